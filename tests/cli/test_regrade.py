"""`autograder regrade`: aside first, written when somebody says so, people's scores untouched, and on after a kill."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook

from autograder.batch.record import Records
from autograder.gradebook.attempts import AttemptStore
from tests.toy import ASSIGNMENT, DOUBLE, GRADER, GREET, NOTEBOOK, answers, hand_in, make_library

Run = Callable[..., tuple[str, str]]
MANUAL = """
[[tasks]]
name = "why"
points = 3
manual = true
title = { ko = "왜", en = "Why" }
"""
MANUAL_CELLS = """
# %% [markdown] answer="why" lang="ko"
# 왜입니까?
# %% [markdown] answer="why" lang="en"
# Why?
"""
NICE = GRADER.replace('"hello"', '"hello " + "there"')
KIND = GRADER.replace('.text(), "hello")', '.text()[:1], "h")')


@pytest.fixture
def course(course: Path, command: Run) -> Path:
    """Three graded submissions of two automatic tasks and a manual one."""
    make_library(course)
    toy = course / "assignments" / "toy"
    (toy / "assignment.toml").write_text(ASSIGNMENT + MANUAL)
    (toy / "notebook.py").write_text((NOTEBOOK + MANUAL_CELLS).lstrip())
    (course / "course.toml").write_text('language = "en"\npreload = ["numpy"]\n')
    hi = "def greet():\n    return 'hi'"
    for student, sources in {"ada": (DOUBLE, GREET), "bob": (DOUBLE, hi), "cho": (hi,)}.items():
        hand_in(course, student, answers(*sources))
    command("grade", course)
    return course


def change_grader(course: Path, text: str) -> None:
    (course / "solutions" / "toy" / "test_toy.py").write_text(text)


def scores(course: Path) -> dict[str, float]:
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        return {submission.student_id: submission.score for submission in book.assignment_submissions("toy")}


def regrade(command: Run, course: Path, *options: str, status: int = 0) -> dict[str, Any]:
    output, _ = command("regrade", course, "--json", *options, status=status)
    found: dict[str, Any] = json.loads(output)
    return found


def dump(course: Path) -> list[str]:
    with sqlite3.connect(course / "gradebook.db") as database:
        return list(database.iterdump())


def test_grade_says_what_rests_on_an_older_grader(command: Run, course: Path) -> None:
    output, _ = command("grade", course)
    assert "older grader" not in output
    change_grader(course, KIND)
    output, _ = command("grade", course)
    assert f"3 graded submissions rest on an older grader. See what would change: autograder regrade {course}" in output
    assert scores(course) == {"ada": 6.0, "bob": 4.0, "cho": 0.0}
    output, _ = command("grade", course, "--json", "--student", "bob")
    assert json.loads(output)["outdated"] == [{"student": "bob", "assignment": "toy"}]


def test_a_regrade_is_seen_before_it_is_written(command: Run, course: Path) -> None:
    change_grader(course, KIND)
    before = dump(course)
    found = regrade(command, course)
    assert found["written"] is False
    assert found["summary"] == {
        "regraded": 3, "changed": 2, "up": 2, "down": 0, "mean": pytest.approx(4 / 3), "most_up": 2.0, "most_down": 0.0,
    }  # fmt: skip
    assert [(entry["student"], entry["tasks"], entry["moved"]) for entry in found["changes"]] == [
        ("bob", [{"task": "greet", "old": 0.0, "new": 2.0}], 2.0),
        ("cho", [{"task": "greet", "old": 0.0, "new": 2.0}], 2.0),
    ]
    assert dump(course) == before
    assert [stored.attempt and stored.attempt.result.score for stored in AttemptStore(course).all()] == [6.0, 4.0, 0.0]

    output, _ = command("regrade", course, "--yes", "--reason", "greetings of any kind")
    assert "0 graded, 3 unchanged" in output, "what was kept aside is not graded again"
    assert "3 regraded, 2 changed: 2 up, 0 down, mean +1.33333, at most +2 and +0" in output
    assert scores(course) == {"ada": 6.0, "bob": 6.0, "cho": 2.0}
    told, _ = command("explain", "bob", "toy", "--course", course)
    assert "(greetings of any kind)" in told
    assert "before     4 / 9" in told
    assert not (course / ".autograder" / "regrade").exists()
    assert regrade(command, course)["summary"]["regraded"] == 0


def test_what_people_gave_stays(command: Run, course: Path) -> None:
    """Manual scores (of a manual task too), extra credit and comments, through a real gradebook."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        why = book.find_grade("why", "toy", "toy", "bob")
        why.manual_score, why.needs_manual_grade = 2.5, False
        greet = book.find_grade("greet-check", "toy", "toy", "bob")
        greet.manual_score, greet.extra_credit = 1.5, 0.5
        book.find_comment("greet", "toy", "toy", "bob").manual_comment = "Nearly."
        book.db.commit()
    assert scores(course)["bob"] == 8.5
    change_grader(course, KIND)
    regrade(command, course, "--yes")
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        why, greet = (book.find_grade(name, "toy", "toy", "bob") for name in ("why", "greet-check"))
        assert (why.manual_score, why.auto_score, why.needs_manual_grade) == (2.5, None, False)
        assert (greet.auto_score, greet.manual_score, greet.extra_credit) == (2.0, 1.5, 0.5)
        assert greet.needs_manual_grade, "it was given for another automatic score"
        assert book.find_comment("greet", "toy", "toy", "bob").manual_comment == "Nearly."
    assert scores(course)["bob"] == 8.5


