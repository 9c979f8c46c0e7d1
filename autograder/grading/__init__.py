"""What hidden graders are written with: tasks, hints, checked answers and verdicts.

A grader is a pytest module; `session` collects it once and runs it for many submissions, `interview` asks its
questions across the wall.
"""

from autograder.datasets import Data
from autograder.grading.answers import Answer
from autograder.grading.asserts import assert_close, assert_equal, fail, require
from autograder.grading.blueprint import Layer
from autograder.grading.figures import Axes, Figure, Line
from autograder.grading.marks import Hint, task
from autograder.grading.rebuilt import Model
from autograder.grading.student import Student, tensor, variable
from autograder.grading.verdicts import Credit

__all__ = [
    "Answer",
    "Axes",
    "Credit",
    "Data",
    "Figure",
    "Hint",
    "Layer",
    "Line",
    "Model",
    "Student",
    "assert_close",
    "assert_equal",
    "fail",
    "require",
    "task",
    "tensor",
    "variable",
]
