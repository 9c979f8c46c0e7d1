"""A course's own late function: the instructor's code, loaded from the course or a module, its answers checked."""

import importlib
import importlib.util
import math
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from autograder.errors import ConfigError, GradebookFault

_DIGITS = 9


class OwnPenalty:
    """What lateness costs by a function of the course.

    The function takes `score`, `seconds_late`, `assignment` and `student` by keyword and returns points to deduct.

    Args:
        course_dir: the course.
        reference: `module:name`, or `file.py:name` with the file relative to the course.
    """

    def __init__(self, course_dir: Path, reference: str) -> None:
        """Load the function.

        Raises:
            ConfigError: when there is no such function, or its file does not run.
        """
        self._reference = reference
        self._where = f"{course_dir / 'course.toml'}: late.function is {reference!r}"
        origin, _, name = reference.rpartition(":")
        module = self._module(course_dir, origin)
        function = getattr(module, name, None)
        if not callable(function):
            raise ConfigError(f"{self._where}, but {origin} has no function {name!r}.")
        self._function: Callable[..., object] = function

    def points(self, *, score: float, seconds_late: float, assignment: str, student: str) -> float:
        """Points to deduct, from 0 to the score.

        Raises:
            GradebookFault: when the function raises, or returns no finite number.
        """
        try:
            answer = self._function(score=score, seconds_late=seconds_late, assignment=assignment, student=student)
        except Exception as error:  # the instructor's own code may raise anything
            raise GradebookFault(
                f"The late function {self._reference!r} failed for {assignment} of {student!r} at {_place(error)}: "
                f"{type(error).__name__}: {error}. Correct it, then grade again."
            ) from error
        number = _number(answer)
        if number is None:
            raise GradebookFault(
                f"The late function {self._reference!r} returned {answer!r} for {assignment} of {student!r}, which is "
                "no finite number of points. Correct it, then grade again."
            )
        return min(max(round(number, _DIGITS), 0.0), score)

    def _module(self, course_dir: Path, origin: str) -> Any:
        try:
            return _from_file(course_dir / origin) if origin.endswith(".py") else importlib.import_module(origin)
        except Exception as error:  # as above
            raise ConfigError(
                f"{self._where}, but {origin} can't be loaded: {type(error).__name__}: {error} ({_place(error)})."
            ) from error


def _from_file(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location(f"autograder_course_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"there is no {path}")
    module = importlib.util.module_from_spec(spec)
    written = sys.dont_write_bytecode
    sys.dont_write_bytecode = True  # the course is no place for our caches
    try:
        spec.loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = written
    return module


def _number(answer: object) -> float | None:
    """A finite number, NumPy's too; None for anything else."""
    if isinstance(answer, bool | str | bytes):
        return None
    try:
        number = float(answer)  # type: ignore[arg-type]  # that it may be anything is why it is tried
    except (TypeError, ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def _place(error: BaseException) -> str:
    """File and line where an exception was raised, or where the syntax is wrong."""
    if isinstance(error, SyntaxError) and error.filename:
        return f"{error.filename}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "an unknown place"
