"""Hidden tests of `optimizers`: each step and each path against the formulas of Keras, computed in double precision.

That the formulas are those of Keras is proved by a right answer that asks the optimizers of Keras themselves. Every
number is compared to 1e-6, in single precision to 1e-5. In each task one test is strict about the form of the result;
the others read it leniently. Draws in which a known mistake would give nearly the right number are drawn again.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from autograder.grading import Answer, Hint, Student, assert_close, assert_equal, require, task

ARRAYS = ("tensor", "variable", "ndarray")
ANY_KIND = (*ARRAYS, "list", "tuple", "number")
ANY_DTYPE = ("float", "int", "bool")
Numbers = NDArray[np.float64]
Known = dict[Hint, Numbers]

LIST = Hint(
    "list",
    ko="결과가 파이썬 리스트입니다. np.array나 np.stack으로 배열을 만들어 돌려주십시오.",
    en="The result is a Python list. Make an array of it by np.array or np.stack.",
)
FLOAT32 = Hint(
    "float32",
    ko="결과의 dtype이 float32입니다. 이 과제의 배열은 모두 float64입니다.",
    en="The result is of dtype float32. All arrays in this assignment are float64.",
)
ARGUMENT = Hint(
    "argument-changed",
    ko="인수로 받은 배열의 내용을 함수가 바꾸었습니다. w -= ... 대신 w = w - ...처럼 새 배열을 만드십시오.",
    en="The function changes an array that was passed in. Make a new array, as in w = w - ..., not w -= ...",
)
UNMOVED = Hint(
    "unmoved",
    ko="돌려준 가중치가 받은 가중치와 같습니다. 갱신한 새 가중치를 돌려주십시오.",
    en="The weights returned are those passed in. Return the updated ones.",
)
ASCENT = Hint(
    "ascent",
    ko="그레이디언트의 방향으로 움직였습니다. 손실이 줄어드는 쪽은 그 반대 방향입니다.",
    en="The step goes along the gradient. The loss falls in the opposite direction.",
)
OLD_STATE = Hint(
    "old-state",
    ko="새 상태가 아니라 받은 상태를 그대로 썼습니다. 상태를 먼저 갱신하고, 그것으로 움직이고, 그것을 돌려주십시오.",
    en="The state was used as it came in. Update the state first, move by the new one, and return the new one.",
)
ORDER = Hint(
    "order",
    ko="돌려준 값의 순서가 바뀌었습니다. 새 가중치가 먼저이고 상태가 나중입니다.",
    en="The values have changed places: the new weights come first, then the state.",
)
NO_ROOT = Hint(
    "no-root",
    ko="제곱근이 빠졌습니다. 제곱을 모은 것으로 나누기 전에 제곱근을 취합니다.",
    en="The square root is missing: take it of the squares gathered before dividing by them.",
)
EPSILON_OUTSIDE = Hint(
    "epsilon-outside",
    ko="ε을 제곱근의 바깥에서 더했습니다. 이 옵티마이저에서는 제곱근의 안에 있습니다.",
    en="ε was added outside the square root. In this optimizer it stands inside.",
)
EPSILON_INSIDE = Hint(
    "epsilon-inside",
    ko="ε을 제곱근의 안에서 더했습니다. Adam에서는 제곱근의 바깥에 있습니다.",
    en="ε was added inside the square root. In Adam it stands outside.",
)
EPSILON_LOST = Hint(
    "epsilon-lost",
    ko="인수로 받은 epsilon을 쓰지 않았습니다.",
    en="The argument epsilon is not used.",
)
NOT_SQUARED = Hint(
    "not-squared",
    ko="그레이디언트를 제곱하지 않고 모았습니다. 모으는 것은 제곱입니다.",
    en="Gradients were gathered without squaring them. What is gathered are their squares.",
)
SHARES_SWAPPED = Hint(
    "shares-swapped",
    ko="이동 평균의 두 비중이 바뀌었습니다. 지난 평균에 1에 가까운 쪽을, 새 값에 나머지를 곱합니다.",
    en="The two weights of the moving average have changed places: the past average gets the one close to 1.",
)
SUM_FOR_AVERAGE = Hint(
    "sum-for-average",
    ko="이동 평균이 아니라 합을 모았습니다. 지난 값에 비중을 곱해 조금씩 잊어야 합니다.",
    en="This is a sum, not a moving average. Multiply the past by its weight, so that it is forgotten bit by bit.",
)
SHARE_LOST = Hint(
    "share-lost",
    ko="새 값에 나머지 비중(1에서 뺀 값)을 곱하지 않았습니다.",
    en="The new value was not multiplied by its own weight, 1 minus that of the past.",
)
GRADIENT_FIXED = Hint(
    "gradient-fixed",
    ko="출발점의 그레이디언트를 되풀이하여 썼습니다. 걸음마다 지금 있는 곳에서 새로 구하십시오.",
    en="The gradient of the start was used again and again. Find it anew in every step, at the present point.",
)
NO_CURVATURE = Hint(
    "no-curvature",
    ko="그레이디언트에 곡률이 빠졌습니다. f의 미분은 곡률과 가중치의 곱입니다.",
    en="The curvature is missing from the gradient, which is curvature times weight.",
)
TWO_KEPT = Hint(
    "two-kept",
    ko="그레이디언트가 두 배입니다. f의 1/2이 미분할 때 나오는 2와 약분됩니다.",
    en="The gradient is twice what it should be. The 1/2 in f cancels the 2 from differentiating.",
)
ONE_OFF = Hint(
    "one-step-off",
    ko="걸음의 수가 하나 많거나 적습니다. 출발점에서 steps걸음을 가야 합니다.",
    en="There is one step too many or too few. Take `steps` steps from the start.",
)
START_MISSING = Hint(
    "start-missing",
    ko="출발점이 경로에 없습니다. 0번 행은 아직 움직이지 않은 가중치입니다.",
    en="The start is missing from the path. Row 0 holds the weights before any step.",
)
ALIASED = Hint(
    "rows-alike",
    ko="모든 행이 같습니다. 같은 배열을 고쳐 가며 여러 번 담으면 마지막 값만 남습니다. 걸음마다 새 배열을 담으십시오.",
    en="All rows are alike. If one array is changed in place and put in again and again, only its last values are "
    "left. Put in a new array in every step.",
)
LAST_ONLY = Hint(
    "last-only",
    ko="마지막 점만 돌려주었습니다. 출발점부터 모든 점을 행으로 담으십시오.",
    en="Only the last point was returned. Put in every point, from the start on, as a row.",
)
TRANSPOSED = Hint(
    "transposed",
    ko="행과 열이 바뀌었습니다. 한 행이 한 걸음입니다.",
    en="Rows and columns have changed places. Each row is one step.",
)


def numbers(answer: Answer, shape: tuple[int | None, ...] | None = None) -> NDArray[np.generic]:
    """An answer's numbers, whatever array, list or number holds them."""
    return answer.array(shape=shape, dtype=ANY_DTYPE, kind=ANY_KIND)


