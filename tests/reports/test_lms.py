"""What Canvas and Moodle read back from our files is what the gradebook holds."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nbgrader.api import Gradebook

from autograder.course import AssignmentSettings, Course
from autograder.errors import ConfigError
from autograder.gradebook.roster import RosterRow, import_roster
from autograder.reports import lms
from autograder.reports.export import COLUMNS
from autograder.reports.lms import Layout, write_lms
from tests.reports.importers import Account, Grades, Refused, canvas_import, moodle_import

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "docs" / "examples"
COURSE = Course(
    assignments={
        "tensors": AssignmentSettings(lms_name="텐서, 다루기 (4021)"),
        "perceptron": AssignmentSettings(lms_name='The "perceptron"'),
    }
)
TITLES = {4021: "텐서, 다루기", 4022: 'The "perceptron"'}
ROSTER = (
    RosterRow("2026001", "하늘", "김", "kim@example.org", "77", "A"),
    RosterRow("2026002", 'Bo "B"', "Lee, Jr.", "lee@example.org", None, "분반, 2"),
    RosterRow("2026003", "=1+1", "@SUM(A1)", "park@example.org", "79"),
    RosterRow("2026004", None, "최", None, "not a number"),
)
ACCOUNTS = (
    Account(77, "김하늘", "2026001", "2026001", "kim@example.org"),
    Account(78, "이", "2026002", "2026002", "lee@example.org"),
    Account(79, "박", "2026003", "2026003", "park@example.org"),
    Account(80, "최", "2026004", "2026004", "choi@example.org"),
)
EXPECTED: Grades = {
    ("2026001", "텐서, 다루기"): "8.5",
    ("2026002", "텐서, 다루기"): "0",
    ("2026003", "텐서, 다루기"): "3.3333",
    ("2026004", "텐서, 다루기"): None,
    ("2026001", 'The "perceptron"'): None,
    ("2026002", 'The "perceptron"'): "10",
    ("2026003", 'The "perceptron"'): None,
    ("2026004", 'The "perceptron"'): None,
}


@pytest.fixture
def graded(course: Path) -> Path:
    """Late, below zero after the penalty, in thirds, graded by hand, and one who handed in nothing."""
    import_roster(course, ROSTER)
    scores = (
        ("tensors", "2026001", 7.5, 2.0, 1.0),
        ("tensors", "2026002", 3.0, None, 9.0),
        ("tensors", "2026003", 10 / 3, None, 0.0),
        ("perceptron", "2026002", 10.0, None, 0.0),
    )
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        for name in ("tensors", "perceptron"):
            book.add_assignment(name)
            book.add_notebook(name, name)
            book.add_grade_cell("task-check", name, name, max_score=10, cell_type="code")
        for name, student, auto, extra, penalty in scores:
            book.add_submission(name, student)
            grade = book.find_grade("task-check", name, name, student)
            grade.auto_score, grade.extra_credit, grade.needs_manual_grade = auto, extra, False
            book.find_submission_notebook(name, name, student).late_submission_penalty = penalty
        book.db.commit()
    return course


def exported(course: Path, layout: Layout, settings: Course = COURSE, *, mark: bool = True) -> bytes:
    """The file as the command writes it."""
    text = io.StringIO(newline="")
    write_lms(course, settings, text, layout)
    return text.getvalue().encode("utf-8-sig" if mark else "utf-8")


def warnings(course: Path, layout: Layout, settings: Course = COURSE) -> str:
    return "\n".join(write_lms(course, settings, io.StringIO(newline=""), layout))


@pytest.mark.parametrize("mark", [True, False])
def test_canvas_reads_the_gradebooks_scores(graded: Path, mark: bool) -> None:
    """With Excel's mark and without; by assignment number and by title; students by ID and by SIS ID."""
    assert canvas_import(exported(graded, Layout.CANVAS, mark=mark), ACCOUNTS, TITLES) == EXPECTED


@pytest.mark.parametrize("known_by", ["key", "sis_id", "login"])
def test_canvas_finds_a_student_by_any_id(graded: Path, known_by: str) -> None:
    nobody = {"key": 0, "sis_id": "", "login": "", "name": ""}
    accounts = [Account(**{**nobody, known_by: getattr(account, known_by)}) for account in ACCOUNTS]
    found = [account for account in accounts if account.key in (0, 77, 79)]
    data = exported(graded, Layout.CANVAS)
    if known_by == "key":
        data = b"\r\n".join(line for line in data.split(b"\r\n") if b"2026002" not in line and b"2026004" not in line)
    read = canvas_import(data, found, TITLES)
    assert {grade for grade in read.values() if grade} <= {"8.5", "0", "3.3333", "10"}


def test_canvas_columns(graded: Path) -> None:
    """Those of its own export that an import needs, and nothing read-only."""
    lines = list(csv.reader(io.StringIO(exported(graded, Layout.CANVAS).decode("utf-8-sig"))))
    assert lines[0][:5] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
    assert sorted(lines[0][5:]) == ['The "perceptron"', "텐서, 다루기 (4021)"]
    assert lines[1] == ["    Points Possible", "", "", "", "", "10", "10"]
    assert {tuple(line[:5]) for line in lines[2:]} == {
        ("김, 하늘", "77", "2026001", "2026001", "A"),
        ('Lee, Jr., Bo "B"', "", "2026002", "2026002", "분반, 2"),
        ("'@SUM(A1), =1+1", "79", "2026003", "2026003", ""),
        ("최", "", "2026004", "2026004", ""),
    }


