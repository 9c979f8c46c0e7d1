"""Small messages that would be large in memory: they are refused, or take no more than a few times their size."""

import tracemalloc
from contextlib import suppress
from typing import Any

import msgspec
import pytest

from autograder.wire import frames
from autograder.wire.messages import CallReply, CellReply

_TIMES = 8
_SLACK = 200_000
_MANY = 3_000_000


def packed(**fields: object) -> bytes:
    """A message of these fields; `b"HERE"` in it is to be replaced."""
    return msgspec.msgpack.encode(fields)


def with_raw(message: bytes, raw: bytes) -> bytes:
    """The message with other bytes in the place that was kept."""
    kept = msgspec.msgpack.encode("HERE")
    assert message.count(kept) == 1
    return message.replace(kept, raw)


DONE = {"type": "cell done", "index": 0, "ok": False, "seconds": 0.0}
ERROR = {"type": "error", "name": "E", "message": ""}
RETURNED = {"type": "returned", "seconds": 0.0}
ROW = {"type": "row", "kind": "list", "items": [{"type": "none"}] * 256}
EMPTY = {"type": "array", "kind": "ndarray", "dtype": "int8", "shape": [0], "data": b""}
ARRAY32, MAP32, TEXT32, BYTES32 = (bytes([head]) + b"\xff\xff\xff\xff" for head in (0xDD, 0xDF, 0xDB, 0xC6))


def _array(count: int, item: bytes) -> bytes:
    return b"\xdd" + count.to_bytes(4, "big") + item * count


BOMBS: dict[str, tuple[Any, bytes]] = {
    "empty lines of a traceback": (
        CellReply,
        with_raw(packed(**DONE, outputs=[{**ERROR, "traceback": "HERE"}]), _array(_MANY, b"\xa0")),
    ),
    "empty outputs": (CellReply, with_raw(packed(**DONE, outputs="HERE"), _array(_MANY, b"\x80"))),
    "empty arrays in a field that is not known": (
        CallReply,
        with_raw(packed(**RETURNED, value={"type": "none"}, more="HERE"), _array(_MANY, b"\x90")),
    ),
    "depth in a field that is not known": (
        CallReply,
        with_raw(packed(**RETURNED, value={"type": "none"}, more="HERE"), b"\x91" * _MANY + b"\x90"),
    ),
    "rows of nothing": (
        CallReply,
        packed(**RETURNED, value={"type": "sequence", "kind": "list", "items": [ROW] * 256}),
    ),
    "empty arrays": (CallReply, packed(**RETURNED, value={"type": "none"}, arguments=[EMPTY] * 256)),
    "an axis without end": (CallReply, with_raw(packed(**RETURNED, value={**EMPTY, "shape": "HERE"}), ARRAY32)),
    "items without end": (
        CallReply,
        with_raw(packed(**RETURNED, value={"type": "sequence", "kind": "list", "items": "HERE"}), ARRAY32),
    ),
    "text without end": (CallReply, with_raw(packed(**RETURNED, value={"type": "text", "text": "HERE"}), TEXT32)),
    "bytes without end": (CallReply, with_raw(packed(**RETURNED, value={**EMPTY, "data": "HERE"}), BYTES32)),
    "a map without end": (CallReply, MAP32),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_takes_no_memory(bomb: str) -> None:
    """Whatever it announces."""
    kind, data = BOMBS[bomb]
    decoder: msgspec.msgpack.Decoder[object] = msgspec.msgpack.Decoder(kind)
    tracemalloc.start()
    try:
        with suppress(frames.BadFrame):
            frames.decoded(data, decoder)
        assert tracemalloc.get_traced_memory()[1] < _TIMES * len(data) + _SLACK
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("bomb", ["empty lines of a traceback", "empty outputs"])
def test_many_small_pieces_are_refused_before_they_are_built(bomb: str) -> None:
    """Their number is known before the first of them is."""
    kind, data = BOMBS[bomb]
    tracemalloc.start()
    try:
        with pytest.raises(frames.BadFrame):
            frames.decoded(data, msgspec.msgpack.Decoder(kind))
        assert tracemalloc.get_traced_memory()[1] < _SLACK
    finally:
        tracemalloc.stop()
