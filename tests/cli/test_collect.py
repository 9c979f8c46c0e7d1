"""`autograder collect`: every kind of source, twice, and what can't be told whose it is."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from autograder.gradebook.attempts import digest
from autograder.gradebook.received import ReceivedStore
from tests.toy import DOUBLE, GREET, answers, make_library

Run = Callable[..., tuple[str, str]]
A, B, C = answers(DOUBLE), answers(DOUBLE, GREET), answers(GREET)
ROSTER = """student_id,first_name,last_name,lms_id
kim,Haneul,Kim,101
lee,Jia,Lee,102
lee2,Jia,Lee,103
pak,Min Seo,Pak,
"""


@pytest.fixture
def course(course: Path, command: Run) -> Path:
    """A course with the toy library and four students, two of one name and one without an LMS id."""
    make_library(course)
    (course / "course.toml").write_text('language = "en"\npreload = ["numpy"]\n')
    (course / "roster.csv").write_text(ROSTER)
    command("roster", "import", course / "roster.csv", "--course", course)
    return course


def zipped(folder: Path, files: dict[str, bytes], name: str = "download.zip") -> Path:
    path = folder / name
    with zipfile.ZipFile(path, "w") as file:
        for entry, data in files.items():
            file.writestr(entry, data)
    return path


def collect(command: Run, course: Path, source: Path, *options: str, status: int = 0) -> dict[str, Any]:
    output, _ = command("collect", source, "--course", course, "--json", *options, status=status)
    found: dict[str, Any] = json.loads(output)
    return found


def placed(course: Path) -> dict[str, bytes]:
    return {path.parent.parent.name: path.read_bytes() for path in sorted(course.glob("submitted/*/toy/toy.ipynb"))}


def kept(course: Path, student: str) -> list[str]:
    return [entry.receipt.content for entry in ReceivedStore(course).of(student, "toy")]


def tree(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "lock"}


def test_a_canvas_zip(command: Run, course: Path, tmp_path: Path) -> None:
    """By id, else by a name that is one student's; a resubmission is the later, whatever its place in the zip."""
    source = zipped(
        tmp_path,
        {
            "kimhaneul_101_502_toy-1.ipynb": B,
            "kimhaneul_101_501_toy.ipynb": A,
            "leejia_LATE_103_503_answer.ipynb": C,
            "pakminseo_777_504_toy.ipynb": A,
            "leejia_888_505_toy.ipynb": A,
            "nobody_999_506_toy.ipynb": A,
            "kimhaneul_101_507_notes.pdf": b"%PDF",
        },
    )
    found = collect(command, course, source, status=1)
    assert found["from"] == "canvas"
    assert found["assignments"] == {"toy": {"new": 3, "known": 0, "students": 2, "late_without_time": 0}}
    left = {entry["what"]: entry["why"] for entry in found["left"]}
    assert left == {
        "leejia_LATE_103_503_answer.ipynb": "nothing says of which assignment answer.ipynb of lee2 is",
        "leejia_888_505_toy.ipynb": "no student has the LMS id '888', the name 'leejia'",
        "nobody_999_506_toy.ipynb": "no student has the LMS id '999', the name 'nobody'",
    }
    assert placed(course) == {"kim": B, "pak": A}
    assert kept(course, "kim") == [digest(A), digest(B)]

    before = tree(course)
    again = collect(command, course, source, status=1)
    assert again["assignments"]["toy"] == {"new": 0, "known": 3, "students": 2, "late_without_time": 0}
    assert tree(course) == before

    found = collect(command, course, source, "--assignment", "toy", "--match", "888=lee", status=1)
    assert found["assignments"]["toy"] == {"new": 2, "known": 3, "students": 4, "late_without_time": 1}
    assert placed(course) == {"kim": B, "lee": A, "lee2": C, "pak": A}
    (late,) = ReceivedStore(course).of("lee2", "toy")
    assert (late.receipt.late, late.receipt.received) == (True, None)

    collect(command, course, source, "--assignment", "toy", "--received", "2026-03-02T18:00:00+09:00", status=1)
    assert [entry.receipt.received for entry in ReceivedStore(course).of("lee2", "toy")] == [
        "2026-03-02T09:00:00+00:00"
    ]
    assert [entry.receipt.received for entry in ReceivedStore(course).of("kim", "toy")] == [None, None]


def test_an_id_and_a_name_of_two_students_is_a_question(command: Run, course: Path, tmp_path: Path) -> None:
    found = collect(command, course, zipped(tmp_path, {"kimhaneul_102_501_toy.ipynb": A}), status=1)
    assert found["left"][0]["why"] == "its LMS id is recorded of lee (Jia Lee), its name of kim"
    assert placed(course) == {}


