"""A plan's jobs handed out one by one, each claimed first, so that two batches never grade one submission."""

from collections.abc import Iterable, Iterator

import msgspec

from autograder.batch.job import Fault, Job
from autograder.errors import GradebookFault
from autograder.gradebook.attempts import AttemptStore
from autograder.gradebook.claims import Claims

_State = tuple[str, int] | None


class LeftOut(msgspec.Struct, frozen=True):
    """Jobs that other processes took: what they have graded since, and what they still have in hand.

    `faults` are those that nobody could claim, with the reason.
    """

    graded: tuple[Job, ...]
    busy: tuple[Job, ...]
    faults: tuple[tuple[Job, Fault], ...] = ()


class ClaimedJobs:
    """Yields the jobs that are ours to grade, once.

    What another process has in hand is asked for a second time at the end: its process may have died.

    Args:
        jobs: what was planned.
        claims: this process's.
        store: says what another process has graded since.
    """

    def __init__(self, jobs: Iterable[Job], claims: Claims, store: AttemptStore) -> None:
        self._claims = claims
        self._store = store
        self._planned = {job: self._state(job) for job in jobs}
        self._graded: list[Job] = []
        self._busy: list[Job] = []
        self._faults: list[tuple[Job, Fault]] = []

    def __iter__(self) -> Iterator[Job]:
        yield from self._claimed(list(self._planned))
        again, self._busy = self._busy, []
        yield from self._claimed(again)

    @property
    def left_out(self) -> LeftOut:
        """What was not yielded; complete when all jobs have been."""
        return LeftOut(tuple(self._graded), tuple(self._busy), tuple(self._faults))

    def release(self, job: Job) -> None:
        """Let go of a job whose result is recorded."""
        self._claims.release(job.student, job.assignment)

    def _claimed(self, jobs: list[Job]) -> Iterator[Job]:
        for job in jobs:
            try:
                is_ours = self._claims.take(job.student, job.assignment)
            except GradebookFault as fault:
                self._faults.append((job, Fault(str(fault))))
                continue
            if not is_ours:
                self._busy.append(job)
            elif self._state(job) not in (None, self._planned[job]):
                self._graded.append(job)
                self.release(job)
            else:
                yield job

    def _state(self, job: Job) -> _State:
        """What tells one grading of a submission from the next; None for one that is not graded."""
        stored = self._store.find(job.student, job.assignment, job.digest)
        if stored is None or not stored.graded or stored.attempt is None:
            return None
        return stored.attempt.graded_at, len(stored.attempt.previous)
