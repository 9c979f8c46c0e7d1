"""A course on PostgreSQL is graded, shown and exported as one on SQLite."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from nbgrader.apps import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from traitlets.config.loader import PyFileConfigLoader

from autograder.gradebook.database import open_gradebook
from tests.toy import DOUBLE, GREET, add_manual_task, answers, hand_in, make_library

Run = Callable[..., tuple[str, str]]
LATE = '[late]\npolicy = "per day"\npenalty = 0.5\n[assignments.toy]\ndue = 2026-03-01T00:00:00Z\n'
CONFIG = "from autograder.gradebook import formgrader\nc = get_config()\nformgrader.configure(c)\n"


@pytest.fixture
def courses(tmp_path: Path, postgresql: str) -> dict[str, Path]:
    """The same course twice: on SQLite and on PostgreSQL."""
    first = make_library(tmp_path / "sqlite")
    add_manual_task(first)
    (first / "course.toml").write_text('language = "en"\nworkers = 1\npreload = ["numpy"]\n' + LATE)
    (first / "nbgrader_config.py").write_text(CONFIG)
    hand_in(first, "ada", answers(DOUBLE, GREET))
    hand_in(first, "한글", answers(GREET, "print('\\x00 ok')"))
    hand_in(first, "cho", b"not a notebook")
    (first / "submitted" / "ada" / "toy" / "timestamp.txt").write_text("2026-03-02 09:00:00 Asia/Seoul")
    second = Path(shutil.copytree(first, tmp_path / "postgresql"))
    (second / "nbgrader_config.py").write_text(f"{CONFIG}c.CourseDirectory.db_url = {postgresql!r}\n")
    return {"sqlite": first, "postgresql": second}


def rows(course: Path) -> list[Mapping[str, Any]]:
    """What formgrader lists of the submissions, and of their cells and comments, ids aside."""
    found: list[Mapping[str, Any]] = []
    with open_gradebook(course) as gradebook:
        for submission in sorted(gradebook.assignment_submissions("toy"), key=lambda each: str(each.student_id)):
            (written,) = submission.notebooks
            parts = [submission, written, *written.grades, *written.comments]
            found += [{name: value for name, value in part.to_dict().items() if name != "id"} for part in parts]
    return sorted(found, key=str)


def press(course: Path, student: str) -> dict[str, Any]:
    """The Autograde button."""
    config = PyFileConfigLoader("nbgrader_config.py", path=str(course)).load_config()
    config.CourseDirectory.root = str(course)
    config.Exchange.root = str(course / "exchange")
    result: dict[str, Any] = NbGraderAPI(CourseDirectory(config=config), config=config).autograde("toy", student)
    return result


def people_grade(course: Path) -> None:
    """A score and a comment by a person."""
    with open_gradebook(course) as gradebook:
        grade = gradebook.find_grade("why", "toy", "toy", "ada")
        grade.manual_score, grade.extra_credit, grade.needs_manual_grade = 2.0, 0.5, False
        gradebook.find_comment("why", "toy", "toy", "ada").manual_comment = "잘했습니다."
        gradebook.db.commit()


def test_release_grade_button_and_export_give_the_same(command: Run, courses: dict[str, Path], tmp_path: Path) -> None:
    shown, exported = {}, {}
    for name, course in courses.items():
        command("release", "toy", "--to", course, "--draft", "--library", course)
        command("grade", course)
        people_grade(course)
        assert press(course, "ada")["success"]
        command("export", course, "--to", tmp_path / f"{name}.csv")
        shown[name] = rows(course)
        exported[name] = (tmp_path / f"{name}.csv").read_text(encoding="utf-8")
    assert shown["postgresql"] == shown["sqlite"]
    assert exported["postgresql"] == exported["sqlite"]
    assert "ada" in exported["postgresql"]
    assert not (courses["postgresql"] / "gradebook.db").exists()
