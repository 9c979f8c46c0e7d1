"""One submission from its bytes to its result: read, match, run, ask. Runs in a grader process and writes nothing."""

import hashlib
import itertools
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from autograder.authoring.proof import environment_digest, folder_digest, read_proof
from autograder.authoring.source import Assignment, load_assignment, released
from autograder.course import LimitSettings
from autograder.datasets import Data
from autograder.errors import AutograderError, SandboxFault
from autograder.grading.experiments import Comparison, Laboratory, compare, noticed, try_out, with_answer
from autograder.grading.grade import Graded, Submitted, Transcript, grade
from autograder.grading.marks import Kind
from autograder.grading.seeds import Seeds
from autograder.grading.session import HiddenTests
from autograder.grading.tally import Tallies
from autograder.grading.variants import FILE, load_draw
from autograder.model import (
    Bilingual,
    CellRole,
    Digests,
    GradingResult,
    Language,
    NotebookResult,
    NotebookStatus,
    Resources,
    Seconds,
    TaskResult,
)
from autograder.notebook.read import UnreadableNotebook, read_notebook
from autograder.notebook.released import Released
from autograder.sandbox.client import WarmWorker
from autograder.submissions.match import prepare

MAX_FILE_BYTES = 256 * 2**20
TRIAL_SECONDS = 3_600  # for all seeds of one trial together
_TRIAL_MEMORY = 4  # times that of one grading


class Trials(msgspec.Struct, frozen=True, tag="trials"):
    """To try hidden tests of a kind out instead, with seeds from `first` on."""

    first: int
    count: int
    kind: Kind


class Change(msgspec.Struct, frozen=True, tag="change"):
    """To see instead whether a task's hidden tests notice another answer, `source`, in the place of the submitted one.

    With `questions`, the two answers are asked so many, until they answer differently.
    """

    task: str
    source: str
    questions: int = 0


Experiment = Trials | Change


class Job(msgspec.Struct, frozen=True, tag="job"):
    """A submission to grade. `path` is None, and `problem` says why, where there is no notebook to read.

    `language` is the student's, for a submission that does not say its own; None is the course's.
    """

    student: str
    assignment: str
    digest: str
    path: str | None
    problem: Bilingual | None = None
    received: str | None = None
    language: Language | None = None
    experiment: Experiment | None = None


class Fault(msgspec.Struct, frozen=True, tag="fault"):
    """A submission that we failed to grade, with the reason for staff, and whether it was the sandbox that broke."""

    reason: str
    is_sandbox: bool = False


class Done(msgspec.Struct, frozen=True, tag="done"):
    """A graded submission."""

    graded: Graded


class TriedOut(msgspec.Struct, frozen=True, tag="tried out"):
    """How hidden tests went with the seeds of a trial."""

    tallies: Tallies


class Noticed(msgspec.Struct, frozen=True, tag="noticed"):
    """The hidden test that notices a change, or None."""

    test: str | None


class Compared(msgspec.Struct, frozen=True, tag="compared"):
    """How a changed answer compares with the submitted one."""

    comparison: Comparison


Finished = Done | Fault
Observed = TriedOut | Noticed | Compared
Ended = Done | Observed | Fault


class Library:
    """The assignments and their hidden tests, loaded once per process.

    Args:
        folder: holds `assignments/` and `solutions/`.
        limits: what the course sets in place of the assignments' own limits.
        data: what assignments on MNIST are graded with.
    """

    def __init__(self, folder: Path, limits: LimitSettings | None = None, data: Data | None = None) -> None:
        self.folder = folder
        self.data = data
        self._limits = limits or LimitSettings()
        self._assignments: dict[str, Assignment] = {}
        self._tests: dict[str, HiddenTests] = {}
        self._digests: dict[str, Digests] = {}

    def assignment(self, name: str) -> Assignment:
        """An assignment as students see it.

        Raises:
            AuthoringError: when there is none of this name, or its source is wrong.
        """
        if name not in self._assignments:
            loaded = load_assignment(self.folder, name)
            limits = self._limits.over(loaded.limits)
            self._assignments[name] = msgspec.structs.replace(loaded, limits=limits)
        return self._assignments[name]

    def tests(self, name: str) -> HiddenTests:
        """An assignment's hidden tests.

        Raises:
            GraderFault: when they can't be collected.
        """
        if name not in self._tests:
            module = self.folder / "solutions" / name / f"test_{name}.py"
            proof = read_proof(self.folder, name)
            thresholds = proof.thresholds if proof else {}
            draw = load_draw(self.folder / "assignments" / name / FILE)
            self._tests[name] = HiddenTests(module, self.assignment(name).tasks, thresholds, draw)
        return self._tests[name]

    def data_of(self, name: str) -> Data | None:
        """The data set that an assignment is graded with; None where it uses none."""
        return self.data if self.assignment(name).data else None

    def digests(self, name: str) -> Digests:
        """What a grade of this assignment rests on, without the notebook."""
        data = self.data_of(name)
        if name not in self._digests:
            self._digests[name] = Digests(
                assignment=folder_digest(self.folder / "assignments" / name),
                solutions=folder_digest(self.folder / "solutions" / name),
                environment=environment_digest(),
                data=data.about.digest if data else "",
                thresholds=self._thresholds_digest(name),
            )
        return self._digests[name]

    def _thresholds_digest(self, name: str) -> str:
        """What measured shares are worth, in hex; "" where nothing is measured."""
        proof = read_proof(self.folder, name)
        thresholds = proof.thresholds if proof else {}
        return hashlib.sha256(msgspec.json.encode(thresholds, order="sorted")).hexdigest() if thresholds else ""


