"""Writes graded submissions into a course's records, so that a batch killed anywhere goes on without loss or doubles.

The order matters: the attempt's files; if this is the attempt that counts, the executed notebook, the gradebook's rows
and the mark that it counts; and last the mark that it is graded.
"""

import contextlib
import getpass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec
from sqlalchemy.exc import SQLAlchemyError

from autograder.authoring.source import released
from autograder.batch.job import MAX_FILE_BYTES, Done, Fault, Finished, Job, Library
from autograder.batch.received import notebook_digest
from autograder.course import Counts, Course
from autograder.errors import AutograderError, GradebookFault
from autograder.gradebook.attempts import Attempt, AttemptStore, now
from autograder.gradebook.counting import Candidate, candidates, choose
from autograder.gradebook.executed import write_executed
from autograder.gradebook.projection import CountedAttempt, Projection
from autograder.gradebook.received import ReceivedStore
from autograder.grading.grade import Graded, Transcript
from autograder.model import Language, Outcome, TaskResult

_TRANSCRIPTS: msgspec.msgpack.Decoder[Transcript] = msgspec.msgpack.Decoder(Transcript)


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
        self._course = course or Course()
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
        except (AutograderError, OSError, SQLAlchemyError) as error:
            finished = Fault(f"The result can't be recorded. {error}")
        self.note_fault(job, finished)
        return finished

    def note_fault(self, job: Job, fault: Fault) -> None:
        """Note a submission that we failed to grade. A full disk takes no note; the fault is shown all the same."""
        with contextlib.suppress(GradebookFault, OSError):
            self._store.record_fault(job.student, job.assignment, job.digest, fault.reason)

    def write(self, job: Job, graded: Graded) -> Attempt:
        """Record one graded submission.

        Raises:
            GradebookFault: when the disk or the database refuses; the submission then counts as not graded.
        """
        result = graded.result
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
        self.settle(job.student, job.assignment, fresh=attempt)
        counts = self._course.counts_of(job.assignment)
        self._store.mark_graded(attempt, clear_faults=counts is Counts.LAST)
        return attempt

    def settle(self, student: str, assignment: str, *, fresh: Attempt | None = None) -> bool:
        """Have the gradebook show the attempt that counts; returns whether another one counts than before.

        Args:
            student: whose.
            assignment: of which assignment.
            fresh: an attempt that was just saved, and counts as graded from here on.

        Raises:
            GradebookFault: when the disk or the database refuses.
        """
        receipts = [
            (entry.receipt, notebook_digest(entry)) for entry in ReceivedStore(self._directory).of(student, assignment)
        ]
        found = candidates(receipts, self._store.of(student, assignment), fresh)
        counts = self._course.counts_of(assignment)
        deduct = self._projection.deduction(assignment, student) if counts is Counts.BEST else _nothing
        chosen = choose(found, counts, deduct)
        if chosen is None or (
            chosen.attempt is not fresh and self._store.counted_mark(student, assignment) == chosen.counted
        ):
            return False
        self._project(chosen)
        self._store.mark_counted(student, assignment, chosen.counted)
        return True

    def _project(self, chosen: Candidate) -> None:
        """Write the executed notebook and the gradebook's rows of the attempt that counts."""
        attempt = chosen.attempt
        result = attempt.result
        rows = released(self._library.assignment(attempt.assignment)).cells(result.language)
        write_executed(
            self._directory,
            student=attempt.student,
            assignment=attempt.assignment,
            language=result.language,
            cells=_TRANSCRIPTS.decode(self._store.transcript(attempt)).cells,
            rows=rows,
            received=chosen.received,
        )
        comments = {name: comment(task, result.language) for name, task in result.tasks.items()}
        self._projection.write(
            CountedAttempt(attempt.student, attempt.assignment, chosen.received, result.tasks, comments), rows
        )


def comment(task: TaskResult, language: Language) -> str:
    """What formgrader shows beside an answer: the hint and reason of each failed test, once each."""
    lines: list[str] = []
    for test in task.tests:
        parts = [text.text(language) for text in (test.reason, test.hint) if text is not None]
        if test.outcome is not Outcome.PASSED and parts and (line := " ".join(parts)) not in lines:
            lines.append(line)
    return "\n".join(lines)


def _nothing(_received: datetime | None, _score: float) -> float:
    return 0.0


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
