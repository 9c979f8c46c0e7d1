"""Checked readers: what fits is read, what doesn't is a failed test in plain words."""

from collections.abc import Callable

import numpy as np
import pytest

from autograder.grading import Answer, words
from autograder.grading.verdicts import Failed
from autograder.model import Bilingual
from autograder.wire.values import encode, from_array

NAN = float("nan")


def answer(value: object) -> Answer:
    """An answer as if a function had returned this."""
    return Answer(encode(value))


def test_what_fits_is_read() -> None:
    """Arrays, numbers, text, booleans and parts."""
    array = np.arange(6, dtype="float32").reshape(2, 3)
    assert answer(array).array(shape=(None, 3), dtype="float", kind="ndarray").tolist() == array.tolist()
    assert answer([[1, 2], [3, 4]]).array(kind="list", dtype="int").tolist() == [[1, 2], [3, 4]]
    assert answer(2).array(kind="number").shape == ()
    assert answer(np.float64(2.5)).number() == 2.5
    assert answer(True).boolean() is True
    assert answer(np.int64(7)).integer() == 7
    assert answer("a").text() == "a"
    assert [part.number() for part in answer((1, 2)).items(2)] == [1.0, 2.0]
    assert [part.kind for part in answer([[1, 2], [3, 4]]).items()] == ["list", "list"]
    assert [(key, part.kind) for key, part in answer({"b": [1.0], "a": "x"}).entries().items()] == [
        ("b", "list"),
        ("a", "text"),
    ]
    assert answer({}).kind == "dict"
    assert answer(({"a": 1}, 2)).items(2)[0].entries()["a"].number() == 1.0
    assert answer((array, "x")).items()[1].text() == "x"
    assert Answer(from_array(array, "tensor")).kind == "tensor"


@pytest.mark.parametrize(
    ("value", "read", "reason"),
    [
        (None, lambda a: a.array(), words.NOTHING),
        ("1", lambda a: a.array(), words.WRONG_TYPE),
        ([1, 2], lambda a: a.array(), words.WRONG_TYPE),
        (np.ones(3), lambda a: a.array(kind="tensor"), words.WRONG_TYPE),
        (np.ones(3), lambda a: a.array(shape=(3, 1)), words.WRONG_SHAPE),
        (np.ones(3), lambda a: a.array(dtype="float32"), words.WRONG_DTYPE),
        (np.array([1.0, NAN]), lambda a: a.array(), words.NOT_FINITE),
        (NAN, lambda a: a.number(), words.NOT_FINITE),
        (np.ones(1), lambda a: a.number(), words.WRONG_SHAPE),
        (1j, lambda a: a.number(), words.WRONG_TYPE),
        (np.complex64(1j), lambda a: a.number(), words.WRONG_TYPE),
        (True, lambda a: a.integer(), words.WRONG_TYPE),
        (1.0, lambda a: a.integer(), words.WRONG_TYPE),
        (1, lambda a: a.boolean(), words.WRONG_TYPE),
        (1, lambda a: a.text(), words.WRONG_TYPE),
        ((1, 2, 3), lambda a: a.items(2), words.WRONG_COUNT),
        ("ab", lambda a: a.items(), words.WRONG_TYPE),
        ([1], lambda a: a.entries(), words.WRONG_TYPE),
        (None, lambda a: a.entries(), words.NOTHING),
        ({1: 1}, lambda a: a.entries(), words.WRONG_TYPE),
        (dict.fromkeys(map(str, range(1_000))), lambda a: a.entries(), words.TOO_LARGE),
        ({"a": 1}, lambda a: a.array(), words.WRONG_TYPE),
        ({"a": 1}, lambda a: a.items(), words.WRONG_TYPE),
        (10**400, lambda a: a.number(), words.TOO_LARGE),
        (object(), lambda a: a.array(), words.WRONG_TYPE),
    ],
)
def test_what_does_not_fit_is_refused_in_plain_words(
    value: object, read: Callable[[Answer], object], reason: Bilingual
) -> None:
    """Never with an exception of another kind."""
    with pytest.raises(Failed) as refused:
        read(answer(value))
    assert refused.value.reason == reason


def test_arguments_after_the_call_are_answers_too() -> None:
    """So that in-place changes can be seen."""
    assert Answer(encode(None), (encode(np.ones(2)),)).arguments[0].array().tolist() == [1.0, 1.0]
