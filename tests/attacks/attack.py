"""Attacks as files: `corpus/<class>_<name>.py`, in percent format, with a head that says what must come of it.

A cell without a title runs before all others, after the cell `ATTEMPT`. A cell titled with a task's name answers it.
A cell titled "hand in" runs here, not in the notebook: it may change `notebook` (the file as JSON), set `data` (the
file's bytes in its place), and put files into `folder`, the student's own.
"""

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from autograder.authoring.build import build_notebook
from autograder.authoring.source import Assignment
from autograder.errors import AuthoringError
from autograder.model import Language
from autograder.settings import decode_toml
from tests.attacks.vault import HALF, RIGHT

CORPUS = Path(__file__).parent / "corpus"
GAINED = "GAINED"
CLASSES = {
    "a": "Ending the run early",
    "b": "Objects that lie to comparisons",
    "c": "Changing the grader",
    "d": "Reading what is hidden",
    "e": "Forging results",
    "f": "Shadowing imports and configuration",
    "g": "Exhaustion",
    "h": "Escape, and reaching other runs",
    "i": "Files and formats opened on the host",
    "j": "Pages, exports and people",
    "k": "Models",
}
WALLS = frozenset(
    """
    blueprint capabilities descriptors environment export feedback folder grader harness keeper landlock limits match
    mounts namespaces page read seccomp seeds transcript tty user wire
    """.split()
)

# A cell says here what it gains, and here alone: a refusal, and nothing to be had, are no gain.
ATTEMPT = f"""
def attempt(what, action, *arguments):
    try:
        gained = action(*arguments)
    except BaseException as error:
        print("refused", what, type(error).__name__, getattr(error, "errno", ""))
        return
    print("{GAINED}" if gained else "nothing", what, repr(gained)[:300])
"""
_HEAD = re.compile(r"^# /// attack$(?P<body>.*?)^# ///$", re.MULTILINE | re.DOTALL)
_CELL = re.compile(r"^# %%(?: \[(?P<kind>markdown)\])?(?: (?P<title>\S.*))?$", re.MULTILINE)
_HAND_IN = "hand in"

Notebook = dict[str, Any]


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an attack's head says.

    `does` is what it does, `wall` what stops it. `outcome` is what the tests of the tasks that it answers come to,
    `notebook` what happened to the notebook. `points` is what it earns in a blank submission, `half` in one whose
    `greet` is right. `raises` names the exceptions that its functions end with: `*` for made-up names.
    `person` is the name of who hands it in. `assignment` is "nets" for attacks by models.
    """

    does: str
    wall: str
    outcome: str = "failed"
    notebook: str = "ran"
    points: float = 0.0
    half: float = HALF
    raises: tuple[str, ...] = ()
    person: str = ""
    assignment: str = "vault"

    def __post_init__(self) -> None:
        if self.wall not in WALLS:
            raise ValueError(f"wall is {self.wall!r}, which is none of {', '.join(sorted(WALLS))}")


class Attack(msgspec.Struct, frozen=True):
    """One attack. `cells` come first in the notebook, as type and source; `answers` are in place of the starter's."""

    name: str
    expect: Expected
    cells: tuple[tuple[str, str], ...]
    answers: dict[str, str]
    hand_in: str = ""

    @property
    def letter(self) -> str:
        """Its class, a key of `CLASSES`."""
        return self.name[0]

    def notebook(self, assignment: Assignment, language: Language, right: tuple[str, ...]) -> Notebook:
        """The notebook as a student would save it, with these tasks answered rightly."""
        notebook: Notebook = copy.deepcopy(_blank(assignment, language))
        answers = {**{name: RIGHT[name] for name in right}, **self.answers}
        for cell in notebook["cells"]:
            grade_id = cell["metadata"]["nbgrader"]["grade_id"]
            cell["source"] = answers.get(grade_id, cell["source"])
        extra = [("code", ATTEMPT), *self.cells] if self.cells else []
        notebook["cells"][:0] = [extra_cell(kind, source) for kind, source in extra]
        return notebook

    def hand_in_to(self, folder: Path, notebook: Notebook) -> None:
        """Put the notebook into a student's folder, and what else the attack puts there."""
        folder.mkdir(parents=True)
        names: dict[str, Any] = {"folder": folder, "notebook": notebook, "data": None}
        exec(compile(self.hand_in, self.name, "exec"), names)
        data = names["data"] or json.dumps(names["notebook"]).encode()
        if not any(folder.glob("*.ipynb")):
            (folder / f"{self.expect.assignment}.ipynb").write_bytes(data)


def extra_cell(kind: str, source: str) -> Notebook:
    """A cell of the student's own."""
    written: Notebook = {"cell_type": kind, "metadata": {}, "source": source}
    return {**written, "outputs": [], "execution_count": None} if kind == "code" else written


_BLANK: dict[tuple[str, Language], Notebook] = {}


def _blank(assignment: Assignment, language: Language) -> Notebook:
    key = (assignment.name, language)
    if key not in _BLANK:
        _BLANK[key] = json.loads(json.dumps(build_notebook(assignment, language)))
    return _BLANK[key]


def read_attack(path: Path) -> Attack:
    """An attack's file.

    Raises:
        AuthoringError: when its head or name is not as it should be.
    """
    text = path.read_text(encoding="utf-8")
    head = _HEAD.search(text)
    if head is None or path.stem[0] not in CLASSES or path.stem[1] != "_":
        raise AuthoringError(f"{path}: an attack is called <class>_<name>.py, and has a head '# /// attack … # ///'.")
    body = "\n".join(line.removeprefix("#").strip() for line in head["body"].splitlines())
    titled: dict[str, str] = {}
    cells: list[tuple[str, str]] = []
    for kind, title, source in _cells(text[head.end() :]):
        if title:
            titled[title] = source
        else:
            cells.append((kind, source))
    hand_in = titled.pop(_HAND_IN, "")
    expect = decode_toml(body, Expected, str(path), error=AuthoringError)
    return Attack(path.stem, expect, tuple(cells), titled, hand_in)


def _cells(text: str) -> Iterator[tuple[str, str, str]]:
    """Kind, title and source of each cell. Jupytext, which reads what authors write, would take seconds for all."""
    heads = list(_CELL.finditer(text))
    for head, end in zip(heads, [*(head.start() for head in heads[1:]), len(text)], strict=True):
        source = text[head.end() : end].strip("\n")
        if head["kind"]:
            source = "\n".join(line.removeprefix("#").removeprefix(" ") for line in source.splitlines())
        yield head["kind"] or "code", head["title"] or "", source


EVERY = tuple(read_attack(path) for path in sorted(CORPUS.glob("*.py")))
