"""How many machine-made changes hidden tests notice, and which of the others may be called equivalent."""

from pathlib import Path

import pytest

from autograder.authoring.proof import MutantCount
from autograder.authoring.source import load_assignment
from autograder.errors import AuthoringError, GraderFault
from autograder.grading import experiments
from autograder.proving.answers import known_cases
from autograder.proving.jobs import RIGHT, known_jobs
from autograder.proving.mutants import FILE, Mutation, Tried, all_mutants, complaints, mutate, read_equivalent
from autograder.proving.mutate import mutants_of
from tests.proving.benches import toy_bench
from tests.toy import GRADER, REFERENCE, SIGNLESS, make_library

ROUNDABOUT = REFERENCE.replace("    return 2 * x", "    offset = 0 * x\n    return 2 * x + offset")


def mutated(library: Path, share: float = 1.0) -> Mutation:
    """What came of the toy's mutants."""
    assignment = load_assignment(library, "toy")
    solutions = library / "solutions" / "toy"
    right = [case for case in known_cases(assignment, solutions) if case.kind in RIGHT]
    with toy_bench(library) as bench, known_jobs(assignment, right) as jobs:
        return mutate(right, jobs, bench, read_equivalent(solutions), share=share)


def rewrite(library: Path, name: str, text: str) -> None:
    """Change a file of the toy's solutions."""
    (library / "solutions" / "toy" / name).write_text(text.lstrip(), encoding="utf-8")


def record(library: Path, *ids: str) -> None:
    """Record mutants as equivalent."""
    rewrite(library, FILE, "\n".join(f"[[equivalent]]\nid = '{name}'\nreason = 'adds 0'" for name in ids))


def test_a_sound_grader_kills_all(tmp_path: Path) -> None:
    mutation = mutated(make_library(tmp_path))
    assert mutation.survivors == ()
    assert {one.noticed_by for one in mutation.tried} == {"test_double_values"}
    count = mutation.counts()["double"]
    assert count.killed == count.made == len(mutation.tried) > 3
    assert list(complaints(mutation)) == []


def test_what_another_tasks_tests_notice_is_noticed(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    shared = REFERENCE.replace("    return 2 * x", "    return 2 * x\n\ndef word(number):\n    return 'hello' * number")
    rewrite(library, "reference.py", shared.replace('return "hello"', "return word(1)"))
    noticed = {one.mutant.diff: one.noticed_by for one in mutated(library).tried}
    assert noticed["-    return 'hello' * number\n+    return -('hello' * number)"] == "test_greet_text"
    assert mutated(library).survivors == ()


@pytest.mark.parametrize(("mark", "by"), [("", "test_double_values"), ("trains=True, ", None)])
def test_what_takes_long_is_noticed_unless_it_trains(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mark: str, by: str | None
) -> None:
    """A hanging change shall not cost the limit of a call, which is made for trainings."""
    monkeypatch.setattr(experiments, "_SOON", 0.5)
    library = make_library(tmp_path)
    settings = library / "assignments" / "toy" / "assignment.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("call_seconds = 2", "call_seconds = 20"))
    waits = REFERENCE.replace("    return 2 * x", "    import time; time.sleep(0 * 1); return 2 * x")
    rewrite(library, "reference.py", waits)
    rewrite(library, "test_toy.py", GRADER.replace('@task("double", ', f'@task("double", {mark}'))
    noticed = {one.mutant.source: one.noticed_by for one in mutated(library).tried}
    (slow,) = [found for source, found in noticed.items() if "sleep(1 * 1)" in source]
    assert slow == by


def test_a_task_that_is_left_blank_notices_nothing(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    rewrite(library, "test_toy.py", SIGNLESS)
    rewrite(library, "right_half.py", REFERENCE.split("# %% greet")[0].replace('"reference"', '"right"'))
    assert {one.answer for one in mutated(library).survivors} == {"reference", "right_half"}


def test_a_grader_that_overlooks_something_is_found(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    rewrite(library, "test_toy.py", SIGNLESS)
    mutation = mutated(library)
    (survivor,) = mutation.survivors
    assert survivor.differs_in == "test_double_values"
    assert survivor.mutant.source.endswith("return -(2 * x)")
    (complaint,) = complaints(mutation)
    assert complaint[0] == "95% of mutants killed"


def test_a_grader_that_breaks_on_a_mutant_is_a_fault(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    rewrite(library, "test_toy.py", GRADER.replace("2 * x, mistaken", "undefined, mistaken"))
    with pytest.raises(GraderFault, match="broke on a mutant of reference, double"):
        mutated(library)


def test_survivors_that_answer_alike_may_be_recorded_with_a_reason(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    rewrite(library, "reference.py", ROUNDABOUT)
    before = mutated(library)
    alike = [one for one in before.survivors if one.differs_in is None]
    assert {one.mutant.source.split("return ")[1].strip() for one in alike} >= {"2 * x - offset"}
    assert any("95% of mutants" in must for must, _ in complaints(before))
    record(library, alike[0].mutant.id)
    after = mutated(library)
    assert after.tried[[one.mutant.id for one in after.tried].index(alike[0].mutant.id)].is_equivalent
    assert sum(after.counts().values(), MutantCount(0, 0, 0)).equivalent == 1
    assert after.wrong == ()


def test_a_false_record_is_found(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    assignment = load_assignment(library, "toy")
    right = [case for case in known_cases(assignment, library / "solutions" / "toy") if case.kind in RIGHT]
    killed = next(mutant for _, mutant in all_mutants(right))
    record(library, killed.id, "000000000000")
    said = " ".join(mutated(library).wrong)
    assert f"{killed.id!r} is equivalent, and test_double_values tells it" in said
    assert "names '000000000000', and there is no such mutant" in said


def test_a_record_without_a_reason_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("[[equivalent]]\nid = 'ab'\nreason = ' '\n")
    with pytest.raises(AuthoringError, match="'ab' has no reason"):
        read_equivalent(tmp_path)


def test_too_many_equivalent_ones_are_too_many() -> None:
    """However well they are argued for: a tenth at most."""
    mutants = mutants_of("double", "def double(x):\n    return 2 * x + 0 * x")
    tried = [Tried("reference", mutant, None, None, "a reason") for mutant in mutants]
    (complaint,) = complaints(Mutation(tuple(tried)))
    assert complaint == ("at most 10% of mutants equivalent", f"{len(tried)} of {len(tried)} are")


def test_a_share_is_a_part_and_always_the_same(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    assignment = load_assignment(library, "toy")
    right = [case for case in known_cases(assignment, library / "solutions" / "toy") if case.kind in RIGHT]
    whole, half = ([mutant.id for _, mutant in all_mutants(right, share)] for share in (1.0, 0.5))
    assert set(half) < set(whole)
    assert half == [mutant.id for _, mutant in all_mutants(right, 0.5)]
    assert list(all_mutants(right, 0.0)) == []
