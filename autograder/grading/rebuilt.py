"""A student's model as the grader uses it: rebuilt from configuration and weights where no student's code runs."""

import math
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from autograder.grading import words
from autograder.grading.answers import Answer
from autograder.grading.blueprint import Blueprint, Layer, read_blueprint, refuse
from autograder.wire import values
from autograder.wire.messages import Call, Rebuild, Returned

_BATCH_BYTES = 4 * 2**20
_RELATIVE, _ABSOLUTE = 1e-3, 1e-4  # what the order of float32 sums may change
_SHORT = {
    "mse": "mean_squared_error",
    "mae": "mean_absolute_error",
    "bce": "binary_crossentropy",
    "cce": "categorical_crossentropy",
}

Ask = Callable[[Rebuild | Call], Returned]


class Compiled(msgspec.Struct, frozen=True):
    """How the student says that the model was compiled: a claim. Names are lower-case, short forms written out."""

    loss: str
    optimizer: str
    learning_rate: float | None


class Model:
    """A rebuilt model.

    Args:
        sent: the model as it came over the wall.
        ask: puts requests to a run without a notebook.

    Raises:
        Verdict: not rebuildable.
    """

    def __init__(self, sent: values.Model, ask: Ask) -> None:
        self._sent = sent
        self._ask = ask
        self._blueprint: Blueprint = read_blueprint(sent.config)
        ask(Rebuild(self._blueprint.config, sent.weights))
        self._compare()

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The layers in order, nested models opened up, without the input."""
        return self._blueprint.layers

    @property
    def input_shape(self) -> tuple[int | None, ...]:
        """The shape of one input; None for any length."""
        return self._blueprint.input_shape

    @property
    def parameters(self) -> int:
        """How many numbers the weights are."""
        return sum(math.prod(weight.shape) for weight in self._sent.weights)

    @property
    def weights(self) -> tuple[NDArray[Any], ...]:
        """The weights in Keras's order, read-only."""
        return tuple(weight.numpy() for weight in self._sent.weights)

    @property
    def compiled(self) -> Compiled | None:
        """How it was compiled; None if it was not."""
        said = self._sent.compiled
        return Compiled(_full_name(said.loss), said.optimizer.lower(), said.learning_rate) if said else None

    def predict(self, inputs: NDArray[Any]) -> NDArray[Any]:
        """The outputs for inputs of shape (n, *input_shape): shape (n, *output shape), batch by batch.

        Raises:
            Verdict: not rebuildable, when the model does not take these inputs.
        """
        return np.concatenate([self._predicted(batch) for batch in _batches(np.asarray(inputs))])

    def _predicted(self, batch: NDArray[Any]) -> NDArray[Any]:
        sent = values.from_array(batch, "ndarray")
        outputs = Answer(self._ask(Call("predict", (sent,), {}, seed=0)).value).array(finite=False)
        if outputs.shape[:1] != batch.shape[:1]:
            raise refuse(words.NOT_REBUILT)
        return outputs

    def _compare(self) -> None:
        """Whether the rebuilt model does what the student's did: a function of their own may have a known name."""
        probe = self._sent.probe
        if probe is None:
            raise refuse(words.NOT_REBUILT)
        expected = probe.outputs.numpy()
        with np.errstate(all="ignore"):
            outputs = self.predict(probe.inputs.numpy())
            same = outputs.shape == expected.shape and np.allclose(
                outputs, expected, rtol=_RELATIVE, atol=_ABSOLUTE, equal_nan=True
            )
        if not same:
            raise refuse(words.REBUILT_DIFFERS)


def _batches(inputs: NDArray[Any]) -> Iterator[NDArray[Any]]:
    rows = max(1, _BATCH_BYTES // max(1, inputs[:1].nbytes))
    for start in range(0, max(1, len(inputs)), rows):
        yield inputs[start : start + rows]


def _full_name(loss: str) -> str:
    """A loss's name as its function has it: mse, MSE and MeanSquaredError are one."""
    snake = "".join(f"_{letter.lower()}" if letter.isupper() and loss != loss.upper() else letter for letter in loss)
    name = snake.strip("_").lower()
    return _SHORT.get(name, name)
