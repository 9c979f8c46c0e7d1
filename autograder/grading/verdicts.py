"""How a hidden test ends early: with a verdict on the student's answer. Anything else that it raises is our fault."""

from autograder.grading.marks import Hint
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
    """Partial credit for the test that asks for it: none awarded means all of it when the test passes."""

    def __init__(self) -> None:
        self.fraction = 1.0

    def award(self, fraction: float) -> None:
        """Give this share of the test's points, from 0 to 1.

        Raises:
            ValueError: for a share outside 0 to 1: the grader is at fault.
        """
        if not 0.0 <= fraction <= 1.0:
            raise ValueError(f"A test may award 0 to 1 of its points, not {fraction!r}.")
        self.fraction = float(fraction)
