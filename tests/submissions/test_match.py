"""A notebook that was edited, stripped or shuffled is still graded for what it answers."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.model import Bilingual, CellRole, Language, Task
from autograder.notebook.read import SubmittedCell, SubmittedNotebook
from autograder.notebook.released import Released, ReleasedCell
from autograder.submissions.match import prepare


def _cells(word: str) -> tuple[ReleasedCell, ...]:
    return (
        ReleasedCell("intro", CellRole.TEXT, "markdown", f"# {word}"),
        ReleasedCell("imports", CellRole.SETUP, "code", "import math"),
        ReleasedCell("one", CellRole.ANSWER, "code", f"def one():\n    # {word}\n    raise NotImplementedError"),
        ReleasedCell("one-check", CellRole.CHECK, "code", f"assert one() == 1, '{word}'", 2.0),
        ReleasedCell("two", CellRole.ANSWER, "code", "def two():\n    raise NotImplementedError"),
        ReleasedCell("two-check", CellRole.CHECK, "code", "assert two() == 2", 3.0),
        ReleasedCell("why", CellRole.MANUAL, "markdown", f"{word}?", 1.0),
    )


NAMED = Bilingual(ko="", en="")
RELEASE = Released(
    (Task("one", 2.0, NAMED), Task("two", 3.0, NAMED), Task("why", 1.0, NAMED, manual=True)),
    _cells("한국어"),
    _cells("English"),
)
ONE, TWO = "def one():\n    return 1", "two = lambda: 2"


def submitted(
    *cells: tuple[str | None, str], kernel: str | None = None, language: Language | None = None
) -> SubmittedNotebook:
    """A notebook of (grade_id, source); sources that start with # or end with ? are markdown."""
    return SubmittedNotebook(
        tuple(
            SubmittedCell(
                place, "markdown" if source.startswith("#") or source.endswith("?") else "code", source, grade_id
            )
            for place, (grade_id, source) in enumerate(cells, 1)
        ),
        language=language,
        kernel=kernel,
    )


def released(*, without: tuple[str, ...] = (), stripped: bool = False, **answers: str) -> list[tuple[str | None, str]]:
    """The released cells with answers filled in."""
    return [
        (None if stripped else row.grade_id, answers.get(row.grade_id, row.source))
        for row in RELEASE.en
        if row.grade_id not in without
    ]


def roles(notebook: SubmittedNotebook) -> list[tuple[str | None, CellRole]]:
    """What each cell was taken for."""
    return [(cell.grade_id, cell.role) for cell in prepare(notebook, RELEASE, Language.KO).cells]


WHOLE = [(row.grade_id, row.role) for row in RELEASE.en]


@pytest.mark.parametrize("stripped", [False, True])
def test_cells_are_known_with_and_without_metadata(stripped: bool) -> None:
    """By grade_id, else by what they define or say; a text answer needs its metadata."""
    notebook = submitted(*released(stripped=stripped, one=ONE, two=TWO))
    expected = [*WHOLE[:-1], (None, CellRole.TEXT)] if stripped else WHOLE
    assert roles(notebook) == expected


def test_language_is_told_by_metadata_then_by_locked_text_then_by_default() -> None:
    """In this order."""
    assert prepare(submitted(*released(), language=Language.KO), RELEASE, Language.EN).language is Language.KO
    assert prepare(submitted(*released(stripped=True)), RELEASE, Language.KO).language is Language.EN
    assert prepare(submitted((None, "x = 1")), RELEASE, Language.KO).language is Language.KO


def test_edited_locked_cells_run_our_text_and_say_so() -> None:
    """So that a changed check or import gains nothing."""
    cells = released(one=ONE)
    cells[3] = ("one-check", "pass")
    prepared = prepare(submitted(*cells), RELEASE, Language.EN)
    assert prepared.cells[3].source == "assert one() == 1, 'English'"
    assert prepared.cells[3].note is not None
    assert prepared.cells[2].note is None


def test_missing_locked_cells_are_put_back() -> None:
    """Imports first, checks last."""
    prepared = prepare(submitted(*released(without=("imports", "two-check"), one=ONE)), RELEASE, Language.EN)
    assert (prepared.cells[0].grade_id, prepared.cells[-1].grade_id) == ("imports", "two-check")
    assert prepared.cells[0].position is None


