"""Writes graded submissions into a course's records, so that a batch killed anywhere goes on without loss or doubles.

The order matters: the attempt's files, the executed notebook, the gradebook's rows, and last the mark that the
attempt is graded.
"""

import contextlib
import getpass
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from autograder.authoring.source import released
from autograder.batch.job import MAX_FILE_BYTES, Done, Fault, Finished, Job, Library
from autograder.course import Course
from autograder.errors import GradebookFault
from autograder.gradebook.attempts import Attempt, AttemptStore, now
from autograder.gradebook.executed import write_executed
from autograder.gradebook.projection import CountedAttempt, Projection
from autograder.grading.grade import Graded
from autograder.model import Language, Outcome, TaskResult


class Records:
    """A course's records, open for writing.

    Args:
        directory: the course.
        library: the assignments, for what was released.
        reason: why this batch grades, kept with each attempt.
        course: its settings, for due dates and late penalties.
    """

    def __init__(self, directory: Path, library: Library, *, reason: str, course: Course | None = None) -> None:
        self._directory = directory
        self._library = library
        self._reason = reason
        self._store = AttemptStore(directory)
        self._projection = Projection(directory, course=course)

    def __enter__(self) -> Self:
        """Open the gradebook."""
        self._projection.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the gradebook."""
        self._projection.__exit__(kind, error, trace)

    def take(self, job: Job, finished: Finished) -> Finished:
        """Record what came of a job; where that fails, the job becomes a fault and the batch goes on."""
        try:
            if isinstance(finished, Done):
                self.write(job, finished.graded)
                return finished
        except GradebookFault as error:
            finished = Fault(str(error))
        # A full disk takes no note of the fault either; it is shown all the same.
        with contextlib.suppress(GradebookFault):
            self.write_fault(job, finished)
        return finished

    def write(self, job: Job, graded: Graded) -> Attempt:
        """Record one graded submission.

        Raises:
            GradebookFault: when the disk or the database refuses; the submission then counts as not graded.
        """
        result = graded.result
        assignment = self._library.assignment(job.assignment)
        rows = released(assignment).cells(result.language)
        attempt = Attempt(
            student=job.student,
            assignment=job.assignment,
            submission=job.digest,
            graded_at=now(),
            reason=self._reason,
            by=_user(),
            result=result,
            received=job.received,
            digests=graded.transcript.digests,
        )
        attempt = self._store.save(attempt, _bytes(job), msgspec.msgpack.encode(graded.transcript))
        write_executed(
            self._directory,
            student=job.student,
            assignment=job.assignment,
            language=result.language,
            cells=result.cells,
            rows=rows,
            received=job.received,
        )
        comments = {name: comment(task, result.language) for name, task in result.tasks.items()}
        self._projection.write(CountedAttempt(job.student, job.assignment, job.received, result.tasks, comments), rows)
        self._store.mark_graded(attempt)
        return attempt

    def write_fault(self, job: Job, fault: Fault) -> None:
        """Note a submission that we failed to grade."""
        self._store.record_fault(job.student, job.assignment, job.digest, fault.reason)


def comment(task: TaskResult, language: Language) -> str:
    """What formgrader shows beside an answer: the hint and reason of each failed test, once each."""
    lines: list[str] = []
    for test in task.tests:
        parts = [text.text(language) for text in (test.reason, test.hint) if text is not None]
        if test.outcome is not Outcome.PASSED and parts and (line := " ".join(parts)) not in lines:
            lines.append(line)
    return "\n".join(lines)


def _bytes(job: Job) -> bytes:
    if job.path is None:
        return b""
    with Path(job.path).open("rb") as file:
        return file.read(MAX_FILE_BYTES + 1)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"
