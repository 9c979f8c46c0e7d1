"""What a call draws is seen whichever way it is drawn, and a figure that lies or misbehaves earns nothing."""

import time

import pytest

from autograder.grading.figures import Axes, Figure, read_figures
from autograder.model import Limits
from autograder.sandbox.client import WarmWorker
from autograder.wire.messages import Call, CallReply, CellSource, Execute, Raised, Returned

LIMITS = Limits(memory_mb=512)
IMPORTS = "import numpy as np\nimport matplotlib.pyplot as plt\n"
CURVES = "plt.plot([3, 1, 2])\nplt.plot([1, 2, 3], [6, 5, 4], label='b')\n"


def replies(worker: WarmWorker, body: str, *, cell: str = "", times: int = 1, figures: bool = True) -> list[CallReply]:
    """What comes of calling a function with this body, in a notebook that has run a cell before."""
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    run = worker.start_run(LIMITS)
    run.wait_until_started()
    try:
        sources = (CellSource(0, IMPORTS + cell), CellSource(1, f"def draw():\n{lines}"))
        list(run.execute(Execute(sources, 1, 2**20), overall=time.monotonic() + 60, each=60))
        return [run.call(Call("draw", (), {}, seed=7, figures=figures), seconds=60) for _ in range(times)]
    finally:
        run.close()


def drawn(worker: WarmWorker, body: str, *, cell: str = "") -> tuple[Figure, ...]:
    """The figures that a function with this body draws."""
    (reply,) = replies(worker, body, cell=cell)
    assert isinstance(reply, Returned), reply
    return read_figures(reply.figures)


def points(*figures: Figure) -> list[list[list[float]]]:
    """The y of each line, by axes, of all figures."""
    return [[line.y.tolist() for line in axes.lines] for figure in figures for axes in figure.axes]


BOTH = [[3.0, 1.0, 2.0], [6.0, 5.0, 4.0]]


@pytest.mark.parametrize(
    "body",
    [
        CURVES,
        CURVES + "plt.show()",
        CURVES + "plt.gcf().show()",
        CURVES + "plt.show()\nreturn plt",
        CURVES + "fig = plt.gcf()\nplt.close(fig)\nreturn fig",
        CURVES + "axes = plt.gca()\nplt.close()\nreturn axes",
        CURVES + "lines = plt.gca().get_lines()\nplt.close()\nreturn list(lines)",
        CURVES + "fig = plt.gcf()\nplt.show()\nreturn fig, fig.axes",
        CURVES + "plt.gcf().canvas.draw()\nplt.tight_layout()\nplt.savefig('figure.png')",
        "fig, ax = plt.subplots()\nax.plot([3, 1, 2])\nax.plot([1, 2, 3], [6, 5, 4])\nfig.show()",
        "fig = plt.figure()\nax = fig.add_subplot()\n"
        "ax.plot([3, 1, 2], 'o')\nax.plot([6, 5, 4])\nplt.close('all')\nreturn ax",
        "from matplotlib.figure import Figure\nfig = Figure()\nax = fig.subplots()\n"
        "ax.plot([3, 1, 2])\nax.plot([6, 5, 4])\nreturn {'figure': fig}",
        "from matplotlib.pyplot import plot, show\nplot([3, 1, 2])\nplot([6, 5, 4])\nshow()",
        "import matplotlib\nmatplotlib.use('Agg')\n" + CURVES + "plt.show()",
        "plt.switch_backend('module://matplotlib_inline.backend_inline')\n" + CURVES,
        "plt.ion()\n" + CURVES,
    ],
)
def test_a_figure_counts_whichever_way_it_is_drawn(drawing_worker: WarmWorker, body: str) -> None:
    assert points(*drawn(drawing_worker, body)) == [BOTH]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("plt.plot([1, 2])\nplt.show()\nplt.plot([3, 4])\nplt.show()", [[[1, 2]], [[3, 4]]]),
        ("plt.plot([1, 2])\nplt.figure()\nplt.plot([3, 4])", [[[1, 2]], [[3, 4]]]),
        ("plt.plot([1, 2])\nplt.plot([3, 4])", [[[1, 2], [3, 4]]]),
        ("plt.subplot(121)\nplt.plot([1, 2])\nplt.subplot(122)\nplt.plot([3, 4])", [[[1, 2]], [[3, 4]]]),
        ("_, axes = plt.subplots(2, 2)\naxes[0, 1].plot([1, 2])\naxes[1, 0].plot([3, 4])", [[[1, 2]], [[3, 4]]]),
        ("_, ax = plt.subplots()\nax.plot([1, 2])\nax.twinx().plot([3, 4])", [[[1, 2]], [[3, 4]]]),
        ("plt.plot([1, 2])\nplt.gca().set_visible(False)", []),
        ("plt.plot([1, 2])\nplt.close()", []),
        ("plt.figure()", []),
        ("pass", []),
    ],
)
def test_figures_and_their_axes_are_told_apart(
    drawing_worker: WarmWorker, body: str, expected: list[list[list[float]]]
) -> None:
    assert points(*drawn(drawing_worker, body)) == expected


