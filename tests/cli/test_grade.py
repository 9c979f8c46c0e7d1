"""`autograder grade` as a person uses it: batches, interruptions, one notebook, wrong use."""

import csv
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook

from tests.toy import DOUBLE, GRADER, GREET, answers, hand_in, make_library

WAIT = 120
Run = Callable[..., tuple[str, str]]
SLOW = "import time\ntime.sleep(0.3)"
SCORES = {"ada": 6.0, "bob": 4.0, "cho": 0.0, "한글": 2.0, "eve": 6.0, "fay": 3.0, "gus": 0.0, "hal": 6.0}


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course of eight submissions, with the toy library in it."""
    folder = tmp_path / "course"
    make_library(folder)
    (folder / "course.toml").write_text('language = "en"\nworkers = 2\npreload = ["numpy"]\n')
    in_place = "def double(x):\n    x *= 2\n    return x"
    for student, data in {
        "ada": answers(SLOW, DOUBLE, GREET),
        "bob": answers(SLOW, DOUBLE, "import os\nos._exit(0)"),
        "cho": b"not a notebook",
        "한글": answers(SLOW, GREET),
        "eve": answers(SLOW, DOUBLE, GREET, "while True: pass"),
        "fay": answers(SLOW, in_place),
        "gus": answers(SLOW),
        "hal": answers(SLOW, GREET, DOUBLE),
    }.items():
        hand_in(folder, student, data)
    return folder


def start(*arguments: object) -> subprocess.Popen[str]:
    """The command, started."""
    command = [sys.executable, "-m", "autograder.cli.main", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)


def graded_marks(course: Path) -> list[Path]:
    """The marks of attempts that count as graded."""
    return sorted((course / ".autograder").glob("attempts/*/*/*/graded"))


def scores(course: Path) -> dict[str, float]:
    """What nbgrader's gradebook says."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        return {submission.student_id: submission.score for submission in gradebook.assignment_submissions("toy")}


