"""The `autograder` command: its subcommands, and how errors end it."""

import sys

import typer

from autograder import __version__
from autograder.cli import collect, data, demo, doctor, feedback, grade, prove, publish, records, regrade, roster
from autograder.cli.stopping import stoppable
from autograder.errors import AutograderError

app = typer.Typer(
    name="autograder",
    help="Release, grade and report auto-graded exercises of a deep-learning course.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
for command in (
    publish.new,
    publish.overview,
    publish.release,
    grade.grade,
    regrade.regrade,
    records.status,
    records.explain,
    publish.export,
    prove.prove,
    doctor.doctor,
    demo.demo,
):
    app.command()(command)
app.command("collect")(collect.collect_command)
app.add_typer(feedback.app, name="feedback")
app.add_typer(roster.app, name="roster")
app.add_typer(data.app, name="data")


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def options(
    version: bool = typer.Option(False, "--version", callback=_show_version, is_eager=True, help="Show the version."),
) -> None:
    """Release, grade and report auto-graded exercises of a deep-learning course."""


def app_main() -> None:
    """Run the command line; an error is one line on standard error and an exit status of its class."""
    try:
        with stoppable():
            app()
    except AutograderError as error:
        typer.echo(f"autograder: {error}", err=True)
        sys.exit(error.exit_code)


if __name__ == "__main__":
    app_main()
