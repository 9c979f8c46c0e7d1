"""`autograder prove`: whether graders can be relied on."""

import json
import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from autograder.authoring.proof import (
    NO_MUTANTS,
    Calibration,
    MutantCount,
    folder_digest,
    read_proof,
    save_calibration,
    write_proof,
)
from autograder.authoring.source import Assignment
from autograder.batch.job import Library
from autograder.batch.local import LocalEngine
from autograder.cli.setup import (
    JsonOption,
    LibraryOption,
    SandboxOption,
    Setup,
    WorkersOption,
    known_assignments,
    set_up,
)
from autograder.datasets import Data, data_folder, find_data, make_digits
from autograder.errors import ConfigError
from autograder.proving.answers import known_cases
from autograder.proving.bench import Bench
from autograder.proving.calibrate import Effort, calibrate, failures, is_current, is_enough, steps
from autograder.proving.jobs import RIGHT, known_jobs, total
from autograder.proving.mutants import (
    FILE,
    FIRST_LOOK,
    GRADINGS,
    Mutation,
    all_mutants,
    complaints,
    mutate,
    read_recorded,
)
from autograder.proving.prove import Known, Surprise, prove_known, try_right
from autograder.proving.report import Evidence, write_report
from autograder.proving.zoo import zoo_cases

NamesArgument = Annotated[list[str] | None, typer.Argument(help="Assignments.", show_default="all")]


class Options(msgspec.Struct, frozen=True):
    """What a proof shall consist of: `share` of the mutants, and of the seeds and runs that `effort` says."""

    repeat: int
    effort: Effort
    share: float
    mutates: bool
    is_quick: bool
    calibrates: bool
    is_fresh: bool


class Proved(msgspec.Struct, frozen=True):
    """What was proved of an assignment: how many cases of each kind were run, its mutants, and all surprises."""

    assignment: str
    counts: dict[str, int]
    mutants: dict[str, MutantCount]
    surprises: tuple[Surprise, ...]


