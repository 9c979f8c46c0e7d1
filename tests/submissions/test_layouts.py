"""Whose a file is, by the names that Canvas, Moodle, nbgrader and people give it."""

import io
from datetime import UTC, datetime

import pytest

from autograder.submissions.archive import Entry
from autograder.submissions.layouts import Handed, Kind, assignment_in, read_layout, recognise


def entries(*names: str, data: bytes = b"{}") -> list[Entry]:
    return [Entry(name, len(data), lambda: io.BytesIO(data)) for name in names]


def read(kind: Kind, *names: str) -> list[Handed]:
    return list(read_layout(kind, entries(*names), ("toy", "toy_two")))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("kimhaneul_12345_67890_toy.ipynb", ("kimhaneul", "12345", False, 67890, "toy.ipynb")),
        ("kimhaneul_LATE_12345_67890_toy-1.ipynb", ("kimhaneul", "12345", True, 67890, "toy-1.ipynb")),
        ("김하늘_12345_67890_텐서 과제.ipynb", ("김하늘", "12345", False, 67890, "텐서 과제.ipynb")),
        ("kim2haneul_12_34_5_6_toy.ipynb", ("kim2haneul", "12", False, 34, "5_6_toy.ipynb")),
        ("de_la_cruzana_12_34_my_toy.ipynb", ("de_la_cruzana", "12", False, 34, "my_toy.ipynb")),
        ("late_12_34_toy.ipynb", ("late", "12", False, 34, "toy.ipynb")),
        ("kim_12_text.html", ("kim", "12", False, 0, "text.html")),
        ("anon_Xy12z_34_toy.ipynb", ("anon_Xy12z", None, False, 34, "toy.ipynb")),
        ("LATE_anon_Xy12z_34_toy.ipynb", ("anon_Xy12z", None, True, 34, "toy.ipynb")),
    ],
)
def test_canvas_names(name: str, expected: tuple[object, ...]) -> None:
    (handed,) = read(Kind.CANVAS, f"submissions/{name}")
    (file,) = handed.files
    assert (handed.name, handed.lms_id, handed.late, handed.position, file.name) == expected
    assert handed.origin == f"submissions/{name}"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Haneul Kim_123_assignsubmission_file_/toy.ipynb",), ("Haneul Kim", "Haneul Kim_123", ["toy.ipynb"])),
        (("Haneul Kim_123_assignsubmission_file/a/toy.ipynb",), ("Haneul Kim", "Haneul Kim_123", ["a/toy.ipynb"])),
        (("Haneul Kim_123_assignsubmission_file_my_toy.ipynb",), ("Haneul Kim", "Haneul Kim_123", ["my_toy.ipynb"])),
        (
            ("A-1 김하늘_9_assignsubmission_file_/a.ipynb", "A-1 김하늘_9_assignsubmission_file_/b.py"),
            ("A-1 김하늘", "A-1 김하늘_9", ["a.ipynb", "b.py"]),
        ),
        (
            ("Kim_9_assignsubmission_onlinetext_/onlinetext.html",),
            ("Kim", "Kim_9", ["onlinetext.html"]),
        ),
    ],
)
def test_moodle_names(names: tuple[str, ...], expected: tuple[object, ...]) -> None:
    (handed,) = read(Kind.MOODLE, *names)
    assert (handed.name, handed.origin, [file.name for file in handed.files]) == expected
    assert handed.lms_id is None


@pytest.mark.parametrize(
    ("folder", "student", "received"),
    [
        ("kim+toy+2026-03-02 09:00:00.5 UTC+Zm9v", "kim", datetime(2026, 3, 2, 9, 0, 0, 500000, UTC)),
        ("kim+lee+toy+2026-03-02 18:00:00 KST+-_Zm", "kim+lee", datetime(2026, 3, 2, 9, tzinfo=UTC)),
        ("kim+toy+2026-03-02 18:00:00 KST", "kim", datetime(2026, 3, 2, 9, tzinfo=UTC)),
        ("kim+toy+2026-03-02 18:00:00+09:00+Zm9v", "kim", datetime(2026, 3, 2, 9, tzinfo=UTC)),
    ],
)
def test_exchange_names(folder: str, student: str, received: datetime) -> None:
    (handed,) = read(Kind.EXCHANGE, f"{folder}/toy.ipynb", f"{folder}/data/a.csv", "odd/toy.ipynb")
    assert (handed.student, handed.assignment, handed.received) == (student, "toy", received)
    assert [file.name for file in handed.files] == ["toy.ipynb", "data/a.csv"]


@pytest.mark.parametrize(
    ("name", "student", "assignment"),
    [
        ("kim/toy.ipynb", "kim", "toy"),
        ("kim/Toy (1).ipynb", "kim", "toy"),
        ("kim/other.ipynb", "kim", None),
        ("kim/toy/whatever.ipynb", "kim", "toy"),
        ("kim_toy.ipynb", "kim", "toy"),
        ("kim_lee_toy_two.ipynb", "kim_lee", "toy_two"),
        ("toy.ipynb", None, None),
        ("_toy.ipynb", "", "toy"),
    ],
)
def test_folder_names(name: str, student: str | None, assignment: str | None) -> None:
    (handed,) = read(Kind.FOLDER, name)
    assert (handed.student, handed.assignment) == (student, assignment)


def test_a_timestamp_beside_the_notebook_is_its_time() -> None:
    files = [*entries("kim/toy/toy.ipynb"), *entries("kim/toy/timestamp.txt", data=b"2026-03-02 18:00:00 KST\n")]
    (handed,) = read_layout(Kind.FOLDER, files, ("toy",))
    assert handed.received == datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (("kimhaneul_LATE_1_2_toy.ipynb", "lee_3_4_toy.ipynb", "notes.txt"), Kind.CANVAS),
        (("download/Kim_1_assignsubmission_file_/toy.ipynb",), Kind.MOODLE),
        (("kim+toy+2026-03-02 09:00:00 UTC+ab/toy.ipynb",), Kind.EXCHANGE),
        (("kim/toy.ipynb", "lee/2026_10_20_toy.ipynb", "pak/toy.ipynb"), Kind.FOLDER),
        ((), Kind.FOLDER),
    ],
)
def test_a_source_is_known_by_its_names(names: tuple[str, ...], kind: Kind) -> None:
    assert recognise(entries(*names)) is kind


def test_an_assignment_is_found_in_a_file_name() -> None:
    names = ("toy", "toy_two")
    found = [assignment_in(name, names) for name in ("toy.ipynb", "TOY-12.ipynb", "toy_two (3).ipynb", "toys.ipynb")]
    assert found == ["toy", "toy", "toy_two", None]
