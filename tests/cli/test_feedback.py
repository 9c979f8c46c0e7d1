"""`autograder feedback`: who gets a page, who must wait, and that nothing is released twice or by accident."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.gradebook.attempts import AttemptStore
from tests.toy import DOUBLE, answers, code, hand_in, make_library, notebook

Run = Callable[..., tuple[str, str]]
MANUAL = """
[[tasks]]
name = "why"
points = 2
manual = true
title = { ko = "이유", en = "Why" }
"""
WHY = """
# %% [markdown] answer="why" lang="ko"
# 이유를 쓰십시오.
# %% [markdown] answer="why" lang="en"
# Say why.
"""
# After the submissions of the fixture, which came without a time, were noticed.
LATER = f"{datetime.now(UTC) + timedelta(days=1):%Y-%m-%d %H:%M:%S} UTC"
STATES = {"new": 0, "changed": 0, "released": 0, "waiting": 0, "faulty": 0, "pending": 0}


@pytest.fixture
def course(tmp_path: Path, command: Run) -> Path:
    """Two graded submissions, one that failed on us, and one not graded yet."""
    folder = make_library(tmp_path / "course")
    (folder / "course.toml").write_text('language = "en"\npreload = ["numpy"]\n')
    for student in ("ada", "bob"):
        hand_in(folder, student, answers(DOUBLE))
    command("grade", folder)
    hand_in(folder, "cho", answers(DOUBLE))
    hand_in(folder, "dan", answers(DOUBLE))
    AttemptStore(folder).record_fault("dan", "toy", "0" * 64, "the disk at rack 7 was full")
    return folder


def pages(course: Path) -> set[str]:
    """The students who have a page."""
    return {path.parent.parent.name for path in course.glob("feedback/*/toy/toy.html")}


def states(command: Run, course: Path) -> dict[str, int]:
    """The counts that are not 0."""
    told = json.loads(command("feedback", "--course", course, "--json")[0])["assignments"]["toy"]
    return {state: count for state, count in told.items() if count}


def test_plain_feedback_says_what_would_be_released(command: Run, course: Path) -> None:
    """And writes no page."""
    assert states(command, course) == {"new": 2, "faulty": 1, "pending": 1}
    output, errors = command("feedback", "--course", course)
    assert "toy" in output
    assert "Held back: toy of dan: the system failed to grade it" in errors
    assert pages(course) == set()


def test_a_release_writes_what_is_graded_and_names_the_rest(command: Run, course: Path) -> None:
    """Exit status 1; a second one writes nothing again."""
    output, errors = command("feedback", "release", course, status=1)
    assert "2 pages released" in output
    assert "toy of cho: it is not graded yet" in errors
    assert pages(course) == {"ada", "bob"}
    before = {path: path.stat().st_mtime_ns for path in course.glob("feedback/**/*.html")}
    output, _ = command("feedback", "release", course, "--student", "ada", "--student", "bob")
    assert "0 pages released" in output
    assert {path: path.stat().st_mtime_ns for path in course.glob("feedback/**/*.html")} == before
    assert states(command, course) == {"released": 2, "faulty": 1, "pending": 1}


def test_what_has_changed_is_released_again(command: Run, course: Path) -> None:
    """A person's score and comment, too."""
    command("feedback", "release", course, "--student", "ada", "--student", "bob")
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        book.find_grade("greet-check", "toy", "toy", "bob").manual_score = 1.5
        book.find_comment("greet", "toy", "toy", "bob").manual_comment = "I accept <this>."
        book.db.commit()
    assert states(command, course) == {"changed": 1, "released": 1, "faulty": 1, "pending": 1}
    output, _ = command("feedback", "release", course, "--student", "ada", "--student", "bob")
    assert "1 pages released" in output
    page = (course / "feedback" / "bob" / "toy" / "toy.html").read_text(encoding="utf-8")
    assert "<strong>5.5</strong> / 6" in page
    assert "I accept &lt;this&gt;." in page


def test_a_fault_is_told_to_the_student_only_when_staff_say_so(command: Run, course: Path) -> None:
    """Without its reason, and without a score."""
    _, errors = command("feedback", "release", course, "--provisional", status=1)
    assert "dan" not in errors
    page = (course / "feedback" / "dan" / "toy" / "toy.html").read_text(encoding="utf-8")
    assert "We could not grade this yet" in page
    assert "rack 7" not in page
    assert "/ 6" not in page


