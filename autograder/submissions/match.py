"""Makes a submitted notebook ready to run: cells matched, locked text restored, odd lines skipped.

Cells are matched by grade_id, then, since Colab and others drop metadata, by what they define or say. Tasks are asked
by name, so a lost cell costs nothing as long as the name is defined somewhere.
"""

from collections.abc import Iterable, Iterator

import msgspec

from autograder.model import Bilingual, CellRecord, CellRole, Language
from autograder.notebook.read import SubmittedCell, SubmittedNotebook
from autograder.notebook.released import Released, ReleasedCell
from autograder.submissions.parsed import defined_names
from autograder.submissions.skipped import without_foreign_lines

_LOCKED = frozenset({CellRole.TEXT, CellRole.SETUP, CellRole.CHECK})
_NAMED = frozenset({CellRole.ANSWER, CellRole.STUDENT})  # what a cell defines is its name
_MOST_PARSED = 2_000_000


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
    originals = _originals(release)
    matched = _by_grade_id(notebook.cells, rows)
    defined = _definitions(notebook.cells) if _unanswered(rows, matched) else {}
    _match_rest(matched, notebook.cells, rows, originals=originals, defined=defined)
    cells = _records(notebook.cells, matched, originals)
    found = {row.grade_id for row in matched.values()}
    setups = [_restored(row) for row in rows if row.role is CellRole.SETUP and row.grade_id not in found]
    checks = [_restored(row) for row in rows if row.role is CellRole.CHECK and row.grade_id not in found]
    named = found.union(*defined.values())
    notes = [*_kernel_note(notebook.kernel), *_missing_notes(release, named)]
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


def _originals(release: Released) -> dict[str, frozenset[str]]:
    """The grade_ids of each locked text, in either language."""
    originals: dict[str, frozenset[str]] = {}
    for row in (*release.ko, *release.en):
        if row.role in _LOCKED:
            text = _normal(row.source)
            originals[text] = originals.get(text, frozenset()) | {row.grade_id}
    return originals


def _by_grade_id(cells: tuple[SubmittedCell, ...], rows: tuple[ReleasedCell, ...]) -> dict[int, ReleasedCell]:
    """Which released cell each submitted one says it is, by its position; every released cell at most once."""
    free = {row.grade_id: row for row in rows}
    matched: dict[int, ReleasedCell] = {}
    for cell in cells:
        row = free.get(cell.grade_id or "")
        if row is not None and row.cell_type == cell.cell_type:
            matched[cell.position] = free.pop(row.grade_id)
    return matched


def _unanswered(rows: tuple[ReleasedCell, ...], matched: dict[int, ReleasedCell]) -> bool:
    found = {row.grade_id for row in matched.values()}
    return any(row.role in _NAMED and row.grade_id not in found for row in rows)


def _definitions(cells: tuple[SubmittedCell, ...]) -> dict[int, frozenset[str]]:
    """What each code cell defines, by position. What stands after an unreasonable amount of code is not looked at."""
    defined: dict[int, frozenset[str]] = {}
    left = _MOST_PARSED
    for cell in cells:
        if cell.cell_type == "code" and (left := left - len(cell.source)) >= 0:
            defined[cell.position] = defined_names(cell.source)
    return defined


def _match_rest(
    matched: dict[int, ReleasedCell],
    cells: tuple[SubmittedCell, ...],
    rows: tuple[ReleasedCell, ...],
    *,
    originals: dict[str, frozenset[str]],
    defined: dict[int, frozenset[str]],
) -> None:
    """Add the cells without a grade_id of ours: a locked one by its text, an answer by what it defines."""
    found = {row.grade_id for row in matched.values()}
    free = {row.grade_id: row for row in rows if row.grade_id not in found}
    for cell in cells:
        if cell.position in matched:
            continue
        names = defined.get(cell.position, frozenset())
        answers = [row.grade_id for row in free.values() if row.role in _NAMED and row.grade_id in names]
        locked = originals.get(_normal(cell.source), frozenset())
        for name in (*sorted(locked & free.keys()), *answers):
            if free[name].cell_type == cell.cell_type:
                matched[cell.position] = free.pop(name)
                break


def _records(
    cells: tuple[SubmittedCell, ...], matched: dict[int, ReleasedCell], originals: dict[str, frozenset[str]]
) -> Iterator[CellRecord]:
    foreign: frozenset[str] = frozenset()
    for cell in cells:
        row = matched.get(cell.position)
        if row is not None and row.role in _LOCKED:
            yield _locked(cell, row, originals)
            continue
        role = row.role if row is not None else CellRole.EXTRA if cell.cell_type == "code" else CellRole.TEXT
        grade_id = row.grade_id if row is not None else None
        if cell.cell_type != "code":
            yield CellRecord(cell.cell_type, role, cell.source, grade_id, cell.position)
            continue
        kept = without_foreign_lines(cell.source, foreign)
        foreign = kept.foreign
        yield CellRecord("code", role, kept.source, grade_id, cell.position, note=kept.note)


def _locked(cell: SubmittedCell, row: ReleasedCell, originals: dict[str, frozenset[str]]) -> CellRecord:
    is_changed = row.role is not CellRole.TEXT and row.grade_id not in originals.get(_normal(cell.source), ())
    note = _RESTORED if is_changed else None
    return CellRecord(row.cell_type, row.role, row.source, row.grade_id, cell.position, note=note)


def _restored(row: ReleasedCell) -> CellRecord:
    return CellRecord(row.cell_type, row.role, row.source, row.grade_id, note=_PUT_BACK)


def _normal(source: str) -> str:
    return "\n".join(line.rstrip() for line in source.strip().splitlines())


def _kernel_note(kernel: str | None) -> Iterable[Bilingual]:
    if kernel is None or kernel.lower().startswith("python"):
        return ()
    ko = f"노트북의 커널이 {kernel}(으)로 되어 있지만 파이썬으로 실행했습니다."
    return (Bilingual(ko=ko, en=f"The notebook names the kernel {kernel}; it was run as Python all the same."),)


def _missing_notes(release: Released, named: set[str]) -> Iterable[Bilingual]:
    for task in release.tasks:
        if task.name not in named:
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
