"""The same submissions graded by this project, by nbgrader and by otter-grader, in one run: seconds, ratios, scores.

Known answers of an assignment (the reference, other right answers, mistakes, the starter) are handed in. Each grader
runs by its own command, with the same hidden tests (`peers/inside.py`); graders take turns in each round, and medians
of rounds are given. How the figures are defined stands in docs/performance.md.

    make peers                                         installs otter-grader into .venv-peers, then runs all of it
    python benchmarks/peers.py [--assignment NAME]... [--peer NAME]... [--submissions N] [--rounds N] [--copies N]
                               [--json] [--plot FILE]
"""

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from comparing import Round, choose, disagreeing, figures, table
from contenders import OTTER, ROOT, Batch, Contender, Lesson, Nbgrader, Otter, Ours, lesson
from drawing import draw
from measuring import overhead

from autograder.batch.job import Library
from autograder.proving.answers import known_cases

_ASSIGNMENTS = ("tensors", "perceptron_training")
_PEERS: dict[str, Callable[[], Contender]] = {
    "nbgrader": Nbgrader,
    "otter": Otter,
    "nbgrader_parallel": lambda: Nbgrader(processes=2),
    "otter_parallel": lambda: Otter(processes=2),
}


def main() -> None:
    """Compare and print."""
    options = _options()
    if any(peer.startswith("otter") for peer in options.peer) and not OTTER.is_file():
        sys.exit(f"There is no {OTTER}: run `make peers`, or leave otter out with --peer nbgrader.")
    contenders: dict[str, Contender] = {"ours": Ours(options.copies)}
    contenders |= {name: _PEERS[name]() for name in dict.fromkeys(options.peer)}
    library = Library(ROOT)
    report = {name: _compare(library, name, contenders, options) for name in options.assignment}
    rounded = {name: {figure: round(value, 4) for figure, value in row.items()} for name, row in report.items()}
    print(json.dumps(rounded, indent=1) if options.json else table(rounded))  # noqa: T201 - a script's output
    options.plot.parent.mkdir(parents=True, exist_ok=True)
    draw(report, options.plot)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Compare with other graders: seconds per submission and ratios.")
    parser.add_argument("--assignment", action="append", help=f"repeatable; by default {' and '.join(_ASSIGNMENTS)}")
    parser.add_argument("--peer", action="append", choices=_PEERS, help="repeatable; by default nbgrader and otter")
    parser.add_argument("--submissions", type=int, default=12, help="known answers that are graded")
    parser.add_argument("--copies", type=int, default=20, help="students of ours who hand in each of them")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--plot", type=Path, default=ROOT / "build" / "peers.svg")
    options = parser.parse_args()
    options.assignment = options.assignment or list(_ASSIGNMENTS)
    options.peer = options.peer or ["nbgrader", "otter"]
    return options


def _compare(
    library: Library, name: str, contenders: Mapping[str, Contender], options: argparse.Namespace
) -> dict[str, float]:
    known = known_cases(library.assignment(name), library.folder / "solutions" / name)
    what = lesson(library, name, choose(known, options.submissions))
    rounds: dict[str, list[Round]] = {contender: [] for contender in contenders}
    with tempfile.TemporaryDirectory(prefix="autograder-peers-") as folder:
        for contender, grader in contenders.items():
            (Path(folder) / contender).mkdir()
            grader.prepare(what, Path(folder) / contender)
        for number in range(options.rounds):
            for contender, grader in contenders.items():
                copy = Path(shutil.copytree(Path(folder) / contender, Path(folder) / f"{contender}-{number}"))
                rounds[contender].append(_judged(contender, what, grader.grade(what, copy)))
                shutil.rmtree(copy)
    return figures(rounds, overhead(library, what.cases, name, rounds=max(3, options.rounds)))


def _judged(contender: str, what: Lesson, batch: Batch) -> Round:
    """What a run took, with the scores compared; those that differ are named on stderr."""
    expected = {case.name: sum(points.high for points in case.scores.values()) for case in what.cases}
    wrong = disagreeing(expected, batch.scores)
    for student, score in wrong.items():
        line = f"{what.assignment.name}: {contender} gave {student} {score:g}"
        print(line, file=sys.stderr)  # noqa: T201 - a script's output
    total = len(batch.scores)
    print(  # noqa: T201 - a script's output
        f"{what.assignment.name}: {contender} took {batch.per_submission:.2f} s per submission, "
        f"{total - len(wrong)} of {total} scores as known",
        file=sys.stderr,
    )
    return Round(batch.per_submission, total - len(wrong), total, batch.flowing)


if __name__ == "__main__":
    main()
