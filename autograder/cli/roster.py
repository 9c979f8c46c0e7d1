"""`autograder roster import`: who takes the course."""

from pathlib import Path
from typing import Annotated

import typer

from autograder.course import load_course
from autograder.gradebook.attempts import CourseLock
from autograder.gradebook.roster import import_roster, read_roster_file

app = typer.Typer(help="Who takes the course.", no_args_is_help=True)


@app.callback()
def roster() -> None:
    """Who takes the course."""


@app.command("import")
def import_command(
    file: Annotated[Path, typer.Argument(help="CSV with student_id (학번) and any of the other columns.")],
    *,
    course: Annotated[
        Path, typer.Option("--course", help="The course directory.", show_default="the current one")
    ] = Path(),
) -> None:
    """Import students: student_id, first_name, last_name, email, lms_id, section, language.

    Imported again, nothing changes. An empty cell leaves what is recorded, and nobody is removed.
    """
    load_course(course)
    read = read_roster_file(file)
    if read.ignored:
        typer.echo(f"Warning: these columns are ignored: {', '.join(read.ignored)}", err=True)
    with CourseLock(course):
        done = import_roster(course, read.rows)
    typer.echo(f"{done.added} students added, {done.changed} changed, {done.unchanged} unchanged")
