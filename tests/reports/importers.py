"""What Canvas and Moodle do with a file of grades, written after their own importers and apart from our writer."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

_NOT_ASSIGNMENTS = re.compile(
    "Current Score|Current Points|Current Grade|Final Score|Final Points|Final Grade|Override"
)
_TITLE_AND_ID = re.compile(r"\A(.*)\s\((\d+)\)\Z", re.DOTALL)
_NUMBER = re.compile(r"^-?[0-9.,]+%?$")

Grades = dict[tuple[str, str], str | None]


class Account(msgspec.Struct, frozen=True):
    """A student as the LMS knows one."""

    key: int
    name: str = ""
    sis_id: str = ""
    login: str = ""
    email: str = ""


class Refused(Exception):
    """The LMS takes nothing of the file."""


def canvas_import(data: bytes, accounts: Sequence[Account], assignments: Mapping[int, str]) -> Grades:
    """The grades that Canvas reads, by login and assignment title; None is a grade left empty.

    Raises:
        Refused: for a header that it does not know, or a student or assignment that it would make anew.
    """
    text = data.decode("utf-8")  # the byte order mark stays, as Ruby leaves it
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    header = rows[0]
    if not (len(header) > 3 and "Student" in header[0] and "ID" in header[1]):
        raise Refused("Invalid header row")
    fixed = 5 if header[2:4] == ["SIS User ID", "SIS Login ID"] else 3
    if "Section" not in header[fixed - 1]:
        raise Refused("Invalid header row")
    titles = [name for name in header[fixed:] if not _NOT_ASSIGNMENTS.search(name)]
    columns = {header.index(name): _canvas_assignment(name, assignments) for name in titles}
    grades: Grades = {}
    for row in rows[1:]:
        if "Points Possible" in row[0]:
            continue
        account = _canvas_account(row, accounts)
        for position, title in columns.items():
            field = row[position].strip()
            grades[account.login, title] = _normal(field) if field else None
    return grades


def _canvas_assignment(heading: str, assignments: Mapping[int, str]) -> str:
    match = _TITLE_AND_ID.match(heading)
    if match and int(match[2]) in assignments:
        return assignments[int(match[2])]
    if heading not in assignments.values():
        raise Refused(f"a new assignment: {heading}")
    return heading


def _canvas_account(row: list[str], accounts: Sequence[Account]) -> Account:
    leading = re.match(r"\s*[+-]?\d+", row[1])  # Ruby's to_i
    tests: list[Any] = [
        lambda account: row[1] != "" and account.key == int(leading[0] if leading else 0),
        lambda account: row[2] != "" and account.sis_id == row[2],
        lambda account: row[3] != "" and account.login == row[3],
        lambda account: account.name == row[0],
    ]
    for test in tests:
        found = [account for account in accounts if test(account)]
        if found:
            return found[0]
    raise Refused(f"a new student: {row[0]}")


def _normal(field: str) -> str:
    """What the decimal-comma converter makes of a field: its last separator is the point."""
    if not _NUMBER.match(field):
        return field
    *parts, last = re.split("[,.]", field)
    return f"{''.join(parts)}.{last}" if parts else last


def moodle_import(data: bytes, accounts: Sequence[Account], *, by: str, field: str) -> Grades:
    """The grades that Moodle reads into grade items made by the import, by login and heading.

    Args:
        data: the file.
        accounts: the users.
        by: the heading by which users are identified.
        field: the account's field that it is compared with.

    Raises:
        Refused: for a user that does not exist, a value that is no number, or a grade over 100.
    """
    text = data.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n").strip()
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    header = [name.strip() for name in rows[0]]
    if any(len(row) != len(header) for row in rows):
        raise Refused("a line has another number of columns")
    current: Account | None = None
    grades: Grades = {}
    for row in rows[1:]:
        said = row[header.index(by)].strip()
        if said:  # a blank one is skipped, and the user of the line before stays
            current = next((account for account in accounts if getattr(account, field) == said), None)
        if current is None:
            raise Refused(f"user {said!r}")
        for position, heading in enumerate(header):
            if heading.startswith("Assignment: "):
                grades[current.login, heading.removeprefix("Assignment: ")] = _moodle_grade(row[position].strip())
    return grades


def _moodle_grade(field: str) -> str | None:
    if field == "-":
        return None
    if float(field or "0") > 100:
        raise Refused("grade too big")
    return field or "0"
