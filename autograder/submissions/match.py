"""Makes a submitted notebook ready to run: cells matched, locked text restored, odd lines skipped.

Cells are matched by grade_id, then, since Colab and others drop metadata, by what they define or say. Tasks are asked
by name, so a lost cell costs nothing as long as the name is defined somewhere.
"""

import ast
from collections.abc import Iterable

import msgspec

from autograder.model import Bilingual, CellRecord, CellRole, Language
from autograder.notebook.read import SubmittedCell, SubmittedNotebook
from autograder.notebook.released import Released, ReleasedCell
from autograder.submissions.skipped import without_foreign_lines

_LOCKED = frozenset({CellRole.TEXT, CellRole.SETUP, CellRole.CHECK})


class Prepared(msgspec.Struct, frozen=True):
    """A submission ready to run: its language, its cells in order, and what the student should know of it."""

    language: Language
    cells: tuple[CellRecord, ...]
    notes: tuple[Bilingual, ...] = ()


def prepare(notebook: SubmittedNotebook, release: Released, default: Language) -> Prepared:
    """Make a submission ready.

    Args:
        notebook: as submitted.
        release: what it answers.
        default: the language, where neither metadata nor locked text tells it.
    """
    language = notebook.language or _language_of(notebook, release) or default
    rows = release.cells(language)
    matched = _match(notebook.cells, rows, release)
    cells = [_record(cell, matched.get(cell.position)) for cell in notebook.cells]
    found = {row.grade_id for row in matched.values()}
    setups = [_restored(row) for row in rows if row.role is CellRole.SETUP and row.grade_id not in found]
    checks = [_restored(row) for row in rows if row.role is CellRole.CHECK and row.grade_id not in found]
    notes = [*_kernel_note(notebook.kernel), *_missing_notes(release, notebook.cells, found)]
    return Prepared(language, (*setups, *cells, *checks), tuple(notes))


def _language_of(notebook: SubmittedNotebook, release: Released) -> Language | None:
    """The language whose locked text the notebook holds more of."""
    said = {_normal(cell.source) for cell in notebook.cells}
    counts = {
        language: sum(_normal(row.source) in said for row in release.cells(language) if row.role in _LOCKED)
        for language in Language
    }
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] > min(counts.values()) else None


def _match(
    cells: tuple[SubmittedCell, ...], rows: tuple[ReleasedCell, ...], release: Released
) -> dict[int, ReleasedCell]:
    """Which released cell each submitted one is, by its position; every released cell at most once."""
    free = {row.grade_id: row for row in rows}
    matched: dict[int, ReleasedCell] = {}
    for cell in cells:
        row = free.get(cell.grade_id or "")
        if row is not None and _may_be(cell, row):
            matched[cell.position] = free.pop(row.grade_id)
    both = {language: release.cells(language) for language in Language}
    sources = {_normal(row.source): row.grade_id for record in both.values() for row in record if row.role in _LOCKED}
    for cell in cells:
        if cell.position not in matched and (name := _known(cell, sources, free)):
            matched[cell.position] = free.pop(name)
    return matched


def _may_be(cell: SubmittedCell, row: ReleasedCell) -> bool:
    """A code task's cell must be code; a text that became code, or the other way round, is the student's own."""
    return cell.cell_type == row.cell_type


def _known(cell: SubmittedCell, sources: dict[str, str], free: dict[str, ReleasedCell]) -> str | None:
    locked = sources.get(_normal(cell.source))
    if locked in free and free[locked].cell_type == cell.cell_type:
        return locked
    if cell.cell_type != "code":
        return None
    answers = [name for name, row in free.items() if row.role is CellRole.ANSWER]
    defined = defined_names(cell.source)
    return next((name for name in answers if name in defined), None)


def defined_names(source: str) -> frozenset[str]:
    """The names that a cell defines or assigns at its top level; none when it is no Python."""
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return frozenset()
    return frozenset(name for statement in body for name in _names(statement))


def _names(statement: ast.stmt) -> Iterable[str]:
    match statement:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return (name,)
        case ast.Assign(targets=targets):
            return tuple(node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name))
        case ast.AnnAssign(target=ast.Name(id=name)):
            return (name,)
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            return tuple((alias.asname or alias.name).split(".")[0] for alias in names)
    return ()


def _record(cell: SubmittedCell, row: ReleasedCell | None) -> CellRecord:
    if row is not None and row.role in _LOCKED:
        changed = row.role is not CellRole.TEXT and _normal(cell.source) != _normal(row.source)
        return CellRecord(
            row.cell_type, row.role, row.source, row.grade_id, cell.position, note=_RESTORED if changed else None
        )
    role = row.role if row is not None else CellRole.EXTRA if cell.cell_type == "code" else CellRole.TEXT
    grade_id = row.grade_id if row is not None else None
    if cell.cell_type != "code":
        return CellRecord(cell.cell_type, role, cell.source, grade_id, cell.position)
    source, note = without_foreign_lines(cell.source)
    return CellRecord("code", role, source, grade_id, cell.position, note=note)


def _restored(row: ReleasedCell) -> CellRecord:
    return CellRecord(row.cell_type, row.role, row.source, row.grade_id, note=_PUT_BACK)


def _normal(source: str) -> str:
    return "\n".join(line.rstrip() for line in source.strip().splitlines())


def _kernel_note(kernel: str | None) -> Iterable[Bilingual]:
    if kernel is None or kernel.lower().startswith("python"):
        return ()
    ko = f"노트북의 커널이 {kernel}(으)로 되어 있지만 파이썬으로 실행했습니다."
    return (Bilingual(ko=ko, en=f"The notebook names the kernel {kernel}; it was run as Python all the same."),)


def _missing_notes(release: Released, cells: tuple[SubmittedCell, ...], found: set[str]) -> Iterable[Bilingual]:
    defined = frozenset[str]().union(*(defined_names(cell.source) for cell in cells if cell.cell_type == "code"))
    for task in release.tasks:
        if task.name not in found and task.name not in defined:
            yield Bilingual(
                ko=f"문제 {task.name}의 답안 셀을 찾을 수 없습니다. 셀을 지우거나 이름을 바꾸었는지 확인하십시오.",
                en=f"The answer cell of task {task.name} is not there. Was it deleted or renamed?",
            )


_RESTORED = Bilingual(
    ko="잠긴 셀의 내용이 바뀌어 있어 원래 내용으로 되돌려 실행했습니다.",
    en="This locked cell had been changed; it was run with its original text.",
)
_PUT_BACK = Bilingual(
    ko="제출한 노트북에 없어서 다시 넣은 셀입니다.",
    en="This cell was missing from the notebook and was put back.",
)
