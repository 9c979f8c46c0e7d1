"""The gradebook's rows of a released assignment: what nbgrader's tools must know before anything is handed in."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from autograder.errors import GradebookFault
from autograder.gradebook.database import open_gradebook
from autograder.notebook.released import ReleasedCell


def register_release(
    course_dir: Path, assignment: str, rows: Iterable[ReleasedCell], db_url: str | None = None
) -> None:
    """Make or bring up to date the rows of an assignment with its one notebook of the same name.

    Raises:
        GradebookFault: when the database refuses.
    """
    with open_gradebook(course_dir, db_url) as gradebook:
        try:
            gradebook.update_or_create_assignment(assignment)
            gradebook.update_or_create_notebook(assignment, assignment)
            for row in rows:
                _register_cell(gradebook, assignment, row)
        except SQLAlchemyError as error:
            reason = str(error).splitlines()[0]
            raise GradebookFault(f"The gradebook refused the release of {assignment!r}: {reason}.") from error


def _register_cell(gradebook: Any, assignment: str, row: ReleasedCell) -> None:
    place = (row.grade_id, assignment, assignment)
    if row.is_graded:
        gradebook.update_or_create_grade_cell(*place, max_score=row.points, cell_type=row.cell_type)
    if row.is_answered:
        gradebook.update_or_create_solution_cell(*place)
    gradebook.update_or_create_source_cell(
        *place,
        source=row.source,
        cell_type=row.cell_type,
        locked=not row.is_answered,
        checksum=row.checksum(),
    )
