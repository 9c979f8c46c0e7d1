"""The student's notebook, built from an assignment's source through nbgrader's preprocessors, the same to the byte."""

import hashlib
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.preprocessors import CheckCellMetadata, ComputeChecksums, LockCells

from autograder.authoring.source import Assignment, released
from autograder.model import Language
from autograder.notebook.released import ReleasedCell

_PREPROCESSORS = (LockCells, CheckCellMetadata, ComputeChecksums)
_LONGEST_ID = 64


def build_notebook(assignment: Assignment, language: Language) -> Any:
    """The released notebook of an assignment in one language, as an nbformat notebook."""
    notebook = new_notebook(
        cells=[_cell(row) for row in released(assignment).cells(language)],
        metadata={
            "autograder": {"assignment": assignment.name, "format": 1, "language": language.value},
            "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
    )
    notebook.nbformat_minor = 5
    for preprocessor in _PREPROCESSORS:
        notebook, _ = preprocessor().preprocess(notebook, {})
    nbformat.validate(notebook)
    return notebook


def notebook_bytes(notebook: Any) -> bytes:
    """The notebook as a file, keys sorted, with a newline at its end."""
    text: str = nbformat.writes(notebook)
    return (text.rstrip("\n") + "\n").encode()


def _cell(row: ReleasedCell) -> Any:
    cell = new_code_cell(row.source) if row.cell_type == "code" else new_markdown_cell(row.source)
    cell.id = cell_id(row.grade_id)
    metadata = row.nbgrader_metadata()
    del metadata["checksum"]  # nbgrader's own preprocessor computes it
    cell.metadata["nbgrader"] = metadata
    return cell


def cell_id(grade_id: str) -> str:
    """A cell's id, the same in every build: its grade_id, or a digest of one that is too long."""
    return grade_id if len(grade_id) <= _LONGEST_ID else hashlib.sha256(grade_id.encode()).hexdigest()
