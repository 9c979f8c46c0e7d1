"""Hosts that forbid user namespaces, made for real: by the kernel's own setting, or by a filter as containers have it.

Each is an outer wall whose worker finds itself on such a host.
"""

import os
import sys
from pathlib import Path

from autograder.sandbox.outer import OuterWall
from autograder.sandbox.outer.inheriting import Bubblewrap, InheritingWall, NoOuterWall

# In a user namespace where no further one may be made, which needs a helper outside to map all user ids.
_SETTING = """
import os, sys
from pathlib import Path
from autograder.sandbox import linux
entered, ready = os.pipe()
if os.fork() == 0:
    os.read(entered, 1)
    for name in ("uid_map", "gid_map"):
        Path(f"/proc/{os.getppid()}/{name}").write_text("0 0 65536")
    os._exit(0)
linux.unshare(linux.CLONE_NEWUSER)
os.write(ready, b"1")
os.wait()
Path("/proc/sys/user/max_user_namespaces").write_text("0")
os.execvp(sys.argv[1], sys.argv[1:])
"""

_START = """
sys.argv[:] = sys.argv[2:]
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""

# Behind a filter that refuses namespaces.
_NO_NAMESPACES = (
    """
import platform, runpy, sys
from autograder.sandbox import linux, seccomp
linux.no_new_privileges()
seccomp.load(seccomp.program(platform.machine(), denied={"unshare": seccomp.DENIED["unshare"]}))
"""
    + _START
)

# Behind one that refuses mounts and more besides, and on demand as nobody. The interpreter may lie below a folder that
# is closed to others: an empty one with nothing but the interpreter is mounted over it.
_CONTAINER = (
    """
import os, runpy, sys
from autograder.sandbox import linux, seccomp
base = sys.base_prefix
top = "/" + base.split("/")[1]
linux.unshare(linux.CLONE_NEWNS)
linux.mount("none", "/", None, linux.MS_REC | linux.MS_PRIVATE)
if not os.stat(top).st_mode & 1:
    linux.mount("tmpfs", "/mnt", "tmpfs", 0)
    os.mkdir("/mnt/base")
    linux.bind(base, "/mnt/base")
    linux.mount("tmpfs", top, "tmpfs", 0, "mode=0755")
    os.makedirs(base)
    linux.bind("/mnt/base", base)
if sys.argv[1] == "nobody":
    linux.become(65534)
linux.no_new_privileges()
seccomp.restrict()
"""
    + _START
)


class _Forbidden(InheritingWall):
    """No outer wall, on a host with `user.max_user_namespaces=0`."""

    name = "none"

    def missing(self) -> str | None:
        return _needs_root()

    def command(self, worker: list[str], data: Path | None = None, devices: tuple[str, ...] = ()) -> list[str]:
        return [sys.executable, "-I", "-c", _SETTING, *NoOuterWall().command(worker, data, devices)]


class _Filtered(Bubblewrap):
    """Bubblewrap, on a host whose filter leaves namespaces to bubblewrap alone."""

    def command(self, worker: list[str], data: Path | None = None, devices: tuple[str, ...] = ()) -> list[str]:
        command = super().command(worker, data, devices)
        return [*command[: command.index("-m")], "-c", _NO_NAMESPACES, "", *worker]


class _Container(InheritingWall):
    """No outer wall, in what is much like a container with its engine's own filter."""

    name = "none"

    def __init__(self, user: str) -> None:
        self._user = user

    def missing(self) -> str | None:
        return _needs_root()

    def command(self, worker: list[str], data: Path | None = None, devices: tuple[str, ...] = ()) -> list[str]:
        return [sys.executable, "-I", "-c", _CONTAINER, self._user, *worker]


def _needs_root() -> str | None:
    return "Only root can make such a host here." if os.getuid() else None


HOSTS: dict[str, OuterWall] = {
    "bubblewrap alone may make namespaces": _Filtered(),
    "user namespaces are switched off": _Forbidden(),
    "root in a container": _Container("root"),
    "nobody in a container": _Container("nobody"),
}
