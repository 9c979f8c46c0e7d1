"""What each part of the path takes."""

import pytest
from breakdown import Stopwatch, parts

STEPS = {
    "grade": 1.0, "prepare": 0.05, "start": 0.1, "cells": 0.2, "own cells": 0.15, "ask": 0.2, "own calls": 0.08,
    "body": 0.3, "tests": 0.4, "close": 0.05, "write": 0.3, "save": 0.1, "mark": 0.02, "executed": 0.03,
    "projection": 0.1, "calls": 7,
}  # fmt: skip


def test_parts_add_up_to_all() -> None:
    row = parts(STEPS)
    assert row.pop("questions asked") == 7
    assert row.pop("all") == pytest.approx(1.3)
    assert sum(row.values()) == pytest.approx(1.3)


def test_a_step_does_not_count_what_the_steps_in_it_took() -> None:
    row = parts(STEPS)
    assert row["pytest"] == pytest.approx(0.1)
    assert row["hidden tests' NumPy"] == pytest.approx(0.1)
    assert row["calls: harness and messages"] == pytest.approx(0.12)


def test_a_stopwatch_starts_anew_once_its_seconds_are_taken() -> None:
    watch = Stopwatch()
    assert watch.timed("step", lambda number: number + 1)(1) == 2
    assert watch.take().keys() == {"step"}
    assert watch.take() == {}


def test_a_step_that_fails_is_timed_too() -> None:
    watch = Stopwatch()
    with pytest.raises(ZeroDivisionError):
        watch.timed("step", lambda: 1 / 0)()
    assert watch.take().keys() == {"step"}
