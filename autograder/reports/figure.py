"""The student's curves as figures, ready for the template: places in a drawing, ticks, and the same told in words.

The drawing is SVG of our own, since matplotlib takes 50 ms for what takes this module a few, and knows neither
the page's colours nor its fonts. Where the ticks go is matplotlib's choice.
"""

from collections.abc import Sequence
from itertools import pairwise

import msgspec
from matplotlib.ticker import MaxNLocator

from autograder.model import Language, Series
from autograder.reports.visible import visible
from autograder.reports.words import CURVES, LABELS

_VALIDATION = "val_"
_TINY = 1e-30


class Frame(msgspec.Struct, frozen=True):
    """The drawing's size, and the sides of the plot in it, in SVG's units."""

    width: int = 640
    height: int = 300
    left: int = 64
    right: int = 624
    top: int = 12
    bottom: int = 250


FRAME = Frame()


class Tick(msgspec.Struct, frozen=True):
    """A labelled place on an axis."""

    place: float
    label: str


class Line(msgspec.Struct, frozen=True):
    """One curve: its name in the legend, and its points as SVG writes them."""

    name: str
    points: str


class Panel(msgspec.Struct, frozen=True):
    """One figure. `text` says in words what it shows; `y_label` and `lines` are in the student's language."""

    y_label: str
    text: str
    lines: tuple[Line, ...]
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]


def panels(curve: Sequence[Series], language: Language) -> tuple[Panel, ...]:
    """A figure for each measure; `val_loss` is drawn with `loss`, as Keras names them."""
    measures: dict[str, list[Series]] = {}
    for series in curve:
        measures.setdefault(series.name.removeprefix(_VALIDATION), []).append(series)
    return tuple(_panel(_measure(name, language), group, language) for name, group in measures.items())


def _panel(measure: str, group: Sequence[Series], language: Language) -> Panel:
    first = min(series.epochs[0] for series in group)
    last = max(series.epochs[-1] for series in group)
    x_ticks = [tick for tick in MaxNLocator(8, integer=True).tick_values(first, last) if first <= tick <= last]
    y_ticks = _y_ticks([value for series in group for value in series.values])
    low, high = y_ticks[0], y_ticks[-1]

    def x(epoch: float) -> float:
        return round(FRAME.left + (FRAME.right - FRAME.left) * (epoch - first) / (last - first), 1)

    def y(value: float) -> float:
        return round(FRAME.bottom - (FRAME.bottom - FRAME.top) * (value - low) / (high - low), 1)

    lines = [
        Line(
            _line_name(series.name, language),
            " ".join(f"{x(epoch)},{y(value)}" for epoch, value in zip(series.epochs, series.values, strict=True)),
        )
        for series in group
    ]
    return Panel(
        y_label=measure,
        text=" ".join(_told(series, measure, language) for series in group),
        lines=tuple(lines),
        x_ticks=tuple(Tick(x(tick), f"{tick:.0f}") for tick in x_ticks),
        y_ticks=tuple(Tick(y(tick), f"{tick:g}") for tick in y_ticks),
    )


def _y_ticks(values: Sequence[float]) -> list[float]:
    """Round numbers from below the lowest value to above the highest."""
    low, high = min(values), max(values)
    if high - low <= max(_TINY, 1e-4 * max(abs(low), abs(high))):  # flat: closer, the labels would all read the same
        room = 0.1 * abs(low) if abs(low) > _TINY else 1.0
        low, high = low - room, high + room
    ticks = [float(tick) for tick in MaxNLocator(5).tick_values(low, high)]
    below = [tick for tick, following in pairwise(ticks) if following <= low]
    above = [tick for before, tick in pairwise(ticks) if before >= high]
    return ticks[len(below) : len(ticks) - len(above)]


def _measure(name: str, language: Language) -> str:
    return CURVES[name].text(language) if name in CURVES else visible(name)


def _line_name(name: str, language: Language) -> str:
    return LABELS["validation" if name.startswith(_VALIDATION) else "training"].text(language)


def _told(series: Series, measure: str, language: Language) -> str:
    lowest = min(range(len(series.values)), key=series.values.__getitem__)
    highest = max(range(len(series.values)), key=series.values.__getitem__)
    return (
        LABELS["curve_text"]
        .text(language)
        .format(
            measure=measure,
            line=_line_name(series.name, language),
            first=series.epochs[0],
            last=series.epochs[-1],
            begin=f"{series.values[0]:.3g}",
            end=f"{series.values[-1]:.3g}",
            low=f"{series.values[lowest]:.3g}",
            low_at=series.epochs[lowest],
            high=f"{series.values[highest]:.3g}",
            high_at=series.epochs[highest],
        )
    )
