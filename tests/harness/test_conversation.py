"""A variable is read as it stands; looking at a hostile one ends in no value, or in the run's end."""

import time

import numpy as np
import pytest

from autograder.model import Limits
from autograder.sandbox.client import WarmWorker
from autograder.wire import frames
from autograder.wire.messages import CallReply, CellSource, Execute, Missing, OutputExceeded, Read, Returned
from autograder.wire.values import Array, Row, Sequence, Text

LOSING = np.array([2.0, 1.0])


def read(worker: WarmWorker, source: str, *, seconds: float = 20) -> CallReply:
    """What the harness answers when `history` is read after a cell."""
    run = worker.start_run(Limits())
    run.wait_until_started()
    try:
        list(run.execute(Execute((CellSource(0, source),), 1, 2**20), overall=time.monotonic() + 60, each=60))
        return run.call(Read("history"), seconds=seconds)
    finally:
        run.close()


@pytest.mark.parametrize(
    "source",
    [
        "history = [2.0, 1.0]",
        "import numpy as np\nhistory = np.array([2.0, 1.0])",
        "import numpy as np\nhistory = [np.float64(2), np.float64(1)]",
    ],
)
def test_a_list_of_numbers_comes_as_an_array(light_worker: WarmWorker, source: str) -> None:
    reply = read(light_worker, source)
    assert isinstance(reply, Returned)
    assert isinstance(reply.value, Array)
    np.testing.assert_array_equal(reply.value.numpy(), LOSING)


@pytest.mark.parametrize("held", ["history = {}", "class History: history = {}\nhistory = History()"])
def test_a_dict_comes_as_pairs(light_worker: WarmWorker, held: str) -> None:
    reply = read(light_worker, held.replace("{}", "{'loss': [2.0, 1.0]}"))
    assert isinstance(reply, Returned)
    assert isinstance(reply.value, Sequence)
    (pair,) = reply.value.items
    assert isinstance(pair, Row)
    assert pair.items[0] == Text("loss")
    assert isinstance(pair.items[1], Array)


@pytest.mark.parametrize(
    ("source", "defined"),
    [
        ("", False),
        ("history = [[1.0], [1.0, 2.0]]", True),
        ("class Odd:\n    def __getattr__(self, name): raise SystemExit\nhistory = Odd()", True),
    ],
)
def test_what_cannot_be_read_is_missing(light_worker: WarmWorker, source: str, defined: bool) -> None:
    assert read(light_worker, source) == Missing(defined)


HOSTILE = "class Odd:\n    @property\n    def history(self):\n        while True: {}\nhistory = Odd()"


def test_reading_is_bounded(light_worker: WarmWorker) -> None:
    """In time, and in what it prints."""
    with pytest.raises(frames.DeadlinePassed):
        read(light_worker, HOSTILE.format("pass"), seconds=0.5)
    assert read(light_worker, HOSTILE.format("print('x' * 10_000)")) == OutputExceeded()
