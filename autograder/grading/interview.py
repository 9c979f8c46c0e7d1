"""One submission's conversation with the sandbox: run the notebook, ask questions, go on after a crash or a hang.

Theory of operation. A run executes the cells and then answers calls. Whatever ends it (a hang, a crash, a limit) ends
only that run: the culprit cell is skipped from then on, the culprit call has cost its own test, and the next question
is asked of a fresh run, within the assignment's time and a bound on runs. Cell outputs are kept from the notebook
phase only, and the curve is read at its end, so nothing that was done after a question can be shown.

A model that came as an answer is rebuilt and asked in a *clean run*, which never sees the notebook.
"""

import hashlib
import time
from collections.abc import Callable
from typing import Protocol

import msgspec

from autograder.errors import GraderFault, SandboxFault
from autograder.grading import words
from autograder.grading.curve import curve_of
from autograder.grading.older import replacement
from autograder.grading.seeds import Seeds
from autograder.grading.verdicts import Failed, Verdict
from autograder.model import (
    Bilingual,
    CellRecord,
    CellRole,
    CellStatus,
    Display,
    ErrorOutput,
    Limits,
    NotebookResult,
    NotebookStatus,
    Outcome,
    Output,
    Resources,
    Series,
    Stream,
)
from autograder.sandbox.client import Run, WarmWorker
from autograder.wire import frames
from autograder.wire.messages import (
    Call,
    CallReply,
    CellDone,
    CellReply,
    CellSource,
    CellStarted,
    Ended,
    Execute,
    Missing,
    OutputExceeded,
    Raised,
    Read,
    Rebuild,
    Returned,
)

MAX_RUNS = 24
_MAX_HANGS = 2
_MOST_KEPT = 4 * 2**20
_READ_SECONDS = 5.0
_BROKEN = (frames.ConnectionEnded, frames.DeadlinePassed, frames.BadFrame)

_CALL_VERDICTS = {
    CellStatus.TIMED_OUT: (Outcome.TIMED_OUT, words.HUNG),
    CellStatus.OUT_OF_MEMORY: (Outcome.OUT_OF_MEMORY, words.OUT_OF_MEMORY),
    CellStatus.OUTPUT_LIMIT: (Outcome.OUTPUT_LIMIT, words.OUTPUT_LIMIT),
    CellStatus.CRASHED: (Outcome.CRASHED, words.CRASHED),
}


class Timing(msgspec.Struct):
    """Where an interview's wall time went, in seconds. `own_compute` is what the harness claims."""

    start: float = 0.0
    notebook: float = 0.0
    questions: float = 0.0
    own_compute: float = 0.0


class CallRecord(msgspec.Struct, frozen=True):
    """One question and what came of it, for the transcript: which test, what was called, and with which arguments.

    `arguments` is the SHA-256 of the whole question. `reply` is None when the run ended instead, or when the answer was
    too large to keep.
    """

    test: str
    name: str
    arguments: str
    reply: CallReply | None


class Questioned(Protocol):
    """What answers the questions of a test."""

    def ask(self, test: str, call: Call) -> Returned:
        """Ask one question."""

    def clean_run(self, test: str) -> Callable[[Rebuild | Call], Returned]:
        """Have a run without a notebook."""


