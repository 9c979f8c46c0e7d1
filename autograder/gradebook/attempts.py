"""The attempts store: every graded submission with its bytes, result and transcript, under `<course>/.autograder/`.

This is the truth that nbgrader's gradebook is made from. An attempt counts as graded only once its `graded` mark
exists, and the mark is written last, so a batch killed anywhere and started again grades what was half done and
nothing else.
"""

import fcntl
import hashlib
import os
import secrets
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from autograder.errors import ConfigError, GradebookFault
from autograder.gradebook.files import (
    PRIVATE_FOLDER,
    component_name,
    make_directory,
    make_private,
    open_lock,
    path_component,
    sync_directory,
    write_atomically,
    write_temporary,
)
from autograder.model import Digests, GradingResult

STORE_NAME = ".autograder"
SECRET_BYTES = 32
_DIGEST_HEX = 16
_MARK = "graded"
_DEMOTED_MARK = "regrading"
_RECORD = "attempt.json"
_SUBMISSION = "submission.ipynb"


class PreviousResult(msgspec.Struct, frozen=True):
    """A result that a regrade replaced; `by` and `reason` say who had given it and why."""

    score: float
    max_score: float
    graded_at: str
    by: str
    reason: str
    digests: Digests = Digests()


class Attempt(msgspec.Struct, frozen=True):
    """One submission and what grading it gave.

    `submission` is the SHA-256 of the submitted file in hex, `transcript` that of the run's transcript. Times are
    ISO 8601 with an offset; `received` is None where nobody recorded one. `result` carries no cells: they are in the
    transcript.
    """

    student: str
    assignment: str
    submission: str
    graded_at: str
    reason: str
    result: GradingResult
    received: str | None = None
    by: str = ""
    digests: Digests = Digests()
    transcript: str | None = None
    previous: tuple[PreviousResult, ...] = ()


class StoredAttempt(msgspec.Struct, frozen=True):
    """An attempt as found on disk. `attempt` is None, and `problem` says why, where its record can't be read."""

    student: str
    assignment: str
    folder: Path
    graded: bool
    attempt: Attempt | None = None
    problem: str | None = None

    @property
    def submission_path(self) -> Path:
        """The submitted file, byte for byte."""
        return self.folder / _SUBMISSION


class Counted(msgspec.Struct, frozen=True):
    """Which attempt the gradebook shows of a student: the submission's digest, when it came, and which grading of it.

    Its bytes may have come several times; `received` is the time that counts.
    """

    submission: str
    received: str | None
    graded_at: str
    transcript: str | None


class FaultRecord(msgspec.Struct, frozen=True):
    """A submission that we failed to grade: why, how often it was tried, and when last."""

    student: str
    assignment: str
    submission: str
    reason: str
    tries: int
    at: str


def digest(data: bytes) -> str:
    """SHA-256 in hex, the name of bytes everywhere in the records."""
    return hashlib.sha256(data).hexdigest()


