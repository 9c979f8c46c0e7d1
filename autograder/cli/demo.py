"""`autograder demo`: a small class from release to gradebook, every score compared with the one stated for it."""

import shutil
import sys
import time
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from autograder.authoring.source import Assignment, assignment_names, find_library, load_assignment
from autograder.cli import feedback, grade, publish, roster
from autograder.cli.setup import known_assignments
from autograder.errors import ConfigError
from autograder.gradebook.attempts import AttemptStore
from autograder.proving.answers import NOTHING
from autograder.proving.classroom import ROSTER, Classroom, Pupil, lay_out
from autograder.sandbox.outer import KINDS

_MARK = "demo-course"
_SHOWN = ("tensors", "perceptron_training", "theory_quiz")  # functions, a training, a quiz
EXPORTS = {"csv": "grades.csv", "canvas": "canvas.csv", "moodle": "moodle.csv"}


def demo(
    directory: Annotated[Path, typer.Option("--dir", help="Where the demo course is made anew.")] = Path("demo"),
    *,
    names: Annotated[
        list[str] | None,
        typer.Option("--assignment", help="What the class hands in (repeatable).", show_default=", ".join(_SHOWN)),
    ] = None,
) -> None:
    """Release, grade, report and export a small class, and fail if any score differs from the one stated for it."""
    begun = time.monotonic()
    console = Console(file=sys.stdout)
    library = find_library(Path.cwd())
    chosen = names or [name for name in _SHOWN if name in assignment_names(library)] or None
    assignments = tuple(load_assignment(library, name) for name in known_assignments(library, chosen))
    _clear(directory)
    classroom = lay_out(directory, library, assignments)
    (directory / _MARK).touch()
    roster.import_command(directory / ROSTER, course=directory)
    publish.release([assignment.name for assignment in assignments], to=directory, library=library)
    console.print(f"{len(classroom.pupils)} submissions of {len(assignments)} assignments under {directory}/submitted")
    sandbox = "auto"
    if KINDS["bubblewrap"].missing():
        console.print("bubblewrap is missing here: graded with the inner wall alone. See autograder doctor.")
        sandbox = "none"
    grade.grade(directory, library=library, sandbox=sandbox)
    feedback.release(directory, library=library, provisional=True)
    for layout, name in EXPORTS.items():
        publish.export(directory, to=layout, output=directory / name)
    wrong = _show(console, classroom, assignments, AttemptStore(directory))
    console.print(f"{time.monotonic() - begun:.0f} s in all. Look at {directory}/feedback and the CSV files.")
    if wrong:
        console.print(f"{wrong} scores differ from what is stated for them.")
        raise typer.Exit(1)
    console.print("Every score is the one stated for it.")


def _clear(directory: Path) -> None:
    """Remove an earlier demo, and nothing else.

    Raises:
        ConfigError: when the folder holds something that this command did not make.
    """
    if not directory.exists():
        return
    if any(directory.iterdir()) and not (directory / _MARK).exists():
        raise ConfigError(f"{directory} is not empty and not an earlier demo. Remove it, or choose another --dir.")
    shutil.rmtree(directory)


def _show(console: Console, classroom: Classroom, assignments: tuple[Assignment, ...], store: AttemptStore) -> int:
    """A table of students by tasks for each assignment; returns how many scores are not as stated."""
    wrong = 0
    for assignment in assignments:
        table = Table(title=assignment.name, title_justify="left")
        for heading in ("student", "what", *(task.name for task in assignment.tasks), "score"):
            table.add_column(heading, justify="left" if heading in ("student", "what") else "right")
        for pupil in classroom.of(assignment.name):
            cells, differ = _row(pupil, assignment, store)
            table.add_row(pupil.student, pupil.what, *cells)
            wrong += differ
        console.print(table)
    return wrong


def _row(pupil: Pupil, assignment: Assignment, store: AttemptStore) -> tuple[list[str], int]:
    stored = store.counted(pupil.student, assignment.name)
    if stored is None or stored.attempt is None:
        return ["[red]not graded[/red]"], 1
    result = stored.attempt.result
    cells, wrong = [], 0
    for task in assignment.tasks:
        got = result.tasks[task.name].score or 0.0
        stated = pupil.scores.get(task.name, NOTHING)
        same = stated.admit(got)
        cells.append(f"{got:g}" if same else f"[red]{got:g}, not {stated}[/red]")
        wrong += not same
    return [*cells, f"{result.score:g}"], wrong
