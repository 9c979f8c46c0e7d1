"""How often hidden tests fail a right answer by chance, and the thresholds at which that is less than once in 1,000.

Tests without training are tried with thousands of seeds: when none of 3,000 fails, the rate is below 0.001 with 95 %
confidence (Clopper and Pearson's exact bound, one-sided). A training takes seconds, so there it is a tolerance bound:
above it lies, with 95 % confidence, the measured share of 99.9 % of all trainings, if shares are normally distributed
(the factor by the noncentral t distribution; see Hahn and Meeker, Statistical Intervals).
"""

import math
import statistics
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from autograder.authoring.proof import Calibration, TestCalibration, files_digest
from autograder.authoring.source import Assignment
from autograder.batch.job import Fault, Job, Library, Trials, TriedOut
from autograder.errors import GraderFault
from autograder.grading.marks import Kind
from autograder.grading.tally import Tallies, Tally
from autograder.proving.bench import Bench

CONFIDENCE = 0.95
MOST_FAILURES = 0.001
_SEEDS_PER_RUN = 500
_CHANCE = 0.1  # of one class in ten
_DIGITS = 3


class Effort(msgspec.Struct, frozen=True):
    """How many seeds tests without training get, and how many runs tests with it, on the reference.

    Every other right answer gets `others` seeds.
    """

    seeds: int = 3_000
    runs: int = 50
    others: int = 100

    def of(self, kind: Kind) -> int:
        """How many of them tests of a kind get."""
        return self.runs if kind is Kind.TRAINS else self.seeds


def calibrate(
    assignment: Assignment,
    reference: Job,
    bench: Bench,
    effort: Effort,
    *,
    is_first: bool = True,
    advance: Callable[[int], object] = lambda _: None,
) -> Calibration:
    """Try an assignment's hidden tests out on its reference.

    Args:
        assignment: whose tests they are.
        reference: the job that grades the reference.
        bench: where it runs, with the data set.
        effort: how many seeds and runs.
        is_first: also try what does not depend on the data set, which once is enough for.
        advance: called with the number of seeds that were done.

    Raises:
        GraderFault: when a trial broke.
    """
    kinds = _kinds(assignment, bench.library, is_first=is_first)
    tallies: dict[Kind, Tallies] = {kind: {} for kind in kinds}
    for job, ended in bench.observe(list(_jobs(reference, effort, kinds))):
        if isinstance(ended, Fault):
            raise GraderFault(f"The hidden tests of {assignment.name} broke on the reference: {ended.reason}")
        assert isinstance(job.experiment, Trials)
        assert isinstance(ended, TriedOut)
        _add(tallies[job.experiment.kind], ended.tallies)
        advance(job.experiment.count)
    tests = {name: _tested(tally) for part in tallies.values() for name, tally in part.items()}
    data = bench.library.data_of(assignment.name)
    name = data.name if data else None
    solutions = bench.library.folder / "solutions" / assignment.name
    return Calibration(name, _methods(effort, tallies), tests, grader_digest(solutions))


def is_enough(
    calibrations: Iterable[Calibration], library: Library, assignment: Assignment, effort: Effort, *, is_first: bool
) -> bool:
    """Whether what `calibrate` would do was done before, with the grader and the reference as they are."""
    data = library.data_of(assignment.name)
    solutions = library.folder / "solutions" / assignment.name
    current = [one for one in calibrations if is_current(one, solutions)]
    own = [one for one in current if one.data == (data.name if data else None)]
    tests = library.tests(assignment.name)
    return bool(own) and all(
        any(one.tests[test].runs >= effort.of(kind) for one in done if test in one.tests)
        for kind, done in ((kind, current if kind is Kind.PLAIN else own) for kind in Kind)
        if kind is not Kind.PLAIN or is_first
        for test in tests.chosen(kind)
    )


def is_current(calibration: Calibration, solutions: Path) -> bool:
    """Whether it was made with the grader and the reference as they are."""
    return calibration.solutions == grader_digest(solutions)


def grader_digest(solutions: Path) -> str:
    """SHA-256 over the grader and the reference, in hex."""
    return files_digest([*solutions.glob("test_*.py"), *solutions.glob("reference*.py")])


def steps(library: Library, assignment: Assignment, effort: Effort, *, is_first: bool = True) -> int:
    """How many seeds a calibration tries."""
    return sum(effort.of(kind) for kind in _kinds(assignment, library, is_first=is_first))


def failures(calibration: Calibration) -> Iterator[str]:
    """The tests whose rate of false failures is not shown to be small enough, in words."""
    for name, test in calibration.tests.items():
        if test.failures and test.full is None:
            yield f"{name} failed the reference {test.failures} times in {test.runs}"


def failure_bound(failed: int, runs: int) -> float:
    """The largest rate of failures that fits what was seen, with 95 % confidence: Clopper and Pearson, one-sided."""
    from scipy import stats  # noqa: PLC0415 - half a second that no other command shall pay

    return 1.0 if failed == runs else float(stats.beta.ppf(CONFIDENCE, failed + 1, runs - failed))


