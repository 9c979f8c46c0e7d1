"""Hidden tests of `losses`: what the eight functions return on fresh random data, at the edges of the logarithm, and
where the sigmoid is saturated.

In each task one test is strict about the form of the result. The others read it leniently (an ndarray or a Python
number for a tensor, float64 for float32), so that a right computation in the wrong form still earns most of the points.
Draws in which a known mistake would give nearly the right number are drawn again.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import ArrayLike, NDArray

from autograder.grading import Answer, Hint, Student, assert_close, assert_equal, require, task, tensor

ARRAYS = ("tensor", "variable", "ndarray")
ANY_KIND = (*ARRAYS, "list", "tuple", "number")
ANY_DTYPE = ("float", "int", "bool")
FLOOR = 1e-7  # where the text has probabilities clipped
Numbers = NDArray[np.float64]

NDARRAY = Hint(
    "ndarray-for-tensor",
    ko="결과가 NumPy의 ndarray입니다. 이 문제는 텐서(tf.Tensor)를 요구합니다.",
    en="The result is a NumPy ndarray. This task asks for a tensor (tf.Tensor).",
)
PLAIN_NUMBER = Hint(
    "number-for-tensor",
    ko="결과가 텐서가 아니라 파이썬의 수나 리스트입니다. tf.constant로 텐서를 만들어 돌려주십시오.",
    en="The result is a Python number or list, not a tensor. Make a tensor of it by tf.constant.",
)
FLOAT64 = Hint(
    "float64",
    ko="결과의 dtype이 float64입니다. 이 과제의 텐서는 모두 float32입니다.",
    en="The result is of dtype float64. Every tensor in this assignment is float32.",
)
PAIR_SWAPPED = Hint(
    "pair-swapped",
    ko="두 값의 순서가 바뀌었습니다. 문제에서 말한 순서를 다시 보십시오.",
    en="The two values have changed places. Look at the order that the task states.",
)
NOT_FINITE = Hint(
    "nan",
    ko="결과에 NaN이나 무한대가 있습니다. 0의 로그는 무한대이고, 0에 무한대를 곱하면 NaN입니다.",
    en="There is a NaN or an infinity. The logarithm of 0 is infinite, and 0 times infinity is NaN.",
)
SUMMED = Hint(
    "summed",
    ko="평균해야 할 자리에서 더하기만 했습니다.",
    en="Where a mean is asked for, the values were only added up.",
)
PER_SAMPLE = Hint(
    "per-sample",
    ko="표본마다의 손실이 그대로 남아 있습니다. 이 문제의 손실은 모두를 평균한 수 하나입니다.",
    en="The loss of each sample is left. This loss is a single number, the mean of them all.",
)
SIGN = Hint(
    "sign",
    ko="부호가 반대입니다. 1보다 작은 확률의 로그는 음수이므로 식의 앞에 음의 부호가 있습니다.",
    en="The sign is the opposite. Logarithms of probabilities are negative, hence the minus sign in the formula.",
)
LOG2 = Hint(
    "log2",
    ko="밑이 2인 로그를 썼습니다. 이 과제의 로그는 자연로그입니다.",
    en="This is the logarithm to base 2. Here log is the natural logarithm.",
)
FROM_LOGITS = Hint(
    "from-logits",
    ko="이미 확률인 p에 소프트맥스나 시그모이드를 다시 적용했습니다. from_logits=True는 확률이 아니라 로짓에 씁니다.",
    en="Softmax or a sigmoid was applied to p, which holds probabilities already; from_logits=True is for logits.",
)
SQUARES = Hint(
    "squares-for-entropy",
    ko="교차 엔트로피가 아니라 평균제곱오차입니다.",
    en="This is the mean squared error, not the cross entropy.",
)
SWAPPED = Hint(
    "distributions-swapped",
    ko="레이블에 로그를 취했습니다. 로그는 예측한 확률에 취하고 레이블은 그 앞에 곱합니다.",
    en="The logarithm was taken of the labels. It belongs to the predicted probabilities; the labels are factors.",
)


def numbers(answer: Answer, shape: tuple[int | None, ...] | None = None) -> NDArray[np.float32]:
    """An answer's numbers in single precision, whatever array, list or number holds them; NaN brings its hint."""
    values = answer.array(shape=shape, dtype=ANY_DTYPE, kind=ANY_KIND, finite=False).astype(np.float32)
    require(bool(np.isfinite(values).all()), hint=NOT_FINITE)
    return values


def scalar(answer: Answer) -> NDArray[np.float32]:
    """The same without axes if it is a single number."""
    values = numbers(answer)
    return values.reshape(()) if values.size == 1 else values


def two(answer: Answer) -> tuple[Answer, ...]:
    """The parts of a pair."""
    return answer.items(2)


def read_tensor(answer: Answer, shape: tuple[int, ...]) -> None:
    """Fail, with the hint that fits, unless the answer is a float32 tensor of this shape."""
    require(answer.kind != "ndarray", hint=NDARRAY)
    require(answer.kind not in ("list", "tuple", "number"), hint=PLAIN_NUMBER)
    require(answer.dtype != "float64", hint=FLOAT64)
    answer.array(shape=shape, dtype="float32", kind="tensor")


def float32(values: ArrayLike) -> NDArray[np.float32]:
    """Expected values in single precision, so that answers in either precision are compared at its tolerance."""
    return np.asarray(values, dtype=np.float32)


def apart(right: ArrayLike, mistaken: Mapping[Hint, ArrayLike]) -> bool:
    """Whether every mistake is seen: each has another shape, or is off by a twentieth somewhere."""
    wanted = np.asarray(right, float)
    others = [np.asarray(value, float) for value in mistaken.values()]
    return all(
        other.shape != wanted.shape or (np.abs(other - wanted) > 0.05 * np.abs(wanted).max()).any() for other in others
    )


def sides(rng: np.random.Generator) -> tuple[int, int]:
    """Two different sides from 3 to 7."""
    first, second = rng.choice(np.arange(3, 8), size=2, replace=False)
    return int(first), int(second)


def sigmoid(z: ArrayLike) -> Numbers:
    """In double precision, without overflow."""
    return (1 + np.tanh(np.asarray(z, float) / 2)) / 2


# --- regression_errors -----------------------------------------------------------------------------------------------

