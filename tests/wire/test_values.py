"""Values survive the wire unchanged, and nothing hostile is accepted."""

import tracemalloc
from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.wire.values import (
    MAX_ITEMS,
    MAX_KEY,
    Array,
    Dictionary,
    Nothing,
    Number,
    Opaque,
    Sequence,
    Text,
    Value,
    ValueRefused,
    decode,
    encode,
    from_array,
)

_DECODER: msgspec.msgpack.Decoder[Value] = msgspec.msgpack.Decoder(Value)
_PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.lists(inner, max_size=4).map(tuple),
    max_leaves=12,
)
_ARRAYS = hnp.arrays(
    dtype=st.sampled_from(["bool", "int8", "uint8", "int64", "float16", "float32", "float64", "complex64"]),
    shape=hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=5),
)


def _no_tensor(value: Array) -> object:
    raise AssertionError(f"no tensor was sent, yet {value.kind} came")


def _crossed(value: Value) -> Value:
    return _DECODER.decode(msgspec.msgpack.encode(value))


@given(_ARRAYS)
def test_arrays_arrive_as_they_were(array: np.ndarray[Any, Any]) -> None:
    """Same dtype, shape and bytes."""
    value = _crossed(encode(array))
    assert isinstance(value, Array)
    back = value.numpy()
    assert (back.dtype, back.shape) == (array.dtype, array.shape)
    assert back.tobytes() == array.tobytes()


@given(_PLAIN)
def test_plain_values_arrive_as_they_were_or_say_why_not(value: object) -> None:
    """Whatever is not too deep comes back equal and of the same types."""
    crossed = _crossed(encode(value))
    if "opaque" not in msgspec.json.encode(crossed).decode():
        back = decode(crossed, _no_tensor)
        assert back == value
        assert repr(back) == repr(value)


@given(st.dictionaries(st.text(max_size=20), _PLAIN, max_size=5))
def test_dicts_arrive_as_they_were_or_say_why_not(value: dict[str, object]) -> None:
    """In their own order, with values of the same types."""
    crossed = _crossed(encode(value))
    if "opaque" not in msgspec.json.encode(crossed).decode():
        assert isinstance(crossed, Dictionary)
        back = decode(crossed, _no_tensor)
        assert back == value
        assert repr(back) == repr(value)


@given(st.dictionaries(st.text(max_size=5) | st.integers() | st.none() | st.tuples(), st.none(), max_size=3))
def test_a_dict_crosses_where_all_of_its_keys_are_text(value: dict[object, object]) -> None:
    assert isinstance(_crossed(encode(value)), Dictionary if all(type(key) is str for key in value) else Opaque)


@given(st.binary(max_size=200))
def test_arbitrary_bytes_are_a_value_or_an_error_of_msgspec(data: bytes) -> None:
    """The decoder raises nothing else."""
    try:
        _DECODER.decode(data)
    except (msgspec.MsgspecError, RecursionError):
        return


@pytest.mark.parametrize(
    ("dtype", "shape", "data"),
    [
        ("int64", [3], b"short"),
        ("object", [1], b"12345678"),
        ("<U4", [1], b"1234567812345678"),
        ("float32", [-1, -4], b"1234" * 4),
        ("float32", [2**31, 0], b""),
        ("float32", [1] * 9, b"1234"),
    ],
)
def test_an_array_that_contradicts_itself_is_refused(dtype: str, shape: list[int], data: bytes) -> None:
    """Bytes, shape and dtype must agree, within the limits."""
    raw = {"type": "array", "kind": "ndarray", "dtype": dtype, "shape": shape, "data": data}
    with pytest.raises(msgspec.ValidationError):
        _DECODER.decode(msgspec.msgpack.encode(raw))


def test_a_long_sequence_is_refused_before_it_is_built() -> None:
    """The announced length is checked first: two million items cost no memory."""
    raw = {"type": "sequence", "kind": "list", "items": [{"type": "none"}] * 2_000_000}
    data = msgspec.msgpack.encode(raw)
    tracemalloc.start()
    with pytest.raises(msgspec.ValidationError, match="length"):
        _DECODER.decode(data)
    assert tracemalloc.get_traced_memory()[1] < 100_000
    tracemalloc.stop()


