"""Regrading: what rests on an older grader is graded again aside, compared, and written only when a person says so.

`<course>/.autograder/regrade/` holds the results that are not written yet, a file each, and those that are; so a
regrade that was interrupted goes on, and one that was killed while it wrote writes the rest once. Writers hold the
course's `CourseLock`.
"""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from autograder.batch.job import Done, Job, Library
from autograder.batch.plan import plan_batch
from autograder.batch.received import HandedIn
from autograder.batch.record import Records
from autograder.course import Course
from autograder.errors import AutograderError, GradebookFault
from autograder.gradebook.attempts import STORE_NAME, Attempt, AttemptStore, digest
from autograder.gradebook.files import PRIVATE_FOLDER, make_directory, make_private, path_component, write_atomically
from autograder.gradebook.roster import Roster
from autograder.model import Digests, GradingResult

_RESULT = ".msgpack"
_WRITTEN = ".written"
_DIGEST_HEX = 16
_DIGITS = 9


class Aside(msgspec.Struct, frozen=True):
    """A result that is kept aside, and the grader that gave it."""

    done: Done
    grader: Digests


class TaskChange(msgspec.Struct, frozen=True):
    """A task's score before and after; None waits for a person, or is of a task that there is not."""

    task: str
    old: float | None
    new: float | None


class Change(msgspec.Struct, frozen=True):
    """What a regrade would change of one attempt. `tasks` are those whose scores differ."""

    student: str
    assignment: str
    old: float
    new: float
    max_score: float
    tasks: tuple[TaskChange, ...]

    @property
    def moved(self) -> float:
        """By how much the total moves."""
        return round(self.new - self.old, _DIGITS)


_ASIDE: msgspec.msgpack.Decoder[Aside] = msgspec.msgpack.Decoder(Aside)


def grader_of(digests: Digests) -> Digests:
    """What of a grade's digests is the grader's: all but the notebook's."""
    return msgspec.structs.replace(digests, notebook="")


def outdated(jobs: Iterable[tuple[Job, Attempt]], library: Library) -> Iterator[tuple[Job, Attempt]]:
    """Of graded submissions those that rest on another grader than the library's now."""
    for job, attempt in jobs:
        try:
            now = library.digests(job.assignment)
        except (AutograderError, OSError):
            continue
        if grader_of(attempt.digests) != grader_of(now):
            yield job, attempt


def graded(
    handed: Iterable[HandedIn], store: AttemptStore, course: Course, roster: Roster
) -> Iterator[tuple[Job, Attempt]]:
    """The submissions that are graded, of those that must be to know which counts, with their attempts."""
    for entry in handed:
        for job in plan_batch(entry.to_grade(course), store, regrade=True, roster=roster).jobs:
            stored = store.find(job.student, job.assignment, job.digest)
            if stored is not None and stored.graded and stored.attempt is not None:
                yield job, stored.attempt


class Regrade:
    """The results that are kept aside in one course.

    Args:
        directory: the course.
        library: the grader as it is now.
    """

    def __init__(self, directory: Path, library: Library) -> None:
        self._root = directory / STORE_NAME / "regrade"
        self._library = library

    def is_done(self, job: Job) -> bool:
        """Whether a job's result is kept aside, or was written by a start that did not come to its end."""
        return self.find(job) is not None or self._read(job, _WRITTEN) is not None

    def find(self, job: Job) -> Aside | None:
        """A job's result that waits to be written; None where there is none of the grader as it is now."""
        return self._read(job, _RESULT)

    def begin(self) -> None:
        """Forget what an earlier regrade wrote, if it came to its end.

        Raises:
            GradebookFault: when the disk refuses.
        """
        if next(self._root.rglob(f"*{_RESULT}"), None) is None:
            self.discard()

    def keep(self, job: Job, done: Done) -> None:
        """Keep a result aside.

        Raises:
            GradebookFault: when the disk refuses.
        """
        place = self._place(job, _RESULT)
        make_private(self._root.parent)
        make_directory(place.parent, mode=PRIVATE_FOLDER)
        grader = grader_of(self._library.digests(job.assignment))
        write_atomically(place, msgspec.msgpack.encode(Aside(done, grader)))

    def write(self, job: Job, aside: Aside, records: Records, store: AttemptStore) -> None:
        """Write a result into the records; one that a killed start wrote already is only marked.

        Raises:
            GradebookFault: when the records can't be written.
        """
        stored = store.find(job.student, job.assignment, job.digest)
        transcript = digest(msgspec.msgpack.encode(aside.done.graded.transcript))
        if stored is None or stored.attempt is None or not stored.graded or stored.attempt.transcript != transcript:
            records.write(job, aside.done.graded)
        self._place(job, _RESULT).replace(self._place(job, _WRITTEN))

    def discard(self) -> bool:
        """Remove what is kept aside; returns whether there was anything."""
        there = self._root.exists()
        try:
            if there:
                shutil.rmtree(self._root)
        except OSError as error:
            raise GradebookFault(f"Can't remove {self._root}: {error.strerror or error}. Remove it by hand.") from error
        return there

    def _read(self, job: Job, ending: str) -> Aside | None:
        try:
            aside = _ASIDE.decode(self._place(job, ending).read_bytes())
        except (OSError, ValueError):
            return None
        return aside if aside.grader == grader_of(self._library.digests(job.assignment)) else None

    def _place(self, job: Job, ending: str) -> Path:
        folder = self._root / path_component(job.assignment) / path_component(job.student)
        return folder / f"{job.digest[:_DIGEST_HEX]}{ending}"


def change(attempt: Attempt, new: GradingResult) -> Change:
    """What would change of an attempt."""
    old = attempt.result
    names = list(dict.fromkeys((*old.tasks, *new.tasks)))
    scores = [
        TaskChange(name, *(result.tasks[name].score if name in result.tasks else None for result in (old, new)))
        for name in names
    ]
    return Change(
        student=attempt.student,
        assignment=attempt.assignment,
        old=old.score,
        new=new.score,
        max_score=new.max_score,
        tasks=tuple(task for task in scores if task.old != task.new),
    )


def summary(changes: Sequence[Change]) -> dict[str, float | int]:
    """How many attempts a regrade changes, and by how much totals move."""
    moved = [entry.moved for entry in changes]
    return {
        "regraded": len(changes),
        "changed": sum(bool(entry.tasks) for entry in changes),
        "up": sum(value > 0 for value in moved),
        "down": sum(value < 0 for value in moved),
        "mean": round(sum(moved) / len(moved), _DIGITS) if moved else 0.0,
        "most_up": max([0.0, *moved]),
        "most_down": min([0.0, *moved]),
    }
