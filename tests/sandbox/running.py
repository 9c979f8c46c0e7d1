"""Runs of one cell or one function, in workers of every kind."""

import time

from autograder.model import Limits
from autograder.sandbox.client import Run, WarmWorker
from autograder.sandbox.outer import KINDS, OuterWall
from autograder.wire import frames
from autograder.wire.messages import Call, CellSource, Ended, Execute, Returned
from autograder.wire.values import Text
from tests.containers import CONTAINERS
from tests.sandbox.hosts import HOSTS

LIGHT = ("numpy",)
SMALL = Limits(memory_mb=256, processes=32, cpu_seconds=5, file_mb=4, scratch_mb=16, output_mb=1)

# Where runs get no cgroup: as on a machine that lets nobody make them, or in most containers.
WATCHED: dict[str, OuterWall] = {"bubblewrap, watched": KINDS["bubblewrap"]} | {
    name: HOSTS[name] for name in HOSTS if "container" in name
}
WALLS: dict[str, OuterWall] = {kind: KINDS[kind] for kind in KINDS if kind not in CONTAINERS} | HOSTS | WATCHED


def worker_of(name: str, *, inner: str = "auto") -> WarmWorker:
    """A light warm worker behind walls of `WALLS`."""
    return WarmWorker(WALLS[name], LIGHT, inner=inner, use_cgroups=name not in WATCHED)


def missing(name: str) -> str | None:
    """What this machine lacks for walls of `WALLS`."""
    return WALLS[name].missing()


def begun(worker: WarmWorker, source: str, limits: Limits = SMALL) -> Run:
    """A run that has executed one cell."""
    run = worker.start_run(limits)
    run.wait_until_started()
    request = Execute((CellSource(0, source),), seed=1, output_bytes=limits.output_mb * 2**20)
    for _ in run.execute(request, overall=time.monotonic() + 20, each=20):
        pass
    return run


def ended(worker: WarmWorker, source: str, limits: Limits = SMALL, seconds: float = 20.0) -> Ended:
    """How a run ends that executes one cell."""
    run = worker.start_run(limits)
    run.wait_until_started()
    request = Execute((CellSource(0, source),), seed=1, output_bytes=limits.output_mb * 2**20)
    try:
        for _ in run.execute(request, overall=time.monotonic() + seconds, each=seconds):
            pass
    except frames.DeadlinePassed:
        return run.close()
    except (frames.ConnectionEnded, frames.BadFrame):
        return run.why()
    return run.close()


def answer(worker: WarmWorker, body: str, limits: Limits = SMALL) -> object:
    """What a function with this body returns inside."""
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    run = begun(worker, f"def probe():\n{lines}", limits)
    try:
        return run.call(Call("probe", (), {}, 1), seconds=20)
    finally:
        run.close()


def text_of(reply: object) -> str:
    """The text that a function has returned."""
    assert isinstance(reply, Returned)
    assert isinstance(reply.value, Text)
    return reply.value.text
