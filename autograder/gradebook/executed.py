"""Writes the executed notebook to where formgrader looks: `autograded/<student>/<assignment>/<assignment>.ipynb`.

Cells carry nbgrader's metadata from our record of the release, never the student's; outputs are those from before the
first question, so nothing of the hidden tests is in the file.
"""

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from autograder.gradebook.files import SHARED_FILE, make_directory, nbgrader_component, write_atomically
from autograder.model import CellRecord, Display, ErrorOutput, Language, Output, Stream
from autograder.notebook.released import ReleasedCell

_LONGEST_CELL_ID = 64
_CELL_TYPES = frozenset({"code", "markdown", "raw"})
# Formgrader shows Markdown with its HTML live, in the browser of a person who may change grades.
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_NOT_IN_CELL_ID = re.compile(r"[^A-Za-z0-9_-]")

Json = dict[str, object]


def write_executed(  # noqa: PLR0913 - the place (three names) and the content (three parts) of one file
    course_dir: Path,
    *,
    student: str,
    assignment: str,
    language: Language,
    cells: Sequence[CellRecord],
    rows: Iterable[ReleasedCell],
    received: str | None = None,
) -> Path:
    """Write the notebook as it was run, and timestamp.txt where the time of receipt is known.

    Raises:
        GradebookFault: A name can't be a folder, or the disk refuses.
    """
    student = nbgrader_component(student, "The student")
    assignment = nbgrader_component(assignment, "The assignment")
    folder = course_dir / "autograded" / student / assignment
    make_directory(folder)
    notebook = executed_notebook(assignment, language, cells, rows)
    text = json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"
    path = folder / f"{assignment}.ipynb"
    write_atomically(path, text.encode("utf-8", "replace"), mode=SHARED_FILE)
    if received is None:
        (folder / "timestamp.txt").unlink(missing_ok=True)
    else:
        write_atomically(folder / "timestamp.txt", received.encode(), mode=SHARED_FILE)
    return path


def executed_notebook(
    assignment: str, language: Language, cells: Sequence[CellRecord], rows: Iterable[ReleasedCell]
) -> Json:
    """The notebook as nbformat 4.5 JSON, with every released grade_id exactly once."""
    released = {row.grade_id: row for row in rows}
    missing = dict(released)
    taken = set(map(_cell_id, released))
    written = []
    for number, cell in enumerate(cells, start=1):
        row = missing.pop(cell.grade_id, None) if cell.grade_id is not None else None
        identity = _cell_id(row.grade_id) if row is not None else _free_cell_id(f"extra-{number}", taken)
        written.append(_cell(cell, row, identity, language, number))
    written += [_unanswered(row) for row in missing.values()]
    return {
        "cells": written,
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
            "autograder": {"assignment": assignment, "language": language.value, "format": 1},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def _cell(cell: CellRecord, row: ReleasedCell | None, identity: str, language: Language, number: int) -> Json:
    cell_type = row.cell_type if row is not None else cell.cell_type
    ours: Json = {"status": cell.status.value}
    if cell.note is not None:
        ours["note"] = cell.note.text(language)
    metadata: Json = {"autograder": ours}
    if row is not None:
        metadata["nbgrader"] = row.nbgrader_metadata()
    written: Json = {
        "cell_type": cell_type if cell_type in _CELL_TYPES else "raw",
        "id": identity,
        "metadata": metadata,
        "source": _printable(cell.source),
    }
    if written["cell_type"] == "markdown" and (row is None or row.is_answered):
        written["source"] = _TAG.sub("&lt;", _printable(cell.source))
    if written["cell_type"] == "code":
        written["execution_count"] = number
        written["outputs"] = [_output(output, number) for output in cell.outputs]
    return written


def _unanswered(row: ReleasedCell) -> Json:
    record = CellRecord(cell_type=row.cell_type, role=row.role, source=row.source, grade_id=row.grade_id)
    written = _cell(record, row, _cell_id(row.grade_id), Language.KO, 0)
    if row.cell_type == "code":
        written["execution_count"] = None
    return written


def _output(output: Output, count: int) -> Json:
    if isinstance(output, Stream):
        name = output.name if output.name in {"stdout", "stderr"} else "stdout"
        return {"output_type": "stream", "name": name, "text": _printable(output.text)}
    if isinstance(output, ErrorOutput):
        return {
            "output_type": "error",
            "ename": _printable(output.name),
            "evalue": _printable(output.message),
            "traceback": [_printable(line) for line in output.traceback],
        }
    return _display(output, count)


def _display(output: Display, count: int) -> Json:
    data = {"text/plain": _printable(output.text)}
    if output.png:
        data["image/png"] = base64.b64encode(output.png).decode()
    shown: Json = {"output_type": "display_data", "data": data, "metadata": {}}
    return {**shown, "output_type": "execute_result", "execution_count": count} if output.is_result else shown


def _cell_id(grade_id: str) -> str:
    plain = _NOT_IN_CELL_ID.sub("-", grade_id)
    if plain == grade_id and 0 < len(grade_id) <= _LONGEST_CELL_ID:
        return grade_id
    return hashlib.sha256(grade_id.encode()).hexdigest()[:_LONGEST_CELL_ID]


def _free_cell_id(wanted: str, taken: set[str]) -> str:
    while wanted in taken:
        wanted += "-x"
    taken.add(wanted)
    return wanted


def _printable(text: str) -> str:
    """Lone surrogates, which JSON can smuggle in and UTF-8 can't hold, become question marks."""
    return text.encode("utf-8", "replace").decode()
