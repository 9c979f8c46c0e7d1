"""Hidden tests of `perceptron_training`: each of the six functions on fresh random data, and what training arrives at.

A training starts from random weights, but from a bounded set of them: the square of all starts is descended here, in
NumPy, and bounds what every right answer can give. So no threshold is a matter of luck. With a single feature the
starts form a line; the one that the student's numbers belong to is searched for, and a training that belongs to none
has not taken the right steps.

In each task one test is strict about the form of the result; the others read it leniently.
"""

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from autograder.grading import Answer, Credit, Hint, Student, assert_close, fail, require, task, tensor, variable

ANY_KIND = ("tensor", "variable", "ndarray", "list", "tuple", "number")
ANY_DTYPE = ("float", "int", "bool")
Numbers = NDArray[np.float64]

OR_X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=np.float32)
OR_Y = np.array([[-1], [1], [1], [1]], dtype=np.float32)
AND_Y = np.array([[-1], [-1], [-1], [1]], dtype=np.float32)

NDARRAY = Hint(
    "ndarray-for-tensor",
    ko="결과가 NumPy의 ndarray입니다. 이 문제는 텐서(tf.Tensor)를 요구합니다.",
    en="The result is a NumPy ndarray. This task asks for a tensor (tf.Tensor).",
)
FLOAT64 = Hint(
    "float64",
    ko="결과의 dtype이 float64입니다. 이 과제의 dtype은 모두 float32입니다.",
    en="The result is of dtype float64. Every dtype in this assignment is float32.",
)
ONE_AXIS = Hint(
    "one-axis",
    ko="결과에 축이 하나뿐입니다. 표본마다 한 행이 되도록 모양을 (n, 1)로 유지하십시오.",
    en="The result has a single axis. Keep the shape (n, 1): one row for each sample.",
)
SUMMED = Hint(
    "summed",
    ko="제곱오차의 합을 썼습니다. 평균제곱오차는 합을 표본의 수로 나눈 것입니다.",
    en="The squared errors were added up. Their mean is the sum divided by the number of samples.",
)
HALVED = Hint(
    "halved",
    ko="값이 절반입니다. 손실 함수에 1/2을 곱하는 책도 있지만 이 과제의 식에는 없습니다.",
    en="The value is half of what it should be. Some books put 1/2 before the loss; the formula here has none.",
)
BROADCAST = Hint(
    "broadcast",
    ko="y - o가 (n, n) 배열이 되었습니다. (n,)과 (n, 1)은 브로드캐스팅되므로 빼기 전에 모양을 맞추십시오.",
    en="y - o became an (n, n) array: shapes (n,) and (n, 1) broadcast. Make the shapes equal before subtracting.",
)
ASCENT = Hint(
    "ascent",
    ko="부호가 반대입니다. 미분은 식 그대로이고, 가중치는 미분의 반대 방향으로 옮깁니다.",
    en="The sign is the opposite. The derivative is as in the formula; the weights move against it.",
)
NO_BIAS = Hint(
    "no-bias",
    ko="바이어스 b가 계산에 들어 있지 않습니다.",
    en="The bias b has no part in the computation.",
)
NO_TANH = Hint(
    "no-tanh",
    ko="활성 함수 tanh를 거치지 않은 값입니다.",
    en="These values have not gone through the activation function tanh.",
)
RATE_TWICE = Hint(
    "rate-twice",
    ko="학습률을 두 번 곱했습니다. 옵티마이저를 쓰면 학습률은 옵티마이저가 곱합니다.",
    en="The learning rate was applied twice. An optimizer multiplies by it on its own.",
)
RATE_IGNORED = Hint(
    "rate-ignored",
    ko="인수로 받은 learning_rate를 쓰지 않았습니다.",
    en="The argument learning_rate is not used.",
)
BIAS_KEPT = Hint(
    "bias-kept",
    ko="가중치만 갱신하고 바이어스 b는 그대로 두었습니다.",
    en="Only the weights were updated; the bias b stayed as it was.",
)


class Sample(NamedTuple):
    """Data and weights of a perceptron, in single precision as they are sent."""

    x: NDArray[np.float32]
    y: NDArray[np.float32]
    w: NDArray[np.float32]
    b: NDArray[np.float32]