def test_a_missing_answer_is_noted_unless_its_name_is_defined_elsewhere() -> None:
    """A lost cell costs nothing when the function is there."""
    gone = prepare(submitted(*released(without=("one",))), RELEASE, Language.EN)
    assert ["task one" in note.en for note in gone.notes] == [True]
    moved = prepare(submitted(*released(without=("one",)), (None, ONE)), RELEASE, Language.EN)
    assert moved.notes == ()
    assert moved.cells[-1].role is CellRole.ANSWER


def test_of_duplicates_the_first_counts() -> None:
    """The second runs as the student's own cell."""
    cells = [*released(one=ONE), ("one", "def one():\n    return 7")]
    assert roles(submitted(*cells)) == [*WHOLE, (None, CellRole.EXTRA)]


def test_order_is_the_students() -> None:
    """Reordered cells run as they were left."""
    cells = released(one=ONE, two=TWO)
    cells[2], cells[4] = cells[4], cells[2]
    names = [cell.grade_id for cell in prepare(submitted(*cells), RELEASE, Language.EN).cells]
    assert names[2:5] == ["two", "one-check", "one"]


def test_another_kernel_is_noted_and_run_as_python() -> None:
    """Whatever the file says."""
    prepared = prepare(submitted(*released(), kernel="R"), RELEASE, Language.EN)
    assert "kernel R" in prepared.notes[0].en
    assert prepare(submitted(*released(), kernel="python3"), RELEASE, Language.EN).notes == ()


def test_a_text_cell_can_not_pose_as_code() -> None:
    """A grade_id on a cell of another type is not believed."""
    cells = [("one", "# not code"), *released(without=("one",))]
    assert roles(submitted(*cells))[0] == (None, CellRole.TEXT)


@given(
    st.lists(
        st.tuples(st.sampled_from([None, "one", "two", "imports", "one-check", "why", "odd"]), st.text(max_size=30)),
        max_size=8,
    )
)
def test_any_notebook_can_be_prepared(cells: list[tuple[str | None, str]]) -> None:
    """And every released locked code cell is in it exactly once."""
    prepared = prepare(submitted(*cells), RELEASE, Language.KO)
    named = [cell.grade_id for cell in prepared.cells if cell.grade_id is not None]
    assert len(named) == len(set(named))
    assert {"imports", "one-check", "two-check"} <= set(named)


def test_text_in_the_other_language_is_no_edit() -> None:
    """The notebook says Korean, and holds the English checks: both are ours."""
    prepared = prepare(submitted(*released(), language=Language.KO), RELEASE, Language.EN)
    assert prepared.cells[3].source == "assert one() == 1, '한국어'"
    assert [cell.note for cell in prepared.cells] == [None] * len(prepared.cells)


def test_metadata_that_was_lost_together_with_a_magic_hides_no_answer() -> None:
    """Colab drops the one, the student adds the other."""
    prepared = prepare(submitted(*released(stripped=True, one="%%time\n" + ONE)), RELEASE, Language.EN)
    assert prepared.cells[2].grade_id == "one"
    assert [note.en for note in prepared.notes if "task one" in note.en] == []


def test_an_item_that_is_assigned_defines_no_task() -> None:
    """`two[0] = 1` uses the name."""
    prepared = prepare(submitted((None, "two[0] = 1"), *released(stripped=True)), RELEASE, Language.EN)
    assert prepared.cells[0].role is CellRole.EXTRA


def test_colab_lines_are_skipped_in_all_cells_after_the_import() -> None:
    """With the names that earlier cells took."""
    cells = [(None, "from google.colab import files"), (None, "files.upload()"), *released(one=ONE)]
    prepared = prepare(submitted(*cells), RELEASE, Language.EN)
    assert [cell.source for cell in prepared.cells[:2]] == [
        "pass  # from google.colab import files",
        "pass  # files.upload()",
    ]


def test_a_flood_of_code_is_matched_in_bounded_time() -> None:
    """Only so much of it is parsed; an answer by its name counts all the same."""
    flood = [(None, "x = [" + "1, " * 30_000 + "]")] * 150
    begun = time.perf_counter()
    prepared = prepare(submitted(*flood, *released(without=("two",), one=ONE)), RELEASE, Language.EN)
    assert time.perf_counter() - begun < 15
    assert [cell.role for cell in prepared.cells if cell.grade_id == "one"] == [CellRole.ANSWER]
