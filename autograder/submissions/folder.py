"""Finds what was handed in: `submitted/<student>/<assignment>/` of an nbgrader course."""

import os
import stat
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from autograder.model import Bilingual

_TIMESTAMP = "timestamp.txt"
_LONGEST_TIMESTAMP = 100
_MOST_NAMES = 5
_ZONES: dict[str, tzinfo] = {"": UTC, "UTC": UTC, "GMT": UTC, "KST": timezone(timedelta(hours=9))}


class Submission(msgspec.Struct, frozen=True):
    """One submission as found. `path` is None, and `problem` says why to the student, where there is no notebook.

    `digest` is the notebook's SHA-256 in hex where it is known already.
    """

    student: str
    assignment: str
    path: Path | None
    received: datetime | None = None
    problem: Bilingual | None = None
    digest: str | None = None


def find_submissions(course: Path) -> Iterator[Submission]:
    """All submissions of a course, by student and assignment. Links are never followed."""
    for student in _folders(course / "submitted"):
        for folder in _folders(student):
            yield read_submission(folder, student.name, folder.name)


def read_submission(folder: Path, student: str, assignment: str) -> Submission:
    """The submission that a folder holds."""
    path, problem = _notebook(folder, assignment)
    return Submission(student, assignment, path, _received(folder), problem)


def _folders(folder: Path) -> list[Path]:
    if not folder.is_dir() or folder.is_symlink():
        return []
    return sorted(path for path in folder.iterdir() if path.is_dir() and not path.is_symlink() and path.name[0] != ".")


def _notebook(folder: Path, assignment: str) -> tuple[Path | None, Bilingual | None]:
    """The notebook file: named as the assignment, else nearly so, else the only one there is."""
    files = sorted(
        path
        for path in folder.iterdir()
        if path.suffix.lower() == ".ipynb" and path.is_file() and not path.is_symlink()
    )
    wanted = folded(assignment)
    for same in (
        [path for path in files if path.name == f"{assignment}.ipynb"],
        [path for path in files if path.stem == assignment],
        [path for path in files if folded(path.stem) == wanted],
        files,
    ):
        if len(same) == 1:
            return (same[0], None) if _is_text(same[0].name) else (None, _which(assignment, same))
    return None, _which(assignment, files)


def _is_text(name: str) -> bool:
    """Whether a name is UTF-8; one from an old archive may be in another encoding, and can't be recorded."""
    return name == _shown(name)


def _shown(name: str) -> str:
    return os.fsencode(name).decode("utf-8", "replace")


def folded(name: str) -> str:
    """A name without what people and file systems change in it: case, composition, spaces around it."""
    return unicodedata.normalize("NFC", name).casefold().strip()


def _which(assignment: str, files: list[Path]) -> Bilingual:
    names = [_shown(path.name) for path in files]
    if not names:
        return Bilingual(
            ko=f"제출물에 노트북이 없습니다. {assignment}.ipynb 파일을 제출하십시오.",
            en=f"There is no notebook in this submission. Submit the file {assignment}.ipynb.",
        )
    if len(names) == 1:
        return Bilingual(
            ko=f"파일 이름 {names[0]}의 글자가 깨져 있습니다. 이름을 {assignment}.ipynb로 바꾸어 다시 제출하십시오.",
            en=f"The file name {names[0]} has broken letters. Rename it {assignment}.ipynb and submit it again.",
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
    try:
        is_file = stat.S_ISREG(os.fstat(descriptor).st_mode)
        text = os.read(descriptor, _LONGEST_TIMESTAMP) if is_file else b""
    finally:
        os.close(descriptor)
    return moment(text.decode("utf-8", "replace").strip())


def moment(text: str) -> datetime | None:
    """A moment in UTC: an ISO time, with an offset, or followed by the name of its zone as nbgrader writes it."""
    parts = text.rsplit(" ", 1)
    try:
        if parts[-1][:1].isalpha():
            zone = _ZONES.get(parts[-1]) or ZoneInfo(parts[-1])
            return datetime.fromisoformat(parts[0]).replace(tzinfo=zone).astimezone(UTC)
        read = datetime.fromisoformat(text)
        return (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError, LookupError, OSError):
        return None
