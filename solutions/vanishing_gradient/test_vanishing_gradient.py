"""Hidden tests of `vanishing_gradient`: derivatives of fresh networks against NumPy, and what devices and clocks say.

Networks are drawn so that every known misconception gives other numbers than the right answer. The conclusion of
`compare` must follow from the student's own numbers, right or wrong, on networks of either kind. Of times nothing is
demanded that a slow, busy or very fast computer could break.

In most tasks one test is strict about the form of the result; the others read it leniently.
"""

import itertools
import re
import time
from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from autograder.grading import Answer, Hint, Student, assert_close, fail, require, task, tensor, variable

ANY_KIND = ("tensor", "variable", "ndarray", "list", "tuple", "number")
ANY_DTYPE = ("float", "int", "bool")
ACTIVATIONS = ("sigmoid", "relu")
RTOL = 1e-3  # far above the error of single precision, far below what a misconception changes
Numbers = NDArray[np.float64]

NDARRAY = Hint(
    "ndarray-for-tensor",
    ko="결과가 NumPy의 ndarray입니다. 이 문제는 텐서(tf.Tensor)를 요구합니다.",
    en="The result is a NumPy ndarray. This task asks for a tensor (tf.Tensor).",
)
LIST = Hint(
    "list-for-tensor",
    ko="결과가 파이썬 리스트나 튜플입니다. tf.stack으로 텐서 하나로 만드십시오.",
    en="The result is a Python list or tuple. Make one tensor of it by tf.stack.",
)
FLOAT64 = Hint(
    "float64",
    ko="결과의 dtype이 float64입니다. 이 과제의 dtype은 모두 float32입니다.",
    en="The result is of dtype float64. Every dtype in this assignment is float32.",
)
OTHER_ACTIVATION = Hint(
    "other-activation",
    ko="다른 활성 함수의 값입니다. 인수 activation에 따라 함수를 골랐는지 확인하십시오.",
    en="These are the values of the other activation function. Is it chosen by the argument activation?",
)
REVERSED = Hint(
    "reversed",
    ko="순서가 거꾸로입니다. 계산은 오른쪽에서 왼쪽으로 하지만, 결과는 첫째 층의 값이 맨 앞에 옵니다.",
    en="The order is reversed. You compute from right to left, but in the result the first layer comes first.",
)


def sigmoid(s: Numbers) -> Numbers:
    """The logistic sigmoid, without overflow."""
    return 0.5 * (1 + np.tanh(0.5 * s))


def activated(s: Numbers, activation: str) -> Numbers:
    """The activation function."""
    return sigmoid(s) if activation == "sigmoid" else np.maximum(s, 0)


def sloped(s: Numbers, activation: str) -> Numbers:
    """The slope of the activation function."""
    return sigmoid(s) * sigmoid(-s) if activation == "sigmoid" else (s > 0).astype(float)


def other(activation: str) -> str:
    """The activation function that it is not."""
    return "relu" if activation == "sigmoid" else "sigmoid"


def numbers(answer: Answer) -> NDArray[np.float32]:
    """An answer's numbers in single precision: of an array, of a list of numbers or of arrays of one number."""
    if answer.shape is not None or answer.kind == "number":
        return answer.array(dtype=ANY_DTYPE, kind=ANY_KIND).astype(np.float32)
    parts = [part.array(dtype=ANY_DTYPE, kind=ANY_KIND) for part in answer.items()]
    require(all(part.size == 1 for part in parts))
    return np.array([part.astype(np.float32).item() for part in parts], np.float32)


def scalar(answer: Answer) -> np.float32:
    """An answer that is one number, perhaps in an array."""
    value = numbers(answer)
    require(value.size == 1)
    return np.float32(value.item())


def read_tensor(answer: Answer, shape: tuple[int, ...]) -> None:
    """Fail, with the hint that fits, unless the answer is a float32 tensor of this shape."""
    require(answer.kind != "ndarray", hint=NDARRAY)
    require(answer.kind not in ("list", "tuple"), hint=LIST)
    require(answer.dtype != "float64", hint=FLOAT64)
    answer.array(shape=shape, dtype="float32", kind="tensor")


def apart(right: ArrayLike, wrongs: Iterable[ArrayLike]) -> bool:
    """Whether the numbers all differ from one another far more than the tolerance allows."""
    values = [np.asarray(value, float) for value in (right, *wrongs)]
    return not any(
        first.shape == second.shape and np.allclose(first, second, rtol=20 * RTOL, atol=0)
        for first, second in itertools.combinations(values, 2)
    )


# --- slope -----------------------------------------------------------------------------------------------------------

SLOPE_SIGMOID = Hint(
    "slope-sigmoid",
    ko="시그모이드의 기울기가 σ(s)(1 − σ(s))인지, 축의 수가 달라도 그런지 확인하십시오.",
    en="Is the slope of the sigmoid σ(s)(1 − σ(s)), whatever the number of axes?",
)
SLOPE_RELU = Hint(
    "slope-relu",
    ko="ReLU의 기울기가 양수에서 1이고, 0과 음수에서 0인지 확인하십시오.",
    en="Is the slope of ReLU 1 for positive numbers, and 0 for negative ones and for 0?",
)
SLOPE_LARGE = Hint(
    "slope-large",
    ko="s의 절댓값이 클 때도 결과가 유한한지 확인하십시오. e^(−s)는 무한대가 될 수 있으니 tf.sigmoid를 쓰십시오.",
    en="Is the result finite for s far from 0? e^(−s) may become infinite; tf.sigmoid takes care of that.",
)
SLOPE_FORM = Hint(
    "slope-form",
    ko="결과가 s와 모양이 같은 float32 텐서인지 확인하십시오.",
    en="Is the result a float32 tensor of the shape of s?",
)
NOT_SLOPE = Hint(
    "value-for-slope",
    ko="활성 함수의 기울기가 아니라 활성 함수의 값입니다.",
    en="These are the values of the activation function, not its slopes.",
)
SLOPE_OF_VALUE = Hint(
    "s-for-sigmoid",
    ko="s(1 − s)를 계산했습니다. 식에 들어가는 것은 s가 아니라 σ(s)입니다.",
    en="This is s(1 − s). What goes into the formula is σ(s), not s.",
)
TANH_SLOPE = Hint(
    "tanh-slope",
    ko="쌍곡 탄젠트의 기울기입니다. 여기서 시그모이드는 로지스틱 시그모이드 1/(1 + e^(−s))입니다.",
    en="This is the slope of tanh. The sigmoid here is the logistic one, 1/(1 + e^(−s)).",
)
ONE_AT_ZERO = Hint(
    "one-at-zero",
    ko="s가 정확히 0일 때 기울기를 1로 했습니다. 약속으로 0입니다.",
    en="The slope at exactly 0 is taken for 1. By convention it is 0.",
)
SIGNED = Hint(
    "minus-one",
    ko="음수에서 기울기가 −1입니다. ReLU는 그곳에서 평평합니다.",
    en="For negative numbers the slope is −1 here. ReLU is flat there.",
)


