"""A course's own late function: what it is told, and that no answer or error of it goes unchecked."""

from pathlib import Path

import pytest

from autograder.errors import ConfigError, GradebookFault
from autograder.gradebook.own_penalty import OwnPenalty


def points(folder: Path, body: str, *, score: float = 4.0) -> float:
    (folder / "late.py").write_text(f"def cost(*, score, seconds_late, assignment, student):\n    {body}\n")
    own = OwnPenalty(folder, "late.py:cost")
    return own.points(score=score, seconds_late=90.0, assignment="toy", student="kim")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("return 0.25 * score", 1.0),
        ("return seconds_late / 60", 1.5),
        ("return {'kim': 1}[student] + {'toy': 2}[assignment]", 3.0),
        ("return 400", 4.0),
        ("return -1", 0.0),
        ("import numpy\n    return numpy.float32(0.5)", 0.5),
    ],
)
def test_points_are_between_nothing_and_the_score(tmp_path: Path, body: str, expected: float) -> None:
    assert points(tmp_path, body) == expected


@pytest.mark.parametrize("body", ["pass", "return float('nan')", "return float('inf')", "return '1'", "return True"])
def test_what_is_no_finite_number_is_a_fault(tmp_path: Path, body: str) -> None:
    with pytest.raises(GradebookFault, match=r"'late.py:cost' returned .* for toy of 'kim', which is no finite number"):
        points(tmp_path, body)


def test_an_error_is_a_fault_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(GradebookFault, match=r"failed for toy of 'kim' at .*late.py:3: ZeroDivisionError"):
        points(tmp_path, "return (\n        1 / 0)")


@pytest.mark.parametrize(
    ("text", "reference", "said"),
    [
        ("", "late.py:cost", "has no function 'cost'"),
        ("cost = 3", "late.py:cost", "has no function 'cost'"),
        ("1 +", "late.py:cost", "late.py:1"),
        ("\nimport no_such_module", "late.py:cost", "late.py:2"),
        ("", "other.py:cost", "other.py can't be loaded"),
        ("", "no_such_module:cost", "no_such_module can't be loaded"),
    ],
)
def test_a_function_that_cannot_be_loaded_is_named(tmp_path: Path, text: str, reference: str, said: str) -> None:
    (tmp_path / "late.py").write_text(text)
    with pytest.raises(ConfigError) as caught:
        OwnPenalty(tmp_path, reference)
    assert said in str(caught.value)
    assert f"course.toml: late.function is {reference!r}" in str(caught.value)


def test_a_module_is_imported_by_its_name() -> None:
    own = OwnPenalty(Path(), f"{__name__}:cost")
    assert own.points(score=4.0, seconds_late=1.0, assignment="toy", student="kim") == 2.0


def cost(*, score: float, seconds_late: float, assignment: str, student: str) -> float:
    return 2.0 * seconds_late if (score, assignment, student) == (4.0, "toy", "kim") else 0.0
