"""What a call draws: a backend of matplotlib that renders nothing and notes what is shown, and what figures show.

Theory of operation. Before a call all figures are closed, as a notebook does at each cell's end, so nothing that an
earlier cell left open counts. `plt.show()` notes what is open and closes it, as the inline backend does: what is drawn
after it goes into a new figure. When the call has returned, what is still open counts too, and so does what it
returned.

Figures are the student's objects and may do anything when they are looked at. A type is what `type` says, and one that
raises is left out. What they say is a claim, like every answer.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import matplotlib
import numpy as np
from matplotlib import pyplot
from matplotlib._pylab_helpers import Gcf
from matplotlib.artist import Artist
from matplotlib.backend_bases import FigureManagerBase
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_hex
from matplotlib.figure import Figure as Drawn
from matplotlib.lines import Line2D

from autograder.harness.recorder import sendable
from autograder.wire.figures import (
    LARGEST,
    MAX_AXES,
    MAX_CAPTION,
    MAX_ENTRIES,
    MAX_FIGURES,
    MAX_LINES,
    MAX_LOOK,
    MAX_POINTS,
    Axes,
    Entry,
    Figure,
    Legend,
    Line,
    Look,
)

BACKEND = f"module://{__name__}"
_UNSEEN = frozenset({"None", "none", " ", ""})
_MOST_PARTS = 64
_DEPTH = 2

_shown: list[Any] = []


class FigureManager(FigureManagerBase):
    """Notes figures instead of showing them."""

    def show(self) -> None:
        """What `figure.show()` does."""
        _shown.append(self.canvas.figure)

    @classmethod
    def pyplot_show(cls, *_: object, **__: object) -> None:
        """What `plt.show()` does."""
        _shown.extend(_open())
        pyplot.close("all")


class FigureCanvas(FigureCanvasAgg):
    """Draws when asked for a file, and never merely because something has changed."""

    manager_class = FigureManager

    def draw_idle(self, *_: object, **__: object) -> None:
        """Nothing: nobody looks."""


def start() -> None:
    """Forget what was drawn before."""
    if matplotlib.get_backend(auto_select=False) != BACKEND:
        pyplot.switch_backend(BACKEND)
    pyplot.close("all")
    _shown.clear()


def finish(returned: object) -> tuple[Figure, ...]:
    """What has been drawn since `start`, in the order in which it was shown; `returned` may hold more."""
    found = {id(figure): figure for figure in (*_shown, *_open(), *_figures_in(returned, _DEPTH))}
    described = (_tried(figure) for figure in islice(found.values(), MAX_FIGURES))
    figures = tuple(figure for figure in described if figure is not None)
    pyplot.close("all")
    _shown.clear()
    return figures


def _open() -> list[Any]:
    return [manager.canvas.figure for manager in Gcf.get_all_fig_managers()]


def _figures_in(value: Any, depth: int) -> Iterator[Any]:
    """The figures that a value is, belongs to, or holds."""
    if issubclass(type(value), Drawn):
        yield value
    elif issubclass(type(value), Artist):
        yield from _figures_in(_figure_of(value), 0)
    elif depth:
        for part in islice(_parts(value), _MOST_PARTS):
            yield from _figures_in(part, depth - 1)


def _parts(value: Any) -> Iterator[Any]:
    if type(value) in (list, tuple):
        yield from value
    elif type(value) is dict:
        yield from value.values()
    elif type(value) is np.ndarray and value.dtype == object:  # as plt.subplots returns axes
        yield from value.flat


def _figure_of(artist: Any) -> object:
    try:
        return artist.get_figure(root=True)
    except Exception:  # noqa: BLE001 - the student's own artist may do anything
        return None


def _tried(figure: Any) -> Figure | None:
    try:
        return _described(figure)
    except Exception:  # noqa: BLE001 - the student's own figure may do anything
        return None


def _described(figure: Any) -> Figure:
    axes = [one for one in figure.axes if one.get_visible()][:MAX_AXES]
    places = [one.get_position().bounds for one in axes]
    return Figure(
        title=_caption(figure.get_suptitle()),
        x_label=_caption(figure.get_supxlabel()),
        y_label=_caption(figure.get_supylabel()),
        legend=_legend([entry for legend in figure.legends for entry in _entries(legend)]),
        axes=tuple(_axes(one, places.index(place)) for one, place in zip(axes, places, strict=True)),
    )


def _axes(axes: Any, place: int) -> Axes:
    titles = (axes.get_title(loc=where) for where in ("left", "center", "right"))
    legend = axes.get_legend()
    # Only what is drawn in the axes' own coordinates has the points that it says; axvline, for one, is not.
    lines = [line for line in axes.get_lines() if axes.name == "rectilinear" and line.get_transform() == axes.transData]
    return Axes(
        title=_caption(" ".join(filter(None, titles))),
        x_label=_caption(axes.get_xlabel()),
        y_label=_caption(axes.get_ylabel()),
        x_limits=_limits(axes.get_xlim()),
        y_limits=_limits(axes.get_ylim()),
        has_x_grid=_has_grid(axes.xaxis),
        has_y_grid=_has_grid(axes.yaxis),
        place=place,
        legend=_legend(_entries(legend) if legend is not None else []),
        lines=tuple(filter(None, (_line(line) for line in lines[:MAX_LINES]))),
    )


def _has_grid(axis: Any) -> bool:
    """Whether a major grid line can be seen. Before ticks are needed, matplotlib has one as their model."""
    is_seen = any(tick.gridline.get_visible() and _has_ink(tick.gridline) for tick in axis.majorTicks)
    return bool(is_seen and axis.get_visible() and len(axis.get_majorticklocs()))


def _line(line: Any) -> Line | None:
    x, y = (np.ma.filled(np.ma.asarray(data, np.float64), np.nan).ravel() for data in line.get_data(orig=False))
    if not len(x) == len(y) <= MAX_POINTS:
        return None
    return Line(
        x=x.tobytes(),
        y=y.tobytes(),
        label=_caption(line.get_label()),
        look=_look(line),
        is_visible=bool(line.get_visible()) and _has_ink(line),
    )


def _has_ink(line: Any) -> bool:
    """Whether a line that is not hidden leaves a trace."""
    has_stroke = str(line.get_linestyle()) not in _UNSEEN and line.get_linewidth() > 0
    return line.get_alpha() != 0 and (has_stroke or str(line.get_marker()) not in _UNSEEN)


def _entries(legend: Any) -> list[Entry]:
    if not legend.get_visible():
        return []
    texts = [_caption(text.get_text()) for text in legend.get_texts()]
    looks = [_look_of_sample(handle) for handle in legend.legend_handles]
    return [Entry(text, look) for text, look in zip(texts, looks, strict=False)]


def _legend(entries: list[Entry]) -> Legend:
    return tuple(entries[:MAX_ENTRIES])


def _look_of_sample(handle: Any) -> Look | None:
    """What a legend's sample looks like; a patch, often put there by hand, has a colour alone."""
    if issubclass(type(handle), Line2D):
        return _look(handle)
    face = getattr(handle, "get_facecolor", None)
    try:
        return Look(to_hex(face())) if face is not None else None
    except (TypeError, ValueError):  # a collection has many colours
        return None


def _look(line: Any) -> Look:
    return Look(to_hex(line.get_color()), _name(line.get_linestyle()), _name(line.get_marker()))


def _name(value: object) -> str:
    return _caption(str(value))[:MAX_LOOK]


def _caption(text: Any) -> str:
    """At most so many characters, of the built-in type, and none that no message can hold."""
    return sendable(str.__str__(text)[:MAX_CAPTION]) if issubclass(type(text), str) else ""


def _limits(limits: Any) -> tuple[float, float]:
    first, last = (float(np.clip(float(limit), -LARGEST, LARGEST)) for limit in limits)
    return first, last
