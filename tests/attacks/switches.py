"""A warm worker with walls switched off, for tests alone: started inside bubblewrap, which stands in its place.

Started as `python -I switches.py OFF[,OFF…] WORKER'S ARGUMENTS`. Each switch changes one function of the inner wall.
"""

import os
import sys
from collections.abc import Callable
from typing import Any

from autograder.sandbox import inside, landlock, linux, meters, namespaces, roots, seccomp, warm

_MS_REMOUNT = 32


def _replace(owner: Any, name: str, instead: Any) -> None:
    """Put something in a function's place; a name that is there no more is an error, not a wall still standing."""
    getattr(owner, name)
    setattr(owner, name, instead)


def _nothing(*_: object, **__: object) -> None:
    return None


def _keep_namespace(flag: int) -> None:
    _replace(namespaces, "_NAMESPACES", vars(namespaces)["_NAMESPACES"] & ~flag)


def _share_processes() -> None:
    """The run stays among the worker's processes: it needs no /proc of its own, and would be refused one."""
    _keep_namespace(linux.CLONE_NEWPID)
    worker, plain = os.getpid(), linux.mount

    def mount(source: str, *more: Any) -> None:
        if source == "proc" and os.getpid() != worker:
            flags = linux.MS_NOSUID | linux.MS_NODEV | linux.MS_NOEXEC
            plain("none", "/proc", None, _MS_REMOUNT | linux.MS_BIND | flags)  # the worker's, writable as the run's own
        else:
            plain(source, *more)

    _replace(linux, "mount", mount)


def _keep_descriptors() -> None:
    """The worker's descriptors stay open, and one more, as a careless worker would have."""
    _replace(inside, "_keep_only", lambda connection, ready: (connection, ready))
    os.set_inheritable(os.open(__file__, os.O_RDONLY), True)


def _share_scratch() -> None:
    """Every run writes into the worker's own folders."""
    flags = vars(namespaces)["_NAMESPACES"]
    _replace(namespaces.Namespaces, "build", lambda _, limits: linux.enter_user_namespace(flags, roots.INSIDE_UID))


SWITCHES: dict[str, Callable[[], None]] = {
    "landlock": lambda: _replace(landlock, "restrict", _nothing),
    "seccomp": lambda: _replace(seccomp, "restrict", _nothing),
    "limits": lambda: _replace(inside, "_limit", _nothing),
    "cgroups": lambda: None,  # it is the test that starts the worker without
    "watch": lambda: _replace(meters.ProcMeter, "look", _nothing),
    "capabilities": lambda: _replace(linux, "drop_capabilities", _nothing),
    "descriptors": _keep_descriptors,
    "network": lambda: _keep_namespace(linux.CLONE_NEWNET),
    "ipc": lambda: _keep_namespace(linux.CLONE_NEWIPC),
    "pid": _share_processes,
    "scratch": _share_scratch,
    "environment": lambda: os.environ.update(VAULT_SECRET="vault-canary-of-the-environment"),
}


if __name__ == "__main__":
    for switch in sys.argv[1].split(","):
        SWITCHES[switch]()
    warm.main(*sys.argv[2:])
