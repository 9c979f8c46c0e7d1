"""Whose each file is, by the rules of where it comes from: nbgrader's exchange, a folder, Canvas or Moodle.

Canvas (lib/content_zipper.rb) names a file `<name>[_LATE]_<user id>_<attachment id>_<file name>`: the name is the
sortable one in lower case without anything but letters, digits and `_`; its user id is the one that its gradebook
exports. A file handed in again under the same name is called `…-1.ipynb`, and has a higher attachment id.

Moodle (mod_assign) makes a folder `<full name>_<number>_assignsubmission_file` per student, with a `_` at its end in
older versions, or puts the same in front of each file's name. The number belongs to the assignment, not to the user.

Neither says in the zip when a file was handed in: the zip's times are those of the download.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from enum import StrEnum

import msgspec

from autograder.submissions.archive import Entry
from autograder.submissions.folder import folded, moment

TIMESTAMP = "timestamp.txt"
_CANVAS = re.compile(
    r"(?P<name>\w*?)_?(?P<late>LATE_)?(?<![^\W_])(?P<user>\d+)_(?P<attachment>\d+)_(?P<file>.+)", re.DOTALL
)
_CANVAS_TEXT = re.compile(r"(?P<name>\w*?)_?(?P<late>LATE_)?(?<![^\W_])(?P<user>\d+)_(?P<file>(?:text|link)\.html)")
_CANVAS_ANONYMOUS = re.compile(r"(?P<late>LATE_)?(?P<name>anon_\w+?)_(?P<attachment>\d+)_(?P<file>.+)", re.DOTALL)
_MOODLE = re.compile(
    r"(?P<name>.+?)(?:_(?P<number>\d+))?_assignsubmission_(?P<type>[a-z]+)(?:_(?P<file>.*))?", re.DOTALL
)
_EXCHANGE = re.compile(
    r"(?P<student>.+)\+(?P<assignment>[^+]+)\+(?P<time>\d{4}-\d\d-\d\d[^+]*(?:\+\d\d(?::?\d\d)?)?)(?:\+(?P<random>[^+]+))?"
)
_AGAIN = re.compile(r"(?:-\d+| ?\(\d+\))$")
_LONGEST_TIMESTAMP = 100


class Kind(StrEnum):
    """Where submissions come from."""

    EXCHANGE = "exchange"
    FOLDER = "folder"
    CANVAS = "canvas"
    MOODLE = "moodle"


class Handed(msgspec.Struct, frozen=True):
    """What one student handed in at once. Of `student`, `lms_id` and `name` the source says some.

    `files` have their names within the submission. `position` orders what came without a time.
    """

    origin: str
    files: tuple[Entry, ...]
    assignment: str | None = None
    student: str | None = None
    lms_id: str | None = None
    name: str | None = None
    received: datetime | None = None
    late: bool | None = None
    position: int = 0

    @property
    def notebooks(self) -> tuple[Entry, ...]:
        """Its notebooks."""
        return tuple(file for file in self.files if file.is_notebook)


def recognise(entries: Sequence[Entry]) -> Kind:
    """Where files come from, by their names."""
    parts = [entry.parts for entry in entries]
    if any(_MOODLE.fullmatch(part) for names in parts for part in names):
        return Kind.MOODLE
    if any(_EXCHANGE.fullmatch(part) for names in parts for part in names[:-1]):
        return Kind.EXCHANGE
    # Most, since a student's own folder may hold a 2026_10_20_toy.ipynb, and a download a file of the teacher's.
    matching = sum(1 for names in parts if _CANVAS.fullmatch(names[-1]) or _is_canvas_text(names[-1]))
    return Kind.CANVAS if 2 * matching > len(parts) else Kind.FOLDER


def read_layout(kind: Kind, entries: Sequence[Entry], assignments: Sequence[str]) -> Iterator[Handed]:
    """What was handed in, in the order of the source. What a file is of is left open where its name does not say it.

    Args:
        kind: where the files come from.
        entries: the files.
        assignments: the names that there are, for the layouts in which a file name holds one.
    """
    if kind is Kind.EXCHANGE:
        return _exchange(entries)
    if kind is Kind.CANVAS:
        return _canvas(entries)
    return _moodle(entries) if kind is Kind.MOODLE else _folder(entries, assignments)


def assignment_in(file_name: str, assignments: Iterable[str]) -> str | None:
    """The assignment that a file is named after; `toy-1.ipynb` and `toy (1).ipynb` are copies of `toy.ipynb`."""
    stem = folded(file_name.rpartition(".")[0])
    known = {folded(name): name for name in assignments}
    return known.get(stem) or known.get(_AGAIN.sub("", stem))


def _exchange(entries: Sequence[Entry]) -> Iterator[Handed]:
    for place, files in _grouped(entries, lambda part: _EXCHANGE.fullmatch(part) is not None).items():
        found = _EXCHANGE.fullmatch(place.rpartition("/")[2])
        if found is not None:
            received = moment(found["time"]) or _timestamp(files)
            yield Handed(place, files, found["assignment"], student=found["student"], received=received)


def _canvas(entries: Sequence[Entry]) -> Iterator[Handed]:
    for entry in entries:
        name = entry.parts[-1]
        anonymous = _CANVAS_ANONYMOUS.fullmatch(name)
        found = anonymous or _CANVAS.fullmatch(name) or _CANVAS_TEXT.fullmatch(name)
        if found is None:
            yield Handed(entry.name, (entry,))
            continue
        groups = found.groupdict()
        yield Handed(
            origin=entry.name,
            files=(msgspec.structs.replace(entry, name=groups["file"]),),
            lms_id=groups.get("user"),
            name=groups["name"] or None,
            late=groups["late"] is not None,
            position=int(groups.get("attachment") or 0),
        )


def _is_canvas_text(name: str) -> bool:
    return _CANVAS_TEXT.fullmatch(name) is not None or _CANVAS_ANONYMOUS.fullmatch(name) is not None


def _moodle(entries: Sequence[Entry]) -> Iterator[Handed]:
    groups: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        for depth, part in enumerate(entry.parts):
            found = _MOODLE.fullmatch(part)
            if found is None:
                continue
            inside = "/".join(entry.parts[depth + 1 :]) or found["file"] or part
            name = found["name"] + (f"_{found['number']}" if found["number"] else "")
            groups.setdefault((name, found["name"]), []).append(msgspec.structs.replace(entry, name=inside))
            break
        else:
            yield Handed(entry.name, (entry,))
    for (origin, name), files in groups.items():
        yield Handed(origin, tuple(files), name=name)


def _folder(entries: Sequence[Entry], assignments: Sequence[str]) -> Iterator[Handed]:
    """`<student>/<assignment>/…`, `<student>/<file>.ipynb`, or `<student>_<assignment>.ipynb`."""
    nested: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        parts = entry.parts
        if len(parts) == 1:
            yield _flat(entry, assignments)
        elif len(parts) == 2:
            named = assignment_in(parts[1], assignments)
            yield Handed(entry.name, (_renamed(entry, 1),), named, student=parts[0])
        else:
            nested.setdefault((parts[0], parts[1]), []).append(_renamed(entry, 2))
    for (student, assignment), files in nested.items():
        yield Handed(f"{student}/{assignment}", tuple(files), assignment, student=student, received=_timestamp(files))


def _flat(entry: Entry, assignments: Sequence[str]) -> Handed:
    stem = entry.name.rpartition(".")[0]
    endings = [name for name in assignments if folded(stem).endswith(f"_{folded(name)}")]
    if not endings:
        return Handed(entry.name, (entry,))
    assignment = max(endings, key=len)
    return Handed(entry.name, (entry,), assignment, student=stem[: -len(assignment) - 1])


def _renamed(entry: Entry, depth: int) -> Entry:
    return msgspec.structs.replace(entry, name="/".join(entry.parts[depth:]))


def _grouped(entries: Sequence[Entry], is_place: Callable[[str], bool]) -> dict[str, tuple[Entry, ...]]:
    """The files below each folder whose name passes a test."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        depth = next((depth for depth, part in enumerate(entry.parts[:-1], 1) if is_place(part)), None)
        if depth is not None:
            groups.setdefault("/".join(entry.parts[:depth]), []).append(_renamed(entry, depth))
    return {place: tuple(files) for place, files in groups.items()}


def _timestamp(files: Sequence[Entry]) -> datetime | None:
    """What timestamp.txt says."""
    for file in files:
        if file.name == TIMESTAMP:
            with file.open() as stream:
                return moment(stream.read(_LONGEST_TIMESTAMP).decode("utf-8", "replace").strip())
    return None