def left_processes(group: int) -> list[str]:
    """Processes of a process group that still run, zombies aside."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, IndexError, ValueError):
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            if int(fields[2]) == group and fields[0] != "Z":
                found.append((folder / "cmdline").read_text().replace("\0", " "))
    return found


def test_a_class_is_graded_once_and_recorded(command: Run, course: Path) -> None:
    """Every outcome, the gradebook, the executed notebooks; a second start leaves all as it is."""
    output, _ = command("grade", course, "--json")
    summary = json.loads(output)
    assert {entry["student"]: entry["score"] for entry in summary["graded"]} == SCORES
    assert summary["faults"] == []
    assert scores(course) == SCORES
    assert all((course / "autograded" / student / "toy" / "toy.ipynb").is_file() for student in SCORES)
    output, _ = command("grade", course)
    assert "0 graded, 8 unchanged, 0 faults" in output
    status, _ = command("status", course, "--json", "--library", course)
    assert json.loads(status)["assignments"]["toy"] == {"graded": 8, "pending": 0, "faulty": 0}
    told, _ = command("explain", "fay", "toy", "--course", course)
    assert "test_double_pure: failed, 0 / 1" in told
    assert "seed" in told
    assert len(graded_marks(course)) == len(SCORES)


def test_a_changed_submission_alone_is_graded_again(command: Run, course: Path) -> None:
    """And the gradebook has its new score."""
    command("grade", course)
    hand_in(course, "gus", answers(DOUBLE))
    output, _ = command("grade", course, "--json")
    assert [entry["student"] for entry in json.loads(output)["graded"]] == ["gus"]
    assert scores(course) == {**SCORES, "gus": 4.0}


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_batch_that_was_stopped_goes_on(command: Run, course: Path, number: signal.Signals) -> None:
    """Nothing is lost, graded twice or left running."""
    late = {f"zoe-{place}": 2.0 for place in range(6)}  # so that it is not over before the signal comes
    for student in late:
        hand_in(course, student, answers("import time\ntime.sleep(1.5)", GREET))
    all_scores = SCORES | late
    process = start("grade", course)
    deadline = time.monotonic() + WAIT
    while len(graded_marks(course)) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    before = {path: path.stat().st_mtime_ns for path in graded_marks(course)}
    process.send_signal(number)
    output, _ = process.communicate(timeout=WAIT)
    assert 2 <= len(before) < len(all_scores)
    if number != signal.SIGKILL:
        assert process.returncode == 128 + number
        assert re.search(r"Interrupted: \d+ done, \d+ left\. Start again to go on\.", output)
    _wait_until_gone(process.pid)
    command("grade", course)
    assert scores(course) == all_scores
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert len(graded_marks(course)) == len(all_scores)


def _wait_until_gone(group: int) -> None:
    deadline = time.monotonic() + 20
    while left_processes(group) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert left_processes(group) == []


def test_a_broken_grader_leaves_faults_and_no_scores(command: Run, course: Path) -> None:
    """Exit status 1, the reason, the command to try again; once repaired, all is graded."""
    module = course / "solutions" / "toy" / "test_toy.py"
    module.write_text(GRADER.replace("2 * x, mistaken", "undefined, mistaken"))
    output, _ = command("grade", course, "--json", "--student", "ada", status=1)
    (fault,) = json.loads(output)["faults"]
    assert "test_double_values broke in its call: NameError" in fault["reason"]
    assert fault["again"].endswith("--student ada")
    assert graded_marks(course) == []
    _, errors = command("explain", "ada", "toy", "--course", course, status=2)
    assert "has no score" in errors
    module.write_text(GRADER)
    command("grade", course, "--student", "ada")
    assert scores(course)["ada"] == 6.0
    status, _ = command("status", course, "--json", "--library", course)
    assert json.loads(status)["faults"] == []


def files_under(folder: Path) -> Iterator[Path]:
    """Everything in a folder, caches aside."""
    return (path for path in sorted(folder.rglob("*")) if "__pycache__" not in path.parts)


def test_one_notebook_is_graded_without_a_trace(command: Run, tmp_path: Path) -> None:
    """One JSON object, nothing written."""
    library = make_library(tmp_path / "library")
    notebook = tmp_path / "elsewhere" / "toy.ipynb"
    notebook.parent.mkdir()
    notebook.write_bytes(answers(DOUBLE, "1 / 0"))
    before = list(files_under(tmp_path))
    output, _ = command("grade", notebook, "--library", library, "--json")
    result: dict[str, Any] = json.loads(output)
    assert (result["assignment"], result["score"], result["max_score"]) == ("toy", 4.0, 6.0)
    assert (result["notebook"]["outcome"], result["notebook"]["cell"]) == ("error", 2)
    first = result["tasks"]["double"]["tests"][0]
    assert {"name", "outcome", "points", "earned", "hint", "seconds"} <= first.keys()
    assert {"wall", "own_compute"} <= result["seconds"].keys()
    assert set(result["seeds"]) == {"test_double_values", "test_double_pure", "test_greet_text"}
    assert result["faults"] == []
    assert list(files_under(tmp_path)) == before


def test_one_notebook_in_a_course_is_recorded_for_a_student(command: Run, course: Path) -> None:
    """When the student is named."""
    path = course / "submitted" / "ada" / "toy" / "toy.ipynb"
    command("grade", path, "--student", "ada", "--json")
    assert scores(course)["ada"] == 6.0
    assert len(graded_marks(course)) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nowhere",), "There is no nowhere"),
        ((".", "--assignment", "none"), "There is no assignment 'none'"),
        ((".", "--student", "nobody"), "'nobody' has submitted nothing"),
        ((".", "--sandbox", "moat"), "There is no sandbox 'moat'"),
        (("assignments",), "is not a course"),
    ],
)
def test_wrong_use_ends_with_one_clear_line(
    command: Run, course: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    """And exit status 2."""
    monkeypatch.chdir(course)
    _, errors = command("grade", *arguments, status=2)
    assert said in errors
    assert len(errors.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('language = "kr"', "course.toml:1: language: Invalid enum value 'kr'. Allowed: ko, en"),
        ('\nlanguag = "ko"', "course.toml:2: the key 'languag' is not known. Allowed here: "),
        ("[limits]\nmemory_mb = 0", "course.toml:2: limits.memory_mb: Expected `int` >= 1"),
    ],
)
def test_a_wrong_setting_is_named_with_its_line(command: Run, course: Path, text: str, said: str) -> None:
    """With what is allowed."""
    (course / "course.toml").write_text(text)
    _, errors = command("grade", course, status=2)
    assert said in errors


def test_exports_agree_with_nbgraders_own(command: Run, course: Path, tmp_path: Path) -> None:
    """Field by field, after real grading."""
    command("grade", course)
    ours, theirs = tmp_path / "ours.csv", tmp_path / "theirs.csv"
    command("export", course, "--to", ours)
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    exporter = [sys.executable, "-m", "nbgrader", "export", "--to", str(theirs)]
    subprocess.run(exporter, cwd=course, check=True, capture_output=True, timeout=WAIT, env=environment)
    tables = [list(csv.DictReader(path.read_text(encoding="utf-8").splitlines())) for path in (ours, theirs)]
    assert tables[0] == tables[1]
    assert {row["student_id"]: float(row["score"]) for row in tables[0]} == SCORES


def test_feedback_is_written_where_nbgrader_releases_it(command: Run, course: Path) -> None:
    """One page each, without a hidden name or seed."""
    command("grade", course)
    command("feedback", "release", course)
    pages = {path.parent.parent.name: path.read_text() for path in course.glob("feedback/*/toy/toy.html")}
    assert pages.keys() == SCORES.keys()
    assert "Is it twice the input?" not in pages["ada"]
    assert "Was the argument changed?" in pages["fay"]
    assert not any("test_double" in page or "assert_close" in page for page in pages.values())


def test_records_that_cannot_be_written_cost_one_submission_each(command: Run, course: Path) -> None:
    """The others are graded; exit status 1, and the next start goes on."""
    blocked = course / "autograded" / "ada"
    blocked.parent.mkdir()
    blocked.write_text("a file where a folder must be")
    (course / "submitted" / "bob" / "no_such_task").mkdir()
    output, errors = command("grade", course, "--json", status=1)
    assert "submissions of no_such_task are left out" in errors
    summary = json.loads(output)
    assert [fault["student"] for fault in summary["faults"]] == ["ada"]
    assert len(summary["graded"]) == len(SCORES) - 1
    blocked.unlink()
    command("grade", course)
    assert scores(course) == SCORES
