"""What today's TensorFlow says to code of a few years ago, and what the feedback adds to it."""

from pathlib import Path

import pytest

from autograder.grading.grade import Submitted, grade
from autograder.grading.older import replacement
from autograder.grading.seeds import Seeds
from autograder.grading.session import HiddenTests
from autograder.model import CellStatus, GradingResult, Language, Limits
from autograder.sandbox.client import WarmWorker
from tests.grading.graders import cells, tasks

GRADER = """
from autograder.grading import Hint, task

@task("train", hint=Hint("train", ko="?", en="?"))
def test_train(student):
    student.call("train").number()
"""
SETUP = "import numpy as np\nimport tensorflow as tf\nfrom tensorflow import keras"
MODEL = "model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])"
COMPILED = f"{MODEL}\nmodel.compile(loss='mse', optimizer='sgd')"
LISTS = f"{COMPILED}\nmodel.fit([[0.0, 0.0], [0.0, 1.0]], [[-1], [1]])"
OLD = {
    "w = tf.Variable(1.0)\nkeras.optimizers.SGD(0.1).minimize(lambda: w * w, var_list=[w])": "apply_gradients",
    LISTS: "np.array(x)",
    "keras.optimizers.SGD(lr=0.1)": "learning_rate",
    "{'loss': [1.0]}['acc']": "'val_accuracy'",
    f"{MODEL}\nmodel.predict_classes(np.zeros((1, 2)))": "np.argmax",
    f"{MODEL}\nmodel.fit_generator(None)": "generators too",
    "from keras.utils import np_utils": "to_categorical",
    "from keras.utils.np_utils import to_categorical": "to_categorical",
    "from keras.layers.core import Dense": "from tensorflow.keras.layers import Dense",
    "from keras.preprocessing.image import ImageDataGenerator": "RandomTranslation",
    "tf.Session()": "has its value at once",
    "from tensorflow.examples.tutorials.mnist import input_data": "mnist.load_data()",
    f"{MODEL}\nmodel.compile(loss='mse', metrics='accuracy')": "metrics=['accuracy']",
    f"{MODEL}\nmodel.save('model')": "end in .keras",
    "import math\nmath.exp(np.ones(1))": "x.item()",
    "opt = keras.optimizers.Adam()\nfor _ in range(2):\n    v = tf.Variable(1.0)\n    opt.apply_gradients([(v, v)])": (
        "a new one for each model"
    ),
}


def graded(worker: WarmWorker, folder: Path, *sources: str) -> GradingResult:
    """These cells, graded."""
    module = folder / "test_hidden.py"
    module.write_text(GRADER, encoding="utf-8")
    submitted = Submitted("hidden", Language.EN, cells(*sources))
    tests = HiddenTests(module, tasks("train"))
    return grade(submitted, tests, worker, limits=Limits(), seeds=Seeds(b"s", "ada", "hidden")).result


def test_cells_that_follow_older_books_are_told_todays_way(tensorflow_worker: WarmWorker, tmp_path: Path) -> None:
    result = graded(tensorflow_worker, tmp_path, SETUP, *OLD)
    for cell, said in zip(result.cells[1:], OLD.values(), strict=True):
        assert cell.status is CellStatus.ERROR, cell.source
        assert cell.note is not None, cell
        assert said in cell.note.en, cell.note
        assert cell.note.ko != cell.note.en


def test_a_function_that_follows_an_older_book_is_told_too(tensorflow_worker: WarmWorker, tmp_path: Path) -> None:
    body = LISTS.replace("\n", "\n    ")
    result = graded(tensorflow_worker, tmp_path, SETUP, f"def train():\n    {body}")
    reason = result.tasks["train"].tests[0].reason
    assert reason is not None
    assert reason.en.startswith("The function raised ValueError. Older Keras took Python lists")


@pytest.mark.parametrize(
    ("error", "message"),
    [
        ("ValueError", "shapes (2,) and (3,) are not aligned"),
        ("AttributeError", "'list' object has no attribute 'shape'"),
        ("KeyError", "'accuracy'"),
        ("Hidden", "the answer is 42"),
        ("", ""),
    ],
)
def test_other_errors_get_no_such_advice(error: str, message: str) -> None:
    assert replacement(error, message) is None


def test_nothing_of_an_errors_own_text_is_repeated() -> None:
    advice = replacement("AttributeError", "0.1234 has no attribute 'minimize' 0.5678")
    assert advice is not None
    assert "0.1234" not in advice.en + advice.ko
    assert "0.5678" not in advice.en + advice.ko
