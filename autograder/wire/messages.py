"""What the three parties of a run say to each other.

The grader *asks* (`Execute`, `Call`, `Read`), the harness inside the sandbox *answers* (`CellStarted` … `Missing`),
and the keeper, outside the student's reach, says how the run ended (`Started`, `Ended`). All that the harness says is
a claim.
"""

from typing import Annotated, Literal

import msgspec

from autograder.model import Limits, Output
from autograder.wire.figures import MAX_FIGURES, Figure
from autograder.wire.values import MAX_CONFIG_BYTES, MAX_ITEMS, Array, Value

MAX_CELLS = 10_000  # more than a notebook may have, since the release adds its own
MAX_OUTPUTS = 10_000
MAX_SECONDS = 1e12

# What the harness says that something took: any number, since student's code may set its clock. NaN and infinity, which
# JSON can't hold, would make a record unreadable.
Seconds = Annotated[float, msgspec.Meta(ge=-MAX_SECONDS, le=MAX_SECONDS)]


class CellSource(msgspec.Struct, frozen=True):
    """A code cell to execute; `index` is its place in the list the grader keeps."""

    index: int
    source: str


class Execute(msgspec.Struct, frozen=True, tag="execute"):
    """Run these cells in order. `seed` seeds Python, NumPy and the framework before the first."""

    cells: Annotated[tuple[CellSource, ...], msgspec.Meta(max_length=MAX_CELLS)]
    seed: int
    output_bytes: int


class Call(msgspec.Struct, frozen=True, tag="call"):
    """Call what the notebook has defined as `name`. With `figures`, also say what it draws."""

    name: str
    arguments: Annotated[tuple[Value, ...], msgspec.Meta(max_length=MAX_ITEMS)]
    keywords: dict[str, Value]
    seed: int
    keep_arguments: bool = False
    figures: bool = False


class Read(msgspec.Struct, frozen=True, tag="read"):
    """Send the value that the notebook has given the name `name`. A dict comes as pairs of a key and an array."""

    name: str


class ReadPlain(msgspec.Struct, frozen=True, tag="read plain"):
    """Send the number, string or few of these that the notebook has given the name `name`; a dict comes as pairs."""

    name: str


class Rebuild(msgspec.Struct, frozen=True, tag="rebuild"):
    """Build a model of built-in layers in a run without a notebook; `predict` then names a function that asks it.

    `config` is JSON that the grader has reduced to what it knows.
    """

    config: Annotated[bytes, msgspec.Meta(max_length=MAX_CONFIG_BYTES)]
    weights: Annotated[tuple[Array, ...], msgspec.Meta(max_length=MAX_ITEMS)]


Request = Execute | Call | Read | ReadPlain | Rebuild


class CellStarted(msgspec.Struct, frozen=True, tag="cell started"):
    """A cell begins: should the run end now, this is the cell that ended it."""

    index: int


class CellDone(msgspec.Struct, frozen=True, tag="cell done"):
    """A cell has ended by itself."""

    index: int
    ok: bool
    seconds: Seconds
    outputs: Annotated[tuple[Output, ...], msgspec.Meta(max_length=MAX_OUTPUTS)]


class OutputExceeded(msgspec.Struct, frozen=True, tag="output exceeded"):
    """The code printed more than it may; the harness ends itself after this message."""


class Executed(msgspec.Struct, frozen=True, tag="executed"):
    """All cells have been run."""


class Returned(msgspec.Struct, frozen=True, tag="returned"):
    """A call has returned.

    Where asked for, `arguments` are the positional arguments as the call left them, and `figures` what it drew.
    """

    value: Value
    seconds: Seconds
    arguments: Annotated[tuple[Value, ...], msgspec.Meta(max_length=MAX_ITEMS)] = ()
    figures: Annotated[tuple[Figure, ...], msgspec.Meta(max_length=MAX_FIGURES)] = ()


class Raised(msgspec.Struct, frozen=True, tag="raised"):
    """A call has raised. `message` is for staff alone: it may repeat hidden inputs."""

    error: Annotated[str, msgspec.Meta(max_length=200)]
    message: Annotated[str, msgspec.Meta(max_length=2_000)]
    seconds: Seconds


class Missing(msgspec.Struct, frozen=True, tag="missing"):
    """The notebook defines no such name, or what it names can't be called or read."""

    defined: bool


CellReply = CellStarted | CellDone | OutputExceeded | Executed
CallReply = Returned | Raised | Missing | OutputExceeded


class Ready(msgspec.Struct, frozen=True, tag="ready"):
    """From the warm worker: it serves.

    `inner` is the inner wall that its runs get, and `lacking` says why it is not a better one. `own_root` tells
    whether runs see a root of their own, `own_users` whether each is a user of its own.
    """

    inner: str
    lacking: str = ""
    own_root: bool = True
    own_users: bool = True


class Unready(msgspec.Struct, frozen=True, tag="unready"):
    """From the warm worker: it can't serve."""

    message: Annotated[str, msgspec.Meta(max_length=2_000)]


class StartRun(msgspec.Struct, frozen=True, tag="start"):
    """To the warm worker, with sockets attached: the run's and its keeper's, then the run's cgroup, if it has one."""

    limits: Limits


Reason = Literal["exited", "killed", "memory", "cpu", "lost"]


class Started(msgspec.Struct, frozen=True, tag="started"):
    """From the keeper: the walls stand and the harness runs."""

    seconds: float


class WallBroken(msgspec.Struct, frozen=True, tag="wall broken"):
    """From the keeper: the walls could not be built; nothing of the student's has run."""

    message: str


class Ended(msgspec.Struct, frozen=True, tag="ended"):
    """From the keeper: the run is over and nothing of it is left.

    `reason` is "lost" where the kernel killed it though it was within its limits: the machine's memory ran out.
    `status` is the exit status of the run's first process, or the negative number of the signal that ended it.
    """

    reason: Reason
    status: int
    cpu_seconds: float
    peak_memory_mb: float


KeeperMessage = Started | WallBroken | Ended
