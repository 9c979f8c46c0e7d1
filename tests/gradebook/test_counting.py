"""Which submission counts."""

from datetime import UTC, datetime
from pathlib import Path

import msgspec

from autograder.course import Counts
from autograder.gradebook.attempts import Attempt, PreviousResult, StoredAttempt
from autograder.gradebook.counting import Candidate, candidates, choose
from autograder.gradebook.received import Receipt, Source
from autograder.model import GradingResult, Language, NotebookResult, NotebookStatus, TaskResult

ON_TIME, LATE = "2026-03-02T09:00:00+00:00", "2026-03-03T09:00:00+00:00"


def attempt(name: str, score: float, graded_at: str = LATE, received: str | None = None) -> Attempt:
    result = GradingResult("toy", Language.EN, NotebookResult(NotebookStatus.RAN), {"a": TaskResult(score, 10.0)})
    return Attempt("kim", "toy", name, graded_at, "test", result, received)


def previous(graded_at: str) -> PreviousResult:
    return PreviousResult(1.0, 10.0, graded_at, "somebody", "test")


def receipt(received: str | None) -> Receipt:
    return Receipt("kim", "toy", Source.EXCHANGE, LATE, "", received=received)


def stored(*attempts: Attempt, graded: bool = True) -> list[StoredAttempt]:
    return [StoredAttempt("kim", "toy", Path(), graded, one) for one in attempts]


def half_when_late(received: datetime | None, score: float) -> float:
    return score / 2 if received and received > datetime(2026, 3, 2, 12, tzinfo=UTC) else 0.0


def chosen(found: list[Candidate], counts: Counts) -> tuple[str, str | None] | None:
    one = choose(found, counts, half_when_late)
    return (one.attempt.submission, one.received) if one else None


def test_the_last_or_the_best_final_score() -> None:
    """Lateness is deducted first; of equals the earlier counts."""
    receipts = [(receipt(ON_TIME), "a"), (receipt(ON_TIME), "b"), (receipt(LATE), "c"), (receipt(LATE), "d")]
    found = candidates(receipts, stored(attempt("a", 4), attempt("b", 4), attempt("c", 8), attempt("d", 1)))
    assert chosen(found, Counts.LAST) == ("d", LATE)
    assert chosen(found, Counts.BEST) == ("a", ON_TIME)
    found = candidates(receipts, stored(attempt("a", 4), attempt("b", 4), attempt("c", 8.2), attempt("d", 1)))
    assert chosen(found, Counts.BEST) == ("c", LATE)


def test_the_same_bytes_count_at_the_time_that_is_best() -> None:
    receipts = [(receipt(ON_TIME), "a"), (receipt(ON_TIME), "b"), (receipt(LATE), "a")]
    found = candidates(receipts, stored(attempt("a", 5), attempt("b", 1)))
    assert chosen(found, Counts.LAST) == ("a", LATE)
    assert chosen(found, Counts.BEST) == ("a", ON_TIME)


def test_what_is_not_graded_does_not_count_and_what_is_fresh_does() -> None:
    receipts = [(receipt(ON_TIME), "a"), (receipt(LATE), "b")]
    half_done = [*stored(attempt("a", 1)), *stored(attempt("b", 9), graded=False)]
    assert chosen(candidates(receipts, half_done), Counts.LAST) == ("a", ON_TIME)
    assert chosen(candidates(receipts, half_done, attempt("b", 9)), Counts.LAST) == ("b", LATE)
    assert chosen([], Counts.BEST) is None


def test_attempts_of_before_receipts_were_kept_come_first() -> None:
    old = attempt("old", 9, graded_at="2026-02-01T00:00:00+00:00")
    found = candidates([(receipt(ON_TIME), "a")], stored(attempt("a", 1), old))
    assert chosen(found, Counts.LAST) == ("a", ON_TIME)
    assert chosen(found, Counts.BEST) == ("old", None)


def test_attempts_without_receipts_are_in_the_order_of_their_first_grading() -> None:
    """Or of their receipt, where that is known; a regrade makes none later, nor does a time without an offset fail."""
    regraded = attempt("regraded", 1, graded_at="2026-04-01T00:00:00+00:00")
    regraded = msgspec.structs.replace(regraded, previous=(previous("2026-02-01T00:00:00+00:00"), previous(LATE)))
    later = attempt("later", 2, graded_at="2026-02-02T00:00:00+00:00")
    between = attempt("between", 3, graded_at="2026-05-01T00:00:00+00:00", received="2026-02-01T12:00:00")
    found = candidates([], stored(later, regraded, between))
    assert [one.attempt.submission for one in found] == ["regraded", "between", "later"]
