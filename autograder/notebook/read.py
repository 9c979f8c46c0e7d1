"""Strict reading of a submitted notebook: typed, bounded, and without ever building its outputs.

Everything in the file is the student's. Only cell type, source, grade_id, and our two claims (assignment, language)
are read; outputs and all other metadata are skipped by the decoder.
"""

import itertools
import re
from collections.abc import Iterator
from contextvars import ContextVar

import msgspec

from autograder.errors import AutograderError
from autograder.model import Bilingual, Language

MAX_BYTES = 256 * 2**20
MAX_CELLS = 5_000
MAX_SOURCE = 1_000_000
MAX_SOURCES = 16_000_000
_MAX_ENCODED = 32 * 2**20
_MAX_CLAIM = 1_000
_MAX_REPAIRED = 64 * 2**20
_LONG_TEXT = 100_000
_TYPES = {"code": "code", "markdown": "markdown", "raw": "raw", "heading": "markdown", "html": "markdown"}
_GRADE_ID = re.compile(r"[A-Za-z0-9_\-]{1,200}")
_NAME = re.compile(r"[A-Za-z0-9_\-]{1,100}")
_PICTURE = re.compile(r"data:image/[\w.+-]{1,30};base64,[A-Za-z0-9+/=]+")
# What stands before the next constant outside of strings; possessive, so that no input makes it go back.
_CONSTANT = re.compile(rb'(?:[^"NI-]++|"(?:[^"\\]++|\\.)*+"|-(?!Infinity))*+(NaN|-?Infinity)', re.DOTALL)
_ESCAPE = re.compile(
    rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?P<lone>u[dD][89a-fA-F][0-9a-fA-F]{2})|.)",
    re.DOTALL,
)
_COUNT: ContextVar[Iterator[int]] = ContextVar("cells read so far")


class UnreadableNotebook(AutograderError):
    """A submission that is no notebook we can read; `reason` says so to the student."""

    def __init__(self, reason: Bilingual) -> None:
        super().__init__(reason.en)
        self.reason = reason


class SubmittedCell(msgspec.Struct, frozen=True):
    """One cell as submitted; `position` counts from 1, `grade_id` is the file's claim."""

    position: int
    cell_type: str
    source: str
    grade_id: str | None = None


class SubmittedNotebook(msgspec.Struct, frozen=True):
    """What is read of a submitted notebook. Language, assignment and kernel are its own claims."""

    cells: tuple[SubmittedCell, ...]
    language: Language | None = None
    assignment: str | None = None
    kernel: str | None = None


_NOTHING = msgspec.Raw(b"null")


class _Counted(msgspec.Struct):
    """Stops the decoder at one too many, before millions of empty cells have taken memory."""

    def __post_init__(self) -> None:
        if next(_COUNT.get()) >= MAX_CELLS:
            raise UnreadableNotebook(_TOO_MANY_CELLS)


class _Cell(_Counted):
    cell_type: msgspec.Raw = _NOTHING
    source: msgspec.Raw = _NOTHING
    input: msgspec.Raw = _NOTHING
    metadata: msgspec.Raw = _NOTHING


class _Worksheet(_Counted):
    cells: list[_Cell] = []


class _File(msgspec.Struct):
    nbformat: int
    cells: list[_Cell] | None = None
    worksheets: list[_Worksheet] | None = None
    metadata: msgspec.Raw = _NOTHING


class _Claims(msgspec.Struct):
    """The only keys of any metadata that are looked at; the rest is skipped."""

    autograder: msgspec.Raw = _NOTHING
    kernelspec: msgspec.Raw = _NOTHING
    nbgrader: msgspec.Raw = _NOTHING
    assignment: msgspec.Raw = _NOTHING
    grade_id: msgspec.Raw = _NOTHING
    language: msgspec.Raw = _NOTHING
    name: msgspec.Raw = _NOTHING


_DECODER = msgspec.json.Decoder(_File)
_CLAIMS = msgspec.json.Decoder(_Claims)
_TEXT = msgspec.json.Decoder(str)
_SOURCE = msgspec.json.Decoder(str | list[str] | None)


