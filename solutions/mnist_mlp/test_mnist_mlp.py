"""Hidden tests of `mnist_mlp`: preprocessing and measuring on fresh data, the architecture, and what training reaches.

The trained model is rebuilt where no student's code runs, and asked there for images whose labels never enter the
sandbox. The ten classes are renamed at random in each run, so that weights from elsewhere and a look-up of known images
are worth nothing: only what was learned from the data sent can know the names.

In the tasks that compute numbers one test is strict about the form of the result; the others read it leniently.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from autograder.grading import (
    Answer,
    Credit,
    Data,
    Hint,
    Layer,
    Model,
    Student,
    assert_close,
    require,
    task,
)

ANY_KIND = ("tensor", "variable", "ndarray", "list", "tuple", "number")
ANY_DTYPE = ("float", "int", "bool")
ARRAYS = ("tensor", "ndarray")
PIXELS = 28 * 28
CLASSES = 10
Numbers = NDArray[np.float64]

TRANSPOSED = Hint(
    "transposed",
    ko="행과 열이 서로 바뀌었습니다. 표본 하나가 한 행입니다.",
    en="Rows and columns have changed places. Each sample is one row.",
)
LIST = Hint(
    "list",
    ko="결과가 파이썬 리스트입니다. ndarray나 텐서로 돌려주십시오.",
    en="The result is a Python list. Return an ndarray or a tensor.",
)


def numbers(answer: Answer) -> NDArray[np.generic]:
    """An answer's numbers, whatever array or list holds them."""
    return answer.array(dtype=ANY_DTYPE, kind=ANY_KIND)


def coded(labels: NDArray) -> NDArray[np.float32]:
    """One-hot codes of shape (n, 10)."""
    return np.eye(CLASSES, dtype=np.float32)[labels]


def flattened(images: NDArray) -> NDArray[np.float32]:
    """The network's input: shape (n, 784), from 0 to 1."""
    return images.reshape(len(images), PIXELS).astype(np.float32) / np.float32(255)


# --- preprocess ------------------------------------------------------------------------------------------------------

PREPROCESS_VALUES = Hint(
    "preprocess-values",
    ko="화소의 값을 실수 255로 나누고, 이미지의 행을 위에서부터 이어 붙였는지 확인하십시오.",
    en="Are the pixels divided by 255 as real numbers, and the rows of each image put one after the other from the "
    "top?",
)
PREPROCESS_SIZE = Hint(
    "preprocess-size",
    ko="이미지가 한 장이거나 수십 장일 때도 되는지 확인하십시오. 60000과 같은 수를 적어 두지 말고 len(images)나 "
    "−1을 쓰십시오.",
    en="Does it work for one image, and for dozens? Use len(images) or -1 rather than a number such as 60000.",
)
PREPROCESS_FORM = Hint(
    "preprocess-form",
    ko="결과가 모양이 (n, 784)인 float32 ndarray 또는 텐서인지 확인하십시오.",
    en="Is the result an ndarray or a tensor of shape (n, 784) and dtype float32?",
)
UNSCALED = Hint(
    "unscaled",
    ko="화소의 값이 0과 255 사이 그대로입니다. 255로 나누어 0과 1 사이로 바꾸십시오.",
    en="The pixels still range from 0 to 255. Divide them by 255, so that they lie between 0 and 1.",
)
SCALED_TWICE = Hint(
    "scaled-twice",
    ko="255로 두 번 나누었습니다. 값이 거의 0이 되어 학습이 아주 느려집니다.",
    en="The pixels were divided by 255 twice. So close to 0, they make training very slow.",
)
WHOLE_DIVISION = Hint(
    "whole-division",
    ko="나머지를 버리는 나눗셈이어서 값이 0 아니면 1이 되었습니다. // 대신 /를 쓰고, 정수형으로 바꾸기 전에 "
    "나누십시오.",
    en="The division drops the fraction, so all values became 0 or 1. Use / instead of //, and no integer dtype.",
)
MAXIMUM = Hint(
    "maximum",
    ko="받은 이미지에서 가장 큰 값으로 나누었습니다. 그러면 같은 이미지도 함께 받은 이미지에 따라 달라집니다. 늘 "
    "255로 나누십시오.",
    en="The divisor is the largest value in the images at hand, so an image would change with the company it is in. "
    "Always divide by 255.",
)
DIVIDED_256 = Hint(
    "divided-by-256",
    ko="256으로 나누었습니다. 화소의 값은 256가지이지만 가장 큰 값은 255입니다.",
    en="The divisor is 256. A pixel has 256 possible values, but the largest is 255.",
)
CENTRED = Hint(
    "centred",
    ko="값의 범위가 −1과 1 사이입니다. 이 문제는 0과 1 사이를 요구합니다.",
    en="The values range from -1 to 1. This task asks for 0 to 1.",
)
STANDARDISED = Hint(
    "standardised",
    ko="평균을 빼고 표준편차로 나누었습니다. 이 문제에서는 255로 나누기만 합니다.",
    en="The mean was subtracted and the result divided by the standard deviation. Here only divide by 255.",
)
COLUMNS = Hint(
    "columns",
    ko="이미지를 열을 따라 읽어 행과 열이 바뀌었습니다. 행을 위에서부터 차례로 이어 붙이십시오.",
    en="Each image was read column by column, so it is transposed. Put its rows one after the other, from the top.",
)
MIXED = Hint(
    "mixed",
    ko="서로 다른 이미지의 화소가 한 행에 섞였습니다. 이미지의 축은 그대로 두고 뒤의 두 축만 합치십시오.",
    en="Pixels of different images were mixed in a row. Keep the axis of the images and join the other two.",
)
NOT_FLAT = Hint(
    "not-flat",
    ko="이미지가 아직 28×28 배열입니다. 이미지 한 장을 길이가 784인 벡터로 만드십시오.",
    en="The images are still arrays of 28 by 28. Make each of them a vector of length 784.",
)
FLOAT64 = Hint(
    "float64",
    ko="결과의 dtype이 float64입니다. 케라스의 가중치는 float32이므로 float32로 바꾸십시오.",
    en="The result is of dtype float64. The weights of Keras are float32; convert to that.",
)


