"""The demo grades its class as stated, from release to export."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., tuple[str, str]]


@pytest.mark.slow
def test_every_score_of_the_demo_is_the_one_stated(command: Command, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    output, _ = command("demo", "--dir", folder)
    assert "Every score is the one stated for it." in output
    table = list(csv.DictReader((folder / "grades.csv").read_text(encoding="utf-8").splitlines()))
    submitted = list((folder / "submitted").glob("*/*"))
    assert len(submitted) >= 24
    assert len({row["student_id"] for row in table}) == len({path.parent.name for path in submitted})
    assert len(list((folder / "feedback").glob("*/*/*.html"))) == len(submitted)
    languages = {page.read_text(encoding="utf-8").partition('lang="')[2][:2] for page in folder.rglob("*.html")}
    assert languages == {"ko", "en"}


def test_the_demo_removes_nothing_that_it_did_not_make(command: Command, tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("years of work")
    _, errors = command("demo", "--dir", tmp_path, status=2)
    assert "not an earlier demo" in errors
    assert (tmp_path / "thesis.tex").exists()