def read_notebook(data: bytes) -> SubmittedNotebook:
    """Read a submitted file.

    Args:
        data: the file's bytes.

    Raises:
        UnreadableNotebook: when it is no notebook of format 3 or 4, or too large.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableNotebook(_TOO_LARGE)
    file = _decoded(data)
    if file.nbformat not in (3, 4):
        raise UnreadableNotebook(_other_format(file.nbformat))
    cells = file.cells
    if cells is None and file.worksheets is not None:
        cells = [cell for sheet in file.worksheets for cell in sheet.cells]
    if cells is None:
        raise UnreadableNotebook(_NOT_A_NOTEBOOK)
    if len(cells) > MAX_CELLS:
        raise UnreadableNotebook(_TOO_MANY_CELLS)
    read = tuple(_cell(number, cell) for number, cell in enumerate(cells, 1))
    if sum(len(cell.source) for cell in read) > MAX_SOURCES:
        raise UnreadableNotebook(_TOO_MUCH_TEXT)
    language = _claim(file.metadata, "autograder", "language")
    return SubmittedNotebook(
        cells=read,
        language=Language(language) if language in tuple(Language) else None,
        assignment=_matching(_NAME, _claim(file.metadata, "autograder", "assignment")),
        kernel=_matching(_NAME, _claim(file.metadata, "kernelspec", "language"))
        or _matching(_NAME, _claim(file.metadata, "kernelspec", "name")),
    )


def _decoded(data: bytes) -> _File:
    text = data.removeprefix(b"\xef\xbb\xbf")
    try:
        try:
            return _counted(text)
        except msgspec.DecodeError as error:
            if isinstance(error, msgspec.ValidationError) or len(text) > _MAX_REPAIRED:
                raise
            return _counted(_repaired(text))
    except msgspec.ValidationError as error:
        raise UnreadableNotebook(_NOT_A_NOTEBOOK) from error
    except RecursionError as error:
        raise UnreadableNotebook(_TOO_DEEP) from error
    except ValueError as error:
        raise UnreadableNotebook(_NOT_JSON) from error


def _counted(text: bytes | bytearray) -> _File:
    _COUNT.set(itertools.count())
    return _DECODER.decode(text)


def _repaired(text: bytes) -> bytearray:
    """What Python's own JSON, and so Jupyter, takes and the standard does not: NaN, Infinity and half of an emoji.

    Each is replaced in place by something as long, since building the whole file would take many times its size.
    """
    repaired = bytearray(text)
    place = 0
    while found := _CONSTANT.match(text, place):
        begin, place = found.span(1)
        repaired[begin:place] = b"0.0".ljust(place - begin, b"0")
    for escape in _ESCAPE.finditer(text):
        if escape["lone"]:
            repaired[escape.start() : escape.end()] = rb"\ufffd"
    return repaired


def _cell(position: int, cell: _Cell) -> SubmittedCell:
    cell_type = _TYPES.get(_text(cell.cell_type) or "", "raw")
    source = _source(cell.source)
    if source is None:
        source = _source(cell.input) or ""
    if cell_type != "code":
        source = _without_pictures(source)
    if len(source) > MAX_SOURCE:
        raise UnreadableNotebook(_TOO_MUCH_TEXT)
    grade_id = _matching(_GRADE_ID, _claim(cell.metadata, "nbgrader", "grade_id"))
    return SubmittedCell(position, cell_type, source, grade_id)


def _source(raw: msgspec.Raw) -> str | None:
    if len(raw) > _MAX_ENCODED:
        raise UnreadableNotebook(_TOO_MUCH_TEXT)
    try:
        value = _SOURCE.decode(bytes(raw).decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None
    return "".join(value) if isinstance(value, list) else value


def _without_pictures(text: str) -> str:
    """A long text without the pictures that Colab writes into it when a student pastes a screenshot."""
    return _PICTURE.sub("data:,", text) if len(text) > _LONG_TEXT else text


def _claim(metadata: msgspec.Raw, key: str, inner: str) -> str | None:
    """A text inside metadata, or None: metadata of an unexpected shape is no reason to refuse a notebook."""
    try:
        return _text(getattr(_CLAIMS.decode(getattr(_CLAIMS.decode(metadata), key)), inner))
    except (ValueError, RecursionError):
        return None


def _text(raw: msgspec.Raw) -> str | None:
    try:
        return _TEXT.decode(raw) if len(raw) <= _MAX_CLAIM else None
    except ValueError:
        return None


def _matching(pattern: re.Pattern[str], value: str | None) -> str | None:
    return value if value is not None and pattern.fullmatch(value) else None


_NOT_JSON = Bilingual(
    ko="제출한 파일이 온전한 노트북이 아닙니다(JSON으로 읽을 수 없습니다). "
    "주피터에서 저장한 .ipynb 파일을 다시 제출하십시오.",
    en="The file is not a whole notebook (it can't be read as JSON). Submit the .ipynb file that Jupyter saved.",
)
_NOT_A_NOTEBOOK = Bilingual(
    ko="제출한 파일이 주피터 노트북이 아닙니다. 과제로 받은 .ipynb 파일을 제출하십시오.",
    en="The file is not a Jupyter notebook. Submit the .ipynb file that you were given.",
)
_TOO_DEEP = Bilingual(
    ko="제출한 파일이 너무 깊게 중첩되어 있어 노트북으로 읽을 수 없습니다.",
    en="The file is nested too deeply to be read as a notebook.",
)
_TOO_LARGE = Bilingual(
    ko="제출한 파일이 너무 큽니다. 출력을 지우고 다시 저장하여 제출하십시오.",
    en="The file is too large. Clear its outputs, save it and submit it again.",
)
_TOO_MUCH_TEXT = Bilingual(
    ko=f"셀에 든 글이 너무 큽니다(셀 하나에 최대 {MAX_SOURCE:,}자, 노트북 전체에 최대 {MAX_SOURCES:,}자). "
    "코드에 직접 적어 넣은 데이터를 지우고 다시 저장하여 제출하십시오.",
    en=f"The text of the cells is too large (at most {MAX_SOURCE:,} characters in a cell, {MAX_SOURCES:,} in all). "
    "Take out data that is written into the code, save the notebook and submit it again.",
)
_TOO_MANY_CELLS = Bilingual(
    ko=f"노트북의 셀이 너무 많습니다(최대 {MAX_CELLS}개).",
    en=f"The notebook has too many cells (at most {MAX_CELLS}).",
)


def _other_format(number: int) -> Bilingual:
    shown = number if 0 <= number < 100 else "?"
    return Bilingual(
        ko=f"노트북 형식 {shown}은(는) 읽을 수 없습니다. 주피터에서 열어 형식 4로 저장한 뒤 다시 제출하십시오.",
        en=f"Notebooks of format {shown} can't be read. Open it in Jupyter, save it as format 4 and submit it again.",
    )
