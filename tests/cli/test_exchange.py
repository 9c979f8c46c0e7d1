"""The whole way through nbgrader's own exchange: release, fetch, submit, collect, grade, feedback, fetch feedback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.cli.main import app_main
from tests.toy import DOUBLE, GREET, make_library

CONFIG = """c = get_config()
c.CourseDirectory.course_id = "dl101"
c.Exchange.root = {root!r}
"""


def nbgrader(folder: Path, *arguments: str) -> None:
    """One of nbgrader's own commands, as its user runs it in a folder."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "HOME": str(folder)}
    command = [sys.executable, "-m", "nbgrader", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr


def autograder(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> None:
    """One of ours."""
    monkeypatch.setattr(sys, "argv", ["autograder", *map(str, arguments)])
    with pytest.raises(SystemExit) as ended:
        app_main()
    assert not ended.value.code


@pytest.mark.parametrize("collector", ["nbgrader", "autograder"])
def test_a_submission_comes_and_its_feedback_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, collector: str
) -> None:
    """Collected by nbgrader's own command or by ours."""
    exchange, course, student = (tmp_path / name for name in ("exchange", "course", "student"))
    for folder in (exchange, course, student):
        folder.mkdir()
    exchange.chmod(0o777)
    for folder in (course, student):
        (folder / "nbgrader_config.py").write_text(CONFIG.format(root=str(exchange)))
    library = make_library(tmp_path / "library")
    (course / "course.toml").write_text(f'language = "en"\nlibrary = {str(library)!r}\npreload = ["numpy"]\n')

    autograder(monkeypatch, "prove", "toy", "--library", library)
    autograder(monkeypatch, "release", "toy", "--to", course)
    nbgrader(course, "release_assignment", "toy")
    nbgrader(student, "fetch_assignment", "toy")
    answer(student / "toy" / "toy.ipynb", {"double": DOUBLE, "greet": GREET})
    nbgrader(student, "submit", "toy")
    if collector == "nbgrader":
        nbgrader(course, "collect", "toy")
    else:
        autograder(monkeypatch, "collect", exchange, "--course", course)
    autograder(monkeypatch, "grade", course)
    autograder(monkeypatch, "feedback", "release", course, "--exchange")
    nbgrader(student, "fetch_feedback", "toy")

    (page,) = (student / "toy" / "feedback").rglob("*.html")
    assert "<strong>6</strong> / 6" in page.read_text(encoding="utf-8")


def answer(path: Path, sources: dict[str, str]) -> None:
    """Write answers into a fetched notebook."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        grade_id = cell["metadata"]["nbgrader"]["grade_id"]
        cell["source"] = sources.get(grade_id, cell["source"])
    path.write_text(json.dumps(notebook), encoding="utf-8")
