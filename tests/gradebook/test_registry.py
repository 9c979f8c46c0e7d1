"""A released assignment's rows are those that nbgrader would write itself, once each."""

from pathlib import Path
from typing import Any

import pytest
from nbgrader.preprocessors import SaveCells

from autograder.authoring.build import build_notebook
from autograder.authoring.source import Assignment, load_assignment, released
from autograder.gradebook.database import open_gradebook
from autograder.gradebook.registry import register_release
from autograder.model import Language
from tests.toy import make_library


@pytest.fixture
def toy(tmp_path: Path) -> Assignment:
    return load_assignment(make_library(tmp_path / "library"), "toy")


def rows(course: Path) -> dict[str, list[dict[str, Any]]]:
    """The notebook's cells in the gradebook, without their ids."""
    with open_gradebook(course) as gradebook:
        notebook = gradebook.find_notebook("toy", "toy")
        kinds = {
            "grade": notebook.grade_cells,
            "solution": notebook.solution_cells,
            "source": notebook.source_cells,
        }
        listed = {kind: [cell.to_dict() for cell in cells] for kind, cells in kinds.items()}
    for cells in listed.values():
        cells.sort(key=lambda row: row["name"])
        for row in cells:
            row.pop("id", None)
    return listed


def test_rows_are_those_of_nbgrader_itself(course: Path, toy: Assignment) -> None:
    register_release(course, "toy", released(toy).cells(Language.EN))
    ours = rows(course)
    assert [row["name"] for row in ours["grade"]] == ["double-check", "greet-check"]
    url = f"sqlite:///{course / 'gradebook.db'}"
    resources = {"nbgrader": {"notebook": "toy", "assignment": "toy", "db_url": url}}
    SaveCells().preprocess(build_notebook(toy, Language.EN), resources)
    assert rows(course) == ours


def test_a_second_release_changes_what_changed_and_adds_nothing(course: Path, toy: Assignment) -> None:
    register_release(course, "toy", released(toy).cells(Language.EN))
    first = rows(course)
    register_release(course, "toy", released(toy).cells(Language.EN))
    assert rows(course) == first
    register_release(course, "toy", released(toy).cells(Language.KO))
    assert [row["name"] for row in rows(course)["source"]] == [row["name"] for row in first["source"]]
    assert rows(course) != first
