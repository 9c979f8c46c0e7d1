"""The outer walls: how a warm worker is started, by kind. One class per kind, listed in `KINDS`."""

import os
import shutil
import sys
from abc import ABC, abstractmethod
from pathlib import Path, PurePosixPath
from typing import ClassVar

from autograder.errors import ConfigError
from autograder.sandbox import roots


class OuterWall(ABC):
    """One way of putting a wall around a warm worker."""

    name: ClassVar[str]
    warning: ClassVar[str | None] = None

    @abstractmethod
    def missing(self) -> str | None:
        """What this machine lacks for it, with the command that installs it; None when it can be built."""

    @abstractmethod
    def command(self, worker: list[str], data: Path | None = None, devices: tuple[str, ...] = ()) -> list[str]:
        """The command line that starts `worker` (a Python module's arguments) behind the wall.

        `data` is a file that is shown as `roots.DATA`, `devices` are the nodes of a GPU.
        """


class Bubblewrap(OuterWall):
    """Bubblewrap: own root of read-only binds, own PID, network, IPC, UTS and (unless root) user namespace."""

    name = "bubblewrap"

    def missing(self) -> str | None:
        """See `OuterWall.missing`."""
        if shutil.which("bwrap"):
            return None
        return "bubblewrap is not installed. Install it: apt-get install bubblewrap (Fedora: dnf install bubblewrap)."

    def command(self, worker: list[str], data: Path | None = None, devices: tuple[str, ...] = ()) -> list[str]:
        """See `OuterWall.command`."""
        options = ["--die-with-parent", "--new-session", "--hostname", "sandbox", "--dev", "/dev"]
        options += ["--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try"]
        if os.getuid() == 0:
            # Root makes the mounts, mounts a /proc of the new PID namespace itself (bubblewrap would cover parts of
            # it, and the kernel then refuses a further one inside), and becomes nobody before anything is imported.
            # It keeps what gives each run a user of its own, and ends it, only where no namespaces can be made.
            capabilities = ("CAP_SYS_ADMIN", "CAP_SETUID", "CAP_SETGID", "CAP_KILL", "CAP_SETPCAP")
            options += ["--dir", "/proc", "--cap-drop", "ALL", *_each("--cap-add", capabilities)]
        else:
            options += ["--unshare-user", "--proc", "/proc"]
        for path in roots.SCRATCH:
            options += ["--perms", "1777", "--tmpfs", path]
        for folder in _parents(roots.visible_paths()):
            options += ["--perms", "0755", "--dir", folder]  # bubblewrap's own would be closed to all but root
        for path in roots.visible_paths():
            options += _show(path)
        if data is not None:
            options += ["--perms", "0755", "--dir", os.path.dirname(roots.DATA), "--ro-bind", str(data), roots.DATA]
        for device in devices:
            options += ["--dev-bind", device, device]
        options += ["--remount-ro", "/", "--chdir", "/"]
        return ["bwrap", *options, "--", sys.executable, "-I", "-m", *worker]


class NoOuterWall(OuterWall):
    """No outer wall: the worker builds its own read-only root, and only the inner wall of each run confines."""

    name = "none"
    warning = "No outer wall: each run is confined by its inner wall alone. Install bubblewrap for a second one."

    def missing(self) -> str | None:
        """See `OuterWall.missing`."""
        return None

    def command(self, worker: list[str], data: Path | None = None, devices: tuple[str, ...] = ()) -> list[str]:
        """See `OuterWall.command`. The worker itself shows the data and the devices."""
        return [sys.executable, "-I", "-m", *worker]


KINDS: dict[str, OuterWall] = {wall.name: wall for wall in (Bubblewrap(), NoOuterWall())}


def outer_wall(name: str) -> OuterWall:
    """The outer wall of a kind, which this machine can build.

    Raises:
        ConfigError: for an unknown kind, or one that this machine lacks something for.
    """
    if name == "auto":
        return next(wall for wall in KINDS.values() if wall.missing() is None)
    if name not in KINDS:
        raise ConfigError(f"There is no sandbox {name!r}. Choose auto or one of: {', '.join(KINDS)}.")
    lacking = KINDS[name].missing()
    if lacking:
        raise ConfigError(f"The sandbox {name!r} can't be built here: {lacking}")
    return KINDS[name]


def _parents(paths: tuple[str, ...]) -> list[str]:
    """Every folder above these paths, outer ones first, without the root."""
    return sorted({str(parent) for path in paths for parent in PurePosixPath(path).parents} - {"/"})


def _show(path: str) -> list[str]:
    if os.path.islink(path) and path.count("/") == 1:
        return ["--symlink", os.readlink(path), path]
    return ["--ro-bind", path, path]


def _each(option: str, values: tuple[str, ...]) -> list[str]:
    return [part for value in values for part in (option, value)]
