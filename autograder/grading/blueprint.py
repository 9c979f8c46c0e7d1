"""What a model consists of: its configuration as it came over the wall, reduced to built-in layers, or refused.

Whoever reads a Keras configuration with Keras lets it choose what is built. So it is read here as plain JSON, by name:
layers, operations and activations that stand in the lists below, settings that are plain values. All else that Keras
writes (initializers, regularizers, how it was compiled) is no matter of what a finished model computes, and is dropped.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from autograder.grading import words
from autograder.grading.verdicts import Verdict
from autograder.model import Bilingual, Outcome

LAYERS = frozenset(
    """
    Activation ActivityRegularization Add AlphaDropout Average AveragePooling1D AveragePooling2D BatchNormalization
    Concatenate Conv1D Conv2D Conv2DTranspose Cropping2D Dense DepthwiseConv2D Dot Dropout ELU Embedding Flatten GRU
    GaussianDropout GaussianNoise GlobalAveragePooling1D GlobalAveragePooling2D GlobalMaxPooling1D GlobalMaxPooling2D
    GroupNormalization Identity InputLayer LSTM LayerNormalization LeakyReLU MaxPooling1D MaxPooling2D Maximum Minimum
    Multiply Normalization PReLU Permute RMSNormalization RandomContrast RandomFlip RandomRotation RandomTranslation
    RandomZoom ReLU RepeatVector Rescaling Reshape SeparableConv2D SimpleRNN Softmax SpatialDropout1D SpatialDropout2D
    Subtract UnitNormalization UpSampling2D ZeroPadding2D
    """.split()
)
OPERATIONS: Mapping[str, frozenset[str]] = {
    "keras.src.ops.numpy": frozenset(
        """
        Absolute Add Average Clip Concatenate Divide Exp Log Matmul Max Maximum Mean Min Minimum Multiply Negative Power
        Reshape Sqrt Square Squeeze Subtract Sum Tanh Transpose TrueDivide
        """.split()
    ),
    "keras.src.ops.nn": frozenset(
        "Elu Gelu LeakyRelu LogSoftmax Relu Relu6 Selu Sigmoid Silu Softmax Softplus Softsign".split()
    ),
}
_ACTIVATIONS = frozenset(
    """
    celu elu exponential gelu glu hard_sigmoid hard_silu hard_swish hard_tanh leaky_relu linear log_sigmoid log_softmax
    mish relu relu6 selu sigmoid silu softmax softplus softsign sparsemax squareplus swish tanh
    """.split()
)
# What TensorFlow's own functions are called inside, where the name is another than Keras's.
_TENSORFLOW = {"softmax_v2": "softmax", "log_softmax_v2": "log_softmax", "identity": "linear"}
_DTYPES = frozenset("float16 float32 float64 mixed_float16 int8 uint8 int16 int32 int64 bool".split())
_DROPPED = ("_initializer", "_regularizer", "_constraint", "quantization_config", "seed")
_MOST_LAYERS = 256
_DEEPEST = 8
_LONGEST = 1_000

Json = dict[str, Any]


class Layer(msgspec.Struct, frozen=True):
    """One built-in layer or operation: its class's name, and its settings under Keras's names.

    An activation is its plain name ("tanh"), or where it is a layer that layer's name.
    """

    kind: str
    settings: Mapping[str, Any]


class Blueprint(msgspec.Struct, frozen=True):
    """A model that can be rebuilt: the reduced configuration, and its layers in order without the input.

    `input_shape` is without the axis of the batch; None in it stands for any length.
    """

    config: bytes
    layers: tuple[Layer, ...]
    input_shape: tuple[int | None, ...]


def refuse(reason: Bilingual) -> Verdict:
    """The verdict that a model can't be rebuilt."""
    return Verdict(Outcome.NOT_REBUILDABLE, reason)


def read_blueprint(config: bytes) -> Blueprint:
    """Read a model's configuration.

    Raises:
        Verdict: not rebuildable, when it holds anything but built-in layers, or has not exactly one input.
    """
    try:
        raw = msgspec.json.decode(config)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise refuse(words.NOT_REBUILT) from error
    reader = _Reader()
    try:
        reduced = reader.model(raw, 0)
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise refuse(words.NOT_REBUILT) from error
    if not reader.inputs:
        raise refuse(words.NOT_BUILT)
    if len(_inputs(reduced)) != 1:
        raise refuse(words.SEVERAL_INPUTS)
    return Blueprint(msgspec.json.encode(reduced), tuple(reader.layers), _inputs(reduced)[0])


def _inputs(model: Json) -> list[tuple[int | None, ...]]:
    layers = [layer for layer in model["config"]["layers"] if layer["class_name"] == "InputLayer"]
    if not layers and model["class_name"] == "Sequential":  # which begins with a model that has the input
        first = model["config"]["layers"][0]
        return _inputs(first) if "layers" in first["config"] else []
    return [tuple(layer["config"]["batch_shape"][1:]) for layer in layers]


