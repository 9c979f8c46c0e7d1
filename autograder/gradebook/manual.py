"""What people and the late policy have said of submissions, read from nbgrader's gradebook. Reads, never writes."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
from nbgrader.api import Assignment, BaseCell, Comment, Grade, SubmittedAssignment, SubmittedNotebook
from sqlalchemy import Select, select
from sqlalchemy.exc import SQLAlchemyError

from autograder.errors import GradebookFault
from autograder.gradebook.database import open_gradebook
from autograder.model import GradingResult, TaskResult
from autograder.notebook.released import task_of


class Marks(msgspec.Struct):
    """What stands in the gradebook of one submission, by task, beside the automatic scores.

    `scores` are those that a person gave, `extra` the extra credit, `waits` whether somebody must still look at it, and
    `penalty` the points that lateness costs.
    """

    scores: dict[str, float] = {}
    extra: dict[str, float] = {}
    comments: dict[str, str] = {}
    waits: bool = False
    penalty: float = 0.0

    def over(self, result: GradingResult) -> GradingResult:
        """An automatic result with a person's scores in place of its own, and extra credit added."""
        tasks = {name: self._task(name, task) for name, task in result.tasks.items()}
        return msgspec.structs.replace(result, tasks=tasks)

    def _task(self, name: str, task: TaskResult) -> TaskResult:
        score = self.scores.get(name, task.score)
        if name in self.extra:
            score = (score or 0.0) + self.extra[name]
        return msgspec.structs.replace(task, score=score)


def read_marks(course_dir: Path, db_url: str | None = None) -> Mapping[tuple[str, str], Marks]:
    """The marks of every submission that the gradebook knows, by student and assignment.

    Raises:
        GradebookFault: when the database can't be read.
    """
    marks: dict[tuple[str, str], Marks] = {}
    with open_gradebook(course_dir, db_url) as gradebook:
        try:
            for row in gradebook.db.execute(_submissions(SubmittedNotebook.late_submission_penalty)):
                marks[row.student_id, row.assignment] = Marks(penalty=row.late_submission_penalty or 0.0)
            for row in gradebook.db.execute(_of_cells(Grade)):
                _add_grade(marks[row.student_id, row.assignment], task_of(row.cell), row)
            for row in gradebook.db.execute(_of_cells(Comment)):
                if row.manual_comment:
                    marks[row.student_id, row.assignment].comments[row.cell] = row.manual_comment
        except SQLAlchemyError as error:
            raise GradebookFault(f"The gradebook can't be read: {str(error).splitlines()[0]}.") from error
    return marks


def _add_grade(marks: Marks, task: str, row: Any) -> None:
    marks.waits = marks.waits or bool(row.needs_manual_grade)
    if row.manual_score is not None:
        marks.scores[task] = row.manual_score
    if row.extra_credit:
        marks.extra[task] = row.extra_credit


def _submissions(*columns: Any) -> Select[Any]:
    return (
        select(SubmittedAssignment.student_id, Assignment.__table__.c.name.label("assignment"), *columns)
        .join(Assignment.__table__, Assignment.__table__.c.id == SubmittedAssignment.assignment_id)
        .join(SubmittedNotebook.__table__, SubmittedNotebook.__table__.c.assignment_id == SubmittedAssignment.id)
    )


def _of_cells(kind: Any) -> Select[Any]:
    """Grades or comments with the names of their cells."""
    table, cell = kind.__table__, BaseCell.__table__
    return (
        _submissions(table, cell.c.name.label("cell"))
        .join(table, table.c.notebook_id == SubmittedNotebook.__table__.c.id)
        .join(cell, cell.c.id == table.c.cell_id)
    )
