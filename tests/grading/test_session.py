"""Hidden tests are collected once, all run, and none passes without proof."""

from pathlib import Path

import pytest

from autograder.errors import GraderFault
from autograder.grading.session import HiddenTests
from autograder.model import Outcome
from autograder.sandbox.client import WarmWorker
from tests.grading.graders import GRADER, graded, hidden_tests

RIGHT = ("def double(x):\n    return 2 * x", "def name():\n    return 'ada'")


def test_right_answers_get_everything_again_and_again(light_worker: WarmWorker, tmp_path: Path) -> None:
    """The same session grades one submission after the other."""
    tests = hidden_tests(tmp_path)
    for _ in range(3):
        result = graded(light_worker, tests, *RIGHT).result
        assert (result.score, result.max_score) == (8.0, 8.0)
        assert all(test.hint is None for task in result.tasks.values() for test in task.tests)


def test_weights_share_a_tasks_points(light_worker: WarmWorker, tmp_path: Path) -> None:
    """3 of 4 for the values, 1 of 4 for purity, half for a half-right name."""
    result = graded(
        light_worker,
        hidden_tests(tmp_path),
        "def double(x):\n    x *= 2\n    return x",
        "def name():\n    return 'alan'",
    ).result
    assert result.tasks["double"].score == 3.0
    assert result.tasks["name"].score == 2.0
    assert result.tasks["name"].tests[0].outcome is Outcome.PARTIAL


def test_a_known_mistake_brings_its_own_hint(light_worker: WarmWorker, tmp_path: Path) -> None:
    """Instead of the test's."""
    task = graded(light_worker, hidden_tests(tmp_path), "def double(x):\n    return -2 * x").result.tasks["double"]
    assert task.score == 0.0
    assert task.tests[0].hint_name == "sign"
    assert task.tests[0].hint is not None
    assert task.tests[0].hint.en == "Is the sign right?"
    assert task.tests[1].hint_name == "double-pure"


def test_a_blank_answer_gets_no_hint(light_worker: WarmWorker, tmp_path: Path) -> None:
    """It is said to be unanswered instead."""
    blank = graded(light_worker, hidden_tests(tmp_path), "def double(x):\n    raise NotImplementedError").result
    first = blank.tasks["double"].tests[0]
    assert (first.outcome, first.hint) == (Outcome.FAILED, None)
    assert first.reason is not None
    assert "no answer yet" in first.reason.en


def test_seeds_are_the_students_and_the_courses(light_worker: WarmWorker, tmp_path: Path) -> None:
    """Graded again: the same questions. With another secret: others."""
    tests = hidden_tests(tmp_path)
    first, again, other = (graded(light_worker, tests, *RIGHT, secret=secret) for secret in (b"s", b"s", b"t"))
    assert first.transcript.calls[0].arguments == again.transcript.calls[0].arguments
    assert first.transcript.calls[0].arguments != other.transcript.calls[0].arguments
    assert first.result.seeds == again.result.seeds


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (("x = rng.normal(size=4)\n    assert", "x = rng.normal(size='4')\n    assert"), "TypeError"),
        (("x = rng.normal(size=4)\n    assert", "import pytest; pytest.skip('later')\n    assert"), "Skipped"),
        (('student.call("double", x).array', 'student.call("double", object()).array'), "can't be sent"),
        (("def test_name_text(student, credit)", "def test_name_text(student, missing)"), "setup"),
        (("credit.award(1.0", "credit.award(3.0"), "0 to 1"),
    ],
)
def test_a_grader_that_breaks_is_a_fault(
    light_worker: WarmWorker, tmp_path: Path, change: tuple[str, str], complaint: str
) -> None:
    """Never a score."""
    assert change[0] in GRADER
    tests = hidden_tests(tmp_path, GRADER.replace(*change))
    with pytest.raises(GraderFault, match=complaint):
        graded(light_worker, tests, *RIGHT)


@pytest.mark.parametrize(
    ("source", "names", "complaint"),
    [
        ("syntax error", ("double",), "can't be collected|holds no test"),
        ("import no_such_module", ("double",), "can't be collected|holds no test"),
        ("", ("double",), "holds no test"),
        ("def test_free(): pass", ("double",), "no @task"),
        (GRADER, ("double",), "tests 'name', which is not one of"),
        (GRADER, ("double", "name", "third"), "no hidden test for third"),
        (GRADER.replace("weight=3", "weight=0"), ("double", "name"), "can't be collected|holds no test|weight"),
    ],
)
def test_a_grader_that_is_incomplete_is_refused(
    tmp_path: Path, source: str, names: tuple[str, ...], complaint: str
) -> None:
    """Before any submission is graded."""
    with pytest.raises(GraderFault, match=complaint):
        hidden_tests(tmp_path, source, names)


def test_a_missing_grader_is_refused(tmp_path: Path) -> None:
    """By its name."""
    with pytest.raises(GraderFault, match="There is no grader"):
        HiddenTests(tmp_path / "test_missing.py", ())
