"""The grader's end: starts a warm worker, asks it for runs, and talks to each run against deadlines."""

import contextlib
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from autograder.errors import SandboxFault
from autograder.model import Limits
from autograder.sandbox import cgroups
from autograder.sandbox.cgroups import RunCgroup, WorkerCgroup
from autograder.sandbox.gpu import Gpu, GpuWatch, memory_held
from autograder.sandbox.outer import OuterWall
from autograder.wire import frames
from autograder.wire.messages import (
    Call,
    CallReply,
    CellReply,
    Ended,
    Execute,
    Executed,
    Read,
    ReadPlain,
    Ready,
    Rebuild,
    Started,
    StartRun,
    Unready,
    WallBroken,
)

_START_SECONDS = 180.0
_WALL_SECONDS = 30.0
_END_SECONDS = 30.0
_NOTICE_SECONDS = 1.0
_ENCODED = 4  # bytes that a printed character can take
_FRAME_SLACK = 65_536

KeeperReply = Started | WallBroken | Ended
_CELLS: msgspec.msgpack.Decoder[CellReply] = msgspec.msgpack.Decoder(CellReply)
_CALLS: msgspec.msgpack.Decoder[CallReply] = msgspec.msgpack.Decoder(CallReply)
_READY: msgspec.msgpack.Decoder[Ready | Unready] = msgspec.msgpack.Decoder(Ready | Unready)
_KEEPER: msgspec.msgpack.Decoder[KeeperReply] = msgspec.msgpack.Decoder(KeeperReply)


