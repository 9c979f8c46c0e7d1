"""The cells of an assignment as released: our own record, never the metadata of a submitted notebook."""

import hashlib
from collections.abc import Mapping

import msgspec

from autograder.model import CellRole, Language, Task

GRADED = frozenset({CellRole.CHECK, CellRole.MANUAL})
ANSWERED = frozenset({CellRole.ANSWER, CellRole.MANUAL, CellRole.STUDENT})


class ReleasedCell(msgspec.Struct, frozen=True):
    """One cell of the released notebook in the submission's language; `points` only for what is graded."""

    grade_id: str
    role: CellRole
    cell_type: str
    source: str
    points: float | None = None

    @property
    def is_graded(self) -> bool:
        """Whether the cell carries points."""
        return self.role in GRADED

    @property
    def is_answered(self) -> bool:
        """Whether the student writes in the cell."""
        return self.role in ANSWERED

    def nbgrader_metadata(self) -> dict[str, object]:
        """The cell's nbgrader metadata, schema 3."""
        metadata: dict[str, object] = {
            "schema_version": 3,
            "grade": self.is_graded,
            "solution": self.is_answered,
            "locked": not self.is_answered,
            "task": False,
            "grade_id": self.grade_id,
            "cell_type": self.cell_type,
            "checksum": self.checksum(),
        }
        if self.is_graded:
            metadata["points"] = float(self.points or 0.0)
        return metadata

    def checksum(self) -> str:
        """nbgrader's checksum of the released cell: an answer that still has it was never touched."""
        parts = [self.source, self.cell_type]
        flags = [self.is_graded, self.is_answered, not self.is_answered]
        parts += [str(flag) for flag in flags]
        parts.append(self.grade_id)
        if self.is_graded:
            parts.append(str(float(self.points or 0.0)))
        state = hashlib.md5(usedforsecurity=False)
        for part in parts:
            state.update(part.encode())
        return state.hexdigest()


class Released(msgspec.Struct, frozen=True):
    """An assignment as released: its tasks, and its cells in each language, with the same grade_ids in both."""

    tasks: tuple[Task, ...]
    ko: tuple[ReleasedCell, ...]
    en: tuple[ReleasedCell, ...]

    def cells(self, language: Language) -> tuple[ReleasedCell, ...]:
        """The cells of one language, in order."""
        return self.ko if language is Language.KO else self.en


def grade_cell_of(task: str, graded: Mapping[str, object]) -> str | None:
    """The grade_id that carries a task's points: its check's, or its own where a person grades it."""
    return next((name for name in (f"{task}-check", task) if name in graded), None)


def task_of(grade_id: str) -> str:
    """The task that a graded or answered cell belongs to."""
    return grade_id.removesuffix("-check")
