"""Several `autograder grade` at once on one course, over SQLite and PostgreSQL."""

import json
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from autograder.gradebook.attempts import AttemptStore, CourseLock
from autograder.gradebook.claims import Claims
from autograder.gradebook.database import open_gradebook
from tests.cli.test_grade import WAIT, graded_marks, start
from tests.toy import DOUBLE, GREET, answers, hand_in, make_library

Run = Callable[..., tuple[str, str]]
SLOW = "import time\ntime.sleep(0.3)"
SCORES = {f"student-{number:02}": 6.0 if number % 2 else 4.0 for number in range(30)}


@pytest.fixture(params=["sqlite", "postgresql"])
def course(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A course of thirty submissions whose gradebook nobody has made yet."""
    folder = make_library(tmp_path / "course")
    (folder / "course.toml").write_text('language = "en"\nworkers = 1\npreload = ["numpy"]\n')
    if request.param == "postgresql":
        url = request.getfixturevalue("postgresql")
        (folder / "nbgrader_config.py").write_text(f"c = get_config()\nc.CourseDirectory.db_url = {url!r}\n")
    for student, score in SCORES.items():
        hand_in(folder, student, answers(SLOW, DOUBLE, GREET) if score == 6.0 else answers(SLOW, DOUBLE))
    return folder


def scores(course: Path) -> dict[str, float]:
    """What the gradebook says; a doubled row would be an error of the database."""
    with open_gradebook(course) as gradebook:
        found = {submission.student_id: submission.score for submission in gradebook.assignment_submissions("toy")}
        assert all(len(submission.notebooks) == 1 for submission in gradebook.assignment_submissions("toy"))
    return found


def graded_once(course: Path) -> bool:
    """Whether every attempt is graded, and none was graded before."""
    found = list(AttemptStore(course).all())
    return len(found) == len(SCORES) and all(
        stored.graded and stored.attempt and not stored.attempt.previous for stored in found
    )


def test_two_batches_share_a_course(course: Path) -> None:
    """Each submission is graded by one of them, and both end well."""
    batches = [start("grade", course, "--json") for _ in range(2)]
    printed = [batch.communicate(timeout=WAIT) for batch in batches]
    assert [batch.returncode for batch in batches] == [0, 0], printed
    summaries: list[dict[str, Any]] = [json.loads(output) for output, _ in printed]
    parts = [{entry["student"] for entry in summary["graded"]} for summary in summaries]
    assert all(parts)
    assert len(parts[0]) + len(parts[1]) == len(SCORES)
    assert parts[0] | parts[1] == SCORES.keys()
    assert graded_once(course)
    assert scores(course) == SCORES
    assert not list((course / ".autograder" / "claims").glob("*/*"))


def test_what_a_killed_batch_had_in_hand_is_graded_all_the_same(course: Path) -> None:
    """By the other one or by the next start, once."""
    killed, other = (start("grade", course) for _ in range(2))
    deadline = time.monotonic() + WAIT
    while len(graded_marks(course)) < 6 and time.monotonic() < deadline:
        time.sleep(0.05)
    killed.send_signal(signal.SIGKILL)
    killed.communicate(timeout=WAIT)
    output, errors = other.communicate(timeout=WAIT)
    assert other.returncode == 0, output + errors
    again = start("grade", course)
    again.communicate(timeout=WAIT)
    assert again.returncode == 0
    assert graded_once(course)
    assert scores(course) == SCORES


@pytest.mark.parametrize("course", ["sqlite"], indirect=True)
def test_what_another_process_has_in_hand_is_left_out_and_counted(command: Run, course: Path) -> None:
    chosen = ("--student", "student-00", "--student", "student-01")
    with CourseLock(course, shared=True), Claims(course) as claims:
        assert claims.take("student-00", "toy")
        output, _ = command("grade", course, *chosen)
        assert "1 graded, 0 unchanged, 0 faults, 1 being graded by another process in" in output
        output, _ = command("grade", course, *chosen, "--json")
        summary = json.loads(output)
        assert (summary["graded"], summary["faults"], summary["elsewhere"]) == ([], [], ["student-00"])
        notebook = course / "submitted" / "student-00" / "toy" / "toy.ipynb"
        _, errors = command("grade", notebook, "--student", "student-00", status=1)
        assert "is being graded by another process" in errors
    command("grade", course, *chosen)
    assert scores(course) == {"student-00": 4.0, "student-01": 6.0}


@pytest.mark.parametrize("course", ["sqlite"], indirect=True)
def test_who_must_be_alone_waits_for_graders(command: Run, course: Path, tmp_path: Path) -> None:
    roster = tmp_path / "roster.csv"
    roster.write_text("student_id\nkim\n")
    with CourseLock(course, shared=True):
        _, errors = command("roster", "import", roster, "--course", course, status=1)
    assert "already at work" in errors
