"""Containers as outer walls: podman and docker, by one command line.

The container has no network, no capability, a root that can't be written to, and a user who is nobody. In it the
worker makes a root of its own, as it does without an outer wall: a run sees the same files in every kind of sandbox,
whatever else an image holds.
"""

import os
import resource
import shutil
import socket
import subprocess
import sys
from abc import abstractmethod
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import ClassVar

from autograder.course import ContainerSettings
from autograder.errors import SandboxFault
from autograder.sandbox import roots
from autograder.sandbox.fingerprint import fingerprint
from autograder.sandbox.outer import engine
from autograder.sandbox.outer.rendezvous import SOCKET, Rendezvous
from autograder.sandbox.outer.wall import Arguments, Launched, OuterWall, start

ENTRY = "autograder.sandbox.contained"
CONTROL = 100  # the descriptor that `ENTRY` makes of the connection to the grader
HOST_FILES = "autograder-host-files"  # the empty image
_MEETING = "/grader"
_NOBODY = f"{roots.UNPRIVILEGED_UID}:{roots.UNPRIVILEGED_UID}"
_FIXED = (
    "--rm", "--pull", "never", "--log-driver", "none", "--stop-timeout", "0",
    "--network", "none", "--ipc", "private", "--cgroupns", "private", "--hostname", "sandbox", "--workdir", "/",
    "--read-only", "--user", _NOBODY, "--cap-drop", "ALL", "--security-opt", "no-new-privileges",
    # The engines' own profiles of AppArmor and SELinux forbid the mounts that the inner wall is made of.
    "--security-opt", "apparmor=unconfined", "--security-opt", "label=disable",
)  # fmt: skip
_ULIMITS = {"nofile": (resource.RLIMIT_NOFILE, 4_096), "nproc": (resource.RLIMIT_NPROC, 32_768)}
_SHARE_OF_MEMORY = 3 / 4
_MIB = 2**20


