"""Formgrader's Autograde button and `nbgrader autograde`, grading through the sandbox.

A course's nbgrader_config.py takes all of it over in two lines:

```
from autograder.gradebook import formgrader
formgrader.configure(c)
```

nbgrader has no setting for what grades. It has one for the exporter's class, and makes the exporter once it knows which
submissions are meant and before it removes, writes or reads anything of them. At that moment `autograder grade` does
the work in a process of its own, and nbgrader is left with nothing to convert.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

import msgspec
from nbconvert.exporters import NotebookExporter
from nbgrader.converters import Autograde
from nbgrader.converters.base import NbGraderException
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets.config import Config

_LAYOUT = "submitted/<student>/<assignment>"


def configure(c: Config) -> None:
    """Make nbgrader grade through the sandbox, and leave releases as they were built.

    Args:
        c: what `get_config()` gives in nbgrader_config.py.
    """
    c.Autograde.exporter_class = ThroughSandbox
    c.Autograde.sanitize_preprocessors = [Refusal]
    c.Autograde.autograde_preprocessors = [Refusal]
    c.ClearSolutions.enabled = False  # the starter code is part of a release


class ThroughSandbox(NotebookExporter):
    """Grades the submissions that nbgrader's Autograde is about to convert, and takes them off its list.

    Raises:
        NbGraderException: when a submission could not be graded, with the reason. Nothing that was recorded before is
            changed then, and no score is given.
    """

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)  # type: ignore[no-untyped-call]  # nbconvert is half typed
        if isinstance(self.parent, Autograde):
            meant = _meant(self.parent)
            self.parent.assignments = {}
            _grade_all(self.parent, meant)


class Refusal(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader has no types
    """In the place of all that nbgrader's own autograde does, which would run a student's code unconfined."""

    def preprocess(self, nb: Any, resources: Any) -> Any:
        """Refuse.

        Raises:
            NbGraderException: always.
        """
        raise NbGraderException(
            "Only autograder grades in this course. Remove c.Autograde.exporter_class from nbgrader_config.py: "
            "formgrader.configure(c) sets it."
        )


class _Graded(msgspec.Struct, frozen=True):
    student: str
    score: float
    max_score: float


class _Fault(msgspec.Struct, frozen=True):
    student: str
    reason: str


class _Summary(msgspec.Struct, frozen=True):
    """The part of what `autograder grade --json` prints that is told here."""

    graded: tuple[_Graded, ...] = ()
    faults: tuple[_Fault, ...] = ()
    of_course: tuple[str, ...] = msgspec.field(default=(), name="problems")
    elsewhere: tuple[str, ...] = ()
    failure: str = ""

    def problems(self, assignment: str) -> list[str]:
        """What kept submissions from being graded."""
        faults = [
            f"{assignment} of {fault.student!r} got no score, for a fault that is not the student's: {fault.reason}"
            for fault in self.faults
        ]
        busy = [
            f"{assignment} of {student!r} is being graded by another process. Look again when that has ended."
            for student in self.elsewhere
        ]
        return [*([self.failure] if self.failure else []), *faults, *self.of_course, *busy]


def _meant(converter: Autograde) -> dict[str, list[str]]:
    """The students whose submissions nbgrader found, by assignment."""
    root = Path(converter.coursedir.root)
    excluded = converter.coursedir.student_id_exclude.split(",")
    meant: dict[str, list[str]] = {}
    for name in sorted(converter.assignments):
        folder = Path(os.path.abspath(root / name))
        student, assignment = folder.parts[-2:]
        if folder != root / "submitted" / student / assignment:
            _fail(
                converter,
                f"The submission {folder} is not at {_LAYOUT} of the course {root}, where autograder looks. "
                "Leave c.CourseDirectory.directory_structure and submitted_directory at nbgrader's defaults.",
            )
        if student not in excluded:
            meant.setdefault(assignment, []).append(student)
    return meant


def _grade_all(converter: Autograde, meant: dict[str, list[str]]) -> None:
    """Grade again where nbgrader's force or a missing executed notebook asks for it, else what is new or changed."""
    root = Path(converter.coursedir.root)
    problems: list[str] = []
    for assignment, students in meant.items():
        again = [
            student
            for student in students
            if converter.force or not (root / "autograded" / student / assignment / f"{assignment}.ipynb").exists()
        ]
        first = _run(converter, ["grade"], assignment, students)
        settled = {graded.student for graded in first.graded}.union(fault.student for fault in first.faults)
        again = [student for student in again if student not in settled.union(first.elsewhere)]
        second = _run(converter, ["regrade", "--all", "--yes"], assignment, again) if again else _Summary()
        problems += [*first.problems(assignment), *second.problems(assignment)]
    if problems:
        _fail(converter, "\n".join(problems))


def _run(converter: Autograde, words: list[str], assignment: str, students: Sequence[str]) -> _Summary:
    """Run a command of ours for some students, and log its scores."""
    root = converter.coursedir.root
    students_options = [f"--student={student}" for student in students]
    command = [sys.executable, "-m", "autograder.cli.main", *words, root, "--json", f"--assignment={assignment}"]
    done = subprocess.run(
        [*command, *students_options], cwd=root, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    for line in done.stderr.splitlines():
        converter.log.warning("%s", line)
    try:
        summary = msgspec.json.decode(done.stdout, type=_Summary)
    except msgspec.DecodeError:
        said = done.stderr.strip() or "it said nothing"
        ended = f"autograder {words[0]} ended with status {done.returncode} and graded nothing of {assignment}"
        return _Summary(failure=f"{ended}: {said}")
    for graded in summary.graded:
        converter.log.info("%s of %s: %g / %g", assignment, graded.student, graded.score, graded.max_score)
    return summary


def _fail(converter: Autograde, problem: str) -> NoReturn:
    """End nbgrader's command, which prints only what was logged, or the button's request, which shows the exception."""
    converter.log.error("%s", problem)
    raise NbGraderException(problem)
