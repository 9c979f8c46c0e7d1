"""A hidden test asks for figures, and sends dicts."""

from pathlib import Path

import msgspec
import pytest

from autograder.grading import words
from autograder.model import Bilingual, Outcome
from autograder.sandbox.client import WarmWorker
from tests.grading.graders import SHORT, graded, hidden_tests

GRADER = """
from autograder.grading import Hint, assert_equal, require, task

HINT = Hint("hint", ko="…", en="…")


@task("draw", hint=HINT)
def test_draw(student):
    (figure,) = student.figures("draw", {"loss": [3.0, 2.0]}, style="--")
    (axes,) = figure.axes
    assert_equal(axes.lines[0].y.tolist(), [3.0, 2.0])


@task("keys", hint=HINT)
def test_keys(student):
    entries = student.call("keys", {"b": [1.0], "a": "x"}).entries()
    require({key: value.number() for key, value in entries.items()} == {"b": 0.0, "a": 1.0})
"""
PATIENT = msgspec.structs.replace(SHORT, call_seconds=30)  # matplotlib is loaded for the first question
KEYS = "def keys(given):\n    return {key: place for place, key in enumerate(given)}"
DRAW = (
    "import matplotlib.pyplot as plt\ndef draw(history, style):\n    plt.plot(history['loss'], style)\n    plt.show()"
)


@pytest.mark.parametrize(
    ("draw", "outcome", "reason"),
    [
        (DRAW, Outcome.PASSED, None),
        (DRAW.replace("['loss']", "['loss'][::-1]"), Outcome.FAILED, None),
        ("def draw(history, style):\n    return history", Outcome.FAILED, words.NO_FIGURE),
        (DRAW.replace("show", "close"), Outcome.FAILED, words.NO_FIGURE),
        ("", Outcome.FAILED, words.NOT_DEFINED),
    ],
)
def test_figures_are_asked_for(
    light_worker: WarmWorker, tmp_path: Path, draw: str, outcome: Outcome, reason: Bilingual | None
) -> None:
    tests = hidden_tests(tmp_path, GRADER, ("draw", "keys"))
    result = graded(light_worker, tests, draw, KEYS, limits=PATIENT).result
    (test,) = result.tasks["draw"].tests
    assert (test.outcome, test.reason) == (outcome, reason)
    assert result.tasks["keys"].score == 4.0
