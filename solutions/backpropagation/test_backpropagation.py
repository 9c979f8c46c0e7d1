"""Hidden tests of `backpropagation`: each of the eight functions on fresh random networks, with one sample and many.

What is right is found by central differences of the loss in double precision, so it does not share a mistake with the
formulas of backpropagation. These are used only for what known misconceptions give. Networks for which a misconception
would look nearly right are drawn again.

In each task one test is strict about the form of the result; the others read it leniently.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from autograder.grading import Answer, Hint, Student, assert_close, fail, require, task

ANY_KIND = ("tensor", "variable", "ndarray", "list", "tuple", "number")
ANY_DTYPE = ("float", "int", "bool")
Numbers = NDArray[np.float64]

TENSOR = Hint(
    "tensor-for-ndarray",
    ko="결과가 텐서입니다. 이 과제는 NumPy의 ndarray를 요구합니다.",
    en="The result is a tensor. This assignment asks for NumPy's ndarrays.",
)
LIST = Hint(
    "list",
    ko="결과가 파이썬 리스트입니다. 배열이 필요한 자리에는 ndarray를 돌려주어야 합니다.",
    en="The result is a Python list where an ndarray is asked for.",
)
FLOAT32 = Hint(
    "float32",
    ko="결과의 dtype이 float32입니다. 이 과제의 dtype은 모두 float64입니다.",
    en="The result is of dtype float32. Every dtype in this assignment is float64.",
)
ARGUMENT = Hint(
    "argument-changed",
    ko="인수로 받은 배열의 내용을 함수가 바꾸었습니다. +=, -= 따위는 배열 자체를 바꿉니다. 새 배열을 만드십시오.",
    en="The function changes an array that it was given: += and -= work on the array itself. Make a new array.",
)
ORDER = Hint(
    "order",
    ko="값은 있으나 순서가 다릅니다. 문제에 적힌 순서대로 돌려주십시오.",
    en="The parts are there, in another order. Return them in the order that the task names.",
)
SIGN = Hint(
    "sign",
    ko="부호가 반대입니다. (y − o)²을 o로 미분하면 2(o − y)입니다.",
    en="The sign is the opposite. The derivative of (y - o)² by o is 2(o - y).",
)
SUMMED = Hint(
    "summed",
    ko="평균 대신 합을 썼습니다. 손실은 제곱오차 nk개의 평균이므로 합을 nk로 나눕니다.",
    en="A sum stands where a mean should. The loss is the mean of nk squared errors: divide their sum by nk.",
)
PER_SAMPLE = Hint(
    "per-sample",
    ko="표본의 수 n으로만 나누었습니다. 손실은 출력 k개에 대해서도 평균합니다.",
    en="The sum is divided by the number of samples n only. The loss is a mean over the k outputs as well.",
)
PER_OUTPUT = Hint(
    "per-output",
    ko="표본의 수 n으로 나누지 않았습니다. 표본이 하나일 때만 맞는 계산입니다.",
    en="There is no division by the number of samples n, so this is right for a single sample only.",
)
HALVED = Hint(
    "halved",
    ko="값이 절반입니다. 손실에 1/2을 곱하는 책도 있지만 이 과제의 식에는 없으므로, 미분에 2가 남습니다.",
    en="The value is half of what it should be. Some books put 1/2 before the loss; here is none, so the 2 of the "
    "derivative remains.",
)
NO_OUTPUT_SLOPE = Hint(
    "output-slope-missing",
    ko="출력층에서 시그모이드의 미분 o(1 − o)를 곱하지 않았습니다.",
    en="The derivative of the sigmoid, o(1 - o), is missing at the output layer.",
)
TANH_AT_OUTPUT = Hint(
    "tanh-slope-at-output",
    ko="출력층에 tanh의 미분 1 − o²을 썼습니다. 출력층의 활성 함수는 시그모이드입니다.",
    en="The output layer got the derivative of tanh, 1 - o². Its activation function is the sigmoid.",
)
SIGMOID_TWICE = Hint(
    "sigmoid-twice",
    ko="o는 이미 시그모이드를 거친 값입니다. 다시 시그모이드에 넣지 말고 o(1 − o)를 쓰십시오.",
    en="o has gone through the sigmoid already. Do not put it in again; use o(1 - o).",
)
NO_HIDDEN_SLOPE = Hint(
    "hidden-slope-missing",
    ko="은닉층에서 tanh의 미분 1 − h²을 곱하지 않았습니다.",
    en="The derivative of tanh, 1 - h², is missing at the hidden layer.",
)
SIGMOID_AT_HIDDEN = Hint(
    "sigmoid-slope-at-hidden",
    ko="은닉층에 시그모이드의 미분 h(1 − h)를 썼습니다. 은닉층의 활성 함수는 tanh입니다.",
    en="The hidden layer got the derivative of the sigmoid, h(1 - h). Its activation function is tanh.",
)
TANH_TWICE = Hint(
    "tanh-twice",
    ko="h는 이미 tanh를 거친 값입니다. 다시 tanh에 넣지 말고 1 − h²을 쓰십시오.",
    en="h has gone through tanh already. Do not put it in again; use 1 - h².",
)
NOT_SQUARED = Hint(
    "not-squared",
    ko="tanh의 미분은 1 − h가 아니라 1 − h²입니다.",
    en="The derivative of tanh is 1 - h², not 1 - h.",
)
BEFORE_TANH = Hint(
    "before-tanh",
    ko="은닉층의 출력 h가 들어갈 자리에 tanh를 거치기 전의 s₁을 썼습니다.",
    en="s₁, the value before tanh, stands where the hidden layer's output h belongs.",
)
NOT_TRANSPOSED = Hint(
    "not-transposed",
    ko="행렬을 전치하지 않았습니다. reshape은 모양만 바꾸고 행과 열을 바꾸지 않습니다. .T를 쓰십시오.",
    en="A matrix is not transposed. reshape changes the shape without exchanging rows and columns: use .T.",
)
BIAS_AXIS = Hint(
    "bias-axis",
    ko="바이어스의 미분에서 더하는 축이 다릅니다. 표본의 축(축 0)을 따라 더하면 노드마다 값이 하나씩 남습니다.",
    en="The derivatives by the biases are summed along another axis. Along the axis of the samples (axis 0) one number "
    "for each node is left.",
)
BIAS_UNSUMMED = Hint(
    "bias-not-summed",
    ko="바이어스의 미분을 표본에 걸쳐 더하지 않았습니다. 바이어스는 모든 표본에 영향을 주므로 모두 더해야 합니다.",
    en="The derivatives by the biases are not summed over the samples. A bias acts on all samples, so all add up.",
)
BIAS_MEAN = Hint(
    "bias-mean",
    ko="바이어스의 미분에서 합 대신 평균을 냈습니다. 1/(nk)은 이미 델타에 들어 있습니다.",
    en="The derivatives by the biases are averaged, not summed. The 1/(nk) is in delta already.",
)


class Net(NamedTuple):
    """Data and weights, as they are sent."""

    x: Numbers
    y: Numbers
    w1: Numbers
    b1: Numbers
    w2: Numbers
    b2: Numbers


Slope = Callable[[Numbers], Numbers]
Gradients = tuple[Numbers, Numbers, Numbers, Numbers]


def logistic(s: Numbers) -> Numbers:
    """The logistic sigmoid."""
    return 1 / (1 + np.exp(-s))


def outputs(net: Net) -> tuple[Numbers, Numbers]:
    """What the two layers put out."""
    h = np.tanh(net.x @ net.w1 + net.b1)
    return h, logistic(h @ net.w2 + net.b2)


def mean_squared(net: Net) -> Numbers:
    """The loss; the weights may have further axes in front, for many networks at once."""
    h = np.tanh(net.x @ net.w1 + net.b1[..., None, :])
    o = logistic(h @ net.w2 + net.b2[..., None, :])
    return ((net.y - o) ** 2).mean(axis=(-2, -1))


def slopes(net: Net) -> Gradients:
    """The derivatives of the loss by w1, b1, w2 and b2, as central differences."""
    packed = np.concatenate([weights.ravel() for weights in net[2:]])
    moves = 1e-5 * np.eye(packed.size)
    ahead, behind = (mean_squared(Net(net.x, net.y, *unpacked(packed + way * moves, net))) for way in (1, -1))
    return unpacked((ahead - behind) / 2e-5, net)


def unpacked(packed: Numbers, net: Net) -> Gradients:
    """Numbers along the last axis as arrays like the network's weights."""
    ends = np.cumsum([weights.size for weights in net[2:]])[:-1]
    parts = np.split(packed, ends, axis=-1)
    w1, b1, w2, b2 = (part.reshape(*part.shape[:-1], *like.shape) for part, like in zip(parts, net[2:], strict=True))
    return w1, b1, w2, b2


