"""The gradebook follows the counted attempt and keeps what people wrote."""

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from autograder.errors import GradebookFault
from autograder.gradebook.database import open_gradebook
from autograder.gradebook.projection import CountedAttempt, Projection
from autograder.model import CellRole, TaskResult
from autograder.notebook.released import ReleasedCell

ROWS = (
    ReleasedCell("intro", CellRole.TEXT, "markdown", "# 텐서"),
    ReleasedCell("imports", CellRole.SETUP, "code", "import tensorflow as tf"),
    ReleasedCell("one_hot", CellRole.ANSWER, "code", "def one_hot(labels, depth): ..."),
    ReleasedCell("one_hot-check", CellRole.CHECK, "code", "assert one_hot", 2.0),
    ReleasedCell("why", CellRole.MANUAL, "markdown", "Why?", 3.0),
)
TASKS = {"one_hot": TaskResult(1.5, 2.0), "why": TaskResult(None, 3.0)}


def counted(
    student: str = "kim",
    received: str | None = "2026-03-02T18:00:00+09:00",
    tasks: Mapping[str, TaskResult] = TASKS,
    comment: str | None = "모양을 보십시오.",
) -> CountedAttempt:
    return CountedAttempt(student, "tensors", received, tasks, {"one_hot": comment} if comment else {})


def open_book(course: Path) -> Gradebook:
    return Gradebook(f"sqlite:///{course}/gradebook.db")


def project(course: Path, *attempts: CountedAttempt) -> None:
    with Projection(course) as projection:
        for attempt in attempts:
            projection.write(attempt, ROWS)