def prove(  # noqa: PLR0913 - each is an option of the command line
    names: NamesArgument = None,
    *,
    repeat: Annotated[
        int, typer.Option("--repeat", min=1, help="How often right answers are graded, with new seeds.")
    ] = 1,
    quick: Annotated[bool, typer.Option("--quick", help="Known answers only; writes no proof.")] = False,
    sample: Annotated[
        float, typer.Option("--sample", min=0, max=1, help="Only this share of the mutants; writes no proof.")
    ] = 1.0,
    mutated: Annotated[bool, typer.Option("--mutants/--no-mutants", help="Count the mutants that are noticed.")] = True,
    calibrated: Annotated[
        bool,
        typer.Option(
            "--calibrate/--no-calibrate",
            help="Measure rates of false failures and thresholds, where that is not done yet.",
        ),
    ] = True,
    seeds: Annotated[int, typer.Option("--seeds", min=1, help="Seeds for tests without training.")] = 3_000,
    others: Annotated[
        int, typer.Option("--others", min=1, help="The same for right answers other than the reference.")
    ] = 100,
    runs: Annotated[int, typer.Option("--runs", min=10, help="Runs for tests that train.")] = 50,
    fresh: Annotated[bool, typer.Option("--fresh", help="Do again what was found before, too.")] = False,
    data: Annotated[
        list[str] | None, typer.Option("--data", help="Only with this data set (repeatable).", show_default="all here")
    ] = None,
    reports: Annotated[
        Path | None, typer.Option("--reports", help="The folder for reports.", show_default="build/proofs/")
    ] = None,
    workers: WorkersOption = None,
    sandbox: SandboxOption = None,
    library: LibraryOption = None,
    json_output: JsonOption = False,
) -> None:
    """Run every known answer through the real path and write proof.json where all got what they must.

    The starter must score 0, the reference and other right answers full marks, known mistakes what they state, and odd
    values nothing, without breaking a grader; with every data set that is here, for an assignment that uses one. Of
    mutants, machine-made changes of the right answers, the hidden tests must notice 95 %. What was found before is not
    done again while all that it rests on is the same. Exit status 1 when something was not as it must be.
    """
    setup = set_up(None, library=library, sandbox=sandbox, workers=workers)
    console = Console(quiet=json_output)
    sets = _data_sets(data)
    options = Options(repeat, Effort(seeds, runs, others), sample, mutated, quick, calibrated, fresh)
    folder = reports or setup.library.folder / "build" / "proofs"
    proofs = [
        _Prover(name, setup, sets, options, console, folder).prove()
        for name in known_assignments(setup.library.folder, names)
    ]
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

    def __init__(
        self,
        name: str,
        setup: Setup,
        sets: tuple[Data, ...],
        options: Options,
        console: Console,
        reports: Path,
    ) -> None:
        self._name = name
        self._setup = setup
        self._options = options
        self._console = console
        self._reports = reports
        self._folder = setup.library.folder
        self._assignment: Assignment = setup.library.assignment(name)
        self._solutions = self._folder / "solutions" / name
        self._known = known_cases(self._assignment, self._solutions)
        self._right = [case for case in self._known if case.kind in RIGHT]
        self._record = self._folder / "build" / "proofs" / f"{name}.jsonl"
        self._recorded = read_recorded(self._solutions)
        self._digests = self._digests_now()  # of what was read: an author may go on writing meanwhile
        self._sets: tuple[Data | None, ...] = sets if self._assignment.data else (None,)

    def prove(self) -> Proved:
        """Do all that the options ask for; without surprises, write the proof."""
        if self._options.is_fresh:
            self._record.unlink(missing_ok=True)
        surprises: list[Surprise] = []
        if self._options.calibrates and not self._options.is_quick and self._options.share == 1:
            surprises += self._calibrate()
        known = self._prove_known()
        surprises += known.surprises
        mutation = Mutation(())
        if not surprises and not self._options.is_quick:
            mutation, found = self._try_changes()
            surprises += found
        if self._digests_now() != self._digests:
            surprises.append(self._surprise("the same files to the end", "files changed while they were proved"))
        proved = Proved(self._name, known.counts, mutation.counts(), tuple(surprises))
        self._conclude(proved, mutation, known.seconds)
        return proved

    def _surprise(self, expected: str, got: str, case: str = "–") -> Surprise:
        return Surprise(self._name, case, "–", expected, got)

    def _calibrate(self) -> Iterator[Surprise]:
        """Calibrate with each data set, and keep what came of it; yields the tests that fail right answers."""
        references = [case for case in self._known if case.kind == "reference"][:1]
        for number, data in enumerate(self._sets):
            is_first = number == 0
            with self._bench(data) as bench, known_jobs(self._assignment, references) as jobs:
                proof, effort = read_proof(self._folder, self._name), self._options.effort
                before = proof.calibrations if proof else ()
                if is_enough(before, bench.library, self._assignment, effort, is_first=is_first):
                    continue
                count = steps(bench.library, self._assignment, effort, is_first=is_first)
                with self._bar("calibrating", data, count) as advance:
                    ((job,),) = jobs.values()
                    found = calibrate(self._assignment, job, bench, effort, is_first=is_first, advance=advance)
            save_calibration(self._folder, self._name, found)
            self._console.print(_calibrated(self._name, found))
            yield from (self._surprise("no failure", said, "reference") for said in failures(found))

    def _prove_known(self) -> Known:
        """Grade every known answer with each data set."""
        counts: dict[str, int] = {}
        surprises: list[Surprise] = []
        seconds: list[float] = []
        for number, data in enumerate(self._sets):
            # What a grader makes of odd values is the same whatever the data.
            cases = (*self._known, *(zoo_cases(self._assignment) if number == 0 else ()))
            repeat = self._options.repeat
            with self._bench(data) as bench, known_jobs(self._assignment, cases, repeat) as jobs:
                with self._bar("known answers", data, total(cases, repeat)) as advance:
                    found = prove_known(self._assignment, cases, jobs, bench, advance=lambda: advance(1))
            for kind, count in found.counts.items():
                counts[kind] = counts.get(kind, 0) + count
            surprises += found.surprises
            seconds += [found.seconds] if found.seconds is not None else []
        return Known(dict(sorted(counts.items())), tuple(surprises), max(seconds, default=None))

    def _try_changes(self) -> tuple[Mutation, list[Surprise]]:
        """Mutants, and right answers with many seeds; with one data set, the quickest."""
        data, share = self._sets[-1], self._options.share
        changed = self._right if self._options.mutates else []
        with self._bench(data) as bench, known_jobs(self._assignment, self._right, GRADINGS) as jobs:
            with self._bar("mutants", data, sum(1 for _ in all_mutants(changed, share))) as advance:
                mutation = mutate(changed, jobs, bench, self._recorded, share=share, advance=lambda: advance(1))
            others = [case for case in self._right if case.kind != "reference"]
            seeds = max(1, round(self._options.effort.others * share))
            with self._bar("right answers", data, len(others)) as advance:
                failed = try_right(self._assignment, others, jobs, bench, seeds, advance=lambda: advance(1))
        is_whole = share == 1 and self._options.mutates
        found = [self._surprise(must, got) for must, got in complaints(mutation)] if is_whole else []
        return mutation, [*found, *failed]

    def _conclude(self, proved: Proved, mutation: Mutation, seconds: float | None) -> None:
        """Say what came of it, and write the proof where it is complete."""
        if mutation.survivors:
            self._console.print(_survivors(self._name, mutation), markup=False, highlight=False, soft_wrap=True)
        said = [f"{count} {kind}" for kind, count in proved.counts.items()]
        if mutation.tried:
            said.append(_killed(proved.mutants.values()))
        counted = ", ".join(said)
        sets = [data.name for data in self._sets if data]
        where = f"{self._name}{' with ' + ' and '.join(sets) if sets else ''}"
        is_complete = not (proved.surprises or self._options.is_quick or self._options.share < 1)
        if proved.surprises:
            self._console.print(_surprises(proved))
            told = f"{where}: NOT proved ({counted}; {len(proved.surprises)} surprises)"
        elif not is_complete:
            told = f"{where}: as it must be, so far as was looked ({counted}); no proof is written"
        else:
            write_proof(self._folder, self._name, proved.counts, proved.mutants, seconds)
            told = f"{where}: proved ({counted})"
        self._console.print(told, markup=False, soft_wrap=True)
        self._report(proved, mutation, seconds, is_complete=is_complete)

    def _digests_now(self) -> tuple[str, str]:
        trees = (self._folder / tree / self._name for tree in ("assignments", "solutions"))
        assignment, solutions = map(folder_digest, trees)
        return assignment, solutions

    def _report(self, proved: Proved, mutation: Mutation, seconds: float | None, *, is_complete: bool) -> None:
        """Write the page; of calibrations, what was measured now or before."""
        proof = read_proof(self._folder, self._name)
        calibrations = proof.calibrations if proof else ()
        if not calibrations:
            self._console.print(f"{self._name}: not calibrated yet.")
        elif not all(is_current(one, self._solutions) for one in calibrations):
            self._console.print(f"{self._name}: calibrated with an earlier grader or reference.")
        tests = self._setup.library.tests(self._name)
        by_task = {
            task.name: tuple(test for test in tests.names if tests.task_of(test) == task.name)
            for task in self._assignment.tasks
        }
        evidence = Evidence(
            self._assignment,
            proved.counts,
            mutation,
            proved.surprises,
            calibrations,
            by_task,
            seconds,
            is_complete=is_complete,
        )
        path = write_report(evidence, self._reports / f"{self._name}.html")
        self._console.print(f"{self._name}: see {path}", markup=False, soft_wrap=True)

    @contextmanager
    def _bench(self, data: Data | None) -> Iterator[Bench]:
        """A bench with a data set, and with the thresholds as they are now."""
        setup = self._setup
        library = Library(self._folder, setup.course.limits, data)
        secret = secrets.token_bytes(32)

        def start() -> LocalEngine:
            return LocalEngine(library, setup.wall, setup.course, workers=setup.workers, secret=secret)

        with Bench(library, self._name, start, self._record) as bench:
            yield bench

    @contextmanager
    def _bar(self, what: str, data: Data | None, steps: int) -> Iterator[Callable[[int], None]]:
        label = f"{self._name}{' ' + data.name if data else ''}: {what}"
        console = self._console
        # Refreshed by hand: a refreshing thread could not be forked past.
        with Progress(console=console, auto_refresh=False, disable=not console.is_terminal) as bar:
            task = bar.add_task(label, total=steps)

            def advance(count: int) -> None:
                bar.advance(task, count)
                bar.refresh()

            yield advance


