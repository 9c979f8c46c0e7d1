"""`doctor` and `prove` from the command line."""

import json
from collections.abc import Callable
from pathlib import Path

from autograder.sandbox.outer import KINDS
from tests.toy import MISTAKE, make_library

Command = Callable[..., tuple[str, str]]


def test_doctor_tries_every_kind(command: Command) -> None:
    output, _ = command("doctor", "--json")
    kinds = {kind["kind"]: kind for kind in json.loads(output)["kinds"]}
    assert kinds.keys() == KINDS.keys()
    for kind in kinds.values():
        assert kind["problem"] is None or kind["remedy"] is not None or kind["kind"] == "none"
        assert all(finding["holds"] for finding in kind["findings"])
    assert "bubblewrap" in command("doctor")[0]


def test_prove_writes_a_proof_of_what_is_as_stated(command: Command, tmp_path: Path) -> None:
    library = make_library(tmp_path)
    output, _ = command("prove", "toy", "--library", library)
    assert "toy: proved (1 mistake, 1 reference, 2 starter" in output
    proof = json.loads((library / "assignments" / "toy" / "proof.json").read_text())
    assert proof["answers"]["reference"] == 1


def test_prove_shows_what_is_not_as_stated_and_writes_nothing(command: Command, tmp_path: Path) -> None:
    library = make_library(tmp_path)
    stated = MISTAKE.replace("# double = 0", "# double = 1").lstrip()
    (library / "solutions" / "toy" / "mistake_sign.py").write_text(stated, encoding="utf-8")
    output, _ = command("prove", "toy", "--library", library, status=1)
    assert "mistake_sign" in output
    assert "NOT proved" in output
    assert not (library / "assignments" / "toy" / "proof.json").exists()