MSE = Hint(
    "mse",
    ko="첫째 값은 차이를 제곱하여 모든 원소에 걸쳐 평균한 것입니다. 축이 하나일 때와 셋일 때도 확인하십시오.",
    en="The first value is the mean of the squared differences over all elements. Check one and three axes, too.",
)
MAE = Hint(
    "mae",
    ko="둘째 값은 차이의 절댓값을 모든 원소에 걸쳐 평균한 것입니다. 축이 하나일 때와 셋일 때도 확인하십시오.",
    en="The second value is the mean of the absolute differences over all elements. Check one and three axes, too.",
)
REGRESSION_FORM = Hint(
    "regression-form",
    ko="모양이 ()인 float32 텐서 두 개를 (MSE, MAE)의 순서로 돌려주는지 확인하십시오.",
    en="Is the result (MSE, MAE), two float32 tensors of shape ()?",
)
ROOT = Hint(
    "root",
    ko="제곱근을 취했습니다. 평균제곱오차에는 제곱근이 없습니다.",
    en="A square root was taken; the mean squared error has none.",
)
MEAN_FIRST = Hint(
    "mean-first",
    ko="평균한 다음에 제곱하거나 절댓값을 취했습니다. 그러면 양수와 음수인 차이가 서로 지워집니다.",
    en="The mean was taken before squaring or taking absolute values: positive and negative differences cancel out.",
)
SIGNED = Hint(
    "signed-error",
    ko="차이를 부호가 있는 그대로 평균했습니다. 절댓값을 평균해야 합니다.",
    en="The differences were averaged with their signs. Average their absolute values.",
)


def mistaken_errors(d: Numbers, place: int) -> dict[Hint, ArrayLike]:
    """What known misconceptions make of the differences: of the MSE (place 0) or of the MAE (place 1)."""
    right, other = (np.mean(d**2), np.mean(np.abs(d)))[:: 1 - 2 * place]
    known: dict[Hint, ArrayLike] = {PAIR_SWAPPED: other, SUMMED: right * d.size}
    if place == 0:
        known |= {ROOT: np.sqrt(right), MEAN_FIRST: np.mean(d) ** 2}
    else:
        known |= {MEAN_FIRST: abs(np.mean(d)), SIGNED: np.mean(d)}
    if d.ndim > 1:
        known[PER_SAMPLE] = np.mean((d**2, np.abs(d))[place], axis=-1)
    return known


def check_error(student: Student, rng: np.random.Generator, place: int) -> None:
    """Ask for the errors of arrays with one, two and three axes, and look at one of them."""
    for shape in (sides(rng), (int(rng.integers(3, 8)),), (2, *sides(rng))):
        while True:
            y, o = rng.normal(size=(2, *shape)).astype(np.float32) * 1.5
            d = y.astype(float) - o
            right, known = (np.mean(d**2), np.mean(np.abs(d)))[place], mistaken_errors(d, place)
            if apart(right, known) and np.mean(d) < 0:  # so that the mean and its absolute value differ
                break
        part = scalar(two(student.call("regression_errors", tensor(y), tensor(o)))[place])
        assert_close(part, float32(right), mistaken=known)


@task("regression_errors", weight=2, hint=MSE)
def test_regression_errors_squared(student: Student, rng: np.random.Generator) -> None:
    check_error(student, rng, 0)


@task("regression_errors", weight=2, hint=MAE)
def test_regression_errors_absolute(student: Student, rng: np.random.Generator) -> None:
    check_error(student, rng, 1)


@task("regression_errors", weight=1, hint=REGRESSION_FORM)
def test_regression_errors_form(student: Student, rng: np.random.Generator) -> None:
    for shape in (sides(rng), (1,)):
        y, o = rng.normal(size=(2, *shape)).astype(np.float32)
        for part in two(student.call("regression_errors", tensor(y), tensor(o))):
            require(part.shape != shape[:-1] or not part.shape, hint=PER_SAMPLE)
            read_tensor(part, ())


# --- entropy ---------------------------------------------------------------------------------------------------------

ENTROPY_VALUES = Hint(
    "entropy-values",
    ko="행마다 p log p를 모두 더하고 부호를 바꾸었는지 확인하십시오.",
    en="Is p log p added up along each row, and the sign changed?",
)
ENTROPY_ZEROS = Hint(
    "entropy-zeros",
    ko="확률이 0인 원소는 아무것도 더하지 않아야 합니다. 한 부류의 확률이 1이면 엔트로피는 0입니다.",
    en="An element of probability 0 must add nothing. If one class has probability 1, the entropy is 0.",
)
ENTROPY_FORM = Hint(
    "entropy-form",
    ko="결과가 모양이 (n,)인 float32 텐서인지, n이 1일 때도 그런지 확인하십시오.",
    en="Is the result a float32 tensor of shape (n,), also when n is 1?",
)
OTHER_AXIS = Hint(
    "other-axis",
    ko="다른 축을 따라 더했습니다. 행마다 분포가 하나씩 있으므로 한 행의 원소끼리 더합니다.",
    en="This adds along the other axis. Each row is a distribution: add up the elements of a row.",
)
ALL_ROWS = Hint(
    "all-rows",
    ko="모든 행을 한꺼번에 더하거나 평균했습니다. 엔트로피는 행마다 하나씩 있습니다.",
    en="All rows were added up or averaged together. Each row has an entropy of its own.",
)
DIVIDED = Hint(
    "divided-by-classes",
    ko="부류의 수로 나눈 값입니다. 부류에 걸쳐서는 평균하지 않고 더합니다.",
    en="This is divided by the number of classes. Over the classes, add; do not average.",
)
NO_FACTOR = Hint(
    "no-factor",
    ko="로그만 더했습니다. 로그마다 그 확률을 곱한 다음에 더해야 합니다.",
    en="Only logarithms were added. Each must be multiplied by its probability first.",
)


def shares(rng: np.random.Generator, n: int, k: int) -> NDArray[np.float32]:
    """Distributions without small probabilities, in rows; no two are alike."""
    raw = rng.uniform(0.15, 1, size=(n, k)) ** 1.5
    return float32(raw / raw.sum(axis=1, keepdims=True))


def with_zeros(rng: np.random.Generator, p: NDArray[np.float32]) -> NDArray[np.float32]:
    """The same with one probability in each row moved to another: one becomes exactly 0."""
    moved = p.astype(float)
    for row in moved:
        source, target = rng.choice(len(row), size=2, replace=False)
        row[target] += row[source]
        row[source] = 0
    return float32(moved)


def entropies(p: NDArray[np.float32]) -> Numbers:
    """The right answer."""
    wide = p.astype(float)
    return -np.sum(wide * np.log(np.where(wide > 0, wide, 1)), axis=1)


