"""Hidden tests of `perceptron_forward`: forward computations on fresh data, and weights that must separate gates.

Weights that a student chooses are read as numbers and tried out here, in NumPy: any that do what is asked are right. In
each task one test is strict about the form of the result; the others read it leniently.
"""

from collections.abc import Mapping
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from autograder.grading import Answer, Hint, Student, assert_close, fail, require, task, tensor, variable

ANY_KIND = ("tensor", "variable", "ndarray", "list", "tuple", "number")
ANY_DTYPE = ("float", "int", "bool")
HELD = ("tensor", "variable", "ndarray")
Numbers = NDArray[np.float64]

NDARRAY = Hint(
    "ndarray-for-tensor",
    ko="결과가 NumPy의 ndarray입니다. 이 문제는 텐서(tf.Tensor)를 요구합니다.",
    en="The result is a NumPy ndarray. This task asks for a tensor (tf.Tensor).",
)
NOT_FLOAT32 = Hint(
    "not-float32",
    ko="결과의 dtype이 float32가 아닙니다. 이 과제의 출력은 모두 float32입니다.",
    en="The dtype of the result is not float32, which all outputs in this assignment have.",
)
ONE_AXIS = Hint(
    "one-axis",
    ko="결과에 축이 하나뿐입니다. 표본마다 한 행이 되도록 모양을 (n, 1)로 유지하십시오.",
    en="The result has a single axis. Keep the shape (n, 1): one row for each sample.",
)
NO_BIAS = Hint(
    "no-bias",
    ko="바이어스 b가 계산에 들어 있지 않습니다.",
    en="The bias b has no part in the computation.",
)
BIAS_SUBTRACTED = Hint(
    "bias-subtracted",
    ko="바이어스를 뺐습니다. b는 더하는 값입니다.",
    en="The bias was subtracted; it should be added.",
)
SIGN_OF_ZERO = Hint(
    "sign-of-zero",
    ko="가중합이 정확히 0인 표본의 출력이 0입니다. tf.sign(0)은 0이므로 이 경우를 따로 정하십시오.",
    en="A sample whose weighted sum is exactly 0 gets 0: tf.sign(0) is 0. Treat that case by itself.",
)
ZERO_IS_MINUS = Hint(
    "zero-is-minus",
    ko="가중합이 정확히 0일 때의 출력은 1입니다. 0 이상에는 0도 들어갑니다.",
    en="Where the weighted sum is exactly 0 the output is 1; 0 or more includes 0.",
)


class Layer(NamedTuple):
    """Weights and biases in single precision, as they are sent."""

    w: NDArray[np.float32]
    b: NDArray[np.float32]


def numbers(answer: Answer) -> Numbers:
    """An answer's numbers in double precision, whatever array or list holds them."""
    return answer.array(dtype=ANY_DTYPE, kind=ANY_KIND).astype(float)


def column(answer: Answer) -> NDArray[np.float32]:
    """One number for each sample, in a column even if the answer has only one axis."""
    values = numbers(answer).astype(np.float32)
    return values[:, None] if values.ndim == 1 else values


def read_tensor(answer: Answer, n: int) -> None:
    """Fail, with the hint that fits, unless the answer is a float32 tensor of shape (n, 1)."""
    require(answer.kind != "ndarray", hint=NDARRAY)
    require(answer.shape != (n,), hint=ONE_AXIS)
    require(answer.kind != "tensor" or answer.dtype == "float32", hint=NOT_FLOAT32)
    answer.array(shape=(n, 1), dtype="float32", kind="tensor")


def sums(x: NDArray, layer: Layer) -> Numbers:
    """The weighted sums, in double precision."""
    with np.errstate(all="ignore"):  # weights that a student chose may overflow
        return np.asarray(x, float) @ np.asarray(layer.w, float) + np.asarray(layer.b, float)


def step(s: Numbers) -> Numbers:
    """1 where the sum is 0 or more, else -1."""
    return np.where(s >= 0, 1.0, -1.0)


def strict_step(s: Numbers) -> Numbers:
    """1 only where the sum is above 0."""
    return np.where(s > 0, 1.0, -1.0)


def some_layer(rng: np.random.Generator, d: int, units: int = 1) -> Layer:
    """Weights and biases, none of them near 0."""
    w = rng.uniform(0.3, 0.9, size=(d, units)) * rng.choice([-1, 1], size=(d, units))
    b = rng.uniform(0.3, 0.6, size=units) * rng.choice([-1, 1], size=units)
    return Layer(w.astype(np.float32), b.astype(np.float32))


def some_whole_layer(rng: np.random.Generator, d: int, units: int = 1) -> Layer:
    """Weights and biases that are whole numbers, so that sums can be exactly 0."""
    w = rng.integers(1, 4, size=(d, units)) * rng.choice([-1, 1], size=(d, units))
    return Layer(w.astype(np.float32), rng.integers(-2, 3, size=units).astype(np.float32))


def some_inputs(rng: np.random.Generator, n: int, d: int) -> NDArray[np.float32]:
    """Inputs of both signs."""
    return rng.normal(size=(n, d)).astype(np.float32)


def some_whole_inputs(rng: np.random.Generator, n: int, d: int) -> NDArray[np.int32]:
    """Inputs that are whole numbers."""
    return rng.integers(-3, 4, size=(n, d)).astype(np.int32)


def is_clear(s: Numbers) -> bool:
    """Whether no sum is so close to 0 that rounding could change its sign."""
    return bool(np.abs(s).min() > 0.02)


