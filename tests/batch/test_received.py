"""What lies in `submitted/` is received once, whoever looks, and stands among what was collected."""

import multiprocessing
import os
from pathlib import Path

import pytest

from autograder.batch.received import handed_in, receive_placed
from autograder.course import Counts, Course
from autograder.gradebook.received import ReceivedStore
from tests.toy import DOUBLE, GREET, answers, hand_in

A, B = answers(DOUBLE), answers(GREET)


def sources(course: Path) -> list[bytes]:
    """The notebooks that are handed in, in order."""
    (entry,) = handed_in(course)
    return [submission.path.read_bytes() if submission.path else b"" for submission in entry.submissions]


def test_what_is_only_in_submitted_is_seen_before_it_is_received(tmp_path: Path) -> None:
    hand_in(tmp_path, "kim", A)
    assert sources(tmp_path) == [A]
    assert not (tmp_path / ".autograder").exists()
    assert receive_placed(tmp_path) == []
    assert sources(tmp_path) == [A]
    hand_in(tmp_path, "kim", B)
    assert sources(tmp_path) == [A, B]


def test_an_earlier_time_comes_first(tmp_path: Path) -> None:
    for data, time in ((A, "2026-03-02T10:00:00Z"), (B, "2026-03-02T09:00:00Z")):
        hand_in(tmp_path, "kim", data).with_name("timestamp.txt").write_text(time)
        receive_placed(tmp_path)
    assert sources(tmp_path) == [B, A]


def test_with_the_last_one_is_graded_and_with_the_best_all(tmp_path: Path) -> None:
    for data in (A, B):
        hand_in(tmp_path, "kim", data)
        receive_placed(tmp_path)
    (entry,) = handed_in(tmp_path)
    assert [len(entry.to_grade(Course(counts=counts))) for counts in (Counts.LAST, Counts.BEST)] == [1, 2]


def _receive(course: Path) -> list[str]:
    return receive_placed(course)


def test_processes_that_look_together_receive_it_once(tmp_path: Path) -> None:
    """Without a time of receipt, nothing but the looking tells that it is new."""
    for number in range(5):
        hand_in(tmp_path, f"s{number}", A)
    with multiprocessing.get_context("fork").Pool(4) as pool:
        assert pool.map(_receive, [tmp_path] * 8, chunksize=1) == [[]] * 8
    store = ReceivedStore(tmp_path)
    assert [len(store.of(f"s{number}", "toy")) for number in range(5)] == [1] * 5


def test_one_that_cannot_be_received_keeps_no_other(tmp_path: Path) -> None:
    """It is told, and still there to be graded."""
    hand_in(tmp_path, "good", A)
    blocked = tmp_path / ".autograder" / "received" / "toy" / "bad"
    hand_in(tmp_path, "bad", B)
    blocked.parent.mkdir(parents=True)
    blocked.write_text("a file where a folder must be")
    (problem,) = receive_placed(tmp_path)
    assert "bad" in problem
    assert sorted(entry.student for entry in handed_in(tmp_path)) == ["bad", "good"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    hand_in(tmp_path, "kim", A).chmod(0)
    (problem,) = receive_placed(tmp_path)
    assert "toy of 'kim'" in problem