def now() -> str:
    """The present moment as the records write it: ISO 8601, UTC, with its offset."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class AttemptStore:
    """The attempts, transcripts, faults and secret of one course. Writers hold the course's `CourseLock`."""

    def __init__(self, course_dir: Path) -> None:
        """Open the store of a course. Its folder, closed to other users, is made by the first write."""
        if not course_dir.is_dir():
            raise ConfigError(f"{course_dir} is not a folder, so it can't be a course. Give the course's directory.")
        self.root = course_dir / STORE_NAME

    def save(self, attempt: Attempt, submission_bytes: bytes, transcript_bytes: bytes) -> Attempt:
        """Write an attempt, not yet graded, and return it as stored.

        The result that an earlier grading of the same bytes gave moves to `previous`. Digests of the two byte strings
        are filled in here.
        """
        folder = self._folder(attempt.assignment, attempt.student, digest(submission_bytes))
        self._make_private(folder)
        _demote_mark(folder)
        earlier = _history(folder)
        stored = msgspec.structs.replace(
            attempt,
            submission=digest(submission_bytes),
            transcript=self._save_transcript(transcript_bytes),
            result=msgspec.structs.replace(attempt.result, cells=()),
            previous=attempt.previous or earlier,
        )
        if not _holds(folder / _SUBMISSION, submission_bytes):
            write_atomically(folder / _SUBMISSION, submission_bytes)
        write_atomically(folder / _RECORD, _encode(stored))
        return stored

    def mark_graded(self, attempt: Attempt, *, clear_faults: bool = True) -> None:
        """Say that everything of a saved attempt is written, the gradebook too, and forget its faults.

        With `clear_faults` those of the student's other submissions are forgotten as well: this one replaces them.
        """
        folder = self._folder(attempt.assignment, attempt.student, attempt.submission)
        if not (folder / _RECORD).exists():
            raise GradebookFault(f"{folder} holds no {_RECORD}, so it can't be marked graded. Save the attempt first.")
        fault = self.fault(attempt.student, attempt.assignment)
        if fault is not None and (clear_faults or fault.submission == attempt.submission):
            self.clear_fault(attempt.student, attempt.assignment)
        write_atomically(folder / _MARK, b"")
        (folder / _DEMOTED_MARK).unlink(missing_ok=True)
        sync_directory(folder)

    def find(self, student: str, assignment: str, submission: str) -> StoredAttempt | None:
        """The attempt with these submitted bytes, by their digest, or None where there is none."""
        folder = self._folder(assignment, student, submission)
        return self._read(folder, student=student, assignment=assignment) if folder.is_dir() else None

    def latest(self, student: str, assignment: str) -> StoredAttempt | None:
        """The graded attempt received last, or graded last where no time of receipt is known."""
        graded = [
            (stored.attempt, stored)
            for stored in self.of(student, assignment)
            if stored.graded and stored.attempt is not None
        ]
        return max(graded, key=lambda pair: _moments(pair[0]))[1] if graded else None

    def of(self, student: str, assignment: str) -> tuple[StoredAttempt, ...]:
        """Every attempt of a student at an assignment, half-done and unreadable ones too."""
        folder = self.root / "attempts" / path_component(assignment) / path_component(student)
        return tuple(self._read(path, student=student, assignment=assignment) for path in _folders(folder))

    def counted(self, student: str, assignment: str) -> StoredAttempt | None:
        """The attempt that the gradebook shows, with the time of receipt that counts; else the latest."""
        mark = self.counted_mark(student, assignment)
        stored = self.find(student, assignment, mark.submission) if mark else None
        if mark is None or stored is None or stored.attempt is None or not stored.graded:
            return self.latest(student, assignment)
        attempt = msgspec.structs.replace(stored.attempt, received=mark.received)
        return msgspec.structs.replace(stored, attempt=attempt)

    def counted_mark(self, student: str, assignment: str) -> Counted | None:
        """Which attempt the gradebook shows; None where nothing says, or what says so is damaged."""
        try:
            return msgspec.json.decode(self._counted_path(student, assignment).read_bytes(), type=Counted)
        except (OSError, ValueError):
            return None

    def mark_counted(self, student: str, assignment: str, counted: Counted) -> None:
        """Say which attempt the gradebook shows. Written after the gradebook's rows."""
        path = self._counted_path(student, assignment)
        self._make_private(path.parent)
        write_atomically(path, _encode(counted))

    def all(self) -> Iterator[StoredAttempt]:
        """Every attempt, half-done and unreadable ones too, by assignment and student."""
        for assignment in _folders(self.root / "attempts"):
            for student in _folders(assignment):
                for folder in _folders(student):
                    yield self._read(folder)

    def transcript(self, attempt: Attempt) -> bytes:
        """The transcript of an attempt's run.

        Raises:
            GradebookFault: It is not there, or is not what was stored.
        """
        path = self._transcript_path(attempt.transcript or "")
        data = path.read_bytes() if attempt.transcript and path.is_file() else b""
        if digest(data) != attempt.transcript:
            raise GradebookFault(f"The transcript {path} is missing or damaged. Grade the submission again.")
        return data

    def record_fault(self, student: str, assignment: str, submission: str, reason: str) -> FaultRecord:
        """Note that grading a submission broke on us, counting the tries for the same bytes."""
        earlier = self.fault(student, assignment)
        tries = earlier.tries + 1 if earlier is not None and earlier.submission == submission else 1
        fault = FaultRecord(student, assignment, submission, reason, tries, now())
        path = self._fault_path(student, assignment)
        self._make_private(path.parent)
        write_atomically(path, _encode(fault))
        return fault

    def fault(self, student: str, assignment: str) -> FaultRecord | None:
        """The fault that a student's submission is left with, or None."""
        return _read_fault(self._fault_path(student, assignment))

    def faults(self) -> tuple[FaultRecord, ...]:
        """Every fault that is left, by assignment and student."""
        paths = sorted((self.root / "faults").glob("*/*.json"))
        return tuple(fault for fault in map(_read_fault, paths) if fault is not None)

    def clear_fault(self, student: str, assignment: str) -> None:
        """Forget the fault of a student's submission, if there is one."""
        self._fault_path(student, assignment).unlink(missing_ok=True)

    def secret(self) -> bytes:
        """The course's secret, which seeds are made from. Created once; two processes that start together agree."""
        path = self.root / "secret.key"
        self._make_private(path.parent)
        if not path.exists():
            temporary = write_temporary(path, secrets.token_bytes(SECRET_BYTES))
            try:
                os.link(temporary, path)
            except FileExistsError:
                pass
            finally:
                temporary.unlink()
        secret = path.read_bytes()
        if len(secret) != SECRET_BYTES:
            raise GradebookFault(
                f"{path} holds {len(secret)} bytes where {SECRET_BYTES} belong. Restore it from a backup: "
                "a new one would give every student other random inputs."
            )
        return secret

    def _make_private(self, folder: Path) -> None:
        make_private(self.root)
        make_directory(folder, mode=PRIVATE_FOLDER)

    def _folder(self, assignment: str, student: str, submission: str) -> Path:
        name = submission[:_DIGEST_HEX]
        return self.root / "attempts" / path_component(assignment) / path_component(student) / path_component(name)

    def _fault_path(self, student: str, assignment: str) -> Path:
        return self.root / "faults" / path_component(assignment) / f"{path_component(student)}.json"

    def _counted_path(self, student: str, assignment: str) -> Path:
        return self.root / "counted" / path_component(assignment) / f"{path_component(student)}.json"

    def _transcript_path(self, name: str) -> Path:
        return self.root / "transcripts" / f"{name}.msgpack"

    def _save_transcript(self, data: bytes) -> str:
        name = digest(data)
        path = self._transcript_path(name)
        self._make_private(path.parent)
        if not _holds(path, data):
            write_atomically(path, data)
        return name

    def _read(self, folder: Path, *, student: str | None = None, assignment: str | None = None) -> StoredAttempt:
        attempt, problem = _read_attempt(folder / _RECORD)
        if student is None:
            student = attempt.student if attempt else component_name(folder.parent.name)
        if assignment is None:
            assignment = attempt.assignment if attempt else component_name(folder.parent.parent.name)
        graded = attempt is not None and (folder / _MARK).exists()
        return StoredAttempt(student, assignment, folder, graded, attempt, problem)


