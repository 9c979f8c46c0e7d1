"""The inner wall of namespaces: the run is PID 1 of a world of its own, which the kernel removes when it ends."""

import os
from pathlib import Path

from autograder.model import Limits
from autograder.sandbox import landlock, linux, processes, roots, seccomp
from autograder.sandbox.inner import InnerWall

_NAMESPACES = (
    linux.CLONE_NEWNS
    | linux.CLONE_NEWPID
    | linux.CLONE_NEWNET
    | linux.CLONE_NEWIPC
    | linux.CLONE_NEWUTS
    | linux.CLONE_NEWCGROUP
)


class Namespaces(InnerWall):
    """User, mount, PID, network, IPC, UTS and cgroup namespaces, own /proc, scratch space in memory."""

    name = "namespaces"
    shields_from_itself = True  # it is PID 1
    home = roots.HOME

    def open(self) -> None:
        """See `InnerWall.open`. Nothing is needed."""

    def build(self, limits: Limits) -> None:
        """See `InnerWall.build`."""
        linux.enter_user_namespace(_NAMESPACES, roots.INSIDE_UID)
        linux.mount("none", "/", None, linux.MS_REC | linux.MS_PRIVATE)
        linux.seal_devices("/")
        size = f"size={limits.scratch_mb}m,nr_inodes=16k,mode=0755"
        linux.mount("tmpfs", self.home, "tmpfs", linux.MS_NOSUID | linux.MS_NODEV, size)
        for place in (path for path in roots.SCRATCH if path != self.home):
            part = Path(self.home, ".scratch", place.strip("/").replace("/", "-"))
            part.mkdir(parents=True)
            for path in roots.below(place):  # an environment made in /tmp stays visible below the fresh /tmp
                inner = part / Path(path).relative_to(place)
                inner.mkdir(parents=True)
                linux.bind(path, str(inner))
            linux.bind(str(part), place)
        if os.path.isdir("/dev/pts"):  # pseudo terminals of its own: among the worker's, runs could read each other's
            options = "newinstance,ptmxmode=0666,mode=0600"
            linux.mount("devpts", "/dev/pts", "devpts", linux.MS_NOSUID | linux.MS_NOEXEC, options)

    def enter(self) -> None:
        """See `InnerWall.enter`."""
        linux.mount("proc", "/proc", "proc", linux.MS_NOSUID | linux.MS_NODEV | linux.MS_NOEXEC)
        linux.bound_capabilities()

    def seal(self, limits: Limits, *, counted: bool) -> None:
        """See `InnerWall.seal`."""
        gpu = limits.gpu_memory_mb > 0
        landlock.restrict(writable=roots.SCRATCH, devices=roots.devices(gpu=gpu))
        seccomp.restrict(shared_memory=counted or gpu)

    def started(self, process: int) -> None:
        """See `InnerWall.started`. Nothing is left to do."""

    def threads(self, limits: Limits) -> int:
        """See `InnerWall.threads`: in a user namespace of its own the run's are all there are."""
        return limits.processes

    def processes(self) -> tuple[int, ...]:
        """See `InnerWall.processes`: the run has mounted its own /proc, which the keeper sees too."""
        return processes.numbered()

    def scratch_bytes(self) -> int:
        """See `InnerWall.scratch_bytes`: also of files that are deleted but open."""
        usage = os.statvfs(self.home)
        return (usage.f_blocks - usage.f_bfree) * usage.f_frsize

    def clean(self) -> None:
        """See `InnerWall.clean`. When PID 1 has ended, the kernel has killed and unmounted the rest."""

    def close(self) -> None:
        """See `InnerWall.close`. Nothing is left to do."""
