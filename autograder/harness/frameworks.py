"""Tensors, seeds and running state of whichever framework is loaded, without importing any."""

import os
import random
import sys
from typing import Any

import numpy as np

from autograder.wire.values import Array, ArrayKind, Leaf, Opaque, from_array

_seeds_set: set[int] = set()


def encode_tensor(value: object) -> Leaf | None:
    """Encode a tensor or variable of a loaded framework; None for anything else."""
    kind = _kind(value)
    if kind is None:
        return None
    try:
        return from_array(np.asarray(_numbers(value)), kind)
    except Exception:  # noqa: BLE001 - a symbolic tensor, or the student's own __array__, may raise anything
        return Opaque(type_name=type(value).__name__[:200])


def decode_tensor(value: Array) -> object:
    """Build the tensor or variable that an argument asks for, with TensorFlow where it is loaded, else with JAX.

    Raises:
        RuntimeError: when no framework is loaded.
    """
    array = value.numpy().copy()
    tensorflow = sys.modules.get("tensorflow")
    if tensorflow is not None:
        return tensorflow.Variable(array) if value.kind == "variable" else tensorflow.constant(array)
    jax_numpy = sys.modules.get("jax.numpy")
    if jax_numpy is not None:
        return jax_numpy.asarray(array)
    raise RuntimeError("No tensor can be made: neither TensorFlow nor JAX is loaded.")


def seed_everything(seed: int) -> None:
    """Seed Python, NumPy's global generator and the loaded frameworks."""
    random.seed(seed)
    np.random.seed(seed % 2**32)
    tensorflow = sys.modules.get("tensorflow")
    if tensorflow is not None:
        _seed_tensorflow(tensorflow, seed % 2**31)


def _seed_tensorflow(tensorflow: Any, seed: int) -> None:
    """`tf.random.set_seed`, which also drops every cached kernel: rebuilding them costs a call milliseconds.

    It drops them because a random kernel remembers how far its generator has come. Kernels are kept by seed, so under
    a seed that was not set before there is none to drop.
    """
    context = sys.modules["tensorflow.python.eager.context"].context()
    if seed in _seeds_set or not isinstance(getattr(context, "_rng", None), random.Random):
        tensorflow.random.set_seed(seed)
    else:
        context._seed, context._rng = seed, random.Random(seed)  # noqa: SLF001 - all that set_seed does but drop
    _seeds_set.add(seed)


def share_gpu(memory_mb: int) -> None:
    """Have the loaded frameworks take this much of a GPU's memory and no more; 0 hides GPUs from them.

    They would take all of it at once. Student code can undo this: the limit itself is held from outside. Products of
    float32 are made in float32: in TensorFloat-32, of three digits, right answers would fail where digits are compared.
    """
    if not memory_mb:
        os.environ["CUDA_VISIBLE_DEVICES"] = "-1"
        return
    os.environ["NVIDIA_TF32_OVERRIDE"] = "0"  # read by CUDA's libraries when they are loaded, whoever calls them
    os.environ["XLA_PYTHON_CLIENT_PREALLOCATE"] = "false"  # for JAX, which knows only fractions of the whole device
    tensorflow = sys.modules.get("tensorflow")
    if tensorflow is not None:
        tensorflow.config.experimental.enable_tensor_float_32_execution(False)  # in kernels that XLA makes itself, too
        share = tensorflow.config.LogicalDeviceConfiguration(memory_limit=memory_mb)
        for device in tensorflow.config.list_physical_devices("GPU"):
            tensorflow.config.set_logical_device_configuration(device, [share])


def runtime_started() -> str | None:
    """The framework whose runtime has started in this process, which must then not be forked; None if none has."""
    context = sys.modules.get("tensorflow.python.eager.context")
    if context is not None:
        current = context.context_safe()
        if current is not None and getattr(current, "_context_handle", None) is not None:
            return "tensorflow"
    bridge = sys.modules.get("jax._src.xla_bridge")
    if bridge is not None and getattr(bridge, "_backends", None):
        return "jax"
    return None


def _kind(value: object) -> ArrayKind | None:
    for module, name, kind in _TYPES:
        loaded = sys.modules.get(module)
        wanted: Any = getattr(loaded, name, None)
        if isinstance(wanted, type) and isinstance(value, wanted):
            return kind
    return None


def _numbers(value: Any) -> object:
    keras = sys.modules.get("keras")
    if keras is not None and isinstance(value, keras.Variable):
        value = value.value
    return value.numpy() if hasattr(value, "numpy") else value


_TYPES: tuple[tuple[str, str, ArrayKind], ...] = (
    ("tensorflow", "Variable", "variable"),
    ("keras", "Variable", "variable"),
    ("tensorflow", "Tensor", "tensor"),
    ("jax", "Array", "tensor"),
)
