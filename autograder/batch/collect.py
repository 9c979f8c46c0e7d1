"""Collects submissions: finds whose each is and of which assignment, receives it, and places the last in `submitted/`.

Received again, a submission changes nothing. What can't be told apart is left where it is, and named with what to do.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from autograder.batch.received import notice
from autograder.errors import ConfigError, GradebookFault
from autograder.gradebook.database import course_database
from autograder.gradebook.identify import Students, Unidentified
from autograder.gradebook.received import File, Incoming, ReceivedStore, Source
from autograder.notebook.read import UnreadableNotebook, read_notebook
from autograder.submissions.archive import Entry, Refused, open_entries
from autograder.submissions.folder import find_submissions
from autograder.submissions.layouts import Handed, Kind, assignment_in, read_layout, recognise

_LMS = frozenset({Kind.CANVAS, Kind.MOODLE})
_INBOUND = "inbound"
_ASSIGNMENT = "Say of which it is: --assignment NAME."


class Left(msgspec.Struct, frozen=True):
    """What was not collected: where it is, why, and what staff can do."""

    what: str
    why: str
    todo: str


class Options(msgspec.Struct, frozen=True):
    """What a person says of a source.

    Args:
        kind: where it comes from; None recognises it by its names.
        assignment: only this one; where nothing else says it, files are of this one.
        students: only these.
        matches: what the source calls somebody or something, and the student whose it is.
        received: the time of receipt of what has none: of Canvas's late ones, and of everything elsewhere.
    """

    kind: Kind | None = None
    assignment: str | None = None
    students: tuple[str, ...] = ()
    matches: Mapping[str, str] = {}
    received: datetime | None = None


class Collected(msgspec.Struct, frozen=True):
    """What a source was found to hold."""

    kind: Kind
    incoming: tuple[Incoming, ...]
    left: tuple[Left, ...]


class Counted(msgspec.Struct):
    """Submissions of one assignment: new ones, known ones, and late ones of which nobody knows how late."""

    new: int = 0
    known: int = 0
    late_without_time: int = 0
    students: set[str] = set()


def source_path(course_dir: Path, path: Path) -> Path:
    """The folder to read: of an exchange, or of a course's folder in it, this course's inbound folder.

    Raises:
        ConfigError: when there is nothing there, or it is another course's exchange.
    """
    if not path.exists():
        raise ConfigError(f"There is no {path}. Give an exchange, a folder, or a zip from Canvas or Moodle.")
    if (path / _INBOUND).is_dir():
        return path / _INBOUND
    course_id = course_database(course_dir).course_id
    courses = sorted(folder.parent.name for folder in path.glob(f"*/{_INBOUND}")) if path.is_dir() else []
    if not courses:
        return path
    if course_id not in courses:
        raise ConfigError(
            f"{path} is an exchange of {', '.join(courses)}, not of this course, {course_id!r}. Set "
            "c.CourseDirectory.course_id in nbgrader_config.py, or give the inbound folder itself."
        )
    return path / course_id / _INBOUND


def collect(
    course_dir: Path,
    path: Path,
    *,
    options: Options,
    assignments: Sequence[str],
    students: Students,
    receive: Callable[[Incoming], None],
) -> Collected:
    """Read a source, and hand on what is in it, one submission after the other, while its files can be read.

    Args:
        course_dir: the course.
        path: a folder or a zip.
        options: what a person says of it.
        assignments: the names that there are.
        students: those of the course.
        receive: takes each submission that is to be received.

    Raises:
        ConfigError: when the source can't be read as what it is said to be.
    """
    with open_entries(source_path(course_dir, path)) as entries:
        kind = options.kind or recognise(entries.files)
        reader = _Reader(kind, options, assignments, students)
        incoming = tuple(reader.read(entries.files))
        for submission in incoming:
            receive(submission)
        left = [*map(_refused, entries.refused), *reader.left]
    return Collected(kind, incoming, tuple(left))


class Receiver:
    """Receives submissions and counts them by assignment; with `dry_run` it only counts.

    Args:
        course_dir: the course.
        dry_run: write nothing.
        advance: called for each.
    """

    def __init__(self, course_dir: Path, *, dry_run: bool, advance: Callable[[], None]) -> None:
        self._course_dir = course_dir
        self._store = ReceivedStore(course_dir)
        self._dry_run = dry_run
        self._advance = advance
        self._begun = datetime.now(UTC)
        placed = () if dry_run else find_submissions(course_dir)
        self._placed = {(submission.student, submission.assignment): submission for submission in placed}
        self._touched: dict[tuple[str, str], None] = {}
        self.counts: dict[str, Counted] = {}
        self.left: list[Left] = []

    def receive(self, incoming: Incoming) -> None:
        """Receive one submission; what the disk refuses or the source can't give is left, and the others go on."""
        try:
            is_new = not self._store.holds(incoming) if self._dry_run else self._add(incoming)
        except (GradebookFault, OSError) as error:
            self.left.append(Left(incoming.origin, str(error), "Correct it, then collect again."))
            return
        finally:
            self._advance()
        counted = self.counts.setdefault(incoming.assignment, Counted())
        counted.new += is_new
        counted.known += not is_new
        counted.students.add(incoming.student)
        counted.late_without_time += bool(incoming.late and incoming.received is None)

    def place(self) -> None:
        """Write the last submission of everybody who was received to nbgrader's `submitted/`."""
        for student, assignment in self._touched:
            try:
                self._store.place(student, assignment)
            except GradebookFault as error:
                self.left.append(Left(f"submitted/{student}/{assignment}", str(error), "Collect again."))

    def _add(self, incoming: Incoming) -> bool:
        pair = (incoming.student, incoming.assignment)
        if pair not in self._touched and (placed := self._placed.get(pair)) is not None:
            # It is replaced below, and may be all there is of it.
            notice(self._course_dir, placed, at=self._begun - timedelta(microseconds=1))
        is_new = self._store.add(incoming, at=self._begun)
        self._touched[pair] = None
        return is_new


