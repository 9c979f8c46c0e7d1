"""Ratios, agreement and tables of the comparison with other graders; pure, so that they can be tested."""

import statistics
from collections.abc import Mapping, Sequence
from itertools import cycle

import msgspec

from autograder.proving.answers import Case

_CLOSE = 1e-6
_KINDS = ("reference", "starter", "right", "mistake")


class Round(msgspec.Struct, frozen=True):
    """What one timed run of a grader took per submission: of the whole command, and once it had started.

    `same` and `of` say how many submissions got the score that they are known to deserve.
    """

    seconds: float
    same: int
    of: int
    flowing: float | None = None


def choose(cases: tuple[Case, ...], count: int) -> tuple[Case, ...]:
    """A mixed class: the reference, the starter, then other right answers and mistakes in turn.

    Raises:
        ValueError: when there are not so many.
    """
    kinds = {kind: [case for case in cases if case.kind == kind] for kind in _KINDS}
    chosen = [*kinds["reference"][:1], *kinds["starter"][:1]]
    left = [kinds["right"], kinds["mistake"]]
    if len(chosen) + sum(map(len, left)) < count:
        raise ValueError(f"There are {len(chosen) + sum(map(len, left))} known answers, not {count}.")
    for queue in cycle(left):
        if len(chosen) >= count:
            return tuple(chosen[:count])
        if queue:
            chosen.append(queue.pop(0))
    raise AssertionError("a cycle does not end")


def disagreeing(expected: Mapping[str, float], scores: Mapping[str, float]) -> dict[str, float]:
    """The submissions whose score is not the expected one, with the score they got."""
    return {name: score for name, score in scores.items() if abs(score - expected[_answer(name, expected)]) > _CLOSE}


def _answer(name: str, expected: Mapping[str, float]) -> str:
    """The answer that a student handed in: several may hand in the same."""
    return name if name in expected else name.rpartition("-")[0]


def figures(rounds: Mapping[str, Sequence[Round]], measured: Mapping[str, float]) -> dict[str, float]:
    """One assignment's figures.

    A ratio is a peer's seconds per submission over ours, each of the whole command. `…_flowing` compares with ours once
    it has started: the most that the ratio becomes as a class grows.

    Args:
        rounds: by grader; "ours" and the peers that ran.
        measured: overhead, own compute and memory of one warm worker.
    """
    seconds = {grader: statistics.median(run.seconds for run in runs) for grader, runs in rounds.items()}
    flowing = statistics.median(run.flowing for run in rounds["ours"] if run.flowing is not None)
    peers = [grader for grader in seconds if grader != "ours"]
    return {
        **{f"ratio_{peer}": seconds[peer] / seconds["ours"] for peer in peers},
        **{name: measured[name] for name in ("overhead_seconds", "own_compute_seconds", "memory_mb_per_run")},
        **{f"ratio_{peer}_flowing": seconds[peer] / flowing for peer in peers},
        **{f"{grader}_seconds": value for grader, value in seconds.items()},
        "ours_flowing_seconds": flowing,
        **{f"{grader}_same_scores": min(run.same / run.of for run in runs) for grader, runs in rounds.items()},
    }


def table(report: Mapping[str, Mapping[str, float]]) -> str:
    """The report as lines of text."""
    lines: list[str] = []
    for name, row in report.items():
        lines.append(name)
        lines += [f"  {figure:28} {value:10.3f}" for figure, value in row.items()]
    return "\n".join(lines)
