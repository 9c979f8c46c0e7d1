"""A new assignment is complete from the start, and nothing that is there is written over."""

from pathlib import Path

import pytest

from autograder.authoring.build import build_notebook
from autograder.authoring.new import create_assignment
from autograder.authoring.source import load_assignment
from autograder.errors import AuthoringError
from autograder.model import Bilingual, Language
from autograder.notebook.percent import read_answers

TITLE = Bilingual(ko="정류", en="Rectifying")


def test_both_folders_can_be_read(tmp_path: Path) -> None:
    written = create_assignment(tmp_path, "fresh", TITLE)
    assignment = load_assignment(tmp_path, "fresh")
    assert assignment.title == TITLE
    for language in Language:
        (head, *_) = build_notebook(assignment, language).cells
        assert head.source.startswith(f"# {TITLE.text(language)}")
    answers = [path for path in written if path.name.startswith(("reference", "right", "mistake"))]
    kinds = [read_answers(path).expect.kind for path in answers]
    assert (kinds.count("reference"), kinds.count("right"), kinds.count("mistake")) == (1, 3, 4)
    assert (tmp_path / "solutions" / "fresh" / "test_fresh.py") in written


@pytest.mark.parametrize("name", ["Fresh", "../fresh", "1st", "", "a b"])
def test_a_name_that_can_not_be_used_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(AuthoringError, match="can't be named"):
        create_assignment(tmp_path, name, TITLE)


@pytest.mark.parametrize("tree", ["assignments", "solutions"])
def test_nothing_is_written_over(tmp_path: Path, tree: str) -> None:
    (tmp_path / tree / "fresh").mkdir(parents=True)
    with pytest.raises(AuthoringError, match="is there already"):
        create_assignment(tmp_path, "fresh", TITLE)
