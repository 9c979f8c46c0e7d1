"""What grading costs on top of the student's own compute: seconds per submission and memory per run in flight.

Every answer file of an assignment is graded several times by one warm worker, through the whole path: the bytes are
read and matched, run, asked by the hidden tests, and recorded in a fresh course. Own compute is what the cells and the
asked functions took inside the sandbox; everything else is overhead. Medians are printed, with --json as an object.

    python benchmarks/overhead.py [ASSIGNMENT] [--rounds N] [--sandbox KIND] [--json]
"""

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from autograder.authoring.source import find_library
from autograder.batch.job import Grader, Job, Library
from autograder.batch.plan import file_digest
from autograder.batch.record import Records
from autograder.course import Course
from autograder.grading.interview import Interview
from autograder.grading.seeds import Seeds
from autograder.model import CellRecord, CellRole
from autograder.proving.answers import Case, known_cases, notebook_with
from autograder.sandbox.client import WarmWorker
from autograder.sandbox.outer import outer_wall

_KIB_PER_MB = 1024
Row = dict[str, float]


def main() -> None:
    """Measure and print."""
    options = _options()
    library = Library(find_library(Path.cwd()))
    cases = known_cases(library.assignment(options.assignment), library.folder / "solutions" / options.assignment)
    with tempfile.TemporaryDirectory() as folder, WarmWorker(outer_wall(options.sandbox), Course().preload) as worker:
        rows = list(_graded(library, worker, cases, Path(folder), options.assignment, options.rounds))
        memory = [_memory(library, worker, case, options.assignment) for case in cases if case.kind != "starter"]
    medians = {name: statistics.median(row[name] for row in rows) for name in rows[0]}
    report = {
        options.assignment: {
            "submissions": len(rows),
            "sandbox": options.sandbox,
            **{name: round(value, 4) for name, value in medians.items()},
            "memory_mb_per_run": round(statistics.median(memory), 1),
        }
    }
    print(json.dumps(report, indent=1) if options.json else _table(report))  # noqa: T201 - a script's output


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Overhead of grading, in seconds and megabytes.")
    parser.add_argument("assignment", nargs="?", default="tensors")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sandbox", default="auto")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def _graded(
    library: Library, worker: WarmWorker, cases: tuple[Case, ...], folder: Path, name: str, rounds: int
) -> Iterator[Row]:
    (folder / "submitted").mkdir()
    grader = Grader(library, worker, bytes(32), Course().language)
    paths = [folder / f"{case.name}.ipynb" for case in cases]
    for path, case in zip(paths, cases, strict=True):
        path.write_bytes(notebook_with(library.assignment(name), case.language, case.sources))
    with Records(folder, library, reason="benchmark") as records:
        grader.grade(Job("warm-up", name, "", str(paths[0])))
        for round_number in range(rounds):
            for path in paths:
                begun = time.perf_counter()
                job = Job(f"{path.stem}-{round_number}", name, file_digest(path), str(path))
                graded = grader.grade(job)
                decided = time.perf_counter()
                records.write(job, graded)
                recorded = time.perf_counter()
                seconds = graded.result.seconds
                yield {
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


_IMPORTS = "import numpy as np\nimport tensorflow as tf"


def _proportional(parent: int) -> int:
    """KiB of memory that a process and all below it take together; what they share counts once."""
    try:
        lines = Path(f"/proc/{parent}/smaps_rollup").read_text().splitlines()
        children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    except (FileNotFoundError, ProcessLookupError):
        return 0  # an earlier run's process, ending
    own = sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return own + sum(_proportional(int(child)) for child in children)


def _table(report: dict[str, dict[str, object]]) -> str:
    lines = []
    for name, figures in report.items():
        lines.append(name)
        lines += [f"  {figure:22} {value}" for figure, value in figures.items()]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
