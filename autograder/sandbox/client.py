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
from autograder.sandbox import roots
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
    Rebuild,
    Started,
    StartRun,
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
_KEEPER: msgspec.msgpack.Decoder[KeeperReply] = msgspec.msgpack.Decoder(KeeperReply)


class WarmWorker:
    """A process behind an outer wall, with the libraries imported, that starts runs.

    Its control socket may be used by several forked processes at once: each request is one message.

    Args:
        wall: the outer wall.
        preload: the modules to import.
        data: a file that runs load as MNIST.

    Raises:
        SandboxFault: when the wall's program can't be started.
    """

    def __init__(self, wall: OuterWall, preload: tuple[str, ...], data: Path | None = None) -> None:
        self.kind = wall.name
        self._ready = False
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        shown = str(data.resolve()) if data else ""
        worker = ["autograder.sandbox.warm", wall.name, str(theirs.fileno()), shown, *preload]
        try:
            self._process = subprocess.Popen(
                wall.command(worker, data.resolve() if data else None),
                pass_fds=[theirs.fileno()],
                env=roots.environment(),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                start_new_session=True,
            )
        except OSError as error:
            self._control.close()
            raise SandboxFault(f"The sandbox {self.kind!r} would not start: {error}. See autograder doctor.") from error
        finally:
            theirs.close()
        os.set_blocking(self._process.stderr.fileno(), False)  # type: ignore[union-attr]  # it is a pipe

    def wait_until_ready(self) -> Self:
        """Wait for the imports.

        Raises:
            SandboxFault: when the wall can't be built, an import fails or takes too long.
        """
        if self._ready:
            return self
        self._control.settimeout(_START_SECONDS)
        try:
            said = self._control.recv(4_096).decode(errors="replace")
        except TimeoutError as error:
            raise SandboxFault(f"The warm worker was not ready after {_START_SECONDS:.0f} s.") from error
        except OSError as error:
            raise SandboxFault(f"The warm worker is gone: {error}.") from error
        if said != "ready":
            reason = (said or self._log() or "it ended").splitlines()[0].rstrip(".")
            raise SandboxFault(f"The sandbox {self.kind!r} would not start: {reason}. See autograder doctor.")
        self._ready = True
        self._control.settimeout(None)
        return self

    def start_run(self, limits: Limits) -> "Run":
        """Have a run forked; returns at once.

        Raises:
            SandboxFault: when the worker is gone.
        """
        ours, theirs = socket.socketpair()
        keeper, keepers = socket.socketpair()
        try:
            message = msgspec.msgpack.encode(StartRun(limits))
            socket.send_fds(self._control, [message], [theirs.fileno(), keepers.fileno()])
        except OSError as error:
            ours.close()
            keeper.close()
            raise SandboxFault(f"The warm worker is gone: {error}. {self._log()}") from error
        finally:
            theirs.close()
            keepers.close()
        return Run(ours, keeper)

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
            self._process.kill()
            self._process.wait()
        if self._process.stderr:
            self._process.stderr.close()

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

    def _log(self) -> str:
        text = b""
        if self._process.stderr:
            with contextlib.suppress(OSError):
                text = self._process.stderr.read() or b""
        return text.decode(errors="replace").strip()[-2_000:]


class Run:
    """One run of one notebook. Every method may raise `RunEnded`; `close` always tells how it ended."""

    def __init__(self, connection: socket.socket, keeper: socket.socket) -> None:
        self._connection = connection
        self._keeper = keeper
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

    def call(self, request: Call | Read | Rebuild, *, seconds: float) -> CallReply:
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
        self.abandon()
        return self._ended

    def abandon(self) -> None:
        """Let go of a run whose walls failed; its keeper, if it lives, ends it."""
        self._connection.close()
        self._keeper.close()

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
