"""The executed notebook is one that nbgrader accepts, with our metadata and nothing of the student's."""

import base64
from pathlib import Path

import nbformat
import pytest
from nbgrader.nbgraderformat import read
from nbgrader.utils import compute_checksum

from autograder.errors import GradebookFault
from autograder.gradebook.executed import write_executed
from autograder.model import (
    Bilingual,
    CellRecord,
    CellRole,
    CellStatus,
    Display,
    ErrorOutput,
    Language,
    Stream,
)
from autograder.notebook.released import ReleasedCell

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 8
ROWS = (
    ReleasedCell("intro", CellRole.TEXT, "markdown", "# 텐서"),
    ReleasedCell("one_hot", CellRole.ANSWER, "code", "def one_hot(labels, depth): ..."),
    ReleasedCell("one_hot-check", CellRole.CHECK, "code", "assert one_hot", 2.0),
    ReleasedCell("why", CellRole.MANUAL, "markdown", "Why?", 3.0),
)
OUTPUTS = (
    Stream("stdout", "하나\n"),
    Display("<Figure>", PNG),
    Display("3", is_result=True),
    ErrorOutput("ValueError", "no", ("Traceback", "ValueError: no")),
)


def write(course: Path, *cells: CellRecord, student: str = "kim", received: str | None = None) -> nbformat.NotebookNode:
    path = write_executed(
        course,
        student=student,
        assignment="tensors",
        language=Language.KO,
        cells=cells,
        rows=ROWS,
        received=received,
    )
    notebook: nbformat.NotebookNode = read(str(path), as_version=4)
    nbformat.validate(notebook)
    return notebook


def answer(source: str = "x = 1", grade_id: str | None = "one_hot") -> CellRecord:
    return CellRecord("code", CellRole.ANSWER, source, grade_id, 1, CellStatus.OK, OUTPUTS)


def grade_ids(notebook: nbformat.NotebookNode) -> list[str]:
    return [cell.metadata.nbgrader.grade_id for cell in notebook.cells if "nbgrader" in cell.metadata]


def test_every_grade_id_stands_exactly_once(tmp_path: Path) -> None:
    notebook = write(tmp_path, answer(), answer("copy"), CellRecord("markdown", CellRole.EXTRA, "note"))
    assert sorted(grade_ids(notebook)) == sorted(row.grade_id for row in ROWS)
    assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)
    assert [cell.source for cell in notebook.cells[:3]] == ["x = 1", "copy", "note"]


def test_metadata_is_ours_with_nbgraders_checksums(tmp_path: Path) -> None:
    notebook = write(tmp_path)
    for cell in notebook.cells:
        assert cell.metadata.nbgrader.checksum == compute_checksum(cell)
    points = {cell.metadata.nbgrader.grade_id: cell.metadata.nbgrader.get("points") for cell in notebook.cells}
    assert points == {"intro": None, "one_hot": None, "one_hot-check": 2.0, "why": 3.0}


def test_a_claimed_cell_type_does_not_change_ours(tmp_path: Path) -> None:
    claimed = CellRecord("markdown", CellRole.ANSWER, "x = 1", "one_hot")
    assert write(tmp_path, claimed).cells[0].cell_type == "code"


def test_a_grade_id_we_never_released_carries_no_metadata(tmp_path: Path) -> None:
    notebook = write(tmp_path, CellRecord("code", CellRole.CHECK, "pass", "bonus-check"))
    assert "bonus-check" not in grade_ids(notebook)


def test_outputs_become_notebook_outputs(tmp_path: Path) -> None:
    stream, figure, result, error = write(tmp_path, answer()).cells[0].outputs
    assert (stream.name, stream.text) == ("stdout", "하나\n")
    assert base64.b64decode(figure.data["image/png"]) == PNG
    assert (result.output_type, result.data["text/plain"]) == ("execute_result", "3")
    assert (error.ename, error.traceback) == ("ValueError", ["Traceback", "ValueError: no"])


def test_the_note_is_kept_under_our_own_key(tmp_path: Path) -> None:
    cell = CellRecord("code", CellRole.EXTRA, "%pip install x", note=Bilingual(ko="건너뛰었습니다.", en="Skipped."))
    assert write(tmp_path, cell).cells[0].metadata.autograder.note == "건너뛰었습니다."


def test_characters_that_utf8_cannot_hold_do_not_stop_it(tmp_path: Path) -> None:
    cell = CellRecord("code", CellRole.ANSWER, "x = '\ud800'", "one_hot", outputs=(Stream("odd", "\udfff"),))
    assert write(tmp_path, cell).cells[0].source == "x = '?'"


def test_the_time_of_receipt_follows_the_attempt(tmp_path: Path) -> None:
    stamp = tmp_path / "autograded" / "kim" / "tensors" / "timestamp.txt"
    write(tmp_path, received="2026-03-02T18:00:00+09:00")
    assert stamp.read_text() == "2026-03-02T18:00:00+09:00"
    write(tmp_path)
    assert not stamp.exists()


@pytest.mark.parametrize("student", ["..", "a/b", "", "a\0b"])
def test_a_student_who_can_be_no_folder_is_refused(tmp_path: Path, student: str) -> None:
    with pytest.raises(GradebookFault, match="can't be the name"):
        write(tmp_path, student=student)


def test_html_in_a_students_text_is_inert_in_formgrader(tmp_path: Path) -> None:
    hostile = "<script>alert(1)</script> <img src=x onerror=alert(1)> 1 < 2"
    cells = (
        CellRecord("markdown", CellRole.TEXT, hostile),
        CellRecord("markdown", CellRole.MANUAL, hostile, "why", 2),
        CellRecord("markdown", CellRole.TEXT, "# <b>텐서</b>", "intro", 3),
    )
    own, manual, ours = write(tmp_path, *cells).cells[:3]
    assert own.source == manual.source == "&lt;script>alert(1)&lt;/script> &lt;img src=x onerror=alert(1)> 1 < 2"
    assert ours.source == "# <b>텐서</b>"
