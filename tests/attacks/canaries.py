"""What an attack could leave on the machine, and the forms in which a hidden word could reach a student."""

import base64
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.attacks.vault import HIDDEN, INPUT, MARK

_IPC_KEY = 0x7661756C  # of what attacks make by System V
Trace = tuple[str, str]


def traces() -> set[Trace]:
    """Files, sockets, segments and processes that bear an attack's mark, or that nobody has ended."""
    return {*_files(), *_kernel_tables(), *_orphans()}


def _files() -> Iterator[Trace]:
    for folder in {"/tmp", "/dev/shm", "/var/tmp", tempfile.gettempdir(), os.path.expanduser("~"), "/"}:
        yield from (("file", os.path.join(folder, name)) for name in os.listdir(folder) if MARK in name)


def _kernel_tables() -> Iterator[Trace]:
    for table in ("/proc/net/unix", "/proc/keys"):
        if os.path.exists(table):
            yield from ((table, line) for line in Path(table).read_text().splitlines() if MARK in line)
    for table in ("shm", "msg", "sem"):
        lines = Path("/proc/sysvipc", table).read_text().splitlines()[1:]
        yield from ((table, line) for line in lines if int(line.split()[0]) == _IPC_KEY)


def _orphans() -> Iterator[Trace]:
    """Processes whose parent has ended, which come to this one (see `adopt_orphans`), zombies aside."""
    for path in Path("/proc/self/task").glob("*/children"):
        for number in path.read_text().split():
            state = Path("/proc", number, "stat").read_text().rpartition(")")[2].split()[0]
            if state != "Z":
                yield "process", f"{number} {Path('/proc', number, 'comm').read_text().strip()}"


def forms(word: str) -> tuple[str, ...]:
    """A word as an attack may write it."""
    return (
        word,
        word[::-1],
        word.replace("-", "_"),
        word.encode().hex(),
        base64.b64encode(word.encode()).decode()[:-4],
    )


LEAKS = (*forms(HIDDEN), *forms(INPUT), INPUT.upper())


def leaked(text: str) -> list[str]:
    """The hidden words that a text tells."""
    return [word for word in LEAKS if word in text]
