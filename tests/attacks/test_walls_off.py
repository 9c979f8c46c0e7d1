"""Each wall does stop what it is said to stop: with it off, the attack succeeds."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from markupsafe import Markup

from autograder.batch.job import Library
from autograder.course import LimitSettings
from autograder.model import Bilingual, Language
from autograder.reports import export, feedback
from autograder.reports.export import is_formula
from autograder.sandbox import roots
from autograder.sandbox.client import WarmWorker
from autograder.sandbox.outer import KINDS
from tests.attacks.attack import WALLS, Attack
from tests.attacks.classroom import FIRST, Classroom
from tests.attacks.lessons import VAULT
from tests.attacks.test_corpus import live
from tests.attacks.trial import Guarded, tried
from tests.attacks.vault import make_vault
from tests.attacks.walls_off import NOT_TRIED, PATCHES, ROWS, Row

BY_NAME = {attack.name: attack for attack in VAULT.attacks}
_NAIVE = Path(__file__).with_name("naive.py")
_SECONDS = 60

pytestmark = pytest.mark.skipif(
    KINDS["bubblewrap"].missing() is not None, reason="walls are switched off inside bubblewrap"
)


def _named(rows: tuple[Row, ...]) -> list[object]:
    return [pytest.param(row, id=f"{row.wall}: {row.how}") for row in rows]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The vault."""
    return Library(make_vault(tmp_path_factory.mktemp("library")), LimitSettings())


@pytest.fixture
def worker(request: pytest.FixtureRequest, library: Library) -> Iterator[WarmWorker]:
    """A worker with the row's walls off."""
    row: Row = request.param
    shown = library.folder / "solutions" if row.shown else None
    watched = not {"cgroups", "limits", "watch"} & {*row.off}  # else cgroups are off as well: they hold the same limits
    with WarmWorker(Guarded(row.off, shown), ("numpy",), use_cgroups=watched) as started:
        yield started


@pytest.mark.parametrize(
    ("row", "worker"),
    [pytest.param(row, row, id=f"{row.wall}: {row.how}") for row in ROWS if row.off or row.shown],
    indirect=["worker"],
)
def test_a_wall_of_the_run_is_what_stops_it(row: Row, worker: WarmWorker, library: Library, tmp_path: Path) -> None:
    """Every attack of the row gains what it is after."""
    gained = {}
    for name in row.attacks:
        if row.twice:
            tried(BY_NAME[name], library, worker, tmp_path / "before")
        gained[name] = tried(BY_NAME[name], library, worker, tmp_path).gains
    assert all(gained.values()), gained


@pytest.mark.parametrize("row", _named(tuple(row for row in ROWS if row.patch)))
def test_a_wall_of_the_grader_is_what_stops_it(
    row: Row, light_worker: WarmWorker, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Likewise, with a wall of the grader's own process."""
    honest = VAULT.honest.notebook(library.assignment("vault"), Language.EN, ())
    VAULT.honest.hand_in_to(tmp_path / FIRST / "vault", honest)
    assert tried(BY_NAME[row.attacks[0]], library, light_worker, tmp_path / "on").gains == ()
    PATCHES[row.patch](monkeypatch)
    assert tried(BY_NAME[row.attacks[0]], library, light_worker, tmp_path).gains != ()


def naively(attack: Attack, kind: str) -> str:
    """What a grader in one process says of an attack's cells."""
    options = [
        "--unshare-all",
        "--die-with-parent",
        "--new-session",
        "--cap-drop",
        "ALL",
        "--tmpfs",
        "/tmp",
        "--dev",
        "/dev",
    ]
    for path in roots.visible_paths():
        options += ["--ro-bind", path, path]
    options += ["--ro-bind", str(_NAIVE), "/naive.py", "--proc", "/proc", "--clearenv"]
    sources = [source for _, source in attack.cells] + list(attack.answers.values())
    ended = subprocess.run(
        ["bwrap", *options, "--", sys.executable, "-I", "/naive.py", kind],
        input=json.dumps(sources),
        capture_output=True,
        text=True,
        timeout=_SECONDS,
        check=False,
    )
    return ended.stdout


@pytest.mark.parametrize(
    ("kind", "name"),
    [pytest.param(row.naive, name, id=f"{row.naive}: {name}") for row in ROWS if row.naive for name in row.attacks],
)
def test_one_process_for_code_and_tests_is_fooled(kind: str, name: str) -> None:
    """So are graders that believe an exit status or a printed line; an honest wrong answer fools none."""
    assert naively(BY_NAME[name], kind) == "PASSED"


def test_one_process_is_not_fooled_by_what_is_plainly_wrong() -> None:
    """Else the rows above would prove nothing."""
    wrong = BY_NAME["b_plain_wrong"]
    assert [naively(wrong, kind) for kind in ("comparisons", "exit status", "last line")] == ["failed"] * 3


@pytest.fixture
def classroom(classrooms: Callable[[str], Classroom]) -> Classroom:
    """That of the vault."""
    return classrooms(VAULT.name)


def test_the_page_is_inert_by_its_escaping(classroom: Classroom, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same cells, put into the page as they are, are live."""
    student = classroom.students(BY_NAME["j_script_in_text"])[-1]
    cells = classroom.transcript(student).cells
    page = feedback.FeedbackPage(student, Bilingual("x", "x"), (), classroom.attempt(student).result, cells)
    assert live(feedback.feedback_html(page)) == []
    monkeypatch.setattr(feedback, "markdown_html", Markup)
    assert live(feedback.feedback_html(page)) != []


def test_the_export_is_inert_by_its_apostrophes(classroom: Classroom, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same names, written as they are, are formulas."""
    monkeypatch.setattr(export, "safe", str)
    named = [student for attack in VAULT.attacks if attack.expect.person for student in classroom.students(attack)]
    values = [value for row in export.rows(classroom.folder, students=named) for value in row.values()]
    assert sum(map(is_formula, values)) >= 3


def test_every_wall_is_tried_or_said_not_to_be() -> None:
    """The table of walls is whole."""
    assert {row.wall for row in ROWS} | NOT_TRIED.keys() | {"page", "export"} == WALLS
