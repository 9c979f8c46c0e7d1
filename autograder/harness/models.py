"""Keras models: what is said of one across the wall, and building one again where no student's code has run."""

import importlib
import json
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.wire.messages import Rebuild
from autograder.wire.values import (
    MAX_ARRAY_BYTES,
    MAX_CONFIG_BYTES,
    MAX_ITEMS,
    Array,
    Compiled,
    Leaf,
    Model,
    Opaque,
    Probe,
    from_array,
)

_PROBES = 4
_UNKNOWN_SIDE = 8  # of a probe where the model takes any length
_LONGEST = 200

Predict = Callable[[NDArray[Any]], NDArray[Any]]


def describe(value: object) -> Leaf | None:
    """A Keras model's configuration and weights; None for anything else."""
    keras = sys.modules.get("keras")
    if keras is None or not isinstance(value, keras.Model):
        return None
    try:
        return _described(keras, value)
    except Exception:  # noqa: BLE001 - the student's own classes may do anything
        return Model(b"null", ())  # a model, but none that can be rebuilt


def rebuild(request: Rebuild) -> Predict:
    """Build the model that a request describes; returns the function that predicts with it.

    Raises:
        Exception: whatever Keras says of a configuration or of weights that don't fit it.
    """
    keras = importlib.import_module("keras")  # loaded already, unless the course's worker imports less
    model = _built(keras, json.loads(request.config))
    model.set_weights([weight.numpy() for weight in request.weights])
    for layer in model._flatten_layers():  # noqa: SLF001 - the only way to reach the layers of nested models too
        if isinstance(layer, keras.layers.Normalization):
            layer.finalize_state()  # what it adapted to stands in its weights

    def predict(inputs: NDArray[Any]) -> NDArray[Any]:
        return np.asarray(model(inputs, training=False))

    return predict


def _built(keras: Any, spec: dict[str, Any]) -> Any:
    """A model or layer; a layer that a Sequential model holds twice is one layer, as its name says."""
    if spec["class_name"] != "Sequential":
        return keras.saving.deserialize_keras_object(spec)
    by_name: dict[str, Any] = {}
    for layer in spec["config"]["layers"]:
        name = layer["config"]["name"]
        by_name[name] = by_name.get(name) or _built(keras, layer)
    layers = [by_name[layer["config"]["name"]] for layer in spec["config"]["layers"]]
    return keras.Sequential(layers, name=spec["config"]["name"])


def _described(keras: Any, model: Any) -> Leaf:
    spec = keras.saving.serialize_keras_object(model)
    spec.pop("compile_config", None)
    if isinstance(model, keras.Sequential):  # Keras writes a layer that stands here twice only once
        spec["config"]["layers"] = [keras.saving.serialize_keras_object(layer) for layer in model._layers]  # noqa: SLF001 - the only list with both
    config = json.dumps(spec, default=lambda part: type(part).__name__).encode()
    weights = [from_array(np.asarray(weight), "ndarray") for weight in model.get_weights()]
    arrays = tuple(weight for weight in weights if isinstance(weight, Array))
    if len(config) > MAX_CONFIG_BYTES or len(weights) > MAX_ITEMS or sum(map(_size, arrays)) > MAX_ARRAY_BYTES:
        return Opaque(type_name="model", why="too large")
    if len(arrays) < len(weights):
        return Model(b"null", ())
    return Model(config, arrays, _probe(model), _compiled(model))


def _size(array: Array) -> int:
    return len(array.data)


def _probe(model: Any) -> Probe | None:
    """Random inputs with the model's own outputs. The numbers differ from call to call, and need not be secret."""
    try:
        shape = tuple(_UNKNOWN_SIDE if side is None else side for side in model.input_shape[1:])
        inputs = np.random.default_rng().uniform(size=(_PROBES, *shape)).astype(np.float32)
        outputs = np.asarray(model(inputs, training=False))
    except Exception:  # noqa: BLE001 - a model of the student's own may refuse in any way
        return None
    sent, made = from_array(inputs, "ndarray"), from_array(outputs, "ndarray")
    return Probe(sent, made) if isinstance(sent, Array) and isinstance(made, Array) else None


def _compiled(model: Any) -> Compiled | None:
    loss, optimizer = getattr(model, "loss", None), getattr(model, "optimizer", None)
    if loss is None or optimizer is None:
        return None
    named = loss if isinstance(loss, str) else getattr(loss, "__name__", None) or getattr(loss, "name", "")
    try:
        rate = float(optimizer.learning_rate)
    except Exception:  # noqa: BLE001 - a schedule, or an optimizer of the student's own
        rate = None
    return Compiled(str(named)[:_LONGEST], str(getattr(optimizer, "name", ""))[:_LONGEST], rate)
