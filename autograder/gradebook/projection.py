"""Writes counted attempts into nbgrader's gradebook, so that formgrader and every nbgrader tool see our scores.

We own auto_score, auto_comment and the timestamp, and where the course sets them the due date and the late penalty.
What people own (manual_score, extra_credit, manual_comment) is never touched. One submission is one transaction;
nbgrader's own API would commit some twenty times.
"""

from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec
from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    GradeCell,
    Notebook,
    SolutionCell,
    SourceCell,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)
from sqlalchemy import insert, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from autograder.course import Course
from autograder.errors import GradebookFault
from autograder.gradebook.database import open_gradebook
from autograder.gradebook.penalties import LateJudge, due_of, write_due_dates, write_penalties
from autograder.model import TaskResult
from autograder.notebook.released import ReleasedCell, grade_cell_of

_TRIES = 3
_PASSING_STATES = {"40001", "40P01"}  # PostgreSQL's serialization failure and deadlock


class CountedAttempt(msgspec.Struct, frozen=True):
    """What the gradebook is told about a submission. `comments` maps a task to its text on the answer cell."""

    student: str
    assignment: str
    received: str | None
    tasks: Mapping[str, TaskResult]
    comments: Mapping[str, str] = {}


class _Cells(msgspec.Struct):
    """The rows of one assignment's only notebook, by grade_id, read once per batch."""

    assignment_id: str
    notebook_id: str
    graded: dict[str, str]
    answered: dict[str, str]
    max_scores: dict[str, float]


