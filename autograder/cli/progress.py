"""How a batch shows where it is: a bar on a terminal, plain lines elsewhere, nothing where a program reads."""

import sys
import time
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from autograder.batch.job import Fault, Job
from autograder.model import GradingResult


class Progress:
    """Progress of one batch.

    Args:
        total: submissions to grade.
        unchanged: submissions that stay as they are.
        quiet: print nothing.
    """

    def __init__(self, total: int, unchanged: int, *, quiet: bool) -> None:
        self._console = Console(file=sys.stdout, quiet=quiet, soft_wrap=True, highlight=False)
        self._total = total
        self._unchanged = unchanged
        self._done = 0
        self._faults = 0
        self._others = ""
        self._begun = time.monotonic()
        # Refreshed by hand: a refreshing thread could not be forked past.
        self._bar = Bar(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[faults]}"),
            TimeRemainingColumn(),
            console=self._console,
            auto_refresh=False,
            disable=not self._console.is_terminal,
        )
        self._task = self._bar.add_task("starting", total=total, faults="")

    def __enter__(self) -> Self:
        """Begin."""
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End with a line that says what was done."""
        self._bar.stop()
        if kind is None:
            seconds = time.monotonic() - self._begun
            graded = self._done - self._faults
            self._console.print(
                f"{graded} graded, {self._unchanged} unchanged, {self._faults} faults{self._others} in {seconds:.1f} s"
            )

    def graded(self, job: Job, result: GradingResult) -> None:
        """One more submission has its score."""
        self._step(job, f"{result.score:g}/{result.max_score:g}  {result.notebook.outcome.value}")

    def fault(self, job: Job, fault: Fault) -> None:
        """One more submission could not be graded."""
        self._faults += 1
        self._console.print(f"FAULT  {job.student}  {job.assignment}: {fault.reason}", markup=False)
        self._step(job, "fault")

    def left_out(self, *, graded: int, busy: int) -> None:
        """Submissions that other processes have graded since, or have in hand."""
        self._others = f", {graded} graded by another process" if graded else ""
        if busy:
            self._others += f", {busy} being graded by another process"

    def interrupted(self) -> None:
        """The batch was stopped by the person who started it."""
        self._bar.stop()
        left = self._total - self._done
        self._console.print(f"Interrupted: {self._done} done, {left} left. Start again to go on.")

    def _step(self, job: Job, what: str) -> None:
        self._done += 1
        if not self._console.is_terminal:
            self._console.print(f"{self._done}/{self._total}  {job.student}  {job.assignment}  {what}", markup=False)
        faults = f"{self._faults} faults" if self._faults else ""
        self._bar.update(self._task, completed=self._done, description=f"{job.student} {job.assignment}", faults=faults)
        self._bar.refresh()
