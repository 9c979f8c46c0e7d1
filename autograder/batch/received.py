"""What was handed in, received submissions and nbgrader's `submitted/` together, and what of it is to be graded."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from autograder.batch.job import Job
from autograder.batch.plan import job_of, plan_batch
from autograder.course import Counts, Course
from autograder.errors import GradebookFault
from autograder.gradebook.attempts import AttemptStore, StoredAttempt
from autograder.gradebook.received import Incoming, Received, ReceivedStore, Source, content_of, file_at, files_in
from autograder.submissions.folder import Submission, find_submissions, read_submission


class HandedIn(msgspec.Struct, frozen=True):
    """All that a student handed in for an assignment, in order. `fault` says why nothing of it can be read."""

    student: str
    assignment: str
    received: tuple[Received, ...] = ()
    submissions: tuple[Submission, ...] = ()
    fault: str | None = None

    def to_grade(self, course: Course) -> tuple[Submission, ...]:
        """Those that must be graded to know which counts."""
        return self.submissions if course.counts_of(self.assignment) is Counts.BEST else self.submissions[-1:]


def handed_in(
    course_dir: Path, assignments: Sequence[str] | None = None, students: Sequence[str] | None = None
) -> Iterator[HandedIn]:
    """Everything handed in, by assignment and student. Reads only: what is in `submitted/` alone comes last."""
    store = ReceivedStore(course_dir)
    placed = {(submission.assignment, submission.student): submission for submission in find_submissions(course_dir)}
    for assignment, student in sorted({*placed, *store.pairs()}):
        if (not assignments or assignment in assignments) and (not students or student in students):
            yield _of_student(course_dir, store, student, assignment, placed.get((assignment, student)))


def shown(entry: HandedIn, store: AttemptStore, course: Course) -> StoredAttempt | None:
    """The attempt that counts; None while a submission that may count is not graded."""
    if entry.fault is not None or plan_batch(entry.to_grade(course), store).jobs:
        return None
    return store.counted(entry.student, entry.assignment)


def notice(course_dir: Path, submission: Submission, *, at: datetime | None = None) -> bool:
    """Receive what lies in `submitted/`, so that nbgrader's next collect can't lose it; returns whether it is new.

    Args:
        course_dir: the course.
        submission: what lies there.
        at: since when it counts as collected; now, where nothing else is said.

    Raises:
        GradebookFault: when it can't be read, or the disk refuses.
    """
    store = ReceivedStore(course_dir)
    incoming = _incoming(course_dir, submission)
    if not _is_new(store, incoming):
        return False
    if incoming.received is None:
        incoming = msgspec.structs.replace(incoming, slot=datetime.now(UTC).isoformat())
    is_new = store.add(incoming, at=at)
    store.mark_placed(submission.student, submission.assignment, content_of(incoming))
    return is_new


def receive_placed(
    course_dir: Path, assignments: Sequence[str] | None = None, students: Sequence[str] | None = None
) -> list[str]:
    """Receive all that is new in `submitted/`; returns what could not be received, with the reason."""
    found = [
        submission
        for submission in find_submissions(course_dir)
        if not assignments or submission.assignment in assignments
        if not students or submission.student in students
    ]
    problems = []
    with ReceivedStore(course_dir).lock():
        for submission in found:
            try:
                notice(course_dir, submission)
            except (GradebookFault, OSError, ValueError) as error:
                problems.append(str(error))
    return problems


def receive_by_hand(course_dir: Path, job: Job) -> None:
    """Receive the notebook of a job that a person named, unless it is the one that was received last.

    Raises:
        GradebookFault: when it can't be read, or the disk refuses.
    """
    if job.path is None:
        return
    store = ReceivedStore(course_dir)
    incoming = Incoming(
        student=job.student,
        assignment=job.assignment,
        source=Source.BY_HAND,
        files=(file_at(Path(job.path)),),
        origin=job.path,
        slot=datetime.now(UTC).isoformat(),
    )
    with store.lock():
        received = store.of(job.student, job.assignment)
        if not received or notebook_digest(received[-1]) != job.digest:
            store.add(incoming)


def _of_student(
    course_dir: Path, store: ReceivedStore, student: str, assignment: str, placed: Submission | None
) -> HandedIn:
    try:
        received = store.of(student, assignment)
        ordered = [(entry.receipt.moment, submission_of(entry)) for entry in received]
        if placed is not None and _unnoticed(course_dir, store, placed):
            if placed.received is None:
                ordered.append((datetime.max, placed))  # what is known of it is that nobody has seen it before
            else:
                ordered.append((placed.received, placed))
                ordered.sort(key=lambda pair: pair[0])
        return HandedIn(student, assignment, received, tuple(submission for _, submission in ordered))
    except GradebookFault as error:
        return HandedIn(student, assignment, fault=str(error))


def submission_of(entry: Received) -> Submission:
    """A received submission as the grader reads it."""
    receipt = entry.receipt
    found = read_submission(entry.files, receipt.student, receipt.assignment)
    received = datetime.fromisoformat(receipt.received) if receipt.received else None
    return msgspec.structs.replace(found, received=received)


def notebook_digest(entry: Received) -> str:
    """The digest of the notebook in a received submission, by which its attempt is found."""
    return job_of(submission_of(entry)).digest


def _unnoticed(course_dir: Path, store: ReceivedStore, placed: Submission) -> bool:
    """Whether `submitted/` holds what was never received. What can't be read is a fault of its own job."""
    try:
        return _is_new(store, _incoming(course_dir, placed))
    except OSError:
        return True


def _incoming(course_dir: Path, submission: Submission) -> Incoming:
    folder = course_dir / "submitted" / submission.student / submission.assignment
    return Incoming(
        student=submission.student,
        assignment=submission.assignment,
        source=Source.SUBMITTED,
        files=files_in(folder),
        origin=f"submitted/{submission.student}/{submission.assignment}",
        received=submission.received,
    )


def _is_new(store: ReceivedStore, incoming: Incoming) -> bool:
    """With a time of receipt, its bytes at that time; without one, other bytes than were last placed or received."""
    if incoming.received is not None:
        return not store.holds(incoming)
    content = content_of(incoming)
    if content == store.placed(incoming.student, incoming.assignment):
        return False
    received = store.of(incoming.student, incoming.assignment)
    return not received or received[-1].receipt.content != content
