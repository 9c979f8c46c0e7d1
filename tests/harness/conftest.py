"""A worker that can draw, without a framework's seconds of import."""

from collections.abc import Iterator

import pytest

from autograder.sandbox.client import WarmWorker
from autograder.sandbox.outer import KINDS


@pytest.fixture(scope="package")
def drawing_worker() -> Iterator[WarmWorker]:
    """A warm worker that has imported NumPy and matplotlib."""
    kind = "bubblewrap" if KINDS["bubblewrap"].missing() is None else "none"
    with WarmWorker(KINDS[kind], ("numpy", "matplotlib.pyplot")) as worker:
        yield worker
