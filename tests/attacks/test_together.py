"""Two runs at once in one warm worker: what the one leaves, or holds, the other does not see."""

import time

import pytest

from autograder.model import Limits
from autograder.sandbox.client import Run, WarmWorker
from autograder.wire.messages import Call, CellSource, Execute, Returned
from autograder.wire.values import Number

SECONDS = 20.0
SEED = 7

# channel: what one run does, what shows that it was done, and whether a run can do it at all
CHANNELS: dict[str, tuple[str, str, bool]] = {
    "a file in /tmp": ("open('/tmp/left', 'w').close()", "os.path.exists('/tmp/left')", True),
    "a file in /dev/shm": ("open('/dev/shm/left', 'w').close()", "os.path.exists('/dev/shm/left')", True),
    "a file at home": ("open('left', 'w').close()", "os.path.exists(os.path.expanduser('~/left'))", True),
    "a folder of TensorFlow's or Keras's": (
        "os.makedirs(os.path.expanduser('~/.keras/models'))",
        "os.path.exists(os.path.expanduser('~/.keras'))",
        True,
    ),
    "a pseudo terminal": ("held = os.openpty()", "any(name.isdigit() for name in os.listdir('/dev/pts'))", True),
    "an abstract socket": (
        "held = listening('\\0left')",
        "any('@left' in line for line in open('/proc/net/unix'))",
        True,
    ),
    "a socket file": ("held = listening('/tmp/left.socket')", "os.path.exists('/tmp/left.socket')", True),
    "a port": (
        "held = socket.create_server(('127.0.0.1', 4444))",
        "not refused(socket.create_connection, PORT)",
        False,
    ),
    "another process": ("held = forked()", "len([name for name in os.listdir('/proc') if name.isdigit()]) > 1", True),
    "a lock of a shared file": (
        "held = open(np.__file__); fcntl.flock(held, fcntl.LOCK_EX)",
        "isinstance(refusal(fcntl.flock, open(np.__file__), fcntl.LOCK_EX | fcntl.LOCK_NB), BlockingIOError)",
        False,
    ),
    "a lock of a part of it": (
        "held = open(np.__file__); fcntl.lockf(held, fcntl.LOCK_SH)",
        "not refused(fcntl.fcntl, open(np.__file__), fcntl.F_GETLK, bytes(32))",
        False,
    ),
    "a watch on a shared folder": (
        "held = libc.inotify_init(); assert held >= 0",
        "libc.inotify_init() >= 0",
        False,
    ),
    "memory of System V": ("assert libc.shmget(77, 4096, 0o1666) >= 0", "libc.shmget(77, 4096, 0o666) >= 0", False),
    "a queue of System V": ("assert libc.msgget(77, 0o1666) >= 0", "libc.msgget(77, 0o666) >= 0", False),
    "a key of the kernel's": (
        "assert libc.syscall(248, b'user', b'left', b'x', 1, -4) > 0",
        "libc.syscall(250, 10, -4, b'user', b'left', 0) > 0",
        False,
    ),
    "a variable of the environment": ("os.environ['LEFT'] = '1'", "'LEFT' in os.environ", True),
    "a change of a library": ("np.left = 1", "hasattr(np, 'left')", True),
    "a name": ("left = 1", "'left' in globals()", True),
    "the mask of new files": ("os.umask(0)", "os.umask(0o77) == 0", True),
    "the priority": ("os.nice(3)", "os.nice(0) == 3", True),
}
TOOLS = """
import ctypes, fcntl, os, socket, time
import numpy as np
libc = ctypes.CDLL(None)
PORT = ("127.0.0.1", 4444)

def refusal(action, *arguments):
    try:
        action(*arguments)
    except OSError as error:
        return error

def refused(action, *arguments):
    return refusal(action, *arguments) is not None

def listening(address):
    server = socket.socket(socket.AF_UNIX)
    server.bind(address)
    server.listen()
    return server

def forked():
    child = os.fork()
    if child == 0:
        time.sleep(30)
        os._exit(0)
    return child
"""


def _started(worker: WarmWorker, *cells: str) -> Run:
    run = worker.start_run(Limits(memory_mb=128, processes=24, scratch_mb=8))
    run.wait_until_started()
    sources = tuple(CellSource(number, cell) for number, cell in enumerate(cells))
    for _ in run.execute(Execute(sources, SEED, 100_000), overall=time.monotonic() + SECONDS, each=SECONDS):
        pass
    return run


def _sees(run: Run) -> bool:
    reply = run.call(Call("looked", (), {}, seed=SEED), seconds=SECONDS)
    assert isinstance(reply, Returned), reply
    assert isinstance(reply.value, Number)
    return bool(reply.value.number)


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_run_sees_nothing_of_another_one_beside_it(every_kind: WarmWorker, channel: str) -> None:
    """What can be left is seen by the run that has left it, so the look itself works."""
    leave, look, can_be_left = CHANNELS[channel]
    looking = f"def looked():\n    return bool({look})"
    one = _started(every_kind, TOOLS, leave, looking)
    other = _started(every_kind, TOOLS, looking)
    try:
        assert not _sees(other)
        assert _sees(one) is can_be_left
    finally:
        one.close()
        other.close()
