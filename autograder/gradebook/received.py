"""The store of received submissions: every one that ever came, byte for byte, before and independent of grading.

`<course>/.autograder/received/<assignment>/<student>/<key>/` holds `receipt.json` and the submitted `files/`. A folder
is written aside and renamed into place, so it is there whole or not at all, and nothing in it changes afterwards. The
same submission received again has the same key. Writers hold the course's `CourseLock`.
"""

import fcntl
import hashlib
import os
import secrets
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import IO

import msgspec

from autograder.errors import GradebookFault
from autograder.gradebook.attempts import STORE_NAME
from autograder.gradebook.files import (
    PRIVATE_FOLDER,
    SHARED_FILE,
    component_name,
    make_directory,
    make_private,
    open_lock,
    path_component,
    replace_directory,
    sync_directory,
    write_atomically,
)

MAX_EXTRA_BYTES = 100 * 2**20  # as nbgrader's own limit of a submission
MAX_FILES = 1000
TIMESTAMP = "timestamp.txt"
_RECEIPT = "receipt.json"
_FILES = "files"
_PLACED = "placed"
_TEMPORARY = ".tmp"
_KEY_HEX = 20
_BLOCK = 2**20


class Source(StrEnum):
    """Where a submission came from."""

    EXCHANGE = "exchange"
    FOLDER = "folder"
    CANVAS = "canvas"
    MOODLE = "moodle"
    SUBMITTED = "submitted"
    BY_HAND = "by hand"


class File(msgspec.Struct, frozen=True):
    """One submitted file: its name within the submission, its size, and how to read it."""

    name: str
    size: int
    open: Callable[[], IO[bytes]]


class Incoming(msgspec.Struct, frozen=True):
    """A submission as it comes. `origin` is what its source calls it; `position` orders those of one moment.

    `late` is the source's own mark, None where it has none. `slot` tells submissions of the same bytes apart where the
    source has no times of receipt; a time is then somebody's word, and may be given later.
    """

    student: str
    assignment: str
    source: Source
    files: tuple[File, ...]
    origin: str = ""
    received: datetime | None = None
    late: bool | None = None
    position: int = 0
    slot: str | None = None


