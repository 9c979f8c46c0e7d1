"""The `student` of a hidden test: asks the submission's code questions across the wall."""

from typing import Literal

import msgspec
import numpy as np
from numpy.typing import ArrayLike, NDArray

from autograder.errors import GraderFault
from autograder.grading import words
from autograder.grading.answers import Answer
from autograder.grading.figures import Figure, read_figures
from autograder.grading.interview import Questioned
from autograder.grading.rebuilt import Model
from autograder.grading.seeds import Seeds
from autograder.grading.verdicts import Failed
from autograder.wire.messages import Call, ReadPlain, Returned
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
            arguments: NumPy arrays, `tensor(...)`, `variable(...)`, Python numbers, strings, None, and lists and
                dicts of these.
            keep_arguments: also fetch the positional arguments as the call left them.
            keywords: likewise, by name.

        Raises:
            Verdict: when the student's code does not return.
            GraderFault: when an argument can't be sent.
        """
        returned = self._ask(name, arguments, keywords, keep_arguments=keep_arguments)
        return Answer(returned.value, returned.arguments)

    def figures(self, name: str, /, *arguments: object, **keywords: object) -> tuple[Figure, ...]:
        """Call what the notebook defines as `name`; what the figures show that it draws, in the order it shows them.

        A figure counts that pyplot shows, that is open when the function returns, or that is returned (itself, its
        axes or anything drawn in them); one that earlier cells left open doesn't. Arguments are as in `call`.

        Raises:
            Verdict: when the student's code does not return, or draws nothing.
            GraderFault: when an argument can't be sent.
        """
        returned = self._ask(name, arguments, keywords, figures=True)
        if not returned.figures:
            raise Failed(words.NO_FIGURE)
        return read_figures(returned.figures)

    def _ask(
        self,
        name: str,
        arguments: tuple[object, ...],
        keywords: dict[str, object],
        *,
        keep_arguments: bool = False,
        figures: bool = False,
    ) -> Returned:
        call = Call(
            name=name,
            arguments=tuple(_sendable(argument) for argument in arguments),
            keywords={key: _sendable(value) for key, value in keywords.items()},
            seed=self._seeds.seed(self._test, "call", self._asked),
            keep_arguments=keep_arguments,
            figures=figures,
        )
        self._asked += 1
        return self._interview.ask(self._test, call)

    def value(self, name: str) -> Answer:
        """What the notebook has given a name, where it is a number, a string or a few of these (a dict: as pairs).

        Raises:
            Verdict: when there is no such name, or it can't be looked at.
        """
        return Answer(self._interview.ask(self._test, ReadPlain(name)).value)

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
