"""A class of submissions with known scores: right, partly right, blank, broken and hostile ones, in both languages."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import msgspec

from autograder.authoring.source import Assignment
from autograder.model import Language
from autograder.notebook.percent import Points
from autograder.proving.answers import NOTHING, Case, known_cases, notebook_with
from autograder.proving.students import STUDENTS, roster_csv

_MOST_KNOWN = {"starter": 2, "reference": 1, "right": 4, "mistake": 8}

ROSTER = "students.csv"
_ABSENT = 2  # who are enrolled and hand in nothing

Breaker = Callable[[bytes, Assignment], bytes]
HandedIn = Callable[[str], bytes]  # what a student of this id hands in


class Pupil(msgspec.Struct, frozen=True):
    """One submission of the class: whose, what it is, and what each task must score (nothing where not named)."""

    student: str
    assignment: str
    what: str
    scores: Mapping[str, Points]


class Classroom(msgspec.Struct, frozen=True):
    """All submissions of the class."""

    pupils: tuple[Pupil, ...]

    def of(self, assignment: str) -> Iterator[Pupil]:
        """The submissions of one assignment."""
        return (pupil for pupil in self.pupils if pupil.assignment == assignment)


def lay_out(directory: Path, library: Path, assignments: tuple[Assignment, ...]) -> Classroom:
    """Write the course directory of a class: its settings, its roster and `submitted/`.

    Args:
        directory: the course to make.
        library: holds `solutions/`, from which most answers are taken.
        assignments: what is handed in.
    """
    directory.mkdir(parents=True, exist_ok=True)
    (directory / "course.toml").write_text(_settings(assignments), encoding="utf-8")
    (directory / "nbgrader_config.py").write_text(_CONFIG, encoding="utf-8")
    pupils: list[Pupil] = []
    for assignment in assignments:
        submissions = _submissions(assignment, library / "solutions" / assignment.name)
        for student, (what, scores, handed_in) in zip(STUDENTS, submissions, strict=False):
            folder = directory / "submitted" / student.student_id / assignment.name
            folder.mkdir(parents=True)
            (folder / f"{assignment.name}.ipynb").write_bytes(handed_in(student.student_id))
            (folder / "timestamp.txt").write_text("2026-03-02 09:00:00 UTC", encoding="utf-8")
            pupils.append(Pupil(student.student_id, assignment.name, what, scores))
    enrolled = STUDENTS[: len({pupil.student for pupil in pupils}) + _ABSENT]
    (directory / ROSTER).write_text(roster_csv(enrolled), encoding="utf-8-sig", newline="")
    return Classroom(tuple(pupils))


def _submissions(assignment: Assignment, solutions: Path) -> Iterator[tuple[str, Mapping[str, Points], HandedIn]]:
    def filled(language: Language, sources: Mapping[str, str], breaker: Breaker = lambda data, _: data) -> HandedIn:
        return lambda student: breaker(notebook_with(assignment, language, sources, student), assignment)

    cases = known_cases(assignment, solutions)
    for kind, most in _MOST_KNOWN.items():
        for case in [case for case in cases if case.kind == kind][:most]:
            yield case.name, case.scores, filled(case.language, case.sources)
    reference = next(case for case in cases if case.kind == "reference")
    nothing = dict.fromkeys(reference.scores, NOTHING)
    for name, breaker in BROKEN.items():
        yield name, nothing, filled(Language.KO, reference.sources, breaker)
    for name, (source, keeps) in HOSTILE.items():
        scores, answers = _hostile(reference, source, keeps=keeps)
        yield name, scores, filled(Language.EN, answers)


def _hostile(reference: Case, source: str, *, keeps: bool) -> tuple[Mapping[str, Points], Mapping[str, str]]:
    """A half-right notebook with hostile code in it; what it keeps is exactly what the right half is worth."""
    tasks = list(reference.scores)
    half = tasks[: len(tasks) // 2]
    answers = {task: reference.sources[task] for task in half}
    answers[tasks[-1]] = source.replace("TASK", tasks[-1])
    scores = {task: reference.scores[task] if keeps and task in half else NOTHING for task in tasks}
    return scores, answers


def _edited(edit: Callable[[dict[str, list[dict[str, object]]]], object]) -> Breaker:
    def breaker(data: bytes, _: Assignment) -> bytes:
        notebook = json.loads(data)
        edit(notebook)
        return json.dumps(notebook, ensure_ascii=False).encode()

    return breaker


BROKEN: dict[str, Breaker] = {
    "not-json": lambda data, _: data[: len(data) // 2],
    "not-a-notebook": lambda _, assignment: json.dumps({"assignment": assignment.name, "score": 100}).encode(),
    "no-cells": _edited(lambda notebook: notebook.update(cells=[])),
    "deep-nesting": lambda *_: b'{"cells": ' + b"[" * 100_000,
}

# name: code put into the last task's cell (TASK stands for its name), whether the right half's points are kept
HOSTILE: dict[str, tuple[str, bool]] = {
    "endless-loop": ("while True:\n    pass", True),
    "exits-early": ("import os\nos._exit(0)", True),
    "memory-bomb": (
        "kept = []\nwhile True:\n    try:\n        kept.append(b'x' * 2 ** 24)\n    except MemoryError:\n        pass",
        True,
    ),
    "prints-for-ever": ("while True:\n    print('x' * 100_000)", True),
    "always-equal": (
        "class Equal:\n    __eq__ = lambda self, other: True\n    __array__ = lambda self, *a, **k: self\n\n"
        "def TASK(*args, **kwargs):\n    return Equal()",
        True,
    ),
    "searches-for-tests": (
        "import glob, os\nprint([path for depth in range(1, 5) for path in glob.glob('/*' * depth + '/solutions')])\n"
        "print(os.environ)",
        True,
    ),
    "patches-numpy": (
        "import numpy\nnumpy.allclose = lambda *a, **k: True\n"
        "numpy.testing.assert_allclose = lambda *a, **k: None",
        True,
    ),
}  # fmt: skip


def _settings(assignments: tuple[Assignment, ...]) -> str:
    """The LMS calls each assignment by its Korean title."""
    names = (
        f"[assignments.{assignment.name}]\nlms_name = {json.dumps(assignment.title.ko, ensure_ascii=False)}\n"
        for assignment in assignments
    )
    return "\n".join((_SETTINGS, *names))


_SETTINGS = """language = "ko"

[limits]
cell_seconds = 15  # the class has an endless loop in each assignment: nobody wants to watch it for a minute
"""
_CONFIG = """from autograder.gradebook import formgrader

c = get_config()
c.CourseDirectory.course_id = "demo"
formgrader.configure(c)  # the Autograde button grades through the sandbox
"""
