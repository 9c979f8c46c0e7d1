"""Answers to quiz items are read whatever the spelling, and what is none is None and never an error."""

import unicodedata
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from autograder.notebook import forms

READERS = (
    forms.read_choice,
    forms.read_choices,
    forms.read_matching,
    forms.read_number,
    forms.read_ordering,
    forms.read_text,
)
_SCALARS = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary() | st.fractions() | st.decimals()
)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
_SPACES = st.text(alphabet=" \t\n\u00a0\u3000", max_size=3)
_WORDS = st.sampled_from(["weight decay", "가중치 감쇠", "ReLU", "One-Hot", "그레이디언트 소멸", "Straße"])


def respelled(word: str, spaces: str, form: Any, *, upper: bool) -> str:
    cased = word.upper() if upper else word.lower()
    return spaces + unicodedata.normalize(form, cased).replace(" ", spaces) + spaces


@given(st.text())
@example("e-\u0301")
@example("\u1100-\u1161")
@example("\u1e9e\u0345\u03b1")
def test_folding_again_changes_nothing(text: str) -> None:
    assert forms.fold(forms.fold(text)) == forms.fold(text)


@given(_WORDS, _SPACES, st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]), st.booleans())
def test_a_word_is_the_same_in_any_spacing_case_and_normal_form(word: str, spaces: str, form: str, upper: bool) -> None:
    assert forms.read_text(respelled(word, spaces, form, upper=upper)) == forms.fold(word)


@given(_WORDS, _WORDS)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert (forms.fold(one) == forms.fold(other)) == (one == other)


@pytest.mark.parametrize("reader", READERS)
@given(value=_VALUES)
@example(value=10**400)
@example(value=Decimal("sNaN"))
@example(value=Fraction(10**400, 3))
@example(value={1: object()})
def test_no_value_makes_a_reader_fail(reader: Callable[[object], object], value: object) -> None:
    reader(value)


@given(
    st.lists(st.sampled_from("ABCDEFGH"), min_size=1, unique=True), _SPACES, st.sampled_from(",;/>·、→"), st.booleans()
)
def test_letters_are_read_with_any_marks_between_them(letters: list[str], spaces: str, mark: str, lower: bool) -> None:
    joined = f"{spaces}{mark}{spaces}".join(letters)
    text = joined.lower() if lower else joined
    assert forms.read_ordering(text) == forms.read_ordering("".join(letters)) == "".join(letters)
    for held in (text, letters, tuple(letters), set(letters), frozenset(letters)):
        assert forms.read_choices(held) == frozenset(letters)


@pytest.mark.parametrize("text", ["B", "b", " (b) ", "B.", "Ｂ", ["B"], ("b",), {"B"}, np.str_("B")])
def test_a_letter_is_a_choice(text: object) -> None:
    assert forms.read_choice(text) == "B"


@pytest.mark.parametrize(
    "value", [None, "", "AB", "А", "1", 1, True, "A, A", ["A", "A"], ["A", 1], "aa", "all of them", "x" * 2_000]
)
def test_what_is_no_choice(value: object) -> None:
    """The fourth is a Cyrillic letter."""
    assert forms.read_choice(value) is None


def test_a_letter_twice_is_no_choice_of_several() -> None:
    assert forms.read_choices("A, A") is None
    assert forms.read_ordering("ABA") is None


def test_a_set_has_no_order() -> None:
    assert forms.read_ordering({"A", "B"}) is None
    assert forms.read_ordering("A and B") == "AB"


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (2, 2.0), (0.5, 0.5), ("1/4", 0.25), ("-0.5", -0.5), ("\u22120.5", -0.5), ("1,234,567", 1234567.0),
        ("1e-3", 0.001), (".5", 0.5), ("０.５", 0.5), (Fraction(1, 4), 0.25), (Decimal("0.1"), 0.1),
        (np.float32(0.5), 0.5), (np.array([3]), 3.0), (np.array(3.0), 3.0),
    ],
)  # fmt: skip
def test_numbers(value: object, number: float) -> None:
    assert forms.read_number(value) == number


@pytest.mark.parametrize(
    "value",
    [None, True, "", "0x10", "1/0", "1,23", "nan", float("nan"), "1e999", (84, 618), 1j, [1], np.zeros(2), "1" * 2_000],
)
def test_what_is_no_number(value: object) -> None:
    assert forms.read_number(value) is None


@pytest.mark.parametrize(
    "value",
    ["1c 2a", "1-C, 2-A", "1c2a", "1:c; 2:a", {1: "c", "2": "a"}, ["1c", "2a"], [(2, "a"), (1, "c")], {"1c", "2a"}],
)
def test_pairs(value: object) -> None:
    assert forms.read_matching(value) == {"1": "c", "2": "a"}


@pytest.mark.parametrize(
    "value", [None, "", "c1", "1c 1a", "1cc", "12a", "1c 2", {"answer": 1}, [(10, "a")], [1, 2], "1a" * 2_000]
)
def test_what_is_no_matching(value: object) -> None:
    assert forms.read_matching(value) is None


def test_nothing_long_is_looked_into() -> None:
    """A string of 1,001 characters and a list of 65 parts are no answers."""
    assert forms.read_text("a" * 1_000) == "a" * 1_000
    assert forms.read_text("a" * 1_001) is None
    assert forms.read_matching(["1a"] * 65) is None
    assert forms.read_choices(["A"] + [" "] * 64) is None
