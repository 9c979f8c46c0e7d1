"""Every kind of sandbox keeps every promise."""

import time

import pytest

from autograder.model import Limits
from autograder.sandbox.client import WarmWorker
from autograder.sandbox.conformance import PROBES, check
from autograder.wire import frames
from autograder.wire.messages import Call, CellDone, CellSource, Ended, Execute, Raised, Returned
from autograder.wire.values import Nothing, Number, Text

SMALL = Limits(memory_mb=256, processes=32, cpu_seconds=5, file_mb=4, scratch_mb=16, output_mb=1)


def _ended(worker: WarmWorker, source: str, limits: Limits = SMALL, seconds: float = 20.0) -> Ended:
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


def _answer(worker: WarmWorker, body: str) -> object:
    """What a function with this body returns inside."""
    run = worker.start_run(SMALL)
    run.wait_until_started()
    try:
        cell = CellSource(0, "def probe():\n" + "\n".join(f"    {line}" for line in body.splitlines()))
        for _ in run.execute(Execute((cell,), 1, 10_000), overall=time.monotonic() + 20, each=20):
            pass
        return run.call(Call("probe", (), {}, 1), seconds=20)
    finally:
        run.close()


def test_every_promise_is_kept(every_kind: WarmWorker) -> None:
    """All probes, in a run of their own each."""
    findings = check(every_kind)
    assert len(findings) == len(PROBES)
    assert [finding for finding in findings if not finding.holds] == []


def test_memory_over_the_limit_ends_the_run(every_kind: WarmWorker) -> None:
    """Shared memory, which the address space limit does not see, is watched from outside."""
    source = "import mmap\nm = mmap.mmap(-1, 2**30)\nfor i in range(0, 2**30, 4096): m[i] = 1"
    assert _ended(every_kind, source).reason == "memory"


def test_memory_of_many_processes_counts_together(every_kind: WarmWorker) -> None:
    """Eight times 60 MiB are more than 256."""
    source = (
        "import os, time\n"
        "for _ in range(8):\n"
        "    if os.fork() == 0:\n"
        "        block = bytearray(60 * 2**20)\n"
        "        block[::4096] = b'x' * len(block[::4096])\n"
        "        time.sleep(15)\n"
        "time.sleep(15)"
    )
    assert _ended(every_kind, source).reason == "memory"


def test_a_huge_allocation_is_a_memory_error(every_kind: WarmWorker) -> None:
    """The student's code sees it, and the run goes on."""
    reply = _answer(every_kind, "import numpy\nreturn numpy.ones((10**6, 10**6))")
    assert isinstance(reply, Raised)
    assert "MemoryError" in reply.error


def test_cpu_over_the_limit_ends_the_run(every_kind: WarmWorker) -> None:
    """Also where SIGXCPU is ignored."""
    source = "import signal\nsignal.signal(signal.SIGXCPU, signal.SIG_IGN)\nwhile True: pass"
    ended = _ended(every_kind, source, Limits(cpu_seconds=1), seconds=10)
    assert ended.status < 0
    assert ended.cpu_seconds < 4


def test_a_hang_is_ended_from_outside(every_kind: WarmWorker) -> None:
    """Whatever signals the code ignores."""
    source = "import signal, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\ntime.sleep(60)"
    assert _ended(every_kind, source, seconds=0.5).reason == "killed"


def test_a_fork_bomb_stays_inside(every_kind: WarmWorker) -> None:
    """It hits its limit, and the next run is as before."""
    source = "import os, time\nwhile True:\n    if os.fork() == 0:\n        time.sleep(60)"
    _ended(every_kind, source)
    assert _answer(every_kind, "return 7") == _returned(7)


def _returned(number: int) -> object:
    class Same:
        def __eq__(self, other: object) -> bool:
            return isinstance(other, Returned) and other.value == Number(number)

        __hash__ = None  # type: ignore[assignment]  # compared only

    return Same()


def test_nothing_is_left_for_the_next_run(every_kind: WarmWorker) -> None:
    """No file, no process, no changed module."""
    _ended(
        every_kind,
        "import builtins, os, numpy\n"
        "numpy.ones = None\nbuiltins.left = 1\n"
        "open('/tmp/left', 'w').write('x')\nopen('/dev/shm/left', 'w').write('x')\n"
        "os.fork() == 0 and __import__('time').sleep(60)",
    )
    body = (
        "import builtins, os, numpy\n"
        "files = os.listdir('/tmp') + os.listdir('/dev/shm') + [name for name in os.listdir() if name != '.scratch']\n"
        "return str(('left' in files, hasattr(builtins, 'left'), numpy.ones is None))"
    )
    reply = _answer(every_kind, body)
    assert isinstance(reply, Returned)
    assert reply.value == Text("(False, False, False)")


def test_scratch_and_files_are_bounded(every_kind: WarmWorker) -> None:
    """A full scratch folder is the run's own error."""
    body = "with open('/tmp/big', 'wb') as file:\n    for _ in range(100):\n        file.write(bytes(2**20))"
    reply = _answer(every_kind, body)
    assert isinstance(reply, Raised)
    assert reply.error == "OSError"


def test_two_runs_do_not_see_each_other(every_kind: WarmWorker) -> None:
    """At the same time, in the same worker."""
    first, second = (every_kind.start_run(SMALL) for _ in range(2))
    for run in (first, second):
        run.wait_until_started()
    for run, source in (
        (first, "open('/dev/shm/secret', 'w').write('x')"),
        (second, "import os\nprint(os.listdir('/dev/shm'))"),
    ):
        request = Execute((CellSource(0, source),), 1, 10_000)
        replies = list(run.execute(request, overall=time.monotonic() + 10, each=10))
    outputs = next(reply.outputs for reply in replies if isinstance(reply, CellDone))
    assert "secret" not in str(outputs)
    first.close()
    second.close()


def test_a_run_answers_none(every_kind: WarmWorker) -> None:
    """The plainest answer."""
    reply = _answer(every_kind, "return None")
    assert isinstance(reply, Returned)
    assert reply.value == Nothing()


@pytest.mark.parametrize("code", [0, 3])
def test_an_exit_is_seen_from_outside(light_worker: WarmWorker, code: int) -> None:
    """With its status, whatever the code claims."""
    ended = _ended(light_worker, f"import os\nos._exit({code})")
    assert (ended.reason, ended.status) == ("exited", code)


def test_memory_is_watched_where_a_process_hides_it(every_kind: WarmWorker) -> None:
    """A process that calls itself undumpable can't be looked into, and is counted in full."""
    source = (
        "import ctypes, mmap\nctypes.CDLL(None).prctl(4, 0, 0, 0, 0)\n"
        "m = mmap.mmap(-1, 2**30)\nfor i in range(0, 2**30, 4096): m[i] = 1"
    )
    assert _ended(every_kind, source).reason == "memory"