def check(found: NDArray[np.generic], right: Numbers, known: Mapping[Hint, Numbers] | None = None) -> None:
    """Fail, with the hint that fits, unless the numbers agree to 1e-6, or to 1e-5 in single precision."""
    tolerance = 1e-6 if found.dtype == np.float64 else 1e-5
    assert_close(found, right, mistaken=known, rtol=tolerance, atol=tolerance)


def read_array(answer: Answer, shape: tuple[int, ...]) -> NDArray[np.generic]:
    """Fail, with the hint that fits, unless the answer is a float64 array of this shape; its numbers."""
    require(answer.kind not in ("list", "tuple"), hint=LIST)
    require(answer.dtype != "float32", hint=FLOAT32)
    return answer.array(shape=shape, dtype="float64", kind=("tensor", "ndarray"))


def apart(right: Numbers, known: Mapping[Hint, Numbers]) -> bool:
    """Whether every mistake is far enough off somewhere."""
    return all(value.shape != right.shape or np.abs(value - right).max() > 1e-3 for value in known.values())


def signed(rng: np.random.Generator, low: float, high: float, shape: tuple[int, ...]) -> Numbers:
    """Numbers of either sign, none of them close to 0."""
    return rng.uniform(low, high, size=shape) * rng.choice([-1, 1], size=shape)


def shapes(rng: np.random.Generator) -> list[tuple[int, ...]]:
    """One and two axes of different lengths."""
    return [(int(rng.integers(3, 7)),), (2, int(rng.integers(3, 5)))]


def check_untouched(answer: Answer, sent: tuple[Numbers, ...]) -> None:
    """Fail if the call has changed one of the arrays it was given first."""
    for argument, before in zip(answer.arguments, sent, strict=False):
        require(np.array_equal(numbers(argument), before), hint=ARGUMENT)


def check_moved(part: NDArray[np.generic], w: Numbers) -> None:
    """Fail unless these are weights that have moved: what is told of an answer that returns what it got."""
    require(part.shape != w.shape or not np.allclose(part, w), hint=UNMOVED)


# --- sgd_step --------------------------------------------------------------------------------------------------------

SGD_VALUES = Hint(
    "sgd-values",
    ko="가중치에서 학습률과 그레이디언트의 곱을 한 번 빼는지, 축이 둘일 때도 그런지 확인하십시오.",
    en="Is the learning rate times the gradient subtracted from the weights, once, with two axes too?",
)
SGD_FORM = Hint(
    "sgd-form",
    ko="결과가 w와 모양이 같은 float64 배열인지 확인하십시오.",
    en="Is the result a float64 array of the shape of w?",
)
SGD_ARGUMENT = Hint(
    "sgd-argument",
    ko="w와 모양이 같은 새 배열을 돌려주고, 받은 배열은 그대로 두는지 확인하십시오.",
    en="Is a new array of the shape of w returned, and are the arrays passed in left as they are?",
)
RATE_LOST = Hint(
    "rate-lost",
    ko="학습률을 곱하지 않았습니다.",
    en="The learning rate has no part in the step.",
)
RATE_TWICE = Hint(
    "rate-twice",
    ko="학습률을 두 번 곱했습니다.",
    en="The learning rate was applied twice.",
)
CHANGE_ONLY = Hint(
    "change-only",
    ko="움직인 양만 돌려주었습니다. 가중치에서 그것을 뺀 새 가중치를 돌려주십시오.",
    en="Only the change was returned. Return the new weights: the old ones minus the change.",
)


@task("sgd_step", weight=2, hint=SGD_VALUES)
def test_sgd_step_values(student: Student, rng: np.random.Generator) -> None:
    for shape in shapes(rng):
        w, g, rate = signed(rng, 0.5, 2, shape), signed(rng, 0.4, 2, shape), float(rng.uniform(0.15, 0.4))
        known = {
            ASCENT: w + rate * g,
            RATE_LOST: w - g,
            RATE_TWICE: w - rate**2 * g,
            CHANGE_ONLY: rate * g,
            UNMOVED: w,
        }
        check(numbers(student.call("sgd_step", w, g, rate)), w - rate * g, known)


@task("sgd_step", weight=1, hint=SGD_FORM)
def test_sgd_step_form(student: Student, rng: np.random.Generator) -> None:
    for shape in ((4,), (3, 2)):
        w, g = signed(rng, 0.5, 2, shape), signed(rng, 0.4, 2, shape)
        check_moved(read_array(student.call("sgd_step", w, g, 0.25), shape), w)


@task("sgd_step", weight=1, hint=SGD_ARGUMENT)
def test_sgd_step_argument(student: Student, rng: np.random.Generator) -> None:
    w, g = signed(rng, 0.5, 2, (4,)), signed(rng, 0.4, 2, (4,))
    answer = student.call("sgd_step", w, g, 0.25, keep_arguments=True)
    check_untouched(answer, (w, g))
    check_moved(numbers(answer, (4,)), w)


# --- descend ---------------------------------------------------------------------------------------------------------

DESCEND_VALUES = Hint(
    "descend-values",
    ko="걸음마다 지금 있는 곳의 그레이디언트로 움직여 마지막 점에 이르는지 확인하십시오.",
    en="Does each step use the gradient at the present point, and does the path end where it should?",
)
DESCEND_ROWS = Hint(
    "descend-rows",
    ko="0번 행이 출발점이고, 걸음마다 한 행씩 모두 steps + 1개의 행인지 확인하십시오.",
    en="Is row 0 the start, with one more row for each step, steps + 1 in all?",
)
DESCEND_FORM = Hint(
    "descend-form",
    ko="결과가 모양이 (steps + 1, d)인 float64 배열인지, d나 steps가 1일 때도 그런지 확인하십시오.",
    en="Is the result a float64 array of shape (steps + 1, d), also when d or steps is 1?",
)
DESCEND_ARGUMENT = Hint(
    "descend-argument",
    ko="경로를 구한 뒤에도 인수로 받은 w와 curvature가 그대로인지 확인하십시오.",
    en="Are w and curvature still what they were after the path has been found?",
)


class Route(NamedTuple):
    """A start, curvatures, a learning rate and a number of steps, as `descend`, `judge` and `trajectory` take them."""

    w: Numbers
    curvature: Numbers
    rate: float
    steps: int


def path_of(w: Numbers, curvature: Numbers, rate: float, steps: int) -> Numbers:
    """The right path of SGD."""
    return w * (1 - rate * curvature) ** np.arange(steps + 1)[:, None]


