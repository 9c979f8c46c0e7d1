"""The graders that are compared: this project, nbgrader and otter-grader, each by its own command.

Each prepares a folder once, untimed: what a teacher does before the submissions come in. Each timed run then starts
from a fresh copy of it.
"""

import json
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol

import msgspec
import nbformat
from inside import marks
from nbgrader.api import Gradebook

from autograder.authoring.build import build_notebook
from autograder.authoring.source import Assignment
from autograder.batch.job import Library
from autograder.model import Language
from autograder.proving.answers import Case, notebook_with

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
OTTER = ROOT / ".venv-peers" / "bin" / "otter"
WORKERS = 2


class Batch(msgspec.Struct, frozen=True):
    """One timed run: seconds of wall time for all of it, and each submission's score.

    `flowing` is seconds per submission once the first is done, where the run tells.
    """

    seconds: float
    scores: Mapping[str, float]
    flowing: float | None = None

    @property
    def per_submission(self) -> float:
        """Seconds of the whole command, its start among them, for each submission."""
        return self.seconds / len(self.scores)


class Lesson(msgspec.Struct, frozen=True):
    """What is graded: an assignment with its hidden tests, their points, and the answers handed in."""

    assignment: Assignment
    module: Path
    points: Mapping[str, float]
    tasks: Mapping[str, str]
    cases: tuple[Case, ...]


def lesson(library: Library, name: str, cases: tuple[Case, ...]) -> Lesson:
    """What is graded of an assignment of the library."""
    assignment = library.assignment(name)
    module = library.folder / "solutions" / name / f"test_{name}.py"
    found = marks(str(module))
    points = {task.name: task.points for task in assignment.tasks}
    total = {task: sum(mark.weight for mark in found.values() if mark.task == task) for task in points}
    return Lesson(
        assignment,
        module,
        points={test: points[mark.task] * mark.weight / total[mark.task] for test, mark in found.items()},
        tasks={test: mark.task for test, mark in found.items()},
        cases=cases,
    )


class Contender(Protocol):
    """A grader that grades all submissions of a lesson by its command."""

    def prepare(self, lesson: Lesson, folder: Path) -> None:
        """Set up the course and the submissions in an empty folder."""
        ...

    def grade(self, lesson: Lesson, folder: Path) -> Batch:
        """Grade what stands in a fresh copy of the prepared folder."""
        ...


class Ours:
    """`autograder grade`: a course in which each answer is handed in by several students.

    Args:
        copies: how many students hand in each answer.
    """

    def __init__(self, copies: int) -> None:
        self._copies = copies

    def prepare(self, lesson: Lesson, folder: Path) -> None:
        """Lay out the course."""
        (folder / "course.toml").write_text('language = "en"\n', encoding="utf-8")
        for case in lesson.cases:
            data = notebook_with(lesson.assignment, Language.EN, case.sources)
            for number in range(self._copies):
                _write(folder / "submitted" / f"{case.name}-{number}" / lesson.assignment.name, lesson, data)

    def grade(self, lesson: Lesson, folder: Path) -> Batch:
        """Run the command on two workers."""
        command = [
            str(_beside("autograder")),
            "grade",
            ".",
            "--library",
            str(ROOT),
            "--workers",
            str(WORKERS),
            "--json",
        ]
        seconds, output = _run(command, folder)
        scores = {line["student"]: line["score"] for line in json.loads(output)["graded"]}
        marks = sorted(path.stat().st_mtime for path in (folder / ".autograder").rglob("graded"))
        return Batch(seconds, scores, (marks[-1] - marks[0]) / (len(marks) - 1))


class Nbgrader:
    """`nbgrader autograde`, with each hidden test as a cell of its own.

    Args:
        processes: how many commands at once, each with its share of the students.
    """

    def __init__(self, processes: int = 1) -> None:
        self._processes = processes

    def prepare(self, lesson: Lesson, folder: Path) -> None:
        """Generate the assignment from its source, and hand in what students would make of the release."""
        name = lesson.assignment.name
        (folder / "nbgrader_config.py").write_text(_NBGRADER_CONFIG, encoding="utf-8")
        source = _write(folder / "source" / name, lesson, nbformat.writes(nbgrader_source(lesson)).encode())
        _run([str(_beside("nbgrader")), "generate_assignment", name, "--create"], folder)
        released = nbformat.read(folder / "release" / name / source.name, as_version=4)
        for number, case in enumerate(lesson.cases):
            data = nbformat.writes(_answered(released, case)).encode()
            _write(folder / "submitted" / f"{number % self._processes}-{case.name}" / name, lesson, data)

    def grade(self, lesson: Lesson, folder: Path) -> Batch:
        """Run the command, or several at once."""
        command = [str(_beside("nbgrader")), "autograde", lesson.assignment.name, "--create"]
        shares = [f"--student={share}-*" for share in range(self._processes)]
        begun = time.perf_counter()
        with ThreadPoolExecutor(self._processes) as pool:
            list(pool.map(lambda share: _run([*command, share], folder), shares))
        seconds = time.perf_counter() - begun
        with Gradebook(f"sqlite:///{folder}/gradebook.db") as gradebook:
            found = gradebook.assignment_submissions(lesson.assignment.name)
            return Batch(seconds, {row.student.id.partition("-")[2]: row.score for row in found})


