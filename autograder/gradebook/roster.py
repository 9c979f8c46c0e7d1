"""The roster: a CSV file of students becomes nbgrader's student rows, and our note of their sections and languages."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
from nbgrader.api import Student
from sqlalchemy import insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from autograder.errors import ConfigError, GradebookFault
from autograder.gradebook.attempts import STORE_NAME
from autograder.gradebook.database import open_gradebook
from autograder.gradebook.files import make_private, write_atomically
from autograder.model import Language

_FILE = "roster.json"
_LONGEST = 128  # of nbgrader's columns
_MOST_PROBLEMS = 20
_MOST_BYTES = 32 * 2**20
_NAMES: Mapping[str, tuple[str, ...]] = {
    "student_id": ("studentid", "studentnumber", "idnumber", "sisuserid", "학번", "학생번호"),
    "first_name": ("firstname", "givenname", "name", "fullname", "이름", "성명"),
    "last_name": ("lastname", "surname", "familyname", "성", "성씨"),
    "email": ("email", "emailaddress", "mail", "이메일", "이메일주소", "전자우편", "메일"),
    "lms_id": ("lmsid", "lmsuserid", "id", "canvasid", "canvasuserid", "moodleid", "moodleuserid"),
    "section": ("section", "class", "group", "분반", "반"),
    "language": ("language", "lang", "언어"),
}
_COLUMNS = {alias: column for column, aliases in _NAMES.items() for alias in aliases}
_LANGUAGES = {
    "ko": Language.KO,
    "kor": Language.KO,
    "korean": Language.KO,
    "한국어": Language.KO,
    "en": Language.EN,
    "eng": Language.EN,
    "english": Language.EN,
    "영어": Language.EN,
}
_GRADEBOOK = {"first_name": "first_name", "last_name": "last_name", "email": "email", "lms_id": "lms_user_id"}
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")


class Enrolled(msgspec.Struct, frozen=True, omit_defaults=True):
    """What nbgrader has no column for."""

    section: str | None = None
    language: Language | None = None


class Roster(msgspec.Struct, frozen=True):
    """The sections and languages of a course's students."""

    students: dict[str, Enrolled] = {}

    def language(self, student: str) -> Language | None:
        """The language that a student's submissions have when they don't say theirs."""
        return self.students.get(student, Enrolled()).language


class RosterRow(msgspec.Struct, frozen=True):
    """One student of a roster file. None where the file says nothing: what is recorded then stays."""

    student_id: str
    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    lms_id: str | None = None
    section: str | None = None
    language: Language | None = None


class RosterFile(msgspec.Struct, frozen=True):
    """A roster file as read, and the headings in it that mean nothing to us."""

    rows: tuple[RosterRow, ...]
    ignored: tuple[str, ...] = ()


class Imported(msgspec.Struct, frozen=True):
    """How many students an import added, changed and left as they were."""

    added: int
    changed: int
    unchanged: int


def read_roster(course_dir: Path) -> Roster:
    """A course's roster; empty where none was imported.

    Raises:
        ConfigError: when it is damaged.
    """
    path = course_dir / STORE_NAME / _FILE
    try:
        return msgspec.json.decode(path.read_bytes(), type=Roster)
    except FileNotFoundError:
        return Roster()
    except (OSError, ValueError) as error:
        raise ConfigError(f"{path} can't be read: {error}. Delete it and import the roster again.") from error


def read_roster_file(path: Path) -> RosterFile:
    """Read a CSV file, in UTF-8 or as Korean Excel writes it, separated by commas, semicolons or tabs.

    Raises:
        ConfigError: with every problem of the file and its line.
    """
    text = _text(path)
    first = text.split("\n", 1)[0]
    separator = max(",;\t", key=first.count)
    lines = list(_lines(text, separator, path))
    if not lines:
        raise ConfigError(f"{path} is empty. Its first line must name the columns: {', '.join(_NAMES)}.")
    number, heading = lines[0]
    columns, ignored, problems = _columns(heading)
    problems = [f"{number}: {problem}" for problem in problems]
    rows: dict[str, RosterRow] = {}
    for number, cells in lines[1:]:
        row, found = _row(cells, columns)
        if row is not None and row.student_id in rows:
            found = [*found, f"the student {row.student_id!r} stands here a second time"]
        problems += [f"{number}: {problem}" for problem in found]
        if row is not None:
            rows.setdefault(row.student_id, row)
    if problems:
        shown = "".join(f"\n  {path}:{problem}" for problem in problems[:_MOST_PROBLEMS])
        more = f"\n  and {len(problems) - _MOST_PROBLEMS} more" if len(problems) > _MOST_PROBLEMS else ""
        raise ConfigError(f"Nothing of the roster was imported. Problems: {len(problems)}{shown}{more}")
    return RosterFile(tuple(rows.values()), ignored)


