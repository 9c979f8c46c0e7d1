"""An assignment's source, `assignments/<name>/`: `assignment.toml` and `notebook.py`, read and checked."""

import ast
import json
import math
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import msgspec

import autograder
from autograder.authoring.block import Block
from autograder.authoring.items import Item, forms_block, item_blocks, read_items
from autograder.authoring.naming import NAME, line_of, line_with
from autograder.course import LimitSettings
from autograder.errors import AuthoringError, ConfigError
from autograder.model import Bilingual, CellRole, Language, Limits, Task
from autograder.notebook.percent import PercentCell, read_percent
from autograder.notebook.released import Released, ReleasedCell
from autograder.settings import read_toml

VARIABLE = "AUTOGRADER_LIBRARY"
_GRADE_ID = re.compile(r"[A-Za-z0-9_-]+")
_LANGUAGE_COMMENT = re.compile(r"^(?P<indent>\s*)# (?P<language>ko|en): ?(?P<text>.*)$")
_MAGIC = re.compile(r"^[ \t]*[%!]", re.MULTILINE)
_HEADS = ("id", "setup", "answer", "check", "items", "student")
_CODE_HEADS = ("setup", "answer", "check", "items", "student")


DataName = Literal["mnist"]


class Assignment(msgspec.Struct, frozen=True):
    """An assignment as students see it.

    `curve` is a variable of the notebook that feedback shows as a figure; `items` are those tasks that are quiz items.
    """

    name: str
    title: Bilingual
    minutes: int
    tasks: tuple[Task, ...]
    limits: Limits
    blocks: tuple[Block, ...]
    data: DataName | None = None
    curve: str | None = None
    items: tuple[Item, ...] = ()


class _Settings(msgspec.Struct, forbid_unknown_fields=True):
    title: Bilingual
    minutes: Annotated[int, msgspec.Meta(ge=1, le=1000)]
    tasks: list[Task] = []
    limits: LimitSettings = LimitSettings()
    data: DataName | None = None
    curve: str | None = None


def find_library(start: Path) -> Path:
    """The folder that holds `assignments/`: by the environment, else above `start`, else the package's own checkout.

    Raises:
        ConfigError: when there is none.
    """
    named = os.environ.get(VARIABLE)
    if named:
        if not (Path(named) / "assignments").is_dir():
            raise ConfigError(f"{VARIABLE} is {named!r}, which holds no assignments/.")
        return Path(named).resolve()
    checkout = Path(autograder.__file__).resolve().parent.parent
    for folder in (start.resolve(), *start.resolve().parents, checkout):
        if (folder / "assignments").is_dir():
            return folder
    raise ConfigError(f"There is no assignments/ in {start} or above it. Give its folder with --library or {VARIABLE}.")


def assignment_names(library: Path) -> tuple[str, ...]:
    """The assignments of a library, by name."""
    return tuple(sorted(path.parent.name for path in (library / "assignments").glob("*/assignment.toml")))


def load_assignment(library: Path, name: str) -> Assignment:
    """Read an assignment.

    Raises:
        AuthoringError: when there is none of this name, or its source is wrong (with file and line).
    """
    folder = library / "assignments" / name
    if not NAME.fullmatch(name) or not (folder / "assignment.toml").is_file():
        known = ", ".join(assignment_names(library)) or "none"
        raise AuthoringError(f"There is no assignment {name!r} in {library / 'assignments'}. There are: {known}.")
    settings = read_toml(folder / "assignment.toml", _Settings, error=AuthoringError)
    items = read_items(folder)
    tasks = (*settings.tasks, *(item.task for item in items))
    _check_tasks(tasks, folder / "assignment.toml")
    blocks = _Reader(folder / "notebook.py", tasks, items).blocks()
    _check_curve(settings.curve, blocks, folder / "assignment.toml")
    limits = settings.limits.over(Limits())
    title, minutes = settings.title, settings.minutes
    return Assignment(name, title, minutes, tasks, limits, blocks, settings.data, settings.curve, items)


def released(assignment: Assignment) -> Released:
    """What was released: our own record, never a submitted notebook's metadata."""
    return Released(assignment.tasks, **{language.value: _rows(assignment, language) for language in Language})


def _rows(assignment: Assignment, language: Language) -> tuple[ReleasedCell, ...]:
    return tuple(
        ReleasedCell(block.grade_id, block.role, block.cell_type, block.texts.text(language), block.points)
        for block in assignment.blocks
    )


