"""What bad input gets: a clear outcome, and exactly the points that the good half is worth."""

import hashlib
from pathlib import Path

import pytest

from autograder.batch.job import Done, Fault, Grader, Job, Library
from autograder.model import CellStatus, GradingResult, Language, NotebookStatus
from autograder.notebook.read import MAX_CELLS
from autograder.sandbox.client import WarmWorker
from tests.toy import DOUBLE, GRADER, GREET, answers, code, make_library, notebook


@pytest.fixture(scope="module")
def grader(light_worker: WarmWorker, tmp_path_factory: pytest.TempPathFactory) -> Grader:
    """A grader of the toy assignment."""
    return Grader(Library(make_library(tmp_path_factory.mktemp("library"))), light_worker, b"secret", Language.EN)


def result_of(grader: Grader, data: bytes, folder: Path, name: str = "toy.ipynb") -> GradingResult:
    """What a submission of these bytes gets."""
    path = folder / name
    path.write_bytes(data)
    finished = grader.finish(Job("ada", "toy", hashlib.sha256(data).hexdigest(), str(path)))
    assert isinstance(finished, Done), finished
    return finished.graded.result


CELLS = {
    "exception": "1 / 0",
    "syntax error": "def (",
    "sys.exit": "import sys\nsys.exit(0)",
    "input": "input('name? ')",
    "import error": "import no_such_module",
    "deep recursion": "def f():\n    return f()\nf()",
    "colab": "from google.colab import drive\ndrive.mount('/content/drive')",
    "install": "%pip install torch\n!wget http://example.org/data.zip",
    "shell": "!ls /",
    "subprocess": "import subprocess\nprint(subprocess.run(['id'], capture_output=True).stdout)",
    "network": "import urllib.request\nurllib.request.urlopen('http://example.org', timeout=1)",
    "patched modules": "import numpy\nnumpy.ones = numpy.allclose = lambda *a, **k: True",
    "patched builtins": "import builtins\nbuiltins.len = lambda x: 0\nbuiltins.isinstance = lambda *a: True",
    "closed descriptors": "import os\nfor number in range(3): os.close(number)",
    "closed streams": "import sys\nsys.stdout.close()\nsys.stderr = None",
    "broken shell": "get_ipython().run_cell = None",
    "thread": "import threading, time\nthreading.Thread(target=time.sleep, args=(30,), daemon=False).start()",
}

ENDINGS = {
    "os._exit": ("import os\nos._exit(1)", NotebookStatus.CRASHED),
    "exec": ("import os\nos.execv('/bin/true', ['true'])", NotebookStatus.CRASHED),
    "infinite loop": ("while True: pass", NotebookStatus.TIMED_OUT),
    "ignored signals": (
        "import signal\nfor n in (1, 2, 13, 14, 15):\n    signal.signal(n, signal.SIG_IGN)\nwhile True: pass",
        NotebookStatus.TIMED_OUT,
    ),
    "gigabyte": ("for _ in range(1_000): print('x' * 1_000_000)", NotebookStatus.OUTPUT_LIMIT),
    "memory bomb": (
        "kept = []\nwhile True:\n    try:\n        kept.append(b'x' * 2**24)\n    except MemoryError:\n        pass",
        NotebookStatus.OUT_OF_MEMORY,
    ),
}


@pytest.mark.parametrize("odd", CELLS)
def test_an_odd_cell_costs_nothing_of_the_rest(grader: Grader, tmp_path: Path, odd: str) -> None:
    """Whatever it raises or breaks in its own process."""
    result = result_of(grader, answers(DOUBLE, CELLS[odd], GREET), tmp_path)
    expected = {"broken shell": 4.0, "patched builtins": None}.get(odd, 6.0)
    assert expected is None or result.score == expected
    assert result.score <= 6.0


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_cell_that_ends_the_process_is_told_and_costs_nothing_of_the_rest(
    grader: Grader, tmp_path: Path, ending: str
) -> None:
    """It is skipped in the next run."""
    source, status = ENDINGS[ending]
    result = result_of(grader, answers(DOUBLE, source, GREET), tmp_path)
    assert (result.score, result.notebook.outcome, result.notebook.cell) == (6.0, status, 2)


