"""What lateness costs, for every policy and any times."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.course import LatePolicy, LateSettings
from autograder.gradebook.late import lateness

DUE = datetime(2026, 3, 2, 9, tzinfo=UTC)
PER_DAY = LateSettings(LatePolicy.PER_DAY, penalty=0.1, grace_minutes=10, most=0.5)
PER_HOUR = LateSettings(LatePolicy.PER_HOUR, penalty=0.02)
CUT_OFF = LateSettings(LatePolicy.CUT_OFF)

shares = st.floats(0, 1)
policies = st.builds(
    lambda policy, penalty, grace, most: LateSettings(
        policy, penalty=penalty if "per" in policy.value else None, grace_minutes=grace, most=most
    ),
    st.sampled_from([policy for policy in LatePolicy if policy is not LatePolicy.OWN_FUNCTION]),
    shares,
    st.floats(0, 600),
    shares,
)
moments = st.datetimes(datetime(2025, 12, 1), datetime(2026, 12, 1), timezones=st.timezones(), allow_imaginary=False)
scores = st.floats(0, 1e4)


@pytest.mark.parametrize(
    ("settings", "late", "points"),
    [
        (LateSettings(), timedelta(days=300), 0),
        (PER_DAY, timedelta(minutes=10), 0),
        (PER_DAY, timedelta(minutes=10, microseconds=1), 1),
        (PER_DAY, timedelta(days=1), 1),
        (PER_DAY, timedelta(days=2, seconds=1), 3),
        (PER_DAY, timedelta(days=80), 5),
        (PER_HOUR, timedelta(minutes=61), 0.4),
        (PER_HOUR, timedelta(days=80), 10),
        (CUT_OFF, timedelta(), 0),
        (CUT_OFF, timedelta(microseconds=1), 10),
    ],
)
def test_known_costs(settings: LateSettings, late: timedelta, points: float) -> None:
    """Of ten points; exact, though three tenths are not."""
    assert lateness(settings, received=DUE + late, due=DUE).points(10.0) == points


@given(policies, moments, moments, moments, scores)
def test_later_never_costs_less(
    settings: LateSettings, due: datetime, one: datetime, other: datetime, score: float
) -> None:
    """And never more than the score; on time costs nothing."""
    early, late = sorted((one, other), key=datetime.timestamp)
    first, second = (lateness(settings, received=moment, due=due).points(score) for moment in (early, late))
    assert 0.0 <= first <= second <= score
    if early.timestamp() <= due.timestamp():
        assert first == 0.0


@given(policies, moments, moments, scores, st.integers(-14, 14))
def test_only_the_moment_counts_and_not_its_offset(
    settings: LateSettings, due: datetime, received: datetime, score: float, offset: int
) -> None:
    """The same moments written in other zones cost the same."""
    there = timezone(timedelta(hours=offset))
    elsewhere = lateness(settings, received=received.astimezone(there), due=due.astimezone(UTC))
    assert elsewhere.points(score) == lateness(settings, received=received, due=due).points(score)


def test_a_negative_score_costs_nothing() -> None:
    """As negative extra credit can give."""
    assert lateness(CUT_OFF, received=DUE + timedelta(days=1), due=DUE).points(-3.0) == 0.0


def test_a_change_of_the_clock_is_no_lateness() -> None:
    """Clocks of Berlin went from 02:00 to 03:00 in this night: half an hour passed, not ninety minutes."""
    berlin = ZoneInfo("Europe/Berlin")
    due, received = datetime(2026, 3, 29, 1, 45, tzinfo=berlin), datetime(2026, 3, 29, 3, 15, tzinfo=berlin)
    judged = lateness(PER_HOUR, received=received, due=due)
    assert (judged.late, judged.share) == (timedelta(minutes=30), 0.02)
