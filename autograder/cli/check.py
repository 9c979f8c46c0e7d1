"""`autograder prove` and `autograder doctor`: whether graders, and this machine, can be relied on."""

import json
import secrets
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from autograder.authoring.proof import write_proof
from autograder.batch.job import Library
from autograder.batch.local import LocalEngine
from autograder.cli.setup import JsonOption, LibraryOption, SandboxOption, WorkersOption, known_assignments, set_up
from autograder.proving.answers import known_cases
from autograder.proving.prove import Proof, prove_all, total
from autograder.proving.zoo import zoo_cases
from autograder.sandbox.doctor import Diagnosis, examine

NamesArgument = Annotated[list[str] | None, typer.Argument(help="Assignments.", show_default="all")]


def prove(
    names: NamesArgument = None,
    *,
    repeat: Annotated[
        int, typer.Option("--repeat", min=1, help="How often right answers are graded, with new seeds.")
    ] = 1,
    workers: WorkersOption = None,
    sandbox: SandboxOption = None,
    library: LibraryOption = None,
    json_output: JsonOption = False,
) -> None:
    """Run every known answer through the real path and write proof.json where all got what they must.

    The starter must score 0, the reference and other right answers full marks, known mistakes what they state, and odd
    values nothing, without breaking a grader. Exit status 1 when one did not.
    """
    setup = set_up(None, library=library, sandbox=sandbox, workers=workers)
    assignments = known_assignments(setup.library.folder, names)
    console = Console(quiet=json_output)
    secret = secrets.token_bytes(32)
    engine = LocalEngine(setup.library, setup.wall, setup.course, workers=setup.workers, secret=secret)
    with engine:
        proofs = [_prove_one(name, setup.library, engine, repeat, console) for name in assignments]
    if json_output:
        typer.echo(json.dumps([msgspec.to_builtins(proof) for proof in proofs], ensure_ascii=False, indent=1))
    if any(proof.surprises for proof in proofs):
        raise typer.Exit(1)


def _prove_one(name: str, library: Library, engine: LocalEngine, repeat: int, console: Console) -> Proof:
    assignment = library.assignment(name)
    cases = (*known_cases(assignment, library.folder / "solutions" / name), *zoo_cases(assignment))
    with Progress(console=console, auto_refresh=False, disable=not console.is_terminal) as bar:
        task = bar.add_task(name, total=total(cases, repeat))

        def advance() -> None:
            bar.advance(task)
            bar.refresh()

        proof = prove_all(assignment, cases, engine, repeat=repeat, advance=advance)
    counted = ", ".join(f"{count} {kind}" for kind, count in proof.counts.items())
    if proof.surprises:
        console.print(_surprises(proof))
        console.print(f"{name}: NOT proved ({counted}; {len(proof.surprises)} surprises)")
    else:
        write_proof(library.folder, name, proof.counts)
        console.print(f"{name}: proved ({counted})")
    return proof


def _surprises(proof: Proof) -> Table:
    table = Table(title=proof.assignment)
    for heading in ("answer", "task", "must get", "got"):
        table.add_column(heading, overflow="fold")
    for surprise in proof.surprises:
        table.add_row(surprise.case, surprise.task, surprise.expected, surprise.got)
    return table


def doctor(*, json_output: JsonOption = False) -> None:
    """Say which walls this machine can build, and the command that installs or allows what is missing.

    Exit status 1 when no kind of sandbox can be built.
    """
    machine = examine()
    if json_output:
        typer.echo(json.dumps(msgspec.to_builtins(machine), indent=1))
    else:
        _print_kinds(
            machine.kinds, f"{machine.system}, Python {machine.python}, Landlock ABI {machine.landlock or 'none'}"
        )
    if not any(kind.usable for kind in machine.kinds):
        raise typer.Exit(1)


def _print_kinds(kinds: tuple[Diagnosis, ...], title: str) -> None:
    table = Table(title=title, title_justify="left")
    for heading in ("sandbox", "can be built", "what is missing", "command"):
        table.add_column(heading, overflow="fold")
    for kind in kinds:
        promises = f"yes ({len(kind.findings)} promises tried)" if kind.usable else "no"
        table.add_row(kind.kind, promises, kind.problem or "", kind.remedy or "")
    Console().print(table)
