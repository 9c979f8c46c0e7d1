"""Which answers are compared, and what is made of seconds and scores."""

import pytest
from comparing import Round, choose, disagreeing, figures, table

from autograder.model import Language
from autograder.notebook.percent import Points
from autograder.proving.answers import Case

MEASURED = {"overhead_seconds": 0.1, "own_compute_seconds": 0.2, "memory_mb_per_run": 50.0, "walls_seconds": 0.03}
ROUNDS = {
    "ours": [Round(0.3, 120, 120, 0.2), Round(0.5, 120, 120, 0.25), Round(0.4, 120, 120, 0.3)],
    "nbgrader": [Round(10.0, 12, 12), Round(14.0, 12, 12), Round(12.0, 11, 12)],
}


def case(name: str, kind: str) -> Case:
    return Case(name, kind, Language.EN, {}, {"task": Points.of(1.0)})


KNOWN = (
    *(case(f"starter-{language}", "starter") for language in ("ko", "en")),
    *(case(f"mistake_{letter}", "mistake") for letter in "abcd"),
    case("reference", "reference"),
    *(case(f"right_{letter}", "right") for letter in "xy"),
)


def test_a_class_is_mixed_and_has_one_starter() -> None:
    names = [chosen.name for chosen in choose(KNOWN, 5)]
    assert names == ["reference", "starter-ko", "right_x", "mistake_a", "right_y"]


def test_mistakes_fill_a_class_when_right_answers_run_out() -> None:
    names = [chosen.name for chosen in choose(KNOWN, 8)]
    assert names[5:] == ["mistake_b", "mistake_c", "mistake_d"]


def test_no_class_is_larger_than_what_is_known() -> None:
    with pytest.raises(ValueError, match="8 known answers, not 9"):
        choose(KNOWN, 9)


def test_only_scores_that_differ_are_named() -> None:
    expected = {"mistake_a": 1.5, "right-x": 3.0}
    assert disagreeing(expected, {"mistake_a": 1.5 + 1e-9, "right-x": 2.0}) == {"right-x": 2.0}


def test_several_students_may_hand_in_the_same_answer() -> None:
    assert disagreeing({"right_x": 3.0}, {"right_x-0": 3.0, "right_x-11": 2.5}) == {"right_x-11": 2.5}


def test_ratios_are_of_medians_of_the_whole_command() -> None:
    row = figures(ROUNDS, MEASURED)
    assert row["ratio_nbgrader"] == pytest.approx(12.0 / 0.4)
    assert row["ratio_nbgrader_flowing"] == pytest.approx(12.0 / 0.25)


def test_the_worst_round_says_how_far_scores_agree() -> None:
    row = figures(ROUNDS, MEASURED)
    assert row["ours_same_scores"] == 1.0
    assert row["nbgrader_same_scores"] == pytest.approx(11 / 12)


def test_figures_have_the_names_that_others_read() -> None:
    row = figures({**ROUNDS, "otter": ROUNDS["nbgrader"]}, MEASURED)
    asked = {"ratio_nbgrader", "ratio_otter", "overhead_seconds", "own_compute_seconds", "memory_mb_per_run"}
    assert asked <= row.keys()
    assert "walls_seconds" not in row


def test_the_table_shows_every_figure() -> None:
    text = table({"toy": figures(ROUNDS, MEASURED)})
    assert text.splitlines()[0] == "toy"
    assert len(text.splitlines()) == 1 + len(figures(ROUNDS, MEASURED))