def some_sample(rng: np.random.Generator, fewest: int = 2) -> Sample:
    """Of 5 to 9 samples and up to 4 features; no weight and no derivative is near 0, so that no mistake is small."""
    while True:
        n, d = int(rng.integers(5, 10)), int(rng.integers(fewest, 5))
        y = rng.permutation(np.where(np.arange(n) < n // 3, -1.0, 1.0))[:, None]
        w = rng.uniform(0.2, 0.7, size=(d, 1)) * rng.choice([-1, 1], size=(d, 1))
        b = rng.uniform(0.3, 0.6, size=1) * rng.choice([-1, 1])
        sample = Sample(*(part.astype(np.float32) for part in (rng.normal(size=(n, d)), y, w, b)))
        if min(np.abs(slope).min() for slope in slopes(sample)) > 0.05:
            return sample


def numbers(answer: Answer, shape: tuple[int | None, ...] | None = None) -> NDArray[np.float32]:
    """An answer's numbers in single precision, whatever array or list holds them."""
    return answer.array(shape=shape, dtype=ANY_DTYPE, kind=ANY_KIND).astype(np.float32)


def read_tensor(answer: Answer, shape: tuple[int, ...]) -> None:
    """Fail, with the hint that fits, unless the answer is a float32 tensor of this shape."""
    require(answer.kind != "ndarray", hint=NDARRAY)
    require(not (len(shape) == 2 and answer.shape == shape[:1]), hint=ONE_AXIS)
    require(answer.dtype != "float64", hint=FLOAT64)
    answer.array(shape=shape, dtype="float32", kind="tensor")


def sums(x: NDArray, w: NDArray, b: NDArray) -> Numbers:
    """The weighted sums, in double precision."""
    return np.asarray(x, float) @ np.asarray(w, float) + np.asarray(b, float)


def mean_squared(y: NDArray, o: NDArray) -> float:
    """The mean squared error, in double precision."""
    return float(np.mean((np.asarray(y, float) - o) ** 2))


# --- forward ---------------------------------------------------------------------------------------------------------

FORWARD_VALUES = Hint(
    "forward-values",
    ko="행렬 곱 xw에 b를 더한 다음 tanh를 적용하는지, n과 d가 달라도 그런지 확인하십시오.",
    en="Is b added to the matrix product xw, and tanh applied to that, whatever n and d?",
)
FORWARD_FORM = Hint(
    "forward-form",
    ko="결과가 모양이 (n, 1)인 float32 텐서인지, w와 b가 tf.Variable일 때도 그런지 확인하십시오.",
    en="Is the result a float32 tensor of shape (n, 1), also when w and b are instances of tf.Variable?",
)
STEP_FUNCTION = Hint(
    "step-function",
    ko="tanh 대신 계단 함수(부호)를 적용했습니다. 계단 함수의 출력은 예측할 때만 씁니다.",
    en="A step function (the sign) stands in place of tanh. It is for predicting only.",
)
SIGMOID = Hint(
    "sigmoid",
    ko="tanh 대신 시그모이드를 적용했습니다. 시그모이드의 범위는 0과 1 사이입니다.",
    en="The sigmoid stands in place of tanh. It ranges from 0 to 1.",
)
RELU = Hint(
    "relu",
    ko="tanh 대신 ReLU를 적용했습니다.",
    en="ReLU stands in place of tanh.",
)
BIAS_OUTSIDE = Hint(
    "bias-outside",
    ko="바이어스를 tanh의 바깥에서 더했습니다. b는 tanh를 적용하기 전에 더합니다.",
    en="The bias was added outside tanh. It is added before tanh is applied.",
)
BIAS_SUBTRACTED = Hint(
    "bias-subtracted",
    ko="바이어스를 뺐습니다. b는 더하는 값입니다.",
    en="The bias was subtracted; it should be added.",
)


def mistaken_outputs(x: NDArray, w: NDArray, b: NDArray) -> dict[Hint, NDArray]:
    """What known misconceptions of the forward computation give."""
    s = sums(x, w, b)
    return {
        NO_BIAS: np.tanh(sums(x, w, 0 * b)),
        NO_TANH: s,
        STEP_FUNCTION: np.sign(s),
        SIGMOID: 1 / (1 + np.exp(-s)),
        RELU: np.maximum(s, 0),
        BIAS_OUTSIDE: np.tanh(sums(x, w, 0 * b)) + b,
        BIAS_SUBTRACTED: np.tanh(sums(x, w, -b)),
    }


@task("forward", weight=3, hint=FORWARD_VALUES)
def test_forward_values(student: Student, rng: np.random.Generator) -> None:
    for _ in range(3):
        x, _, w, b = some_sample(rng)
        outputs = numbers(student.call("forward", tensor(x), tensor(w), tensor(b)))
        outputs = outputs[:, None] if outputs.ndim == 1 else outputs
        assert_close(outputs, np.tanh(sums(x, w, b)), mistaken=mistaken_outputs(x, w, b))


@task("forward", weight=1, hint=FORWARD_FORM)
def test_forward_form(student: Student, rng: np.random.Generator) -> None:
    for send in (tensor, variable):
        x, _, w, b = some_sample(rng)
        read_tensor(student.call("forward", tensor(x), send(w), send(b)), (len(x), 1))
    one = rng.normal(size=(1, 1)).astype(np.float32)
    read_tensor(student.call("forward", tensor(one), tensor(one), tensor(one[0])), (1, 1))


# --- mean_squared_error ----------------------------------------------------------------------------------------------

ERROR_VALUES = Hint(
    "error-values",
    ko="차이를 제곱하고 모든 표본에 걸쳐 평균했는지 확인하십시오.",
    en="Are the differences squared, and their mean taken over all samples?",
)
ERROR_FLAT = Hint(
    "error-flat",
    ko="y의 모양이 (n,)일 때도 (n, 1)일 때와 결과가 같아야 합니다. y - o의 모양을 출력해 보십시오.",
    en="With y of shape (n,) the result must be the same as with (n, 1). Print the shape of y - o.",
)
ERROR_FORM = Hint(
    "error-form",
    ko="결과가 축이 없는, 곧 모양이 ()인 float32 텐서인지 확인하십시오.",
    en="Is the result a float32 tensor without axes, that is, of shape ()?",
)
ROOT = Hint(
    "root",
    ko="제곱근을 취했습니다. 평균제곱오차에는 제곱근이 없습니다.",
    en="A square root was taken; the mean squared error has none.",
)
ABSOLUTE = Hint(
    "absolute",
    ko="차이를 제곱하지 않고 절댓값을 평균했습니다.",
    en="The absolute differences were averaged, not the squared ones.",
)
MEAN_SQUARED_LATE = Hint(
    "mean-before-square",
    ko="평균한 다음에 제곱했습니다. 표본마다 먼저 제곱해야 양수와 음수인 오차가 서로 지워지지 않습니다.",
    en="The mean was squared. Square each difference first, or positive and negative errors cancel out.",
)
NOT_REDUCED = Hint(
    "not-reduced",
    ko="표본마다의 제곱오차가 그대로 남아 있습니다. 모든 표본에 걸쳐 평균하십시오.",
    en="The squared error of each sample is left. Take the mean over all samples.",
)


def some_outputs(rng: np.random.Generator) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """True values whose mean is not 0, and outputs."""
    sample = some_sample(rng)
    return sample.y, rng.uniform(-0.9, 0.9, size=sample.y.shape).astype(np.float32)


def check_error(answer: Answer, y: NDArray, o: NDArray) -> None:
    """Fail, with the hint that fits, unless the answer is the mean squared error."""
    value = numbers(answer)
    require(not (value.size == len(y) > 1), hint=NOT_REDUCED)
    error, wide = mean_squared(y, o), np.asarray(y, float) - o
    mistaken = {
        SUMMED: error * len(y),
        HALVED: error / 2,
        ROOT: np.sqrt(error),
        ABSOLUTE: np.mean(np.abs(wide)),
        MEAN_SQUARED_LATE: np.mean(wide) ** 2,
        BROADCAST: mean_squared(y.ravel(), o),
    }
    assert_close(value.reshape(()) if value.size == 1 else value, np.float32(error), mistaken=mistaken)


@task("mean_squared_error", weight=2, hint=ERROR_VALUES)
def test_mean_squared_error_values(student: Student, rng: np.random.Generator) -> None:
    for _ in range(3):
        y, o = some_outputs(rng)
        check_error(student.call("mean_squared_error", tensor(y), tensor(o)), y, o)


@task("mean_squared_error", weight=2, hint=ERROR_FLAT)
def test_mean_squared_error_flat(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        y, o = some_outputs(rng)
        check_error(student.call("mean_squared_error", tensor(y.ravel()), tensor(o)), y, o)


@task("mean_squared_error", weight=1, hint=ERROR_FORM)
def test_mean_squared_error_form(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        y, o = some_outputs(rng)
        read_tensor(student.call("mean_squared_error", tensor(y), tensor(o)), ())


# --- gradients -------------------------------------------------------------------------------------------------------

GRADIENT_W = Hint(
    "gradient-w",
    ko="첫째 값은 평균제곱오차를 w로 미분한 텐서입니다. 손실을 GradientTape의 with 안에서 계산했는지 확인하십시오.",
    en="The first value is the derivative of the mean squared error by w. Does all that leads to the loss stand inside "
    "the with of the GradientTape?",
)
GRADIENT_B = Hint(
    "gradient-b",
    ko="둘째 값은 평균제곱오차를 b로 미분한, 모양이 (1,)인 텐서입니다.",
    en="The second value is the derivative of the mean squared error by b, a tensor of shape (1,).",
)
GRADIENTS_FORM = Hint(
    "gradients-form",
    ko="w와 모양이 같은 텐서와 b와 모양이 같은 텐서를 이 순서의 튜플로 돌려주는지 확인하십시오.",
    en="Is the result a tuple of two tensors, the first of the shape of w and the second of the shape of b?",
)
GRADIENTS_ARGUMENTS = Hint(
    "gradients-arguments",
    ko="미분만 구하고 w, b의 값은 바꾸지 않아야 합니다. 미분의 값도 함께 확인하십시오.",
    en="Find the derivatives only, and leave the values of w and b as they are. Check the derivatives too.",
)
UPDATED = Hint(
    "updated",
    ko="함수가 w나 b의 값을 바꾸었습니다. 이 문제에서는 미분만 구하고, 갱신은 다음 문제에서 합니다.",
    en="The function changes the value of w or b. Here only derivatives are asked for; the next task updates.",
)
NO_GRADIENT = Hint(
    "none-gradient",
    ko="미분이 None입니다. 손실을 with 안에서 텐서플로의 연산으로 계산했는지, numpy로 바꾸지 않았는지 확인하십시오.",
    en="A derivative is None. Is the loss computed inside the with, in operations of TensorFlow, without going through "
    "NumPy?",
)
ZERO_GRADIENT = Hint(
    "zero-gradient",
    ko="미분이 모두 0입니다. tf.sign과 같은 계단 함수는 어디에서나 기울기가 0이므로 tanh를 써야 합니다.",
    en="All derivatives are 0. A step function such as tf.sign has slope 0 everywhere; use tanh.",
)
LINEAR_GRADIENT = Hint(
    "tanh-slope",
    ko="tanh의 기울기가 빠졌습니다. 합성 함수의 미분에는 활성 함수의 미분이 곱해집니다.",
    en="The slope of tanh is missing: by the chain rule the activation function's derivative is a factor.",
)
GRADIENTS_SWAPPED = Hint(
    "gradients-swapped",
    ko="두 미분의 순서가 바뀌었습니다. w에 대한 미분이 먼저입니다.",
    en="The two derivatives have changed places: the one by w comes first.",
)


def slopes(sample: Sample) -> tuple[Numbers, Numbers]:
    """The derivatives by w and b, as central differences in double precision."""
    packed = np.concatenate([sample.w.ravel(), sample.b]).astype(float)
    found = np.empty_like(packed)
    for place in range(packed.size):
        there = []
        for distance in (1e-5, -1e-5):
            moved = packed.copy()
            moved[place] += distance
            there.append(mean_squared(sample.y, np.tanh(sums(sample.x, moved[:-1, None], moved[-1:]))))
        found[place] = (there[0] - there[1]) / 2e-5
    return found[:-1, None], found[-1:]


def mean_target(sample: Sample) -> Sample:
    """With each y replaced by the mean of y: what broadcasting (n,) against (n, 1) amounts to in the gradient."""
    return sample._replace(y=np.full_like(sample.y, sample.y.mean()))


def linear_slopes(sample: Sample) -> tuple[Numbers, Numbers]:
    """The derivatives without the slope of tanh."""
    errors = 2 * (np.tanh(sums(sample.x, sample.w, sample.b)) - sample.y) / len(sample.y)
    return sample.x.T @ errors, errors.sum(axis=0)


def check_slope(student: Student, sample: Sample, place: int) -> None:
    """Ask for the gradients and fail, with the hint that fits, unless the one in this place is right."""
    sent = tensor(sample.x), tensor(sample.y), variable(sample.w), variable(sample.b)
    part = student.call("gradients", *sent).items(2)[place]
    require(part.kind != "none", hint=NO_GRADIENT)
    right, other = slopes(sample)[place], slopes(sample)[1 - place]
    mistaken = {
        ASCENT: -right,
        SUMMED: right * len(sample.x),
        HALVED: right / 2,
        ZERO_GRADIENT: 0 * right,
        BROADCAST: slopes(mean_target(sample))[place],
        LINEAR_GRADIENT: linear_slopes(sample)[place],
        GRADIENTS_SWAPPED: other,
    }
    assert_close(numbers(part), right.astype(np.float32), mistaken=mistaken)


@task("gradients", weight=2, hint=GRADIENT_W)
def test_gradients_w(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        check_slope(student, some_sample(rng), 0)


@task("gradients", weight=1, hint=GRADIENT_B)
def test_gradients_b(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        check_slope(student, some_sample(rng), 1)


@task("gradients", weight=1, hint=GRADIENTS_FORM)
def test_gradients_form(student: Student, rng: np.random.Generator) -> None:
    sample = some_sample(rng, fewest=3)
    sent = tensor(sample.x), tensor(sample.y), variable(sample.w), variable(sample.b)
    for part, like in zip(student.call("gradients", *sent).items(2), (sample.w, sample.b), strict=True):
        require(part.kind != "none", hint=NO_GRADIENT)
        read_tensor(part, like.shape)


@task("gradients", weight=1, hint=GRADIENTS_ARGUMENTS)
def test_gradients_arguments(student: Student, rng: np.random.Generator) -> None:
    sample = some_sample(rng)
    sent = tensor(sample.x), tensor(sample.y), variable(sample.w), variable(sample.b)
    answer = student.call("gradients", *sent, keep_arguments=True)
    for argument, before in zip(answer.arguments[2:], (sample.w, sample.b), strict=True):
        assert_close(numbers(argument), before, hint=UPDATED)
    for part, right in zip(answer.items(2), slopes(sample), strict=True):
        require(part.kind != "none", hint=NO_GRADIENT)
        assert_close(numbers(part), right.astype(np.float32))


# --- step ------------------------------------------------------------------------------------------------------------

STEP_W = Hint(
    "step-w",
    ko="변수 w에서 학습률과 미분의 곱을 한 번 빼는지 확인하십시오. 옵티마이저의 minimize는 이제 없습니다.",
    en="Is the learning rate times the derivative subtracted from the variable w, once? Optimizers no longer have a "
    "method minimize.",
)
STEP_B = Hint(
    "step-b",
    ko="변수 b도 w와 같은 방법으로, 갱신하기 전의 가중치에서 구한 미분으로 갱신하는지 확인하십시오.",
    en="Is the variable b updated as w is, by the derivative at the weights before the update?",
)
STEP_LOSS = Hint(
    "step-loss",
    ko="갱신하기 전의 평균제곱오차를 수 하나로 돌려주는지 확인하십시오.",
    en="Is the mean squared error before the update returned, as a single number?",
)
UNMOVED = Hint(
    "unmoved",
    ko="변수의 값이 그대로입니다. w = w - ...는 이름을 새 텐서에 붙일 뿐이니 assign_sub나 apply_gradients를 쓰십시오. "
    "tf.sign과 같은 계단 함수로 손실을 계산해도 미분이 0이어서 바뀌지 않습니다.",
    en="The variables keep their values. Writing w = w - ... only gives the name w to a new tensor; use assign_sub or "
    "apply_gradients. Nor does anything move if the loss goes through a step function such as tf.sign: its slope is 0.",
)
TWO_STEPS = Hint(
    "two-steps",
    ko="두 번 갱신했습니다. 한 번 부를 때 한 걸음만 옮깁니다.",
    en="The variables were updated twice. One call takes one step.",
)
SEQUENTIAL = Hint(
    "sequential",
    ko="w를 갱신한 다음에 b의 미분을 구했습니다. 두 미분을 먼저 구하고 나서 갱신하십시오.",
    en="The derivative by b was found after w had been updated. Find both derivatives first, then update.",
)
LOSS_MISSING = Hint(
    "loss-missing",
    ko="아무것도 돌려주지 않았습니다. 갱신하기 전의 손실을 돌려주십시오.",
    en="Nothing was returned. Return the loss before the update.",
)
LOSS_AFTER = Hint(
    "loss-after",
    ko="갱신한 뒤의 손실입니다. 갱신하기 전의 손실을 돌려주어야 합니다.",
    en="This is the loss after the update; the one before is asked for.",
)


def stepped(sample: Sample, rate: float) -> Sample:
    """After one step of gradient descent, in double precision."""
    by_w, by_b = slopes(sample)
    return sample._replace(w=sample.w - rate * by_w, b=sample.b - rate * by_b)


def mistaken_steps(sample: Sample, rate: float) -> dict[Hint, Sample]:
    """Where known misconceptions lead in one step."""
    right = stepped(sample, rate)
    return {
        ASCENT: stepped(sample, -rate),
        RATE_TWICE: stepped(sample, rate**2),
        SUMMED: stepped(sample, rate * len(sample.x)),
        HALVED: stepped(sample, rate / 2),
        TWO_STEPS: stepped(right, rate),
        BROADCAST: stepped(mean_target(sample), rate),
        SEQUENTIAL: right._replace(b=stepped(sample._replace(w=right.w), rate).b),
    }


def some_rates(rng: np.random.Generator) -> tuple[float, float]:
    """A large and a small learning rate, neither of them one that is often written."""
    return float(rng.uniform(0.6, 0.8)), float(rng.uniform(0.02, 0.05))


def check_step(student: Student, sample: Sample, rate: float, place: int) -> None:
    """Ask for a step and fail, with the hint that fits, unless the variable in this place has moved rightly."""
    sent = tensor(sample.x), tensor(sample.y), variable(sample.w), variable(sample.b)
    left = student.call("step", *sent, rate, keep_arguments=True).arguments
    w, b = numbers(left[2], sample.w.shape), numbers(left[3], sample.b.shape)
    require(not (np.array_equal(w, sample.w) and np.array_equal(b, sample.b)), hint=UNMOVED)
    name = ("w", "b")[place]
    mistaken = {hint: getattr(value, name) for hint, value in mistaken_steps(sample, rate).items()}
    mistaken[BIAS_KEPT] = sample.b
    mistaken[RATE_IGNORED] = getattr(stepped(sample, 0.1), name)
    assert_close((w, b)[place], getattr(stepped(sample, rate), name).astype(np.float32), mistaken=mistaken)


@task("step", weight=2, hint=STEP_W)
def test_step_w(student: Student, rng: np.random.Generator) -> None:
    for rate in some_rates(rng):
        check_step(student, some_sample(rng), rate, 0)


@task("step", weight=1, hint=STEP_B)
def test_step_b(student: Student, rng: np.random.Generator) -> None:
    for rate in some_rates(rng):
        check_step(student, some_sample(rng), rate, 1)


@task("step", weight=1, hint=STEP_LOSS)
def test_step_loss(student: Student, rng: np.random.Generator) -> None:
    sample, rate = some_sample(rng), some_rates(rng)[0]
    answer = student.call("step", tensor(sample.x), tensor(sample.y), variable(sample.w), variable(sample.b), rate)
    require(answer.kind != "none", hint=LOSS_MISSING)
    right, (x, y, w, b) = stepped(sample, rate), sample
    before, o = mean_squared(y, np.tanh(sums(x, w, b))), np.tanh(sums(x, w, b))
    mistaken = {
        SUMMED: before * len(y),
        HALVED: before / 2,
        BROADCAST: mean_squared(y.ravel(), o),
        LOSS_AFTER: mean_squared(y, np.tanh(sums(x, right.w, right.b))),
    }
    assert_close(np.float32(answer.number()), np.float32(before), mistaken=mistaken)


# --- train -----------------------------------------------------------------------------------------------------------

TRAIN_FORM = Hint(
    "train-form",
    ko="(w, b, history)를 이 순서로 돌려주는지, w와 b의 모양이 맞고 history가 실수 epochs개의 리스트인지 확인하십시오.",
    en="Is (w, b, history) returned in this order, with w of shape (d, 1), b of shape (1,) and history a list of one "
    "number for each epoch?",
)
TRAIN_START = Hint(
    "train-start",
    ko="부를 때마다 함수 안에서 w를 −0.5 이상 0.5 미만의 난수 d개로, b를 0으로 새로 만드는지 확인하십시오.",
    en="Does every call make a new w, of d random numbers from -0.5 up to 0.5, and a new b, of 0, inside the function?",
)
TRAIN_STEPS = Hint(
    "train-steps",
    ko="세대마다 데이터 전체의 그레이디언트로 한 번씩, 모두 epochs번 w와 b를 갱신하는지 확인하십시오.",
    en="Are w and b updated once in each epoch, by the gradient over all of the data, epochs times in all?",
)
TRAIN_HISTORY = Hint(
    "train-history",
    ko="history[i]는 세대 i에서 갱신하기 전에 계산한 평균제곱오차이고, 모두 epochs개입니다.",
    en="history[i] is the mean squared error computed in epoch i before the update; there is one for every epoch.",
)
TRAIN_CURVE = Hint(
    "train-curve",
    ko="OR 데이터를 학습률 0.1로 학습할 때의 손실이 문제의 표와 비슷하게 줄어드는지 확인하십시오.",
    en="On the OR data at a learning rate of 0.1, does the loss fall about as in the table of the task?",
)
TRAIN_SIGNS = Hint(
    "train-signs",
    ko="OR 데이터를 학습률 0.1로 500세대 학습한 뒤의 w와 b로 네 표본을 모두 맞히는지 확인하십시오.",
    en="After 500 epochs on the OR data at a learning rate of 0.1, do the returned w and b classify all four samples?",
)
TRAIN_DATA = Hint(
    "train-data",
    ko="AND 데이터처럼 다른 데이터와 다른 학습률에서도 손실이 줄고 표본을 모두 맞히는지 확인하십시오.",
    en="Does the loss fall, and are all samples classified, with other data (such as AND) and other learning rates?",
)
FIXED_SIZE = Hint(
    "fixed-size",
    ko="w의 크기가 x의 열의 수와 다릅니다. 인수로 받은 x를 쓰고, w의 행의 수를 x에서 구하십시오.",
    en="The size of w is not the number of columns of x. Use the x that is passed in, and take the number of rows of w "
    "from it.",
)
FIXED_DATA = Hint(
    "fixed-data",
    ko="AND 데이터를 주었는데 OR 데이터로 학습한 손실이 나옵니다. 인수로 받은 x와 y를 쓰십시오.",
    en="The data were AND, but the loss is that of training on OR. Use the x and y that are passed in.",
)
HISTORY_TENSORS = Hint(
    "history-tensors",
    ko="history에 수가 아니라 텐서가 들어 있습니다. float(loss)나 loss.numpy()로 수를 꺼내어 담으십시오.",
    en="history holds tensors, not numbers. Take the number out by float(loss) or loss.numpy().",
)
HISTORY_ARRAY = Hint(
    "history-array",
    ko="history가 배열입니다. 파이썬 리스트를 돌려주십시오.",
    en="history is an array. Return a Python list.",
)
HISTORY_SHORT = Hint(
    "history-short",
    ko="history가 epochs보다 짧습니다. 첫 세대부터 마지막 세대까지 모든 세대의 손실을 담으십시오.",
    en="history is shorter than epochs. Put in the loss of every epoch, from the first to the last.",
)
HISTORY_LONG = Hint(
    "history-long",
    ko="history가 epochs보다 깁니다. 세대마다 손실을 하나씩만 담으십시오.",
    en="history is longer than epochs. Put in one loss for each epoch.",
)
HISTORY_AFTER = Hint(
    "history-after",
    ko="history에 갱신한 뒤의 손실을 담았습니다. history[0]은 처음 가중치의 손실이어야 합니다.",
    en="history holds the losses after the updates. history[0] should be the loss of the first weights.",
)
CONTINUED = Hint(
    "continued",
    ko="새 학습이 이미 학습된 가중치에서 시작합니다. 부를 때마다 w와 b를 함수 안에서 새로 만드십시오.",
    en="A new training starts from weights that are trained already. Make w and b anew inside the function.",
)
START_RANGE = Hint(
    "start-range",
    ko="처음 가중치가 −0.5 이상 0.5 미만의 범위를 벗어납니다.",
    en="Some of the first weights lie outside the range from -0.5 up to 0.5.",
)
START_EQUAL = Hint(
    "start-equal",
    ko="처음 가중치가 모두 같습니다. 가중치마다 난수를 따로 뽑으십시오.",
    en="All of the first weights are equal. Draw a random number for each.",
)
START_NARROW = Hint(
    "start-narrow",
    ko="처음 가중치가 −0.5 이상 0.5 미만의 범위를 다 채우지 않습니다. 난수의 범위를 확인하십시오.",
    en="The first weights do not fill the range from -0.5 up to 0.5. Look at the range of the random numbers.",
)
START_BIAS = Hint(
    "start-bias",
    ko="바이어스가 0에서 시작하지 않거나, 학습률이 아주 작은데도 크게 바뀝니다.",
    en="The bias does not start from 0, or it moves far although the learning rate is tiny.",
)
WRONG_EPOCHS = Hint(
    "wrong-epochs",
    ko="갱신한 횟수가 epochs와 하나 차이가 납니다.",
    en="The number of updates is one off from epochs.",
)
RISES = Hint(
    "rises",
    ko="손실이 줄어들지 않는 세대가 있습니다.",
    en="In some epochs the loss does not fall.",
)
TOO_LARGE = Hint(
    "too-large",
    ko="손실이 어느 처음 가중치에서 시작해도 나올 수 없을 만큼 큽니다. 손실이 평균인지, 갱신이 맞는지 확인하십시오.",
    en="The loss is larger than it can be from any of the first weights. Is it a mean, and are the updates right?",
)
TOO_SMALL = Hint(
    "too-small",
    ko="손실이 어느 처음 가중치에서 시작해도 나올 수 없을 만큼 작습니다. 손실의 식과 갱신하는 횟수를 확인하십시오.",
    en="The loss is smaller than it can be from any of the first weights. Check its formula and how often you update.",
)

GATES = {"OR": OR_Y, "AND": AND_Y}  # both with the inputs of OR
LONG = 500  # epochs of the training whose history is not read
EPOCHS = 250  # of the trainings whose whole history is read: lists of up to 256 parts of any kind come over the wall
LINE = np.linspace(-2, 2, 8001)[:, None]  # wider than the starts that are asked for: another test sees to these
ASKED = LINE[np.abs(LINE[:, 0]) <= 0.5]  # the starts that are asked for: where a right answer began
MATCH = 3e-3  # a right answer was never further than 1e-3 from the nearest start on the line, in 300,000 trainings
SLACK = 0.03  # of the loss; the true extremes lie within 0.002 of those on the grid


class Trained(NamedTuple):
    """What `train` returned: weights of shape (d,), a bias and the losses."""

    w: NDArray[np.float32]
    b: float
    history: NDArray[np.float32]


class Descent(NamedTuple):
    """Trainings from many starts: w (starts, d), b (starts,), losses (starts, epochs + 1)."""

    w: Numbers
    b: Numbers
    losses: Numbers


def descend(x: NDArray, y: NDArray, starts: Numbers, rate: float, epochs: int) -> Descent:
    """Train from every start with a bias of 0; the losses are those before each update and after the last."""
    x, y = np.asarray(x, float), np.asarray(y, float).ravel()
    w, b = starts.copy(), np.zeros(len(starts))
    losses = []
    for epoch in range(epochs + 1):
        o = np.tanh(w @ x.T + b[:, None])
        losses.append(np.mean((y - o) ** 2, axis=1))
        if epoch < epochs:
            errors = 2 * (o - y) * (1 - o**2) / len(y)
            w -= rate * errors @ x
            b -= rate * errors.sum(axis=1)
    return Descent(w, b, np.stack(losses, axis=1))


def ask_train(student: Student, x: NDArray, y: NDArray, epochs: int, rate: float) -> Trained:
    """Ask for a training; its history may be of any length here and may hold tensors of one number."""
    w, b, history = student.call("train", tensor(x), tensor(y), epochs, rate).items(3)
    weights, bias = numbers(w).ravel(), numbers(b).ravel()
    require(weights.size == x.shape[1], hint=FIXED_SIZE)
    require(bias.size == 1)
    return Trained(weights, float(bias[0]), read_history(history))


def read_history(history: Answer) -> NDArray[np.float32]:
    """The losses, from a list of numbers, of arrays and tensors of one number, or from an array."""
    if history.shape is not None:
        return numbers(history).ravel()
    parts = [numbers(part).ravel() for part in history.items()]
    require(all(part.size == 1 for part in parts))
    return np.concatenate([np.empty(0, np.float32), *parts])


def check_length(length: int, epochs: int) -> None:
    """Fail, with the hint that fits, unless there is a loss for each epoch."""
    require(length >= epochs, hint=HISTORY_SHORT)
    require(length <= epochs, hint=HISTORY_LONG)


def check_curve(history: NDArray, gate: str, rate: float, credit: Credit) -> None:
    """Fail unless each loss, before or after its update, is one that some start in the square of starts can give.

    That no start leaves these limits is computed, not hoped for; the last loss is measured besides.
    """
    require(history.size > EPOCHS - 10, hint=HISTORY_SHORT)  # one more or less is the matter of another test
    low, high = reachable(gate, rate, len(history))
    require(bool((np.diff(history) < 1e-6).all()), hint=RISES)
    require(bool((history < high).all()), hint=TOO_LARGE)
    require(bool((history > low).all()), hint=TOO_SMALL)
    credit.within(float(history[-1]), low[-1] * (1 - SLACK), high[-1] * (1 + SLACK))


def reachable(gate: str, rate: float, epochs: int) -> tuple[Numbers, Numbers]:
    """The least and the greatest loss in each of up to `LONG` epochs, from a grid over all starts of two features."""
    least, greatest = extremes(gate, rate, LONG if epochs > EPOCHS else EPOCHS)
    return least[1 : epochs + 1] * (1 - SLACK), greatest[:epochs] * (1 + SLACK)


@cache  # the same for every student, and an eighth of what grading one takes
def extremes(gate: str, rate: float, epochs: int) -> tuple[Numbers, Numbers]:
    """The least and the greatest loss before each update and after the last."""
    side = np.linspace(-0.5, 0.5, 17)
    starts = np.stack(np.meshgrid(side, side), axis=-1).reshape(-1, 2)
    losses = descend(OR_X, GATES[gate], starts, rate, epochs).losses
    return losses.min(axis=0), losses.max(axis=0)


def some_line(rng: np.random.Generator) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Data of one feature, whose start is a single number."""
    n = int(rng.integers(5, 9))
    y = np.where(np.arange(n) < n // 3, -1.0, 1.0)
    x = 0.8 * y + rng.uniform(-1, 1, size=n)
    order = rng.permutation(n)
    return x[order, None].astype(np.float32), y[order, None].astype(np.float32)


def belongs(trained: Trained, run: Descent, losses: Numbers) -> bool:
    """Whether one of the starts ends at these weights and has these losses."""
    away = np.maximum(np.abs(run.w[:, 0] - trained.w[0]), np.abs(run.b - trained.b))
    away = np.maximum(away, np.abs(losses - trained.history[: losses.shape[1]]).max(axis=1))
    return bool(away.min() < MATCH)


def from_some_start(trained: Trained, x: NDArray, y: NDArray, rate: float, epochs: int, *losses: slice) -> bool:
    """Whether some start ends at these weights and has these losses, or those; starts that are asked for come first."""
    for starts in (ASKED, LINE):
        run = descend(x, y, starts, rate, epochs)
        if any(belongs(trained, run, run.losses[:, part]) for part in losses):
            return True
    return False


def explain_steps(trained: Trained, x: NDArray, y: NDArray, rate: float, epochs: int) -> Hint | None:
    """Which misconception leads to these weights and this first loss, if one does."""
    flat = np.full_like(y, y.mean())
    variants = {
        SUMMED: ((y, rate * len(y), epochs), float(len(y)), 0.0),
        HALVED: ((y, rate / 2, epochs), 0.5, 0.0),
        BROADCAST: ((flat, rate, epochs), 1.0, float(y.var())),
        ASCENT: ((y, -rate, epochs), 1.0, 0.0),
        RATE_TWICE: ((y, rate**2, epochs), 1.0, 0.0),
        RATE_IGNORED: ((y, 0.1, epochs), 1.0, 0.0),
        WRONG_EPOCHS: ((y, rate, epochs + 1), 1.0, 0.0),
    }
    for hint, ((targets, used, updates), factor, added) in variants.items():
        run = descend(x, targets, LINE, used, updates)
        if any(belongs(trained, run, run.losses[:, at : at + 1] * factor + added) for at in (0, 1)):
            return hint
    shorter = descend(x, y, LINE, rate, epochs - 1)
    if belongs(trained, shorter, shorter.losses[:, :1]):
        return WRONG_EPOCHS
    if trained.b == 0:
        return UNMOVED if np.ptp(trained.history) == 0 and trained.history.size > 1 else BIAS_KEPT
    return None


@task("train", weight=1, hint=TRAIN_FORM)
def test_train_form(student: Student, rng: np.random.Generator) -> None:
    epochs = int(rng.integers(4, 9))
    features = int(rng.integers(3, 6))
    x, y = rng.normal(size=(6, features)).astype(np.float32), rng.choice([-1, 1], size=(6, 1)).astype(np.float32)
    parts = student.call("train", tensor(x), tensor(y), epochs, 0.1).items(3)
    require(numbers(parts[0]).size == features, hint=FIXED_SIZE)
    for part, shape in zip(parts, ((features, 1), (1,)), strict=False):
        part.array(shape=shape, dtype="float32", kind=("tensor", "variable"))
    history = parts[2]
    require(history.kind not in ("ndarray", "tensor", "variable"), hint=HISTORY_ARRAY)
    check_length(read_history(history).size, epochs)
    for loss in history.items(epochs):
        require(loss.kind not in ("tensor", "variable"), hint=HISTORY_TENSORS)
        loss.array(shape=(), dtype="float", kind=("number", "ndarray"))


@task("train", weight=2, hint=TRAIN_START)
def test_train_start(student: Student, rng: np.random.Generator) -> None:
    ask_train(student, OR_X, OR_Y, 40, 0.5)
    again = ask_train(student, OR_X, OR_Y, 1, 1e-6)
    require(not (again.b < -0.5 and again.w.min() > 0.5), hint=CONTINUED)
    features = 150  # then all numbers lie on one side of 0.3 or -0.3 once in 10¹⁴ draws
    x = rng.normal(0, 0.1, size=(5, features)).astype(np.float32)
    trained = ask_train(student, x, np.ones((5, 1), np.float32), 1, 1e-6)
    require(abs(again.b) < 1e-4 and abs(trained.b) < 1e-4, hint=START_BIAS)
    require(bool(np.ptp(trained.w) > 1e-4), hint=START_EQUAL)
    both = np.concatenate([trained.w, again.w])
    require(bool(np.abs(both).max() < 0.5 + 1e-4), hint=START_RANGE)
    require(bool(trained.w.min() < -0.3 and trained.w.max() > 0.3), hint=START_NARROW)


@task("train", weight=2, hint=TRAIN_STEPS)
def test_train_steps(student: Student, rng: np.random.Generator) -> None:
    for epochs, rate in ((4, float(rng.uniform(0.35, 0.5))), (15, float(rng.uniform(0.2, 0.25)))):
        x, y = some_line(rng)
        trained = ask_train(student, x, y, epochs, rate)
        require(trained.history.size > 0, hint=HISTORY_SHORT)
        if not from_some_start(trained, x, y, rate, epochs, slice(0, 1), slice(1, 2)):
            fail(explain_steps(trained, x, y, rate, epochs))


@task("train", weight=1, hint=TRAIN_HISTORY)
def test_train_history(student: Student, rng: np.random.Generator) -> None:
    x, y = some_line(rng)
    epochs, rate = int(rng.integers(6, 10)), float(rng.uniform(0.3, 0.5))
    trained = ask_train(student, x, y, epochs, rate)
    check_length(trained.history.size, epochs)
    if not from_some_start(trained, x, y, rate, epochs, slice(None, -1)):
        require(not from_some_start(trained, x, y, rate, epochs, slice(1, None)), hint=HISTORY_AFTER)
        fail(explain_steps(trained, x, y, rate, epochs))


@task("train", weight=2, hint=TRAIN_CURVE, trains=True)
def test_train_curve(student: Student, rng: np.random.Generator, credit: Credit) -> None:
    history = ask_train(student, OR_X, OR_Y, EPOCHS, 0.1).history
    check_curve(history[:EPOCHS], "OR", 0.1, credit)


@task("train", weight=1, hint=TRAIN_SIGNS, trains=True)
def test_train_signs(student: Student, rng: np.random.Generator, credit: Credit) -> None:
    w, b, _ = student.call("train", tensor(OR_X), tensor(OR_Y), LONG, 0.1).items(3)
    outputs = np.tanh(sums(OR_X, numbers(w, (2, 1)), numbers(b, (1,))))
    require(np.array_equal(np.sign(outputs), OR_Y))
    low, high = reachable("OR", 0.1, LONG)
    credit.within(mean_squared(OR_Y, outputs), low[-1], high[-1])


@task("train", weight=1, hint=TRAIN_DATA, trains=True)
def test_train_data(student: Student, rng: np.random.Generator, credit: Credit) -> None:
    rate = float(rng.integers(20, 31)) / 100  # of few, so that what they lead to is computed once
    order = rng.permutation(4)
    x, y = OR_X[order], AND_Y[order]
    trained = ask_train(student, x, y, EPOCHS, rate)
    history = trained.history[:EPOCHS]
    low, high = reachable("OR", rate, history.size)
    require(not ((low < history) & (history < high)).all(), hint=FIXED_DATA)
    check_curve(history, "AND", rate, credit)
    require(np.array_equal(np.sign(sums(x, trained.w[:, None], np.array([trained.b]))), y))


# --- predict ---------------------------------------------------------------------------------------------------------

PREDICT_VALUES = Hint(
    "predict-values",
    ko="출력이 0 이상이면 1, 0보다 작으면 −1인지, 바이어스도 더했는지 확인하십시오.",
    en="Is it 1 where the output is 0 or more and -1 where it is less, with the bias included?",
)
PREDICT_ZERO = Hint(
    "predict-zero",
    ko="출력이 정확히 0인 표본의 예측은 1입니다. 다른 표본의 부호도 함께 확인하십시오.",
    en="A sample whose output is exactly 0 belongs to class 1. Check the signs of the other samples too.",
)
PREDICT_FORM = Hint(
    "predict-form",
    ko="결과가 모양이 (n, 1)인 float32 텐서인지 확인하십시오.",
    en="Is the result a float32 tensor of shape (n, 1)?",
)
SIGN_OF_ZERO = Hint(
    "sign-of-zero",
    ko="출력이 정확히 0인 표본의 예측이 0입니다. tf.sign(0)은 0이므로 이 경우를 따로 정하십시오.",
    en="A sample whose output is exactly 0 gets 0: tf.sign(0) is 0. Treat that case by itself.",
)
ZERO_IS_MINUS = Hint(
    "zero-is-minus",
    ko="출력이 정확히 0인 표본의 예측이 −1입니다. 0 이상에는 0도 들어갑니다.",
    en="A sample whose output is exactly 0 gets -1; 0 or more includes 0.",
)
OUTPUTS = Hint(
    "outputs",
    ko="출력을 그대로 돌려주었습니다. 예측은 1 또는 −1입니다.",
    en="The outputs themselves were returned; a prediction is 1 or -1.",
)
ZERO_ONE = Hint(
    "zero-one",
    ko="부류를 0과 1로 나타냈습니다. 이 과제에서는 −1과 1입니다.",
    en="The classes are given as 0 and 1; in this assignment they are -1 and 1.",
)
HALF_THRESHOLD = Hint(
    "half-threshold",
    ko="경계를 0.5로 했습니다. tanh의 출력은 −1과 1 사이이므로 경계는 0입니다.",
    en="The threshold is 0.5. Outputs of tanh lie between -1 and 1, so the threshold is 0.",
)
INVERTED = Hint(
    "inverted",
    ko="1과 −1이 서로 바뀌었습니다.",
    en="1 and -1 have changed places.",
)


def signs(s: Numbers) -> Numbers:
    """1 where the sum is 0 or more, else -1."""
    return np.where(s >= 0, 1.0, -1.0)


def some_classes(rng: np.random.Generator) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
    """Inputs and weights of whole halves, with sums on both sides of 0, and some that only the bias decides."""
    d = int(rng.integers(2, 5))
    w = (rng.integers(1, 4, size=(d, 1)) * rng.choice([-1, 1], size=(d, 1))).astype(np.float32)
    b = np.array([0.25 * rng.choice([-1, 1])], np.float32)
    x = rng.integers(-3, 4, size=(12, d)).astype(np.float32)
    x[0], x[1, 0], x[1, 1:] = 0, 0.5 * np.sign(w[0, 0]), 0
    x[2:4] = np.sign(w[:, 0]) * np.array([[1], [-1]])
    x[4:6], x[4:6, 0] = 0, -b[0] * np.array([0.5, 1.5]) / w[0, 0]  # sums of b/2 and -b/2, one of them below 0.5
    return rng.permutation(x), w, b


@task("predict", weight=2, hint=PREDICT_VALUES)
def test_predict_values(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        x, w, b = some_classes(rng)
        predicted = numbers(student.call("predict", tensor(x), tensor(w), tensor(b)))
        predicted = predicted[:, None] if predicted.ndim == 1 else predicted
        s = sums(x, w, b)
        mistaken = {
            OUTPUTS: np.tanh(s),
            ZERO_ONE: (s >= 0).astype(float),
            HALF_THRESHOLD: np.where(np.tanh(s) >= 0.5, 1.0, -1.0),
            INVERTED: -signs(s),
            NO_BIAS: signs(sums(x, w, 0 * b)),
        }
        assert_close(predicted, signs(s), mistaken=mistaken)


@task("predict", weight=1, hint=PREDICT_ZERO)
def test_predict_zero(student: Student, rng: np.random.Generator) -> None:
    x = rng.integers(-3, 4, size=(8, 2)).astype(np.float32)
    w = rng.integers(1, 4, size=(2, 1)).astype(np.float32)
    x[:4] = [[2, 1], [-2, -1], [0, 0], rng.integers(1, 4, size=2)]
    b = -np.array([x[3] @ w[:, 0]], np.float32)  # the sum of the fourth sample is exactly 0
    predicted = numbers(student.call("predict", tensor(x), tensor(w), tensor(b))).ravel()
    s = sums(x, w, b).ravel()
    assert_close(predicted, signs(s), mistaken={SIGN_OF_ZERO: np.sign(s), ZERO_IS_MINUS: np.where(s > 0, 1.0, -1.0)})


@task("predict", weight=1, hint=PREDICT_FORM)
def test_predict_form(student: Student, rng: np.random.Generator) -> None:
    for send in (tensor, variable):
        x, w, b = some_classes(rng)
        read_tensor(student.call("predict", tensor(x), send(w), send(b)), (len(x), 1))
