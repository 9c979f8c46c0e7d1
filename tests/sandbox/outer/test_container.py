"""What podman and docker are told, and what becomes of containers when one side dies."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from autograder.course import ContainerSettings
from autograder.errors import ConfigError, SandboxFault
from autograder.model import Limits
from autograder.sandbox import roots
from autograder.sandbox.client import WarmWorker
from autograder.sandbox.conformance import PROBES, check
from autograder.sandbox.outer import engine, outer_wall
from autograder.sandbox.outer.container import Container, Docker, Podman
from autograder.sandbox.seccomp import DENIED
from tests.containers import CONTAINERS, usable

MEETING = Path("/run/meeting")
DEFAULT_PROFILE = Path("/usr/share/containers/seccomp.json")
INNER_WALL = {"mount", "mount_setattr", "pivot_root", "umount2", "unshare"}
WAIT = 60
GRADER = """
import sys, time
from autograder.sandbox.client import WarmWorker
from autograder.sandbox.outer import KINDS
worker = WarmWorker(KINDS[sys.argv[1]], ("numpy",)).wait_until_ready()
print("ready", flush=True)
time.sleep(600)
"""


def words(wall: Container, data: Path | None = None) -> list[str]:
    return wall.command("name", ["podman", "3", ""], meeting=MEETING, data=data)


def values(command: list[str], option: str) -> list[str]:
    """What an option is given, each time."""
    return [value for name, value in zip(command, command[1:], strict=False) if name == option]


def names(engine_name: str, grader: int) -> set[str]:
    """The containers of one process."""
    listed = engine.ask(engine_name, "ps", "--all", "--filter", "name=autograder-", "--format", "{{.Names}}")
    return {name for name in listed.split() if f"-{grader}-" in name}


@pytest.mark.parametrize("wall", [Podman(), Docker()], ids=lambda wall: wall.name)
def test_every_engine_is_told_to_confine(wall: Container) -> None:
    command = words(wall)
    assert command[:2] == [wall.name, "run"]
    assert {"--rm", "--read-only"} <= set(command)
    for option, value in {
        "--network": "none", "--ipc": "private", "--cap-drop": "ALL", "--pull": "never", "--pids-limit": "4096",
        "--user": "62000:62000", "--hostname": "sandbox", "--name": "name",
    }.items():  # fmt: skip
        assert values(command, option) == [value]
    security = values(command, "--security-opt")
    assert "no-new-privileges" in security
    (profile,) = (said.removeprefix("seccomp=") for said in security if said.startswith("seccomp="))
    assert json.loads(Path(profile).read_text())["defaultAction"] == "SCMP_ACT_ERRNO"
    assert not {"--privileged", "--cap-add", "--volume", "--gpus", "--device", "--runtime"} & set(command)
    memory = int(values(command, "--memory")[0].removesuffix("m"))
    assert 0 < memory < int(Path("/proc/meminfo").read_text().split()[1]) / 1024


def test_each_engine_uncovers_proc_in_its_own_words() -> None:
    assert "unmask=/proc/*" in values(words(Podman()), "--security-opt")
    assert "systempaths=unconfined" in values(words(Docker()), "--security-opt")


def test_without_an_image_this_machines_files_are_shown_read_only() -> None:
    command = words(Podman(), Path("/course/data.npz"))
    mounts = values(command, "--mount")
    assert all(mount.startswith("type=bind,source=") and mount.endswith(",readonly") for mount in mounts)
    shown = dict(mount.removeprefix("type=bind,source=").split(",")[:2] for mount in mounts)
    expected = {path: path for path in roots.visible_paths()} | {
        "/course/data.npz": roots.DATA,
        str(MEETING): "/grader",
    }
    assert {source: target.removeprefix("target=") for source, target in shown.items()} == expected
    assert values(command, "--entrypoint") == [sys.executable]


def test_with_an_image_only_the_socket_and_the_data_are_shown() -> None:
    command = words(Podman(ContainerSettings(image="course/sandbox:2")), Path("/course/data.npz"))
    assert len(values(command, "--mount")) == 2
    assert values(command, "--entrypoint") == ["python"]
    assert "course/sandbox:2" in command
    assert [value for value in values(command, "--env") if value.startswith("PATH=")] == []


def test_settings_become_options() -> None:
    settings = ContainerSettings(runtime="runc", memory_mb=1000, pids=0, arguments=("--cpus", "2"))
    command = words(Podman(settings))
    assert [values(command, f"--{name}") for name in ("runtime", "memory", "pids-limit", "cpus")] == [
        ["runc"], ["1000m"], ["-1"], ["2"],
    ]  # fmt: skip
    assert values(words(Docker(ContainerSettings(memory_mb=0))), "--memory") == []


@pytest.mark.parametrize(
    ("wall", "gpus", "told"),
    [
        (Podman, "all", ["--device", "nvidia.com/gpu=all"]),
        (Podman, "nvidia.com/gpu=1", ["--device", "nvidia.com/gpu=1"]),
        (Docker, "nvidia.com/gpu=1", ["--device", "nvidia.com/gpu=1"]),
        (Docker, "all", ["--gpus", "all"]),
        (Docker, "device=1", ["--gpus", "device=1"]),
    ],
)
def test_gpus_are_asked_for_as_the_engine_wants(wall: type[Container], gpus: str, told: list[str]) -> None:
    command = words(wall(ContainerSettings(gpus=gpus)))
    assert values(command, told[0]) == [told[1]]
    assert "CUDA_VISIBLE_DEVICES=-1" not in command
    assert "CUDA_VISIBLE_DEVICES=-1" in words(wall())


def allowed_calls(profile: Path, *, unconditionally: bool = True) -> set[str]:
    rules = json.loads(profile.read_text())["syscalls"]
    return {
        name
        for rule in rules
        if rule["action"] == "SCMP_ACT_ALLOW" and not (unconditionally and (rule.get("includes") or rule.get("args")))
        for name in rule["names"]
    }


def our_profile() -> Path:
    return Path(engine.__file__).with_name("seccomp.json")


def test_the_profile_allows_what_the_inner_wall_is_made_of_and_nothing_else_that_a_run_is_denied() -> None:
    assert allowed_calls(our_profile(), unconditionally=False) & DENIED.keys() == INNER_WALL


def test_the_profile_allows_no_more_than_an_engines_own() -> None:
    if not DEFAULT_PROFILE.exists():
        pytest.skip(f"{DEFAULT_PROFILE} is not here: it comes with podman.")
    later = {"arch_prctl", "futex_waitv"}  # of x86-64 alone; newer than the profile of Debian 12
    assert allowed_calls(our_profile()) - allowed_calls(DEFAULT_PROFILE) <= INNER_WALL | later


def test_clone_makes_no_namespace() -> None:
    rules = json.loads(our_profile().read_text())["syscalls"]
    (clone,) = (rule for rule in rules if rule["names"] == ["clone"])
    new_user = 0x1000_0000
    (argument,) = clone["args"]
    assert (argument["op"], argument["valueTwo"]) == ("SCMP_CMP_MASKED_EQ", 0)
    assert argument["value"] & new_user
    assert "clone3" not in allowed_calls(our_profile(), unconditionally=False)


@pytest.mark.parametrize("kind", CONTAINERS)
def test_an_engine_that_is_not_installed_is_named(kind: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ConfigError, match=f"{kind} is not installed. Install it: apt-get install "):
        outer_wall(kind)


def test_an_engine_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = tmp_path / "docker"
    broken.write_text("#!/bin/sh\necho 'Cannot connect to the Docker daemon.' >&2\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ConfigError, match="Cannot connect to the Docker daemon. Start it: systemctl start docker"):
        outer_wall("docker")


@pytest.fixture
def podman(request: pytest.FixtureRequest) -> Container:
    wall = usable("podman", request)
    assert isinstance(wall, Container)
    return wall


def test_podman_keeps_every_promise(podman: Container) -> None:
    """On this machine's files. All other tests of containers are left to `make test-containers`."""
    with WarmWorker(podman, ("numpy",)) as worker:
        findings = check(worker)
    assert len(findings) == len(PROBES)
    assert [finding for finding in findings if not finding.holds] == []