def _check_tasks(tasks: tuple[Task, ...], path: Path) -> None:
    names = [task.name for task in tasks]
    for task in tasks:
        if not NAME.fullmatch(task.name):
            what = f"a task is named {task.name!r}. A name is lower-case letters, digits and _, a letter first"
        elif names.count(task.name) > 1:
            what = f"there are {names.count(task.name)} tasks {task.name!r}"
        elif not 0 < task.points < math.inf:
            what = f"task {task.name!r} has {task.points!r} points. Points are a number above 0"
        elif not (task.title.ko.strip() and task.title.en.strip()):
            what = f"the title of task {task.name!r} is empty in one language"
        else:
            continue
        raise AuthoringError(f"{path}:{line_of(task.name, path)}: {what}.")
    if not tasks:
        raise AuthoringError(f"{path}:1: there is no task. Add one: [[tasks]].")


def _check_curve(curve: str | None, blocks: tuple[Block, ...], path: Path) -> None:
    """The variable must stand in locked code, so that every submission has it where the student's code works."""
    locked = [block.texts.en for block in blocks if block.role in (CellRole.SETUP, CellRole.CHECK)]
    if curve is not None and not any(re.search(rf"\b{re.escape(curve)}\b", source) for source in locked):
        line = line_with(r"curve\s*=", path)
        raise AuthoringError(f"{path}:{line}: curve is {curve!r}, which no setup or check cell of the notebook names.")


_UNGRADED = {"setup": CellRole.SETUP, "student": CellRole.STUDENT}


class _Reader:
    """Turns the cells of a `notebook.py` into blocks."""

    def __init__(self, path: Path, tasks: tuple[Task, ...], items: tuple[Item, ...] = ()) -> None:
        self._path = path
        self._tasks = {task.name: task for task in tasks}
        self._items = items
        self._placed = 0

    def blocks(self) -> tuple[Block, ...]:
        """All blocks in order.

        Raises:
            AuthoringError: with file and line.
        """
        blocks: list[Block] = []
        cells = list(read_percent(self._path))
        while cells:
            cell = cells.pop(0)
            if cell.cell_type == "markdown":
                blocks.append(self._markdown(cell, cells.pop(0) if cells else None))
            elif cell.cell_type == "code":
                blocks += self._code(cell)
            else:
                raise self._wrong(cell, f"a {cell.cell_type} cell means nothing here: write # %% or # %% [markdown]")
        self._check(blocks)
        return tuple(blocks)

    def _markdown(self, first: PercentCell, second: PercentCell | None) -> Block:
        head, name = self._head(first, ("id", "answer"))
        if second is None or (second.metadata.get(head), second.cell_type) != (name, "markdown"):
            raise self._wrong(first, f"the text {name!r} must be followed by the same in the other language")
        texts = {cell.metadata.get("lang"): cell.source for cell in (first, second)}
        if set(texts) != {"ko", "en"}:
            raise self._wrong(first, f'the texts {name!r} need lang="ko" and lang="en"')
        both = Bilingual(ko=texts["ko"], en=texts["en"])
        if head == "id":
            return Block(name, CellRole.TEXT, "markdown", both)
        task = self._task(first, name)
        if not task.manual:
            raise self._wrong(first, f"task {name!r} is answered in text, so it needs manual = true")
        return Block(name, CellRole.MANUAL, "markdown", both, task.points)

    def _code(self, cell: PercentCell) -> Iterator[Block]:
        head, name = self._head(cell, _CODE_HEADS)
        if head == "items":
            yield from self._section(cell, name)
            return
        cell = self._included(cell)
        texts = Bilingual(**{language.value: self._in_language(cell, language) for language in Language})
        if head in _UNGRADED:
            yield Block(name, _UNGRADED[head], "code", texts)
            return
        task = self._task(cell, name)
        if task.manual:
            raise self._wrong(cell, f"task {name!r} has manual = true, so it has one text to answer in and no code")
        if head == "answer":
            yield Block(name, CellRole.ANSWER, "code", texts)
        else:
            yield Block(f"{name}-check", CellRole.CHECK, "code", texts, task.points)

    def _section(self, cell: PercentCell, section: str) -> Iterator[Block]:
        """The cells of a section's items, numbered through; before the first, what reads their answers."""
        chosen = [item for item in self._items if item.section == section]
        if not chosen or cell.source:
            sections = ", ".join(dict.fromkeys(item.section for item in self._items)) or "none"
            raise self._wrong(cell, f"items={section!r} is an empty cell for a section of items.toml ({sections})")
        if not self._placed:
            yield forms_block()
        for item in chosen:
            self._placed += 1
            yield from item_blocks(item, self._placed)

    def _included(self, cell: PercentCell) -> PercentCell:
        """A cell whose head includes a file of the assignment's folder, with the file's text as its source."""
        name = cell.metadata.get("include")
        if name is None:
            return cell
        path = self._path.parent / name
        if cell.source or Path(name).name != name or not path.is_file():
            raise self._wrong(cell, f"include={name!r} is an empty cell for a file beside notebook.py")
        return msgspec.structs.replace(cell, source=path.read_text(encoding="utf-8").strip("\n"))

    def _head(self, cell: PercentCell, allowed: tuple[str, ...]) -> tuple[str, str]:
        heads = [head for head in _HEADS if head in cell.metadata]
        if len(heads) != 1 or heads[0] not in allowed:
            choice = ", ".join(f'{head}="…"' for head in allowed)
            raise self._wrong(cell, f"a {cell.cell_type} cell's head needs one of {choice}")
        unknown = set(cell.metadata) - {heads[0], "include" if heads[0] == "setup" else "lang"}
        if unknown or cell.title:
            raise self._wrong(cell, f"the head has {cell.title or unknown.pop()!r}, which means nothing here")
        name = cell.metadata[heads[0]]
        if not _GRADE_ID.fullmatch(name):
            raise self._wrong(cell, f"{name!r} can't be a cell's name: letters, digits, - and _ only")
        return heads[0], name

    def _task(self, cell: PercentCell, name: str) -> Task:
        if name not in self._tasks:
            raise self._wrong(cell, f"{name!r} is no task of assignment.toml. There are: {', '.join(self._tasks)}")
        return self._tasks[name]

    def _in_language(self, cell: PercentCell, language: Language) -> str:
        kept = []
        for line in cell.source.splitlines():
            comment = _LANGUAGE_COMMENT.match(line)
            if comment is None:
                kept.append(line)
            elif comment["language"] == language.value:
                kept.append(f"{comment['indent']}# {comment['text']}")
        try:
            return _with_texts("\n".join(kept), language)
        except (SyntaxError, ValueError) as error:
            raise self._wrong(cell, str(error)) from error

    def _check(self, blocks: list[Block]) -> None:
        names = [block.grade_id for block in blocks]
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice:
            raise AuthoringError(f"{self._path}: two cells are named {twice!r}.")
        for task in self._tasks.values():
            needed = (task.name,) if task.manual else (task.name, f"{task.name}-check")
            missing = [name for name in needed if name not in names]
            if missing:
                raise AuthoringError(f"{self._path}: task {task.name!r} has no cell {missing[0]!r}.")
            if names.index(needed[0]) > names.index(needed[-1]):
                raise AuthoringError(f"{self._path}: the check of task {task.name!r} stands above its answer.")

    def _wrong(self, cell: PercentCell, what: str) -> AuthoringError:
        return AuthoringError(f"{self._path}:{cell.line}: {what}.")


