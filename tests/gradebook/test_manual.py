"""What people gave in formgrader is read back, by task."""

from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.gradebook.manual import Marks, read_marks
from autograder.model import GradingResult, Language, NotebookResult, NotebookStatus, TaskResult

RESULT = GradingResult(
    "toy",
    Language.EN,
    NotebookResult(NotebookStatus.RAN),
    {"double": TaskResult(3.0, 4.0), "why": TaskResult(None, 2.0)},
)


@pytest.fixture
def marked(course: Path) -> Path:
    """A submission of which a person has graded the text, and one that waits for it."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        book.add_assignment("toy")
        book.add_notebook("toy", "toy")
        book.add_grade_cell("double-check", "toy", "toy", max_score=4, cell_type="code")
        book.add_solution_cell("double", "toy", "toy")
        book.add_grade_cell("why", "toy", "toy", max_score=2, cell_type="markdown")
        book.add_solution_cell("why", "toy", "toy")
        for student in ("ada", "bob"):
            book.add_student(student)
            book.add_submission("toy", student)
            for cell in ("double-check", "why"):
                waits = (student, cell) == ("bob", "why")
                book.find_grade(cell, "toy", "toy", student).needs_manual_grade = waits
        book.find_grade("why", "toy", "toy", "ada").manual_score = 1.5
        book.find_grade("double-check", "toy", "toy", "ada").extra_credit = 0.5
        book.find_comment("why", "toy", "toy", "ada").manual_comment = "Nearly."
        book.find_submission_notebook("toy", "toy", "ada").late_submission_penalty = 0.25
        book.db.commit()
    return course


def test_a_persons_marks_are_found_by_task(marked: Path) -> None:
    assert read_marks(marked) == {
        ("ada", "toy"): Marks({"why": 1.5}, {"double": 0.5}, {"why": "Nearly."}, waits=False, penalty=0.25),
        ("bob", "toy"): Marks(waits=True),
    }


def test_they_take_the_place_of_automatic_scores(marked: Path) -> None:
    tasks = read_marks(marked)["ada", "toy"].over(RESULT).tasks
    assert {name: task.score for name, task in tasks.items()} == {"double": 3.5, "why": 1.5}
    assert read_marks(marked)["bob", "toy"].over(RESULT) == RESULT
