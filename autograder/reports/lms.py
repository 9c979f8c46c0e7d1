"""The gradebook in the column layouts that Canvas and Moodle import.

Canvas (its guide "How do I import grades in the Gradebook?", and lib/gradebook_importer.rb): Student, ID, SIS User ID,
SIS Login ID, Section, then a column per assignment, named by its title, with its number in parentheses where it is
known; the second row holds the points possible. A student is found by ID, else by SIS User ID, else by SIS Login ID,
else by name. It reads digits out of whatever stands under ID, so only a number may stand there.

Moodle (its documentation of "Grade import", and grade/import/csv): headings are free, and the teacher says which column
finds the student and which grade item each other one is; these are the headings of Moodle's own export.

Who handed in nothing has no grade, rather than 0: an empty field for Canvas, "-" for Moodle, where an empty one would
become 0 in a grade item that the import makes.
"""

import csv
import re
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, TextIO

import msgspec
from sqlalchemy.exc import SQLAlchemyError

from autograder.course import AssignmentSettings, Course
from autograder.errors import ConfigError, GradebookFault
from autograder.gradebook.database import open_gradebook
from autograder.gradebook.roster import Enrolled, Roster, read_roster
from autograder.reports.export import entries, is_formula, safe

_MOST_NAMES = 5
_DIGITS = 4
_MOODLE_MOST = 100
_NO_SCORE = "-"
_CANVAS_INFORMATION = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
# Canvas never takes a column for an assignment whose heading is, or holds, one of these.
_CANVAS_RESERVED = frozenset((*_CANVAS_INFORMATION, "LastName", "FirstName", "Integration ID", "Root Account"))
_CANVAS_TOTALS = re.compile(r"(Current|Final) (Score|Points|Grade)|Override (Score|Grade|Status)")


class Layout(StrEnum):
    """Whose columns."""

    CANVAS = "canvas"
    MOODLE = "moodle"


class _Student(msgspec.Struct, frozen=True):
    identity: str
    first_name: str
    last_name: str
    email: str
    lms_id: str
    section: str


class _Table(msgspec.Struct):
    """Students, the assignments' columns with their points, and scores by both; a score that is missing is none."""

    students: dict[str, _Student] = {}
    points: dict[str, float] = {}
    scores: dict[tuple[str, str], float] = {}
    waiting: int = 0


def write_lms(  # noqa: PLR0913 - each is a part of what the command line asks for
    course_dir: Path,
    course: Course,
    file: TextIO,
    layout: Layout,
    *,
    assignments: Sequence[str] | None = None,
    students: Sequence[str] | None = None,
    db_url: str | None = None,
) -> list[str]:
    """Write the gradebook for an LMS to an open text file, and return what staff must know before they import it.

    Args:
        course_dir: the course.
        course: its settings, for the assignments' names.
        file: opened with `newline=""`.
        layout: whose columns.
        assignments: only these.
        students: only these.
        db_url: a gradebook other than the course's own.

    Raises:
        ConfigError: for a name that the gradebook doesn't know, or two assignments of one name in the LMS.
        GradebookFault: when the database can't be read.
    """
    roster = read_roster(course_dir)
    table = _Table()
    with open_gradebook(course_dir, db_url) as gradebook:
        try:
            names: dict[str, str] = {}
            for assignment, student, submission in entries(gradebook, assignments, students):
                column = _column(course, assignment.name, names)
                table.points[column] = assignment.max_score
                if student.id not in table.students:
                    table.students[student.id] = _student(student, roster)
                if submission is not None:
                    score = max(0.0, submission.score - submission.late_submission_penalty)
                    table.scores[student.id, column] = score
                    table.waiting += bool(submission.needs_manual_grade)
        except SQLAlchemyError as error:
            raise GradebookFault(f"The gradebook can't be read: {str(error).splitlines()[0]}.") from error
    if layout is Layout.CANVAS:
        _check_headings(table)
    lines = _canvas(table) if layout is Layout.CANVAS else _moodle(table)
    csv.writer(file).writerows(lines)
    return [*_warnings(table), *(_moodle_warnings(table) if layout is Layout.MOODLE else _canvas_warnings(table))]


