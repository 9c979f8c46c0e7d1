"""The assignments of this repository: a sample of what was proved of each holds here and now.

`autograder prove` does the whole. The sample is of each kind of answer one or two, and of mutants a few, chosen by
digests: with each change of an assignment others.
"""

import hashlib
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

from autograder.authoring.proof import NO_MUTANTS, read_proof
from autograder.authoring.source import assignment_names
from autograder.batch.job import Library
from autograder.batch.local import LocalEngine
from autograder.course import Course
from autograder.datasets import Data
from autograder.proving.answers import Case, known_cases
from autograder.proving.bench import Bench
from autograder.proving.jobs import RIGHT, known_jobs
from autograder.proving.mutants import (
    LEAST_KILLED,
    MOST_EQUIVALENT,
    MOST_RIGHT,
    Recorded,
    all_mutants,
    mutate,
    read_recorded,
)
from autograder.proving.prove import prove_known
from autograder.proving.zoo import zoo_cases
from autograder.sandbox.outer import outer_wall

ROOT = Path(__file__).resolve().parents[2]
NAMES = assignment_names(ROOT)
OF_EACH = {"starter": 1, "reference": 1, "right": 1, "mistake": 2, "zoo": 1}
MUTANTS = 4


@pytest.fixture(scope="module")
def engine(data: Data) -> Iterator[LocalEngine]:
    """One for all assignments."""
    library = Library(ROOT, data=data)
    with LocalEngine(library, outer_wall("auto"), Course(), workers=2, secret=b"secret") as started:
        yield started


def chosen(cases: tuple[Case, ...], name: str) -> tuple[Case, ...]:
    """Some cases of each kind."""
    proof = read_proof(ROOT, name)
    assert proof is not None

    def place(case: Case) -> str:
        return hashlib.sha256(f"{proof.solutions} {case.name}".encode()).hexdigest()

    return tuple(
        case
        for kind, count in OF_EACH.items()
        for case in sorted((case for case in cases if case.kind == kind), key=place)[:count]
    )


@pytest.mark.parametrize("name", NAMES)
def test_of_its_mutants_enough_are_killed(name: str) -> None:
    proof = read_proof(ROOT, name)
    assert proof is not None
    total = sum(proof.mutants.values(), NO_MUTANTS)
    assert total.wrong > 0
    assert total.rate >= LEAST_KILLED
    assert total.equivalent <= MOST_EQUIVALENT * total.made
    assert total.right <= MOST_RIGHT * total.made


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_of_its_proof_holds(name: str, engine: LocalEngine) -> None:
    assignment = engine.library.assignment(name)
    known = known_cases(assignment, ROOT / "solutions" / name)
    cases = chosen((*known, *zoo_cases(assignment)), name)
    right = [case for case in known if case.kind in RIGHT]
    with (
        Bench(engine.library, name, lambda: nullcontext(engine)) as bench,
        known_jobs(assignment, (*cases, *right)) as jobs,
    ):
        assert prove_known(assignment, cases, jobs, bench).surprises == ()
        share = MUTANTS / sum(1 for _ in all_mutants(right))
        recorded = Recorded(right=read_recorded(ROOT / "solutions" / name).right)
        mutation = mutate(right, jobs, bench, recorded, share=share)
        assert len(mutation.survivors) <= 1, mutation.survivors
