"""Hidden tests and submissions that the tests of `autograder.grading` grade."""

from pathlib import Path

from autograder.grading.grade import Graded, Submitted, grade
from autograder.grading.seeds import Seeds
from autograder.grading.session import HiddenTests
from autograder.model import Bilingual, CellRecord, CellRole, Language, Limits, Task
from autograder.sandbox.client import WarmWorker

SHORT = Limits(call_seconds=2, cell_seconds=3, notebook_seconds=9, total_seconds=40, memory_mb=512, output_mb=1)

GRADER = """
import numpy as np
from autograder.grading import Hint, assert_close, require, task

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


@task("name", weight=1, hint=Hint("name-text", ko="이름입니까?", en="Is it a name?"))
def test_name_text(student, credit):
    text = student.call("name").text()
    require(text.startswith("a"))
    credit.award(1.0 if text == "ada" else 0.5)
"""


def tasks(*names: str) -> tuple[Task, ...]:
    """Tasks of 4 points each."""
    return tuple(Task(name, 4.0, Bilingual(ko=name, en=name)) for name in names)


def hidden_tests(folder: Path, source: str = GRADER, names: tuple[str, ...] = ("double", "name")) -> HiddenTests:
    """A collected grader."""
    module = folder / "test_hidden.py"
    module.write_text(source, encoding="utf-8")
    return HiddenTests(module, tasks(*names))


def cells(*sources: str) -> tuple[CellRecord, ...]:
    """A notebook of code cells."""
    return tuple(CellRecord("code", CellRole.EXTRA, source, position=place) for place, source in enumerate(sources, 1))


def graded(
    worker: WarmWorker,
    tests: HiddenTests,
    *sources: str,
    limits: Limits = SHORT,
    secret: bytes = b"s",
    curve: str | None = None,
) -> Graded:
    """A notebook of these cells, graded."""
    submitted = Submitted("hidden", Language.EN, cells(*sources), curve=curve)
    return grade(submitted, tests, worker, limits=limits, seeds=Seeds(secret, "ada", "hidden"))