class Otter:
    """`otter run`, a command for each submission, with each hidden test as a test file.

    Args:
        processes: how many commands at once.
    """

    def __init__(self, processes: int = 1) -> None:
        self._processes = processes

    def prepare(self, lesson: Lesson, folder: Path) -> None:
        """Write the grader's archive and the submissions."""
        with zipfile.ZipFile(folder / "autograder.zip", "w") as archive:
            archive.writestr("otter_config.json", json.dumps({"logo": False, "print_summary": False}))
            for number, (test, points) in enumerate(lesson.points.items()):
                archive.writestr(f"tests/{number:02}_{test}.py", _otter_test(lesson, test, points))
        for case in lesson.cases:
            data = notebook_with(lesson.assignment, Language.EN, case.sources)
            (folder / f"{case.name}.ipynb").write_bytes(data)

    def grade(self, lesson: Lesson, folder: Path) -> Batch:
        """Run the commands."""
        begun = time.perf_counter()
        with ThreadPoolExecutor(self._processes) as pool:
            list(pool.map(lambda case: self._grade_one(case.name, folder), lesson.cases))
        seconds = time.perf_counter() - begun
        return Batch(seconds, {case.name: _otter_score(folder / case.name) for case in lesson.cases})

    def _grade_one(self, name: str, folder: Path) -> None:
        (folder / name).mkdir()
        _run([str(OTTER), "run", "-a", "autograder.zip", "-o", name, f"{name}.ipynb"], folder)


def nbgrader_source(lesson: Lesson) -> Any:
    """The assignment as nbgrader's source notebook: public checks earn nothing, each hidden test has its points."""
    notebook = build_notebook(lesson.assignment, Language.EN)
    checks = {f"{task.name}-check": task.name for task in lesson.assignment.tasks}
    cells = [*_setup_cells(lesson)]
    for cell in notebook.cells:
        nbgrader = cell.metadata["nbgrader"]
        task = checks.get(nbgrader["grade_id"])
        if task is not None:
            nbgrader["grade"] = False
            nbgrader.pop("points")
        cells += [cell, *(_test_cell(lesson, test) for test in lesson.points if lesson.tasks[test] == task)]
    notebook.cells = cells
    return notebook


def _setup_cells(lesson: Lesson) -> Iterator[Any]:
    yield _hidden_cell("hidden-tests", 0, f"from inside import run\nHIDDEN = {str(lesson.module)!r}")


def _test_cell(lesson: Lesson, test: str) -> Any:
    return _hidden_cell(test, lesson.points[test], f"run(HIDDEN, {test!r}, globals())")


def _hidden_cell(grade_id: str, points: float, source: str) -> Any:
    cell = nbformat.v4.new_code_cell(f"### BEGIN HIDDEN TESTS\n{source}\n### END HIDDEN TESTS", id=grade_id)
    cell.metadata["nbgrader"] = {
        "schema_version": 3,
        "grade": True,
        "grade_id": grade_id,
        "locked": True,
        "points": points,
        "solution": False,
    }
    return cell


def _answered(released: Any, case: Case) -> Any:
    notebook = nbformat.from_dict(released)
    for cell in notebook.cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        cell.source = case.sources.get(grade_id, cell.source)
    return notebook


def _otter_test(lesson: Lesson, test: str, points: float) -> str:
    return _OTTER_TEST.format(test=test, points=points, module=str(lesson.module))


def _otter_score(folder: Path) -> float:
    results = json.loads((folder / "results.json").read_text(encoding="utf-8"))
    return float(sum(test.get("score", 0) for test in results["tests"]))


def _write(folder: Path, lesson: Lesson, data: bytes) -> Path:
    folder.mkdir(parents=True)
    path = folder / f"{lesson.assignment.name}.ipynb"
    path.write_bytes(data)
    return path


def _beside(command: str) -> Path:
    return Path(sys.executable).with_name(command)


def _run(command: list[str], folder: Path) -> tuple[float, str]:
    """Run a command in a folder; the seconds it took, and what it printed."""
    folders = [str(Path(command[0]).parent), os.environ.get("PATH", os.defpath)]
    environment = {**os.environ, "PATH": os.pathsep.join(folders), "PYTHONPATH": f"{HERE}{os.pathsep}{ROOT}"}
    begun = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
    return time.perf_counter() - begun, done.stdout


# What is printed to stderr, as TensorFlow does when it starts, would else cost the cell its points.
_NBGRADER_CONFIG = """c = get_config()
c.CourseDirectory.course_id = "peers"
c.ClearSolutions.enabled = False
c.IgnorePattern.enabled = True
c.IgnorePattern.pattern = "."
c.Execute.timeout = 120
"""
_OTTER_TEST = """from inside import run
from otter.test_files import test_case

OK_FORMAT = False
name = {test!r}


@test_case(points={points!r}, hidden=True)
def check(env):
    run({module!r}, {test!r}, env)
"""
