"""Bounds and thresholds as the statistics books have them, from trials through the real path."""

from pathlib import Path

import numpy as np
import pytest

from autograder.authoring.proof import Calibration, read_proof, save_calibration
from autograder.authoring.source import load_assignment
from autograder.batch.job import Library
from autograder.errors import GraderFault
from autograder.proving.answers import known_cases
from autograder.proving.calibrate import (
    Effort,
    calibrate,
    failure_bound,
    failures,
    is_current,
    is_enough,
    proposed,
    steps,
    tolerance_factor,
)
from autograder.proving.jobs import known_jobs
from autograder.proving.plots import draw_calibrations
from tests.proving.benches import toy_bench
from tests.toy import GRADER, make_library


def _calibrated(library: Path, seeds: int) -> Calibration:
    assignment = load_assignment(library, "toy")
    cases = known_cases(assignment, library / "solutions" / "toy")
    effort = Effort(seeds, 10)
    advanced: list[int] = []
    reference = [case for case in cases if case.kind == "reference"]
    with toy_bench(library) as bench, known_jobs(assignment, reference) as jobs:
        found = calibrate(assignment, jobs["reference"][0], bench, effort, advance=advanced.append)
        assert sum(advanced) == steps(bench.library, assignment, effort)
    return found


def test_none_of_3000_is_less_than_one_in_1000() -> None:
    assert failure_bound(0, 3_000) < 0.001 < failure_bound(0, 2_900)
    assert failure_bound(0, 3_000) == pytest.approx(1 - 0.05 ** (1 / 3_000))
    assert failure_bound(5, 50) == pytest.approx(0.1988, abs=5e-4)
    assert failure_bound(7, 7) == 1.0


def test_the_factor_is_that_of_the_tables() -> None:
    """One-sided factors for 99.9 % and 95 % confidence: 3.766 for 50 values, 3.395 for 200."""
    assert tolerance_factor(50) == pytest.approx(3.766, abs=2e-3)
    assert tolerance_factor(200) == pytest.approx(3.395, abs=2e-3)
    assert tolerance_factor(10) > tolerance_factor(50) > tolerance_factor(500)


def test_proposed_thresholds_hold_for_a_right_answer() -> None:
    """Of 400,000 further trainings fewer than one in 1,000 falls short, in all but a few of 200 calibrations."""
    rng = np.random.default_rng(1)
    broken = 0
    for _ in range(200):
        none, full = proposed(rng.normal(0.9, 0.01, size=50).tolist())
        assert 0.1 < none < full < 0.9
        broken += (rng.normal(0.9, 0.01, size=2_000) < full).mean() > 0.003
    assert broken < 15


def test_shares_that_carry_no_threshold_are_refused() -> None:
    with pytest.raises(GraderFault, match="9 measured runs are too few"):
        proposed([0.9] * 9)
    with pytest.raises(GraderFault, match="too uneven"):
        proposed([0.2, 0.9] * 10)


def test_a_sound_grader_never_fails_the_reference(tmp_path: Path) -> None:
    found = _calibrated(make_library(tmp_path), 700)
    assert {name: (test.runs, test.failures) for name, test in found.tests.items()} == {
        "test_double_values": (700, 0),
        "test_double_pure": (700, 0),
        "test_greet_text": (700, 0),
    }
    assert list(failures(found)) == []
    assert "700 grader seeds" in found.methods["deterministic"]


def test_a_grader_that_sometimes_fails_is_found(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    unlucky = GRADER.replace("x = rng.normal(size=4)", "x = rng.normal(size=4) + (rng.uniform() < 0.02)", 1)
    unlucky = unlucky.replace("2 * x, mistaken", "2 * x + (x.min() > 1) , mistaken")
    (library / "solutions" / "toy" / "test_toy.py").write_text(unlucky, encoding="utf-8")
    found = _calibrated(library, 1_000)
    (said,) = failures(found)
    assert said.startswith("test_double_values failed the reference")


def test_a_calibration_is_kept_and_drawn(tmp_path: Path) -> None:
    """It stays when other cases are proved later, and shows when the grader has changed since."""
    library = make_library(tmp_path)
    found = _calibrated(library, 50)
    save_calibration(library, "toy", found)
    save_calibration(library, "toy", found)
    proof = read_proof(library, "toy")
    assert proof is not None
    assert proof.calibrations == (found,)
    drawn = draw_calibrations("toy", proof.calibrations)
    assert "test_greet_text (50)" in drawn
    assert drawn == draw_calibrations("toy", proof.calibrations)
    assert is_current(found, library / "solutions" / "toy")
    loaded, assignment = Library(library), load_assignment(library, "toy")
    assert is_enough([found], loaded, assignment, Effort(50, 10), is_first=True)
    assert not is_enough([found], loaded, assignment, Effort(51, 10), is_first=True)
    assert is_enough([found], loaded, assignment, Effort(51, 10), is_first=False)
    assert not is_enough([], loaded, assignment, Effort(50, 10), is_first=True)
    (library / "solutions" / "toy" / "test_toy.py").write_text("")
    assert not is_current(found, library / "solutions" / "toy")
    assert not is_enough([found], loaded, assignment, Effort(50, 10), is_first=True)
