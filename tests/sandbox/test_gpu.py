"""A run's share of a GPU is watched from outside. NVML is stood in for, at its one boundary: no GPU is needed."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from autograder.errors import ConfigError, SandboxFault
from autograder.model import Limits
from autograder.sandbox import gpu, warm
from autograder.sandbox.cgroups import for_this_process
from autograder.sandbox.client import WarmWorker
from autograder.sandbox.gpu import Gpu, find_gpu, memory_held
from autograder.sandbox.outer import KINDS
from tests.sandbox.running import ended

DEVICE = Gpu("GPU-0", "A device", 8_000)


class NvmlError(Exception):
    """As NVML raises it."""


class FakeNvml(ModuleType):
    """NVML as far as it is used: one device, and processes that hold what `held` says of them."""

    NVMLError = NvmlError

    def __init__(self) -> None:
        super().__init__("pynvml")
        self.started = 0
        self.held: Callable[[], dict[int, int | None]] = dict

    def nvmlInit(self) -> None:
        self.started += 1

    def nvmlDeviceGetHandleByIndex(self, index: int) -> str:
        if index:
            raise NvmlError("Invalid Argument")
        return "handle"

    def nvmlDeviceGetHandleByUUID(self, uuid: str) -> str:
        return self.nvmlDeviceGetHandleByIndex(0 if uuid == DEVICE.uuid else 1)

    def nvmlDeviceGetUUID(self, handle: str) -> bytes:
        return DEVICE.uuid.encode()  # older versions of the package answer in bytes

    def nvmlDeviceGetName(self, handle: str) -> str:
        return DEVICE.name

    def nvmlDeviceGetMemoryInfo(self, handle: str) -> SimpleNamespace:
        return SimpleNamespace(total=DEVICE.memory_mb * 2**20)

    def nvmlDeviceGetComputeRunningProcesses(self, handle: str) -> list[SimpleNamespace]:
        return [SimpleNamespace(pid=pid, usedGpuMemory=size) for pid, size in self.held().items()]


@pytest.fixture
def nvml(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeNvml]:
    fake = FakeNvml()
    monkeypatch.setitem(sys.modules, "pynvml", fake)
    gpu.load_nvml.cache_clear()
    yield fake
    gpu.load_nvml.cache_clear()


@pytest.fixture
def worker(nvml: FakeNvml) -> Iterator[WarmWorker]:
    """One whose runs share the device."""
    if for_this_process() is None:
        pytest.skip("This process may make no cgroups, without which no GPU is shared.")
    with WarmWorker(KINDS["none"], ("numpy",), gpu=find_gpu("0")) as started:
        yield started


def _all_below(parent: int) -> set[int]:
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return {int(child) for child in children}.union(*(_all_below(int(child)) for child in children))


def test_a_device_is_found_by_number_and_by_uuid(nvml: FakeNvml) -> None:
    assert find_gpu("0") == find_gpu(DEVICE.uuid) == DEVICE
    assert nvml.started == 1
    with pytest.raises(ConfigError, match="There is no GPU '1': Invalid Argument. nvidia-smi -L"):
        find_gpu("1")


def test_without_the_package_the_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pynvml", None)
    gpu.load_nvml.cache_clear()
    with pytest.raises(ConfigError, match="pip install nvidia-ml-py"):
        find_gpu("0")


def test_only_the_runs_own_processes_count(nvml: FakeNvml) -> None:
    nvml.held = lambda: {10: 100, 11: 20, 12: 3_000}
    assert memory_held(DEVICE, {10, 11, 99}) == 120


def test_a_driver_that_does_not_tell_is_a_fault(nvml: FakeNvml) -> None:
    nvml.held = lambda: {10: None}
    with pytest.raises(SandboxFault, match="does not tell"):
        memory_held(DEVICE, {10})


def test_a_run_over_its_share_is_out_of_memory(worker: WarmWorker, nvml: FakeNvml) -> None:
    """Its real processes, of which the driver is made to say that they hold too much."""
    nvml.held = lambda: dict.fromkeys(_all_below(worker.pid), 300 * 2**20)
    assert ended(worker, "import time\ntime.sleep(20)", Limits(gpu_memory_mb=200)).reason == "memory"
    assert ended(worker, "pass", Limits(gpu_memory_mb=400)).reason == "killed"


def test_a_watch_that_fails_is_a_fault_and_no_outcome(worker: WarmWorker, nvml: FakeNvml) -> None:
    nvml.held = lambda: dict.fromkeys(_all_below(worker.pid))
    with pytest.raises(SandboxFault, match="does not tell"):
        ended(worker, "import time\ntime.sleep(20)", Limits(gpu_memory_mb=200))


def test_a_share_needs_a_device(light_worker: WarmWorker) -> None:
    with pytest.raises(SandboxFault, match='gpu = "0" in course.toml'):
        light_worker.start_run(Limits(gpu_memory_mb=200))


def test_the_device_is_named_with_the_walls(worker: WarmWorker) -> None:
    assert worker.walls.endswith(", A device")


def test_a_worker_that_holds_a_device_is_not_forked(tmp_path: Path) -> None:
    """CUDA opens its node when it starts; a fork could not use it."""
    assert warm.opened_gpu() is None
    (tmp_path / "5").symlink_to("/dev/nvidiactl")
    assert warm.opened_gpu(str(tmp_path)) == "/dev/nvidiactl"
