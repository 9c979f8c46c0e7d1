"""How a hidden test ends early: with a verdict on the student's answer. Anything else that it raises is our fault."""

import math

import numpy as np
from numpy.typing import ArrayLike

from autograder.grading import words
from autograder.grading.marks import Hint
from autograder.grading.thresholds import Measurement
from autograder.model import Bilingual, Outcome


class Verdict(Exception):
    """A test's end, decided.

    Args:
        outcome: what happened.
        reason: plain words for the student; nothing that the student's code chose after the question was asked.
        hint: a closer hint than the test's own.
        show_hint: whether a hint helps at all (not when the task was left blank).
    """

    def __init__(
        self, outcome: Outcome, reason: Bilingual | None = None, *, hint: Hint | None = None, show_hint: bool = True
    ) -> None:
        super().__init__(outcome.value)
        self.outcome = outcome
        self.reason = reason
        self.hint = hint
        self.show_hint = show_hint


class Failed(Verdict):
    """The answer is not right."""

    def __init__(self, reason: Bilingual | None = None, *, hint: Hint | None = None, show_hint: bool = True) -> None:
        super().__init__(Outcome.FAILED, reason, hint=hint, show_hint=show_hint)


class Credit:
    """How much of its points the test that asks for this earns: all when it passes, unless it says otherwise."""

    def __init__(self) -> None:
        self.fraction = 1.0
        self.hint: Hint | None = None
        self.measurement: Measurement | None = None
        self.places: tuple[float, ...] = ()

    def award(self, fraction: float) -> None:
        """Give this share of the test's points, from 0 to 1.

        Raises:
            ValueError: for a share outside 0 to 1: the grader is at fault.
        """
        if not 0.0 <= fraction <= 1.0:
            raise ValueError(f"A test may award 0 to 1 of its points, not {fraction!r}.")
        self.fraction = float(fraction)

    def within(self, value: float, low: float, high: float, *, hint: Hint | None = None) -> None:
        """Fail unless a number that chance has a part in lies between two limits.

        Where it lies between them is noted: from many trainings, `autograder prove` bounds how often a
        right answer's would lie outside.

        Args:
            value: the number; NaN fails.
            low: the lower limit.
            high: the upper limit, above `low`.
            hint: a closer hint than the test's own.

        Raises:
            Failed: when it lies outside.
            ValueError: when nothing lies between the limits: the grader is at fault.
        """
        if not low < high:
            raise ValueError(f"A test's limits are {low!r} and {high!r}: no number lies between them.")
        place = float((value - low) / (high - low))
        if math.isfinite(place):
            self.places = (*self.places, place)
        if not low < value < high:
            raise Failed(hint=hint)

    def accuracy(self, outputs: ArrayLike, labels: ArrayLike, *, hint: Hint | None = None) -> None:
        """Earn points by the share of samples whose largest output is at their label.

        Two thresholds, calibrated by `autograder prove` for the test and the data set, say what a share is
        worth. Where chance could decide, the whole test is done twice more with other seeds and the median counts.

        Args:
            outputs: of shape (n, classes); a row that holds NaN or infinity is wrong.
            labels: of shape (n,).
            hint: a closer hint than the test's own, for less than full marks.

        Raises:
            Failed: when the outputs are not of such a shape.
        """
        values, wanted = np.asarray(outputs), np.asarray(labels)
        if values.ndim != 2 or len(values) != len(wanted) or not values.size:
            raise Failed(words.WRONG_SHAPE)
        right = np.isfinite(values).all(axis=1) & (values.argmax(axis=1) == wanted)
        self.measurement = Measurement(int(right.sum()), len(wanted))
        self.hint = hint