def some_sums(rng: np.random.Generator, *shape: int) -> NDArray[np.float32]:
    """Numbers on both sides of 0, none of them near 0, 1 or each other's likes by any misconception."""
    return (rng.uniform(0.3, 3, size=shape) * rng.choice([-1, 1], size=shape)).astype(np.float32)


def mixed(rng: np.random.Generator, *shape: int) -> NDArray[np.float32]:
    """Such numbers, with both signs for certain."""
    s = some_sums(rng, *shape)
    s.flat[0], s.flat[1] = abs(s.flat[0]), -abs(s.flat[1])
    return s


@task("slope", weight=2, hint=SLOPE_SIGMOID)
def test_slope_sigmoid(student: Student, rng: np.random.Generator) -> None:
    for shape in ((7,), (2, 3, 4)):
        s = mixed(rng, *shape)
        right = sigmoid(s.astype(float))
        mistaken = {
            NOT_SLOPE: right,
            SLOPE_OF_VALUE: s * (1 - s.astype(float)),
            TANH_SLOPE: 1 - np.tanh(s.astype(float)) ** 2,
            OTHER_ACTIVATION: sloped(s, "relu"),
        }
        assert_close(numbers(student.call("slope", tensor(s), "sigmoid")), sloped(s, "sigmoid"), mistaken=mistaken)


@task("slope", weight=2, hint=SLOPE_RELU)
def test_slope_relu(student: Student, rng: np.random.Generator) -> None:
    for shape in ((3, 5), (9,)):
        s = mixed(rng, *shape)
        s.flat[2:4] = 0
        mistaken = {
            ONE_AT_ZERO: (s >= 0).astype(float),
            NOT_SLOPE: np.maximum(s, 0),
            SIGNED: np.sign(s),
            OTHER_ACTIVATION: sloped(s, "sigmoid"),
        }
        assert_close(numbers(student.call("slope", tensor(s), "relu")), sloped(s, "relu"), mistaken=mistaken)


@task("slope", weight=1, hint=SLOPE_LARGE)
def test_slope_large(student: Student, rng: np.random.Generator) -> None:
    s = np.array([-1000, 1000, -rng.uniform(100, 900), rng.uniform(100, 900), *some_sums(rng, 2)], np.float32)
    answer = student.call("slope", tensor(s), "sigmoid")
    require(bool(np.isfinite(answer.array(dtype=ANY_DTYPE, kind=ANY_KIND, finite=False)).all()))
    assert_close(numbers(answer), sloped(s.astype(float), "sigmoid"))


@task("slope", weight=1, hint=SLOPE_FORM)
def test_slope_form(student: Student, rng: np.random.Generator) -> None:
    for activation, shape in itertools.product(ACTIVATIONS, ((), (4,), (2, 3))):
        read_tensor(student.call("slope", tensor(some_sums(rng, *shape)), activation), shape)


# --- chain -----------------------------------------------------------------------------------------------------------

CHAIN_SIGMOID = Hint(
    "chain-sigmoid",
    ko="s와 a를 왼쪽에서 오른쪽으로 모두 구한 뒤, g를 오른쪽에서 왼쪽으로 곱해 가는지 확인하십시오.",
    en="Are all s and a found from left to right first, and the g multiplied from right to left then?",
)
CHAIN_RELU = Hint(
    "chain-relu",
    ko="ReLU일 때 다음 층의 가중치와 자기 층의 기울기가 곱해지는지, 꺼진 층이 있으면 모두 0이 되는지 확인하십시오.",
    en="With ReLU, are the next layer's weight and the own slope multiplied in, and is all 0 when a layer is off?",
)
CHAIN_FORM = Hint(
    "chain-form",
    ko="결과가 모양이 (L,)인 float32 텐서인지, L이 1일 때도 그런지 확인하십시오.",
    en="Is the result a float32 tensor of shape (L,), for L = 1 too?",
)
FORWARD = Hint(
    "forward-product",
    ko="왼쪽에서 오른쪽으로 곱했습니다. 미분은 출력에서 시작하여 입력 쪽으로 전달됩니다.",
    en="The factors were multiplied from left to right. Derivatives travel from the output towards the input.",
)
OWN_WEIGHT = Hint(
    "own-weight",
    ko="자기 층의 가중치 w_l까지 곱했습니다. s_l로 미분할 때 곱하는 것은 다음 층의 가중치 w_(l+1)입니다.",
    en="The layer's own weight w_l is multiplied in. For the derivative by s_l it is that of the next layer, w_(l+1).",
)
NO_WEIGHT = Hint(
    "no-weight",
    ko="기울기만 곱하고 가중치는 곱하지 않았습니다.",
    en="Only the slopes were multiplied, without the weights.",
)
NO_SLOPE = Hint(
    "no-slope",
    ko="가중치만 곱하고 기울기는 곱하지 않았습니다.",
    en="Only the weights were multiplied, without the slopes.",
)
BY_OUTPUT = Hint(
    "by-output",
    ko="a_l로 미분한 값입니다. s_l로 미분하려면 자기 층의 기울기도 곱해야 합니다.",
    en="These are derivatives by a_l. For those by s_l, multiply by the layer's own slope too.",
)
BY_WEIGHT = Hint(
    "by-weight",
    ko="가중치 w_l로 미분한 값입니다. 이 문제는 s_l로 미분한 값을 묻습니다.",
    en="These are derivatives by the weights w_l. This task asks for those by s_l.",
)
SLOPE_AT_OUTPUT = Hint(
    "slope-at-output",
    ko="기울기를 s_l이 아니라 출력 a_l에서 구했습니다.",
    en="The slopes were taken at the outputs a_l, not at s_l.",
)
FACTORS = Hint(
    "factors",
    ko="층마다의 인수만 있고 서로 곱해지지 않았습니다. g_l에는 오른쪽에 있는 모든 층의 인수가 곱해집니다.",
    en="These are the factors of the single layers. In g_l those of all layers to the right are multiplied.",
)


class Pass(NamedTuple):
    """A chain's sums and outputs, the input first among the outputs."""

    s: Numbers
    a: Numbers


def passed(x: float, w: NDArray, activation: str) -> Pass:
    """The forward pass through a chain of single nodes."""
    sums, outputs = [], [float(x)]
    for weight in w.astype(float):
        sums.append(weight * outputs[-1])
        outputs.append(float(activated(np.float64(sums[-1]), activation)))
    return Pass(np.array(sums), np.array(outputs))


