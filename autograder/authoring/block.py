"""One cell of an assignment's source, with its text in each language."""

import msgspec

from autograder.model import Bilingual, CellRole


class Block(msgspec.Struct, frozen=True):
    """One cell of the source, with a text for each language (code differs in comments and messages only)."""

    grade_id: str
    role: CellRole
    cell_type: str
    texts: Bilingual
    points: float | None = None
