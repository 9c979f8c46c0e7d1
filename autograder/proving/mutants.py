"""Mutation testing of an assignment's grader: how many machine-made changes of right answers its hidden tests notice.

Two kinds of changes need not be noticed, where the author says so with a reason. One is *equivalent*: no other answer.
It must answer as the original on 1,000 random inputs, the hidden tests' own with other seeds each time. The other is
*right*: it trains in another way, for an epoch more or with a larger batch, in a task that leaves that to the student,
and no test may take points for it. It is graded several times: what loses points in one of them counts as noticed, and
what does in most of them is wrongly called right.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from autograder.authoring.proof import NO_MUTANTS, MutantCount
from autograder.batch.job import Change, Compared, Fault, Job, Noticed
from autograder.errors import AuthoringError, GraderFault
from autograder.proving.answers import Case
from autograder.proving.bench import Bench
from autograder.proving.jobs import Jobs
from autograder.proving.mutate import Mutant, mutants_of
from autograder.settings import read_toml

FILE = "mutants.toml"
QUESTIONS = 1_000
FIRST_LOOK = 20  # for those that nobody called equivalent, as a help to who decides
GRADINGS = 3  # of a mutant that is called right
LEAST_KILLED = 0.95
MOST_EQUIVALENT = 0.10
MOST_RIGHT = 0.20
_HEX = 16


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Mutants of which the author says the same, and why."""

    ids: tuple[str, ...]
    reason: str


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    equivalent: tuple[_Entry, ...] = ()
    right: tuple[_Entry, ...] = ()


class Recorded(msgspec.Struct, frozen=True):
    """The mutants that the author says are no other answer, or as right as the original: by id, the reason."""

    equivalent: Mapping[str, str] = {}
    right: Mapping[str, str] = {}


class Tried(msgspec.Struct, frozen=True):
    """What came of one mutant of an answer file: the test that noticed it, or how it compares with the original.

    `equivalent` and `right` are the author's reasons; `lost` is in how many gradings one called right lost points.
    """

    answer: str
    mutant: Mutant
    noticed_by: str | None
    differs_in: str | None = None
    equivalent: str | None = None
    right: str | None = None
    lost: int = 0

    @property
    def key(self) -> tuple[str, str]:
        """The answer and the mutant's id: in two answers that share a cell, other tests may notice the same change."""
        return self.answer, self.mutant.id

    @property
    def is_equivalent(self) -> bool:
        """Whether it is recorded as equivalent, and answered as the original does."""
        return self.noticed_by is None and self.differs_in is None and self.equivalent is not None

    @property
    def is_right(self) -> bool:
        """Whether it is recorded as right, and got full marks each time."""
        return self.noticed_by is None and self.right is not None


class Mutation(msgspec.Struct, frozen=True):
    """What came of all mutants of an assignment."""

    tried: tuple[Tried, ...]
    wrong: tuple[str, ...] = ()

    @property
    def survivors(self) -> tuple[Tried, ...]:
        """The mutants that no test noticed, and that are neither equivalent nor right."""
        return tuple(one for one in self.tried if one.noticed_by is None and not (one.is_equivalent or one.is_right))

    def counts(self) -> dict[str, MutantCount]:
        """How many were made, killed, equivalent and right, by task."""
        found: dict[str, MutantCount] = {}
        for one in self.tried:
            count = MutantCount(1, int(one.noticed_by is not None), int(one.is_equivalent), int(one.is_right))
            found[one.mutant.task] = found.get(one.mutant.task, NO_MUTANTS) + count
        return found


def mutate(
    cases: Iterable[Case],
    jobs: Jobs,
    bench: Bench,
    recorded: Recorded,
    *,
    share: float = 1.0,
    advance: Callable[[], object] = lambda: None,
) -> Mutation:
    """Make all mutants of the right answers and see which of them the hidden tests notice.

    Args:
        cases: the right answers.
        jobs: by a case's name, the jobs that grade it; a mutant that is called right is graded by each.
        bench: where.
        recorded: what the author says of mutants.
        share: of all mutants, a part that is the same each time.
        advance: called after each mutant.

    Raises:
        GraderFault: when a hidden test broke on a mutant.
    """
    made = {(case.name, mutant.id): mutant for case, mutant in all_mutants(cases, share)}
    changes = {_changed(jobs[name][0], mutant): (name, mutant) for (name, _), mutant in made.items()}
    tried = []
    for job, observed in bench.observe(changes):
        name, mutant = changes[job]
        reasons = (recorded.equivalent.get(mutant.id), recorded.right.get(mutant.id))
        tried.append(Tried(name, mutant, _noticed_by(name, mutant, observed), None, *reasons))
        advance()
    tried = list(_graded_again(tried, jobs, bench))
    compared = dict(_compared([one for one in tried if one.noticed_by is None and not one.is_right], jobs, bench))
    tried = [msgspec.structs.replace(one, differs_in=compared.get(one.key)) for one in tried]
    order = {key: number for number, key in enumerate(made)}
    tried.sort(key=lambda one: order[one.key])
    names = {*recorded.equivalent, *recorded.right}
    ids = {mutant.id for _, mutant in all_mutants(cases)} if names else set()
    unknown = [f"{FILE} names {name!r}, and there is no such mutant" for name in sorted(names - ids)]
    return Mutation(tuple(tried), (*unknown, *_wrongly_recorded(tried, _trained(jobs, bench))))


