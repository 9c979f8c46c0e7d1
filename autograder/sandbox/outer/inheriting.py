"""Walls whose worker is a child of this process, and inherits its control socket."""

import os
import shutil
import socket
import sys
from abc import abstractmethod
from pathlib import Path, PurePosixPath

from autograder.errors import SandboxFault
from autograder.sandbox import roots
from autograder.sandbox.outer.wall import MODULE, Arguments, Launched, OuterWall, start


class InheritingWall(OuterWall):
    """Starts the worker by a command line of its own."""

    @abstractmethod
    def command(self, worker: list[str], data: Path | None = None, devices: tuple[str, ...] = ()) -> list[str]:
        """The command line that starts `worker`, a Python module and its arguments.

        `data` is as in `launch`, `devices` are the nodes of a GPU.
        """

    def launch(self, arguments: Arguments, data: Path | None = None, gpu: str = "") -> Launched:
        """See `OuterWall.launch`."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            worker = [MODULE, *arguments(theirs.fileno(), str(data or ""))]
            command = self.command(worker, data, roots.gpu_nodes() if gpu else ())
            try:
                process = start(self.name, command, descriptors=(theirs.fileno(),), environment=roots.environment(gpu))
            except SandboxFault:
                ours.close()
                raise
        return Launched(process, ours)


class Bubblewrap(InheritingWall):
    """Bubblewrap: own root of read-only binds, own PID, network, IPC, UTS and (unless root) user namespace."""

    name = "bubblewrap"

    def missing(self) -> str | None:
        """See `OuterWall.missing`."""
        if shutil.which("bwrap"):
            return None
        return "bubblewrap is not installed. Install it: apt-get install bubblewrap (Fedora: dnf install bubblewrap)."

    def command(self, worker: list[str], data: Path | None = None, devices: tuple[str, ...] = ()) -> list[str]:
        """See `InheritingWall.command`."""
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


class NoOuterWall(InheritingWall):
    """No outer wall: the worker builds its own read-only root, and only the inner wall of each run confines."""

    name = "none"
    warning = "No outer wall: each run is confined by its inner wall alone. Install bubblewrap for a second one."

    def missing(self) -> str | None:
        """See `OuterWall.missing`."""
        return None

    def command(self, worker: list[str], data: Path | None = None, devices: tuple[str, ...] = ()) -> list[str]:
        """See `InheritingWall.command`. The worker itself shows the data and the devices."""
        return [sys.executable, "-I", "-m", *worker]


def _parents(paths: tuple[str, ...]) -> list[str]:
    """Every folder above these paths, outer ones first, without the root."""
    return sorted({str(parent) for path in paths for parent in PurePosixPath(path).parents} - {"/"})


def _show(path: str) -> list[str]:
    if os.path.islink(path) and path.count("/") == 1:
        return ["--symlink", os.readlink(path), path]
    return ["--ro-bind", path, path]


def _each(option: str, values: tuple[str, ...]) -> list[str]:
    return [part for value in values for part in (option, value)]
