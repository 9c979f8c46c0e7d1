"""The plot of the comparison: seconds per submission of each grader, on a logarithmic axis."""

from collections.abc import Mapping
from pathlib import Path

from matplotlib.figure import Figure

_SECONDS = "_seconds"
_NOT_GRADERS = ("overhead_seconds", "own_compute_seconds", "ours_flowing_seconds")


def draw(report: Mapping[str, Mapping[str, float]], path: Path) -> None:
    """Write the plot of a report to a PNG or SVG file, one panel per assignment."""
    figure = Figure(figsize=(9, 1.2 + 1.8 * len(report)), layout="constrained")
    axes = figure.subplots(len(report), 1, squeeze=False, sharex=True)[:, 0]
    for axis, (name, row) in zip(axes, report.items(), strict=True):
        graders = {
            figure_name.removesuffix(_SECONDS): value
            for figure_name, value in row.items()
            if figure_name.endswith(_SECONDS) and figure_name not in _NOT_GRADERS
        }
        bars = axis.barh([grader.replace("_", " ") for grader in graders], list(graders.values()), color="#2f6f9f")
        axis.bar_label(bars, labels=[f"{value:.2f} s" for value in graders.values()], padding=3)
        axis.axvline(row["own_compute_seconds"], color="#b5482f", linestyle="--", label="own compute")
        axis.set_xscale("log")
        axis.invert_yaxis()
        axis.set_title(name, loc="left")
    axes[0].legend(loc="lower right")
    axes[-1].set_xlabel("seconds per submission, logarithmic")
    figure.savefig(path)
