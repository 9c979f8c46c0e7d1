"""A container engine beside its `run`: whether it answers, its images, and the containers that dead graders left."""

import os
import re
import secrets
import subprocess

from autograder.errors import SandboxFault
from autograder.sandbox import processes

_SECONDS = 60.0
_EMPTY_TAR = bytes(10_240)
_NAME = re.compile(r"autograder-(?P<namespace>\d+)-(?P<process>\d+)-(?P<started>\d+)-[0-9a-f]+")


def ask(engine: str, *words: str, data: bytes = b"") -> str:
    """Have an engine do something; what it prints.

    Args:
        engine: podman or docker.
        words: its command.
        data: what it reads from its standard input.

    Raises:
        SandboxFault: with its own words, when it fails or does not answer.
    """
    try:
        done = subprocess.run([engine, *words], input=data, capture_output=True, check=True, timeout=_SECONDS)
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().splitlines() or [f"exit status {error.returncode}"]
        raise SandboxFault(f"{engine} {words[0]} failed: {said[-1]}") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SandboxFault(f"{engine} does not answer: {error}.") from error
    return done.stdout.decode(errors="replace")


def refusal(engine: str, *words: str) -> str | None:
    """What an engine says when it fails at something; None when it does not."""
    try:
        ask(engine, *words)
    except SandboxFault as fault:
        return str(fault)
    return None


def import_empty_image(engine: str, name: str) -> None:
    """Have an image that holds no file, for a container that is given all its files by mounts.

    Raises:
        SandboxFault: when the engine refuses.
    """
    if refusal(engine, "image", "inspect", name):
        ask(engine, "import", "-", name, data=_EMPTY_TAR)


def new_name() -> str:
    """A name for a container, which tells whose it is: by PID namespace, process and when that process started."""
    process = os.getpid()
    return f"autograder-{_namespace()}-{process}-{_started(process)}-{secrets.token_hex(4)}"


def remove_leftovers(engine: str) -> None:
    """Remove the containers of graders that have died without ending them.

    A worker ends by itself when its grader does. This is for what stays behind when the engine was killed too.

    Raises:
        SandboxFault: when the engine does not answer.
    """
    names = ask(engine, "ps", "--all", "--filter", "name=autograder-", "--format", "{{.Names}}").split()
    for name in filter(is_leftover, names):
        refusal(engine, "rm", "--force", name)  # another grader may be removing it too


def is_leftover(name: str) -> bool:
    """Whether a container's name says that its grader was a process of this PID namespace, and is no more."""
    grader = _NAME.fullmatch(name)
    if grader is None or grader["namespace"] != _namespace():
        return False
    return _started(int(grader["process"])) != grader["started"]


def _namespace() -> str:
    return re.sub(r"\D", "", os.readlink("/proc/self/ns/pid"))


def _started(process: int) -> str:
    """When a process started, in ticks since the machine did; 0 where there is no such process."""
    return str(processes.cpu_seconds(process)[0])
