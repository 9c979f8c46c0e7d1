"""What is tried with hidden tests besides grading: many seeds, changed answers, whether two answers are the same."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import msgspec
import numpy as np

from autograder.datasets import Data
from autograder.grading.asserts import is_close
from autograder.grading.grade import Submitted
from autograder.grading.interview import Interview
from autograder.grading.marks import Kind
from autograder.grading.seeds import Seeds
from autograder.grading.session import HiddenTests
from autograder.grading.tally import Tallies
from autograder.grading.verdicts import Verdict
from autograder.model import CellRecord, CellRole, Limits, Outcome
from autograder.sandbox.client import WarmWorker
from autograder.wire.messages import Call, ReadPlain, Rebuild, Returned
from autograder.wire.values import Array, Item, Model, Row, Sequence, Value

_UNSEEN = CellRecord("code", CellRole.EXTRA, "%matplotlib agg")
_SOON = 5  # seconds


class Laboratory(msgspec.Struct, frozen=True):
    """What an experiment is done with: the hidden tests, a warm worker, limits, and the data set where one is used."""

    tests: HiddenTests
    worker: WarmWorker
    limits: Limits
    data: Data | None


def try_out(submitted: Submitted, laboratory: Laboratory, many: Iterable[Seeds], kind: Kind) -> Tallies:
    """Run a notebook once, and hidden tests of a kind against it with many seeds.

    Raises:
        GradingFault: when our side broke.
    """
    seeds = list(many)
    with _interview(submitted, laboratory, seeds[0]) as interview:
        return laboratory.tests.try_out(interview, seeds, laboratory.data, kind)


def noticed(submitted: Submitted, laboratory: Laboratory, seeds: Seeds, tasks: Iterable[str]) -> str | None:
    """The first of these tasks' hidden tests that does not give all of its points; None when all do.

    Tests that train nothing come first, and get little time: a call that takes seconds where right answers take
    milliseconds would take the assignment's whole limit.

    Raises:
        GradingFault: when our side broke.
    """
    names = tuple(tasks)
    answers = only_answers(submitted)
    for trains, room in ((False, _hurried(laboratory)), (True, laboratory)):
        tests = room.tests.tests_of(names, trains=trains)
        if tests:
            with _interview(answers, room, seeds) as interview:
                test = room.tests.notices(interview, seeds, room.data, tests)
            if test is not None:
                return test
    return None


def _hurried(laboratory: Laboratory) -> Laboratory:
    limits = msgspec.structs.replace(laboratory.limits, call_seconds=min(laboratory.limits.call_seconds, _SOON))
    return msgspec.structs.replace(laboratory, limits=limits)


class Comparison(msgspec.Struct, frozen=True):
    """How many questions two answers were asked, and the test in which they first differed, if they did."""

    asked: int
    differs_in: str | None = None


def compare(
    one: Submitted, other: Submitted, laboratory: Laboratory, many: Iterable[Seeds], task: str, questions: int
) -> Comparison:
    """Ask two submissions the same of a task's questions, with fresh inputs each time, until they answer differently.

    Raises:
        GradingFault: when our side broke.
    """
    seeds = iter(many)
    first = next(seeds)
    with (
        _interview(only_answers(one), laboratory, first) as asked,
        _interview(only_answers(other), laboratory, first) as twin,
    ):
        both = _Both(asked, twin)
        laboratory.tests.ask_on(both, seeds, laboratory.data, task, lambda: both.asked < questions)
        return Comparison(both.asked, both.differs_in)


def only_answers(submitted: Submitted) -> Submitted:
    """The submission without what only says something: its check cells, and the rendering of figures."""
    cells = (cell for cell in submitted.cells if cell.role is not CellRole.CHECK)
    return msgspec.structs.replace(submitted, cells=(_UNSEEN, *cells), curve=None)


def with_answer(submitted: Submitted, task: str, source: str) -> Submitted:
    """The submission with another answer to a task."""
    cells = tuple(
        msgspec.structs.replace(cell, source=source) if (cell.role, cell.grade_id) == (CellRole.ANSWER, task) else cell
        for cell in submitted.cells
    )
    return msgspec.structs.replace(submitted, cells=cells)


@contextmanager
def _interview(submitted: Submitted, laboratory: Laboratory, seeds: Seeds) -> Iterator[Interview]:
    interview = Interview(laboratory.worker, submitted.cells, laboratory.limits, seeds)
    try:
        interview.run_notebook()
        yield interview
    finally:
        interview.close()


class _Both:
    """Asks two submissions at once, and passes on what the first one answers until the second one's is another."""

    def __init__(self, first: Interview, second: Interview) -> None:
        self._first = first
        self._second = second
        self.asked = 0
        self.differs_in: str | None = None

    def ask(self, test: str, call: Call | ReadPlain) -> Returned:
        """Ask both one question.

        Raises:
            Verdict: as the first one's; or failed, when the answers differ.
        """
        self.asked += 1
        second = _answered(self._second, test, call)
        first = _answered(self._first, test, call)
        if not _agree(first, second):
            self.differs_in = test
            raise Verdict(Outcome.FAILED)
        if isinstance(first, Verdict):
            raise first
        return first

    def clean_run(self, test: str) -> Callable[[Rebuild | Call], Returned]:
        """As the first one's."""
        return self._first.clean_run(test)


def _answered(interview: Interview, test: str, call: Call | ReadPlain) -> Returned | Verdict:
    try:
        return interview.ask(test, call)
    except Verdict as verdict:
        return verdict


def _agree(first: Returned | Verdict, second: Returned | Verdict) -> bool:
    if isinstance(first, Verdict) or isinstance(second, Verdict):
        return isinstance(first, Verdict) and isinstance(second, Verdict) and first.reason == second.reason
    return (
        _same(first.value, second.value)
        and first.figures == second.figures
        and all(_same(one, other) for one, other in zip(first.arguments, second.arguments, strict=True))
    )


def _same(one: Value | Item, other: Value | Item) -> bool:
    """Whether two values are the same but for rounding."""
    match one, other:
        case Array(), Array():
            return (one.kind, one.dtype, one.shape) == (other.kind, other.dtype, other.shape) and is_close(
                np.nan_to_num(one.numpy()), np.nan_to_num(other.numpy())
            )
        case (Row() | Sequence(), Row() | Sequence()):
            return (one.kind, len(one.items)) == (other.kind, len(other.items)) and all(
                _same(*pair) for pair in zip(one.items, other.items, strict=True)
            )
        case Model(), Model():
            return (one.config, one.compiled, len(one.weights)) == (
                other.config,
                other.compiled,
                len(other.weights),
            ) and all(_same(*pair) for pair in zip(one.weights, other.weights, strict=True))
    return one == other