def products(w: NDArray, slopes: Numbers) -> Numbers:
    """The derivatives by each s, from each layer's slope."""
    g = slopes.copy()
    for place in range(len(w) - 2, -1, -1):
        g[place] *= g[place + 1] * float(w[place + 1])
    return g


def chained(x: float, w: NDArray, activation: str) -> Numbers:
    """What `chain` must return."""
    return products(w, sloped(passed(x, w, activation).s, activation))


def mistaken_chains(x: float, w: NDArray, activation: str) -> dict[Hint, Numbers]:
    """What known misconceptions of the chain rule give."""
    (s, a), weights = passed(x, w, activation), w.astype(float)
    slopes, right = sloped(s, activation), chained(x, w, activation)
    after = np.append(weights[1:], 1.0)
    with np.errstate(all="ignore"):
        return {
            OTHER_ACTIVATION: chained(x, w, other(activation)),
            REVERSED: right[::-1],
            FORWARD: np.cumprod(weights * slopes),
            OWN_WEIGHT: np.cumprod((weights * slopes)[::-1])[::-1],
            NO_WEIGHT: np.cumprod(slopes[::-1])[::-1],
            NO_SLOPE: np.cumprod(after[::-1])[::-1],
            BY_OUTPUT: np.append(np.cumprod((weights * slopes)[:0:-1])[::-1], 1.0),
            BY_WEIGHT: right * a[:-1],
            SLOPE_AT_OUTPUT: products(w, sloped(a[1:], activation)),
            FACTORS: after * slopes,
        }


def some_chain(rng: np.random.Generator, activation: str) -> tuple[float, NDArray[np.float32]]:
    """An input and weights; with ReLU every node is on, so that only the weights count."""
    while True:
        x, layers = float(np.float32(rng.uniform(0.4, 0.9))), int(rng.integers(4, 8))
        w = rng.uniform(0.4, 2.5, size=layers)
        if activation == "sigmoid":
            w *= rng.choice([-1, 1], size=layers)
        w = w.astype(np.float32)
        same = {} if activation == "sigmoid" else {NO_SLOPE, SLOPE_AT_OUTPUT, BY_OUTPUT}  # where all slopes are 1
        wrongs = [value for hint, value in mistaken_chains(x, w, activation).items() if hint not in same]
        if apart(chained(x, w, activation), wrongs):
            return x, w


def check_chain(student: Student, x: float, w: NDArray[np.float32], activation: str) -> None:
    """Ask for a chain's derivatives and fail, with the hint that fits, unless they are right."""
    answer = numbers(student.call("chain", x, tensor(w), activation))
    mistaken = mistaken_chains(x, w, activation)
    assert_close(answer, chained(x, w, activation), mistaken=mistaken, rtol=RTOL, atol=1e-9)


@task("chain", weight=3, hint=CHAIN_SIGMOID)
def test_chain_sigmoid(student: Student, rng: np.random.Generator) -> None:
    x, w = some_chain(rng, "sigmoid")
    for layers in (len(w), 1):
        check_chain(student, x, w[:layers], "sigmoid")


@task("chain", weight=2, hint=CHAIN_RELU)
def test_chain_relu(student: Student, rng: np.random.Generator) -> None:
    x, w = some_chain(rng, "relu")
    check_chain(student, x, w, "relu")
    w[-1] *= -1  # the last node is off
    check_chain(student, x, w, "relu")


@task("chain", weight=1, hint=CHAIN_FORM)
def test_chain_form(student: Student, rng: np.random.Generator) -> None:
    for activation, layers in (("sigmoid", 1), ("relu", 1), ("relu", 3)):
        w = rng.uniform(0.5, 2, size=layers).astype(np.float32)
        read_tensor(student.call("chain", float(rng.uniform(0.5, 1)), tensor(w), activation), (layers,))


# --- gradient_norms --------------------------------------------------------------------------------------------------

NORMS_SIGMOID = Hint(
    "norms-sigmoid",
    ko="은닉층에만 활성 함수가 있는지, 손실이 평균제곱오차인지, 노름이 제곱합의 제곱근인지 확인하십시오.",
    en="Have only the hidden layers an activation function, is the loss the mean squared error, and is the norm the "
    "root of the sum of squares?",
)
NORMS_RELU = Hint(
    "norms-relu",
    ko="activation이 relu일 때도 은닉층에만 ReLU를 쓰고 층마다 노름을 구하는지 확인하십시오.",
    en="With relu too, is ReLU used in the hidden layers only, and a norm found for each layer?",
)
NORMS_DEPTH = Hint(
    "norms-depth",
    ko="층이 하나이거나 여덟일 때도 되는지 확인하십시오. 층의 수는 weights의 길이입니다.",
    en="Does it work for one layer, and for eight? The number of layers is the length of weights.",
)
NORMS_FORM = Hint(
    "norms-form",
    ko="결과가 모양이 (L,)인 float32 텐서인지, 변수의 값이 그대로인지 확인하십시오.",
    en="Is the result a float32 tensor of shape (L,), and are the variables unchanged?",
)
SQUARED_NORM = Hint(
    "squared-norm",
    ko="제곱의 합에서 제곱근을 구하지 않았습니다.",
    en="The root of the sum of squares was not taken.",
)
SUMMED_LOSS = Hint(
    "summed-loss",
    ko="손실이 제곱오차의 합입니다. 모든 표본과 출력에 걸쳐 평균하십시오.",
    en="The loss is the sum of squared errors. Take the mean over all samples and outputs.",
)
OUTPUTS_SUMMED = Hint(
    "outputs-summed",
    ko="손실을 표본에 대해서만 평균하고 출력에 대해서는 더했습니다. nm으로 나누십시오.",
    en="The loss is a mean over the samples but a sum over the outputs. Divide by nm.",
)
OUTPUT_ACTIVATED = Hint(
    "output-activated",
    ko="출력층에도 활성 함수를 썼습니다. 마지막 층에는 활성 함수가 없습니다.",
    en="The output layer has an activation function here; the last layer has none.",
)
BIAS_NORMS = Hint(
    "bias-norms",
    ko="바이어스의 그레이디언트로 구한 노름입니다. 가중치의 것을 구하십시오.",
    en="These are norms of the gradients of the biases. Find those of the weights.",
)
WITH_BIASES = Hint(
    "with-biases",
    ko="가중치와 바이어스의 그레이디언트를 합하여 노름을 구했습니다. 바이어스는 넣지 않습니다.",
    en="The norms are of weights and biases together. The biases have no part in it.",
)
WEIGHT_NORMS = Hint(
    "weight-norms",
    ko="그레이디언트가 아니라 가중치 자체의 노름입니다.",
    en="These are norms of the weights themselves, not of their gradients.",
)
MEAN_SIZE = Hint(
    "mean-size",
    ko="그레이디언트 원소의 절댓값을 평균했습니다. 노름은 제곱합의 제곱근입니다.",
    en="The absolute elements of the gradient were averaged. The norm is the root of the sum of squares.",
)
LARGEST = Hint(
    "largest",
    ko="그레이디언트의 가장 큰 원소를 골랐습니다. 노름에는 모든 원소가 들어갑니다.",
    en="The largest element of the gradient was taken. All elements are part of a norm.",
)
ROOT_MEAN = Hint(
    "root-mean",
    ko="제곱의 평균에서 제곱근을 구했습니다. 노름은 제곱의 합에서 구합니다.",
    en="This is the root of the mean of squares. A norm is the root of their sum.",
)
ONE_NORM = Hint(
    "one-norm",
    ko="모든 층을 합친 노름 하나를 돌려주었습니다. 층마다 하나씩 필요합니다.",
    en="This is a single norm for all layers together. There should be one for each layer.",
)
VARIABLE_CHANGED = Hint(
    "variable-changed",
    ko="가중치나 바이어스의 값이 바뀌었습니다. 이 문제에서는 재기만 하고 고치지 않습니다.",
    en="The value of a weight or bias has changed. In this task they are measured, not updated.",
)