class _Reader:
    """Reduces one model, and collects its layers."""

    def __init__(self) -> None:
        self.layers: list[Layer] = []
        self.inputs = 0

    def model(self, raw: Json, depth: int) -> Json:
        kind, config = raw["class_name"], raw["config"]
        if depth > _DEEPEST or not str(raw["module"]).startswith("keras"):
            raise refuse(words.OWN_CLASS)
        if kind == "Sequential":
            layers = [self.layer(layer, depth) for layer in config["layers"]]
            reduced: Json = {"name": _name(config["name"]), "layers": layers}
            return {"module": "keras", "class_name": kind, "config": reduced, "registered_name": None}
        if kind not in ("Functional", "Model"):
            raise refuse(words.OWN_CLASS)
        reduced = {
            "name": _name(config["name"]),
            "layers": [self._joined(layer, depth) for layer in config["layers"]],
            "input_layers": _plain(config["input_layers"]),
            "output_layers": _plain(config["output_layers"]),
        }
        place = {"module": "keras.src.models.functional", "class_name": "Functional"}
        return {**place, "config": reduced, "registered_name": "Functional"}

    def layer(self, raw: Json, depth: int) -> Json:
        module, kind = raw["module"], raw["class_name"]
        if "layers" in raw["config"]:
            return self.model(raw, depth + 1)
        is_layer = module == "keras.layers" and kind in LAYERS
        if not is_layer and kind not in OPERATIONS.get(str(module), ()):
            raise refuse(words.OWN_FUNCTION if kind == "Lambda" else words.OWN_CLASS)
        settings = _settings(raw["config"])
        self._count(kind, settings)
        name = None if is_layer else kind
        return {"module": module, "class_name": kind, "config": settings, "registered_name": name}

    def _count(self, kind: str, settings: Json) -> None:
        if kind == "InputLayer":
            self.inputs += 1
            settings["batch_shape"] = [None, *settings["batch_shape"][1:]]
        else:
            named = {key: value["class_name"] if isinstance(value, dict) else value for key, value in settings.items()}
            self.layers.append(Layer(kind, named))
        if len(self.layers) + self.inputs > _MOST_LAYERS:
            raise refuse(words.TOO_LARGE)

    def _joined(self, raw: Json, depth: int) -> Json:
        """A layer of a functional model, with the tensors that go into it."""
        nodes = [
            {
                "args": _argument(node["args"]),
                "kwargs": {str(key): _argument(part) for key, part in node["kwargs"].items()},
            }
            for node in raw["inbound_nodes"]
        ]
        return {**self.layer(raw, depth), "name": _name(raw["name"]), "inbound_nodes": nodes}


def _settings(config: Json) -> Json:
    return {str(key): _setting(str(key), value) for key, value in config.items() if not str(key).endswith(_DROPPED)}


def _setting(key: str, value: Any) -> Any:
    if key == "dtype":
        return _dtype(value)
    if key.endswith("activation"):
        return _activation(value)
    return _plain(value)


def _dtype(value: Any) -> str:
    name = value["config"]["name"] if isinstance(value, dict) else value
    if name not in _DTYPES:
        raise refuse(words.OWN_CLASS)
    return str(name)


def _activation(value: Any) -> Any:
    """Its name in Keras. A function of the student's own may bear such a name: the probe tells them apart."""
    if isinstance(value, dict) and value.get("module") == "keras.layers":
        return _Reader().layer(value, 0)
    if isinstance(value, dict):
        value = value.get("config", "")  # a lambda has none
    name = _TENSORFLOW.get(value, value) if isinstance(value, str) else value
    if name is not None and name not in _ACTIVATIONS:
        raise refuse(words.OWN_FUNCTION)
    return name


def _argument(value: Any) -> Any:
    """What goes into a layer: tensors of other layers, and plain values."""
    if isinstance(value, list):
        return [_argument(part) for part in value]
    if not isinstance(value, dict):
        return _plain(value)
    if value["class_name"] != "__keras_tensor__":
        raise refuse(words.OWN_CLASS)
    config = value["config"]
    name, node, tensor = config["keras_history"]
    tensor = {
        "shape": _plain(config["shape"]),
        "dtype": _dtype(config["dtype"]),
        "keras_history": [_name(name), int(node), int(tensor)],
    }
    return {"class_name": "__keras_tensor__", "config": tensor}


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(part) for part in value]
    if isinstance(value, dict) or (isinstance(value, str) and len(value) > _LONGEST):
        raise refuse(words.OWN_CLASS)
    return value


def _name(value: Any) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise refuse(words.NOT_REBUILT)
    return value
