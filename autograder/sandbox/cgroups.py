"""A cgroup per run, made by the grader where it may: memory and processes limited, and CPU counted, by the kernel.

Theory of operation. The warm worker sees no cgroups and may change none. The grader makes the run's, and sends the
keeper open files: those by which a process joins (the kernel asks who opened them, not who writes), and those that
count. Each worker's cgroup is locked by the processes that use it; one that a killed grader has left can be locked
by the next, which removes it.
"""

import contextlib
import fcntl
import functools
import itertools
import os
import signal
import subprocess
import time
from abc import ABC, abstractmethod
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar, Self

from autograder.errors import SandboxFault
from autograder.model import Limits

_NAME = "autograder-"
_MIB = 2**20
_PROCESSES = "cgroup.procs"
_REMOVE_SECONDS = 5.0
COUNTERS = 3  # the files that count: what was killed for memory, CPU time, peak of memory
_numbers = itertools.count()


class Cgroup(ABC):
    """One cgroup: a folder in version 2, one per controller in version 1."""

    version: ClassVar[int]

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = folders

    def below(self, name: str) -> Self:
        """The cgroup of this name below, which need not be there."""
        return type(self)(tuple(folder / name for folder in self.folders))

    def make(self) -> None:
        """Make it.

        Raises:
            OSError: when this process may not.
        """
        for folder in self.folders:
            folder.mkdir()

    @abstractmethod
    def share(self) -> None:
        """See to it that cgroups below can have limits.

        Raises:
            OSError: when that can't be.
        """

    @abstractmethod
    def limit(self, limits: Limits) -> None:
        """Set the limits of a run."""

    @abstractmethod
    def counters(self) -> tuple[Path, ...]:
        """The files that count, `COUNTERS` of them."""

    def joining(self) -> tuple[Path, ...]:
        """The files by which a process joins."""
        return tuple(folder / _PROCESSES for folder in self.folders)

    def children(self) -> tuple[Self, ...]:
        """The cgroups below."""
        names = {path.name for folder in self.folders if folder.is_dir() for path in folder.iterdir() if path.is_dir()}
        return tuple(self.below(name) for name in sorted(names))

    def remove(self) -> None:
        """Kill what is left in it and below, and remove it.

        Raises:
            OSError: when a process in it does not end.
        """
        for child in self.children():
            child.remove()
        for folder in (folder for folder in self.folders if folder.is_dir()):
            _remove(folder)


class _Version1(Cgroup):
    version = 1
    controllers = ("memory", "pids", "cpuacct")

    def share(self) -> None:
        """Here all can."""

    def limit(self, limits: Limits) -> None:
        memory, pids, _ = self.folders
        size = str(limits.memory_mb * _MIB)
        (memory / "memory.limit_in_bytes").write_text(size)
        with contextlib.suppress(FileNotFoundError):  # a kernel that does not account for swap
            (memory / "memory.memsw.limit_in_bytes").write_text(size)
        (pids / "pids.max").write_text(str(limits.processes))

    def counters(self) -> tuple[Path, ...]:
        memory, _, cpu = self.folders
        return memory / "memory.oom_control", cpu / "cpuacct.usage", memory / "memory.max_usage_in_bytes"


class _Version2(Cgroup):
    version = 2
    controllers = ("memory", "pids")

    def share(self) -> None:
        control = self.folders[0] / "cgroup.subtree_control"
        if not set(self.controllers) <= set(control.read_text().split()):
            control.write_text(" ".join(f"+{name}" for name in self.controllers))

    def limit(self, limits: Limits) -> None:
        (folder,) = self.folders
        (folder / "memory.max").write_text(str(limits.memory_mb * _MIB))
        (folder / "memory.oom.group").write_text("1")
        (folder / "pids.max").write_text(str(limits.processes))
        with contextlib.suppress(FileNotFoundError):  # a kernel that does not account for swap
            (folder / "memory.swap.max").write_text("0")

    def counters(self) -> tuple[Path, ...]:
        (folder,) = self.folders
        peak = folder / "memory.peak"  # since Linux 5.19
        return folder / "memory.events", folder / "cpu.stat", peak if peak.exists() else folder / "memory.current"


class RunCgroup:
    """The cgroup of one run.

    `descriptors` are for its keeper: the counters, then those to join by.

    Args:
        cgroup: is not there yet.
        limits: what the run may use.

    Raises:
        OSError: when it can't be made.
    """

    def __init__(self, cgroup: Cgroup, limits: Limits) -> None:
        self._cgroup = cgroup
        cgroup.make()
        cgroup.limit(limits)
        self.descriptors = [os.open(path, os.O_RDONLY | os.O_CLOEXEC) for path in cgroup.counters()]
        self.descriptors += [os.open(path, os.O_WRONLY | os.O_CLOEXEC) for path in cgroup.joining()]

    def sent(self) -> None:
        """Let go of the descriptors, which the keeper has."""
        for descriptor in self.descriptors:
            os.close(descriptor)
        self.descriptors = []

    def processes(self) -> set[int]:
        """The run's processes, as this process numbers them; none where it has been removed."""
        with contextlib.suppress(OSError):
            return set(map(int, self._cgroup.joining()[0].read_text().split()))
        return set()

    def remove(self) -> None:
        """Remove it, once the run is over.

        Raises:
            OSError: when a process in it does not end.
        """
        self._cgroup.remove()


