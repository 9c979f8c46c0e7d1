"""A measured share earns points between its thresholds, is measured again on the edge, and needs thresholds at all."""

from pathlib import Path

import pytest

from autograder.datasets import Data
from autograder.errors import GraderFault
from autograder.grading.experiments import Laboratory, try_out
from autograder.grading.grade import Submitted, grade
from autograder.grading.marks import Kind
from autograder.grading.seeds import Seeds
from autograder.grading.session import HiddenTests
from autograder.grading.thresholds import Threshold, Thresholds
from autograder.model import Language, Outcome, TestResult
from autograder.sandbox.client import WarmWorker
from tests.grading.graders import SHORT, cells, tasks

GRADER = """
import numpy as np
from autograder.grading import Data, Hint, task

LOW = Hint("low", ko="낮습니다.", en="That is low.")


@task("guess", trains=True, hint=Hint("guess", ko="?", en="?"))
def test_guess(student, rng, data, credit):
    labels = data.held_out().labels[:200]
    wrong = student.call("guess").integer()
    outputs = np.eye(10)[labels]
    outputs[:wrong] = np.roll(outputs[:wrong], 1, axis=1)
    credit.accuracy(outputs, labels, hint=LOW)


@task("guess", weight=1, hint=Hint("other", ko="?", en="?"))
def test_other(student, rng):
    assert student.call("guess").integer() < 500 or rng.uniform() < 0.5
"""
THRESHOLDS = {"test_guess": {"digits": Threshold(0.5, 0.9)}}
# Each run of the test asks once: the answers come in turn.
IN_TURN = "answers = iter({})\ndef guess():\n    return next(answers)"


def _tests(folder: Path, thresholds: Thresholds | None = THRESHOLDS) -> HiddenTests:
    module = folder / "test_hidden.py"
    module.write_text(GRADER, encoding="utf-8")
    return HiddenTests(module, tasks("guess"), thresholds)


def _measured(worker: WarmWorker, folder: Path, data: Data, *wrong: int) -> TestResult:
    submitted = Submitted("hidden", Language.EN, cells(IN_TURN.format([*wrong, 0])))
    seeds = Seeds(b"s", "ada", "hidden")
    result = grade(submitted, _tests(folder), worker, limits=SHORT, seeds=seeds, data=data).result
    assert result.data == "digits"
    return result.tasks["guess"].tests[0]


def test_points_follow_the_share(light_worker: WarmWorker, tmp_path: Path, data: Data) -> None:
    """All from the upper threshold, half of them halfway, none below the lower."""
    for wrong, earned, outcome in ((2, 2.0, Outcome.PASSED), (60, 1.0, Outcome.PARTIAL), (150, 0.0, Outcome.FAILED)):
        test = _measured(light_worker, tmp_path, data, wrong)
        assert test.earned == pytest.approx(earned)
        assert test.outcome is outcome
        assert test.measured is not None
        assert (test.measured.n, test.measured.runs) == (200, (1 - wrong / 200,))


def test_less_than_full_marks_are_explained(light_worker: WarmWorker, tmp_path: Path, data: Data) -> None:
    """To a whole percent, with the test's closer hint."""
    test = _measured(light_worker, tmp_path, data, 61)
    assert test.reason is not None
    assert "about 69 %" in test.reason.en
    assert "near 90 %" in test.reason.en
    assert test.hint_name == "low"


@pytest.mark.parametrize(
    ("wrong", "runs", "earned"),
    [
        ((22, 10, 12), (0.89, 0.95, 0.94), 2.0),
        ((18, 40, 60), (0.91, 0.8, 0.7), 1.5),
        ((22, 10, 60), (0.89, 0.95, 0.7), 1.95),
    ],
)
def test_on_the_edge_the_median_of_three_counts(
    light_worker: WarmWorker,
    tmp_path: Path,
    data: Data,
    wrong: tuple[int, ...],
    runs: tuple[float, ...],
    earned: float,
) -> None:
    test = _measured(light_worker, tmp_path, data, *wrong)
    assert test.measured is not None
    assert test.measured.runs == pytest.approx(runs)
    assert test.earned == pytest.approx(earned)


def test_without_thresholds_nothing_is_decided(light_worker: WarmWorker, tmp_path: Path, data: Data) -> None:
    """A fault that names the command, never a zero."""
    submitted = Submitted("hidden", Language.EN, cells(IN_TURN.format([0, 0])))
    with pytest.raises(GraderFault, match="no thresholds for the data set 'digits'. Run: autograder prove"):
        grade(submitted, _tests(tmp_path, {}), light_worker, limits=SHORT, seeds=Seeds(b"s", "a", "b"), data=data)
    with pytest.raises(GraderFault, match='Write data = "mnist"'):
        grade(submitted, _tests(tmp_path), light_worker, limits=SHORT, seeds=Seeds(b"s", "a", "b"))


def test_trials_count_failures_and_keep_shares(light_worker: WarmWorker, tmp_path: Path, data: Data) -> None:
    """Those that train and those that don't apart; no thresholds are needed."""
    seeds = Seeds(b"s", "ada", "hidden")
    for trains, source in ((True, IN_TURN.format([0, 20, 40])), (False, "def guess():\n    return 600")):
        submitted = Submitted("hidden", Language.EN, cells(source))
        many = [seeds.again(number) for number in range(3 if trains else 40)]
        laboratory = Laboratory(_tests(tmp_path, {}), light_worker, SHORT, data)
        tallies = try_out(submitted, laboratory, many, Kind.TRAINS if trains else Kind.PLAIN)
        (tally,) = tallies.values()
        if trains:
            assert (tally.runs, tally.failures, tally.n) == (3, 0, 200)
            assert tally.shares == pytest.approx((1.0, 0.9, 0.8))
        else:
            assert tally.runs == 40
            assert 5 < tally.failures < 35
            assert tally.example
