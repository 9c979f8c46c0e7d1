"""What a proof rests on, as pictures: bounds on false failures, measured shares against their thresholds, mutants."""

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from autograder.authoring.proof import Calibration, MutantCount, TestCalibration
from autograder.proving.calibrate import MOST_FAILURES

_WIDTH, _ROW, _PANEL = 9.0, 0.24, 2.2
_RIGHT, _LIMIT, _WRONG = "#4878a8", "#b04030", "#999999"


def draw_calibrations(name: str, calibrations: Sequence[Calibration]) -> str:
    """An assignment's calibrations as SVG, the same to the byte each time."""
    measured = [
        (calibration.data or "", test_name, test)
        for calibration in calibrations
        for test_name, test in calibration.tests.items()
        if test.shares
    ]
    rows = len({test_name for calibration in calibrations for test_name in calibration.tests})
    with _drawing(name, [1.0 + _ROW * rows, *[_PANEL] * len(measured)]) as (axes, svg):
        _draw_bounds(axes[0], name, calibrations)
        for panel, (data, test_name, test) in zip(axes[1:], measured, strict=True):
            _draw_shares(panel, f"{test_name}, {data}", test)
    return svg.getvalue()


def draw_mutants(name: str, mutants: Mapping[str, MutantCount]) -> str:
    """How many of each task's mutants were killed, as SVG."""
    with _drawing(name, [1.0 + 1.5 * _ROW * len(mutants)]) as ((axes,), svg):
        tasks, counts = list(mutants), list(mutants.values())
        begun = [0] * len(tasks)
        for label, colour, part in (
            ("killed", _RIGHT, [count.killed for count in counts]),
            ("equivalent or right", _WRONG, [count.equivalent + count.right for count in counts]),
            ("not noticed", _LIMIT, [count.wrong - count.killed for count in counts]),
        ):
            axes.barh(range(len(tasks)), part, left=begun, color=colour, label=label)
            begun = [before + more for before, more in zip(begun, part, strict=True)]
        labels = [f"{task} ({count.rate:.0%})" for task, count in mutants.items()]
        axes.set_yticks(range(len(tasks)), labels)
        axes.invert_yaxis()
        axes.set_xlabel("mutants")
        axes.set_title(f"{name}: changed answers that the hidden tests notice")
        axes.legend(loc="best")
    return svg.getvalue()


@contextmanager
def _drawing(name: str, heights: list[float]) -> Iterator[tuple[Any, io.StringIO]]:
    """Axes below each other, and where their drawing stands as SVG in the end."""
    from matplotlib import rc_context  # noqa: PLC0415 - a second of imports that other commands shall not pay
    from matplotlib.figure import Figure  # noqa: PLC0415 - as above

    svg = io.StringIO()
    with rc_context({"svg.hashsalt": name, "svg.fonttype": "none", "font.size": 9}):
        figure = Figure(figsize=(_WIDTH, sum(heights)), layout="constrained")
        yield figure.subplots(len(heights), 1, squeeze=False, height_ratios=heights)[:, 0], svg
        figure.savefig(svg, format="svg", metadata={"Date": None, "Creator": None})


def _draw_bounds(axes: Any, name: str, calibrations: Sequence[Calibration]) -> None:
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