class Projection:
    """One open gradebook for a whole batch.

    ```
    with Projection(course_dir) as projection:
        projection.write(counted, rows)
    ```
    """

    def __init__(self, course_dir: Path, db_url: str | None = None, course: Course | None = None) -> None:
        """Prepare the gradebook of a course; `db_url` replaces nbgrader's, `course` says what is late."""
        self._course_dir = course_dir
        self._course = course or Course()
        self._judge = LateJudge(self._course, course_dir)
        self._db_url = db_url
        self._stack = ExitStack()
        self._gradebook: Gradebook = None
        self._cells: dict[str, _Cells] = {}

    def __enter__(self) -> Self:
        """Open the gradebook, creating it where there is none.

        Raises:
            ConfigError: The course's own late function can't be loaded.
        """
        self._judge.load()
        self._gradebook = self._stack.enter_context(open_gradebook(self._course_dir, self._db_url))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Close the gradebook."""
        self._stack.close()
        self._cells.clear()

    def write(self, counted: CountedAttempt, rows: Iterable[ReleasedCell] = ()) -> None:
        """Write one counted attempt; written again, it changes nothing.

        Args:
            counted: The attempt's scores, comments and time of receipt.
            rows: The assignment's released cells. Those that the gradebook lacks are created.

        Raises:
            GradebookFault: A task has no cell in the gradebook, or the database refuses.
        """
        released = tuple(rows)
        for tries_left in reversed(range(_TRIES)):
            try:
                self._write(counted, released)
                self._gradebook.db.commit()
            except SQLAlchemyError as error:
                self._forget(counted.assignment)
                if not (tries_left and _may_pass(error)):
                    raise _refused(counted, error) from error
            except BaseException:
                self._forget(counted.assignment)
                raise
            else:
                return

    def deduction(self, assignment: str, student: str) -> Callable[[datetime | None, float], float]:
        """What lateness costs a student's submission, in points, as a function of its time of receipt and score.

        Raises:
            ConfigError, GradebookFault: when the course's own late function can't be loaded, or fails.
        """
        due = due_of(self._gradebook, self._judge, assignment=assignment, student=student)

        def deduct(received: datetime | None, score: float) -> float:
            judged = self._judge.judge(assignment, student, received=received, due=due)
            return judged.points(score) if judged else 0.0

        return deduct

    def _forget(self, assignment: str) -> None:
        self._gradebook.db.rollback()
        self._cells.pop(assignment, None)

    def _write(self, counted: CountedAttempt, rows: tuple[ReleasedCell, ...]) -> None:
        cells = self._cells.get(counted.assignment)
        if cells is None or any(row.is_graded and row.grade_id not in cells.graded for row in rows):
            cells = self._cells[counted.assignment] = self._load_cells(counted.assignment, rows)
        scores = _scores_by_cell(counted, cells)
        self._update_max_scores(cells, scores)
        submitted_id, renewed = self._submitted_notebook(counted, cells)
        self._write_grades(submitted_id, cells, scores, renewed=renewed)
        self._write_comments(submitted_id, cells, counted)
        write_penalties(self._gradebook, self._judge, assignment=counted.assignment, student=counted.student)

    def _load_cells(self, assignment: str, rows: tuple[ReleasedCell, ...]) -> _Cells:
        """Find, or create from `rows`, the assignment with its notebook and cells."""
        db = self._gradebook.db
        query = select(Assignment.id).where(Assignment.name == assignment)
        course_id = self._gradebook.course_id
        assignment_id = db.scalars(query).one_or_none() or self._add(Assignment(name=assignment, course_id=course_id))
        query = select(Notebook.id).where(Notebook.assignment_id == assignment_id, Notebook.name == assignment)
        row = Notebook(name=assignment, assignment_id=assignment_id)
        notebook_id = db.scalars(query).one_or_none() or self._add(row)
        self._create_missing_cells(notebook_id, rows)
        write_due_dates(self._gradebook, self._course)
        graded = db.execute(
            select(GradeCell.name, GradeCell.id, GradeCell.max_score).where(GradeCell.notebook_id == notebook_id)
        ).all()
        answered = db.execute(select(SolutionCell.name, SolutionCell.id).where(SolutionCell.notebook_id == notebook_id))
        return _Cells(
            assignment_id,
            notebook_id,
            graded={name: identity for name, identity, _ in graded},
            answered={name: identity for name, identity in answered},
            max_scores={name: points for name, _, points in graded},
        )

    def _add(self, row: Assignment | Notebook | SubmittedAssignment | SubmittedNotebook) -> str:
        """Insert a row in the present transaction; nbgrader's own methods commit, and log what collides."""
        self._gradebook.db.add(row)
        self._gradebook.db.flush()
        return str(row.id)

    def _create_missing_cells(self, notebook_id: str, rows: tuple[ReleasedCell, ...]) -> None:
        db = self._gradebook.db
        base = select(BaseCell.name, BaseCell.type).where(BaseCell.notebook_id == notebook_id)
        known = {(name, kind) for name, kind in db.execute(base)}
        sources = set(db.scalars(select(SourceCell.name).where(SourceCell.notebook_id == notebook_id)))
        for row in rows:
            if row.is_graded and (row.grade_id, "GradeCell") not in known:
                points = float(row.points or 0.0)
                db.add(GradeCell(name=row.grade_id, notebook_id=notebook_id, max_score=points, cell_type=row.cell_type))
            if row.is_answered and (row.grade_id, "SolutionCell") not in known:
                db.add(SolutionCell(name=row.grade_id, notebook_id=notebook_id))
            if row.grade_id not in sources:
                db.add(_source_cell(row, notebook_id))
        db.flush()

    def _update_max_scores(self, cells: _Cells, scores: Mapping[str, TaskResult]) -> None:
        for name, task in scores.items():
            if cells.max_scores[name] != task.max_score:
                statement = update(GradeCell.__table__).where(GradeCell.__table__.c.id == cells.graded[name])
                self._gradebook.db.execute(statement.values(max_score=task.max_score))
                cells.max_scores[name] = task.max_score

    def _submitted_notebook(self, counted: CountedAttempt, cells: _Cells) -> tuple[str, bool]:
        """The row of the student's notebook, created where missing, and whether its time of receipt is new."""
        db = self._gradebook.db
        if db.scalars(select(Student.id).where(Student.id == counted.student)).one_or_none() is None:
            db.execute(insert(Student).values(id=counted.student))
        timestamp = naive_utc(counted.received)
        found = db.execute(
            select(SubmittedAssignment.id, SubmittedAssignment.timestamp).where(
                SubmittedAssignment.assignment_id == cells.assignment_id,
                SubmittedAssignment.student_id == counted.student,
            )
        ).one_or_none()
        if found is None:
            submission = SubmittedAssignment(
                assignment_id=cells.assignment_id, student_id=counted.student, timestamp=timestamp
            )
            return self._submitted_notebook_id(self._add(submission), cells), True
        renewed = found.timestamp != timestamp
        if renewed:
            statement = update(SubmittedAssignment.__table__).where(SubmittedAssignment.__table__.c.id == found.id)
            db.execute(statement.values(timestamp=timestamp))
        return self._submitted_notebook_id(found.id, cells), renewed

    def _submitted_notebook_id(self, submission_id: str, cells: _Cells) -> str:
        db = self._gradebook.db
        query = select(SubmittedNotebook.id).where(
            SubmittedNotebook.assignment_id == submission_id, SubmittedNotebook.notebook_id == cells.notebook_id
        )
        found: str | None = db.scalars(query).one_or_none()
        if found is not None:
            return found
        return self._add(SubmittedNotebook(assignment_id=submission_id, notebook_id=cells.notebook_id))

    def _write_grades(
        self, submitted_id: str, cells: _Cells, scores: Mapping[str, TaskResult], *, renewed: bool
    ) -> None:
        """Set the automatic scores. A person's score asks for another look when what it was given for has changed."""
        db = self._gradebook.db
        table = Grade.__table__
        query = select(table).where(table.c.notebook_id == submitted_id)
        found = {row.cell_id: row for row in db.execute(query)}
        added, changed = [], []
        for name, cell_id in cells.graded.items():
            task = scores.get(name)
            score = task.score if task is not None else None
            row = found.get(cell_id)
            if row is None:
                needs = score is None
                added.append(
                    {"cell_id": cell_id, "notebook_id": submitted_id, "auto_score": score, "needs_manual_grade": needs}
                )
            elif task is not None:
                stale = renewed or row.auto_score != score
                needs = score is None if row.manual_score is None else stale or row.needs_manual_grade
                if (row.auto_score, row.needs_manual_grade) != (score, needs):
                    changed.append({"id": row.id, "auto_score": score, "needs_manual_grade": needs})
        if added:
            db.execute(insert(Grade), added)
        if changed:
            db.execute(update(Grade), changed)

    def _write_comments(self, submitted_id: str, cells: _Cells, counted: CountedAttempt) -> None:
        db = self._gradebook.db
        table = Comment.__table__
        query = select(table.c.id, table.c.cell_id, table.c.auto_comment).where(table.c.notebook_id == submitted_id)
        found = {row.cell_id: row for row in db.execute(query)}
        added, changed = [], []
        for name, cell_id in cells.answered.items():
            text = counted.comments.get(name)
            row = found.get(cell_id)
            if row is None:
                added.append({"cell_id": cell_id, "notebook_id": submitted_id, "auto_comment": text})
            elif name in counted.tasks and row.auto_comment != text:
                changed.append({"id": row.id, "auto_comment": text})
        if added:
            db.execute(insert(Comment), added)
        if changed:
            db.execute(update(Comment), changed)