OUTPUT_SLOPES: dict[Hint, Slope] = {
    NO_OUTPUT_SLOPE: np.ones_like,
    TANH_AT_OUTPUT: lambda o: 1 - o**2,
    SIGMOID_TWICE: lambda o: logistic(o) * (1 - logistic(o)),
}
HIDDEN_SLOPES: dict[Hint, Slope] = {
    NO_HIDDEN_SLOPE: np.ones_like,
    SIGMOID_AT_HIDDEN: lambda h: h * (1 - h),
    TANH_TWICE: lambda h: 1 - np.tanh(h) ** 2,
    NOT_SQUARED: lambda h: 1 - h,
    BEFORE_TANH: lambda h: 1 - np.arctanh(h) ** 2,
}


def chain(
    net: Net,
    output_slope: Slope = lambda o: o * (1 - o),
    hidden_slope: Slope = lambda h: 1 - h**2,
    back: Numbers | None = None,
) -> Gradients:
    """Backpropagation with one of its parts exchanged; `back` stands for the transpose of w2."""
    h, o = outputs(net)
    delta2 = 2 * (o - net.y) / net.y.size * output_slope(o)
    delta1 = delta2 @ (net.w2.T if back is None else back) * hidden_slope(h)
    return net.x.T @ delta1, delta1.sum(axis=0), h.T @ delta2, delta2.sum(axis=0)


