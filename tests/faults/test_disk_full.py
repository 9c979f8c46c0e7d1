"""A full disk costs no grade: what could not be recorded is listed, and graded once there is room."""

import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.disks import fill, small
from tests.faults.drill import check_records, graded_marks, make_course, read_summary

Run = Callable[..., tuple[str, str]]
SIZE = 8


def check_full(course: Path, output: str, expected: dict[str, float]) -> None:
    """Each submission is either graded, or listed with the reason and the command that tries again."""
    summary = read_summary(output)
    assert summary.faults
    for fault in summary.faults:
        assert "space left" in fault["reason"] or "disk is full" in fault["reason"]
        wanted = ["autograder", "grade", str(course), "--assignment", "toy", "--student", fault["student"]]
        assert shlex.split(fault["again"]) == wanted
    faulty = {fault["student"] for fault in summary.faults}
    assert {str(entry["student"]) for entry in summary.graded} == expected.keys() - faulty
    assert len(graded_marks(course)) == len(summary.graded)


@pytest.mark.parametrize(("where", "room"), [(".", 250_000), (".", 0), (".autograder", 120_000)])
def test_a_full_disk_leaves_faults_and_room_mends_them(
    command: Run, course: Path, tmp_path: Path, where: str, room: int
) -> None:
    """The course's, where the gradebook is, and that of the attempts alone; in the middle of a batch or before it."""
    disk = tmp_path / "disk"
    place = disk / where
    with small(place, megabytes=4):
        shutil.copytree(course, disk, dirs_exist_ok=True)
        expected = make_course(disk, SIZE, nap=0)
        filler = fill(place, leave=room)
        output, errors = command("grade", disk, "--json", status=1)
        assert "Traceback" not in errors
        check_full(disk, output, expected)
        filler.unlink()
        command("grade", disk)
        check_records(disk, expected)


def test_a_full_folder_for_temporary_files_does_not_matter(
    command: Run, course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing that grading needs is written there."""
    temporary = tmp_path / "temporary"
    expected = make_course(course, 2, nap=0)
    with small(temporary, megabytes=1):
        fill(temporary, leave=0)
        monkeypatch.setenv("TMPDIR", str(temporary))
        command("grade", course, "--json")
    check_records(course, expected)