class Interview:
    """Ask one submission's code.

    Args:
        worker: where runs are started.
        cells: the submission's cells in the order to run.
        limits: the assignment's limits.
        seeds: the student's seeds.
    """

    def __init__(self, worker: WarmWorker, cells: tuple[CellRecord, ...], limits: Limits, seeds: Seeds) -> None:
        self._worker = worker
        self._limits = limits
        self._seeds = seeds
        self._cells = list(cells)
        self._seen: set[int] = set()
        self._skipped: set[int] = set()
        self._run: Run | None = None
        self._clean: Run | None = None
        self._models = 0
        self._runs: list[Ended] = []
        self._hangs: dict[str, int] = {}
        self._started = 0
        self._give_up_at = time.monotonic() + limits.total_seconds
        self._kept = 0
        self._output = 0
        self.calls: list[CallRecord] = []
        self.curve: tuple[Series, ...] = ()
        self.timing = Timing()

    @property
    def cells(self) -> tuple[CellRecord, ...]:
        """The cells with what came of each."""
        return tuple(self._cells)

    @property
    def resources(self) -> Resources:
        """What all runs used together (memory: at most at one time)."""
        peak = max((ended.peak_memory_mb for ended in self._runs), default=0.0)
        return Resources(sum(ended.cpu_seconds for ended in self._runs), peak, len(self._runs))

    def run_notebook(self, curve: str | None = None) -> None:
        """Run the cells once, if they have not been run yet.

        Args:
            curve: a variable of the notebook, read before any question is asked.

        Raises:
            SandboxFault: when the sandbox breaks.
        """
        if not self._started:
            run = self._fresh_run()
            if run is not None and curve is not None:
                self.curve = self._read_curve(run, curve)

    def ask(self, test: str, call: Call) -> Returned:
        """Ask one question.

        Args:
            test: the test that asks, for the transcript.
            call: the question.

        Raises:
            Verdict: when the student's code doesn't return: it raised, hung, crashed, is missing, or could not be run.
            SandboxFault: when the sandbox breaks.
        """
        if self._hangs.get(call.name, 0) >= _MAX_HANGS:
            raise Verdict(Outcome.TIMED_OUT, words.HUNG_BEFORE)
        run = self._run or self._fresh_run()
        left = self._give_up_at - time.monotonic()
        if left <= 0:
            raise Verdict(Outcome.NOT_RUN, words.NO_TIME_LEFT, show_hint=False)
        if run is None:
            raise Verdict(Outcome.NOT_RUN, words.NOTEBOOK_UNUSABLE, show_hint=False)
        begun = time.perf_counter()
        try:
            return self._returned(self._reply(run, test, call, min(left, self._limits.call_seconds)))
        finally:
            self.timing.questions += time.perf_counter() - begun

    def clean_run(self, test: str) -> Callable[[Rebuild | Call], Returned]:
        """Have a run without a notebook, for one model after the other; returns how to ask it for the next one.

        What is asked raises a verdict, not rebuildable, when it does not return, and a `GraderFault` once the run has
        gone on to another model.

        Raises:
            Verdict: when no time is left.
            SandboxFault: when the sandbox breaks.
        """
        if time.monotonic() >= self._give_up_at:
            raise Verdict(Outcome.NOT_RUN, words.NO_TIME_LEFT, show_hint=False)
        self._clean = run = self._clean or self._start()
        self._models += 1
        number = self._models

        def ask(request: Rebuild | Call) -> Returned:
            if number != self._models:
                raise GraderFault(f"{test} asks a model after it had another one rebuilt. Ask it before that.")
            return self._ask_clean(run, test, request)

        return ask

    def close(self) -> None:
        """End the runs that still stand."""
        self._end_clean()
        if self._run is not None:
            self._runs.append(self._run.close())
            self._run = None

    def _end_clean(self) -> None:
        if self._clean is not None:
            self._runs.append(self._clean.close())
            self._clean = None

    def _ask_clean(self, run: Run, test: str, request: Rebuild | Call) -> Returned:
        begun = time.perf_counter()
        try:
            reply = run.call(request, seconds=min(self._give_up_at - time.monotonic(), self._limits.call_seconds))
        except _BROKEN as broken:
            self._end_clean()
            raise Verdict(Outcome.NOT_REBUILDABLE, words.NOT_REBUILT) from broken
        finally:
            self.timing.questions += time.perf_counter() - begun
        self._record(test, request, reply)
        if not isinstance(reply, Returned):
            raise Verdict(Outcome.NOT_REBUILDABLE, words.NOT_REBUILT)
        self.timing.own_compute += reply.seconds
        return reply

    def notebook_result(self) -> NotebookResult:
        """What happened to the notebook as a whole: its worst cell."""
        for number, cell in enumerate(self._cells, 1):
            if cell.status in _CELL_WORDS:
                place = cell.position or number
                ko, en = _CELL_WORDS[cell.status]
                message = Bilingual(ko=ko.format(place), en=en.format(place))
                return NotebookResult(NotebookStatus(cell.status.value), place, message)
        for number, cell in enumerate(self._cells, 1):
            if cell.status is CellStatus.ERROR and cell.role is not CellRole.CHECK:
                place = cell.position or number
                return NotebookResult(NotebookStatus.ERROR, place, _cell_error(place))
        return NotebookResult(NotebookStatus.RAN)

    def _read_curve(self, run: Run, name: str) -> tuple[Series, ...]:
        seconds = min(_READ_SECONDS, max(0.0, self._give_up_at - time.monotonic()))
        try:
            reply = run.call(Read(name), seconds=seconds)
            if isinstance(reply, OutputExceeded):
                raise frames.ConnectionEnded
        except _BROKEN as broken:
            self._bury(run, broken)
            return ()
        return curve_of(reply.value) if isinstance(reply, Returned) else ()

    def _reply(self, run: Run, test: str, call: Call, seconds: float) -> CallReply:
        try:
            reply = run.call(call, seconds=seconds)
        except _BROKEN as broken:
            self._record(test, call, None)
            status = self._bury(run, broken)
            if status is CellStatus.TIMED_OUT:
                self._hangs[call.name] = self._hangs.get(call.name, 0) + 1
            outcome, reason = _CALL_VERDICTS[status]
            raise Verdict(outcome, reason) from broken
        self._record(test, call, reply)
        return reply

    def _record(self, test: str, call: Call | Rebuild, reply: CallReply | None) -> None:
        """Note a question. What is kept of the answers is bounded: a hostile submission may send much."""
        size = len(msgspec.msgpack.encode(reply))
        self._kept += size
        kept = reply if self._kept <= _MOST_KEPT else None
        arguments = hashlib.sha256(msgspec.msgpack.encode(call)).hexdigest()
        name = call.name if isinstance(call, Call) else "rebuild"
        self.calls.append(CallRecord(test, name, arguments, kept))

    def _returned(self, reply: CallReply) -> Returned:
        match reply:
            case Returned():
                self.timing.own_compute += reply.seconds
                return reply
            case Raised(error="NotImplementedError"):
                raise Failed(words.NOT_ANSWERED, show_hint=False)
            case Raised(error="MemoryError"):
                raise Verdict(Outcome.OUT_OF_MEMORY, words.OUT_OF_MEMORY)
            case Raised():
                self.timing.own_compute += reply.seconds
                raise Failed(_joined(words.raised(reply.error), replacement(reply.error, reply.message)))
            case Missing():
                raise Failed(words.NOT_CALLABLE if reply.defined else words.NOT_DEFINED, show_hint=False)
            case OutputExceeded():
                if self._run is not None:
                    self._bury(self._run, frames.ConnectionEnded())
                raise Verdict(Outcome.OUTPUT_LIMIT, words.OUTPUT_LIMIT)

    def _fresh_run(self) -> Run | None:
        """A run whose notebook has been run, skipping what has ended runs before; None when there can be none."""
        while self._started < MAX_RUNS and time.monotonic() < self._give_up_at:
            self._started += 1
            run = self._start()
            begun = time.perf_counter()
            culprit = self._run_cells(run)
            self.timing.notebook += time.perf_counter() - begun
            if culprit is None:
                self._run = run
                return run
            self._skipped.add(culprit)
        return None

    def _start(self) -> Run:
        begun = time.perf_counter()
        run = self._worker.start_run(self._limits)
        run.wait_until_started()
        self.timing.start += time.perf_counter() - begun
        return run

    def _run_cells(self, run: Run) -> int | None:
        """Run the cells; the index of the one that ended the run, or None."""
        sources = tuple(
            CellSource(index, cell.source)
            for index, cell in enumerate(self._cells)
            if cell.cell_type == "code" and index not in self._skipped
        )
        request = Execute(sources, self._seeds.seed("notebook"), self._limits.output_mb * 2**20)
        progress = _Progress([source.index for source in sources])
        overall = min(time.monotonic() + self._limits.notebook_seconds, self._give_up_at)
        try:
            for reply in run.execute(request, overall=overall, each=self._limits.cell_seconds):
                progress.follow(reply)
                if isinstance(reply, CellDone):
                    self._note(reply)
            progress.check_finished()
            return None
        except _BROKEN as broken:
            status = self._bury(run, broken)
            if progress.exceeded:
                status = CellStatus.OUTPUT_LIMIT
        culprit = progress.culprit
        if culprit is None:
            raise SandboxFault("A run ended before its first cell began.")
        self._mark(culprit, status)
        return culprit

    def _note(self, done: CellDone) -> None:
        """Keep what is said of a cell, the first time that it is run.

        Raises:
            frames.BadFrame: when the outputs together are over what an honest harness lets through.
        """
        if done.index not in self._seen:
            self._output += sum(map(_size, done.outputs))
            if self._output > self._limits.output_mb * 2**20 * 2:
                raise frames.BadFrame("more output than the limit")
            self._seen.add(done.index)
            self.timing.own_compute += done.seconds
            cell = self._cells[done.index]
            status = CellStatus.OK if done.ok else CellStatus.ERROR
            note = _joined(cell.note, _replacement_in(done.outputs))
            self._cells[done.index] = msgspec.structs.replace(cell, status=status, outputs=done.outputs, note=note)

    def _mark(self, index: int, status: CellStatus) -> None:
        self._seen.add(index)
        self._cells[index] = msgspec.structs.replace(self._cells[index], status=status)

    def _bury(self, run: Run, broken: Exception) -> CellStatus:
        """Close a run that is over; what ended it, as seen from outside.

        Raises:
            SandboxFault: when that was not the student's code.
        """
        self._run = None
        ended = run.why() if isinstance(broken, frames.ConnectionEnded) else run.close()
        self._runs.append(ended)
        if ended.reason == "memory":
            return CellStatus.OUT_OF_MEMORY
        if ended.reason == "cpu" or isinstance(broken, frames.DeadlinePassed):
            return CellStatus.TIMED_OUT
        return CellStatus.CRASHED


