"""`autograder grade`: one notebook, or what is new and changed in a course."""

import json
import secrets
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from autograder.batch.claimed import ClaimedJobs
from autograder.batch.job import Done, Fault, Finished, Job
from autograder.batch.local import LocalEngine
from autograder.batch.plan import Plan, file_digest, plan_batch
from autograder.batch.received import HandedIn, handed_in, receive_by_hand, receive_placed
from autograder.batch.record import Records
from autograder.batch.regrade import graded, outdated
from autograder.cli.progress import Progress
from autograder.cli.setup import (
    AssignmentsOption,
    JsonOption,
    LibraryOption,
    SandboxOption,
    Setup,
    StudentsOption,
    WorkersOption,
    course_above,
    known_assignments,
    set_up,
)
from autograder.cli.stopping import exit_status
from autograder.cli.summary import Summary
from autograder.errors import ConfigError, GradebookFault
from autograder.gradebook.attempts import AttemptStore, CourseLock
from autograder.gradebook.claims import Claims
from autograder.gradebook.penalties import refresh
from autograder.gradebook.roster import read_roster
from autograder.model import GradingResult
from autograder.notebook.read import UnreadableNotebook, read_notebook
from autograder.reports.result import result_json
from autograder.reports.words import DATA, LABELS
from autograder.submissions.folder import find_submissions

PathArgument = Annotated[
    Path, typer.Argument(help="A course directory, or one notebook.", show_default="the current directory")
]


def grade(  # noqa: PLR0913 - each is an option of the command line
    path: PathArgument = Path(),
    *,
    assignment: AssignmentsOption = None,
    student: StudentsOption = None,
    workers: WorkersOption = None,
    json_output: JsonOption = False,
    sandbox: SandboxOption = None,
    library: LibraryOption = None,
) -> None:
    """Grade one notebook, or all that is new or changed in a course.

    A batch that was interrupted goes on where it was. Exit status: 0 when all were graded, whatever they scored; 1
    when a fault of ours is left; 2 for wrong use.
    """
    if path.is_file():
        setup = set_up(course_above(path), library=library, sandbox=sandbox, workers=1)
        _grade_notebook(path, setup, assignment, student, as_json=json_output)
    elif path.is_dir():
        setup = set_up(path.resolve(), library=library, sandbox=sandbox, workers=workers)
        options = [] if library is None else ["--library", str(library.resolve())]
        options += [] if sandbox is None else ["--sandbox", sandbox]
        _grade_and_tell(setup, assignment, student, Summary(path.resolve(), options, as_json=json_output))
    else:
        raise ConfigError(f"There is no {path}. Give a course directory or a notebook.")


def _grade_and_tell(setup: Setup, assignments: list[str] | None, students: list[str] | None, summary: Summary) -> None:
    status = 0
    try:
        _grade_course(setup, assignments, students, summary)
    except KeyboardInterrupt as stop:
        summary.interrupted()
        status = exit_status(stop)
    if told := summary.told():
        typer.echo(told)
    if status or summary.is_faulty:
        raise typer.Exit(status or 1)


def _grade_course(setup: Setup, assignments: list[str] | None, students: list[str] | None, summary: Summary) -> None:
    directory = setup.directory
    assert directory is not None
    names = known_assignments(setup.library.folder, assignments)
    with CourseLock(directory, shared=True), Claims(directory) as claims:
        store = AttemptStore(directory)
        for problem in receive_placed(directory, names, students):
            typer.echo(f"Warning: {problem}", err=True)
        handed = tuple(handed_in(directory, names, students))
        _check_students(students, [entry.student for entry in handed])
        _warn_of_unknown(directory, setup)
        wanted = [submission for entry in handed for submission in entry.to_grade(setup.course)]
        plan = plan_batch(wanted, store, roster=read_roster(directory))
        try:
            _run(setup, plan, ClaimedJobs(plan.jobs, claims, store), summary)
            _settle(setup, handed, claims, summary)
            refresh(directory, setup.course)
        except GradebookFault as fault:
            summary.problem(str(fault))
        for job, _ in outdated(graded(handed, store, setup.course, read_roster(directory)), setup.library):
            summary.outdated(job)


def _settle(setup: Setup, handed: Iterable[HandedIn], claims: Claims, summary: Summary) -> None:
    """Have the gradebook show what counts, where a setting or a time changed that.

    What another process grades just now it settles itself.

    Raises:
        GradebookFault: when the gradebook can't be opened.
    """
    assert setup.directory is not None
    with Records(setup.directory, setup.library, reason="submitted", course=setup.course) as records:
        for entry in handed:
            try:
                _settle_one(entry, records, claims)
            except GradebookFault as error:
                summary.fault(entry.student, entry.assignment, str(error))


def _settle_one(entry: HandedIn, records: Records, claims: Claims) -> None:
    if not claims.take(entry.student, entry.assignment):
        return
    try:
        if entry.fault is not None:
            raise GradebookFault(entry.fault)
        records.settle(entry.student, entry.assignment)
    finally:
        claims.release(entry.student, entry.assignment)


