"""Which submission counts, from course.toml to the gradebook, feedback and explanation."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from autograder.batch.job import Library
from autograder.batch.record import Records
from autograder.gradebook.attempts import AttemptStore
from autograder.gradebook.projection import Projection
from tests.toy import DOUBLE, GRADER, GREET, answers, hand_in, make_library

Run = Callable[..., tuple[str, str]]
SETTINGS = 'language = "en"\npreload = ["numpy"]\nworkers = 1\n'
LATE = '[late]\npolicy = "per day"\npenalty = 0.5\n[assignments.toy]\ndue = 2026-03-02T12:00:00Z\n'
GOOD, FULL, POOR = answers(DOUBLE), answers(DOUBLE, GREET), answers(GREET)


@pytest.fixture
def course(course: Path) -> Path:
    make_library(course)
    settle_on(course, "last")
    return course


def settle_on(course: Path, counts: str, more: str = "") -> None:
    (course / "course.toml").write_text(f'{SETTINGS}counts = "{counts}"\n{more}')


def hand_in_at(course: Path, data: bytes, received: str, student: str = "ada") -> None:
    """As nbgrader's own collect does: in place of what was there."""
    shutil.rmtree(course / "submitted" / student / "toy", ignore_errors=True)
    hand_in(course, student, data).with_name("timestamp.txt").write_text(received)


def exported(command: Run, course: Path) -> dict[str, tuple[str, str]]:
    output, _ = command("export", course)
    rows = csv.DictReader(io.StringIO(output))
    return {row["student_id"]: (row["score"], row["timestamp"]) for row in rows}


def graded(command: Run, course: Path) -> int:
    output, _ = command("grade", course, "--json")
    return len(json.loads(output)["graded"])


def test_the_last_counts_or_the_best(command: Run, course: Path) -> None:
    """The setting may change at any time; what was graded is not graded again."""
    for data, received in ((FULL, "2026-03-02T09:00:00Z"), (POOR, "2026-03-02T10:00:00Z")):
        hand_in_at(course, data, received)
        assert graded(command, course) == 1
    assert exported(command, course) == {"ada": ("2.0", "2026-03-02 10:00:00")}
    settle_on(course, "best")
    assert graded(command, course) == 0
    assert exported(command, course) == {"ada": ("6.0", "2026-03-02 09:00:00")}
    told, _ = command("explain", "ada", "toy", "--course", course)
    assert "toy of ada: 6 / 6" in told
    command("feedback", "release", course)
    assert "<strong>6</strong> / 6" in (course / "feedback" / "ada" / "toy" / "toy.html").read_text()
    executed = (course / "autograded" / "ada" / "toy" / "toy.ipynb").read_text()
    assert "return 2 * x" in executed
    settle_on(course, "best", '[assignments.toy]\ncounts = "last"\n')
    command("grade", course)
    assert exported(command, course) == {"ada": ("2.0", "2026-03-02 10:00:00")}


def test_the_best_is_what_is_left_after_lateness(command: Run, course: Path) -> None:
    """An extension that is granted later makes the late one the best."""
    settle_on(course, "best", LATE)
    for data, received in ((GOOD, "2026-03-02T09:00:00Z"), (FULL, "2026-03-02T13:00:00Z")):
        hand_in_at(course, data, received)
        command("grade", course)
    assert exported(command, course) == {"ada": ("4.0", "2026-03-02 09:00:00")}
    settle_on(course, "best", LATE + "extensions = { ada = 2 }\n")
    command("grade", course)
    assert exported(command, course) == {"ada": ("6.0", "2026-03-02 13:00:00")}


def test_with_the_last_only_that_is_graded_and_with_the_best_all(command: Run, course: Path, tmp_path: Path) -> None:
    inbound = tmp_path / "exchange" / "default_course" / "inbound"
    for number, data in enumerate((GOOD, FULL, POOR, FULL), 1):
        folder = inbound / f"ada+toy+2026-03-02 0{number}:00:00.000000 UTC+abc{number}"
        folder.mkdir(parents=True)
        (folder / "toy.ipynb").write_bytes(data)
        (folder / "timestamp.txt").write_text(f"2026-03-02 0{number}:00:00.000000 UTC")
    command("collect", tmp_path / "exchange", "--course", course)
    assert graded(command, course) == 1
    assert exported(command, course) == {"ada": ("6.0", "2026-03-02 04:00:00")}
    settle_on(course, "best")
    status, _ = command("status", course, "--json", "--library", course)
    assert json.loads(status)["assignments"]["toy"] == {"graded": 0, "pending": 1, "faulty": 0}
    assert graded(command, course) == 2
    assert exported(command, course) == {"ada": ("6.0", "2026-03-02 02:00:00")}