def test_a_fork_bomb_gains_nothing_and_ends(grader: Grader, tmp_path: Path) -> None:
    """And the next submission is graded as ever."""
    result = result_of(grader, answers(DOUBLE, "import os\nwhile True: os.fork()", GREET), tmp_path)
    assert result.score <= 6.0
    assert result_of(grader, answers(DOUBLE, GREET), tmp_path).score == 6.0


FILES = {
    "empty": b"",
    "not json": b"\x00\x01PK",
    "not a notebook": b'{"score": 100}',
    "deep": b'{"nbformat": 4, "cells": [], "x": ' + b"[" * 50_000,
    "format 99": b'{"nbformat": 99, "cells": []}',
}


@pytest.mark.parametrize("file", FILES)
def test_an_unreadable_file_scores_nothing_and_says_why(grader: Grader, tmp_path: Path, file: str) -> None:
    """It is the student's outcome, not our fault."""
    result = result_of(grader, FILES[file], tmp_path)
    assert (result.score, result.max_score) == (0.0, 6.0)
    assert result.notebook.outcome is NotebookStatus.UNREADABLE
    assert result.notebook.message is not None


def test_a_submission_without_a_notebook_is_unreadable(grader: Grader) -> None:
    """With the words for it."""
    finished = grader.finish(Job("ada", "toy", "", None))
    assert isinstance(finished, Done)
    assert finished.graded.result.notebook.outcome is NotebookStatus.UNREADABLE


def test_metadata_that_claims_points_is_not_believed(grader: Grader, tmp_path: Path) -> None:
    """Points are ours."""
    cell = code(DOUBLE, "double")
    cell["metadata"] = {"nbgrader": {"grade_id": "double", "points": 1000, "grade": True, "locked": True}}
    result = result_of(grader, notebook(cell), tmp_path)
    assert (result.score, result.max_score) == (4.0, 6.0)


def test_a_hundred_megabytes_of_outputs_do_not_matter(grader: Grader, tmp_path: Path) -> None:
    """They are skipped."""
    cell = code(DOUBLE)
    cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": ["x" * 1_000_000] * 100}]
    assert result_of(grader, notebook(cell, code(GREET)), tmp_path).score == 6.0


def test_as_many_cells_as_may_be_are_run(grader: Grader, tmp_path: Path) -> None:
    """Those that the release adds come on top."""
    result = result_of(grader, answers(DOUBLE, GREET, *["pass"] * (MAX_CELLS - 2)), tmp_path)
    assert result.score == 6.0


ODD_SOURCES = [
    "\0",
    "(" * 5_000,
    "-" * 20_000 + "1",
    "%" * 1_000,
    "!" * 1_000,
    "x" * 900_000,
    "\r\r",
    "\x1a",
    "\ufeff1",
    "é" * 9,
]


def test_odd_sources_are_the_cells_own_error(grader: Grader, tmp_path: Path) -> None:
    """Nothing of them is a fault."""
    assert result_of(grader, answers(DOUBLE, *ODD_SOURCES, GREET), tmp_path).score == 6.0


def test_another_kernel_and_a_name_in_hangul(grader: Grader, tmp_path: Path) -> None:
    """A note, and the grade it earned."""
    data = notebook(code(DOUBLE), code(GREET), kernelspec={"name": "ir", "language": "R"})
    result = result_of(grader, data, tmp_path, "텐서 과제.ipynb")
    assert result.score == 6.0
    assert "kernel R" in result.notes[0].en


def test_a_check_that_was_edited_is_restored(grader: Grader, tmp_path: Path) -> None:
    """Our text ran, and failed for the blank answer."""
    data = notebook(code("pass", "double-check"), code(GREET, "greet"))
    result = result_of(grader, data, tmp_path)
    check = next(cell for cell in result.cells if cell.grade_id == "double-check")
    assert (check.status, check.note is not None) == (CellStatus.ERROR, True)
    assert result.score == 2.0


def test_a_broken_grader_is_a_fault_and_no_score(light_worker: WarmWorker, tmp_path: Path) -> None:
    """Ours, with the test's name."""
    library = make_library(tmp_path)
    module = library / "solutions" / "toy" / "test_toy.py"
    module.write_text(GRADER.replace("2 * x, mistaken", "2 * undefined, mistaken"))
    path = tmp_path / "toy.ipynb"
    path.write_bytes(answers(DOUBLE))
    finished = Grader(Library(library), light_worker, b"s", Language.EN).finish(Job("ada", "toy", "", str(path)))
    assert isinstance(finished, Fault)
    assert "test_double_values broke" in finished.reason
