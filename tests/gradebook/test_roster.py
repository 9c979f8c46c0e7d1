"""Rosters as LMSs and spreadsheets write them, and every problem named."""

from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.errors import ConfigError
from autograder.gradebook.roster import (
    Enrolled,
    Imported,
    Roster,
    RosterRow,
    import_roster,
    read_roster,
    read_roster_file,
)
from autograder.model import Language

KIM = RosterRow("2026001", "하늘", "김", "kim@example.org", "77", "A", Language.KO)


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "students.csv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (
            "student_id,first_name,last_name,email,lms_id,section,language\n2026001,하늘,김,kim@example.org,77,A,ko\n",
            "utf-8",
        ),
        (
            "Student ID;FIRST-NAME; Last Name ;E-mail;LMS id;Section;Language\r\n"
            "\r\n2026001 ; 하늘;김;kim@example.org;77;A;Korean",
            "utf-8-sig",
        ),
        ("학번\t이름\t성\t이메일\tLMS ID\t분반\t언어\n2026001\t하늘\t김\tkim@example.org\t77\tA\t한국어\n", "cp949"),
        ('분반,학번,이름,성,이메일,ID,언어\nA,"2026001",하늘,김,kim@example.org,77,KO\n', "utf-16"),
    ],
)
def test_headings_separators_and_encodings(tmp_path: Path, text: str, encoding: str) -> None:
    """All mean the same student."""
    assert read_roster_file(written(tmp_path, text, encoding)).rows == (KIM,)


def test_other_columns_are_ignored_and_empty_cells_say_nothing(tmp_path: Path) -> None:
    """A Canvas export is a roster."""
    text = 'Student,ID,SIS User ID,SIS Login ID,Section,hw1 (5)\n"Kim, H",77,2026001,kim,A,3\n"Lee, J",78,2026002,lee,,'
    read = read_roster_file(written(tmp_path, text))
    assert read.rows == (RosterRow("2026001", lms_id="77", section="A"), RosterRow("2026002", lms_id="78"))
    assert read.ignored == ("Student", "SIS Login ID", "hw1 (5)")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ["is empty"]),
        ("name,email\nx,y@z\n", [":1: no column is named student_id (or 학번). There are: name, email"]),
        ("학번,student_id\n1,2\n", [":1: the columns '학번' and 'student_id' both mean student_id"]),
        (
            'student_id,email,language,note\n1,a@b,ko,"two\nlines"\n,a@b,,\n2,nobody,fr,\n../3,,,\n1,,,\n',
            [
                "Problems: 5\n",
                ":4: there is no student_id",
                ":5: 'nobody' is no email",
                ":5: 'fr' is no language. Allowed: ko, en",
                ":6: the student_id '../3' can't be the name of a folder",
                ":7: the student '1' stands here a second time",
            ],
        ),
        ("student_id,email\n" + "x" * 129 + ",\n", [":2: student_id is longer than 128"]),
        ('student_id,email\n"1\n2",\n', [":2: a cell holds a line break"]),
        ('student_id,email\n1,"a@b\n', [":2: this is not CSV"]),
        ("student_id\n" + "".join(f"/{n}\n" for n in range(30)), ["Problems: 30", ":21: the", "and 10 more"]),
    ],
)
def test_every_problem_is_named_with_its_line(tmp_path: Path, text: str, said: list[str]) -> None:
    """And nothing is imported."""
    path = written(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        read_roster_file(path)
    for part in said:
        assert part in str(caught.value)


def test_what_is_not_text_is_refused(tmp_path: Path) -> None:
    """A workbook with another ending, and a folder."""
    (tmp_path / "students.csv").write_bytes(b"PK\x03\x04\xff\xfe\xff")
    for path, said in ((tmp_path / "students.csv", "neither UTF-8 nor CP949"), (tmp_path, "can't be read")):
        with pytest.raises(ConfigError, match=said):
            read_roster_file(path)


def test_an_import_adds_and_changes_and_repeats_nothing(course: Path) -> None:
    """What a file does not say stays as it was, a person's entries too."""
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        book.add_student("2026002", first_name="지우", email="old@example.org")
    rows = [KIM, RosterRow("2026002", email="new@example.org", section="B")]
    assert import_roster(course, rows) == Imported(1, 1, 0)
    assert import_roster(course, rows) == Imported(0, 0, 2)
    assert import_roster(course, [RosterRow("2026002", language=Language.EN)]) == Imported(0, 1, 0)
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        kim, lee = book.find_student("2026001"), book.find_student("2026002")
        assert (kim.first_name, kim.last_name, kim.email, kim.lms_user_id) == ("하늘", "김", "kim@example.org", "77")
        assert (lee.first_name, lee.last_name, lee.email, lee.lms_user_id) == ("지우", None, "new@example.org", None)
    assert read_roster(course) == Roster({"2026001": Enrolled("A", Language.KO), "2026002": Enrolled("B", Language.EN)})
    assert (course / ".autograder" / "roster.json").stat().st_mode & 0o077 == 0


def test_a_damaged_roster_is_named(course: Path) -> None:
    """Rather than read as empty."""
    import_roster(course, [KIM])
    (course / ".autograder" / "roster.json").write_text("{")
    with pytest.raises(ConfigError, match=r"roster\.json can't be read"):
        read_roster(course)
