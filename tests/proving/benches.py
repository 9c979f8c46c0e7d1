"""A bench for the toy assignment."""

from pathlib import Path

from autograder.batch.job import Library
from autograder.batch.local import LocalEngine
from autograder.course import Course
from autograder.proving.bench import Bench
from autograder.sandbox.outer import outer_wall


def toy_bench(library: Path, record: Path | None = None) -> Bench:
    """Grades answers to the toy assignment, two at once."""
    loaded = Library(library)

    def start() -> LocalEngine:
        return LocalEngine(loaded, outer_wall("auto"), Course(preload=("numpy",)), workers=2, secret=b"secret")

    return Bench(loaded, "toy", start, record)
