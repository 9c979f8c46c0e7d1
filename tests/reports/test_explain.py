"""What staff are told of one submission."""

from datetime import UTC, datetime, timedelta

import pytest

from autograder.gradebook.attempts import Attempt
from autograder.gradebook.late import Lateness
from autograder.model import GradingResult, Language, NotebookResult, NotebookStatus
from autograder.reports.explain import explain_json, explain_text

DUE = datetime(2026, 3, 2, 9, tzinfo=UTC)
RESULT = GradingResult("tensors", Language.EN, NotebookResult(NotebookStatus.RAN), {})
ATTEMPT = Attempt("kim", "tensors", "0" * 64, "2026-03-04T09:00:00+00:00", "submitted", RESULT)


@pytest.mark.parametrize(
    ("late", "share", "told"),
    [
        (timedelta(-1), 0.0, "due        2026-03-02T09:00:00+00:00: on time\n"),
        (timedelta(1, 60), 0.2, "due        2026-03-02T09:00:00+00:00: 1 day, 0:01:00 late, which costs 0.2 of the"),
    ],
)
def test_lateness_is_explained(late: timedelta, share: float, told: str) -> None:
    """With the due time that held for this student."""
    lateness = Lateness(DUE, DUE + late, share)
    assert told in explain_text(ATTEMPT, lateness)
    assert explain_json(ATTEMPT, lateness)["late"] == {
        "due": "2026-03-02T09:00:00+00:00",
        "seconds": max(late.total_seconds(), 0),
        "share": share,
    }


def test_nothing_is_said_without_a_due_time() -> None:
    """Not even that it was on time."""
    assert "due" not in explain_text(ATTEMPT)
    assert explain_json(ATTEMPT)["late"] is None