def some_images(rng: np.random.Generator, n: int) -> NDArray[np.uint8]:
    """Random images with dark and bright pixels; the largest value is well below 255."""
    bright = rng.integers(1, 200, size=(n, 28, 28))
    return np.where(rng.random(size=bright.shape) < 0.3, bright, 0).astype(np.uint8)


def mistaken_inputs(images: NDArray[np.uint8]) -> dict[Hint, NDArray]:
    """What known misconceptions of preprocessing give."""
    right = flattened(images)
    pixels = images.reshape(len(images), PIXELS).astype(np.float32)
    return {
        UNSCALED: pixels,
        SCALED_TWICE: right / 255,
        WHOLE_DIVISION: pixels // 255,
        MAXIMUM: pixels / pixels.max(),
        DIVIDED_256: pixels / 256,
        CENTRED: 2 * right - 1,
        STANDARDISED: (pixels - pixels.mean()) / pixels.std(),
        COLUMNS: flattened(images.transpose(0, 2, 1)),
        MIXED: flattened(images).reshape(PIXELS, -1).T,
        TRANSPOSED: right.T,
    }


def check_inputs(student: Student, images: NDArray[np.uint8]) -> None:
    """Ask for the network's input and fail, with the hint that fits, unless its values are right but for rounding."""
    inputs = numbers(student.call("preprocess", images)).astype(np.float32)
    require(inputs.ndim < 3, hint=NOT_FLAT)
    assert_close(inputs, flattened(images), mistaken=mistaken_inputs(images), rtol=1e-6, atol=1e-8)


@task("preprocess", weight=2, hint=PREPROCESS_VALUES)
def test_preprocess_values(student: Student, rng: np.random.Generator) -> None:
    for n in rng.choice(np.arange(2, 9), size=2, replace=False):
        check_inputs(student, some_images(rng, int(n)))


@task("preprocess", weight=1, hint=PREPROCESS_SIZE)
def test_preprocess_size(student: Student, rng: np.random.Generator) -> None:
    for n in (1, int(rng.integers(30, 60))):
        check_inputs(student, some_images(rng, n))


