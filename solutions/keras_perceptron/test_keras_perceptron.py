"""Hidden tests of `keras_perceptron`: models by configuration and weights, and what training with `fit` arrives at.

A training starts from weights that are sent, over all of the data at once, so that what it arrives at is computed here,
in NumPy, and no chance is left. Predictions of the rebuilt model are compared, for they are what a model is for.

In each task one test is strict about the form of the result; the others read it leniently.
"""

import json
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from autograder.grading import (
    Answer,
    Credit,
    Hint,
    Layer,
    Model,
    Student,
    assert_close,
    fail,
    require,
    task,
)

ANY_KIND = ("tensor", "variable", "ndarray", "list", "tuple", "number")
ANY_DTYPE = ("float", "int", "bool")
Numbers = NDArray[np.float64]

INPUT_SHAPE = Hint(
    "input-shape",
    ko="입력의 모양이 (d,)가 아닙니다. keras.Input(shape=(d,))에는 표본의 수를 적지 않습니다.",
    en="The input's shape is not (d,). keras.Input(shape=(d,)) leaves out the number of samples.",
)
UNITS = Hint(
    "units",
    ko="출력이 표본마다 하나가 아닙니다. 출력층의 units는 1입니다.",
    en="There is not one output for each sample. The output layer has 1 as its units.",
)
DEPTH = Hint(
    "depth",
    ko="완전연결층의 수가 문제에서 요구한 것과 다릅니다.",
    en="The number of fully connected layers is not the one that the task asks for.",
)
NO_BIAS = Hint(
    "no-bias",
    ko="바이어스가 없는 층이 있습니다. use_bias를 끄지 마십시오.",
    en="A layer has no bias. Don't switch use_bias off.",
)
EXTRA_WEIGHTS = Hint(
    "extra-weights",
    ko="완전연결층 말고도 가중치를 가진 층이 있습니다.",
    en="There is a layer with weights besides the fully connected ones.",
)
OTHER_ACTIVATION = Hint(
    "other-activation",
    ko="활성 함수가 tanh가 아니거나 빠졌습니다. Dense에 활성 함수를 적지 않으면 가중합을 그대로 냅니다.",
    en="The activation function is not tanh, or is missing. Without one, Dense gives the bare weighted sums.",
)
HISTORY = Hint(
    "history",
    ko="fit이 돌려주는 학습 기록(History)입니다. 모델은 따로 돌려주어야 합니다.",
    en="This is the record of the training (History) that fit returns. The model has to be returned itself.",
)


def numbers(answer: Answer) -> NDArray[np.float32]:
    """An answer's numbers in single precision, whatever array or list holds them."""
    with np.errstate(over="ignore"):
        return answer.array(dtype=ANY_DTYPE, kind=ANY_KIND).astype(np.float32)


def sums(x: NDArray, w: NDArray, b: NDArray) -> Numbers:
    """The weighted sums, in double precision."""
    return np.asarray(x, float) @ np.asarray(w, float) + np.asarray(b, float)


def some_inputs(rng: np.random.Generator, n: int, d: int) -> NDArray[np.float32]:
    """Inputs of both signs."""
    return rng.normal(size=(n, d)).astype(np.float32)


