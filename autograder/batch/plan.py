"""What a batch has to do: submissions that are new, changed, half done or left with a fault. Reads, never writes."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

import msgspec

from autograder.batch.job import MAX_FILE_BYTES, Job
from autograder.gradebook.attempts import AttemptStore
from autograder.gradebook.roster import Roster
from autograder.model import Language
from autograder.submissions.folder import Submission

_BLOCK = 2**20
_NOTHING = hashlib.sha256(b"").hexdigest()


class Plan(msgspec.Struct, frozen=True):
    """What is to be graded, and how many submissions stay as they are."""

    jobs: tuple[Job, ...]
    unchanged: int


def plan_batch(
    submissions: Iterable[Submission], store: AttemptStore, *, regrade: bool = False, roster: Roster | None = None
) -> Plan:
    """Decide what a batch does.

    Args:
        submissions: what was handed in; the same bytes of a student are graded once.
        store: what has been graded.
        regrade: grade again what is graded already.
        roster: the students' languages, for submissions that don't say theirs.
    """
    roster = roster or Roster()
    jobs: list[Job] = []
    unchanged = 0
    seen: set[tuple[str, str, str]] = set()
    for submission in submissions:
        job = job_of(submission, roster.language(submission.student))
        if (job.student, job.assignment, job.digest) in seen:
            continue
        seen.add((job.student, job.assignment, job.digest))
        stored = store.find(job.student, job.assignment, job.digest)
        if stored is not None and stored.graded and not regrade:
            unchanged += 1
        else:
            jobs.append(job)
    return Plan(tuple(jobs), unchanged)


def job_of(submission: Submission, language: Language | None = None) -> Job:
    """The job that grades a submission, in `language` where it does not say its own."""
    path = submission.path
    return Job(
        student=submission.student,
        assignment=submission.assignment,
        digest=submission.digest or _digest(path),
        path=str(path) if path else None,
        problem=submission.problem,
        received=submission.received.isoformat() if submission.received else None,
        language=language,
    )


def _digest(path: Path | None) -> str:
    """The file's digest, or nothing's: a file that can't be read is a fault of its own job, not of the plan."""
    try:
        return file_digest(path) if path else _NOTHING
    except OSError:
        return _NOTHING


def file_digest(path: Path) -> str:
    """SHA-256 of a submitted file, in hex; of a file over the limit, that of the part which is read."""
    state = hashlib.sha256()
    left = MAX_FILE_BYTES + 1
    with path.open("rb") as file:
        while left and (block := file.read(min(left, _BLOCK))):
            state.update(block)
            left -= len(block)
    return state.hexdigest()
