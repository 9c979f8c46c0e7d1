"""The inner wall of a run, as its keeper sees it. The kinds are `namespaces.Namespaces` and `lean.Lean`."""

from abc import ABC, abstractmethod
from typing import ClassVar

from autograder.model import Limits


class InnerWall(ABC):
    """One way of confining one run. Made in the warm worker; each keeper builds its own copy."""

    name: ClassVar[str]
    shields_from_itself: ClassVar[bool]
    """Whether nothing in a run can kill the run's first process: it was then killed from outside."""
    home: str

    @abstractmethod
    def open(self) -> None:
        """In the warm worker, before it serves.

        Raises:
            OSError: when there is no room for runs' files.
        """

    @abstractmethod
    def build(self, limits: Limits) -> None:
        """In the keeper, before the run is forked.

        Raises:
            OSError: when the kernel refuses a part of it.
        """

    @abstractmethod
    def enter(self) -> None:
        """In the run's first process, before its limits are set: the part that needs privileges.

        Raises:
            OSError: when the kernel refuses a part of it.
        """

    @abstractmethod
    def seal(self, limits: Limits, *, counted: bool) -> None:
        """In the run's first process, when its capabilities are gone: the part that can't be undone.

        Args:
            limits: what the run may use.
            counted: whether a cgroup counts the memory it takes.

        Raises:
            OSError: when the kernel refuses a part of it.
        """

    @abstractmethod
    def started(self, process: int) -> None:
        """In the keeper, once the run's first process, whose number it is told, stands behind the wall."""

    @abstractmethod
    def threads(self, limits: Limits) -> int:
        """The limit of processes as the kernel counts them: threads of this user, whoever started them."""

    @abstractmethod
    def processes(self) -> tuple[int, ...]:
        """In the keeper: the run's living processes, as /proc numbers them."""

    @abstractmethod
    def scratch_bytes(self) -> int:
        """In the keeper: what the run's files take."""

    @abstractmethod
    def clean(self) -> None:
        """In the keeper, when the run's first process has ended: see to it that nothing of the run is left.

        Raises:
            OSError: when something can't be removed.
        """

    @abstractmethod
    def close(self) -> None:
        """In the warm worker, when it ends."""