def mistaken_entropies(p: NDArray[np.float32]) -> dict[Hint, ArrayLike]:
    """What known misconceptions make of distributions without zeros."""
    wide, right = p.astype(float), entropies(p)
    softmax = np.exp(wide) / np.exp(wide).sum(axis=1, keepdims=True)
    return {
        SIGN: -right,
        LOG2: right / np.log(2),
        DIVIDED: right / p.shape[1],
        NO_FACTOR: -np.log(wide).sum(axis=1),
        FROM_LOGITS: -np.sum(wide * np.log(softmax), axis=1),
        OTHER_AXIS: -np.sum(wide * np.log(wide), axis=0),
    }


@task("entropy", weight=2, hint=ENTROPY_VALUES)
def test_entropy_values(student: Student, rng: np.random.Generator) -> None:
    for _ in range(3):
        while True:
            p = shares(rng, *sides(rng))
            right, known = entropies(p), mistaken_entropies(p)
            if apart(right, known):
                break
        found = scalar(student.call("entropy", tensor(p)))
        require(found.shape != (), hint=ALL_ROWS)
        assert_close(found, float32(right), mistaken=known)


@task("entropy", weight=2, hint=ENTROPY_ZEROS)
def test_entropy_zeros(student: Student, rng: np.random.Generator) -> None:
    n, k = sides(rng)
    p = with_zeros(rng, shares(rng, n, k))
    p[int(rng.integers(n))] = np.eye(k, dtype=np.float32)[rng.integers(k)]
    found = scalar(student.call("entropy", tensor(p)))
    require(found.shape != (), hint=ALL_ROWS)
    # A tiny number in place of 0 under the logarithm is as good.
    assert_close(found, float32(entropies(p)), mistaken={SIGN: -entropies(p)}, atol=1e-3)


@task("entropy", weight=1, hint=ENTROPY_FORM)
def test_entropy_form(student: Student, rng: np.random.Generator) -> None:
    n, k = sides(rng)
    for rows in (n, 1):
        read_tensor(student.call("entropy", tensor(shares(rng, rows, k))), (rows,))


# --- cross_entropy ---------------------------------------------------------------------------------------------------

CROSS_ONE_HOT = Hint(
    "cross-one-hot",
    ko="레이블이 원핫이면 표본마다 정답 부류의 -log p만 남습니다. 그 평균과 같은지 확인하십시오.",
    en="For one-hot labels, -log p of the right class is left of each sample. Is the result the mean of these?",
)
CROSS_SOFT = Hint(
    "cross-soft",
    ko="레이블이 원핫이 아닐 때도 모든 부류의 y log p를 더하는지 확인하십시오.",
    en="For labels that are not one-hot, is y log p added up over all classes?",
)
CROSS_ZEROS = Hint(
    "cross-zeros",
    ko="1e-7보다 작은 확률은 정확히 0이든 아니든 1e-7로 바꾸고 로그를 취하는지 확인하십시오.",
    en="Is every probability below 1e-7, whether 0 or not, replaced by 1e-7 before the logarithm is taken?",
)
LOSS_FORM = Hint(
    "loss-form",
    ko="결과가 모양이 ()인 float32 텐서인지, 표본이 하나일 때도 그런지 확인하십시오.",
    en="Is the result a float32 tensor of shape (), also for a single sample?",
)
BINARY = Hint(
    "binary-for-categorical",
    ko="부류마다 이진 교차 엔트로피를 구했습니다. 부류가 여럿이고 합이 1이면 1 - p의 항은 없습니다.",
    en="This is the binary cross entropy of each class. With several classes that add up to 1, no term has 1 - p.",
)
HARDENED = Hint(
    "hardened",
    ko="부드러운 레이블에서 가장 큰 부류만 보았습니다. 다른 부류에 준 확률도 손실에 들어갑니다.",
    en="Only the most likely class of a soft label was looked at. The other classes are part of the loss as well.",
)
FLOOR_MISSING = Hint(
    "floor",
    ko="아주 작은 확률의 손실이 다릅니다. 1e-7보다 작은 확률은 모두 1e-7로 봅니다.",
    en="The loss of a very small probability differs. All probabilities below 1e-7 count as 1e-7.",
)
IGNORED_ZEROS = Hint(
    "zeros-ignored",
    ko="정답 부류의 확률이 0인 표본의 손실이 빠졌습니다. 0 log 0 = 0은 레이블이 0일 때의 이야기입니다.",
    en="A sample that gives its right class probability 0 adds no loss. 0 log 0 = 0 is about labels that are 0.",
)


def crossed(y: ArrayLike, p: ArrayLike) -> Numbers:
    """The right loss of each sample, in double precision."""
    return -np.sum(np.asarray(y, float) * np.log(np.maximum(np.asarray(p, float), FLOOR)), axis=1)


def mistaken_crossings(y: NDArray[np.float32], p: NDArray[np.float32]) -> dict[Hint, ArrayLike]:
    """What known misconceptions make of labels and of probabilities that are not small."""
    label, share = y.astype(float), p.astype(float)
    right = crossed(y, p).mean()
    softmax = np.exp(share) / np.exp(share).sum(axis=1, keepdims=True)
    one_minus = np.log(1 - share)
    return {
        SUMMED: right * len(y),
        DIVIDED: right / y.shape[1],
        SIGN: -right,
        LOG2: right / np.log(2),
        PER_SAMPLE: crossed(y, p),
        SWAPPED: crossed(p, y).mean(),
        FROM_LOGITS: crossed(y, softmax).mean(),
        SQUARES: np.mean((label - share) ** 2),
        BINARY: -np.mean(label * np.log(share) + (1 - label) * one_minus),
    }


def one_hot(rng: np.random.Generator, n: int, k: int) -> NDArray[np.float32]:
    """Labels."""
    return np.eye(k, dtype=np.float32)[rng.integers(k, size=n)]


@task("cross_entropy", weight=2, hint=CROSS_ONE_HOT)
def test_cross_entropy_one_hot(student: Student, rng: np.random.Generator) -> None:
    for _ in range(3):
        while True:
            n, k = sides(rng)
            y, p = one_hot(rng, n, k), shares(rng, n, k)
            right, known = crossed(y, p).mean(), mistaken_crossings(y, p)
            if apart(right, known):
                break
        assert_close(scalar(student.call("cross_entropy", tensor(y), tensor(p))), float32(right), mistaken=known)


