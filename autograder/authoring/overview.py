"""The instructor's table of all assignments, made from their sources and proofs."""

from pathlib import Path

from autograder.authoring.proof import NO_MUTANTS, Proof, read_proof
from autograder.authoring.source import Assignment, assignment_names, load_assignment

_HEAD = """# The assignments

<!-- Made by `make overview` from the assignments and their proofs. -->

One row an assignment. *Minutes* is what a student may need, *seconds* what grading the reference took where it was
proved. *Killed* is the share of mutants, machine-made changes of right answers, that the hidden tests notice; mutants
that are no other answer are left out, and so are those that train in another way, as right as the original. *Fails a
right answer* is how often a hidden test failed the reference, with new random inputs each time, and in brackets the
rate below which that of its worst test lies with 95 % confidence. Each test's own figures stand in the page that
`autograder prove` writes: see [authoring](authoring.md).

"""
_COLUMNS = ("assignment", "title", "tasks", "points", "minutes", "seconds", "killed", "fails a right answer")
_UNKNOWN = "–"
_RIGHT = frozenset(_COLUMNS[2:])


def overview(library: Path) -> str:
    """The table as Markdown; what is not proved yet has a dash."""
    rows = [_row(load_assignment(library, name), read_proof(library, name)) for name in assignment_names(library)]
    ruler = tuple("---:" if column in _RIGHT else "---" for column in _COLUMNS)
    lines = [_COLUMNS, ruler, *rows, _total(rows)]
    return _HEAD + "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _row(assignment: Assignment, proof: Proof | None) -> tuple[str, ...]:
    return (
        f"`{assignment.name}`",
        f"{assignment.title.en} · {assignment.title.ko}",
        str(len(assignment.tasks)),
        f"{sum(task.points for task in assignment.tasks):g}",
        str(assignment.minutes),
        f"{proof.seconds:.1f}" if proof and proof.seconds is not None else _UNKNOWN,
        _killed(proof),
        _failures(proof),
    )


def _total(rows: list[tuple[str, ...]]) -> tuple[str, ...]:
    """What all assignments together come to, where that can be added up."""
    sums = [sum(float(row[place]) for row in rows if row[place] != _UNKNOWN) for place in range(2, 6)]
    return ("all", "", *(f"{number:.0f}" for number in sums[:3]), f"{sums[3]:.1f}", "", "")


def _killed(proof: Proof | None) -> str:
    total = sum(proof.mutants.values(), NO_MUTANTS) if proof else NO_MUTANTS
    return f"{total.rate:.1%} of {total.wrong:,}" if total.made else _UNKNOWN


def _failures(proof: Proof | None) -> str:
    tests = [test for calibration in proof.calibrations for test in calibration.tests.values()] if proof else []
    counted = [test for test in tests if not test.shares]
    if not counted:
        return _UNKNOWN
    failed, runs = sum(test.failures for test in counted), sum(test.runs for test in counted)
    return f"{failed} of {runs:,} ({max(test.bound for test in tests):.1%})"