class Net(NamedTuple):
    """Data and a network's parameters, in single precision as they are sent."""

    x: NDArray[np.float32]
    y: NDArray[np.float32]
    weights: list[NDArray[np.float32]]
    biases: list[NDArray[np.float32]]

    def sent(self) -> tuple[object, ...]:
        """The arguments of a call."""
        parameters = ([variable(part) for part in parts] for parts in (self.weights, self.biases))
        return (tensor(self.x), tensor(self.y), *parameters)


class Slopes(NamedTuple):
    """The gradients of a network's parameters, and the hidden layers' sums."""

    weights: list[Numbers]
    biases: list[Numbers]
    sums: list[Numbers]


def slopes_of(net: Net, activation: str, *, on_output: bool = False) -> Slopes:
    """The gradients of the mean squared error, by backpropagation in double precision."""
    functions = [activation] * (len(net.weights) - 1) + [activation if on_output else ""]
    outputs, sums = [net.x.astype(float)], []
    for w, b, function in zip(net.weights, net.biases, functions, strict=True):
        sums.append(outputs[-1] @ w.astype(float) + b)
        outputs.append(activated(sums[-1], function) if function else sums[-1])
    delta = 2 * (outputs[-1] - net.y) / net.y.size
    by_weights, by_biases = [], []
    for place in range(len(net.weights) - 1, -1, -1):
        if functions[place]:
            delta = delta * sloped(sums[place], functions[place])
        by_weights.insert(0, outputs[place].T @ delta)
        by_biases.insert(0, delta.sum(axis=0))
        delta = delta @ net.weights[place].astype(float).T
    return Slopes(by_weights, by_biases, sums[:-1])


def sizes_of(matrices: Iterable[NDArray], measure: Callable[[Numbers], np.floating]) -> Numbers:
    """A measure of each matrix."""
    return np.array([measure(matrix.astype(float)) for matrix in matrices])


def norms_of(net: Net, activation: str, *, on_output: bool = False) -> Numbers:
    """What `gradient_norms` must return."""
    return sizes_of(slopes_of(net, activation, on_output=on_output).weights, np.linalg.norm)


def mistaken_norms(net: Net, activation: str) -> dict[Hint, Numbers]:
    """What known misconceptions of the norms give."""
    slopes, right = slopes_of(net, activation), norms_of(net, activation)
    biases = sizes_of(slopes.biases, np.linalg.norm)
    return {
        SQUARED_NORM: right**2,
        SUMMED_LOSS: right * net.y.size,
        OUTPUTS_SUMMED: right * net.y.shape[1],
        OUTPUT_ACTIVATED: norms_of(net, activation, on_output=True),
        OTHER_ACTIVATION: norms_of(net, other(activation)),
        REVERSED: right[::-1],
        BIAS_NORMS: biases,
        WITH_BIASES: np.hypot(right, biases),
        WEIGHT_NORMS: sizes_of(net.weights, np.linalg.norm),
        MEAN_SIZE: sizes_of(slopes.weights, lambda matrix: np.abs(matrix).mean()),
        LARGEST: sizes_of(slopes.weights, lambda matrix: np.abs(matrix).max()),
        ROOT_MEAN: sizes_of(slopes.weights, lambda matrix: np.sqrt((matrix**2).mean())),
        ONE_NORM: np.linalg.norm(right),
    }


def any_net(rng: np.random.Generator, layers: int) -> Net:
    """A network of this many layers, all of unequal sizes."""
    sides = [int(side) for side in rng.permutation([2, 3, 4, 5, 6, 7, 8, 9, 10])[: layers + 1]]
    n = int(rng.integers(11, 15))
    weights = [rng.normal(0, 1.6 / np.sqrt(a), size=(a, b)) for a, b in itertools.pairwise(sides)]
    biases = [rng.normal(0, 0.4, size=side) for side in sides[1:]]
    x, y = rng.normal(size=(n, sides[0])), rng.normal(size=(n, sides[-1]))
    return Net(
        x.astype(np.float32),
        y.astype(np.float32),
        [part.astype(np.float32) for part in weights],
        [part.astype(np.float32) for part in biases],
    )


def is_steady(net: Net, activation: str) -> bool:
    """Whether single precision decides as double does which ReLUs are on, and no layer's gradient is tiny or huge."""
    norms = norms_of(net, activation)
    return is_settled(net, activation) and norms.min() > 1e-4 and norms.max() < 100


def is_settled(net: Net, activation: str) -> bool:
    """Whether single precision decides as double does which ReLUs are on."""
    return activation == "sigmoid" or all(np.abs(part).min() > 1e-4 for part in slopes_of(net, activation).sums)


def some_net(rng: np.random.Generator, layers: int, activation: str) -> Net:
    """A network for which no misconception gives the right norms."""
    while True:
        net = any_net(rng, layers)
        if is_steady(net, activation):
            wrongs = mistaken_norms(net, activation)
            if layers == 1:  # without a hidden layer or another layer these are no mistakes
                wrongs = {SQUARED_NORM: wrongs[SQUARED_NORM], OUTPUT_ACTIVATED: wrongs[OUTPUT_ACTIVATED]}
            if apart(norms_of(net, activation), wrongs.values()):
                return net


def check_norms(student: Student, net: Net, activation: str) -> None:
    """Ask for the norms and fail, with the hint that fits, unless they are right."""
    answer = numbers(student.call("gradient_norms", *net.sent(), activation))
    mistaken = mistaken_norms(net, activation)
    assert_close(answer, norms_of(net, activation), mistaken=mistaken, rtol=RTOL, atol=1e-7)


