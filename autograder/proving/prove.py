"""Run an assignment's cases through the real path and compare what they got with what they must get."""

import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from autograder.authoring.source import Assignment
from autograder.batch.job import Fault, Finished, Job
from autograder.batch.local import LocalEngine
from autograder.batch.plan import file_digest
from autograder.model import GradingResult, Outcome
from autograder.proving.answers import Case, notebook_with


class Surprise(msgspec.Struct, frozen=True):
    """A case that did not get what it must: `expected` and `got` in words for the table."""

    assignment: str
    case: str
    task: str
    expected: str
    got: str


class Proof(msgspec.Struct, frozen=True):
    """What was proved of an assignment: how many cases of each kind were run, and all surprises."""

    assignment: str
    counts: dict[str, int]
    surprises: tuple[Surprise, ...]


def prove_all(
    assignment: Assignment,
    cases: tuple[Case, ...],
    engine: LocalEngine,
    *,
    repeat: int = 1,
    advance: Callable[[], object] = lambda: None,
) -> Proof:
    """Grade every case and compare.

    Args:
        assignment: whose cases they are.
        cases: the submissions and what they must score.
        engine: where they are graded.
        repeat: how often the right answers are graded, each time with other seeds.
        advance: called after each graded case.
    """
    counts: dict[str, int] = {}
    surprises: list[Surprise] = []
    with tempfile.TemporaryDirectory(prefix="autograder-prove-") as folder:
        jobs = dict(_jobs(assignment, cases, Path(folder), repeat))
        for job, finished in engine.run(jobs):
            case = jobs[job]
            counts[case.kind] = counts.get(case.kind, 0) + 1
            surprises += compare(assignment.name, case, finished)
            advance()
    return Proof(assignment.name, dict(sorted(counts.items())), tuple(surprises))


def merged(proofs: Iterable[Proof]) -> Proof:
    """Several proofs of one assignment as one: at least one is needed."""
    listed = list(proofs)
    counts: dict[str, int] = {}
    for proof in listed:
        for kind, count in proof.counts.items():
            counts[kind] = counts.get(kind, 0) + count
    surprises = tuple(surprise for proof in listed for surprise in proof.surprises)
    return Proof(listed[0].assignment, dict(sorted(counts.items())), surprises)


@contextmanager
def reference_job(assignment: Assignment, cases: Iterable[Case]) -> Iterator[Job]:
    """The job that grades the reference, while its notebook lies in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="autograder-prove-") as folder:
        reference = [case for case in cases if case.kind == "reference"][:1]
        ((job, _),) = _jobs(assignment, tuple(reference), Path(folder), 1)
        yield job


def total(cases: Iterable[Case], repeat: int) -> int:
    """How many gradings these cases are."""
    return sum(_times(case, repeat) for case in cases)


def compare(assignment: str, case: Case, finished: Finished) -> Iterator[Surprise]:
    """Every way in which a case did not get what it must."""
    if isinstance(finished, Fault):
        yield Surprise(assignment, case.name, "–", "a score", f"a fault: {finished.reason}")
        return
    result = finished.graded.result
    for task, score in case.scores.items():
        got = result.tasks[task].score
        if not score.admit(got):
            told = "no" if got is None else f"{got:g}"
            yield Surprise(assignment, case.name, task, f"{score} points", f"{told} points: {_why(result, task)}")
    for task, hint in case.hints.items():
        given = [test.hint_name for test in result.tasks[task].tests if test.hint_name]
        if hint not in given:
            yield Surprise(assignment, case.name, task, f"hint {hint}", f"hints {', '.join(given) or 'none'}")


def _jobs(assignment: Assignment, cases: tuple[Case, ...], folder: Path, repeat: int) -> Iterator[tuple[Job, Case]]:
    for case in cases:
        for number in range(_times(case, repeat)):
            student = f"{case.name}#{number}"
            path = folder / f"{student}.ipynb"
            path.write_bytes(notebook_with(assignment, case.language, case.sources, student))
            yield Job(student, assignment.name, file_digest(path), str(path)), case


def _times(case: Case, repeat: int) -> int:
    return repeat if case.kind in ("starter", "reference", "right") else 1


def _why(result: GradingResult, task: str) -> str:
    tests = (test for test in result.tasks[task].tests if test.outcome is not Outcome.PASSED)
    told = [f"{test.name} {test.outcome.value}{f' ({test.reason.en})' if test.reason else ''}" for test in tests]
    if result.notebook.message:
        told.append(result.notebook.message.en)
    return "; ".join(told) or "all tests passed"
