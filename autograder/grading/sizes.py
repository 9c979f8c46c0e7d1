"""A hint for code that counts on MNIST's own sizes where a smaller data set stands in for it."""

import re
from collections.abc import Iterable, Mapping

from autograder.datasets import MNIST, Data
from autograder.model import Bilingual, CellRecord, CellRole, CellStatus, TaskResult

_SIZES = re.compile(r"(?<![\w.])(60_?000|10_?000)(?![\w.])")
_STUDENTS = frozenset({CellRole.ANSWER, CellRole.EXTRA})


def size_note(cells: Iterable[CellRecord], tasks: Mapping[str, TaskResult], data: Data | None) -> Bilingual | None:
    """What to tell a student whose failing code names 60000 or 10000 images; None where that can't be the reason."""
    if data is None or data.name == MNIST:
        return None
    named = (_SIZES.search(cell.source) for cell in cells if cell.role in _STUDENTS and _went_wrong(cell, tasks))
    size = next((found[1] for found in named if found), None)
    if size is None:
        return None
    train, test = data.about.train, data.about.test
    return Bilingual(
        ko=f"코드에 이미지의 수가 {size}으로 고정되어 있습니다. MNIST 대신 손글씨 숫자 {train}장과 {test}장으로 "
        "채점했으므로 수를 쓰지 말고 len(x)나 -1을 쓰십시오.",
        en=f"Your code fixes the number of images at {size}. This was graded with handwritten digits in MNIST's place, "
        f"{train} and {test} of them: write len(x) or -1 instead of a number.",
    )


def _went_wrong(cell: CellRecord, tasks: Mapping[str, TaskResult]) -> bool:
    task = tasks.get(cell.grade_id or "")
    return cell.status is CellStatus.ERROR or (task is not None and (task.score or 0.0) < task.max_score)