class Grader:
    """Grades jobs one after the other.

    Args:
        library: where assignments and tests come from.
        worker: where notebooks run.
        secret: the course's secret, from which seeds are made.
        language: for submissions that don't say theirs.
    """

    def __init__(self, library: Library, worker: WarmWorker, secret: bytes, language: Language) -> None:
        self._library = library
        self._worker = worker
        self._secret = secret
        self._language = language

    def finish(self, job: Job) -> Ended:
        """Grade one job; whatever breaks on our side becomes a fault of this job alone."""
        try:
            return self._experiment(job, job.experiment) if job.experiment else Done(self.grade(job))
        except AutograderError as error:
            return Fault(str(error), is_sandbox=isinstance(error, SandboxFault))
        except Exception as error:  # noqa: BLE001 - one odd submission must never stop the batch
            return Fault(f"{type(error).__name__}: {error}")

    def grade(self, job: Job) -> Graded:
        """Grade one job.

        Raises:
            GradingFault, AuthoringError: when our side is broken.
        """
        begun = time.perf_counter()
        try:
            submitted = self._prepared(job)
        except UnreadableNotebook as unreadable:
            return self._unreadable(job, unreadable.reason, time.perf_counter() - begun)
        assignment = self._library.assignment(job.assignment)
        seeds = Seeds(self._secret, job.student, job.assignment)
        graded = grade(
            submitted,
            self._library.tests(job.assignment),
            self._worker,
            limits=assignment.limits,
            seeds=seeds,
            data=self._library.data_of(job.assignment),
        )
        seconds = msgspec.structs.replace(graded.result.seconds, wall=time.perf_counter() - begun)
        return msgspec.structs.replace(graded, result=msgspec.structs.replace(graded.result, seconds=seconds))

    def _experiment(self, job: Job, experiment: Experiment) -> Observed:
        """Do with a known answer what is asked.

        Raises:
            AutograderError, UnreadableNotebook: when it can't be done.
        """
        limits = self._library.assignment(job.assignment).limits
        # What a function keeps from call to call (TensorFlow's traces do) adds up over thousands of them.
        longer = msgspec.structs.replace(
            limits, total_seconds=TRIAL_SECONDS, cpu_seconds=TRIAL_SECONDS, memory_mb=_TRIAL_MEMORY * limits.memory_mb
        )
        tests, data = self._library.tests(job.assignment), self._library.data_of(job.assignment)
        once, often = (Laboratory(tests, self._worker, limits, data) for limits in (limits, longer))
        submitted, seeds = self._prepared(job), Seeds(self._secret, job.student, job.assignment)
        match experiment:
            case Trials(first, count, kind):
                return TriedOut(try_out(submitted, often, map(seeds.again, range(first, first + count)), kind))
            case Change(task, source, questions):
                changed = with_answer(submitted, task, source)
                if not questions:
                    # What stands in a task's cell may be another one's concern: a class, a function called again.
                    others = [name for name in self._answered(job.assignment, submitted) if name != task]
                    return Noticed(noticed(changed, once, seeds, (task, *others)))
                many = map(seeds.again, itertools.count())
                return Compared(compare(submitted, changed, often, many, task, questions))

    def _answered(self, assignment: str, submitted: Submitted) -> Iterator[str]:
        """The tasks whose cells hold something else than what was released."""
        starter = {cell.grade_id: cell.source for cell in self._released(assignment).cells(submitted.language)}
        for cell in submitted.cells:
            if cell.role is CellRole.ANSWER and cell.grade_id and cell.source != starter[cell.grade_id]:
                yield cell.grade_id

    def _released(self, assignment: str) -> Released:
        return released(self._library.assignment(assignment))

    def _prepared(self, job: Job) -> Submitted:
        if job.path is None or job.problem is not None:
            raise UnreadableNotebook(job.problem or _NO_FILE)
        assignment = self._library.assignment(job.assignment)
        prepared = prepare(
            read_notebook(_bytes(Path(job.path))), self._released(job.assignment), job.language or self._language
        )
        digests = msgspec.structs.replace(self._library.digests(job.assignment), notebook=job.digest)
        return Submitted(
            job.assignment, prepared.language, prepared.cells, prepared.notes, digests, curve=assignment.curve
        )

    def _unreadable(self, job: Job, reason: Bilingual, seconds: float) -> Graded:
        tasks = self._library.assignment(job.assignment).tasks
        result = GradingResult(
            assignment=job.assignment,
            language=job.language or self._language,
            notebook=NotebookResult(NotebookStatus.UNREADABLE, None, reason),
            tasks={task.name: TaskResult(None if task.manual else 0.0, task.points) for task in tasks},
            seconds=Seconds(wall=seconds),
        )
        digests = msgspec.structs.replace(self._library.digests(job.assignment), notebook=job.digest)
        return Graded(result, Transcript((), (), {}, Resources(), digests, self._worker.walls))


_NO_FILE = Bilingual(
    ko="제출물에 노트북 파일이 없습니다.",
    en="There is no notebook in this submission.",
)


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MAX_FILE_BYTES + 1)
