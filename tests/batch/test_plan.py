"""A plan holds what is new, changed, half done or asked for, and nothing else."""

from pathlib import Path

from autograder.batch.plan import file_digest, job_of, plan_batch
from autograder.gradebook.attempts import Attempt, AttemptStore, now
from autograder.model import GradingResult, Language, NotebookResult, NotebookStatus
from autograder.submissions.folder import find_submissions
from tests.toy import DOUBLE, answers, hand_in


def record(store: AttemptStore, student: str, data: bytes, *, mark: bool) -> None:
    """Note that a submission was graded, whole or half."""
    result = GradingResult("toy", Language.EN, NotebookResult(NotebookStatus.RAN), {})
    attempt = Attempt(student=student, assignment="toy", submission="", graded_at=now(), reason="test", result=result)
    attempt = store.save(attempt, data, b"")
    if mark:
        store.mark_graded(attempt)


def planned(course: Path, *, regrade: bool = False) -> tuple[list[str], int]:
    """Who is to be graded, and how many stay."""
    plan = plan_batch(find_submissions(course), AttemptStore(course), regrade=regrade)
    return [job.student for job in plan.jobs], plan.unchanged


def test_new_changed_and_half_done_are_planned(tmp_path: Path) -> None:
    """And what is graded is not."""
    data = answers(DOUBLE)
    for student in ("changed", "done", "half", "new"):
        hand_in(tmp_path, student, data)
    store = AttemptStore(tmp_path)
    record(store, "done", data, mark=True)
    record(store, "half", data, mark=False)
    record(store, "changed", b"other bytes", mark=True)
    assert planned(tmp_path) == (["changed", "half", "new"], 1)
    assert planned(tmp_path, regrade=True) == (["changed", "done", "half", "new"], 0)


def test_a_job_says_what_there_is_to_read(tmp_path: Path) -> None:
    """The digest of the bytes, or the problem where there are none."""
    path = hand_in(tmp_path, "ada", answers(DOUBLE))
    (tmp_path / "submitted" / "bob" / "toy").mkdir(parents=True)
    ada, bob = (job_of(submission) for submission in find_submissions(tmp_path))
    assert (ada.path, ada.digest) == (str(path), file_digest(path))
    assert bob.path is None
    assert bob.problem is not None
