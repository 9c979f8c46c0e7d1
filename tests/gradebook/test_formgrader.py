"""nbgrader's own ways to autograde lead through our walls: the button's API and the command."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from traitlets.config.loader import PyFileConfigLoader

from tests.toy import DOUBLE, GRADER, GREET, add_manual_task, answers, code, hand_in, make_library, notebook

WAIT = 120
CONFIG = """from autograder.gradebook import formgrader

c = get_config()
c.CourseDirectory.course_id = "dl"
formgrader.configure(c)
"""
SPY = "import os\nopen(os.environ.get('HOME', '/tmp') + '/ran', 'w').write('outside')\nprint(os.getppid())"
LATE = '[late]\npolicy = "per day"\npenalty = 0.5\n[assignments.toy]\ndue = 2026-03-01T00:00:00Z\n'


@pytest.fixture(scope="module")
def _released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with the toy library in it, a manual task too, which nbgrader is told to grade through us."""
    course = make_library(tmp_path_factory.mktemp("released"))
    add_manual_task(course)
    (course / "course.toml").write_text('language = "en"\nworkers = 1\npreload = ["numpy"]\n')
    (course / "nbgrader_config.py").write_text(CONFIG)
    ours("release", "toy", "--to", course, "--draft", "--library", course)
    return course


@pytest.fixture
def course(_released: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    course = Path(shutil.copytree(_released, tmp_path / "course"))
    monkeypatch.setenv("HOME", str(course))
    return course


def ours(*arguments: object, status: int = 0) -> str:
    """One of our commands; gives what it printed."""
    command = [sys.executable, "-m", "autograder.cli.main", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=WAIT, check=False)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout


def press(course: Path, student: str, *, force: bool = True) -> dict[str, Any]:
    """What formgrader does for its Autograde button."""
    config = PyFileConfigLoader("nbgrader_config.py", path=str(course)).load_config()
    config.CourseDirectory.root = str(course)
    config.Exchange.root = str(course / "exchange")
    api = NbGraderAPI(CourseDirectory(config=config), config=config)
    result: dict[str, Any] = api.autograde("toy", student, force=force)
    return result


def nbgrader(course: Path, *arguments: str, status: int = 0) -> str:
    """One of nbgrader's own commands, as its user runs it in the course; gives what it logged."""
    command = [sys.executable, "-m", "nbgrader", *arguments]
    done = subprocess.run(command, cwd=course, capture_output=True, text=True, timeout=WAIT, check=False)
    assert done.returncode == status, done.stderr
    return done.stderr


def rows(course: Path) -> dict[str, Mapping[str, Any]]:
    """What the gradebook holds of each student, ids aside."""
    found: dict[str, Mapping[str, Any]] = {}
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}", "dl") as gradebook:
        for submission in gradebook.assignment_submissions("toy"):
            (written,) = submission.notebooks
            found[submission.student_id] = {
                "received": submission.timestamp,
                "late": written.late_submission_penalty,
                "needs": submission.needs_manual_grade,
                "score": submission.score,
                "grades": {grade.name: (grade.auto_score, grade.manual_score) for grade in written.grades},
                "comments": {comment.name: comment.auto_comment for comment in written.comments},
            }
    return found


def files(course: Path) -> dict[str, bytes]:
    """What is under autograded/."""
    folder = course / "autograded"
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def lay_out(course: Path) -> None:
    """Right, hostile, unreadable, duplicated and misnamed: what our own command must be equalled on."""
    hand_in(course, "ada", answers(DOUBLE, GREET))
    hand_in(course, "bob", answers(SPY, DOUBLE, "while True: pass"))
    hand_in(course, "cho", b"not a notebook")
    hand_in(course, "한글", notebook(code(DOUBLE, "double"), code("raise ValueError", "double")))
    hand_in(course, "eve", answers(GREET), name="Toy (1).ipynb")
    for student in ("ada", "bob"):
        (course / "submitted" / student / "toy" / "timestamp.txt").write_text("2026-03-02 09:00:00 Asia/Seoul")


def test_the_command_gives_the_files_and_rows_of_our_own(course: Path, tmp_path: Path) -> None:
    (course / "course.toml").write_text((course / "course.toml").read_text() + LATE)
    lay_out(course)
    twin = tmp_path / "twin"
    shutil.copytree(course, twin)
    ours("grade", twin)
    said = nbgrader(course, "autograde", "toy")
    assert "toy of ada: 6 / 9" in said
    assert rows(course) == rows(twin)
    assert rows(course)["ada"]["late"] == 3.0
    assert files(course) == files(twin)
    assert len(files(course)) == 5 + 2
    assert not (course / "ran").exists()


def test_the_button_grades_one_student_and_may_be_pressed_twice(course: Path) -> None:
    lay_out(course)
    assert press(course, "bob")["success"]
    before = rows(course), files(course)
    assert set(before[0]) == {"bob"}
    assert before[0]["bob"]["score"] == 4.0
    again = press(course, "bob")
    assert again["success"]
    assert "toy of bob: 4 / 9" in again["log"]
    assert (rows(course), files(course)) == before


