"""Where the wall time of one submission goes: the path's own functions are timed while real submissions are graded."""

import functools
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest
from measuring import Row, graded

from autograder.batch import record
from autograder.batch.job import Grader, Library
from autograder.batch.record import Records
from autograder.course import Course
from autograder.gradebook.attempts import AttemptStore
from autograder.gradebook.projection import Projection
from autograder.grading.grade import Transcript
from autograder.grading.interview import Interview
from autograder.grading.session import HiddenTests
from autograder.proving.answers import Case
from autograder.reports.feedback import FeedbackPage, feedback_html, write_feedback
from autograder.sandbox.client import Run, WarmWorker
from autograder.sandbox.outer import outer_wall
from autograder.wire.messages import CellDone, Raised, Returned

# What is timed, by the names under which `parts` adds up; a private name is a step of the path that has no other.
_STEPS: dict[str, tuple[Any, str]] = {
    "grade": (Grader, "grade"),
    "prepare": (Grader, "_prepared"),
    "start": (Interview, "_start"),
    "cells": (Interview, "_run_cells"),
    "ask": (Interview, "ask"),
    "tests": (HiddenTests, "run"),
    "body": (pytest.Function, "runtest"),
    "close": (Interview, "close"),
    "write": (Records, "write"),
    "save": (AttemptStore, "save"),
    "executed": (record, "write_executed"),
    "projection": (Projection, "write"),
    "mark": (AttemptStore, "mark_graded"),
}


class Stopwatch:
    """Adds up seconds by step, and the student's own compute by where it was spent."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)

    def take(self) -> dict[str, float]:
        """What has been added up since the last time."""
        taken, self.seconds = dict(self.seconds), defaultdict(float)
        return taken

    def timed(self, step: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, timed."""

        @functools.wraps(function)
        def wrapper(*arguments: Any, **keywords: Any) -> Any:
            begun = time.perf_counter()
            try:
                return function(*arguments, **keywords)
            finally:
                self.seconds[step] += time.perf_counter() - begun

        return wrapper

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Time all steps until the end."""
        wrappers = [(owner, name, self.timed(step, getattr(owner, name))) for step, (owner, name) in _STEPS.items()]
        wrappers += [
            (owner, name, wrap(getattr(owner, name)))
            for owner, name, wrap in ((Interview, "_note", self._noting), (Run, "call", self._calling))
        ]
        originals = [(owner, name, getattr(owner, name)) for owner, name, _ in wrappers]
        try:
            for owner, name, wrapper in wrappers:
                setattr(owner, name, wrapper)
            yield
        finally:
            for owner, name, original in originals:
                setattr(owner, name, original)

    def _noting(self, note: Callable[..., Any]) -> Callable[..., Any]:
        def wrapper(interview: Interview, done: CellDone) -> None:
            self.seconds["own cells"] += done.seconds
            note(interview, done)

        return wrapper

    def _calling(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapper(*arguments: Any, **keywords: Any) -> Any:
            reply = call(*arguments, **keywords)
            self.seconds["calls"] += 1
            if isinstance(reply, Returned | Raised):
                self.seconds["own calls"] += reply.seconds
            return reply

        return wrapper


def breakdown(library: Library, cases: tuple[Case, ...], name: str, *, rounds: int, sandbox: str = "auto") -> Row:
    """Median seconds of each part over all cases and rounds, in the order in which they come.

    Args:
        library: holds the assignment.
        cases: the answers to grade.
        name: the assignment.
        rounds: how often each is graded.
        sandbox: the kind of outer wall.
    """
    watch = Stopwatch()
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder, WarmWorker(outer_wall(sandbox), Course().preload) as worker:
        with watch.watching():
            for _ in graded(library, worker, cases, Path(folder), name=name, rounds=rounds):
                rows.append(parts(watch.take()))
        pages = _feedback(library, Path(folder), name)
    middle = {part: statistics.median(row[part] for row in rows) for part in rows[0]}
    return {**middle, "feedback page (its own command)": pages}


def parts(steps: Mapping[str, float]) -> Row:
    """Seconds of each part of one grading: what a step took less what the steps in it took."""
    step = defaultdict(float, steps)
    grading = ("prepare", "start", "cells", "tests", "close")
    records = ("save", "executed", "projection", "mark")
    return {
        "reading, matching": step["prepare"],
        "fork, namespaces, walls": step["start"],
        "own compute: cells": step["own cells"],
        "cells: harness and messages": step["cells"] - step["own cells"],
        "own compute: calls": step["own calls"],
        "calls: harness and messages": step["ask"] - step["own calls"],
        "hidden tests' NumPy": step["body"] - step["ask"],
        "pytest": step["tests"] - step["body"],
        "end of the run": step["close"],
        "transcript, digests, rest": step["grade"] - sum(step[name] for name in grading),
        "attempt's files": step["save"] + step["mark"],
        "executed notebook": step["executed"],
        "gradebook": step["projection"],
        "comments, rest of records": step["write"] - sum(step[name] for name in records),
        "all": step["grade"] + step["write"],
        "questions asked": step["calls"],
    }


def _feedback(library: Library, course: Path, name: str) -> float:
    """Median seconds of a feedback page."""
    assignment = library.assignment(name)
    store = AttemptStore(course)
    taken = []
    for stored in store.all():
        begun = time.perf_counter()
        assert stored.attempt is not None
        cells = msgspec.msgpack.decode(store.transcript(stored.attempt), type=Transcript).cells
        page = FeedbackPage(stored.student, assignment.title, assignment.tasks, stored.attempt.result, cells)
        write_feedback(course, page, feedback_html(page))
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)
