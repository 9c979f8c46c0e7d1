"""Known answers as notebooks on disk, and the jobs that grade them."""

import hashlib
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from autograder.authoring.source import Assignment
from autograder.batch.job import Job
from autograder.proving.answers import Case, notebook_with

RIGHT = ("reference", "right")

# By a case's name, the jobs that grade it.
Jobs = Mapping[str, tuple[Job, ...]]


@contextmanager
def known_jobs(assignment: Assignment, cases: Iterable[Case], repeat: int = 1) -> Iterator[Jobs]:
    """The jobs that grade each case, while their notebooks lie in a folder of their own.

    Args:
        assignment: whose cases they are.
        cases: the submissions.
        repeat: how often the right answers are graded, each time with other seeds.
    """
    with tempfile.TemporaryDirectory(prefix="autograder-prove-") as folder:
        yield {case.name: tuple(_jobs(assignment, case, Path(folder), repeat)) for case in cases}


def total(cases: Iterable[Case], repeat: int) -> int:
    """How many gradings these cases are."""
    return sum(_times(case, repeat) for case in cases)


def _jobs(assignment: Assignment, case: Case, folder: Path, repeat: int) -> Iterator[Job]:
    """Each time as another student, who may have other numbers in the notebook."""
    for number in range(_times(case, repeat)):
        student = f"{case.name}#{number}"
        path = folder / f"{student}.ipynb"
        data = notebook_with(assignment, case.language, case.sources, student)
        path.write_bytes(data)
        yield Job(student, assignment.name, hashlib.sha256(data).hexdigest(), str(path))


def _times(case: Case, repeat: int) -> int:
    return repeat if case.kind in ("starter", *RIGHT) else 1