def rows_of(answer: Answer, d: int, steps: int) -> NDArray[np.generic]:
    """The points of a path: the rows of an array, or of a list of arrays; a last point alone is one row."""
    require(answer.shape != (d, steps + 1) or d == steps + 1, hint=TRANSPOSED)
    if answer.shape is not None:
        return numbers(answer, (d,) if answer.shape == (d,) else (None, d)).reshape(-1, d)
    rows = [numbers(part, (d,)) for part in answer.items()]
    require(bool(rows))
    return np.stack(rows)


def last_of(answer: Answer, d: int, steps: int) -> NDArray[np.generic]:
    """The last point of a path."""
    rows = rows_of(answer, d, steps)
    require(len(rows) > 0)
    return rows[-1]


def check_rows(answer: Answer, right: Numbers) -> None:
    """Fail, with the hint that fits, unless the whole path is right."""
    steps, d = len(right) - 1, right.shape[1]
    rows = rows_of(answer, d, steps)
    known = {START_MISSING: right[1:], LAST_ONLY: right[-1:], ALIASED: np.broadcast_to(right[-1], right.shape)}
    check(rows, right, known)


def some_valley(rng: np.random.Generator, d: int, steepest: float) -> tuple[Numbers, Numbers, float]:
    """A start, curvatures of which the largest times the learning rate is `steepest`, and the learning rate."""
    rate = float(rng.uniform(0.12, 0.35))
    shares = np.append(rng.uniform(0.15, 0.8, size=d - 1), 1.0)
    return signed(rng, 0.7, 2, (d,)), rng.permutation(shares) * steepest / rate, rate


@task("descend", weight=2, hint=DESCEND_VALUES)
def test_descend_values(student: Student, rng: np.random.Generator) -> None:
    for d, steepest in ((3, rng.uniform(0.6, 0.9)), (4, rng.uniform(1.3, 1.7)), (2, rng.uniform(2.1, 2.4))):
        steps = int(rng.integers(5, 9))
        w, a, rate = some_valley(rng, d, float(steepest))
        right = path_of(w, a, rate, steps)[-1]
        known = {
            GRADIENT_FIXED: w - steps * rate * a * w,
            ASCENT: path_of(w, -a, rate, steps)[-1],
            NO_CURVATURE: path_of(w, np.ones(d), rate, steps)[-1],
            TWO_KEPT: path_of(w, 2 * a, rate, steps)[-1],
            ONE_OFF: path_of(w, a, rate, steps - 1)[-1],
            UNMOVED: w,
        }
        found = last_of(student.call("descend", w, a, rate, steps), d, steps)
        require(not np.allclose(found, path_of(w, a, rate, steps + 1)[-1], rtol=1e-5, atol=1e-7), hint=ONE_OFF)
        check(found, right, known)


@task("descend", weight=1, hint=DESCEND_ROWS)
def test_descend_rows(student: Student, rng: np.random.Generator) -> None:
    for d, steps in ((3, 6), (2, 4)):
        w, a, rate = some_valley(rng, d, float(rng.uniform(0.6, 1.6)))
        check_rows(student.call("descend", w, a, rate, steps), path_of(w, a, rate, steps))


@task("descend", weight=1, hint=DESCEND_FORM)
def test_descend_form(student: Student, rng: np.random.Generator) -> None:
    for d, steps in ((3, 5), (1, 4), (4, 1)):
        w, a, rate = some_valley(rng, d, 0.8)
        rows = read_array(student.call("descend", w, a, rate, steps), (steps + 1, d))
        check_moved(rows[-1], w)


@task("descend", weight=1, hint=DESCEND_ARGUMENT)
def test_descend_argument(student: Student, rng: np.random.Generator) -> None:
    w, a, rate = some_valley(rng, 4, 0.8)
    answer = student.call("descend", w, a, rate, 5, keep_arguments=True)
    check_untouched(answer, (w, a))
    check_moved(last_of(answer, 4, 5), w)


# --- judge -----------------------------------------------------------------------------------------------------------

JUDGE_LARGE = Hint(
    "judge-large",
    ko="학습률이 커서 f가 늘어난 경우와 f가 100분의 1 이하로 줄어든 경우를 구별하는지 확인하십시오.",
    en="Do you tell a learning rate so large that f has grown from one at which f fell to a hundredth or less?",
)
JUDGE_SMALL = Hint(
    "judge-small",
    ko="f가 줄었지만 100분의 1보다 큰 경우와 100분의 1 이하인 경우를 구별하는지 확인하십시오.",
    en="Do you tell an f that fell, but not to a hundredth, from one that fell to a hundredth or less?",
)
JUDGE_EDGES = Hint(
    "judge-edges",
    ko="f가 출발점과 정확히 같을 때와, 아주 작은 성분만 커지고 f는 줄어들 때를 규칙대로 판정하는지 확인하십시오.",
    en="Follow the rules where f is exactly what it was at the start, and where only a tiny component grows while f "
    "falls.",
)
JUDGE_OVERFLOW = Hint(
    "judge-overflow",
    ko="수가 float64의 범위를 넘어 무한대나 NaN이 되어도 diverges인지 확인하십시오. NaN과의 비교는 늘 거짓입니다.",
    en="Is it diverges when numbers leave the range of float64 for infinity or NaN? Comparing NaN gives false.",
)
BY_RATE = Hint(
    "judged-by-rate",
    ko="학습률과 곡률만 보고 판정했습니다. 규칙은 실제로 도착한 점의 f를 봅니다.",
    en="The learning rate and the curvatures decided. The rules look at f at the point actually reached.",
)
BY_DISTANCE = Hint(
    "judged-by-distance",
    ko="f가 아니라 거리를 비교했습니다. 거리가 10분의 1이면 f는 100분의 1입니다.",
    en="Distances were compared, not f. At a tenth of the distance, f is a hundredth.",
)
WRONG_SHARE = Hint(
    "wrong-share",
    ko="100분의 1까지 줄지 않았는데 converges라고 판정했습니다.",
    en="This is called converges, though f has not fallen to a hundredth.",
)
EQUAL_DIVERGES = Hint(
    "equal-diverges",
    ko="f가 출발점과 정확히 같으면 늘어난 것이 아닙니다.",
    en="An f that is exactly what it was at the start has not grown.",
)


def ratio(w: Numbers, curvature: Numbers, rate: float, steps: int) -> float:
    """What share of f is left."""
    ends = path_of(w, curvature, rate, steps)[[0, -1]]
    before, after = (ends**2) @ curvature
    return float(after / before)


def case_between(rng: np.random.Generator, low: float, high: float, steepest: tuple[float, float]) -> Route:
    """Arguments of `judge` that leave a share of f between these."""
    while True:
        d, steps = int(rng.integers(2, 5)), int(rng.integers(6, 30))
        w, a, rate = some_valley(rng, d, float(rng.uniform(*steepest)))
        if low < ratio(w, a, rate, steps) < high:
            return Route(w, a, rate, steps)


