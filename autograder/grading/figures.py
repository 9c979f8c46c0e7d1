"""Figures that came over the wall, as a person reads them: what a legend calls each line, what axes are labelled."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from autograder.wire import figures as wire


class Line(NamedTuple):
    """A line that can be seen.

    `name` is what a legend calls it: the text beside the one sample that looks like this line and like no other of the
    legend's lines; "" where there is none. `is_whole` says that all of its points lie within the axes' limits.
    """

    x: NDArray[np.float64]
    y: NDArray[np.float64]
    name: str
    is_whole: bool


class Axes(NamedTuple):
    """One pair of axes with what belongs to it: of twins each has the other's title, x label, legend and grid."""

    title: str
    x_label: str
    y_label: str
    has_grid: bool
    legend: tuple[str, ...]
    lines: tuple[Line, ...]


class Figure(NamedTuple):
    """One figure. `title` stands over all of it; where it has one part only, that is the title of its axes too."""

    title: str
    axes: tuple[Axes, ...]


def read_figures(sent: tuple[wire.Figure, ...]) -> tuple[Figure, ...]:
    """The figures as a person reads them; axes without a line that can be seen are left out."""
    return tuple(Figure(figure.title, tuple(_all_axes(figure))) for figure in sent)


def _all_axes(figure: wire.Figure) -> Iterator[Axes]:
    is_alone = len({one.place for one in figure.axes}) == 1
    for own in figure.axes:
        twins = [own, *(one for one in figure.axes if one.place == own.place and one is not own)]
        seen = [line for line in own.lines if line.is_visible]
        if not seen:
            continue
        legends = [(one.legend, [line for twin in twins for line in twin.lines]) for one in twins]
        legends.append((figure.legend, [line for one in figure.axes for line in one.lines]))
        yield Axes(
            title=_first(*(one.title for one in twins), figure.title if is_alone else ""),
            x_label=_first(*(one.x_label for one in twins), figure.x_label),
            y_label=_first(own.y_label, figure.y_label),
            has_grid=any(one.has_x_grid or one.has_y_grid for one in twins),
            legend=tuple(entry.text for legend, _ in legends for entry in legend),
            lines=tuple(_line(line, own, legends) for line in seen),
        )


_Legends = list[tuple[tuple[wire.Entry, ...], list[wire.Line]]]


def _line(line: wire.Line, axes: wire.Axes, legends: _Legends) -> Line:
    x, y = line.points
    names = {
        name for legend, lines in legends for name in _names(line, legend, [one for one in lines if one.is_visible])
    }
    return Line(
        x=x,
        y=y,
        name=names.pop() if len(names) == 1 else "",
        is_whole=_within(x, axes.x_limits) and _within(y, axes.y_limits),
    )


def _names(line: wire.Line, legend: tuple[wire.Entry, ...], lines: list[wire.Line]) -> Iterator[str]:
    """The texts beside the samples that look like this line alone."""
    for entry in legend:
        if entry.look is not None:
            meant = [one for one in lines if one.look == entry.look]
            # A sample put there by hand may show the colour and no more.
            meant = meant or [one for one in lines if one.look.colour == entry.look.colour]
            if len(meant) == 1 and meant[0] is line:
                yield entry.text


def _within(values: NDArray[np.float64], limits: tuple[float, float]) -> bool:
    return bool(np.all((min(limits) <= values) & (values <= max(limits))))


def _first(*texts: str) -> str:
    return next((text for text in texts if text.strip()), "")