def test_only_what_a_call_draws_counts(drawing_worker: WarmWorker) -> None:
    """Not what cells left open, nor the call before."""
    keep = "%config InlineBackend.close_figures = False\n"
    assert points(*drawn(drawing_worker, CURVES, cell=keep + "plt.plot([7, 7])")) == [BOTH]
    for reply in replies(drawing_worker, CURVES, times=2):
        assert isinstance(reply, Returned)
        assert points(*read_figures(reply.figures)) == [BOTH]


def test_figures_come_only_where_they_are_asked_for(drawing_worker: WarmWorker) -> None:
    (reply,) = replies(drawing_worker, CURVES, figures=False)
    assert isinstance(reply, Returned)
    assert reply.figures == ()


def test_a_worker_without_matplotlib_still_answers(light_worker: WarmWorker) -> None:
    """It loads it for the first question about a figure."""
    assert points(*drawn(light_worker, CURVES)) == [BOTH]


def the_axes(worker: WarmWorker, body: str) -> Axes:
    """The only axes of the only figure."""
    (figure,) = drawn(worker, body)
    (axes,) = figure.axes
    return axes


def test_texts_are_read_where_they_are_written(drawing_worker: WarmWorker) -> None:
    axes = the_axes(
        drawing_worker, CURVES + "plt.title('제목')\nplt.xlabel('세대')\nplt.ylabel('y')\nplt.legend(['a', 'b'])"
    )
    assert (axes.title, axes.x_label, axes.y_label, axes.legend) == ("제목", "세대", "y", ("a", "b"))
    assert [line.name for line in axes.lines] == ["a", "b"]
    over = "plt.suptitle('T')\nplt.gcf().supxlabel('X')\nplt.gcf().supylabel('Y')"
    axes = the_axes(drawing_worker, CURVES + over)
    assert (axes.title, axes.x_label, axes.y_label, axes.legend) == ("T", "X", "Y", ())
    assert the_axes(drawing_worker, CURVES + "plt.title('left', loc='left')").title == "left"


@pytest.mark.parametrize(
    ("legend", "expected"),
    [
        ("plt.legend()", ["", "b"]),
        ("plt.gcf().legend()", ["", "b"]),
        ("plt.legend(['a', 'b'])", ["a", "b"]),
        ("plt.legend(plt.gca().get_lines()[::-1], ['a', 'b'])", ["b", "a"]),
        (
            "from matplotlib.patches import Patch\n"
            "plt.legend(handles=[Patch(color='C1', label='y'), Patch(color='C0', label='x')])",
            ["x", "y"],
        ),
        ("plt.legend(['a', 'b']).set_visible(False)", ["", ""]),
        ("plt.setp(plt.gca().get_lines(), color='red')\nplt.legend(['a', 'b'])", ["", ""]),
        ("plt.setp(plt.gca().get_lines()[0], color='red', marker='x')\nplt.legend(['a', 'b'])", ["a", "b"]),
        ("plt.legend(['a', 'b'])\nplt.gca().get_lines()[0].set_color('C3')", ["", "b"]),
    ],
)
def test_legends_are_read_by_their_samples(drawing_worker: WarmWorker, legend: str, expected: list[str]) -> None:
    assert [line.name for line in the_axes(drawing_worker, CURVES + legend).lines] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("plt.grid()", True),
        ("plt.grid(True)", True),
        ("plt.grid(axis='y')", True),
        ("plt.gca().xaxis.grid(True)", True),
        ("plt.grid()\nplt.gcf().canvas.draw()", True),
        ("plt.gca().twinx().grid()", True),
        ("pass", False),
        ("plt.grid(False)", False),
        ("plt.grid()\nplt.grid(False)", False),
        ("plt.grid(alpha=0)", False),
        ("plt.grid(which='minor')", False),
        ("plt.grid()\nplt.xticks([])\nplt.yticks([])", False),
        ("plt.grid()\nax = plt.gca()\nplt.setp(ax.get_xgridlines() + ax.get_ygridlines(), visible=False)", False),
    ],
)
def test_a_grid_is_on_where_a_major_line_of_it_can_be_seen(
    drawing_worker: WarmWorker, body: str, expected: bool
) -> None:
    assert drawn(drawing_worker, CURVES + body)[0].axes[0].has_grid is expected


