"""A warm worker that is gone is replaced, and one that can't be had is given up after a bound, with the reason."""

from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.batch import supply
from autograder.batch.supply import MAX_LOST, WorkerSupply
from autograder.errors import SandboxFault
from autograder.sandbox.client import WarmWorker
from autograder.sandbox.outer.inheriting import NoOuterWall


class _Missing(NoOuterWall):
    """A wall whose program is not there."""

    def command(self, worker: list[str], data: Path | None = None, devices: tuple[str, ...] = ()) -> list[str]:
        return ["no-such-wall", *super().command(worker, data, devices)]


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """Trying again at once."""
    monkeypatch.setattr(supply, "_PAUSE_SECONDS", 0.0)


def counted(start: Callable[[], WarmWorker], starts: list[int]) -> Callable[[], WarmWorker]:
    """A start that is counted."""

    def started() -> WarmWorker:
        starts.append(1)
        return start()

    return started


@pytest.mark.parametrize(
    ("start", "said"),
    [
        (lambda: WarmWorker(_Missing(), ()), "no-such-wall"),
        (lambda: WarmWorker(NoOuterWall(), ("no_such_module",)), "No module named 'no_such_module'"),
    ],
)
def test_what_cannot_be_started_is_given_up(start: Callable[[], WarmWorker], said: str) -> None:
    """After a bound, which nothing more is tried beyond."""
    starts: list[int] = []
    workers = WorkerSupply(counted(start, starts))
    workers.prepare()
    for _ in range(2):
        with pytest.raises(SandboxFault, match=f"{MAX_LOST} warm workers in a row.*{said}"):
            workers.renew()
    assert len(starts) == MAX_LOST


def test_a_worker_that_broke_a_run_is_replaced() -> None:
    """Though it lives: nobody knows what is wrong with it."""
    workers = WorkerSupply(lambda: WarmWorker(NoOuterWall(), ()))
    workers.prepare()
    workers.renew()
    first = workers.worker
    assert workers.is_sound
    workers.broke("A run's keeper is gone.")
    assert not workers.is_sound
    workers.renew()
    assert workers.is_sound
    assert workers.worker is not first
    assert not first.alive
    workers.close()


def test_none_is_started_before_it_is_asked_for() -> None:
    """And using it all the same is told."""
    with pytest.raises(SandboxFault, match="enter the engine first"):
        _ = WorkerSupply(lambda: WarmWorker(NoOuterWall(), ())).worker
