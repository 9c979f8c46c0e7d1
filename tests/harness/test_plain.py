"""A variable crosses as a number, a string or a few of these; of anything else only its type's name does."""

import time
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from autograder.harness.plain import encode_plain
from autograder.model import Limits
from autograder.sandbox.client import WarmWorker
from autograder.wire import frames
from autograder.wire.messages import CallReply, CellSource, Execute, Missing, OutputExceeded, ReadPlain, Returned
from autograder.wire.values import Array, Nothing, Number, Opaque, Row, Sequence, Text, Value, encode

A, C = Text("A"), Text("C")


@pytest.mark.parametrize(
    ("value", "crossed"),
    [
        (None, Nothing()),
        (3, Number(3)),
        ("A", A),
        (np.float64(0.5), Number(0.5)),
        (np.array([0.5]), Number(0.5)),
        (np.str_("A"), A),
        (Fraction(1, 4), Number(0.25)),
        (Decimal("0.25"), Number(0.25)),
        (["A", "C"], Sequence("list", (A, C))),
        (("A", "C"), Sequence("tuple", (A, C))),
        ({"A"}, Sequence("set", (A,))),
        (frozenset({"A"}), Sequence("set", (A,))),
        ({1: "A"}, Sequence("list", (Row("tuple", (Number(1), A)),))),
        ({1, 2}, Opaque("set")),
        ("x" * 1_001, Opaque("str", "too large")),
        (["A"] * 65, Opaque("list", "too large")),
        (dict.fromkeys(range(65), "A"), Opaque("dict", "too large")),
        (["x" * 1_001], Opaque("list", "too large")),
        ([["A"] * 9], Opaque("list", "too large")),
        ([[["A"]]], Opaque("list", "too large")),
        ([[0.0] * 1_000_000] * 60, Opaque("list", "too large")),
        (np.zeros(2), Opaque("ndarray")),
        (len, Opaque("builtin_function_or_method")),
    ],
)
def test_what_crosses(value: object, crossed: Value) -> None:
    assert encode_plain(value) == crossed


def test_a_function_still_returns_no_set() -> None:
    """Graders that ask for a list never meet one."""
    assert encode({"A"}) == Opaque("set")


def test_a_list_of_numbers_is_short() -> None:
    assert isinstance(encode_plain([1, 2]), Array)


def read(worker: WarmWorker, source: str, *, seconds: float = 20) -> CallReply:
    """What the harness answers when `kind` is asked for after a cell."""
    run = worker.start_run(Limits())
    run.wait_until_started()
    try:
        list(run.execute(Execute((CellSource(0, source),), 1, 2**20), overall=time.monotonic() + 60, each=60))
        return run.call(ReadPlain("kind"), seconds=seconds)
    finally:
        run.close()


ODD = "class Odd:\n    @property\n    def numpy(self):\n        {}\nkind = Odd()"


@pytest.mark.parametrize(
    ("source", "reply"),
    [
        ("", Missing(defined=False)),
        (ODD.format("raise SystemExit"), Missing(defined=True)),
        (ODD.format("import os; print('x' * 2**22)"), OutputExceeded()),
        ("class Odd:\n    @property\n    def __class__(self): raise KeyboardInterrupt\nkind = [Odd()]", Missing(True)),
    ],
)
def test_a_value_that_cannot_be_looked_at_is_missing(light_worker: WarmWorker, source: str, reply: CallReply) -> None:
    assert read(light_worker, source) == reply


@pytest.mark.parametrize(
    "source",
    [
        "class Text(str): pass\nkind = Text('A')",
        "class Odd:\n    __class__ = str\n    def __str__(self): return 'A'\nkind = Odd()",
        "class Odd:\n    __class__ = list\n    def __len__(self): return 10**9\nkind = Odd()",
        "import numpy as np\nclass Odd:\n    size = 1\n    def item(self): return np.zeros(10**6)\nkind = Odd()",
    ],
)
def test_a_lie_earns_no_value(light_worker: WarmWorker, source: str) -> None:
    reply = read(light_worker, source)
    assert isinstance(reply, Returned)
    assert isinstance(reply.value, Opaque)


def test_looking_is_bounded_in_time(light_worker: WarmWorker) -> None:
    with pytest.raises(frames.DeadlinePassed):
        read(light_worker, ODD.format("while True: pass"), seconds=0.5)