def case_of(rng: np.random.Generator, share: float) -> Route:
    """Arguments of `judge` that leave just this share of f, in every direction."""
    d, steps, rate = int(rng.integers(2, 5)), int(rng.integers(6, 30)), float(rng.uniform(0.12, 0.35))
    signs = rng.permutation(np.append(rng.choice([-1, 1], size=d - 1), -1)) if share < 1 else -1
    factors = signs * np.full(d, share ** (1 / (2 * steps)))
    return Route(signed(rng, 0.7, 2, (d,)), (1 - factors) / rate, rate, steps)


def word(student: Student, case: Route) -> str:
    """What is said of a case."""
    return student.call("judge", *case).text()


@task("judge", weight=2, hint=JUDGE_LARGE)
def test_judge_large(student: Student, rng: np.random.Generator) -> None:
    # Far enough off for whoever compares distances, too: another test is about that.
    assert_equal(word(student, case_between(rng, 20, 1e9, (2.1, 2.8))), "diverges")
    assert_equal(word(student, case_between(rng, 1e-12, 5e-6, (1.2, 1.9))), "converges")


@task("judge", weight=2, hint=JUDGE_SMALL)
def test_judge_small(student: Student, rng: np.random.Generator) -> None:
    assert_equal(word(student, case_between(rng, 0.2, 0.9, (0.01, 0.2))), "slow")
    assert_equal(word(student, case_of(rng, 1.01)), "diverges", hint=JUDGE_LARGE)
    assert_equal(word(student, case_of(rng, 0.0099)), "converges", hint=BY_DISTANCE)
    assert_equal(word(student, case_of(rng, 0.0101)), "slow", hint=WRONG_SHARE)


@task("judge", weight=1, hint=JUDGE_EDGES)
def test_judge_edges(student: Student, rng: np.random.Generator) -> None:
    d, rate = int(rng.integers(2, 4)), 2.0 ** -int(rng.integers(2, 6))
    w = signed(rng, 0.7, 2, (d,))
    # Every step turns w into -w, exactly.
    said = word(student, Route(w, np.full(d, 2 / rate), rate, int(rng.integers(3, 8))))
    assert_equal(said, "slow", hint=EQUAL_DIVERGES if said == "diverges" else None)
    w[0] = 1e-7
    curvature = np.append(rng.uniform(2.2, 2.4), rng.uniform(0.4, 0.7, size=d - 1)) / rate
    said = word(student, Route(w, curvature, rate, int(rng.integers(10, 15))))
    assert_equal(said, "converges", hint=BY_RATE if said == "diverges" else None)


@task("judge", weight=1, hint=JUDGE_OVERFLOW)
def test_judge_overflow(student: Student, rng: np.random.Generator) -> None:
    w, a, rate = some_valley(rng, 3, float(rng.uniform(900, 1100)))
    assert_equal(word(student, case_between(rng, 1e-12, 5e-6, (0.6, 1.8))), "converges")
    for steps in (54, 90, 200):  # f is infinite after 54 steps, and w itself after some 100
        assert_equal(word(student, Route(w, a, rate, steps)), "diverges")


# --- one step with a state -------------------------------------------------------------------------------------------


class Step(NamedTuple):
    """The function of one optimizer's step: how a case is drawn, what is right, and what known mistakes return."""

    name: str
    draw: Callable[[np.random.Generator, tuple[int, ...]], Any]
    right: Callable[[Any], tuple[Numbers, ...]]
    mistaken: Callable[[Any], tuple[Known, ...]]


def check_state_step(student: Student, rng: np.random.Generator, step: Step, place: int) -> None:
    """Ask for steps and look at the new weights (place 0) or at a new state."""
    for shape in shapes(rng):
        while True:
            case = step.draw(rng, shape)
            wanted, known = step.right(case), step.mistaken(case)
            if all(apart(part, mistakes) for part, mistakes in zip(wanted, known, strict=True)):
                break
        check_part(student.call(step.name, *case), place, wanted, known[place])


def check_part(answer: Answer, place: int, right: tuple[Numbers, ...], known: Known) -> None:
    """Fail, with the hint that fits, unless one part of what a step returns is right."""
    check(numbers(answer.items(len(right))[place]), right[place], known)


def check_step_form(student: Student, rng: np.random.Generator, name: str, states: int, *rest: float) -> None:
    """Fail, with the hint that fits, unless a step returns float64 arrays of the shape of w, for one and two axes."""
    for shape in ((4,), (3, 2)):
        sent = (signed(rng, 0.5, 2, shape), *(rng.uniform(0.5, 2, size=shape) for _ in range(states + 1)))
        parts = [read_array(part, shape) for part in student.call(name, *sent, *rest).items(states + 1)]
        check_moved(parts[0], sent[0])


def check_step_argument(student: Student, rng: np.random.Generator, name: str, states: int, *rest: float) -> None:
    """Fail, with the hint that fits, if a step changes the arrays that it is given."""
    shape = (4,)
    sent = (signed(rng, 0.5, 2, shape), *(rng.uniform(0.5, 2, size=shape) for _ in range(states + 1)))
    answer = student.call(name, *sent, *rest, keep_arguments=True)
    check_untouched(answer, sent)
    parts = [numbers(part, shape) for part in answer.items(states + 1)]
    check_moved(parts[0], sent[0])


# --- momentum_step ---------------------------------------------------------------------------------------------------

MOMENTUM_WEIGHTS = Hint(
    "momentum-weights",
    ko="새 가중치는 받은 가중치에 새 속도를 더한 것입니다.",
    en="The new weights are those passed in plus the new velocity.",
)
MOMENTUM_VELOCITY = Hint(
    "momentum-velocity",
    ko="새 속도는 받은 속도에 β를 곱하고, 학습률과 그레이디언트의 곱을 뺀 것입니다.",
    en="The new velocity is β times the one passed in, minus the learning rate times the gradient.",
)
STEP_FORM = Hint(
    "step-form",
    ko="새 가중치와 새 상태가 이 순서의 튜플이고, 모두 w와 모양이 같은 float64 배열인지 확인하십시오.",
    en="Is the result a tuple of the new weights and the new state, all of them float64 arrays of the shape of w?",
)
STEP_ARGUMENT = Hint(
    "step-argument",
    ko="새 배열을 돌려주고, 인수로 받은 배열은 그대로 두는지 확인하십시오.",
    en="Are new arrays returned, and those passed in left as they are?",
)
OTHER_CONVENTION = Hint(
    "other-convention",
    ko="다른 책의 약속입니다. 케라스의 속도에는 학습률과 음의 부호가 들어 있고, 속도를 가중치에 더합니다.",
    en="This is the convention of other books. In Keras the velocity holds learning rate and minus sign, and is added.",
)
SUBTRACTED = Hint(
    "velocity-subtracted",
    ko="속도를 뺐습니다. 음의 부호는 이미 속도 안에 있으므로 더해야 합니다.",
    en="The velocity was subtracted. The minus sign is part of the velocity already, so it is added.",
)
PLAIN_SGD = Hint(
    "plain-sgd",
    ko="상태를 쓰지 않은 SGD의 걸음입니다.",
    en="This is a step of plain SGD: the state has no part in it.",
)
AVERAGED = Hint(
    "averaged-velocity",
    ko="그레이디언트에 1 - β를 곱했습니다. 케라스의 모멘텀에는 이 비중이 없습니다.",
    en="The gradient was multiplied by 1 - β. The momentum of Keras has no such weight.",
)
NESTEROV = Hint(
    "nesterov",
    ko="네스테로프 모멘텀의 걸음입니다. 이 문제는 보통의 모멘텀을 요구합니다.",
    en="This is a step of Nesterov momentum. This task asks for the ordinary one.",
)


