"""What a batch has done: as JSON for programs, and as the list of what is left for people."""

import json
import shlex
from collections.abc import Iterable
from pathlib import Path

import msgspec
import typer

from autograder.batch.job import Job
from autograder.model import GradingResult
from autograder.reports.result import result_json


class FaultLine(msgspec.Struct, frozen=True):
    """A submission that we failed to grade, why, and the command that tries again."""

    student: str
    assignment: str
    reason: str
    again: str


class Summary:
    """Collects what came of a batch.

    Args:
        directory: the course.
        options: what the command was given and has to be given again, such as `--library DIR`.
        as_json: tell it to a program.
    """

    def __init__(self, directory: Path, options: Iterable[str] = (), *, as_json: bool = False) -> None:
        self.as_json = as_json
        self._directory = directory
        self._command = ["autograder", "grade", str(directory), *options]
        self._graded: list[dict[str, object]] = []
        self._faults: list[FaultLine] = []
        self._problems: list[str] = []
        self._elsewhere: list[str] = []
        self._outdated: list[dict[str, str]] = []
        self._planned: int | None = None
        self._is_interrupted = False

    def planned(self, total: int) -> None:
        """These many submissions are to be graded."""
        self._planned = total

    def graded(self, job: Job, result: GradingResult) -> None:
        """A submission has its score."""
        self._graded.append({"student": job.student, **result_json(result)})

    def fault(self, student: str, assignment: str, reason: str) -> None:
        """A submission could not be graded; of several reasons the first is told."""
        if any((line.student, line.assignment) == (student, assignment) for line in self._faults):
            return
        again = shlex.join([*self._command, "--assignment", assignment, "--student", student])
        self._faults.append(FaultLine(student, assignment, reason, again))

    def problem(self, what: str) -> None:
        """Something of the course as a whole went wrong; told at once."""
        self._problems.append(what)
        typer.echo(f"autograder: {what}", err=True)

    def elsewhere(self, student: str) -> None:
        """Another process has this student's submission in hand."""
        self._elsewhere.append(student)

    def outdated(self, job: Job) -> None:
        """A graded submission rests on an older grader."""
        self._outdated.append({"student": job.student, "assignment": job.assignment})

    def interrupted(self) -> None:
        """The batch was stopped."""
        self._is_interrupted = True

    @property
    def is_faulty(self) -> bool:
        """Whether a fault of ours is left."""
        return bool(self._faults or self._problems)

    def told(self) -> str:
        """All of it as JSON, or what is left to do, for people; "" where there is nothing."""
        return self._json() if self.as_json else self._text()

    def _json(self) -> str:
        told: dict[str, object] = {
            "graded": self._graded,
            "faults": msgspec.to_builtins(self._faults),
            "problems": self._problems,
            "elsewhere": self._elsewhere,
            "outdated": self._outdated,
            "interrupted": self._is_interrupted,
        }
        return json.dumps(told, ensure_ascii=False, indent=1)

    def _text(self) -> str:
        parts = []
        if self._is_interrupted:
            done = len(self._graded) + len(self._faults)
            left = "" if self._planned is None else f": {done} done, {self._planned - done} left"
            parts.append(f"Interrupted{left}. Start again to go on.")
        if self._faults:
            parts.append(self._fault_list())
        if self._outdated:
            parts.append(
                f"{len(self._outdated)} graded submissions rest on an older grader. See what would change: "
                f"autograder regrade {self._directory} --dry-run"
            )
        return "\n".join(parts)

    def _fault_list(self) -> str:
        lines = []
        for fault in self._faults:
            lines += [f"{fault.student}  {fault.assignment}: {fault.reason}", f"    try again: {fault.again}"]
        if len(self._faults) > 1:
            lines.append(f"All of them: {shlex.join(self._command)}")
        return "\n".join(["Not graded, and without a score, for faults that are not the students':", *lines])
