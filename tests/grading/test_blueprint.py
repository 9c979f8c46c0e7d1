"""A configuration is read by name: built-in layers with plain settings, and nothing that Keras would run."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.grading.blueprint import Blueprint, read_blueprint
from autograder.grading.verdicts import Verdict
from autograder.model import Outcome

INPUT = {"module": "keras.layers", "class_name": "InputLayer", "config": {"name": "i", "batch_shape": [5, 3]}}
DENSE = {"name": "d", "units": 2, "activation": "tanh"}


def layer(kind: str = "Dense", module: object = "keras.layers", **settings: object) -> dict[str, Any]:
    return {"module": module, "class_name": kind, "config": {**DENSE, **settings}, "registered_name": None}


def sequential(*layers: object, **config: object) -> dict[str, Any]:
    return {"module": "keras", "class_name": "Sequential", "config": {"name": "m", "layers": layers, **config}}


def read(model: object) -> Blueprint:
    return read_blueprint(json.dumps(model).encode())


def refused(model: object) -> None:
    with pytest.raises(Verdict) as caught:
        read(model)
    assert caught.value.outcome is Outcome.NOT_REBUILDABLE


def test_layers_are_told_in_order_with_their_settings() -> None:
    blueprint = read(sequential(INPUT, layer(units=7), sequential(layer("Dropout")), layer(units=2)))
    assert [found.kind for found in blueprint.layers] == ["Dense", "Dropout", "Dense"]
    assert blueprint.layers[0].settings["units"] == 7
    assert blueprint.input_shape == (3,)


def test_what_a_finished_model_does_not_need_is_dropped() -> None:
    regularized = layer(
        kernel_initializer={"class_name": "Evil"}, bias_regularizer={"class_name": "Evil"}, seed={"a": 1}
    )
    assert b"Evil" not in read(sequential(INPUT, regularized)).config


@pytest.mark.parametrize(
    ("said", "name"), [("softmax_v2", "softmax"), ("relu", "relu"), ("log_softmax_v2", "log_softmax")]
)
def test_functions_of_tensorflow_are_those_of_keras(said: str, name: str) -> None:
    function = {"module": "builtins", "class_name": "function", "config": said, "registered_name": "function"}
    assert read(sequential(INPUT, layer(activation=function))).layers[0].settings["activation"] == name


@pytest.mark.parametrize(
    "guilty",
    [
        layer("Lambda"),
        layer("Dense", "__main__"),
        layer("Dense", None),
        layer("TFSMLayer"),
        layer("eval", "builtins"),
        layer("Relu", "os"),
        layer(activation={"module": "os", "class_name": "function", "config": "system"}),
        layer(activation={"value": ["code", None, None]}),
        layer(activation=3),
        layer(units={"class_name": "__lambda__", "config": {}}),
        layer(units=["x" * 2_000]),
        layer(dtype={"class_name": "Evil", "config": {"name": "evil"}}),
        layer(name=7, layers="x"),
        sequential(layer("Lambda")),
        "Dense",
    ],
    ids=str,
)
def test_anything_else_is_refused(guilty: object) -> None:
    refused(sequential(INPUT, layer(), guilty))


def test_a_model_has_one_input_and_an_end() -> None:
    refused(sequential(layer()))
    refused(sequential())
    refused(sequential(INPUT, *[layer()] * 300))
    nested = sequential(INPUT)
    for _ in range(20):
        nested = sequential(nested)
    refused(nested)


@given(
    st.binary(max_size=200)
    | st.recursive(
        st.none() | st.text(),
        lambda part: (
            st.lists(part)
            | st.dictionaries(st.sampled_from(["module", "class_name", "config", "layers", "name"]), part)
        ),
    ).map(lambda part: json.dumps(part).encode())
)
def test_whatever_comes_is_read_or_refused(config: bytes) -> None:
    with suppress(Verdict):
        assert read_blueprint(config).config
