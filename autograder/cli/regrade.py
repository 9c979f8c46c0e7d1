"""`autograder regrade`: grade again after a grader changed, look at the difference, then write it or not."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.table import Table

from autograder.batch.job import Done, Job
from autograder.batch.local import LocalEngine
from autograder.batch.received import HandedIn, handed_in, receive_placed
from autograder.batch.record import Records
from autograder.batch.regrade import Aside, Change, Regrade, change, graded, outdated, summary
from autograder.cli.progress import Progress
from autograder.cli.setup import (
    AssignmentsOption,
    CoursePath,
    JsonOption,
    LibraryOption,
    SandboxOption,
    Setup,
    StudentsOption,
    WorkersOption,
    known_assignments,
    set_up,
)
from autograder.cli.stopping import exit_status
from autograder.errors import ConfigError, GradebookFault
from autograder.gradebook.attempts import Attempt, AttemptStore, CourseLock
from autograder.gradebook.penalties import refresh
from autograder.gradebook.roster import read_roster

_AGAIN = "The results are kept aside. Run again with --yes to write them, or with --discard to forget them."

Faults = list[dict[str, str]]


def regrade(  # noqa: PLR0913 - each is an option of the command line
    path: CoursePath = Path(),
    *,
    assignment: AssignmentsOption = None,
    student: StudentsOption = None,
    everything: Annotated[bool, typer.Option("--all", help="Also what the grader as it is now graded.")] = False,
    reason: Annotated[str, typer.Option("--reason", help="Why, kept with each attempt.")] = "grader changed",
    yes: Annotated[bool, typer.Option("--yes", help="Write without asking.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only look at the difference.")] = False,
    discard: Annotated[bool, typer.Option("--discard", help="Forget results that are kept aside.")] = False,
    workers: WorkersOption = None,
    sandbox: SandboxOption = None,
    library: LibraryOption = None,
    json_output: JsonOption = False,
) -> None:
    """Grade again what rests on an older grader, show what would change, and write it when you say so.

    Until then no grade changes; interrupted, it goes on where it was. What people gave (manual scores, extra credit,
    comments) stays. Exit status 1 when a fault of ours is left.
    """
    if yes and dry_run:
        raise ConfigError("--yes writes and --dry-run does not. Give one of them.")
    setup = set_up(path.resolve(), library=library, sandbox=sandbox, workers=workers)
    directory = path.resolve()
    with CourseLock(directory):
        aside = Regrade(directory, setup.library)
        if discard:
            typer.echo("Discarded." if aside.discard() else "Nothing was kept aside.")
            return
        names = known_assignments(setup.library.folder, assignment)
        aside.begin()
        for problem in receive_placed(directory, names, student):
            typer.echo(f"Warning: {problem}", err=True)
        wanted = _wanted(setup, directory, tuple(handed_in(directory, names, student)), everything=everything)
        faults = _grade_aside(setup, directory, aside, [job for job, _ in wanted], quiet=json_output)
        found = [(job, result, attempt) for job, attempt in wanted if (result := aside.find(job)) is not None]
        changes = [change(attempt, result.done.graded.result) for _, result, attempt in found]
        writes = bool(changes) and _decide(changes, yes=yes, dry_run=dry_run, quiet=json_output)
        if writes:
            faults += _write(setup, directory, aside, [(job, result) for job, result, _ in found], reason)
    if json_output:
        typer.echo(json.dumps(_json(changes, faults, written=writes), ensure_ascii=False, indent=1))
    if changes and not writes and not json_output:
        typer.echo(_AGAIN)
    if faults:
        raise typer.Exit(1)


def _wanted(
    setup: Setup, directory: Path, handed: Iterable[HandedIn], *, everything: bool
) -> list[tuple[Job, Attempt]]:
    found = graded(handed, AttemptStore(directory), setup.course, read_roster(directory))
    return list(found if everything else outdated(found, setup.library))


def _grade_aside(setup: Setup, directory: Path, aside: Regrade, jobs: list[Job], *, quiet: bool) -> Faults:
    """Grade what is not kept aside yet; writes nothing else."""
    waiting = [job for job in jobs if not aside.is_done(job)]
    faults: Faults = []
    with Progress(len(waiting), len(jobs) - len(waiting), quiet=quiet) as progress:
        if not waiting:
            return faults
        secret = AttemptStore(directory).secret()
        engine = LocalEngine(setup.library, setup.wall, setup.course, workers=setup.workers, secret=secret)
        with engine:
            try:
                for job, finished in engine.run(waiting):
                    if isinstance(finished, Done):
                        aside.keep(job, finished)
                        progress.graded(job, finished.graded.result)
                    else:
                        faults.append(_fault(job, finished.reason))
                        progress.fault(job, finished)
            except KeyboardInterrupt as stop:
                progress.interrupted()
                raise typer.Exit(exit_status(stop)) from None
    return faults


def _decide(changes: list[Change], *, yes: bool, dry_run: bool, quiet: bool) -> bool:
    """Show the difference, and ask where nobody has said yet."""
    if not quiet:
        _print(changes)
    if yes or dry_run or quiet:
        return yes
    if not sys.stdin.isatty():
        return False
    return typer.confirm("Write these results?")


def _write(setup: Setup, directory: Path, aside: Regrade, results: list[tuple[Job, Aside]], reason: str) -> Faults:
    faults: Faults = []
    store = AttemptStore(directory)
    with Records(directory, setup.library, reason=reason, course=setup.course) as records:
        for job, result in results:
            try:
                aside.write(job, result, records, store)
            except GradebookFault as error:
                faults.append(_fault(job, str(error)))
    refresh(directory, setup.course)
    aside.begin()
    return faults


def _fault(job: Job, reason: str) -> dict[str, str]:
    return {"student": job.student, "assignment": job.assignment, "reason": reason}


def _json(changes: list[Change], faults: Faults, *, written: bool) -> dict[str, object]:
    return {
        "written": written,
        "summary": summary(changes),
        "graded": [
            {"student": entry.student, "assignment": entry.assignment, "score": entry.new, "max_score": entry.max_score}
            for entry in changes
        ],
        "changes": [{**msgspec.to_builtins(entry), "moved": entry.moved} for entry in changes if entry.tasks],
        "faults": faults,
    }


def _print(changes: list[Change]) -> None:
    console = Console(file=sys.stdout, soft_wrap=True, highlight=False)
    table = Table(title="What would change", title_justify="left")
    for heading in ("assignment", "student", "task", "old", "new"):
        table.add_column(heading, justify="right" if heading in ("old", "new") else "left")
    for entry in changes:
        for task in entry.tasks:
            table.add_row(entry.assignment, entry.student, task.task, _score(task.old), _score(task.new))
        if entry.tasks:
            table.add_row("", "", "total", _score(entry.old), f"{_score(entry.new)} ({entry.moved:+g})")
    if table.row_count:
        console.print(table)
    told = summary(changes)
    console.print(
        f"{told['regraded']} regraded, {told['changed']} changed: {told['up']} up, {told['down']} down, "
        f"mean {told['mean']:+g}, at most {told['most_up']:+g} and {told['most_down']:+g}"
    )


def _score(score: float | None) -> str:
    return "–" if score is None else f"{score:g}"
