"""The run's main loop: execute the cells that are asked for, then answer calls until the other side is done."""

import importlib
import os
import socket
import time
from collections.abc import Callable
from itertools import islice
from typing import Any, NoReturn

import msgspec
import numpy as np

from autograder.harness.frameworks import decode_tensor, encode_tensor, seed_everything
from autograder.harness.models import describe, rebuild
from autograder.harness.plain import encode_plain
from autograder.harness.recorder import Recorder, sendable
from autograder.harness.shell import Shell
from autograder.wire import frames
from autograder.wire.figures import Figure
from autograder.wire.messages import (
    Call,
    CallReply,
    CellDone,
    CellSource,
    CellStarted,
    Execute,
    Executed,
    Missing,
    OutputExceeded,
    Raised,
    Read,
    ReadPlain,
    Rebuild,
    Request,
    Returned,
)
from autograder.wire.values import MAX_ITEMS, Leaf, Nothing, Value, decode, encode

_FIGURES = "autograder.harness.figures"
_REQUESTS: msgspec.msgpack.Decoder[Request] = msgspec.msgpack.Decoder(Request)


class Conversation:
    """One run, seen from inside.

    Args:
        connection: the socket to the grader.
        shell: the shell that holds the student's names.
    """

    def __init__(self, connection: socket.socket, shell: Shell) -> None:
        self._connection = connection
        self._shell = shell
        self._recorder = Recorder(self._output_exceeded)
        shell.attach(self._recorder)

    def run(self) -> None:
        """Answer until the grader closes the connection."""
        while True:
            try:
                request = frames.receive(self._connection, _REQUESTS)
            except frames.ConnectionEnded:
                return
            match request:
                case Execute():
                    self._execute(request)
                case Call():
                    frames.send(self._connection, self._call(request))
                case Read():
                    frames.send(self._connection, self._read(request.name, _encode_curve))
                case ReadPlain():
                    frames.send(self._connection, self._read(request.name, encode_plain))
                case Rebuild():
                    frames.send(self._connection, self._rebuild(request))

    def _execute(self, request: Execute) -> None:
        self._recorder.limit = request.output_bytes
        self._recorder.keep(True)
        seed_everything(request.seed)
        for cell in request.cells:
            frames.send(self._connection, CellStarted(cell.index))
            frames.send(self._connection, self._cell(cell))
        self._recorder.keep(False)
        frames.send(self._connection, Executed())

    def _cell(self, cell: CellSource) -> CellDone:
        start = time.perf_counter()
        ok = self._shell.execute(cell.source)
        outputs = self._recorder.take()
        return CellDone(cell.index, ok, time.perf_counter() - start, outputs)

    def _call(self, request: Call) -> CallReply:
        if request.name not in self._shell.user_ns:
            return Missing(defined=False)
        function = self._shell.user_ns[request.name]
        if not callable(function):
            return Missing(defined=True)
        arguments = [decode(value, decode_tensor) for value in request.arguments]
        keywords = {name: decode(value, decode_tensor) for name, value in request.keywords.items()}
        self._shell.restore_streams()
        seed_everything(request.seed)
        start = time.perf_counter()
        try:
            return self._answer(function, arguments, keywords, request)
        except BaseException as error:  # noqa: BLE001 - whatever the student's code raises is its answer
            return Raised(type(error).__name__[:200], _message(error), time.perf_counter() - start)
        finally:
            self._recorder.take()

    def _answer(self, function: Any, arguments: list[object], keywords: dict[str, object], request: Call) -> Returned:
        drawing = importlib.import_module(_FIGURES) if request.figures else None  # a drawing library is slow to load
        start = time.perf_counter()
        if drawing is not None:
            drawing.start()
        returned = function(*arguments, **keywords)
        value = encode(returned, _encode_special)
        figures: tuple[Figure, ...] = drawing.finish(returned) if drawing is not None else ()
        seconds = time.perf_counter() - start
        kept = tuple(encode(argument, _encode_special) for argument in arguments) if request.keep_arguments else ()
        return Returned(value, seconds, kept, figures)

    def _rebuild(self, request: Rebuild) -> CallReply:
        start = time.perf_counter()
        try:
            self._shell.user_ns["predict"] = rebuild(request)
        except Exception as error:  # noqa: BLE001 - Keras may refuse a model in any way
            return Raised(type(error).__name__[:200], _message(error), time.perf_counter() - start)
        return Returned(Nothing(), time.perf_counter() - start)

    def _read(self, name: str, encoded: Callable[[Any], Value]) -> Returned | Missing:
        start = time.perf_counter()
        names = self._shell.user_ns
        try:
            return Returned(encoded(names[name]), time.perf_counter() - start)
        except BaseException:  # noqa: BLE001 - the student's object may do anything when it is looked at
            return Missing(defined=name in names)
        finally:
            self._recorder.take()

    def _output_exceeded(self) -> NoReturn:
        frames.send(self._connection, OutputExceeded())
        os._exit(0)


def _encode_special(value: object) -> Leaf | None:
    return encode_tensor(value) or describe(value)


def _encode_curve(value: object) -> Value:
    return encode(_series(value), encode_tensor)


def _series(value: Any) -> object:
    """A dict of numbers (Keras's History holds one) as pairs, a list as an array, anything else as it is."""
    inside = getattr(value, "history", value)
    if isinstance(inside, dict):
        return [(str(name), np.asarray(numbers)) for name, numbers in islice(inside.items(), MAX_ITEMS)]
    return np.asarray(value) if isinstance(value, list | tuple) else value


def _message(error: BaseException) -> str:
    try:
        return sendable(str(error)[:2_000])
    except Exception:  # noqa: BLE001 - the student's exception class may do anything
        return ""
