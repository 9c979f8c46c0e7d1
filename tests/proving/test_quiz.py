"""A quiz is proved through the real path: drawn items by each student's numbers, odd values as items' answers."""

from pathlib import Path

import pytest

from autograder.authoring.source import load_assignment
from autograder.proving.answers import known_cases
from autograder.proving.jobs import known_jobs
from autograder.proving.prove import Known, prove_known
from autograder.proving.zoo import VALUES, zoo_cases
from tests.proving.benches import toy_bench
from tests.quiz import make_quiz


def proof(library: Path, *, zoo: bool = False, repeat: int = 1) -> Known:
    """The quiz, proved."""
    assignment = load_assignment(library, "quiz")
    cases = zoo_cases(assignment) if zoo else known_cases(assignment, library / "solutions" / "quiz")
    with toy_bench(library, assignment="quiz") as bench, known_jobs(assignment, cases, repeat) as jobs:
        return prove_known(assignment, cases, jobs, bench)


def test_each_student_has_numbers_of_their_own(tmp_path: Path) -> None:
    proved = proof(make_quiz(tmp_path), repeat=3)
    assert proved.surprises == ()
    assert proved.counts == {"mistake": 1, "reference": 3, "starter": 6}


def test_numbers_of_another_student_earn_nothing(tmp_path: Path) -> None:
    """The mistake's other tasks go on as stated."""
    library = make_quiz(tmp_path)
    path = library / "solutions" / "quiz" / "reference.py"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("total = ", "parameters = variant('ada')\ntotal = "), encoding="utf-8")
    (surprise,) = proof(library).surprises
    assert (surprise.case, surprise.task, surprise.got.split(":")[0]) == ("reference", "total", "0 points")


def test_odd_values_earn_nothing_and_break_nothing(tmp_path: Path) -> None:
    proved = proof(make_quiz(tmp_path), zoo=True)
    assert proved.surprises == ()
    assert proved.counts == {"zoo": len(VALUES)}


@pytest.mark.parametrize("lacking", ["variant.py"])
def test_a_grader_that_draws_needs_a_generator(tmp_path: Path, lacking: str) -> None:
    library = make_quiz(tmp_path)
    items = library / "assignments" / "quiz" / "items.toml"
    items.write_text(items.read_text(encoding="utf-8").replace("drawn = true\n", ""), encoding="utf-8")
    notebook = library / "assignments" / "quiz" / "notebook.py"
    notebook.write_text(
        notebook.read_text(encoding="utf-8").replace(' include="variant.py"', "\ndef variant(s): return {}"),
        encoding="utf-8",
    )
    (library / "assignments" / "quiz" / lacking).unlink()
    assert any("Write variant.py" in surprise.got for surprise in proof(library).surprises)
