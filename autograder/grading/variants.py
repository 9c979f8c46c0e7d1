"""Each student's own parameters of drawn items, from the assignment's public generator and the roster's id."""

import functools
import importlib.util
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from autograder.errors import GraderFault

FILE = "variant.py"
Parameters = Mapping[str, Any]
Draw = Callable[[str], Mapping[str, Parameters]]


class Variant:
    """The parameters of one student.

    Args:
        draw: the assignment's generator.
        student: the id, from the roster and never from a notebook.
    """

    def __init__(self, draw: Draw, student: str) -> None:
        self._draw = draw
        self._drawn = draw(student)

    def __getitem__(self, item: str) -> Parameters:
        return self._drawn[item]

    def claimed(self, student: str) -> "Variant | None":
        """The parameters for the id that a notebook states; None where they are this student's own."""
        other = Variant(self._draw, student)
        return None if other._drawn == self._drawn else other


def load_draw(path: Path) -> Draw | None:
    """The function `variant` of an assignment's `variant.py`; None where there is no such file.

    Raises:
        GraderFault: when the file can't be run, or has no such function.
    """
    if not path.is_file():
        return None
    spec = importlib.util.spec_from_file_location(f"variant_of_{path.parent.name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
        draw: Draw = module.variant
    except Exception as error:
        raise GraderFault(f"{path} can't be used: {type(error).__name__}: {error}") from error
    return functools.lru_cache(maxsize=64)(draw)
