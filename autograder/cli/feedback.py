"""`autograder feedback`: what would be released, a preview for staff, and the release to students."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from autograder.cli.pages import Entry, Pages, State
from autograder.cli.setup import AssignmentsOption, CoursePath, JsonOption, LibraryOption, StudentsOption
from autograder.errors import GradebookFault
from autograder.gradebook.attempts import STORE_NAME, CourseLock
from autograder.gradebook.exchange import FeedbackExchange
from autograder.reports.feedback import write_feedback, write_preview

_HELD_BACK = {
    State.WAITING: "it waits for a person's score: give it in formgrader, or use --provisional",
    State.FAULTY: "the system failed to grade it: see autograder status, run autograder grade, or use --provisional",
    State.PENDING: "it is not graded yet: run autograder grade",
}

app = typer.Typer(help="Feedback pages: what would be released; a preview for staff; the release.")


@app.callback(invoke_without_command=True)
def feedback(
    context: typer.Context,
    *,
    course: Annotated[
        Path, typer.Option("--course", help="The course directory.", show_default="the current one")
    ] = Path(),
    library: LibraryOption = None,
    json_output: JsonOption = False,
) -> None:
    """Say which feedback is new, changed, released or held back. Only `preview` and `release` write pages."""
    if context.invoked_subcommand is not None:
        return
    counts: dict[str, dict[str, int]] = {}
    held: list[Entry] = []
    for entry in _watched(Pages(course, library).entries(None, None)):
        counts.setdefault(entry.assignment, dict.fromkeys(State, 0))[entry.state] += 1
        if entry.state.is_held_back:
            held.append(_bare(entry))
    if json_output:
        listed = [{"student": one.student, "assignment": one.assignment, "state": one.state} for one in held]
        typer.echo(json.dumps({"assignments": counts, "held_back": listed}, ensure_ascii=False, indent=1))
    else:
        _print_counts(counts)
        _print_held(held)


@app.command()
def preview(
    path: CoursePath = Path(),
    *,
    to: Annotated[
        Path | None, typer.Option("--to", help="A folder for the pages.", show_default=".autograder/preview")
    ] = None,
    assignment: AssignmentsOption = None,
    student: StudentsOption = None,
    library: LibraryOption = None,
) -> None:
    """Write the pages for staff alone; what waits for a person's score is among them, marked as provisional."""
    folder = to or path / STORE_NAME / "preview"
    count = 0
    for entry in _watched(Pages(path, library).entries(assignment, student)):
        if entry.page is not None:
            write_preview(folder, entry.page, entry.html)
            count += 1
    typer.echo(f"{count} pages written under {folder}, for staff; nothing was released")


@app.command()
def release(
    path: CoursePath = Path(),
    *,
    assignment: AssignmentsOption = None,
    student: StudentsOption = None,
    provisional: Annotated[
        bool, typer.Option("--provisional", help="Also what waits for a person or failed on us; the page says so.")
    ] = False,
    exchange: Annotated[bool, typer.Option("--exchange", help="Hand them out in nbgrader's exchange too.")] = False,
    library: LibraryOption = None,
) -> None:
    """Write the pages of what is graded into feedback/, where nbgrader releases from; only what has changed.

    Exit status 1 when something is held back, or the exchange can't take it; each is named.
    """
    pages = Pages(path, library)
    held: list[Entry] = []
    released: list[Entry] = []
    with CourseLock(path):
        for entry in _watched(pages.entries(assignment, student)):
            if entry.page is None or (entry.state.is_held_back and not provisional):
                held.append(_bare(entry))
                continue
            if not entry.is_unchanged:
                _release(pages, entry)
            released.append(_bare(entry))
        refused = list(_hand_out(pages, released)) if exchange else []
    unchanged = sum(entry.is_unchanged for entry in released)
    typer.echo(f"{len(released) - unchanged} pages released under {path / 'feedback'}, {unchanged} unchanged")
    _print_held(held)
    for reason in refused:
        typer.echo(f"Not in the exchange: {reason}", err=True)
    if held or refused:
        raise typer.Exit(1)


def _watched(entries: Iterator[Entry]) -> Iterable[Entry]:
    console = Console(stderr=True)
    return track(entries, "feedback", console=console, disable=not console.is_terminal)


def _bare(entry: Entry) -> Entry:
    """An entry without its page, which may be large and is written by then."""
    return msgspec.structs.replace(entry, page=None, html="")


def _release(pages: Pages, entry: Entry) -> None:
    assert entry.page is not None
    write_feedback(pages.directory, entry.page, entry.html)
    pages.ledger.released(
        entry.student,
        entry.assignment,
        entry.html,
        submission=entry.page.submission,
        provisional=entry.state.is_held_back,
    )


def _hand_out(pages: Pages, released: Iterable[Entry]) -> Iterator[str]:
    """Put into the exchange what it doesn't have yet; yields why where it can't be."""
    exchange = FeedbackExchange(pages.directory)
    for entry in released:
        if pages.ledger.in_exchange(entry.student, entry.assignment):
            continue
        try:
            exchange.release(entry.student, entry.assignment)
            pages.ledger.exchanged(entry.student, entry.assignment)
        except GradebookFault as fault:
            yield str(fault)


def _print_counts(counts: dict[str, dict[str, int]]) -> None:
    table = Table()
    for heading in ("assignment", *State):
        table.add_column(heading, justify="left" if heading == "assignment" else "right")
    for name, states in sorted(counts.items()):
        table.add_row(name, *(str(states[state]) for state in State))
    Console().print(table)


def _print_held(held: Iterable[Entry]) -> None:
    for entry in held:
        typer.echo(f"Held back: {entry.assignment} of {entry.student}: {_HELD_BACK[entry.state]}", err=True)
