"""Known answers as submissions: a released notebook with an answer file's cells filled in."""

from collections.abc import Mapping
from pathlib import Path

import msgspec
import nbformat

from autograder.authoring.build import build_notebook
from autograder.authoring.source import Assignment
from autograder.errors import AuthoringError
from autograder.model import CellRole, Language
from autograder.notebook.percent import AnswerFile, Points, read_answers

_NOT_ANSWERS = "test_"
NOTHING = Points(0.0, 0.0)


class Case(msgspec.Struct, frozen=True):
    """A submission whose result is known.

    `scores` gives each task's points; `hints` the name of a hint that a task must bring; `exact` is False for the zoo's
    values, of which only this is asked.
    """

    name: str
    kind: str
    language: Language
    sources: Mapping[str, str]
    scores: Mapping[str, Points]
    hints: Mapping[str, str] = {}


def notebook_with(
    assignment: Assignment, language: Language, sources: Mapping[str, str], student: str | None = None
) -> bytes:
    """A submitted notebook's bytes: the release in a language, with these answers in place of the starter's.

    Where the notebook asks whose it is, `student` is written there.
    """
    notebook = build_notebook(assignment, language)
    if student is not None:
        asked = [block.grade_id for block in assignment.blocks if block.role is CellRole.STUDENT]
        sources = {**sources, **{name: f"{name} = {student!r}" for name in asked}}
    for cell in notebook.cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        if grade_id in sources:
            cell.source = sources[grade_id]
    text: str = nbformat.writes(notebook)
    return text.encode()


def answer_files(folder: Path) -> tuple[tuple[str, AnswerFile], ...]:
    """The answer files of `solutions/<assignment>/`, by name.

    Raises:
        AuthoringError: when one can't be read, or there is no reference.
    """
    paths = sorted(path for path in folder.glob("*.py") if not path.name.startswith(_NOT_ANSWERS))
    files = tuple((path.stem, read_answers(path)) for path in paths)
    if not any(file.expect.kind == "reference" for _, file in files):
        raise AuthoringError(f'{folder} has no reference: one answer file whose head says kind = "reference".')
    return files


def known_cases(assignment: Assignment, folder: Path) -> tuple[Case, ...]:
    """The starter and every answer file as cases; languages take turns, so that both are run.

    Raises:
        AuthoringError: when an answer file names a task that there is none of.
    """
    blank = {task.name: NOTHING for task in assignment.tasks if not task.manual}
    starters = [Case(f"starter-{language.value}", "starter", language, {}, blank) for language in Language]
    languages = tuple(Language)
    answered = [
        _case(assignment, name, file, languages[number % len(languages)])
        for number, (name, file) in enumerate(answer_files(folder))
    ]
    return (*starters, *answered)


def _case(assignment: Assignment, name: str, file: AnswerFile, language: Language) -> Case:
    points = {task.name: task.points for task in assignment.tasks if not task.manual}
    named = {*file.sources, *file.expect.score, *file.expect.hint}
    unknown = sorted(named - points.keys())
    if unknown:
        raise AuthoringError(
            f"{assignment.name}/{name}.py names the task {unknown[0]!r}. There are: {', '.join(points)}."
        )
    unanswered = sorted({*file.expect.score, *file.expect.hint} - file.sources.keys())
    if unanswered:
        raise AuthoringError(f"{assignment.name}/{name}.py states what {unanswered[0]!r} gets but has no such cell.")
    scores = {
        task: Points.of(file.expect.score.get(task, full)) if task in file.sources else NOTHING
        for task, full in points.items()
    }
    return Case(name, file.expect.kind, language, file.sources, scores, file.expect.hint)