class Receipt(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is recorded of a received submission. Times are ISO 8601 in UTC, with their offset.

    `content` is the digest of its notebooks; `left_out` counts files beyond the limits. Where the source has no times,
    `is_timed` is false and submissions are in the order in which they were collected.
    """

    student: str
    assignment: str
    source: Source
    collected_at: str
    content: str
    origin: str = ""
    received: str | None = None
    late: bool | None = None
    position: int = 0
    left_out: int = 0
    is_timed: bool = True

    @property
    def moment(self) -> datetime:
        """When it came, as far as its source knows."""
        return datetime.fromisoformat(self.received if self.is_timed and self.received else self.collected_at)


class Received(msgspec.Struct, frozen=True):
    """A receipt with its folder."""

    receipt: Receipt
    folder: Path

    @property
    def files(self) -> Path:
        """The folder of the submitted files."""
        return self.folder / _FILES

    @property
    def order(self) -> tuple[datetime, int, str, str]:
        """Where it stands among the submissions of its student."""
        return self.receipt.moment, self.receipt.position, self.receipt.collected_at, self.folder.name


class ReceivedStore:
    """The received submissions of one course."""

    def __init__(self, course_dir: Path) -> None:
        """Open the store of a course; its folder is made by the first write."""
        self._course_dir = course_dir
        self._root = course_dir / STORE_NAME / "received"

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Wait until no other process is in here. For what looks whether something is new, and then adds it.

        Raises:
            GradebookFault: when the disk refuses.
        """
        make_private(self._root.parent)
        make_directory(self._root, mode=PRIVATE_FOLDER)
        descriptor = open_lock(self._root / "lock")
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Assignment and student of everything received, where a receipt is damaged too."""
        for assignment in _folders(self._root):
            for student in _folders(assignment):
                for folder in _folders(student)[:1]:
                    yield _names(folder / _RECEIPT)

    def of(self, student: str, assignment: str) -> tuple[Received, ...]:
        """Everything received of a student for an assignment, in the order in which it came.

        Raises:
            GradebookFault: when a receipt is damaged.
        """
        return tuple(sorted(self._in(self._folder(student, assignment)), key=lambda received: received.order))

    def holds(self, incoming: Incoming) -> bool:
        """Whether this very submission was received before."""
        return (self._folder(incoming.student, incoming.assignment) / _key(incoming, content_of(incoming))).is_dir()

    def add(self, incoming: Incoming, *, at: datetime | None = None) -> bool:
        """Receive a submission; returns whether it is new. Of a known one, a time that is given now is noted.

        Args:
            incoming: the submission.
            at: when it is collected; now, where nothing else is said.

        Raises:
            GradebookFault: when the disk refuses, or the submission can't be read; nothing of it is in the store then.
        """
        try:
            content = content_of(incoming)
            folder = self._folder(incoming.student, incoming.assignment)
            place = folder / _key(incoming, content)
            if place.is_dir():
                _note_time(place / _RECEIPT, incoming)
                return False
            make_private(self._root.parent)
            make_directory(folder, mode=PRIVATE_FOLDER)
            _clear_temporary(folder)
            aside = folder / f".{secrets.token_hex(8)}{_TEMPORARY}"
            self._write(incoming, content, aside, self._moment(folder, incoming, at or datetime.now(UTC)))
            aside.rename(place)
            sync_directory(folder)
        except OSError as error:
            raise GradebookFault(
                f"{incoming.assignment} of {incoming.student!r} from {incoming.origin or incoming.source} can't be "
                f"received: {error.strerror or error}. Free space or fix the rights, then run again."
            ) from error
        return True

    def place(self, student: str, assignment: str) -> bool:
        """Write the last received submission to nbgrader's `submitted/`; returns whether anything changed there.

        Raises:
            GradebookFault: when the disk refuses.
        """
        last = self.of(student, assignment)[-1]
        place = self._course_dir / "submitted" / student / assignment
        if _same(last, place):
            self.mark_placed(student, assignment, last.receipt.content)
            return False
        try:
            make_directory(place.parent)
            _clear_temporary(place.parent)
            aside = place.parent / f".{secrets.token_hex(8)}{_TEMPORARY}"
            _copy_tree(last.files, aside)
            if last.receipt.received and not (aside / TIMESTAMP).exists():
                write_atomically(aside / TIMESTAMP, last.receipt.received.encode(), mode=SHARED_FILE)
            replace_directory(aside, place)
            _clear_temporary(place.parent)
        except OSError as error:
            raise GradebookFault(f"Can't write {place}: {error.strerror or error}. Fix it, then run again.") from error
        self.mark_placed(student, assignment, last.receipt.content)
        return True

    def placed(self, student: str, assignment: str) -> str | None:
        """The content that `submitted/` had when we last wrote or noticed it."""
        try:
            return (self._folder(student, assignment) / _PLACED).read_text(encoding="ascii")
        except (OSError, UnicodeDecodeError):
            return None

    def mark_placed(self, student: str, assignment: str, content: str) -> None:
        """Note what `submitted/` has."""
        if self.placed(student, assignment) != content:
            write_atomically(self._folder(student, assignment) / _PLACED, content.encode())

    def _moment(self, folder: Path, incoming: Incoming, at: datetime) -> datetime:
        """When a submission counts as collected: where only the order is known, after those that came before.

        The clock may have been set back since, and an earlier one must not count for it.
        """
        if incoming.slot is None:
            return at
        try:
            others = [received.receipt for received in self._in(folder) if not received.receipt.is_timed]
        except GradebookFault:
            return at
        latest = max((datetime.fromisoformat(receipt.collected_at) for receipt in others), default=at)
        return at if latest <= at else latest + timedelta(microseconds=1)

    def _write(self, incoming: Incoming, content: str, aside: Path, at: datetime) -> None:
        kept = _within_limits(incoming.files)
        (aside / _FILES).mkdir(parents=True, mode=PRIVATE_FOLDER)
        for file in kept:
            _copy(file, aside / _FILES / _safe_name(file.name))
        receipt = Receipt(
            student=incoming.student,
            assignment=incoming.assignment,
            source=incoming.source,
            collected_at=at.isoformat(),
            content=content,
            origin=incoming.origin,
            received=_iso(incoming.received),
            late=incoming.late,
            position=incoming.position,
            left_out=len(incoming.files) - len(kept),
            is_timed=incoming.slot is None,
        )
        write_atomically(aside / _RECEIPT, _encode(receipt))
        sync_directory(aside)

    def _in(self, folder: Path) -> Iterator[Received]:
        for path in _folders(folder):
            yield Received(_read(path / _RECEIPT), path)

    def _folder(self, student: str, assignment: str) -> Path:
        return self._root / path_component(assignment) / path_component(student)


def content_of(incoming: Incoming) -> str:
    """The digest of a submission's notebooks; their names count only where there are several."""
    notebooks = sorted((file for file in incoming.files if is_notebook(file.name)), key=lambda file: file.name)
    state = hashlib.sha256()
    for file in notebooks:
        if len(notebooks) > 1:
            state.update(f"{file.name}\0{file.size}\0".encode("utf-8", "surrogateescape"))
        with file.open() as stream:
            while block := stream.read(_BLOCK):
                state.update(block)
    return state.hexdigest()


def files_in(folder: Path) -> tuple[File, ...]:
    """The regular files of a folder and the folders in it; links are never followed."""
    found = []
    for path, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name[0] != "." and not Path(path, name).is_symlink())
        for name in sorted(names):
            file = Path(path, name)
            if file.is_file() and not file.is_symlink():
                found.append(file_at(file, file.relative_to(folder).as_posix()))
    return tuple(found)


