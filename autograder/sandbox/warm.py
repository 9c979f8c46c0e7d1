"""The warm worker: imports the course's libraries behind the outer wall, then forks a keeper for every run asked for.

Started as `python -I -m autograder.sandbox.warm`; says `Ready` (or what failed) on its control socket, then takes
`StartRun` messages with sockets attached. It ends when the other side of the control socket closes.
"""

import contextlib
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
from autograder.harness.fonts import prepare_figures
from autograder.harness.frameworks import runtime_started
from autograder.harness.shell import Shell, make_shell
from autograder.sandbox import linux, roots
from autograder.sandbox.choice import choose_inner_wall, refusal
from autograder.sandbox.inner import InnerWall
from autograder.sandbox.keeper import Keeper
from autograder.wire import frames
from autograder.wire.messages import StartRun, Unready, WallBroken

_MOST_DESCRIPTORS = 16
_START: msgspec.msgpack.Decoder[StartRun] = msgspec.msgpack.Decoder(StartRun)


def enter(kind: str, data: str) -> str | None:
    """Finish the outer wall from inside: own root where there is none, own /proc.

    Returns:
        Why this process can have no root of its own, which the inner wall must then make up for; None where it has.

    Raises:
        OSError: when the kernel refuses what the outer wall can't be without.
    """
    if kind != "bubblewrap":
        refused = refusal(lambda: _enter_own_root(data))
        if refused is None:
            _enter_own_root(data)
        return refused
    if os.getuid() == 0:
        linux.mount("proc", "/proc", "proc", linux.MS_NOSUID | linux.MS_NODEV | linux.MS_NOEXEC)
    return None


def _enter_own_root(data: str) -> None:
    if os.getuid() == 0:
        linux.unshare(linux.CLONE_NEWNS)
    else:
        linux.enter_user_namespace(linux.CLONE_NEWNS, os.getuid())
    roots.enter_own_root(data, gpu=os.environ.get("CUDA_VISIBLE_DEVICES") != "-1")


def serve(control: socket.socket, shell: Shell, wall: InnerWall) -> None:
    """Fork a keeper per request until the control socket closes."""
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, 65_536, _MOST_DESCRIPTORS)
        if not message:
            return
        connection, grader = (socket.socket(fileno=descriptor) for descriptor in descriptors[:2])
        keeper = Keeper(wall, _START.decode(message).limits, descriptors[2:])
        problem = _unforkable()
        if problem is None and os.fork() == 0:
            control.close()
            _keep_and_exit(keeper, connection, grader, shell)
        if problem is not None:
            frames.send(grader, WallBroken(problem))
        connection.close()
        grader.close()
        for descriptor in descriptors[2:]:
            os.close(descriptor)


def _keep_and_exit(keeper: Keeper, connection: socket.socket, grader: socket.socket, shell: Shell) -> NoReturn:
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        keeper.keep(connection, grader, shell)
    except BaseException:  # noqa: BLE001 - the grader sees the socket close; the reason goes to the worker's log
        traceback.print_exc()
    finally:
        os._exit(0)


def _unforkable() -> str | None:
    opened = opened_gpu()
    if opened:
        return f"The warm worker can't be forked any more: it has opened {opened}. No preloaded module may use a GPU."
    started = runtime_started()
    if started:
        return f"The warm worker can't be forked any more: {started} has started in it."
    threads = len(os.listdir("/proc/self/task"))
    return None if threads == 1 else f"The warm worker can't be forked: it has {threads} threads."


def opened_gpu(descriptors: str = "/proc/self/fd") -> str | None:
    """The GPU's device node that this process holds open, as CUDA does from its start on; None when it holds none."""
    for descriptor in os.listdir(descriptors):
        with contextlib.suppress(OSError):
            target = os.readlink(f"{descriptors}/{descriptor}")
            if target.startswith("/dev/nvidia"):
                return target
    return None


def main(kind: str, inner: str, control_descriptor: str, data: str, *preload: str) -> None:
    """Enter the walls, import, say ready and serve."""
    control = socket.socket(fileno=int(control_descriptor))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        rootless = enter(kind, data)
        shown = data if rootless else roots.DATA
        wall, ready = choose_inner_wall(inner, rootless=rootless, data=shown if data else "")
        for module in preload:
            importlib.import_module(module)
        if data:
            serve_mnist(shown)
        prepare_figures()
        shell = make_shell()
        problem = _unforkable()
        wall.open()
    except Exception as error:  # noqa: BLE001 - reported to the grader, which cannot see this process's screen
        traceback.print_exc()
        problem = f"{type(error).__name__}: {error}"
    control.send(msgspec.msgpack.encode(Unready(problem[:2_000]) if problem else ready))
    if problem:
        return
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # keepers are not waited for
    gc.collect()
    gc.freeze()  # so that a run's collector does not touch, and so copy, what it inherited
    serve(control, shell, wall)
    wall.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
