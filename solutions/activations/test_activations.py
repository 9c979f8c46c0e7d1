"""Hidden tests of `activations`: the functions and their derivatives on fresh random numbers, large ones among them.

Derivatives are compared with central differences of functions written for that purpose. Apart from the tests of large
numbers, inputs stay where the functions and the known misconceptions about them differ plainly.

In each task one test is strict about the form of the result; the others read it leniently.
"""

from collections.abc import Callable, Iterable, Iterator

import numpy as np
from numpy.typing import ArrayLike, NDArray

from autograder.grading import Answer, Hint, Student, assert_close, fail, require, task

ANY_KIND = ("tensor", "variable", "ndarray", "list", "tuple", "number")
ANY_DTYPE = ("float", "int", "bool")
SHAPES = ((7,), (3, 5), (2, 3, 4))
Numbers = NDArray[np.float64]
Function = Callable[[Numbers], Numbers]
Wrong = dict[Hint, Function]

TENSOR = Hint(
    "tensor-for-ndarray",
    ko="결과가 텐서입니다. 이 과제는 NumPy의 ndarray를 요구합니다. 텐서의 numpy 메서드를 찾아보십시오.",
    en="The result is a tensor. This assignment asks for NumPy's ndarrays. A tensor has a method called numpy.",
)
LIST = Hint(
    "list",
    ko="결과가 파이썬 리스트나 튜플입니다. 배열이 필요한 자리에는 ndarray를 돌려주어야 합니다.",
    en="The result is a Python list or tuple where an ndarray is asked for.",
)
FLOAT32 = Hint(
    "float32",
    ko="결과의 dtype이 float32입니다. 이 과제의 dtype은 모두 float64입니다.",
    en="The result is of dtype float32. Every dtype in this assignment is float64.",
)
BOOLEAN = Hint(
    "boolean",
    ko="결과가 True와 False, 곧 bool 배열입니다. float64인 1과 0으로 바꾸십시오.",
    en="The result is an array of True and False. Turn it into 1 and 0 of dtype float64.",
)
ARGUMENT = Hint(
    "argument-changed",
    ko="인수로 받은 배열의 내용을 함수가 바꾸었습니다. s[...] = 값, s -= 값 따위 대신 새 배열을 만드십시오.",
    en="The function changes an array that it was given, as s[...] = ... and s -= ... do. Make a new array.",
)
OVERFLOW = Hint(
    "overflow",
    ko="결과에 NaN이나 무한대가 있습니다. 큰 수의 exp는 무한대가 되고, 무한대끼리 나누거나 빼면 NaN입니다. "
    "exp에 들어가는 수가 0 이하가 되도록 식을 바꾸십시오.",
    en="There is NaN or infinity. exp of a large number is infinite, and infinity over or minus infinity is NaN. "
    "Rewrite the formula so that what goes into exp is never greater than 0.",
)
INPUT_USED = Hint(
    "input-used",
    ko="식에서 함숫값이 들어갈 자리에 s를 그대로 넣었습니다. s는 활성 함수를 거치기 전의 값입니다.",
    en="s itself stands where the formula has the function's value. s has not gone through the activation function.",
)


def numbers(answer: Answer, not_finite: Hint = OVERFLOW) -> NDArray[np.float32]:
    """An answer's numbers in single precision, whatever array or list holds them; a hint for NaN and infinity."""
    found = answer.array(dtype=ANY_DTYPE, kind=ANY_KIND, finite=False)
    require(bool(np.isfinite(found).all()), hint=not_finite)
    with np.errstate(all="ignore"):
        return found.astype(np.float32)


def read_array(answer: Answer, shape: tuple[int, ...]) -> None:
    """Fail, with the hint that fits, unless the answer is a float64 ndarray of this shape."""
    require(answer.kind not in ("tensor", "variable"), hint=TENSOR)
    require(answer.kind not in ("list", "tuple"), hint=LIST)
    require(answer.dtype != "float32", hint=FLOAT32)
    require(answer.dtype != "bool", hint=BOOLEAN)
    answer.array(shape=shape, dtype="float64", kind="ndarray")


def check_kept(answer: Answer, *sent: Numbers) -> None:
    """Fail unless the arrays that were sent are what they were."""
    for argument, before in zip(answer.arguments, sent, strict=True):
        assert_close(numbers(argument), before, hint=ARGUMENT)


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
    """Whether shapes are equal and numbers close, at single precision."""
    with np.errstate(all="ignore"):
        return actual.shape == np.shape(wanted) and np.allclose(actual, wanted, rtol=1e-4, atol=1e-6)


def sigma(s: Numbers) -> Numbers:
    """The logistic sigmoid, without overflow."""
    return np.exp(-np.logaddexp(0, -s))


def differences(function: Function) -> Function:
    """The derivative of a function that applies to each element, by central differences."""
    return lambda s: (function(s + 1e-5) - function(s - 1e-5)) / 2e-5


def some_numbers(rng: np.random.Generator, shape: tuple[int, ...]) -> Numbers:
    """Half of them negative, none near 0."""
    size = int(np.prod(shape))
    signs = rng.permutation(np.resize([-1, 1], size))
    return (signs * rng.uniform(0.3, 4, size=size)).reshape(shape)


def large_numbers(rng: np.random.Generator) -> Numbers:
    """Numbers at which exp or its square overflows, and others at which it is just large."""
    sizes = np.concatenate([rng.uniform(20, 30, size=4), rng.uniform(400, 500, size=4), rng.uniform(900, 999, size=4)])
    return rng.permutation(sizes * np.resize([-1, 1], 12)).reshape(3, 4)


def at(s: Numbers, wrong: Iterable[Wrong]) -> Iterator[dict[Hint, Numbers]]:
    """The values of wrong functions, computed only when they are needed."""
    for known in wrong:
        yield {hint: function(s) for hint, function in known.items()}


