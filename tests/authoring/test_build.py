"""The built notebook is the same in every build, and nbgrader and Jupyter are content with it."""

import hashlib
import json
import re
from pathlib import Path

import pytest
from nbgrader.nbgraderformat import MetadataValidator
from nbgrader.validator import Validator

from autograder.authoring.build import build_notebook, cell_id, notebook_bytes
from autograder.authoring.proof import folder_digest
from autograder.authoring.source import Assignment, assignment_names, load_assignment, released
from autograder.datasets import Data
from autograder.harness.datasets import serve_mnist
from autograder.model import Language
from autograder.notebook.percent import read_answers
from autograder.notebook.read import read_notebook
from tests.toy import make_library

ROOT = Path(__file__).resolve().parent.parent.parent
NAMES = assignment_names(ROOT)
UP_TO_DATE = [(name, language) for name in NAMES for language in Language]


def some_names(count: int) -> list[str]:
    """Some of the assignments: others when one of them has changed."""
    state = "".join(folder_digest(ROOT / "assignments" / name) for name in NAMES)
    return sorted(NAMES, key=lambda name: hashlib.sha256(f"{name} {state}".encode()).digest())[:count]


@pytest.fixture
def toy(tmp_path: Path) -> Assignment:
    return load_assignment(make_library(tmp_path), "toy")


def test_two_builds_are_equal_to_the_byte(toy: Assignment) -> None:
    first, second = (notebook_bytes(build_notebook(toy, Language.KO)) for _ in range(2))
    assert first == second
    assert first.decode().endswith("}\n")
    assert "장난감" in first.decode()


@pytest.mark.parametrize("language", Language)
def test_the_notebook_is_valid_and_says_what_it_is(toy: Assignment, language: Language) -> None:
    notebook = build_notebook(toy, language)
    MetadataValidator().validate_nb(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor, notebook.metadata.kernelspec.name) == (4, 5, "python3")
    assert notebook.metadata.autograder == {"assignment": "toy", "language": language.value, "format": 1}
    assert [cell.id for cell in notebook.cells] == [row.grade_id for row in released(toy).cells(language)]


def test_what_nbgrader_computes_is_our_own_record(toy: Assignment) -> None:
    for cell, row in zip(build_notebook(toy, Language.EN).cells, released(toy).en, strict=True):
        assert cell.metadata.nbgrader == row.nbgrader_metadata()
        assert cell.metadata.get("editable", True) is row.is_answered
        assert cell.metadata.get("deletable", True) is False or row.is_answered


def test_the_reader_reads_back_what_was_built(toy: Assignment) -> None:
    read = read_notebook(notebook_bytes(build_notebook(toy, Language.KO)))
    assert (read.language, read.assignment, read.kernel) == (Language.KO, "toy", "python")
    rows = [(row.grade_id, row.cell_type, row.source) for row in released(toy).ko]
    assert [(cell.grade_id, cell.cell_type, cell.source) for cell in read.cells] == rows


def test_a_long_name_still_makes_a_cell_id() -> None:
    assert cell_id("a" * 64) == "a" * 64
    assert re.fullmatch(r"[a-f0-9]{64}", cell_id("a" * 65))


@pytest.fixture
def mnist_without_a_network(tmp_path: Path, data: Data, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a student's own Jupyter kernel load the stand-in where it would download MNIST."""
    startup = tmp_path / "ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    served = (
        f"import keras.datasets\nfrom {serve_mnist.__module__} import serve_mnist\nserve_mnist({str(data.public)!r})\n"
    )
    (startup / "mnist.py").write_text(served, encoding="utf-8")
    monkeypatch.setenv("IPYTHONDIR", str(startup.parent.parent))


def failed_checks(assignment: Assignment, folder: Path, answers: dict[str, str]) -> set[str]:
    """The grade cells that fail in nbgrader's own validator, with these answers filled in."""
    notebook = build_notebook(assignment, Language.EN)
    for cell in notebook.cells:
        cell.source = answers.get(cell.id, cell.source)
    path = folder / "validated.ipynb"
    path.write_bytes(notebook_bytes(notebook))
    results = Validator().validate(str(path))
    assert results.keys() <= {"failed"}
    failed = {entry["source"] for entry in results.get("failed", [])}
    return {row.grade_id for row in released(assignment).en if row.source.strip() in failed}


@pytest.mark.slow
@pytest.mark.usefixtures("mnist_without_a_network")
@pytest.mark.parametrize("name", ["toy", *some_names(2)])  # a Jupyter kernel takes long
@pytest.mark.filterwarnings("ignore")  # of the Jupyter kernel that nbgrader starts
def test_in_nbgraders_validator_the_reference_passes_and_the_blank_fails_its_checks(tmp_path: Path, name: str) -> None:
    library = make_library(tmp_path) if name == "toy" else ROOT
    assignment = load_assignment(library, name)
    reference = read_answers(library / "solutions" / name / "reference.py").sources
    assert failed_checks(assignment, tmp_path, reference) == set()
    checks = {f"{task.name}-check" for task in assignment.tasks if not task.manual}
    assert failed_checks(assignment, tmp_path, {}) == checks


@pytest.mark.parametrize(("name", "language"), UP_TO_DATE)
def test_the_released_notebooks_are_up_to_date(name: str, language: Language) -> None:
    path = ROOT / "release" / language / name / f"{name}.ipynb"
    built = notebook_bytes(build_notebook(load_assignment(ROOT, name), language))
    assert path.read_bytes() == built, f"{path} is old. Run: autograder release {name}"
    assert "solutions" not in json.loads(built)["metadata"]
