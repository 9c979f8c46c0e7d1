"""Due dates and late penalties reach nbgrader's rows, and follow what changes later."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from nbgrader.api import Gradebook

from autograder.course import AssignmentSettings, Course, LatePolicy, LateSettings
from autograder.gradebook.penalties import recorded_lateness, refresh
from autograder.gradebook.projection import CountedAttempt, Projection
from autograder.model import CellRole, TaskResult
from autograder.notebook.released import ReleasedCell

ROWS = (
    ReleasedCell("one_hot", CellRole.ANSWER, "code", "def one_hot(labels, depth): ..."),
    ReleasedCell("one_hot-check", CellRole.CHECK, "code", "assert one_hot", 2.0),
    ReleasedCell("why", CellRole.MANUAL, "markdown", "Why?", 3.0),
)
DUE = datetime(2026, 3, 2, 12, tzinfo=UTC)
SETTINGS = AssignmentSettings(due=DUE, extensions={"lee": 24.0})
COURSE = Course(
    late=LateSettings(LatePolicy.PER_DAY, penalty=0.25), assignments={"tensors": SETTINGS, "later": SETTINGS}
)


def project(folder: Path, course: Course, student: str, received: datetime | None) -> None:
    tasks = {"one_hot": TaskResult(2.0, 2.0), "why": TaskResult(None, 3.0)}
    time = received.isoformat() if received else None
    with Projection(folder, course=course) as projection:
        projection.write(CountedAttempt(student, "tensors", time, tasks), ROWS)


def penalty(folder: Path, student: str) -> float | None:
    with Gradebook(f"sqlite:///{folder}/gradebook.db") as book:
        found: float | None = book.find_submission_notebook("tensors", "tensors", student).late_submission_penalty
        return found


def test_a_late_submission_is_written_with_its_penalty(course: Path) -> None:
    """The student with an extension is on time; the due date stands in UTC."""
    for student in ("kim", "lee"):
        project(course, COURSE, student, DUE + timedelta(hours=2))
    assert (penalty(course, "kim"), penalty(course, "lee")) == (0.5, 0.0)
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        assert book.find_assignment("tensors").duedate == datetime(2026, 3, 2, 12)


def test_without_a_policy_the_penalty_is_nbgraders(course: Path) -> None:
    """A value that is there already stays."""
    project(course, COURSE, "kim", DUE + timedelta(hours=2))
    project(course, Course(), "kim", DUE + timedelta(hours=2))
    refresh(course, Course(assignments={"tensors": AssignmentSettings(due=DUE + timedelta(days=9))}))
    assert penalty(course, "kim") == 0.5


def test_a_persons_score_and_a_new_extension_count(course: Path) -> None:
    """Without grading again."""
    project(course, COURSE, "kim", DUE + timedelta(hours=2))
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        book.find_grade("why", "tensors", "tensors", "kim").manual_score = 2.0
        book.db.commit()
    refresh(course, COURSE)
    assert penalty(course, "kim") == 1.0
    extended = msgspec.structs.replace(SETTINGS, extensions={"kim": DUE + timedelta(hours=2)})
    refresh(course, msgspec.structs.replace(COURSE, assignments={"tensors": extended}))
    assert penalty(course, "kim") == 0.0


@pytest.mark.parametrize(("hours", "points"), [(1, 0.5), (3, 0.0)])
def test_an_extension_granted_in_nbgrader_counts(course: Path, hours: int, points: float) -> None:
    """Where it is long enough."""
    project(course, COURSE, "kim", DUE + timedelta(hours=2))
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        book.grant_extension("tensors", "kim", hours=hours)
    refresh(course, COURSE)
    assert penalty(course, "kim") == points


def test_nbgraders_own_due_date_counts_where_we_have_none(course: Path) -> None:
    """And without either, or a time of receipt, nothing is late."""
    own = msgspec.structs.replace(COURSE, assignments={})
    project(course, own, "kim", DUE + timedelta(hours=2))
    project(course, own, "lee", None)
    assert (penalty(course, "kim"), recorded_lateness(course, own, student="kim", assignment="tensors")) == (0.0, None)
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        book.update_or_create_assignment("tensors", duedate="2026-03-02 12:00:00 UTC")
    refresh(course, own)
    assert (penalty(course, "kim"), penalty(course, "lee")) == (0.5, 0.0)
    late = recorded_lateness(course, own, student="kim", assignment="tensors")
    assert late is not None
    assert (late.due, late.late, late.share) == (DUE, timedelta(hours=2), 0.25)
