"""The feedback pages of a course: one per submission, made from records and gradebook, and how each stands."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path

import msgspec

from autograder.authoring.source import load_assignment
from autograder.batch.received import HandedIn, handed_in, shown
from autograder.cli.setup import known_assignments, library_folder
from autograder.course import load_course
from autograder.gradebook.attempts import Attempt, AttemptStore
from autograder.gradebook.manual import Marks, read_marks
from autograder.gradebook.penalties import refresh
from autograder.gradebook.roster import read_roster
from autograder.grading.grade import Transcript
from autograder.model import GradingResult, Language, NotebookResult, NotebookStatus
from autograder.reports.feedback import FeedbackPage, feedback_html, feedback_path
from autograder.reports.ledger import Ledger

_TRANSCRIPTS: msgspec.msgpack.Decoder[Transcript] = msgspec.msgpack.Decoder(Transcript)


class State(StrEnum):
    """How a submission's feedback stands. The last three are held back from the student."""

    NEW = "new"
    CHANGED = "changed"
    RELEASED = "released"
    WAITING = "waiting"
    FAULTY = "faulty"
    PENDING = "pending"

    @property
    def is_held_back(self) -> bool:
        """Whether it is not for the student's eyes yet."""
        return self in {State.WAITING, State.FAULTY, State.PENDING}


class Entry(msgspec.Struct, frozen=True):
    """One submission and how its page stands. What is pending has no page."""

    student: str
    assignment: str
    state: State
    page: FeedbackPage | None = None
    html: str = ""
    is_unchanged: bool = False


class Pages:
    """The pages of a course, made one by one.

    Args:
        directory: the course.
        library: the folder of the assignments, where it is not the course's own.
    """

    def __init__(self, directory: Path, library: Path | None) -> None:
        self.directory = directory
        self.ledger = Ledger(directory)
        self._course = load_course(directory)
        self._library = library_folder(directory, self._course, library)
        self._store = AttemptStore(directory)

    def entries(self, assignments: list[str] | None, students: Sequence[str] | None) -> Iterator[Entry]:
        """Every submission, or those of some assignments and students.

        Raises:
            ConfigError: for an assignment that there is none of.
            GradebookFault: when a record or the gradebook can't be read.
        """
        names = known_assignments(self._library, assignments)
        refresh(self.directory, self._course)
        marks = read_marks(self.directory)
        roster = read_roster(self.directory)
        for entry in handed_in(self.directory, names, students):
            own = marks.get((entry.student, entry.assignment), Marks())
            yield self._entry(entry, own, roster.language(entry.student))

    def _entry(self, entry: HandedIn, marks: Marks, language: Language | None) -> Entry:
        stored = shown(entry, self._store, self._course)
        if stored is not None and stored.attempt is not None:
            page = self._graded(stored.attempt, marks)
            return self._shown(page, State.WAITING if page.waits else None)
        if entry.fault is not None or self._store.fault(entry.student, entry.assignment) is not None:
            return self._shown(self._faulty(entry, language), State.FAULTY)
        return Entry(entry.student, entry.assignment, State.PENDING)

    def _shown(self, page: FeedbackPage, held: State | None) -> Entry:
        html = feedback_html(page)
        student, assignment = page.student, page.result.assignment
        is_unchanged = self.ledger.is_released(student, assignment, html, feedback_path(self.directory, page))
        state = State.RELEASED if is_unchanged else State.CHANGED
        if not is_unchanged and self.ledger.record(student, assignment).last is None:
            state = State.NEW
        return Entry(student, assignment, held or state, page, html, is_unchanged)

    def _graded(self, attempt: Attempt, marks: Marks) -> FeedbackPage:
        assignment = load_assignment(self._library, attempt.assignment)
        transcript = _TRANSCRIPTS.decode(self._store.transcript(attempt))
        result = marks.over(attempt.result)
        return FeedbackPage(
            student=attempt.student,
            title=assignment.title,
            tasks=assignment.tasks,
            result=result,
            cells=transcript.cells,
            received=attempt.received,
            graded_at=attempt.graded_at,
            submission=attempt.submission,
            curve=transcript.curve,
            comments=marks.comments,
            penalty=marks.penalty,
            waits=marks.waits or any(task.score is None for task in result.tasks.values()),
        )

    def _faulty(self, entry: HandedIn, language: Language | None) -> FeedbackPage:
        """A page that says that we failed, and not how: the reason is for staff."""
        assignment = load_assignment(self._library, entry.assignment)
        result = GradingResult(
            assignment=entry.assignment,
            language=language or self._course.language,
            notebook=NotebookResult(NotebookStatus.UNREADABLE),
            tasks={},
            faults=("not graded",),
        )
        return FeedbackPage(
            student=entry.student,
            title=assignment.title,
            tasks=assignment.tasks,
            result=result,
            received=entry.received[-1].receipt.received if entry.received else None,
        )
