"""Keeps what a cell prints and displays, in order and within a limit, whether Python or C code printed it."""

import ctypes
import fcntl
import io
import os
import re
import tempfile
from collections.abc import Callable
from typing import IO

from autograder.model import MAX_TRACEBACK, Display, ErrorOutput, Output, Stream

_LOG_LINE = re.compile(
    r"^(WARNING: All log messages before absl|To enable the following"
    r"|[IWEF]\d{4} [\d:.]+ |\d{4}-\d\d-\d\d [\d:.]+: [IWEF] )"
)
_LIBC = ctypes.CDLL(None)


class Recorder:
    """The outputs of the cell that runs now.

    Args:
        exceeded: called when the code has printed more than `limit` bytes since the start; must not return.
    """

    def __init__(self, exceeded: Callable[[], object]) -> None:
        self.limit = 2**20
        self._exceeded = exceeded
        self._printed = 0
        self._keeping = True
        self._outputs: list[Output] = []
        self._files = {name: _catch(number) for name, number in (("stdout", 1), ("stderr", 2))}

    def keep(self, keeping: bool) -> None:
        """Keep outputs from now on, or only count them (while questions are answered)."""
        self._keeping = keeping

    def write(self, name: str, text: str) -> None:
        """Add text to a stream."""
        self._count(len(text))
        if not self._keeping or not text:
            return
        text = sendable(text)
        last = self._outputs[-1] if self._outputs else None
        if isinstance(last, Stream) and last.name == name and len(last.text) < 2**16:
            self._outputs[-1] = Stream(name, last.text + text)
        else:
            self._outputs.append(Stream(name, text))

    def display(self, text: str, png: bytes, *, is_result: bool = False) -> None:
        """Add something displayed."""
        self._count(len(text) + len(png))
        if self._keeping:
            self._outputs.append(Display(sendable(text), png, is_result))

    def error(self, name: str, message: str, traceback: list[str]) -> None:
        """Add the exception that ended the cell."""
        self._count(sum(map(len, traceback)))
        if self._keeping:
            lines = tuple(map(sendable, traceback[-MAX_TRACEBACK:]))
            self._outputs.append(ErrorOutput(sendable(name), sendable(message), lines))

    def take(self) -> tuple[Output, ...]:
        """What the cell has put out, with what C code printed at the end; then start anew."""
        _LIBC.fflush(None)
        for name, file in self._files.items():
            self._take_file(name, file.fileno())
        outputs = tuple(self._outputs)
        self._outputs.clear()
        return outputs

    def _take_file(self, name: str, number: int) -> None:
        size = os.fstat(number).st_size
        if not size:
            return
        text = os.pread(number, self.limit + 1, 0).decode("utf-8", "replace")
        self._count(max(0, size - len(text)))
        os.ftruncate(number, 0)
        lines = text.splitlines(keepends=True)
        self.write(name, "".join(line for line in lines if not _LOG_LINE.match(line)))

    def _count(self, size: int) -> None:
        self._printed += size
        if self._printed > self.limit:
            self._exceeded()


def sendable(text: str) -> str:
    """The text with half characters (lone surrogates), which no message can hold, replaced by question marks."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


class RecordedStream(io.TextIOBase):
    """A stand-in for sys.stdout or sys.stderr that writes to a recorder."""

    encoding = "utf-8"
    errors = "replace"

    def __init__(self, recorder: Recorder | None, name: str, number: int) -> None:
        self._recorder = recorder
        self._name = name
        self._number = number

    @property
    def name(self) -> str:
        """The stream's name, as tqdm and TensorFlow ask for it."""
        return f"<{self._name}>"

    def write(self, text: str) -> int:
        """Record text."""
        if self._recorder is not None:
            self._recorder.write(self._name, str(text))
        return len(text)

    def fileno(self) -> int:
        """The descriptor that C code and child processes print to."""
        return self._number

    def writable(self) -> bool:
        """Always."""
        return True


def _catch(number: int) -> IO[bytes]:
    """Send a descriptor's output to an unnamed file in scratch memory; returns the file to read it back from."""
    file = tempfile.TemporaryFile()
    os.dup2(file.fileno(), number, inheritable=True)
    fcntl.fcntl(number, fcntl.F_SETFL, fcntl.fcntl(number, fcntl.F_GETFL) | os.O_APPEND)
    return file
