"""The `student` of a hidden test: asks the submission's code questions across the wall."""

from typing import Literal

import msgspec
import numpy as np
from numpy.typing import ArrayLike, NDArray

from autograder.errors import GraderFault
from autograder.grading.answers import Answer
from autograder.grading.interview import Questioned
from autograder.grading.rebuilt import Model
from autograder.grading.seeds import Seeds
from autograder.wire.messages import Call
from autograder.wire.values import Leaf, Opaque, Value, encode, from_array


class _Sent(msgspec.Struct, frozen=True):
    """An argument that shall arrive as a tensor or variable."""

    kind: Literal["tensor", "variable"]
    array: NDArray[np.generic]


def tensor(array: ArrayLike) -> _Sent:
    """An argument that arrives as a tensor of the array's dtype."""
    return _Sent("tensor", np.asarray(array))


def variable(array: ArrayLike) -> _Sent:
    """An argument that arrives as a variable of the array's dtype."""
    return _Sent("variable", np.asarray(array))


class Student:
    """Who answers the questions of one test.

    Args:
        interview: the conversation with the submission.
        test: the test that asks.
        seeds: the student's seeds.
    """

    def __init__(self, interview: Questioned, test: str, seeds: Seeds) -> None:
        self._interview = interview
        self._test = test
        self._seeds = seeds
        self._asked = 0

    def call(self, name: str, /, *arguments: object, keep_arguments: bool = False, **keywords: object) -> Answer:
        """Call what the notebook defines as `name`.

        Args:
            name: the function's name.
            arguments: NumPy arrays, `tensor(...)`, `variable(...)`, Python numbers, strings, None, and lists of these.
            keep_arguments: also fetch the positional arguments as the call left them.
            keywords: likewise, by name.

        Raises:
            Verdict: when the student's code does not return.
            GraderFault: when an argument can't be sent.
        """
        call = Call(
            name=name,
            arguments=tuple(_sendable(argument) for argument in arguments),
            keywords={key: _sendable(value) for key, value in keywords.items()},
            seed=self._seeds.seed(self._test, "call", self._asked),
            keep_arguments=keep_arguments,
        )
        self._asked += 1
        returned = self._interview.ask(self._test, call)
        return Answer(returned.value, returned.arguments)

    def model(self, name: str, /, *arguments: object) -> Model:
        """Call a function that returns a Keras model, and rebuild the model.

        Raises:
            Verdict: as `call` and `rebuilt` do.
        """
        return self.rebuilt(self.call(name, *arguments))

    def rebuilt(self, answer: Answer) -> Model:
        """Rebuild a model in a run without the student's code. It can be asked until the next one is rebuilt.

        Raises:
            Verdict: when the answer is no model, or one that can't be rebuilt.
        """
        return Model(answer.model(), self._interview.clean_run(self._test))


def _sendable(argument: object) -> Value:
    value = encode(argument, _encode_sent)
    if isinstance(value, Opaque):
        raise GraderFault(
            f"An argument of type {value.type_name!r} can't be sent to a student's function ({value.why})."
        )
    return value


def _encode_sent(value: object) -> Leaf | None:
    return from_array(value.array, value.kind) if isinstance(value, _Sent) else None
