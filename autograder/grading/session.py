"""A warm pytest session: an assignment's hidden tests are collected once and run for one submission after the other.

pytest's own start costs more than the tests of a light assignment. The session therefore stays open; each test item
is run with pytest's `runtestprotocol`, as reruns of flaky tests do, with fresh fixtures. Reports are built here,
because pytest's would format a traceback for every failed answer.
"""

import os
import sys
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, NamedTuple

import msgspec
import numpy as np
import pytest
from _pytest.config import _prepareconfig
from _pytest.main import Session
from _pytest.runner import runtestprotocol

from autograder.datasets import Data
from autograder.errors import GraderFault, GradingFault
from autograder.grading import words
from autograder.grading.interview import Interview, Questioned
from autograder.grading.marks import Kind, TaskMark, mark_of
from autograder.grading.seeds import Seeds
from autograder.grading.student import Student
from autograder.grading.tally import Tallies, Tally
from autograder.grading.thresholds import Measurement, Thresholds, decide, on_the_edge
from autograder.grading.variants import Draw, Variant
from autograder.grading.verdicts import Credit, Verdict
from autograder.model import Bilingual, Measured, Outcome, Task, TaskResult, TestResult

_ARGUMENTS = (
    "-p", "no:cacheprovider", "-p", "no:terminal", "-p", "no:logging", "-p", "no:faulthandler", "-p", "no:doctest",
    "--capture=no", "--assert=plain", "--import-mode=importlib", "--noconftest", "-c", os.devnull,
)  # fmt: skip
_DECIMALS = 9
_RERUNS = 2


class Verdicts(msgspec.Struct, frozen=True):
    """What the hidden tests decided about one submission, and the seeds they used."""

    tasks: dict[str, TaskResult]
    seeds: dict[str, int]