def test_a_large_dictionary_is_refused_before_it_is_built() -> None:
    """The announced size is checked first, and so is each key's length."""
    raw = {"type": "dictionary", "entries": dict.fromkeys(map(str, range(1_000_000)), {"type": "none"})}
    data = msgspec.msgpack.encode(raw)
    tracemalloc.start()
    with pytest.raises(msgspec.ValidationError, match="length"):
        _DECODER.decode(data)
    assert tracemalloc.get_traced_memory()[1] < 100_000
    tracemalloc.stop()
    long = {"type": "dictionary", "entries": {"k" * (MAX_KEY + 1): {"type": "none"}}}
    with pytest.raises(msgspec.ValidationError, match="length"):
        _DECODER.decode(msgspec.msgpack.encode(long))


def test_a_dictionary_in_a_dictionary_is_refused() -> None:
    inner = {"type": "dictionary", "entries": {}}
    assert encode({"a": {}}) == Dictionary({"a": Opaque("dict")})
    assert encode([{}]) == Sequence("list", (Dictionary({}),))
    with pytest.raises(msgspec.ValidationError):
        _DECODER.decode(msgspec.msgpack.encode({**inner, "entries": {"a": inner}}))


def test_deeper_nesting_than_the_type_is_refused() -> None:
    """A row holds leaves only."""
    row: dict[str, Any] = {"type": "row", "kind": "list", "items": []}
    raw = {"type": "sequence", "kind": "list", "items": [{**row, "items": [row]}]}
    with pytest.raises(msgspec.ValidationError):
        _DECODER.decode(msgspec.msgpack.encode(raw))


def test_a_rectangle_of_numbers_is_an_array_of_kind_list() -> None:
    """So lists of any depth cross, as long as they are rectangular."""
    value = encode([[[1, 2], [3, 4]]])
    assert isinstance(value, Array)
    assert (value.kind, value.dtype, value.shape) == ("list", "int64", (1, 2, 2))
    assert decode(value, _no_tensor) == [[[1, 2], [3, 4]]]


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (np.array([1, None], dtype=object), "object dtype"),
        (np.broadcast_to(np.float32(0), (10**6, 10**6)), "too large"),
        (10**400, "too large"),
        ("x" * 200_000, "too large"),
        (["a"] * (MAX_ITEMS + 1), "too many items"),
        (object(), "unsupported"),
        ("half a character: \ud83d", "unsupported"),
        (np.array(["2023-06-13"], dtype="datetime64[D]"), "unsupported"),
        (dict.fromkeys(map(str, range(MAX_ITEMS + 1))), "too many items"),
        ({"k" * (MAX_KEY + 1): 1}, "unsupported"),
        ({"half a character: \ud83d": 1}, "unsupported"),
        (type("Odd", (dict,), {})(a=1), "unsupported"),
        ({type("Odd", (str,), {})("a"): 1}, "unsupported"),
    ],
)
def test_what_cannot_cross_is_named(value: object, why: str) -> None:
    """It arrives as a name and a reason."""
    crossed = _crossed(encode(value))
    assert isinstance(crossed, Opaque)
    assert crossed.why == why


def test_a_list_that_holds_itself_ends() -> None:
    """Encoding does not follow it for ever."""
    circular: list[object] = []
    circular.append(circular)
    assert isinstance(encode(circular), Sequence)


def test_big_endian_arrays_are_turned_to_native_order() -> None:
    """The receiver reads native bytes."""
    value = from_array(np.array([1.0, 2.0], dtype=">f8"), "ndarray")
    assert isinstance(value, Array)
    assert value.numpy().tolist() == [1.0, 2.0]


def test_leaves_are_what_they_say() -> None:
    """None, booleans and text are kept apart from numbers."""
    assert encode(None) == Nothing()
    assert encode(True) == Number(True)
    assert encode("a") == Text("a")


def test_an_opaque_value_cannot_be_decoded() -> None:
    """There is nothing to rebuild."""
    with pytest.raises(ValueRefused):
        decode(Opaque("model"), _no_tensor)


def test_a_set_has_bounds_like_a_list() -> None:
    """It comes only as the answer to a quiz item, and is decoded like any other value."""
    parts = [{"type": "text", "text": "A"}]
    message = {"type": "sequence", "kind": "set", "items": parts}
    assert _DECODER.decode(msgspec.msgpack.encode(message)) == Sequence("set", (Text("A"),))
    for refused in ({**message, "items": parts * (MAX_ITEMS + 1)}, {**message, "kind": "bag"}):
        with pytest.raises(msgspec.ValidationError):
            _DECODER.decode(msgspec.msgpack.encode(refused))
