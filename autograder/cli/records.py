"""`autograder status` and `autograder explain`: what has been graded, and why it scored what it did."""

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from autograder.authoring.source import assignment_names
from autograder.batch.received import handed_in, shown
from autograder.cli.setup import CoursePath, JsonOption, LibraryOption, library_folder
from autograder.course import load_course
from autograder.errors import ConfigError
from autograder.gradebook.attempts import AttemptStore
from autograder.gradebook.penalties import recorded_lateness
from autograder.reports.explain import explain_json, explain_text

_COLUMNS = ("assignment", "graded", "pending", "faulty")


def status(
    path: CoursePath = Path(),
    *,
    library: LibraryOption = None,
    json_output: JsonOption = False,
) -> None:
    """Say what is graded, pending and faulty in a course."""
    course = load_course(path)
    store = AttemptStore(path)
    counts: dict[str, dict[str, int]] = {
        name: dict.fromkeys(_COLUMNS[1:], 0) for name in assignment_names(library_folder(path, course, library))
    }
    faults = {(fault.student, fault.assignment): fault for fault in store.faults()}
    for entry in handed_in(path, list(counts)):
        if shown(entry, store, course) is not None:
            state = "graded"
        else:
            state = "faulty" if entry.fault or (entry.student, entry.assignment) in faults else "pending"
        counts[entry.assignment][state] += 1
    if json_output:
        listed = [
            {"student": f.student, "assignment": f.assignment, "tries": f.tries, "reason": f.reason}
            for f in faults.values()
        ]
        typer.echo(json.dumps({"assignments": counts, "faults": listed}, ensure_ascii=False, indent=1))
        return
    _print_status(counts, [f"{fault.student}  {fault.assignment}: {fault.reason}" for fault in faults.values()])


def explain(
    student: Annotated[str, typer.Argument(help="The student's id.")],
    assignment: Annotated[str, typer.Argument(help="The assignment's name.")],
    *,
    course: Annotated[
        Path, typer.Option("--course", help="The course directory.", show_default="the current one")
    ] = Path(),
    json_output: JsonOption = False,
) -> None:
    """Say why a submission scored what it did: tests, outcomes, seeds, digests. For staff, for an appeal."""
    settings = load_course(course)
    store = AttemptStore(course)
    stored = store.counted(student, assignment)
    fault = store.fault(student, assignment)
    if stored is None or stored.attempt is None:
        if fault is not None:
            raise ConfigError(f"{assignment} of {student!r} has no score: {fault.reason} (tried {fault.tries} times).")
        raise ConfigError(f"Nothing is graded of {student!r} for {assignment!r}. See autograder status.")
    late = recorded_lateness(course, settings, student=student, assignment=assignment)
    if json_output:
        typer.echo(json.dumps(explain_json(stored.attempt, late), ensure_ascii=False, indent=1))
    else:
        typer.echo(explain_text(stored.attempt, late))


def _print_status(counts: dict[str, dict[str, int]], faults: list[str]) -> None:
    table = Table()
    for heading in _COLUMNS:
        table.add_column(heading, justify="left" if heading == "assignment" else "right")
    for name, states in counts.items():
        table.add_row(name, *(str(states[state]) for state in _COLUMNS[1:]))
    console = Console()
    console.print(table)
    for line in faults:
        console.print(f"FAULT  {line}", markup=False, highlight=False)
