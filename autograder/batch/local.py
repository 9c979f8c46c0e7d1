"""The local engine: one warm worker, and grader processes that each take one job after the other.

Grader processes are forks of this one, so a crash in a hidden test costs one process and one try of one job. They
share the warm worker's control socket. Whatever ends this process ends them, the worker and every run: nothing is
left behind.
"""

import contextlib
import multiprocessing
import os
import signal
import time
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import Self

import msgspec

from autograder.batch.job import TRIAL_SECONDS, Done, Ended, Fault, Finished, Grader, Job, Library, Observed
from autograder.batch.supply import WorkerSupply
from autograder.course import Course
from autograder.errors import GraderFault, SandboxFault
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


class _Queue:
    """Jobs to hand out: new ones first, then those of which a fault came, until each was tried `MAX_TRIES` times.

    A last try is made alone: the faults before it may have been the doing of a job beside it.
    """

    def __init__(self, jobs: Iterable[Job]) -> None:
        self._coming = iter(jobs)
        self._again: deque[Job] = deque()
        self._tries: Counter[Job] = Counter()

    def take(self, in_hand: Sequence[Job]) -> Job | None:
        """The next job, beside those in hand; None where there is none, or it has to wait for them."""
        if any(map(self._is_last, in_hand)):
            return None
        job = next(self._coming, None)
        if job is None and self._again and not (in_hand and self._is_last(self._again[0])):
            job = self._again.popleft()
        return job

    def put_back(self, job: Job) -> None:
        """Take back a job that was not tried."""
        self._again.appendleft(job)

    def try_again(self, job: Job) -> bool:
        """Have a job tried once more; returns whether it may be."""
        self._tries[job] += 1
        if self._tries[job] < MAX_TRIES:
            self._again.append(job)
        return self._tries[job] < MAX_TRIES

    def rest(self) -> Iterator[Job]:
        """All that is left, which is then no longer tried."""
        yield from self._again
        yield from self._coming

    def _is_last(self, job: Job) -> bool:
        return self._tries[job] == MAX_TRIES - 1


