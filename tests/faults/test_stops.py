"""SIGTERM and Ctrl-C in the middle of a batch: a clear word, a status of their own, and the next start goes on."""

import signal
from collections.abc import Callable
from pathlib import Path

from tests.faults.drill import WAIT, check_records, graded_marks, make_course, read_summary, start, wait_for_marks

Run = Callable[..., tuple[str, str]]


def test_a_program_is_told_that_a_batch_was_stopped(command: Run, course: Path) -> None:
    """With what was graded until then. People are told how much is left, see `tests/cli/test_grade.py`."""
    expected = make_course(course, 6, nap=0.3)
    process = start(course, "--json")
    wait_for_marks(course, 2)
    process.terminate()
    output, errors = process.communicate(timeout=WAIT)
    assert (process.returncode, errors) == (128 + signal.SIGTERM, "")
    done = graded_marks(course)
    summary = read_summary(output)
    assert summary.interrupted
    told = len(summary.graded)  # the signal may come between a mark and the word of it
    assert 2 <= len(done) < len(expected)
    assert len(done) - 1 <= told <= len(done)
    command("grade", course)
    check_records(course, expected)
    assert {path: written for path, written in graded_marks(course).items() if path in done} == done
