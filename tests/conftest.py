"""Fixtures that start real sandboxes, once per test session."""

from collections.abc import Iterator

import pytest

from autograder.course import Course
from autograder.sandbox.client import WarmWorker
from autograder.sandbox.outer import KINDS

LIGHT = ("numpy",)


def _usable(kind: str) -> str:
    missing = KINDS[kind].missing()
    if missing:
        pytest.skip(missing)
    return kind


@pytest.fixture(scope="session", params=sorted(KINDS))
def every_kind(request: pytest.FixtureRequest) -> Iterator[WarmWorker]:
    """A light warm worker (NumPy only) of every kind of sandbox."""
    with WarmWorker(KINDS[_usable(request.param)], LIGHT) as worker:
        yield worker


@pytest.fixture(scope="session")
def light_worker() -> Iterator[WarmWorker]:
    """A light warm worker (NumPy only) of the best kind here."""
    kind = "bubblewrap" if KINDS["bubblewrap"].missing() is None else "none"
    with WarmWorker(KINDS[kind], LIGHT) as worker:
        yield worker


@pytest.fixture(scope="session")
def tensorflow_worker() -> Iterator[WarmWorker]:
    """A warm worker with everything that a course's notebooks import."""
    kind = "bubblewrap" if KINDS["bubblewrap"].missing() is None else "none"
    with WarmWorker(KINDS[kind], Course().preload) as worker:
        yield worker
