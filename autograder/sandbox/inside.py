"""The first process of a run: puts the last walls around itself, then is the student's notebook until the run ends."""

import contextlib
import os
import resource
import signal
import socket
import sys
from pathlib import Path
from typing import NoReturn

from autograder.harness.conversation import Conversation
from autograder.harness.frameworks import share_gpu
from autograder.harness.shell import Shell
from autograder.model import Limits
from autograder.sandbox import linux
from autograder.sandbox.inner import InnerWall

_MIB = 2**20
_CONNECTION = 3
_FIRST_TO_GO = "1000"  # should the machine's memory run out, the kernel kills a run, not the worker or the grader
_HEADROOM = 512 * _MIB  # address space that thread stacks and allocators reserve without using it


def become_the_run(
    connection: socket.socket, ready: int, limits: Limits, wall: InnerWall, shell: Shell, *, counted: bool
) -> NoReturn:
    """Confine this process and answer the grader. Does not return.

    Args:
        connection: the socket to the grader's question side.
        ready: a pipe to the keeper: "1" once the walls stand, else what failed.
        limits: what the run may use.
        wall: the inner wall, which the keeper has built.
        shell: the shell made before the fork.
        counted: whether a cgroup counts the memory that the run takes.
    """
    try:
        connection, ready = _keep_only(connection, ready)
        _confine(limits, wall, counted=counted)
        os.write(ready, b"1")
        os.close(ready)
    except BaseException as error:  # noqa: BLE001 - whatever failed, no student code may run without walls
        with contextlib.suppress(OSError):
            os.write(ready, f"{type(error).__name__}: {error}".encode()[:500])
        os._exit(1)
    try:
        share_gpu(limits.gpu_memory_mb)
        Conversation(connection, shell).run()
    finally:
        os._exit(0)


def _keep_only(connection: socket.socket, ready: int) -> tuple[socket.socket, int]:
    """Close every descriptor but these two; nothing of the worker's or the keeper's stays reachable."""
    os.dup2(connection.fileno(), 1000)
    os.dup2(ready, 1001)
    os.closerange(_CONNECTION, 1000)
    os.dup2(1000, _CONNECTION, inheritable=False)
    os.dup2(1001, _CONNECTION + 1, inheritable=False)
    os.closerange(_CONNECTION + 2, os.sysconf("SC_OPEN_MAX"))
    null = os.open("/dev/null", os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard, inheritable=True)
    os.close(null)
    connection.detach()
    return socket.socket(fileno=_CONNECTION), _CONNECTION + 1


def _confine(limits: Limits, wall: InnerWall, *, counted: bool) -> None:
    wall.enter()
    os.setsid()
    for number in (signal.SIGINT, signal.SIGCHLD, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.chdir(wall.home)
    sys.path.insert(0, "")
    os.umask(0o077)
    Path("/proc/self/oom_score_adj").write_text(_FIRST_TO_GO)
    _limit(limits, wall.threads(limits))
    linux.drop_capabilities()
    linux.no_new_privileges()
    wall.seal(limits, counted=counted)


def _limit(limits: Limits, threads: int) -> None:
    data = _data_size() + limits.memory_mb * _MIB + _HEADROOM
    for kind, value in (
        (resource.RLIMIT_DATA, data),
        (resource.RLIMIT_CPU, cpu_limit(limits)),
        (resource.RLIMIT_FSIZE, limits.file_mb * _MIB),
        (resource.RLIMIT_NOFILE, limits.open_files),
        (resource.RLIMIT_NPROC, threads),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MEMLOCK, 0),
    ):
        bounded = _bounded(kind, value)
        resource.setrlimit(kind, (bounded, bounded))


def cpu_limit(limits: Limits) -> int:
    """The CPU seconds at which the kernel kills a process of the run: the keeper adds all up, and comes first."""
    return _bounded(resource.RLIMIT_CPU, limits.cpu_seconds + 1)


def _bounded(kind: int, value: int) -> int:
    """A limit, or what is allowed of it where that is less."""
    ceiling = resource.getrlimit(kind)[1]
    return value if ceiling == resource.RLIM_INFINITY else min(value, ceiling)


def _data_size() -> int:
    """Bytes of private writable memory that this process inherited from the warm worker."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmData:"):
            return int(line.split()[1]) * 1024
    raise OSError("/proc/self/status has no VmData line.")
