"""How many machine-made changes hidden tests notice, and which of the others may be called equivalent or right."""

from pathlib import Path

import pytest

from autograder.authoring.proof import NO_MUTANTS
from autograder.authoring.source import load_assignment
from autograder.errors import AuthoringError, GraderFault
from autograder.grading import experiments
from autograder.proving.answers import known_cases
from autograder.proving.jobs import RIGHT, known_jobs
from autograder.proving.mutants import (
    FILE,
    GRADINGS,
    Mutation,
    Tried,
    all_mutants,
    complaints,
    mutate,
    read_recorded,
)
from autograder.proving.mutate import mutants_of
from tests.proving.benches import toy_bench
from tests.toy import GRADER, REFERENCE, SIGNLESS, make_library

ROUNDABOUT = REFERENCE.replace("    return 2 * x", "    offset = 0 * x\n    return 2 * x + offset")


def mutated(library: Path, share: float = 1.0) -> Mutation:
    """What came of the toy's mutants."""
    assignment = load_assignment(library, "toy")
    solutions = library / "solutions" / "toy"
    right = [case for case in known_cases(assignment, solutions) if case.kind in RIGHT]
    with toy_bench(library) as bench, known_jobs(assignment, right, GRADINGS) as jobs:
        return mutate(right, jobs, bench, read_recorded(solutions), share=share)


def rewrite(library: Path, name: str, text: str) -> None:
    """Change a file of the toy's solutions."""
    (library / "solutions" / "toy" / name).write_text(text.lstrip(), encoding="utf-8")


def record(library: Path, *ids: str, what: str = "equivalent") -> None:
    """Record mutants as equivalent, or as right."""
    rewrite(library, FILE, f"[[{what}]]\nids = {list(ids)}\nreason = 'a reason'")


def train(library: Path) -> None:
    """Make `double` a task in which something is trained, for `steps` that are the student's choice."""
    rewrite(library, "test_toy.py", GRADER.replace('@task("double", ', '@task("double", trains=True, '))
    trained = "    y = 0 * x\n    for _ in range(70):\n        y = y - (y - 2 * x)\n    return y"
    rewrite(library, "reference.py", REFERENCE.replace("    return 2 * x", trained))


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


def test_the_same_change_counts_in_each_answer_by_itself(tmp_path: Path) -> None:
    """Two answers share a cell, and in only one of them does another task rest on it."""
    library = make_library(tmp_path)
    shared = REFERENCE.replace("    return 2 * x", "    return 2 * x\n\ndef word(number):\n    return 'hello' * number")
    rewrite(library, "reference.py", shared.replace('return "hello"', "return word(1)"))
    rewrite(library, "right_same.py", shared.replace('"reference"', '"right"'))
    mutation = mutated(library)
    assert {one.answer for one in mutation.survivors} == {"right_same"}
    assert all("word" in one.mutant.source for one in mutation.survivors)


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
    assert sum(after.counts().values(), NO_MUTANTS).equivalent == 1
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


def test_another_way_of_training_may_be_recorded_as_right(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    train(library)
    longer = [one.mutant.id for one in mutated(library).survivors if "range(71)" in one.mutant.source]
    record(library, *longer, what="right")
    after = mutated(library)
    assert [one.mutant.id for one in after.tried if one.is_right] == longer
    assert sum(after.counts().values(), NO_MUTANTS).right == len(longer) == 1
    assert after.wrong == ()
    assert not {one.mutant.id for one in after.survivors} & set(longer)


def test_only_how_to_train_may_be_right(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    rewrite(library, "reference.py", ROUNDABOUT)
    survivor = mutated(library).survivors[0].mutant.id
    record(library, survivor, what="right")
    assert f"{survivor!r} is right, and no test of double trains" in " ".join(mutated(library).wrong)


@pytest.mark.parametrize(("who", "is_wrong"), [("!= 'reference#0'", True), ("== 'reference#1'", False)])
def test_what_is_called_right_must_be_right_each_time(tmp_path: Path, who: str, is_wrong: bool) -> None:
    """A change that loses points in one grading counts as noticed; in two of three it is wrongly called right."""
    library = make_library(tmp_path)
    train(library)
    reference = (library / "solutions" / "toy" / "reference.py").read_text(encoding="utf-8")
    seldom = reference.replace("range(70)", f"range(70 - 70 * (STUDENT {who}) * (0 * 1))")
    notebook = library / "assignments" / "toy" / "notebook.py"
    asked = notebook.read_text(encoding="utf-8").replace(
        '# %% answer="double"', '# %% student="STUDENT"\nSTUDENT = \'\'\n# %% answer="double"'
    )
    notebook.write_text(asked, encoding="utf-8")
    rewrite(library, "reference.py", seldom)
    ids = [one.mutant.id for one in mutated(library).survivors if "(1 * 1)" in one.mutant.source]
    assert len(ids) == 1
    record(library, *ids, what="right")
    after = mutated(library)
    told = f"{ids[0]!r} is right, and test_double_values takes points for it" in " ".join(after.wrong)
    assert told == is_wrong
    assert sum(after.counts().values(), NO_MUTANTS).right == 0


@pytest.mark.parametrize("what", ["equivalent", "right"])
def test_a_record_without_a_reason_is_refused(tmp_path: Path, what: str) -> None:
    (tmp_path / FILE).write_text(f"[[{what}]]\nids = ['ab', 'cd']\nreason = ' '\n")
    with pytest.raises(AuthoringError, match="ab, cd: there is no reason"):
        read_recorded(tmp_path)


def test_too_many_excuses_are_too_many() -> None:
    """However well they are argued for: a tenth at most may be equivalent, a fifth right."""
    mutants = mutants_of("double", "def double(x):\n    return 2 * x + 0 * x")
    for reasons, told in (
        (("a reason", None), "10% of mutants equivalent"),
        ((None, "a reason"), "20% of mutants right"),
    ):
        tried = [Tried("reference", mutant, None, None, *reasons) for mutant in mutants]
        (complaint,) = complaints(Mutation(tuple(tried)))
        assert complaint == (f"at most {told}", f"{len(tried)} of {len(tried)} are")


def test_a_share_is_a_part_and_always_the_same(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    assignment = load_assignment(library, "toy")
    right = [case for case in known_cases(assignment, library / "solutions" / "toy") if case.kind in RIGHT]
    whole, half = ([mutant.id for _, mutant in all_mutants(right, share)] for share in (1.0, 0.5))
    assert set(half) < set(whole)
    assert half == [mutant.id for _, mutant in all_mutants(right, 0.5)]
    assert list(all_mutants(right, 0.0)) == []
