"""Grade one submission: run its notebook, put the hidden tests' questions, and return result and transcript."""

import time

import msgspec

from autograder.datasets import Data
from autograder.grading.interview import CallRecord, Interview, Timing
from autograder.grading.seeds import Seeds
from autograder.grading.session import HiddenTests
from autograder.grading.sizes import size_note
from autograder.model import (
    Bilingual,
    CellRecord,
    Digests,
    GradingResult,
    Language,
    Limits,
    Resources,
    Seconds,
    Series,
)
from autograder.sandbox.client import WarmWorker


class Transcript(msgspec.Struct, frozen=True):
    """All that one submission's runs said, with what they rest on. Never shown to a student as it is."""

    cells: tuple[CellRecord, ...]
    calls: tuple[CallRecord, ...]
    seeds: dict[str, int]
    resources: Resources
    digests: Digests
    sandbox: str
    curve: tuple[Series, ...] = ()
    format: int = 1


class Graded(msgspec.Struct, frozen=True):
    """One submission's result with the record behind it."""

    result: GradingResult
    transcript: Transcript


class Submitted(msgspec.Struct, frozen=True):
    """What is to be graded: the prepared cells, whose, and in which language; `curve` is a variable to be shown."""

    assignment: str
    language: Language
    cells: tuple[CellRecord, ...]
    notes: tuple[Bilingual, ...] = ()
    digests: Digests = Digests()
    curve: str | None = None


def grade(
    submitted: Submitted,
    tests: HiddenTests,
    worker: WarmWorker,
    *,
    limits: Limits,
    seeds: Seeds,
    data: Data | None = None,
) -> Graded:
    """Grade one submission.

    Args:
        submitted: the prepared submission.
        tests: the assignment's hidden tests.
        worker: where to run it.
        limits: what its runs may use.
        seeds: the student's seeds.
        data: the data set, where the assignment uses one.

    Raises:
        GradingFault: when our side broke; nothing is decided then.
    """
    begun = time.perf_counter()
    interview = Interview(worker, submitted.cells, limits, seeds)
    try:
        interview.run_notebook(submitted.curve)
        verdicts = tests.run(interview, seeds, data)
    finally:
        interview.close()
    note = size_note(interview.cells, verdicts.tasks, data)
    result = GradingResult(
        assignment=submitted.assignment,
        language=submitted.language,
        notebook=interview.notebook_result(),
        tasks=verdicts.tasks,
        cells=interview.cells,
        seconds=_seconds(interview.timing, time.perf_counter() - begun),
        resources=interview.resources,
        seeds=verdicts.seeds,
        notes=(*submitted.notes, *([note] if note else [])),
        data=data.name if data else None,
        sandbox=worker.walls,
    )
    return Graded(result, _transcript(interview, submitted, result))


def _seconds(timing: Timing, wall: float) -> Seconds:
    return Seconds(
        wall=wall,
        own_compute=timing.own_compute,
        start=timing.start,
        notebook=timing.notebook,
        questions=timing.questions,
    )


def _transcript(interview: Interview, submitted: Submitted, result: GradingResult) -> Transcript:
    return Transcript(
        cells=result.cells,
        calls=tuple(interview.calls),
        seeds=result.seeds,
        resources=result.resources,
        digests=submitted.digests,
        sandbox=result.sandbox,
        curve=interview.curve,
    )