def check_values(student: Student, rng: np.random.Generator, name: str, right: Function, *wrong: Wrong) -> None:
    """Ask for values at arrays of one, two and three axes."""
    for shape in SHAPES:
        s = some_numbers(rng, shape)
        compare(numbers(student.call(name, s)), right(s), at(s, wrong))


def check_large(student: Student, rng: np.random.Generator, name: str, right: Function, *wrong: Wrong) -> None:
    """Ask for values at large numbers."""
    s = large_numbers(rng)
    compare(numbers(student.call(name, s)), right(s), at(s, wrong))


def check_form(student: Student, rng: np.random.Generator, name: str) -> None:
    """Ask for arrays of one, two and three axes, a single element among them, and look at form and arguments only."""
    for shape in ((5,), (1, 1), (4, 3, 2)):
        s = some_numbers(rng, shape)
        answer = student.call(name, s, keep_arguments=True)
        read_array(answer, shape)
        check_kept(answer, s)


# --- relu ------------------------------------------------------------------------------------------------------------

RELU_VALUES = Hint(
    "relu-values",
    ko="0보다 큰 원소는 그대로, 나머지는 0인지, 축이 하나이거나 셋일 때도 그런지 확인하십시오.",
    en="Are elements greater than 0 kept and all others 0, with one or three axes too?",
)
RELU_FORM = Hint(
    "relu-form",
    ko="결과가 모양이 s와 같은 float64 ndarray인지, 인수 s는 그대로인지 확인하십시오.",
    en="Is the result a float64 ndarray of the shape of s, and is the argument s left alone?",
)
ABSOLUTE = Hint(
    "absolute",
    ko="절댓값을 구했습니다. ReLU는 음수를 양수로 바꾸지 않고 0으로 만듭니다.",
    en="This is the absolute value. ReLU turns negative numbers into 0, not into positive ones.",
)
LEAKY = Hint(
    "leaky",
    ko="음수에 작은 기울기가 남아 있습니다. 이것은 leaky ReLU이고, ReLU는 음수를 모두 0으로 만듭니다.",
    en="Negative numbers keep a small slope. That is leaky ReLU; ReLU turns all of them into 0.",
)
STEP = Hint(
    "step",
    ko="0과 1만 나옵니다. 이것은 계단 함수이고, ReLU는 양수를 그대로 내보냅니다.",
    en="There are 0 and 1 only. That is a step function; ReLU passes positive numbers on as they are.",
)
MINIMUM = Hint(
    "minimum",
    ko="0과 s 가운데 작은 쪽을 골랐습니다. ReLU는 큰 쪽입니다.",
    en="This is the lesser of 0 and s; ReLU is the greater.",
)
CAPPED = Hint(
    "capped",
    ko="큰 수가 잘렸습니다. ReLU의 출력에는 위쪽 한계가 없습니다.",
    en="Large numbers are cut off. The output of ReLU has no upper bound.",
)


def relu(s: Numbers) -> Numbers:
    """ReLU."""
    return np.where(s > 0, s, 0.0)


RELU_WRONG: tuple[Wrong, ...] = (
    {
        ABSOLUTE: np.abs,
        STEP: lambda s: (s > 0).astype(float),
        MINIMUM: lambda s: np.minimum(0, s),
        CAPPED: lambda s: np.clip(s, 0, 1),
        LEAKY: lambda s: np.where(s > 0, s, 0.01 * s),
    },
    {CAPPED: lambda s: np.clip(s, 0, 6), LEAKY: lambda s: np.where(s > 0, s, 0.1 * s)},
    {LEAKY: lambda s: np.where(s > 0, s, 0.2 * s)},
    {LEAKY: lambda s: np.where(s > 0, s, 0.3 * s)},
)


@task("relu", weight=3, hint=RELU_VALUES)
def test_relu_values(student: Student, rng: np.random.Generator) -> None:
    for shape in SHAPES:
        s = some_numbers(rng, shape)
        s.flat[:3] = rng.permutation([0, 50, -50])
        compare(numbers(student.call("relu", s)), relu(s), at(s, RELU_WRONG))


@task("relu", weight=1, hint=RELU_FORM)
def test_relu_form(student: Student, rng: np.random.Generator) -> None:
    check_form(student, rng, "relu")


# --- relu_derivative -------------------------------------------------------------------------------------------------

RELU_DERIVATIVE_VALUES = Hint(
    "relu_derivative-values",
    ko="0보다 큰 원소에서 1, 0보다 작은 원소에서 0인지 확인하십시오.",
    en="Is it 1 where the element is greater than 0, and 0 where it is less?",
)
RELU_DERIVATIVE_ZERO = Hint(
    "relu_derivative-zero",
    ko="원소가 정확히 0일 때의 미분은 0으로 약속했습니다. 다른 원소의 값도 함께 확인하십시오.",
    en="Where an element is exactly 0 the derivative is 0 by convention. Check the other elements too.",
)
RELU_DERIVATIVE_FORM = Hint(
    "relu_derivative-form",
    ko="결과가 모양이 s와 같은 float64 ndarray인지, 인수 s는 그대로인지 확인하십시오.",
    en="Is the result a float64 ndarray of the shape of s, and is the argument s left alone?",
)
MINUS_ONE = Hint(
    "minus-one",
    ko="음수에서 −1이 나옵니다. 그것은 절댓값의 미분, 곧 부호입니다. ReLU는 음수에서 평평하므로 미분이 0입니다.",
    en="Negative numbers give -1. That is the sign, the derivative of the absolute value; ReLU is flat there, so 0.",
)
RELU_ITSELF = Hint(
    "relu-itself",
    ko="ReLU의 값을 돌려주었습니다. 미분은 기울기이므로 양수에서는 언제나 1입니다.",
    en="This is the value of ReLU. The derivative is its slope, which is 1 for every positive number.",
)
ONE_AT_ZERO = Hint(
    "one-at-zero",
    ko="원소가 정확히 0일 때 1이 나옵니다. 이 과제에서는 0입니다.",
    en="An element that is exactly 0 gives 1; in this assignment it gives 0.",
)
HALF_AT_ZERO = Hint(
    "half-at-zero",
    ko="원소가 정확히 0일 때 0.5가 나옵니다. 이 과제에서는 0입니다.",
    en="An element that is exactly 0 gives 0.5; in this assignment it gives 0.",
)
NAN_AT_ZERO = Hint(
    "nan-at-zero",
    ko="원소가 0일 때 0을 0으로 나누어 NaN이 나옵니다. 나누지 말고 비교로 정하십시오.",
    en="At an element that is 0, 0 is divided by 0, which is NaN. Compare instead of dividing.",
)


