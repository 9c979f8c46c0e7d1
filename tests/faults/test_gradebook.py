"""A gradebook that is locked or may not be written: nothing is half recorded, and each submission is listed."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import pytest

from autograder.batch.claimed import ClaimedJobs
from autograder.batch.job import Job
from tests.faults.disks import read_only
from tests.faults.drill import check_records, graded_marks, make_course, read_summary

Run = Callable[..., tuple[str, str]]
SIZE = 4
# Else a locked database is waited for as long as a person may need to press a button.
IMPATIENT = "c = get_config()\nc.CourseDirectory.db_url = 'sqlite:///{}?timeout=0.5'\n"


@pytest.fixture
def expected(course: Path) -> dict[str, float]:
    """What each student of the course must get; its gradebook is there, and empty."""
    (course / "nbgrader_config.py").write_text(IMPATIENT.format(course / "gradebook.db"))
    return make_course(course, SIZE, nap=0.1)


@contextmanager
def locked(database: Path) -> Iterator[None]:
    """Another program's transaction that does not end."""
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


def check_all_faulty(output: str, expected: dict[str, float], reason: str) -> None:
    """All are listed."""
    summary = read_summary(output)
    assert summary.graded == []
    assert {fault["student"] for fault in summary.faults} == set(expected)
    assert all(reason in fault["reason"] for fault in summary.faults)


def test_a_locked_gradebook_leaves_faults(command: Run, course: Path, expected: dict[str, float]) -> None:
    """From the start: nothing is graded in vain."""
    with locked(course / "gradebook.db"):
        output, _ = command("grade", course, "--json", status=1)
    check_all_faulty(output, expected, "database is locked")
    status, _ = command("status", course, "--json", "--library", course)
    assert "database is locked" in status
    command("grade", course)
    check_records(course, expected)


def test_a_gradebook_that_is_locked_in_the_middle_of_a_batch(
    command: Run, course: Path, expected: dict[str, float], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was recorded stays, what could not be is listed."""
    release = ClaimedJobs.release
    with ExitStack() as stack, monkeypatch.context() as patch:

        def lock_after_the_first(jobs: ClaimedJobs, job: Job) -> None:
            release(jobs, job)
            patch.undo()
            stack.enter_context(locked(course / "gradebook.db"))

        patch.setattr(ClaimedJobs, "release", lock_after_the_first)
        output, _ = command("grade", course, "--json", status=1)
    summary = read_summary(output)
    assert len(summary.graded) == 1
    assert len(graded_marks(course)) == len(summary.graded) == SIZE - len(summary.faults)
    command("grade", course)
    check_records(course, expected)


def test_a_read_only_gradebook_leaves_faults(command: Run, course: Path, expected: dict[str, float]) -> None:
    """And one that may be written again mends them."""
    with read_only(course / "gradebook.db"):
        output, _ = command("grade", course, "--json", status=1)
    check_all_faulty(output, expected, "readonly database")
    command("grade", course)
    check_records(course, expected)


def test_a_read_only_course_is_told_in_one_line(command: Run, course: Path, expected: dict[str, float]) -> None:
    """Nothing can be noted then, so nothing is begun."""
    with read_only(course):
        output, errors = command("grade", course, "--json", status=1)
    assert output == ""
    (line,) = errors.strip().splitlines()
    assert "Read-only file system" in line
    command("grade", course)
    check_records(course, expected)