def test_a_moodle_zip(command: Run, course: Path, tmp_path: Path) -> None:
    """By name alone: its number is the assignment's, though it may be an id of the roster."""
    source = zipped(
        tmp_path,
        {
            "Haneul Kim_102_assignsubmission_file_/answer.ipynb": A,
            "Haneul Kim_102_assignsubmission_file_/data.csv": b"1",
            "Jia Lee_7_assignsubmission_file_/toy.ipynb": B,
            "Participant 9_9_assignsubmission_file_/toy.ipynb": B,
            "Pak Min Seo_8_assignsubmission_onlinetext_/onlinetext.html": b"<p>",
        },
    )
    found = collect(command, course, source, "--assignment", "toy", status=1)
    left = {entry["what"]: entry["why"] for entry in found["left"]}
    assert left == {
        "Jia Lee_7": "the name 'Jia Lee' is that of lee (Jia Lee) and lee2 (Jia Lee)",
        "Participant 9_9": "no student has the name 'Participant 9'",
        "Pak Min Seo_8": "pak handed in no notebook, but onlinetext.html",
    }
    assert placed(course) == {"kim": A}
    collect(command, course, source, "--assignment", "toy", "--match", "Jia Lee_7=lee2", status=1)
    assert placed(course) == {"kim": A, "lee2": B}


def test_a_plain_folder(command: Run, course: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    for name, data in {
        "kim/toy.ipynb": A,
        "lee/toy/anything.ipynb": B,
        "lee/toy/timestamp.txt": b"2026-03-02 18:00:00 KST",
        "PAK_toy.ipynb": C,
        "who/toy.ipynb": A,
        "kim/other.txt": b"",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    found = collect(command, course, folder, "--dry-run", status=1)
    assert (found["from"], found["assignments"]["toy"]["new"]) == ("folder", 3)
    assert placed(course) == {}
    assert not (course / ".autograder" / "received").exists()
    found = collect(command, course, folder, status=1)
    assert {entry["what"]: entry["why"] for entry in found["left"]} == {
        "who/toy.ipynb": "the roster has no student 'who'",
        "kim/other.txt": "nothing says of which assignment it is; there are: toy",
    }
    assert placed(course) == {"kim": A, "pak": C}
    assert (course / "submitted" / "lee" / "toy" / "anything.ipynb").read_bytes() == B
    assert ReceivedStore(course).of("lee", "toy")[0].receipt.received == "2026-03-02T09:00:00+00:00"


def test_what_lies_in_submitted_is_kept_before_it_is_replaced(command: Run, course: Path, tmp_path: Path) -> None:
    old = course / "submitted" / "kim" / "toy" / "toy.ipynb"
    old.parent.mkdir(parents=True)
    old.write_bytes(C)
    collect(command, course, zipped(tmp_path, {"kimhaneul_101_501_toy.ipynb": A}))
    assert kept(course, "kim") == [digest(C), digest(A)]
    assert placed(course) == {"kim": A}
    assert list((course / "submitted" / "kim").iterdir()) == [old.parent]


def test_another_courses_exchange_is_refused(command: Run, course: Path, tmp_path: Path) -> None:
    (tmp_path / "exchange" / "other" / "inbound").mkdir(parents=True)
    _, errors = command("collect", tmp_path / "exchange", "--course", course, status=2)
    assert "is an exchange of other, not of this course, 'default_course'" in errors


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--match", "kim"), "'kim' is not WHAT=STUDENT"),
        (("--received", "yesterday"), "'yesterday' is not ISO 8601"),
        (("--received", "2026-03-02T18:00:00"), "has no offset"),
        (("--assignment", "none"), "There is no assignment 'none'"),
    ],
)
def test_wrong_use_is_one_line(command: Run, course: Path, tmp_path: Path, options: tuple[str, ...], said: str) -> None:
    _, errors = command("collect", zipped(tmp_path, {}), "--course", course, *options, status=2)
    assert said in errors


def test_a_class_is_collected_for_people_too(command: Run, course: Path, tmp_path: Path) -> None:
    source = zipped(tmp_path, {"kimhaneul_LATE_101_501_toy.ipynb": A, "x_9_8_toy.ipynb": A})
    output, _ = command("collect", source, "--course", course, status=1)
    assert "1 of toy are late" in output
    assert "LEFT  x_9_8_toy.ipynb: no student has the LMS id '9', the name 'x'. Add the student" in output