class Container(OuterWall):
    """A container of an engine that takes docker's words.

    Args:
        settings: the course's.
    """

    limits_runs = True
    package: ClassVar[str]
    own_options: ClassVar[tuple[str, ...]]

    def __init__(self, settings: ContainerSettings | None = None) -> None:
        self.settings = settings or ContainerSettings()

    def configured(self, container: ContainerSettings) -> "Container":
        """See `OuterWall.configured`."""
        return type(self)(container)

    def missing(self) -> str | None:
        """See `OuterWall.missing`."""
        if not shutil.which(self.name):
            return f"{self.name} is not installed. Install it: apt-get install {self.package}"
        if refused := engine.refusal(self.name, "version"):
            return f"{refused} Start it: systemctl start {self.name}"
        image = self.settings.image
        if image and engine.refusal(self.name, "image", "inspect", image):
            return f"{self.name} has no image {image!r}. Build it: make container ENGINE={self.name} IMAGE={image}"
        return None

    def launch(self, arguments: Arguments, data: Path | None = None, gpu: str = "") -> Launched:
        """See `OuterWall.launch`. The settings say which GPUs a container has."""
        if gpu:
            raise SandboxFault(
                f"In {self.name}, `gpus` of [container] names the GPUs, not `gpu`; memory is not shared."
            )
        if not self.settings.image:
            engine.import_empty_image(self.name, HOST_FILES)
        engine.remove_leftovers(self.name)
        name = engine.new_name()
        meeting = Rendezvous()
        worker = arguments(CONTROL, roots.DATA if data else "")
        try:
            process = start(self.name, self.command(name, worker, meeting=meeting.folder, data=data))
        except SandboxFault:
            meeting.close()
            raise
        return _Contained(process, meeting, lambda: engine.refusal(self.name, "rm", "--force", name))

    def command(self, name: str, worker: list[str], *, meeting: Path, data: Path | None = None) -> list[str]:
        """The command line that runs the worker in a container.

        Args:
            name: the container's.
            worker: the arguments of `wall.MODULE`.
            meeting: the folder of the socket that the worker connects to.
            data: a file that is shown as `roots.DATA`.
        """
        image = self.settings.image
        shown = {str(meeting): _MEETING} | ({str(data): roots.DATA} if data else {})
        if not image:
            shown |= {path: path for path in roots.visible_paths()}
        words = [self.name, "run", "--name", name, *_FIXED, *self.own_options, *_seccomp(), *self._limits()]
        for source, target in shown.items():
            words += ["--mount", f"type=bind,source={source},target={target},readonly"]
        for variable, value in roots.environment(None if self.settings.gpus else "").items():
            if variable != "PATH" or not image:  # an image's own PATH leads to its Python
                words += ["--env", f"{variable}={value}"]
        words += [*self._devices(), *self.settings.arguments, "--entrypoint", "python" if image else sys.executable]
        words += [image or HOST_FILES, "-I", "-m", ENTRY]
        return [*words, f"{_MEETING}/{SOCKET}", str(CONTROL), fingerprint(), *worker]

    @abstractmethod
    def gpus(self) -> list[str]:
        """The option that gives the container the GPUs of the settings."""

    def _devices(self) -> list[str]:
        runtime = ["--runtime", self.settings.runtime] if self.settings.runtime else []
        return runtime + (self.gpus() if self.settings.gpus else [])

    def _limits(self) -> list[str]:
        memory = self.settings.memory_mb
        if memory is None:
            memory = int(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") * _SHARE_OF_MEMORY) // _MIB
        limits = ["--pids-limit", str(self.settings.pids or -1), *(["--memory", f"{memory}m"] if memory else [])]
        for name, (kind, wanted) in _ULIMITS.items():
            # Said, because an engine may not be allowed to set its own default, which can be above this limit.
            ceiling = resource.getrlimit(kind)[1]
            allowed = wanted if ceiling == resource.RLIM_INFINITY else min(wanted, ceiling)
            limits += ["--ulimit", f"{name}={allowed}:{allowed}"]
        return limits


class Podman(Container):
    """A container of podman's, with or without root."""

    name = "podman"
    package = "podman"
    # A kernel lets nobody mount a /proc of a new PID namespace where parts of the present one are covered.
    own_options = ("--read-only-tmpfs=false", "--no-hosts", "--security-opt", "unmask=/proc/*")

    def gpus(self) -> list[str]:
        """See `Container.gpus`: by the Container Device Interface."""
        wanted = self.settings.gpus
        return ["--device", wanted if "/" in wanted else f"nvidia.com/gpu={wanted}"]


class Docker(Container):
    """A container of docker's; its daemon runs on this machine, for descriptors cross no other kernel."""

    name = "docker"
    package = "docker.io"
    own_options = ("--security-opt", "systempaths=unconfined")  # as podman's unmask

    def gpus(self) -> list[str]:
        """See `Container.gpus`: a name of the Container Device Interface, or what docker's own option takes."""
        wanted = self.settings.gpus
        return ["--device", wanted] if "/" in wanted else ["--gpus", wanted]


class _Contained(Launched):
    """A worker in a container; `process` is the engine's client."""

    def __init__(
        self, process: "subprocess.Popen[bytes]", meeting: Rendezvous, remove: Callable[[], str | None]
    ) -> None:
        super().__init__(process, meeting.listener)
        self._meeting = meeting
        self._remove = remove

    def connect(self, seconds: float) -> socket.socket:
        self.control = self._meeting.accept(self.process, seconds)
        return self.control

    def kill(self) -> None:
        self._remove()
        self.process.kill()

    def clear(self) -> None:
        self._meeting.close()


def _seccomp() -> list[str]:
    profile = files("autograder.sandbox.outer") / "seccomp.json"
    if not isinstance(profile, Path):
        raise SandboxFault(f"The seccomp profile is not a file on this machine: {profile}.")
    return ["--security-opt", f"seccomp={profile}"]