@task("gradient_norms", weight=3, hint=NORMS_SIGMOID)
def test_norms_sigmoid(student: Student, rng: np.random.Generator) -> None:
    check_norms(student, some_net(rng, int(rng.integers(4, 6)), "sigmoid"), "sigmoid")


@task("gradient_norms", weight=3, hint=NORMS_RELU)
def test_norms_relu(student: Student, rng: np.random.Generator) -> None:
    check_norms(student, some_net(rng, int(rng.integers(4, 6)), "relu"), "relu")


@task("gradient_norms", weight=2, hint=NORMS_DEPTH)
def test_norms_depth(student: Student, rng: np.random.Generator) -> None:
    for layers, activation in ((1, "relu"), (8, "sigmoid")):
        check_norms(student, some_net(rng, layers, activation), activation)


@task("gradient_norms", weight=2, hint=NORMS_FORM)
def test_norms_form(student: Student, rng: np.random.Generator) -> None:
    for layers, activation in ((1, "relu"), (3, "sigmoid")):
        net = any_net(rng, layers)
        answer = student.call("gradient_norms", *net.sent(), activation, keep_arguments=True)
        read_tensor(answer, (layers,))
        kept = [part for argument in answer.arguments[2:4] for part in argument.items(layers)]
        for part, before in zip(kept, [*net.weights, *net.biases], strict=True):
            after = part.array(finite=False)
            require(after.shape == before.shape and bool((after == before).all()), hint=VARIABLE_CHANGED)


# --- shrinkage -------------------------------------------------------------------------------------------------------

SHRINKAGE_RATIO = Hint(
    "shrinkage-ratio",
    ko="r이 첫째 층의 노름을 마지막 층의 노름으로 나눈 값인지 확인하십시오.",
    en="Is r the norm of the first layer divided by that of the last?",
)
SHRINKAGE_FACTOR = Hint(
    "shrinkage-factor",
    ko="q를 L − 1번 곱하면 r이 되는지 확인하십시오. r의 (L − 1)제곱근입니다.",
    en="Does q, multiplied L − 1 times, give r? It is the (L − 1)th root of r.",
)
SHRINKAGE_FORM = Hint(
    "shrinkage-form",
    ko="수 두 개로 된 튜플인지, 수마다 모양이 ()인지, L이 2일 때도 되는지 확인하십시오.",
    en="Is it a tuple of two numbers, each of shape (), for L = 2 too?",
)
INVERTED = Hint(
    "inverted",
    ko="비가 뒤집혔습니다. 첫째 층을 마지막 층으로 나눕니다.",
    en="The ratio is upside down. Divide the first layer by the last.",
)
EXTREMES = Hint(
    "extremes",
    ko="가장 작은 노름과 가장 큰 노름의 비입니다. 자리가 첫째와 마지막인 것을 쓰십시오.",
    en="This is the ratio of the smallest norm to the largest. Take those in the first and the last place.",
)
ONE_STEP_MORE = Hint(
    "one-step-more",
    ko="층의 수 L로 근을 구했습니다. 층이 L개이면 그 사이의 걸음은 L − 1번입니다.",
    en="The root was taken by the number of layers, L. Between L layers there are L − 1 steps.",
)
DIVIDED = Hint(
    "divided",
    ko="r을 걸음의 수로 나누었습니다. 층마다 곱해지므로 나누기가 아니라 근입니다.",
    en="r was divided by the number of steps. As the layers multiply, it takes a root, not a division.",
)
ARITHMETIC = Hint(
    "arithmetic",
    ko="이웃한 층의 비를 산술 평균했습니다. 그 평균을 L − 1번 곱해도 r이 되지 않습니다.",
    en="The ratios of neighbouring layers were averaged. That average, multiplied L − 1 times, does not give r.",
)
RIGHTWARD = Hint(
    "rightward",
    ko="오른쪽으로 갈 때의 비율입니다. 왼쪽으로 한 층 갈 때마다 곱해지는 값을 구하십시오.",
    en="This is the factor for a step to the right. Find the one for a step to the left.",
)


def mistaken_ratios(v: NDArray) -> dict[Hint, ArrayLike]:
    """What known misconceptions of r give."""
    v = v.astype(float)
    return {INVERTED: v[-1] / v[0], EXTREMES: v.min() / v.max()}


def mistaken_factors(v: NDArray) -> dict[Hint, ArrayLike]:
    """What known misconceptions of q give."""
    v = v.astype(float)
    r, steps = v[0] / v[-1], len(v) - 1
    return {
        ONE_STEP_MORE: r ** (1 / (steps + 1)),
        DIVIDED: r / steps,
        ARITHMETIC: np.mean(v[:-1] / v[1:]),
        RIGHTWARD: r ** (-1 / steps),
    }


def some_norms(rng: np.random.Generator) -> NDArray[np.float32]:
    """Norms that neither rise nor fall throughout: the extremes stand elsewhere than at the ends."""
    while True:
        v = np.exp(rng.uniform(-6, 3, size=int(rng.integers(4, 9)))).astype(np.float32)
        r = float(v[0]) / float(v[-1])
        q = r ** (1 / (len(v) - 1))
        if apart(r, mistaken_ratios(v).values()) and apart(q, [r, *mistaken_factors(v).values()]):
            return v