def _may_pass(error: Exception) -> bool:
    """Whether the same transaction may succeed when it is run again: another process was quicker, or is in the way."""
    if isinstance(error, IntegrityError):
        return True
    if not isinstance(error, DBAPIError):
        return False
    return error.connection_invalidated or getattr(error.orig, "sqlstate", None) in _PASSING_STATES


def _refused(counted: CountedAttempt, error: Exception) -> GradebookFault:
    reason = str(error).splitlines()[0]
    return GradebookFault(
        f"The gradebook refused {counted.assignment} of {counted.student!r}: {reason}. Nothing of it was written."
    )


def naive_utc(received: str | None) -> datetime | None:
    """A time of receipt as nbgrader's database holds it.

    Raises:
        GradebookFault: It is not ISO 8601 with an offset: without one, nbgrader would silently take it for UTC.
    """
    if received is None:
        return None
    try:
        moment = datetime.fromisoformat(received)
    except ValueError as error:
        raise GradebookFault(
            f"The time of receipt {received!r} is not ISO 8601. Write it as 2026-03-02T18:00:00+09:00."
        ) from error
    if moment.tzinfo is None:
        raise GradebookFault(f"The time of receipt {received!r} has no offset from UTC. Write it as {received}+09:00.")
    return moment.astimezone(UTC).replace(tzinfo=None)


def _scores_by_cell(counted: CountedAttempt, cells: _Cells) -> dict[str, TaskResult]:
    scores = {}
    for task, result in counted.tasks.items():
        name = grade_cell_of(task, cells.graded)
        if name is None:
            raise GradebookFault(
                f"The gradebook has no grade cell {task + '-check'!r} nor {task!r} for the assignment "
                f"{counted.assignment!r}. Release the assignment again, so that its cells are recorded."
            )
        scores[name] = result
    return scores


def _source_cell(row: ReleasedCell, notebook_id: str) -> SourceCell:
    return SourceCell(
        name=row.grade_id,
        notebook_id=notebook_id,
        cell_type=row.cell_type,
        locked=not row.is_answered,
        source=row.source,
        checksum=row.checksum(),
    )
