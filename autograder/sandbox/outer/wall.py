"""What an outer wall is, and what it has started: a process here, and a control socket that leads to the worker."""

import socket
import subprocess
from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from autograder.course import ContainerSettings
from autograder.errors import SandboxFault

MODULE = "autograder.sandbox.warm"
Arguments = Callable[[int, str], list[str]]


def start(
    kind: str, command: list[str], *, descriptors: tuple[int, ...] = (), environment: dict[str, str] | None = None
) -> "subprocess.Popen[bytes]":
    """Start a wall's program: nothing to read, its standard error kept as a log, in a session of its own.

    Raises:
        SandboxFault: when there is no such program, or it can't be run.
    """
    try:
        return subprocess.Popen(
            command,
            pass_fds=descriptors,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except OSError as error:
        raise SandboxFault(f"The sandbox {kind!r} would not start: {error}. See autograder doctor.") from error


class Launched:
    """A worker that was started behind a wall.

    Args:
        process: the process of this machine that stands for it; its standard error is the worker's log.
        control: this side of the control socket.
    """

    def __init__(self, process: "subprocess.Popen[bytes]", control: socket.socket) -> None:
        self.process = process
        self.control = control

    def connect(self, seconds: float) -> socket.socket:
        """The control socket, once the worker has its end of it.

        Raises:
            TimeoutError: when that takes longer.
            OSError: when the worker has ended before.
        """
        del seconds
        return self.control

    def kill(self) -> None:
        """End the worker, with all that it has started, whatever it does."""
        self.process.kill()

    def clear(self) -> None:
        """Remove what was made on this machine for it to start."""


class OuterWall(ABC):
    """One way of putting a wall around a warm worker."""

    name: ClassVar[str]
    warning: ClassVar[str | None] = None
    limits_runs: ClassVar[bool] = False
    """Whether it limits the worker with all its runs itself: a run may then not leave it for a cgroup of its own."""

    def configured(self, container: ContainerSettings) -> "OuterWall":
        """This wall with a course's settings, where it has any."""
        del container
        return self

    @abstractmethod
    def missing(self) -> str | None:
        """What this machine lacks for it, with the command that installs it; None when it can be built."""

    @abstractmethod
    def launch(self, arguments: Arguments, data: Path | None = None, gpu: str = "") -> Launched:
        """Start a warm worker behind the wall.

        Args:
            arguments: those of `MODULE`, given the number of the descriptor that is its control socket, and where it
                finds the data when it starts ("" for none).
            data: a file that is shown as `roots.DATA`.
            gpu: the UUID of a GPU whose nodes are shown; "" for none.

        Raises:
            SandboxFault: when the wall can't be built.
        """
