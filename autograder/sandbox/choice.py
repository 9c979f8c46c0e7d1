"""Which inner wall a warm worker's runs get: the best that this machine allows, or the one that is asked for."""

import contextlib
import os
from collections.abc import Callable

from autograder.model import Limits
from autograder.sandbox import landlock, linux, roots
from autograder.sandbox.inner import InnerWall
from autograder.sandbox.lean import NEEDED, Lean
from autograder.sandbox.namespaces import Namespaces
from autograder.wire.messages import Ready


def choose_inner_wall(wanted: str, *, rootless: str | None, data: str) -> tuple[InnerWall, Ready]:
    """Choose, once and before anything is imported, and become who the worker is to be.

    Args:
        wanted: "auto", "namespaces" or "landlock".
        rootless: why this process has no root of its own, made for runs; None where it has one.
        data: the file that runs may read besides, or "".

    Raises:
        OSError: when neither wall, or not the one that is wanted, can be built.
    """
    root = os.getuid() == 0
    lacking = _lacking_for_namespaces(rootless, as_root=root) if wanted != Lean.name else "landlock was asked for"
    if lacking is None:
        if root:
            linux.become(roots.UNPRIVILEGED_UID)
        return Namespaces(), Ready(Namespaces.name, own_root=rootless is None)
    if wanted == Namespaces.name:
        raise OSError(f"The inner wall of namespaces can't be built: {lacking}")
    if not landlock.abi():
        raise OSError(f"No inner wall can be built: {lacking}, and this kernel offers no Landlock.")
    own_users = linux.effective_capabilities() >= set(NEEDED)
    if root:
        with contextlib.suppress(PermissionError):  # a container may have kept this right for itself
            linux.bound_capabilities()
        linux.become(roots.UNPRIVILEGED_UID, keep=NEEDED if own_users else ())
    unreadable = next((path for path in roots.visible_paths() if not os.access(path, os.R_OK)), None)
    if unreadable:
        raise OSError(
            f"Runs can't read {unreadable}, and without a root of their own they have to: they are no user of this"
            " machine's. Make the environment where every user may read it."
        )
    linux.hide()
    wall = Lean(own_users=own_users, shown=(data,) if data else ())
    return wall, Ready(Lean.name, lacking, own_root=rootless is None, own_users=own_users)


def _lacking_for_namespaces(rootless: str | None, *, as_root: bool) -> str | None:
    """Why runs can't have namespaces; None when they can."""
    if rootless is not None:
        return f"no root can be made that hides this machine's files: {rootless}"
    return refusal(lambda: _run_with_namespaces(as_root=as_root))


def _run_with_namespaces(*, as_root: bool) -> None:
    """Build the wall as a keeper does, and enter it as a run does.

    Raises:
        OSError: when the kernel refuses.
    """
    if as_root:
        linux.become(roots.UNPRIVILEGED_UID)
    wall = Namespaces()
    wall.build(Limits())
    inside = refusal(wall.enter)
    if inside:
        raise OSError(inside)


def refusal(action: Callable[[], None]) -> str | None:
    """Do something in a fork of this process; says what was wrong with it, or None when it went well."""
    read, write = os.pipe()
    process = os.fork()
    if process == 0:
        try:
            action()
            os.write(write, b"done")
        except BaseException as error:  # noqa: BLE001 - the parent is told, whatever it is
            os.write(write, str(error).encode()[:500])
        finally:
            os._exit(0)
    os.close(write)
    said = os.read(read, 1_000).decode(errors="replace")
    os.close(read)
    os.waitpid(process, 0)
    return None if said == "done" else said or "it died"
