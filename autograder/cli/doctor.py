"""`autograder doctor`: whether this machine can be relied on."""

import json
from pathlib import Path

import msgspec
import typer
from rich.console import Console
from rich.table import Table

from autograder.cli.setup import CoursePath, JsonOption
from autograder.course import Course, is_course, load_course
from autograder.sandbox.doctor import Diagnosis, examine


def doctor(path: CoursePath = Path(), *, json_output: JsonOption = False) -> None:
    """Say which walls this machine can build, and the command that installs or allows what is missing.

    In a course, containers are tried with its settings.

    Exit status 1 when no kind of sandbox can be built.
    """
    course = load_course(path) if is_course(path) or path != Path() else Course()
    machine = examine(course.container)
    if json_output:
        typer.echo(json.dumps(msgspec.to_builtins(machine), indent=1))
    else:
        _print_kinds(
            machine.kinds, f"{machine.system}, Python {machine.python}, Landlock ABI {machine.landlock or 'none'}"
        )
        if machine.unlimited:
            typer.echo(machine.unlimited)
    if not any(kind.usable for kind in machine.kinds):
        raise typer.Exit(1)


def _print_kinds(kinds: tuple[Diagnosis, ...], title: str) -> None:
    table = Table(title=title, title_justify="left")
    for heading in ("sandbox", "can be built", "walls of a run", "what is missing", "command"):
        table.add_column(heading, overflow="fold")
    for kind in kinds:
        kept = sum(finding.holds for finding in kind.findings)
        promises = f"yes ({kept} of {len(kind.findings)} promises kept)" if kind.usable else "no"
        lacking = f"inner wall of namespaces: {kind.lacking}" if kind.lacking else ""
        table.add_row(kind.kind, promises, kind.walls, kind.problem or lacking, kind.remedy or "")
    Console().print(table)
