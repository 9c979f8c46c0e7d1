"""`prove` from the command line."""

import json
import re
from collections.abc import Callable
from pathlib import Path

from tests.toy import MISTAKE, SIGNLESS, make_library

Command = Callable[..., tuple[str, str]]


def test_prove_writes_a_proof_of_what_is_as_stated(command: Command, tmp_path: Path) -> None:
    library = make_library(tmp_path)
    output, _ = command("prove", "toy", "--library", library, "--seeds", 40, "--others", 10)
    assert "toy: proved (1 mistake, 1 reference, 2 starter" in output
    proof = json.loads((library / "assignments" / "toy" / "proof.json").read_text())
    assert proof["answers"]["reference"] == 1
    made = proof["mutants"]["double"]
    assert made["killed"] == made["made"] > 3
    assert "100.0% of the others killed" in output
    page = (library / "build" / "proofs" / "toy.html").read_text(encoding="utf-8")
    assert '<p class="good">proved</p>' in page
    assert page.count("<svg") == 2  # mutants, and calibrations
    assert not re.search(r"""(src|href)=["'](?!#)|url\((?!#)""", page)  # it needs nothing from elsewhere


def test_prove_shows_what_is_not_as_stated_and_writes_nothing(command: Command, tmp_path: Path) -> None:
    library = make_library(tmp_path)
    stated = MISTAKE.replace("# double = 0", "# double = 1").lstrip()
    (library / "solutions" / "toy" / "mistake_sign.py").write_text(stated, encoding="utf-8")
    output, _ = command("prove", "toy", "--library", library, "--no-calibrate", status=1)
    assert "mistake_sign" in output
    assert "NOT proved" in output
    assert not (library / "assignments" / "toy" / "proof.json").exists()


def test_a_survivor_is_shown_with_what_was_changed(command: Command, tmp_path: Path) -> None:
    library = make_library(tmp_path)
    (library / "solutions" / "toy" / "test_toy.py").write_text(SIGNLESS, encoding="utf-8")
    (library / "solutions" / "toy" / "mistake_sign.py").unlink()
    output, _ = command("prove", "toy", "--library", library, "--no-calibrate", status=1)
    assert "reference, double: sign; differs in test_double_values" in output
    assert "+    return -(2 * x)" in output
    page = (library / "build" / "proofs" / "toy.html").read_text(encoding="utf-8")
    assert '<p class="poor">not proved</p>' in page
    assert "+    return -(2 * x)" in page
    assert not (library / "assignments" / "toy" / "proof.json").exists()


def test_a_part_of_the_proof_writes_none(command: Command, tmp_path: Path) -> None:
    library = make_library(tmp_path)
    for option in (("--quick",), ("--sample", "0.5")):
        output, _ = command("prove", "toy", "--library", library, *option)
        assert "so far as was looked" in output
        assert not (library / "assignments" / "toy" / "proof.json").exists()


def test_a_new_assignment_is_proved_and_released_as_it_stands(command: Command, tmp_path: Path) -> None:
    """With TensorFlow, as an author would do it."""
    (tmp_path / "assignments").mkdir()
    output, _ = command("new", "fresh", "--title-en", "Rectifying", "--library", tmp_path)
    assert "autograder prove fresh" in output
    output, _ = command("prove", "fresh", "--library", tmp_path, "--seeds", 30, "--others", 10)
    assert "fresh: proved (4 mistake, 1 reference, 3 right, 2 starter, " in output
    assert "100.0% of the others killed" in output
    command("release", "fresh", "--library", tmp_path)
    assert "# Rectifying" in (tmp_path / "release" / "en" / "fresh" / "fresh.ipynb").read_text(encoding="utf-8")