class MomentumCase(NamedTuple):
    """Arguments of `momentum_step`."""

    w: Numbers
    g: Numbers
    v: Numbers
    rate: float
    beta: float


def momentum_case(rng: np.random.Generator, shape: tuple[int, ...]) -> MomentumCase:
    """Some arguments."""
    arrays = (signed(rng, 0.5, 2, shape), signed(rng, 0.4, 2, shape), signed(rng, 0.3, 1, shape))
    return MomentumCase(*arrays, float(rng.uniform(0.1, 0.3)), float(rng.uniform(0.6, 0.85)))


def momentum_right(case: MomentumCase) -> tuple[Numbers, Numbers]:
    """The right step."""
    w, g, v, rate, beta = case
    return w + beta * v - rate * g, beta * v - rate * g


def momentum_known(case: MomentumCase) -> tuple[Known, Known]:
    """What known misconceptions make of the weights, and of the velocity."""
    w, g, v, rate, beta = case
    new_w, new_v = momentum_right(case)
    averaged = beta * v - (1 - beta) * rate * g
    weights = {
        ORDER: new_v,
        SUBTRACTED: w - new_v,
        PLAIN_SGD: w - rate * g,
        OLD_STATE: w + v,
        ASCENT: w + beta * v + rate * g,
        OTHER_CONVENTION: w - rate * (beta * v + g),
        AVERAGED: w + averaged,
        NESTEROV: w + beta * new_v - rate * g,
        UNMOVED: w,
    }
    velocity = {
        ORDER: new_w,
        OLD_STATE: v,
        ASCENT: beta * v + rate * g,
        OTHER_CONVENTION: beta * v + g,
        AVERAGED: averaged,
    }
    return weights, velocity


MOMENTUM = Step("momentum_step", momentum_case, momentum_right, momentum_known)


@task("momentum_step", weight=2, hint=MOMENTUM_WEIGHTS)
def test_momentum_step_weights(student: Student, rng: np.random.Generator) -> None:
    check_state_step(student, rng, MOMENTUM, 0)


@task("momentum_step", weight=2, hint=MOMENTUM_VELOCITY)
def test_momentum_step_velocity(student: Student, rng: np.random.Generator) -> None:
    check_state_step(student, rng, MOMENTUM, 1)


@task("momentum_step", weight=1, hint=STEP_FORM)
def test_momentum_step_form(student: Student, rng: np.random.Generator) -> None:
    check_step_form(student, rng, "momentum_step", 1, 0.1, 0.9)


@task("momentum_step", weight=1, hint=STEP_ARGUMENT)
def test_momentum_step_argument(student: Student, rng: np.random.Generator) -> None:
    check_step_argument(student, rng, "momentum_step", 1, 0.1, 0.9)


# --- adagrad_step ----------------------------------------------------------------------------------------------------

ADAGRAD_WEIGHTS = Hint(
    "adagrad-weights",
    ko="학습률과 그레이디언트의 곱을, 새 상태에 ε을 더한 것의 제곱근으로 나누어 빼는지 확인하십시오.",
    en="Is the learning rate times the gradient divided by the root of the new state plus ε, and then subtracted?",
)
ADAGRAD_STATE = Hint(
    "adagrad-state",
    ko="새 상태는 받은 상태에 그레이디언트의 제곱을 더한 것입니다.",
    en="The new state is the one passed in plus the square of the gradient.",
)
FORGOTTEN = Hint(
    "past-forgotten",
    ko="지난 상태를 버리고 이번 그레이디언트의 제곱만 썼습니다.",
    en="The past state was dropped: only the square of this gradient was used.",
)


class AdagradCase(NamedTuple):
    """Arguments of `adagrad_step`."""

    w: Numbers
    g: Numbers
    s: Numbers
    rate: float
    epsilon: float


def adagrad_case(rng: np.random.Generator, shape: tuple[int, ...]) -> AdagradCase:
    """Some arguments."""
    arrays = (signed(rng, 0.5, 2, shape), signed(rng, 0.5, 2, shape), rng.uniform(0.5, 3, size=shape))
    return AdagradCase(*arrays, float(rng.uniform(0.15, 0.4)), float(rng.uniform(0.1, 0.3)))


def adagrad_right(case: AdagradCase) -> tuple[Numbers, Numbers]:
    """The right step."""
    w, g, s, rate, epsilon = case
    return w - rate * g / np.sqrt(s + g**2 + epsilon), s + g**2


def mistaken_divisors(case: AdagradCase, new: Numbers) -> Known:
    """What known misconceptions of the division make of the weights, given the new state."""
    w, g, old, rate, epsilon = case
    right = rate * g / np.sqrt(new + epsilon)
    return {
        ORDER: new,
        ASCENT: w + right,
        PLAIN_SGD: w - rate * g,
        NO_ROOT: w - rate * g / (new + epsilon),
        EPSILON_OUTSIDE: w - rate * g / (np.sqrt(new) + epsilon),
        EPSILON_LOST: w - rate * g / np.sqrt(new),
        OLD_STATE: w - rate * g / np.sqrt(old + epsilon),
        UNMOVED: w,
    }


def adagrad_known(case: AdagradCase) -> tuple[Known, Known]:
    """What known misconceptions make of the weights, and of the state."""
    w, g, s, rate, epsilon = case
    new_w, new = adagrad_right(case)
    weights = mistaken_divisors(case, new)
    weights[FORGOTTEN] = w - rate * g / np.sqrt(g**2 + epsilon)
    weights[NOT_SQUARED] = w - rate * g / np.sqrt(s + np.abs(g) + epsilon)
    return weights, {ORDER: new_w, OLD_STATE: s, FORGOTTEN: g**2, NOT_SQUARED: s + np.abs(g)}


ADAGRAD = Step("adagrad_step", adagrad_case, adagrad_right, adagrad_known)


@task("adagrad_step", weight=2, hint=ADAGRAD_WEIGHTS)
def test_adagrad_step_weights(student: Student, rng: np.random.Generator) -> None:
    check_state_step(student, rng, ADAGRAD, 0)


