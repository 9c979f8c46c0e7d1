"""The outer wall's program is gone: tried again with a bound, then every submission that is left is listed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.batch import supply
from autograder.sandbox.outer import KINDS, OuterWall
from autograder.sandbox.outer.inheriting import Bubblewrap
from tests.faults.drill import check_records, graded_marks, make_course, read_summary

Run = Callable[..., tuple[str, str]]
SIZE = 6
SECONDS = "1.2"


class Vanishing(Bubblewrap):
    """Killed after a while, as by whoever replaces its package; and then it can't be found."""

    def __init__(self) -> None:
        self.started = 0

    def command(self, worker: list[str], data: Path | None = None, devices: tuple[str, ...] = ()) -> list[str]:
        self.started += 1
        found = super().command(worker, data, devices)
        return ["timeout", "--signal=KILL", SECONDS, *found] if self.started == 1 else [f"{found[0]}-gone", *found[1:]]


def test_a_wall_that_is_gone_in_the_middle_of_a_batch(
    command: Run, course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its process killed, and its program missing when another is to be started."""
    real: OuterWall = KINDS["bubblewrap"]
    if missing := real.missing():
        pytest.skip(missing)
    expected = make_course(course, SIZE, nap=0.5)
    wall = Vanishing()
    monkeypatch.setitem(KINDS, "bubblewrap", wall)
    monkeypatch.setattr(supply, "_PAUSE_SECONDS", 0.0)
    output, _ = command("grade", course, "--json", "--sandbox", "bubblewrap", status=1)
    summary = read_summary(output)
    assert wall.started == supply.MAX_LOST
    assert len(summary.faults) == SIZE - len(graded_marks(course)) > 0
    for fault in summary.faults:
        assert "5 warm workers in a row would not start, or broke" in fault["reason"]
        assert "bwrap-gone" in fault["reason"]
        assert fault["again"].endswith(f"--sandbox bubblewrap --assignment toy --student {fault['student']}")
    monkeypatch.setitem(KINDS, "bubblewrap", real)
    command("grade", course)
    check_records(course, expected)
