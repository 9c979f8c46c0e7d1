"""What /proc tells of a run's processes: which there are, the memory they hold, the CPU time they have used."""

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

_KIB = 1024
_TICKS = os.sysconf("SC_CLK_TCK")
_TABLES = "VmPTE:"


def numbered() -> tuple[int, ...]:
    """All processes that this /proc shows."""
    return tuple(int(name) for name in os.listdir("/proc") if name.isdigit())


def descendants(process: int) -> tuple[int, ...]:
    """A process's children, theirs, and so on; those that end meanwhile may be missing."""
    found: list[int] = []
    unseen = [process]
    while unseen:
        children = list(_children(unseen.pop()))
        found += children
        unseen += children
    return tuple(found)


def resident(processes: Iterable[int]) -> int:
    """Bytes of anonymous and shared memory in these processes; what several share counts for each.

    The tables of their pages count: of memory that was only read they are all that there is.
    """
    return sum(_field(f"/proc/{process}/status", ("RssAnon:", "RssShmem:", _TABLES)) for process in processes)


def proportional(processes: Iterable[int]) -> int:
    """Bytes of anonymous and shared memory that these processes take together: what they share counts once."""
    return sum(map(_share, processes))


def cpu_seconds(process: int) -> tuple[int, float]:
    """When a process began, in ticks since the start of the machine, and the CPU seconds it has used; 0 when ended."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0, 0.0
    return int(fields[19]), (int(fields[11]) + int(fields[12])) / _TICKS


def threads_of(uid: int) -> int:
    """How many threads run as this user, of those that this /proc shows."""
    return sum(_threads(process) for process in numbered() if _owner(process) == uid)


def killed_for_memory() -> int:
    """How many processes the kernel has killed since it started, on this whole machine, because memory ran out."""
    with contextlib.suppress(OSError):
        for line in Path("/proc/vmstat").read_text().splitlines():
            if line.startswith("oom_kill "):
                return int(line.split()[1])
    return 0


def _children(process: int) -> Iterator[int]:
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        for thread in os.listdir(f"/proc/{process}/task"):
            with contextlib.suppress(FileNotFoundError, ProcessLookupError):
                yield from map(int, Path(f"/proc/{process}/task/{thread}/children").read_text().split())


def _threads(process: int) -> int:
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        return len(os.listdir(f"/proc/{process}/task"))
    return 0


def _owner(process: int) -> int | None:
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        for line in Path(f"/proc/{process}/status").read_text().splitlines():
            if line.startswith("Uid:"):
                return int(line.split()[1])
    return None


def _share(process: int) -> int:
    try:
        share = _field(f"/proc/{process}/smaps_rollup", ("Pss_Anon:", "Pss_Shmem:"))
    except PermissionError:  # it can't be looked into (it may call itself undumpable), so all that it shares is its own
        return resident((process,))
    return share + _field(f"/proc/{process}/status", (_TABLES,))


def _field(path: str, names: tuple[str, ...]) -> int:
    try:
        lines = Path(path).read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0  # it has ended meanwhile
    return sum(int(line.split()[1]) * _KIB for line in lines if line.startswith(names))