@task("adagrad_step", weight=2, hint=ADAGRAD_STATE)
def test_adagrad_step_state(student: Student, rng: np.random.Generator) -> None:
    check_state_step(student, rng, ADAGRAD, 1)


@task("adagrad_step", weight=1, hint=STEP_FORM)
def test_adagrad_step_form(student: Student, rng: np.random.Generator) -> None:
    check_step_form(student, rng, "adagrad_step", 1, 0.1, 0.01)


@task("adagrad_step", weight=1, hint=STEP_ARGUMENT)
def test_adagrad_step_argument(student: Student, rng: np.random.Generator) -> None:
    check_step_argument(student, rng, "adagrad_step", 1, 0.1, 0.01)


# --- rmsprop_step ----------------------------------------------------------------------------------------------------

RMSPROP_WEIGHTS = Hint(
    "rmsprop-weights",
    ko="학습률과 그레이디언트의 곱을, 새 평균에 ε을 더한 것의 제곱근으로 나누어 빼는지 확인하십시오.",
    en="Is the learning rate times the gradient divided by the root of the new average plus ε, and then subtracted?",
)
RMSPROP_STATE = Hint(
    "rmsprop-state",
    ko="새 평균은 받은 평균에 γ를, 그레이디언트의 제곱에 1 - γ를 곱하여 더한 것입니다.",
    en="The new average is γ times the one passed in plus 1 - γ times the square of the gradient.",
)


class RmspropCase(NamedTuple):
    """Arguments of `rmsprop_step`."""

    w: Numbers
    g: Numbers
    r: Numbers
    rate: float
    decay: float
    epsilon: float


def rmsprop_case(rng: np.random.Generator, shape: tuple[int, ...]) -> RmspropCase:
    """Some arguments."""
    *arrays, rate, epsilon = adagrad_case(rng, shape)
    return RmspropCase(*arrays, rate, float(rng.uniform(0.6, 0.9)), epsilon)


def rmsprop_right(case: RmspropCase) -> tuple[Numbers, Numbers]:
    """The right step."""
    w, g, r, rate, decay, epsilon = case
    new = decay * r + (1 - decay) * g**2
    return w - rate * g / np.sqrt(new + epsilon), new


def rmsprop_known(case: RmspropCase) -> tuple[Known, Known]:
    """What known misconceptions make of the weights, and of the average."""
    w, g, r, rate, decay, epsilon = case
    new_w, new = rmsprop_right(case)
    states = {
        SHARES_SWAPPED: (1 - decay) * r + decay * g**2,
        SUM_FOR_AVERAGE: r + g**2,
        SHARE_LOST: decay * r + g**2,
        NOT_SQUARED: decay * r + (1 - decay) * np.abs(g),
    }
    weights = mistaken_divisors(AdagradCase(w, g, r, rate, epsilon), new)
    weights |= {hint: w - rate * g / np.sqrt(state + epsilon) for hint, state in states.items()}
    return weights, {ORDER: new_w, OLD_STATE: r, **states}


RMSPROP = Step("rmsprop_step", rmsprop_case, rmsprop_right, rmsprop_known)


@task("rmsprop_step", weight=2, hint=RMSPROP_WEIGHTS)
def test_rmsprop_step_weights(student: Student, rng: np.random.Generator) -> None:
    check_state_step(student, rng, RMSPROP, 0)


@task("rmsprop_step", weight=2, hint=RMSPROP_STATE)
def test_rmsprop_step_state(student: Student, rng: np.random.Generator) -> None:
    check_state_step(student, rng, RMSPROP, 1)


@task("rmsprop_step", weight=1, hint=STEP_FORM)
def test_rmsprop_step_form(student: Student, rng: np.random.Generator) -> None:
    check_step_form(student, rng, "rmsprop_step", 1, 0.1, 0.9, 0.01)


@task("rmsprop_step", weight=1, hint=STEP_ARGUMENT)
def test_rmsprop_step_argument(student: Student, rng: np.random.Generator) -> None:
    check_step_argument(student, rng, "rmsprop_step", 1, 0.1, 0.9, 0.01)


# --- adam_step -------------------------------------------------------------------------------------------------------

ADAM_WEIGHTS = Hint(
    "adam-weights",
    ko="새 m과 새 v로, t에 따라 바로잡은 학습률을 써서 움직이는지 확인하십시오. ε은 제곱근의 바깥에 있습니다.",
    en="Does the step use the new m, the new v and the learning rate corrected by t? ε stands outside the root.",
)
ADAM_STATE = Hint(
    "adam-state",
    ko="새 m은 그레이디언트의, 새 v는 그레이디언트의 제곱의 이동 평균입니다. 바로잡지 않은 값을 돌려주어야 합니다.",
    en="The new m is a moving average of gradients, the new v one of their squares. Return them uncorrected.",
)
NO_CORRECTION = Hint(
    "no-correction",
    ko="걸음의 번호 t에 따라 바로잡지 않았습니다.",
    en="The step was not corrected by its number t.",
)
PAPER = Hint(
    "epsilon-of-paper",
    ko="논문처럼 바로잡은 v의 제곱근에 ε을 더했습니다. 케라스는 바로잡지 않은 v의 제곱근에 더합니다.",
    en="This adds ε to the root of the corrected v, as the paper does. Keras adds it to the root of the uncorrected v.",
)
CORRECTED_STATE = Hint(
    "corrected-state",
    ko="바로잡은 값을 상태로 돌려주었습니다. 다음 걸음에서 또 바로잡게 되므로 상태에는 바로잡지 않은 값을 남깁니다.",
    en="The state returned is the corrected one. The next step would correct it again: keep it uncorrected.",
)
T_SHIFTED = Hint(
    "t-shifted",
    ko="걸음의 번호가 하나 어긋났습니다. t는 이미 1부터 센 번호입니다.",
    en="The number of the step is one off. t counts from 1 already.",
)
BETAS_SWAPPED = Hint(
    "betas-swapped",
    ko="β1과 β2가 바뀌었습니다. β1은 m에, β2는 v에 씁니다.",
    en="β1 and β2 have changed places: β1 belongs to m, β2 to v.",
)
GRADIENT_FOR_M = Hint(
    "gradient-for-m",
    ko="m 대신 이번 그레이디언트로 움직였습니다. 그것은 모멘텀이 없는 RMSprop입니다.",
    en="The step goes by this gradient, not by m. That would be RMSprop, without momentum.",
)
ROOT_OF_CORRECTION = Hint(
    "correction-root",
    ko="1 - β2의 t제곱에 제곱근을 취하지 않았습니다.",
    en="The square root of 1 minus the power of β2 is missing.",
)


