"""`autograder prove` and `autograder doctor`: whether graders, and this machine, can be relied on."""

import json
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from autograder.authoring.proof import Calibration, folder_digest, read_proof, save_calibration, write_proof
from autograder.authoring.source import Assignment
from autograder.batch.job import Library
from autograder.batch.local import LocalEngine
from autograder.cli.setup import (
    CoursePath,
    JsonOption,
    LibraryOption,
    SandboxOption,
    Setup,
    WorkersOption,
    known_assignments,
    set_up,
)
from autograder.course import Course, is_course, load_course
from autograder.datasets import Data, data_folder, find_data, make_digits
from autograder.errors import ConfigError
from autograder.proving.answers import known_cases
from autograder.proving.calibrate import Effort, calibrate, failures, is_current, steps
from autograder.proving.plots import draw_proof
from autograder.proving.prove import Proof, Surprise, merged, prove_all, reference_job, total
from autograder.proving.zoo import zoo_cases
from autograder.sandbox.doctor import Diagnosis, examine

NamesArgument = Annotated[list[str] | None, typer.Argument(help="Assignments.", show_default="all")]


def prove(  # noqa: PLR0913 - each is an option of the command line
    names: NamesArgument = None,
    *,
    repeat: Annotated[
        int, typer.Option("--repeat", min=1, help="How often right answers are graded, with new seeds.")
    ] = 1,
    calibrated: Annotated[
        bool, typer.Option("--calibrate", help="First measure rates of false failures, and propose thresholds.")
    ] = False,
    seeds: Annotated[int, typer.Option("--seeds", min=1, help="Seeds for tests without training.")] = 3_000,
    runs: Annotated[int, typer.Option("--runs", min=10, help="Runs for tests that train.")] = 50,
    data: Annotated[
        list[str] | None, typer.Option("--data", help="Only with this data set (repeatable).", show_default="all here")
    ] = None,
    plots: Annotated[
        Path | None, typer.Option("--plots", help="The folder for plots.", show_default="build/proofs/")
    ] = None,
    workers: WorkersOption = None,
    sandbox: SandboxOption = None,
    library: LibraryOption = None,
    json_output: JsonOption = False,
) -> None:
    """Run every known answer through the real path and write proof.json where all got what they must.

    The starter must score 0, the reference and other right answers full marks, known mistakes what they state, and odd
    values nothing, without breaking a grader; with every data set that is here, for an assignment that uses one. Exit
    status 1 when one did not.
    """
    setup = set_up(None, library=library, sandbox=sandbox, workers=workers)
    console = Console(quiet=json_output)
    sets = _data_sets(data)
    proofs = []
    for name in known_assignments(setup.library.folder, names):
        prover = _Prover(name, setup, sets, console)
        surprises = prover.calibrate(Effort(seeds, runs)) if calibrated else ()
        proofs.append(prover.prove(repeat, surprises))
        prover.draw(plots or setup.library.folder / "build" / "proofs")
    if json_output:
        typer.echo(json.dumps([msgspec.to_builtins(proof) for proof in proofs], ensure_ascii=False, indent=1))
    if any(proof.surprises for proof in proofs):
        raise typer.Exit(1)


def _data_sets(wanted: list[str] | None) -> tuple[Data, ...]:
    """The data sets that are here, or those that were asked for."""
    folder = data_folder()
    found = {data.name: data for data in (find_data(folder, "mnist"), make_digits(folder)) if data is not None}
    for name in wanted or ():
        if name not in found:
            raise ConfigError(f"There is no data set {name!r} here. There are: {', '.join(found)}.")
    return tuple(data for name, data in found.items() if not wanted or name in wanted)