class WarmWorker:
    """A process behind an outer wall, with the libraries imported, that starts runs.

    Its control socket may be used by several forked processes at once: each request is one message.

    Args:
        wall: the outer wall.
        preload: the modules to import.
        data: a file that runs load as MNIST.
        inner: the inner wall: "auto", "namespaces" or "landlock".
        use_cgroups: whether runs get a cgroup each, where this process may make them.
        gpu: the GPU that its runs share, each up to its limit.

    Raises:
        SandboxFault: when the wall's program can't be started, or runs' cgroups can't be made though they could before.
    """

    def __init__(
        self,
        wall: OuterWall,
        preload: tuple[str, ...],
        data: Path | None = None,
        *,
        inner: str = "auto",
        use_cgroups: bool = True,
        gpu: Gpu | None = None,
    ) -> None:
        self.kind = wall.name
        self._said: Ready | None = None
        self._gpu = gpu
        self._cgroup: WorkerCgroup | None = None
        self._launched = wall.launch(
            lambda control, shown: [wall.name, inner, str(control), shown, *preload],
            data.resolve() if data else None,
            gpu.uuid if gpu else "",
        )
        self._process, self._control = self._launched.process, self._launched.control
        os.set_blocking(self._process.stderr.fileno(), False)  # type: ignore[union-attr]  # it is a pipe
        try:
            self._cgroup = cgroups.for_a_worker() if use_cgroups and not wall.limits_runs else None
        except SandboxFault:
            self.close()
            raise

    def wait_until_ready(self) -> Self:
        """Wait for the imports.

        Raises:
            SandboxFault: when the wall can't be built, an import fails or takes too long.
        """
        if self._said is not None:
            return self
        try:
            said = self._first_word()
        except TimeoutError as error:
            raise SandboxFault(f"The warm worker was not ready after {_START_SECONDS:.0f} s.") from error
        except OSError as error:
            raise SandboxFault(f"The warm worker is gone: {error}.") from error
        answer = _READY.decode(said) if said else Unready(self._log() or "it ended")
        if isinstance(answer, Unready):
            reason = answer.message.splitlines()[0].rstrip(".")
            raise SandboxFault(f"The sandbox {self.kind!r} would not start: {reason}. See autograder doctor.")
        self._said = answer
        self._control.settimeout(None)
        return self

    @property
    def ready(self) -> Ready:
        """What the worker has said of its inner wall.

        Raises:
            SandboxFault: when it is not ready yet.
        """
        if self._said is None:
            raise SandboxFault("The warm worker is not ready: wait for it first.")
        return self._said

    @property
    def walls(self) -> str:
        """What stands around the runs of a worker that is ready, for the record."""
        limits = f"cgroup v{self._cgroup.version}" if self._cgroup else "watched"
        return ", ".join([self.kind, self.ready.inner, limits, *([self._gpu.name] if self._gpu else [])])

    def start_run(self, limits: Limits) -> "Run":
        """Have a run forked; returns at once.

        Raises:
            SandboxFault: when the worker is gone.
        """
        self._check_gpu(limits)
        cgroup = self._run_cgroup(limits)
        ours, theirs = socket.socketpair()
        keeper, keepers = socket.socketpair()
        run = Run(ours, keeper, cgroup, self._watch(limits, cgroup, keeper))
        try:
            message = msgspec.msgpack.encode(StartRun(limits))
            counted = cgroup.descriptors if cgroup else []
            socket.send_fds(self._control, [message], [theirs.fileno(), keepers.fileno(), *counted])
        except OSError as error:
            run.abandon()
            raise SandboxFault(f"The warm worker is gone: {error}. {self._log()}") from error
        finally:
            theirs.close()
            keepers.close()
            if cgroup:
                cgroup.sent()
        return run

    @property
    def pid(self) -> int:
        """The process that was started: the outer wall's, with the worker and all its runs below it."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the process still runs (meaningful in the process that started it)."""
        return self._process.poll() is None

    def close(self) -> None:
        """End the worker and everything it started."""
        self._control.close()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._launched.kill()
            self._process.wait()
        self._launched.clear()
        if self._process.stderr:
            self._process.stderr.close()
        if self._cgroup:
            with contextlib.suppress(OSError):  # what does not end now is removed at the next start
                self._cgroup.remove()
            self._cgroup = None

    def __enter__(self) -> Self:
        """Wait until the worker is ready."""
        try:
            return self.wait_until_ready()
        except BaseException:
            self.close()
            raise

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the worker."""
        self.close()

    def _check_gpu(self, limits: Limits) -> None:
        if not limits.gpu_memory_mb:
            return
        if self._gpu is None:
            raise SandboxFault(f'A run needs {limits.gpu_memory_mb} MiB of a GPU. Name one: gpu = "0" in course.toml.')
        if self._cgroup is None:  # which alone tells a run's processes from another's, as NVML numbers them
            raise SandboxFault("A GPU can be shared only where each run has a cgroup: see autograder doctor.")

    def _watch(self, limits: Limits, cgroup: RunCgroup | None, keeper: socket.socket) -> GpuWatch | None:
        gpu = self._gpu
        if not limits.gpu_memory_mb or gpu is None or cgroup is None:
            return None
        return GpuWatch(
            lambda: memory_held(gpu, cgroup.processes()), limits.gpu_memory_mb, lambda: keeper.shutdown(socket.SHUT_WR)
        )

    def _run_cgroup(self, limits: Limits) -> RunCgroup | None:
        try:
            return self._cgroup.for_a_run(limits) if self._cgroup else None
        except OSError as error:
            raise SandboxFault(f"A run's cgroup can't be made: {error}.") from error

    def _first_word(self) -> bytes:
        try:
            self._control = self._launched.connect(_START_SECONDS)
        except ConnectionAbortedError:
            return b""  # the log says why
        self._control.settimeout(_START_SECONDS)
        return self._control.recv(4_096)

    def _log(self) -> str:
        text = b""
        if self._process.stderr:
            with contextlib.suppress(OSError):
                text = self._process.stderr.read() or b""
        return text.decode(errors="replace").strip()[-2_000:]


class Run:
    """One run of one notebook. Every method may raise `RunEnded`; `close` always tells how it ended."""

    def __init__(
        self,
        connection: socket.socket,
        keeper: socket.socket,
        cgroup: RunCgroup | None = None,
        watch: GpuWatch | None = None,
    ) -> None:
        self._connection = connection
        self._keeper = keeper
        self._cgroup = cgroup
        self._watch = watch
        self._ended: Ended | None = None

    def wait_until_started(self) -> float:
        """Wait for the walls; returns the seconds they took.

        Raises:
            SandboxFault: when they could not be built.
        """
        try:
            said = self._keeper_says(_WALL_SECONDS)
        except SandboxFault:
            self.abandon()
            raise
        if isinstance(said, Started):
            return said.seconds
        self.abandon()
        raise SandboxFault(f"A run's walls could not be built: {said}.")

    def execute(self, request: Execute, *, overall: float, each: float) -> Iterator[CellReply]:
        """Have the cells run; yields what the harness says about each, up to `Executed`.

        Args:
            request: the cells.
            overall: `time.monotonic()` by which all must be done.
            each: the most seconds between two messages, so for one cell.

        Raises:
            frames.ConnectionEnded, frames.DeadlinePassed, frames.BadFrame: the run is then over.
        """
        frames.send(self._connection, request, deadline=overall)
        limit = request.output_bytes * _ENCODED + _FRAME_SLACK
        while True:
            deadline = min(overall, time.monotonic() + each)
            reply = frames.receive(self._connection, _CELLS, deadline=deadline, limit=limit)
            yield reply
            if isinstance(reply, Executed):
                return

    def call(self, request: Call | Read | ReadPlain | Rebuild, *, seconds: float) -> CallReply:
        """Ask one question, for one value, or for a model to be rebuilt.

        Raises:
            frames.ConnectionEnded, frames.DeadlinePassed, frames.BadFrame: the run is then over.
        """
        deadline = time.monotonic() + seconds
        frames.send(self._connection, request, deadline=deadline)
        return frames.receive(self._connection, _CALLS, deadline=deadline)

    def close(self) -> Ended:
        """End the run, whatever it does, and learn from its keeper how it went.

        Raises:
            SandboxFault: when the keeper doesn't answer.
        """
        if self._ended is None:
            with contextlib.suppress(OSError):
                self._keeper.shutdown(socket.SHUT_WR)
            said = self._keeper_says(_END_SECONDS)
            while isinstance(said, Started):
                said = self._keeper_says(_END_SECONDS)
            if isinstance(said, WallBroken):
                self.abandon()
                raise SandboxFault(f"A run's walls could not be built: {said.message}")
            self._ended = said
        watch = self._watch
        self.abandon()
        if watch and watch.fault:
            raise watch.fault
        if watch and watch.exceeded:
            self._ended = msgspec.structs.replace(self._ended, reason="memory")
        if self._ended.reason == "lost":
            raise SandboxFault(
                "A run within its limits was killed from outside: by hand, or by a machine that is short of memory."
            )
        return self._ended

    def abandon(self) -> None:
        """Let go of a run whose walls failed; its keeper, if it lives, ends it, and so does its cgroup's removal."""
        if self._watch:
            self._watch.close()
            self._watch = None
        self._connection.close()
        self._keeper.close()
        if self._cgroup:
            with contextlib.suppress(OSError):  # what does not end now goes with the worker
                self._cgroup.remove()
            self._cgroup = None

    def why(self) -> Ended:
        """How a run ended that ended by itself: gives its keeper a moment to see it, then closes."""
        if self._ended is None:
            # Where the keeper itself has gone, `close` says so.
            with contextlib.suppress(frames.DeadlinePassed, frames.ConnectionEnded):
                deadline = time.monotonic() + _NOTICE_SECONDS
                said = frames.receive(self._keeper, _KEEPER, deadline=deadline, limit=65_536)
                self._ended = said if isinstance(said, Ended) else None
        return self.close()

    def _keeper_says(self, seconds: float) -> KeeperReply:
        try:
            return frames.receive(self._keeper, _KEEPER, deadline=time.monotonic() + seconds, limit=65_536)
        except (frames.ConnectionEnded, frames.DeadlinePassed, frames.BadFrame) as error:
            raise SandboxFault(f"A run's keeper is gone ({type(error).__name__}).") from error
