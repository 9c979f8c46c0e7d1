"""Figures survive the wire unchanged, and nothing hostile is accepted."""

from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.wire.figures import (
    LARGEST,
    MAX_AXES,
    MAX_CAPTION,
    MAX_ENTRIES,
    MAX_FIGURES,
    MAX_LINES,
    MAX_POINTS,
    Axes,
    Entry,
    Figure,
    Line,
    Look,
)
from autograder.wire.messages import CallReply, Returned
from autograder.wire.values import Nothing

_DECODER: msgspec.msgpack.Decoder[CallReply] = msgspec.msgpack.Decoder(CallReply)
_TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
_BOUNDS = st.tuples(*[st.floats(-LARGEST, LARGEST)] * 2)
_LOOKS = st.builds(Look, _TEXT, _TEXT, _TEXT)
_LINES = st.integers(0, 5).flatmap(
    lambda n: st.builds(
        Line, *[st.binary(min_size=8 * n, max_size=8 * n)] * 2, label=_TEXT, look=_LOOKS, is_visible=st.booleans()
    )
)
_ENTRIES = st.lists(st.builds(Entry, _TEXT, st.none() | _LOOKS), max_size=3).map(tuple)
_AXES = st.builds(
    Axes,
    title=_TEXT,
    x_label=_TEXT,
    y_label=_TEXT,
    x_limits=_BOUNDS,
    y_limits=_BOUNDS,
    has_x_grid=st.booleans(),
    has_y_grid=st.booleans(),
    place=st.integers(0, MAX_AXES - 1),
    legend=_ENTRIES,
    lines=st.lists(_LINES, max_size=2).map(tuple),
)
_FIGURES = st.builds(
    Figure, title=_TEXT, x_label=_TEXT, y_label=_TEXT, legend=_ENTRIES, axes=st.lists(_AXES, max_size=2).map(tuple)
)


def raw_line(**parts: object) -> dict[str, object]:
    """A line as a message holds it."""
    look = {"colour": "#ff0000"}
    return {"x": b"12345678", "y": b"12345678", "label": "", "look": look, "is_visible": True, **parts}


def raw_axes(**parts: object) -> dict[str, object]:
    """Axes as a message holds them."""
    limits = {"x_limits": [0.0, 1.0], "y_limits": [0.0, 1.0]}
    grid = {"has_x_grid": False, "has_y_grid": False}
    texts = {"title": "", "x_label": "", "y_label": ""}
    return {**texts, **limits, **grid, "place": 0, "legend": [], "lines": [raw_line()], **parts}


def raw_figure(**parts: object) -> dict[str, object]:
    """A figure as a message holds it."""
    return {"title": "", "x_label": "", "y_label": "", "legend": [], "axes": [raw_axes()], **parts}


def raw_reply(*figures: object) -> bytes:
    """A reply with these figures."""
    return msgspec.msgpack.encode({"type": "returned", "value": {"type": "none"}, "seconds": 0.0, "figures": figures})


@given(st.lists(_FIGURES, max_size=2).map(tuple))
def test_figures_arrive_as_they_were(figures: tuple[Figure, ...]) -> None:
    """And can be written into a record, which is JSON, and read from it."""
    sent = Returned(Nothing(), 0.0, (), figures)
    assert _DECODER.decode(msgspec.msgpack.encode(sent)) == sent
    assert msgspec.json.decode(msgspec.json.encode(sent), type=Returned) == sent


def test_what_the_following_tests_change_is_accepted() -> None:
    reply = _DECODER.decode(raw_reply(raw_figure()))
    assert isinstance(reply, Returned)
    (line,) = reply.figures[0].axes[0].lines
    x, y = line.points
    assert x.tolist() == y.tolist() == np.frombuffer(b"12345678", np.float64).tolist()


_ENTRY = {"text": "", "look": None}
_LONG = "x" * (MAX_CAPTION + 1)


@pytest.mark.parametrize(
    "figures",
    [
        [raw_figure()] * (MAX_FIGURES + 1),
        [raw_figure(axes=[raw_axes()] * (MAX_AXES + 1))],
        [raw_figure(axes=[raw_axes(lines=[raw_line()] * (MAX_LINES + 1))])],
        [raw_figure(axes=[raw_axes(legend=[_ENTRY] * (MAX_ENTRIES + 1))])],
        [raw_figure(legend=[_ENTRY] * (MAX_ENTRIES + 1))],
        [raw_figure(title=_LONG)],
        [raw_figure(axes=[raw_axes(x_label=_LONG)])],
        [raw_figure(axes=[raw_axes(lines=[raw_line(label=_LONG)])])],
        [raw_figure(axes=[raw_axes(lines=[raw_line(look={"colour": _LONG})])])],
        [raw_figure(axes=[raw_axes(lines=[raw_line(x=b"1234567")])])],
        [raw_figure(axes=[raw_axes(lines=[raw_line(x=b"1234567", y=b"1234567")])])],
        [raw_figure(axes=[raw_axes(lines=[raw_line(x=b"", y=b"12345678")])])],
        [raw_figure(axes=[raw_axes(lines=[raw_line(**dict.fromkeys("xy", bytes(8 * MAX_POINTS + 8)))])])],
        [raw_figure(axes=[raw_axes(x_limits=[0.0, float("nan")])])],
        [raw_figure(axes=[raw_axes(y_limits=[0.0, float("inf")])])],
        [raw_figure(axes=[raw_axes(x_limits=[0.0, 1.0, 2.0])])],
        [raw_figure(axes=[raw_axes(place=MAX_AXES)])],
        [raw_figure(axes=[raw_axes(place=-1)])],
        [raw_figure(axes=raw_figure())],
    ],
)
def test_what_breaks_a_limit_is_refused(figures: list[Any]) -> None:
    with pytest.raises(msgspec.ValidationError):
        _DECODER.decode(raw_reply(*figures))


@given(st.binary(max_size=200))
def test_arbitrary_bytes_are_figures_or_an_error_of_msgspec(data: bytes) -> None:
    """The decoder raises nothing else."""
    try:
        msgspec.msgpack.decode(data, type=tuple[Figure, ...])
    except (msgspec.MsgspecError, RecursionError):
        return
