"""Strict reading of a submitted notebook: typed, bounded, and without ever building its outputs.

Everything in the file is the student's. Only cell type, source, grade_id, and our two claims (assignment, language)
are read; outputs and all other metadata are skipped by the decoder.
"""

import json
import re

import msgspec

from autograder.errors import AutograderError
from autograder.model import Bilingual, Language

MAX_BYTES = 256 * 2**20
MAX_CELLS = 5_000
MAX_SOURCE = 1_000_000
_MAX_REPAIRED = 64 * 2**20
_TYPES = {"code": "code", "markdown": "markdown", "raw": "raw", "heading": "markdown", "html": "markdown"}
_GRADE_ID = re.compile(r"[A-Za-z0-9_\-]{1,200}")
_LONE_SURROGATE = re.compile(
    rb"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)
_NAME = re.compile(r"[A-Za-z0-9_\-]{1,100}")


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


class _Cell(msgspec.Struct):
    cell_type: msgspec.Raw = msgspec.Raw(b'""')
    source: msgspec.Raw = msgspec.Raw(b"null")
    input: msgspec.Raw = msgspec.Raw(b"null")
    metadata: msgspec.Raw = msgspec.Raw(b"{}")


class _Worksheet(msgspec.Struct):
    cells: list[_Cell] = []


class _File(msgspec.Struct):
    nbformat: int
    cells: list[_Cell] | None = None
    worksheets: list[_Worksheet] | None = None
    metadata: msgspec.Raw = msgspec.Raw(b"{}")


_DECODER = msgspec.json.Decoder(_File)


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
    language = _text(_path(file.metadata, "autograder", "language"))
    return SubmittedNotebook(
        cells=read,
        language=Language(language) if language in tuple(Language) else None,
        assignment=_matching(_NAME, _path(file.metadata, "autograder", "assignment")),
        kernel=_matching(_NAME, _path(file.metadata, "kernelspec", "language"))
        or _matching(_NAME, _path(file.metadata, "kernelspec", "name")),
    )


def _decoded(data: bytes) -> _File:
    text = data.removeprefix(b"\xef\xbb\xbf")
    try:
        try:
            return _DECODER.decode(text)
        except msgspec.DecodeError as error:
            if isinstance(error, msgspec.ValidationError) or len(text) > _MAX_REPAIRED:
                raise
            return _DECODER.decode(_repaired(text))
    except msgspec.ValidationError as error:
        raise UnreadableNotebook(_NOT_A_NOTEBOOK) from error
    except RecursionError as error:
        raise UnreadableNotebook(_TOO_DEEP) from error
    except ValueError as error:
        raise UnreadableNotebook(_NOT_JSON) from error


def _repaired(text: bytes) -> bytes:
    """What Python's own JSON, and so Jupyter, takes and the standard does not: NaN, Infinity and half of an emoji."""
    strict = json.dumps(json.loads(text, parse_constant=lambda _: None))
    return _LONE_SURROGATE.sub(rb"\\ufffd", strict.encode())


def _cell(position: int, cell: _Cell) -> SubmittedCell:
    cell_type = _TYPES.get(_text(_value(cell.cell_type)) or "", "raw")
    source = _source(cell.source)
    if source is None:
        source = _source(cell.input) or ""
    if len(source) > MAX_SOURCE:
        raise UnreadableNotebook(_TOO_LARGE)
    grade_id = _matching(_GRADE_ID, _path(cell.metadata, "nbgrader", "grade_id"))
    return SubmittedCell(position, cell_type, source, grade_id)


def _source(raw: msgspec.Raw) -> str | None:
    value = _value(raw)
    if isinstance(value, list):
        return "".join(part for part in value if isinstance(part, str))
    return value if isinstance(value, str) else None


def _path(raw: msgspec.Raw, *keys: str) -> object:
    """A value inside metadata, or None: metadata of an unexpected shape is no reason to refuse a notebook."""
    value: object = None
    for key in keys:
        try:
            value = msgspec.json.decode(raw, type=dict[str, msgspec.Raw]).get(key)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            return None
        if not isinstance(value, msgspec.Raw):
            return None
        raw = value
    return _value(raw)


def _value(raw: msgspec.Raw) -> object:
    try:
        return msgspec.json.decode(raw, type=str | list[str] | None)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _matching(pattern: re.Pattern[str], value: object) -> str | None:
    return value if isinstance(value, str) and pattern.fullmatch(value) else None


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
