"""What is handed to the other graders: the same tests for the same points."""

from pathlib import Path

import nbformat
import pytest
from contenders import Lesson, Nbgrader, Otter, lesson, nbgrader_source

from autograder.batch.job import Library
from autograder.proving.answers import known_cases
from tests.toy import make_library


@pytest.fixture
def toy(tmp_path: Path) -> Lesson:
    library = Library(make_library(tmp_path / "library"))
    return lesson(library, "toy", known_cases(library.assignment("toy"), library.folder / "solutions" / "toy"))


def test_tests_share_their_tasks_points_by_weight(toy: Lesson) -> None:
    assert toy.points == {"test_double_values": 3.0, "test_double_pure": 1.0, "test_greet_text": 2.0}


def test_nbgrader_gets_a_hidden_cell_with_points_for_each_test(toy: Lesson) -> None:
    source = nbgrader_source(toy)
    graded = {
        cell.metadata.nbgrader.grade_id: cell.metadata.nbgrader.points
        for cell in source.cells
        if cell.metadata.nbgrader.grade
    }
    assert graded == {"hidden-tests": 0, **toy.points}
    nbformat.validate(source)


def test_nbgraders_hidden_cells_follow_their_tasks_check(toy: Lesson) -> None:
    order = [cell.metadata.nbgrader.grade_id for cell in nbgrader_source(toy).cells]
    place = order.index("double-check")
    assert order[place + 1 : place + 3] == ["test_double_values", "test_double_pure"]


def test_otter_gets_a_test_file_for_each_test(toy: Lesson, tmp_path: Path) -> None:
    folder = tmp_path / "otter"
    folder.mkdir()
    Otter().prepare(toy, folder)
    assert {path.name for path in folder.iterdir()} == {
        "autograder.zip",
        *(f"{case.name}.ipynb" for case in toy.cases),
    }


@pytest.mark.slow
def test_nbgrader_gives_the_known_scores(toy: Lesson, tmp_path: Path) -> None:
    folder = tmp_path / "nbgrader"
    folder.mkdir()
    grader = Nbgrader()
    grader.prepare(toy, folder)
    assert grader.grade(toy, folder).scores == {
        case.name: sum(points.high for points in case.scores.values()) for case in toy.cases
    }