def test_without_force_only_what_is_new_changed_or_missing_is_graded(course: Path) -> None:
    hand_in(course, "ada", answers(DOUBLE))
    hand_in(course, "bob", answers(GREET))
    nbgrader(course, "autograde", "toy")
    assert "toy of" not in nbgrader(course, "autograde", "toy")
    hand_in(course, "ada", answers(DOUBLE, GREET))
    (course / "autograded" / "bob" / "toy" / "toy.ipynb").unlink()
    said = nbgrader(course, "autograde", "toy")
    assert "toy of ada: 6 / 9" in said
    assert "toy of bob: 2 / 9" in said
    assert (course / "autograded" / "bob" / "toy" / "toy.ipynb").exists()


def test_a_fault_of_ours_is_told_and_leaves_all_as_it_was(course: Path) -> None:
    hand_in(course, "ada", answers(DOUBLE, GREET))
    assert press(course, "ada")["success"]
    before = rows(course), files(course)
    (course / "solutions" / "toy" / "test_toy.py").write_text(GRADER.replace("2 * x, mistaken", "undefined, mistaken"))
    result = press(course, "ada")
    assert not result["success"]
    assert "test_double_values broke in its call: NameError" in result["error"]
    assert "test_double_values broke" in result["log"]
    assert (rows(course), files(course)) == before
    assert "got no score" in nbgrader(course, "autograde", "toy", "--force", status=1)


def test_a_command_that_cannot_start_says_why(course: Path) -> None:
    hand_in(course, "ada", answers(DOUBLE))
    (course / "course.toml").write_text("sandbox = 3\n")
    result = press(course, "ada")
    assert not result["success"]
    assert "course.toml:1: sandbox" in result["error"]


def test_excluded_students_are_left_out(course: Path) -> None:
    hand_in(course, "ada", answers(DOUBLE))
    hand_in(course, "bob", answers(DOUBLE))
    nbgrader(course, "autograde", "toy", "--CourseDirectory.student_id_exclude=bob")
    assert set(rows(course)) == {"ada"}


def test_another_layout_is_refused_by_name(course: Path) -> None:
    (course / "handed_in" / "ada" / "toy").mkdir(parents=True)
    (course / "handed_in" / "ada" / "toy" / "toy.ipynb").write_bytes(answers(DOUBLE))
    said = nbgrader(course, "autograde", "toy", "--CourseDirectory.submitted_directory=handed_in", status=1)
    assert "is not at submitted/<student>/<assignment>" in said


def test_nbgraders_own_autograde_is_closed_even_where_the_exporter_was_replaced(course: Path) -> None:
    hand_in(course, "ada", answers(SPY))
    exporter = "--Autograde.exporter_class=nbconvert.exporters.NotebookExporter"
    assert "Only autograder grades in this course" in nbgrader(course, "autograde", "toy", exporter, status=1)
    assert not (course / "ran").exists()


def people_grade(course: Path) -> None:
    """A score, extra credit and a comment, as formgrader's page writes them."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}", "dl") as gradebook:
        grade = gradebook.find_grade("why", "toy", "toy", "ada")
        grade.manual_score, grade.extra_credit, grade.needs_manual_grade = 2.0, 0.5, False
        checked = gradebook.find_grade("double-check", "toy", "toy", "ada")
        checked.extra_credit = 0.25
        gradebook.find_comment("why", "toy", "toy", "ada").manual_comment = "잘했습니다."
        gradebook.db.commit()


@pytest.mark.parametrize("way", ["regrade", "button"])
def test_what_people_wrote_survives_grading_again(course: Path, way: str) -> None:
    """And the totals and the wish for a person's look are right after it."""
    hand_in(course, "ada", answers(DOUBLE))
    assert press(course, "ada")["success"]
    assert rows(course)["ada"]["needs"]
    people_grade(course)
    assert (rows(course)["ada"]["score"], rows(course)["ada"]["needs"]) == (6.75, False)
    if way == "button":
        assert press(course, "ada")["success"]
    else:
        ours("regrade", course, "--all", "--yes")
    after = rows(course)["ada"]
    assert (after["score"], after["needs"]) == (6.75, False)
    assert after["grades"]["why"] == (None, 2.0)
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}", "dl") as gradebook:
        assert gradebook.find_comment("why", "toy", "toy", "ada").manual_comment == "잘했습니다."


def test_a_persons_score_asks_for_another_look_at_a_new_submission(course: Path) -> None:
    hand_in(course, "ada", answers(DOUBLE))
    stamp = course / "submitted" / "ada" / "toy" / "timestamp.txt"
    stamp.write_text("2026-03-02T09:00:00+00:00")
    press(course, "ada")
    people_grade(course)
    hand_in(course, "ada", answers(DOUBLE, GREET))
    stamp.write_text("2026-03-03T09:00:00+00:00")
    press(course, "ada")
    after = rows(course)["ada"]
    assert (after["score"], after["needs"], after["grades"]["why"]) == (8.75, True, (None, 2.0))