def import_roster(course_dir: Path, rows: Sequence[RosterRow], db_url: str | None = None) -> Imported:
    """Write students into the gradebook and our roster. Imported again, nothing changes; nobody is removed.

    Raises:
        ConfigError: when our roster is damaged.
        GradebookFault: when the database refuses.
    """
    before = read_roster(course_dir)
    with open_gradebook(course_dir, db_url) as gradebook:
        try:
            added, changed = _write_students(gradebook, rows)
            gradebook.db.commit()
        except SQLAlchemyError as error:
            raise GradebookFault(f"The gradebook refused the roster: {str(error).splitlines()[0]}.") from error
    students = dict(before.students)
    for row in rows:
        old = students.get(row.student_id, Enrolled())
        students[row.student_id] = Enrolled(row.section or old.section, row.language or old.language)
        if students[row.student_id] != old and row.student_id not in added:
            changed.add(row.student_id)
    after = Roster(students)
    if after != before:
        path = course_dir / STORE_NAME / _FILE
        make_private(path.parent)
        write_atomically(path, msgspec.json.format(msgspec.json.encode(after), indent=1))
    return Imported(len(added), len(changed), len(rows) - len(added) - len(changed))


def _write_students(gradebook: Any, rows: Sequence[RosterRow]) -> tuple[set[str], set[str]]:
    """The students that were added, and those that were changed."""
    table = Student.__table__
    known = {row.id: row for row in gradebook.db.execute(select(table))}
    added, changed = set(), set()
    for row in rows:
        said = {theirs: value for ours, theirs in _GRADEBOOK.items() if (value := getattr(row, ours)) is not None}
        old = known.get(row.student_id)
        if old is None:
            gradebook.db.execute(insert(table).values(id=row.student_id, **said))
            added.add(row.student_id)
        elif any(getattr(old, name) != value for name, value in said.items()):
            gradebook.db.execute(update(table).where(table.c.id == row.student_id).values(**said))
            changed.add(row.student_id)
    return added, changed


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise ConfigError(f"{path} can't be read: {error.strerror or error}.") from error
    if len(data) > _MOST_BYTES:
        raise ConfigError(f"{path} is larger than {_MOST_BYTES // 2**20} MiB, which no roster is.")
    for encoding in ("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "cp949"):
        try:
            return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
    raise ConfigError(f"{path} is neither UTF-8 nor CP949. Save it as CSV in UTF-8.")


def _lines(text: str, separator: str, path: Path) -> Iterator[tuple[int, list[str]]]:
    """The lines that hold anything, with the number of the line where each begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    begins = 1
    try:
        for cells in reader:
            stripped = [unicodedata.normalize("NFC", cell).strip() for cell in cells]
            if any(stripped):
                yield begins, stripped
            begins = reader.line_num + 1
    except csv.Error as error:
        raise ConfigError(f"{path}:{begins}: this is not CSV: {error}.") from error


def _columns(heading: list[str]) -> tuple[dict[str, int], tuple[str, ...], list[str]]:
    """Where each column of ours stands, the headings we ignore, and what is wrong."""
    columns: dict[str, int] = {}
    ignored, problems = [], []
    for position, name in enumerate(heading):
        column = _COLUMNS.get(re.sub(r"[\W_]+", "", name.casefold()))
        if column is None:
            ignored.append(name)
        elif column in columns:
            problems.append(f"the columns {heading[columns[column]]!r} and {name!r} both mean {column}")
        else:
            columns[column] = position
    if "student_id" not in columns:
        problems.append(f"no column is named student_id (or 학번). There are: {', '.join(filter(None, heading))}")
    return columns, tuple(filter(None, ignored)), problems


def _row(cells: list[str], columns: dict[str, int]) -> tuple[RosterRow | None, list[str]]:
    """One line's student, if it names one, and what is wrong in it."""
    said = {name: cells[position] for name, position in columns.items() if position < len(cells) and cells[position]}
    problems = [f"{name} is longer than {_LONGEST} characters" for name, text in said.items() if len(text) > _LONGEST]
    if any(not character.isprintable() for text in said.values() for character in text):
        problems.append("a cell holds a line break or another character that can't be shown")
    if "email" in said and not _EMAIL.fullmatch(said["email"]):
        problems.append(f"{said['email']!r} is no email address")
    language = said.pop("language", None)
    if language is not None and language.casefold() not in _LANGUAGES:
        problems.append(f"{language!r} is no language. Allowed: {', '.join(Language)}")
    student = said.get("student_id")
    if student is None:
        return None, [*problems, "there is no student_id"] if "student_id" in columns else problems
    if "/" in student or student[0] == ".":
        problems.append(f"the student_id {student!r} can't be the name of a folder")
    return RosterRow(**said, language=_LANGUAGES.get((language or "").casefold())), problems