@task("cross_entropy", weight=1, hint=CROSS_SOFT)
def test_cross_entropy_soft(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        while True:
            n, k = sides(rng)
            y, p = shares(rng, n, k), shares(rng, n, k)
            right, known = crossed(y, p).mean(), mistaken_crossings(y, p)
            known[HARDENED] = crossed(np.eye(k)[y.argmax(axis=1)], p).mean()
            known[SWAPPED] = crossed(p, y).mean()
            if apart(right, {hint: value for hint, value in known.items() if hint is not SWAPPED}):
                break
        assert_close(scalar(student.call("cross_entropy", tensor(y), tensor(p))), float32(right), mistaken=known)


@task("cross_entropy", weight=2, hint=CROSS_ZEROS)
def test_cross_entropy_zeros(student: Student, rng: np.random.Generator) -> None:
    n, k = sides(rng)
    # First the zeros lie where the label is 0, too: they add nothing.
    p = with_zeros(rng, shares(rng, n, k))
    y = np.eye(k, dtype=np.float32)[p.argmax(axis=1)]
    assert_close(scalar(student.call("cross_entropy", tensor(y), tensor(p))), float32(crossed(y, p).mean()))
    # Then a right class gets probability 0, and another one that is close to it.
    p = shares(rng, n, k)
    y = np.eye(k, dtype=np.float32)[p.argmin(axis=1)]
    for row, small in zip(rng.choice(n, size=2, replace=False), (0.0, 10.0 ** -rng.uniform(9, 20)), strict=True):
        p[row] += p[row, p[row].argmin()] * (np.arange(k) == p[row].argmax())
        p[row, y[row].argmax()] = small
    right = crossed(y, p).mean()
    found = scalar(student.call("cross_entropy", tensor(y), tensor(p)))
    known = {
        SUMMED: right * n,
        IGNORED_ZEROS: np.sum(crossed(y, p)[np.sum(y * p, axis=1) > FLOOR]) / n,
        DIVIDED: right / k,
    }
    if found.shape == () and found > right * 1.01 and not np.isclose(found, right * n, rtol=1e-3):
        require(False, hint=FLOOR_MISSING)
    assert_close(found, float32(right), mistaken=known, rtol=1e-3)


@task("cross_entropy", weight=1, hint=LOSS_FORM)
def test_cross_entropy_form(student: Student, rng: np.random.Generator) -> None:
    n, k = sides(rng)
    for rows in (n, 1):
        answer = student.call("cross_entropy", tensor(one_hot(rng, rows, k)), tensor(shares(rng, rows, k)))
        require(answer.shape != (rows,), hint=PER_SAMPLE)
        read_tensor(answer, ())


# --- binary_cross_entropy --------------------------------------------------------------------------------------------

BINARY_VALUES = Hint(
    "binary-values",
    ko="레이블이 1인 표본에서는 -log p, 0인 표본에서는 -log(1 - p)가 남습니다. 그 평균과 같은지 확인하십시오.",
    en="A sample labelled 1 is left with -log p, one labelled 0 with -log(1 - p). Is the result the mean of these?",
)
BINARY_SOFT = Hint(
    "binary-soft",
    ko="레이블이 0.8과 같은 값일 때 두 항에 각각 y와 1 - y를 곱하는지 확인하십시오.",
    en="For a label such as 0.8, are the two terms multiplied by y and by 1 - y?",
)
BINARY_SATURATED = Hint(
    "binary-saturated",
    ko="p가 정확히 0이나 1일 때 양쪽에서 모두 1e-7만큼 안으로 자르는지 확인하십시오.",
    en="When p is exactly 0 or 1, is it clipped by 1e-7 at both ends?",
)
ONE_TERM = Hint(
    "one-term",
    ko="한 항만 있습니다. 부류 1의 항과 부류 0의 항을 모두 더해야 합니다.",
    en="One of the two terms is missing. Both classes, 1 and 0, have one.",
)
CATEGORICAL = Hint(
    "categorical-for-binary",
    ko="열이 하나인 배열에 범주형 교차 엔트로피를 썼습니다. 열마다 합이 1이 되게 맞추므로 손실이 언제나 0이 됩니다.",
    en="Categorical cross entropy was used on a single column. It makes each row add up to 1, so the loss is always 0.",
)
CLASSES_SWAPPED = Hint(
    "classes-swapped",
    ko="두 부류가 바뀌었습니다. log p에는 y를, log(1 - p)에는 1 - y를 곱합니다.",
    en="The classes have changed places: y belongs to log p, and 1 - y to log(1 - p).",
)
ROUNDED_LABELS = Hint(
    "labels-rounded",
    ko="부드러운 레이블을 0이나 1로 바꾸어 계산했습니다. 레이블의 값을 그대로 쓰십시오.",
    en="The soft labels were made 0 or 1. Use their values as they are.",
)


def binary_losses(y: ArrayLike, p: ArrayLike, floor: float = FLOOR) -> Numbers:
    """The right loss of each sample, in double precision."""
    label, share = np.asarray(y, float), np.clip(np.asarray(p, float), FLOOR, 1 - floor)
    return -label * np.log(share) - (1 - label) * np.log(1 - share)


def mistaken_binary(y: NDArray[np.float32], p: NDArray[np.float32]) -> dict[Hint, ArrayLike]:
    """What known misconceptions make of probabilities that are not close to 0 or 1."""
    label, share = y.astype(float), p.astype(float)
    losses = binary_losses(y, p)
    right = losses.mean()
    return {
        SUMMED: right * len(y),
        SIGN: -right,
        LOG2: right / np.log(2),
        PER_SAMPLE: losses[:, 0],
        ONE_TERM: -np.mean(label * np.log(share)),
        CATEGORICAL: 0.0,
        CLASSES_SWAPPED: binary_losses(1 - label, share).mean(),
        FROM_LOGITS: binary_losses(label, sigmoid(share)).mean(),
        SQUARES: np.mean((label - share) ** 2),
        SWAPPED: binary_losses(share, label).mean(),
    }


def check_binary(
    student: Student, y: NDArray[np.float32], p: NDArray[np.float32], known: dict[Hint, ArrayLike]
) -> None:
    """Fail, with the hint that fits, unless the answer is the loss."""
    found = scalar(student.call("binary_cross_entropy", tensor(y), tensor(p)))
    require(not (found.size == len(y) > 1), hint=PER_SAMPLE)
    assert_close(found, float32(binary_losses(y, p).mean()), mistaken=known)


@task("binary_cross_entropy", weight=2, hint=BINARY_VALUES)
def test_binary_cross_entropy_values(student: Student, rng: np.random.Generator) -> None:
    for _ in range(3):
        while True:
            n = int(rng.integers(5, 10))
            y = float32(rng.permutation(np.arange(n) < n // 3)[:, None])
            p = float32(rng.uniform(0.1, 0.9, size=(n, 1)))
            known = mistaken_binary(y, p)
            if apart(binary_losses(y, p).mean(), known):
                break
        check_binary(student, y, p, known)


@task("binary_cross_entropy", weight=1, hint=BINARY_SOFT)
def test_binary_cross_entropy_soft(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        while True:
            n = int(rng.integers(5, 10))
            y, p = float32(rng.uniform(0.1, 0.9, size=(n, 1))), float32(rng.uniform(0.1, 0.9, size=(n, 1)))
            known = mistaken_binary(y, p) | {ROUNDED_LABELS: binary_losses(np.round(y), p).mean()}
            if apart(binary_losses(y, p).mean(), known):
                break
        check_binary(student, y, p, known)


@task("binary_cross_entropy", weight=2, hint=BINARY_SATURATED)
def test_binary_cross_entropy_saturated(student: Student, rng: np.random.Generator) -> None:
    n = int(rng.integers(3, 6))
    for wrong in (0.0, 1.0):  # the probability that is saturated at the wrong end
        y = float32(np.append([1 - wrong] * n, [0.0, 1.0])[:, None])
        p = float32(np.append([wrong] * n, [0.0, 1.0])[:, None])  # the last two are right, at both ends
        found = scalar(student.call("binary_cross_entropy", tensor(y), tensor(p)))
        right, total = binary_losses(y, p).mean(), binary_losses(y, p).sum()
        # In single precision, 1 - 1e-7 is a little less than that; either is right.
        rounded = binary_losses(y, p, 1 - float(np.float32(1 - FLOOR))).mean()
        nearer = min(right, rounded, key=lambda value: abs(float(found.ravel()[0]) - value)) if found.size else right
        known = {SUMMED: total, ONE_TERM: 0.0, SIGN: -right}
        assert_close(found, float32(nearer), mistaken=known, rtol=1e-3)


@task("binary_cross_entropy", weight=1, hint=LOSS_FORM)
def test_binary_cross_entropy_form(student: Student, rng: np.random.Generator) -> None:
    for n in (int(rng.integers(3, 8)), 1):
        y, p = float32(rng.integers(2, size=(n, 1))), float32(rng.uniform(0.1, 0.9, size=(n, 1)))
        answer = student.call("binary_cross_entropy", tensor(y), tensor(p))
        require(answer.shape not in ((n,), (n, 1)), hint=PER_SAMPLE)
        read_tensor(answer, ())


# --- gradients -------------------------------------------------------------------------------------------------------

GRADIENT_SQUARES = Hint(
    "gradient-squares",
    ko="첫째 값은 (y - p)²을 z로 미분한 것입니다. 연쇄 법칙의 두 인수를 다시 확인하십시오.",
    en="The first value is the derivative of (y - p)² by z. Check both factors of the chain rule.",
)
GRADIENT_ENTROPY = Hint(
    "gradient-entropy",
    ko="둘째 값은 C를 z로 미분한 것입니다. C를 p로 미분한 값에 p(1 - p)를 곱하고 약분해 보십시오.",
    en="The second value is the derivative of C by z. Multiply the derivative by p by p(1 - p), and simplify.",
)
GRADIENT_SATURATED = Hint(
    "gradient-saturated",
    ko="|z|가 100까지 커져도 두 미분이 유한하고 옳은지 확인하십시오. C의 미분에는 포화된 기울기가 남지 않습니다.",
    en="Are both derivatives finite and right for |z| of up to 100? No saturated slope is left in the derivative of C.",
)
GRADIENTS_FORM = Hint(
    "gradients-form",
    ko="모양이 (n,)인 float32 텐서 두 개의 튜플인지, n이 1일 때도 그런지 확인하십시오.",
    en="Is the result a tuple of two float32 tensors of shape (n,), also when n is 1?",
)
NO_GRADIENT = Hint(
    "none-gradient",
    ko="미분이 None입니다. z를 tape.watch로 지켜보게 했는지, 계산을 모두 with 안에서 텐서플로로 했는지 확인하십시오.",
    en="A derivative is None. Is z watched by tape.watch, and everything computed inside the with, in TensorFlow?",
)
ASCENT = Hint(
    "gradient-sign",
    ko="부호가 반대입니다. 미분의 부호를 y = 1, z = 0에서 손으로 확인해 보십시오.",
    en="The sign is the opposite. Work out the sign by hand for y = 1 and z = 0.",
)
TWO_LOST = Hint(
    "two-lost",
    ko="절반입니다. 제곱을 미분하면 2가 앞으로 나오고, 이 과제의 E에는 1/2이 없습니다.",
    en="This is half of it. Differentiating a square brings a factor 2, and E has no 1/2 here.",
)
BY_P = Hint(
    "by-p",
    ko="z가 아니라 p로 미분했습니다. 시그모이드의 기울기 p(1 - p)를 곱해야 합니다.",
    en="This is the derivative by p, not by z. Multiply by the slope of the sigmoid, p(1 - p).",
)
SLOPE_OF_P = Hint(
    "slope-of-p",
    ko="시그모이드의 기울기를 z가 아니라 p에서 구했습니다. 기울기는 p(1 - p)이고 시그모이드를 다시 적용하지 않습니다.",
    en="The slope of the sigmoid was taken at p, not at z. It is p(1 - p); the sigmoid is not applied again.",
)
EXTRA_SLOPE = Hint(
    "extra-slope",
    ko="C의 미분에 시그모이드의 기울기가 남아 있습니다. C를 p로 미분할 때 생기는 분모와 약분됩니다.",
    en="The slope of the sigmoid is left in the derivative of C. It cancels with what stands below the fraction line.",
)
AVERAGED = Hint(
    "averaged",
    ko="표본의 수로 나눈 값입니다. 이 문제의 손실은 표본마다 따로 있습니다.",
    en="This is divided by the number of samples. Here each sample has a loss of its own.",
)
FIRST_TERM = Hint(
    "first-term",
    ko="C의 첫째 항만 미분했습니다. 레이블이 0인 표본은 둘째 항에서 배웁니다.",
    en="Only the first term of C was differentiated. Samples labelled 0 learn from the second.",
)
ADDED_UP = Hint(
    "added-up",
    ko="표본에 걸쳐 더하거나 평균했습니다. 표본마다의 미분을 돌려주십시오.",
    en="The samples were added up or averaged. Return the derivative for each sample.",
)
CLIPPED = Hint(
    "clipped-gradient",
    ko="크게 틀린 표본의 미분이 0입니다. p를 자르면 잘린 자리의 미분이 0이 됩니다. 식을 정리하거나 로짓을 받는 함수를 "
    "쓰십시오.",
    en="Samples that are badly wrong have derivative 0: where p is clipped, its derivative vanishes. Simplify the "
    "formula, or use a function that takes logits.",
)


def slopes(y: ArrayLike, z: ArrayLike) -> tuple[Numbers, Numbers]:
    """The right derivatives, in double precision."""
    p = sigmoid(z)
    return 2 * (p - y) * p * (1 - p), p - y


def mistaken_slopes(y: NDArray[np.float32], z: NDArray[np.float32], place: int) -> dict[Hint, ArrayLike]:
    """What known misconceptions make of the derivative of E (place 0) or of C (place 1)."""
    p, right, other = sigmoid(z), slopes(y, z)[place], slopes(y, z)[1 - place]
    slope = p * (1 - p)
    known: dict[Hint, ArrayLike] = {ASCENT: -right, AVERAGED: right / len(y), PAIR_SWAPPED: other}
    if place == 0:
        again = sigmoid(p) * (1 - sigmoid(p))
        return known | {TWO_LOST: right / 2, BY_P: right / slope, SLOPE_OF_P: right / slope * again}
    return known | {EXTRA_SLOPE: right * slope, BY_P: right / slope, FIRST_TERM: -y * (1 - p)}


def some_logits(rng: np.random.Generator) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Labels from 0 to 1, soft ones among them, and logits that are neither small nor saturated; p is not near y."""
    n = int(rng.integers(5, 9))
    while True:
        y = rng.permutation(np.append([0.0, 1.0], rng.uniform(0.1, 0.9, size=n - 2)))
        z = rng.uniform(0.4, 2.5, size=n) * rng.choice([-1, 1], size=n)
        if np.abs(y - sigmoid(z)).min() > 0.1:
            return float32(y), float32(z)


def part_of(answer: Answer, place: int, n: int) -> NDArray[np.float32]:
    """One of the two derivatives, for each sample."""
    part = two(answer)[place]
    require(part.kind != "none", hint=NO_GRADIENT)
    values = scalar(part)
    require(values.shape != () or n == 1, hint=ADDED_UP)
    return values


def check_slope(student: Student, rng: np.random.Generator, place: int) -> None:
    """Ask for the derivatives and look at one of them."""
    for _ in range(2):
        y, z = some_logits(rng)
        found = part_of(student.call("gradients", tensor(y), tensor(z)), place, len(y))
        assert_close(found, float32(slopes(y, z)[place]), mistaken=mistaken_slopes(y, z, place))


@task("gradients", weight=3, hint=GRADIENT_SQUARES)
def test_gradients_squares(student: Student, rng: np.random.Generator) -> None:
    check_slope(student, rng, 0)


@task("gradients", weight=3, hint=GRADIENT_ENTROPY)
def test_gradients_entropy(student: Student, rng: np.random.Generator) -> None:
    check_slope(student, rng, 1)


@task("gradients", weight=3, hint=GRADIENT_SATURATED)
def test_gradients_saturated(student: Student, rng: np.random.Generator) -> None:
    size = np.append(rng.uniform(25, 60, size=4), [95.0, 100.0, 95.0, 100.0])
    z = size * np.tile([1.0, -1.0], 4)
    y = np.append(rng.permutation([0.0, 1.0, 0.0, 1.0]), [0.0, 1.0, 1.0, 0.0])
    order = rng.permutation(len(y))
    y, z = float32(y[order]), float32(z[order])
    answer = student.call("gradients", tensor(y), tensor(z))
    by_squares, by_entropy = slopes(y, z)
    assert_close(part_of(answer, 0, len(y)), float32(by_squares), mistaken={PAIR_SWAPPED: by_entropy})
    mistaken = {
        CLIPPED: 0 * by_entropy,
        ASCENT: -by_entropy,
        AVERAGED: by_entropy / len(y),
        FIRST_TERM: -y * (1 - sigmoid(z)),
    }
    assert_close(part_of(answer, 1, len(y)), float32(by_entropy), mistaken=mistaken)


@task("gradients", weight=1, hint=GRADIENTS_FORM)
def test_gradients_form(student: Student, rng: np.random.Generator) -> None:
    y, z = some_logits(rng)
    for rows in (len(y), 1):
        for part in two(student.call("gradients", tensor(y[:rows]), tensor(z[:rows]))):
            require(part.kind != "none", hint=NO_GRADIENT)
            require(part.shape != (), hint=ADDED_UP)
            read_tensor(part, (rows,))


# --- unfair_pair -----------------------------------------------------------------------------------------------------

UNFAIR_ONE = Hint(
    "unfair-one",
    ko="y = 1일 때 두 조건을 모두 만족하는지 확인하십시오. 그림의 왼쪽 끝에서 오차는 크고 E의 미분은 작습니다.",
    en="Are both conditions met for y = 1? At the left end of the figure errors are large and gradients of E small.",
)
UNFAIR_ZERO = Hint(
    "unfair-zero",
    ko="y = 0일 때 두 조건을 모두 만족하는지 확인하십시오. 오차가 큰 쪽이 y = 1일 때와 반대입니다.",
    en="Are both conditions met for y = 0? Errors are large on the other side than for y = 1.",
)
OTHER_Y = Hint(
    "other-y",
    ko="y의 값이 다른 쪽일 때 맞는 두 표본입니다. 받은 y에 따라 그림의 어느 쪽에서 오차가 큰지 생각해 보십시오.",
    en="These two samples are right for the other value of y. On which side are errors large for the y that was given?",
)
PAIR_REVERSED = Hint(
    "pair-reversed",
    ko="두 표본의 순서가 바뀌었습니다. 오차가 큰 쪽이 둘째 값 z_b입니다.",
    en="The two samples have changed places: the one with the larger error is the second value, z_b.",
)
PROBABILITIES = Hint(
    "probabilities-for-logits",
    ko="두 값이 로짓 z가 아니라 확률 p인 것 같습니다. 로짓은 시그모이드를 지나기 전의 값입니다.",
    en="These seem to be probabilities p, not logits z. A logit is the value before the sigmoid.",
)
NOT_A_TENTH = Hint(
    "not-a-tenth",
    ko="오차는 충분히 다르지만 b의 그레이디언트가 a의 10분의 1보다 큽니다. b를 더 깊이 포화시키십시오.",
    en="The errors differ enough, but the gradient of b is more than a tenth of that of a. Saturate b further.",
)
NOT_LARGER = Hint(
    "error-not-larger",
    ko="b의 오차가 a의 오차보다 0.2 이상 크지 않습니다. 그레이디언트가 작더라도 오차가 작으면 불공정한 것이 아닙니다.",
    en="The error of b is not larger than that of a by 0.2. A small gradient for a small error is not unfair.",
)


def unfair(p_a: float, p_b: float, y: float) -> tuple[bool, bool]:
    """Whether b has the larger error, and whether it has the smaller gradient, as the text demands."""
    error_a, error_b = abs(y - p_a), abs(y - p_b)
    slope_a, slope_b = error_a * p_a * (1 - p_a), error_b * p_b * (1 - p_b)
    return error_b - error_a >= 0.2 - 1e-6, slope_b <= slope_a / 10 + 1e-9


def check_unfair(student: Student, y: float) -> None:
    """Fail, with the hint that fits, unless the pair meets both conditions."""
    z_a, z_b = (part.number() for part in two(student.call("unfair_pair", y)))
    p_a, p_b = (float(sigmoid(z)) for z in (z_a, z_b))
    larger, smaller = unfair(p_a, p_b, y)
    if larger and smaller:
        return
    require(not all(unfair(p_b, p_a, y)), hint=PAIR_REVERSED)
    require(not all(unfair(p_a, p_b, 1 - y)), hint=OTHER_Y)
    if 0 <= z_a <= 1 and 0 <= z_b <= 1:
        require(not all(unfair(z_a, z_b, y)), hint=PROBABILITIES)
    require(larger, hint=NOT_LARGER)
    require(smaller, hint=NOT_A_TENTH)


@task("unfair_pair", weight=1, hint=UNFAIR_ONE)
def test_unfair_pair_one(student: Student) -> None:
    check_unfair(student, 1.0)


@task("unfair_pair", weight=1, hint=UNFAIR_ZERO)
def test_unfair_pair_zero(student: Student) -> None:
    check_unfair(student, 0.0)


# --- count_unfair ----------------------------------------------------------------------------------------------------

COUNT_VALUES = Hint(
    "count-values",
    ko="오차는 더 큰데 그레이디언트의 절댓값은 더 작은 쌍을, 모든 두 표본에서 한 번씩 세는지 확인하십시오.",
    en="Do you count the pairs with a larger error and a gradient of smaller absolute value, each once, among all "
    "samples?",
)
COUNT_TIES = Hint(
    "count-ties",
    ko="오차가 같거나 그레이디언트의 절댓값이 같은 쌍은 세지 않아야 합니다.",
    en="Pairs with equal errors, or with gradients of equal absolute value, are not to be counted.",
)
COUNT_SIGNS = Hint(
    "count-signs",
    ko="그레이디언트는 부호를 뗀 절댓값으로 견주어야 합니다.",
    en="Gradients are compared by their absolute values, without their signs.",
)
COUNT_FORM = Hint(
    "count-form",
    ko="결과가 실수나 불리언이 아니라 정수 하나인지, 표본이 하나이거나 없는 쌍일 때도 그런지 확인하십시오.",
    en="Is the result a single integer, neither a float nor a boolean, also for one sample, which makes no pair?",
)
TWICE = Hint(
    "counted-twice",
    ko="쌍마다 두 번 세었습니다. (i, j)와 (j, i)는 같은 쌍입니다.",
    en="Each pair was counted twice: (i, j) and (j, i) are the same pair.",
)
NEIGHBOURS = Hint(
    "neighbours",
    ko="이웃한 두 표본만 견주었습니다. 모든 두 표본을 견주십시오.",
    en="Only neighbours were compared. Compare all samples with each other.",
)
FAIR_COUNTED = Hint(
    "fair-counted",
    ko="불공정한 쌍이 아니라 공정한 쌍을 세었습니다.",
    en="The fair pairs were counted, not the unfair ones.",
)
SHARE = Hint(
    "share",
    ko="쌍의 수가 아니라 비율입니다. 나누지 않은 수를 돌려주십시오.",
    en="This is a share, not a number of pairs. Do not divide.",
)
TIES_COUNTED = Hint(
    "ties-counted",
    ko="값이 서로 같은 쌍까지 세었습니다. 두 부등식에는 등호가 없습니다.",
    en="Pairs of equal values were counted as well. Neither inequality includes equality.",
)


def counted(errors: ArrayLike, gradients: ArrayLike) -> int:
    """The number of unfair pairs."""
    e, g = np.asarray(errors, float), np.abs(np.asarray(gradients, float))
    return int(np.sum((np.subtract.outer(e, e) > 0) & (np.subtract.outer(g, g) < 0)))


def counted_with_ties(errors: Numbers, gradients: Numbers) -> set[int]:
    """What is counted if pairs of equal errors, of equal gradients, or of either are, and each sample with itself."""
    first, second = np.triu_indices(len(errors), 1)
    same_error, same_gradient = errors[first] == errors[second], gradients[first] == gradients[second]
    right, both = counted(errors, gradients), int(np.sum(same_error & same_gradient))
    by_errors, by_gradients = int(same_error.sum()) - both, int(same_gradient.sum()) - both
    either = right + by_errors + by_gradients
    once = {right + by_errors, right + by_gradients, either, either + both, either + 2 * both}
    return once | {either + 2 * both + len(errors)}


def mistaken_counts(errors: Numbers, gradients: Numbers) -> dict[Hint, ArrayLike]:
    """What known misconceptions count."""
    n, right = len(errors), counted(errors, gradients)
    signed = np.subtract.outer(gradients, gradients) < 0
    following = np.diff(errors) * np.diff(np.abs(gradients)) < 0
    pairs = n * (n - 1) // 2
    return {
        COUNT_SIGNS: int(np.sum((np.subtract.outer(errors, errors) > 0) & signed)),
        TWICE: 2 * right,
        NEIGHBOURS: int(following.sum()),
        FAIR_COUNTED: counted(errors, -1 / np.abs(gradients)),
        SHARE: right / pairs,
    }


def some_samples(rng: np.random.Generator, *, signs: bool) -> tuple[Numbers, Numbers]:
    """Errors and gradients, all different in size; no known mistake counts the right number, nor the zoo's 3 or 1."""
    while True:
        n = int(rng.integers(6, 10))
        errors = rng.permutation(np.arange(1, 40))[:n] / 40
        gradients = rng.permutation(np.arange(1, 60))[:n] / 60
        if signs:
            gradients *= rng.permutation(np.where(np.arange(n) < n // 2, -1, 1))
        right, known = counted(errors, gradients), mistaken_counts(errors, gradients)
        wrong = {value for hint, value in known.items() if signs or hint is not COUNT_SIGNS}
        if right > 3 and right not in wrong and len(wrong) == len(known) - (not signs):
            return errors, gradients


def ask_count(student: Student, errors: ArrayLike, gradients: ArrayLike) -> Answer:
    """Ask for the number of unfair pairs."""
    return student.call("count_unfair", tensor(float32(errors)), tensor(float32(gradients)))


@task("count_unfair", weight=2, hint=COUNT_VALUES)
def test_count_unfair_values(student: Student, rng: np.random.Generator) -> None:
    for _ in range(3):
        errors, gradients = some_samples(rng, signs=False)
        count = scalar(ask_count(student, errors, gradients))
        mistaken = {hint: float32(wrong) for hint, wrong in mistaken_counts(errors, gradients).items()}
        assert_close(count, float32(counted(errors, gradients)), mistaken=mistaken)


@task("count_unfair", weight=1, hint=COUNT_SIGNS)
def test_count_unfair_signs(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        errors, gradients = some_samples(rng, signs=True)
        count = scalar(ask_count(student, errors, gradients))
        mistaken = {hint: float32(wrong) for hint, wrong in mistaken_counts(errors, gradients).items()}
        assert_close(count, float32(counted(errors, gradients)), mistaken=mistaken)


@task("count_unfair", weight=1, hint=COUNT_TIES)
def test_count_unfair_ties(student: Student, rng: np.random.Generator) -> None:
    while True:
        n = int(rng.integers(7, 11))
        errors, gradients = rng.integers(1, 5, size=n) / 8, rng.integers(1, 5, size=n) / 4
        right, wrong = counted(errors, gradients), counted_with_ties(errors, gradients)
        known = mistaken_counts(errors, gradients)
        del known[COUNT_SIGNS]  # none is negative
        if right > 3 and right not in known.values() and not {right, 2 * right} & wrong:
            break
    count = scalar(ask_count(student, errors, gradients))
    require(count.shape != () or float(count) not in wrong, hint=TIES_COUNTED)
    assert_close(count, float32(right), mistaken={hint: float32(value) for hint, value in known.items()})


@task("count_unfair", weight=1, hint=COUNT_FORM)
def test_count_unfair_form(student: Student, rng: np.random.Generator) -> None:
    errors, gradients = some_samples(rng, signs=False)
    assert_equal(ask_count(student, errors, gradients).integer(), counted(errors, gradients), hint=COUNT_VALUES)
    assert_equal(ask_count(student, errors[:1], gradients[:1]).integer(), 0)


# --- cross_entropy_is_fairer -----------------------------------------------------------------------------------------

FAIRER_VALUES = Hint(
    "fairer-values",
    ko="두 손실의 불공정한 쌍을 세어, 교차 엔트로피 쪽이 더 적을 때만 True인지 확인하십시오.",
    en="Are the unfair pairs of both losses counted, and is the result True only where cross entropy has fewer?",
)
FAIRER_LABELS = Hint(
    "fairer-labels",
    ko="레이블이 0인 표본만 있을 때와 0과 1이 섞여 있을 때도 오차 |y - p|를 레이블마다 바르게 구하는지 확인하십시오.",
    en="Is the error |y - p| right for each label, also where all labels are 0, and where zeros and ones are mixed?",
)
FAIRER_FORM = Hint(
    "fairer-form",
    ko="결과가 True 또는 False 하나인지, 표본이 하나뿐이라 쌍이 없을 때 False인지 확인하십시오.",
    en="Is the result a single True or False, and False for one sample, which makes no pair?",
)
ALWAYS_TRUE = Hint(
    "always-true",
    ko="두 손실이 모두 공정한 표본인데도 True입니다. 두 수가 같으면 False입니다.",
    en="The result is True where both losses are fair. If the numbers are equal, it is False.",
)
REVERSED = Hint(
    "reversed",
    ko="반대로 답했습니다. 불공정한 쌍이 적은 손실이 더 공정합니다.",
    en="This is the opposite. The loss with fewer unfair pairs is the fairer.",
)


def logits_of(errors: Numbers, y: Numbers) -> NDArray[np.float32]:
    """The logits with which these labels have these errors."""
    p = np.abs(y - errors)
    return float32(np.log(p / (1 - p)))


def fair_case(rng: np.random.Generator, y: Numbers) -> NDArray[np.float32]:
    """Logits for which both losses are fair: the gradient of E grows with the error up to 2/3, and little is beyond."""
    errors = 0.08 + 0.1 * rng.permutation(5)[: len(y)] + rng.uniform(0, 0.04, size=len(y))
    errors[rng.integers(len(y))] = rng.uniform(0.69, 0.73)
    return logits_of(errors, y)


def unfair_case(rng: np.random.Generator, y: Numbers) -> NDArray[np.float32]:
    """Logits for which E is unfair: its gradient falls again for large errors, whether or not they are close to 1."""
    few = len(y) // 2
    large = rng.uniform(*((0.82, 0.88) if rng.integers(2) else (0.97, 0.995)), size=few)
    errors = rng.permutation(np.concatenate([large, rng.uniform(0.55, 0.65, size=len(y) - few)]))
    return logits_of(errors, y)


def said(student: Student, y: Numbers, z: NDArray[np.float32]) -> bool:
    """The answer, as a boolean or as 0 or 1."""
    value = scalar(student.call("cross_entropy_is_fairer", tensor(float32(y)), tensor(z)))
    require(value.shape == () and float(value) in (0.0, 1.0))
    return bool(value)


def answered(student: Student, rng: np.random.Generator, labels: list[Numbers]) -> tuple[list[bool], list[bool]]:
    """What is said of an unfair and of a fair case with each of these labels."""
    first, second = ([said(student, y, case(rng, y)) for y in labels] for case in (unfair_case, fair_case))
    return first, second


@task("cross_entropy_is_fairer", weight=2, hint=FAIRER_VALUES)
def test_cross_entropy_is_fairer_values(student: Student, rng: np.random.Generator) -> None:
    unfair_cases, fair_cases = answered(student, rng, [np.ones(n) for n in (int(rng.integers(2, 6)), 4, 3, 5)])
    require(any(unfair_cases) or not all(fair_cases), hint=REVERSED)
    require(not (all(unfair_cases) and all(fair_cases)), hint=ALWAYS_TRUE)
    require(all(unfair_cases) and not any(fair_cases))


@task("cross_entropy_is_fairer", weight=1, hint=FAIRER_LABELS)
def test_cross_entropy_is_fairer_labels(student: Student, rng: np.random.Generator) -> None:
    unfair_cases, fair_cases = answered(
        student, rng, [*(rng.permutation([0.0, 0.0, 1.0, 0.0, 1.0]) for _ in range(3)), np.zeros(3)]
    )
    require(all(unfair_cases) and not any(fair_cases))


@task("cross_entropy_is_fairer", weight=1, hint=FAIRER_FORM)
def test_cross_entropy_is_fairer_form(student: Student, rng: np.random.Generator) -> None:
    y = np.ones(4)
    told = student.call("cross_entropy_is_fairer", tensor(float32(y)), tensor(unfair_case(rng, y)))
    assert_equal(told.boolean(), True)
    z = logits_of(rng.uniform(0.97, 0.99, size=1), y[:1])
    assert_equal(student.call("cross_entropy_is_fairer", tensor(float32(y[:1])), tensor(z)).boolean(), False)
