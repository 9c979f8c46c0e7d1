"""A proof finds every answer that does not get what it states, and nothing else."""

from pathlib import Path

import pytest

from autograder.authoring.source import load_assignment
from autograder.errors import AuthoringError
from autograder.proving.answers import known_cases
from autograder.proving.jobs import known_jobs, total
from autograder.proving.prove import Known, prove_known, try_right
from autograder.proving.zoo import VALUES, zoo_cases
from tests.proving.benches import toy_bench
from tests.toy import GRADER, MISTAKE, REFERENCE, make_library


def proof(library: Path, *, zoo: bool = False, repeat: int = 1) -> Known:
    """The toy assignment's known answers, graded."""
    assignment = load_assignment(library, "toy")
    cases = zoo_cases(assignment) if zoo else known_cases(assignment, library / "solutions" / "toy")
    advanced: list[int] = []
    with toy_bench(library) as bench, known_jobs(assignment, cases, repeat) as jobs:
        proved = prove_known(assignment, cases, jobs, bench, advance=lambda: advanced.append(1))
    assert len(advanced) == total(cases, repeat)
    return proved


def rewrite(library: Path, name: str, text: str) -> None:
    """Change a file of the toy's solutions."""
    (library / "solutions" / "toy" / name).write_text(text.lstrip(), encoding="utf-8")


def test_everything_as_stated_is_a_proof(tmp_path: Path) -> None:
    proved = proof(make_library(tmp_path), repeat=3)
    assert proved.surprises == ()
    assert proved.counts == {"mistake": 1, "reference": 3, "starter": 6}


def test_odd_values_earn_nothing_and_break_nothing(tmp_path: Path) -> None:
    proved = proof(make_library(tmp_path), zoo=True)
    assert proved.surprises == ()
    assert proved.counts == {"zoo": len(VALUES)}


@pytest.mark.parametrize(
    ("name", "text", "expected", "got"),
    [
        ("mistake_sign.py", MISTAKE.replace("# double = 0", "# double = 3"), "3 points", "0 points"),
        (
            "mistake_sign.py",
            MISTAKE.replace('"sign"', '"double-values"'),
            "hint double-values",
            "hints sign, double-pure",
        ),
        ("mistake_sign.py", MISTAKE.replace("-2 * x", "2 * x"), "0 points", "4 points"),
        ("reference.py", REFERENCE.replace('"hello"', '"bye"'), "2 points", "0 points: test_greet_text failed"),
        (
            "test_toy.py",
            GRADER.replace("2 * x, mistaken", "undefined, mistaken"),
            "a score",
            "a fault: test_double_values",
        ),
    ],
)
def test_what_is_not_as_stated_is_found(tmp_path: Path, name: str, text: str, expected: str, got: str) -> None:
    library = make_library(tmp_path)
    rewrite(library, name, text)
    told = [(surprise.expected, surprise.got) for surprise in proof(library).surprises]
    assert any(want == expected and have.startswith(got) for want, have in told), told


@pytest.mark.parametrize(
    ("check", "case", "expected"),
    [
        ("assert double(2) == 5", "reference", "a public check that passes"),
        ("assert callable(double)", "starter-ko", "a public check that fails"),
    ],
)
def test_a_public_check_that_says_the_wrong_thing_is_found(
    tmp_path: Path, check: str, case: str, expected: str
) -> None:
    """It must let right answers pass, and nothing must pass it before there is an answer."""
    library = make_library(tmp_path)
    notebook = library / "assignments" / "toy" / "notebook.py"
    notebook.write_text(notebook.read_text(encoding="utf-8").replace("assert double(2) == 4", check), encoding="utf-8")
    told = {(surprise.case, surprise.task, surprise.expected) for surprise in proof(library).surprises}
    assert (case, "double", expected) in told


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (MISTAKE.replace("# %% double", "# %% triple"), "names the task 'triple'"),
        (MISTAKE.replace("# double = 0", "# greet = 0"), "states what 'greet' gets but has no such cell"),
    ],
)
def test_an_answer_file_that_contradicts_itself_is_refused(tmp_path: Path, text: str, complaint: str) -> None:
    library = make_library(tmp_path)
    rewrite(library, "mistake_sign.py", text)
    with pytest.raises(AuthoringError, match=complaint):
        proof(library)


def test_an_assignment_without_a_reference_is_refused(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    (library / "solutions" / "toy" / "reference.py").unlink()
    with pytest.raises(AuthoringError, match="has no reference"):
        proof(library)


def test_a_right_answer_that_fails_now_and_then_is_found(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    rewrite(
        library, "right_rare.py", REFERENCE.replace('"reference"', '"right"').replace("2 * x", "2 * x * (x[0] < 2)")
    )
    assignment = load_assignment(library, "toy")
    cases = known_cases(assignment, library / "solutions" / "toy")
    right = [case for case in cases if case.kind in ("reference", "right")]
    with toy_bench(library) as bench, known_jobs(assignment, cases) as jobs:
        found = try_right(assignment, right, jobs, bench, 300)
    assert {surprise.case for surprise in found} == {"right_rare"}
    assert "test_double_values failed it" in found[0].got
