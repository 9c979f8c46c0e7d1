"""One class of attackers and honest students, graded by `autograder grade`, and what was seen of it.

After each attack, in a blank and a half-right submission, an honest one is graded in the same warm worker.
"""

import csv
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec
from typer.testing import CliRunner

from autograder.authoring.source import load_assignment
from autograder.cli.main import app
from autograder.gradebook.attempts import Attempt, AttemptStore
from autograder.grading.grade import Transcript
from autograder.model import Language
from tests.attacks.attack import Attack
from tests.attacks.canaries import Trace, traces
from tests.attacks.lessons import Lesson
from tests.attacks.vault import HIDDEN

WAIT = 600
BLANK, HALF_RIGHT = "blank", "half"
FIRST, NEXT = "000-honest", "honest"
LAYOUTS = ("csv", "canvas", "moodle")
# In which language a submission is, and which tasks are right in it.
_INJECTED: dict[str, tuple[Language, tuple[str, ...]]] = {
    BLANK: (Language.KO, ()),
    HALF_RIGHT: (Language.EN, ("greet",)),
}
_TRANSCRIPTS: msgspec.msgpack.Decoder[Transcript] = msgspec.msgpack.Decoder(Transcript)
_SETTINGS = 'language = "en"\n'


class Classroom:
    """A graded course.

    Args:
        folder: the course.
        kind: the kind of sandbox.
        lesson: its assignment, with the attacks on it.
    """

    def __init__(self, folder: Path, kind: str, lesson: Lesson) -> None:
        self.folder = folder
        self.kind = kind
        self.lesson = lesson
        self.attacks = lesson.attacks
        self._prepare()
        self.before = snapshot(folder)
        self.traces_before = traces()
        self.status, self.output, self.errors = self._grade()
        attackers = [part for student in self.attackers for part in ("--student", student)]
        self._run("feedback", "release", folder, *attackers)
        for layout in LAYOUTS:
            self._run("export", folder, "--to", layout, "--output", folder / f"{layout}.csv")
        self.after = snapshot(folder)
        self.traces_after = traces()

    @property
    def left_behind(self) -> set[Trace]:
        """What is on the machine now that an attack has named, and was not there before."""
        return self.traces_after - self.traces_before

    @cached_property
    def results(self) -> dict[str, dict[str, Any]]:
        """What `autograder grade --json` says, by student."""
        return {entry["student"]: entry for entry in json.loads(self.output)["graded"]}

    @cached_property
    def faults(self) -> list[Any]:
        """The submissions that it failed to grade."""
        found: list[Any] = json.loads(self.output)["faults"]
        return found

    @cached_property
    def honest(self) -> list[str]:
        """The honest students, in the order in which they are graded."""
        return sorted(student for student in self.results if student.endswith("honest"))

    @cached_property
    def attackers(self) -> list[str]:
        """Who has handed in an attack."""
        return [student for attack in self.attacks for student in self.students(attack)]

    def exported(self, layout: str) -> list[dict[str, str]]:
        """The rows of the gradebook as exported in a layout."""
        with (self.folder / f"{layout}.csv").open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def page(self, student: str) -> str:
        """The feedback page."""
        return self._written("feedback", student, "html")

    def executed(self, student: str) -> str:
        """The notebook that formgrader shows."""
        return self._written("autograded", student, "ipynb")

    def _written(self, tree: str, student: str, kind: str) -> str:
        name = self.lesson.name
        return (self.folder / tree / student / name / f"{name}.{kind}").read_text(encoding="utf-8")

    def outputs(self, student: str) -> str:
        """What the cells printed."""
        cells = json.loads(self.executed(student))["cells"]
        outputs = [output for cell in cells for output in cell.get("outputs", ())]
        return "\n".join(_text(output) for output in outputs)

    def attempt(self, student: str) -> Attempt:
        """The record of a submission."""
        (stored,) = AttemptStore(self.folder).of(student, self.lesson.name)
        assert stored.attempt is not None
        return stored.attempt

    def transcript(self, student: str) -> Transcript:
        """All that was said in a submission's runs."""
        return _TRANSCRIPTS.decode(AttemptStore(self.folder).transcript(self.attempt(student)))

    def student(self, attack: Attack, right: str) -> str:
        """Who has handed in an attack, in a blank or a half-right submission, or honest work next."""
        return f"{self.attacks.index(attack) + 1:03}-{attack.name}-{right}"

    def students(self, attack: Attack) -> list[str]:
        """All who have handed in an attack."""
        return [self.student(attack, right) for right in _INJECTED]

    def _prepare(self) -> None:
        self.lesson.make(self.folder)
        (self.folder / "course.toml").write_text(_SETTINGS + self.lesson.settings, encoding="utf-8")
        (self.folder / "canary.txt").write_text(HIDDEN, encoding="utf-8")
        assignment = load_assignment(self.folder, self.lesson.name)
        for student, attack, language, right in self._handed_in():
            notebook = attack.notebook(assignment, language, right)
            attack.hand_in_to(self.folder / "submitted" / student / self.lesson.name, notebook)
        self._enrol()

    def _handed_in(self) -> Iterator[tuple[str, Attack, Language, tuple[str, ...]]]:
        honest = self.lesson.honest, Language.EN, ()
        yield FIRST, *honest
        for attack in self.attacks:
            for right, how in _INJECTED.items():
                yield self.student(attack, right), attack, *how
            yield self.student(attack, NEXT), *honest

    def _enrol(self) -> None:
        named = [attack for attack in self.attacks if attack.expect.person]
        with (self.folder / "students.csv").open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["student_id", "first_name", "last_name"])
            rows.writerows(
                [student, attack.expect.person, attack.expect.person]
                for attack in named
                for student in self.students(attack)
            )
        if named:
            self._run("roster", "import", self.folder / "students.csv", "--course", self.folder)

    def _grade(self) -> tuple[int, str, str]:
        """The batch, as an operator starts it, with a secret in the environment."""
        command = [
            sys.executable,
            "-m",
            "autograder.cli.main",
            "grade",
            str(self.folder),
            "--json",
            "--sandbox",
            self.kind,
        ]
        environment = {**os.environ, "VAULT_SECRET": HIDDEN}
        ended = subprocess.run(command, capture_output=True, text=True, timeout=WAIT, env=environment, check=False)
        return ended.returncode, ended.stdout, ended.stderr

    def _run(self, *arguments: object) -> None:
        """A command that runs none of the students' code, in this process."""
        ended = CliRunner().invoke(app, list(map(str, arguments)))
        assert ended.exit_code == 0, ended.output


def snapshot(folder: Path) -> dict[str, str]:
    """What no submission may change: each file of the library and of what was handed in, with its rights."""
    found = {}
    for name in ("assignments", "solutions", "submitted", "course.toml", "canary.txt"):
        for path in _below(folder / name):
            if "__pycache__" in path.parts:
                continue
            about = path.lstat()
            is_plain = path.is_file() and not path.is_symlink()
            content = hashlib.sha256(path.read_bytes()).hexdigest() if is_plain else ""
            found[os.fsencode(path).decode("utf-8", "replace")] = f"{about.st_mode:o} {about.st_uid} {content}"
    return found


def _below(path: Path) -> Iterable[Path]:
    return [path] if path.is_file() else sorted(path.rglob("*"))


def _text(output: dict[str, Any]) -> str:
    """An output's text; of an error its traceback."""
    if "traceback" in output:
        return "\n".join([output["ename"], output["evalue"], *output["traceback"]])
    return str(output.get("text") or output.get("data", {}).get("text/plain", ""))
