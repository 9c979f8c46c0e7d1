"""Tests of items: right in any spelling, partly right where that is said, and never broken by an answer."""

import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.errors import GraderFault
from autograder.grading import words
from autograder.grading.answers import Answer
from autograder.grading.items import OTHER_ID, matching, multiple_choice, numeric, ordering, short_text, single_choice
from autograder.grading.marks import Hint
from autograder.grading.variants import Parameters, Variant, load_draw
from autograder.grading.verdicts import Credit, Failed
from autograder.harness.plain import encode_plain
from autograder.model import Bilingual
from autograder.wire.values import Sequence, Text

HINT, KNOWN = (Hint(name, ko=name, en=name) for name in ("hint", "known"))


class Notebook:
    """A student whose notebook has given names these values."""

    def __init__(self, **values: object) -> None:
        self._values = values

    def value(self, name: str) -> Answer:
        if name not in self._values:
            raise Failed(words.NO_VARIABLE, show_hint=False)
        return Answer(encode_plain(self._values[name]))


def draw(student: str) -> Mapping[str, Parameters]:
    return {"x": {"a": 10 + len(student.strip())}}


def share(test: Callable[..., None], answer: object, **more: Any) -> tuple[float, Hint | None]:
    """What an answer earns, and the hint that it brings."""
    credit = Credit()
    if "credit" in test.__code__.co_varnames:
        more["credit"] = credit
    try:
        test(student=Notebook(x=answer), **more)
    except Failed as failed:
        return 0.0, failed.hint
    return credit.fraction, credit.hint


def drawn_share(answer: object, **notebook: object) -> tuple[float, Hint | None]:
    """What an answer to a drawn item earns kim, for whom a is 13."""
    test = numeric("x", lambda p: 2 * p["a"], hint=HINT, mistaken={KNOWN: lambda p: p["a"]})
    try:
        test(student=Notebook(x=answer, **notebook), variant=Variant(draw, "kim"))
    except Failed as failed:
        return 0.0, failed.hint
    return 1.0, None


TESTS = {
    "single": single_choice("x", "B", hint=HINT, mistaken={"A": KNOWN}),
    "multiple": multiple_choice("x", "ACD", hint=HINT, mistaken={"B": KNOWN}),
    "ordering": ordering("x", "CAB", hint=HINT, mistaken={"BAC": KNOWN}),
    "matching": matching("x", "1c 2a 3b 4d", hint=HINT, mistaken={"1a": KNOWN}),
    "text": short_text("x", ko=("가중치 감쇠",), en=("weight decay",), hint=HINT, mistaken={"dropout": KNOWN}),
    "number": numeric("x", 0.5, hint=HINT, mistaken={KNOWN: 0.25}),
}
RIGHT: dict[str, list[object]] = {
    "single": ["B", "b", ("B",), {"B"}],
    "multiple": ["A, C, D", "dca", ["A", "C", "D"], {"D", "A", "C"}],
    "ordering": ["C A B", "c>a>b", ("C", "A", "B")],
    "matching": ["1c 2a 3b 4d", {1: "c", 2: "a", 3: "b", 4: "d"}],
    "text": ["Weight-Decay", "가중치감쇠", unicodedata.normalize("NFD", "가중치 감쇠")],
    "number": [0.5, "1/2", 0.5049, 0.4951],
}


@pytest.mark.parametrize(("kind", "answer"), [(kind, answer) for kind in RIGHT for answer in RIGHT[kind]])
def test_every_accepted_form_is_right(kind: str, answer: object) -> None:
    assert share(TESTS[kind], answer) == (1.0, None)


