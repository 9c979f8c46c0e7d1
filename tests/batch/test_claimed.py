"""Jobs are claimed as they are handed out, and looked at again before."""

from pathlib import Path

import pytest

from autograder.batch.claimed import ClaimedJobs
from autograder.batch.job import Job
from autograder.gradebook.attempts import Attempt, AttemptStore, digest, now
from autograder.gradebook.claims import Claims
from autograder.model import GradingResult, Language, NotebookResult, NotebookStatus

DATA = b"{}"
JOBS = [Job(name, "toy", digest(DATA), None) for name in ("ada", "bob", "cho")]
RESULT = GradingResult("toy", Language.EN, NotebookResult(NotebookStatus.RAN), {})


@pytest.fixture
def store(tmp_path: Path) -> AttemptStore:
    return AttemptStore(tmp_path)


def grade(store: AttemptStore, job: Job) -> None:
    """Record a job as another process would."""
    attempt = Attempt(job.student, job.assignment, job.digest, now(), "submitted", RESULT)
    store.mark_graded(store.save(attempt, DATA, b""))


def test_a_job_is_claimed_only_when_it_is_taken(tmp_path: Path, store: AttemptStore) -> None:
    with Claims(tmp_path) as ours, Claims(tmp_path) as theirs:
        jobs = ClaimedJobs(JOBS, ours, store)
        assert next(iter(jobs)) == JOBS[0]
        assert not theirs.take("ada", "toy")
        assert theirs.take("bob", "toy")
        jobs.release(JOBS[0])
        assert theirs.take("ada", "toy")


def test_what_another_process_graded_meanwhile_is_left_out(tmp_path: Path, store: AttemptStore) -> None:
    with Claims(tmp_path) as ours:
        jobs = ClaimedJobs(JOBS, ours, store)
        grade(store, JOBS[1])
        assert list(jobs) == [JOBS[0], JOBS[2]]
        assert jobs.left_out.graded == (JOBS[1],)


def test_a_regrade_leaves_out_what_another_regraded_meanwhile(tmp_path: Path, store: AttemptStore) -> None:
    for job in JOBS:
        grade(store, job)
    with Claims(tmp_path) as ours:
        jobs = ClaimedJobs(JOBS, ours, store)
        grade(store, JOBS[0])
        assert list(jobs) == JOBS[1:]


def test_what_is_in_hand_elsewhere_is_asked_for_again_at_the_end(tmp_path: Path, store: AttemptStore) -> None:
    with Claims(tmp_path) as ours, Claims(tmp_path) as theirs:
        assert theirs.take("ada", "toy")
        assert theirs.take("bob", "toy")
        jobs = ClaimedJobs(JOBS, ours, store)
        coming = iter(jobs)
        assert next(coming) == JOBS[2]
        theirs.release("ada", "toy")
        assert list(coming) == [JOBS[0]]
        assert jobs.left_out.busy == (JOBS[1],)
