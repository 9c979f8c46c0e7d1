"""How hidden tests went with many seeds: what thresholds and the rate of false failures are computed from."""

import msgspec

from autograder.grading.verdicts import Credit


class Tally(msgspec.Struct, frozen=True):
    """How a test went with many seeds: how often it failed, and the shares that were measured, of `n` samples each.

    `places` are where numbers lay between their limits, from 0 to 1. `example` says what the first failure was.
    """

    runs: int = 0
    failures: int = 0
    shares: tuple[float, ...] = ()
    n: int = 0
    places: tuple[float, ...] = ()
    example: str = ""

    def with_one(self, error: BaseException | None, credit: Credit) -> "Tally":
        """This tally with one more run."""
        measured = credit.measurement if error is None else None
        failed = error is not None or credit.fraction < 1
        reason = getattr(error, "reason", None)
        told = (reason.en if reason else str(error)) if error is not None else "not all points"
        return Tally(
            runs=self.runs + 1,
            failures=self.failures + failed,
            shares=(*self.shares, measured.share) if measured else self.shares,
            n=measured.n if measured else self.n,
            places=(*self.places, *credit.places),
            example=self.example or (told if failed else ""),
        )

    def with_all(self, other: "Tally") -> "Tally":
        """Both tallies in one."""
        return Tally(
            runs=self.runs + other.runs,
            failures=self.failures + other.failures,
            shares=(*self.shares, *other.shares),
            n=self.n or other.n,
            places=(*self.places, *other.places),
            example=self.example or other.example,
        )


Tallies = dict[str, Tally]
