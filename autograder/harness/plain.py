"""A variable's value where a number, a string or a few of these are asked for: looked at as little as possible."""

from itertools import islice
from types import NoneType
from typing import Any

import msgspec

from autograder.notebook.forms import LONGEST_TEXT, MOST_PARTS, plain
from autograder.wire.values import Opaque, Sequence, Value, encode

_MOST_IN_A_PART = 8
_SCALARS = (NoneType, bool, int, float, str)


def encode_plain(value: Any) -> Value:
    """Encode a value; all that is none of these, or long, crosses as its type's name alone.

    Raises:
        BaseException: whatever a student's own class raises when it is looked at.
    """
    value = plain(value)
    parts = list(islice(value.items(), MOST_PARTS + 1)) if type(value) is dict else value
    if type(parts) in _SCALARS:
        return _refused(value) if _is_long(parts) else encode(parts)
    if type(parts) not in (list, tuple, set, frozenset):
        return Opaque(type(value).__name__[:200])
    if len(parts) > MOST_PARTS or any(map(_is_long, parts)):
        return _refused(value)
    return _of_set(parts) if isinstance(parts, set | frozenset) else encode(parts)


def _of_set(parts: set[Any] | frozenset[Any]) -> Value:
    """A set of strings, in no order; of numbers it answers nothing."""
    listed = encode(list(parts))
    return msgspec.structs.replace(listed, kind="set") if isinstance(listed, Sequence) else Opaque("set")


def _is_long(part: Any) -> bool:
    """Whether a part is a long string, or a row that is long or not of scalars."""
    if type(part) is str:
        return len(part) > LONGEST_TEXT
    if type(part) in (list, tuple):
        return len(part) > _MOST_IN_A_PART or not all(type(inner) in _SCALARS and not _is_long(inner) for inner in part)
    return False


def _refused(value: object) -> Opaque:
    return Opaque(type(value).__name__[:200], why="too large")