def _check_headings(table: _Table) -> None:
    refused = [name for name in table.points if name in _CANVAS_RESERVED or _CANVAS_TOTALS.search(name)]
    if refused:
        raise ConfigError(
            f"Canvas leaves out a column named {refused[0]!r}, or takes it for another. "
            "Rename the assignment there and in lms_name of course.toml."
        )


def _column(course: Course, assignment: str, names: dict[str, str]) -> str:
    """What the LMS calls an assignment; `names` has those already taken."""
    name = course.assignments.get(assignment, AssignmentSettings()).lms_name or assignment
    if names.setdefault(name, assignment) != assignment:
        raise ConfigError(f"{names[name]} and {assignment} are both called {name!r} in the LMS. Correct lms_name.")
    return name


def _student(student: Any, roster: Roster) -> _Student:
    return _Student(
        identity=student.id,
        first_name=student.first_name or "",
        last_name=student.last_name or "",
        email=student.email or "",
        lms_id=student.lms_user_id or "",
        section=roster.students.get(student.id, Enrolled()).section or "",
    )


def _canvas(table: _Table) -> list[list[str]]:
    lines = [
        [*_CANVAS_INFORMATION, *table.points],
        ["    Points Possible", "", "", "", "", *map(_number, table.points.values())],
    ]
    for key, student in table.students.items():
        name = ", ".join(filter(None, (student.last_name, student.first_name))) or student.identity
        lms_id = student.lms_id if _is_number(student.lms_id) else ""
        known = [safe(name), lms_id, student.identity, student.identity, safe(student.section)]
        lines.append([*known, *_scores(table, key, "")])
    return lines


def _moodle(table: _Table) -> list[list[str]]:
    columns = [f"Assignment: {name}" for name in table.points]
    lines = [["First name", "Last name", "Username", "ID number", "Email address", *columns]]
    for key, student in table.students.items():
        names = [safe(student.first_name), safe(student.last_name)]
        lines.append([*names, student.identity, student.identity, student.email, *_scores(table, key, _NO_SCORE)])
    return lines


def _scores(table: _Table, student: str, none: str) -> list[str]:
    found = (table.scores.get((student, column)) for column in table.points)
    return [none if score is None else _number(score) for score in found]


def _is_number(lms_id: str) -> bool:
    return lms_id.isascii() and lms_id.isdigit()


def _number(value: float) -> str:
    """Digits and a point, never an exponent, which the importers don't read."""
    return f"{value:.{_DIGITS}f}".rstrip("0").rstrip(".")


def _warnings(table: _Table) -> list[str]:
    warnings = []
    if table.waiting:
        warnings.append(f"{table.waiting} submissions wait for a person's score and are exported without it.")
    raw = [
        key
        for key, student in table.students.items()
        if any(map(is_formula, (student.identity, student.lms_id, student.email)))
    ]
    if raw:
        warnings.append(f"A spreadsheet may run the id or email of {_some(raw)}, which the LMS needs as it is.")
    named = [name for name in table.points if is_formula(name)]
    if named:
        warnings.append(f"A spreadsheet may run the name {_some(named)}, which the LMS needs as it is.")
    return warnings


def _canvas_warnings(table: _Table) -> list[str]:
    odd = [key for key, student in table.students.items() if student.lms_id and not _is_number(student.lms_id)]
    if not odd:
        return []
    return [f"The lms_id of {_some(odd)} is no number, so it is none of Canvas and is left out: the id finds them."]


def _moodle_warnings(table: _Table) -> list[str]:
    warnings = []
    no_email = [key for key, student in table.students.items() if not student.email]
    if no_email:
        warnings.append(
            f"No email address is known of {_some(no_email)}. Identify users by ID number or username: by email, "
            "Moodle gives the scores of a line without one to the student of the line before."
        )
    over = [student for (student, _), score in table.scores.items() if score > _MOODLE_MOST]
    if over:
        warnings.append(
            f"A score of {_some(over)} is over {_MOODLE_MOST}, and Moodle then imports nothing unless its "
            "administrator allows higher grades."
        )
    return warnings


def _some(names: list[str]) -> str:
    return ", ".join(names[:_MOST_NAMES]) + (f" and {len(names) - _MOST_NAMES} more" if names[_MOST_NAMES:] else "")
