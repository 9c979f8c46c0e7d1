"""The clock on the wall only stamps records: it may jump, and every deadline and every grade stays as it is."""

import random
import re
import shutil
import time
from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Self

import pytest

import autograder
from tests.faults.drill import check_records, make_course
from tests.toy import GREET, answers, hand_in

Run = Callable[..., tuple[str, str]]
PACKAGE = Path(autograder.__file__).parent
STAMPS = {
    "authoring/proof.py",
    "batch/collect.py",
    "batch/received.py",
    "gradebook/attempts.py",
    "gradebook/received.py",
}


def test_only_records_ask_what_time_it_is() -> None:
    """Whatever else measures time does it by the clocks that can't be set."""
    wall = re.compile(r"\btime\.time(_ns)?\(|\b(date|datetime)\.(now|today|utcnow)\(|\bfrom time import")
    asking = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if wall.search(path.read_text(encoding="utf-8"))
    }
    assert asking == STAMPS


class _Odd(datetime):
    """A clock that goes on as it likes."""

    asked = 0

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        cls.asked += 1
        return super().now(tz) + timedelta(days=cls.days(cls.asked))

    @staticmethod
    def days(asked: int) -> int:
        raise NotImplementedError


class _Jumping(_Odd):
    """Back and forth by years, and not in turn: a deadline that is asked for twice would never see the jump."""

    @staticmethod
    def days(asked: int) -> int:
        return random.Random(asked).choice((3_000, -3_000))


class _Receding(_Odd):
    """Back by a day each time."""

    @staticmethod
    def days(asked: int) -> int:
        return -asked


@pytest.fixture(params=[_Jumping, _Receding])
def clock(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> type[_Odd]:
    """Every place that stamps records, and Python's own time, has an odd clock."""
    odd: type[_Odd] = request.param
    for name in STAMPS:
        module = f"autograder.{name.removesuffix('.py').replace('/', '.')}"
        monkeypatch.setattr(f"{module}.datetime", odd)
    monkeypatch.setattr(time, "time", lambda: odd.now().timestamp())
    return odd


def test_an_odd_clock_changes_no_grade(command: Run, course: Path, clock: type[_Odd]) -> None:
    """All are graded once, and a second start finds nothing to do."""
    expected = make_course(course, 5, nap=0)
    command("grade", course)
    check_records(course, expected)
    output, _ = command("grade", course)
    assert "0 graded, 5 unchanged" in output
    assert clock.asked > 0


@pytest.mark.usefixtures("clock")
def test_what_comes_later_counts_whatever_the_clock_says(command: Run, course: Path) -> None:
    """Of submissions without a time of receipt, the order in which they were found is what is known.

    The last has the bytes of the first, so it counts for when it came, not for when it was graded.
    """
    make_course(course, 1, nap=0)
    first, *_ = (course / "submitted/student-00/toy").glob("*.ipynb")
    same = first.read_bytes()
    assert _score(command, course) == "6 / 6"
    hand_in(course, "student-00", answers(GREET))
    assert _score(command, course) == "2 / 6"
    first.write_bytes(same)
    assert _score(command, course) == "6 / 6"


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize("clock", [_Receding], indirect=True)
def test_what_comes_later_counts_after_what_has_no_receipt(command: Run, course: Path) -> None:
    """An attempt of before receipts were kept comes first, whenever the clock says that it was graded."""
    make_course(course, 1, nap=0)
    assert _score(command, course) == "6 / 6"
    shutil.rmtree(course / ".autograder" / "received")
    hand_in(course, "student-00", answers(GREET))
    assert _score(command, course) == "2 / 6"


def _score(command: Run, course: Path) -> str:
    """What counts of the only student, once all is graded."""
    command("grade", course)
    told, _ = command("explain", "student-00", "toy", "--course", course)
    found = re.search(r"\d+ / 6\b", told)
    assert found, told
    return found[0]
