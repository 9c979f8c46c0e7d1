"""The demo's roster is one that `autograder roster import` reads, with the trouble that real ones have."""

from pathlib import Path

from autograder.gradebook.roster import read_roster_file
from autograder.model import Language
from autograder.proving.students import STUDENTS, roster_csv


def test_the_roster_is_read_back_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "students.csv"
    path.write_text(roster_csv(STUDENTS), encoding="utf-8-sig", newline="")
    read = read_roster_file(path)
    assert read.rows == STUDENTS
    assert read.ignored == ()


def test_it_has_what_real_ones_have() -> None:
    """Names with commas and quotes, both languages, and students without an account in the LMS."""
    assert len({student.student_id for student in STUDENTS}) == len(STUDENTS)
    assert any("," in (student.last_name or "") for student in STUDENTS)
    assert any('"' in (student.first_name or "") for student in STUDENTS)
    assert {student.language for student in STUDENTS} == set(Language)
    assert any(student.lms_id is None for student in STUDENTS)
