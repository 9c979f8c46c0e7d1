"""Text files in percent format: cells headed by `# %%`, and the answer files of `solutions/`."""

import re
from pathlib import Path
from typing import Any, Self

import jupytext
import msgspec
from nbformat import ValidationError

from autograder.errors import AuthoringError
from autograder.settings import decode_toml

_HEAD = re.compile(r"^[ \t]*#\s*%%(?:%*\s|$)")
_BLOCK = re.compile(r"^# /// expect$(?P<body>.*?)^# ///$", re.MULTILINE | re.DOTALL)
_OURS = frozenset({"lines_to_next_cell", "cell_marker"})
_CLOSE = 1e-6
KINDS = ("reference", "right", "mistake")


class PercentCell(msgspec.Struct, frozen=True):
    """One cell of a percent file: `title` and `metadata` are what its head says, `line` is the head's, from 1."""

    cell_type: str
    source: str
    line: int
    title: str = ""
    metadata: dict[str, str] = {}


class Points(msgspec.Struct, frozen=True):
    """What a task must get: from `low` to `high`, which are the same where the score is exact."""

    low: float
    high: float

    @classmethod
    def of(cls, stated: float | tuple[float, float]) -> Self:
        """A score, or the least and the most."""
        return cls(*stated) if isinstance(stated, tuple) else cls(stated, stated)

    def admit(self, score: float | None) -> bool:
        """Whether a score is as stated."""
        return score is not None and self.low - _CLOSE < score < self.high + _CLOSE

    def __str__(self) -> str:
        return f"{self.low:g}" if self.low == self.high else f"{self.low:g} to {self.high:g}"


class Expectation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an answer file must get, by task; a task that is answered and not in `score` gets full marks.

    A score is a number, or [least, most] where chance has a part.
    """

    kind: str
    note: str = ""
    score: dict[str, float | tuple[float, float]] = {}
    hint: dict[str, str] = {}


class AnswerFile(msgspec.Struct, frozen=True):
    """An answer file: its expectation and its cells' sources by task."""

    expect: Expectation
    sources: dict[str, str]


def read_percent(path: Path) -> tuple[PercentCell, ...]:
    """The cells of a percent file.

    Raises:
        AuthoringError: when it can't be read.
    """
    return _cells(path, _read(path))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise AuthoringError(f"{path} can't be read: {error}.") from error


def _cells(path: Path, text: str) -> tuple[PercentCell, ...]:
    lines = [number for number, line in enumerate(text.split("\n"), 1) if _HEAD.match(line)]
    try:
        cells = jupytext.reads(text, fmt="py:percent").cells
    except (ValueError, ValidationError) as error:
        reason = str(error).splitlines()[0]
        raise AuthoringError(f"{path} is no percent file: {reason}. Look at the cells' heads.") from error
    if len(cells) > len(lines):  # what stands before the first head is a cell of its own
        lines.insert(0, 1)
    if len(cells) != len(lines):
        raise AuthoringError(
            f"{path} has {len(lines)} lines that look like a cell's head and {len(cells)} cells. "
            "Write no line that starts with '# %%' inside of a string."
        )
    return tuple(_cell(cell, line) for cell, line in zip(cells, lines, strict=True))


def _cell(cell: Any, line: int) -> PercentCell:
    metadata = {name: str(value) for name, value in cell.metadata.items() if name not in _OURS}
    title = metadata.pop("title", "")
    return PercentCell(cell.cell_type, cell.source.strip("\n"), line, title, metadata)


def read_answers(path: Path) -> AnswerFile:
    """An answer file.

    Raises:
        AuthoringError: when its head or a cell is not as it should be, with file and line.
    """
    text = _read(path)
    block = _BLOCK.search(text)
    if block is None:
        raise AuthoringError(f"{path}:1: there is no head '# /// expect … # ///' that says what the answers must get.")
    before = text.count("\n", 0, block.start("body"))
    body = "\n" * before + "\n".join(line.removeprefix("#").removeprefix(" ") for line in block["body"].split("\n"))
    expect = decode_toml(body, Expectation, str(path), error=AuthoringError)
    if expect.kind not in KINDS:
        raise AuthoringError(f"{path}: kind is {expect.kind!r}. Allowed: {', '.join(KINDS)}.")
    return AnswerFile(expect, _sources(path, _cells(path, text)))


def _has_code(source: str) -> bool:
    return any(line.strip() and not line.lstrip().startswith("#") for line in source.split("\n"))


def _sources(path: Path, cells: tuple[PercentCell, ...]) -> dict[str, str]:
    sources: dict[str, str] = {}
    for cell in cells:
        if not cell.title and cell.cell_type == "code" and not _has_code(cell.source):
            continue  # the head, or a comment of the author's
        if not cell.title or cell.metadata:
            raise AuthoringError(f"{path}:{cell.line}: head the cell with its task's name alone, as in '# %% one_hot'.")
        if cell.title in sources:
            raise AuthoringError(f"{path}:{cell.line}: there is a second cell {cell.title!r}.")
        sources[cell.title] = cell.source
    if not sources:
        raise AuthoringError(f"{path} answers no task: head a cell with the task's name, as in '# %% one_hot'.")
    return sources
