"""Late penalties and due dates in nbgrader's gradebook, by the course's settings.

A penalty depends on more than a submission: a person's score, an extension and the policy may all change after it was
graded. So it is computed from the gradebook's rows, when a submission is written and again for all of them before the
gradebook is read.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from nbgrader.api import Assignment, Gradebook, SubmittedAssignment, SubmittedNotebook
from sqlalchemy import Select, select, update
from sqlalchemy.exc import SQLAlchemyError

from autograder.course import Course, LatePolicy
from autograder.errors import GradebookFault
from autograder.gradebook.database import open_gradebook
from autograder.gradebook.late import Lateness, Own, lateness
from autograder.gradebook.own_penalty import OwnPenalty

_SUBMISSION = SubmittedAssignment.__table__
_NOTEBOOK = SubmittedNotebook.__table__


class LateJudge:
    """Judges how late submissions were, by a course's settings.

    Args:
        course: the settings.
        course_dir: the course, where its own late function is.
    """

    def __init__(self, course: Course, course_dir: Path) -> None:
        self.course = course
        self._course_dir = course_dir
        self._own: OwnPenalty | None = None

    def due(
        self, assignment: str, student: str, *, duedate: datetime | None, extension: timedelta | None
    ) -> datetime | None:
        """When a student's submission is due, in the course's time zone; None where nothing says.

        Our due time counts, else nbgrader's own (naive UTC); an extension that a person entered there counts too.
        """
        moments = [due] if (due := self.course.due(assignment, student)) else []
        if duedate is not None and (extension or self.course.due(assignment) is None):
            moments.append(duedate.replace(tzinfo=UTC) + (extension or timedelta()))
        return max(moments).astimezone(self.course.timezone) if moments else None

    def judge(
        self, assignment: str, student: str, *, received: datetime | None, due: datetime | None
    ) -> Lateness | None:
        """How late a submission was; None where no due time or receipt is known.

        Raises:
            ConfigError: when the course's own late function can't be loaded.
        """
        if received is None or due is None:
            return None
        return lateness(self.course.late, received=received, due=due, own=self._own_function(assignment, student))

    def load(self) -> OwnPenalty | None:
        """The course's own late function, where it has one.

        Raises:
            ConfigError: when it can't be loaded.
        """
        if self._own is None and self.course.late.function is not None:
            self._own = OwnPenalty(self._course_dir, self.course.late.function)
        return self._own

    def _own_function(self, assignment: str, student: str) -> Own | None:
        own = self.load()
        if own is None:
            return None
        return lambda score, seconds: own.points(
            score=score, seconds_late=seconds, assignment=assignment, student=student
        )

    def of_row(self, row: Sequence[Any]) -> Lateness | None:
        """How late the submission of a row of the gradebook was (see `_rows`)."""
        assignment, student, received, duedate, extension = row
        due = self.due(assignment, student, duedate=duedate, extension=extension)
        return self.judge(assignment, student, received=received.replace(tzinfo=UTC) if received else None, due=due)


def due_of(gradebook: Gradebook, judge: LateJudge, *, assignment: str, student: str) -> datetime | None:
    """When a student's submission is due, by the course and by the gradebook, whether it has come or not."""
    table = Assignment.__table__
    duedate = gradebook.db.execute(select(table.c.duedate).where(table.c.name == assignment)).scalar_one_or_none()
    row = gradebook.db.execute(_rows(assignment, student)).one_or_none()
    return judge.due(assignment, student, duedate=duedate, extension=row.extension if row else None)


def write_due_dates(gradebook: Gradebook, course: Course) -> None:
    """Give the gradebook's assignments the due times of the course's settings; the others keep theirs."""
    table = Assignment.__table__
    for row in gradebook.db.execute(select(table.c.id, table.c.name, table.c.duedate)).all():
        due = course.due(row.name)
        naive = due.astimezone(UTC).replace(tzinfo=None) if due else None
        if naive is not None and naive != row.duedate:
            gradebook.db.execute(update(table).where(table.c.id == row.id).values(duedate=naive))


def write_penalties(
    gradebook: Gradebook, judge: LateJudge, *, assignment: str | None = None, student: str | None = None
) -> None:
    """Write the late penalties of all submissions, or of some; without a policy they stay as they are."""
    if judge.course.late.policy is LatePolicy.NONE:
        return
    query = _rows(assignment, student).add_columns(
        SubmittedNotebook.id, SubmittedNotebook.score, SubmittedNotebook.late_submission_penalty
    )
    for row in gradebook.db.execute(query.join(_NOTEBOOK, _NOTEBOOK.c.assignment_id == _SUBMISSION.c.id)).all():
        judged = judge.of_row(row[:5])
        points = judged.points(row.score or 0.0) if judged else 0.0
        if points != row.late_submission_penalty:
            statement = update(_NOTEBOOK).where(_NOTEBOOK.c.id == row.id)
            gradebook.db.execute(statement.values(late_submission_penalty=points))


def refresh(course_dir: Path, course: Course, db_url: str | None = None) -> None:
    """Bring due dates and penalties of the whole gradebook up to date with the settings.

    Raises:
        GradebookFault: when the database refuses.
    """
    if course.late.policy is LatePolicy.NONE and not any(settings.due for settings in course.assignments.values()):
        return
    with open_gradebook(course_dir, db_url) as gradebook:
        try:
            write_due_dates(gradebook, course)
            write_penalties(gradebook, LateJudge(course, course_dir))
            gradebook.db.commit()
        except SQLAlchemyError as error:
            reason = str(error).splitlines()[0]
            raise GradebookFault(f"The gradebook refused the late penalties: {reason}.") from error


def recorded_lateness(
    course_dir: Path, course: Course, *, student: str, assignment: str, db_url: str | None = None
) -> Lateness | None:
    """How late a student's submission was, as the gradebook has it; None where no due time or receipt is known.

    Raises:
        GradebookFault: when the database can't be read.
    """
    with open_gradebook(course_dir, db_url) as gradebook:
        try:
            row = gradebook.db.execute(_rows(assignment, student)).one_or_none()
        except SQLAlchemyError as error:
            raise GradebookFault(f"The gradebook can't be read: {str(error).splitlines()[0]}.") from error
    return LateJudge(course, course_dir).of_row(row) if row is not None else None


def _rows(assignment: str | None, student: str | None) -> Select[tuple[str, str, datetime, datetime, timedelta]]:
    table = Assignment.__table__
    query = select(
        table.c.name,
        _SUBMISSION.c.student_id,
        _SUBMISSION.c.timestamp,
        table.c.duedate,
        _SUBMISSION.c.extension,
    ).join(table, table.c.id == _SUBMISSION.c.assignment_id)
    if assignment is not None:
        query = query.where(table.c.name == assignment)
    return query if student is None else query.where(_SUBMISSION.c.student_id == student)
