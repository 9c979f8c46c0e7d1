"""The project's own hidden tests inside the student's process, which is where nbgrader and otter run theirs.

So all graders put the same questions with the same inputs and check the answers by the same code; what differs is what
the comparison is about. An argument and an answer are copied as if they crossed the wall, but no wall is there.
"""

import functools
import importlib.util
import inspect
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast

import numpy as np

from autograder.grading import Credit, Student
from autograder.grading.interview import Interview
from autograder.grading.marks import TaskMark, mark_of
from autograder.grading.seeds import Seeds
from autograder.harness.frameworks import decode_tensor, encode_tensor, seed_everything
from autograder.wire.messages import Call, Returned
from autograder.wire.values import decode, encode

Test = Callable[..., None]


class InProcess:
    """Answers a test's questions from the names of a notebook that ran in this very process.

    Args:
        names: the notebook's globals.
    """

    def __init__(self, names: Mapping[str, object]) -> None:
        self._names = names

    def ask(self, _: str, call: Call) -> Returned:
        """Call what the notebook defines; whatever it raises fails the test.

        Raises:
            KeyError: when there is nothing of that name.
        """
        function = cast("Callable[..., object]", self._names[call.name])
        arguments = [decode(value, decode_tensor) for value in call.arguments]
        keywords = {name: decode(value, decode_tensor) for name, value in call.keywords.items()}
        seed_everything(call.seed)
        begun = time.perf_counter()
        value = encode(function(*arguments, **keywords), encode_tensor)
        seconds = time.perf_counter() - begun
        kept = tuple(encode(argument, encode_tensor) for argument in arguments) if call.keep_arguments else ()
        return Returned(value, seconds, kept)


def run(module: str, test: str, names: Mapping[str, object]) -> None:
    """Run one hidden test; it passed when nothing is raised.

    Args:
        module: the path of the assignment's hidden tests.
        test: the test's name.
        names: the notebook's globals.

    Raises:
        Exception: whatever ends the test early.
        TypeError: for a test that wants more than `student`, `rng` and `credit`.
    """
    function = hidden_tests(module)[test]
    seeds = Seeds(bytes(32), "peer", Path(module).parent.name)
    # It has the one method of an interview that a student needs.
    student = Student(cast("Interview", InProcess(names)), test, seeds)
    fixtures = {"student": student, "rng": np.random.default_rng(seeds.seed(test)), "credit": Credit()}
    function(**{name: fixture for name, fixture in fixtures.items() if name in inspect.signature(function).parameters})


@functools.cache
def hidden_tests(module: str) -> dict[str, Test]:
    """The tests of a module, by name, in order.

    Raises:
        ImportError: when it can't be loaded.
    """
    spec = importlib.util.spec_from_file_location(Path(module).stem, module)
    if spec is None or spec.loader is None:
        raise ImportError(f"{module} is no Python module.")
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return {name: thing for name, thing in vars(loaded).items() if mark_of(thing) is not None}


def marks(module: str) -> dict[str, TaskMark]:
    """What each test of a module says of itself: its task and weight."""
    found = {name: mark_of(test) for name, test in hidden_tests(module).items()}
    return {name: mark for name, mark in found.items() if mark is not None}
