"""A release writes what is proved, where it belongs, and nothing else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.authoring.proof import write_proof
from autograder.authoring.release import release
from autograder.authoring.source import Assignment, load_assignment
from autograder.errors import AuthoringError
from autograder.model import Language
from tests.toy import make_library

BOTH = tuple(Language)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = make_library(tmp_path / "library")
    write_proof(folder, "toy", {}, {})
    return folder


@pytest.fixture
def toy(library: Path) -> Assignment:
    return load_assignment(library, "toy")


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_one_notebook_in_each_language_also_without_solutions(library: Path, toy: Assignment, tmp_path: Path) -> None:
    (library / "solutions").rename(tmp_path / "private")
    written = release((toy,), BOTH, library=library, to=tmp_path / "out")
    assert files(tmp_path / "out") == {"ko/toy/toy.ipynb", "en/toy/toy.ipynb"}
    assert set(written) == {tmp_path / "out" / name for name in files(tmp_path / "out")}


def test_a_release_that_changes_nothing_leaves_the_files_alone(library: Path, toy: Assignment, tmp_path: Path) -> None:
    (path, *_) = release((toy,), BOTH, library=library, to=tmp_path / "out")
    before = path.stat()
    release((toy,), BOTH, library=library, to=tmp_path / "out")
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    path.write_text("old")
    release((toy,), BOTH, library=library, to=tmp_path / "out")
    assert path.stat().st_size == before.st_size


@pytest.mark.parametrize("sign", ["nbgrader_config.py", "gradebook.db", "course.toml"])
def test_a_course_gets_source_and_release_in_one_language(
    library: Path, toy: Assignment, tmp_path: Path, sign: str
) -> None:
    course = tmp_path / "course"
    course.mkdir()
    (course / sign).touch()
    release((toy,), (Language.EN,), library=library, to=course)
    assert files(course) == {sign, "source/toy/toy.ipynb", "release/toy/toy.ipynb"}
    source, released = (course / step / "toy" / "toy.ipynb" for step in ("source", "release"))
    assert source.read_bytes() == released.read_bytes()
    assert "# Toy" in source.read_text(encoding="utf-8")


def test_nothing_is_written_when_one_is_not_proved(library: Path, toy: Assignment, tmp_path: Path) -> None:
    (library / "assignments" / "toy" / "proof.json").unlink()
    with pytest.raises(AuthoringError, match="toy is not proved"):
        release((toy,), BOTH, library=library, to=tmp_path / "out")
    assert not (tmp_path / "out").exists()
    release((toy,), BOTH, library=library, to=tmp_path / "out", draft=True)
    assert len(files(tmp_path / "out")) == 2


def test_another_environment_is_told(library: Path, toy: Assignment, tmp_path: Path) -> None:
    proof = library / "assignments" / "toy" / "proof.json"
    proof.write_text(proof.read_text().replace('"numpy": "', '"numpy": "0.'))
    warnings: list[str] = []
    release((toy,), BOTH, library=library, to=tmp_path / "out", warn=warnings.append)
    assert ["numpy 0." in warning for warning in warnings] == [True]


def test_generating_in_nbgrader_makes_the_same_notebook_once_it_keeps_the_starter(
    library: Path, toy: Assignment, tmp_path: Path
) -> None:
    (course := tmp_path / "course").mkdir()
    config = course / "nbgrader_config.py"
    warnings: list[str] = []
    config.write_text("c = get_config()\n")
    release((toy,), (Language.EN,), library=library, to=course, warn=warnings.append)
    assert ["c.ClearSolutions.enabled = False" in warning for warning in warnings] == [True]
    config.write_text("c = get_config()\nformgrader.configure(c)\n")
    release((toy,), (Language.EN,), library=library, to=course, warn=warnings.append)
    config.write_text("c = get_config()\nc.ClearSolutions.enabled = False\n")
    _, path = release((toy,), (Language.EN,), library=library, to=course, warn=warnings.append)
    assert len(warnings) == 1
    ours = path.read_bytes()
    command = [sys.executable, "-m", "nbgrader", "generate_assignment", "toy", "--force"]
    path_with_alembic = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    subprocess.run(command, cwd=course, check=True, capture_output=True, env={**os.environ, "PATH": path_with_alembic})
    assert path.read_bytes() == ours
