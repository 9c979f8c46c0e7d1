"""One attack against a system one of whose walls is off, always inside of bubblewrap; and what it then gains."""

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec

from autograder.batch.job import Grader, Job, Library
from autograder.grading.grade import Graded
from autograder.model import ErrorOutput, Language, NotebookStatus, Stream
from autograder.sandbox.client import WarmWorker
from autograder.sandbox.outer.inheriting import Bubblewrap
from autograder.submissions.folder import read_submission
from tests.attacks.attack import GAINED, Attack
from tests.attacks.canaries import leaked

_SCRIPT = Path(__file__).with_name("switches.py")
_SHOWN = "/switches.py"


class Guarded(Bubblewrap):
    """Bubblewrap around a worker whose inner wall lacks parts.

    Args:
        off: the switches.
        shown: a folder that the sandbox shows, as a careless operator would, as `/solutions`.
    """

    def __init__(self, off: tuple[str, ...], shown: Path | None = None) -> None:
        self._off = off
        self._shown = shown

    def command(self, worker: list[str], data: Path | None = None, devices: tuple[str, ...] = ()) -> list[str]:
        """See `OuterWall.command`."""
        options = super().command(worker, data, devices)
        more = ["--ro-bind", str(_SCRIPT), _SHOWN] if self._off else []
        more += ["--ro-bind", str(self._shown), "/solutions"] if self._shown else []
        place = options.index("--remount-ro")
        options[place:place] = more
        if self._off:
            module = options.index("autograder.sandbox.warm")
            options[module - 1 : module + 1] = [_SHOWN, ",".join(self._off)]
        return options


class Trial(msgspec.Struct, frozen=True):
    """What an attack gained: points that it should not have, what it said itself, hidden words, or that it went on."""

    gains: tuple[str, ...]


def tried(attack: Attack, library: Library, worker: WarmWorker, folder: Path) -> Trial:
    """Grade an attack in a blank submission."""
    assignment = library.assignment("vault")
    attack.hand_in_to(folder / attack.name / "vault", attack.notebook(assignment, Language.EN, ()))
    found = read_submission(folder / attack.name / "vault", attack.name, "vault")
    job = Job(attack.name, "vault", "", str(found.path) if found.path else None, found.problem)
    graded = Grader(library, worker, b"secret", Language.EN).grade(job)
    return Trial(tuple(_gains(attack, graded)))


def _gains(attack: Attack, graded: Graded) -> Iterator[str]:
    if graded.result.score > attack.expect.points:
        yield f"{graded.result.score:g} points"
    for cell in graded.result.cells:
        for output in cell.outputs:
            text = output.text if not isinstance(output, ErrorOutput) else output.message
            yield from (line for line in text.splitlines() if isinstance(output, Stream) and line.startswith(GAINED))
            yield from leaked(text)
    if attack.expect.notebook != "ran" and graded.result.notebook.outcome is NotebookStatus.RAN:
        yield "it went on"
    yield from leaked(json.dumps(msgspec.to_builtins(graded.result.tasks)))
