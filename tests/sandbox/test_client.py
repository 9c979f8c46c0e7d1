"""A warm worker that can't start says why in one line; one that is gone is a fault, never a hang."""

import os
import signal

import pytest

from autograder.errors import SandboxFault
from autograder.model import Limits
from autograder.sandbox.client import WarmWorker
from autograder.sandbox.outer import outer_wall


def test_a_module_that_is_not_there_is_named() -> None:
    worker = WarmWorker(outer_wall("auto"), ("no_such_module",))
    with pytest.raises(SandboxFault, match="No module named 'no_such_module'. See autograder doctor.") as fault:
        worker.wait_until_ready()
    worker.close()
    assert len(str(fault.value).splitlines()) == 1


def test_a_worker_that_was_killed_is_a_fault() -> None:
    with WarmWorker(outer_wall("auto"), ("numpy",)) as worker:
        os.kill(worker.pid, signal.SIGKILL)
        with pytest.raises(SandboxFault):
            worker.start_run(Limits()).wait_until_started()