class WorkerCgroup:
    """Holds the cgroups of one warm worker's runs. Several processes may use it, who inherit it by a fork.

    Args:
        cgroup: is not there yet.

    Raises:
        OSError: when it can't be made.
    """

    def __init__(self, cgroup: Cgroup) -> None:
        self._cgroup = cgroup
        cgroup.make()
        self._locks = [os.open(folder, os.O_RDONLY | os.O_CLOEXEC) for folder in cgroup.folders]
        for lock in self._locks:
            fcntl.flock(lock, fcntl.LOCK_SH)
        cgroup.share()

    @property
    def version(self) -> int:
        """Of the kernel's cgroups: 1 or 2."""
        return self._cgroup.version

    def for_a_run(self, limits: Limits) -> RunCgroup:
        """A cgroup for one run.

        Raises:
            OSError: when it can't be made.
        """
        return RunCgroup(self._cgroup.below(f"{os.getpid()}-{next(_numbers)}"), limits)

    def remove(self) -> None:
        """Remove it, with what is left below.

        Raises:
            OSError: when a process in it does not end.
        """
        try:
            self._cgroup.remove()
        finally:
            for lock in self._locks:
                os.close(lock)


def for_a_worker() -> WorkerCgroup | None:
    """A cgroup for a warm worker's runs, after those that dead graders have left were removed; None where none may be.

    Raises:
        SandboxFault: when it can't be made though others could.
    """
    place = for_this_process()
    if place is None:
        return None
    for folder in place.folders:  # each by itself: in version 1 a grader may have had another place for one of them
        for left in folder.glob(f"{_NAME}*"):
            _remove_if_nobodys(left)
    try:
        return WorkerCgroup(place.below(_new_name()))
    except OSError as error:
        raise SandboxFault(f"A cgroup for runs can't be made: {error}.") from error


@functools.cache
def for_this_process() -> Cgroup | None:
    """The cgroup below which this process can make others, put processes into them, and limit them."""
    for place in candidates(Path("/proc/self/mountinfo").read_text(), Path("/proc/self/cgroup").read_text()):
        with contextlib.suppress(OSError):
            place.share()
            _try(place.below(_new_name()))
            return place
    return None


def _try(cgroup: Cgroup) -> None:
    """Put a process behind limits, and remove it all again.

    Raises:
        OSError: when a part of it is not allowed.
    """
    with subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        worker = WorkerCgroup(cgroup)
        try:
            run = worker.for_a_run(Limits())
            for descriptor in run.descriptors[COUNTERS:]:
                os.write(descriptor, str(process.pid).encode())
            run.sent()
        finally:
            process.kill()
            worker.remove()


def candidates(mounts: str, own: str) -> Iterator[Cgroup]:
    """Where cgroups might be made, best first: version 2, from this process's own upwards; then version 1."""
    paths = {name: path for line in own.splitlines() for _, name, path in _own_paths(line)}
    places = {name: _folder(mounted, root, paths[name]) for name, mounted, root in _mounted(mounts) if name in paths}
    tops = {name: mounted for name, mounted, _ in _mounted(mounts)}
    if "" in places:
        yield from (_Version2((place,)) for place in _upwards(places[""], tops[""]))
    if places.keys() >= set(_Version1.controllers):
        yield _Version1(tuple(places[name] for name in _Version1.controllers))


def _own_paths(line: str) -> Iterator[tuple[str, str, str]]:
    """A line of /proc/self/cgroup, for each controller that it names: version 2 has the name ""."""
    number, names, path = line.split(":", 2)
    yield from ((number, name, path) for name in names.split(","))


def _mounted(mounts: str) -> Iterator[tuple[str, Path, str]]:
    """Each controller's name, where it is mounted, and which of its cgroups is there: from /proc/self/mountinfo."""
    for line in mounts.splitlines():
        left, _, right = line.partition(" - ")
        kind, _, options = right.split(" ")[:3]
        root, folder = left.split(" ")[3:5]
        if kind in {"cgroup", "cgroup2"}:
            for name in options.split(",") if kind == "cgroup" else ("",):
                yield name, Path(folder), root


def _folder(mounted: Path, root: str, path: str) -> Path:
    inside = path.removeprefix(root) if root != "/" else path
    return mounted / inside.strip("/")


def _upwards(place: Path, top: Path) -> Iterator[Path]:
    yield from (folder for folder in (place, *place.parents) if folder.is_relative_to(top))


def _new_name() -> str:
    return f"{_NAME}{os.getpid()}-{next(_numbers)}"


def _remove_if_nobodys(folder: Path) -> None:
    with contextlib.suppress(OSError):  # another grader uses it, or removes it too
        lock = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            for run in (path for path in folder.iterdir() if path.is_dir()):
                _remove(run)
            _remove(folder)
        finally:
            os.close(lock)


def _remove(folder: Path) -> None:
    give_up = time.monotonic() + _REMOVE_SECONDS
    while True:
        try:
            folder.rmdir()
            return
        except FileNotFoundError:
            return
        except OSError:
            if time.monotonic() > give_up:
                raise
        for process in map(int, (folder / _PROCESSES).read_text().split()):
            if process > 0:  # 0 is one that this process can't see
                with contextlib.suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)
        time.sleep(0.001)
