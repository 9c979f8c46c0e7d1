"""The limits of a run hold, behind every kind of wall, whether cgroups or the keeper's own looking hold them."""

import signal

import pytest

from autograder.model import Limits
from autograder.sandbox.client import WarmWorker
from autograder.wire import frames
from autograder.wire.messages import Call, Raised, Returned
from autograder.wire.values import Number
from tests.sandbox.running import SMALL, answer, begun, ended

FILL = """
import mmap, os, subprocess, sys, tempfile, threading, time, numpy
kept = []
def fill(size):
    kept.append(mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS))
    numpy.frombuffer(kept[-1], "u1")[::4096] = 1
"""
BOMBS = {
    "at once": "fill(600 * 2**20)\ntime.sleep(15)",
    "bit by bit": """
while True:
    try:
        fill(2**24)
        time.sleep(0.01)
    except OSError:
        time.sleep(15)
""",
    "in many processes": """
for _ in range(8):
    if os.fork() == 0:
        fill(60 * 2**20)
        time.sleep(15)
time.sleep(15)
""",
    "in many programs": """
code = "import time; b = bytearray(60 * 2**20); b[::4096] = bytes(15360); time.sleep(15)"
for _ in range(8):
    subprocess.Popen([sys.executable, "-S", "-c", code])
time.sleep(15)
""",
    "in threads": """
for _ in range(8):
    threading.Thread(target=fill, args=(60 * 2**20,)).start()
time.sleep(15)
""",
    "where a process hides it": """
import ctypes
ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)
fill(600 * 2**20)
time.sleep(15)
""",
    "in tables of pages": """
import ctypes
libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p
PRIVATE_WITHOUT_RESERVE, NO_HUGE_PAGES = 0x4022, 15
place = libc.mmap(None, ctypes.c_size_t(2**39), mmap.PROT_READ, PRIVATE_WITHOUT_RESERVE, -1, 0)
libc.madvise(ctypes.c_void_p(place), ctypes.c_size_t(2**39), NO_HUGE_PAGES)
for step in range(0, 2**39, 2**21):
    ctypes.c_char.from_address(place + step).value
time.sleep(15)
""",
    "in files": """
for name in range(100):
    with open(os.path.join(tempfile.gettempdir(), str(name)), "wb") as file:
        file.write(bytes(2**22))
time.sleep(15)
""",
}
BURN = """
import hashlib, os, signal, threading
signal.signal(signal.SIGXCPU, signal.SIG_IGN)
def burn():
    while True:
        hashlib.sha256(bytes(2**20))
os.fork()
for _ in range(4):
    threading.Thread(target=burn).start()
burn()
"""

# Each inner wall, with cgroups and without: what is around it changes no limit.
pytestmark = pytest.mark.parametrize(
    "every_wall",
    ["bubblewrap", "bubblewrap, watched", "bubblewrap alone may make namespaces", "nobody in a container"],
    indirect=True,
)


@pytest.mark.parametrize("bomb", BOMBS)
def test_memory_over_the_limit_ends_the_run(every_wall: WarmWorker, bomb: str) -> None:
    """Out of memory, whatever holds it, and never a crash. Files in scratch are memory, or take its place on a disk."""
    limits = Limits(memory_mb=256, processes=32, scratch_mb=1024, cpu_seconds=30)
    assert ended(every_wall, FILL + BOMBS[bomb], limits).reason == "memory"


@pytest.mark.parametrize("source", ["-1", "os.open('/dev/zero', os.O_RDWR)"])
def test_memory_that_no_process_shows_is_counted_or_refused(every_wall: WarmWorker, source: str) -> None:
    """Pages that are shared stay when a process has taken them out of its tables, where a meter looks."""
    body = f"""
for _ in range(16):
    kept.append(mmap.mmap({source}, 2**25))
    sum(kept[-1][::4096])
    kept[-1].madvise(mmap.MADV_DONTNEED)
return len(kept)
"""
    run = begun(every_wall, FILL + "def hide():" + body.replace("\n", "\n    "))
    try:
        reply = run.call(Call("hide", (), {}, 1), seconds=20)
    except frames.ConnectionEnded:
        assert run.why().reason == "memory"
    else:
        assert isinstance(reply, Raised), reply
        run.close()


def test_huge_pages_are_refused(every_wall: WarmWorker) -> None:
    """What a machine has set aside of them belongs to no memory limit of a run."""
    flags = "mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x40000"
    reply = answer(every_wall, f"import mmap\nmmap.mmap(-1, 2**21, flags={flags})")
    assert isinstance(reply, Raised)
    assert "PermissionError" in reply.error


def test_a_neighbour_stays(every_wall: WarmWorker) -> None:
    """The run that takes too much is the one that ends, also when another holds more than it."""
    neighbour = begun(every_wall, FILL + "fill(200 * 2**20)\ndef size(): return len(kept[0])")
    small = Limits(memory_mb=96)
    assert ended(every_wall, FILL + "fill(500 * 2**20)\ntime.sleep(15)", small).reason == "memory"
    reply = neighbour.call(Call("size", (), {}, 1), seconds=20)
    assert neighbour.close().reason == "killed"
    assert isinstance(reply, Returned)
    assert reply.value == Number(200 * 2**20)


def test_a_huge_allocation_is_a_memory_error(every_wall: WarmWorker) -> None:
    """The student's code sees it, and the run goes on."""
    reply = answer(every_wall, "import numpy\nreturn numpy.ones((10**6, 10**6))")
    assert isinstance(reply, Raised)
    assert "MemoryError" in reply.error


def test_cpu_over_the_limit_ends_the_run(every_wall: WarmWorker) -> None:
    """All its processes and threads together, of which none alone has used as much."""
    run = ended(every_wall, BURN, Limits(cpu_seconds=1, processes=32))
    assert (run.reason, run.status) == ("cpu", -signal.SIGKILL)
    assert run.cpu_seconds >= 1


def test_a_hang_is_ended_from_outside(every_wall: WarmWorker) -> None:
    """Whatever signals the code ignores."""
    source = "import signal, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\ntime.sleep(60)"
    assert ended(every_wall, source, seconds=0.3).reason == "killed"


def test_a_fork_bomb_stays_inside(every_wall: WarmWorker) -> None:
    """It hits its limit, and the next run is as before."""
    source = "import os, time\nwhile True:\n    try: os.fork()\n    except OSError: time.sleep(60)"
    assert ended(every_wall, source, seconds=1).reason == "killed"
    assert isinstance(answer(every_wall, "return 7"), Returned)


def test_threads_count_as_processes(every_wall: WarmWorker) -> None:
    """Fewer of them can be started than the limit is."""
    body = """
import threading, time
for started in range(100):
    try:
        threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
    except RuntimeError:
        return started
"""
    reply = answer(every_wall, body)
    assert isinstance(reply, Returned)
    assert isinstance(reply.value, Number)
    assert 20 < reply.value.number < SMALL.processes


def test_a_file_over_the_limit_is_an_error(every_wall: WarmWorker) -> None:
    """The run's own, and it goes on."""
    body = "with open('big', 'wb') as file:\n    for _ in range(100):\n        file.write(bytes(2**20))"
    reply = answer(every_wall, body)
    assert isinstance(reply, Raised)
    assert reply.error == "OSError"


def test_who_has_the_kernel_kill_it_was_not_killed_from_outside(every_wall: WarmWorker) -> None:
    """Else an answer could be nobody's zero: a run that was killed from outside is a fault."""
    source = "import resource\nresource.setrlimit(resource.RLIMIT_CPU, (1, 1))\nwhile True: pass"
    assert ended(every_wall, source).reason == "exited"
