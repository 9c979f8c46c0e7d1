"""`autograder export` from the command line: layouts, files, and slips."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.toy import DOUBLE, answers, hand_in, make_library

Run = Callable[..., tuple[str, str]]
BOM = "\ufeff".encode()


@pytest.fixture
def graded(tmp_path: Path, command: Run) -> Path:
    """A course of one graded submission, called something else in the LMS."""
    course = make_library(tmp_path / "course")
    (course / "course.toml").write_text(
        'language = "en"\npreload = ["numpy"]\n[assignments.toy]\nlms_name = "장난감 (7)"\n', encoding="utf-8"
    )
    hand_in(course, "김", answers(DOUBLE))
    command("grade", course)
    return course


@pytest.mark.parametrize(
    ("layout", "column", "marked"),
    [("csv", "score", False), ("canvas", "장난감 (7)", True), ("moodle", "Assignment: 장난감 (7)", True)],
)
def test_each_layout_goes_into_a_file(command: Run, graded: Path, layout: str, column: str, marked: bool) -> None:
    """With Excel's mark for an LMS, and without for programs."""
    path = graded / f"{layout}.csv"
    output, _ = command("export", graded, "--to", layout, "--output", path)
    assert output.strip() == str(path)
    assert path.read_bytes().startswith(BOM) == marked
    rows = list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
    assert float(rows[-1][column]) == 4.0


def test_without_a_file_it_goes_to_standard_output(command: Run, graded: Path) -> None:
    output, errors = command("export", graded, "--to", "moodle")
    assert output.startswith("First name,")
    assert "No email address is known of 김" in errors


@pytest.mark.parametrize("arguments", [("--to", "moodel"), ("--to", "cavnas", "--output", "x.csv")])
def test_a_slip_in_the_layout_writes_nothing(command: Run, graded: Path, arguments: tuple[str, ...]) -> None:
    _, errors = command("export", graded, *arguments, status=2)
    assert f"There is no layout '{arguments[1]}'. Allowed: csv, canvas, moodle" in errors


def test_a_file_that_cannot_be_written_is_named(command: Run, graded: Path) -> None:
    _, errors = command("export", graded, "--to", graded / "nowhere" / "grades.csv", status=2)
    assert "Can't write" in errors