class _Reader:
    """Turns what was handed in into submissions of known students and assignments."""

    def __init__(self, kind: Kind, options: Options, assignments: Sequence[str], students: Students) -> None:
        self._kind = kind
        self._options = options
        self._assignments = assignments
        self._students = students
        self.left: list[Left] = []

    def read(self, files: Sequence[Entry]) -> Iterator[Incoming]:
        groups: dict[str, list[Handed]] = {}
        for handed in read_layout(self._kind, files, self._assignments):
            student = self._student(handed)
            if isinstance(student, Unidentified):
                self.left.append(Left(handed.origin, student.why, student.todo))
            elif not self._options.students or student in self._options.students:
                groups.setdefault(student, []).append(handed)
        for student, mine in groups.items():
            yield from self._of_lms(student, mine) if self._kind in _LMS else self._of_folders(student, mine)

    def _student(self, handed: Handed) -> str | Unidentified:
        for called in (handed.origin, handed.lms_id, handed.student, handed.name):
            if called is not None and called in self._options.matches:
                return self._students.by_id(self._options.matches[called])
        if self._kind in _LMS:
            return self._students.by_lms(handed.lms_id, handed.name)
        if handed.student is None:
            return Unidentified(
                "its name is none of <student>/<assignment>/…, <student>/<assignment>.ipynb and "
                "<student>_<assignment>.ipynb",
                "Rename it, or say where it comes from: --from.",
            )
        return self._students.by_id(handed.student)

    def _of_folders(self, student: str, mine: Sequence[Handed]) -> Iterator[Incoming]:
        for handed in mine:
            assignment = handed.assignment or self._sole_assignment(handed)
            if assignment is None or assignment not in self._assignments:
                known = ", ".join(self._assignments)
                why = (
                    f"there is no assignment {assignment!r}" if assignment else "nothing says of which assignment it is"
                )
                self.left.append(Left(handed.origin, f"{why}; there are: {known}", f"Rename it. {_ASSIGNMENT}"))
            elif self._options.assignment in (None, assignment):
                yield self._incoming(student, assignment, self._renamed(handed, assignment))

    def _renamed(self, handed: Handed, assignment: str) -> Handed:
        """A lone notebook from a folder under the name by which nbgrader finds it; an exchange has it already."""
        if self._kind is Kind.EXCHANGE or len(handed.files) != 1 or not handed.notebooks:
            return handed
        return _with_file(handed, handed.files[0], assignment)

    def _sole_assignment(self, handed: Handed) -> str | None:
        return self._options.assignment if len(handed.notebooks) == len(handed.files) == 1 else None

    def _of_lms(self, student: str, mine: Sequence[Handed]) -> Iterator[Incoming]:
        """One student's files: those that are named after the assignment, else the only notebook."""
        found = [
            (msgspec.structs.replace(handed, files=(notebook,)), self._assignment_of(notebook))
            for handed in mine
            for notebook in handed.notebooks
        ]
        if not found:
            listed = ", ".join(file.name for handed in mine for file in handed.files)
            self.left.append(
                Left(
                    mine[0].origin, f"{student} handed in no notebook, but {listed}", "Ask for one, or add it by hand."
                )
            )
        named = [(handed, assignment) for handed, assignment in found if assignment is not None]
        if not named and len(found) == 1 and self._options.assignment:
            named = [(found[0][0], self._options.assignment)]
        if found and not named:
            listed = ", ".join(handed.files[0].name for handed, _ in found)
            why = f"nothing says of which assignment {listed} of {student} is"
            self.left.append(Left(found[0][0].origin, why, _ASSIGNMENT if len(found) == 1 else "Rename one of them."))
        for handed, assignment in named:
            if assignment is not None and self._options.assignment in (None, assignment):
                yield self._incoming(student, assignment, _with_file(handed, handed.files[0], assignment))

    def _assignment_of(self, notebook: Entry) -> str | None:
        """By the file's name, else by what the notebook says it is."""
        named = assignment_in(notebook.parts[-1], self._assignments)
        if named is not None:
            return named
        try:
            with notebook.open() as stream:
                claimed = read_notebook(stream.read()).assignment
        except (UnreadableNotebook, OSError):
            return None
        return claimed if claimed in self._assignments else None

    def _incoming(self, student: str, assignment: str, handed: Handed) -> Incoming:
        is_untimed = handed.received is None and (handed.late or self._kind is not Kind.CANVAS)
        return Incoming(
            student=student,
            assignment=assignment,
            source=Source(self._kind.value),
            files=tuple(File(file.name, file.size, file.open) for file in handed.files),
            origin=handed.origin,
            received=self._options.received if is_untimed else handed.received,
            late=handed.late,
            position=handed.position,
            slot=None if handed.received else str(handed.position or ""),
        )


def _with_file(handed: Handed, file: Entry, assignment: str) -> Handed:
    """What was handed in as one notebook, named as the assignment."""
    return msgspec.structs.replace(handed, files=(msgspec.structs.replace(file, name=f"{assignment}.ipynb"),))


def _refused(refused: Refused) -> Left:
    return Left(refused.name, refused.why, "Get the file itself from the student or the LMS, and collect it alone.")
