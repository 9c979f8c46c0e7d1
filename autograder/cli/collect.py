"""`autograder collect`: submissions from nbgrader's exchange, a folder, or the zip of an LMS."""

import json
from datetime import datetime
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from autograder.batch.collect import Collected, Counted, Left, Options, Receiver, collect
from autograder.cli.setup import JsonOption, LibraryOption, StudentsOption, known_assignments, library_folder
from autograder.course import load_course
from autograder.errors import ConfigError
from autograder.gradebook.attempts import CourseLock
from autograder.gradebook.identify import course_students
from autograder.submissions.layouts import Kind

_MOST_LEFT = 50


def collect_command(  # noqa: PLR0913 - each is an option of the command line
    source: Annotated[Path, typer.Argument(help="An exchange, a folder, or a zip of Canvas or Moodle.")],
    *,
    course: Annotated[
        Path, typer.Option("--course", help="The course directory.", show_default="the current one")
    ] = Path(),
    kind: Annotated[
        Kind | None, typer.Option("--from", help="Where it comes from.", show_default="seen by its names")
    ] = None,
    assignment: Annotated[
        str | None, typer.Option("--assignment", help="Only this one; files that don't say it are of this one.")
    ] = None,
    student: StudentsOption = None,
    match: Annotated[
        list[str] | None, typer.Option("--match", help="WHAT=STUDENT: whose something is (repeatable).")
    ] = None,
    received: Annotated[
        str | None, typer.Option("--received", help="When it came, ISO 8601 with offset, where nothing says it.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Write nothing, only say what would be.")] = False,
    library: LibraryOption = None,
    json_output: JsonOption = False,
) -> None:
    """Receive submissions, and place each student's last one where nbgrader has it, in submitted/.

    Every submission is kept, byte for byte; collected again, nothing changes. What can't be told whose it is is
    listed with what to do, and then the exit status is 1.
    """
    settings = load_course(course)
    names = known_assignments(library_folder(course, settings, library), None)
    if assignment is not None and assignment not in names:
        raise ConfigError(f"There is no assignment {assignment!r}. There are: {', '.join(names) or 'none'}.")
    options = Options(kind, assignment, tuple(student or ()), _matches(match), _moment(received))
    console = Console(quiet=json_output, soft_wrap=True, highlight=False)
    bar = Progress(console=console, auto_refresh=False, disable=not console.is_terminal)
    task = bar.add_task("collecting", total=None)

    def advance() -> None:
        bar.advance(task)
        bar.refresh()

    with CourseLock(course), bar:
        receiver = Receiver(course, dry_run=dry_run, advance=advance)
        students = course_students(course)
        found = collect(course, source, options=options, assignments=names, students=students, receive=receiver.receive)
        receiver.place()
    left = [*found.left, *receiver.left]
    if json_output:
        typer.echo(json.dumps(_summary(found, receiver.counts, left, dry_run=dry_run), ensure_ascii=False, indent=1))
    else:
        _print(console, found, receiver.counts, left, dry_run=dry_run)
    if left:
        raise typer.Exit(1)


def _matches(said: list[str] | None) -> dict[str, str]:
    pairs = [text.rpartition("=") for text in said or ()]
    wrong = [text for text, pair in zip(said or (), pairs, strict=True) if not (pair[0] and pair[2])]
    if wrong:
        raise ConfigError(f"--match {wrong[0]!r} is not WHAT=STUDENT. Write what the list shows, and the student's id.")
    return {what: student for what, _, student in pairs}


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise ConfigError(f"--received {text!r} is not ISO 8601. Write it as 2026-03-02T18:00:00+09:00.") from error
    if moment.tzinfo is None:
        raise ConfigError(f"--received {text!r} has no offset from UTC. Write it as {text}+09:00.")
    return moment


def _summary(found: Collected, counts: dict[str, Counted], left: list[Left], *, dry_run: bool) -> dict[str, object]:
    return {
        "from": found.kind.value,
        "dry_run": dry_run,
        "assignments": {
            name: {
                "new": counted.new,
                "known": counted.known,
                "students": len(counted.students),
                "late_without_time": counted.late_without_time,
            }
            for name, counted in sorted(counts.items())
        },
        "left": msgspec.to_builtins(left),
    }


def _print(console: Console, found: Collected, counts: dict[str, Counted], left: list[Left], *, dry_run: bool) -> None:
    table = Table(title=f"{found.kind.value}{', nothing written' if dry_run else ''}", title_justify="left")
    for heading in ("assignment", "students", "new", "known"):
        table.add_column(heading, justify="left" if heading == "assignment" else "right")
    for name, counted in sorted(counts.items()):
        table.add_row(name, str(len(counted.students)), str(counted.new), str(counted.known))
    console.print(table)
    for name, counted in sorted(counts.items()):
        if counted.late_without_time:
            console.print(
                f"{counted.late_without_time} of {name} are late, and the zip does not say how late: no penalty is "
                "deducted. To deduct one, collect again with --received TIME.",
                markup=False,
            )
    for entry in left[:_MOST_LEFT]:
        console.print(f"LEFT  {entry.what}: {entry.why}. {entry.todo}", markup=False)
    if len(left) > _MOST_LEFT:
        console.print(f"and {len(left) - _MOST_LEFT} more; --json lists all")