@task("relu_derivative", weight=2, hint=RELU_DERIVATIVE_VALUES)
def test_relu_derivative_values(student: Student, rng: np.random.Generator) -> None:
    check_values(student, rng, "relu_derivative", differences(relu), {MINUS_ONE: np.sign, RELU_ITSELF: relu})


@task("relu_derivative", weight=1, hint=RELU_DERIVATIVE_ZERO)
def test_relu_derivative_zero(student: Student, rng: np.random.Generator) -> None:
    for shape in SHAPES:
        s = some_numbers(rng, shape)
        s.flat[rng.integers(1, s.size - 1) :: 3] = 0
        right = (s > 0).astype(float)
        mistaken = {
            ONE_AT_ZERO: right + (s == 0),
            HALF_AT_ZERO: right + (s == 0) / 2,
            MINUS_ONE: np.sign(s),
            RELU_ITSELF: relu(s),
        }
        compare(numbers(student.call("relu_derivative", s), NAN_AT_ZERO), right, [mistaken])


@task("relu_derivative", weight=1, hint=RELU_DERIVATIVE_FORM)
def test_relu_derivative_form(student: Student, rng: np.random.Generator) -> None:
    check_form(student, rng, "relu_derivative")


# --- logistic --------------------------------------------------------------------------------------------------------

LOGISTIC_VALUES = Hint(
    "logistic-values",
    ko="원소마다 1/(1 + exp(−s))인지, 축이 하나이거나 셋일 때도 그런지 확인하십시오.",
    en="Is it 1/(1 + exp(-s)) for each element, with one or three axes too?",
)
LOGISTIC_LARGE = Hint(
    "logistic-large",
    ko="s가 아주 작으면 0에, 아주 크면 1에 다가가야 합니다. −1000과 1000을 넣어 보십시오.",
    en="For very small s the value approaches 0, for very large s it approaches 1. Try -1000 and 1000.",
)
LOGISTIC_FORM = Hint(
    "logistic-form",
    ko="결과가 모양이 s와 같은 float64 ndarray인지, 인수 s는 그대로인지 확인하십시오.",
    en="Is the result a float64 ndarray of the shape of s, and is the argument s left alone?",
)
EXPONENT_SIGN = Hint(
    "exponent-sign",
    ko="지수의 부호가 빠졌습니다. s가 커질수록 값이 1에 가까워져야 합니다.",
    en="The minus in the exponent is missing. The value should approach 1 as s grows.",
)
TANH_FOR_LOGISTIC = Hint(
    "tanh-for-logistic",
    ko="tanh의 값입니다. 로지스틱 시그모이드는 0과 1 사이에 있습니다.",
    en="These are values of tanh. The logistic sigmoid lies between 0 and 1.",
)
SOFTMAX_FOR_LOGISTIC = Hint(
    "softmax-for-logistic",
    ko="소프트맥스의 값입니다. 로지스틱 시그모이드는 원소마다 따로 계산합니다.",
    en="These are values of softmax. The logistic sigmoid treats each element by itself.",
)
CLIPPED = Hint(
    "clipped",
    ko="s를 좁은 범위로 잘라서 0이나 1에 충분히 다가가지 못합니다. 자르지 않고도 넘침을 피할 수 있습니다.",
    en="s is clipped to a narrow range, so the value stays away from 0 and 1. Overflow can be avoided without.",
)


def soft(s: Numbers) -> Numbers:
    """Softmax along the last axis, without overflow."""
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


LOGISTIC_WRONG: Wrong = {
    EXPONENT_SIGN: lambda s: sigma(-s),
    TANH_FOR_LOGISTIC: np.tanh,
    SOFTMAX_FOR_LOGISTIC: soft,
    CLIPPED: lambda s: sigma(np.clip(s, -10, 10)),
}


@task("logistic", weight=2, hint=LOGISTIC_VALUES)
def test_logistic_values(student: Student, rng: np.random.Generator) -> None:
    check_values(student, rng, "logistic", sigma, LOGISTIC_WRONG)


@task("logistic", weight=2, hint=LOGISTIC_LARGE)
def test_logistic_large(student: Student, rng: np.random.Generator) -> None:
    check_large(student, rng, "logistic", sigma, LOGISTIC_WRONG, {CLIPPED: lambda s: sigma(np.clip(s, -5, 5))})


@task("logistic", weight=1, hint=LOGISTIC_FORM)
def test_logistic_form(student: Student, rng: np.random.Generator) -> None:
    check_form(student, rng, "logistic")


# --- logistic_derivative ---------------------------------------------------------------------------------------------