class CourseLock:
    """Keeps apart what may not meet in a course; the kernel lets go of it when the process ends.

    Graders share it, each with claims of its own (`claims.Claims`). Whatever changes the course under a grader's feet
    holds it alone.
    """

    def __init__(self, course_dir: Path, *, shared: bool = False) -> None:
        """Prepare the lock of a course; nothing is held before the `with` block."""
        self._path = course_dir / STORE_NAME / "lock"
        self._kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        self._descriptor: int | None = None

    def __enter__(self) -> Self:
        """Take the lock at once or not at all.

        Raises:
            GradebookFault: Another process holds it, or one shares it where it is wanted alone.
        """
        make_private(self._path.parent)
        descriptor = open_lock(self._path)
        try:
            fcntl.flock(descriptor, self._kind | fcntl.LOCK_NB)
        except BlockingIOError:
            holders = _holders(descriptor)
            os.close(descriptor)
            raise GradebookFault(
                f"Process {holders} is already at work on {self._path.parent.parent}. "
                "Wait for it, or stop it and run again."
            ) from None
        self._descriptor = descriptor
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Let go of the lock."""
        if self._descriptor is not None:
            # A fork may hold the same file open: closing ours would not end the lock.
            fcntl.flock(self._descriptor, fcntl.LOCK_UN)
            os.close(self._descriptor)
            self._descriptor = None


def _holders(descriptor: int) -> str:
    """The processes that hold a lock on an open file, as the kernel lists them."""
    inode = str(os.fstat(descriptor).st_ino)
    try:
        lines = [line.split() for line in Path("/proc/locks").read_text().splitlines()]
    except OSError:
        lines = []
    found = [line[4] for line in lines if line[1] == "FLOCK" and line[5].rpartition(":")[2] == inode]
    return ", ".join(sorted(set(found))) or "unknown"


def _demote_mark(folder: Path) -> None:
    """Take a graded attempt back to half done, so that a kill from here on makes the next start grade it again."""
    if (folder / _MARK).exists():
        (folder / _MARK).replace(folder / _DEMOTED_MARK)
        sync_directory(folder)


def _folders(parent: Path) -> list[Path]:
    return sorted(path for path in parent.iterdir() if path.is_dir()) if parent.is_dir() else []


def _holds(path: Path, data: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data


def _encode(record: Attempt | FaultRecord | Counted) -> bytes:
    return msgspec.json.format(msgspec.json.encode(record), indent=1)


def _read_attempt(path: Path) -> tuple[Attempt | None, str | None]:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Attempt), None
    except FileNotFoundError:
        return None, f"{path.name} was never written: grading was cut off"
    except (OSError, ValueError) as error:
        return None, f"{path.name} can't be read: {error}"


def _read_fault(path: Path) -> FaultRecord | None:
    """A fault file damaged by a full disk must not hide the fault, so it reads as one with its path as the reason."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=FaultRecord)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        student, assignment = component_name(path.stem), component_name(path.parent.name)
        return FaultRecord(student, assignment, "", f"the record of a fault, {path}, can't be read: {error}", 1, "")


def _history(folder: Path) -> tuple[PreviousResult, ...]:
    """Earlier results of the same bytes. One that was never marked graded reached nobody, so it is left out."""
    old, _ = _read_attempt(folder / _RECORD)
    if old is None or not (folder / _DEMOTED_MARK).exists():
        return old.previous if old else ()
    result = PreviousResult(old.result.score, old.result.max_score, old.graded_at, old.by, old.reason, old.digests)
    return (*old.previous, result)


def _moments(attempt: Attempt) -> tuple[datetime, datetime]:
    graded = _moment(attempt.graded_at)
    return (_moment(attempt.received) if attempt.received else graded), graded


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