def read_recorded(folder: Path) -> Recorded:
    """What `solutions/<assignment>/mutants.toml` says; nothing where there is no such file.

    Raises:
        AuthoringError: when it can't be read, or a reason is missing.
    """
    path = folder / FILE
    if not path.is_file():
        return Recorded()
    read = read_toml(path, _File, error=AuthoringError)
    for entry in (*read.equivalent, *read.right):
        if not entry.reason.strip():
            raise AuthoringError(f"{path}: {', '.join(entry.ids)}: there is no reason. Say why no test should notice.")
    return Recorded(_by_id(read.equivalent), _by_id(read.right))


def _by_id(entries: Iterable[_Entry]) -> dict[str, str]:
    return {name: entry.reason for entry in entries for name in entry.ids}


def all_mutants(cases: Iterable[Case], share: float = 1.0) -> Iterator[tuple[Case, Mutant]]:
    """Every mutant of every answer, or a share of them."""
    for case in cases:
        for task, source in case.sources.items():
            for mutant in mutants_of(task, source):
                if int(mutant.id, _HEX) < share * _HEX ** len(mutant.id):
                    yield case, mutant


def complaints(mutation: Mutation) -> Iterator[tuple[str, str]]:
    """What is wrong with how an assignment's mutants fared: what must be, and what is."""
    total = sum(mutation.counts().values(), NO_MUTANTS)
    if total.made and total.rate < LEAST_KILLED:
        told = f"{total.killed} of {total.wrong} are ({total.rate:.1%})"
        yield f"{LEAST_KILLED:.0%} of mutants killed", told
    if total.equivalent > MOST_EQUIVALENT * total.made:
        yield f"at most {MOST_EQUIVALENT:.0%} of mutants equivalent", f"{total.equivalent} of {total.made} are"
    if total.right > MOST_RIGHT * total.made:
        yield f"at most {MOST_RIGHT:.0%} of mutants right", f"{total.right} of {total.made} are"
    for wrong in mutation.wrong:
        yield "a true record of mutants", wrong


def _changed(job: Job, mutant: Mutant, questions: int = 0) -> Job:
    experiment = Change(mutant.task, mutant.source, questions)
    return msgspec.structs.replace(job, experiment=experiment)


def _noticed_by(name: str, mutant: Mutant, observed: object) -> str | None:
    if isinstance(observed, Noticed):
        return observed.test
    raise _broke(name, mutant, observed)


def _graded_again(tried: list[Tried], jobs: Jobs, bench: Bench) -> Iterator[Tried]:
    """Those that are called right, graded as more students; the others as they are."""
    noticed = {one.key: [one.noticed_by] for one in tried if one.noticed_by}
    changes = {_changed(job, one.mutant): one for one in tried if one.right for job in jobs[one.answer][1:]}
    for job, observed in bench.observe(changes):
        one = changes[job]
        test = _noticed_by(one.answer, one.mutant, observed)
        if test is not None:
            noticed.setdefault(one.key, []).append(test)
    for one in tried:
        tests = noticed.get(one.key, [])
        yield msgspec.structs.replace(one, noticed_by=next(iter(tests), None), lost=len(tests))


def _compared(survivors: Iterable[Tried], jobs: Jobs, bench: Bench) -> Iterator[tuple[tuple[str, str], str | None]]:
    """By a surviving mutant's key, the test in which it answered differently from the original."""
    changes = {
        _changed(jobs[one.answer][0], one.mutant, QUESTIONS if one.equivalent else FIRST_LOOK): one for one in survivors
    }
    for job, observed in bench.observe(changes):
        one = changes[job]
        if not isinstance(observed, Compared):
            raise _broke(one.answer, one.mutant, observed)
        yield one.key, observed.comparison.differs_in


def _trained(jobs: Jobs, bench: Bench) -> frozenset[str]:
    """The tasks in which something is trained."""
    (name,) = {job.assignment for several in jobs.values() for job in several}
    tests = bench.library.tests(name)
    return frozenset(
        task.name for task in bench.library.assignment(name).tasks if tests.tests_of([task.name], trains=True)
    )


def _wrongly_recorded(tried: Iterable[Tried], trained: frozenset[str]) -> Iterator[str]:
    for one in tried:
        said = f"{FILE} says that {one.mutant.id!r} is"
        if one.equivalent is not None and not one.is_equivalent:
            yield f"{said} equivalent, and {one.noticed_by or one.differs_in} tells it from the original"
        if one.right is not None and 2 * one.lost > GRADINGS:
            yield f"{said} right, and {one.noticed_by} takes points for it"
        if one.right is not None and one.mutant.task not in trained:
            yield f"{said} right, and no test of {one.mutant.task} trains: only how to train is left to students"


def _broke(name: str, mutant: Mutant, observed: object) -> GraderFault:
    reason = observed.reason if isinstance(observed, Fault) else f"no result but {type(observed).__name__}"
    return GraderFault(f"A hidden test broke on a mutant of {name}, {mutant.task}: {reason}\n{mutant.diff}")
