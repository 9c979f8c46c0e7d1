"""The assignment that the corpus attacks: small, with one task per way of reading an answer, and canaries in it."""

import secrets
from pathlib import Path

CANARY = "vault-canary-"
HIDDEN = CANARY + secrets.token_hex(8)  # stands in hidden tests, answers, environment and files: no run may see it
INPUT = "vault-input-" + secrets.token_hex(8)  # a hidden input: a run sees it, and no student may
MARK = "vault-mark"  # what attacks call the things that they try to leave behind
HALF = 2.0  # what the half-right submission is worth
FULL = 18.0

ASSIGNMENT = """
minutes = 5
[title]
ko = "금고"
en = "Vault"
[limits]
notebook_seconds = 8
cell_seconds = 2
call_seconds = 1.5
total_seconds = 20
cpu_seconds = 8
memory_mb = 96
processes = 24
open_files = 64
file_mb = 4
scratch_mb = 16
output_mb = 1
"""

TASK = """
[[tasks]]
name = "{name}"
points = {points}
title = {{ ko = "{name}", en = "{name}" }}
"""
POINTS = {"double": 4, "total": 4, "name": 4, "pick": 4, "greet": 2}

NOTEBOOK = """
# %% [markdown] id="intro" lang="ko"
# # 금고
# %% [markdown] id="intro" lang="en"
# # Vault
# %% setup="imports"
import numpy as np
"""

# The checks call nothing, so that an attack in a function costs time only when a hidden test calls it.
CELLS = """
# %% answer="{name}"
def {name}({parameters}):
    raise NotImplementedError
# %% check="{name}"
assert callable({name}), text(ko="함수가 없습니다.", en="No function.")
"""
PARAMETERS = {"double": "x, label", "total": "x", "name": "label", "pick": "x", "greet": ""}

GRADER = """
import numpy as np
from autograder.grading import Hint, assert_close, assert_equal, require, task

SECRET = "{hidden}"
LABEL = "{label}"


def hint(name):
    return Hint(name, ko=f"{{name}}의 값입니까?", en=f"Is it the value of {{name}}?")


@task("double", weight=1, hint=hint("double"))
def test_double(student, rng):
    x = rng.normal(size=4)
    answer = student.call("double", x, LABEL, keep_arguments=True)
    assert_close(answer.array(shape=(4,)), 2 * x)
    assert_close(answer.arguments[0].array(), x)


@task("total", weight=1, hint=hint("total"))
def test_total(student, rng):
    x = rng.normal(size=5)
    require(not abs(student.call("total", x).number() - x.sum()) > 1e-6)  # as many write it: NaN is not above


@task("name", weight=1, hint=hint("name"))
def test_name(student):
    assert_equal(student.call("name", LABEL).text(), LABEL.upper())


@task("pick", weight=1, hint=hint("pick"))
def test_pick(student, rng):
    x = rng.permutation(1000)
    assert_equal(student.call("pick", x).integer(), int(np.argmax(x)))


@task("greet", weight=1, hint=hint("greet"))
def test_greet(student):
    assert_equal(student.call("greet").text(), "hello")
"""

RIGHT = {
    "double": "def double(x, label):\n    return 2 * x",
    "total": "def total(x):\n    return x.sum()",
    "name": "def name(label):\n    return label.upper()",
    "pick": "def pick(x):\n    return int(x.argmax())",
    "greet": "def greet():\n    return 'hello'",
}

REFERENCE = '# /// expect\n# kind = "reference"\n# ///\n'


def make_vault(folder: Path) -> Path:
    """Write the assignment's two trees into a library; returns the library."""
    answers = "".join(f"# %% {name}\n{source}\n" for name, source in RIGHT.items())
    cells = "".join(CELLS.format(name=name, parameters=parameters) for name, parameters in PARAMETERS.items())
    tasks = "".join(TASK.format(name=name, points=points) for name, points in POINTS.items())
    for path, text in {
        "assignments/vault/assignment.toml": ASSIGNMENT + tasks,
        "assignments/vault/notebook.py": NOTEBOOK + cells,
        "solutions/vault/test_vault.py": GRADER.format(hidden=HIDDEN, label=INPUT),
        "solutions/vault/reference.py": f"{REFERENCE}{answers}# {HIDDEN}\n",
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text.lstrip(), encoding="utf-8")
    return folder
