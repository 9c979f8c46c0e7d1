"""The classes of attackers, each graded once per kind of sandbox."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from autograder.sandbox import linux
from tests.attacks.classroom import Classroom
from tests.attacks.lessons import LESSONS
from tests.containers import usable

_PR_SET_CHILD_SUBREAPER = 36
_MEMORY = Path("/dev/shm")
_ROOM = 2**30


@pytest.fixture(scope="session", params=["bubblewrap", "none", pytest.param("podman", marks=pytest.mark.containers)])
def classrooms(request: pytest.FixtureRequest) -> Iterator[Callable[[str], Classroom]]:
    """All attacks on an assignment with honest work between them, graded in one batch when first asked for."""
    usable(request.param, request)
    with tempfile.TemporaryDirectory(prefix="attacks-", dir=_quick_folder()) as folder:

        @cache
        def graded(lesson: str) -> Classroom:
            with _adopting_orphans():
                return Classroom(Path(folder) / lesson, request.param, LESSONS[lesson])

        yield graded


@pytest.fixture(params=LESSONS)
def classroom(request: pytest.FixtureRequest, classrooms: Callable[[str], Classroom]) -> Classroom:
    """One class after the other."""
    name: str = request.param
    return classrooms(name)


def _quick_folder() -> Path | None:
    """Memory, where there is room: a batch of small submissions waits most for a disk, and no attack is on that."""
    return _MEMORY if _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ROOM else None


@contextmanager
def _adopting_orphans() -> Iterator[None]:
    """What a batch leaves running becomes a child of this process."""
    linux.prctl(_PR_SET_CHILD_SUBREAPER, 1)
    try:
        yield
    finally:
        linux.prctl(_PR_SET_CHILD_SUBREAPER, 0)
