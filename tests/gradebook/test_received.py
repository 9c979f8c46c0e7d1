"""The store of received submissions: whole or absent, each once, in the order in which they came."""

import io
import os
import stat
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO

import pytest

from autograder.errors import GradebookFault
from autograder.gradebook import received as module
from autograder.gradebook.received import File, Incoming, ReceivedStore, Source, content_of, files_in

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def reader(data: bytes) -> Callable[[], IO[bytes]]:
    return lambda: io.BytesIO(data)


def incoming(data: bytes, received: datetime | None = None, *, slot: str | None = None, **more: bytes) -> Incoming:
    files = {"toy.ipynb": data, **{name.replace("_", "."): text for name, text in more.items()}}
    return Incoming(
        student="김 하늘",
        assignment="toy",
        source=Source.CANVAS if slot else Source.EXCHANGE,
        files=tuple(File(name, len(text), reader(text)) for name, text in files.items()),
        received=received,
        slot=slot,
        position=int(slot or 0),
    )


def notebooks(store: ReceivedStore) -> list[bytes]:
    return [(entry.files / "toy.ipynb").read_bytes() for entry in store.of("김 하늘", "toy")]


def test_each_is_kept_once_byte_for_byte_in_order(tmp_path: Path) -> None:
    store = ReceivedStore(tmp_path)
    late, early = incoming(b"late", NOON, data_csv=b"\r\n\xff"), incoming(b"early", NOON - timedelta(hours=1))
    assert [store.add(entry) for entry in (late, early, late)] == [True, True, False]
    assert notebooks(store) == [b"early", b"late"]
    assert (store.of("김 하늘", "toy")[1].files / "data.csv").read_bytes() == b"\r\n\xff"
    assert list(store.pairs()) == [("toy", "김 하늘")]
    assert store.holds(late)
    assert not store.holds(incoming(b"other", NOON))


def test_the_same_bytes_at_another_time_are_another_submission(tmp_path: Path) -> None:
    """Who goes back to an earlier version handed it in last."""
    store = ReceivedStore(tmp_path)
    for hour, data in enumerate((b"a", b"b", b"a")):
        store.add(incoming(data, NOON + timedelta(hours=hour)))
    assert notebooks(store) == [b"a", b"b", b"a"]


def test_without_times_the_source_says_the_order(tmp_path: Path) -> None:
    """A time that is given later is noted, and changes no order."""
    store = ReceivedStore(tmp_path)
    for slot, data in (("12", b"c"), ("10", b"a"), ("11", b"b")):
        store.add(incoming(data, slot=slot), at=NOON)
    assert notebooks(store) == [b"a", b"b", b"c"]
    assert store.add(incoming(b"b", NOON - timedelta(days=1), slot="11")) is False
    assert notebooks(store) == [b"a", b"b", b"c"]
    assert [entry.receipt.received for entry in store.of("김 하늘", "toy")][1] == "2026-03-01T12:00:00+00:00"


