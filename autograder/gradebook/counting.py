"""Which of a student's submissions counts: the last received, or the one with the best final score. Pure."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import msgspec

from autograder.course import Counts
from autograder.gradebook.attempts import Attempt, Counted, StoredAttempt
from autograder.gradebook.received import Receipt

Deduct = Callable[[datetime | None, float], float]


class Candidate(msgspec.Struct, frozen=True):
    """A graded submission that may count: its attempt, and when it came. The same bytes may have come several times."""

    attempt: Attempt
    received: str | None

    @property
    def counted(self) -> Counted:
        """What the mark of the counted attempt says of it."""
        attempt = self.attempt
        return Counted(attempt.submission, self.received, attempt.graded_at, attempt.transcript)


def candidates(
    receipts: Sequence[tuple[Receipt, str]], attempts: Sequence[StoredAttempt], fresh: Attempt | None = None
) -> list[Candidate]:
    """The graded submissions in the order in which they came.

    Args:
        receipts: what was received, in order, with the digest of the notebook in it.
        attempts: what was graded; attempts of before receipts were kept come first.
        fresh: an attempt that is about to be marked as graded.
    """
    graded = {
        stored.attempt.submission: stored.attempt for stored in attempts if stored.graded and stored.attempt is not None
    }
    if fresh is not None:
        graded[fresh.submission] = fresh
    known = {digest for _, digest in receipts}
    old = sorted((attempt for digest, attempt in graded.items() if digest not in known), key=_moment)
    return [
        *(Candidate(attempt, attempt.received) for attempt in old),
        *(Candidate(graded[digest], receipt.received) for receipt, digest in receipts if digest in graded),
    ]


def choose(found: Sequence[Candidate], counts: Counts, deduct: Deduct) -> Candidate | None:
    """The candidate that counts; of those with the same best final score, the earliest.

    Args:
        found: in the order in which they came.
        counts: the course's choice.
        deduct: what lateness costs, in points, of a time of receipt and a score.
    """
    if not found or counts is Counts.LAST:
        return found[-1] if found else None
    return max(found, key=lambda candidate: _final(candidate, deduct))


def _final(candidate: Candidate, deduct: Deduct) -> float:
    score = candidate.attempt.result.score
    received = datetime.fromisoformat(candidate.received) if candidate.received else None
    return round(score - deduct(received, score), 9)


def _moment(attempt: Attempt) -> datetime:
    """When an attempt came; one without a time, when it was first graded."""
    first = attempt.previous[0].graded_at if attempt.previous else attempt.graded_at
    moment = datetime.fromisoformat(attempt.received or first)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