class AdamCase(NamedTuple):
    """Arguments of `adam_step`."""

    w: Numbers
    g: Numbers
    m: Numbers
    v: Numbers
    t: int
    rate: float
    beta_1: float
    beta_2: float
    epsilon: float


def adam_case(rng: np.random.Generator, shape: tuple[int, ...]) -> AdamCase:
    """Some arguments."""
    arrays = (signed(rng, 0.5, 2, shape), signed(rng, 0.5, 2, shape), signed(rng, 0.3, 1, shape))
    v, t = rng.uniform(0.5, 2, size=shape), int(rng.integers(2, 5))
    betas = float(rng.uniform(0.6, 0.8)), float(rng.uniform(0.85, 0.95))
    return AdamCase(*arrays, v, t, float(rng.uniform(0.1, 0.2)), *betas, float(rng.uniform(0.1, 0.3)))


def adam_right(case: AdamCase) -> tuple[Numbers, Numbers, Numbers]:
    """The right step."""
    w, g, m, v, t, rate, beta_1, beta_2, epsilon = case
    new_m, new_v = beta_1 * m + (1 - beta_1) * g, beta_2 * v + (1 - beta_2) * g**2
    corrected = rate * np.sqrt(1 - beta_2**t) / (1 - beta_1**t)
    return w - corrected * new_m / (np.sqrt(new_v) + epsilon), new_m, new_v


def adam_known(case: AdamCase) -> tuple[Known, Known, Known]:
    """What known misconceptions make of the weights and of the two averages."""
    w, g, m, v, t, rate, beta_1, beta_2, epsilon = case
    new_w, new_m, new_v = adam_right(case)
    by_1, by_2 = 1 - beta_1**t, 1 - beta_2**t
    corrected = rate * np.sqrt(by_2) / by_1
    swapped = adam_right(case._replace(beta_1=beta_2, beta_2=beta_1))
    not_squared = beta_2 * v + (1 - beta_2) * np.abs(g)
    shares_m, shares_v = (1 - beta_1) * m + beta_1 * g, (1 - beta_2) * v + beta_2 * g**2
    weights = {
        ORDER: new_m,
        ASCENT: 2 * w - new_w,
        NO_CORRECTION: w - rate * new_m / (np.sqrt(new_v) + epsilon),
        PAPER: w - rate * new_m / by_1 / (np.sqrt(new_v / by_2) + epsilon),
        EPSILON_INSIDE: w - corrected * new_m / np.sqrt(new_v + epsilon),
        EPSILON_LOST: w - corrected * new_m / np.sqrt(new_v),
        NO_ROOT: w - corrected * new_m / (new_v + epsilon),
        ROOT_OF_CORRECTION: w - rate * by_2 / by_1 * new_m / (np.sqrt(new_v) + epsilon),
        T_SHIFTED: adam_right(case._replace(t=t + 1))[0],
        BETAS_SWAPPED: swapped[0],
        GRADIENT_FOR_M: w - corrected * g / (np.sqrt(new_v) + epsilon),
        OLD_STATE: w - corrected * m / (np.sqrt(v) + epsilon),
        NOT_SQUARED: w - corrected * new_m / (np.sqrt(not_squared) + epsilon),
        SHARES_SWAPPED: w - corrected * shares_m / (np.sqrt(shares_v) + epsilon),
        UNMOVED: w,
    }
    common = {OLD_STATE: m, CORRECTED_STATE: new_m / by_1, SHARES_SWAPPED: shares_m, SHARE_LOST: beta_1 * m + g}
    by_m = {ORDER: new_w, **common, BETAS_SWAPPED: swapped[1]}
    by_v = {
        ORDER: new_m,
        OLD_STATE: v,
        CORRECTED_STATE: new_v / by_2,
        SHARES_SWAPPED: shares_v,
        SHARE_LOST: beta_2 * v + g**2,
        BETAS_SWAPPED: swapped[2],
        NOT_SQUARED: not_squared,
    }
    return weights, by_m, by_v


ADAM = Step("adam_step", adam_case, adam_right, adam_known)


@task("adam_step", weight=3, hint=ADAM_WEIGHTS)
def test_adam_step_weights(student: Student, rng: np.random.Generator) -> None:
    check_state_step(student, rng, ADAM, 0)


@task("adam_step", weight=3, hint=ADAM_STATE)
def test_adam_step_state(student: Student, rng: np.random.Generator) -> None:
    for place in (1, 2):
        check_state_step(student, rng, ADAM, place)


@task("adam_step", weight=1, hint=STEP_FORM)
def test_adam_step_form(student: Student, rng: np.random.Generator) -> None:
    check_step_form(student, rng, "adam_step", 2, 3, 0.1, 0.9, 0.99, 0.01)


@task("adam_step", weight=1, hint=STEP_ARGUMENT)
def test_adam_step_argument(student: Student, rng: np.random.Generator) -> None:
    check_step_argument(student, rng, "adam_step", 2, 3, 0.1, 0.9, 0.99, 0.01)


# --- trajectory ------------------------------------------------------------------------------------------------------

PATH_SGD = Hint(
    "path-sgd",
    ko='"sgd"의 경로가 2번과 같은지 확인하십시오.',
    en='Is the path of "sgd" the same as in task 2?',
)
PATH_MOMENTUM = Hint(
    "path-momentum",
    ko='"momentum"에서 속도가 0에서 시작하여 걸음마다 이어지는지, β가 0.9인지 확인하십시오.',
    en='Does the velocity of "momentum" start at 0 and carry on from step to step, with 0.9 as β?',
)
PATH_ADAGRAD = Hint(
    "path-adagrad",
    ko='"adagrad"에서 상태가 0.1에서 시작하여 걸음마다 이어지는지 확인하십시오.',
    en='Does the state of "adagrad" start at 0.1 and carry on from step to step?',
)
PATH_RMSPROP = Hint(
    "path-rmsprop",
    ko='"rmsprop"에서 평균이 0에서 시작하여 걸음마다 이어지는지, γ와 ε이 표와 같은지 확인하십시오.',
    en='Does the average of "rmsprop" start at 0 and carry on from step to step, with γ and ε as in the table?',
)
PATH_ADAM = Hint(
    "path-adam",
    ko='"adam"에서 m, v가 0에서 시작하여 이어지고, t가 1부터 걸음마다 커지는지, 상수가 표와 같은지 확인하십시오.',
    en='Do m and v of "adam" start at 0 and carry on, and t count from 1, with the constants of the table?',
)
PATH_FORM = Hint(
    "path-form",
    ko="결과가 출발점부터 모든 점을 담은 모양 (steps + 1, d)의 float64 배열이고, 받은 배열이 그대로인지 확인하십시오.",
    en="Is the result a float64 array of shape (steps + 1, d) of all points from the start on, and are the arrays "
    "passed in left as they are?",
)
STATE_LOST = Hint(
    "state-lost",
    ko="걸음마다 상태가 처음으로 돌아갑니다. 앞 걸음이 돌려준 상태를 다음 걸음에 넘기십시오.",
    en="The state is set back in every step. Pass the state that one step returns on to the next.",
)
FIRST_STATE = Hint(
    "first-state",
    ko="처음 상태가 다릅니다. 표에 있는 케라스의 처음 상태를 쓰십시오.",
    en="The first state is another one. Use that of Keras, as in the table.",
)
T_FIXED = Hint(
    "t-fixed",
    ko="걸음의 번호 t가 늘 1입니다. 걸음마다 하나씩 커져야 합니다.",
    en="The number of the step, t, is always 1. It should grow by one in every step.",
)
OTHER_NAME = Hint(
    "other-optimizer",
    ko="다른 이름의 옵티마이저의 경로입니다. name에 따라 옵티마이저를 고르는 곳을 확인하십시오.",
    en="This is the path of another optimizer. Look at how the name chooses among them.",
)