@pytest.mark.parametrize(
    ("kind", "answer", "worth", "hint"),
    [
        ("single", "A", 0, KNOWN),
        ("single", "D", 0, None),
        ("multiple", "A, C", 2 / 3, None),
        ("multiple", "A, C, D, B", 2 / 3, KNOWN),
        ("multiple", "A, B", 0, KNOWN),
        ("multiple", "B", 0, KNOWN),
        ("multiple", "A, B, C, D, E, F", 0, KNOWN),
        ("ordering", "BAC", 0, KNOWN),
        ("ordering", "CA", 0, None),
        ("matching", "1c 2b 3a 4d", 0.5, None),
        ("matching", "1a 2a 3b 4d", 0.75, KNOWN),
        ("matching", "1c", 0.25, None),
        ("matching", "5c 6a 7b 8d", 0, None),
        ("text", "Dropout!", 0, KNOWN),
        ("text", "decay", 0, None),
        ("number", 0.25, 0, KNOWN),
        ("number", 0.506, 0, None),
        ("number", -0.5, 0, None),
    ],
)
def test_points_and_hints(kind: str, answer: object, worth: float, hint: Hint | None) -> None:
    earned, given_hint = share(TESTS[kind], answer)
    assert earned == pytest.approx(worth)
    assert given_hint == hint


@pytest.mark.parametrize("kind", TESTS)
def test_a_blank_answer_is_no_wrong_one(kind: str) -> None:
    with pytest.raises(Failed) as failed:
        TESTS[kind](
            **{"student": Notebook(x=None), **({"credit": Credit()} if kind in ("multiple", "matching") else {})}
        )
    assert failed.value.reason == words.NOT_ANSWERED
    assert not failed.value.show_hint


@pytest.mark.parametrize("kind", TESTS)
@given(answer=st.text() | st.text(alphabet="ABCDabcd1234 ,-") | st.lists(st.text(alphabet="ABCD1a", max_size=2)))
def test_no_answer_breaks_a_test_or_earns_more_than_all(kind: str, answer: object) -> None:
    assert 0 <= share(TESTS[kind], answer)[0] <= 1


@given(st.permutations("ACD"), st.sampled_from([" ", ",", "", " ; "]), st.booleans())
def test_right_choices_are_right_in_any_order_and_spelling(letters: list[str], mark: str, lower: bool) -> None:
    text = mark.join(letters)
    assert share(TESTS["multiple"], text.lower() if lower else text) == (1.0, None)


def test_a_whole_number_is_exact() -> None:
    test = numeric("x", 84_618, hint=HINT, rtol=0)
    assert share(test, "84,618")[0] == 1
    assert share(test, 84_619)[0] == 0


def test_a_claim_of_the_harness_is_bounded_too() -> None:
    """What no honest harness sends: long strings, many parts."""
    for parts in ((Text("A" * 100_000),), (Text("A"),) * 256):
        with pytest.raises(Failed):
            TESTS["single"](student=_Claiming(Sequence("list", parts)))


class _Claiming:
    def __init__(self, value: Sequence) -> None:
        self._value = value

    def value(self, name: str) -> Answer:
        return Answer(self._value)


def test_drawn_numbers_are_the_rosters_students() -> None:
    assert drawn_share(26, student_id="kim") == (1.0, None)
    assert drawn_share(26, student_id="someone else") == (1.0, None), "what the notebook says does not count"
    assert drawn_share(13, student_id=" kim ") == (0.0, KNOWN)
    assert drawn_share(5, student_id="kim") == (0.0, None)


@pytest.mark.parametrize("stated", [{"student_id": "jung-doyun"}, {"student_id": ""}, {"student_id": 7}, {}])
@pytest.mark.parametrize("answer", [40, 20, 5])
def test_another_id_is_told(stated: dict[str, object], answer: int) -> None:
    """Whether the answer is the other student's or simply wrong; 40 and 20 are those of ten letters and none."""
    assert drawn_share(answer, **stated) == (0.0, OTHER_ID)


def test_a_generator_is_the_assignments_own(tmp_path: Path) -> None:
    path = tmp_path / "variant.py"
    assert load_draw(path) is None
    path.write_text("def variant(student):\n    return {'x': {'a': student}}")
    drawn = load_draw(path)
    assert drawn is not None
    assert Variant(drawn, "kim")["x"]["a"] == "kim"
    for broken in ("", "1 / 0", "def variant("):
        path.write_text(broken)
        with pytest.raises(GraderFault, match="can't be used"):
            load_draw(path)


def test_reasons_are_in_both_languages() -> None:
    for name in ("NO_CHOICE", "NO_CHOICES", "NO_NUMBER", "NO_TEXT", "NO_MATCHING", "NO_ORDERING", "NO_VARIABLE"):
        text: Bilingual = getattr(words, name)
        assert text.ko != text.en