@task("preprocess", weight=1, hint=PREPROCESS_FORM)
def test_preprocess_form(student: Student, rng: np.random.Generator) -> None:
    for n in rng.choice(np.arange(2, 9), size=2, replace=False):
        answer = student.call("preprocess", some_images(rng, int(n)))
        require(answer.kind not in ("list", "tuple"), hint=LIST)
        require(answer.dtype != "float64", hint=FLOAT64)
        answer.array(shape=(int(n), PIXELS), dtype="float32", kind=ARRAYS)


# --- one_hot ---------------------------------------------------------------------------------------------------------

ONE_HOT_VALUES = Hint(
    "one-hot-values",
    ko="행마다 레이블이 가리키는 자리 하나만 1이고 나머지는 0인지 확인하십시오.",
    en="Is there, in each row, a 1 in the place that the label names, and 0 everywhere else?",
)
ONE_HOT_ABSENT = Hint(
    "one-hot-absent",
    ko="레이블에 9가 없거나 레이블이 하나뿐이어도 열은 언제나 열 개여야 합니다. 부류의 수를 레이블에서 구하지 말고 "
    "10으로 정하십시오.",
    en="There should be ten columns even if no label is 9, or if there is a single label. Set the number of classes "
    "to 10; don't find it from the labels.",
)
ONE_HOT_FORM = Hint(
    "one-hot-form",
    ko="결과가 모양이 (n, 10)인 실수 ndarray 또는 텐서인지 확인하십시오.",
    en="Is the result an ndarray or a tensor of real numbers, of shape (n, 10)?",
)
OFF_BY_ONE = Hint(
    "off-by-one",
    ko="1의 자리가 하나 밀렸습니다. 자리도 레이블도 0부터 셉니다.",
    en="The 1 stands one place off. Places and labels are both counted from 0.",
)
LABELS_KEPT = Hint(
    "labels-kept",
    ko="레이블이 그대로입니다. 레이블마다 수 열 개로 된 행을 만드십시오.",
    en="The labels are still as they were. Make a row of ten numbers out of each.",
)
CODED_TWICE = Hint(
    "coded-twice",
    ko="축이 하나 더 있습니다. 원핫 코드로 두 번 바꾸었는지 확인하십시오.",
    en="There is an axis too many. Were the labels turned into one-hot codes twice?",
)
NINE_CLASSES = Hint(
    "nine-classes",
    ko="열이 열 개가 아닙니다. 부류는 0에서 9까지 열 가지입니다.",
    en="There are not ten columns. The classes are 0 to 9, ten of them.",
)
INTEGER = Hint(
    "integer-dtype",
    ko="결과의 dtype이 실수형이 아닙니다. 실수인 출력과 비교할 값이므로 실수형이어야 합니다.",
    en="The result is not of a floating-point dtype. It is to be compared with outputs, which are real numbers.",
)


def all_labels(rng: np.random.Generator) -> NDArray[np.uint8]:
    """Every class at least once, in random order."""
    extra = rng.integers(0, CLASSES, size=int(rng.integers(2, 9)))
    return rng.permutation(np.concatenate([np.arange(CLASSES), extra])).astype(np.uint8)


