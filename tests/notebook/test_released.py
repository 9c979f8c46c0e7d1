"""Our record of the released cells is what nbgrader would say of them."""

import nbformat
import pytest
from nbgrader.utils import compute_checksum

from autograder.model import CellRole, Language
from autograder.notebook.released import Released, ReleasedCell, grade_cell_of, task_of

CELLS = (
    ReleasedCell("intro", CellRole.TEXT, "markdown", "# 텐서"),
    ReleasedCell("imports", CellRole.SETUP, "code", "import os"),
    ReleasedCell("one", CellRole.ANSWER, "code", "def one(): ..."),
    ReleasedCell("one-check", CellRole.CHECK, "code", "assert one()", 2),
    ReleasedCell("why", CellRole.MANUAL, "markdown", "왜?", 1.5),
)


@pytest.mark.parametrize("row", CELLS, ids=lambda row: row.role)
def test_the_checksum_is_nbgraders(row: ReleasedCell) -> None:
    metadata = {"nbgrader": row.nbgrader_metadata()}
    cell = nbformat.from_dict({"cell_type": row.cell_type, "source": row.source, "metadata": metadata})
    assert row.checksum() == compute_checksum(cell)


def test_points_stand_where_there_is_a_grade_and_students_write_where_it_is_not_locked() -> None:
    flags = {row.grade_id: row.nbgrader_metadata() for row in CELLS}
    assert {name for name, row in flags.items() if "points" in row} == {"one-check", "why"}
    assert {name for name, row in flags.items() if row["grade"]} == {"one-check", "why"}
    assert {name for name, row in flags.items() if row["solution"]} == {"one", "why"}
    assert {name for name, row in flags.items() if not row["locked"]} == {"one", "why"}


def test_cells_are_chosen_by_language() -> None:
    release = Released((), ko=CELLS[:1], en=CELLS[1:])
    assert (release.cells(Language.KO), release.cells(Language.EN)) == (CELLS[:1], CELLS[1:])


def test_a_tasks_points_are_on_its_check_or_on_itself() -> None:
    graded = {"one-check": 1, "why": 1}
    assert [grade_cell_of(task, graded) for task in ("one", "why", "gone")] == ["one-check", "why", None]
    assert [task_of(name) for name in ("one-check", "one", "why")] == ["one", "one", "why"]