LOGISTIC_DERIVATIVE_VALUES = Hint(
    "logistic_derivative-values",
    ko="σ(s)(1 − σ(s))인지 확인하십시오. 로지스틱 시그모이드의 차분과 비교해 볼 수 있습니다.",
    en="Is it σ(s)(1 - σ(s))? You can compare with differences of the logistic sigmoid.",
)
LOGISTIC_DERIVATIVE_LARGE = Hint(
    "logistic_derivative-large",
    ko="s가 아주 작을 때와 아주 클 때 모두 미분은 0에 다가가야 합니다.",
    en="For very small and for very large s alike the derivative approaches 0.",
)
LOGISTIC_DERIVATIVE_FORM = Hint(
    "logistic_derivative-form",
    ko="결과가 모양이 s와 같은 float64 ndarray인지, 인수 s는 그대로인지 확인하십시오.",
    en="Is the result a float64 ndarray of the shape of s, and is the argument s left alone?",
)
ONE_MINUS = Hint(
    "factor-missing",
    ko="인수 하나가 빠졌습니다. 미분은 σ(s)와 1 − σ(s)의 곱입니다.",
    en="A factor is missing. The derivative is the product of σ(s) and 1 - σ(s).",
)
TANH_SLOPE = Hint(
    "tanh-slope",
    ko="tanh의 미분에 쓰는 식입니다. 로지스틱 시그모이드의 미분은 σ(1 − σ)입니다.",
    en="That formula belongs to tanh. The derivative of the logistic sigmoid is σ(1 - σ).",
)
LOGISTIC_SLOPE = Hint(
    "logistic-slope",
    ko="로지스틱 시그모이드의 미분에 쓰는 식입니다. tanh의 미분은 1 − tanh²입니다.",
    en="That formula belongs to the logistic sigmoid. The derivative of tanh is 1 - tanh².",
)

LOGISTIC_DERIVATIVE_WRONG: Wrong = {
    INPUT_USED: lambda s: s * (1 - s),
    ONE_MINUS: lambda s: 1 - sigma(s),
    TANH_SLOPE: lambda s: 1 - sigma(s) ** 2,
}


@task("logistic_derivative", weight=2, hint=LOGISTIC_DERIVATIVE_VALUES)
def test_logistic_derivative_values(student: Student, rng: np.random.Generator) -> None:
    also: Wrong = {TANH_SLOPE: lambda s: 1 - np.tanh(s) ** 2, ONE_MINUS: sigma}
    check_values(student, rng, "logistic_derivative", differences(sigma), LOGISTIC_DERIVATIVE_WRONG, also)


@task("logistic_derivative", weight=2, hint=LOGISTIC_DERIVATIVE_LARGE)
def test_logistic_derivative_large(student: Student, rng: np.random.Generator) -> None:
    check_large(student, rng, "logistic_derivative", differences(sigma), LOGISTIC_DERIVATIVE_WRONG)


@task("logistic_derivative", weight=1, hint=LOGISTIC_DERIVATIVE_FORM)
def test_logistic_derivative_form(student: Student, rng: np.random.Generator) -> None:
    check_form(student, rng, "logistic_derivative")


# --- tanh ------------------------------------------------------------------------------------------------------------

TANH_VALUES = Hint(
    "tanh-values",
    ko="원소마다 2σ(2s) − 1인지, 축이 하나이거나 셋일 때도 그런지 확인하십시오.",
    en="Is it 2σ(2s) - 1 for each element, with one or three axes too?",
)
TANH_LARGE = Hint(
    "tanh-large",
    ko="s가 아주 작으면 −1에, 아주 크면 1에 다가가야 합니다. −1000과 1000을 넣어 보십시오.",
    en="For very small s the value approaches -1, for very large s it approaches 1. Try -1000 and 1000.",
)
TANH_FORM = Hint(
    "tanh-form",
    ko="결과가 모양이 s와 같은 float64 ndarray인지, 인수 s는 그대로인지 확인하십시오.",
    en="Is the result a float64 ndarray of the shape of s, and is the argument s left alone?",
)
LOGISTIC_FOR_TANH = Hint(
    "logistic-for-tanh",
    ko="로지스틱 시그모이드의 값입니다. tanh는 −1과 1 사이에 있습니다.",
    en="These are values of the logistic sigmoid. tanh lies between -1 and 1.",
)
NOT_DOUBLED = Hint(
    "not-doubled",
    ko="σ 안의 s에 2가 곱해지지 않았습니다. tanh(s) = 2σ(2s) − 1입니다.",
    en="The s inside σ is not doubled: tanh(s) = 2σ(2s) - 1.",
)
NOT_SHIFTED = Hint(
    "not-shifted",
    ko="바깥의 2나 −1이 빠졌습니다. tanh(s) = 2σ(2s) − 1입니다.",
    en="The 2 or the -1 outside σ is missing: tanh(s) = 2σ(2s) - 1.",
)
NEGATED = Hint(
    "negated",
    ko="부호가 반대입니다. tanh는 s와 부호가 같습니다.",
    en="The sign is the opposite. tanh has the sign of s.",
)
TANGENT = Hint(
    "tangent",
    ko="삼각함수 tan을 썼습니다. tanh는 쌍곡탄젠트이며 다른 함수입니다.",
    en="This is the trigonometric tangent. tanh, the hyperbolic tangent, is another function.",
)

TANH_WRONG: Wrong = {
    LOGISTIC_FOR_TANH: sigma,
    NOT_SHIFTED: lambda s: sigma(2 * s),
    NEGATED: lambda s: -np.tanh(s),
    TANGENT: np.tan,
}


@task("tanh", weight=2, hint=TANH_VALUES)
def test_tanh_values(student: Student, rng: np.random.Generator) -> None:
    also: Wrong = {NOT_DOUBLED: lambda s: np.tanh(s / 2), NOT_SHIFTED: lambda s: 2 * sigma(2 * s)}
    check_values(student, rng, "tanh", np.tanh, TANH_WRONG, also)


@task("tanh", weight=2, hint=TANH_LARGE)
def test_tanh_large(student: Student, rng: np.random.Generator) -> None:
    check_large(student, rng, "tanh", np.tanh, TANH_WRONG)


@task("tanh", weight=1, hint=TANH_FORM)
def test_tanh_form(student: Student, rng: np.random.Generator) -> None:
    check_form(student, rng, "tanh")


# --- tanh_derivative -------------------------------------------------------------------------------------------------