def test_a_kill_at_any_write_leaves_it_whole_or_absent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever system call is the last."""

    class Killed(BaseException):
        pass

    for number in range(40):
        course = tmp_path / str(number)
        course.mkdir()
        left = number

        def step(real: Callable[..., object]) -> Callable[..., object]:
            def stepped(*arguments: object, **options: object) -> object:
                nonlocal left
                if left == 0:
                    raise Killed
                left -= 1
                return real(*arguments, **options)

            return stepped

        with monkeypatch.context() as patched:
            for name in ("fsync", "rename", "mkdir", "open", "replace"):
                patched.setattr(os, name, step(getattr(os, name)))
            try:
                ReceivedStore(course).add(incoming(b"a" * 5000, NOON))
                is_done = True
            except Killed:
                is_done = False
        store = ReceivedStore(course)
        assert notebooks(store) in ([], [b"a" * 5000])
        store.add(incoming(b"a" * 5000, NOON))
        assert notebooks(store) == [b"a" * 5000]
        store.add(incoming(b"b", NOON))
        assert list(course.rglob(".*.tmp")) == []
        if is_done:
            return
    pytest.fail("the store needs more steps than were tried")


def test_the_last_is_placed_for_nbgrader(tmp_path: Path) -> None:
    """With its time, whole, and in place of what was there."""
    store = ReceivedStore(tmp_path)
    place = tmp_path / "submitted" / "김 하늘" / "toy"
    store.add(incoming(b"a", NOON, old_txt=b"1"))
    assert store.place("김 하늘", "toy")
    store.add(incoming(b"b", NOON + timedelta(hours=1)))
    assert store.place("김 하늘", "toy")
    assert {path.name: path.read_bytes() for path in place.iterdir()} == {
        "toy.ipynb": b"b",
        "timestamp.txt": b"2026-03-02T13:00:00+00:00",
    }
    assert not store.place("김 하늘", "toy")
    assert [path.name for path in place.parent.iterdir()] == ["toy"]
    assert store.placed("김 하늘", "toy") == content_of(incoming(b"b"))


def test_a_file_system_that_exchanges_no_names_serves_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("autograder.gradebook.files._RENAME_EXCHANGE", 1 << 20)
    store = ReceivedStore(tmp_path)
    for hour, data in enumerate((b"a", b"b")):
        store.add(incoming(data, NOON + timedelta(hours=hour)))
        store.place("김 하늘", "toy")
    folder = tmp_path / "submitted" / "김 하늘"
    assert (folder / "toy" / "toy.ipynb").read_bytes() == b"b"
    assert [path.name for path in folder.iterdir()] == ["toy"]


def test_a_timestamp_of_its_own_stays_as_it_is(tmp_path: Path) -> None:
    """nbgrader finds feedback by its very text."""
    store = ReceivedStore(tmp_path)
    store.add(incoming(b"a", NOON, timestamp_txt=b"2026-03-02 12:00:00.000000 UTC"))
    store.place("김 하늘", "toy")
    text = (tmp_path / "submitted" / "김 하늘" / "toy" / "timestamp.txt").read_text()
    assert text == "2026-03-02 12:00:00.000000 UTC"


@pytest.mark.parametrize("name", ["../a.ipynb", "/tmp/a", "a/../../b", ".."])
def test_a_name_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    entry = Incoming("kim", "toy", Source.FOLDER, (File(name, 1, reader(b"x")),), received=NOON)
    with pytest.raises(GradebookFault, match="outside its folder"):
        ReceivedStore(tmp_path).add(entry)
    assert ReceivedStore(tmp_path).of("kim", "toy") == ()


def test_beyond_the_limits_the_notebook_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_EXTRA_BYTES", 10)
    store = ReceivedStore(tmp_path)
    store.add(incoming(b"n" * 100, NOON, big_csv=b"x" * 11, small_csv=b"x"))
    (entry,) = store.of("김 하늘", "toy")
    assert sorted(path.name for path in entry.files.iterdir()) == ["small.csv", "toy.ipynb"]
    assert entry.receipt.left_out == 1


def test_a_damaged_receipt_is_named(tmp_path: Path) -> None:
    store = ReceivedStore(tmp_path)
    store.add(incoming(b"a", NOON))
    next(tmp_path.rglob("receipt.json")).write_bytes(b"{")
    with pytest.raises(GradebookFault, match="of toy of '김 하늘' can't be read"):
        store.of("김 하늘", "toy")
    assert list(store.pairs()) == [("toy", "김 하늘")]


def test_only_the_owner_may_enter_and_links_are_not_followed(tmp_path: Path) -> None:
    course = tmp_path / "course"
    course.mkdir()
    store = ReceivedStore(course)
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "toy.ipynb").write_bytes(b"a")
    (tmp_path / "work" / "secret.txt").symlink_to("/etc/passwd")
    files = files_in(tmp_path / "work")
    assert [file.name for file in files] == ["toy.ipynb"]
    store.add(Incoming("kim", "toy", Source.FOLDER, files, received=NOON))
    assert stat.S_IMODE((course / ".autograder").stat().st_mode) == 0o700
