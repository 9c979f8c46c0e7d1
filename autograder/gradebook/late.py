"""What lateness costs: a share of the score, or what the course's own function says. No clock, no database."""

import math
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import msgspec

from autograder.course import LatePolicy, LateSettings

_UNITS = {LatePolicy.PER_HOUR: timedelta(hours=1), LatePolicy.PER_DAY: timedelta(days=1)}
_DIGITS = 9  # so that three times 0.1 costs 0.3 of the score, and not 0.30000000000000004


Own = Callable[[float, float], float]


class Lateness(msgspec.Struct, frozen=True):
    """How late a submission was, and the share of its score that this costs.

    Where `own` is given, it says what the lateness costs instead, of a score and seconds late; `share` is then the
    most that it may cost.
    """

    due: datetime
    received: datetime
    share: float
    own: Own | None = None

    @property
    def late(self) -> timedelta:
        """The time after the due time; zero when it was on time."""
        return max(_after(self.due, self.received), timedelta())

    def points(self, score: float) -> float:
        """What it costs of a score, in points: from 0 to the score."""
        score = max(score, 0.0)
        if self.own is not None and self.share:
            return min(self.own(score, self.late.total_seconds()), round(self.share * score, _DIGITS))
        return min(round(self.share * score, _DIGITS), score)


def lateness(settings: LateSettings, *, received: datetime, due: datetime, own: Own | None = None) -> Lateness:
    """Judge a submission.

    Args:
        settings: the course's policy.
        received: when it came, with an offset.
        due: when this student's submission was due, with an offset.
        own: the course's own function, of a score and seconds late, for the policy that has one.
    """
    late = _after(due, received)
    if settings.policy is LatePolicy.NONE or late <= timedelta(minutes=settings.grace_minutes):
        share = 0.0
    elif settings.policy is LatePolicy.CUT_OFF or settings.policy is LatePolicy.OWN_FUNCTION:
        share = settings.most
    else:
        begun = math.ceil(late / _UNITS[settings.policy])
        share = min(round(begun * (settings.penalty or 0.0), _DIGITS), settings.most)
    return Lateness(due, received, share, own)


def _after(due: datetime, received: datetime) -> timedelta:
    """The time that passed. In UTC, since two times of one zone would be subtracted as the clock shows them."""
    return received.astimezone(UTC) - due.astimezone(UTC)
