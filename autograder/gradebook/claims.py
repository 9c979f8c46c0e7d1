"""Which process grades which submission, so that several graders may work on one course at once.

A claim is a lock of the kernel's on a file of its own, so it ends with the process that took it, however that ends.
"""

import fcntl
import os
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from autograder.gradebook.attempts import STORE_NAME
from autograder.gradebook.files import PRIVATE_FOLDER, make_directory, make_private, open_lock, path_component


class Claims:
    """The submissions that this process grades just now; what is left of them at the end is let go."""

    def __init__(self, course_dir: Path) -> None:
        """Prepare; nothing is claimed yet."""
        self._store = course_dir / STORE_NAME
        self._held: dict[tuple[str, str], list[int]] = {}

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Let go of everything."""
        for (student, assignment), descriptors in list(self._held.items()):
            for _ in tuple(descriptors):
                self.release(student, assignment)

    def take(self, student: str, assignment: str) -> bool:
        """Claim a student's submission at once or not at all; returns whether it is now ours.

        What is ours already is claimed once more, and let go when it was released as often.

        Raises:
            GradebookFault: when the disk refuses.
        """
        if held := self._held.get((student, assignment)):
            held.append(held[0])
            return True
        path = self._path(student, assignment)
        make_private(self._store)
        make_directory(path.parent, mode=PRIVATE_FOLDER)
        while True:
            descriptor = open_lock(path)
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                os.close(descriptor)
                return False
            if os.fstat(descriptor).st_nlink:
                self._held[student, assignment] = [descriptor]
                return True
            os.close(descriptor)  # released, and so removed, after we opened it: its name stands for nothing now

    def release(self, student: str, assignment: str) -> None:
        """Let go of a submission."""
        held = self._held[student, assignment]
        descriptor = held.pop()
        if held:
            return
        del self._held[student, assignment]
        with suppress(FileNotFoundError):
            self._path(student, assignment).unlink()
        # Grader processes are forks and hold the same file open: closing ours would not end the lock.
        fcntl.flock(descriptor, fcntl.LOCK_UN)
        os.close(descriptor)

    def _path(self, student: str, assignment: str) -> Path:
        return self._store / "claims" / path_component(assignment) / path_component(student)