@pytest.mark.parametrize(
    "hiding",
    [
        "line.set_visible(False)",
        "line.set_alpha(0)",
        "line.set_linestyle('none')",
        "line.set_linewidth(0)",
        "from matplotlib.transforms import Affine2D\n"
        "line.set_transform(Affine2D().translate(1, 0) + plt.gca().transData)",
    ],
)
def test_a_line_counts_only_where_it_can_be_seen(drawing_worker: WarmWorker, hiding: str) -> None:
    axes = the_axes(
        drawing_worker, CURVES + "plt.axvline(1)\nplt.axhline(2)\nline = plt.gca().get_lines()[0]\n" + hiding
    )
    assert [line.y.tolist() for line in axes.lines] == BOTH[1:]


def test_limits_that_cut_a_line_off_are_seen(drawing_worker: WarmWorker) -> None:
    assert [line.is_whole for line in the_axes(drawing_worker, CURVES).lines] == [True, True]
    assert [line.is_whole for line in the_axes(drawing_worker, CURVES + "plt.ylim(0, 4)").lines] == [True, False]


LIAR = """
class Liar:
    def __getattr__(self, name): return self
    def __call__(self, *a, **k): return self
    def __eq__(self, other): return True
    def __iter__(self): return iter([self])
    def __array__(self, *a, **k): return np.array([3.0, 1.0, 2.0])
    def __float__(self): return 0.0
    __hash__ = None
from matplotlib.figure import Figure
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
class Raising(Figure):
    @property
    def axes(self): raise RuntimeError
class False_:
    __class__ = Figure
class Leaving(Figure):
    @property
    def axes(self): raise SystemExit
"""


@pytest.mark.parametrize(
    "body",
    [
        "return Liar()",
        "return [Liar(), False_()]",
        "figure = Figure()\nfigure.__class__ = Raising\nreturn figure",
        "figure = Figure()\nfigure.axes_ = Liar()\nFigure.axes = property(lambda self: Liar())\nreturn figure",
        "plt.figure().get_suptitle = Liar()\nplt.gcf().axes.append(Liar())",
        "fig = plt.figure()\nfig.get_suptitle = lambda: 1 / 0\n" + CURVES,
        CURVES + "plt.gca().get_lines()[0].get_data = lambda orig: 1 / 0",
        "plt.plot(np.zeros(5000))",
        "plt.show = None\nplt.get_fignums = None",
        "import sys\nplt.close('all')\nreturn sys.modules",
    ],
)
def test_a_figure_that_misbehaves_shows_nothing(drawing_worker: WarmWorker, body: str) -> None:
    """And breaks nothing."""
    (reply,) = replies(drawing_worker, body, cell=LIAR)
    assert isinstance(reply, Returned), reply
    assert points(*read_figures(reply.figures)) == []


@pytest.mark.parametrize(
    "body", ["figure = Figure()\nfigure.__class__ = Leaving\nreturn figure", "plt.close = None", "raise SystemExit"]
)
def test_one_that_ends_the_call_is_what_the_call_raised(drawing_worker: WarmWorker, body: str) -> None:
    (reply,) = replies(drawing_worker, body, cell=LIAR)
    assert isinstance(reply, Raised)


def test_texts_of_a_class_of_its_own_arrive_as_text(drawing_worker: WarmWorker) -> None:
    """And half characters as question marks, long ones cut, since no message could hold them."""
    cell = "class Odd(str):\n    def __str__(self): return self\n    def __eq__(self, other): return True\n"
    body = CURVES + "plt.gca().get_title = lambda loc: Odd('odd')\nplt.xlabel('\\ud83d')\nplt.ylabel('x' * 10_000)"
    (reply,) = replies(drawing_worker, body, cell=cell)
    assert isinstance(reply, Returned)
    (axes,) = reply.figures[0].axes
    assert (axes.title, axes.x_label, len(axes.y_label)) == ("odd odd odd", "?", 300)


def test_no_more_than_the_limits_are_sent(drawing_worker: WarmWorker) -> None:
    body = "for _ in range(20):\n    _, ax = plt.subplots()\n    ax.plot(np.ones((2, 50)), label='l')\n    ax.legend()"
    (reply,) = replies(drawing_worker, body)
    assert isinstance(reply, Returned)
    assert len(reply.figures) == 8
    assert {(len(axes.lines), len(axes.legend)) for figure in reply.figures for axes in figure.axes} == {(32, 32)}