def tell_apart(right: Numbers, mistaken: Mapping[Hint, NDArray]) -> bool:
    """Whether there are both outputs, and each misconception gives other outputs than the right ones."""
    return np.unique(right).size == 2 and not any(np.array_equal(right, wrong) for wrong in mistaken.values())


# --- weighted_sum ----------------------------------------------------------------------------------------------------

SUM_VALUES = Hint(
    "sum-values",
    ko="행 하나가 표본 하나입니다. 행렬 곱 xw에 바이어스 b를 더했는지, n과 d가 달라도 그런지 확인하십시오.",
    en="Each row is one sample. Is the bias b added to the matrix product xw, whatever n and d?",
)
SUM_INTEGERS = Hint(
    "sum-integers",
    ko="x의 dtype이 int32일 때도 계산되고 소수점 아래가 남는지 확인하십시오. x를 tf.cast로 float32로 바꾸십시오.",
    en="Does it work for x of dtype int32, with the fractions kept? Turn x into float32 by tf.cast.",
)
SUM_FORM = Hint(
    "sum-form",
    ko="결과가 모양이 (n, 1)인 float32 텐서인지, w와 b가 tf.Variable일 때도 그런지 확인하십시오.",
    en="Is the result a float32 tensor of shape (n, 1), also when w and b are instances of tf.Variable?",
)
STEPPED = Hint(
    "stepped",
    ko="가중합의 부호입니다. 이 문제에서는 가중합 그대로를 요구합니다.",
    en="This is the sign of the weighted sum. The task asks for the sum itself.",
)
ADDED_UP = Hint(
    "added-up",
    ko="모든 표본의 가중합을 더했습니다. 표본마다 하나씩 있어야 합니다.",
    en="The weighted sums of all samples were added up. There should be one for each sample.",
)
TRUNCATED = Hint(
    "truncated",
    ko="가중치의 소수점 아래가 사라졌습니다. 가중치를 정수로 바꾸지 말고 x를 float32로 바꾸십시오.",
    en="The fractions of the weights are gone. Don't turn the weights into integers; turn x into float32.",
)


def check_sums(answer: Answer, x: NDArray, layer: Layer) -> None:
    """Fail, with the hint that fits, unless the answer is the weighted sums."""
    s, values = sums(x, layer), column(answer)
    mistaken = {
        NO_BIAS: s - layer.b,
        BIAS_SUBTRACTED: s - 2 * layer.b,
        STEPPED: step(s),
        TRUNCATED: sums(x, Layer(np.trunc(layer.w), np.trunc(layer.b))),
    }
    require(not (values.size == 1 < len(x) and np.allclose(values, s.sum(), rtol=1e-3)), hint=ADDED_UP)
    assert_close(values, s, mistaken=mistaken)


@task("weighted_sum", weight=2, hint=SUM_VALUES)
def test_weighted_sum_values(student: Student, rng: np.random.Generator) -> None:
    for d in rng.permutation([2, 3, 5])[:2]:
        x, layer = some_inputs(rng, int(rng.integers(6, 10)), d), some_layer(rng, d)
        check_sums(student.call("weighted_sum", tensor(x), tensor(layer.w), tensor(layer.b)), x, layer)


@task("weighted_sum", weight=1, hint=SUM_INTEGERS)
def test_weighted_sum_integers(student: Student, rng: np.random.Generator) -> None:
    d = int(rng.integers(2, 5))
    x, layer = some_whole_inputs(rng, 7, d), some_layer(rng, d)
    x[0] = 1
    check_sums(student.call("weighted_sum", tensor(x), tensor(layer.w), tensor(layer.b)), x, layer)


@task("weighted_sum", weight=1, hint=SUM_FORM)
def test_weighted_sum_form(student: Student, rng: np.random.Generator) -> None:
    for n, send in ((4, tensor), (1, variable)):
        x, layer = some_inputs(rng, n, 3), some_layer(rng, 3)
        read_tensor(student.call("weighted_sum", tensor(x), send(layer.w), send(layer.b)), n)


# --- perceptron ------------------------------------------------------------------------------------------------------

PERCEPTRON_VALUES = Hint(
    "perceptron-values",
    ko="바이어스를 더한 가중합이 0 이상이면 1, 0보다 작으면 −1인지 확인하십시오.",
    en="Is it 1 where the weighted sum, bias included, is 0 or more, and -1 where it is less?",
)
PERCEPTRON_ZERO = Hint(
    "perceptron-zero",
    ko="가중합이 정확히 0인 표본의 출력은 1입니다. 다른 표본의 출력도 함께 확인하십시오.",
    en="A sample whose weighted sum is exactly 0 gets 1. Check the outputs of the other samples too.",
)
PERCEPTRON_FORM = Hint(
    "perceptron-form",
    ko="결과가 모양이 (n, 1)인 float32 텐서인지, w와 b가 tf.Variable일 때도 그런지 확인하십시오.",
    en="Is the result a float32 tensor of shape (n, 1), also when w and b are instances of tf.Variable?",
)
RAW_SUMS = Hint(
    "raw-sums",
    ko="가중합을 그대로 돌려주었습니다. 계단 함수를 거친 값은 1 또는 −1입니다.",
    en="The weighted sums themselves were returned. After the step function there are only 1 and -1.",
)
ZERO_ONE = Hint(
    "zero-one",
    ko="출력을 0과 1로 나타냈습니다. 이 과제의 계단 함수는 −1과 1을 냅니다.",
    en="The outputs are 0 and 1. The step function of this assignment gives -1 and 1.",
)
INVERTED = Hint(
    "inverted",
    ko="1과 −1이 서로 바뀌었습니다.",
    en="1 and -1 have changed places.",
)
TANH = Hint(
    "tanh",
    ko="계단 함수 대신 tanh를 적용했습니다. 이 과제의 출력은 1과 −1뿐입니다.",
    en="Tanh stands in place of the step function. The outputs of this assignment are 1 and -1 only.",
)


