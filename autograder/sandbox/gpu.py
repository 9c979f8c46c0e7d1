"""GPUs, seen from the grader: which there are, and how much memory a run's processes hold of one.

A framework's own cap of memory is a wish that student code may ignore; what NVML says of the run's processes is not.
NVML is NVIDIA's management library, by the package nvidia-ml-py, and is loaded only where a GPU is asked for.
"""

import functools
import importlib
import os
import threading
from collections.abc import Callable, Collection
from typing import Any

import msgspec

from autograder.errors import ConfigError, SandboxFault

_LOOK_EVERY = 0.05
_MIB = 2**20


class Gpu(msgspec.Struct, frozen=True):
    """A GPU, or a part of one that the driver itself divides (MIG). `uuid` is how CUDA and NVML name it."""

    uuid: str
    name: str
    memory_mb: int


def find_gpu(wanted: str) -> Gpu:
    """A GPU by its number or its UUID.

    Raises:
        ConfigError: when there is none, or nothing to ask with.
    """
    nvml = load_nvml(os.getpid())
    try:
        handle = _handle(nvml, wanted)
        memory = nvml.nvmlDeviceGetMemoryInfo(handle).total // _MIB
        return Gpu(_text(nvml.nvmlDeviceGetUUID(handle)), _text(nvml.nvmlDeviceGetName(handle)), memory)
    except nvml.NVMLError as error:
        raise ConfigError(f"There is no GPU {wanted!r}: {error}. nvidia-smi -L lists those there are.") from error


def memory_held(gpu: Gpu, processes: Collection[int]) -> int:
    """Bytes of a GPU's memory that these processes hold, as the driver counts.

    Raises:
        SandboxFault: when the driver doesn't say.
    """
    nvml = load_nvml(os.getpid())
    try:
        running = nvml.nvmlDeviceGetComputeRunningProcesses(_handle(nvml, gpu.uuid))
    except nvml.NVMLError as error:
        raise SandboxFault(f"The GPU {gpu.name!r} can't be watched: {error}.") from error
    held = [process.usedGpuMemory for process in running if process.pid in processes]
    if None in held:  # some drivers say so of every process: no limit could be held
        raise SandboxFault(f"The driver of the GPU {gpu.name!r} does not tell what each process holds of it.")
    return sum(held)


class GpuWatch:
    """Watches a run's share of a GPU until it is closed, and stops the run when it takes more.

    Args:
        held: the bytes that the run's processes hold; may raise `SandboxFault`.
        limit_mb: the share.
        stop: ends the run.
    """

    def __init__(self, held: Callable[[], int], limit_mb: int, stop: Callable[[], None]) -> None:
        self._held = held
        self._limit = limit_mb * _MIB
        self._stop = stop
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self.exceeded = False
        self.fault: SandboxFault | None = None
        self._thread.start()

    def close(self) -> None:
        """End the watch; `exceeded` and `fault` then say why the run was stopped, if it was."""
        self._closed.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._closed.wait(_LOOK_EVERY):
            try:
                self.exceeded = self._held() > self._limit
            except SandboxFault as fault:
                self.fault = fault
            if self.exceeded or self.fault:
                self._stop()
                return


@functools.lru_cache(maxsize=1)
def load_nvml(process: int) -> Any:
    """NVML, started anew in each process: a fork can't use its parent's.

    Raises:
        ConfigError: when the package or the driver is missing.
    """
    del process  # it is the cache's key
    try:
        nvml = importlib.import_module("pynvml")
    except ImportError as error:
        raise ConfigError("GPUs are watched by NVML. Install it: pip install nvidia-ml-py") from error
    try:
        nvml.nvmlInit()
    except nvml.NVMLError as error:
        raise ConfigError(f"NVIDIA's driver does not answer: {error}. Does nvidia-smi?") from error
    return nvml


def _handle(nvml: Any, wanted: str) -> Any:
    if wanted.isdigit():
        return nvml.nvmlDeviceGetHandleByIndex(int(wanted))
    return nvml.nvmlDeviceGetHandleByUUID(wanted)


def _text(value: str | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else value
