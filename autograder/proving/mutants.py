"""Mutation testing of an assignment's grader: how many machine-made changes of right answers its hidden tests notice.

A mutant counts as equivalent where the author says so, with a reason, and it answers as the original on 1,000 random
inputs: the hidden tests' own, with other seeds each time.
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

FILE = "equivalent.toml"
QUESTIONS = 1_000
FIRST_LOOK = 20  # for those that nobody called equivalent, as a help to who decides
LEAST_KILLED = 0.95
MOST_EQUIVALENT = 0.10
_HEX = 16


class Equivalent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A mutant that the author says is no other answer, and why."""

    id: str
    reason: str


class _Recorded(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    equivalent: tuple[Equivalent, ...] = ()


class Tried(msgspec.Struct, frozen=True):
    """What came of one mutant of an answer file: the test that noticed it, or how it compares with the original."""

    answer: str
    mutant: Mutant
    noticed_by: str | None
    differs_in: str | None = None
    reason: str | None = None

    @property
    def is_equivalent(self) -> bool:
        """Whether it is recorded as equivalent, and answered as the original does."""
        return self.noticed_by is None and self.differs_in is None and self.reason is not None


class Mutation(msgspec.Struct, frozen=True):
    """What came of all mutants of an assignment."""

    tried: tuple[Tried, ...]
    wrong: tuple[str, ...] = ()

    @property
    def survivors(self) -> tuple[Tried, ...]:
        """The mutants that no test noticed and that are not equivalent."""
        return tuple(one for one in self.tried if one.noticed_by is None and not one.is_equivalent)

    def counts(self) -> dict[str, MutantCount]:
        """How many were made, killed, and equivalent, by task."""
        found: dict[str, MutantCount] = {}
        for one in self.tried:
            count = MutantCount(1, int(one.noticed_by is not None), int(one.is_equivalent))
            found[one.mutant.task] = found.get(one.mutant.task, NO_MUTANTS) + count
        return found


def mutate(
    cases: Iterable[Case],
    jobs: Jobs,
    bench: Bench,
    recorded: Mapping[str, Equivalent],
    *,
    share: float = 1.0,
    advance: Callable[[], object] = lambda: None,
) -> Mutation:
    """Make all mutants of the right answers and see which of them the hidden tests notice.

    Args:
        cases: the right answers.
        jobs: by a case's name, the jobs that grade it.
        bench: where.
        recorded: by id, the mutants that the author says are equivalent.
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
        tried.append(Tried(name, mutant, _noticed_by(name, mutant, observed)))
        advance()
    compared = dict(_compared([one for one in tried if one.noticed_by is None], jobs, bench, recorded))
    tried = [_with_comparison(one, compared, recorded) for one in tried]
    order = {key: number for number, key in enumerate(made)}
    tried.sort(key=lambda one: order[one.answer, one.mutant.id])
    ids = {mutant.id for _, mutant in all_mutants(cases)} if recorded else set()
    unknown = [f"{FILE} names {name!r}, and there is no such mutant" for name in recorded if name not in ids]
    return Mutation(tuple(tried), (*unknown, *_wrongly_recorded(tried, recorded)))


def read_equivalent(folder: Path) -> dict[str, Equivalent]:
    """What `solutions/<assignment>/equivalent.toml` records, by the mutant's id; nothing where there is no such file.

    Raises:
        AuthoringError: when it can't be read, or a reason is missing.
    """
    path = folder / FILE
    if not path.is_file():
        return {}
    recorded = read_toml(path, _Recorded, error=AuthoringError).equivalent
    for one in recorded:
        if not one.reason.strip():
            raise AuthoringError(f"{path}: mutant {one.id!r} has no reason. Say why it is no other answer.")
    return {one.id: one for one in recorded}


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
        told = f"{total.killed} of {total.made - total.equivalent} are ({total.rate:.1%})"
        yield f"{LEAST_KILLED:.0%} of mutants killed", told
    if total.equivalent > MOST_EQUIVALENT * total.made:
        yield f"at most {MOST_EQUIVALENT:.0%} of mutants equivalent", f"{total.equivalent} of {total.made} are"
    for wrong in mutation.wrong:
        yield "a true record of equivalent mutants", wrong


def _changed(job: Job, mutant: Mutant, questions: int = 0) -> Job:
    experiment = Change(mutant.task, mutant.source, questions)
    return msgspec.structs.replace(job, experiment=experiment)


def _noticed_by(name: str, mutant: Mutant, observed: object) -> str | None:
    if isinstance(observed, Noticed):
        return observed.test
    raise _broke(name, mutant, observed)


def _compared(
    survivors: Iterable[Tried], jobs: Jobs, bench: Bench, recorded: Mapping[str, Equivalent]
) -> Iterator[tuple[str, str | None]]:
    """By a surviving mutant's id, the test in which it answered differently from the original."""
    changes = {
        _changed(jobs[one.answer][0], one.mutant, QUESTIONS if one.mutant.id in recorded else FIRST_LOOK): one
        for one in survivors
    }
    for job, observed in bench.observe(changes):
        one = changes[job]
        if not isinstance(observed, Compared):
            raise _broke(one.answer, one.mutant, observed)
        yield one.mutant.id, observed.comparison.differs_in


def _with_comparison(one: Tried, compared: Mapping[str, str | None], recorded: Mapping[str, Equivalent]) -> Tried:
    said = recorded.get(one.mutant.id)
    reason = said.reason if said else None
    return msgspec.structs.replace(one, differs_in=compared.get(one.mutant.id), reason=reason)


def _wrongly_recorded(tried: Iterable[Tried], recorded: Mapping[str, Equivalent]) -> Iterator[str]:
    for one in tried:
        if one.mutant.id in recorded and not one.is_equivalent:
            test = one.noticed_by or one.differs_in
            yield f"{FILE} says that {one.mutant.id!r} is equivalent, and {test} tells it from the original"


def _broke(name: str, mutant: Mutant, observed: object) -> GraderFault:
    reason = observed.reason if isinstance(observed, Fault) else f"no result but {type(observed).__name__}"
    return GraderFault(f"A hidden test broke on a mutant of {name}, {mutant.task}: {reason}\n{mutant.diff}")
