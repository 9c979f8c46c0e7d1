"""SIGKILL, to whatever runs: the next start goes on, and in the end every submission is graded once."""

import random
import time
from pathlib import Path

import pytest

from tests.faults.drill import WAIT, check_records, graded_marks, kill_one, make_course, start

SIZE = 60
KILLS = 30
SEED = 20261125
MOST_STARTS = 5  # after the last kill: what was killed in each of its tries is left for the next start


@pytest.mark.slow
def test_thirty_kills_over_a_batch_of_sixty(tmp_path: Path) -> None:
    """The batch itself, its grader processes, the worker's wall, the worker, keepers, runs: at random moments."""
    course = tmp_path / "course"
    expected = make_course(course, SIZE, nap=0.2)
    chance = random.Random(SEED)
    process = start(course)
    killed = 0
    while killed < KILLS:
        time.sleep(chance.uniform(0.05, 0.5))
        if process.poll() is not None:
            assert "Traceback" not in process.communicate(timeout=WAIT)[1]
            process = start(course)
        killed += kill_one(process, chance)
    before = graded_marks(course)
    assert len(before) < SIZE, f"the batch was over before it was killed {KILLS} times"
    for _ in range(MOST_STARTS):
        output, errors = process.communicate(timeout=WAIT)
        assert "Traceback" not in errors, errors
        if process.returncode == 0:
            break
        assert process.returncode < 0 or "try again: autograder grade" in output
        process = start(course)
    check_records(course, expected)
    assert {path: written for path, written in graded_marks(course).items() if path in before} == before
