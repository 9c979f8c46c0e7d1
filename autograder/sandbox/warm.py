"""The warm worker: imports the course's libraries behind the outer wall, then forks a keeper for every run asked for.

Started as `python -I -m autograder.sandbox.warm`; says "ready" (or what failed) on its control socket, then takes
`StartRun` messages with two sockets attached. It ends when the other side of the control socket closes.
"""

import gc
import importlib
import os
import signal
import socket
import sys
import traceback
from typing import NoReturn

import msgspec

from autograder.harness.datasets import serve_mnist
from autograder.harness.frameworks import runtime_started
from autograder.harness.shell import Shell, make_shell
from autograder.model import Limits
from autograder.sandbox import linux, roots
from autograder.sandbox.keeper import keep
from autograder.wire import frames
from autograder.wire.messages import StartRun, WallBroken

_START: msgspec.msgpack.Decoder[StartRun] = msgspec.msgpack.Decoder(StartRun)


def enter(kind: str, data: str) -> None:
    """Finish the outer wall from inside: own root where there is none, own /proc, and no longer root.

    Raises:
        OSError: when the kernel refuses a part of it.
    """
    root = os.getuid() == 0
    if kind != "bubblewrap":
        if root:
            linux.unshare(linux.CLONE_NEWNS)
        else:
            linux.enter_user_namespace(linux.CLONE_NEWNS, os.getuid())
        roots.enter_own_root(data)
    elif root:
        linux.mount("proc", "/proc", "proc", linux.MS_NOSUID | linux.MS_NODEV | linux.MS_NOEXEC)
    if root:
        linux.become(roots.UNPRIVILEGED_UID)


def serve(control: socket.socket, shell: Shell) -> None:
    """Fork a keeper per request until the control socket closes."""
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, 65_536, 2)
        if not message:
            return
        connection, grader = (socket.socket(fileno=descriptor) for descriptor in descriptors)
        limits = _START.decode(message).limits
        problem = _unforkable()
        if problem is None and os.fork() == 0:
            control.close()
            _keep_and_exit(connection, grader, limits, shell)
        if problem is not None:
            frames.send(grader, WallBroken(problem))
        connection.close()
        grader.close()


def _keep_and_exit(connection: socket.socket, grader: socket.socket, limits: Limits, shell: Shell) -> NoReturn:
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        keep(connection, grader, limits, shell)
    except BaseException:  # noqa: BLE001 - the grader sees the socket close; the reason goes to the worker's log
        traceback.print_exc()
    finally:
        os._exit(0)


def _unforkable() -> str | None:
    started = runtime_started()
    if started:
        return f"The warm worker can't be forked any more: {started} has started in it."
    threads = len(os.listdir("/proc/self/task"))
    return None if threads == 1 else f"The warm worker can't be forked: it has {threads} threads."


def main(kind: str, control_descriptor: str, data: str, *preload: str) -> None:
    """Enter the walls, import, say ready and serve."""
    control = socket.socket(fileno=int(control_descriptor))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # keepers are not waited for
    try:
        enter(kind, data)
        for module in preload:
            importlib.import_module(module)
        if data:
            serve_mnist(roots.DATA)
        shell = make_shell()
        problem = _unforkable()
    except Exception as error:  # noqa: BLE001 - reported to the grader, which cannot see this process's screen
        traceback.print_exc()
        problem = f"{type(error).__name__}: {error}"
    control.send((problem or "ready").encode()[:4_000])
    if problem:
        return
    gc.collect()
    gc.freeze()  # so that a run's collector does not touch, and so copy, what it inherited
    serve(control, shell)


if __name__ == "__main__":
    main(*sys.argv[1:])