class _Prover:
    """Proves one assignment, with each of its data sets in turn."""

    def __init__(self, name: str, setup: Setup, sets: tuple[Data, ...], console: Console) -> None:
        self._name = name
        self._setup = setup
        self._console = console
        self._folder = setup.library.folder
        self._assignment: Assignment = setup.library.assignment(name)
        self._cases = (
            *known_cases(self._assignment, self._folder / "solutions" / name),
            *zoo_cases(self._assignment),
        )
        self._digests = self._digests_now()  # of what was read: an author may go on writing meanwhile
        self._sets: tuple[Data | None, ...] = sets if self._assignment.data else (None,)

    def calibrate(self, effort: Effort) -> tuple[Surprise, ...]:
        """Calibrate with each data set, and keep what came of it; returns the tests that fail right answers."""
        surprises: list[Surprise] = []
        for number, data in enumerate(self._sets):
            name, is_first = data.name if data else "", number == 0
            with self._engine(data) as engine, reference_job(self._assignment, self._cases) as job:
                total_steps = steps(engine, self._assignment, effort, is_first=is_first)
                with self._bar(f"{self._name} {name}: calibrating", total_steps) as advance:
                    found = calibrate(self._assignment, job, engine, effort, is_first=is_first, advance=advance)
            save_calibration(self._folder, self._name, found)
            self._console.print(_calibrated(self._name, found))
            surprises += [Surprise(self._name, "reference", "–", "no failure", said) for said in failures(found)]
        return tuple(surprises)

    def prove(self, repeat: int, surprises: tuple[Surprise, ...]) -> Proof:
        """Grade every known answer with each data set; without surprises, write the proof."""
        proofs = [Proof(self._name, {}, surprises)]
        for number, data in enumerate(self._sets):
            label = f"{self._name} {data.name}" if data else self._name
            # What a grader makes of odd values is the same whatever the data.
            cases = tuple(case for case in self._cases if number == 0 or case.kind != "zoo")
            with self._engine(data) as engine, self._bar(label, total(cases, repeat)) as advance:
                proofs.append(prove_all(self._assignment, cases, engine, repeat=repeat, advance=lambda: advance(1)))
        proof = merged(proofs)
        counted = ", ".join(f"{count} {kind}" for kind, count in proof.counts.items())
        with_data = f" with {' and '.join(data.name for data in self._sets if data)}" if self._assignment.data else ""
        if self._digests_now() != self._digests:
            changed = Surprise(
                self._name, "–", "–", "the same files to the end", "files changed while they were proved"
            )
            proof = msgspec.structs.replace(proof, surprises=(*proof.surprises, changed))
        if proof.surprises:
            self._console.print(_surprises(proof))
            self._console.print(
                f"{self._name}: NOT proved{with_data} ({counted}; {len(proof.surprises)} surprises)", markup=False
            )
        else:
            write_proof(self._folder, self._name, proof.counts)
            self._console.print(f"{self._name}: proved{with_data} ({counted})", markup=False)
        return proof

    def _digests_now(self) -> tuple[str, str]:
        trees = (self._folder / tree / self._name for tree in ("assignments", "solutions"))
        assignment, solutions = map(folder_digest, trees)
        return assignment, solutions

    def draw(self, folder: Path) -> None:
        """Draw what was calibrated, now or before."""
        proof = read_proof(self._folder, self._name)
        if proof is None or not proof.calibrations:
            self._console.print(f"{self._name}: not calibrated yet. Run: autograder prove --calibrate {self._name}")
            return
        if not all(is_current(one, self._folder / "solutions" / self._name) for one in proof.calibrations):
            self._console.print(f"{self._name}: calibrated with an earlier grader or reference. Consider --calibrate.")
        path = draw_proof(self._name, proof, folder / f"{self._name}.svg")
        self._console.print(f"{self._name}: drawn into {path}", markup=False, soft_wrap=True)

    @contextmanager
    def _engine(self, data: Data | None) -> Iterator[LocalEngine]:
        """An engine with a data set, and with the thresholds as they are now."""
        setup = self._setup
        library = Library(self._folder, setup.course.limits, data)
        secret = secrets.token_bytes(32)
        with LocalEngine(library, setup.wall, setup.course, workers=setup.workers, secret=secret) as engine:
            yield engine

    @contextmanager
    def _bar(self, label: str, steps: int) -> Iterator[Callable[[int], None]]:
        console = self._console
        # Refreshed by hand: a refreshing thread could not be forked past.
        with Progress(console=console, auto_refresh=False, disable=not console.is_terminal) as bar:
            task = bar.add_task(label, total=steps)

            def advance(count: int) -> None:
                bar.advance(task, count)
                bar.refresh()

            yield advance


def _calibrated(name: str, calibration: Calibration) -> Table:
    title = f"{name}, {calibration.data}" if calibration.data else name
    caption = "\n".join(f"{kind}: {method}" for kind, method in calibration.methods.items())
    table = Table(title=title, title_justify="left", caption=caption, caption_justify="left")
    table.add_column("test", overflow="fold")
    for heading in ("failed", "rate at most", "measured", "points from", "full from"):
        table.add_column(heading, justify="right")
    for test_name, test in calibration.tests.items():
        spread = _spread(test.shares, f", n {test.n}") if test.shares else _spread(test.places, " of limits")
        thresholds = [f"{test.none:g}", f"{test.full:g}"] if test.none is not None and test.full is not None else []
        failed = "thresholds" if test.shares else f"{test.failures} of {test.runs}"
        table.add_row(test_name, failed, f"{test.bound:.2g}", spread, *thresholds)
    return table


def _spread(numbers: tuple[float, ...], what: str) -> str:
    return f"{min(numbers):g} to {max(numbers):g}{what}" if numbers else ""


def _surprises(proof: Proof) -> Table:
    table = Table(title=proof.assignment)
    for heading in ("answer", "task", "must get", "got"):
        table.add_column(heading, overflow="fold")
    for surprise in proof.surprises:
        table.add_row(surprise.case, surprise.task, surprise.expected, surprise.got)
    return table


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