def test_an_image_that_is_not_there_is_named(podman: Container) -> None:
    with pytest.raises(
        ConfigError, match=r"has no image 'no-such-image'. Build it: make container ENGINE=podman IMAGE="
    ):
        outer_wall(podman.name, ContainerSettings(image="no-such-image"))


def test_what_the_engine_refuses_is_a_fault_in_its_words(podman: Container) -> None:
    worker = WarmWorker(podman.configured(ContainerSettings(runtime="no-such-runtime")), ())
    with pytest.raises(SandboxFault, match="The sandbox 'podman' would not start: .*no-such-runtime"):
        worker.wait_until_ready()
    worker.close()


@pytest.mark.containers
@pytest.mark.parametrize("kind", CONTAINERS)
def test_a_container_ends_with_its_grader(kind: str, request: pytest.FixtureRequest) -> None:
    """Killed, so that it can say nothing."""
    usable(kind, request)
    with subprocess.Popen([sys.executable, "-c", GRADER, kind], stdout=subprocess.PIPE) as grader:
        assert grader.stdout is not None
        assert grader.stdout.readline() == b"ready\n"
        assert names(kind, grader.pid)
        grader.kill()
    until = time.monotonic() + WAIT
    while names(kind, grader.pid):
        assert time.monotonic() < until, "it is still there"
        time.sleep(0.1)


@pytest.mark.containers
@pytest.mark.parametrize("kind", CONTAINERS)
def test_the_engine_limits_memory_and_processes(kind: str, request: pytest.FixtureRequest) -> None:
    wall = usable(kind, request).configured(ContainerSettings(memory_mb=3_000, pids=300))
    before = names(kind, os.getpid())
    with WarmWorker(wall, ()):
        (name,) = names(kind, os.getpid()) - before
        told = engine.ask(kind, "inspect", "--format", "{{.HostConfig.Memory}} {{.HostConfig.PidsLimit}}", name)
    assert told.split() == [str(3_000 * 2**20), "300"]


@pytest.mark.containers
@pytest.mark.parametrize("kind", CONTAINERS)
def test_a_container_that_was_removed_is_a_fault(kind: str, request: pytest.FixtureRequest) -> None:
    wall = usable(kind, request)
    before = names(kind, os.getpid())
    with WarmWorker(wall, ("numpy",)) as worker:
        run = worker.start_run(Limits())
        run.wait_until_started()
        (name,) = names(kind, os.getpid()) - before
        engine.ask(kind, "rm", "--force", name)
        with pytest.raises(SandboxFault):
            worker.start_run(Limits()).wait_until_started()
        run.abandon()
