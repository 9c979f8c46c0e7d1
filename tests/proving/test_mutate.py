"""Machine-made changes of an answer: each in one place, each Python, none that can't matter."""

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.proving.mutate import mutants_of


def changed(source: str) -> set[str]:
    """The sources of all mutants."""
    return {mutant.source for mutant in mutants_of("task", source)}


@pytest.mark.parametrize(
    ("source", "mutant"),
    [
        ("a = b + c", "a = b - c"),
        ("a = (b) + (c)", "a = (b) - (c)"),
        ("a = x @ w", "a = x * w"),
        ("w -= rate * slope", "w += rate * slope"),
        ("w -= rate * slope", "w = rate * slope"),
        ("a = b < c", "a = b <= c"),
        ("a = b >= c", "a = b < c"),
        ("a = b and c or d", "a = b or c or d"),
        ("a = -b", "a = b"),
        ("a = not b", "a = b"),
        ("a = f(2)", "a = f(3)"),
        ("a = f(0)", "a = f((-1))"),
        ("a = f(0.25)", "a = f(0.5)"),
        ("a = f(1.5)", "a = f(3.0)"),
        ("a = f(1e-07)", "a = f(0.0001)"),
        ("a = f(keepdims=True)", "a = f(keepdims=False)"),
        ("a = f(axis=1)", "a = f(axis=2)"),
        ("a = f(axis=1)", "a = f(axis=None)"),
        ("a = x.T @ d", "a = x @ d"),
        ("a = np.sum(x)", "a = np.mean(x)"),
        ("a = tf.cast(x, tf.float32)", "a = tf.cast(x, tf.float64)"),
        ("a = x.astype('float32')", "a = x.astype('float64')"),
        ("a = f(x, w, b)", "a = f(w, x, b)"),
        ("a = range(n)", "a = range((n) - 1)"),
        ("a = x[:n]", "a = x[:(n) + 1]"),
        ("def f(x):\n    return x * 2", "def f(x):\n    return -(x * 2)"),
        ("def f(x):\n    x = x * 2\n    return x", "def f(x):\n    pass\n    return x"),
        ("def f(x):\n    for v in x:\n        g(v)\n    return x", "def f(x):\n    pass\n    return x"),
        ('a = "가" + b  # 더하기', 'a = "가" - b  # 더하기'),
    ],
)
def test_what_is_changed(source: str, mutant: str) -> None:
    assert mutant in changed(source)


@pytest.mark.parametrize(
    "source",
    [
        'def f(x: "2 + 2") -> "1 + 1":\n    """Adds 1."""\n    return x',
        "@decorated(3)\ndef f(x):\n    raise ValueError(1 + 1)",
        "import numpy as np",
        "assert 1 + 1 == 2",
        "print(1 + 1)",
        "if i % 100 == 0:\n    print(i + 1)",
        "model.fit(x, verbose=0)",
        "%matplotlib inline",
        "def f(",
    ],
)
def test_what_no_answer_depends_on_is_left_alone(source: str) -> None:
    found = changed(source)
    assert all("return -(x)" in one for one in found), found


def test_where_order_means_nothing_arguments_stay() -> None:
    assert changed("a = np.maximum(x, y)") == {"a = np.minimum(x, y)"}
    assert changed("a = keras.losses.MeanSquaredError()(x, y)") == set()


def test_a_mutant_is_known_by_its_change_and_shows_it() -> None:
    (mutant,) = [one for one in mutants_of("task", "b = 1\na = b + c") if one.kind == "operator"]
    assert mutant.diff == "-a = b + c\n+a = b - c"
    assert mutant.id in {one.id for one in mutants_of("task", "b = 1\na = b + c")}
    assert mutant.id not in {one.id for one in mutants_of("other", "b = 1\na = b + c")}


names = st.sampled_from(["x", "가나", "np.sum(x, axis=1)", "x[1:n]", "-x", "2", "0.5", "True", "'float32'"])
expressions = st.recursive(
    names,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["+", "-", "*", "/", "**", "@", "<", "==", "and", "in", "//"]), inner).map(
            lambda parts: f"({' '.join(parts)})"
        ),
        st.tuples(inner, inner).map(lambda parts: f"f({', '.join(parts)})"),
    ),
    max_leaves=8,
)


@given(st.lists(expressions, min_size=1, max_size=3))
def test_every_mutant_is_another_program(parts: list[str]) -> None:
    source = "def f(x, n):\n" + "".join(f"    x = {part}  # 설명\n" for part in parts) + "    return x\n"
    found = mutants_of("task", source)
    meanings = [ast.dump(ast.parse(mutant.source)) for mutant in found]
    assert found
    assert len({ast.dump(ast.parse(source)), *meanings}) == len(found) + 1
    assert len({mutant.id for mutant in found}) == len(found)
