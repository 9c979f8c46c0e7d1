"""Decisions on a measured share: Wilson's interval, points between two thresholds, and when to measure again."""

import math
import statistics
from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from autograder.model import Measured

_Z = 1.959964  # two-sided 95 %


class Interval(NamedTuple):
    """Where the true share lies with 95 % confidence."""

    low: float
    high: float


class Threshold(msgspec.Struct, frozen=True):
    """Up to the share `none` a test earns nothing, from `full` on all; in between in proportion."""

    none: float
    full: float

    def fraction(self, share: float) -> float:
        """The part of the points that a share earns, from 0 to 1."""
        return min(1.0, max(0.0, (share - self.none) / (self.full - self.none)))


# By test, then by data set.
Thresholds = Mapping[str, Mapping[str, Threshold]]


class Measurement(msgspec.Struct, frozen=True):
    """`right` of `n` trials of one run were right."""

    right: int
    n: int

    @property
    def share(self) -> float:
        """The share that was right."""
        return self.right / self.n

    @property
    def interval(self) -> Interval:
        """Wilson's score interval."""
        return wilson(self.right, self.n)


def wilson(right: int, n: int) -> Interval:
    """Wilson's score interval of a binomial proportion (Wilson 1927), 95 % two-sided.

    Args:
        right: successes, from 0 to n.
        n: trials, at least 1.
    """
    share, square = right / n, _Z**2
    middle = share + square / (2 * n)
    half = _Z * math.sqrt(share * (1 - share) / n + square / (4 * n * n))
    whole = 1 + square / n
    return Interval(max(0.0, (middle - half) / whole), min(1.0, (middle + half) / whole))


def on_the_edge(measurement: Measurement, threshold: Threshold) -> bool:
    """Whether full marks lie within what chance may have done to one measurement."""
    low, high = measurement.interval
    return low < threshold.full < high


def decide(measurements: list[Measurement], threshold: Threshold, data: str) -> Measured:
    """What several runs together say: the median counts, with its interval."""
    middle = statistics.median_low(measurement.right for measurement in measurements)
    counted = Measurement(middle, measurements[0].n)
    low, high = counted.interval
    return Measured(
        share=counted.share,
        low=low,
        high=high,
        n=counted.n,
        runs=tuple(measurement.share for measurement in measurements),
        none=threshold.none,
        full=threshold.full,
        data=data,
    )