def file_at(path: Path, name: str | None = None) -> File:
    """A file on disk, under its own name or another."""
    return File(name or path.name, path.stat().st_size, _opener(path))


def is_notebook(name: str) -> bool:
    """Whether a file's name is that of a notebook at the top of a submission."""
    return "/" not in name and name.lower().endswith(".ipynb")


def _opener(path: Path) -> Callable[[], IO[bytes]]:
    def opened() -> IO[bytes]:
        return os.fdopen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC), "rb")

    return opened


def _key(incoming: Incoming, content: str) -> str:
    slot = _iso(incoming.received) if incoming.slot is None else f"{incoming.source}:{incoming.slot}"
    return hashlib.sha256(f"{content}\0{slot}".encode("utf-8", "surrogateescape")).hexdigest()[:_KEY_HEX]


def _note_time(path: Path, incoming: Incoming) -> None:
    receipt = _read(path)
    if incoming.received is not None and _iso(incoming.received) != receipt.received:
        write_atomically(path, _encode(msgspec.structs.replace(receipt, received=_iso(incoming.received))))


def _encode(receipt: Receipt) -> bytes:
    return msgspec.json.format(msgspec.json.encode(receipt), indent=1)


def _iso(received: datetime | None) -> str | None:
    return received.astimezone(UTC).isoformat() if received else None


def _within_limits(files: Sequence[File]) -> list[File]:
    """Notebooks, and of the other files as many as may be."""
    kept: list[File] = []
    left = MAX_EXTRA_BYTES
    for file in sorted(files, key=lambda file: (not is_notebook(file.name), file.size)):
        if not is_notebook(file.name):
            left -= file.size
        if left < 0 or len(kept) == MAX_FILES:
            break
        kept.append(file)
    return kept


def _safe_name(name: str) -> PurePosixPath:
    path = PurePosixPath(name)
    if path.is_absolute() or not path.parts or ".." in path.parts or "\0" in name:
        raise GradebookFault(f"The submitted file {name!r} would be written outside its folder. It was refused.")
    return path


def _copy(file: File, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
    with file.open() as stream, to.open("xb") as copy:
        shutil.copyfileobj(stream, copy, _BLOCK)
        copy.flush()
        os.fsync(copy.fileno())


def _copy_tree(files: Path, to: Path) -> None:
    to.mkdir()
    for file in files_in(files):
        place = to / file.name
        place.parent.mkdir(parents=True, exist_ok=True)
        with file.open() as stream, place.open("xb") as copy:
            shutil.copyfileobj(stream, copy, _BLOCK)


def _same(last: Received, place: Path) -> bool:
    """Whether a submission lies in `submitted/` already; our own timestamp.txt may be beside it."""
    if place.is_symlink() or not place.is_dir():
        return False
    ours, theirs = ({file.name: file.size for file in files_in(folder)} for folder in (last.files, place))
    if TIMESTAMP not in ours and theirs.get(TIMESTAMP) == len(last.receipt.received or ""):
        del theirs[TIMESTAMP]
    return ours == theirs and all((last.files / name).read_bytes() == (place / name).read_bytes() for name in ours)


def _clear_temporary(folder: Path) -> None:
    """Remove what an earlier start, killed in the middle, left."""
    for path in folder.glob(f".*{_TEMPORARY}"):
        shutil.rmtree(path, ignore_errors=True)


def _folders(parent: Path) -> list[Path]:
    if not parent.is_dir():
        return []
    return sorted(path for path in parent.iterdir() if path.is_dir() and path.name[0] != ".")


def _names(path: Path) -> tuple[str, str]:
    try:
        receipt = _read(path)
    except GradebookFault:
        return component_name(path.parents[2].name), component_name(path.parents[1].name)
    return receipt.assignment, receipt.student


def _read(path: Path) -> Receipt:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Receipt)
    except (OSError, ValueError) as error:
        student, assignment = (component_name(folder.name) for folder in (path.parents[1], path.parents[2]))
        raise GradebookFault(
            f"The receipt {path} of {assignment} of {student!r} can't be read: {error}. Restore it from a backup, or "
            "remove its folder and collect again."
        ) from error
