"""Our CSV is nbgrader's, field by field, quoted, and harmless in a spreadsheet."""

import csv
import io
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from nbgrader.plugins.export import CsvExportPlugin

from autograder.errors import ConfigError
from autograder.reports.export import COLUMNS, rows, write_csv


@pytest.fixture
def graded(course: Path) -> Path:
    """Two assignments, three students: late, with extra credit, graded by hand, and one who handed in nothing."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        for name in ("tensors", "perceptron"):
            book.add_assignment(name, duedate="2026-03-01 00:00:00 UTC")
            book.add_notebook(name, name)
            book.add_grade_cell("task-check", name, name, max_score=10, cell_type="code")
        for student in ("kim", "lee", "park"):
            book.add_student(student, first_name="지우", last_name="김", email=f"{student}@example.org")
        for student, auto, manual, extra, penalty in (("kim", 7.5, None, 2.0, 1.0), ("lee", 3.0, 4.0, None, 9.0)):
            book.add_submission("tensors", student, timestamp="2026-03-02 09:00:00 UTC")
            grade = book.find_grade("task-check", "tensors", "tensors", student)
            grade.auto_score, grade.manual_score, grade.extra_credit = auto, manual, extra
            book.find_submission_notebook("tensors", "tensors", student).late_submission_penalty = penalty
        book.db.commit()
    return course


def test_it_agrees_with_nbgraders_exporter(graded: Path, tmp_path: Path) -> None:
    """Late penalty and extra credit included, and whoever handed in nothing."""
    plugin = CsvExportPlugin()
    plugin.to = str(tmp_path / "theirs.csv")
    with Gradebook(f"sqlite:///{graded / 'gradebook.db'}") as book:
        plugin.export(book)
    theirs = list(csv.DictReader(Path(plugin.to).read_text(encoding="utf-8").splitlines()))
    assert rows(graded) == theirs
    by_student = {row["student_id"]: row for row in theirs if row["assignment"] == "tensors"}
    assert (by_student["kim"]["score"], by_student["lee"]["score"], by_student["park"]["score"]) == (
        "8.5",
        "0.0",
        "0.0",
    )


def test_names_survive_and_formulas_do_not(graded: Path) -> None:
    """Commas and quotes are quoted; what a spreadsheet would run begins with an apostrophe."""
    names = {"kim": '=cmd|" /C calc"!A0', "lee": 'Lee, "Bob"', "park": "\uff1d1+1"}
    with Gradebook(f"sqlite:///{graded / 'gradebook.db'}") as book:
        for student, name in names.items():
            book.update_or_create_student(student, last_name=name)
    file = io.StringIO()
    write_csv(graded, file)
    read = list(csv.DictReader(io.StringIO(file.getvalue())))
    last = {row["student_id"]: row["last_name"] for row in read}
    assert last == {"kim": "'" + names["kim"], "lee": names["lee"], "park": "'" + names["park"]}
    assert tuple(read[0]) == COLUMNS


def test_a_part_of_the_gradebook(graded: Path) -> None:
    """By assignment and student; an unknown name is said to be unknown."""
    assert [row["student_id"] for row in rows(graded, assignments=["tensors"], students=["lee"])] == ["lee"]
    with pytest.raises(ConfigError, match="knows no student 'nobody'. It knows: kim, lee, park"):
        rows(graded, students=["nobody"])
    with pytest.raises(ConfigError, match="knows no assignment 'none'"):
        rows(graded, assignments=["none"])
