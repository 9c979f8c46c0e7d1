"""A run that is killed from outside is our fault, never the student's crash."""

import os
import signal
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from autograder.errors import SandboxFault
from autograder.sandbox.client import WarmWorker
from tests.faults.drill import WAIT, family
from tests.grading.graders import graded, hidden_tests

DOUBLE = "def double(x):\n    return 2 * x"


def _namespaces(pid: int) -> list[str]:
    """The process's number in each PID namespace that it is in, from ours inwards."""
    with suppress(OSError, IndexError):
        status = Path(f"/proc/{pid}/status").read_text()
        return status.split("NSpid:")[1].splitlines()[0].split()
    return []


def _kill_the_run(worker: int, before: set[int]) -> None:
    """Wait for the first process of a run, which is the first of a namespace below the worker's, and kill it."""
    depth = max(len(_namespaces(pid)) for pid in before)
    deadline = time.monotonic() + WAIT
    while time.monotonic() < deadline:
        for pid in family(worker) - before:
            inner = _namespaces(pid)
            if len(inner) > depth and inner[-1] == "1":
                time.sleep(0.2)
                os.kill(pid, signal.SIGKILL)
                return
        time.sleep(0.01)


def test_a_run_that_is_killed_from_outside_is_a_fault(light_worker: WarmWorker, tmp_path: Path) -> None:
    """As by a machine that is short of memory. Nothing of it counts for or against the student."""
    before = {light_worker.pid, *family(light_worker.pid)}
    killer = threading.Thread(target=_kill_the_run, args=(light_worker.pid, before))
    killer.start()
    with pytest.raises(SandboxFault, match="killed from outside"):
        graded(light_worker, hidden_tests(tmp_path), DOUBLE, "import time\ntime.sleep(1)")
    killer.join()
