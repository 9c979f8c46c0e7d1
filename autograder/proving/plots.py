"""What a proof rests on, as a picture: bounds on false failures, and measured shares against their thresholds."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.authoring.proof import Calibration, Proof, TestCalibration
from autograder.proving.calibrate import MOST_FAILURES

_WIDTH, _ROW, _PANEL = 9.0, 0.24, 2.2
_RIGHT, _LIMIT, _WRONG = "#4878a8", "#b04030", "#999999"


def draw_proof(name: str, proof: Proof, path: Path) -> Path:
    """Draw an assignment's calibrations into an SVG file, the same to the byte for the same proof."""
    from matplotlib import rc_context  # noqa: PLC0415 - a second of imports that other commands shall not pay
    from matplotlib.figure import Figure  # noqa: PLC0415 - as above

    measured = [
        (calibration.data or "", test_name, test)
        for calibration in proof.calibrations
        for test_name, test in calibration.tests.items()
        if test.shares
    ]
    rows = max(len(calibration.tests) for calibration in proof.calibrations)
    heights = [1.0 + _ROW * rows, *[_PANEL] * len(measured)]
    with rc_context({"svg.hashsalt": name, "svg.fonttype": "none", "font.size": 9}):
        figure = Figure(figsize=(_WIDTH, sum(heights)), layout="constrained")
        axes = figure.subplots(len(heights), 1, squeeze=False, height_ratios=heights)[:, 0]
        _draw_bounds(axes[0], name, proof.calibrations)
        for panel, (data, test_name, test) in zip(axes[1:], measured, strict=True):
            _draw_shares(panel, f"{test_name}, {data}", test)
        path.parent.mkdir(parents=True, exist_ok=True)
        figure.savefig(path, format="svg", metadata={"Date": None, "Creator": None})
    return path


def _draw_bounds(axes: Any, name: str, calibrations: tuple[Calibration, ...]) -> None:
    """One bar per test: how often, at most, it fails a right answer."""
    shown: Mapping[str, TestCalibration] = {
        test_name: test for calibration in calibrations for test_name, test in calibration.tests.items()
    }
    labels = [f"{test_name} ({test.runs})" for test_name, test in shown.items()]
    bounds = [test.bound for test in shown.values()]
    colours = [_WRONG if test.failures and test.full is None else _RIGHT for test in shown.values()]
    axes.barh(range(len(labels)), bounds, color=colours)
    axes.set_yticks(range(len(labels)), labels)
    axes.invert_yaxis()
    axes.set_xscale("log")
    axes.set_xlim(1e-4, 1)
    axes.axvline(MOST_FAILURES, color=_LIMIT, linestyle="--", label="1 in 1,000")
    axes.set_xlabel("rate at which a right answer fails: upper bound, 95 % confidence")
    axes.set_title(f"{name}: hidden tests (runs of the reference)")
    axes.legend(loc="lower right")


def _draw_shares(axes: Any, title: str, test: TestCalibration) -> None:
    """The measured shares of the reference, and from where to where points grow."""
    axes.hist(test.shares, bins=20, color=_RIGHT, label=f"{test.runs} runs of the reference, n = {test.n}")
    axes.axvspan(test.none, test.full, color=_WRONG, alpha=0.2, label="part of the points")
    axes.axvline(test.full, color=_LIMIT, linestyle="--", label=f"full marks from {test.full:g}")
    axes.set_xlim(max(0.0, (test.none or 0) - 0.02), 1.0)
    axes.set_xlabel("share of held-out images named right")
    axes.set_ylabel("runs")
    axes.set_title(title)
    axes.legend(loc="upper left")
