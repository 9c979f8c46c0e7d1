"""Text files in percent format: cells headed by `# %%`, and the answer files of `solutions/`."""

import re
from pathlib import Path
from typing import Any

import jupytext
import msgspec

from autograder.errors import AuthoringError
from autograder.settings import decode_toml

_HEAD = re.compile(r"^# %%")
_BLOCK = re.compile(r"^# /// expect$(?P<body>.*?)^# ///$", re.MULTILINE | re.DOTALL)
_OURS = frozenset({"lines_to_next_cell"})
KINDS = ("reference", "right", "mistake")


class PercentCell(msgspec.Struct, frozen=True):
    """One cell of a percent file: `title` and `metadata` are what its head says, `line` is the head's, from 1."""

    cell_type: str
    source: str
    line: int
    title: str = ""
    metadata: dict[str, str] = {}


class Expectation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an answer file must get, by task; a task that is answered and not in `score` gets full marks."""

    kind: str
    note: str = ""
    score: dict[str, float] = {}
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
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise AuthoringError(f"{path} can't be read: {error}.") from error
    lines = [number for number, line in enumerate(text.splitlines(), 1) if _HEAD.match(line)]
    cells = jupytext.reads(text, fmt="py:percent").cells
    if len(cells) > len(lines):  # what stands before the first head is a cell of its own
        lines.insert(0, 1)
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
    cells = read_percent(path)
    block = _BLOCK.search(path.read_text(encoding="utf-8"))
    if block is None:
        raise AuthoringError(f"{path}:1: there is no head '# /// expect … # ///' that says what the answers must get.")
    before = path.read_text(encoding="utf-8").count("\n", 0, block.start("body"))
    body = "\n" * before + "\n".join(line.removeprefix("#").removeprefix(" ") for line in block["body"].splitlines())
    expect = decode_toml(body, Expectation, str(path), error=AuthoringError)
    if expect.kind not in KINDS:
        raise AuthoringError(f"{path}: kind is {expect.kind!r}. Allowed: {', '.join(KINDS)}.")
    return AnswerFile(expect, _sources(path, cells))


def _sources(path: Path, cells: tuple[PercentCell, ...]) -> dict[str, str]:
    sources: dict[str, str] = {}
    for cell in cells:
        if not cell.title:
            continue  # the head
        if cell.title in sources:
            raise AuthoringError(f"{path}:{cell.line}: there is a second cell {cell.title!r}.")
        sources[cell.title] = cell.source
    if not sources:
        raise AuthoringError(f"{path} answers no task: head a cell with the task's name, as in '# %% one_hot'.")
    return sources
