"""A curve's drawing lies inside its frame, is labelled, and is told in words too."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.model import Language, Series
from autograder.reports.figure import FRAME, Panel, panels

LOSS = Series("loss", (0, 1, 2, 3), (2.0, 0.5, 0.75, 0.25))
NUMBERS = st.lists(st.floats(-1e30, 1e30), min_size=2, max_size=20)


def points(panel: Panel) -> list[tuple[float, float]]:
    """All points of all lines."""
    pairs = (pair.split(",") for line in panel.lines for pair in line.points.split())
    return [(float(x), float(y)) for x, y in pairs]


def test_a_curve_is_drawn_where_its_ticks_say() -> None:
    (panel,) = panels((LOSS,), Language.EN)
    rows = {tick.label: tick.place for tick in panel.y_ticks}
    assert {tick.label: tick.place for tick in panel.x_ticks} == {"0": 64.0, "1": 250.7, "2": 437.3, "3": 624.0}
    assert points(panel)[0] == (64.0, rows["2"])
    assert rows["0"] > points(panel)[3][1] > rows["0.4"]  # SVG counts downwards
    assert [x for x, _ in points(panel)] == [tick.place for tick in panel.x_ticks]


@pytest.mark.parametrize(
    ("language", "measure", "text"),
    [
        (Language.EN, "Loss", "Loss (training), epochs 0 to 3: first 2, last 0.25, lowest 0.25 (epoch 3), highest 2"),
        (Language.KO, "손실", "손실(학습), 세대 0부터 3까지: 처음 2, 마지막 0.25, 가장 낮은 값 0.25(세대 3)"),
    ],
)
def test_it_is_told_in_words(language: Language, measure: str, text: str) -> None:
    (panel,) = panels((LOSS,), language)
    assert panel.y_label == measure
    assert panel.text.startswith(text)


def test_measures_stand_apart_and_validation_beside_training() -> None:
    """As Keras names them; a student's own name is shown as it is."""
    names = ("loss", "my_measure", "val_loss")
    shown = panels([Series(name, (0, 1), (2.0, 1.0)) for name in names], Language.EN)
    assert [panel.y_label for panel in shown] == ["Loss", "my_measure"]
    assert [[line.name for line in panel.lines] for panel in shown] == [["training", "validation"], ["training"]]


@given(NUMBERS, st.booleans())
def test_every_curve_stays_in_its_frame(numbers: list[float], flat: bool) -> None:
    values = tuple(numbers[:1] * len(numbers) if flat else numbers)
    (panel,) = panels((Series("loss", tuple(range(len(values))), values),), Language.EN)
    for x, y in points(panel):
        assert FRAME.left <= x <= FRAME.right
        assert FRAME.top <= y <= FRAME.bottom
    assert len({tick.label for tick in panel.y_ticks}) == len(panel.y_ticks) >= 2
    assert all(before.place > after.place for before, after in pairwise(panel.y_ticks))
