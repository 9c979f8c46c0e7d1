"""The keeper of one run: builds its namespaces, forks its PID 1, watches from outside, and says how it ended.

It runs no student code and is invisible from the run's PID namespace. When the grader lets go of it, the run is over.
"""

import os
import select
import signal
import socket
import time
from pathlib import Path

from autograder.harness.shell import Shell
from autograder.model import Limits
from autograder.sandbox import linux, roots
from autograder.sandbox.inside import become_the_run
from autograder.wire import frames
from autograder.wire.messages import Ended, Started, WallBroken

_NAMESPACES = (
    linux.CLONE_NEWNS
    | linux.CLONE_NEWPID
    | linux.CLONE_NEWNET
    | linux.CLONE_NEWIPC
    | linux.CLONE_NEWUTS
    | linux.CLONE_NEWCGROUP
)
_LOOK_EVERY = 0.02
_KIB = 1024


def keep(connection: socket.socket, grader: socket.socket, limits: Limits, shell: Shell) -> None:
    """Run one notebook's process behind the inner wall until it ends or the grader lets go.

    Args:
        connection: the run's socket, handed on to the inside.
        grader: the keeper's own socket to the grader; its end of file means stop.
        limits: what the run may use.
        shell: the shell made before the fork.
    """
    begun = time.perf_counter()
    try:
        _build(limits)
        process = _fork_inside(connection, limits, shell)
    except OSError as error:
        frames.send(grader, WallBroken(str(error)[:1_000]))
        return
    connection.close()
    try:
        frames.send(grader, Started(time.perf_counter() - begun))
    except frames.ConnectionEnded:
        os.kill(process, signal.SIGKILL)
    ended = _Watch(process, grader, limits).until_the_end()
    try:
        frames.send(grader, ended)
    except frames.ConnectionEnded:
        return  # the grader has gone: nobody wants to know


def _build(limits: Limits) -> None:
    linux.enter_user_namespace(_NAMESPACES, roots.INSIDE_UID)
    linux.mount("none", "/", None, linux.MS_REC | linux.MS_PRIVATE)
    linux.seal_devices("/")
    home = roots.HOME
    size = f"size={limits.scratch_mb}m,nr_inodes=16k,mode=0755"
    linux.mount("tmpfs", home, "tmpfs", linux.MS_NOSUID | linux.MS_NODEV, size)
    for place in (path for path in roots.SCRATCH if path != home):
        part = Path(home, ".scratch", place.strip("/").replace("/", "-"))
        part.mkdir(parents=True)
        for path in roots.below(place):  # an environment made in /tmp stays visible below the fresh /tmp
            inner = part / Path(path).relative_to(place)
            inner.mkdir(parents=True)
            linux.bind(path, str(inner))
        linux.bind(str(part), place)
    if os.path.isdir("/dev/pts"):  # pseudo terminals of its own: among the worker's, runs could read each other's
        options = "newinstance,ptmxmode=0666,mode=0600"
        linux.mount("devpts", "/dev/pts", "devpts", linux.MS_NOSUID | linux.MS_NOEXEC, options)


def _fork_inside(connection: socket.socket, limits: Limits, shell: Shell) -> int:
    read, write = os.pipe()
    process = os.fork()
    if process == 0:
        become_the_run(connection, write, limits, shell)
    os.close(write)
    said = os.read(read, 1_000)
    os.close(read)
    if said != b"1":
        os.waitpid(process, 0)
        raise OSError(f"The run's own walls failed: {said.decode(errors='replace') or 'it died'}.")
    return process


class _Watch:
    """Looks at the run from outside until it ends."""

    def __init__(self, process: int, grader: socket.socket, limits: Limits) -> None:
        self._process = process
        self._grader = grader
        self._limit = limits.memory_mb * _KIB
        self._base = _resident(("1",))
        self._base_share = _proportional(("1",))
        self._peak = 0
        self._reason = "exited"

    def until_the_end(self) -> Ended:
        handle = os.pidfd_open(self._process)
        poll = select.poll()
        poll.register(handle, select.POLLIN)
        poll.register(self._grader, select.POLLIN)
        while True:
            ready = {number for number, _ in poll.poll(_LOOK_EVERY * 1000)}
            if handle in ready:
                break
            if self._grader.fileno() in ready:
                self._kill("killed")
                poll.unregister(self._grader)
            elif self._memory() > self._limit:
                self._kill("memory")
        return self._ended()

    def _kill(self, reason: str) -> None:
        if self._reason == "exited":
            self._reason = reason
        os.kill(self._process, signal.SIGKILL)

    def _memory(self) -> int:
        """KiB that the run holds beyond what it inherited."""
        processes = _processes()
        above = _resident(processes) - self._base
        if above > self._limit:
            # Processes of the run share what they inherited: only their proportional shares add up.
            above = _proportional(processes) - self._base_share
        self._peak = max(self._peak, above)
        return above

    def _ended(self) -> Ended:
        _, status, usage = os.wait4(self._process, 0)
        code = os.waitstatus_to_exitcode(status)
        if self._reason == "exited" and code == -signal.SIGXCPU:
            self._reason = "cpu"
        seconds = usage.ru_utime + usage.ru_stime
        return Ended(self._reason, code, seconds, max(0, self._peak) / _KIB)  # type: ignore[arg-type]  # one of the literals


def _processes() -> tuple[str, ...]:
    """The run's processes: /proc here is the run's own."""
    return tuple(name for name in os.listdir("/proc") if name.isdigit())


def _resident(processes: tuple[str, ...]) -> int:
    return sum(_field(f"/proc/{process}/status", ("RssAnon:", "RssShmem:")) for process in processes)


def _proportional(processes: tuple[str, ...]) -> int:
    return sum(map(_share, processes))


def _share(process: str) -> int:
    try:
        return _field(f"/proc/{process}/smaps_rollup", ("Pss_Anon:", "Pss_Shmem:"))
    except PermissionError:  # it hides (a process may call itself undumpable), so all that it shares counts as its own
        return _resident((process,))


def _field(path: str, names: tuple[str, ...]) -> int:
    try:
        lines = Path(path).read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0  # it has ended meanwhile
    return sum(int(line.split()[1]) for line in lines if line.startswith(names))