@task("shrinkage", weight=1, hint=SHRINKAGE_RATIO)
def test_shrinkage_ratio(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        v = some_norms(rng)
        r = scalar(student.call("shrinkage", tensor(v)).items(2)[0])
        assert_close(r, np.float32(v[0] / v[-1]), mistaken=mistaken_ratios(v), rtol=RTOL)


@task("shrinkage", weight=2, hint=SHRINKAGE_FACTOR)
def test_shrinkage_factor(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        v = some_norms(rng)
        q = scalar(student.call("shrinkage", tensor(v)).items(2)[1])
        right = (float(v[0]) / float(v[-1])) ** (1 / (len(v) - 1))
        assert_close(q, np.float32(right), mistaken=mistaken_factors(v), rtol=RTOL)


@task("shrinkage", weight=1, hint=SHRINKAGE_FORM)
def test_shrinkage_form(student: Student, rng: np.random.Generator) -> None:
    for layers in (2, 5):
        v = rng.uniform(0.5, 3, size=layers).astype(np.float32)
        v[0] += 4  # the largest, so that the extremes stand the other way round
        answer = student.call("shrinkage", tensor(v))
        require(answer.kind in ("tuple", "list"))
        r, q = (part.number() for part in answer.items(2))
        assert_close(np.float32(r), v[0] / v[-1], mistaken=mistaken_ratios(v), rtol=RTOL)
        require(layers > 2 or bool(np.isclose(q, r, rtol=RTOL)))


# --- compare ---------------------------------------------------------------------------------------------------------

COMPARE_RATIOS = Hint(
    "compare-ratios",
    ko="같은 신경망을 시그모이드와 ReLU로 재어 첫째 층을 마지막 층으로 나누었는지, 순서가 맞는지 확인하십시오.",
    en="Are both ratios first layer by last layer of the same network, with the sigmoid first and ReLU second?",
)
COMPARE_CONCLUSION = Hint(
    "compare-conclusion",
    ko="결론이 여러분이 돌려준 두 수에서 나오는지 확인하십시오. 더 작은 쪽의 이름입니다.",
    en="Does the conclusion follow from the two numbers that you return? It names the smaller one.",
)
COMPARE_FORM = Hint(
    "compare-form",
    ko="수 두 개와 문자열 sigmoid 또는 relu로 된 튜플인지 확인하십시오.",
    en="Is it a tuple of two numbers and the string sigmoid or relu?",
)
ALWAYS_SIGMOID = Hint(
    "always-sigmoid",
    ko="여러분의 수로는 ReLU의 비가 더 작은데 결론은 sigmoid입니다. 결론을 미리 정하지 말고 두 수를 비교하십시오.",
    en="By your own numbers the ratio with ReLU is smaller, yet the conclusion says sigmoid. Compare the two numbers "
    "instead of settling it beforehand.",
)
OPPOSITE = Hint(
    "opposite",
    ko="결론이 반대입니다. 비가 작을수록 그레이디언트가 더 심하게 사라진 것입니다.",
    en="The conclusion is the opposite. The smaller the ratio, the more the gradient has vanished.",
)
NO_NUMBERS = Hint(
    "no-numbers",
    ko="신경망이 달라도 비가 그대로입니다. 인수로 받은 신경망을 재십시오.",
    en="The ratios are the same for different networks. Measure the network that is given.",
)
SWAPPED = Hint(
    "swapped",
    ko="두 비의 순서가 바뀌었습니다. 시그모이드의 비가 먼저입니다.",
    en="The two ratios have changed places. That of the sigmoid comes first.",
)
FACTORS_FOR_RATIOS = Hint(
    "factors-for-ratios",
    ko="비 r이 아니라 층마다의 비율 q입니다.",
    en="These are the factors q for each layer, not the ratios r.",
)
FIRST_NORMS = Hint(
    "first-norms",
    ko="첫째 층의 노름 자체입니다. 마지막 층의 노름으로 나누십시오.",
    en="These are the norms of the first layer themselves. Divide them by those of the last.",
)

CLEAR = 2.0  # how many times the larger ratio exceeds the smaller one, at least


def ratios_of(net: Net) -> Numbers:
    """The ratios of first to last layer, with the sigmoid and with ReLU."""
    norms = [norms_of(net, activation) for activation in ACTIVATIONS]
    return np.array([v[0] / v[-1] for v in norms])


def mistaken_comparisons(net: Net) -> dict[Hint, Numbers]:
    """What known misconceptions of the ratios give."""
    norms = [norms_of(net, activation) for activation in ACTIVATIONS]
    right = ratios_of(net)
    activated_norms = [norms_of(net, activation, on_output=True) for activation in ACTIVATIONS]
    with np.errstate(all="ignore"):
        return {
            SWAPPED: right[::-1],
            INVERTED: 1 / right,
            FACTORS_FOR_RATIOS: right ** (1 / (len(net.weights) - 1)),
            FIRST_NORMS: np.array([v[0] for v in norms]),
            SQUARED_NORM: right**2,
            OUTPUT_ACTIVATED: np.array([v[0] / v[-1] for v in activated_norms]),
        }


def some_contest(rng: np.random.Generator, smaller: str) -> Net:
    """A network in which this function's ratio is clearly the smaller one: for ReLU, nodes that are mostly off."""
    while True:
        net = any_net(rng, int(rng.integers(4, 7)))
        if smaller == "relu":
            net.biases[0][:] -= 3
        last = [norms_of(net, activation)[-1] for activation in ACTIVATIONS]
        if not is_settled(net, "relu") or min(last) < 1e-2 or max(last) > 100:
            continue
        by_sigmoid, by_relu = ratios_of(net)
        clear = by_relu > CLEAR * by_sigmoid if smaller == "sigmoid" else by_sigmoid > CLEAR * by_relu
        if clear and by_sigmoid > 1e-4 and apart(ratios_of(net), mistaken_comparisons(net).values()):
            return net


@task("compare", weight=3, hint=COMPARE_RATIOS)
def test_compare_ratios(student: Student, rng: np.random.Generator) -> None:
    for smaller in rng.permutation(ACTIVATIONS):
        net = some_contest(rng, str(smaller))
        parts = student.call("compare", *net.sent()).items(3)
        ratios = np.array([scalar(part) for part in parts[:2]])
        assert_close(ratios, ratios_of(net), mistaken=mistaken_comparisons(net), rtol=RTOL, atol=1e-7)


@task("compare", weight=4, hint=COMPARE_CONCLUSION)
def test_compare_conclusion(student: Student, rng: np.random.Generator) -> None:
    seen, said = [], []
    for smaller in rng.permutation([*ACTIVATIONS, rng.choice(ACTIVATIONS)]):
        by_sigmoid, by_relu, conclusion = student.call("compare", *some_contest(rng, str(smaller)).sent()).items(3)
        seen.append((float(scalar(by_sigmoid)), float(scalar(by_relu))))
        said.append(conclusion.text().strip().lower())
    require(set(said) <= set(ACTIVATIONS))
    require(len(set(seen)) == len(seen), hint=NO_NUMBERS)
    follows = [name == ("sigmoid" if own[0] < own[1] else "relu") for own, name in zip(seen, said, strict=True)]
    require(all(follows) or set(said) != {"sigmoid"}, hint=ALWAYS_SIGMOID)
    require(any(follows), hint=OPPOSITE)
    require(all(follows))


@task("compare", weight=1, hint=COMPARE_FORM)
def test_compare_form(student: Student, rng: np.random.Generator) -> None:
    answer = student.call("compare", *some_contest(rng, "sigmoid").sent())
    require(answer.kind in ("tuple", "list"))
    by_sigmoid, by_relu, conclusion = answer.items(3)
    require(by_sigmoid.number() >= 0 and by_relu.number() >= 0)
    require(conclusion.text() in ACTIVATIONS)


# --- devices ---------------------------------------------------------------------------------------------------------

DEVICES_CPU = Hint(
    "devices-cpu",
    ko="논리 장치의 짧은 이름을 모두, 텐서플로가 알려 준 순서대로 돌려주는지 확인하십시오.",
    en="Are all logical devices listed by their short names, in TensorFlow's order?",
)
DEVICES_OTHER = Hint(
    "devices-other",
    ko="GPU나 TPU를 물었을 때 그 종류의 장치만 나오는지, 없으면 빈 리스트인지 확인하십시오.",
    en="Asked for GPUs or TPUs, does it list devices of that kind alone, or an empty list where there is none?",
)
PHYSICAL = Hint(
    "physical",
    ko="물리 장치를 나열했습니다. 연산은 논리 장치에 배치하며, 이 노트북의 CPU는 논리 장치 둘로 나뉘어 있습니다.",
    en="These are the physical devices. Operations go to logical ones, and the CPU of this notebook is split into two "
    "of them.",
)
LONG_NAME = Hint(
    "long-name",
    ko="긴 이름이 그대로 있습니다. 'CPU:0'처럼 종류와 번호만 남기십시오.",
    en="The long name was kept. Leave only the kind and the number, as in 'CPU:0'.",
)
KIND_IGNORED = Hint(
    "kind-ignored",
    ko="묻지 않은 종류의 장치가 들어 있습니다. 인수 kind를 쓰십시오.",
    en="Devices of another kind are listed. Use the argument kind.",
)
NO_NUMBER = Hint(
    "no-number",
    ko="종류만 있고 번호가 없습니다. 같은 종류의 장치를 번호로 구별합니다.",
    en="The kind is there but no number, by which devices of one kind are told apart.",
)
OBJECTS = Hint(
    "device-objects",
    ko="이름이 아니라 장치 객체를 돌려주었습니다. 객체의 name에서 문자열을 꺼내십시오.",
    en="These are device objects, not names. Take the string from each object's name.",
)

CPUS = ["CPU:0", "CPU:1"]  # as the setup cell has it


def names(answer: Answer) -> list[str]:
    """The names in a list, or in a tuple."""
    parts = answer.items()
    require(all(part.kind != "tuple" for part in parts), hint=OBJECTS)  # as which the objects cross the wall
    return [part.text() for part in parts]


def check_names(listed: list[str], kind: str) -> None:
    """Fail, with the hint that fits, unless these may be the short names of devices of a kind."""
    require(not any("physical" in name for name in listed), hint=PHYSICAL)
    require(not any("/" in name for name in listed), hint=LONG_NAME)
    require(not any(name == kind for name in listed), hint=NO_NUMBER)
    require(all(name.startswith(f"{kind}:") for name in listed), hint=KIND_IGNORED)
    require(listed == [f"{kind}:{number}" for number in range(len(listed))], hint=None)


@task("devices", weight=3, hint=DEVICES_CPU)
def test_devices_cpu(student: Student, rng: np.random.Generator) -> None:
    listed = names(student.call("devices", "CPU"))
    check_names(listed, "CPU")
    require(listed != CPUS[:1], hint=PHYSICAL)
    require(listed == CPUS)


@task("devices", weight=2, hint=DEVICES_OTHER)
def test_devices_other(student: Student, rng: np.random.Generator) -> None:
    require(len(student.call("devices", "CPU").items()) > 0)  # nothing for every kind is no answer
    for kind in ("GPU", "TPU"):
        answer = student.call("devices", kind)
        check_names(names(answer), kind)
        require(answer.kind == "list")


# --- place -----------------------------------------------------------------------------------------------------------

PLACE_PRODUCT = Hint(
    "place-product",
    ko="결과의 첫째가 a와 b의 행렬 곱인지, 행과 열의 수가 달라도 그런지 확인하십시오.",
    en="Is the first part of the result the matrix product of a and b, whatever their numbers of rows and columns?",
)
PLACE_WHERE = Hint(
    "place-where",
    ko="행렬 곱을 with tf.device(device) 안에서 계산하고, 결과의 device에서 짧은 이름을 얻었는지 확인하십시오.",
    en="Is the product computed inside with tf.device(device), and the short name taken from the device of the result?",
)
PLACE_MISSING = Hint(
    "place-missing",
    ko="컴퓨터에 없는 장치를 주었을 때도 행렬 곱을 구하고, 그것이 놓인 장치의 짧은 이름을 돌려주는지 확인하십시오.",
    en="Given a device that the computer does not have, is the product found all the same, with the short name of the "
    "device on which it lies?",
)
PLACE_FORM = Hint(
    "place-form",
    ko="(n, m) 모양의 float32 텐서와 문자열로 된 튜플인지 확인하십시오.",
    en="Is it a tuple of a float32 tensor of shape (n, m) and a string?",
)
AS_ASKED = Hint(
    "as-asked",
    ko="없는 장치에 놓였다고 대답했습니다. 부탁한 이름이 아니라 결과 텐서의 device를 보십시오.",
    en="It says that the product lies on a device that does not exist. Look at the result's device, not at the name "
    "that was asked for.",
)
OUTSIDE = Hint(
    "outside-with",
    ko="부탁한 장치가 아니라 처음부터 정해져 있던 장치에서 계산했습니다. 연산을 with tf.device(device) 안에 쓰십시오.",
    en="It was computed on the default device, not on the one asked for. Write the operation inside "
    "with tf.device(device).",
)
ELEMENTWISE = Hint(
    "elementwise",
    ko="원소별 곱입니다. 행렬 곱은 tf.matmul 또는 @로 구합니다.",
    en="This is the elementwise product. The matrix product is tf.matmul or @.",
)

SHORT = re.compile(r"(CPU:[01]|GPU:\d+|TPU:\d+)")


def some_factors(rng: np.random.Generator) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Two matrices of whole numbers, all their sides unequal."""
    n, k, m = (int(side) for side in rng.permutation([2, 3, 4, 5, 6])[:3])
    return rng.integers(1, 9, size=(n, k)).astype(np.float32), rng.integers(1, 9, size=(k, m)).astype(np.float32)


def check_where(where: Answer, asked: str) -> None:
    """Fail, with the hint that fits, unless this is the short name of the device that was asked for."""
    name = where.text()
    require("/" not in name, hint=LONG_NAME)
    require(name == asked, hint=OUTSIDE if SHORT.fullmatch(name) else None)


@task("place", weight=1, hint=PLACE_PRODUCT)
def test_place_product(student: Student, rng: np.random.Generator) -> None:
    a, b = (rng.integers(1, 9, size=(3, 3)).astype(np.float32) for _ in range(2))
    product = numbers(student.call("place", tensor(a), tensor(b), CPUS[0]).items(2)[0])
    assert_close(product, a @ b, mistaken={ELEMENTWISE: a * b})
    for device in CPUS:
        a, b = some_factors(rng)
        assert_close(numbers(student.call("place", tensor(a), tensor(b), device).items(2)[0]), a @ b)


@task("place", weight=2, hint=PLACE_WHERE)
def test_place_where(student: Student, rng: np.random.Generator) -> None:
    for device in (CPUS[1], CPUS[0], CPUS[1]):
        a, b = some_factors(rng)
        check_where(student.call("place", tensor(a), tensor(b), device).items(2)[1], device)


@task("place", weight=2, hint=PLACE_MISSING)
def test_place_missing(student: Student, rng: np.random.Generator) -> None:
    for kind in ("GPU", "CPU"):
        a, b = some_factors(rng)
        asked = f"{kind}:{int(rng.integers(40, 64))}"  # more than any computer here has
        product, where = student.call("place", tensor(a), tensor(b), asked).items(2)
        assert_close(numbers(product), a @ b)
        name = where.text()
        require(asked not in name, hint=AS_ASKED)
        require("/" not in name, hint=LONG_NAME)
        require(SHORT.fullmatch(name) is not None)


@task("place", weight=1, hint=PLACE_FORM)
def test_place_form(student: Student, rng: np.random.Generator) -> None:
    a, b = some_factors(rng)
    answer = student.call("place", tensor(a), tensor(b), CPUS[1])
    require(answer.kind in ("tuple", "list"))
    product, where = answer.items(2)
    read_tensor(product, (len(a), b.shape[1]))
    require(SHORT.fullmatch(where.text()) is not None, hint=LONG_NAME)


# --- time_matmul -----------------------------------------------------------------------------------------------------

TIME_FORM = Hint(
    "time-form",
    ko="결과가 실수로 된 리스트이고, 길이가 sizes와 같고, 모든 수가 양수인지 확인하십시오.",
    en="Is it a list of real numbers, as long as sizes, and are all of them positive?",
)
TIME_ORDER = Hint(
    "time-order",
    ko="결과가 sizes와 같은 순서인지, 시간을 잰 것이 n×n 행렬의 곱인지 확인하십시오. 크기가 수십 배이면 시간도 "
    "분명히 더 걸립니다.",
    en="Is the result in the order of sizes, and is what was timed a product of n×n matrices? Matrices dozens of times "
    "larger certainly take longer.",
)
TIME_MEASURED = Hint(
    "time-measured",
    ko="부를 때마다 새로 재는지 확인하십시오. 잰 시간은 마지막 자리까지 같을 수 없습니다.",
    en="Is it measured anew in each call? Times that were measured never agree to the last digit.",
)
NOT_POSITIVE = Hint(
    "not-positive",
    ko="시간이 0이거나 음수입니다. 연산 뒤의 시각에서 앞의 시각을 빼십시오.",
    en="A time is 0 or negative. Subtract the time before the operation from the time after it.",
)
ALL_REPEATS = Hint(
    "all-repeats",
    ko="잰 시간이 모두 들어 있습니다. 크기마다 중앙값 하나만 남기십시오.",
    en="All measured times are in the result. Keep only the median for each size.",
)
TIME_ARRAY = Hint(
    "time-array",
    ko="결과가 배열이나 텐서입니다. 이 문제는 파이썬 리스트를 요구합니다.",
    en="The result is an array or tensor. This task asks for a Python list.",
)
SINGLE_TIME = Hint(
    "single-time",
    ko="수 하나를 돌려주었습니다. 크기마다 하나씩 리스트에 담으십시오.",
    en="This is a single number. Put one for each size into a list.",
)
RISING = Hint(
    "rising",
    ko="크기와 상관없이 시간이 리스트의 뒤로 갈수록 늘어납니다. sizes에 적힌 순서를 지키고, 잴 때마다 시작 시각을 새로 "
    "읽으십시오.",
    en="The times grow along the list, whatever the sizes. Keep the order of sizes, and read the clock anew for each "
    "measurement.",
)
NOT_SECONDS = Hint(
    "not-seconds",
    ko="시간을 모두 더하면 함수가 실행된 시간보다 훨씬 깁니다. 정말로 잰 시간인지, 단위가 초인지, 끝난 시각에서 "
    "시작한 시각을 뺐는지 확인하십시오.",
    en="Added up, the times are much longer than the whole call took. Were they measured, in seconds, and is the time "
    "before the operation subtracted from the time after it?",
)


MANY_CORES = 10  # time may have been taken by a clock that adds up what several cores do
TRIES = 3  # a busy computer may hold up the small matrices, but not again and again


def times_of(student: Student, sizes: list[int], repeats: int, device: str) -> NDArray[np.float64]:
    """Ask for times: one positive number for each size, in a list or an array."""
    answer = student.call("time_matmul", sizes, repeats, device)
    require(answer.kind != "number", hint=SINGLE_TIME)
    shape = answer.shape
    require(shape is None or len(shape) != 2 or shape == (len(sizes), 1), hint=ALL_REPEATS)
    require(shape is None or shape != (len(sizes) * repeats,) or repeats == 1, hint=ALL_REPEATS)
    times = numbers(answer).astype(float).ravel()
    require(len(times) == len(sizes))
    require(bool((times > 0).all()), hint=NOT_POSITIVE)
    return times


@task("time_matmul", weight=1, hint=TIME_FORM)
def test_time_form(student: Student, rng: np.random.Generator) -> None:
    for count, repeats, device in ((1, 3, "CPU:1"), (3, 1, "CPU:0"), (4, 2, "CPU:1")):
        sizes = [int(size) for size in rng.permutation(np.arange(2, 30))[:count]]
        answer = student.call("time_matmul", sizes, repeats, device)
        require(answer.kind not in ("ndarray", "tensor"), hint=TIME_ARRAY)
        for part in answer.items(count):
            seconds = part.array(shape=(), dtype="float", kind=("number", "ndarray"))
            require(bool(seconds > 0), hint=NOT_POSITIVE)


@task("time_matmul", weight=2, hint=TIME_ORDER, trains=True)  # nothing is trained, but chance has a part
def test_time_order(student: Student, rng: np.random.Generator) -> None:
    large, small = int(rng.integers(600, 640)), int(rng.integers(4, 9))
    check_order(student, [large, small], large)
    check_order(student, [small, large + 1, small + 1], large)


def check_order(student: Student, sizes: list[int], large: int) -> None:
    """Fail unless the large matrices take longer than the small ones: by far, if the computer does little else."""
    as_listed, by_size = (np.array(some) >= large for some in (sizes, sorted(sizes)))
    for _ in range(TRIES):
        begun = time.perf_counter()
        times = times_of(student, sizes, 7, "CPU:0")
        require(times.sum() <= MANY_CORES * (time.perf_counter() - begun), hint=NOT_SECONDS)
        if times[as_listed].min() > times[~as_listed].max():
            return
    fail(RISING if times[by_size].min() > times[~by_size].max() else None)


@task("time_matmul", weight=1, hint=TIME_MEASURED)
def test_time_measured(student: Student, rng: np.random.Generator) -> None:
    sizes = [int(size) for size in rng.integers(60, 100, size=5)]
    first, second = (times_of(student, sizes, 3, "CPU:0") for _ in range(2))
    require(not np.array_equal(first, second))
