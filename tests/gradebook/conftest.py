"""A course with a fresh nbgrader database; made once and copied, since nbgrader takes a second for it."""

import shutil
from pathlib import Path

import pytest

from autograder.gradebook.database import open_gradebook


@pytest.fixture(scope="session")
def _fresh_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    course = tmp_path_factory.mktemp("fresh")
    with open_gradebook(course):
        pass
    return course


@pytest.fixture
def course(_fresh_course: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(_fresh_course, tmp_path / "course"))
