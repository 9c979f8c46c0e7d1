"""The assignments that are attacked, each in a course of its own: models need a warm worker with TensorFlow."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from tests.attacks import nets, vault
from tests.attacks.attack import EVERY, Attack
from tests.attacks.witness import honest


class Lesson(msgspec.Struct, frozen=True):
    """An assignment, and what is handed in for it.

    Args:
        name: the assignment.
        make: writes it into a library.
        honest: answers every task rightly.
        settings: what its course sets.
    """

    name: str
    make: Callable[[Path], Path]
    honest: Attack
    settings: str = ""

    @property
    def attacks(self) -> tuple[Attack, ...]:
        """Those of the corpus, in order."""
        return tuple(attack for attack in EVERY if attack.expect.assignment == self.name)

    @property
    def tasks(self) -> tuple[str, ...]:
        """The names of its tasks."""
        return tuple(self.honest.answers)


_LIGHT = 'workers = 3\npreload = ["numpy"]\n'
_HEAVY = "workers = 2\n"
VAULT = Lesson("vault", vault.make_vault, honest("vault", vault.RIGHT, vault.FULL), _LIGHT)
NETS = Lesson("nets", nets.make_nets, honest("nets", nets.RIGHT, nets.FULL, nets.SETTINGS), _HEAVY)
LESSONS = {lesson.name: lesson for lesson in (VAULT, NETS)}
