"""A run loads the course's data set as MNIST, read-only, and never the held-out images."""

import time
from collections.abc import Iterator

import numpy as np
import pytest

from autograder.course import Course
from autograder.datasets import Data, make_digits
from autograder.model import Limits
from autograder.sandbox.client import WarmWorker
from autograder.wire.messages import Call, CellSource, Execute, Returned
from autograder.wire.values import Array, Sequence, Text
from tests.containers import KINDS_OF_SANDBOX, usable

SOURCE = """
import glob, os
def load(keras):
    from keras.datasets import mnist
    import tensorflow as tf
    ours, theirs = mnist.load_data(), tf.keras.datasets.mnist.load_data(path="mnist.npz")
    return [ours[0][0], ours[0][1], ours[1][0], ours[1][1], theirs[0][0]]
def write(path):
    try:
        os.chmod(path, 0o777)
        open(path, "ab").close()
    except OSError as error:
        return type(error).__name__
def names(root):
    return ",".join(sorted(name for _, _, files in os.walk(root) for name in files))
"""


@pytest.fixture(scope="module")
def digits(tmp_path_factory: pytest.TempPathFactory) -> Data:
    return make_digits(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="module", params=KINDS_OF_SANDBOX)
def worker(request: pytest.FixtureRequest, digits: Data) -> Iterator[WarmWorker]:
    with WarmWorker(usable(request.param, request), Course().preload, digits.public) as started:
        yield started


def _answer(worker: WarmWorker, name: str, argument: str) -> object:
    run = worker.start_run(Limits())
    run.wait_until_started()
    try:
        for _ in run.execute(Execute((CellSource(0, SOURCE),), 1, 2**20), overall=time.monotonic() + 60, each=60):
            pass
        reply = run.call(Call(name, (Text(argument),), {}, seed=7), seconds=60)
        assert isinstance(reply, Returned), reply
        return reply.value
    finally:
        run.close()


def test_keras_loads_it(worker: WarmWorker, digits: Data) -> None:
    """Through `keras` and through `tf.keras`."""
    value = _answer(worker, "load", "")
    assert isinstance(value, Sequence)
    arrays = [item.numpy() for item in value.items if isinstance(item, Array)]
    with np.load(digits.public) as file:
        for array, name in zip(arrays, ("x_train", "y_train", "x_test", "y_test", "x_train"), strict=True):
            assert np.array_equal(array, file[name])


def test_it_is_read_only_and_alone(worker: WarmWorker) -> None:
    """The file beside it, with the held-out images, is nowhere."""
    assert _answer(worker, "write", "/data/mnist.npz") in (Text("OSError"), Text("PermissionError"))
    assert _answer(worker, "names", "/data") == Text("mnist.npz")
