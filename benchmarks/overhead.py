"""What grading costs on top of the student's own compute: seconds per submission and memory per run in flight.

Every answer file of an assignment is graded several times by one warm worker, through the whole path: the bytes are
read and matched, run, asked by the hidden tests, and recorded in a fresh course. Own compute is what the cells and the
asked functions took inside the sandbox; everything else is overhead. Medians are printed, with --json as an object.
With --parts, the wall time is told apart by the parts of the path instead.

    python benchmarks/overhead.py [ASSIGNMENT] [--rounds N] [--sandbox KIND] [--parts] [--json]
"""

import argparse
import json
from pathlib import Path

from breakdown import breakdown
from measuring import overhead

from autograder.authoring.source import find_library
from autograder.batch.job import Library
from autograder.proving.answers import known_cases


def main() -> None:
    """Measure and print."""
    options = _options()
    name = options.assignment
    library = Library(find_library(Path.cwd()))
    cases = known_cases(library.assignment(name), library.folder / "solutions" / name)
    measure = breakdown if options.parts else overhead
    figures = measure(library, cases, name, rounds=options.rounds, sandbox=options.sandbox)
    report = {
        name: {
            "submissions": len(cases) * options.rounds,
            "sandbox": options.sandbox,
            **{figure: round(value, 4) for figure, value in figures.items()},
        }
    }
    print(json.dumps(report, indent=1) if options.json else _table(report))  # noqa: T201 - a script's output


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Overhead of grading, in seconds and megabytes.")
    parser.add_argument("assignment", nargs="?", default="tensors")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sandbox", default="auto")
    parser.add_argument("--parts", action="store_true", help="tell the parts of the path apart")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def _table(report: dict[str, dict[str, object]]) -> str:
    lines = []
    for name, figures in report.items():
        lines.append(name)
        lines += [f"  {figure:32} {value}" for figure, value in figures.items()]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
