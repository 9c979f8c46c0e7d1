"""Whose a name or a number is: one student's, or a question."""

import unicodedata

import pytest

from autograder.gradebook.identify import Known, Students, Unidentified

CLASS = (
    Known("2026001", "하늘", "김", "101"),
    Known("2026002", "이지아", "", "102"),
    Known("Ada", "Ada Maria", "Lovelace", ""),
    Known("one", "Same", "Name", "105"),
    Known("two", "Same", "Name", "106"),
    Known("three", "Other", "Person", "107"),
    Known("four", "Another", "Person", "107"),
    Known("KIM", "", "", ""),
    Known("kim", "", "", ""),
)
STUDENTS = Students(CLASS, is_complete=True)


@pytest.mark.parametrize(
    ("lms_id", "name", "student"),
    [
        ("101", "김하늘", "2026001"),
        ("101", "somebody else", "2026001"),
        (None, "김하늘", "2026001"),
        (None, "하늘 김", "2026001"),
        (None, unicodedata.normalize("NFD", "김하늘"), "2026001"),
        (None, "이지아", "2026002"),
        ("999", "lovelaceadamaria", "Ada"),
        (None, "Ada-Maria LOVELACE", "Ada"),
        ("105", "namesame", "one"),
    ],
)
def test_found(lms_id: str | None, name: str, student: str) -> None:
    assert STUDENTS.by_lms(lms_id, name) == student


@pytest.mark.parametrize(
    ("lms_id", "name", "why"),
    [
        ("999", "김하늘", "no student has the LMS id '999', the name '김하늘'"),
        (None, "samename", "is that of one (Same Name) and two (Same Name)"),
        ("107", "otherperson", "is recorded of three (Other Person) and four (Another Person)"),
        ("102", "kimhaneul", None),
        ("102", "김하늘", "its LMS id is recorded of 2026002 (이지아), its name of 2026001"),
        (None, None, "nothing says whose it is"),
        (None, "", "nothing says whose it is"),
    ],
)
def test_a_question(lms_id: str | None, name: str | None, why: str | None) -> None:
    found = STUDENTS.by_lms(lms_id, name)
    if why is None:
        assert found == "2026002"
    else:
        assert isinstance(found, Unidentified)
        assert why in found.why


@pytest.mark.parametrize(
    ("written", "student"), [("ada", "Ada"), ("ADA ", "Ada"), ("KIM", "KIM"), ("2026001", "2026001")]
)
def test_ids_differ_in_case_only_where_two_students_do(written: str, student: str) -> None:
    assert STUDENTS.by_id(written) == student


@pytest.mark.parametrize("written", ["Kim", "nobody", "", "..", ".hidden", "a/b", "a\nb"])
def test_no_id_is_guessed(written: str) -> None:
    assert isinstance(STUDENTS.by_id(written), Unidentified)


def test_without_a_roster_an_id_is_taken_as_it_is() -> None:
    assert Students(CLASS[:1], is_complete=False).by_id("new") == "new"