@pytest.mark.parametrize(("by", "field"), [("ID number", "sis_id"), ("Username", "login")])
def test_moodle_reads_the_gradebooks_scores(graded: Path, by: str, field: str) -> None:
    titles = {"텐서, 다루기": "텐서, 다루기 (4021)", 'The "perceptron"': 'The "perceptron"'}
    expected = {(student, titles[title]): grade for (student, title), grade in EXPECTED.items()}
    assert moodle_import(exported(graded, Layout.MOODLE), ACCOUNTS, by=by, field=field) == expected


def test_moodle_by_email_is_warned_of(graded: Path) -> None:
    """It would give a line without one to the student before: here, no grade in place of a grade."""
    read = moodle_import(exported(graded, Layout.MOODLE), ACCOUNTS, by="Email address", field="email")
    assert read["2026001", "텐서, 다루기 (4021)"] is None
    assert "No email address is known of 2026004. Identify users by ID number" in warnings(graded, Layout.MOODLE)


@pytest.mark.parametrize("layout", Layout)
def test_names_that_a_spreadsheet_would_run_are_harmless(graded: Path, layout: Layout) -> None:
    rows = list(csv.reader(io.StringIO(exported(graded, layout).decode("utf-8-sig"))))
    assert not [field for row in rows for field in row if field[:1] in "=+@" and field]
    assert "'@SUM(A1)" in "\n".join(field for row in rows for field in row)


def test_ids_that_a_spreadsheet_would_run_are_named(graded: Path) -> None:
    """They have to stay as they are."""
    import_roster(graded, [RosterRow("=cmd", "a", "b", "a@example.org")])
    assert "A spreadsheet may run the id or email of =cmd" in warnings(graded, Layout.CANVAS)
    settings = Course(assignments={"tensors": AssignmentSettings(lms_name="=HYPERLINK(1)")})
    assert "A spreadsheet may run the name =HYPERLINK(1)" in warnings(graded, Layout.CANVAS, settings)


@pytest.mark.parametrize("name", ["Final Score", "My Current Points", "Section", "ID", "Override Score (Fall)"])
def test_a_name_that_canvas_would_misread_is_refused(graded: Path, name: str) -> None:
    settings = Course(assignments={"tensors": AssignmentSettings(lms_name=name)})
    with pytest.raises(ConfigError, match="Canvas leaves out a column named"):
        exported(graded, Layout.CANVAS, settings)
    exported(graded, Layout.MOODLE, settings)


def test_two_assignments_of_one_name_are_refused(graded: Path) -> None:
    settings = Course(assignments={"tensors": AssignmentSettings(lms_name="perceptron")})
    with pytest.raises(ConfigError, match="both called 'perceptron'"):
        exported(graded, Layout.CANVAS, settings)


def test_what_staff_must_know_is_said(graded: Path) -> None:
    with Gradebook(f"sqlite:///{graded / 'gradebook.db'}") as book:
        grade = book.find_grade("task-check", "tensors", "tensors", "2026001")
        grade.needs_manual_grade, grade.extra_credit = True, 95.0
        book.db.commit()
    canvas, moodle = warnings(graded, Layout.CANVAS), warnings(graded, Layout.MOODLE)
    assert "1 submissions wait for a person's score" in canvas
    assert "The lms_id of 2026004 is no number" in canvas
    assert "A score of 2026001 is over 100" in moodle
    with pytest.raises(Refused):
        moodle_import(exported(graded, Layout.MOODLE), ACCOUNTS, by="Username", field="login")


@settings(deadline=None)
@given(st.floats(0, 1e6))
def test_numbers_survive_the_importers(score: float) -> None:
    """To four digits, and never with an exponent."""
    assert float(lms._number(score)) == pytest.approx(score, abs=1e-4)  # noqa: SLF001 - the writer's only arithmetic
    assert "e" not in lms._number(score)  # noqa: SLF001 - as above


def test_the_examples_are_what_we_write_today() -> None:
    """Each of the three files has today's columns, and the same scores; `make examples` makes them anew."""
    grades = list(csv.DictReader((EXAMPLES / "grades.csv").read_text(encoding="utf-8").splitlines()))
    assert tuple(grades[0]) == COLUMNS
    canvas = list(csv.reader((EXAMPLES / "canvas.csv").read_text(encoding="utf-8-sig").splitlines()))
    moodle = list(csv.reader((EXAMPLES / "moodle.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert canvas[0][:5] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
    assert canvas[1][0].strip() == "Points Possible"
    assert moodle[0][:5] == ["First name", "Last name", "Username", "ID number", "Email address"]
    assert [f"Assignment: {name}" for name in canvas[0][5:]] == moodle[0][5:]
    scored = sorted((row["student_id"], round(float(row["score"]), 4)) for row in grades if row["timestamp"])
    assert scored == sorted((row[2], float(field)) for row in canvas[2:] for field in row[5:] if field)
    assert scored == sorted((row[3], float(field)) for row in moodle[1:] for field in row[5:] if field != "-")
