"""How a hidden test says which task it belongs to, what it weighs, and what a student who fails it is told."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

import msgspec

from autograder.errors import GraderFault
from autograder.model import Bilingual

_ATTRIBUTE = "autograder_task"
Function = TypeVar("Function", bound=Callable[..., Any])


class Hint(msgspec.Struct, frozen=True):
    """What to think about, in both languages, without a hidden value. `name` is how answer files refer to it."""

    name: str
    ko: str = msgspec.field()
    en: str = msgspec.field()

    @property
    def text(self) -> Bilingual:
        """The hint's words."""
        return Bilingual(ko=self.ko, en=self.en)


class Kind(StrEnum):
    """How a test is tried out: with many seeds, likewise for each data set, or with fewer runs of a training."""

    PLAIN = "plain"
    WITH_DATA = "with data"
    TRAINS = "trains"


class TaskMark(msgspec.Struct, frozen=True):
    """What `task` notes on a test function."""

    task: str
    weight: float
    hint: Hint
    trains: bool = False


def task(name: str, *, weight: float = 1, hint: Hint, trains: bool = False) -> Callable[[Function], Function]:
    """Mark a test function as one of a task's hidden tests.

    Args:
        name: the task's name.
        weight: the test's share of the task's points, against the task's other tests.
        hint: shown when the test fails, unless the test itself gives a closer one.
        trains: the student's code trains a model in it, so that chance has a part and a run takes seconds.

    Raises:
        GraderFault: for a weight that is not above 0.
    """
    if not weight > 0:
        raise GraderFault(f"A test of task {name!r} has weight {weight!r}; a weight is above 0.")

    def mark(function: Function) -> Function:
        setattr(function, _ATTRIBUTE, TaskMark(name, float(weight), hint, trains))
        return function

    return mark


def mark_of(function: object) -> TaskMark | None:
    """The mark of a test function, if it has one."""
    mark = getattr(function, _ATTRIBUTE, None)
    return mark if isinstance(mark, TaskMark) else None
