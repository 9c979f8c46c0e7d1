"""Models cross the wall as configuration and weights, and are rebuilt where no student's code runs."""

from pathlib import Path

import pytest

from autograder.model import Limits, Outcome, TestResult
from autograder.sandbox.client import WarmWorker
from tests.grading.graders import graded, hidden_tests

LIMITS = Limits(memory_mb=1536)

GRADER = """
import numpy as np
from autograder.grading import Hint, assert_equal, require, task

@task("model", weight=1, hint=Hint("model", ko="모델", en="A model."))
def test_model(student, rng):
    model = student.model("model")
    x = rng.uniform(size=(700, 3)).astype("float32")
    outputs = model.predict(x)
    told = student.call("outputs", x).array(shape=outputs.shape)
    require(bool(np.allclose(outputs, told, rtol=1e-4, atol=1e-5)))
"""
IMPORTS = "import keras, numpy as np, tensorflow as tf\nfrom keras import layers as L"
ASKED = "def outputs(x):\n    return np.asarray(made(x, training=False))\ndef model():\n    return made"

RIGHT = {
    "sequential": "made = keras.Sequential([keras.Input((3,)), L.Dense(4, activation='tanh'),"
    " L.Dense(2, activation='softmax')])",
    "old-input-shape": "made = keras.Sequential([L.Dense(4, input_shape=(3,)), L.Dense(2)])",
    "built-by-use": "made = keras.Sequential([L.Dense(4, activation='relu'), L.Dense(2)])\n"
    "made(np.zeros((5, 3), 'float32'))",
    "tensorflow-functions": "made = keras.Sequential([keras.Input((3,)), L.Dense(4, activation=tf.nn.relu),"
    " L.Dense(4, activation=tf.tanh), L.Dense(4, activation=tf.sigmoid), L.Dense(2, activation=tf.nn.softmax)])",
    "keras-functions": "made = keras.Sequential([keras.Input((3,)), L.Dense(4, activation=keras.activations.gelu),"
    " L.Dense(2, activation=L.LeakyReLU(0.2))])",
    "branching": "i = keras.Input((3,))\na = L.Dense(3)(i)\nb = L.Dense(3, activation='relu')(i)\n"
    "made = keras.Model(i, L.Dense(2)(L.Concatenate()([a, L.Add()([a, b])])))",
    "operations": "i = keras.Input((3,))\na = L.Dense(3)(i)\nmade = keras.Model(i, keras.ops.relu(a * 2.0 + i) - 1)",
    "shared": "i = keras.Input((3,))\nshared = L.Dense(3, activation='tanh')\nmade = keras.Model(i, shared(shared(i)))",
    "nested": "inner = keras.Sequential([keras.Input((3,)), L.Dense(3, activation='relu')])\n"
    "i = keras.Input((3,))\nmade = keras.Model(i, L.Dense(2)(inner(inner(i))))",
    "twice-in-a-row": "inner = keras.Sequential([keras.Input((3,)), L.Dense(3, activation='relu')])\n"
    "made = keras.Sequential([inner, inner, L.Dense(2)])",
    "normalized": "scale = L.Normalization()\nscale.adapt(np.random.normal(5, 3, size=(50, 3)))\n"
    "made = keras.Sequential([keras.Input((3,)), scale, L.Dense(2)])",
    "training-only": "made = keras.Sequential([keras.Input((3,)), L.GaussianNoise(0.3), L.Dense(4),"
    " L.BatchNormalization(), L.Dropout(0.5), L.Dense(2)])",
    "trained": "made = keras.Sequential([keras.Input((3,)), L.Dense(4, kernel_regularizer='l2',"
    " kernel_initializer='random_uniform', kernel_constraint='max_norm'), L.Dense(2)])\n"
    "made.compile('adam', 'mse', metrics=['mae'])\nmade.fit(np.random.rand(40, 3), np.random.rand(40, 2), verbose=0)",
    "reshaped": "made = keras.Sequential([keras.Input((3,)), L.Reshape((3, 1)), L.Conv1D(2, 2, activation='relu'),"
    " L.Flatten(), L.Rescaling(1 / 255), L.Dense(2)])",
    "half-precision": "made = keras.Sequential([keras.Input((3,)), L.Dense(4, dtype='float64'), L.Dense(2)])",
}
# What a hostile notebook does: it answers in the harness's place.
_FORGED = """
import autograder.harness.conversation as harness
from autograder.wire.values import Model
made = object()
harness.describe = lambda value: Model(%r, (), None)
"""
_LAYERS = (
    b'{"module": "keras", "class_name": "Sequential", "config": {"name": "m", "layers": [{"module": "keras.layers",'
    b' "class_name": "InputLayer", "config": {"name": "i", "batch_shape": [null, 3]}}, %s]}}'
)
_FUNCTION = b'{"module": "builtins", "class_name": "function", "config": "eval", "registered_name": "eval"}'
_HUGE = b'{"module": "keras.layers", "class_name": "Dense", "config": {"name": "d", "units": 10000000000}}'
REFUSED = {
    "lambda": "made = keras.Sequential([keras.Input((3,)), L.Dense(2), L.Lambda(lambda x: x)])",
    "own-activation": "made = keras.Sequential([keras.Input((3,)), L.Dense(2, activation=lambda x: x)])",
    "borrowed-name": "def relu(x):\n    return x * 3 - 1\n"
    "made = keras.Sequential([keras.Input((3,)), L.Dense(2, activation=relu)])",
    "subclassed": "class Net(keras.Model):\n    def __init__(self):\n        super().__init__()\n"
    "        self.d = L.Dense(2)\n    def call(self, x):\n        return self.d(x)\n"
    "made = Net()\nmade(np.zeros((1, 3), 'float32'))",
    "own-layer": "class Dense(L.Dense):\n    def call(self, x):\n        return super().call(x) + 1\n"
    "made = keras.Sequential([keras.Input((3,)), Dense(2)])",
    "not-built": "made = keras.Sequential([L.Dense(2)])",
    "two-inputs": "i, j = keras.Input((3,)), keras.Input((3,))\nmade = keras.Model([i, j], L.Add()([i, j]))",
    "forged-function": _FORGED % (_LAYERS % _FUNCTION),
    "forged-huge": _FORGED % (_LAYERS % _HUGE),
    "forged-nonsense": _FORGED % b"[[[[1]]]]",
    "forged-depth": _FORGED % (b"[" * 100_000),
}


def _asked(worker: WarmWorker, folder: Path, source: str) -> TestResult:
    tests = hidden_tests(folder, GRADER, ("model",))
    result = graded(worker, tests, IMPORTS, source, ASKED, limits=LIMITS).result
    assert result.notebook.message is None, result.cells
    (test,) = result.tasks["model"].tests
    return test


@pytest.mark.parametrize("name", RIGHT)
def test_a_model_of_built_in_layers_is_rebuilt(tensorflow_worker: WarmWorker, tmp_path: Path, name: str) -> None:
    """It predicts what the student's own copy does, in batches."""
    test = _asked(tensorflow_worker, tmp_path, RIGHT[name])
    assert test.outcome is Outcome.PASSED, test.reason


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_rebuilt_says_so(tensorflow_worker: WarmWorker, tmp_path: Path, name: str) -> None:
    """It is an outcome of its own, with a reason that repeats nothing of the student's."""
    test = _asked(tensorflow_worker, tmp_path, REFUSED[name])
    assert test.outcome is Outcome.NOT_REBUILDABLE
    assert test.reason is not None
