"""`autograder roster import`, and what it means for grading."""

import json
from collections.abc import Callable
from pathlib import Path

from tests.toy import DOUBLE, answers, hand_in, make_library


def test_a_students_language_is_that_of_a_submission_that_names_none(
    command: Callable[..., tuple[str, str]], tmp_path: Path
) -> None:
    """In a batch, for one notebook, and for a file that can't be read; the course's language is for the others."""
    course = make_library(tmp_path / "course")
    (course / "course.toml").write_text('language = "ko"\npreload = ["numpy"]\n')
    (course / "students.csv").write_text("학번,언어,메모\nada,en,x\nbob,en,\ncho,,\n", encoding="utf-8")
    output, errors = command("roster", "import", course / "students.csv", "--course", course)
    assert "3 students added, 0 changed, 0 unchanged" in output
    assert "these columns are ignored: 메모" in errors
    one = hand_in(course, "ada", answers(DOUBLE))
    hand_in(course, "bob", b"no notebook")
    hand_in(course, "cho", b"no notebook")
    output, _ = command("grade", course, "--json")
    graded = {entry["student"]: entry for entry in json.loads(output)["graded"]}
    assert {student: entry["language"] for student, entry in graded.items()} == {"ada": "en", "bob": "en", "cho": "ko"}
    output, _ = command("grade", one, "--student", "ada", "--json")
    assert json.loads(output)["language"] == "en"


def test_a_wrong_file_is_refused(command: Callable[..., tuple[str, str]], tmp_path: Path) -> None:
    """Exit status 2, with the lines."""
    (tmp_path / "course.toml").write_text("")
    (tmp_path / "students.csv").write_text("student_id,email\n1,nobody\n")
    _, errors = command("roster", "import", tmp_path / "students.csv", "--course", tmp_path, status=2)
    assert f"{tmp_path / 'students.csv'}:2: 'nobody' is no email address" in errors
    assert not (tmp_path / "gradebook.db").exists()