class _Process:
    """One grader process and the job it has in hand."""

    def __init__(self, grader: Grader) -> None:
        self.connection, theirs = _FORK.Pipe()
        self._process = _FORK.Process(target=_serve, args=(grader, theirs, os.getpid()), daemon=True)
        self._process.start()
        theirs.close()
        self.job: Job | None = None
        self._since = 0.0

    def give(self, job: Job) -> None:
        self.job = job
        self._since = time.monotonic()
        with contextlib.suppress(OSError):  # one that was killed while it waited: `take` will say so
            self.connection.send_bytes(msgspec.msgpack.encode(job))

    def take(self) -> Ended:
        try:
            return _ENDED.decode(self.connection.recv_bytes())
        except (EOFError, OSError) as error:
            raise GraderFault("The grader process ended in the middle of this submission.") from error
        except msgspec.MsgspecError as error:
            raise GraderFault(f"The grader process gave no readable result: {error}.") from error

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
        self._supply = WorkerSupply(self._start_worker)
        self._processes: list[_Process] = []

    def __enter__(self) -> Self:
        """Start the warm worker; its imports go on while the caller prepares."""
        self._supply.prepare()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End everything that was started."""
        for process in self._processes:
            process.end()
        self._processes.clear()
        self._supply.close()

    @property
    def worker_pid(self) -> int:
        """The process of the warm worker's outer wall.

        Raises:
            SandboxFault: when none is started.
        """
        return self._supply.worker.pid

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Finished]]:
        """Grade the jobs; yields each with what came of it, in the order they finish.

        A job is taken from `jobs` when a grader process is free for it. A fault is tried again, `MAX_TRIES` times in
        all, before it is yielded. Where no warm worker can be had any more, all that is left is yielded as faults.
        """
        for job, ended in self._run(jobs):
            assert isinstance(ended, Finished)
            yield job, ended

    def observe(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Observed | Fault]]:
        """Do the experiments of the jobs; else as `run`."""
        for job, ended in self._run(jobs):
            assert not isinstance(ended, Done)
            yield job, ended

    def _run(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Ended]]:
        queue = _Queue(jobs)
        while True:
            try:
                self._hand_out(queue)
            except SandboxFault as fault:
                yield from ((job, Fault(str(fault))) for job in queue.rest())
                return
            if not self._in_hand():
                return
            for process in self._ready():
                job, ended = self._collect(process)
                if not (isinstance(ended, Fault) and queue.try_again(job)):
                    yield job, ended

    def _hand_out(self, queue: _Queue) -> None:
        """Give every grader process that is free, or may be started, a job.

        Raises:
            SandboxFault: when nothing can be started, and so nothing is in hand.
        """
        while len(self._in_hand()) < self._workers and self._has_worker():
            job = queue.take(self._in_hand())
            if job is None:
                return
            try:
                process = self._free_process()
            except OSError as error:
                queue.put_back(job)
                if self._processes:
                    return
                raise SandboxFault(f"No grader process can be started: {error}.") from error
            process.give(job)

    def _in_hand(self) -> list[Job]:
        return [process.job for process in self._processes if process.job is not None]

    def _ready(self) -> list[_Process]:
        busy = {process.connection: process for process in self._processes if process.job}
        waitable: list[Connection] = list(busy)
        ready = [busy[connection] for connection in wait(waitable, timeout=_LOOK_SECONDS) if connection in busy]
        return ready or [process for process in busy.values() if process.overdue(self._longest(process.job))]

    def _longest(self, job: Job | None) -> float:
        assert job is not None
        seconds = TRIAL_SECONDS if job.experiment else self.library.assignment(job.assignment).limits.total_seconds
        return seconds + _GRACE_SECONDS

    def _collect(self, process: _Process) -> tuple[Job, Ended]:
        job = process.job
        assert job is not None
        process.job = None
        if not process.connection.poll():
            self._drop(process)
            return job, Fault("A hidden test did not end: the grader process was stopped.")
        try:
            ended = process.take()
        except GraderFault as fault:
            self._drop(process)
            return job, Fault(str(fault))
        if not isinstance(ended, Fault):
            self._supply.worked()
        elif ended.is_sandbox:
            self._supply.broke(ended.reason)
        return job, ended

    def _drop(self, process: _Process) -> None:
        self._processes.remove(process)
        process.end()

    def _has_worker(self) -> bool:
        """Have a sound warm worker; not while submissions are in hand that a broken one was running.

        Raises:
            SandboxFault: when there is none to be had.
        """
        if self._supply.is_sound:
            return True
        idle = [process for process in self._processes if process.job is None]
        for process in idle:  # they hold the broken worker's socket
            self._drop(process)
        if self._processes:
            return False
        self._supply.renew()
        return True

    def _free_process(self) -> _Process:
        """A grader process without a job.

        Raises:
            OSError: when none can be started.
        """
        for process in self._processes:
            if process.job is None:
                return process
        grader = Grader(self.library, self._supply.worker, self._secret, self._course.language)
        self._processes.append(_Process(grader))
        return self._processes[-1]

    def _start_worker(self) -> WarmWorker:
        data = self.library.data
        shown = data.public if data else None
        gpu = find_gpu(self._course.gpu) if self._course.gpu else None
        return WarmWorker(self._wall, self._course.preload, shown, inner=self._course.inner, gpu=gpu)


def _serve(grader: Grader, connection: Connection, parent: int) -> None:
    """A grader process's life: ends with its parent, and leaves Ctrl-C to it."""
    linux.die_with_parent(signal.SIGKILL)
    if os.getppid() != parent:  # it ended before the kernel knew that we care
        return
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    while True:
        try:
            job = _JOB.decode(connection.recv_bytes())
        except EOFError:
            return
        connection.send_bytes(_encoded(grader.finish(job)))


def _encoded(ended: Ended) -> bytes:
    """What came of a job, as bytes; of what can't be written (a NumPy number, half an emoji) a fault that says so."""
    try:
        return msgspec.msgpack.encode(ended)
    except (TypeError, ValueError, OverflowError, RecursionError, MemoryError) as error:
        reason = f"The grader's result can't be written: {type(error).__name__}: {ascii(str(error))}."
        return msgspec.msgpack.encode(Fault(reason))
