"""The inner wall where no namespaces may be made: Landlock, seccomp, a user of its own, limits, and a sweep at the end.

Theory of operation. All runs share the worker's process numbers, mounts and network, so what a namespace would keep
apart is refused instead: Landlock lets a run read what the sandbox shows and its own entry of /proc, and write its own
folder; seccomp refuses sockets. Where the worker may change user ids each run is a user of its own, which nothing else
is. The keeper adopts whatever the run leaves, stops and kills it, and removes the run's folder. What this wall cannot
promise stands in `conformance.EXCUSED`.
"""

import contextlib
import os
import signal
import socket
import tempfile
import time
from collections.abc import Iterator

from autograder.model import Limits
from autograder.sandbox import landlock, linux, processes, roots, seccomp
from autograder.sandbox.inner import InnerWall
from autograder.sandbox.scratch import bytes_below, remove

NEEDED = (linux.CAP_KILL, linux.CAP_SETGID, linux.CAP_SETUID)  # to give each run a user of its own, and to end it
_USERS = range(60_706, 61_184)  # systemd's list of user ids leaves these to nobody
_SETTINGS = ("cpuinfo", "filesystems", "loadavg", "meminfo", "stat", "sys", "uptime", "version")  # of /proc


class Lean(InnerWall):
    """Confine runs without namespaces.

    Args:
        own_users: whether this process may change user ids.
        shown: what runs may read besides the visible paths: the data set.
    """

    name = "landlock"
    shields_from_itself = False

    def __init__(self, *, own_users: bool, shown: tuple[str, ...] = ()) -> None:
        self._own_users = own_users
        self._shown = shown
        self._folders = ""
        self._user: int | None = None
        self._claim: socket.socket | None = None
        self.home = ""

    def open(self) -> None:
        """See `InnerWall.open`."""
        self._folders = tempfile.mkdtemp(prefix="runs-")
        os.chmod(self._folders, 0o1733)  # a run makes its own folder, and can't list the others'

    def build(self, limits: Limits) -> None:
        """See `InnerWall.build`."""
        linux.adopt_orphans()
        if self._own_users:
            self._user, self._claim = _claim_user()
        with self._as_the_run():
            self.home = tempfile.mkdtemp(dir=self._folders)
        os.environ.update(
            HOME=self.home,
            TMPDIR=self.home,
            MPLCONFIGDIR=f"{self.home}/.matplotlib",
            IPYTHONDIR=f"{self.home}/.ipython",
        )
        tempfile.tempdir = None  # it remembers the worker's

    def enter(self) -> None:
        """See `InnerWall.enter`."""
        if self._user is not None:
            linux.become(self._user)
        linux.show()
        linux.die_with_parent(signal.SIGKILL)

    def seal(self, limits: Limits, *, counted: bool) -> None:
        """See `InnerWall.seal`."""
        gpu = limits.gpu_memory_mb > 0
        own = [f"/proc/{os.getpid()}", *(f"/proc/{name}" for name in _SETTINGS)]
        shown = (*roots.visible_paths(), *self._shown, roots.ZERO, *own)
        landlock.restrict(
            writable=[self.home],
            readable=[path for path in shown if os.path.exists(path)],
            devices=[*(f"/dev/{name}" for name in roots.DEVICES), *(roots.gpu_nodes() if gpu else ())],
        )
        seccomp.restrict(sockets=False, only_itself=self._user is None, shared_memory=counted or gpu)

    def started(self, process: int) -> None:
        """See `InnerWall.started`. Held open, the run's entry of /proc stays the one that Landlock was told of."""
        with contextlib.suppress(FileNotFoundError):
            os.open(f"/proc/{process}", os.O_PATH)

    def threads(self, limits: Limits) -> int:
        """See `InnerWall.threads`."""
        if self._user is not None:
            return limits.processes
        return limits.processes + processes.threads_of(os.getuid()) - 1  # this one is the run's

    def processes(self) -> tuple[int, ...]:
        """See `InnerWall.processes`: the keeper starts nothing else, and adopts orphans."""
        return processes.descendants(os.getpid())

    def scratch_bytes(self) -> int:
        """See `InnerWall.scratch_bytes`: not of files that are deleted but open."""
        with self._as_the_run():
            return bytes_below(self.home)

    def clean(self) -> None:
        """See `InnerWall.clean`."""
        _end_children()
        with self._as_the_run():
            remove(self.home)
        if self._claim is not None:
            self._claim.close()

    def close(self) -> None:
        """In the worker, when it ends: remove the folder of folders."""
        with contextlib.suppress(OSError):
            os.rmdir(self._folders)

    @contextlib.contextmanager
    def _as_the_run(self) -> Iterator[None]:
        if self._user is None:
            yield
        else:
            with linux.files_as(self._user):
                yield


def _claim_user() -> tuple[int, socket.socket]:
    """A user id that no other run has, and the socket whose name holds the claim until it closes.

    Raises:
        OSError: when all are taken.
    """
    for user in _USERS:
        claim = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        try:
            claim.bind(f"\0autograder-run-{user}")
            return user, claim
        except OSError:
            claim.close()
    raise OSError(f"All {len(_USERS)} user ids that runs may have are taken.")


def _end_children() -> None:
    """Kill every descendant. They are stopped first, since what is stopped can't fork away."""
    stopped: set[int] = set()
    while _reap():
        living = set(processes.descendants(os.getpid()))
        fresh = living - stopped
        for process in fresh or living:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGSTOP if fresh else signal.SIGKILL)
        stopped |= fresh
        if not fresh:
            time.sleep(0.001)


def _reap() -> bool:
    """Wait for the children that have ended; whether any is left."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        return False
    return True
