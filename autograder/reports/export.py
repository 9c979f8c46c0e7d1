"""The gradebook as CSV: nbgrader's own columns and values, quoted, and safe to open in a spreadsheet."""

import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO

from nbgrader.api import SubmittedAssignment
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import selectinload

from autograder.errors import ConfigError, GradebookFault
from autograder.gradebook.database import open_gradebook

COLUMNS = (
    "assignment",
    "duedate",
    "timestamp",
    "student_id",
    "last_name",
    "first_name",
    "email",
    "raw_score",
    "late_submission_penalty",
    "score",
    "max_score",
)
# A spreadsheet takes text that begins so for a formula; the wide forms are what Korean and Japanese keyboards give.
_FORMULA = re.compile(r"^[\s\x00-\x1f]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]")

Row = dict[str, str]


def write_csv(
    course_dir: Path,
    file: TextIO,
    *,
    assignments: Sequence[str] | None = None,
    students: Sequence[str] | None = None,
    db_url: str | None = None,
) -> None:
    """Write the gradebook to an open text file.

    Args:
        course_dir: the course.
        file: opened with `newline=""`.
        assignments: only these.
        students: only these.
        db_url: a gradebook other than the course's own.

    Raises:
        ConfigError: for an assignment or student that the gradebook doesn't know.
        GradebookFault: when the database can't be read.
    """
    writer = csv.DictWriter(file, COLUMNS)
    writer.writeheader()
    writer.writerows(rows(course_dir, assignments=assignments, students=students, db_url=db_url))


def rows(
    course_dir: Path,
    *,
    assignments: Sequence[str] | None = None,
    students: Sequence[str] | None = None,
    db_url: str | None = None,
) -> list[Row]:
    """A row per assignment and student, those who handed in nothing too, in nbgrader's order."""
    with open_gradebook(course_dir, db_url) as gradebook:
        try:
            return [_row(*entry) for entry in entries(gradebook, assignments, students)]
        except SQLAlchemyError as error:
            raise GradebookFault(f"The gradebook can't be read: {str(error).splitlines()[0]}.") from error


def entries(
    gradebook: Any, assignments: Sequence[str] | None, students: Sequence[str] | None
) -> Iterator[tuple[Any, Any, Any]]:
    """Each assignment with each student and, where there is one, the submission: nbgrader's objects.

    Raises:
        ConfigError: for an assignment or student that the gradebook doesn't know.
    """
    listed = list(gradebook.students)
    known = list(gradebook.assignments)
    _check("assignment", assignments, [assignment.name for assignment in known])
    _check("student", students, [student.id for student in listed])
    for assignment in known:
        if assignments and assignment.name not in assignments:
            continue
        submitted = _submissions(gradebook, assignment)
        for student in listed:
            if not students or student.id in students:
                yield assignment, student, submitted.get(student.id)


def _submissions(gradebook: Any, assignment: Any) -> dict[str, Any]:
    """All submissions of an assignment, with their grades, in a few queries rather than one per student."""
    query = (
        gradebook.db.query(SubmittedAssignment)
        .filter(SubmittedAssignment.assignment_id == assignment.id)
        .options(selectinload(SubmittedAssignment.notebooks))
    )
    return {submission.student_id: submission for submission in query}


def _row(assignment: Any, student: Any, submission: Any) -> Row:
    raw, penalty = (submission.score, submission.late_submission_penalty) if submission else (0.0, 0.0)
    values = {
        "assignment": assignment.name,
        "duedate": assignment.duedate,
        "timestamp": submission.timestamp if submission else None,
        "student_id": student.id,
        "last_name": student.last_name,
        "first_name": student.first_name,
        "email": student.email,
        "raw_score": raw,
        "late_submission_penalty": penalty,
        "score": max(0.0, raw - penalty),
        "max_score": assignment.max_score,
    }
    return {name: "" if value is None else safe(value) for name, value in values.items()}


def safe(value: object) -> str:
    """A cell's text; one that a spreadsheet would run begins with an apostrophe, numbers stay numbers."""
    if not isinstance(value, str):
        return str(value)
    return f"'{value}" if is_formula(value) else value


def is_formula(text: str) -> bool:
    """Whether a spreadsheet may run a cell's text."""
    return _FORMULA.match(text) is not None


def _check(what: str, wanted: Sequence[str] | None, known: list[str]) -> None:
    unknown = [name for name in wanted or () if name not in known]
    if unknown:
        raise ConfigError(f"The gradebook knows no {what} {unknown[0]!r}. It knows: {', '.join(known) or 'none'}.")
