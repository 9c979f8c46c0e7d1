"""Makes odd bytes of valid ones: of the bytes as such, or of the tree that they stand for, which stays readable."""

import json
from collections.abc import Sequence
from copy import deepcopy
from random import Random
from typing import Any

import msgspec

_MOST = 4
_DEEPEST = 100
_HUGE = "a number beyond all floats"
_PLAIN: tuple[Any, ...] = (
    None,
    True,
    -1,
    0,
    3,
    0.5,
    2**31,
    2**63 - 1,
    1e308,
    float("inf"),
    float("nan"),
    "",
    "x" * 1_001,
)
_ODD: tuple[Any, ...] = (
    *_PLAIN,
    _HUGE,
    "\x1b[2J",
    "../..",
    [],
    {},
    [[[[]]]],
    [None] * 300,
    {"": {}},
    {"class_name": "Lambda"},
)
# Heads of msgpack that announce what does not follow, and what is awkward in text.
_PIECES = (
    b"\xdd\xff\xff\xff\xff",
    b"\xdf\xff\xff\xff\xff",
    b"\xc6\xff\xff\xff\xff",
    b"\xdb\x7f\xff\xff\xff",
    b"\xdc\xff\xff",
    b"\x90",
    b"\x80",
    b"\xc1",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"\x1b[31m",
    b"NaN",
    b"\\ud800",
    b"[" * 200,
    b"\x91" * 200,
    b'{"a":' * 200,
    b"PK\x01\x02",
    b"\0",
)


def mutated(data: bytes, random: Random, others: Sequence[bytes] = ()) -> bytes:
    """Other bytes, a few steps away.

    Args:
        data: valid bytes.
        random: decides.
        others: more valid bytes, of which pieces may be taken.
    """
    tree = _tree(data) if random.random() < 0.6 else None
    for _ in range(random.randint(1, _MOST)):
        if tree is None:
            data = _bytes(data, random, others)
        else:
            _twist(tree, random)
    return data if tree is None else _written(tree, data)


def _tree(data: bytes) -> Any:
    for read in (json.loads, msgspec.msgpack.decode):
        try:
            tree = read(data)
        except (ValueError, RecursionError, msgspec.MsgspecError):
            continue
        return tree if isinstance(tree, dict) and _depth(tree) < _DEEPEST else None
    return None


def _depth(tree: Any) -> int:
    """How deep a tree is, as far as that matters."""
    level, depth = [tree], 0
    while level and depth < _DEEPEST:
        parts = [list(part.values()) if isinstance(part, dict) else part for part in level]
        level = [inner for part in parts if isinstance(part, list) for inner in part]
        depth += 1
    return depth


def _written(tree: Any, data: bytes) -> bytes:
    try:
        if data.startswith(b"{"):
            return json.dumps(tree).replace(f'"{_HUGE}"', "1e999").encode()
        return msgspec.msgpack.encode(tree)
    except (RecursionError, TypeError):  # msgpack has keys that JSON has not
        return data


def _nodes(tree: Any) -> list[tuple[Any, Any]]:
    """Every container with each of its keys or places."""
    keys = list(tree) if isinstance(tree, dict) else range(len(tree)) if isinstance(tree, list) else ()
    return [*((tree, key) for key in keys), *(node for key in keys for node in _nodes(tree[key]))]


def _twist(tree: Any, random: Random) -> None:
    """Change one node in its place."""
    nodes = _nodes(tree)
    if not nodes:
        return
    (parent, key), (other, theirs) = random.choice(nodes), random.choice(nodes)
    match random.randrange(4):
        case 0:
            parent[key] = deepcopy(random.choice(_ODD))
        case 1:
            del parent[key]
        case 2 if isinstance(parent, list):
            parent.extend([parent[key]] * random.choice((1, 8, 300)))
        case _:
            parent[key] = deepcopy(other[theirs])


def _bytes(data: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    place = random.randint(0, len(data))
    end = min(len(data), place + random.choice((1, 2, 8, 64)))
    match random.randrange(6):
        case 0:
            return data[:place] + bytes([random.randrange(256)]) + data[place + 1 :]
        case 1:
            return data[:place] + data[end:]
        case 2:
            return data[:end] + data[place:end] * random.choice((1, 2, 40)) + data[end:]
        case 3:
            return data[:place] + random.choice(_PIECES) + data[place:]
        case 4:
            return data[:place]
    other = random.choice(others) if others else data
    return data[:place] + other[random.randint(0, len(other)) :]
