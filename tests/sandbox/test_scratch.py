"""A run's folder is counted and removed, whatever the run has made of it."""

import os
import tempfile
from pathlib import Path

import pytest

from autograder.sandbox import linux, scratch
from autograder.sandbox.choice import refusal
from autograder.sandbox.scratch import BEYOND, bytes_below, remove


def _make_deep(folder: Path, depth: int) -> None:
    """Folders in folders, deeper than a path can be long."""
    before = os.open(".", os.O_RDONLY)
    os.chdir(folder)
    for _ in range(depth):
        os.mkdir("d" * 100)
        os.chdir("d" * 100)
    Path("file").write_text("x")
    os.fchdir(before)
    os.close(before)


def test_what_files_take_is_counted_and_links_are_not_followed(tmp_path: Path) -> None:
    folder, outside = tmp_path / "run", tmp_path / "outside"
    outside.mkdir()
    (outside / "large").write_bytes(bytes(2**20))
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "file").write_bytes(bytes(2**16))
    (folder / "link").symlink_to(outside)
    (folder / "hole").touch()
    os.truncate(folder / "hole", 2**30)
    assert 2**16 <= bytes_below(str(folder)) < 2**18


def test_what_is_closed_is_counted() -> None:
    """Also where closed means closed, which for root it does not."""
    owner = 65_534 if os.getuid() == 0 else os.getuid()
    folder = Path(tempfile.mkdtemp(dir="/dev/shm"))
    (folder / "closed").mkdir()
    (folder / "closed" / "file").write_bytes(bytes(2**20))
    for path in (folder / "closed" / "file", folder / "closed", folder):
        os.chown(path, owner, -1)
    (folder / "closed").chmod(0)

    def count() -> None:
        if owner != os.getuid():
            linux.become(owner)
        if not 2**20 <= bytes_below(str(folder)) < 2**21:
            raise OSError("not counted")

    assert refusal(count) is None
    remove(str(folder))


def test_what_can_not_be_counted_is_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _make_deep(tmp_path, 60)
    assert bytes_below(str(tmp_path)) == BEYOND
    (tmp_path / "many").mkdir()
    for number in range(20):
        (tmp_path / "many" / str(number)).touch()
    monkeypatch.setattr(scratch, "MOST_FILES", 10)
    assert bytes_below(str(tmp_path / "many")) == BEYOND


def test_a_folder_is_removed_whatever_is_in_it(tmp_path: Path) -> None:
    folder, outside = tmp_path / "run", tmp_path / "outside"
    outside.mkdir()
    (outside / "kept").touch()
    (folder / "closed" / "inner").mkdir(parents=True)
    (folder / "closed" / "inner" / "file").touch()
    (folder / "closed" / "inner").chmod(0)
    (folder / "closed").chmod(0)
    (folder / "link").symlink_to(outside)
    (folder / "dangling").symlink_to("nowhere")
    os.mkfifo(folder / "pipe")
    (folder / os.fsdecode(b"\xff\n")).touch()
    _make_deep(folder, 60)
    remove(str(folder))
    assert not folder.exists()
    assert [path.name for path in outside.iterdir()] == ["kept"]


def test_removal_recurses_nowhere() -> None:
    """Deeper than Python's stack; in memory, since a disk takes seconds for it."""
    folder = Path(tempfile.mkdtemp(dir="/dev/shm"))
    _make_deep(folder, 1_100)
    remove(str(folder))
    assert not folder.exists()
