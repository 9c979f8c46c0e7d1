"""Typed TOML: reads a file into a struct, and names the key, the line and what is allowed when something is wrong."""

import copy
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin
from zoneinfo import ZoneInfo

import msgspec

from autograder.errors import AutograderError, ConfigError

T = TypeVar("T")
_UNKNOWN = re.compile(r"unknown field `(?P<key>[^`]*)`")
_PART = re.compile(r"(?<!\.)\.(?!\.)|[\[\]]+")
_AT = re.compile(r" - at `\$\.?(?P<path>[^`]*)`")


def read_toml(path: Path, kind: type[T], *, error: type[AutograderError] = ConfigError) -> T:
    """Read a TOML file as a struct.

    Args:
        path: the file.
        kind: the struct; its fields are the keys that are allowed.
        error: what to raise when the file is not as it should be.

    Raises:
        AutograderError: of the class `error`, with file, line, key and what is allowed.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as reason:
        raise error(f"{path} can't be read: {reason}.") from reason
    return decode_toml(text, kind, str(path), error=error)


def decode_toml(text: str, kind: type[T], where: str, *, error: type[AutograderError] = ConfigError) -> T:
    """Decode TOML text as a struct; `where` names the text in errors. Raises as `read_toml` does."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as reason:
        raise error(f"{where} is not TOML: {reason}.") from reason
    try:
        return msgspec.convert(raw, kind, dec_hook=_decoded)
    except msgspec.ValidationError as reason:
        message = str(reason)
        raise error(_explained(message, _path(message, raw, kind), text, kind, where)) from reason


def _decoded(kind: type[Any], value: object) -> object:
    """Values of types that msgspec does not know."""
    if kind is not ZoneInfo:
        raise NotImplementedError(f"TOML has no value for {kind}")
    try:
        return ZoneInfo(str(value))
    except (LookupError, ValueError, OSError) as reason:
        raise ValueError(f"there is no time zone {value!r}. Write an IANA name such as Asia/Seoul") from reason


def _explained(message: str, path: list[str], text: str, kind: type[Any], where: str) -> str:
    unknown = _UNKNOWN.search(message)
    if unknown:
        allowed = ", ".join(sorted(_fields(kind, path)))
        path = [*path, unknown["key"]]
        said = f"the key {unknown['key']!r} is not known. Allowed here: {allowed}"
    else:
        said = f"{'.'.join(path) or 'the file'}: {_AT.sub('', message)}"
        choices = _choices(kind, path)
        said += f". Allowed: {', '.join(choices)}" if choices else ""
    return f"{where}:{_line(text, path)}: {said}."


def _path(message: str, raw: dict[str, Any], kind: type[Any]) -> list[str]:
    """The keys that lead to what is wrong. msgspec writes [...] for a key of a dict: it is the one whose loss heals."""
    at = _AT.search(message)
    parts = [part for part in _PART.split(at["path"]) if part] if at else []
    whole = copy.deepcopy(raw)
    inside: Any = whole
    for index, part in enumerate(parts):
        if part == "...":
            parts[index] = _guilty(inside, message, lambda: _failure(whole, kind))
        inside = inside[int(part)] if isinstance(inside, list) else inside.get(parts[index], {})
    return parts


def _guilty(table: dict[str, Any], message: str, failure: Callable[[], str]) -> str:
    """The key of a table whose value alone fails in the same way; only it stays in the table."""
    entries = dict(table)
    for name, value in entries.items():
        table.clear()
        table[name] = value
        if failure() == message:
            return name
    table.update(entries)
    return "..."


def _failure(raw: object, kind: type[Any]) -> str:
    try:
        msgspec.convert(raw, kind, dec_hook=_decoded)
    except msgspec.ValidationError as reason:
        return str(reason)
    return ""


def _line(text: str, path: list[str]) -> int:
    """The line where the innermost key of a path stands, counted from 1; 1 when it isn't to be found."""
    start = 0
    names = [part for part in path if not part.isdigit()]
    for table in names[:-1]:
        header = _header(table).search(text, start)
        start = header.start() if header else start
    found = None
    if names:
        key = re.compile(rf"(?:^|[{{,])\s*\"?{re.escape(names[-1])}\"?\s*=", re.MULTILINE)
        found = key.search(text, start) or _header(names[-1]).search(text, start)
    return text.count("\n", 0, found.end() if found else start) + 1


def _header(table: str) -> re.Pattern[str]:
    return re.compile(rf"^[ \t]*\[+\s*([\w.\"-]+\.)?{re.escape(table)}\b", re.MULTILINE)


def _fields(kind: type[Any], path: list[str]) -> list[str]:
    inner = _type_at(kind, path)
    return [field.encode_name for field in msgspec.structs.fields(inner)] if _is_struct(inner) else []


def _choices(kind: type[Any], path: list[str]) -> list[str]:
    inner = _type_at(kind, path)
    members = getattr(inner, "__members__", None)
    return [str(member.value) for member in members.values()] if members else []


def _type_at(kind: Any, path: list[str]) -> Any:
    for part in path:
        kind = _unwrapped(kind)
        if get_origin(kind) in (dict, tuple):
            kind = next(inner for inner in reversed(get_args(kind)) if inner is not Ellipsis)
        elif _is_struct(kind):
            kind = next((field.type for field in msgspec.structs.fields(kind) if field.encode_name == part), None)
        else:
            return kind
    return _unwrapped(kind)


def _unwrapped(kind: Any) -> Any:
    """What is inside Optional[…] or Annotated[…]."""
    if get_origin(kind) in (dict, tuple):
        return kind
    inner = [part for part in get_args(kind) if part is not type(None)]
    return _unwrapped(inner[0]) if inner else kind


def _is_struct(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)