@pytest.mark.parametrize("is_marked", [True, False])
def test_a_regrade_that_is_stopped_while_it_writes_goes_on(
    command: Run, course: Path, monkeypatch: pytest.MonkeyPatch, *, is_marked: bool
) -> None:
    """Between two attempts, or between an attempt and the note that it is written."""
    change_grader(course, KIND)
    regrade(command, course, "--dry-run")
    written = Records.write

    def stop_after_one(self: Records, *arguments: Any) -> Any:
        attempt = written(self, *arguments)
        monkeypatch.setattr(Records, "write", killed)
        return attempt if is_marked else killed(self)

    def killed(_self: Records, *_arguments: Any) -> Any:
        raise SystemExit(137)

    monkeypatch.setattr(Records, "write", stop_after_one)
    command("regrade", course, "--yes", "--all", status=137)
    monkeypatch.setattr(Records, "write", written)
    found = regrade(command, course, "--yes", "--all")
    assert found["summary"]["regraded"] == (2 if is_marked else 3)
    assert scores(course) == {"ada": 6.0, "bob": 6.0, "cho": 2.0}
    histories = [stored.attempt.previous for stored in AttemptStore(course).all() if stored.attempt]
    assert [len(history) for history in histories] == [1, 1, 1]


def test_a_grader_that_changes_meanwhile_is_asked_again(command: Run, course: Path) -> None:
    change_grader(course, NICE)
    found = regrade(command, course, "--student", "ada")
    assert (found["summary"]["regraded"], found["summary"]["most_down"]) == (1, -2.0)
    change_grader(course, KIND)
    assert regrade(command, course, "--student", "ada", "--yes")["summary"]["changed"] == 0
    assert scores(course)["ada"] == 6.0


def test_results_can_be_forgotten(command: Run, course: Path) -> None:
    change_grader(course, KIND)
    output, _ = command("regrade", course, "--student", "bob")
    assert "kept aside" in output
    assert command("regrade", course, "--discard")[0] == "Discarded.\n"
    assert command("regrade", course, "--discard")[0] == "Nothing was kept aside.\n"


def test_a_broken_grader_is_a_fault_and_changes_nothing(command: Run, course: Path) -> None:
    change_grader(course, GRADER.replace("2 * x, mistaken", "undefined, mistaken"))
    found = regrade(command, course, "--student", "ada", "--yes", status=1)
    assert "NameError" in found["faults"][0]["reason"]
    assert scores(course)["ada"] == 6.0
    _, errors = command("regrade", course, "--yes", "--dry-run", status=2)
    assert "Give one of them" in errors
