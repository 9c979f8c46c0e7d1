"""The demo grades its class as stated, from release to export."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.authoring.source import assignment_names, load_assignment

Command = Callable[..., tuple[str, str]]
LIBRARY = Path(__file__).resolve().parent.parent.parent
TITLES = {load_assignment(LIBRARY, name).title.ko for name in assignment_names(LIBRARY)}


@pytest.mark.slow
def test_every_score_of_the_demo_is_the_one_stated(command: Command, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    output, _ = command("demo", "--dir", folder)
    assert "Every score is the one stated for it." in output
    table = list(csv.DictReader((folder / "grades.csv").read_text(encoding="utf-8").splitlines()))
    submitted = list((folder / "submitted").glob("*/*"))
    assert len(submitted) >= 24
    assert {path.parent.name for path in submitted} < {row["student_id"] for row in table}
    assert {row["last_name"] for row in table} >= {"김", "Baker, Jr."}
    assert len(list((folder / "feedback").glob("*/*/*.html"))) == len(submitted)
    languages = {page.read_text(encoding="utf-8").partition('lang="')[2][:2] for page in folder.rglob("*.html")}
    assert languages == {"ko", "en"}
    scores = {
        (row["student_id"], row["assignment"]): round(float(row["score"]), 4) for row in table if row["timestamp"]
    }
    for name in ("canvas.csv", "moodle.csv"):
        exported = scores_of(folder / name)
        assert sorted(exported) == sorted((student, score) for (student, _), score in scores.items())


def scores_of(path: Path) -> list[tuple[str, float]]:
    """The scores of an export for an LMS, by its student's id, whatever the assignments are called there."""
    table = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))
    column = "SIS User ID" if "SIS User ID" in table[0] else "ID number"
    assignments = [name for name in table[0] if name.removeprefix("Assignment: ") in TITLES]
    return [
        (row[column], float(row[name]))
        for row in table
        for name in assignments
        if row[column] and row[name] not in ("", "-")
    ]


def test_the_demo_removes_nothing_that_it_did_not_make(command: Command, tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("years of work")
    _, errors = command("demo", "--dir", tmp_path, status=2)
    assert "not an earlier demo" in errors
    assert (tmp_path / "thesis.tex").exists()