def mistaken_outputs(x: NDArray, layer: Layer) -> dict[Hint, Numbers]:
    """What known misconceptions of the perceptron give where no sum is 0."""
    s = sums(x, layer)
    return {
        RAW_SUMS: s,
        ZERO_ONE: (s >= 0).astype(float),
        TANH: np.tanh(s),
        INVERTED: -step(s),
        NO_BIAS: step(s - layer.b),
        BIAS_SUBTRACTED: step(s - 2 * layer.b),
    }


def some_outputs(rng: np.random.Generator) -> tuple[NDArray[np.float32], Layer]:
    """Inputs and weights for which no sum is near 0 and each misconception gives other outputs."""
    while True:
        d = int(rng.integers(2, 5))
        x, layer = some_inputs(rng, int(rng.integers(9, 14)), d), some_layer(rng, d)
        if is_clear(sums(x, layer)) and tell_apart(step(sums(x, layer)), mistaken_outputs(x, layer)):
            return x, layer


@task("perceptron", weight=2, hint=PERCEPTRON_VALUES)
def test_perceptron_values(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        x, layer = some_outputs(rng)
        outputs = column(student.call("perceptron", tensor(x), tensor(layer.w), tensor(layer.b)))
        assert_close(outputs, step(sums(x, layer)), mistaken=mistaken_outputs(x, layer))


def some_zero_outputs(rng: np.random.Generator) -> tuple[NDArray[np.float32], Layer]:
    """Inputs and weights of whole numbers: some sums are exactly 0, and each misconception gives other outputs."""
    while True:
        x, layer = some_whole_inputs(rng, 9, 2).astype(np.float32), some_whole_layer(rng, 2)
        s = sums(x, layer)
        if (s == 0).any() and tell_apart(step(s), mistaken_outputs(x, layer)):
            return x, layer


@task("perceptron", weight=1, hint=PERCEPTRON_ZERO)
def test_perceptron_zero(student: Student, rng: np.random.Generator) -> None:
    x, layer = some_zero_outputs(rng)
    s = sums(x, layer)
    outputs = column(student.call("perceptron", tensor(x), tensor(layer.w), tensor(layer.b)))
    assert_close(outputs, step(s), mistaken={SIGN_OF_ZERO: np.sign(s), ZERO_IS_MINUS: strict_step(s)})


@task("perceptron", weight=1, hint=PERCEPTRON_FORM)
def test_perceptron_form(student: Student, rng: np.random.Generator) -> None:
    for n, send in ((5, tensor), (1, variable)):
        x, layer = some_inputs(rng, n, 3), some_layer(rng, 3)
        read_tensor(student.call("perceptron", tensor(x), send(layer.w), send(layer.b)), n)


# --- and_weights, nand_weights ---------------------------------------------------------------------------------------

NOISE = 0.0999  # of each coordinate; the text says less than 0.1
SIZES = (2, 3, 4)

AND_POINTS = Hint(
    "and-points",
    ko="0과 1로 된 점마다 가중합을 계산해 보십시오. 모두 1인 점만 0 이상이어야 하고, 이것이 d가 2, 3, 4일 때 모두 "
    "성립해야 합니다.",
    en="Work out the weighted sum for every point of zeros and ones. Only where all are 1 may it be 0 or more, for "
    "2, 3 and 4 inputs alike.",
)
AND_NOISE = Hint(
    "and-noise",
    ko="좌표마다 0.1에 가까운 오차가 있으면 틀립니다. 모든 점의 가중합이 0에서 0.1 × (|w|의 합) 이상 떨어지도록 두 "
    "부류의 가운데를 지나게 하십시오.",
    en="It goes wrong when each coordinate is off by almost 0.1. Run midway between the classes, so that each sum is "
    "at least 0.1 times the sum of all |w| away from 0.",
)
AND_FORM = Hint(
    "and-form",
    ko="결과가 모양이 (d, 1)과 (1,)인 실수 텐서, tf.Variable 또는 ndarray 두 개의 튜플 (w, b)인지 확인하십시오.",
    en="Is the result a tuple (w, b) of two tensors, variables or ndarrays of real numbers, of shapes (d, 1) and (1,)?",
)
NAND_POINTS = Hint(
    "nand-points",
    ko="0과 1로 된 점마다 가중합을 계산해 보십시오. 모두 1인 점만 0보다 작아야 하고, 이것이 d가 2, 3, 4일 때 모두 "
    "성립해야 합니다.",
    en="Work out the weighted sum for every point of zeros and ones. Only where all are 1 may it be below 0, for 2, 3 "
    "and 4 inputs alike.",
)
NAND_NOISE = Hint(
    "nand-noise",
    ko="좌표마다 0.1에 가까운 오차가 있으면 틀립니다. AND와 같은 자리를 지나는 직선(평면)이면 안전합니다.",
    en="It goes wrong when each coordinate is off by almost 0.1. The line (or plane) of a safe AND is safe here too.",
)
NAND_FORM = Hint(
    "nand-form",
    ko="결과가 모양이 (d, 1)과 (1,)인 실수 텐서, tf.Variable 또는 ndarray 두 개의 튜플 (w, b)인지 확인하십시오.",
    en="Is the result a tuple (w, b) of two tensors, variables or ndarrays of real numbers, of shapes (d, 1) and (1,)?",
)
FIXED_SIZE = Hint(
    "fixed-size",
    ko="w의 크기가 d와 다릅니다. 입력이 2개일 때의 값을 적어 두지 말고 d로부터 만드십시오.",
    en="The size of w is not d. Make w from d rather than writing down the numbers for two inputs.",
)
FIXED_BIAS = Hint(
    "fixed-bias",
    ko="입력이 2개일 때만 맞습니다. 입력이 늘면 모두 1인 점과 하나만 0인 점의 가중합이 커지므로 바이어스도 d에 따라 "
    "달라져야 합니다.",
    en="This is right for two inputs only. With more inputs the sums grow, for all ones and for all but one; so the "
    "bias must depend on d.",
)
OTHER_GATE = Hint(
    "other-gate",
    ko="하나라도 1이면 다르게 답하는 연산(OR 또는 그 반대)입니다. 하나만 0인 점에서 가중합의 부호를 확인하십시오.",
    en="This tells whether any input is 1: it is OR or its opposite. Look at the sign of the sum where a single input "
    "is 0.",
)
WRONG_SIDE = Hint(
    "wrong-side",
    ko="나누는 자리는 맞지만 1과 −1이 서로 바뀌었습니다. 가중치와 바이어스의 부호를 보십시오.",
    en="The points are divided in the right place, but 1 and -1 have changed sides. Look at the signs of weights and "
    "bias.",
)
CONSTANT = Hint(
    "constant",
    ko="어떤 점에서도 출력이 같습니다. 가중치와 바이어스의 부호를 함께 보십시오.",
    en="The output is the same at every point. Look at the signs of weights and bias together.",
)
ON_THE_LINE = Hint(
    "on-the-line",
    ko="가중합이 정확히 0인 점이 있습니다. 직선 위의 점은 1이 되고, 아주 작은 오차에도 출력이 바뀝니다.",
    en="Some point has a weighted sum of exactly 0. A point on the line gets 1, and the slightest error changes its "
    "output.",
)
EXCHANGED = Hint(
    "exchanged",
    ko="w와 b의 순서가 바뀌었습니다. 가중치가 먼저이고 바이어스가 나중입니다.",
    en="w and b have changed places: first the weights, then the bias.",
)
LIST = Hint(
    "list",
    ko="파이썬 리스트나 수로 돌려주었습니다. 텐서, tf.Variable 또는 ndarray로 돌려주십시오.",
    en="A Python list or number was returned. Return tensors, instances of tf.Variable or ndarrays.",
)
INTEGERS = Hint(
    "integer-weights",
    ko="dtype이 정수형입니다. 입력과 곱할 수 있도록 실수 dtype이어야 합니다.",
    en="The dtype is an integer one. To be multiplied by inputs, weights must be of a floating-point dtype.",
)


def corners(d: int) -> Numbers:
    """The points of zeros and ones, the one of all ones last."""
    return np.array(list(product([0.0, 1.0], repeat=d)))


def read_gate(answer: Answer, d: int) -> Layer:
    """Weights and bias of a perceptron of d inputs, in whatever form."""
    parts = answer.items(2)
    w, b = numbers(parts[0]).ravel(), numbers(parts[1]).ravel()
    require(not (w.size == 1 and b.size == d), hint=EXCHANGED)
    require(w.size == d, hint=FIXED_SIZE)
    require(b.size == 1)
    return Layer(w[:, None], b)


def gate_mistake(outputs: Numbers, s: Numbers, right: Numbers, d: int) -> Hint | None:
    """Which misconception gives these outputs at the corners, if one does."""
    if d > SIZES[0]:
        return FIXED_BIAS  # for fewer inputs it was right
    if (s == 0).any():
        return ON_THE_LINE
    if np.ptp(outputs) == 0:
        return CONSTANT
    if np.array_equal(outputs, -right):
        return WRONG_SIDE
    is_any = np.where(np.arange(len(right)) > 0, 1.0, -1.0)[:, None]
    return OTHER_GATE if np.array_equal(np.abs(outputs.sum()), np.abs(is_any.sum())) else None


def check_gate(student: Student, name: str, sign: float) -> None:
    """Fail, with the hint that fits, unless all corners are right for every number of inputs."""
    for d in SIZES:
        layer, x = read_gate(student.call(name, d), d), corners(d)
        right = sign * np.where(x.all(axis=1), 1.0, -1.0)[:, None]
        s = sums(x, layer)
        if not np.array_equal(step(s), right):
            fail(gate_mistake(step(s), s, right, d))


def check_gate_noise(student: Student, name: str, sign: float) -> None:
    """Fail unless every point near a corner is right: the sum's change is bounded by the weights' sizes."""
    for d in SIZES:
        layer, x = read_gate(student.call(name, d), d), corners(d)
        s = sums(x, layer)
        right = sign * np.where(x.all(axis=1), 1.0, -1.0)[:, None]
        with np.errstate(all="ignore"):
            reach = NOISE * np.abs(layer.w).sum()
        worst = s - right * reach
        require(not (np.array_equal(step(s), right) and (s == 0).any()), hint=ON_THE_LINE)
        require(np.array_equal(step(worst), right))


def check_gate_form(student: Student, name: str) -> None:
    """Fail, with the hint that fits, unless weights and bias are arrays of the right shapes."""
    for d in SIZES:
        parts = student.call(name, d).items(2)
        for part, shape in zip(parts, ((d, 1), (1,)), strict=True):
            read_weights(part, shape)


def read_weights(part: Answer, shape: tuple[int | None, ...]) -> None:
    """Fail, with the hint that fits, unless the answer is an array of real numbers of this shape."""
    require(part.kind not in ("list", "tuple", "number"), hint=LIST)
    require(part.dtype not in ("int32", "int64"), hint=INTEGERS)
    part.array(shape=shape, dtype=("float32", "float64"), kind=HELD)


@task("and_weights", weight=2, hint=AND_POINTS)
def test_and_weights_points(student: Student) -> None:
    check_gate(student, "and_weights", 1)


@task("and_weights", weight=1, hint=AND_NOISE)
def test_and_weights_noise(student: Student) -> None:
    check_gate_noise(student, "and_weights", 1)


@task("and_weights", weight=1, hint=AND_FORM)
def test_and_weights_form(student: Student) -> None:
    check_gate_form(student, "and_weights")


@task("nand_weights", weight=2, hint=NAND_POINTS)
def test_nand_weights_points(student: Student) -> None:
    check_gate(student, "nand_weights", -1)


@task("nand_weights", weight=1, hint=NAND_NOISE)
def test_nand_weights_noise(student: Student) -> None:
    check_gate_noise(student, "nand_weights", -1)


@task("nand_weights", weight=1, hint=NAND_FORM)
def test_nand_weights_form(student: Student) -> None:
    check_gate_form(student, "nand_weights")


# --- best_score ------------------------------------------------------------------------------------------------------

SCORE_VALUES = Hint(
    "score-values",
    ko="w1, w2, b의 모든 조합을 시험하고, 조합마다 맞힌 표본을 세어 그 가운데 가장 큰 수를 돌려주는지 확인하십시오.",
    en="Are all combinations of w1, w2 and b tried, the right samples counted for each, and the "
    "largest count returned?",
)
SCORE_GATES = Hint(
    "score-gates",
    ko="논리 연산의 네 점으로 확인해 보십시오. XOR와 그 반대는 3을 넘을 수 없고, 다른 연산은 후보가 충분하면 4입니다. "
    "x1만 1일 때 참인 연산도 시험해 보십시오.",
    en="Try the four points of the gates. XOR and its opposite never exceed 3; other gates reach 4 with enough "
    "candidates. Try one that is true only if x1 alone is 1 as well.",
)
SCORE_ZERO = Hint(
    "score-zero",
    ko="가중합이 정확히 0인 표본이 있을 때의 수가 다릅니다. 이 과제에서는 그 출력이 1입니다.",
    en="The count is another where some weighted sum is exactly 0. By the agreement the output is 1 there.",
)
SCORE_FORM = Hint(
    "score-form",
    ko="결과가 맞힌 표본의 수인 정수 하나인지 확인하십시오. 파이썬 정수이거나, 정수 dtype이고 모양이 ()인 "
    "값이어야 합니다.",
    en="Is the result the number of right samples as a single integer: a Python one, or a value of an integer dtype "
    "and shape ()?",
)
TIED = Hint(
    "tied",
    ko="w1과 w2에 늘 같은 값을 넣었습니다. 두 가중치는 따로 바뀌어야 합니다.",
    en="w1 and w2 were always given the same value. They must vary independently.",
)
IN_STEP = Hint(
    "in-step",
    ko="w1, w2, b를 한꺼번에 같은 값으로 바꾸었습니다. 후보가 k개이면 조합은 k³개입니다.",
    en="w1, w2 and b were changed together, to the same value. With k candidates there are k³ combinations.",
)
WORST = Hint(
    "worst",
    ko="틀린 표본의 수이거나, 가장 적게 맞힌 수입니다. 가장 많이 맞힌 수를 돌려주십시오.",
    en="This is a number of wrong samples, or the smallest number of right ones. Return the largest number of right "
    "ones.",
)
LAST = Hint(
    "last",
    ko="마지막 조합의 수입니다. 지금까지의 가장 큰 수보다 클 때만 바꾸어야 합니다.",
    en="This is the count for the last combination. Keep the largest so far, and replace it only by a larger one.",
)
SHARE = Hint(
    "share",
    ko="맞힌 비율입니다. 이 문제는 맞힌 표본의 수를 요구합니다.",
    en="This is a share. The task asks for the number of right samples.",
)
WEIGHTS = Hint(
    "weights-for-score",
    ko="가장 좋은 가중치를 돌려주었습니다. 이 문제는 그때 맞힌 표본의 수를 요구합니다.",
    en="The best weights were returned. The task asks for how many samples they get right.",
)
DISTINCT_ONLY = Hint(
    "distinct-only",
    ko="서로 다른 세 값의 조합만 시험했습니다. w1, w2, b가 같은 값이어도 됩니다.",
    en="Only combinations of three different values were tried. w1, w2 and b may be equal.",
)

IN_EXAMPLE = (3.0, 3.0, 3.0)


class Search(NamedTuple):
    """What is sent: samples, their true values, and candidates."""

    x: NDArray[np.float32]
    y: NDArray[np.float32]
    values: list[float]


def grid_sums(search: Search) -> Numbers:
    """The weighted sums of all perceptrons, one column for each."""
    grid = np.array(list(product(search.values, repeat=3)))
    return np.asarray(search.x, float) @ grid[:, :2].T + grid[:, 2]


def counts(outputs: Numbers, search: Search) -> NDArray[np.int64]:
    """How many samples each perceptron gets right."""
    return (outputs == search.y).sum(axis=0)


def best(search: Search) -> int:
    """The right answer."""
    return int(counts(step(grid_sums(search)), search).max())


def mistaken_scores(search: Search) -> dict[Hint, float]:
    """What known misconceptions give where no sum is 0."""
    w1, w2, b = np.array(list(product(search.values, repeat=3))).T
    s = grid_sums(search)
    scores = counts(step(s), search)
    found = {
        NO_BIAS: counts(step(s - b), search).max(),
        TIED: scores[w1 == w2].max(),
        IN_STEP: scores[(w1 == w2) & (w1 == b)].max(),
        DISTINCT_ONLY: scores[(w1 != w2) & (w1 != b) & (w2 != b)].max(),
        ZERO_ONE: counts((s >= 0).astype(float), search).max(),
        WORST: scores.min(),
        LAST: scores[-1],
        SHARE: scores.max() / len(search.y),
    }
    return {hint: float(score) for hint, score in found.items()}


def is_telling(search: Search) -> bool:
    """Whether no misconception gives the right number."""
    return best(search) not in mistaken_scores(search).values()


def some_search(rng: np.random.Generator) -> Search:
    """For which no sum is 0 and no misconception gives the right number.

    Candidates are odd halves, x1 odd quarters and x2 even ones, so that every sum is an odd eighth.
    """
    while True:
        n, k = int(rng.integers(9, 16)), int(rng.integers(3, 5))
        quarters = 2 * rng.integers(-4, 4, size=(n, 2)) + [1, 0]
        y = rng.choice([-1.0, 1.0], size=(n, 1)).astype(np.float32)
        halves = 2 * rng.choice(np.arange(-4, 4), size=k, replace=False) + 1
        search = Search((quarters / 4).astype(np.float32), y, [float(half) / 2 for half in halves])
        if best(search) < n and is_telling(search):
            return search


def some_searches(rng: np.random.Generator) -> list[Search]:
    """Three that together tell every misconception from every other, and from always saying 3."""
    while True:
        searches = [some_search(rng) for _ in range(3)]
        patterns = {IN_EXAMPLE, *zip(*(mistaken_scores(search).values() for search in searches), strict=True)}
        if len(patterns) == len(mistaken_scores(searches[0])) + 1:
            return searches


def some_zero_search(rng: np.random.Generator) -> Search:
    """Of whole numbers, where what is agreed about a sum of 0 decides, and no misconception gives the right number."""
    while True:
        n = int(rng.integers(9, 14))
        x = rng.integers(-2, 3, size=(n, 2)).astype(np.float32)
        y = rng.choice([-1.0, 1.0], size=(n, 1)).astype(np.float32)
        values = rng.choice(np.arange(-3, 4), size=3, replace=False)
        search = Search(x, y, [float(value) for value in values])
        s = grid_sums(search)
        others = [counts(other(s), search).max() for other in (np.sign, strict_step)]
        if best(search) not in others and is_telling(search):
            return search


def ask_score(student: Student, search: Search) -> Answer:
    """Ask for the score of a search."""
    return student.call("best_score", tensor(search.x), tensor(search.y), search.values)


def read_score(answer: Answer) -> np.float32:
    """A single number, in whatever array."""
    require(not (answer.kind in ("list", "tuple") and len(answer.items()) > 1), hint=WEIGHTS)
    value = numbers(answer)
    require(value.size == 1)
    return np.float32(value.ravel()[0])


@task("best_score", weight=2, hint=SCORE_VALUES)
def test_best_score_values(student: Student, rng: np.random.Generator) -> None:
    searches = some_searches(rng)
    scores = [float(read_score(ask_score(student, search))) for search in searches]
    if scores != [best(search) for search in searches]:
        wrong = [mistaken_scores(search) for search in searches]
        fail(next((hint for hint in wrong[0] if np.allclose(scores, [found[hint] for found in wrong])), None))


@task("best_score", weight=1, hint=SCORE_GATES)
def test_best_score_gates(student: Student, rng: np.random.Generator) -> None:
    x = rng.permutation(corners(2)).astype(np.float32)
    is_and, is_xor = x.all(axis=1, keepdims=True), x.sum(axis=1, keepdims=True) == 1
    values = [float(value) for value in rng.permutation([-1.5, -1.0, -0.5, 0.5, 1.0, 1.5])]
    for truth in (is_xor, is_and, ~is_xor, ~is_and, x[:, :1] > x[:, 1:]):
        search = Search(x, np.where(truth, 1.0, -1.0).astype(np.float32), values)
        assert_close(read_score(ask_score(student, search)), np.float32(best(search)))


@task("best_score", weight=1, hint=SCORE_ZERO)
def test_best_score_zero(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        search = some_zero_search(rng)
        assert_close(read_score(ask_score(student, search)), np.float32(best(search)))


@task("best_score", weight=1, hint=SCORE_FORM)
def test_best_score_form(student: Student, rng: np.random.Generator) -> None:
    search = some_search(rng)
    require(ask_score(student, search).integer() == best(search))


# --- two_layers ------------------------------------------------------------------------------------------------------

NETWORK_VALUES = Hint(
    "network-values",
    ko="은닉층의 출력을 계단 함수로 1과 −1로 만든 다음, 그것을 출력층의 입력으로 썼는지 확인하십시오.",
    en="Does the step function turn the hidden sums into 1 and -1, and are these the inputs of the output layer?",
)
NETWORK_ZERO = Hint(
    "network-zero",
    ko="가중합이 정확히 0일 때의 출력은 은닉층에서도 출력층에서도 1입니다.",
    en="Where a weighted sum is exactly 0 the output is 1, in the hidden layer as in the output layer.",
)
NETWORK_FORM = Hint(
    "network-form",
    ko="결과가 모양이 (n, 1)인 float32 텐서인지, 표본이 하나일 때도 그런지 확인하십시오.",
    en="Is the result a float32 tensor of shape (n, 1), also for a single sample?",
)
LINEAR_HIDDEN = Hint(
    "linear-hidden",
    ko="은닉층에 계단 함수가 없습니다. 그러면 두 층이 한 층과 같아집니다.",
    en="The hidden layer lacks the step function, so the two layers amount to a single one.",
)
ZERO_ONE_HIDDEN = Hint(
    "zero-one-hidden",
    ko="은닉층의 출력이 0과 1입니다. 은닉층에서도 출력은 1과 −1이어야 합니다.",
    en="The hidden outputs are 0 and 1. They should be 1 and -1 in the hidden layer too.",
)
TANH_HIDDEN = Hint(
    "tanh-hidden",
    ko="은닉층에 계단 함수 대신 tanh를 적용했습니다.",
    en="Tanh stands in place of the step function in the hidden layer.",
)
NO_HIDDEN_BIAS = Hint(
    "no-hidden-bias",
    ko="은닉층의 바이어스 b1이 계산에 들어 있지 않습니다.",
    en="The hidden layer's bias b1 has no part in the computation.",
)
NO_OUTPUT_BIAS = Hint(
    "no-output-bias",
    ko="출력층의 바이어스 b2가 계산에 들어 있지 않습니다.",
    en="The output layer's bias b2 has no part in the computation.",
)
NO_OUTPUT_STEP = Hint(
    "no-output-step",
    ko="출력층에 계단 함수가 없습니다. 결과는 1 또는 −1이어야 합니다.",
    en="The output layer lacks the step function. The result should be 1 or -1.",
)


def network(x: NDArray, first: Layer, second: Layer) -> Numbers:
    """The outputs of two layers."""
    return step(sums(step(sums(x, first)), second))


def mistaken_networks(x: NDArray, first: Layer, second: Layer) -> dict[Hint, Numbers]:
    """What known misconceptions of the two layers give where no sum is 0."""
    s = sums(x, first)
    return {
        NO_OUTPUT_STEP: sums(step(s), second),
        INVERTED: -network(x, first, second),
        LINEAR_HIDDEN: step(sums(s, second)),
        ZERO_ONE_HIDDEN: step(sums((s >= 0).astype(float), second)),
        TANH_HIDDEN: step(sums(np.tanh(s), second)),
        NO_HIDDEN_BIAS: step(sums(step(s - first.b), second)),
        NO_OUTPUT_BIAS: step(sums(step(s), second) - second.b),
    }


def some_network(rng: np.random.Generator) -> tuple[NDArray[np.float32], Layer, Layer]:
    """Inputs and layers for which no sum is near 0 and each misconception gives outputs of its own."""
    while True:
        d, p = (int(size) for size in rng.choice(np.arange(2, 6), size=2, replace=False))
        x = some_inputs(rng, int(rng.integers(14, 20)), d)
        first, second = some_layer(rng, d, p), some_layer(rng, p)
        s = sums(x, first)
        if not (is_clear(s) and is_clear(sums(step(s), second))):
            continue
        wrongs = mistaken_networks(x, first, second)
        kinds = np.unique(np.array([wrong.astype(np.float32).ravel() for wrong in wrongs.values()]), axis=0)
        if tell_apart(network(x, first, second), wrongs) and len(kinds) == len(wrongs):
            return x, first, second


def some_zero_network(rng: np.random.Generator) -> tuple[NDArray[np.float32], Layer, Layer]:
    """Inputs and layers of whole numbers, where what is agreed about a sum of 0 decides in either layer."""
    while True:
        d, p = (int(size) for size in rng.choice(np.arange(2, 5), size=2, replace=False))
        x = some_whole_inputs(rng, 12, d).astype(np.float32)
        first, second = some_whole_layer(rng, d, p), some_whole_layer(rng, p)
        s, right = sums(x, first), network(x, first, second)
        hidden = [step(sums(other(s), second)) for other in (np.sign, strict_step)]
        outer = [other(sums(step(s), second)) for other in (np.sign, strict_step)]
        different = not any(np.array_equal(right, wrong) for wrong in (*hidden, *outer))
        if different and tell_apart(right, mistaken_networks(x, first, second)):
            return x, first, second


def ask_network(student: Student, x: NDArray, first: Layer, second: Layer) -> Answer:
    """Ask for the outputs of two layers."""
    weights = (tensor(part) for part in (first.w, first.b, second.w, second.b))
    return student.call("two_layers", tensor(x), *weights)


@task("two_layers", weight=2, hint=NETWORK_VALUES)
def test_two_layers_values(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        x, first, second = some_network(rng)
        outputs = column(ask_network(student, x, first, second))
        assert_close(outputs, network(x, first, second), mistaken=mistaken_networks(x, first, second))


@task("two_layers", weight=1, hint=NETWORK_ZERO)
def test_two_layers_zero(student: Student, rng: np.random.Generator) -> None:
    x, first, second = some_zero_network(rng)
    s = sums(x, first)
    mistaken = {
        SIGN_OF_ZERO: np.sign(sums(np.sign(s), second)),
        ZERO_IS_MINUS: strict_step(sums(strict_step(s), second)),
    }
    assert_close(column(ask_network(student, x, first, second)), network(x, first, second), mistaken=mistaken)


@task("two_layers", weight=1, hint=NETWORK_FORM)
def test_two_layers_form(student: Student, rng: np.random.Generator) -> None:
    for n in (5, 1):
        x, first, second = some_inputs(rng, n, 3), some_layer(rng, 3, 4), some_layer(rng, 4)
        read_tensor(ask_network(student, x, first, second), n)


# --- xor_weights -----------------------------------------------------------------------------------------------------

XOR_POINTS = Hint(
    "xor-points",
    ko="네 점마다 은닉층의 출력(1 또는 −1)을 먼저 구하고, 그것으로 출력층의 가중합을 계산해 보십시오.",
    en="Work out the hidden outputs (1 or -1) for each of the four points first, and from these the sum of the output "
    "layer.",
)
XOR_NOISE = Hint(
    "xor-noise",
    ko="좌표마다 0.1에 가까운 오차가 있으면 틀립니다. 은닉층의 두 직선이 네 점에서 충분히 떨어져 지나게 하십시오.",
    en="It goes wrong when each coordinate is off by almost 0.1. Keep the hidden layer's lines well away from the four "
    "points.",
)
XOR_FORM = Hint(
    "xor-form",
    ko="결과가 모양이 (2, p), (p,), (p, 1), (1,)인 실수 텐서, tf.Variable 또는 ndarray 네 개의 튜플인지 확인하십시오.",
    en="Is the result a tuple of four tensors, variables or ndarrays of real numbers, of shapes (2, p), (p,), (p, 1) "
    "and (1,)?",
)
ONE_PERCEPTRON = Hint(
    "one-perceptron",
    ko="퍼셉트론 하나의 가중치입니다. 5번에서 보았듯이 하나로는 XOR를 계산할 수 없습니다. 두 층의 가중치를 "
    "돌려주십시오.",
    en="These are the weights of one perceptron, which can't compute XOR, as task 5 shows. Return those of two layers.",
)
COLUMNS = Hint(
    "columns",
    ko="w1의 행과 열이 바뀌었습니다. 열 하나가 은닉층의 퍼셉트론 하나의 가중치입니다.",
    en="Rows and columns of w1 have changed places. Each column holds the weights of one hidden perceptron.",
)
XNOR = Hint(
    "xnor",
    ko="두 입력이 같을 때 1입니다. 이것은 XOR의 반대인 XNOR입니다.",
    en="The output is 1 where the two inputs are equal. That is XNOR, the opposite of XOR.",
)
ZERO_ONE_INPUTS = Hint(
    "zero-one-inputs",
    ko="은닉층의 출력이 0과 1이라면 맞습니다. 출력층이 실제로 받는 것은 −1과 1이므로 출력층의 가중합을 다시 "
    "계산하십시오.",
    en="This would be right if the hidden outputs were 0 and 1. The output layer gets -1 and 1: work out its sums "
    "again.",
)
ONE_LINE = Hint(
    "one-line",
    ko="네 점에 대한 답이 직선 하나로 나눌 수 있는 것입니다. 은닉층의 두 퍼셉트론이 서로 다른 직선이어야 하고, "
    "출력층이 둘을 모두 보아야 합니다.",
    en="A single line could give these four answers. The hidden layer needs two different lines, and the output layer "
    "has to look at both.",
)

XOR_Y = np.array([[-1.0], [1.0], [1.0], [-1.0]])
MOST_UNITS = 10


def read_network(answer: Answer) -> tuple[Layer, Layer]:
    """The two layers, in whatever form."""
    parts = answer.items()
    require(len(parts) != 2, hint=ONE_PERCEPTRON)
    w1, b1, w2, b2 = (numbers(part) for part in answer.items(4))
    require(w1.ndim == 2 and len(w1) == 2 and 0 < w1.shape[1] <= MOST_UNITS)
    require(b1.size == w2.size == w1.shape[1] and b2.size == 1)
    return Layer(w1, b1.ravel()), Layer(w2.reshape(-1, 1), b2.ravel())


def xor_mistake(first: Layer, second: Layer) -> Hint | None:
    """Which misconception explains layers that do not compute XOR, if one does."""
    x = corners(2)
    outputs = network(x, first, second)
    if np.array_equal(step(sums((sums(x, first) >= 0).astype(float), second)), XOR_Y):
        return ZERO_ONE_INPUTS
    square = first.w.shape == (2, 2)
    if square and np.array_equal(network(x, first._replace(w=first.w.T), second), XOR_Y):
        return COLUMNS
    return XNOR if np.array_equal(outputs, -XOR_Y) else ONE_LINE


def around(rng: np.random.Generator) -> tuple[Numbers, Numbers]:
    """Points near the four corners, on a grid and at random, and what XOR gives there."""
    side = np.linspace(-NOISE, NOISE, 9)
    grid = np.stack(np.meshgrid(side, side), axis=-1).reshape(-1, 2)
    moves = np.concatenate([grid, rng.uniform(-NOISE, NOISE, size=(40, 2))])
    x = (corners(2)[:, None, :] + moves).reshape(-1, 2)
    return x, np.repeat(XOR_Y, len(moves), axis=0)


@task("xor_weights", weight=2, hint=XOR_POINTS)
def test_xor_weights_points(student: Student) -> None:
    first, second = read_network(student.call("xor_weights"))
    if not np.array_equal(network(corners(2), first, second), XOR_Y):
        fail(xor_mistake(first, second))


@task("xor_weights", weight=1, hint=XOR_NOISE)
def test_xor_weights_noise(student: Student, rng: np.random.Generator) -> None:
    first, second = read_network(student.call("xor_weights"))
    x, y = around(rng)
    require(np.array_equal(network(x, first, second), y))


@task("xor_weights", weight=1, hint=XOR_FORM)
def test_xor_weights_form(student: Student) -> None:
    answer = student.call("xor_weights")
    first, _ = read_network(answer)
    p = first.w.shape[1]
    for part, shape in zip(answer.items(4), ((2, p), (p,), (p, 1), (1,)), strict=True):
        read_weights(part, shape)
