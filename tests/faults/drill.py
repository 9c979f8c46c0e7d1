"""A course of the toy assignment, batches over it as processes of their own, and what must be so after every fault."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import msgspec

from autograder.gradebook.attempts import AttemptStore
from tests.toy import DOUBLE, GREET, answers, hand_in, make_library

WAIT = 120
# What the toy's answers are worth, in turn; the sum of two tells a half-written row from a whole one.
ANSWERS = {
    6.0: (DOUBLE, GREET),
    4.0: (DOUBLE,),
    2.0: (GREET,),
    3.0: ("def double(x):\n    x *= 2\n    return x",),
    0.0: ("pass",),
}
NAP = "import time\ntime.sleep({})"
# The points of the tasks double and greet, by the sum.
PARTS = {6.0: (4.0, 2.0), 4.0: (4.0, 0.0), 2.0: (0.0, 2.0), 3.0: (3.0, 0.0), 0.0: (0.0, 0.0)}


class Summary(msgspec.Struct):
    """What `autograder grade --json` prints, in part."""

    graded: list[dict[str, object]]
    faults: list[dict[str, str]]
    problems: list[str]
    interrupted: bool


def make_course(folder: Path, size: int, *, nap: float = 0.05, settings: str = "") -> dict[str, float]:
    """Write a course of so many submissions, with the toy library in it; returns the score of each student."""
    make_library(folder)
    (folder / "course.toml").write_text(f'language = "en"\nworkers = 2\npreload = ["numpy"]\n{settings}')
    expected = {}
    for number in range(size):
        score, cells = list(ANSWERS.items())[number % len(ANSWERS)]
        student = f"student-{number:02}"
        hand_in(folder, student, answers(NAP.format(nap), *cells, f"# {student}"))
        expected[student] = score
    return expected


def start(course: Path, *options: str, environment: dict[str, str] | None = None) -> subprocess.Popen[str]:
    """`autograder grade`, started."""
    command = [sys.executable, "-m", "autograder.cli.main", "grade", str(course), *options]
    return subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, **(environment or {})},
    )


def read_summary(output: str) -> Summary:
    """What a batch printed."""
    return msgspec.json.decode(output, type=Summary)


def graded_marks(course: Path) -> dict[Path, int]:
    """The marks of attempts that count as graded, and when each was written."""
    found = (course / ".autograder").glob("attempts/*/*/*/graded")
    return {path: path.stat().st_mtime_ns for path in found}


def wait_for_marks(course: Path, count: int) -> None:
    """Wait until so many submissions are graded."""
    deadline = time.monotonic() + WAIT
    while len(graded_marks(course)) < count:
        assert time.monotonic() < deadline, "the batch does not go on"
        time.sleep(0.01)


def check_records(course: Path, expected: dict[str, float]) -> None:
    """Every submission is graded once with the right score, in the attempts and in the gradebook; no row is partial."""
    store = AttemptStore(course)
    stored = [attempt for attempt in store.all() if attempt.graded]
    assert {entry.student: entry.attempt.result.score for entry in stored if entry.attempt} == expected
    assert len(stored) == len(expected)
    assert [entry.attempt.previous for entry in stored if entry.attempt and entry.attempt.previous] == []
    assert store.faults() == ()
    assert _rows(course) == {student: PARTS[score] for student, score in expected.items()}
    for student in expected:
        assert (course / "autograded" / student / "toy" / "toy.ipynb").stat().st_size > 0


def _rows(course: Path) -> dict[str, tuple[float, ...]]:
    """Each student's scores as the database has them, by task; a student with two submissions would be seen."""
    query = """
        SELECT submitted_assignment.student_id, base_cell.name, grade.auto_score
        FROM submitted_assignment
        LEFT JOIN submitted_notebook ON submitted_notebook.assignment_id = submitted_assignment.id
        LEFT JOIN grade ON grade.notebook_id = submitted_notebook.id
        LEFT JOIN base_cell ON base_cell.id = grade.cell_id
        ORDER BY submitted_assignment.student_id, base_cell.name
    """
    found: dict[str, list[float]] = {}
    with closing(sqlite3.connect(course / "gradebook.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        for student, _, score in database.execute(query):
            found.setdefault(student, []).append(score)
    return {student: tuple(scores) for student, scores in found.items()}


def traces() -> set[str]:
    """What a batch may leave on the machine: descendants of this process, mounts, and control groups of our name."""
    running = {f"process {pid} {_command(pid)}" for pid in family(os.getpid())}
    mounts = {f"mount {line.split()[4]}" for line in Path("/proc/self/mountinfo").read_text().splitlines()}
    groups = {f"group {folder}" for folder, _, _ in os.walk("/sys/fs/cgroup") if "autograder" in folder}
    return running | mounts | groups


def wait_until_gone(before: set[str]) -> None:
    """Wait until nothing is left that was not there before. Orphans fall to this process, so they are seen."""
    deadline = time.monotonic() + 20
    while (left := traces() - before) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert left == set()


def family(ancestor: int) -> set[int]:
    """A process's descendants that still run, of which it may know nothing, zombies aside."""
    parents: dict[int, list[int]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, IndexError, ValueError):
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            if fields[0] != "Z":
                parents.setdefault(int(fields[1]), []).append(int(folder.name))
    return set(_below(ancestor, parents))


def _below(ancestor: int, parents: dict[int, list[int]]) -> Iterator[int]:
    for child in parents.get(ancestor, ()):
        yield child
        yield from _below(child, parents)


def _command(pid: int) -> str:
    with suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
    return ""


def kill_one(process: subprocess.Popen[str], chance: random.Random) -> bool:
    """Kill the batch or one of the processes below it, whichever; returns whether there was one to kill."""
    chosen = chance.choice(sorted({process.pid, *family(process.pid)}))
    if process.poll() is not None:
        return False
    with suppress(ProcessLookupError):
        os.kill(chosen, signal.SIGKILL)
        return True
    return False