def tolerance_factor(runs: int, outside: float = MOST_FAILURES) -> float:
    """How many standard deviations below the mean all but `outside` of the population begin, with 95 % confidence."""
    from scipy import stats  # noqa: PLC0415 - as above

    root = math.sqrt(runs)
    return float(stats.nct.ppf(CONFIDENCE, runs - 1, stats.norm.ppf(1 - outside) * root) / root)


def proposed(shares: Sequence[float]) -> tuple[float, float]:
    """The thresholds that measured shares of right answers lead to: (none, full).

    `full` is the tolerance bound, rounded down, and never above what was seen. `none` lies halfway between it and
    always naming the same class.

    Raises:
        GraderFault: for fewer than ten shares, or a bound that is no better than chance.
    """
    if len(shares) < 10:
        raise GraderFault(f"{len(shares)} measured runs are too few for a threshold. Use --runs 50 or more.")
    bound = statistics.fmean(shares) - tolerance_factor(len(shares)) * statistics.stdev(shares)
    full = math.floor(min(bound, *shares) * 10**_DIGITS) / 10**_DIGITS
    none = round((full + _CHANCE) / 2, _DIGITS)
    if not none < full:
        raise GraderFault(f"The reference is too uneven for a threshold: it would lie at {full}. Train it for longer.")
    return none, full


def _kinds(assignment: Assignment, library: Library, *, is_first: bool) -> tuple[Kind, ...]:
    """The kinds of tests to try, trainings first: they take longest."""
    tests = library.tests(assignment.name)
    wanted = (Kind.TRAINS, Kind.WITH_DATA, *([Kind.PLAIN] if is_first else []))
    return tuple(kind for kind in wanted if tests.chosen(kind))


def _jobs(reference: Job, effort: Effort, kinds: tuple[Kind, ...]) -> Iterator[Job]:
    """Trainings one to a run, as in grading; the others many to a run."""
    for kind in kinds:
        most = 1 if kind is Kind.TRAINS else _SEEDS_PER_RUN
        for first in range(0, effort.of(kind), most):
            trials = Trials(first, min(most, effort.of(kind) - first), kind)
            yield msgspec.structs.replace(reference, experiment=trials)


def _add(sums: Tallies, tallies: Mapping[str, Tally]) -> None:
    for name, tally in tallies.items():
        sums[name] = sums[name].with_all(tally) if name in sums else tally


def _tested(tally: Tally) -> TestCalibration:
    bound = failure_bound(tally.failures, tally.runs)
    if tally.shares:
        none, full = proposed(tally.shares)
        shares = tuple(round(share, 4) for share in tally.shares)
        return TestCalibration(tally.runs, tally.failures, MOST_FAILURES, shares, tally.n, none=none, full=full)
    places = tuple(round(place, 4) for place in tally.places)
    if places and not tally.failures and lies_inside(places):
        bound = min(bound, MOST_FAILURES)
    return TestCalibration(tally.runs, tally.failures, bound, places=places)


def lies_inside(places: Sequence[float]) -> bool:
    """Whether 99.9 % of all places lie between 0 and 1, with 95 % confidence, if they are normally distributed."""
    factor = tolerance_factor(len(places), MOST_FAILURES / 2)  # half of the rest on either side
    middle, spread = statistics.fmean(places), statistics.stdev(places)
    return 0 < middle - factor * spread and middle + factor * spread < 1


def _methods(effort: Effort, tallies: Mapping[Kind, Tallies]) -> dict[str, str]:
    methods = {}
    if any(tallies.get(kind) for kind in (Kind.PLAIN, Kind.WITH_DATA)):
        methods["deterministic"] = (
            f"{effort.seeds} grader seeds, {_SEEDS_PER_RUN} to a run of the reference; one-sided exact bound, "
            f"{CONFIDENCE:.0%} confidence"
        )
    trained = tallies.get(Kind.TRAINS, {}).values()
    if trained:
        methods["training"] = f"{effort.runs} runs of the reference; one-sided exact bound, {CONFIDENCE:.0%} confidence"
    if any(tally.shares for tally in trained):
        methods["measured"] = (
            f"one-sided normal tolerance bound over {effort.runs} runs: {1 - MOST_FAILURES:.1%} of trainings, "
            f"{CONFIDENCE:.0%} confidence (factor {tolerance_factor(effort.runs):.3f})"
        )
    if any(tally.places for tally in trained):
        methods["between limits"] = (
            f"two-sided normal tolerance bound over {effort.runs} runs: {1 - MOST_FAILURES:.1%} of trainings, "
            f"{CONFIDENCE:.0%} confidence (factor {tolerance_factor(effort.runs, MOST_FAILURES / 2):.3f})"
        )
    return methods