def _killed(counts: Iterable[MutantCount]) -> str:
    total = sum(counts, NO_MUTANTS)
    said = [f"{total.made} mutants", f"{total.equivalent} equivalent"]
    if total.right:
        said.append(f"{total.right} right")
    return ", ".join([*said, f"{total.rate:.1%} of the others killed"])


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


def _survivors(name: str, mutation: Mutation) -> str:
    lines = [
        f"{name}: mutants that no hidden test noticed. Write a test that does; one that is no other answer belongs "
        f"into solutions/{name}/{FILE}, as [[equivalent]] with its id and a reason; one that trains in another way, as "
        "right as the original, as [[right]]."
    ]
    for one in mutation.survivors:
        asked = (
            f"differs in {one.differs_in} with other inputs" if one.differs_in else f"the same on {FIRST_LOOK} inputs"
        )
        lines.append(f"  {one.mutant.id}  {one.answer}, {one.mutant.task}: {one.mutant.kind}; {asked}")
        lines += [f"      {line}" for line in one.mutant.diff.split("\n")]
    return "\n".join(lines)


def _surprises(proved: Proved) -> Table:
    table = Table(title=proved.assignment)
    for heading in ("answer", "task", "must get", "got"):
        table.add_column(heading, overflow="fold")
    for surprise in proved.surprises:
        table.add_row(surprise.case, surprise.task, surprise.expected, surprise.got)
    return table
