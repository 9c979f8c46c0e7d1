"""The local engine: one warm worker, and grader processes that each take one job after the other.

Grader processes are forks of this one, so a crash in a hidden test costs one process and one try of one job. They
share the warm worker's control socket. Whatever ends this process ends them, the worker and every run: nothing is
left behind.
"""

import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import Self

import msgspec

from autograder.batch.job import TRIAL_SECONDS, Done, Ended, Fault, Finished, Grader, Job, Library, TriedOut
from autograder.course import Course
from autograder.errors import SandboxFault
from autograder.sandbox import linux
from autograder.sandbox.client import WarmWorker
from autograder.sandbox.gpu import find_gpu
from autograder.sandbox.outer import OuterWall

MAX_TRIES = 3
_GRACE_SECONDS = 120.0
_LOOK_SECONDS = 0.5

_FORK = multiprocessing.get_context("fork")
_ENDED: msgspec.msgpack.Decoder[Ended] = msgspec.msgpack.Decoder(Ended)
_JOB: msgspec.msgpack.Decoder[Job] = msgspec.msgpack.Decoder(Job)


class _Process:
    """One grader process and the job it has in hand."""

    def __init__(self, grader: Grader) -> None:
        self.connection, theirs = _FORK.Pipe()
        self._process = _FORK.Process(target=_serve, args=(grader, theirs), daemon=True)
        self._process.start()
        theirs.close()
        self.job: Job | None = None
        self._since = 0.0

    def give(self, job: Job) -> None:
        self.job = job
        self._since = time.monotonic()
        self.connection.send_bytes(msgspec.msgpack.encode(job))

    def take(self) -> Ended:
        try:
            return _ENDED.decode(self.connection.recv_bytes())
        except (EOFError, OSError) as error:
            raise SandboxFault("The grader process ended in the middle of this submission.") from error

    def overdue(self, seconds: float) -> bool:
        return self.job is not None and time.monotonic() - self._since > seconds

    def end(self) -> None:
        self.connection.close()
        self._process.kill()
        self._process.join()


class LocalEngine:
    """Grades jobs on this machine.

    Args:
        library: the assignments.
        wall: the outer wall of the warm worker.
        course: the language of submissions that don't say theirs, and what the warm worker imports.
        workers: how many submissions are graded at once.
        secret: the course's secret, from which seeds are made.
    """

    def __init__(self, library: Library, wall: OuterWall, course: Course, *, workers: int, secret: bytes) -> None:
        self.library = library
        self._wall = wall
        self._workers = workers
        self._secret = secret
        self._course = course
        self._worker: WarmWorker | None = None
        self._processes: list[_Process] = []

    def __enter__(self) -> Self:
        """Start the warm worker; its imports go on while the caller prepares."""
        self._worker = self._start_worker()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End everything that was started."""
        self._end()

    @property
    def worker_pid(self) -> int:
        """The process of the warm worker's outer wall.

        Raises:
            SandboxFault: when none is started.
        """
        if self._worker is None:
            raise SandboxFault("No warm worker is started: enter the engine first.")
        return self._worker.pid

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Finished]]:
        """Grade the jobs; yields each with what came of it, in the order they finish.

        A job is taken from `jobs` when a grader process is free for it. A fault is tried again, `MAX_TRIES` times in
        all, before it is yielded.

        Raises:
            SandboxFault: when the warm worker can't be started at all.
        """
        for job, ended in self._run(jobs):
            assert not isinstance(ended, TriedOut)
            yield job, ended

    def try_out(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, TriedOut | Fault]]:
        """Do the trials of the jobs; else as `run`."""
        for job, ended in self._run(jobs):
            assert not isinstance(ended, Done)
            yield job, ended

    def _run(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Ended]]:
        coming = iter(jobs)
        again: deque[Job] = deque()
        tries: dict[Job, int] = {}
        while True:
            self._hand_out(coming, again)
            if not self._busy():
                return
            for process in self._ready():
                job, finished = self._collect(process)
                tries[job] = tries.get(job, 0) + 1
                if isinstance(finished, Fault) and tries[job] < MAX_TRIES:
                    again.append(job)
                else:
                    yield job, finished

    def _hand_out(self, coming: Iterator[Job], again: deque[Job]) -> None:
        """Give every grader process that is free, or may be started, a job: new ones first."""
        while self._busy() < self._workers and self._has_worker():
            job = next(coming, None) or (again.popleft() if again else None)
            if job is None:
                return
            free = next((process for process in self._processes if process.job is None), None)
            (free or self._start_process()).give(job)

    def _busy(self) -> int:
        return sum(process.job is not None for process in self._processes)

    def _ready(self) -> list[_Process]:
        busy = {process.connection: process for process in self._processes if process.job}
        waitable: list[Connection] = list(busy)
        ready = [busy[connection] for connection in wait(waitable, timeout=_LOOK_SECONDS) if connection in busy]
        return ready or [process for process in busy.values() if process.overdue(self._longest(process.job))]

    def _longest(self, job: Job | None) -> float:
        assert job is not None
        seconds = TRIAL_SECONDS if job.trials else self.library.assignment(job.assignment).limits.total_seconds
        return seconds + _GRACE_SECONDS

    def _collect(self, process: _Process) -> tuple[Job, Ended]:
        job = process.job
        assert job is not None
        process.job = None
        if not process.connection.poll():
            self._drop(process)
            return job, Fault("A hidden test did not end: the grader process was stopped.")
        try:
            return job, process.take()
        except SandboxFault as fault:
            self._drop(process)
            return job, Fault(str(fault))

    def _drop(self, process: _Process) -> None:
        self._processes.remove(process)
        process.end()

    def _has_worker(self) -> bool:
        """Have a living warm worker; not while submissions are in hand that a dead one was running."""
        if self._worker is not None and self._worker.alive:
            return True
        idle = [process for process in self._processes if process.job is None]
        for process in idle:  # they hold the dead worker's socket
            self._drop(process)
        if self._processes:
            return False
        if self._worker is not None:
            self._worker.close()
        self._worker = self._start_worker()
        return True

    def _start_process(self) -> _Process:
        assert self._worker is not None
        self._worker.wait_until_ready()
        grader = Grader(self.library, self._worker, self._secret, self._course.language)
        self._processes.append(_Process(grader))
        return self._processes[-1]

    def _start_worker(self) -> WarmWorker:
        data = self.library.data
        shown = data.public if data else None
        gpu = find_gpu(self._course.gpu) if self._course.gpu else None
        return WarmWorker(self._wall, self._course.preload, shown, inner=self._course.inner, gpu=gpu)

    def _end(self) -> None:
        for process in self._processes:
            process.end()
        self._processes.clear()
        if self._worker is not None:
            self._worker.close()
            self._worker = None


def _serve(grader: Grader, connection: Connection) -> None:
    """A grader process's life: ends with its parent, and leaves Ctrl-C to it."""
    linux.die_with_parent(signal.SIGKILL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    while True:
        try:
            job = _JOB.decode(connection.recv_bytes())
        except EOFError:
            return
        connection.send_bytes(msgspec.msgpack.encode(grader.finish(job)))