def _with_texts(source: str, language: Language) -> str:
    """Replace each call `text(ko="…", en="…")` by the literal in one language, and leave all else as it stands.

    Raises:
        SyntaxError: when the source is not Python.
        ValueError: when a call is not of this form.
    """
    if "text(" not in source and _MAGIC.search(source):
        return source  # IPython's own lines are no Python, and there is nothing to replace
    tree = ast.parse(source)
    calls = _text_calls(tree)
    for string in [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]:
        if _text_calls(string):  # its place is not known before Python 3.12
            raise ValueError(f"line {string.lineno} of the cell: text(…) can't stand inside an f-string")
    lines = source.encode().splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    data = b"".join(lines)
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset), reverse=True):
        begin = starts[call.lineno - 1] + call.col_offset
        end = starts[(call.end_lineno or call.lineno) - 1] + (call.end_col_offset or 0)
        data = data[:begin] + _literal(call, language).encode() + data[end:]
    return data.decode()


def _text_calls(tree: ast.AST) -> list[ast.Call]:
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "text"
    ]


def _literal(call: ast.Call, language: Language) -> str:
    values = {keyword.arg: keyword.value for keyword in call.keywords}
    if call.args or set(values) != {"ko", "en"}:
        raise ValueError(f'line {call.lineno} of the cell: write text(ko="…", en="…")')
    value = values[language.value]
    if not isinstance(value, ast.Constant) or not isinstance(value.value, str):
        raise ValueError(f"line {call.lineno} of the cell: text(…) takes plain strings")
    return json.dumps(value.value, ensure_ascii=False)
