"""The kinds of sandbox as parameters of tests, and docker's command where only podman is installed."""

import shutil
from pathlib import Path

import pytest

from autograder.course import ContainerSettings
from autograder.sandbox.outer import KINDS, OuterWall
from autograder.sandbox.outer.container import Container

IMAGE = "autograder"  # what `make container` builds by default
BUILT = "podman with the built image"
CONTAINERS = [kind for kind, wall in KINDS.items() if isinstance(wall, Container)]
CONTAINED = [pytest.param(kind, marks=pytest.mark.containers) for kind in (*CONTAINERS, BUILT)]
KINDS_OF_SANDBOX = [*sorted(KINDS.keys() - set(CONTAINERS)), *CONTAINED]


def usable(kind: str, request: pytest.FixtureRequest) -> OuterWall:
    """The wall of this kind, or of podman with the image; skips where the machine lacks something for it."""
    if kind == "docker":
        request.getfixturevalue("docker")
    wall = KINDS["podman"].configured(ContainerSettings(image=IMAGE)) if kind == BUILT else KINDS[kind]
    if missing := wall.missing():
        pytest.skip(missing)
    return wall


def provide_docker(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Where docker can't be used and podman can, put podman on the path by that name, as a package of Debian's does."""
    podman = shutil.which("podman")
    if podman and KINDS["docker"].missing():
        script = folder / "docker"
        script.write_text(f'#!/bin/sh\nexec {podman} "$@"\n')
        script.chmod(0o755)
        patch.setenv("PATH", str(folder), prepend=":")
