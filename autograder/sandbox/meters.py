"""What a run has used, measured by its keeper: by the kernel's own count in a cgroup, else by looking at /proc."""

import os
from abc import ABC, abstractmethod
from typing import Literal

from autograder.model import Limits
from autograder.sandbox import processes
from autograder.sandbox.inner import InnerWall

_MIB = 2**20
Excess = Literal["memory", "cpu"]


class Meter(ABC):
    """Measures one run.

    Args:
        wall: knows the run's processes and files; none of the student's code has run yet.
        limits: what the run may use.
    """

    def __init__(self, wall: InnerWall, limits: Limits) -> None:
        self._wall = wall
        self._limits = limits

    def _too_many_files(self) -> bool:
        """Whether files take more than they may; where they have a file system of their own, that can't be."""
        return self._wall.scratch_bytes() > self._limits.scratch_mb * _MIB

    @abstractmethod
    def look(self) -> Excess | None:
        """Measure; says which limit is exceeded, if any."""

    @property
    @abstractmethod
    def cpu_seconds(self) -> float:
        """CPU seconds of all processes and threads of the run together, those that have ended included."""

    @property
    @abstractmethod
    def peak_memory_mb(self) -> float:
        """The most memory that the run has held at one time."""


class CgroupMeter(Meter):
    """Reads the counters of the run's cgroup, in which the kernel itself holds the memory limit.

    Args:
        descriptors: the open files that count, as `cgroups.RunCgroup` has them.
        wall: as for every meter.
        limits: what the run may use.
    """

    def __init__(self, descriptors: list[int], wall: InnerWall, limits: Limits) -> None:
        super().__init__(wall, limits)
        self._events, self._cpu, self._peak = descriptors

    def look(self) -> Excess | None:
        """See `Meter.look`. Of several processes the kernel may have killed one only: the run is over all the same."""
        if _counter(self._events, b"oom_kill") or self._too_many_files():
            return "memory"
        return "cpu" if self.cpu_seconds >= self._limits.cpu_seconds else None

    @property
    def cpu_seconds(self) -> float:
        """See `Meter.cpu_seconds`."""
        text = os.pread(self._cpu, 4_096, 0)
        if text.strip().isdigit():
            return int(text) / 1e9  # version 1: nanoseconds
        return _counter(self._cpu, b"usage_usec") / 1e6

    @property
    def peak_memory_mb(self) -> float:
        """See `Meter.peak_memory_mb`."""
        return int(os.pread(self._peak, 64, 0)) / _MIB


class ProcMeter(Meter):
    """Adds up what /proc says of the run's processes and files, for a machine whose cgroups may not be used."""

    def __init__(self, wall: InnerWall, limits: Limits) -> None:
        super().__init__(wall, limits)
        inherited = wall.processes()
        self._base = processes.resident(inherited)
        self._base_share = processes.proportional(inherited)
        self._peak = 0
        self._cpu: dict[tuple[int, int], float] = {}

    def look(self) -> Excess | None:
        """See `Meter.look`."""
        living = self._wall.processes()
        for process in living:
            began, seconds = processes.cpu_seconds(process)
            self._cpu[process, began] = max(seconds, self._cpu.get((process, began), 0.0))
        if self._memory(living) > self._limits.memory_mb * _MIB or self._too_many_files():
            return "memory"
        return "cpu" if self.cpu_seconds >= self._limits.cpu_seconds else None

    @property
    def cpu_seconds(self) -> float:
        """See `Meter.cpu_seconds`: of every process as it was when last seen."""
        return sum(self._cpu.values())

    @property
    def peak_memory_mb(self) -> float:
        """See `Meter.peak_memory_mb`: beyond what was inherited, as far as seen."""
        return max(0, self._peak) / _MIB

    def _memory(self, living: tuple[int, ...]) -> int:
        """Bytes that the run holds beyond what it inherited; files in scratch are memory, and count."""
        files = self._wall.scratch_bytes()
        above = processes.resident(living) - self._base + files
        if above > self._limits.memory_mb * _MIB:
            # Processes of the run share what they inherited: only their proportional shares add up.
            above = processes.proportional(living) - self._base_share + files
        self._peak = max(self._peak, above)
        return above


def _counter(descriptor: int, name: bytes) -> int:
    for line in os.pread(descriptor, 4_096, 0).splitlines():
        words = line.split()
        if words[0] == name:
            return int(words[1])
    return 0
