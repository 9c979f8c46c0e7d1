"""Cgroups are made where they may be, hold, and leave nothing."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.model import Limits
from autograder.sandbox import cgroups
from autograder.sandbox.cgroups import COUNTERS, candidates, for_a_worker, for_this_process

V2 = "29 22 0:26 / /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 rw,nsdelegate\n"
V1 = "".join(
    f"{number} 31 0:{number} /docker/ab /sys/fs/cgroup/{names} rw - cgroup cgroup rw,{names}\n"
    for number, names in ((33, "cpu,cpuacct"), (34, "memory"), (35, "pids"))
)

# A grader that is killed while a run of its has a process.
KILLED = """
import os, signal, subprocess, time
from autograder.model import Limits
from autograder.sandbox.cgroups import COUNTERS, for_a_worker
worker = for_a_worker()
run = worker.for_a_run(Limits())
left = subprocess.Popen(["sleep", "600"], stdout=subprocess.DEVNULL)
for descriptor in run.descriptors[COUNTERS:]:
    os.write(descriptor, str(left.pid).encode())
print(left.pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def place() -> cgroups.Cgroup:
    found = for_this_process()
    if found is None:
        pytest.skip("This process may make no cgroups.")
    return found


def test_version_2_is_looked_for_from_the_own_cgroup_upwards() -> None:
    found = list(candidates(V2, "0::/user.slice/session.scope\n"))
    folders = [str(cgroup.folders[0]) for cgroup in found]
    top = "/sys/fs/cgroup"
    assert folders == [f"{top}/user.slice/session.scope", f"{top}/user.slice", top]
    assert {cgroup.version for cgroup in found} == {2}


def test_version_1_has_a_folder_per_controller_also_in_a_container() -> None:
    own = "5:cpu,cpuacct:/docker/ab/inner\n4:memory:/docker/ab\n3:pids:/docker/ab\n1:name=systemd:/docker/ab\n0::/\n"
    (found,) = candidates(V1, own)
    top = "/sys/fs/cgroup"
    assert [str(folder) for folder in found.folders] == [f"{top}/memory", f"{top}/pids", f"{top}/cpu,cpuacct/inner"]


def test_there_is_none_without_a_controller_for_memory() -> None:
    assert list(candidates(V1.replace("memory", "blkio"), "4:blkio:/\n3:pids:/\n5:cpu,cpuacct:/\n")) == []


def test_limits_of_version_2_stand_in_its_files(tmp_path: Path) -> None:
    """The files' names and values as the kernel documents them: no machine with version 2 is needed."""
    (cgroup,) = candidates(V2.replace("/sys/fs/cgroup", str(tmp_path)), "0::/\n")
    (tmp_path / "cgroup.subtree_control").write_text("cpu\n")
    for name in ("memory.peak", "memory.swap.max"):
        (tmp_path / name).touch()
    cgroup.share()
    cgroup.limit(Limits(memory_mb=3, processes=7))
    said = {path.name: path.read_text() for path in tmp_path.iterdir()}
    assert said["cgroup.subtree_control"] == "+memory +pids"
    assert (said["memory.max"], said["memory.oom.group"], said["pids.max"]) == (str(3 * 2**20), "1", "7")
    assert [path.name for path in cgroup.counters()] == ["memory.events", "cpu.stat", "memory.peak"]


def test_a_run_is_limited_and_leaves_nothing(place: cgroups.Cgroup) -> None:
    before = _own(place)
    worker = for_a_worker()
    assert worker is not None
    run = worker.for_a_run(Limits(memory_mb=64))
    assert len(run.descriptors) == COUNTERS + len(place.folders)
    process = subprocess.Popen(["sleep", "600"])
    for descriptor in run.descriptors[COUNTERS:]:
        os.write(descriptor, str(process.pid).encode())
    run.sent()
    run.remove()
    assert process.wait() == -signal.SIGKILL
    worker.remove()
    assert _own(place) == before


def test_what_a_killed_grader_left_goes_with_the_next(place: cgroups.Cgroup) -> None:
    before = _own(place)
    killed = subprocess.run([sys.executable, "-c", KILLED], stdout=subprocess.PIPE, check=False)
    left = int(killed.stdout)
    assert _cgroup_of(left)
    living = for_a_worker()
    assert living is not None
    assert not _cgroup_of(left)
    another = for_a_worker()
    assert another is not None
    living.for_a_run(Limits()).remove()  # it is still there: a living one is left alone
    for worker in (living, another):
        worker.remove()
    assert _own(place) == before


def _own(place: cgroups.Cgroup) -> set[str]:
    """The cgroups of this process's workers; other tests' are among them."""
    return {child.folders[0].name for child in place.children() if f"-{os.getpid()}-" in child.folders[0].name}


def _cgroup_of(process: int) -> list[str]:
    """The lines of a process's cgroups that are ours; none for a process that has ended."""
    path = Path(f"/proc/{process}/cgroup")
    try:
        return [line for line in path.read_text().splitlines() if "/autograder-" in line]
    except (FileNotFoundError, ProcessLookupError):
        return []