def mistaken_gradients(net: Net) -> tuple[dict[Hint, Numbers], ...]:
    """What known misconceptions give, for each of the four derivatives."""
    right, (n, k) = chain(net), net.y.shape
    factors = {SIGN: -1, SUMMED: n * k, PER_SAMPLE: k, PER_OUTPUT: n, HALVED: 1 / 2}
    wrong = {hint: tuple(part * factor for part in right) for hint, factor in factors.items()}
    wrong |= {hint: chain(net, output_slope=slope) for hint, slope in OUTPUT_SLOPES.items()}
    hidden = wrong | {hint: chain(net, hidden_slope=slope) for hint, slope in HIDDEN_SLOPES.items()}
    hidden[NOT_TRANSPOSED] = chain(net, back=net.w2.reshape(net.w2.T.shape))
    by_part = [{hint: parts[place] for hint, parts in (hidden, wrong)[place // 2].items()} for place in range(4)]
    for place in (1, 3):
        by_part[place][BIAS_MEAN] = right[place] / n
    by_part[2][BEFORE_TANH] = (net.x @ net.w1 + net.b1).T @ delta_of(net)
    return tuple(by_part)


def mistaken_gradient(net: Net, place: int) -> Iterator[dict[Hint, Numbers]]:
    """The same for one of the derivatives, computed only when it is needed."""
    yield mistaken_gradients(net)[place]


def delta_of(net: Net) -> Numbers:
    """The delta of the output layer."""
    o = outputs(net)[1]
    return 2 * (o - net.y) / net.y.size * o * (1 - o)


def random_net(rng: np.random.Generator, n: int, d: int, m: int, k: int) -> Net:
    """A network of this size, neither dead nor saturated."""
    b1, b2 = (rng.uniform(0.2, 0.7, size=size) * rng.choice([-1, 1], size=size) for size in (m, k))
    w1, w2 = 1.2 * rng.normal(size=(d, m)) / np.sqrt(d), 1.5 * rng.normal(size=(m, k)) / np.sqrt(m)
    return Net(rng.normal(size=(n, d)), rng.uniform(0, 1, size=(n, k)), w1, b1, w2, b2)


def some_net(rng: np.random.Generator) -> Net:
    """A network with four different sizes, for which no known misconception looks right."""
    while True:
        n, d, m, k = (int(side) for side in rng.permutation([2, 3, 4, 5]))
        if n == 2:  # a mean over two is a half, which is a mistake of another kind
            continue
        net = random_net(rng, n, d, m, k)
        if all(apart(right, wrong) for right, wrong in zip(chain(net), mistaken_gradients(net), strict=True)):
            return net


def one_sample(rng: np.random.Generator) -> Net:
    """A network with a batch of one."""
    d, m, k = (int(side) for side in rng.permutation([2, 3, 4]))
    return random_net(rng, 1, d, m, k)


def apart(right: ArrayLike, wrong: dict[Hint, Numbers], least: float = 4e-3) -> bool:
    """Whether the right numbers are not all small, and each wrong ones differ from them by a tenth somewhere."""
    size = np.abs(right).max()
    return size > least and all(np.abs(right - numbers).max() > 0.1 * size for numbers in wrong.values())


def numbers(answer: Answer, shape: tuple[int | None, ...] | None = None) -> NDArray[np.float32]:
    """An answer's numbers in single precision, whatever array or list holds them."""
    return answer.array(shape=shape, dtype=ANY_DTYPE, kind=ANY_KIND).astype(np.float32)


def compare(actual: NDArray, right: ArrayLike, mistaken: Iterable[dict[Hint, Numbers]] = ()) -> None:
    """Fail unless the numbers are close, with the hint of the first misconception that gives them.

    A hint may stand in several of the dictionaries, each time with another way to have that misconception.
    """
    if near(actual, right):
        return
    for known in mistaken:
        for hint, wrong in known.items():
            require(not near(actual, wrong), hint=hint)
    fail()


def near(actual: NDArray, wanted: ArrayLike) -> bool:
    """Whether shapes are equal and numbers close, within what single precision allows for numbers this small."""
    if actual.shape != np.shape(wanted):
        return False
    with np.errstate(all="ignore"):
        return bool((np.abs(actual - wanted) <= 1e-6 + 1e-4 * np.abs(wanted)).all())


def single(answer: Answer) -> NDArray[np.float32]:
    """An answer of one number, in whatever holds it, without axes."""
    value = numbers(answer)
    return value.reshape(()) if value.size == 1 else value


def read_array(answer: Answer, shape: tuple[int, ...]) -> None:
    """Fail, with the hint that fits, unless the answer is a float64 ndarray of this shape."""
    require(answer.kind not in ("tensor", "variable"), hint=TENSOR)
    require(answer.kind not in ("list", "tuple"), hint=LIST)
    require(answer.dtype != "float32", hint=FLOAT32)
    answer.array(shape=shape, dtype="float64", kind="ndarray")


def read_number(answer: Answer) -> None:
    """Fail, with the hint that fits, unless the answer is a Python float or a NumPy scalar of dtype float64."""
    require(answer.kind not in ("tensor", "variable"), hint=TENSOR)
    require(answer.dtype != "float32", hint=FLOAT32)
    answer.array(shape=(), dtype="float64", kind=("number", "ndarray"))


def check_kept(answer: Answer, sent: tuple[Numbers, ...]) -> None:
    """Fail unless the arrays that were sent are what they were."""
    for argument, before in zip(answer.arguments, sent, strict=False):
        assert_close(numbers(argument), before, hint=ARGUMENT)


def check_order(parts: tuple[Answer, ...], like: tuple[Numbers, ...]) -> None:
    """Fail if the parts have the right shapes in another order."""
    shapes, wanted = [part.shape for part in parts], [array.shape for array in like]
    require(shapes == wanted or Counter(shapes) != Counter(wanted), hint=ORDER)


def check_bias(part: Answer, right: Numbers, n: int, mistaken: Iterable[dict[Hint, Numbers]]) -> None:
    """Fail, with the hint that fits, unless the answer holds the derivatives by biases."""
    value = numbers(part)
    require(n == 1 or value.shape != (n, right.size), hint=BIAS_UNSUMMED)
    require(value.size == right.size or value.size not in (1, n), hint=BIAS_AXIS)
    compare(value.ravel(), right, mistaken)


# --- forward ---------------------------------------------------------------------------------------------------------

FORWARD_HIDDEN = Hint(
    "forward-hidden",
    ko="첫째 값은 은닉층의 출력입니다. 행렬 곱 xW₁에 b₁을 더한 다음 tanh를 적용하는지 확인하십시오.",
    en="The first value is what the hidden layer puts out. Is b₁ added to the matrix product xW₁, and tanh applied to "
    "that?",
)
FORWARD_OUTPUT = Hint(
    "forward-output",
    ko="둘째 값은 신경망의 출력입니다. 행렬 곱 hW₂에 b₂를 더한 다음 시그모이드를 적용하는지 확인하십시오.",
    en="The second value is what the network puts out. Is b₂ added to the matrix product hW₂, and the sigmoid applied "
    "to that?",
)
FORWARD_FORM = Hint(
    "forward-form",
    ko="모양이 (n, m), (n, k)인 float64 ndarray 두 개의 튜플인지, 인수는 그대로인지 확인하십시오.",
    en="Is the result a tuple of two float64 ndarrays of shapes (n, m) and (n, k), and are the arguments left alone?",
)
NO_BIAS = Hint(
    "no-bias",
    ko="바이어스가 계산에 들어 있지 않습니다.",
    en="The biases have no part in the computation.",
)
NO_ACTIVATION = Hint(
    "no-activation",
    ko="활성 함수를 거치지 않은 값입니다.",
    en="These values have not gone through the activation function.",
)
OTHER_ACTIVATION = Hint(
    "other-activation",
    ko="활성 함수가 다릅니다. 은닉층은 tanh, 출력층은 시그모이드입니다.",
    en="This is the other activation function. The hidden layer has tanh, the output layer the sigmoid.",
)
EXPONENT_SIGN = Hint(
    "exponent-sign",
    ko="시그모이드의 지수에서 부호가 빠졌습니다. σ(s)는 s가 커질수록 1에 가까워져야 합니다.",
    en="The minus in the exponent of the sigmoid is missing. σ(s) should approach 1 as s grows.",
)


def forward_cases(rng: np.random.Generator) -> tuple[Net, ...]:
    """Networks with many samples and with one."""
    return some_net(rng), one_sample(rng), some_net(rng)


@task("forward", weight=2, hint=FORWARD_HIDDEN)
def test_forward_hidden(student: Student, rng: np.random.Generator) -> None:
    for net in forward_cases(rng):
        parts = student.call("forward", net.x, *net[2:]).items(2)
        check_order(parts, outputs(net))
        s = net.x @ net.w1 + net.b1
        mistaken = {NO_BIAS: np.tanh(s - net.b1), NO_ACTIVATION: s, OTHER_ACTIVATION: logistic(s)}
        compare(numbers(parts[0]), np.tanh(s), [mistaken])


@task("forward", weight=2, hint=FORWARD_OUTPUT)
def test_forward_output(student: Student, rng: np.random.Generator) -> None:
    for net in forward_cases(rng):
        parts = student.call("forward", net.x, *net[2:]).items(2)
        check_order(parts, outputs(net))
        h, o = outputs(net)
        s = h @ net.w2 + net.b2
        without = outputs(net._replace(b1=0 * net.b1, b2=0 * net.b2))[1]
        swapped = np.tanh(logistic(net.x @ net.w1 + net.b1) @ net.w2 + net.b2)
        mistaken = {NO_BIAS: without, NO_ACTIVATION: s, OTHER_ACTIVATION: swapped, EXPONENT_SIGN: 1 - o}
        mistaken[BEFORE_TANH] = logistic((net.x @ net.w1 + net.b1) @ net.w2 + net.b2)
        compare(numbers(parts[1]), o, [mistaken])


@task("forward", weight=1, hint=FORWARD_FORM)
def test_forward_form(student: Student, rng: np.random.Generator) -> None:
    for net in (random_net(rng, 4, 3, 2, 5), one_sample(rng), random_net(rng, 1, 1, 1, 1)):
        sent = (net.x, *net[2:])
        answer = student.call("forward", *sent, keep_arguments=True)
        for part, like in zip(answer.items(2), outputs(net), strict=True):
            read_array(part, like.shape)
        check_kept(answer, sent)


# --- loss ------------------------------------------------------------------------------------------------------------

LOSS_VALUES = Hint(
    "loss-values",
    ko="차이를 제곱하고, 모든 표본과 모든 출력에 걸쳐 평균했는지 확인하십시오.",
    en="Are the differences squared, and their mean taken over all samples and all outputs?",
)
LOSS_FORM = Hint(
    "loss-form",
    ko="결과가 수 하나(파이썬 실수 또는 NumPy의 float64)인지, y와 o는 그대로인지 확인하십시오.",
    en="Is the result a single number (a Python float or NumPy's float64), and are y and o left alone?",
)
NOT_REDUCED = Hint(
    "not-reduced",
    ko="한 축만 줄어들었거나 전혀 줄어들지 않았습니다. 두 축 모두에 걸쳐 평균하면 수 하나가 남습니다.",
    en="One axis at least is left. The mean over both axes is a single number.",
)
ABSOLUTE = Hint(
    "absolute",
    ko="차이를 제곱하지 않고 절댓값을 평균했습니다.",
    en="The absolute differences were averaged, not the squared ones.",
)
ROOT = Hint(
    "root",
    ko="제곱근을 취했습니다. 평균제곱오차에는 제곱근이 없습니다.",
    en="A square root was taken; the mean squared error has none.",
)
SQUARED_LATE = Hint(
    "mean-before-square",
    ko="평균한 다음에 제곱했습니다. 먼저 제곱해야 양수와 음수인 오차가 서로 지워지지 않습니다.",
    en="The mean was squared. Square each difference first, or positive and negative errors cancel out.",
)


def some_outputs(rng: np.random.Generator) -> tuple[Numbers, Numbers]:
    """True values and outputs of two or more samples."""
    n, k = (int(side) for side in rng.choice([2, 3, 4, 5], size=2, replace=False))
    return rng.uniform(0, 1, size=(n, k)), rng.uniform(0.1, 0.9, size=(n, k))


@task("loss", weight=3, hint=LOSS_VALUES)
def test_loss_values(student: Student, rng: np.random.Generator) -> None:
    several = some_outputs(rng)
    for y, o in (several, [part[:1] for part in several], [part[:, :1] for part in several], some_outputs(rng)):
        value = single(student.call("loss", y, o))
        require(value.ndim == 0 or value.size not in (*y.shape, y.size), hint=NOT_REDUCED)
        error = np.mean((y - o) ** 2)
        mistaken = {
            SUMMED: error * y.size,
            PER_SAMPLE: error * y.shape[1],
            PER_OUTPUT: error * len(y),
            HALVED: error / 2,
            ABSOLUTE: np.mean(np.abs(y - o)),
            ROOT: np.sqrt(error),
            SQUARED_LATE: np.mean(y - o) ** 2,
        }
        compare(value, error, [mistaken])


@task("loss", weight=1, hint=LOSS_FORM)
def test_loss_form(student: Student, rng: np.random.Generator) -> None:
    several = some_outputs(rng)
    for sent in (several, tuple(part[:1] for part in several), tuple(part[:1, :1] for part in several)):
        answer = student.call("loss", *sent, keep_arguments=True)
        read_number(answer)
        check_kept(answer, sent)


# --- slope -----------------------------------------------------------------------------------------------------------

SLOPE_VALUES = Hint(
    "slope-values",
    ko="원소 하나만 distance만큼 늘리고 줄인 두 손실의 차를 2·distance로 나누는지 확인하십시오.",
    en="Is it the difference of two losses, with that one element larger and smaller by distance, over 2 · distance?",
)
SLOPE_ARGUMENTS = Hint(
    "slope-arguments",
    ko="함수가 끝나면 w1을 비롯한 인수의 내용이 처음과 같아야 합니다. 결과도 함께 확인하십시오.",
    en="When the function ends, w1 and the other arguments must hold what they did. Check the result too.",
)
SLOPE_FORM = Hint(
    "slope-form",
    ko="결과가 수 하나(파이썬 실수 또는 NumPy의 float64)인지 확인하십시오.",
    en="Is the result a single number (a Python float or NumPy's float64)?",
)
ONE_SIDED = Hint(
    "one-sided",
    ko="한쪽으로만 움직인 차분입니다. 늘렸을 때와 줄였을 때의 손실을 모두 쓰십시오.",
    en="This difference moves to one side only. Use the losses on both sides.",
)
NOT_TWICE = Hint(
    "not-twice",
    ko="ε으로 나누었습니다. 두 점 사이의 거리는 2ε입니다.",
    en="The difference is divided by ε; the two points are 2ε apart.",
)
NOT_DIVIDED = Hint(
    "not-divided",
    ko="두 손실의 차를 2ε으로 나누지 않았습니다.",
    en="The difference of the losses is not divided by 2ε.",
)
SLOPE_SIGN = Hint(
    "slope-sign",
    ko="부호가 반대입니다. 늘렸을 때의 손실에서 줄였을 때의 손실을 뺍니다.",
    en="The sign is the opposite. Subtract the loss on the lower side from that on the upper side.",
)
ALL_MOVED = Hint(
    "all-moved",
    ko="w1의 모든 원소를 움직였습니다. 원소 하나의 기울기를 구하려면 그 원소만 움직여야 합니다.",
    en="All elements of w1 were moved. For the slope in one element only that one moves.",
)
PLACE_SWAPPED = Hint(
    "place-swapped",
    ko="row와 column이 서로 바뀌었습니다. 원소의 자리는 w1[row, column]입니다.",
    en="row and column have changed places. The element is w1[row, column].",
)
DISTANCE_IGNORED = Hint(
    "distance-ignored",
    ko="인수로 받은 distance가 아니라 아주 작은 거리를 썼거나 미분을 구했습니다.",
    en="A tiny distance was used, or a derivative found, in place of the distance that was passed in.",
)
SAME_ARRAY = Hint(
    "same-array",
    ko="늘리고 줄인 것이 서로를 지웠습니다. 두 이름이 같은 배열을 가리키는지, 옮긴 사본을 실제로 썼는지 확인하십시오.",
    en="Moving up and moving down undo each other. Do two names stand for one array, or are the moved copies not used?",
)


class Move(NamedTuple):
    """A network, the element of w1 that is moved, and how far."""

    net: Net
    row: int
    column: int
    distance: float


def moved(net: Net, row: int, column: int, distance: float) -> float:
    """The loss with one element of w1 moved."""
    w1 = net.w1.copy()
    w1[row, column] += distance
    return float(mean_squared(net._replace(w1=w1)))


def quotient(move: Move) -> float:
    """The central difference."""
    net, row, column, distance = move
    return (moved(net, row, column, distance) - moved(net, row, column, -distance)) / (2 * distance)


def mistaken_quotients(move: Move) -> dict[Hint, float]:
    """What known misconceptions of the central difference give."""
    net, row, column, distance = move
    right, here = quotient(move), mean_squared(net)
    ahead, behind = moved(net, row, column, distance), moved(net, row, column, -distance)
    upper, lower = (mean_squared(net._replace(w1=net.w1 + way)) for way in (distance, -distance))
    return {
        ONE_SIDED: (ahead - here) / distance,
        SAME_ARRAY: (ahead - here) / (2 * distance),
        NOT_TWICE: 2 * right,
        NOT_DIVIDED: ahead - behind,
        SUMMED: right * net.y.size,
        SLOPE_SIGN: -right,
        ALL_MOVED: (upper - lower) / (2 * distance),
        PLACE_SWAPPED: quotient(Move(net, column, row, distance)),
        DISTANCE_IGNORED: slopes(net)[0][row, column],
    }


def explained(move: Move) -> Iterator[dict[Hint, float]]:
    """The same, computed only when it is needed."""
    yield mistaken_quotients(move)


def some_move(rng: np.random.Generator) -> Move:
    """An element off the diagonal of a w1 that holds the opposite element too; no misconception looks right."""
    while True:
        net = some_net(rng)
        row, column = (int(place) for place in rng.choice(min(net.w1.shape), size=2, replace=False))
        move = Move(net, row, column, float(rng.uniform(0.6, 1.2)))
        if apart(quotient(move), mistaken_quotients(move)):
            return move


@task("slope", weight=3, hint=SLOPE_VALUES)
def test_slope_values(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        move = some_move(rng)
        value = single(student.call("slope", *move.net, *move[1:]))
        require(bool(np.abs(value).max(initial=0) > 1e-9), hint=SAME_ARRAY)
        compare(value, quotient(move), explained(move))


@task("slope", weight=1, hint=SLOPE_ARGUMENTS)
def test_slope_arguments(student: Student, rng: np.random.Generator) -> None:
    move = some_move(rng)
    answer = student.call("slope", *move.net, *move[1:], keep_arguments=True)
    check_kept(answer, move.net)
    compare(single(answer), quotient(move), explained(move))


@task("slope", weight=1, hint=SLOPE_FORM)
def test_slope_form(student: Student, rng: np.random.Generator) -> None:
    for net in (random_net(rng, 4, 3, 2, 5), one_sample(rng)):
        read_number(student.call("slope", *net, 1, 0, 0.5))


# --- output_delta ----------------------------------------------------------------------------------------------------

OUTPUT_DELTA_VALUES = Hint(
    "output_delta-values",
    ko="2(o − y)/(nk)에 시그모이드의 미분 o(1 − o)를 곱하는지, 표본이 하나일 때와 여럿일 때 모두 확인하십시오.",
    en="Is it 2(o - y)/(nk) times the sigmoid's derivative o(1 - o), for one sample and for many?",
)
OUTPUT_DELTA_FORM = Hint(
    "output_delta-form",
    ko="결과가 모양이 (n, k)인 float64 ndarray인지, y와 o는 그대로인지 확인하십시오.",
    en="Is the result a float64 ndarray of shape (n, k), and are y and o left alone?",
)


@task("output_delta", weight=3, hint=OUTPUT_DELTA_VALUES)
def test_output_delta_values(student: Student, rng: np.random.Generator) -> None:
    several = some_outputs(rng)
    for y, o in (several, [part[:1] for part in several], [part[:, :1] for part in several]):
        value = numbers(student.call("output_delta", y, o))
        linear = 2 * (o - y) / y.size
        right = linear * o * (1 - o)
        factors = {SIGN: -1, SUMMED: y.size, PER_SAMPLE: y.shape[1], PER_OUTPUT: len(y), HALVED: 1 / 2}
        mistaken = {hint: right * factor for hint, factor in factors.items()}
        mistaken |= {hint: linear * slope(o) for hint, slope in OUTPUT_SLOPES.items()}
        compare(value, right, [mistaken])


@task("output_delta", weight=1, hint=OUTPUT_DELTA_FORM)
def test_output_delta_form(student: Student, rng: np.random.Generator) -> None:
    several = some_outputs(rng)
    for sent in (several, tuple(part[:1, :1] for part in several)):
        answer = student.call("output_delta", *sent, keep_arguments=True)
        read_array(answer, sent[0].shape)
        check_kept(answer, sent)


# --- output_gradients ------------------------------------------------------------------------------------------------

OUTPUT_WEIGHTS = Hint(
    "output_gradients-weights",
    ko="첫째 값은 가중치에 대한 미분입니다. 결과의 [a, j]는 표본마다의 h[i, a]·delta2[i, j]를 모두 더한 값입니다.",
    en="The first value holds the derivatives by the weights: its [a, j] is the sum of h[i, a] · delta2[i, j] over the "
    "samples.",
)
OUTPUT_BIASES = Hint(
    "output_gradients-biases",
    ko="둘째 값은 바이어스에 대한 미분입니다. 출력 노드마다 델타를 모든 표본에 걸쳐 더한 값입니다.",
    en="The second value holds the derivatives by the biases: for each output node, the sum of delta over the samples.",
)
OUTPUT_GRADIENTS_FORM = Hint(
    "output_gradients-form",
    ko="모양이 (m, k), (k,)인 float64 ndarray 두 개의 튜플인지, 인수는 그대로인지 확인하십시오.",
    en="Is the result a tuple of two float64 ndarrays of shapes (m, k) and (k,), and are the arguments left alone?",
)
EXCHANGED = Hint(
    "rows-columns-exchanged",
    ko="행과 열이 서로 바뀌었습니다. 결과의 모양은 w2와 같은 (m, k)여야 합니다.",
    en="Rows and columns have changed places. The result should have the shape of w2, (m, k).",
)
DIVIDED_TWICE = Hint(
    "divided-twice",
    ko="표본의 수로 한 번 더 나누었습니다. 1/(nk)은 이미 델타에 들어 있습니다.",
    en="It is divided by the number of samples once more. The 1/(nk) is in delta already.",
)
ELEMENTWISE = Hint(
    "not-a-matrix-product",
    ko="표본에 걸쳐 더하지 않았습니다. 전치한 행렬과의 행렬 곱은 표본에 걸친 합을 함께 계산합니다.",
    en="Nothing was summed over the samples. The matrix product with the transpose does that sum as well.",
)


class Layer(NamedTuple):
    """What goes into a layer, its weights, and the delta that comes out of it."""

    h: Numbers
    w2: Numbers
    delta2: Numbers


def some_layer(rng: np.random.Generator, n: int | None = None, *, square: bool = False) -> Layer:
    """With different numbers of samples and nodes; or with as many outputs as hidden nodes."""
    sides = [int(side) for side in rng.permutation([2, 3, 4])]
    samples, m, k = sides[0] if n is None else n, sides[1], sides[1] if square else sides[2]
    h = rng.uniform(0.2, 0.9, size=(samples, m)) * rng.choice([-1, 1], size=(samples, m))
    delta2 = rng.uniform(0.2, 1, size=(samples, k)) * rng.choice([-1, 1], size=(samples, k))
    return Layer(h, rng.normal(size=(m, k)), delta2)


@task("output_gradients", weight=2, hint=OUTPUT_WEIGHTS)
def test_output_gradients_weights(student: Student, rng: np.random.Generator) -> None:
    for n in (None, 1, None):
        h, w2, delta2 = some_layer(rng, n)
        right = h.T @ delta2
        parts = student.call("output_gradients", h, delta2).items(2)
        check_order(parts, (right, delta2[0]))
        mistaken = {
            EXCHANGED: right.T,
            NOT_TRANSPOSED: h.reshape(w2.shape[0], -1) @ delta2,
            DIVIDED_TWICE: right / len(h),
            SIGN: -right,
        }
        compare(numbers(parts[0]), right, [mistaken])


@task("output_gradients", weight=2, hint=OUTPUT_BIASES)
def test_output_gradients_biases(student: Student, rng: np.random.Generator) -> None:
    for n in (None, 1, None):
        h, _, delta2 = some_layer(rng, n)
        right = delta2.sum(axis=0)
        parts = student.call("output_gradients", h, delta2).items(2)
        check_order(parts, (h.T @ delta2, right))
        check_bias(parts[1], right, len(h), [{BIAS_MEAN: right / len(h), SIGN: -right}])


@task("output_gradients", weight=1, hint=OUTPUT_GRADIENTS_FORM)
def test_output_gradients_form(student: Student, rng: np.random.Generator) -> None:
    for h, w2, delta2 in (some_layer(rng), some_layer(rng, 1, square=True)):
        answer = student.call("output_gradients", h, delta2, keep_arguments=True)
        for part, shape in zip(answer.items(2), (w2.shape, w2.shape[1:]), strict=True):
            read_array(part, shape)
        check_kept(answer, (h, delta2))


# --- hidden_delta ----------------------------------------------------------------------------------------------------

HIDDEN_DELTA_VALUES = Hint(
    "hidden_delta-values",
    ko="delta2를 w2를 따라 거꾸로 모은 다음 1 − h²을 원소별로 곱하는지 확인하십시오.",
    en="Is delta2 brought back along w2, and then multiplied by 1 - h² element by element?",
)
HIDDEN_DELTA_FORM = Hint(
    "hidden_delta-form",
    ko="결과가 모양이 (n, m)인 float64 ndarray인지, 인수는 그대로인지 확인하십시오.",
    en="Is the result a float64 ndarray of shape (n, m), and are the arguments left alone?",
)


@task("hidden_delta", weight=2, hint=HIDDEN_DELTA_VALUES)
def test_hidden_delta_values(student: Student, rng: np.random.Generator) -> None:
    for layer in (some_layer(rng, square=True), some_layer(rng, 1), some_layer(rng)):
        h, w2, delta2 = layer
        back = delta2 @ w2.T
        mistaken = {hint: back * slope(h) for hint, slope in HIDDEN_SLOPES.items()}
        mistaken[NOT_TRANSPOSED] = delta2 @ w2.reshape(w2.T.shape) * (1 - h**2)
        mistaken[SIGN] = -back * (1 - h**2)
        compare(numbers(student.call("hidden_delta", *layer)), back * (1 - h**2), [mistaken])


@task("hidden_delta", weight=1, hint=HIDDEN_DELTA_FORM)
def test_hidden_delta_form(student: Student, rng: np.random.Generator) -> None:
    for layer in (some_layer(rng), some_layer(rng, 1)):
        answer = student.call("hidden_delta", *layer, keep_arguments=True)
        read_array(answer, layer.h.shape)
        check_kept(answer, layer)


# --- backward --------------------------------------------------------------------------------------------------------

BACKWARD = tuple(
    Hint(
        f"backward-{name}",
        ko=f"{place} 값은 손실을 {name}로 미분한 것입니다. 3번의 slope처럼 차분을 구해 비교해 보십시오.",
        en=f"The {ordinal} value is the derivative of the loss by {name}. Find differences as in task 3 and compare.",
    )
    for name, place, ordinal in (
        ("w1", "첫째", "first"),
        ("b1", "둘째", "second"),
        ("w2", "셋째", "third"),
        ("b2", "넷째", "fourth"),
    )
)
BACKWARD_FORM = Hint(
    "backward-form",
    ko="w1, b1, w2, b2와 모양이 같은 float64 ndarray 네 개의 튜플인지, 인수는 그대로인지 확인하십시오.",
    en="Is the result a tuple of four float64 ndarrays of the shapes of w1, b1, w2 and b2, and are the arguments left "
    "alone?",
)


def check_gradient(student: Student, rng: np.random.Generator, place: int) -> None:
    """Ask for all gradients, with many samples and with one, and check the one in this place."""
    for net in (some_net(rng), one_sample(rng)):
        parts = student.call("backward", *net).items(4)
        check_order(parts, net[2:])
        right, mistaken = slopes(net)[place], mistaken_gradient(net, place)
        if place % 2:
            check_bias(parts[place], right, len(net.x), mistaken)
        else:
            compare(numbers(parts[place]), right, mistaken)


@task("backward", weight=2, hint=BACKWARD[0])
def test_backward_w1(student: Student, rng: np.random.Generator) -> None:
    check_gradient(student, rng, 0)


@task("backward", weight=1, hint=BACKWARD[1])
def test_backward_b1(student: Student, rng: np.random.Generator) -> None:
    check_gradient(student, rng, 1)


@task("backward", weight=1, hint=BACKWARD[2])
def test_backward_w2(student: Student, rng: np.random.Generator) -> None:
    check_gradient(student, rng, 2)


@task("backward", weight=1, hint=BACKWARD[3])
def test_backward_b2(student: Student, rng: np.random.Generator) -> None:
    check_gradient(student, rng, 3)


@task("backward", weight=1, hint=BACKWARD_FORM)
def test_backward_form(student: Student, rng: np.random.Generator) -> None:
    for net in (random_net(rng, 4, 3, 2, 5), random_net(rng, 1, 1, 1, 1)):
        answer = student.call("backward", *net, keep_arguments=True)
        for part, like in zip(answer.items(4), net[2:], strict=True):
            read_array(part, like.shape)
        check_kept(answer, net)


# --- step ------------------------------------------------------------------------------------------------------------

STEP_OUTPUT = Hint(
    "step-output",
    ko="w2와 b2에서 학습률과 그레이디언트의 곱을 한 번 빼는지 확인하십시오.",
    en="Is the learning rate times the gradient subtracted from w2 and b2, once?",
)
STEP_HIDDEN = Hint(
    "step-hidden",
    ko="w1과 b1에서 학습률과 그레이디언트의 곱을 한 번 빼는지, 옮기기 전에 구한 그레이디언트인지 확인하십시오.",
    en="Is the learning rate times the gradient subtracted from w1 and b1, once, the gradient found before any move?",
)
STEP_ARGUMENTS = Hint(
    "step-arguments",
    ko="갱신된 새 배열을 돌려주고, 인수로 받은 배열은 그대로 두어야 합니다.",
    en="Return new arrays with the updated values, and leave those that were passed in as they are.",
)
STEP_FORM = Hint(
    "step-form",
    ko="w1, b1, w2, b2와 모양이 같은 float64 ndarray 네 개의 튜플인지 확인하십시오.",
    en="Is the result a tuple of four float64 ndarrays of the shapes of w1, b1, w2 and b2?",
)
UPDATED_FIRST = Hint(
    "updated-first",
    ko="출력층을 먼저 옮긴 다음 그 새 가중치로 은닉층의 그레이디언트를 구했습니다. 넷 다 구한 다음에 옮기십시오.",
    en="The output layer moved first, and its new weights served for the hidden layer's gradient. Find all four "
    "gradients, then move.",
)
ASCENT = Hint(
    "ascent",
    ko="그레이디언트의 방향으로 옮겼습니다. 손실을 줄이려면 반대 방향으로 옮겨야 합니다.",
    en="The weights move along the gradient. To make the loss fall they must move against it.",
)
RATE_TWICE = Hint(
    "rate-twice",
    ko="학습률을 두 번 곱했습니다.",
    en="The learning rate was applied twice.",
)
RATE_IGNORED = Hint(
    "rate-ignored",
    ko="인수로 받은 learning_rate를 곱하지 않았습니다.",
    en="The gradient is not multiplied by the argument learning_rate.",
)
NOT_MOVED = Hint(
    "not-moved",
    ko="받은 값 그대로입니다. 이 배열은 갱신되지 않았습니다.",
    en="This is what was passed in; it has not been updated.",
)
CHANGES_ONLY = Hint(
    "changes-only",
    ko="그레이디언트나 변화량을 돌려주었습니다. 갱신된 가중치를 돌려주어야 합니다.",
    en="The gradients or the changes were returned. Return the updated weights.",
)


def mistaken_steps(net: Net, rate: float, place: int) -> Iterator[dict[Hint, Numbers]]:
    """Gradients to which known misconceptions of a step amount, some of which come in several forms."""
    right, weights = chain(net)[place], net[2 + place]
    late = net._replace(w2=net.w2 - rate * chain(net)[2], b2=net.b2 - rate * chain(net)[3])
    factors = {ASCENT: -1, RATE_TWICE: rate, RATE_IGNORED: 1 / rate, NOT_MOVED: 0}
    yield {hint: right * factor for hint, factor in factors.items()}
    yield {UPDATED_FIRST: chain(net, back=late.w2.T)[place], CHANGES_ONLY: (weights - right) / rate}
    yield {UPDATED_FIRST: chain(late)[place], CHANGES_ONLY: (weights - rate * right) / rate}
    yield {CHANGES_ONLY: (weights + rate * right) / rate}
    yield mistaken_gradients(net)[place]


def some_step(rng: np.random.Generator) -> tuple[Net, float]:
    """A network and a learning rate so large that the gradient is another one after the step."""
    while True:
        net, rate = some_net(rng), float(rng.uniform(4, 8))
        late = net._replace(w2=net.w2 - rate * chain(net)[2])
        wrong = [{UPDATED_FIRST: part} for part in chain(net, back=late.w2.T)]
        if all(apart(chain(net)[place], wrong[place]) for place in (0, 1)):
            return net, rate


def check_step(student: Student, rng: np.random.Generator, places: tuple[int, int]) -> None:
    """Ask for two steps and check how far the weights in these places have moved, as a gradient."""
    for net, rate in (some_step(rng), (one_sample(rng), float(rng.uniform(4, 8)))):
        parts = student.call("step", *net, rate).items(4)
        check_order(parts, net[2:])
        right = slopes(net)
        for place in places:
            before = net[2 + place]
            after = numbers(parts[place], None if place % 2 else before.shape)
            require(after.size == before.size)
            gone = (before - after.reshape(before.shape)) / rate
            compare(gone, right[place], mistaken_steps(net, rate, place))


@task("step", weight=2, hint=STEP_OUTPUT)
def test_step_output(student: Student, rng: np.random.Generator) -> None:
    check_step(student, rng, (2, 3))


@task("step", weight=2, hint=STEP_HIDDEN)
def test_step_hidden(student: Student, rng: np.random.Generator) -> None:
    check_step(student, rng, (0, 1))


@task("step", weight=1, hint=STEP_ARGUMENTS)
def test_step_arguments(student: Student, rng: np.random.Generator) -> None:
    net, rate = some_step(rng)
    answer = student.call("step", *net, rate, keep_arguments=True)
    check_kept(answer, net)
    for part, before in zip(answer.items(4), net[2:], strict=True):
        after = numbers(part).ravel()
        require(after.size == before.size)
        require(not np.array_equal(after, before.ravel().astype(np.float32)), hint=NOT_MOVED)


@task("step", weight=1, hint=STEP_FORM)
def test_step_form(student: Student, rng: np.random.Generator) -> None:
    for net in (random_net(rng, 4, 3, 2, 5), random_net(rng, 1, 1, 1, 1)):
        for part, like in zip(student.call("step", *net, 0.5).items(4), net[2:], strict=True):
            read_array(part, like.shape)