def some_weights(rng: np.random.Generator, d: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Weights and a bias, none of them near 0."""
    w = rng.uniform(0.3, 0.9, size=(d, 1)) * rng.choice([-1, 1], size=(d, 1))
    b = rng.uniform(0.3, 0.6, size=1) * rng.choice([-1, 1])
    return w.astype(np.float32), b.astype(np.float32)


def dense(model: Model) -> list[Layer]:
    """The fully connected layers in order."""
    return [layer for layer in model.layers if layer.kind == "Dense"]


def check_ends(model: Model, d: int) -> None:
    """Fail, with the hint that fits, unless the model takes d numbers and gives one."""
    require(model.input_shape == (d,), hint=INPUT_SHAPE)
    require(model.predict(np.zeros((2, d), np.float32)).shape == (2, 1), hint=UNITS)


def check_weights(model: Model, shapes: list[tuple[int, ...]]) -> None:
    """Fail, with the hint that fits, unless these are the shapes of the weights: of one or more Dense layers."""
    layers = dense(model)
    require(len(layers) == len(shapes) // 2, hint=DEPTH)
    require(all(layer.settings.get("use_bias") for layer in layers), hint=NO_BIAS)
    require(len(model.weights) == len(shapes), hint=EXTRA_WEIGHTS)
    require([weight.shape for weight in model.weights] == shapes)


def check_tanh(model: Model, rng: np.random.Generator, d: int) -> None:
    """Fail, with the hint that fits, unless a model of one layer applies tanh to its weighted sums.

    The inputs are as large as the weights are small, for near 0 there is hardly a difference.
    """
    w, b = model.weights
    scale = 1 / max(1e-3, min(1e3, float(np.abs(w).max())))
    x = (scale * some_inputs(rng, 12, d)).astype(np.float32)
    assert_close(model.predict(x), np.tanh(sums(x, w, b)), hint=OTHER_ACTIVATION, atol=1e-4)


# --- build_perceptron ------------------------------------------------------------------------------------------------

BUILD_LAYERS = Hint(
    "build-layers",
    ko="입력의 모양이 (d,)이고 노드가 하나, 활성 함수가 tanh인 Dense 층 하나인지 summary()로 확인하십시오.",
    en="Is there an input of shape (d,) and one Dense layer, of one node and with tanh? Look at summary().",
)
BUILD_START = Hint(
    "build-start",
    ko="처음 가중치는 −0.05와 0.05 사이의 균일 분포에서 부를 때마다 새로 뽑고, 바이어스는 0이어야 합니다.",
    en="The first weights should be drawn uniformly between -0.05 and 0.05, anew in every call, and the bias be 0.",
)
BUILD_KIND = Hint(
    "build-kind",
    ko="keras.Sequential 모델을 돌려주는지 확인하십시오. 입력의 모양도 정해져 있어야 합니다.",
    en="Is the result a keras.Sequential model that knows the shape of its input?",
)
START_WIDE = Hint(
    "start-wide",
    ko="처음 가중치가 −0.05와 0.05 사이를 벗어납니다. kernel_initializer를 적지 않으면 다른 분포에서 뽑습니다.",
    en="Some of the first weights lie outside -0.05 to 0.05. Without kernel_initializer they come from another "
    "distribution.",
)
START_EQUAL = Hint(
    "start-equal",
    ko="처음 가중치가 모두 같습니다. 가중치마다 난수를 따로 뽑아야 합니다.",
    en="All of the first weights are equal. Each should be a random number of its own.",
)
START_FIXED = Hint(
    "start-fixed",
    ko="부를 때마다 처음 가중치가 같습니다. 모델을 함수 안에서 새로 만들고, 시드를 고정하지 마십시오.",
    en="The first weights are the same in every call. Make a new model inside the function, and fix no seed.",
)
START_BIAS = Hint(
    "start-bias",
    ko="처음 바이어스가 0이 아닙니다.",
    en="The first bias is not 0.",
)
FUNCTIONAL = Hint(
    "functional",
    ko="함수형 API로 만든 모델입니다. 이 문제는 keras.Sequential을 요구합니다.",
    en="This model was made with the functional API. The task asks for a keras.Sequential.",
)

SPREAD = 0.045  # of 500 uniform numbers from -0.05 to 0.05, none lies beyond once in 10¹¹ draws


def class_name(answer: Answer) -> str:
    """What the model's configuration calls its class; "" where it says nothing."""
    try:
        said = json.loads(answer.model().config)
    except (ValueError, RecursionError):
        return ""
    return str(said.get("class_name", "")) if isinstance(said, dict) else ""


def first_weights(answer: Answer) -> list[NDArray[np.float32]]:
    """The weights of a model of one layer."""
    weights = [weight.numpy() for weight in answer.model().weights]
    require(len(weights) == 2 and all(weight.dtype.kind == "f" for weight in weights))
    return weights


@task("build_perceptron", weight=3, hint=BUILD_LAYERS)
def test_build_layers(student: Student, rng: np.random.Generator) -> None:
    d = int(rng.integers(3, 8))
    model = student.model("build_perceptron", d)
    check_ends(model, d)
    check_weights(model, [(d, 1), (1,)])
    check_tanh(model, rng, d)


@task("build_perceptron", weight=2, hint=BUILD_START)
def test_build_start(student: Student) -> None:
    d = 500
    w, b = first_weights(student.call("build_perceptron", d))
    again, _ = first_weights(student.call("build_perceptron", d))
    require(w.shape == again.shape == (d, 1))
    require(not b.any(), hint=START_BIAS)
    require(float(np.ptp(w)) > 0, hint=START_EQUAL)
    require(float(np.abs(w).max()) < 0.05 + 1e-6, hint=START_WIDE)
    require(not np.array_equal(w, again), hint=START_FIXED)
    require(float(w.min()) < -SPREAD and float(w.max()) > SPREAD)


@task("build_perceptron", weight=1, hint=BUILD_KIND)
def test_build_kind(student: Student) -> None:
    answer = student.call("build_perceptron", 2)
    name = class_name(answer)
    require(name not in ("Functional", "Model"), hint=FUNCTIONAL)
    require(name == "Sequential" and len(first_weights(answer)) > 0)


# --- predict ---------------------------------------------------------------------------------------------------------

PREDICT_VALUES = Hint(
    "predict-values",
    ko="리스트를 np.array로 바꾸고, set_weights([w, b])로 넣은 가중치로 tanh까지 계산하는지 확인하십시오.",
    en="Is the list turned into an array, and are the outputs, with tanh, those of the weights put in by set_weights?",
)
PREDICT_SIZES = Hint(
    "predict-sizes",
    ko="표본이 하나이거나 수십 개일 때도 되는지 확인하십시오.",
    en="Does it work for a single sample, and for dozens?",
)
PREDICT_FORM = Hint(
    "predict-form",
    ko="결과가 모양이 (n, 1)인 float32 ndarray인지 확인하십시오.",
    en="Is the result a float32 ndarray of shape (n, 1)?",
)
NO_WEIGHTS = Hint(
    "weights-not-set",
    ko="출력이 거의 0입니다. 모델이 아직 처음 가중치를 가지고 있습니다. set_weights로 w와 b를 넣으십시오.",
    en="The outputs are almost 0: the model still has its first weights. Put in w and b by set_weights.",
)
ONLY_KERNEL = Hint(
    "bias-not-set",
    ko="바이어스 b가 들어 있지 않습니다.",
    en="The bias b has no part in the outputs.",
)
NO_TANH = Hint(
    "no-tanh",
    ko="활성 함수 tanh를 거치지 않은 가중합입니다.",
    en="These are the weighted sums, before the activation function tanh.",
)
SIGNS = Hint(
    "signs",
    ko="출력의 부호입니다. 이 문제는 출력 그대로를 요구합니다.",
    en="These are the signs of the outputs. The task asks for the outputs themselves.",
)
SIGMOID = Hint(
    "sigmoid",
    ko="tanh 대신 시그모이드를 적용했습니다.",
    en="The sigmoid stands in place of tanh.",
)
TENSOR = Hint(
    "tensor-for-ndarray",
    ko="결과가 텐서입니다. 이 문제는 ndarray를 요구합니다. 텐서의 numpy 메서드나 np.array를 쓰십시오.",
    en="The result is a tensor. This task asks for an ndarray; use the tensor's method numpy, or np.array.",
)
ONE_AXIS = Hint(
    "one-axis",
    ko="결과에 축이 하나뿐입니다. 표본마다 한 행이 되도록 모양을 (n, 1)로 유지하십시오.",
    en="The result has a single axis. Keep the shape (n, 1): one row for each sample.",
)
LIST = Hint(
    "list",
    ko="결과가 파이썬 리스트입니다. ndarray로 돌려주십시오.",
    en="The result is a Python list. Return an ndarray.",
)
FLOAT64 = Hint(
    "float64",
    ko="결과의 dtype이 float64입니다. 케라스 모델의 출력은 float32입니다.",
    en="The result is of dtype float64. The outputs of a Keras model are float32.",
)


def check_outputs(student: Student, rng: np.random.Generator, n: int, d: int) -> None:
    """Ask for outputs and fail, with the hint that fits, unless they are right."""
    x, (w, b) = some_inputs(rng, n, d), some_weights(rng, d)
    outputs, s = numbers(student.call("predict", x.tolist(), w, b)), sums(x, w, b)
    least = min(0.5, float(np.abs(s).max()) / 5)  # tanh of the largest sum is more
    require(outputs.size != n or float(np.abs(outputs).max()) > least, hint=NO_WEIGHTS)
    mistaken = {
        NO_TANH: s,
        SIGNS: np.sign(s),
        SIGMOID: 1 / (1 + np.exp(-s)),
        ONLY_KERNEL: np.tanh(s - b),
    }
    assert_close(outputs[:, None] if outputs.ndim == 1 else outputs, np.tanh(s), mistaken=mistaken)


@task("predict", weight=2, hint=PREDICT_VALUES)
def test_predict_values(student: Student, rng: np.random.Generator) -> None:
    check_outputs(student, rng, int(rng.integers(5, 9)), int(rng.integers(2, 5)))


@task("predict", weight=1, hint=PREDICT_SIZES)
def test_predict_sizes(student: Student, rng: np.random.Generator) -> None:
    for n, d in ((1, 3), (40, 1)):
        check_outputs(student, rng, n, d)


@task("predict", weight=1, hint=PREDICT_FORM)
def test_predict_form(student: Student, rng: np.random.Generator) -> None:
    x, (w, b) = some_inputs(rng, 4, 3), some_weights(rng, 3)
    answer = student.call("predict", x.tolist(), w, b)
    require(answer.kind != "tensor", hint=TENSOR)
    require(answer.kind not in ("list", "tuple"), hint=LIST)
    require(answer.shape != (4,), hint=ONE_AXIS)
    require(answer.dtype != "float64", hint=FLOAT64)
    answer.array(shape=(4, 1), dtype="float32", kind="ndarray")


# --- compile_perceptron ----------------------------------------------------------------------------------------------

COMPILE_OPTIMIZER = Hint(
    "compile-optimizer",
    ko="keras.optimizers.SGD(learning_rate=...)로 만든 객체를 optimizer로 주었는지 확인하십시오.",
    en="Is the optimizer an object made by keras.optimizers.SGD(learning_rate=...)?",
)
COMPILE_LOSS = Hint(
    "compile-loss",
    ko="손실 함수가 평균제곱오차인지 확인하십시오.",
    en="Is the loss the mean squared error?",
)
COMPILE_MODEL = Hint(
    "compile-model",
    ko="compile한 모델이 1번과 같은 구조인지, 그 모델을 돌려주는지 확인하십시오.",
    en="Is the model that was compiled built as in task 1, and is it returned?",
)
NOT_COMPILED = Hint(
    "not-compiled",
    ko="compile하지 않은 모델입니다.",
    en="The model has not been compiled.",
)
RATE_DEFAULT = Hint(
    "rate-default",
    ko="학습률이 기본값 0.01입니다. 이름 'sgd'나 괄호가 빈 SGD()로는 학습률을 정할 수 없습니다.",
    en="The learning rate is the default, 0.01. Neither the name 'sgd' nor SGD() without an argument sets it.",
)
RATE_FIXED = Hint(
    "rate-fixed",
    ko="인수로 받은 learning_rate를 쓰지 않았습니다.",
    en="The argument learning_rate is not used.",
)
OTHER_OPTIMIZER = Hint(
    "other-optimizer",
    ko="옵티마이저가 SGD가 아닙니다.",
    en="The optimizer is not SGD.",
)
OTHER_LOSS = Hint(
    "other-loss",
    ko="손실 함수가 평균제곱오차가 아닙니다.",
    en="The loss is not the mean squared error.",
)


def some_rate(rng: np.random.Generator) -> float:
    """A learning rate that is not often written."""
    return float(rng.uniform(0.2, 0.4))


@task("compile_perceptron", weight=2, hint=COMPILE_OPTIMIZER)
def test_compile_optimizer(student: Student, rng: np.random.Generator) -> None:
    for rate in (some_rate(rng), some_rate(rng) / 100):
        said = student.call("compile_perceptron", 3, rate).model().compiled
        require(said is not None, hint=NOT_COMPILED)
        name = "" if said is None else said.optimizer.lower().rstrip("_0123456789")  # Keras counts: SGD, SGD_1, …
        require(name == "sgd", hint=OTHER_OPTIMIZER)
        set_rate = -1.0 if said is None or said.learning_rate is None else said.learning_rate
        require(abs(set_rate - 0.01) > 1e-6, hint=RATE_DEFAULT)
        require(abs(set_rate - rate) < 1e-5 * rate, hint=RATE_FIXED)


@task("compile_perceptron", weight=1, hint=COMPILE_LOSS)
def test_compile_loss(student: Student, rng: np.random.Generator) -> None:
    said = student.call("compile_perceptron", 3, some_rate(rng)).model().compiled
    require(said is not None, hint=NOT_COMPILED)
    name = "" if said is None else said.loss.replace("_", "").lower()
    require(name in ("mse", "meansquarederror"), hint=OTHER_LOSS)


@task("compile_perceptron", weight=1, hint=COMPILE_MODEL)
def test_compile_model(student: Student, rng: np.random.Generator) -> None:
    d = int(rng.integers(3, 8))
    model = student.model("compile_perceptron", d, some_rate(rng))
    require(model.compiled is not None, hint=NOT_COMPILED)
    check_ends(model, d)
    check_weights(model, [(d, 1), (1,)])
    check_tanh(model, rng, d)


# --- train -----------------------------------------------------------------------------------------------------------

TRAIN_PREDICTIONS = Hint(
    "train-predictions",
    ko="주어진 가중치에서 시작했는지, 손실 함수와 학습률과 세대의 수가 문제와 같은지, 리스트를 배열로 바꾸어 fit에 "
    "넣었는지 확인하십시오.",
    en="Does training start from the given weights, with the loss, the learning rate and the number of epochs of the "
    "task? Are the lists turned into arrays for fit?",
)
TRAIN_BATCH = Hint(
    "train-batch",
    ko="표본이 32개를 넘으면 결과가 다릅니다. batch_size를 적지 않으면 32개씩 나누어 여러 번 갱신합니다. "
    "batch_size=len(x)로 하십시오.",
    en="With more than 32 samples the result is another. Without batch_size the data are cut into batches of 32, with "
    "an update for each. Use batch_size=len(x).",
)
TRAIN_LOSSES = Hint(
    "train-losses",
    ko="losses가 세대마다 갱신하기 전의 평균제곱오차를 담은 실수의 리스트인지, 모델과 함께 튜플로 돌려주는지 "
    "확인하십시오.",
    en="Is losses a list of numbers, the mean squared error before the update in each epoch, and is it returned in a "
    "tuple with the model?",
)
NOT_STARTED = Hint(
    "not-started",
    ko="주어진 w와 b에서 시작하지 않았습니다. 학습하기 전에 set_weights([w, b])로 넣으십시오.",
    en="Training did not start from the given w and b. Put them in by set_weights([w, b]) before training.",
)
UNTRAINED = Hint(
    "untrained",
    ko="가중치가 처음 그대로입니다. 돌려준 바로 그 모델로 fit을 실행했는지 확인하십시오.",
    en="The weights are still those from the start. Was fit run on the very model that is returned?",
)
WRONG_EPOCHS = Hint(
    "wrong-epochs",
    ko="세대의 수가 다릅니다. epochs를 적지 않으면 fit은 한 세대만 학습합니다.",
    en="The number of epochs is another. Without epochs, fit trains for a single one.",
)
ABSOLUTE = Hint(
    "absolute",
    ko="평균제곱오차가 아니라 평균절대오차로 학습했습니다.",
    en="Training used the mean absolute error, not the mean squared error.",
)
HISTORY_FOR_LOSSES = Hint(
    "history-for-losses",
    ko='losses가 리스트가 아니라 fit의 기록입니다. history.history["loss"]를 돌려주십시오.',
    en='losses is the record that fit returns, not a list. Return history.history["loss"].',
)
ONLY_MODEL = Hint(
    "only-model",
    ko="모델만 돌려주었습니다. 세대마다의 손실도 튜플의 둘째로 돌려주십시오.",
    en="Only the model was returned. Return the losses too, second in a tuple.",
)
LOSSES_ARRAY = Hint(
    "losses-array",
    ko="losses가 배열입니다. 파이썬 리스트를 돌려주십시오.",
    en="losses is an array. Return a Python list.",
)
LOSSES_COUNT = Hint(
    "losses-count",
    ko="losses의 길이가 epochs와 다릅니다. 세대마다 손실이 하나씩 있어야 합니다.",
    en="The length of losses is not epochs. There should be one loss for each epoch.",
)
LOSSES_AFTER = Hint(
    "losses-after",
    ko="갱신한 뒤의 손실입니다. fit의 기록에 있는 손실은 갱신하기 전의 것입니다.",
    en="These are losses after the updates. Those in the record of fit are from before.",
)

TOLERANCE = 2e-3  # of an output; rounding leaves it below 1e-5, and the mildest known mistake is far above


class Training(NamedTuple):
    """What is sent: data, first weights, epochs and learning rate."""

    x: NDArray[np.float32]
    y: NDArray[np.float32]
    w: NDArray[np.float32]
    b: NDArray[np.float32]
    epochs: int
    rate: float


class Descent(NamedTuple):
    """Where a training arrives, and its losses: before each update and after the last."""

    w: Numbers
    b: Numbers
    losses: list[float]


def descend(sent: Training, *, absolute: bool = False) -> Descent:
    """Gradient descent over all of the data at once, in double precision."""
    x, y, w, b = (np.asarray(part, float) for part in sent[:4])
    losses = []
    for epoch in range(sent.epochs + 1):
        o = np.tanh(sums(x, w, b))
        losses.append(float(np.mean((y - o) ** 2)))
        if epoch < sent.epochs:
            errors = (np.sign(o - y) if absolute else 2 * (o - y)) * (1 - o**2) / len(y)
            w, b = w - sent.rate * x.T @ errors, b - sent.rate * errors.sum(axis=0)
    return Descent(w, b, losses)


def other_trainings(sent: Training) -> dict[Hint, Descent]:
    """Where known misconceptions arrive."""
    return {
        UNTRAINED: descend(sent._replace(epochs=0)),
        WRONG_EPOCHS: descend(sent._replace(epochs=1)),
        RATE_DEFAULT: descend(sent._replace(rate=0.01)),
        RATE_FIXED: descend(sent._replace(rate=0.1)),
        ABSOLUTE: descend(sent, absolute=True),
        NOT_STARTED: descend(sent._replace(w=0 * sent.w, b=0 * sent.b)),
    }


def some_training(rng: np.random.Generator, n: int) -> Training:
    """Data and weights for which every misconception arrives elsewhere."""
    while True:
        d, epochs = int(rng.integers(2, 4)), int(rng.integers(4, 7))
        x, (w, b) = some_inputs(rng, n, d), some_weights(rng, d)
        y = rng.choice([-1.0, 1.0], size=(n, 1)).astype(np.float32)
        sent = Training(x, y, w, b, epochs, float(rng.uniform(0.3, 0.4)))
        arrived = [descend(sent), *other_trainings(sent).values()]
        places = np.array([[*found.w.ravel(), *found.b] for found in arrived])
        apart = np.abs(places[:, None] - places).max(axis=-1) + np.eye(len(places))
        if apart.min() > 0.02:
            return sent


def ask_train(student: Student, sent: Training) -> Answer:
    """Ask for a training; data are lists, as older programs write them."""
    y = [[int(value)] for value in sent.y[:, 0]]
    return student.call("train", sent.x.tolist(), y, sent.w, sent.b, sent.epochs, sent.rate)


def read_model(answer: Answer) -> Answer:
    """The model, alone or first in a tuple."""
    require(answer.type_name != "History", hint=HISTORY)
    first = answer if answer.kind == "model" else answer.items(2)[0]
    require(first.type_name != "History", hint=HISTORY)
    return first


def probe(rng: np.random.Generator, d: int) -> NDArray[np.float32]:
    """Inputs that tell weights apart: near 0, where tanh is steep."""
    return rng.uniform(-1, 1, size=(20, d)).astype(np.float32)


def check_predictions(student: Student, sent: Training, x: NDArray[np.float32], credit: Credit) -> None:
    """Ask for a training and fail, with the hint that fits, unless the trained model predicts as it should."""
    model = student.rebuilt(read_model(ask_train(student, sent)))
    check_ends(model, x.shape[1])
    outputs = model.predict(x)
    right = descend(sent)
    error = float(np.abs(outputs - np.tanh(sums(x, right.w, right.b))).max())
    if not error < TOLERANCE:
        for hint, found in other_trainings(sent).items():
            slack = 0.08 if hint is NOT_STARTED else TOLERANCE  # a start near 0 is not one in 0
            if np.abs(outputs - np.tanh(sums(x, found.w, found.b))).max() < slack:
                fail(hint)
    credit.within(error, -TOLERANCE, TOLERANCE)


@task("train", weight=2, hint=TRAIN_PREDICTIONS, trains=True)
def test_train_predictions(student: Student, rng: np.random.Generator, credit: Credit) -> None:
    sent = some_training(rng, int(rng.integers(9, 16)))
    check_predictions(student, sent, probe(rng, sent.x.shape[1]), credit)


@task("train", weight=1, hint=TRAIN_BATCH, trains=True)
def test_train_batch(student: Student, rng: np.random.Generator, credit: Credit) -> None:
    sent = some_training(rng, int(rng.integers(65, 80)))
    check_predictions(student, sent, probe(rng, sent.x.shape[1]), credit)


@task("train", weight=2, hint=TRAIN_LOSSES, trains=True)
def test_train_losses(student: Student, rng: np.random.Generator) -> None:
    sent = some_training(rng, int(rng.integers(9, 16)))
    answer = ask_train(student, sent)
    require(answer.kind != "model", hint=ONLY_MODEL)
    read_model(answer).model()
    losses = answer.items(2)[1]
    require(losses.type_name != "History" and losses.kind != "dict", hint=HISTORY_FOR_LOSSES)
    require(losses.kind not in ("ndarray", "tensor"), hint=LOSSES_ARRAY)
    values = np.array([loss.number() for loss in losses.items()])
    require(len(values) == sent.epochs, hint=LOSSES_COUNT)
    found = descend(sent)
    mistaken = {LOSSES_AFTER: found.losses[1:]}
    mistaken |= {hint: other.losses[: sent.epochs] for hint, other in other_trainings(sent).items()}
    mistaken = {hint: wrong for hint, wrong in mistaken.items() if len(wrong) == sent.epochs}
    assert_close(values, found.losses[:-1], mistaken=mistaken, rtol=1e-3, atol=1e-4)


# --- which_verbose ---------------------------------------------------------------------------------------------------

VERBOSE_SILENT = Hint(
    "verbose-silent",
    ko="아무것도 출력되지 않았을 때만 0인지, 다른 글에는 0이 아닌지 확인하십시오.",
    en="Is it 0 if nothing was printed, and only then?",
)
VERBOSE_SHOWN = Hint(
    "verbose-shown",
    ko="막대(━)가 있으면 1, 막대 없이 줄만 있으면 2인지 확인하십시오. 막대의 길이와 줄의 수는 여러 가지일 수 있습니다.",
    en="Is it 1 where there is a bar (━) and 2 where there are only lines? Bars and texts come in many lengths.",
)
VERBOSE_SINGLE = Hint(
    "verbose-single",
    ko="한 세대만 학습하면 Epoch으로 시작하는 줄이 없습니다. 그런 글에서도 되는지, 결과가 정수인지 확인하십시오.",
    en="With a single epoch no line begins with Epoch. Does it work for such a text, and is the result an integer?",
)
EXCHANGED = Hint(
    "verbose-exchanged",
    ko="1과 2가 바뀌었습니다. 진행 막대를 그리는 것이 1입니다.",
    en="1 and 2 have changed places: it is 1 that draws a bar.",
)
NOT_AN_INTEGER = Hint(
    "not-an-integer",
    ko="결과가 정수가 아닙니다. 문자열이나 True, False가 아니라 0, 1, 2 가운데 하나를 돌려주십시오.",
    en="The result is no integer. Return one of 0, 1 and 2, not a string, nor True or False.",
)

BAR = "━" * 20
METRICS = ("accuracy", "mse", "mae")


def some_print(rng: np.random.Generator, verbose: int, epochs: int) -> str:
    """What `fit` prints: as the notebook shows it, for one metric at most and perhaps validation data."""
    steps, lines = int(rng.integers(1, 400)), []
    names = ["loss", *rng.choice(METRICS, size=int(rng.integers(0, 2)))]
    names += [f"val_{name}" for name in names] if rng.random() < 0.5 else []
    for epoch in range(1, epochs + 1):
        if epochs > 1:
            lines.append(f"Epoch {epoch}/{epochs}")
        values = "".join(f" - {name}: {rng.uniform(0.001, 2):.4f}" for name in names)
        seconds, each = int(rng.integers(0, 9)), int(rng.integers(1, 300))
        if verbose == 1:
            lines.append(f"{steps}/{steps} {BAR} {seconds}s {each}ms/step{values}")
        else:
            lines.append(f"{steps}/{steps} - {seconds}s - {each}ms/step{values}")
    return "".join(line + "\n" for line in lines)


def check_verbose(student: Student, texts: dict[int, list[str]], *, strict: bool) -> None:
    """Ask about texts and fail, with the hint that fits, unless each is recognised."""
    said = {}
    for verbose, listed in texts.items():
        answers = [student.call("which_verbose", text) for text in listed]
        if strict:
            require(all(answer.kind in ("number", "ndarray", "tensor") for answer in answers), hint=NOT_AN_INTEGER)
            said[verbose] = [answer.integer() for answer in answers]
        else:
            said[verbose] = [int(answer.text()) if is_digit(answer) else answer.number() for answer in answers]
    right = {verbose: [verbose] * len(listed) for verbose, listed in texts.items()}
    require(said != {verbose: [(0, 2, 1)[verbose]] * len(listed) for verbose, listed in texts.items()}, hint=EXCHANGED)
    require(said == right)


def is_digit(answer: Answer) -> bool:
    """Whether the answer is a string of one digit."""
    return answer.kind == "text" and answer.text() in ("0", "1", "2")


@task("which_verbose", weight=2, hint=VERBOSE_SHOWN)
def test_verbose_shown(student: Student, rng: np.random.Generator) -> None:
    epochs = (2, int(rng.integers(3, 6)), 11)
    texts = {verbose: [some_print(rng, verbose, count) for count in epochs] for verbose in (1, 2)}
    check_verbose(student, texts, strict=False)


@task("which_verbose", weight=1, hint=VERBOSE_SILENT)
def test_verbose_silent(student: Student, rng: np.random.Generator) -> None:
    answer = student.call("which_verbose", "")
    shown = [student.call("which_verbose", some_print(rng, verbose, 3)) for verbose in (1, 2)]
    values = [int(said.text()) if is_digit(said) else said.number() for said in (answer, *shown)]
    require(values[0] == 0 and 0 not in values[1:])


@task("which_verbose", weight=1, hint=VERBOSE_SINGLE)
def test_verbose_single(student: Student, rng: np.random.Generator) -> None:
    check_verbose(student, {0: [""], **{verbose: [some_print(rng, verbose, 1)] for verbose in (1, 2)}}, strict=True)


# --- build_shortcut --------------------------------------------------------------------------------------------------

SHORTCUT_LAYERS = Hint(
    "shortcut-layers",
    ko="입력의 모양이 (d,)이고, 노드가 p개인 은닉층과 노드가 하나인 출력층이 있으며, 출력층의 입력이 d + p개인지 "
    "summary()로 확인하십시오.",
    en="Is there an input of shape (d,), a hidden layer of p nodes and an output layer of one node with d + p inputs? "
    "Look at summary().",
)
SHORTCUT_VALUES = Hint(
    "shortcut-values",
    ko="두 층에 모두 tanh가 있고, 입력을 먼저, 은닉층의 출력을 나중에 이어 붙였는지 확인하십시오.",
    en="Have both layers tanh, and is the input put first and the hidden outputs second where they are joined?",
)
SHORTCUT_SMALL = Hint(
    "shortcut-small",
    ko="d나 p가 1일 때도 되는지 확인하십시오.",
    en="Does it work when d or p is 1?",
)
NO_SHORTCUT = Hint(
    "no-shortcut",
    ko="출력층이 은닉층의 출력만 봅니다. 입력과 이어 붙인 것을 출력층에 주어야 합니다.",
    en="The output layer sees the hidden outputs only. Give it the input and the hidden outputs joined.",
)
HIDDEN_FIRST = Hint(
    "hidden-first",
    ko="이어 붙이는 순서가 반대입니다. 입력이 먼저, 은닉층의 출력이 나중입니다.",
    en="They are joined in the opposite order. The input comes first, the hidden outputs second.",
)
ADDED = Hint(
    "added",
    ko="이어 붙이지 않고 더했습니다. Concatenate를 쓰십시오.",
    en="Input and hidden outputs were added, not joined. Use Concatenate.",
)
TWICE_HIDDEN = Hint(
    "twice-hidden",
    ko="은닉층의 출력을 두 번 이어 붙였습니다. 하나는 입력이어야 합니다.",
    en="The hidden outputs were joined with themselves. One of the two should be the input.",
)
LINEAR_HIDDEN = Hint(
    "linear-hidden",
    ko="은닉층에 활성 함수 tanh가 없습니다.",
    en="The hidden layer lacks the activation function tanh.",
)
LINEAR_OUTPUT = Hint(
    "linear-output",
    ko="출력층에 활성 함수 tanh가 없습니다.",
    en="The output layer lacks the activation function tanh.",
)


def check_shortcut_layers(model: Model, d: int, p: int) -> None:
    """Fail, with the hint that fits, unless the model has the two layers, and the second sees d + p numbers."""
    check_ends(model, d)
    shapes = [weight.shape for weight in model.weights]
    require(all(layer.kind != "Add" for layer in model.layers), hint=ADDED)
    require(shapes[2:3] != [(p, 1)], hint=NO_SHORTCUT)
    check_weights(model, [(d, p), (p,), (d + p, 1), (1,)])


def check_shortcut_values(model: Model, d: int, p: int, rng: np.random.Generator) -> None:
    """Fail, with the hint that fits, unless the model computes what the formula says of its weights."""
    require([weight.shape for weight in model.weights] == [(d, p), (p,), (d + p, 1), (1,)])
    w1, b1, w2, b2 = model.weights
    x = (3 * some_inputs(rng, 16, d)).astype(np.float32)
    s = sums(x, w1, b1)
    h = np.tanh(s)
    joined = np.concatenate([x, h], axis=1)
    mistaken = {
        HIDDEN_FIRST: np.tanh(sums(np.concatenate([h, x], axis=1), w2, b2)),
        LINEAR_HIDDEN: np.tanh(sums(np.concatenate([x, s], axis=1), w2, b2)),
        LINEAR_OUTPUT: sums(joined, w2, b2),
    }
    if d == p:
        mistaken[TWICE_HIDDEN] = np.tanh(sums(np.concatenate([h, h], axis=1), w2, b2))
    outputs = model.predict(x)
    require(outputs.shape == (16, 1), hint=UNITS)
    assert_close(outputs, np.tanh(sums(joined, w2, b2)), mistaken=mistaken, atol=1e-4)


@task("build_shortcut", weight=2, hint=SHORTCUT_LAYERS)
def test_shortcut_layers(student: Student, rng: np.random.Generator) -> None:
    d, p = (int(size) for size in rng.choice(np.arange(3, 9), size=2, replace=False))
    check_shortcut_layers(student.model("build_shortcut", d, p), d, p)


@task("build_shortcut", weight=2, hint=SHORTCUT_VALUES)
def test_shortcut_values(student: Student, rng: np.random.Generator) -> None:
    size = int(rng.integers(4, 8))
    check_shortcut_values(student.model("build_shortcut", size, size), size, size, rng)


@task("build_shortcut", weight=1, hint=SHORTCUT_SMALL)
def test_shortcut_small(student: Student, rng: np.random.Generator) -> None:
    d, p = rng.permutation([1, int(rng.integers(2, 6))]).tolist()
    model = student.model("build_shortcut", d, p)
    check_shortcut_layers(model, d, p)
    check_shortcut_values(model, d, p, rng)
