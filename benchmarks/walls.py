"""What the walls of a run cost: the same run behind each kind of inner wall, and in a bare fork without any.

Each round makes one run of each kind, one after the other, so that the machine's mood is the same for all. A run is
timed from the request to its end, with one cell in between. What is printed is the median of each, and how much more
it is than the bare fork's.

    python benchmarks/walls.py [--rounds N] [--sandbox KIND] [--light] [--json]
"""

import argparse
import importlib
import json
import os
import socket
import statistics
import time
from collections.abc import Callable
from contextlib import ExitStack

from autograder.course import Course
from autograder.harness.conversation import Conversation
from autograder.harness.shell import Shell, make_shell
from autograder.model import Limits
from autograder.sandbox.client import Run, WarmWorker
from autograder.sandbox.outer import outer_wall
from autograder.wire.messages import CellSource, Execute

BARE = "no walls"
_CELL = Execute((CellSource(0, "import numpy as np\nx = np.ones(3)"),), seed=1, output_bytes=2**20)
_LIGHT = ("numpy",)


def main() -> None:
    """Measure and print."""
    options = _options()
    preload = _LIGHT if options.light else Course().preload
    with ExitStack() as stack:
        runs = {
            f"{inner}, {'cgroup' if use_cgroups else 'watched'}": _walled(
                stack.enter_context(
                    WarmWorker(outer_wall(options.sandbox), preload, inner=inner, use_cgroups=use_cgroups)
                )
            )
            for inner in ("namespaces", "landlock")
            for use_cgroups in (True, False)
        }
        for module in preload:
            importlib.import_module(module)
        shell = make_shell()
        report = measure({BARE: lambda: bare(shell), **runs}, options.rounds)
    print(json.dumps(report, indent=1) if options.json else _table(report))  # noqa: T201 - a script's output


def measure(runs: dict[str, Callable[[], None]], rounds: int) -> dict[str, dict[str, float]]:
    """The median milliseconds of each kind of run, and those over the bare one, of round after round of all kinds."""
    taken: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            begun = time.perf_counter()
            run()
            taken[name].append(time.perf_counter() - begun)
    over = {
        name: [mine - base for mine, base in zip(seconds, taken[BARE], strict=True)] for name, seconds in taken.items()
    }
    return {
        name: {
            "median_ms": round(statistics.median(seconds) * 1000, 1),
            "over_bare_ms": round(statistics.median(over[name]) * 1000, 1),
        }
        for name, seconds in taken.items()
    }


def bare(shell: Shell) -> None:
    """One cell in a fork of this process, without any wall."""
    ours, theirs = socket.socketpair()
    keeper, keepers = socket.socketpair()
    process = os.fork()
    if process == 0:
        ours.close()
        Conversation(theirs, shell).run()
        os._exit(0)
    theirs.close()
    run = Run(ours, keeper)
    _execute(run)
    run.abandon()
    os.waitpid(process, 0)
    keepers.close()


def _walled(worker: WarmWorker) -> Callable[[], None]:
    def run() -> None:
        started = worker.start_run(Limits())
        started.wait_until_started()
        _execute(started)
        started.close()

    return run


def _execute(run: Run) -> None:
    for _ in run.execute(_CELL, overall=time.monotonic() + 60, each=60):
        pass


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Milliseconds that the walls of a run cost.")
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--sandbox", default="auto")
    parser.add_argument("--light", action="store_true", help="import NumPy only")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def _table(report: dict[str, dict[str, float]]) -> str:
    lines = [f"{'one run with one cell':24}{'median':>10}{'over bare':>12}"]
    lines += [f"{name:24}{row['median_ms']:>7} ms{row['over_bare_ms']:>9} ms" for name, row in report.items()]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
