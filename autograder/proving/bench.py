"""Where known answers are graded: an engine that starts when it is first needed, and a record of what it found before.

A finding is kept under a digest of all that it rests on, so a proof that was broken off goes on where it was, and one
that is made again does only what has changed.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

import msgspec

from autograder.authoring.proof import FILE, environment_digest, files_digest
from autograder.batch.job import Compared, Done, Fault, Job, Library, Noticed, Observed, TriedOut
from autograder.batch.local import LocalEngine
from autograder.model import CellRecord, CellRole, CellStatus, ErrorOutput, GradingResult, Outcome
from autograder.notebook.released import task_of

_SOURCE = "notebook.py"  # of which each notebook's own digest speaks


class Seen(msgspec.Struct, frozen=True, tag="seen"):
    """What is kept of a graded answer: by task its score, the hints that it brought, and what went wrong in words.

    `checks` says by task how its public check ended: "" where it passed, else its error.
    """

    scores: dict[str, float | None]
    hints: dict[str, tuple[str, ...]]
    told: dict[str, str]
    checks: dict[str, str]
    seconds: float


Finding = Seen | TriedOut | Noticed | Compared
Ended = TypeVar("Ended")


class _Line(msgspec.Struct, frozen=True):
    key: str
    found: Finding


_LINE: msgspec.json.Decoder[_Line] = msgspec.json.Decoder(_Line)


class Bench:
    """Grades and tries out known answers of one assignment.

    Args:
        library: the assignments, with the data set.
        assignment: which of them.
        start: makes an engine of the library, entered when it is first needed.
        record: the file of earlier findings; None to keep none.
    """

    def __init__(
        self,
        library: Library,
        assignment: str,
        start: Callable[[], AbstractContextManager[LocalEngine]],
        record: Path | None = None,
    ) -> None:
        self.library = library
        self._assignment = assignment
        self._start = start
        self._record = record
        self._basis = _basis(library, assignment)
        self._known = _read(record)
        self._engine: LocalEngine | None = None
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        """Nothing is started yet."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the engine, if it was started."""
        self._stack.__exit__(kind, error, trace)

    def grade(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Seen | Fault]]:
        """Grade known answers; yields each with what was seen, those that are known from before first.

        What is as it must be, the caller keeps.
        """
        unknown = []
        for job in jobs:
            found = self._known.get(self._key(job))
            if isinstance(found, Seen):
                yield job, found
            else:
                unknown.append(job)
        for job, finished in self._run(unknown, lambda engine: engine.run(unknown)):
            yield job, _seen(finished.graded.result) if isinstance(finished, Done) else finished

    def observe(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Observed | Fault]]:
        """Do experiments, and keep what came of them; yields as `grade` does."""
        unknown = []
        for job in jobs:
            found = self._known.get(self._key(job))
            if found is not None and not isinstance(found, Seen):
                yield job, found
            else:
                unknown.append(job)
        for job, observed in self._run(unknown, lambda engine: engine.observe(unknown)):
            if not isinstance(observed, Fault):
                self.keep(job, observed)
            yield job, observed

    def keep(self, job: Job, found: Finding) -> None:
        """Note what came of a job, so that it is not done again."""
        key = self._key(job)
        if self._known.get(key) == found:
            return
        self._known[key] = found
        if self._record is not None:
            self._record.parent.mkdir(parents=True, exist_ok=True)
            with self._record.open("ab") as file:  # the end of a line comes first: the one before may be cut off
                file.write(b"\n" + msgspec.json.encode(_Line(key, found)))

    def _run(
        self, jobs: list[Job], run: Callable[[LocalEngine], Iterator[tuple[Job, Ended]]]
    ) -> Iterator[tuple[Job, Ended]]:
        if not jobs:
            return
        if self._engine is None:
            self._engine = self._stack.enter_context(self._start())
        yield from run(self._engine)

    def _key(self, job: Job) -> str:
        parts = (self._basis, job.student, job.digest, job.experiment)
        return hashlib.sha256(msgspec.msgpack.encode(parts)).hexdigest()


def _read(record: Path | None) -> dict[str, Finding]:
    """Earlier findings; a line that was cut off, or is of an earlier format, is as good as none."""
    known: dict[str, Finding] = {}
    if record is not None and record.is_file():
        for line in record.read_bytes().split(b"\n"):
            try:
                read = _LINE.decode(line)
            except msgspec.MsgspecError:
                continue
            known[read.key] = read.found
    return known


def _basis(library: Library, name: str) -> str:
    """A digest of what all findings rest on: the grader, the assignment's settings, environment, data, thresholds."""
    grader = (library.folder / "solutions" / name).glob("test_*.py")
    public = [
        path
        for path in (library.folder / "assignments" / name).iterdir()
        if path.is_file() and path.name not in (FILE, _SOURCE)
    ]
    digests = library.digests(name)
    parts = (files_digest([*grader, *public]), environment_digest(), digests.data, digests.thresholds)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _seen(result: GradingResult) -> Seen:
    return Seen(
        scores={name: task.score for name, task in result.tasks.items()},
        hints={
            name: tuple(test.hint_name for test in task.tests if test.hint_name) for name, task in result.tasks.items()
        },
        told={name: _why(result, name) for name in result.tasks},
        checks={
            task_of(cell.grade_id): _error(cell)
            for cell in result.cells
            if cell.role is CellRole.CHECK and cell.grade_id
        },
        seconds=result.seconds.wall,
    )


def _error(cell: CellRecord) -> str:
    if cell.status is CellStatus.OK:
        return ""
    errors = (output for output in cell.outputs if isinstance(output, ErrorOutput))
    return next((f"{error.name}: {error.message}" for error in errors), cell.status.value)


def _why(result: GradingResult, task: str) -> str:
    tests = (test for test in result.tasks[task].tests if test.outcome is not Outcome.PASSED)
    told = [f"{test.name} {test.outcome.value}{f' ({test.reason.en})' if test.reason else ''}" for test in tests]
    if result.notebook.message:
        told.append(result.notebook.message.en)
    return "; ".join(told) or "all tests passed"
