"""A hard-coded number of images is told apart from other failures."""

import pytest

from autograder.datasets import Data
from autograder.grading.sizes import size_note
from autograder.model import CellRecord, CellRole, CellStatus, TaskResult


def _cell(source: str, status: CellStatus = CellStatus.OK, grade_id: str | None = None) -> CellRecord:
    return CellRecord("code", CellRole.ANSWER if grade_id else CellRole.EXTRA, source, grade_id, status=status)


FAILED, PASSED = {"flatten": TaskResult(0.0, 2.0)}, {"flatten": TaskResult(2.0, 2.0)}


@pytest.mark.parametrize("source", ["x.reshape(60000, 784)", "x.reshape(60_000,784)", "x.reshape(10000, 784)"])
def test_a_fixed_size_in_failing_code_is_named(data: Data, source: str) -> None:
    for cell in (_cell(source, CellStatus.ERROR), _cell(source, grade_id="flatten")):
        note = size_note([cell], FAILED, data)
        assert note is not None
        assert "1200" in note.en
        assert "1200" in note.ko


@pytest.mark.parametrize(
    ("cell", "tasks"),
    [
        (_cell("x.reshape(60000, 784)"), FAILED),
        (_cell("x.reshape(60000, 784)", grade_id="flatten"), PASSED),
        (_cell("x.reshape(600000, 784)", CellStatus.ERROR), FAILED),
        (_cell("x60000 = 1.60000", CellStatus.ERROR), FAILED),
    ],
)
def test_other_failures_are_not(data: Data, cell: CellRecord, tasks: dict[str, TaskResult]) -> None:
    assert size_note([cell], tasks, data) is None


def test_without_a_stand_in_there_is_nothing_to_say() -> None:
    assert size_note([_cell("x.reshape(60000, 784)", CellStatus.ERROR)], FAILED, None) is None
