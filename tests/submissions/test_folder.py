"""What lies in `submitted/` is found, under whatever name, and nothing outside it."""

import os
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from autograder.submissions.folder import Submission, find_submissions


def hand_in(
    course: Path, *names: str, student: str = "ada", assignment: str = "tensors", timestamp: str | None = None
) -> Path:
    """Lay files into a submission's folder."""
    folder = course / "submitted" / student / assignment
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text("{}")
    if timestamp is not None:
        (folder / "timestamp.txt").write_text(timestamp)
    return folder


def only(course: Path) -> Submission:
    """The one submission of a course."""
    (submission,) = find_submissions(course)
    return submission


@pytest.mark.parametrize(
    ("names", "chosen"),
    [
        (("tensors.ipynb", "other.ipynb"), "tensors.ipynb"),
        (("Tensors.ipynb", "other.ipynb"), "Tensors.ipynb"),
        (("텐서 과제 (1).ipynb", "notes.txt"), "텐서 과제 (1).ipynb"),
        (("tensors.IPYNB",), "tensors.IPYNB"),
        (("tensors.IPYNB", "tensors.ipynb"), "tensors.ipynb"),
    ],
)
def test_the_notebook_is_found_under_other_names(tmp_path: Path, names: tuple[str, ...], chosen: str) -> None:
    """Its own name first, else the only one there is."""
    hand_in(tmp_path, *names)
    found = only(tmp_path)
    assert found.path is not None
    assert (found.path.name, found.problem) == (chosen, None)


@pytest.mark.parametrize(("names", "said"), [((), "no notebook"), (("a.ipynb", "b.ipynb"), "a.ipynb, b.ipynb")])
def test_none_or_several_are_a_problem_that_is_told(tmp_path: Path, names: tuple[str, ...], said: str) -> None:
    """In words for the student."""
    hand_in(tmp_path, *names)
    found = only(tmp_path)
    assert found.path is None
    assert found.problem is not None
    assert said in found.problem.en


def test_links_are_not_followed(tmp_path: Path) -> None:
    """Neither to a notebook nor to a folder nor to a timestamp."""
    secret = tmp_path / "secret.ipynb"
    secret.write_text("{}")
    folder = hand_in(tmp_path)
    (folder / "tensors.ipynb").symlink_to(secret)
    (folder / "timestamp.txt").symlink_to(secret)
    (tmp_path / "submitted" / "eve").symlink_to(tmp_path / "submitted" / "ada")
    found = only(tmp_path)
    assert (found.student, found.path, found.received) == ("ada", None, None)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-03-02 09:00:00 UTC", datetime(2026, 3, 2, 9, tzinfo=UTC)),
        ("2026-03-02T18:00:00+09:00\n", datetime(2026, 3, 2, 9, tzinfo=UTC)),
        ("2026-03-02 09:00:00", datetime(2026, 3, 2, 9, tzinfo=UTC)),
        ("2026-03-02 18:00:00.000000 KST", datetime(2026, 3, 2, 9, tzinfo=UTC)),
        ("2026-03-02 18:00:00 Asia/Seoul", datetime(2026, 3, 2, 9, tzinfo=UTC)),
        ("2026-03-02 18:00:00 Nowhere/Else", None),
        ("2026-03-02 18:00:00 Asia", None),
        ("2026-03-02 18:00:00 a/../../b", None),
        ("0001-01-01T00:00:00+23:59", None),
        ("yesterday", None),
        ("9" * 10_000, None),
        ("", None),
    ],
)
def test_timestamps(tmp_path: Path, text: str, moment: datetime | None) -> None:
    """As nbgrader reads them; an odd one is none."""
    hand_in(tmp_path, "tensors.ipynb", timestamp=text)
    assert only(tmp_path).received == moment


def test_a_timestamp_that_is_no_file_is_none(tmp_path: Path) -> None:
    """Neither a folder nor a pipe stops the batch."""
    folder = hand_in(tmp_path, "tensors.ipynb")
    (folder / "timestamp.txt").mkdir()
    assert only(tmp_path).received is None
    (folder / "timestamp.txt").rmdir()
    os.mkfifo(folder / "timestamp.txt")
    assert only(tmp_path).received is None


@pytest.mark.parametrize("names", [[b"\xc5\xd9.ipynb"], [b"\xc5\xd9.ipynb", b"b.ipynb"]])
def test_names_in_another_encoding_are_told_in_words_that_can_be_recorded(tmp_path: Path, names: list[bytes]) -> None:
    """As an old archive tool writes Hangul."""
    hand_in(tmp_path, *map(os.fsdecode, names))
    found = only(tmp_path)
    assert found.path is None
    assert found.problem is not None
    assert "\ufffd" in found.problem.en
    assert msgspec.json.encode(found.problem)


def test_a_name_in_hangul_is_equal_in_either_form(tmp_path: Path) -> None:
    """macOS writes its letters apart."""
    hand_in(tmp_path, unicodedata.normalize("NFD", "텐서.ipynb"), "b.ipynb", assignment="텐서")
    assert only(tmp_path).problem is None


def test_a_course_without_submissions_has_none(tmp_path: Path) -> None:
    """And stray files are no students."""
    assert list(find_submissions(tmp_path)) == []
    (tmp_path / "submitted").mkdir()
    (tmp_path / "submitted" / "README").write_text("")
    assert list(find_submissions(tmp_path)) == []
