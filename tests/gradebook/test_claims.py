"""A submission has one grader at a time, and a dead one has none."""

import multiprocessing
import os
import signal
from multiprocessing.connection import Connection
from pathlib import Path

from autograder.gradebook.claims import Claims
from autograder.gradebook.files import PRIVATE_FOLDER

FORK = multiprocessing.get_context("fork")


def left(course: Path) -> list[Path]:
    """The files of claims."""
    return [path for path in course.rglob("*") if path.is_file()]


def test_a_claim_keeps_others_out_until_it_is_released(tmp_path: Path) -> None:
    with Claims(tmp_path) as ours, Claims(tmp_path) as theirs:
        assert ours.take("kim", "toy")
        assert not theirs.take("kim", "toy")
        assert theirs.take("lee", "toy")
        assert theirs.take("kim", "other")
        ours.release("kim", "toy")
        assert theirs.take("kim", "toy")
    assert left(tmp_path) == []


def test_the_end_lets_go_of_all(tmp_path: Path) -> None:
    with Claims(tmp_path) as ours:
        assert ours.take("a/b", "toy")
        assert ours.take("..", "toy")
    with Claims(tmp_path) as theirs:
        assert theirs.take("a/b", "toy")
        assert theirs.take("..", "toy")
        assert (tmp_path / ".autograder").stat().st_mode & 0o777 == PRIVATE_FOLDER


def test_a_release_counts_though_a_fork_still_has_the_file_open(tmp_path: Path) -> None:
    with Claims(tmp_path) as ours, Claims(tmp_path) as theirs:
        assert ours.take("kim", "toy")
        pause, go = FORK.Pipe()
        child = FORK.Process(target=pause.recv)
        child.start()
        ours.release("kim", "toy")
        assert theirs.take("kim", "toy")
        go.send(None)
        child.join()


def _claim_and_die(course: Path, told: Connection) -> None:
    told.send(Claims(course).take("kim", "toy"))
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_killed_graders_claim_is_free(tmp_path: Path) -> None:
    heard, told = FORK.Pipe()
    child = FORK.Process(target=_claim_and_die, args=(tmp_path, told))
    child.start()
    child.join()
    assert heard.recv() is True
    with Claims(tmp_path) as claims:
        assert claims.take("kim", "toy")


def _count(course: Path, sent: Connection) -> None:
    taken = 0
    with Claims(course) as claims:
        while taken < 300:
            if claims.take("kim", "toy"):
                number = course / "number"
                number.write_text(str(int(number.read_text()) + 1))
                claims.release("kim", "toy")
                taken += 1
    sent.send(taken)


def test_taking_and_removing_never_give_one_claim_to_two(tmp_path: Path) -> None:
    """Each adds one to the same file, unguarded but by the claim."""
    (tmp_path / "number").write_text("0")
    heard, sent = FORK.Pipe()
    children = [FORK.Process(target=_count, args=(tmp_path, sent)) for _ in range(3)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    assert [child.exitcode for child in children] == [0, 0, 0]
    assert (tmp_path / "number").read_text() == "900"
