"""What was found before is not done again while all that it rests on is the same."""

from pathlib import Path

import pytest

from autograder.authoring.source import load_assignment
from autograder.batch.job import Library
from autograder.batch.local import LocalEngine
from autograder.proving.answers import known_cases
from autograder.proving.bench import Bench
from autograder.proving.prove import Known, known_jobs, prove_known
from tests.proving.benches import toy_bench
from tests.toy import GRADER, MISTAKE, make_library


class Started(Exception):
    """An engine was started."""


def refuse() -> LocalEngine:
    raise Started


def proved(library: Path, record: Path, *, may_start: bool = True) -> Known:
    """The toy's known answers, graded where they have to be."""
    assignment = load_assignment(library, "toy")
    cases = known_cases(assignment, library / "solutions" / "toy")
    bench = toy_bench(library, record) if may_start else Bench(Library(library), "toy", refuse, record)
    with bench, known_jobs(assignment, cases) as jobs:
        return prove_known(assignment, cases, jobs, bench)


def count(record: Path) -> int:
    """How many findings are on record."""
    return sum(1 for line in record.read_bytes().split(b"\n") if line)


def rewrite(library: Path, name: str, text: str) -> None:
    """Change a file of the toy's solutions."""
    (library / "solutions" / "toy" / name).write_text(text.lstrip(), encoding="utf-8")


def test_nothing_is_done_twice(tmp_path: Path) -> None:
    library, record = make_library(tmp_path), tmp_path / "record.jsonl"
    first = proved(library, record)
    assert first.surprises == ()
    assert proved(library, record, may_start=False) == first


def test_a_proof_that_was_broken_off_goes_on(tmp_path: Path) -> None:
    library, record = make_library(tmp_path), tmp_path / "record.jsonl"
    proved(library, record)
    before = count(record)
    record.write_bytes(record.read_bytes()[:-20])
    with pytest.raises(Started):
        proved(library, record, may_start=False)
    proved(library, record)
    assert count(record) == before + 1  # the broken line stays, and is nothing
    proved(library, record, may_start=False)


def test_only_what_changed_is_done_again(tmp_path: Path) -> None:
    library, record = make_library(tmp_path), tmp_path / "record.jsonl"
    proved(library, record)
    before = count(record)
    rewrite(library, "mistake_sign.py", MISTAKE.replace("-2 * x", "-2.0 * x"))
    proved(library, record)
    assert count(record) == before + 1
    rewrite(library, "test_toy.py", GRADER + "\n")
    proved(library, record)
    assert count(record) == 2 * before + 1


def test_what_was_not_as_stated_is_done_again(tmp_path: Path) -> None:
    """And a statement that is mended needs no further grading."""
    library, record = make_library(tmp_path), tmp_path / "record.jsonl"
    rewrite(library, "mistake_sign.py", MISTAKE.replace("# double = 0", "# double = 3"))
    assert len(proved(library, record).surprises) == 1
    with pytest.raises(Started):
        proved(library, record, may_start=False)
    rewrite(library, "mistake_sign.py", MISTAKE)
    assert proved(library, record).surprises == ()
    proved(library, record, may_start=False)
