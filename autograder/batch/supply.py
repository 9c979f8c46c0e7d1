"""The warm worker of an engine: another one in the place of one that broke, and an end to that after a bound."""

import time
from collections.abc import Callable

from autograder.errors import SandboxFault
from autograder.sandbox.client import WarmWorker

MAX_LOST = 5
_PAUSE_SECONDS = 0.5


class WorkerSupply:
    """Has one warm worker at a time.

    A worker is used until a run breaks for a reason that is not the student's: nobody knows then what is wrong with it.

    Args:
        start: starts a worker, and does not wait for its imports.
    """

    def __init__(self, start: Callable[[], WarmWorker]) -> None:
        self._start = start
        self._worker: WarmWorker | None = None
        self._ready = False
        self._broken = False
        self._lost = 0
        self._why = ""

    def prepare(self) -> None:
        """Start the first worker; its imports go on while the caller prepares. What fails is told by `renew`."""
        try:
            self._worker = self._start()
        except SandboxFault as fault:
            self._lose(str(fault))

    @property
    def worker(self) -> WarmWorker:
        """The worker.

        Raises:
            SandboxFault: when none is started.
        """
        if self._worker is None:
            raise SandboxFault("No warm worker is started: enter the engine first.")
        return self._worker

    @property
    def is_sound(self) -> bool:
        """Whether the worker is ready, lives, and has not broken a run."""
        return self._ready and not self._broken and self.worker.alive

    def renew(self) -> None:
        """Have a sound worker, in the place of a broken one.

        Raises:
            SandboxFault: when `MAX_LOST` in a row would not start, or broke before anything was graded.
        """
        if self._ready:
            self._lose(self._why or "It ended.")
        while self._lost < MAX_LOST:
            try:
                self._worker = self._worker or self._start()
                self._worker.wait_until_ready()
            except SandboxFault as fault:
                self._lose(str(fault))
            else:
                self._ready, self._why = True, ""
                return
        raise SandboxFault(f"{self._lost} warm workers in a row would not start, or broke. The last: {self._why}")

    def worked(self) -> None:
        """Note that something was graded."""
        self._lost = 0

    def broke(self, why: str) -> None:
        """Note that a run broke for a reason that is not the student's."""
        self._broken = True
        self._why = why

    def close(self) -> None:
        """End the worker."""
        if self._worker is not None:
            self._worker.close()
        self._worker = None
        self._ready = self._broken = False

    def _lose(self, why: str) -> None:
        self.close()
        self._why = why
        self._lost += 1
        if self._lost < MAX_LOST:
            time.sleep(_PAUSE_SECONDS * (self._lost - 1))  # the first may have been mere bad luck
