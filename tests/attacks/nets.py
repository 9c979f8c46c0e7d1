"""The assignment that models attack: one task that trains, on two features, and the half that is right."""

from pathlib import Path

from tests.attacks import vault
from tests.attacks.vault import HIDDEN, REFERENCE

ASSIGNMENT = """
minutes = 5
[title]
ko = "신경망"
en = "Nets"
[limits]
cell_seconds = 20
call_seconds = 20
total_seconds = 60
memory_mb = 1024
[[tasks]]
name = "train"
points = 4
title = { ko = "학습", en = "Training" }
[[tasks]]
name = "greet"
points = 2
title = { ko = "인사", en = "Greeting" }
"""

NOTEBOOK = """
# %% [markdown] id="intro" lang="ko"
# # 신경망
# %% [markdown] id="intro" lang="en"
# # Nets
# %% setup="imports"
import numpy as np
import keras
# %% answer="train"
def train(x, y):
    raise NotImplementedError
# %% check="train"
assert callable(train), text(ko="함수가 없습니다.", en="No function.")
# %% answer="greet"
def greet():
    raise NotImplementedError
# %% check="greet"
assert callable(greet), text(ko="함수가 없습니다.", en="No function.")
"""

GRADER = f"""
import numpy as np
from autograder.grading import Hint, assert_equal, require, task

SECRET = "{HIDDEN}"


@task("train", weight=1, hint=Hint("train", ko="학습", en="Is it trained?"))
def test_train(student, rng):
    x = rng.normal(size=(240, 2)).astype("float32")
    y = (x @ rng.normal(size=2) > 0).astype("float32")
    model = student.model("train", x[:120], y[:120])
    outputs = model.predict(x[120:])[:, 0]
    require(float(np.mean((outputs > 0.5) == y[120:])) > 0.85)


@task("greet", weight=1, hint=Hint("greet", ko="인사", en="A greeting"))
def test_greet(student):
    assert_equal(student.call("greet").text(), "hello")
"""

# The best line through the points, in place of a training that would take the tests' time.
TRAIN = """
def train(x, y):
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    weights, *_ = np.linalg.lstsq(np.c_[x, np.ones(len(x))], y, rcond=None)
    model.set_weights([weights[:2, None], weights[2:]])
    return model
"""

RIGHT = {"train": TRAIN, "greet": vault.RIGHT["greet"]}
FULL = 6.0

# What a run may change in the frameworks, as a run sees it.
SETTINGS = """
import keras, tensorflow as tf
print("numbers of keras", keras.config.floatx(), keras.config.epsilon(), keras.config.image_data_format())
print("policy of keras", keras.config.dtype_policy().name, keras.config.is_traceback_filtering_enabled())
print("names in keras", digest(sorted(vars(keras))), digest(sorted(vars(keras.layers))))
print("own objects", sorted(keras.saving.get_custom_objects()))
print("tensorflow", tf.executing_eagerly(), tf.config.functions_run_eagerly(), digest(sorted(vars(tf))))
"""


def make_nets(folder: Path) -> Path:
    """Write the assignment's two trees into a library; returns the library."""
    for path, text in {
        "assignments/nets/assignment.toml": ASSIGNMENT,
        "assignments/nets/notebook.py": NOTEBOOK,
        "solutions/nets/test_nets.py": GRADER,
        "solutions/nets/reference.py": f"{REFERENCE}# %% train{TRAIN}# {HIDDEN}\n",
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text.lstrip(), encoding="utf-8")
    return folder
