"""Valid bytes of each kind, from which fuzzing starts: what it makes of them is nearly valid, and gets further."""

import io
import json
import zipfile
from collections.abc import Mapping

import msgspec
import numpy as np

from autograder.model import Display, ErrorOutput, Limits, Stream
from autograder.wire.figures import Axes, Entry, Figure, Line, Look
from autograder.wire.messages import (
    Call,
    CellDone,
    CellSource,
    CellStarted,
    Ended,
    Execute,
    Executed,
    Missing,
    OutputExceeded,
    Raised,
    Read,
    ReadPlain,
    Rebuild,
    Returned,
    Started,
    StartRun,
    WallBroken,
)
from autograder.wire.values import Array, Compiled, Model, Nothing, Number, Opaque, Probe, Sequence, Text, Value, encode


def _dense(units: int, activation: str) -> dict[str, object]:
    settings = {"name": f"dense_{units}", "trainable": True, "dtype": "float32", "units": units, "use_bias": True}
    return {"module": "keras.layers", "class_name": "Dense", "config": {**settings, "activation": activation}}


def _input(width: int) -> dict[str, object]:
    settings = {"batch_shape": [None, width], "dtype": "float32", "sparse": False, "name": "input"}
    return {"module": "keras.layers", "class_name": "InputLayer", "config": settings}


def _configs() -> list[bytes]:
    sequential = {"name": "net", "trainable": True, "layers": [_input(4), _dense(3, "tanh"), _dense(2, "softmax")]}
    tensor = {"shape": [None, 4], "dtype": "float32", "keras_history": ["input", 0, 0]}
    argument = {"class_name": "__keras_tensor__", "config": tensor}
    node = {"args": [argument], "kwargs": {"training": False}}
    functional = {
        "name": "net",
        "layers": [
            {**_input(4), "name": "input", "inbound_nodes": []},
            {**_dense(3, "relu"), "name": "dense", "inbound_nodes": [node]},
        ],
        "input_layers": [["input", 0, 0]],
        "output_layers": [["dense", 0, 0]],
    }
    return [
        json.dumps({"module": "keras", "class_name": "Sequential", "config": sequential}).encode(),
        json.dumps({"module": "keras.models", "class_name": "Functional", "config": functional}).encode(),
    ]


def _messages() -> list[msgspec.Struct]:
    array = encode(np.arange(6, dtype="float32").reshape(2, 3))
    assert isinstance(array, Array)
    model = Model(_configs()[0], (array, array), Probe(array, array), Compiled("mse", "adam", 0.001))
    values: list[Value] = [
        array,
        model,
        Number(3),
        Number(1e300),
        Text("안녕 \x1b[31m😀"),
        Nothing(),
        Opaque("History"),
        encode([1, "a", None, [2.5, (True, "b")], np.eye(2)]),
        encode(([], ())),
        Sequence("set", (Text("A"), Text("C"))),
        encode([["loss", np.linspace(1, 0, 9)], ["accuracy", np.linspace(0, 1, 9)]]),
        encode({"loss": [0.5, 0.25], "name": "거리", "both": [array.numpy(), None]}),
    ]
    outputs = (Stream("stdout", "x\n"), Display("<Figure>", b"\x89PNG", True), ErrorOutput("E", "m", ("line", "line")))
    return [
        *values,
        *(Returned(value, 0.25, (value,)) for value in values),
        Returned(Nothing(), 0.25, (), (_figure(),)),
        Raised("ValueError", "wrong", 0.5),
        Missing(defined=True),
        OutputExceeded(),
        CellStarted(3),
        CellDone(3, True, 0.5, outputs),
        Executed(),
        Started(0.01),
        WallBroken("mount: not permitted"),
        Ended("exited", -9, 1.5, 20.0),
        Execute((CellSource(0, "x = 1"), CellSource(1, "x")), 42, 2**20),
        Call("forward", tuple(values[:3]), {"x": array}, 7, True),
        Call("draw", (values[-1],), {}, 7, figures=True),
        Read("history"),
        ReadPlain("loss_kind"),
        Rebuild(_configs()[0], (array,)),
        StartRun(Limits()),
    ]


def _figure() -> Figure:
    look = Look("#1f77b4", "-", "None")
    x, y = np.arange(4.0), np.array([4.0, 2.0, 1.0, 3.0])
    lines = (Line(x.tobytes(), y.tobytes(), "학습", look, True), Line(b"", b"", "_child1", look, False))
    legend = (Entry("학습", look), Entry("band", None), Entry("patch", Look("#ff0000")))
    axes = Axes("Loss", "Epoch", "손실", (0.0, 3.0), (-1e300, 1e300), True, False, 0, legend, lines)
    return Figure("Curves", "", "", legend[:1], (axes, axes))


def _notebooks() -> list[bytes]:
    cell = {"cell_type": "code", "source": ["x = 1\n", "x"], "metadata": {"nbgrader": {"grade_id": "double"}}}
    shown = {**cell, "outputs": [{"output_type": "stream", "text": ["1\n"]}], "execution_count": 1}
    text = {"cell_type": "markdown", "source": "# 안녕 😀", "metadata": {}}
    metadata = {"kernelspec": {"name": "python3"}, "autograder": {"assignment": "toy", "language": "ko"}}
    four = {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": [cell, text, shown]}
    old = {"cell_type": "code", "input": "x = 1", "outputs": [], "language": "python"}
    three = {"nbformat": 3, "metadata": {"name": ""}, "worksheets": [{"cells": [old, text], "metadata": {}}]}
    twice = b'{"nbformat": 4, "nbformat": 3, "cells": [], "cells": [{"cell_type": "code", "source": "x"}]}'
    beyond = b'{"nbformat": 4, "x": [NaN, -Infinity], "cells": [{"cell_type": "code", "source": "\\ud800 NaN"}]}'
    whole = json.dumps(four, ensure_ascii=False)
    return [
        whole.encode(),
        json.dumps(three).encode(),
        twice,
        beyond,
        b"\xef\xbb\xbf" + whole.encode(),
        whole.encode("utf-16"),
        b'{"nbformat": 2, "worksheets": []}',
        b'{"nbformat": 4, "cells": ["no cell", 1, null, []]}',
        b"",
    ]


def _archives() -> list[bytes]:
    found = []
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", method) as file:
            file.writestr("kim_101_202_toy.ipynb", b"{}" * 50)
            file.writestr("김하늘/toy.ipynb", b"x" * 300)
            file.writestr("folder/", b"")
        found.append(buffer.getvalue())
    return found


SEEDS: Mapping[str, tuple[bytes, ...]] = {
    "wire": tuple(msgspec.msgpack.encode(message) for message in _messages()),
    "notebook": tuple(_notebooks()),
    "model": tuple(_configs()),
    "archive": tuple(_archives()),
}
