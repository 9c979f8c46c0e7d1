"""The records every layer shares: outcomes, scores, cells with their outputs, assignments and limits.

All are frozen msgspec structs, so that the same class is the value in memory, the line of JSON on disk and the shape
that a decoder checks. Nothing here does I/O.
"""

from enum import StrEnum
from typing import Annotated

import msgspec


class Language(StrEnum):
    """A language that assignments, hints and feedback are written in."""

    KO = "ko"
    EN = "en"


class Bilingual(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One text in both languages."""

    ko: str
    en: str

    def text(self, language: Language) -> str:
        """The text in one language."""
        return self.ko if language is Language.KO else self.en


class Outcome(StrEnum):
    """What happened to a hidden test. Never our own failure: that is a `GradingFault`."""

    PASSED = "passed"
    PARTIAL = "partial"
    FAILED = "failed"
    CRASHED = "crashed"
    TIMED_OUT = "timed out"
    OUT_OF_MEMORY = "out of memory"
    OUTPUT_LIMIT = "output limit"
    NOT_RUN = "not run"
    NOT_REBUILDABLE = "not rebuildable"


class NotebookStatus(StrEnum):
    """What happened to a submitted notebook as a whole, before any question was asked."""

    RAN = "ran"
    ERROR = "error"
    CRASHED = "crashed"
    TIMED_OUT = "timed out"
    OUT_OF_MEMORY = "out of memory"
    OUTPUT_LIMIT = "output limit"
    UNREADABLE = "unreadable"


class CellRole(StrEnum):
    """What a cell is for. `EXTRA` is a cell of the student's own, `STUDENT` the one that says whose the notebook is."""

    TEXT = "text"
    SETUP = "setup"
    ANSWER = "answer"
    CHECK = "check"
    MANUAL = "manual"
    STUDENT = "student"
    EXTRA = "extra"


class CellStatus(StrEnum):
    """What happened to one cell; the harness's claim for the first two, measured from outside for the rest."""

    OK = "ok"
    ERROR = "error"
    SKIPPED = "skipped"
    NOT_RUN = "not run"
    CRASHED = "crashed"
    TIMED_OUT = "timed out"
    OUT_OF_MEMORY = "out of memory"
    OUTPUT_LIMIT = "output limit"


MAX_TRACEBACK = 1_000  # empty lines cost a byte on the wire, and many in memory


class Stream(msgspec.Struct, frozen=True, tag="stream"):
    """Text a cell printed; `name` is stdout or stderr."""

    name: str
    text: str


class Display(msgspec.Struct, frozen=True, tag="display"):
    """Something a cell displayed: its plain text, and a PNG where there is one. No other MIME type crosses the wall."""

    text: str
    png: bytes = b""
    is_result: bool = False


class ErrorOutput(msgspec.Struct, frozen=True, tag="error"):
    """An exception that ended a cell."""

    name: str
    message: str
    traceback: Annotated[tuple[str, ...], msgspec.Meta(max_length=MAX_TRACEBACK)]


Output = Stream | Display | ErrorOutput


class Series(msgspec.Struct, frozen=True):
    """One curve: `values` at `epochs`, which count from 0 and leave some out where there were many."""

    name: str
    epochs: tuple[int, ...]
    values: tuple[float, ...]


class CellRecord(msgspec.Struct, frozen=True):
    """One cell of a submission as it was run: the student's or our restored text, and what came of it.

    `position` is the cell's place in the submitted notebook, counted from 1, or None for a cell that we put back.
    `note` tells the student what we did with the cell (skipped a line, restored locked text, …).
    """

    cell_type: str
    role: CellRole
    source: str
    grade_id: str | None = None
    position: int | None = None
    status: CellStatus = CellStatus.NOT_RUN
    outputs: tuple[Output, ...] = ()
    note: Bilingual | None = None


class Measured(msgspec.Struct, frozen=True):
    """The share of `n` held-out samples that a model got right: the median of `runs`, in a 95 % interval.

    Up to the share `none` it earns nothing, from `full` on all points; `data` names the data set.
    """

    share: float
    low: float
    high: float
    n: int
    runs: tuple[float, ...]
    none: float
    full: float
    data: str


class TestResult(msgspec.Struct, frozen=True):
    """One hidden test's verdict. `points` is the most it can give; `hint` and `reason` are for the student's eyes."""

    __test__ = False

    name: str
    outcome: Outcome
    points: float
    earned: float
    hint_name: str | None = None
    hint: Bilingual | None = None
    reason: Bilingual | None = None
    seconds: float = 0.0
    measured: Measured | None = None


class TaskResult(msgspec.Struct, frozen=True):
    """One task's score with the tests behind it. `score` is None where a person must grade it."""

    score: float | None
    max_score: float
    tests: tuple[TestResult, ...] = ()


class NotebookResult(msgspec.Struct, frozen=True):
    """What happened to the notebook: `cell` counts from 1 in the submitted file; `message` is for the student."""

    outcome: NotebookStatus
    cell: int | None = None
    message: Bilingual | None = None


class Seconds(msgspec.Struct, frozen=True):
    """Where the time of one grading went, in seconds of wall time.

    `own_compute` is the student's cells and calls (the harness's claim: for reports only); `start` is fork and walls.
    """

    wall: float = 0.0
    own_compute: float = 0.0
    start: float = 0.0
    notebook: float = 0.0
    questions: float = 0.0


class Resources(msgspec.Struct, frozen=True):
    """What a run used, measured from outside it."""

    cpu_seconds: float = 0.0
    peak_memory_mb: float = 0.0
    runs: int = 0


class GradingResult(msgspec.Struct, frozen=True):
    """Everything decided about one submission. With `faults`, no score counts.

    `data` names the data set used, `sandbox` the walls that stood around its runs.
    """

    assignment: str
    language: Language
    notebook: NotebookResult
    tasks: dict[str, TaskResult]
    cells: tuple[CellRecord, ...] = ()
    seconds: Seconds = Seconds()
    resources: Resources = Resources()
    seeds: dict[str, int] = {}
    notes: tuple[Bilingual, ...] = ()
    faults: tuple[str, ...] = ()
    data: str | None = None
    sandbox: str = ""

    @property
    def score(self) -> float:
        """Points earned so far; a task that waits for a person counts 0."""
        return round(sum(task.score or 0.0 for task in self.tasks.values()), 9)  # tenths do not add up exactly

    @property
    def max_score(self) -> float:
        """Points that could be earned."""
        return sum(task.max_score for task in self.tasks.values())


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one run may use. Seconds of wall time unless named CPU; sizes in MiB. 0 of a GPU is none at all."""

    notebook_seconds: float = 120.0
    cell_seconds: float = 60.0
    call_seconds: float = 20.0
    total_seconds: float = 300.0
    cpu_seconds: int = 600
    memory_mb: int = 2048
    processes: int = 256
    open_files: int = 512
    file_mb: int = 64
    scratch_mb: int = 256
    output_mb: int = 8
    gpu_memory_mb: int = 0


class Task(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One gradable answer of an assignment. A `manual` task is graded by a person."""

    name: str
    points: float
    title: Bilingual
    manual: bool = False


class Digests(msgspec.Struct, frozen=True):
    """SHA-256 in hex of what a grade rests on."""

    notebook: str = ""
    assignment: str = ""
    solutions: str = ""
    environment: str = ""
    data: str = ""
    thresholds: str = ""