def dump(course: Path) -> list[str]:
    command = [sys.executable, "-c", "import sqlite3,sys;print(*sqlite3.connect(sys.argv[1]).iterdump(),sep='\\n')"]
    done = subprocess.run([*command, str(course / "gradebook.db")], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_scores_comments_and_time_arrive(course: Path) -> None:
    project(course, counted())
    with open_book(course) as book:
        submission = book.find_submission("tensors", "kim")
        check = book.find_grade("one_hot-check", "tensors", "tensors", "kim")
        manual = book.find_grade("why", "tensors", "tensors", "kim")
        comment = book.find_comment("one_hot", "tensors", "tensors", "kim")
        assert str(submission.timestamp) == "2026-03-02 09:00:00"
        assert (submission.score, submission.max_score, submission.needs_manual_grade) == (1.5, 5.0, True)
        assert (check.auto_score, check.max_score, check.needs_manual_grade) == (1.5, 2.0, False)
        assert (manual.auto_score, manual.needs_manual_grade) == (None, True)
        assert comment.auto_comment == "모양을 보십시오."


def test_missing_rows_are_as_nbgrader_makes_them(course: Path) -> None:
    project(course, counted())
    with open_book(course) as book:
        notebook = book.find_notebook("tensors", "tensors")
        assert {cell.name for cell in notebook.grade_cells} == {"one_hot-check", "why"}
        assert {cell.name for cell in notebook.solution_cells} == {"one_hot", "why"}
        locked = {cell.name: cell.locked for cell in notebook.source_cells}
        assert locked == {"intro": True, "imports": True, "one_hot": False, "one_hot-check": True, "why": False}


def test_written_again_nothing_changes(course: Path) -> None:
    project(course, counted())
    before = dump(course)
    project(course, counted(), counted())
    assert dump(course) == before


def test_a_regrade_leaves_what_people_wrote(course: Path) -> None:
    project(course, counted())
    with open_book(course) as book:
        grade = book.find_grade("one_hot-check", "tensors", "tensors", "kim")
        grade.manual_score, grade.extra_credit, grade.needs_manual_grade = 1.75, 0.5, False
        book.find_comment("one_hot", "tensors", "tensors", "kim").manual_comment = "잘했습니다."
        book.find_submission_notebook("tensors", "tensors", "kim").late_submission_penalty = 0.25
        book.db.commit()
    project(course, counted(tasks={**TASKS, "one_hot": TaskResult(0.5, 2.0)}, comment=None))
    with open_book(course) as book:
        grade = book.find_grade("one_hot-check", "tensors", "tensors", "kim")
        comment = book.find_comment("one_hot", "tensors", "tensors", "kim")
        assert (grade.auto_score, grade.manual_score, grade.extra_credit) == (0.5, 1.75, 0.5)
        assert grade.needs_manual_grade
        assert (comment.auto_comment, comment.manual_comment) == (None, "잘했습니다.")
        assert book.find_submission("tensors", "kim").late_submission_penalty == 0.25


def test_a_persons_score_stands_unreviewed_only_while_the_submission_stays(course: Path) -> None:
    def review() -> None:
        with open_book(course) as book:
            grade = book.find_grade("why", "tensors", "tensors", "kim")
            grade.manual_score, grade.needs_manual_grade = 2.0, False
            book.db.commit()

    def waits() -> bool:
        with open_book(course) as book:
            return bool(book.find_submission("tensors", "kim").needs_manual_grade)

    project(course, counted())
    review()
    project(course, counted())
    assert not waits()
    project(course, counted(received="2026-03-03T18:00:00+09:00"))
    assert waits()


def test_nbgraders_own_rows_are_used(course: Path) -> None:
    with open_book(course) as book:
        book.add_assignment("tensors", duedate="2026-03-01T00:00:00+00:00")
        book.add_notebook("tensors", "tensors")
        book.add_grade_cell("one_hot-check", "tensors", "tensors", max_score=1, cell_type="code")
        book.add_solution_cell("one_hot", "tensors", "tensors")
        book.add_student("kim", first_name="하늘")
        book.add_submission("tensors", "kim")
    project(course, counted(), counted(student="이 몽룡"))
    with open_book(course) as book:
        assert [assignment.name for assignment in book.assignments] == ["tensors"]
        assert book.find_student("kim").first_name == "하늘"
        assert book.find_submission("tensors", "kim").score == 1.5
        assert book.find_submission("tensors", "이 몽룡").total_seconds_late > 0
        assert book.find_assignment("tensors").max_score == 5.0


def test_one_batch_holds_many_students(course: Path) -> None:
    project(course, *(counted(student=f"s{number:03}") for number in range(40)))
    with open_book(course) as book:
        assert {submission.score for submission in book.assignment_submissions("tensors")} == {1.5}
        assert len(book.students) == 40


def test_a_task_without_cell_is_a_fault_and_leaves_the_batch_usable(course: Path) -> None:
    with Projection(course) as projection:
        with pytest.raises(GradebookFault, match="'flatten-check'"):
            projection.write(counted(tasks={"flatten": TaskResult(1.0, 1.0)}), ROWS)
        projection.write(counted(), ROWS)
    with open_book(course) as book:
        assert book.find_submission("tensors", "kim").score == 1.5


@pytest.mark.parametrize(("received", "reason"), [("2026-03-02 18:00", "no offset"), ("yesterday", "not ISO 8601")])
def test_a_time_without_offset_is_refused(course: Path, received: str, reason: str) -> None:
    with Projection(course) as projection, pytest.raises(GradebookFault, match=reason):
        projection.write(counted(received=received), ROWS)


def test_nbgraders_own_export_reads_it(course: Path) -> None:
    project(course, counted())
    environment = {**os.environ, "HOME": str(course), "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    subprocess.run(["nbgrader", "export"], cwd=course, env=environment, check=True, capture_output=True)
    assert (course / "grades.csv").read_text().splitlines()[1].split(",")[7:] == ["1.5", "0.0", "1.5", "5.0"]


def _project_many(arguments: tuple[Path, int]) -> None:
    course, first = arguments
    project(course, *(counted(student=f"s{number:03}") for number in range(first, first + 8)))


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_processes_that_write_the_first_rows_at_once_do_not_collide(
    request: pytest.FixtureRequest, course: Path, database: str
) -> None:
    if database == "postgresql":
        url = request.getfixturevalue("postgresql")
        (course / "nbgrader_config.py").write_text(f"c = get_config()\nc.CourseDirectory.db_url = {url!r}\n")
    with multiprocessing.get_context("fork").Pool(4) as pool:
        # Neighbours share four students, so that students and submissions are raced for too.
        pool.map(_project_many, [(course, first) for first in (0, 4, 8, 12)], chunksize=1)
    with open_gradebook(course) as book:
        submissions = book.assignment_submissions("tensors")
        assert len(submissions) == 20
        assert {(submission.score, submission.needs_manual_grade) for submission in submissions} == {(1.5, True)}
        assert len(book.assignments) == 1


def test_a_restarted_server_costs_no_submission(course: Path, postgresql: str) -> None:
    with Projection(course, postgresql) as projection:
        projection.write(counted(), ROWS)
        with create_engine(postgresql, poolclass=NullPool).connect() as administrator:
            others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            assert administrator.execute(text(f"SELECT pg_terminate_backend(pid) {others}")).all()
        projection.write(counted(student="lee"), ROWS)
    with open_gradebook(course, postgresql) as book:
        assert len(book.assignment_submissions("tensors")) == 2
