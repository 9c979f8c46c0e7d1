"""Hidden tests inside the student's own process: the verdicts of the sandbox, without its wall."""

from pathlib import Path

import pytest
from inside import marks, run

from autograder.grading.verdicts import Failed
from tests.toy import make_library


@pytest.fixture
def module(tmp_path: Path) -> str:
    return str(make_library(tmp_path) / "solutions" / "toy" / "test_toy.py")


def test_a_right_answer_passes(module: str) -> None:
    names = {"double": lambda x: 2 * x, "greet": lambda: "hello"}
    for test in marks(module):
        run(module, test, names)


def test_a_known_mistake_fails_with_its_hint(module: str) -> None:
    with pytest.raises(Failed) as failed:
        run(module, "test_double_values", {"double": lambda x: -2 * x})
    assert failed.value.hint is not None
    assert failed.value.hint.name == "sign"


def test_a_changed_argument_is_seen(module: str) -> None:
    def double(x: object) -> object:
        x *= 2  # type: ignore[operator]  # an array
        return x

    run(module, "test_double_values", {"double": double})
    with pytest.raises(Failed):
        run(module, "test_double_pure", {"double": double})


def test_what_is_missing_fails(module: str) -> None:
    with pytest.raises(KeyError, match="greet"):
        run(module, "test_greet_text", {})


def test_marks_tell_the_task_and_weight_of_each_test(module: str) -> None:
    found = {name: (mark.task, mark.weight) for name, mark in marks(module).items()}
    assert found == {
        "test_double_values": ("double", 3),
        "test_double_pure": ("double", 1),
        "test_greet_text": ("greet", 1),
    }
