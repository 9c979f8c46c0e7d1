"""What a person reads from a figure: which line a legend means, whose title and grid it is."""

import msgspec
import numpy as np
from hypothesis import given

from autograder.grading.figures import read_figures
from autograder.wire.figures import Axes, Entry, Figure, Line, Look
from tests.wire.test_figures import _FIGURES

BLUE, ORANGE, DASHED = Look("#0000ff", "-", "None"), Look("#ff8800", "-", "None"), Look("#0000ff", "--", "None")


def line(look: Look = BLUE, *, y: tuple[float, ...] = (1.0, 2.0), is_visible: bool = True) -> Line:
    """A line over 0, 1, …"""
    points = (np.arange(len(y), dtype=np.float64), np.asarray(y, np.float64))
    return Line(points[0].tobytes(), points[1].tobytes(), "_child0", look, is_visible)


def axes(*lines: Line, place: int = 0, legend: tuple[Entry, ...] = (), **parts: object) -> Axes:
    """Bare axes with these lines."""
    bare = Axes("", "", "", (0.0, 5.0), (0.0, 5.0), False, False, place, legend, lines)
    return msgspec.structs.replace(bare, **parts)


def figure(*parts: Axes, title: str = "", x_label: str = "", legend: tuple[Entry, ...] = ()) -> Figure:
    """A figure of these axes."""
    return Figure(title, x_label, "", legend, parts)


def names(*parts: Axes, legend: tuple[Entry, ...] = ()) -> list[list[str]]:
    """What each line of each axes is called."""
    (read,) = read_figures((figure(*parts, legend=legend),))
    return [[one.name for one in each.lines] for each in read.axes]


def test_a_legend_means_the_line_that_looks_like_its_sample() -> None:
    """Whatever the order."""
    legend = (Entry("second", ORANGE), Entry("first", BLUE))
    assert names(axes(line(BLUE), line(ORANGE), legend=legend)) == [["first", "second"]]
    assert names(axes(line(BLUE), line(DASHED), legend=(Entry("a", BLUE), Entry("b", DASHED)))) == [["a", "b"]]


def test_a_sample_of_a_colour_alone_means_the_line_of_that_colour() -> None:
    legend = (Entry("first", Look(BLUE.colour)), Entry("second", Look(ORANGE.colour)))
    assert names(axes(line(BLUE), line(ORANGE), legend=legend)) == [["first", "second"]]


def test_what_cannot_be_told_apart_has_no_name() -> None:
    assert names(axes(line(BLUE), line(BLUE), legend=(Entry("a", BLUE), Entry("b", BLUE)))) == [["", ""]]
    assert names(axes(line(BLUE), legend=(Entry("a", BLUE), Entry("b", BLUE)))) == [[""]]
    assert names(axes(line(BLUE), line(DASHED), legend=(Entry("a", Look(BLUE.colour)),))) == [["", ""]]
    assert names(axes(line(BLUE), legend=(Entry("a", None),))) == [[""]]
    assert names(axes(line(BLUE), legend=(Entry("a", ORANGE),))) == [[""]]


def test_an_invisible_line_is_neither_read_nor_in_the_way() -> None:
    hidden = line(BLUE, is_visible=False)
    assert names(axes(line(BLUE), hidden, legend=(Entry("a", BLUE),))) == [["a"]]
    assert names(axes(hidden)) == []


def test_a_legend_speaks_of_its_own_axes_and_their_twin() -> None:
    legend = (Entry("a", BLUE), Entry("b", ORANGE))
    assert names(axes(line(BLUE), legend=legend), axes(line(ORANGE), place=0)) == [["a"], ["b"]]
    assert names(axes(line(BLUE), legend=legend), axes(line(ORANGE), place=1)) == [["a"], [""]]


def test_a_figures_legend_speaks_of_all_axes() -> None:
    legend = (Entry("a", BLUE), Entry("b", ORANGE))
    assert names(axes(line(BLUE)), axes(line(ORANGE), place=1), legend=legend) == [["a"], ["b"]]


def test_twins_share_title_x_label_and_grid_but_not_the_y_label() -> None:
    first = axes(line(), title="T", x_label="X", y_label="Y", has_y_grid=True)
    (read,) = read_figures((figure(first, axes(line(), y_label="Z")),))
    assert [(one.title, one.x_label, one.y_label, one.has_grid) for one in read.axes] == [
        ("T", "X", "Y", True),
        ("T", "X", "Z", True),
    ]


def test_a_title_over_the_figure_is_that_of_axes_that_stand_alone() -> None:
    (alone,) = read_figures((figure(axes(line()), title="T", x_label="X"),))
    assert (alone.axes[0].title, alone.axes[0].x_label, alone.axes[0].has_grid) == ("T", "X", False)
    (two,) = read_figures((figure(axes(line()), axes(line(), place=1), title="T"),))
    assert [two.title, *(one.title for one in two.axes)] == ["T", "", ""]
    (own,) = read_figures((figure(axes(line(), title="Own"), title="T"),))
    assert own.axes[0].title == "Own"


def test_a_line_is_whole_where_the_limits_cut_nothing_off() -> None:
    """Limits may run backwards; a point that is no number can't be seen."""
    (read,) = read_figures((figure(axes(line(y=(1, 5)), line(y=(1, 6)), line(y=(1, float("nan"))))),))
    assert [one.is_whole for one in read.axes[0].lines] == [True, False, False]
    (turned,) = read_figures(
        (
            figure(
                axes(line(y=(1, 5)), y_limits=(5.0, 0.0)),
            ),
        )
    )
    assert turned.axes[0].lines[0].is_whole
    (cut,) = read_figures(
        (
            figure(
                axes(line(y=(1, 2)), x_limits=(0.5, 5.0)),
            ),
        )
    )
    assert not cut.axes[0].lines[0].is_whole


@given(_FIGURES)
def test_any_figure_is_read(sent: Figure) -> None:
    (read,) = read_figures((sent,))
    for part in read.axes:
        assert all(one.x.shape == one.y.shape for one in part.lines)
        assert all(one.name == "" or one.name in part.legend + tuple(e.text for e in sent.legend) for one in part.lines)