TANH_DERIVATIVE_VALUES = Hint(
    "tanh_derivative-values",
    ko="1 − tanh²(s)인지 확인하십시오. tanh의 차분과 비교해 볼 수 있습니다.",
    en="Is it 1 - tanh²(s)? You can compare with differences of tanh.",
)
TANH_DERIVATIVE_LARGE = Hint(
    "tanh_derivative-large",
    ko="s가 아주 작을 때와 아주 클 때 모두 미분은 0에 다가가야 합니다.",
    en="For very small and for very large s alike the derivative approaches 0.",
)
TANH_DERIVATIVE_FORM = Hint(
    "tanh_derivative-form",
    ko="결과가 모양이 s와 같은 float64 ndarray인지, 인수 s는 그대로인지 확인하십시오.",
    en="Is the result a float64 ndarray of the shape of s, and is the argument s left alone?",
)
NOT_SQUARED = Hint(
    "not-squared",
    ko="tanh를 제곱하지 않았습니다. 미분은 1 − tanh²(s)입니다.",
    en="tanh is not squared. The derivative is 1 - tanh²(s).",
)

TANH_DERIVATIVE_WRONG: Wrong = {
    INPUT_USED: lambda s: 1 - s**2,
    NOT_SQUARED: lambda s: 1 - np.tanh(s),
    LOGISTIC_SLOPE: lambda s: np.tanh(s) * (1 - np.tanh(s)),
}


@task("tanh_derivative", weight=2, hint=TANH_DERIVATIVE_VALUES)
def test_tanh_derivative_values(student: Student, rng: np.random.Generator) -> None:
    also: Wrong = {LOGISTIC_SLOPE: lambda s: sigma(s) * (1 - sigma(s))}
    check_values(student, rng, "tanh_derivative", differences(np.tanh), TANH_DERIVATIVE_WRONG, also)


@task("tanh_derivative", weight=1, hint=TANH_DERIVATIVE_LARGE)
def test_tanh_derivative_large(student: Student, rng: np.random.Generator) -> None:
    check_large(student, rng, "tanh_derivative", differences(np.tanh), TANH_DERIVATIVE_WRONG)


@task("tanh_derivative", weight=1, hint=TANH_DERIVATIVE_FORM)
def test_tanh_derivative_form(student: Student, rng: np.random.Generator) -> None:
    check_form(student, rng, "tanh_derivative")


# --- to_logistic -----------------------------------------------------------------------------------------------------

TO_LOGISTIC_VALUES = Hint(
    "to_logistic-values",
    ko="돌려준 가중치의 신경망 g가 모든 입력에서 f와 같은 출력을 내는지, 입력 몇 개를 넣어 비교해 보십시오.",
    en="Does the network g with your weights put out what f does, for every input? Compare at a few inputs.",
)
TO_LOGISTIC_FORM = Hint(
    "to_logistic-form",
    ko="w1, b1, w2, b2와 모양이 같은 float64 ndarray 네 개의 튜플인지, 인수는 그대로인지 확인하십시오.",
    en="Is the result a tuple of four float64 ndarrays of the shapes of w1, b1, w2 and b2, and are the arguments left "
    "alone?",
)
INSIDE = Hint(
    "inside",
    ko="σ 안에는 2s가 들어갑니다. s = xW₁ + b₁이므로 W₁과 b₁이 모두 두 배가 됩니다.",
    en="What goes into σ is 2s. As s = xW₁ + b₁, both W₁ and b₁ are doubled.",
)
OUTSIDE = Hint(
    "outside",
    ko="σ에 곱해지는 2가 빠졌습니다. W₂에 들어가야 합니다.",
    en="The factor 2 before σ is missing. It goes into W₂.",
)
SHIFT = Hint(
    "shift",
    ko="2σ(2s) − 1의 −1이 제자리에 없습니다. 은닉 노드마다 −1에 그 노드의 W₂가 곱해져 출력의 바이어스로 갑니다.",
    en="The -1 of 2σ(2s) - 1 is not where it should be. That of each hidden node, times the node's W₂, goes to the "
    "biases of the outputs.",
)
SHIFT_TOTAL = Hint(
    "shift-total",
    ko="W₂ 전체를 더했습니다. 출력마다 자기에게 오는 가중치만, 곧 W₂의 열마다 더해야 합니다.",
    en="All of W₂ was summed. Each output gets its own weights only: sum the columns of W₂.",
)

Weights = tuple[Numbers, ...]


def some_weights(rng: np.random.Generator, d: int, m: int, k: int) -> Weights:
    """Weights of a network; no column of those of the outputs sums to about 0."""
    while True:
        w1, w2 = rng.normal(size=(d, m)), rng.normal(size=(m, k))
        b1, b2 = (rng.uniform(0.4, 1, size=size) * rng.choice([-1, 1], size=size) for size in (m, k))
        if np.abs(w2.sum(axis=0)).min() > 0.3:
            return w1, b1, w2, b2


def read_weights(answer: Answer, like: Weights) -> Weights:
    """The four parts of an answer in shape; biases may have an axis too many."""
    parts = [numbers(part) for part in answer.items(4)]
    for part, wanted in zip(parts, like, strict=True):
        require(part.shape == wanted.shape or (wanted.ndim == 1 and part.shape == (1, wanted.size)))
    return tuple(part.reshape(wanted.shape).astype(float) for part, wanted in zip(parts, like, strict=True))


def logistic_outputs(x: Numbers, weights: Weights) -> Numbers:
    """What a network with a logistic hidden layer puts out."""
    v1, c1, v2, c2 = weights
    with np.errstate(all="ignore"):
        return sigma(x @ v1 + c1) @ v2 + c2


