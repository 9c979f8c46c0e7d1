"""A course: an nbgrader course directory, with our `course.toml` where a setting differs from its default."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

import msgspec

from autograder.errors import ConfigError
from autograder.model import Language, Limits
from autograder.settings import read_toml

FILE = "course.toml"
_SIGNS = (FILE, "nbgrader_config.py", "gradebook.db", "submitted")

Seconds = Annotated[float, msgspec.Meta(gt=0)]
Count = Annotated[int, msgspec.Meta(ge=1)]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
Hours = Annotated[float, msgspec.Meta(ge=0, le=24 * 366)]
_YEARS = range(2000, 2101)


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
    gpu_memory_mb: Annotated[int, msgspec.Meta(ge=0)] | None = None

    def over(self, limits: Limits) -> Limits:
        """An assignment's limits with these in their place."""
        return msgspec.structs.replace(limits, **msgspec.to_builtins(self))


class ContainerSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The sandboxes podman and docker.

    `image` is one that `make container` builds; without it this machine's own files are shown. `runtime` is the
    OCI runtime, where it isn't to be the engine's own choice. `gpus` is `all`, an index, or a CDI name. `memory_mb` and
    `pids` limit the worker with all its runs: without `memory_mb` to three quarters of this machine's memory; 0 is no
    limit. `arguments` are further words for the engine's `run`.
    """

    image: Annotated[str, msgspec.Meta(pattern=r"^(\w[\w./:@-]*)?$")] = ""
    runtime: Annotated[str, msgspec.Meta(pattern=r"^[\w./+-]*$")] = ""
    gpus: Annotated[str, msgspec.Meta(pattern=r"^[\w./=:,-]*$")] = ""
    memory_mb: Annotated[int, msgspec.Meta(ge=0)] | None = None
    pids: Annotated[int, msgspec.Meta(ge=0)] = 4096
    arguments: tuple[str, ...] = ()


class Counts(StrEnum):
    """Which of a student's submissions counts: the last received, or the one with the best final score."""

    LAST = "last"
    BEST = "best"


class AssignmentSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a course says of one assignment.

    A time without an offset is read in the course's time zone. `extensions` maps a student to another time, or to
    hours after `due`. `lms_name` is what Canvas or Moodle call the assignment. `counts` is in place of the course's.
    """

    due: datetime | None = None
    extensions: dict[str, datetime | Hours] = {}
    lms_name: Annotated[str, msgspec.Meta(min_length=1)] | None = None
    counts: Counts | None = None

    def __post_init__(self) -> None:
        for name, moment in (("due", self.due), *self.extensions.items()):
            if isinstance(moment, datetime) and moment.year not in _YEARS:
                raise ValueError(f"{name} is in the year {moment.year}, not between {_YEARS[0]} and {_YEARS[-1]}")
            if isinstance(moment, float) and self.due is None:
                raise ValueError(f"the extension of {name!r} is hours after due, and there is no due")


class LatePolicy(StrEnum):
    """What a late submission costs: nothing, a share of the score per hour or day begun, all of it, or by own code."""

    NONE = "none"
    PER_HOUR = "per hour"
    PER_DAY = "per day"
    CUT_OFF = "cut off"
    OWN_FUNCTION = "own function"


class LateSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The late policy.

    `penalty` is the share of the score that each begun hour or day costs, `most` the largest share. A submission
    within `grace_minutes` after its due time is on time; a later one is counted from the due time. `function` names
    the course's own code, as `module:name`, or as `file.py:name` relative to the course.
    """

    policy: LatePolicy = LatePolicy.NONE
    penalty: Share | None = None
    grace_minutes: Annotated[float, msgspec.Meta(ge=0, le=7 * 24 * 60)] = 0.0
    most: Share = 1.0
    function: Annotated[str, msgspec.Meta(pattern=r"^[^:]+:[A-Za-z_]\w*$")] | None = None

    def __post_init__(self) -> None:
        per_time = self.policy in {LatePolicy.PER_HOUR, LatePolicy.PER_DAY}
        if per_time != (self.penalty is not None):
            raise ValueError(f"the policy {self.policy.value!r} {'needs a' if per_time else 'takes no'} penalty")
        own = self.policy is LatePolicy.OWN_FUNCTION
        if own != (self.function is not None):
            raise ValueError(f"the policy {self.policy.value!r} {'needs a' if own else 'takes no'} function")


class Course(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A course's settings.

    `language` is for submissions that don't say theirs; `sandbox` is auto, bubblewrap, podman, docker or none, and
    `inner` the wall of each run within it: auto, namespaces or landlock; `workers` 0 means one per core; `library` is
    the folder that holds `assignments/` and `solutions/`, relative to the course; `preload` names the modules that a
    warm worker imports before it forks. `gpu` is the number or UUID of the device whose memory runs share, each up to
    its limit; "" is none. `timezone` is an IANA name, for due times that have no offset. `data` is the folder of data
    sets, relative to the course. `counts` says which of several submissions counts, where an assignment does not.
    """

    language: Language = Language.KO
    sandbox: str = "auto"
    inner: Literal["auto", "namespaces", "landlock"] = "auto"
    gpu: Annotated[str, msgspec.Meta(pattern=r"^(|\d+|(GPU|MIG)-[0-9A-Za-z/-]+)$")] = ""
    workers: Annotated[int, msgspec.Meta(ge=0, le=256)] = 0
    library: str | None = None
    preload: tuple[str, ...] = ("numpy", "tensorflow", "keras", "matplotlib.pyplot")
    limits: LimitSettings = LimitSettings()
    container: ContainerSettings = ContainerSettings()
    timezone: ZoneInfo = ZoneInfo("UTC")
    data: str | None = None
    counts: Counts = Counts.LAST
    late: LateSettings = LateSettings()
    assignments: dict[str, AssignmentSettings] = {}

    def due(self, assignment: str, student: str | None = None) -> datetime | None:
        """When an assignment is due, in UTC, for a student or for those without extensions; None if nothing says."""
        settings = self.assignments.get(assignment, AssignmentSettings())
        due = self._moment(settings.due) if settings.due else None
        extension = settings.extensions.get(student) if student is not None else None
        if isinstance(extension, datetime):
            return self._moment(extension)
        return due + timedelta(hours=extension) if due and extension else due

    def counts_of(self, assignment: str) -> Counts:
        """Which of several submissions of an assignment counts."""
        return self.assignments.get(assignment, AssignmentSettings()).counts or self.counts

    def _moment(self, time: datetime) -> datetime:
        """A time in UTC; one that the clock shows twice or skips is read in the students' favour."""
        if time.tzinfo is not None:
            return time.astimezone(UTC)
        moments = (time.replace(tzinfo=self.timezone, fold=fold) for fold in (0, 1))
        return max(moment.astimezone(UTC) for moment in moments)


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
