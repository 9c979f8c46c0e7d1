"""A small assignment of two tasks, complete in both trees, for tests that need one of known scores."""

import json
from pathlib import Path

ASSIGNMENT = """
minutes = 5
[title]
ko = "장난감"
en = "Toy"
[limits]
notebook_seconds = 20
cell_seconds = 2
call_seconds = 2
total_seconds = 40
memory_mb = 512
output_mb = 1
[[tasks]]
name = "double"
points = 4
title = { ko = "두 배", en = "Double" }
[[tasks]]
name = "greet"
points = 2
title = { ko = "인사", en = "Greeting" }
"""

NOTEBOOK = """
# %% [markdown] id="intro" lang="ko"
# # 장난감
# %% [markdown] id="intro" lang="en"
# # Toy
# %% setup="imports"
import numpy as np
# %% answer="double"
def double(x):
    # ko: 여기에 쓰십시오.
    # en: Write here.
    raise NotImplementedError
# %% check="double"
assert double(2) == 4, text(ko="두 배가 아닙니다.", en="Not twice.")
# %% answer="greet"
def greet():
    raise NotImplementedError
# %% check="greet"
assert greet()
"""

GRADER = """
import numpy as np
from autograder.grading import Hint, assert_close, assert_equal, task

SIGN = Hint("sign", ko="부호를 확인하십시오.", en="Is the sign right?")


@task("double", weight=3, hint=Hint("double-values", ko="두 배입니까?", en="Is it twice the input?"))
def test_double_values(student, rng):
    x = rng.normal(size=4)
    assert_close(student.call("double", x).array(shape=(4,)), 2 * x, mistaken={SIGN: -2 * x})


@task("double", weight=1, hint=Hint("double-pure", ko="인수를 바꾸었습니까?", en="Was the argument changed?"))
def test_double_pure(student, rng):
    x = rng.normal(size=4)
    answer = student.call("double", x, keep_arguments=True)
    assert_close(answer.array(), 2 * x)
    assert_close(answer.arguments[0].array(), x)


@task("greet", weight=1, hint=Hint("greet-text", ko="인사입니까?", en="Is it a greeting?"))
def test_greet_text(student):
    assert_equal(student.call("greet").text(), "hello")
"""

# Does not look at the sign.
SIGNLESS = (
    GRADER.replace(
        'student.call("double", x).array(shape=(4,)), 2 * x, mis',
        'abs(student.call("double", x).array()), abs(2 * x), mis',
    )
    .replace("SIGN: -2 * x", "SIGN: x")
    .replace("answer.array(), 2 * x", "abs(answer.array()), abs(2 * x)")
)

MANUAL_TASK = """
[[tasks]]
name = "why"
points = 3
manual = true
title = { ko = "이유", en = "Why" }
"""

MANUAL_CELL = """
# %% [markdown] answer="why" lang="ko"
# 이유를 쓰십시오.
# %% [markdown] answer="why" lang="en"
# Say why.
"""

REFERENCE = """
# /// expect
# kind = "reference"
# ///
# %% double
def double(x):
    return 2 * x
# %% greet
def greet():
    return "hello"
"""

MISTAKE = """
# /// expect
# kind = "mistake"
# note = "the sign, and in place"
# [score]
# double = 0
# [hint]
# double = "sign"
# ///
# %% double
def double(x):
    return -2 * x
"""

DOUBLE = "def double(x):\n    return 2 * x"
GREET = "def greet():\n    return 'hello'"


def make_library(folder: Path) -> Path:
    """Write the assignment's two trees; returns the library."""
    for path, text in {
        "assignments/toy/assignment.toml": ASSIGNMENT,
        "assignments/toy/notebook.py": NOTEBOOK,
        "solutions/toy/test_toy.py": GRADER,
        "solutions/toy/reference.py": REFERENCE,
        "solutions/toy/mistake_sign.py": MISTAKE,
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text.lstrip(), encoding="utf-8")
    return folder


def add_manual_task(library: Path) -> None:
    """Give the assignment a third task, `why`, which a person grades."""
    for name, text in (("assignment.toml", MANUAL_TASK), ("notebook.py", MANUAL_CELL)):
        with (library / "assignments" / "toy" / name).open("a", encoding="utf-8") as file:
            file.write(text)


def code(source: str, grade_id: str | None = None) -> dict[str, object]:
    """A code cell as Jupyter writes it."""
    metadata = {"nbgrader": {"grade_id": grade_id}} if grade_id else {}
    return {"cell_type": "code", "source": source, "metadata": metadata, "outputs": [], "execution_count": None}


def notebook(*cells: dict[str, object], **metadata: object) -> bytes:
    """A submitted notebook of these cells."""
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": cells}).encode()


def answers(*sources: str) -> bytes:
    """A submitted notebook that is nothing but these code cells, without any metadata."""
    return notebook(*(code(source) for source in sources))


def hand_in(course: Path, student: str, data: bytes, *, name: str = "toy.ipynb", assignment: str = "toy") -> Path:
    """Put a notebook where nbgrader collects it."""
    path = course / "submitted" / student / assignment / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