class Point(NamedTuple):
    """Where a path has come to: the weights and up to two arrays of state."""

    w: Numbers
    first: Numbers
    second: Numbers


def moved(name: str, at: Point, gradient: Numbers, t: int, rate: float) -> Point:
    """One step with the constants of Keras."""
    w, first, second = at
    if name == "sgd":
        return at._replace(w=w - rate * gradient)
    if name == "momentum":
        return Point(*momentum_right(MomentumCase(w, gradient, first, rate, 0.9)), second)
    if name == "adagrad":
        return Point(*adagrad_right(AdagradCase(w, gradient, first, rate, 1e-7)), second)
    if name == "rmsprop":
        return Point(*rmsprop_right(RmspropCase(w, gradient, first, rate, 0.9, 1e-7)), second)
    return Point(*adam_right(AdamCase(w, gradient, first, second, t, rate, 0.9, 0.999, 1e-7)))


def walk(name: str, route: Route, *, fault: Hint | None = None) -> Numbers:
    """A path with the constants of Keras, or what a known mistake makes of it."""
    w, curvature, rate, steps = route
    state = np.full_like(w, 0.1 if (name == "adagrad") != (fault is FIRST_STATE) else 0.0)
    path = [Point(w, state, state)]
    for t in range(1, steps + 1):
        at = Point(path[-1].w, state, state) if fault is STATE_LOST else path[-1]
        gradient = curvature * (w if fault is GRADIENT_FIXED else at.w)
        gradient = -gradient if fault is ASCENT else gradient
        path.append(moved(name, at, gradient, 1 if fault is T_FIXED else t, rate))
    return np.array([point.w for point in path])


NAMES = ("sgd", "momentum", "adagrad", "rmsprop", "adam")
FAULTS = {
    "sgd": (GRADIENT_FIXED,),
    "momentum": (STATE_LOST, GRADIENT_FIXED),
    "adagrad": (STATE_LOST, FIRST_STATE, GRADIENT_FIXED),
    "rmsprop": (STATE_LOST, FIRST_STATE, GRADIENT_FIXED),
    "adam": (STATE_LOST, FIRST_STATE, T_FIXED, GRADIENT_FIXED),
}


def check_path(student: Student, rng: np.random.Generator, name: str) -> None:
    """Ask for a path and fail, with the hint that fits, unless it ends where it should."""
    for _ in range(2):
        while True:
            d, steps = int(rng.integers(2, 5)), int(rng.integers(5, 9))
            w, a, rate = signed(rng, 0.7, 2, (d,)), rng.uniform(1, 9, size=d), float(rng.uniform(0.02, 0.06))
            if name == "adam":  # that of Keras has its betas in single precision: off by 7e-6 of the way it has gone
                w, rate = w / 4, rate / 5
            route = Route(w, a, rate, steps)
            path = walk(name, route)
            right, known = path[-1], {fault: walk(name, route, fault=fault)[-1] for fault in FAULTS[name]}
            known |= {ONE_OFF: path[-2], UNMOVED: w, ASCENT: walk(name, route, fault=ASCENT)[-1]}
            others = [walk(other, route)[-1] for other in NAMES if other != name]
            if apart(right, known) and all(np.abs(other - right).max() > 1e-3 for other in others):
                break
        found = last_of(student.call("trajectory", name, *route), d, steps)
        require(not any(np.allclose(found, other, rtol=1e-5, atol=1e-5) for other in others), hint=OTHER_NAME)
        check(found, right, known)


def check_epsilon(student: Student, rng: np.random.Generator, name: str) -> None:
    """Ask for a path that starts so close to the lowest point that 1e-7 counts."""
    w, a = signed(rng, 1e-5, 3e-5, (3,)), rng.uniform(1, 3, size=3)
    route = Route(w, a, float(rng.uniform(0.001, 0.002)), 3)
    check(last_of(student.call("trajectory", name, *route), 3, 3), walk(name, route)[-1])


@task("trajectory", weight=1, hint=PATH_SGD)
def test_trajectory_sgd(student: Student, rng: np.random.Generator) -> None:
    check_path(student, rng, "sgd")


@task("trajectory", weight=1, hint=PATH_MOMENTUM)
def test_trajectory_momentum(student: Student, rng: np.random.Generator) -> None:
    check_path(student, rng, "momentum")


@task("trajectory", weight=1, hint=PATH_ADAGRAD)
def test_trajectory_adagrad(student: Student, rng: np.random.Generator) -> None:
    check_path(student, rng, "adagrad")


@task("trajectory", weight=1, hint=PATH_RMSPROP)
def test_trajectory_rmsprop(student: Student, rng: np.random.Generator) -> None:
    check_path(student, rng, "rmsprop")
    check_epsilon(student, rng, "rmsprop")


@task("trajectory", weight=1, hint=PATH_ADAM)
def test_trajectory_adam(student: Student, rng: np.random.Generator) -> None:
    check_path(student, rng, "adam")
    check_epsilon(student, rng, "adam")


@task("trajectory", weight=1, hint=PATH_FORM)
def test_trajectory_form(student: Student, rng: np.random.Generator) -> None:
    """Asks plain SGD for all rows, and the others for their form, so that a wrong formula costs nothing here."""
    for name, d, steps in (("sgd", 3, 5), ("momentum", 1, 4), ("adam", 4, 1)):
        w, a, rate = signed(rng, 0.7, 2, (d,)), rng.uniform(1, 9, size=d), float(rng.uniform(0.02, 0.06))
        answer = student.call("trajectory", name, w, a, rate, steps, keep_arguments=True)
        for argument, before in zip(answer.arguments[1:3], (w, a), strict=True):
            require(np.array_equal(numbers(argument), before), hint=ARGUMENT)
        if name == "sgd":
            check_rows(answer, path_of(w, a, rate, steps))
        rows = read_array(answer, (steps + 1, d))
        check(rows[0], w)
        check_moved(rows[-1], w)
