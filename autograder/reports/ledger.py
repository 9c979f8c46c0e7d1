"""What feedback was released, when, and whether the exchange has it: a small record per student and assignment.

A page is known by the digest of its bytes, so that only what has changed is released again.
"""

from pathlib import Path

import msgspec

from autograder.errors import GradebookFault
from autograder.gradebook.attempts import STORE_NAME, digest, now
from autograder.gradebook.files import PRIVATE_FOLDER, make_directory, make_private, path_component, write_atomically


class Release(msgspec.Struct, frozen=True):
    """One page as it was released: its digest, that of the submission, and when. `provisional` if it was not final."""

    page: str
    submission: str
    at: str
    provisional: bool = False


class ReleaseRecord(msgspec.Struct, frozen=True):
    """All releases to one student of one assignment, in order. `exchanged` is the page that the exchange has."""

    student: str
    assignment: str
    releases: tuple[Release, ...] = ()
    exchanged: str | None = None

    @property
    def last(self) -> Release | None:
        """What the student has now."""
        return self.releases[-1] if self.releases else None


class Ledger:
    """The releases of one course. Writers hold the course's `CourseLock`."""

    def __init__(self, course_dir: Path) -> None:
        """Prepare the ledger of a course; its folder is made by the first write."""
        self._store = course_dir / STORE_NAME
        self._root = self._store / "feedback"

    def record(self, student: str, assignment: str) -> ReleaseRecord:
        """The releases so far.

        Raises:
            GradebookFault: when the record is damaged.
        """
        path = self._path(student, assignment)
        try:
            return msgspec.json.decode(path.read_bytes(), type=ReleaseRecord)
        except FileNotFoundError:
            return ReleaseRecord(student, assignment)
        except (OSError, ValueError) as error:
            raise GradebookFault(
                f"{path} can't be read: {error}. Delete it: the page is then released again."
            ) from error

    def is_released(self, student: str, assignment: str, html: str, path: Path) -> bool:
        """Whether this very page was released last, and still stands where it was written."""
        last = self.record(student, assignment).last
        page = html.encode()
        return last is not None and last.page == digest(page) and path.is_file() and path.read_bytes() == page

    def released(self, student: str, assignment: str, html: str, *, submission: str, provisional: bool) -> None:
        """Note that a page was released."""
        record = self.record(student, assignment)
        release = Release(digest(html.encode()), submission, now(), provisional)
        self._write(msgspec.structs.replace(record, releases=(*record.releases, release)))

    def in_exchange(self, student: str, assignment: str) -> bool:
        """Whether the exchange has the page that was released last."""
        record = self.record(student, assignment)
        return record.last is not None and record.exchanged == record.last.page

    def exchanged(self, student: str, assignment: str) -> None:
        """Note that the exchange has the page that was released last."""
        record = self.record(student, assignment)
        page = record.last.page if record.last is not None else None
        self._write(msgspec.structs.replace(record, exchanged=page))

    def _path(self, student: str, assignment: str) -> Path:
        return self._root / path_component(assignment) / f"{path_component(student)}.json"

    def _write(self, record: ReleaseRecord) -> None:
        path = self._path(record.student, record.assignment)
        make_private(self._store)
        make_directory(path.parent, mode=PRIVATE_FOLDER)
        write_atomically(path, msgspec.json.format(msgspec.json.encode(record), indent=1))
