"""The keeper of one run: builds its inner wall, forks its first process, watches from outside, and says how it ended.

It runs no student code and is out of the run's reach. When the grader lets go of it, the run is over.
"""

import contextlib
import os
import resource
import select
import signal
import socket
import time

from autograder.harness.shell import Shell
from autograder.model import Limits
from autograder.sandbox import processes
from autograder.sandbox.cgroups import COUNTERS
from autograder.sandbox.inner import InnerWall
from autograder.sandbox.inside import become_the_run, cpu_limit
from autograder.sandbox.meters import CgroupMeter, Meter, ProcMeter
from autograder.wire import frames
from autograder.wire.messages import Ended, Reason, Started, WallBroken

_LOOK_EVERY = 0.02


class Keeper:
    """Keeps one run.

    Args:
        wall: the inner wall to build.
        limits: what the run may use.
        cgroup: the descriptors of `cgroups.RunCgroup`; none where the run has no cgroup.
    """

    def __init__(self, wall: InnerWall, limits: Limits, cgroup: list[int]) -> None:
        self._wall = wall
        self._limits = limits
        self._counters, self._joining = cgroup[:COUNTERS], cgroup[COUNTERS:]
        self._killed_before = processes.killed_for_memory()

    def keep(self, connection: socket.socket, grader: socket.socket, shell: Shell) -> None:
        """Run one notebook's process behind the inner wall until it ends or the grader lets go.

        Args:
            connection: the run's socket, handed on to the inside.
            grader: the keeper's own socket to the grader; its end of file means stop.
            shell: the shell made before the fork.
        """
        begun = time.perf_counter()
        try:
            self._wall.build(self._limits)
            process = self._fork(connection, shell)
            meter = self._meter()
        except OSError as error:
            frames.send(grader, WallBroken(str(error)[:1_000]))
            return
        connection.close()
        try:
            frames.send(grader, Started(time.perf_counter() - begun))
        except frames.ConnectionEnded:
            os.kill(process, signal.SIGKILL)
        ended = self._end(process, _watch(process, grader, meter), meter)
        with contextlib.suppress(frames.ConnectionEnded):  # the grader has gone: nobody wants to know
            frames.send(grader, ended)

    def _fork(self, connection: socket.socket, shell: Shell) -> int:
        read, write = os.pipe()
        process = os.fork()
        if process == 0:
            become_the_run(connection, write, self._limits, self._wall, shell, counted=bool(self._counters))
        os.close(write)
        self._wall.started(process)
        for descriptor in self._joining:  # the kernel takes milliseconds, in which the run goes on with its walls
            os.write(descriptor, str(process).encode())
        said = os.read(read, 1_000)
        os.close(read)
        if said != b"1":
            os.waitpid(process, 0)
            raise OSError(f"The run's own walls failed: {said.decode(errors='replace') or 'it died'}.")
        return process

    def _meter(self) -> Meter:
        if self._counters:
            return CgroupMeter(self._counters, self._wall, self._limits)
        return ProcMeter(self._wall, self._limits)

    def _end(self, process: int, reason: Reason, meter: Meter) -> Ended | WallBroken:
        try:
            ended = self._ended(process, reason, meter)
            self._wall.clean()
            return ended
        except OSError as error:
            return WallBroken(f"What the run has left can't be removed: {error}"[:1_000])

    def _ended(self, process: int, reason: Reason, meter: Meter) -> Ended:
        by_itself = not self._wall.shields_from_itself or self._has_lowered_cpu_limit(process)
        _, status, usage = os.wait4(process, 0)
        code = os.waitstatus_to_exitcode(status)
        excess = meter.look()
        seconds = max(meter.cpu_seconds, usage.ru_utime + usage.ru_stime)
        if excess == "memory":
            reason = excess
        elif reason == "exited" and code < 0:
            reason = self._why(-code, seconds, by_itself=by_itself)
        return Ended(reason, code, seconds, meter.peak_memory_mb)

    def _has_lowered_cpu_limit(self, process: int) -> bool:
        """Whether the run, which has ended, has lowered a limit at which the kernel kills it as if from outside."""
        given = cpu_limit(self._limits)
        return resource.prlimit(process, resource.RLIMIT_CPU)[1] < given

    def _why(self, ended_by: int, cpu_seconds: float, *, by_itself: bool) -> Reason:
        """Why a signal has ended a run that exceeds no limit as far as its meter knows.

        Args:
            ended_by: the signal.
            cpu_seconds: what the run has used.
            by_itself: whether the run could have had its first process killed.
        """
        if ended_by in (signal.SIGXCPU, signal.SIGKILL) and cpu_seconds >= self._limits.cpu_seconds:
            return "cpu"
        if ended_by == signal.SIGKILL and (not by_itself or processes.killed_for_memory() > self._killed_before):
            return "lost"
        return "exited"


def _watch(process: int, grader: socket.socket, meter: Meter) -> Reason:
    """Look at the run until its first process has ended; why it has."""
    reason: Reason = "exited"
    handle = os.pidfd_open(process)
    poll = select.poll()
    poll.register(handle, select.POLLIN)
    poll.register(grader, select.POLLIN)
    while True:
        ready = {number for number, _ in poll.poll(_LOOK_EVERY * 1000)}
        if handle in ready:
            return reason
        if grader.fileno() in ready:
            poll.unregister(grader)
            stop: Reason | None = "killed"
        else:
            stop = meter.look()
        if stop is not None:
            reason = stop if reason == "exited" else reason
            os.kill(process, signal.SIGKILL)