def _replacement_in(outputs: tuple[Output, ...]) -> Bilingual | None:
    """What to write today, where an error among the outputs comes of older ways."""
    errors = (output for output in outputs if isinstance(output, ErrorOutput))
    return next((advice for error in errors if (advice := replacement(error.name, error.message))), None)


def _joined(first: Bilingual | None, second: Bilingual | None) -> Bilingual | None:
    """Both texts, one after the other."""
    if first is None or second is None:
        return first or second
    return Bilingual(ko=f"{first.ko} {second.ko}", en=f"{first.en} {second.en}")


def _size(output: Output) -> int:
    match output:
        case Stream():
            return len(output.text)
        case Display():
            return len(output.text) + len(output.png)
        case ErrorOutput():
            return len(output.message) + sum(map(len, output.traceback))


class _Progress:
    """Follows the harness's claims about its cells and accepts them only in the order they were asked for."""

    def __init__(self, indices: list[int]) -> None:
        self._waiting = indices
        self._running: int | None = None
        self._last: int | None = None
        self.exceeded = False

    @property
    def culprit(self) -> int | None:
        """The cell to blame when the run ends now: the running one, else the last (it may have left a thread)."""
        return self._running if self._running is not None else self._last

    def follow(self, reply: CellReply) -> None:
        """Take one message.

        Raises:
            frames.BadFrame: when it is not the next one that an honest harness sends.
            frames.ConnectionEnded: when it says that the harness is about to end.
        """
        match reply:
            case CellStarted(index) if self._running is None and self._waiting and self._waiting[0] == index:
                self._running = self._waiting.pop(0)
            case CellDone(index) if self._running == index:
                self._last, self._running = index, None
            case OutputExceeded():
                self.exceeded = True
                raise frames.ConnectionEnded
            case _ if isinstance(reply, CellStarted | CellDone):
                raise frames.BadFrame("a cell out of order")

    def check_finished(self) -> None:
        """Check that every cell was accounted for.

        Raises:
            frames.BadFrame: when one was not.
        """
        if self._waiting or self._running is not None:
            raise frames.BadFrame("not all cells were run")


