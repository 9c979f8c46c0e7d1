"""Run an assignment's cases through the real path and compare what they got with what they must get."""

import statistics
from collections.abc import Callable, Iterable, Iterator

import msgspec

from autograder.authoring.source import Assignment
from autograder.batch.job import Fault, Trials, TriedOut
from autograder.errors import GraderFault
from autograder.grading.marks import Kind
from autograder.proving.answers import Case
from autograder.proving.bench import Bench, Seen
from autograder.proving.jobs import RIGHT, Jobs


class Surprise(msgspec.Struct, frozen=True):
    """A case that did not get what it must: `expected` and `got` in words for the table."""

    assignment: str
    case: str
    task: str
    expected: str
    got: str


class Known(msgspec.Struct, frozen=True):
    """What known answers got: how many of each kind were graded, all surprises, and the reference's seconds."""

    counts: dict[str, int]
    surprises: tuple[Surprise, ...]
    seconds: float | None = None


def prove_known(
    assignment: Assignment,
    cases: Iterable[Case],
    jobs: Jobs,
    bench: Bench,
    *,
    advance: Callable[[], object] = lambda: None,
) -> Known:
    """Grade every case and compare.

    Args:
        assignment: whose cases they are.
        cases: the submissions and what they must score.
        jobs: by a case's name, the jobs that grade it.
        bench: where.
        advance: called after each graded case.
    """
    counts: dict[str, int] = {}
    surprises: list[Surprise] = []
    seconds: list[float] = []
    case_of = {job: case for case in cases for job in jobs[case.name]}
    for job, seen in bench.grade(case_of):
        case = case_of[job]
        counts[case.kind] = counts.get(case.kind, 0) + 1
        found = list(compare(assignment.name, case, seen))
        surprises += found
        if isinstance(seen, Seen):
            if not found:
                bench.keep(job, seen)
            if case.kind == "reference":
                seconds.append(seen.seconds)
        advance()
    median = statistics.median(seconds) if seconds else None
    return Known(dict(sorted(counts.items())), tuple(surprises), median)


def compare(assignment: str, case: Case, seen: Seen | Fault) -> Iterator[Surprise]:
    """Every way in which a case did not get what it must."""
    if isinstance(seen, Fault):
        yield Surprise(assignment, case.name, "–", "a score", f"a fault: {seen.reason}")
        return
    for task, score in case.scores.items():
        got = seen.scores[task]
        if not score.admit(got):
            told = "no" if got is None else f"{got:g}"
            yield Surprise(assignment, case.name, task, f"{score} points", f"{told} points: {seen.told[task]}")
    for task, hint in case.hints.items():
        given = seen.hints[task]
        if hint not in given:
            yield Surprise(assignment, case.name, task, f"hint {hint}", f"hints {', '.join(given) or 'none'}")
    for task, error in seen.checks.items():
        if case.kind == "starter" and not error:
            yield Surprise(assignment, case.name, task, "a public check that fails", "it passes without an answer")
        if case.kind in RIGHT and task in case.sources and error:
            yield Surprise(assignment, case.name, task, "a public check that passes", error)


def try_right(
    assignment: Assignment,
    cases: Iterable[Case],
    jobs: Jobs,
    bench: Bench,
    seeds: int,
    *,
    advance: Callable[[], object] = lambda: None,
) -> tuple[Surprise, ...]:
    """Ask right answers the tests without training with many seeds each; returns which of them failed one.

    Raises:
        GraderFault: when a hidden test broke.
    """
    tests = bench.library.tests(assignment.name)
    kinds = [kind for kind in (Kind.PLAIN, Kind.WITH_DATA) if tests.chosen(kind)]
    trials = {
        msgspec.structs.replace(jobs[case.name][0], experiment=Trials(0, seeds, kind)): case
        for case in cases
        for kind in kinds
    }
    surprises = []
    for job, observed in bench.observe(trials):
        case = trials[job]
        if not isinstance(observed, TriedOut):
            reason = observed.reason if isinstance(observed, Fault) else type(observed).__name__
            raise GraderFault(f"The hidden tests of {assignment.name} broke on {case.name}: {reason}")
        for test, tally in observed.tallies.items():
            task = tests.task_of(test)
            if task in case.sources and tally.failures and not tally.shares:
                got = f"{test} failed it {tally.failures} times in {tally.runs}: {tally.example}"
                surprises.append(Surprise(assignment.name, case.name, task, "no failure", got))
        advance()
    return tuple(surprises)
