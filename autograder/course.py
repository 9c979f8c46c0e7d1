"""A course: an nbgrader course directory, with our `course.toml` where a setting differs from its default."""

from pathlib import Path
from typing import Annotated

import msgspec

from autograder.errors import ConfigError
from autograder.model import Language, Limits
from autograder.settings import read_toml

FILE = "course.toml"
_SIGNS = (FILE, "nbgrader_config.py", "gradebook.db", "submitted")

Seconds = Annotated[float, msgspec.Meta(gt=0)]
Count = Annotated[int, msgspec.Meta(ge=1)]


class LimitSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Limits that override every assignment's own (see `model.Limits`)."""

    notebook_seconds: Seconds | None = None
    cell_seconds: Seconds | None = None
    call_seconds: Seconds | None = None
    total_seconds: Seconds | None = None
    cpu_seconds: Count | None = None
    memory_mb: Count | None = None
    processes: Count | None = None
    open_files: Count | None = None
    file_mb: Count | None = None
    scratch_mb: Count | None = None
    output_mb: Count | None = None

    def over(self, limits: Limits) -> Limits:
        """An assignment's limits with these in their place."""
        return msgspec.structs.replace(limits, **msgspec.to_builtins(self))


class Course(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A course's settings.

    `language` is for submissions that don't say theirs; `sandbox` is auto, bubblewrap or none; `workers` 0 means one
    per core; `library` is the folder that holds `assignments/` and `solutions/`, relative to the course; `preload`
    names the modules that a warm worker imports before it forks.
    """

    language: Language = Language.KO
    sandbox: str = "auto"
    workers: Annotated[int, msgspec.Meta(ge=0, le=256)] = 0
    library: str | None = None
    preload: tuple[str, ...] = ("numpy", "tensorflow", "keras", "matplotlib.pyplot")
    limits: LimitSettings = LimitSettings()


def is_course(directory: Path) -> bool:
    """Whether a folder looks like an nbgrader course."""
    return any((directory / sign).exists() for sign in _SIGNS)


def load_course(directory: Path) -> Course:
    """A course's settings.

    Raises:
        ConfigError: when the folder is no course, or `course.toml` has a wrong key or value.
    """
    if not is_course(directory):
        signs = ", ".join(_SIGNS)
        raise ConfigError(
            f"{directory} is not a course: it holds none of {signs}. Give the course's directory, or a notebook."
        )
    path = directory / FILE
    return read_toml(path, Course) if path.exists() else Course()