def _warn_of_unknown(directory: Path, setup: Setup) -> None:
    known = known_assignments(setup.library.folder, None)
    others = sorted({submission.assignment for submission in find_submissions(directory)} - set(known))
    if others:
        typer.echo(
            f"Warning: submissions of {', '.join(others)} are left out: the library has no such assignment.", err=True
        )


def _check_students(wanted: list[str] | None, found: list[str]) -> None:
    missing = [student for student in wanted or () if student not in found]
    if missing:
        raise ConfigError(f"{missing[0]!r} has submitted nothing that matches.")


def _run(setup: Setup, plan: Plan, jobs: ClaimedJobs, summary: Summary) -> None:
    """Grade and record the jobs.

    Raises:
        GradebookFault: when the gradebook can't be opened; nothing is graded then.
    """
    directory = setup.directory
    assert directory is not None
    summary.planned(len(plan.jobs))
    records = Records(directory, setup.library, reason="submitted", course=setup.course)
    with Progress(len(plan.jobs), plan.unchanged, quiet=summary.as_json) as progress, ExitStack() as stack:
        if not plan.jobs:
            return
        try:
            secret = AttemptStore(directory).secret()
            engine = LocalEngine(setup.library, setup.wall, setup.course, workers=setup.workers, secret=secret)
            stack.enter_context(engine)
            stack.enter_context(records)
        except GradebookFault as fault:
            for job in plan.jobs:
                _note(job, records.take(job, Fault(str(fault))), summary, progress)
            raise
        for job, finished in engine.run(jobs):
            recorded = records.take(job, finished)
            jobs.release(job)
            _note(job, recorded, summary, progress)
        others = jobs.left_out
        for job, unclaimed in others.faults:
            _note(job, records.take(job, unclaimed), summary, progress)
        progress.left_out(graded=len(others.graded), busy=len(others.busy))
        for job in others.busy:
            summary.elsewhere(job.student)


def _note(job: Job, recorded: Finished, summary: Summary, progress: Progress) -> None:
    if isinstance(recorded, Done):
        summary.graded(job, recorded.graded.result)
        progress.graded(job, recorded.graded.result)
    else:
        summary.fault(job.student, job.assignment, recorded.reason)
        progress.fault(job, recorded)


def _grade_notebook(
    path: Path, setup: Setup, assignments: list[str] | None, students: list[str] | None, *, as_json: bool
) -> None:
    if len(assignments or ()) > 1 or len(students or ()) > 1:
        raise ConfigError("One notebook has one --assignment and one --student.")
    if students and setup.directory is None:
        raise ConfigError(f"{path} lies in no course, so nothing can be recorded for {students[0]!r}.")
    name = assignments[0] if assignments else _assignment_of(path)
    known_assignments(setup.library.folder, [name])
    job = Job(
        student=students[0] if students else "",
        assignment=name,
        digest=file_digest(path),
        path=str(path.resolve()),
        language=read_roster(setup.directory).language(students[0]) if students and setup.directory else None,
    )
    finished = _grade_one(job, setup, record=bool(students))
    if isinstance(finished, Fault):
        typer.echo(f"autograder: {path} could not be graded: {finished.reason}", err=True)
        raise typer.Exit(1)
    result = finished.graded.result
    if as_json:
        typer.echo(json.dumps(result_json(result), ensure_ascii=False, indent=1))
    else:
        _print_result(result)


def _grade_one(job: Job, setup: Setup, *, record: bool) -> Done | Fault:
    directory = setup.directory if record else None
    secret = AttemptStore(directory).secret() if directory else secrets.token_bytes(32)
    engine = LocalEngine(setup.library, setup.wall, setup.course, workers=1, secret=secret)
    with engine:
        ((_, finished),) = engine.run([job])
    if directory and isinstance(finished, Done):
        by_hand = Records(directory, setup.library, reason="graded by hand", course=setup.course)
        with CourseLock(directory, shared=True), Claims(directory) as claims, by_hand as records:
            if not claims.take(job.student, job.assignment):
                raise GradebookFault(
                    f"{job.assignment} of {job.student!r} is being graded by another process. Run again when it ended."
                )
            receive_by_hand(directory, job)
            records.write(job, finished.graded)
    return finished


def _assignment_of(path: Path) -> str:
    """The assignment that a notebook says it is, else its file name."""
    try:
        claimed = read_notebook(path.read_bytes()).assignment
    except UnreadableNotebook:
        claimed = None
    return claimed or path.stem


def _print_result(result: GradingResult) -> None:
    language = result.language
    table = Table(title=f"{result.assignment}  {result.score:g} / {result.max_score:g}", title_justify="left")
    table.add_column("task", overflow="fold")
    table.add_column("score", justify="right")
    table.add_column("what to look at", overflow="fold")
    for name, task in result.tasks.items():
        words = [text.text(language) for test in task.tests for text in (test.reason, test.hint) if text is not None]
        score = "–" if task.score is None else f"{task.score:g}"
        table.add_row(name, f"{score} / {task.max_score:g}", "\n".join(dict.fromkeys(words)))
    console = Console(file=sys.stdout)
    if result.notebook.message:
        console.print(result.notebook.message.text(language))
    console.print(table)
    if result.data in DATA:
        console.print(f"{LABELS['data'].text(language)}: {DATA[result.data].text(language)}")
