"""Finds what was handed in: `submitted/<student>/<assignment>/` of an nbgrader course."""

import os
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from autograder.model import Bilingual

_TIMESTAMP = "timestamp.txt"
_LONGEST_TIMESTAMP = 100
_MOST_NAMES = 5


class Submission(msgspec.Struct, frozen=True):
    """One submission as found. `path` is None, and `problem` says why to the student, where there is no notebook."""

    student: str
    assignment: str
    path: Path | None
    received: datetime | None = None
    problem: Bilingual | None = None


def find_submissions(course: Path) -> Iterator[Submission]:
    """All submissions of a course, by student and assignment. Links are never followed."""
    for student in _folders(course / "submitted"):
        for folder in _folders(student):
            path, problem = _notebook(folder)
            yield Submission(student.name, folder.name, path, _received(folder), problem)


def _folders(folder: Path) -> list[Path]:
    if not folder.is_dir() or folder.is_symlink():
        return []
    return sorted(path for path in folder.iterdir() if path.is_dir() and not path.is_symlink() and path.name[0] != ".")


def _notebook(folder: Path) -> tuple[Path | None, Bilingual | None]:
    """The notebook file: named as the assignment, else nearly so, else the only one there is."""
    files = sorted(
        path
        for path in folder.iterdir()
        if path.suffix.lower() == ".ipynb" and path.is_file() and not path.is_symlink()
    )
    wanted = _folded(folder.name)
    for same in (
        [path for path in files if path.stem == folder.name],
        [path for path in files if _folded(path.stem) == wanted],
        files,
    ):
        if len(same) == 1:
            return same[0], None
    return None, _which(folder.name, [path.name for path in files])


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold().strip()


def _which(assignment: str, names: list[str]) -> Bilingual:
    if not names:
        return Bilingual(
            ko=f"제출물에 노트북이 없습니다. {assignment}.ipynb 파일을 제출하십시오.",
            en=f"There is no notebook in this submission. Submit the file {assignment}.ipynb.",
        )
    listed = ", ".join(names[:_MOST_NAMES]) + (", …" if len(names) > _MOST_NAMES else "")
    return Bilingual(
        ko=f"노트북이 여러 개여서({listed}) 어느 것을 채점할지 알 수 없습니다. {assignment}.ipynb 하나만 제출하십시오.",
        en=f"There are several notebooks ({listed}) and none is named {assignment}.ipynb. Submit just that one.",
    )


def _received(folder: Path) -> datetime | None:
    """What timestamp.txt says, as nbgrader reads it: without an offset it is UTC. None when it says nothing."""
    try:
        descriptor = os.open(folder / _TIMESTAMP, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return None
    with os.fdopen(descriptor, "rb") as file:
        text = file.read(_LONGEST_TIMESTAMP).decode("utf-8", "replace").strip()
    try:
        moment = datetime.fromisoformat(text.removesuffix("UTC").strip())
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
