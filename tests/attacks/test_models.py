"""Attacks by models, on TensorFlow and Keras: each in a half-right submission, with honest work between."""

import json
from pathlib import Path

import msgspec
import pytest

from autograder.batch.job import Grader, Job, Library
from autograder.grading.grade import Graded
from autograder.model import Language, Stream
from autograder.sandbox.client import WarmWorker
from tests.attacks import nets
from tests.attacks.attack import GAINED, MODELS, Attack, Expected
from tests.attacks.canaries import leaked, traces
from tests.attacks.vault import HALF

HONEST = Attack("honest", Expected(does="answers", wall="grader", assignment="nets"), (), {"train": nets.TRAIN})


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The assignment on its own."""
    return Library(nets.make_nets(tmp_path_factory.mktemp("nets")))


def _graded(attack: Attack, library: Library, worker: WarmWorker, folder: Path, *right: str) -> Graded:
    notebook = attack.notebook(library.assignment("nets"), Language.EN, right)
    attack.hand_in_to(folder, notebook)
    return Grader(library, worker, b"secret", Language.EN).grade(Job("student", "nets", "", str(folder / "nets.ipynb")))


def _said(graded: Graded) -> str:
    outputs = [output for cell in graded.result.cells for output in cell.outputs]
    return "\n".join(output.text for output in outputs if isinstance(output, Stream))


@pytest.mark.parametrize("attack", MODELS, ids=[attack.name for attack in MODELS])
def test_a_model_gains_nothing(tensorflow_worker: WarmWorker, library: Library, tmp_path: Path, attack: Attack) -> None:
    """Neither points beyond the half that is right nor anything hidden; the honest model after it has full marks."""
    before = traces()
    graded = _graded(attack, library, tensorflow_worker, tmp_path / "attack", "greet")
    result = graded.result
    assert result.score == HALF
    assert result.notebook.outcome.value == attack.expect.notebook
    if attack.answers:
        assert [test.outcome.value for test in result.tasks["train"].tests] == [attack.expect.outcome]
    assert GAINED not in _said(graded)
    assert not attack.cells or "nothing" in _said(graded)
    assert leaked(json.dumps(msgspec.to_builtins(result))) == []
    assert _graded(HONEST, library, tensorflow_worker, tmp_path / "honest", "greet").result.score == nets.FULL
    assert traces() - before == set()
