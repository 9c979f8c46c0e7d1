"""A small class graded in containers gets the scores that it gets elsewhere."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.test_grade import scores
from tests.containers import CONTAINERS, usable
from tests.toy import DOUBLE, GREET, answers, hand_in, make_library

Run = Callable[..., tuple[str, str]]
SECRETS = "import os\nfound = [path for path in ('{course}', '/grader', '/etc/shadow') if os.path.exists(path)]\n"
LEAK = "def greet():\n    return 'hello' if not found else str(found)"


def make_course(folder: Path, sandbox: str) -> Path:
    make_library(folder)
    settings = f'language = "en"\nworkers = 2\npreload = ["numpy"]\nsandbox = "{sandbox}"\n[container]\npids = 500\n'
    (folder / "course.toml").write_text(settings)
    for student, data in {
        "ada": answers(DOUBLE, GREET),
        "bob": answers(DOUBLE, "import os\nos._exit(0)"),
        "cho": answers(GREET, "while True: pass"),
        "dan": answers(SECRETS.format(course=folder), DOUBLE, LEAK),
    }.items():
        hand_in(folder, student, data)
    return folder


@pytest.mark.containers
@pytest.mark.parametrize("kind", CONTAINERS)
def test_a_small_class_is_graded(kind: str, command: Run, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    usable(kind, request)
    course = make_course(tmp_path / "course", kind)
    command("grade", course)
    assert scores(course) == {"ada": 6.0, "bob": 4.0, "cho": 2.0, "dan": 6.0}
