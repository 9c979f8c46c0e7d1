"""Which walls this machine can build: tries each kind, and says what to install or to allow where one fails."""

import platform
import re
import sys
from pathlib import Path

import msgspec

from autograder.course import ContainerSettings
from autograder.errors import SandboxFault
from autograder.sandbox import cgroups, landlock
from autograder.sandbox.client import WarmWorker
from autograder.sandbox.conformance import Finding, check
from autograder.sandbox.outer import KINDS, OuterWall

_LIGHT = ("numpy",)
_REMEDY = re.compile(r" (?:Install|Start|Build) it: ")
_SWITCHES = {
    "/proc/sys/kernel/unprivileged_userns_clone": ("0", "sysctl -w kernel.unprivileged_userns_clone=1"),
    "/proc/sys/kernel/apparmor_restrict_unprivileged_userns": (
        "1",
        "sysctl -w kernel.apparmor_restrict_unprivileged_userns=0",
    ),
    "/proc/sys/user/max_user_namespaces": ("0", "sysctl -w user.max_user_namespaces=10000"),
}


class Diagnosis(msgspec.Struct, frozen=True):
    """One kind of sandbox on this machine: usable when `problem` is None.

    `walls` says what its runs get, `lacking` why the inner wall is not of namespaces. `remedy` is the command that
    installs or allows what is missing.
    """

    kind: str
    problem: str | None
    remedy: str | None = None
    findings: tuple[Finding, ...] = ()
    walls: str = ""
    lacking: str = ""

    @property
    def usable(self) -> bool:
        """Whether it can be built and keeps all its promises."""
        return self.problem is None


class Machine(msgspec.Struct, frozen=True):
    """What matters of this machine for the walls."""

    python: str
    system: str
    landlock: int
    kinds: tuple[Diagnosis, ...]
    unlimited: str | None = None


def examine(container: ContainerSettings | None = None) -> Machine:
    """Try every kind of sandbox, with a course's settings for containers."""
    container = container or ContainerSettings()
    return Machine(
        python=sys.version.split()[0],
        system=f"{platform.system()} {platform.release()} {platform.machine()}",
        landlock=landlock.abi(),
        kinds=tuple(diagnose(wall.configured(container)) for wall in KINDS.values()),
        unlimited=unlimited(),
    )


def diagnose(wall: OuterWall) -> Diagnosis:
    """Build one kind of sandbox and try its promises."""
    missing = wall.missing()
    if missing:
        problem, *remedy = _REMEDY.split(missing, maxsplit=1)
        return Diagnosis(wall.name, problem, remedy[0] if remedy else None)
    try:
        with WarmWorker(wall, _LIGHT) as worker:
            findings, walls, lacking = check(worker), worker.walls, worker.ready.lacking
    except SandboxFault as fault:
        return Diagnosis(wall.name, str(fault).removesuffix(" See autograder doctor."), forbidding_switch())
    broken = [finding for finding in findings if not (finding.holds or finding.excuse)]
    if broken:
        said = "; ".join(f"{finding.promise} {finding.detail}".strip() for finding in broken)
        return Diagnosis(wall.name, f"promises not kept: {said}", None, findings, walls, lacking)
    return Diagnosis(wall.name, None, forbidding_switch() if lacking else None, findings, walls, lacking)


def unlimited() -> str | None:
    """Why this process can't give runs cgroups, and what would allow it; None when it can."""
    if cgroups.for_this_process() is not None:
        return None
    return (
        "Memory and CPU are watched from outside, not held by the kernel: this process may make no cgroups. "
        "Start it as root, or by: systemd-run --user --scope -p Delegate=yes"
    )


def forbidding_switch() -> str | None:
    """What allows user namespaces, where a setting of this machine, or of its container, forbids them."""
    for path, (forbids, command) in _SWITCHES.items():
        switch = Path(path)
        if switch.exists() and switch.read_text().strip() == forbids:
            return command
    if _filtered():
        return "allow unshare, clone, mount, umount2 and mount_setattr in the container's seccomp profile"
    return None


def _filtered() -> bool:
    """Whether this process runs behind a seccomp filter, as in a container."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return any(line.split() == ["Seccomp:", "2"] for line in lines)
