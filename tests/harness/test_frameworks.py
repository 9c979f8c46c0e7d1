"""Tensors and variables cross the wall as what they are, and a framework that has started is noticed."""

import os
import subprocess
import sys
import time
from typing import Any

import numpy as np
import pytest

from autograder.grading import tensor, variable
from autograder.grading.student import _sendable as sendable
from autograder.harness.frameworks import seed_everything, share_gpu
from autograder.model import Limits
from autograder.sandbox.client import WarmWorker
from autograder.wire.messages import Call, CellSource, Execute, Returned
from autograder.wire.values import Array, Opaque, Value


def answer(worker: WarmWorker, body: str, *arguments: object) -> Value:
    """What a function with this body returns."""
    run = worker.start_run(Limits())
    run.wait_until_started()
    try:
        cell = CellSource(0, f"import tensorflow as tf, keras, numpy as np\ndef f(*a):\n    return {body}")
        for _ in run.execute(Execute((cell,), 1, 2**20), overall=time.monotonic() + 60, each=60):
            pass
        call = Call("f", tuple(sendable(argument) for argument in arguments), {}, seed=7)
        reply = run.call(call, seconds=60)
        assert isinstance(reply, Returned), reply
        return reply.value
    finally:
        run.close()


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("tf.constant([1.5])", "tensor"),
        ("tf.Variable([1.5])", "variable"),
        ("keras.Variable([1.5])", "variable"),
        ("np.array([1.5], dtype='float32')", "ndarray"),
    ],
)
def test_arrays_arrive_as_their_kind(tensorflow_worker: WarmWorker, body: str, kind: str) -> None:
    value = answer(tensorflow_worker, body)
    assert isinstance(value, Array)
    assert (value.kind, value.dtype, value.numpy().tolist()) == (kind, "float32", [1.5])


@pytest.mark.parametrize("body", ["keras.Input((2,))", "tf.constant(['a'])", "tf.ragged.constant([[1], [2, 3]])", "tf"])
def test_what_holds_no_numbers_is_only_named(tensorflow_worker: WarmWorker, body: str) -> None:
    assert isinstance(answer(tensorflow_worker, body), Opaque)


@pytest.mark.parametrize(
    ("sent", "body"),
    [
        (tensor(np.ones(2)), "isinstance(a[0], tf.Tensor) and a[0].dtype == tf.float64"),
        (variable(np.ones(2)), "isinstance(a[0], tf.Variable)"),
        (np.ones(2, dtype="uint8"), "type(a[0]) is np.ndarray and a[0].dtype == np.uint8 and a[0].flags.writeable"),
        ([[1, 2], [3, 4]], "a[0] == [[1, 2], [3, 4]] and type(a[0][0][0]) is int"),
        ((1, 2.5, "x", None), "a[0] == (1, 2.5, 'x', None)"),
        (True, "a[0] is True"),
        ({"b": [0.5, 1.0], "a": "x"}, "a[0] == {'b': [0.5, 1.0], 'a': 'x'} and list(a[0]) == ['b', 'a']"),
    ],
)
def test_arguments_arrive_as_they_were_sent(tensorflow_worker: WarmWorker, sent: Any, body: str) -> None:
    value = answer(tensorflow_worker, f"bool({body})", sent)
    assert getattr(value, "number", None) is True


def test_seeds_make_every_generator_repeat(tensorflow_worker: WarmWorker) -> None:
    body = "float(tf.random.uniform([])) + np.random.rand() + __import__('random').random()"
    assert answer(tensorflow_worker, body) == answer(tensorflow_worker, body)


@pytest.mark.parametrize("draw", ["tf.random.uniform([])", "tf.function(lambda: tf.random.uniform([]))()"])
def test_a_seed_that_comes_again_repeats_what_it_gave(tensorflow_worker: WarmWorker, draw: str) -> None:
    """Though TensorFlow's kernels, which remember how far they have come, are kept while the seed is a new one."""
    seed = "__import__('autograder.harness.frameworks').harness.frameworks.seed_everything(seed)"
    value = answer(tensorflow_worker, f"np.array([[{seed}, float({draw}), float({draw})][1:] for seed in (1, 2, 1)])")
    assert isinstance(value, Array)
    first, second, again = value.numpy().tolist()
    assert first == again
    assert len({*first, *second}) == 4 if "function" not in draw else first != second


def test_seeding_needs_no_framework() -> None:
    seed_everything(2**62 + 1)
    first = np.random.rand()
    seed_everything(2**62 + 1)
    assert np.random.rand() == first


def test_a_started_runtime_is_noticed() -> None:
    """TensorFlow must not be forked once it has run an operation."""
    program = (
        "import tensorflow as tf\nfrom autograder.harness.frameworks import runtime_started\n"
        "print(runtime_started())\ntf.constant(1)\nprint(runtime_started())"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120)
    assert done.stdout.split() == ["None", "tensorflow"]


def test_on_a_gpu_products_are_made_in_full_float32(monkeypatch: pytest.MonkeyPatch) -> None:
    """CUDA's libraries would take TensorFloat-32, of three digits, for TensorFlow's products."""
    for name in ("NVIDIA_TF32_OVERRIDE", "XLA_PYTHON_CLIENT_PREALLOCATE"):
        monkeypatch.setenv(name, "1")
    share_gpu(512)
    assert os.environ["NVIDIA_TF32_OVERRIDE"] == "0"
    program = (
        "import tensorflow as tf\nfrom autograder.harness.frameworks import share_gpu\nshare_gpu(512)\n"
        "print(tf.config.experimental.tensor_float_32_execution_enabled())"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120)
    assert done.stdout.split() == ["False"]
