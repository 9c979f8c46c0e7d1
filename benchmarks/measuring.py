"""What one warm worker takes for submissions of known answers: seconds of each part, and memory per run in flight."""

import statistics
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from autograder.batch.job import Grader, Job, Library
from autograder.batch.plan import file_digest
from autograder.batch.record import Records
from autograder.course import Course
from autograder.grading.interview import Interview
from autograder.grading.seeds import Seeds
from autograder.model import CellRecord, CellRole
from autograder.proving.answers import Case, notebook_with
from autograder.sandbox.client import WarmWorker
from autograder.sandbox.outer import outer_wall

_KIB_PER_MB = 1024
_IMPORTS = "import numpy as np\nimport tensorflow as tf"
Row = dict[str, float]


def overhead(library: Library, cases: tuple[Case, ...], name: str, *, rounds: int, sandbox: str = "auto") -> Row:
    """Medians over all cases and rounds of one assignment.

    `overhead_seconds` is wall time from the file's bytes to the mark *graded*, less `own_compute_seconds`: what the
    cells and the asked functions took inside the sandbox, as the harness reports it.

    Args:
        library: holds the assignment.
        cases: the answers to grade.
        name: the assignment.
        rounds: how often each is graded.
        sandbox: the kind of outer wall.
    """
    with tempfile.TemporaryDirectory() as folder, WarmWorker(outer_wall(sandbox), Course().preload) as worker:
        rows = list(graded(library, worker, cases, Path(folder), name=name, rounds=rounds))
        memory = [_memory(library, worker, case, name) for case in cases if case.kind != "starter"]
    return {**medians(rows), "memory_mb_per_run": statistics.median(memory)}


def medians(rows: Iterable[Row]) -> Row:
    """The median of each column."""
    listed = list(rows)
    return {name: statistics.median(row[name] for row in listed) for name in listed[0]}


def graded(
    library: Library, worker: WarmWorker, cases: tuple[Case, ...], folder: Path, *, name: str, rounds: int
) -> Iterator[Row]:
    """Grade every case `rounds` times into a fresh course; yields what each grading took."""
    (folder / "submitted").mkdir()
    grader = Grader(library, worker, bytes(32), Course().language)
    paths = [folder / f"{case.name}.ipynb" for case in cases]
    for path, case in zip(paths, cases, strict=True):
        path.write_bytes(notebook_with(library.assignment(name), case.language, case.sources))
    with Records(folder, library, reason="benchmark") as records:
        grader.grade(Job("warm-up", name, "", str(paths[0])))
        for number in range(rounds):
            for path in paths:
                yield _row(grader, records, Job(f"{path.stem}-{number}", name, file_digest(path), str(path)))


def _row(grader: Grader, records: Records, job: Job) -> Row:
    begun = time.perf_counter()
    done = grader.grade(job)
    decided = time.perf_counter()
    records.write(job, done)
    recorded = time.perf_counter()
    seconds = done.result.seconds
    return {
        "overhead_seconds": recorded - begun - seconds.own_compute,
        "own_compute_seconds": seconds.own_compute,
        "walls_seconds": seconds.start,
        "records_seconds": recorded - decided,
        "wall_seconds": recorded - begun,
    }


def _memory(library: Library, worker: WarmWorker, case: Case, name: str) -> float:
    """Megabytes more than before that worker, keeper and run take together, once all questions are answered."""
    interview = Interview(
        worker,
        tuple(CellRecord("code", CellRole.EXTRA, source) for source in (_IMPORTS, *case.sources.values())),
        library.assignment(name).limits,
        Seeds(bytes(32), case.name, name),
    )
    try:
        before = _proportional(worker.pid)
        interview.run_notebook()
        library.tests(name).run(interview, Seeds(bytes(32), case.name, name))
        return (_proportional(worker.pid) - before) / _KIB_PER_MB
    finally:
        interview.close()


def _proportional(parent: int) -> int:
    """KiB of memory that a process and all below it take together; what they share counts once."""
    try:
        lines = Path(f"/proc/{parent}/smaps_rollup").read_text().splitlines()
        children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    except (FileNotFoundError, ProcessLookupError):
        return 0  # an earlier run's process, ending
    own = sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return own + sum(_proportional(int(child)) for child in children)
