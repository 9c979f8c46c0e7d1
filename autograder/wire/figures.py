"""A figure as it crosses the wall: what it shows, never an object of a drawing library. Every part of it is bounded."""

from typing import Annotated, Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from autograder.wire.values import ValueRefused

MAX_FIGURES = 8
MAX_AXES = 16
MAX_LINES = 32
MAX_ENTRIES = 32
MAX_POINTS = 4_096
MAX_CAPTION = 300
MAX_LOOK = 40
LARGEST = 1e300

Caption = Annotated[str, msgspec.Meta(max_length=MAX_CAPTION)]
Name = Annotated[str, msgspec.Meta(max_length=MAX_LOOK)]
Points = Annotated[bytes, msgspec.Meta(max_length=8 * MAX_POINTS)]
Bound = Annotated[float, msgspec.Meta(ge=-LARGEST, le=LARGEST)]  # NaN and infinity would make a record unreadable


class Look(msgspec.Struct, frozen=True):
    """By what a reader tells lines apart. Style and marker are "" where only the colour is known."""

    colour: Name
    style: Name = ""
    marker: Name = ""


class Line(msgspec.Struct, frozen=True):
    """A line's points, as float64 in native order, in the coordinates of its axes."""

    x: Points
    y: Points
    label: Caption
    look: Look
    is_visible: bool

    def __post_init__(self) -> None:
        """Refuse points that are no pairs of numbers.

        Raises:
            ValueRefused: when x and y are not of one length, or not of whole numbers of 8 bytes.
        """
        if len(self.x) != len(self.y) or len(self.x) % 8:
            raise ValueRefused("a line's points are not pairs of numbers")

    @property
    def points(self) -> tuple[NDArray[Any], NDArray[Any]]:
        """x and y, read-only, without a copy."""
        return np.frombuffer(self.x, np.float64), np.frombuffer(self.y, np.float64)


class Entry(msgspec.Struct, frozen=True):
    """One line of a legend: its text, and what the sample beside it looks like (None where there is none)."""

    text: Caption
    look: Look | None


Legend = Annotated[tuple[Entry, ...], msgspec.Meta(max_length=MAX_ENTRIES)]


class Axes(msgspec.Struct, frozen=True):
    """One pair of axes. `place` is the number of the first axes that cover the same part of the figure: twins share it.

    A grid is on where major grid lines of the axis can be seen. `legend` is empty where there is none.
    """

    title: Caption
    x_label: Caption
    y_label: Caption
    x_limits: tuple[Bound, Bound]
    y_limits: tuple[Bound, Bound]
    has_x_grid: bool
    has_y_grid: bool
    place: Annotated[int, msgspec.Meta(ge=0, lt=MAX_AXES)]
    legend: Legend
    lines: Annotated[tuple[Line, ...], msgspec.Meta(max_length=MAX_LINES)]


class Figure(msgspec.Struct, frozen=True):
    """One figure: what is written over all of it, and its axes."""

    title: Caption
    x_label: Caption
    y_label: Caption
    legend: Legend
    axes: Annotated[tuple[Axes, ...], msgspec.Meta(max_length=MAX_AXES)]