class HiddenTests:
    """An assignment's hidden tests, collected once.

    Args:
        module: the grader, a pytest module.
        tasks: the assignment's tasks; each that no person grades must have a test.
        thresholds: what measured shares are worth, by test and data set.
        draw: gives each student their own parameters, where the assignment has such a generator.

    Raises:
        GraderFault: when the module can't be collected, or a test or a task is without the other.
    """

    def __init__(
        self, module: Path, tasks: tuple[Task, ...], thresholds: Thresholds | None = None, draw: Draw | None = None
    ) -> None:
        self._thresholds = thresholds or {}
        self._module = module
        self._tasks = tasks
        self._plugin = _Plugin(draw)
        self._items = _collect(module, self._plugin)
        self._marks = {item.name: self._mark(item) for item in self._items}
        self._check_complete()

    def run(self, interview: Interview, seeds: Seeds, data: Data | None = None) -> Verdicts:
        """Run every test against one submission.

        Raises:
            GradingFault: when a test broke, did not run, or the sandbox failed: nothing is decided then.
        """
        sitting = _Sitting(interview, seeds, data)
        results = {item.name: self._run_item(item, sitting) for item in self._items}
        used = {name: seeds.seed(name) for name in results}
        return Verdicts({task.name: self._task_result(task, results) for task in self._tasks}, used)

    def chosen(self, kind: Kind) -> tuple[str, ...]:
        """The names of the tests of a kind."""
        return tuple(item.name for item in self._items if self._kind(item) is kind)

    def task_of(self, test: str) -> str:
        """The task that a test belongs to."""
        return self._marks[test].task

    def _kind(self, item: pytest.Item) -> Kind:
        if self._marks[item.name].trains:
            return Kind.TRAINS
        return Kind.WITH_DATA if "data" in getattr(item, "fixturenames", ()) else Kind.PLAIN

    def try_out(self, interview: Interview, many: Iterable[Seeds], data: Data | None, kind: Kind) -> Tallies:
        """Run the tests of a kind with many seeds; nothing is decided by thresholds.

        Raises:
            GradingFault: as `run` does.
        """
        chosen = [item for item in self._items if self._kind(item) is kind]
        tallies = {item.name: Tally() for item in chosen}
        for seeds in many:
            for item in chosen:
                ended = self._ended(item, _Sitting(interview, seeds, data))
                tallies[item.name] = tallies[item.name].with_one(ended.error, ended.credit)
        return tallies

    def tests_of(self, tasks: Iterable[str], *, trains: bool) -> tuple[str, ...]:
        """The names of these tasks' tests that train something, or of those that do not."""
        return tuple(
            name for task in tasks for name, mark in self._marks.items() if (mark.task, mark.trains) == (task, trains)
        )

    def notices(self, interview: Questioned, seeds: Seeds, data: Data | None, tests: Iterable[str]) -> str | None:
        """The first of these tests that does not give all of its points; None when all do.

        Raises:
            GradingFault: as `run` does.
        """
        sitting = _Sitting(interview, seeds, data)
        results = ((item.name, self._run_item(item, sitting)) for item in self._named(tests))
        return next((name for name, result in results if result.outcome is not Outcome.PASSED), None)

    def ask_on(
        self, interview: Questioned, many: Iterable[Seeds], data: Data | None, task: str, goes_on: Callable[[], bool]
    ) -> None:
        """Run a task's tests with many seeds, whatever they decide; a training only where there is no other test.

        Raises:
            GradingFault: as `run` does.
        """
        items = self._named(self.tests_of([task], trains=False) or self.tests_of([task], trains=True))
        for seeds in many:
            for item in items:
                if self._ended(item, _Sitting(interview, seeds, data)).error is not None or not goes_on():
                    return

    def _named(self, tests: Iterable[str]) -> list[pytest.Item]:
        items = {item.name: item for item in self._items}
        return [items[name] for name in tests]

    @property
    def names(self) -> tuple[str, ...]:
        """The tests' names, in order."""
        return tuple(self._marks)

    def _mark(self, item: pytest.Item) -> TaskMark:
        mark = mark_of(getattr(item, "function", None))
        if mark is None:
            raise GraderFault(
                f"{self._module}: {item.name} has no @task(…): say which task it tests and what it weighs."
            )
        known = [task.name for task in self._tasks if not task.manual]
        if mark.task not in known:
            raise GraderFault(
                f"{self._module}: {item.name} tests {mark.task!r}, which is not one of {', '.join(known)}."
            )
        return mark

    def _check_complete(self) -> None:
        tested = {mark.task for mark in self._marks.values()}
        untested = [task.name for task in self._tasks if not task.manual and task.name not in tested]
        if untested:
            raise GraderFault(f"{self._module}: no hidden test for {', '.join(untested)}.")
        if len(self._marks) != len(self._items):
            raise GraderFault(f"{self._module}: two tests have the same name.")

    def _run_item(self, item: pytest.Item, sitting: "_Sitting") -> TestResult:
        mark = self._marks[item.name]
        total = sum(other.weight for other in self._marks.values() if other.task == mark.task)
        task = next(task for task in self._tasks if task.name == mark.task)
        points = task.points * mark.weight / total
        begun = time.perf_counter()
        ended = self._ended(item, sitting)
        measured = self._decided(item, sitting, ended)
        result = _result(item.name, mark, points, ended)
        if measured is not None and result.outcome is not Outcome.PASSED:
            result = msgspec.structs.replace(result, reason=words.accuracy(measured.share, measured.full))
        return msgspec.structs.replace(result, measured=measured, seconds=time.perf_counter() - begun)

    def _ended(self, item: pytest.Item, sitting: "_Sitting") -> "_Ended":
        with self._plugin.asking(sitting) as credit:
            runtestprotocol(item, log=False, nextitem=None)
            return _Ended(self._plugin.verdict_on(item), credit)

    def _decided(self, item: pytest.Item, sitting: "_Sitting", ended: "_Ended") -> Measured | None:
        """What a measured share is worth: on the edge, the test is done twice more and the median counts."""
        first = ended.credit.measurement
        if ended.error is not None or first is None:
            return None
        name = sitting.data.name if sitting.data else ""
        threshold = self._thresholds.get(item.name, {}).get(name)
        if threshold is None:
            raise GraderFault(
                f"{self._module}: {item.name} has no thresholds for the data set {name!r}. Run: autograder prove."
            )
        measurements = [first]
        if on_the_edge(first, threshold):
            measurements += [self._measured_again(item, sitting, first, number) for number in range(1, _RERUNS + 1)]
        measured = decide(measurements, threshold, name)
        ended.credit.award(threshold.fraction(measured.share))
        return measured

    def _measured_again(self, item: pytest.Item, sitting: "_Sitting", first: Measurement, number: int) -> Measurement:
        """Another run's measurement; a run that came to none counts as nothing right."""
        again = self._ended(item, sitting._replace(seeds=sitting.seeds.again(number)))
        measured = again.credit.measurement
        return measured if again.error is None and measured is not None else Measurement(0, first.n)

    def _task_result(self, task: Task, results: dict[str, TestResult]) -> TaskResult:
        if task.manual:
            return TaskResult(None, task.points)
        tests = tuple(result for name, result in results.items() if self._marks[name].task == task.name)
        if all(test.outcome is Outcome.PASSED for test in tests):
            return TaskResult(task.points, task.points, tests)
        return TaskResult(round(sum(test.earned for test in tests), _DECIMALS), task.points, tests)


class _Sitting(NamedTuple):
    """Whom a test asks, with which seeds and data."""

    interview: Questioned
    seeds: Seeds
    data: Data | None


class _Ended(NamedTuple):
    """How a test ended: None, a verdict or a failed assertion; and what it said of its points."""

    error: BaseException | None
    credit: Credit