_CELL_WORDS = {
    CellStatus.TIMED_OUT: (
        "{}번째 셀이 제한 시간 안에 끝나지 않아 중단했습니다. 이 셀을 건너뛰고 나머지를 채점했습니다.",
        "Cell {} ran past its time limit and was stopped; the rest was graded without it.",
    ),
    CellStatus.OUT_OF_MEMORY: (
        "{}번째 셀이 허용된 메모리보다 많이 사용해 중단했습니다. 이 셀을 건너뛰고 나머지를 채점했습니다.",
        "Cell {} used more memory than it may and was stopped; the rest was graded without it.",
    ),
    CellStatus.OUTPUT_LIMIT: (
        "{}번째 셀이 허용된 양보다 많이 출력해 중단했습니다. 이 셀을 건너뛰고 나머지를 채점했습니다.",
        "Cell {} printed more than it may and was stopped; the rest was graded without it.",
    ),
    CellStatus.CRASHED: (
        "{}번째 셀에서 파이썬 프로세스가 종료되었습니다. 이 셀을 건너뛰고 나머지를 채점했습니다.",
        "Cell {} ended the Python process; the rest was graded without it.",
    ),
}


def _cell_error(place: int) -> Bilingual:
    return Bilingual(
        ko=f"{place}번째 셀에서 오류가 났습니다. 나머지 셀은 그대로 실행하고 채점했습니다.",
        en=f"Cell {place} raised an error; the cells after it were run and graded all the same.",
    )