def test_a_regrade_may_change_which_is_best(command: Run, course: Path) -> None:
    settle_on(course, "best")
    for data, received in ((FULL, "2026-03-02T09:00:00Z"), (GOOD, "2026-03-02T10:00:00Z")):
        hand_in_at(course, data, received)
        command("grade", course)
    module = course / "solutions" / "toy" / "test_toy.py"
    module.write_text(GRADER.replace('"hello")', '"something else")').replace("2 * x)", "2 * x + 0)"))
    command("regrade", course, "--yes")
    assert exported(command, course) == {"ada": ("4.0", "2026-03-02 09:00:00")}


@pytest.mark.parametrize(
    "place", [(Projection, "write"), (AttemptStore, "mark_counted"), (AttemptStore, "mark_graded")]
)
def test_killed_anywhere_the_next_start_shows_what_counts(
    command: Run, course: Path, monkeypatch: pytest.MonkeyPatch, place: tuple[type, str]
) -> None:
    settle_on(course, "best")
    hand_in_at(course, GOOD, "2026-03-02T09:00:00Z")
    command("grade", course)
    hand_in_at(course, FULL, "2026-03-02T10:00:00Z")

    def killed(*_arguments: Any, **_options: Any) -> None:
        raise SystemExit(137)

    with monkeypatch.context() as patched:
        patched.setattr(*place, killed)
        command("grade", course, status=137)
    command("grade", course)
    assert exported(command, course) == {"ada": ("6.0", "2026-03-02 10:00:00")}
    assert len(list(AttemptStore(course).all())) == 2


def test_what_lay_in_submitted_is_never_lost(command: Run, course: Path) -> None:
    """Without a time too, and when a student goes back to an earlier version."""
    for data, score in ((GOOD, "4.0"), (FULL, "6.0"), (GOOD, "4.0")):
        shutil.rmtree(course / "submitted" / "ada", ignore_errors=True)
        hand_in(course, "ada", data)
        command("grade", course)
        command("grade", course)
        assert exported(command, course)["ada"][0] == score
    assert len(list((course / ".autograder" / "received" / "toy" / "ada").glob("*/receipt.json"))) == 3


def test_a_failing_late_function_is_a_fault_with_its_line(command: Run, course: Path) -> None:
    (course / "late.py").write_text("def cost(*, score, seconds_late, assignment, student):\n    return score / 0\n")
    settle_on(course, "last", LATE.replace('"per day"\npenalty = 0.5', '"own function"\nfunction = "late.py:cost"'))
    hand_in_at(course, FULL, "2026-03-02T13:00:00Z")
    hand_in_at(course, FULL, "2026-03-02T09:00:00Z", "bob")
    output, _ = command("grade", course, "--json", status=1)
    (fault,) = json.loads(output)["faults"]
    assert fault["student"] == "ada"
    assert "late.py:2: ZeroDivisionError" in fault["reason"]
    (course / "late.py").write_text("def cost(*, score, seconds_late, **_):\n    return seconds_late / 3600\n")
    command("grade", course)
    scores = {student: score for student, (score, _) in exported(command, course).items()}
    assert scores == {"ada": "5.0", "bob": "6.0"}
    told, _ = command("explain", "ada", "toy", "--course", course)
    assert "1:00:00 late, which costs what the course's own function says" in told


def test_a_damaged_receipt_is_one_students_fault(command: Run, course: Path) -> None:
    hand_in_at(course, FULL, "2026-03-02T09:00:00Z")
    hand_in_at(course, GOOD, "2026-03-02T09:00:00Z", "bob")
    command("grade", course)
    receipt = next((course / ".autograder" / "received" / "toy" / "ada").glob("*/receipt.json"))
    receipt.write_bytes(b"{")
    output, _ = command("grade", course, "--json", status=1)
    assert [fault["student"] for fault in json.loads(output)["faults"]] == ["ada"]


def test_records_are_settled_once(command: Run, course: Path) -> None:
    """What counts already is not written again."""
    hand_in_at(course, FULL, "2026-03-02T09:00:00Z")
    command("grade", course)
    with Records(course, Library(course), reason="test") as records:
        assert records.settle("ada", "toy") is False
