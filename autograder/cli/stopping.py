"""How a command is stopped: SIGTERM ends it as Ctrl-C does, with all that it began let go of."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn


class Terminated(KeyboardInterrupt):
    """SIGTERM came: from `kill`, a service manager, or a machine that shuts down."""


def exit_status(stop: KeyboardInterrupt) -> int:
    """The exit status of a command that was stopped, as shells have it."""
    return 128 + (signal.SIGTERM if isinstance(stop, Terminated) else signal.SIGINT)


@contextmanager
def stoppable() -> Iterator[None]:
    """Raise `Terminated` where the program is when SIGTERM comes; a second SIGTERM ends it at once."""
    before = signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _terminate(number: int, _frame: FrameType | None) -> NoReturn:
    signal.signal(number, signal.SIG_DFL)
    raise Terminated