@task("one_hot", weight=2, hint=ONE_HOT_VALUES)
def test_one_hot_values(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        labels = all_labels(rng)
        codes, right = numbers(student.call("one_hot", labels)), coded(labels)
        require(codes.shape != labels.shape, hint=LABELS_KEPT)
        require(codes.ndim != 3, hint=CODED_TWICE)
        require(codes.shape[:1] != labels.shape or codes.shape == right.shape, hint=NINE_CLASSES)
        before, after = np.roll(right, -1, axis=1), np.roll(right, 1, axis=1)
        cut = before * (labels > 0)[:, None]  # where class "-1" has no place
        require(not any(np.array_equal(codes, off) for off in (before, after, cut)), hint=OFF_BY_ONE)
        assert_close(codes, right, mistaken={TRANSPOSED: right.T})


@task("one_hot", weight=1, hint=ONE_HOT_ABSENT)
def test_one_hot_absent(student: Student, rng: np.random.Generator) -> None:
    for n, classes in ((8, CLASSES - 1), (1, CLASSES), (5, 4)):
        labels = rng.integers(0, classes, size=n).astype(np.uint8)
        assert_close(numbers(student.call("one_hot", labels)), coded(labels))


@task("one_hot", weight=1, hint=ONE_HOT_FORM)
def test_one_hot_form(student: Student, rng: np.random.Generator) -> None:
    labels = all_labels(rng)
    answer = student.call("one_hot", labels)
    require(answer.kind not in ("list", "tuple"), hint=LIST)
    require(not np.issubdtype(np.dtype(answer.dtype or "float32"), np.integer) and answer.dtype != "bool", hint=INTEGER)
    answer.array(shape=(len(labels), CLASSES), dtype=("float32", "float64"), kind=ARRAYS)


# --- accuracy --------------------------------------------------------------------------------------------------------

ACCURACY_PROBABILITIES = Hint(
    "accuracy-probabilities",
    ko="행마다 가장 큰 출력의 자리와 1의 자리가 같은지 보고, 같은 표본의 비율을 구했는지 확인하십시오.",
    en="Is the place of the largest output compared with the place of the 1, row by row, and the share of equal "
    "ones found?",
)
ACCURACY_SIGNED = Hint(
    "accuracy-signed",
    ko="출력이 확률이 아니고 음수나 1보다 큰 수여도 되는지 확인하십시오. 크기만 비교하면 됩니다.",
    en="Does it work for outputs that are not probabilities, but negative or above 1? Only their order matters.",
)
ACCURACY_FORM = Hint(
    "accuracy-form",
    ko="결과가 0과 1 사이의 수 하나인지, 표본이 하나뿐일 때도 그런지 확인하십시오.",
    en="Is the result a single number from 0 to 1, also when there is only one sample?",
)
PERCENT = Hint(
    "percent",
    ko="백분율을 돌려주었습니다. 이 문제는 0과 1 사이의 비율을 요구합니다.",
    en="This is a percentage. The task asks for a share from 0 to 1.",
)
COUNT = Hint(
    "count",
    ko="맞힌 표본의 수를 돌려주었습니다. 전체 표본의 수로 나누십시오.",
    en="This is the number of right predictions. Divide it by the number of samples.",
)
ERROR_RATE = Hint(
    "error-rate",
    ko="틀린 표본의 비율을 돌려주었습니다.",
    en="This is the share of wrong predictions.",
)
WRONG_AXIS = Hint(
    "wrong-axis",
    ko="표본마다가 아니라 부류마다 가장 큰 값을 찾았습니다. argmax의 axis는 1이어야 합니다.",
    en="The largest value was looked for in each class, not in each sample. The axis of argmax should be 1.",
)
NO_AXIS = Hint(
    "no-axis",
    ko="배열 전체에서 가장 큰 값 하나만 비교했습니다. argmax에 axis=1을 주십시오.",
    en="Only the largest value of the whole array was compared. Give argmax the argument axis=1.",
)
ELEMENTWISE = Hint(
    "elementwise",
    ko="출력과 원핫 코드를 원소끼리 비교했습니다. 표본마다 가장 큰 출력의 자리를 먼저 찾으십시오.",
    en="Outputs and one-hot codes were compared element by element. Find the place of each sample's largest output "
    "first.",
)
NOT_AVERAGED = Hint(
    "not-averaged",
    ko="표본마다 맞혔는지가 그대로 남아 있습니다. 그 평균을 구하십시오.",
    en="What is left says for each sample whether it is right. Take the mean.",
)
MEAN_OUTPUT = Hint(
    "mean-output",
    ko="정답 자리의 출력을 평균했습니다. 정확률은 맞혔는지 아닌지만 셉니다.",
    en="The outputs for the right classes were averaged. The accuracy only counts whether a prediction is right.",
)


IN_EXAMPLE = 0.75  # the accuracy in the notebook


def some_predictions(rng: np.random.Generator) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Outputs of any sign and one-hot codes: some predictions wrong, and no misconception gives the right number.

    The first sample's right output is the largest of all: whoever compares the two arrays' largest values gets 1.
    """
    while True:
        n = int(rng.integers(20, 40))
        labels = rng.integers(0, CLASSES, size=n)
        outputs = rng.normal(size=(n, CLASSES)).astype(np.float32)
        outputs[np.arange(n), labels] += 2
        outputs[0, labels[0]] += 8
        y = coded(labels)
        if apart(outputs, y) and apart(probabilities(outputs), y):
            return outputs, y


def apart(outputs: NDArray, y: NDArray) -> bool:
    """Whether each known misconception gives another number than the accuracy, and than the others."""
    wrong = [float(value) for value in mistaken_accuracies(outputs, y).values() if np.ndim(value) == 0]
    right = share(outputs, y)
    return 0 < right < 1 and float(np.diff(np.sort([*wrong, right, IN_EXAMPLE])).min()) > 1e-3


def probabilities(outputs: NDArray) -> NDArray[np.float32]:
    """The softmax of each row."""
    powers = np.exp(outputs - outputs.max(axis=1, keepdims=True))
    return (powers / powers.sum(axis=1, keepdims=True)).astype(np.float32)


def share(outputs: NDArray, y: NDArray) -> float:
    """The accuracy."""
    return float(np.mean(outputs.argmax(axis=1) == y.argmax(axis=1)))


def mistaken_accuracies(outputs: NDArray, y: NDArray) -> dict[Hint, NDArray | float]:
    """What known misconceptions of the accuracy give."""
    right = share(outputs, y)
    return {
        PERCENT: 100 * right,
        COUNT: len(y) * right,
        ERROR_RATE: 1 - right,
        WRONG_AXIS: float(np.mean(outputs.argmax(axis=0) == y.argmax(axis=0))),
        NO_AXIS: float(outputs.argmax() == y.argmax()),
        ELEMENTWISE: float(np.mean(outputs.round() == y)),
        MEAN_OUTPUT: float(np.mean(outputs[y == 1])),
        NOT_AVERAGED: (outputs.argmax(axis=1) == y.argmax(axis=1)).astype(float),
    }


def check_accuracy(student: Student, outputs: NDArray, y: NDArray) -> None:
    """Ask for the accuracy and fail, with the hint that fits, unless it is right."""
    value = numbers(student.call("accuracy", outputs, y)).astype(np.float32)
    value = value.reshape(()) if value.size == 1 else value
    require(value.ndim > 0 or float(value) > 0, hint=ELEMENTWISE)  # hardly any output is exactly 1 or 0
    assert_close(value, np.float32(share(outputs, y)), mistaken=mistaken_accuracies(outputs, y))


@task("accuracy", weight=2, hint=ACCURACY_PROBABILITIES)
def test_accuracy_probabilities(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        outputs, y = some_predictions(rng)
        check_accuracy(student, probabilities(outputs), y)


@task("accuracy", weight=1, hint=ACCURACY_SIGNED)
def test_accuracy_signed(student: Student, rng: np.random.Generator) -> None:
    outputs, y = some_predictions(rng)
    check_accuracy(student, outputs, y)
    outputs, y = some_predictions(rng)
    check_accuracy(student, outputs - 10, y)


@task("accuracy", weight=1, hint=ACCURACY_FORM)
def test_accuracy_form(student: Student, rng: np.random.Generator) -> None:
    outputs, y = some_predictions(rng)
    for rows in (slice(None), slice(0, 1), slice(1, 2), slice(2, 3)):
        answer = student.call("accuracy", outputs[rows], y[rows])
        require(answer.shape != (len(y[rows]),) or len(y[rows]) == 1, hint=NOT_AVERAGED)
        right = share(outputs[rows], y[rows])
        mistaken = {PERCENT: 100 * right, COUNT: len(y[rows]) * right}
        assert_close(np.float32(answer.number()), np.float32(right), mistaken=mistaken)


# --- build_network ---------------------------------------------------------------------------------------------------

NETWORK_LAYERS = Hint(
    "network-layers",
    ko="입력 784개, 노드 1024개인 은닉층 하나, 노드 10개인 출력층인지 summary()로 확인하십시오.",
    en="Are there 784 inputs, one hidden layer of 1024 nodes and an output layer of 10? Look at summary().",
)
NETWORK_HIDDEN = Hint(
    "network-hidden",
    ko="은닉층에 tanh나 ReLU와 같은 비선형 활성 함수가 있는지 확인하십시오.",
    en="Has the hidden layer a nonlinear activation function, such as tanh or ReLU?",
)
NETWORK_OUTPUTS = Hint(
    "network-outputs",
    ko="출력층의 활성 함수가 softmax여서 열 개 출력의 합이 1인지 확인하십시오.",
    en="Is softmax the output layer's activation function, so that the ten outputs add up to 1?",
)
INPUT_SHAPE = Hint(
    "input-shape",
    ko="입력의 모양이 (784,)가 아닙니다. preprocess가 만든 벡터를 그대로 받아야 합니다.",
    en="The input's shape is not (784,). The network should take the vectors that preprocess makes.",
)
OUTPUT_SHAPE = Hint(
    "output-shape",
    ko="출력의 모양이 (10,)이 아닙니다. 부류마다 출력이 하나씩 필요합니다.",
    en="The output's shape is not (10,). There should be one output for each class.",
)
DEPTH = Hint(
    "depth",
    ko="완전연결층의 수가 다릅니다. 은닉층 하나와 출력층 하나, 모두 둘이어야 합니다.",
    en="The number of fully connected layers is another. There should be two: one hidden layer and the output layer.",
)
HIDDEN_UNITS = Hint(
    "hidden-units",
    ko="은닉층의 노드가 1024개가 아닙니다.",
    en="The hidden layer has not 1024 nodes.",
)
NO_BIAS = Hint(
    "no-bias",
    ko="바이어스가 없는 층이 있습니다.",
    en="A layer has no bias.",
)
EXTRA_WEIGHTS = Hint(
    "extra-weights",
    ko="은닉층과 출력층 말고도 가중치를 가진 층이 있습니다.",
    en="There is a layer with weights besides the hidden layer and the output layer.",
)
SCALES_AGAIN = Hint(
    "scales-again",
    ko="모델 안에서 값을 다시 나눕니다. 입력은 preprocess가 이미 0과 1 사이로 바꾼 것입니다.",
    en="The model scales its input again. It gets what preprocess has brought between 0 and 1 already.",
)
OTHER_RANGE = Hint(
    "other-range",
    ko="출력에 음수나 1보다 큰 수가 있어 확률이 아닙니다. 출력층에 tanh나 ReLU를 쓰거나 활성 함수를 빠뜨리지 "
    "않았습니까? softmax를 쓰십시오.",
    en="Some outputs are negative or above 1: no probabilities. Is it tanh, ReLU or nothing in the output layer? "
    "Use softmax.",
)
SIGMOID = Hint(
    "sigmoid",
    ko="열 개의 출력이 0과 1 사이이지만 합이 1이 아닙니다. 시그모이드는 출력을 따로따로 바꿉니다. softmax를 쓰십시오.",
    en="The ten outputs lie between 0 and 1 but don't add up to 1. A sigmoid treats each by itself; use softmax.",
)

DENSE_PARAMETERS = PIXELS * 1024 + 1024 + 1024 * CLASSES + CLASSES
# What may stand between two layers without making the network nonlinear.
LINEAR = frozenset("ActivityRegularization Dropout Flatten GaussianNoise Identity Rescaling Reshape".split())


def dense_places(layers: tuple[Layer, ...]) -> list[int]:
    """Where the fully connected layers stand."""
    return [place for place, layer in enumerate(layers) if layer.kind == "Dense"]


def is_nonlinear(layer: Layer) -> bool:
    """Whether a layer, or the activation function that it has, is nonlinear."""
    if layer.kind in ("Dense", "Activation"):
        return layer.settings.get("activation") not in (None, "linear")
    return layer.kind not in LINEAR


def some_inputs(rng: np.random.Generator, n: int) -> NDArray[np.float32]:
    """Random inputs of a network, as preprocessing gives them."""
    return flattened(some_images(rng, n))


def asked(model: Model, inputs: NDArray[np.float32]) -> NDArray[np.generic]:
    """The outputs of a network that must take 784 numbers and give 10."""
    require(model.input_shape == (PIXELS,), hint=INPUT_SHAPE)
    outputs = model.predict(inputs)
    require(outputs.shape == (len(inputs), CLASSES), hint=OUTPUT_SHAPE)
    return outputs


@task("build_network", weight=2, hint=NETWORK_LAYERS)
def test_network_layers(student: Student, rng: np.random.Generator) -> None:
    model = student.model("build_network")
    asked(model, some_inputs(rng, 3))
    dense = [model.layers[place] for place in dense_places(model.layers)]
    require(len(dense) == 2, hint=DEPTH)
    require(dense[0].settings.get("units") == 1024, hint=HIDDEN_UNITS)
    require(all(layer.settings.get("use_bias") for layer in dense), hint=NO_BIAS)
    require(all(layer.kind != "Rescaling" for layer in model.layers), hint=SCALES_AGAIN)
    require(model.parameters == DENSE_PARAMETERS, hint=EXTRA_WEIGHTS)


@task("build_network", weight=1, hint=NETWORK_HIDDEN)
def test_network_hidden(student: Student, rng: np.random.Generator) -> None:
    model = student.model("build_network")
    asked(model, some_inputs(rng, 3))
    places = dense_places(model.layers)
    require(len(places) > 1, hint=DEPTH)
    for first, second in zip(places, places[1:], strict=False):
        require(any(is_nonlinear(layer) for layer in model.layers[first:second]))


@task("build_network", weight=1, hint=NETWORK_OUTPUTS)
def test_network_outputs(student: Student, rng: np.random.Generator) -> None:
    outputs = asked(student.model("build_network"), some_inputs(rng, 16))
    require(float(outputs.min()) >= 0 and float(outputs.max()) <= 1, hint=OTHER_RANGE)
    require(np.allclose(outputs.sum(axis=1), 1, atol=1e-3), hint=SIGMOID)


# --- train -----------------------------------------------------------------------------------------------------------

TRAIN_ACCURACY = Hint(
    "train-accuracy",
    ko="학습하지 않은 이미지의 정확률이 모자랍니다. 손실 함수가 출력층에 맞는지, 세대 수와 학습률이 충분한지, x를 "
    "255로 다시 나누지 않았는지 확인하십시오.",
    en="On images that were not used for training the accuracy is too low. Does the loss fit the output layer? Are "
    "there enough epochs, and is the learning rate large enough? Is x divided by 255 a second time?",
)
HISTORY = Hint(
    "history",
    ko="fit이 돌려주는 학습 기록(History)입니다. 학습을 마친 모델을 돌려주십시오.",
    en="This is the record of the training (History) that fit returns. Return the trained model.",
)
PREDICTIONS = Hint(
    "predictions",
    ko="모델이 아니라 배열을 돌려주었습니다. 예측은 채점할 때 하니, 학습을 마친 모델을 돌려주십시오.",
    en="An array was returned, not a model. Grading does the predicting; return the trained model.",
)
LOSS_MISMATCH = Hint(
    "loss-mismatch",
    ko="교차 엔트로피를 썼는데 출력이 확률이 아닙니다. 오류 없이 실행되어도 학습이 되지 않습니다. 출력층에 "
    "softmax를 쓰십시오.",
    en="The loss is the cross entropy, but the outputs are no probabilities. It runs without an error, and nothing "
    "is learned. Use softmax in the output layer.",
)
STUCK = Hint(
    "stuck",
    ko="어떤 이미지를 주어도 출력이 같습니다. 학습률이 너무 크거나 출력이 활성 함수의 끝에 붙어 그레이디언트가 "
    "사라진 것입니다. 출력층에 softmax를, 손실 함수로 교차 엔트로피를 쓰고 학습률을 줄여 보십시오.",
    en="The outputs are the same whatever the image. Either the learning rate is too large, or the outputs are "
    "stuck at the end of the activation function's range, where the gradient vanishes. Use softmax and the cross "
    "entropy, and a smaller learning rate.",
)
DIVERGED = Hint(
    "diverged",
    ko="출력에 NaN이나 무한대가 있습니다. 학습률이 너무 커서 발산했을 수 있습니다.",
    en="Some outputs are NaN or infinite. Perhaps the learning rate was so large that training diverged.",
)
UNTRAINED = Hint(
    "untrained",
    ko="학습에 쓴 이미지도 맞히지 못합니다. 돌려준 바로 그 모델로 fit을 실행했는지, x와 y의 순서가 짝이 맞는지, "
    "세대 수가 0은 아닌지 확인하십시오.",
    en="Not even the images used for training are recognised. Was fit run on the very model that is returned, with "
    "x and y in matching order, for at least one epoch?",
)
OWN_DATA = Hint(
    "own-data",
    ko="인수로 받은 x와 y가 아니라 노트북에서 읽은 데이터로 학습한 것 같습니다. 인수를 쓰십시오.",
    en="The network seems to have learned from the data loaded in the notebook. Use the arguments x and y.",
)
TOO_LITTLE = Hint(
    "too-little",
    ko="배우기는 했지만 턱없이 모자랍니다. 학습률을 키우거나 세대 수를 늘리고, x를 255로 다시 나누지 않았는지 "
    "확인하십시오.",
    en="Something was learned, but far too little. Raise the learning rate or the number of epochs; is x divided by "
    "255 a second time?",
)

TRAINED_WITH = 3_000
HOPELESS = 0.5  # below this share of right predictions there is a mistake to be named, whatever the data set
CHANCE = 0.25  # what guessing hardly ever exceeds


class Task(NamedTuple):
    """What is sent to be learned, and what is asked afterwards: inputs, and classes by their old names and new."""

    x: NDArray[np.float32]
    y: NDArray[np.float32]
    held_x: NDArray[np.float32]
    held_labels: NDArray[np.int64]
    names: NDArray[np.int64]


def some_names(rng: np.random.Generator) -> NDArray[np.int64]:
    """New names of the classes: none keeps its own."""
    while True:
        names = rng.permutation(CLASSES)
        if (names != np.arange(CLASSES)).all():
            return names


def some_task(rng: np.random.Generator, data: Data) -> Task:
    """Random training images with renamed labels, and the held-out images."""
    names, sample, held_out = some_names(rng), data.train(TRAINED_WITH, rng), data.held_out()
    y = coded(names[sample.labels])
    return Task(flattened(sample.images), y, flattened(held_out.images), held_out.labels, names)


def share_of(outputs: NDArray, labels: NDArray) -> float:
    """The accuracy, by labels."""
    return float(np.mean(outputs.argmax(axis=1) == labels))


def is_mismatched(model: Model, outputs: NDArray) -> bool:
    """Whether the cross entropy was taken of outputs that are no probabilities."""
    if model.compiled is None or "crossentropy" not in model.compiled.loss:
        return False
    if not np.isfinite(outputs).all():  # a softmax may overflow as well
        return model.layers[-1].settings.get("activation") in ("tanh", "relu")
    return bool((outputs < 0).any()) or not np.allclose(outputs.sum(axis=1), 1, atol=1e-3)


def mistake(model: Model, outputs: NDArray, sent: Task) -> Hint:
    """Why a network that recognises less than half of the images does so."""
    if is_mismatched(model, outputs):
        return LOSS_MISMATCH
    if not np.isfinite(outputs).all():
        return DIVERGED
    if share_of(outputs, sent.held_labels) > HOPELESS:
        return OWN_DATA
    if float(np.ptp(outputs, axis=0).max()) < 1e-2:
        return STUCK
    return UNTRAINED if share_of(model.predict(sent.x), sent.y.argmax(axis=1)) < CHANCE else TOO_LITTLE


@task("train", trains=True, hint=TRAIN_ACCURACY)
def test_train_accuracy(student: Student, rng: np.random.Generator, data: Data, credit: Credit) -> None:
    sent = some_task(rng, data)
    answer = student.call("train", sent.x, sent.y)
    require(answer.type_name != "History", hint=HISTORY)
    require(answer.shape is None, hint=PREDICTIONS)
    model = student.rebuilt(answer)
    outputs = asked(model, sent.held_x)
    right = sent.names[sent.held_labels]
    hopeless = share_of(outputs, right) < HOPELESS
    credit.accuracy(outputs, right, hint=mistake(model, outputs, sent) if hopeless else None)