@pytest.fixture
def manual(tmp_path: Path, command: Run) -> Path:
    """A graded submission, one task of which a person must grade."""
    folder = make_library(tmp_path / "manual")
    for path, more in (("assignment.toml", MANUAL), ("notebook.py", WHY)):
        with (folder / "assignments" / "toy" / path).open("a", encoding="utf-8") as file:
            file.write(more)
    (folder / "course.toml").write_text('language = "en"\npreload = ["numpy"]\n')
    why = {**code("Because.", "why"), "cell_type": "markdown"}
    hand_in(folder, "ada", notebook(code(DOUBLE), why))
    command("grade", folder)
    return folder


def test_what_waits_for_a_person_is_held_back(command: Run, manual: Path) -> None:
    """Unless staff say so; once graded by hand it goes out as final."""
    _, errors = command("feedback", "release", manual, status=1)
    assert "toy of ada: it waits for a person's score" in errors
    assert pages(manual) == set()
    command("feedback", "release", manual, "--provisional")
    path = manual / "feedback" / "ada" / "toy" / "toy.html"
    assert "Provisional: some answers" in path.read_text(encoding="utf-8")
    with Gradebook(f"sqlite:///{manual / 'gradebook.db'}") as book:
        grade = book.find_grade("why", "toy", "toy", "ada")
        grade.manual_score, grade.needs_manual_grade = 2.0, False
        book.db.commit()
    command("feedback", "release", manual)
    assert "Provisional" not in path.read_text(encoding="utf-8")
    assert "<strong>6</strong> / 8" in path.read_text(encoding="utf-8")


def test_a_preview_is_for_staff_alone(command: Run, manual: Path, tmp_path: Path) -> None:
    """Marked as provisional; no other user may read it, and nothing is released."""
    output, _ = command("feedback", "preview", manual)
    folder = manual / ".autograder" / "preview"
    assert f"1 pages written under {folder}" in output
    assert "Provisional" in (folder / "ada" / "toy.html").read_text(encoding="utf-8")
    command("feedback", "preview", manual, "--to", tmp_path / "elsewhere")
    for path in (folder, tmp_path / "elsewhere"):
        assert [found for found in (path, *path.rglob("*")) if found.stat().st_mode & 0o077] == []
    assert pages(manual) == set()
    assert states(command, manual) == {"waiting": 1}


def test_one_without_a_secret_does_not_keep_the_others_from_the_exchange(
    command: Run, course: Path, tmp_path: Path
) -> None:
    """It is named; what the exchange has already is not put there again."""
    root = tmp_path / "exchange"
    root.mkdir(mode=0o777)
    (course / "nbgrader_config.py").write_text(
        f'c = get_config()\nc.CourseDirectory.course_id = "dl"\nc.Exchange.root = {str(root)!r}\n'
    )
    bob = course / "submitted" / "bob" / "toy"
    (bob / "submission_secret.txt").write_text("s3cret")
    (bob / "timestamp.txt").write_text(LATER)
    command("grade", course)
    _, errors = command("feedback", "release", course, "--exchange", status=1)
    assert "Not in the exchange: toy of 'ada' did not come through the exchange" in errors
    (page,) = (root / "dl" / "feedback").glob("*.html")
    assert page.read_bytes() == (course / "feedback" / "bob" / "toy" / "toy.html").read_bytes()
    page.unlink()
    command("feedback", "release", course, "--exchange", "--student", "bob")
    assert not page.exists()


def test_an_exchange_that_refuses_is_named(command: Run, course: Path) -> None:
    """The pages are released all the same."""
    (course / "nbgrader_config.py").write_text(
        'c = get_config()\nc.CourseDirectory.course_id = "dl"\nc.Exchange.root = "/nowhere"\n'
    )
    folder = course / "submitted" / "ada" / "toy"
    (folder / "submission_secret.txt").write_text("s3cret")
    (folder / "timestamp.txt").write_text(LATER)
    command("grade", course, "--student", "ada")
    _, errors = command("feedback", "release", course, "--exchange", "--student", "ada", status=1)
    assert "The exchange refused toy of 'ada'" in errors
    assert pages(course) == {"ada"}