@task("to_logistic", weight=3, hint=TO_LOGISTIC_VALUES)
def test_to_logistic_values(student: Student, rng: np.random.Generator) -> None:
    d, m, k = (int(side) for side in rng.permutation([2, 3, 4]))
    for weights in (some_weights(rng, d, m, k), some_weights(rng, 1, 1, 1), some_weights(rng, k, d, m)):
        w1, b1, w2, b2 = weights
        found = read_weights(student.call("to_logistic", *weights), weights)
        x, shift = rng.normal(size=(20, len(w1))), w2.sum(axis=0)
        wrong = (
            {
                INSIDE: (w1, b1, w2, b2),
                OUTSIDE: (2 * w1, 2 * b1, w2, b2),
                SHIFT: (2 * w1, 2 * b1, 2 * w2, b2),
                SHIFT_TOTAL: (2 * w1, 2 * b1, 2 * w2, b2 - w2.sum()),
            },
            {INSIDE: (2 * w1, b1, 2 * w2, b2 - shift), SHIFT: (2 * w1, 2 * b1, 2 * w2, b2 + shift)},
            {INSIDE: (w1, b1, 2 * w2, b2 - shift), SHIFT: (2 * w1, 2 * b1, 2 * w2, b2 - 1)},
            {INSIDE: (w1, b1, 2 * w2, b2), SHIFT: (2 * w1, 2 * b1, 2 * w2, b2 - 2 * shift)},
            {INSIDE: (w1 / 2, b1 / 2, 2 * w2, b2 - shift), OUTSIDE: (2 * w1, 2 * b1, w2, b2 - shift)},
        )
        right = np.tanh(x @ w1 + b1) @ w2 + b2
        mistaken = [{hint: logistic_outputs(x, other) for hint, other in known.items()} for known in wrong]
        compare(logistic_outputs(x, found), right, mistaken)


@task("to_logistic", weight=1, hint=TO_LOGISTIC_FORM)
def test_to_logistic_form(student: Student, rng: np.random.Generator) -> None:
    d, m, k = (int(side) for side in rng.permutation([2, 3, 4]))
    for weights in (some_weights(rng, d, m, k), some_weights(rng, m, 1, d)):
        answer = student.call("to_logistic", *weights, keep_arguments=True)
        for part, like in zip(answer.items(4), weights, strict=True):
            read_array(part, like.shape)
        check_kept(answer, *weights)


# --- softmax ---------------------------------------------------------------------------------------------------------

SOFTMAX_VALUES = Hint(
    "softmax-values",
    ko="행마다 exp를 그 행의 exp의 합으로 나누는지, n과 k가 같을 때와 다를 때 모두 확인하십시오.",
    en="Is exp divided by the sum of exp over its own row, both where n equals k and where it does not?",
)
SOFTMAX_LARGE = Hint(
    "softmax-large",
    ko="큰 수에서도 확률의 합이 1이어야 합니다. 그 표본에서 가장 큰 값을 빼고 exp를 계산하는지 확인하십시오.",
    en="Probabilities add up to 1 for large numbers too. Is the sample's largest value subtracted before exp?",
)
SOFTMAX_ROWS = Hint(
    "row-maximum",
    ko="표본끼리 크기가 아주 다르면 틀립니다. 배열 전체나 열이 아니라 행마다 그 행의 최댓값을 빼십시오.",
    en="It goes wrong where one sample is much larger than another. Subtract from each row its own largest value, not "
    "that of the array or of the columns.",
)
SOFTMAX_FORM = Hint(
    "softmax-form",
    ko="결과가 모양이 (n, k)인 float64 ndarray인지, 인수 s는 그대로인지 확인하십시오.",
    en="Is the result a float64 ndarray of shape (n, k), and is the argument s left alone?",
)
AXIS = Hint(
    "axis",
    ko="열마다 합이 1입니다. 표본 하나가 한 행이므로 축 1을 따라 더해야 합니다.",
    en="Each column adds up to 1. As each sample is a row, sum along axis 1.",
)
WHOLE_ARRAY = Hint(
    "whole-array",
    ko="배열 전체의 합이 1입니다. 표본마다, 곧 행마다 합이 1이어야 합니다.",
    en="The whole array adds up to 1. Each sample, that is, each row should.",
)
NO_KEEPDIMS = Hint(
    "no-keepdims",
    ko="행의 합이 모양 (n,)이 되어 열 방향으로 맞춰졌습니다. keepdims=True로 모양 (n, 1)을 유지하십시오.",
    en="The sums of the rows, of shape (n,), were matched with the columns. Keep the shape (n, 1) by keepdims=True.",
)
LOGISTIC_FOR_SOFTMAX = Hint(
    "logistic-for-softmax",
    ko="원소마다 로지스틱 시그모이드를 적용했습니다. 소프트맥스는 한 표본의 모든 출력을 함께 봅니다.",
    en="The logistic sigmoid was applied to each element. Softmax looks at all outputs of a sample together.",
)
NOT_EXP = Hint(
    "not-exp",
    ko="exp를 거치지 않고 나누었습니다. 음수가 섞이면 확률이 되지 않습니다.",
    en="There is no exp before the division. With negative numbers these are no probabilities.",
)
NOT_DIVIDED = Hint(
    "not-divided",
    ko="합으로 나누지 않았습니다. 행마다 합이 1이 되어야 합니다.",
    en="There is no division by the sum. Each row should add up to 1.",
)
HARD = Hint(
    "hard",
    ko="가장 큰 자리만 1인 원핫 코드입니다. 소프트맥스는 모든 자리에 0보다 큰 확률을 줍니다.",
    en="That is a one-hot code of the largest element. Softmax gives each place a probability greater than 0.",
)


def some_rows(rng: np.random.Generator, n: int, k: int) -> Numbers:
    """Rows of moderate numbers, each with a spread and a mean of its own; no row sums to 0."""
    rows = [rng.permutation(np.linspace(-spread, spread, k)) for spread in rng.uniform(0.8, 2, size=n)]
    return np.stack(rows) + rng.uniform(0.5, 1, size=(n, 1))