class _Plugin:
    """Gives the tests their fixtures, and notes how each phase of a test ended."""

    def __init__(self, draw: Draw | None = None) -> None:
        self._draw = draw
        self._interview: Questioned | None = None
        self._seeds: Seeds | None = None
        self._data: Data | None = None
        self._credit = Credit()
        self._phases: dict[str, BaseException | None] = {}

    @contextmanager
    def asking(self, sitting: _Sitting) -> Iterator[Credit]:
        """Let the next test ask this submission."""
        self._interview, self._seeds, self._data = sitting
        self._credit, self._phases = Credit(), {}
        try:
            yield self._credit
        finally:
            self._interview = self._seeds = None

    def verdict_on(self, item: pytest.Item) -> BaseException | None:
        """How the test ended: None, a verdict or a failed assertion.

        Raises:
            GradingFault: when it ended in any other way, or there is no proof that it ran.
        """
        for phase in ("setup", "call", "teardown"):
            if phase not in self._phases:
                raise GraderFault(f"{item.name} did not run: its {phase} is missing.")
            error = self._phases[phase]
            if isinstance(error, GradingFault):
                raise error
            if error is not None and not (phase == "call" and isinstance(error, Verdict | AssertionError)):
                raise GraderFault(f"{item.name} broke in its {phase}: {_described(error)}") from error
        return self._phases["call"]

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> pytest.TestReport:
        """Note how a phase ended, without formatting it."""
        error = call.excinfo.value if call.excinfo else None
        self._phases[call.when] = error
        outcome: Literal["failed", "passed"] = "failed" if error else "passed"
        assert call.when != "collect"  # which is no phase of a test
        return pytest.TestReport(item.nodeid, item.location, {}, outcome, None, call.when)

    @pytest.fixture
    def student(self, request: pytest.FixtureRequest) -> Student:
        """Who answers the questions."""
        assert self._interview is not None
        assert self._seeds is not None
        return Student(self._interview, request.node.name, self._seeds)

    @pytest.fixture
    def rng(self, request: pytest.FixtureRequest) -> np.random.Generator:
        """Random numbers for this student and test."""
        assert self._seeds is not None
        return np.random.default_rng(self._seeds.seed(request.node.name))

    @pytest.fixture
    def data(self) -> Data:
        """The data set of an assignment that names one.

        Raises:
            GraderFault: when it names none, or none is to be had.
        """
        if self._data is None:
            raise GraderFault('This test asks for a data set. Write data = "mnist" at the top of assignment.toml.')
        return self._data

    @pytest.fixture
    def variant(self) -> Variant:
        """This student's parameters of drawn items.

        Raises:
            GraderFault: when the assignment has no generator.
        """
        if self._draw is None:
            raise GraderFault("This test asks for drawn parameters. Write variant.py beside assignment.toml.")
        assert self._seeds is not None
        return Variant(self._draw, self._seeds.student)

    @pytest.fixture
    def credit(self) -> Credit:
        """Partial credit."""
        return self._credit


def _collect(module: Path, plugin: _Plugin) -> list[pytest.Item]:
    if not module.is_file():
        raise GraderFault(f"There is no grader {module}.")
    before = {name: os.environ.pop(name, None) for name in ("PYTEST_ADDOPTS", "PYTEST_PLUGINS")}
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    try:
        config = _prepareconfig([*_ARGUMENTS, f"--rootdir={module.parent}", str(module)], [plugin])
        session: Any = Session.from_config(config)
        config._do_configure()  # noqa: SLF001 - as pytest.main does, without ending the session after it
        config.hook.pytest_sessionstart(session=session)
        items: list[pytest.Item] = list(session.perform_collect())
    except (Exception, pytest.UsageError) as error:
        raise GraderFault(f"The grader {module} can't be collected: {_described(error)}") from error
    finally:
        sys.modules.pop(module.stem, None)  # pytest would take it for the next grader of this name, from elsewhere
        del os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"]
        os.environ.update({name: value for name, value in before.items() if value is not None})
    if not items:
        raise GraderFault(f"The grader {module} holds no test, or can't be imported.")
    return items


def _result(name: str, mark: TaskMark, points: float, ended: _Ended) -> TestResult:
    error, fraction = ended.error, ended.credit.fraction
    outcome, reason, hint, show_hint = Outcome.FAILED, None, ended.credit.hint, True
    if error is None:
        outcome = Outcome.PASSED if fraction == 1.0 else Outcome.PARTIAL if fraction > 0.0 else Outcome.FAILED
    elif isinstance(error, Verdict):
        outcome, reason, hint, show_hint = error.outcome, error.reason, error.hint, error.show_hint
    earned = points * fraction if error is None else 0.0
    return _with_hint(
        TestResult(name, outcome, round(points, _DECIMALS), round(earned, _DECIMALS), reason=reason),
        mark if hint is None else TaskMark(mark.task, mark.weight, hint),
        show_hint=show_hint and outcome is not Outcome.PASSED,
    )


def _with_hint(result: TestResult, mark: TaskMark, *, show_hint: bool) -> TestResult:
    if not show_hint:
        return result
    text: Bilingual = mark.hint.text
    return msgspec.structs.replace(result, hint_name=mark.hint.name, hint=text)


def _described(error: BaseException) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1:]
    where = "".join(f" at {frame.filename}:{frame.lineno}" for frame in last)
    return f"{type(error).__name__}: {error}{where}"