def large_row(rng: np.random.Generator, k: int) -> Numbers:
    """A row of numbers around 900 and one of about -900."""
    row = 900 + some_rows(rng, 1, k)[0]
    row[rng.integers(k)] = -rng.uniform(900, 999)
    return row


def rows_apart(rng: np.random.Generator, n: int, k: int) -> Numbers:
    """Rows that differ much in size; the largest column is not the same in all."""
    return some_rows(rng, n, k) + rng.permutation(np.linspace(-900, 900, n))[:, None]


def mistaken_softmax(s: Numbers) -> Iterator[dict[Hint, Numbers]]:
    """What known misconceptions of softmax give for moderate numbers, with and without a maximum subtracted."""
    by_column = np.exp(s - s.max(axis=0))
    yield {
        LOGISTIC_FOR_SOFTMAX: sigma(s),
        NOT_EXP: s / s.sum(axis=1, keepdims=True),
        HARD: (s == s.max(axis=1, keepdims=True)).astype(float),
        SOFTMAX_ROWS: by_column / by_column.sum(axis=1, keepdims=True),
    }
    yield wrong_sums(np.exp(s))
    yield wrong_sums(np.exp(s - s.max(axis=1, keepdims=True)))


def wrong_sums(e: Numbers) -> dict[Hint, Numbers]:
    """Exponentials divided by sums over something else than their row."""
    wrong = {AXIS: e / e.sum(axis=0), WHOLE_ARRAY: e / e.sum(), NOT_DIVIDED: e}
    if len(e) == e.shape[1]:
        wrong[NO_KEEPDIMS] = e / e.sum(axis=1)
    return wrong


@task("softmax", weight=2, hint=SOFTMAX_VALUES)
def test_softmax_values(student: Student, rng: np.random.Generator) -> None:
    n, k = (int(side) for side in rng.choice([2, 3, 4, 5], size=2, replace=False))
    for s in (some_rows(rng, 4, 4), some_rows(rng, n, k), some_rows(rng, 1, 6)):
        compare(numbers(student.call("softmax", s)), soft(s), mistaken_softmax(s))


@task("softmax", weight=1, hint=SOFTMAX_LARGE)
def test_softmax_large(student: Student, rng: np.random.Generator) -> None:
    for s in (large_row(rng, 4), -large_row(rng, 5)):
        compare(numbers(student.call("softmax", s[None])), soft(s[None]))


@task("softmax", weight=1, hint=SOFTMAX_ROWS)
def test_softmax_rows(student: Student, rng: np.random.Generator) -> None:
    for n, k in ((3, 5), (5, 3)):
        s = rows_apart(rng, n, k)
        compare(numbers(student.call("softmax", s), SOFTMAX_ROWS), soft(s))


@task("softmax", weight=1, hint=SOFTMAX_FORM)
def test_softmax_form(student: Student, rng: np.random.Generator) -> None:
    for n, k in ((3, 5), (1, 4), (3, 3)):
        s = some_rows(rng, n, k)
        answer = student.call("softmax", s, keep_arguments=True)
        read_array(answer, s.shape)
        check_kept(answer, s)


# --- softmax_jacobian ------------------------------------------------------------------------------------------------

JACOBIAN_VALUES = Hint(
    "softmax_jacobian-values",
    ko="대각선에 p(1 − p), 나머지 자리에 −pᵢpⱼ가 있는지 확인하십시오. p는 s의 소프트맥스입니다.",
    en="Are p(1 - p) on the diagonal and -pᵢpⱼ everywhere else? p is the softmax of s.",
)
JACOBIAN_LARGE = Hint(
    "softmax_jacobian-large",
    ko="큰 수에서도 소프트맥스를 넘침 없이 구하는지 확인하십시오.",
    en="Is softmax found without overflow for large numbers?",
)
JACOBIAN_FORM = Hint(
    "softmax_jacobian-form",
    ko="결과가 모양이 (k, k)인 float64 ndarray인지, k가 1일 때도 그런지, 인수 s는 그대로인지 확인하십시오.",
    en="Is the result a float64 ndarray of shape (k, k), for k = 1 too, and is the argument s left alone?",
)
DIAGONAL_ONLY = Hint(
    "diagonal-only",
    ko="원소마다의 미분 p(1 − p)만 썼습니다. sⱼ가 바뀌면 다른 출력도 바뀌므로 대각선 밖의 −pᵢpⱼ도 있어야 합니다.",
    en="Only p(1 - p) is used. Other outputs change with sⱼ as well, so the -pᵢpⱼ off the diagonal count too.",
)
NO_DIAGONAL = Hint(
    "no-diagonal",
    ko="대각선이 −pᵢ²입니다. i = j일 때는 pᵢ(1 − pᵢ) = pᵢ − pᵢ²입니다.",
    en="The diagonal holds -pᵢ². Where i = j it should hold pᵢ(1 - pᵢ) = pᵢ - pᵢ².",
)
PLUS = Hint(
    "plus",
    ko="대각선 밖의 부호가 반대입니다. 한 확률이 오르면 다른 확률은 내려갑니다.",
    en="The sign off the diagonal is the opposite. If one probability rises, the others fall.",
)


def jacobian(s: Numbers) -> Numbers:
    """The derivatives of softmax of one sample, by central differences: [i, j] of output i by input j."""
    moves = 1e-5 * np.eye(len(s))
    return ((soft(s + moves) - soft(s - moves)) / 2e-5).T


def mistaken_jacobian(s: Numbers) -> Iterator[dict[Hint, Numbers]]:
    """What known misconceptions of the Jacobian matrix give."""
    p = soft(s)
    both = np.outer(p, p)
    yield {
        DIAGONAL_ONLY: np.diag(p * (1 - p)),
        NO_DIAGONAL: -both,
        PLUS: np.diag(p) + both,
        INPUT_USED: np.diag(s) - np.outer(s, s),
    }
    yield {DIAGONAL_ONLY: p * (1 - p), PLUS: both - np.diag(p)}
    yield {DIAGONAL_ONLY: np.diag(p), PLUS: both + np.diag(p - 2 * p**2)}


@task("softmax_jacobian", weight=3, hint=JACOBIAN_VALUES)
def test_softmax_jacobian_values(student: Student, rng: np.random.Generator) -> None:
    for k in (3, 5, 2):
        s = some_rows(rng, 1, k)[0]
        compare(numbers(student.call("softmax_jacobian", s)), jacobian(s), mistaken_jacobian(s))


@task("softmax_jacobian", weight=1, hint=JACOBIAN_LARGE)
def test_softmax_jacobian_large(student: Student, rng: np.random.Generator) -> None:
    for s in (large_row(rng, 4), some_rows(rng, 1, 3)[0] - 900):
        compare(numbers(student.call("softmax_jacobian", s)), jacobian(s), mistaken_jacobian(s))


@task("softmax_jacobian", weight=1, hint=JACOBIAN_FORM)
def test_softmax_jacobian_form(student: Student, rng: np.random.Generator) -> None:
    for k in (4, 1, 3):
        s = some_rows(rng, 1, k)[0]
        answer = student.call("softmax_jacobian", s, keep_arguments=True)
        read_array(answer, (k, k))
        check_kept(answer, s)


# --- softmax_backward ------------------------------------------------------------------------------------------------

BACKWARD_VALUES = Hint(
    "softmax_backward-values",
    ko="p(g − Σgp)인지, 합이 행마다 하나씩인지, n과 k가 같을 때와 다를 때 모두 확인하십시오.",
    en="Is it p(g - Σgp), with one sum for each row, both where n equals k and where it does not?",
)
BACKWARD_LARGE = Hint(
    "softmax_backward-large",
    ko="큰 수에서도, 표본끼리 크기가 아주 달라도 소프트맥스를 넘침 없이 구하는지 확인하십시오.",
    en="Is softmax found without overflow for large numbers, and where one sample is much larger than another?",
)
BACKWARD_FORM = Hint(
    "softmax_backward-form",
    ko="결과가 모양이 (n, k)인 float64 ndarray인지, 인수 s와 g는 그대로인지 확인하십시오.",
    en="Is the result a float64 ndarray of shape (n, k), and are the arguments s and g left alone?",
)
UNWEIGHTED = Hint(
    "sum-unweighted",
    ko="g를 그냥 더하거나 평균했습니다. 괄호 안의 합은 확률 p를 곱해서 더한 것입니다.",
    en="g was summed or averaged plainly. The sum in the brackets weights each g by its probability p.",
)
FACTOR_MISSING = Hint(
    "p-missing",
    ko="괄호 앞의 p가 빠졌습니다.",
    en="The p before the brackets is missing.",
)
CROSS_ENTROPY = Hint(
    "cross-entropy",
    ko="p − g를 돌려주었습니다. 이것은 g가 참값이고 손실이 교차 엔트로피일 때의 미분입니다. "
    "여기서 g는 손실을 p로 미분한 값입니다.",
    en="p - g was returned. That is the derivative of cross entropy if g holds true values; here g holds derivatives "
    "by p.",
)
SUM_AXIS = Hint(
    "sum-axis",
    ko="열 방향으로 더했습니다. 표본 하나가 한 행이므로 행마다 더해야 합니다.",
    en="The sum runs down the columns. As each sample is a row, sum over each row.",
)


def mistaken_backward(s: Numbers, g: Numbers) -> Iterator[dict[Hint, Numbers]]:
    """What known misconceptions of the way back through softmax give."""
    p = soft(s)
    inner = (g * p).sum(axis=1, keepdims=True)
    first = {
        DIAGONAL_ONLY: p * (1 - p) * g,
        UNWEIGHTED: p * (g - g.sum(axis=1, keepdims=True)),
        FACTOR_MISSING: g - inner,
        CROSS_ENTROPY: p - g,
        SUM_AXIS: p * (g - (g * p).sum(axis=0)),
        INPUT_USED: s * (g - (g * s).sum(axis=1, keepdims=True)),
        PLUS: p * (g + inner),
        NO_DIAGONAL: -p * inner,
    }
    if len(s) == s.shape[1]:
        first[NO_KEEPDIMS] = p * (g - inner.T)
    yield first
    yield {DIAGONAL_ONLY: p * g, UNWEIGHTED: p * (g - g.mean(axis=1, keepdims=True))}


def check_backward(student: Student, s: Numbers, g: Numbers) -> None:
    """Ask for the gradient by s and fail, with the hint that fits, unless it is right."""
    right = np.stack([back @ jacobian(row) for row, back in zip(s, g, strict=True)])
    compare(numbers(student.call("softmax_backward", s, g)), right, mistaken_backward(s, g))


@task("softmax_backward", weight=3, hint=BACKWARD_VALUES)
def test_softmax_backward_values(student: Student, rng: np.random.Generator) -> None:
    n, k = (int(side) for side in rng.choice([2, 3, 4, 5], size=2, replace=False))
    for s in (some_rows(rng, 4, 4), some_rows(rng, n, k), some_rows(rng, 1, 3)):
        check_backward(student, s, 2 * rng.normal(size=s.shape) + 1)


@task("softmax_backward", weight=1, hint=BACKWARD_LARGE)
def test_softmax_backward_large(student: Student, rng: np.random.Generator) -> None:
    for s in (rows_apart(rng, 3, 5), large_row(rng, 4)[None]):
        check_backward(student, s, 2 * rng.normal(size=s.shape) + 1)


@task("softmax_backward", weight=1, hint=BACKWARD_FORM)
def test_softmax_backward_form(student: Student, rng: np.random.Generator) -> None:
    for n, k in ((3, 5), (1, 4)):
        s, g = some_rows(rng, n, k), rng.normal(size=(n, k))
        answer = student.call("softmax_backward", s, g, keep_arguments=True)
        read_array(answer, s.shape)
        check_kept(answer, s, g)
