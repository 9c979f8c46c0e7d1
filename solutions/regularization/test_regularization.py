"""Hidden tests of `regularization`: each of the eight functions on fresh random data.

What is random in an answer, the mask of dropout, is judged by shares of tens of thousands of elements, with bands of
more than six standard deviations: a right answer falls outside once in 10⁹ draws. All else is compared with NumPy in
double precision.

Functions that decide (`diagnose`, `early_stopping`) have few possible answers, so a single question tells little. A
test puts a series of questions to them that no known misconception answers rightly throughout, and the whole series
of answers is compared. In each task one test is strict about the form of the result; the others read it leniently.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from autograder.grading import Answer, Hint, Student, assert_close, assert_equal, fail, require, task, tensor

ANY_KIND = ("tensor", "variable", "ndarray", "list", "tuple", "number")
ANY_DTYPE = ("float", "int", "bool")
ARRAYS = ("tensor", "ndarray")
DEVIATIONS = 6.5  # a fair draw lies outside once in 10¹⁰
Numbers = NDArray[np.float64]

NDARRAY = Hint(
    "ndarray-for-tensor",
    ko="결과가 NumPy의 ndarray입니다. 이 문제는 텐서(tf.Tensor)를 요구합니다.",
    en="The result is a NumPy ndarray. This task asks for a tensor (tf.Tensor).",
)
LIST = Hint(
    "list",
    ko="결과가 파이썬 리스트입니다. 배열이 필요한 자리에는 ndarray나 텐서를 돌려주어야 합니다.",
    en="The result is a Python list where an ndarray or a tensor is asked for.",
)
FLOAT64 = Hint(
    "float64",
    ko="결과의 dtype이 float64입니다. 문제에서 요구한 dtype으로 바꾸십시오.",
    en="The result is of dtype float64. Convert it to the dtype that is asked for.",
)
ARGUMENT = Hint(
    "argument-changed",
    ko="인수로 받은 배열의 내용을 함수가 바꾸었습니다. 새 배열에 계산하십시오.",
    en="The function changes the array that it was given. Compute in a new array.",
)


def numbers(answer: Answer, shape: tuple[int | None, ...] | None = None) -> NDArray[np.float32]:
    """An answer's numbers in single precision, whatever array or list holds them."""
    return answer.array(shape=shape, dtype=ANY_DTYPE, kind=ANY_KIND).astype(np.float32)


def read_tensor(answer: Answer, shape: tuple[int, ...]) -> NDArray[np.float32]:
    """The numbers of a float32 tensor of this shape; anything else fails, with the hint that fits."""
    require(answer.kind != "ndarray", hint=NDARRAY)
    require(answer.kind not in ("list", "tuple"), hint=LIST)
    require(answer.dtype != "float64", hint=FLOAT64)
    return answer.array(shape=shape, dtype="float32", kind="tensor")


def some_sides(rng: np.random.Generator, count: int, low: int = 2, high: int = 8) -> list[int]:
    """Different numbers from `low` to `high`."""
    return [int(side) for side in rng.choice(np.arange(low, high + 1), size=count, replace=False)]


def away_from_zero(rng: np.random.Generator, shape: Sequence[int]) -> NDArray[np.float32]:
    """Random numbers of either sign, none of them small."""
    return (rng.uniform(0.5, 2, size=shape) * rng.choice([-1, 1], size=shape)).astype(np.float32)


def all_differ(series: Sequence[Sequence[object]]) -> bool:
    """Whether no two series of answers are the same."""
    return len({tuple(answers) for answers in series}) == len(series)


def check_series(said: Sequence[object], right: Sequence[object], mistaken: Mapping[Hint, Sequence[object]]) -> None:
    """Fail, with the hint of the misconception that answers likewise, unless the whole series of answers is right."""
    if list(said) != list(right):
        fail(next((hint for hint, answers in mistaken.items() if list(said) == list(answers)), None))


# --- diagnose --------------------------------------------------------------------------------------------------------

DIAGNOSE_VALUES = Hint(
    "diagnose-values",
    ko="마지막 세 세대의 평균 a와 b를 구하고, a와 high를 먼저, b - a와 gap을 그다음에 비교하는지 확인하십시오.",
    en="Are a and b the means over the last three epochs, and is a compared with high first, then b - a with gap?",
)
DIAGNOSE_BOUNDARY = Hint(
    "diagnose-boundary",
    ko="값이 high나 gap과 똑같으면 크지 않은 것입니다. 평균과 비교의 순서도 함께 확인하십시오.",
    en="A value equal to high or gap is not greater. Check the means and the order of the rules too.",
)
DIAGNOSE_FORM = Hint(
    "diagnose-form",
    ko='결과가 소문자로 된 문자열 "under", "over", "good" 가운데 하나인지, 손실이 세 개뿐일 때도 그런지 확인하십시오.',
    en='Is the result one of the strings "under", "over" and "good", in lower case, also for three losses only?',
)
LAST_ONLY = Hint(
    "last-only",
    ko="마지막 세대의 손실 하나만 보았습니다. 마지막 세 세대를 평균하십시오.",
    en="Only the loss of the last epoch was looked at. Take the mean over the last three.",
)
WHOLE_MEAN = Hint(
    "whole-mean",
    ko="모든 세대의 손실을 평균했습니다. 처음의 큰 손실이 섞이지 않도록 마지막 세 세대만 평균하십시오.",
    en="The mean was taken over all epochs. Take the last three only, without the large losses of the beginning.",
)
FIRST_THREE = Hint(
    "first-three",
    ko="처음 세 세대를 평균했습니다. 리스트의 끝에서 세는 것은 [-3:]입니다.",
    en="The mean was taken over the first three epochs. [-3:] counts from the end of a list.",
)
GAP_FIRST = Hint(
    "gap-first",
    ko="규칙의 순서가 바뀌었습니다. 학습 손실이 크면 틈이 있어도 과소 적합입니다.",
    en='The rules are in another order. Where the training loss is large it is "under", even if there is a gap.',
)
HIGH_VALIDATION = Hint(
    "high-validation",
    ko="검증 손실을 high와 비교했습니다. high와 비교하는 것은 학습 손실입니다.",
    en="The validation loss was compared with high. It is the training loss that high is for.",
)
GAP_REVERSED = Hint(
    "gap-reversed",
    ko="틈을 거꾸로 뺐습니다. 검증 손실에서 학습 손실을 뺍니다.",
    en="The gap was taken the wrong way round. Subtract the training loss from the validation loss.",
)
GAP_ABSOLUTE = Hint(
    "gap-absolute",
    ko="틈에 절댓값을 취했습니다. 검증 손실이 학습 손실보다 작은 것은 과잉 적합이 아닙니다.",
    en="The absolute value of the gap was taken. A validation loss below the training loss is no overfitting.",
)
GAP_IGNORED = Hint(
    "gap-ignored",
    ko="검증 손실이 학습 손실보다 크기만 하면 과잉 적합이라고 했습니다. 둘의 차이를 gap과 비교하십시오.",
    en='Any validation loss above the training loss is called "over". Compare the difference with gap.',
)
NOT_STRICT = Hint(
    "not-strict",
    ko="값이 high나 gap과 똑같을 때 크다고 보았습니다. >=가 아니라 >입니다.",
    en="A value equal to high or gap is taken for greater. It is >, not >=.",
)
SPELLING = Hint(
    "spelling",
    ko='답의 뜻은 맞지만 "under", "over", "good"과 글자가 다릅니다.',
    en='The answer means the right thing, but is not spelled "under", "over" or "good".',
)

UNIT = 64  # losses are whole 64ths, which neither single nor double precision rounds
WORDS = ("under", "over", "good")


class Curves(NamedTuple):
    """A question to `diagnose`; every number is a whole number of 64ths."""

    train: list[int]
    val: list[int]
    high: int
    gap: int


def ask_diagnose(student: Student, curves: Curves) -> Answer:
    """Ask for a diagnosis."""
    train, val = ([loss / UNIT for loss in losses] for losses in (curves.train, curves.val))
    return student.call("diagnose", train, val, curves.high / UNIT, curves.gap / UNIT)


def read_word(answer: Answer) -> str:
    """The word that an answer means, whatever its case and ending."""
    said = answer.text()[:40].strip().lower()
    return next((word for word in WORDS if said.startswith(word)), said)


def judged(a: float, b: float, curves: Curves) -> str:
    """The diagnosis from two losses."""
    if a > curves.high:
        return "under"
    return "over" if b - a > curves.gap else "good"


def last(curves: Curves, count: int = 3) -> tuple[float, float]:
    """The means over the last epochs."""
    return sum(curves.train[-count:]) / count, sum(curves.val[-count:]) / count


def diagnosed(curves: Curves) -> str:
    """The right diagnosis."""
    return judged(*last(curves), curves)


def not_strict(curves: Curves) -> str:
    """What comes of >= in place of >."""
    a, b = last(curves)
    if a >= curves.high:
        return "under"
    return "over" if b - a >= curves.gap else "good"


def gap_first(curves: Curves) -> str:
    """The rules in the other order."""
    a, b = last(curves)
    if b - a > curves.gap:
        return "over"
    return "under" if a > curves.high else "good"


def high_validation(curves: Curves) -> str:
    """The validation loss where the training loss belongs."""
    a, b = last(curves)
    if b > curves.high:
        return "under"
    return "over" if b - a > curves.gap else "good"


MISTAKEN_DIAGNOSES: dict[Hint, Callable[[Curves], str]] = {
    LAST_ONLY: lambda c: judged(*last(c, 1), c),
    WHOLE_MEAN: lambda c: judged(*last(c, len(c.train)), c),
    FIRST_THREE: lambda c: judged(sum(c.train[:3]) / 3, sum(c.val[:3]) / 3, c),
    GAP_FIRST: gap_first,
    HIGH_VALIDATION: high_validation,
    GAP_REVERSED: lambda c: judged(last(c)[0], 2 * last(c)[0] - last(c)[1], c),
    GAP_ABSOLUTE: lambda c: judged(last(c)[0], last(c)[0] + abs(last(c)[1] - last(c)[0]), c),
    GAP_IGNORED: lambda c: judged(*last(c), c._replace(gap=0)),
}
# Without a name, but wrong all the same: one epoch too few or too many, or only one of the two averaged.
OTHER_DIAGNOSES: tuple[Callable[[Curves], str], ...] = (
    lambda c: judged(*last(c, 2), c),
    lambda c: judged(*last(c, 4), c),
    lambda c: judged(last(c)[0], last(c, 1)[1], c),
    lambda c: judged(last(c, 1)[0], last(c)[1], c),
    lambda c: judged(last(c)[0], min(c.val), c),
    lambda c: judged(*last(c), c._replace(gap=c.high, high=c.gap)),
)


def some_curves(rng: np.random.Generator, *, above: bool) -> Curves:
    """Jumping losses whose validation part lies above or below; the thresholds are near what they are compared with."""
    n = int(rng.integers(5, 10))
    train = np.sort(rng.integers(40, 100, size=n))[::-1] + rng.integers(-12, 13, size=n)
    away = rng.integers(5, 40, size=n)
    val = train + away if above else train - away // 2
    near = rng.integers(1, 5, size=2) * rng.choice([-1, 1], size=2)
    high = round(float(train[-int(rng.choice([3, 3, n])) :].mean())) + int(near[0])
    gap = round(abs(float((val - train)[-3:].mean()))) + int(near[1])
    return Curves(train.tolist(), val.tolist(), high, max(gap, 1))


def is_clear(curves: Curves) -> bool:
    """Whether no rounding decides."""
    a, b = last(curves)
    return abs(a - curves.high) > 0.3 and abs(b - a - curves.gap) > 0.3 and min(*curves.train, curves.gap) > 0


def some_cases(rng: np.random.Generator) -> list[Curves]:
    """Questions that tell all misconceptions from what is right, and the named ones from each other as well."""
    rules = (diagnosed, *MISTAKEN_DIAGNOSES.values(), *OTHER_DIAGNOSES)
    cases: list[Curves] = []
    answers: list[tuple[str, ...]] = [()] * len(rules)
    while told_apart(answers) < told_apart_fully(len(rules)):
        curves = some_curves(rng, above=bool(rng.random() < 0.7))
        more = [(*said, rule(curves)) for said, rule in zip(answers, rules, strict=True)]
        if is_clear(curves) and told_apart(more) > told_apart(answers):
            cases, answers = [*cases, curves], more
    return cases


def told_apart(answers: list[tuple[str, ...]]) -> int:
    """How much a series of questions tells apart: by rule, what is answered; the right answers come first."""
    right, named, others = answers[0], answers[: len(MISTAKEN_DIAGNOSES) + 1], answers[len(MISTAKEN_DIAGNOSES) + 1 :]
    return len(set(named)) + sum(said != right for said in others) + sum(min(right.count(word), 2) for word in WORDS)


def told_apart_fully(rules: int) -> int:
    """What that comes to when all rules differ and each word is right at least twice."""
    return rules + 2 * len(WORDS)


@task("diagnose", weight=3, hint=DIAGNOSE_VALUES)
def test_diagnose_values(student: Student, rng: np.random.Generator) -> None:
    cases = some_cases(rng)
    said = [read_word(ask_diagnose(student, curves)) for curves in cases]
    mistaken = {hint: [rule(curves) for curves in cases] for hint, rule in MISTAKEN_DIAGNOSES.items()}
    check_series(said, [diagnosed(curves) for curves in cases], mistaken)


@task("diagnose", weight=2, hint=DIAGNOSE_BOUNDARY)
def test_diagnose_boundary(student: Student, rng: np.random.Generator) -> None:
    cases = []
    for more_high, more_gap in ((0, 9), (0, -9), (9, 0), (9, -9)):  # on a threshold, and beside it
        a, away = int(rng.integers(40, 60)), int(rng.integers(15, 30))
        train = [*rng.integers(70, 99, size=2).tolist(), a, a, a]
        val = [*(loss + 5 for loss in train[:2]), *(loss + away for loss in train[2:])]
        cases.append(Curves(train, val, a + more_high, away + more_gap))
    said = [read_word(ask_diagnose(student, curves)) for curves in cases]
    mistaken = {NOT_STRICT: [not_strict(curves) for curves in cases]}
    check_series(said, [diagnosed(curves) for curves in cases], mistaken)


@task("diagnose", weight=1, hint=DIAGNOSE_FORM)
def test_diagnose_form(student: Student, rng: np.random.Generator) -> None:
    for word, (a, b) in zip(WORDS, ((60, 61), (10, 60), (10, 11)), strict=True):
        n = int(rng.integers(4, 8)) if word == "over" else 3
        answer = ask_diagnose(student, Curves([a] * n, [b] * n, 30, 20))
        require(answer.text() == word or read_word(answer) != word, hint=SPELLING)
        assert_equal(answer.text(), word)


# --- decay_step ------------------------------------------------------------------------------------------------------

DECAY_VALUES = Hint(
    "decay-values",
    ko="벌점의 미분 decay·w를 gradient에 더하고, 그 합에 학습률을 곱하여 w에서 빼는지 확인하십시오.",
    en="Is decay·w, the derivative of the penalty, added to the gradient, and the learning rate times that sum "
    "subtracted from w?",
)
DECAY_REPEATED = Hint(
    "decay-repeated",
    ko="여러 번 되풀이한 결과가 식과 다릅니다. 미분이 0이면 가중치는 한 걸음마다 (1 - 학습률·decay)배가 되어야 합니다.",
    en="Repeated steps don't lead where the formula leads. With a gradient of 0, each step should multiply the weights "
    "by 1 - learning_rate·decay.",
)
DECAY_FORM = Hint(
    "decay-form",
    ko="결과가 모양이 w와 같은 float32 텐서인지, w의 축이 하나이거나 셋일 때도 그런지 확인하십시오.",
    en="Is the result a float32 tensor of the shape of w, with one axis and with three?",
)
DECAY_IGNORED = Hint(
    "decay-ignored",
    ko="가중치 감쇠가 없는 갱신입니다. 인수 decay를 쓰십시오. 케라스 옵티마이저의 예전 인수 decay는 무시되며, "
    "지금은 weight_decay입니다.",
    en="This is an update without weight decay. Use the argument decay. The old argument decay of Keras's optimizers "
    "is ignored; today it is weight_decay.",
)
DECAY_GROWS = Hint(
    "decay-grows",
    ko="감쇠의 부호가 반대여서 가중치가 커집니다. 벌점의 미분도 gradient와 같은 부호로 더합니다.",
    en="The decay has the opposite sign, so weights grow. The penalty's derivative is added to the gradient.",
)
DECAY_NO_RATE = Hint(
    "decay-no-rate",
    ko="감쇠에 학습률을 곱하지 않았습니다. 가중치를 줄이는 배율은 1 - 학습률·decay입니다.",
    en="The decay was not multiplied by the learning rate. The factor that shrinks the weights is "
    "1 - learning_rate·decay.",
)
DECAY_DOUBLED = Hint(
    "decay-doubled",
    ko="감쇠가 두 배입니다. 벌점은 (λ/2)·Σw²이므로 그 미분은 λw입니다. L2(c)를 쓴다면 c는 λ/2입니다.",
    en="The decay is twice as strong. The penalty is (λ/2)·Σw², so its derivative is λw. With L2(c), c is λ/2.",
)
DECAY_SIGN = Hint(
    "decay-absolute",
    ko="가중치의 크기와 상관없이 같은 양만큼 줄였습니다. 그것은 절댓값의 합에 벌점을 매기는 L1 규제입니다.",
    en="Every weight shrinks by the same amount, whatever its size. That is L1 regularization, a penalty on the sum "
    "of absolute values.",
)
DECAY_AFTER = Hint(
    "decay-after",
    ko="먼저 옮기고 나서 감쇠했습니다. 감쇠는 옮기기 전의 가중치에 대한 것입니다.",
    en="The weights were moved first and shrunk afterwards. The decay is of the weights before the move.",
)
GRADIENT_LOST = Hint(
    "gradient-lost",
    ko="감쇠만 있고 gradient로 옮기는 부분이 없습니다.",
    en="The weights only shrink; the move against the gradient is missing.",
)
ASCENT = Hint(
    "ascent",
    ko="gradient의 방향으로 옮겼습니다. 손실이 줄어드는 쪽은 그 반대 방향입니다.",
    en="The weights moved along the gradient. The loss falls in the opposite direction.",
)
ONLY_CHANGE = Hint(
    "only-change",
    ko="바뀐 양만 돌려주었습니다. 갱신한 가중치를 돌려주십시오.",
    en="This is the change alone. Return the updated weights.",
)


class Step(NamedTuple):
    """What is sent to `decay_step`."""

    w: NDArray[np.float32]
    gradient: NDArray[np.float32]
    rate: float
    decay: float


def some_step(rng: np.random.Generator, shape: Sequence[int]) -> Step:
    """Weights and derivatives that are not small, and a decay that shows."""
    rate, decay = float(rng.uniform(0.05, 0.3)), float(rng.uniform(0.4, 0.9))
    return Step(away_from_zero(rng, shape), away_from_zero(rng, shape), rate, decay)


def stepped(w: NDArray, gradient: NDArray, rate: float, decay: float) -> Numbers:
    """The updated weights, in double precision."""
    w = np.asarray(w, float)
    return w - rate * (gradient + decay * w)


def mistaken_steps(step: Step) -> dict[Hint, NDArray]:
    """What known misconceptions of weight decay give."""
    w, gradient, rate, decay = step
    w = w.astype(float)
    return {
        DECAY_IGNORED: stepped(w, gradient, rate, 0),
        DECAY_GROWS: stepped(w, gradient, rate, -decay),
        DECAY_NO_RATE: w - rate * gradient - decay * w,
        DECAY_DOUBLED: stepped(w, gradient, rate, 2 * decay),
        DECAY_SIGN: w - rate * (gradient + decay * np.sign(w)),
        DECAY_AFTER: (w - rate * gradient) * (1 - rate * decay),
        GRADIENT_LOST: stepped(w, 0 * gradient, rate, decay),
        ASCENT: stepped(w, -gradient, rate, decay),
        ONLY_CHANGE: stepped(w, gradient, rate, decay) - w,
    }


def ask_step(student: Student, step: Step) -> Answer:
    """Ask for one update."""
    return student.call("decay_step", tensor(step.w), tensor(step.gradient), step.rate, step.decay)


@task("decay_step", weight=3, hint=DECAY_VALUES)
def test_decay_step_values(student: Student, rng: np.random.Generator) -> None:
    for shape in (some_sides(rng, 2), some_sides(rng, 1)):
        step = some_step(rng, shape)
        assert_close(numbers(ask_step(student, step)), np.float32(stepped(*step)), mistaken=mistaken_steps(step))


@task("decay_step", weight=2, hint=DECAY_REPEATED)
def test_decay_step_repeated(student: Student, rng: np.random.Generator) -> None:
    """Steps on J = (w - c)²/2: the distance from c / (1 + decay) shrinks by the same factor in each."""
    start = some_step(rng, (5,))
    for centre in (None, away_from_zero(rng, (5,))):
        w, steps = start.w, 5
        for _ in range(steps):
            gradient = np.zeros_like(w) if centre is None else w - centre
            w = numbers(ask_step(student, start._replace(w=w, gradient=gradient)), start.w.shape)
        stiff = 0 if centre is None else 1
        goal = np.zeros(5) if centre is None else centre / (1 + start.decay)
        factor = (1 - start.rate * (stiff + start.decay)) ** steps
        assert_close(w, np.float32(goal + factor * (start.w - goal)), rtol=1e-3, atol=1e-4)


@task("decay_step", weight=1, hint=DECAY_FORM)
def test_decay_step_form(student: Student, rng: np.random.Generator) -> None:
    for shape in (some_sides(rng, 1), some_sides(rng, 3), (1, 1)):
        read_tensor(ask_step(student, some_step(rng, shape)), tuple(shape))


# --- train -----------------------------------------------------------------------------------------------------------

TRAIN_WEIGHTS = Hint(
    "train-weights",
    ko="0에서 시작하여 세대마다 학습 데이터 전체의 미분으로 한 번씩, 2번의 식대로 갱신하는지 확인하십시오. "
    "옵티마이저의 minimize는 이제 없습니다.",
    en="Do the weights start from 0, and does each epoch update them once, by the formula of task 2, with the "
    "derivative over all of the training data? Optimizers no longer have a method minimize.",
)
TRAIN_LOSSES = Hint(
    "train-losses",
    ko="train_losses는 세대마다 갱신하기 전의 가중치로 계산한 학습 데이터의 평균제곱오차입니다. 벌점은 넣지 않습니다.",
    en="train_losses are the mean squared errors on the training data, computed in each epoch before the update, "
    "without the penalty.",
)
VAL_LOSSES = Hint(
    "val-losses",
    ko="val_losses는 세대마다 갱신하기 전의 가중치로 계산한 검증 데이터의 평균제곱오차입니다. 벌점은 넣지 않습니다.",
    en="val_losses are the mean squared errors on the validation data, computed in each epoch before the update, "
    "without the penalty.",
)
TRAIN_GAP = Hint(
    "train-gap",
    ko="감쇠를 세게 하면 가중치가 작아지고 학습 손실과 검증 손실의 틈이 줄어들어야 합니다. decay를 갱신에 썼는지 "
    "확인하십시오.",
    en="With a strong decay the weights should be smaller, and so should the gap between training and validation "
    "loss. Does decay have a part in the update?",
)
TRAIN_FORM = Hint(
    "train-form",
    ko="(w, train_losses, val_losses)를 돌려주는지, w의 모양이 (d, 1)이고 두 기록이 수 epochs개로 된 리스트인지 "
    "확인하십시오.",
    en="Is the result (w, train_losses, val_losses), with w of shape (d, 1) and two lists of `epochs` numbers?",
)
GRADIENT_HALVED = Hint(
    "gradient-halved",
    ko="미분이 절반입니다. 평균제곱오차를 미분하면 앞에 2가 나옵니다.",
    en="The derivative is half of what it should be: that of the mean squared error has a factor of 2.",
)
GRADIENT_SUMMED = Hint(
    "gradient-summed",
    ko="미분을 n으로 나누지 않았습니다. 손실은 제곱오차의 합이 아니라 평균입니다.",
    en="The derivative was not divided by n. The loss is the mean of the squared errors, not their sum.",
)
WRONG_EPOCHS = Hint(
    "wrong-epochs",
    ko="갱신한 횟수가 다릅니다. 한 세대에 한 번, 모두 epochs번입니다.",
    en="The number of updates is another: once per epoch, `epochs` times in all.",
)
ON_VALIDATION = Hint(
    "on-validation",
    ko="검증 데이터로 가중치를 갱신했습니다. 그러면 검증 손실은 더 이상 처음 보는 데이터의 손실이 아닙니다.",
    en="The validation data had a part in updating the weights. Their loss then is no longer that of unseen data.",
)
LOSS_AFTER = Hint(
    "loss-after",
    ko="갱신한 뒤의 손실을 기록했습니다. 갱신하기 전의 가중치로 계산하십시오.",
    en="The losses recorded are those after the update. Compute them with the weights before it.",
)
WITH_PENALTY = Hint(
    "with-penalty",
    ko="기록한 손실에 벌점이 들어 있습니다. 갱신에만 벌점을 쓰고 기록에는 평균제곱오차만 담으십시오.",
    en="The losses recorded hold the penalty. It belongs to the update; record the mean squared error alone.",
)
RECORDS_SWAPPED = Hint(
    "records-swapped",
    ko="다른 쪽 데이터의 손실입니다. 학습 데이터의 기록이 먼저이고 검증 데이터의 기록이 나중입니다.",
    en="These are the losses of the other data. The record of the training data comes first, then that of validation.",
)
LOSS_SUMMED = Hint(
    "loss-summed",
    ko="제곱오차의 합을 기록했습니다. 표본의 수가 다른 두 데이터를 견주려면 평균이어야 합니다.",
    en="Sums of squared errors were recorded. To compare data of different sizes, take the mean.",
)
LOSS_ROOT = Hint(
    "loss-root",
    ko="제곱근을 취한 손실을 기록했습니다. 평균제곱오차에는 제곱근이 없습니다.",
    en="The losses recorded are square roots; the mean squared error has none.",
)
LOSS_HALVED = Hint(
    "loss-halved",
    ko="기록한 손실이 절반입니다. 평균제곱오차의 식에는 1/2이 없습니다.",
    en="The losses recorded are half of what they should be: the formula of the mean squared error has no 1/2.",
)
RECORD_LENGTH = Hint(
    "record-length",
    ko="기록의 길이가 세대의 수와 다릅니다. 세대마다 갱신하기 전에 하나씩 담으십시오.",
    en="The length of a record is not the number of epochs. Add one loss in each epoch, before the update.",
)
RECORD_TENSORS = Hint(
    "record-tensors",
    ko="기록에 텐서가 들어 있습니다. float(loss)로 수를 꺼내어 담으십시오.",
    en="There are tensors in a record. Take the number out by float(loss).",
)


class Split(NamedTuple):
    """Training and validation data, in single precision as they are sent."""

    x: NDArray[np.float32]
    y: NDArray[np.float32]
    x_val: NDArray[np.float32]
    y_val: NDArray[np.float32]


class Run(NamedTuple):
    """A training: the weights and both losses before each update and after the last."""

    w: list[Numbers]
    train: Numbers
    val: Numbers

    @property
    def squares(self) -> Numbers:
        """The sum of the squared weights at each time."""
        return np.array([np.sum(w**2) for w in self.w])


def some_split(rng: np.random.Generator, n: int, m: int, d: int) -> Split:
    """A linear relation with noise."""
    w = away_from_zero(rng, (d, 1))
    x, x_val = rng.normal(size=(n, d)), rng.normal(size=(m, d))
    y, y_val = x @ w + rng.normal(size=(n, 1)), x_val @ w + rng.normal(size=(m, 1))
    return Split(*(part.astype(np.float32) for part in (x, y, x_val, y_val)))


def descend(split: Split, rate: float, decay: float, epochs: int, *, factor: float = 1) -> Run:
    """Train in double precision; `factor` multiplies the derivative of the loss."""
    x, y, x_val, y_val = (part.astype(float) for part in split)
    w, path, train, val = np.zeros((x.shape[1], 1)), [], [], []
    for epoch in range(epochs + 1):
        path.append(w)
        train.append(np.mean((x @ w - y) ** 2))
        val.append(np.mean((x_val @ w - y_val) ** 2))
        w = w - rate * (factor * 2 / len(x) * x.T @ (x @ w - y) + decay * w) if epoch < epochs else w
    return Run(path, np.array(train), np.array(val))


def joined(split: Split) -> Split:
    """Both parts as training data."""
    both = np.concatenate([split.x, split.x_val]), np.concatenate([split.y, split.y_val])
    return split._replace(x=both[0], y=both[1])


def swapped(split: Split) -> Split:
    """With the parts exchanged."""
    return Split(split.x_val, split.y_val, split.x, split.y)


class Training(NamedTuple):
    """A question to `train`, and the right answer."""

    split: Split
    rate: float
    decay: float
    epochs: int
    right: Run


def mistaken_weights(training: Training) -> dict[Hint, NDArray]:
    """What known misconceptions of the training arrive at."""
    split, rate, decay, epochs, _ = training
    runs = {
        DECAY_IGNORED: descend(split, rate, 0, epochs),
        DECAY_GROWS: descend(split, rate, -decay, epochs),
        DECAY_NO_RATE: descend(split, rate, decay / rate, epochs),
        DECAY_DOUBLED: descend(split, rate, 2 * decay, epochs),
        GRADIENT_HALVED: descend(split, rate, decay, epochs, factor=0.5),
        GRADIENT_SUMMED: descend(split, rate, decay, epochs, factor=len(split.x)),
        ASCENT: descend(split, rate, decay, epochs, factor=-1),
        WRONG_EPOCHS: descend(split, rate, decay, epochs + 1),
        ON_VALIDATION: descend(swapped(split), rate, decay, epochs),
    }
    return {hint: run.w[-1] for hint, run in runs.items()}


def other_weights(training: Training) -> dict[Hint, NDArray]:
    """What more of them arrive at, under names that are taken."""
    split, rate, decay, epochs, _ = training
    return {
        WRONG_EPOCHS: descend(split, rate, decay, epochs - 1).w[-1],
        ON_VALIDATION: descend(joined(split), rate, decay, epochs).w[-1],
    }


def some_training(rng: np.random.Generator) -> Training:
    """Few epochs, in which every misconception leads to clearly other weights."""
    while True:
        d, n, m = (int(rng.integers(low, low + 3)) for low in (3, 7, 11))
        split = some_split(rng, n, m, d)
        rate, decay, epochs = float(rng.uniform(0.06, 0.1)), float(rng.uniform(0.4, 0.8)), int(rng.integers(3, 6))
        training = Training(split, rate, decay, epochs, descend(split, rate, decay, epochs))
        wrong = (*mistaken_weights(training).values(), *other_weights(training).values())
        if min(np.abs(weights - training.right.w[-1]).max() for weights in wrong) > 0.03:
            return training


def ask_train(student: Student, training: Training) -> tuple[Answer, Answer, Answer]:
    """Ask for a training."""
    sent = (tensor(part) for part in training.split)
    w, train, val = student.call("train", *sent, training.rate, training.decay, training.epochs).items(3)
    return w, train, val


def read_losses(record: Answer) -> NDArray[np.float32]:
    """The losses, from a list of numbers, of arrays and tensors of one number, or from an array."""
    if record.shape is not None:
        return numbers(record).ravel()
    parts = [numbers(part).ravel() for part in record.items()]
    require(all(part.size == 1 for part in parts))
    return np.concatenate([np.empty(0, np.float32), *parts])


def check_losses(losses: NDArray, right: Numbers, other: Numbers, count: int, training: Training) -> None:
    """Fail, with the hint that fits, unless these are the losses before each update."""
    epochs, penalty = training.epochs, training.decay * training.right.squares
    require(losses.size == epochs, hint=RECORD_LENGTH)
    mistaken = {
        LOSS_AFTER: right[1:],
        WITH_PENALTY: (right + penalty / 2)[:-1],
        RECORDS_SWAPPED: other[:-1],
        LOSS_SUMMED: right[:-1] * count,
        LOSS_ROOT: np.sqrt(right[:-1]),
        LOSS_HALVED: right[:-1] / 2,
    }
    assert_close(losses, np.float32(right[:-1]), mistaken=mistaken)


@task("train", weight=4, hint=TRAIN_WEIGHTS)
def test_train_weights(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        training = some_training(rng)
        right = training.right.w[-1]
        w = numbers(ask_train(student, training)[0])
        w = w[:, None] if w.ndim == 1 else w
        taken = [hint for hint, wrong in other_weights(training).items() if w.shape == right.shape and close(w, wrong)]
        require(not taken, hint=taken[0] if taken else None)
        assert_close(w, np.float32(right), mistaken=mistaken_weights(training))


def close(actual: NDArray, expected: NDArray) -> bool:
    """Whether numbers of the same shape agree in single precision."""
    return bool(np.allclose(actual, expected, rtol=1e-4, atol=1e-5))


@task("train", weight=2, hint=TRAIN_LOSSES)
def test_train_losses(student: Student, rng: np.random.Generator) -> None:
    training = some_training(rng)
    losses = read_losses(ask_train(student, training)[1])
    check_losses(losses, training.right.train, training.right.val, len(training.split.x), training)


@task("train", weight=2, hint=VAL_LOSSES)
def test_train_val_losses(student: Student, rng: np.random.Generator) -> None:
    training = some_training(rng)
    losses = read_losses(ask_train(student, training)[2])
    check_losses(losses, training.right.val, training.right.train, len(training.split.x_val), training)


@task("train", weight=1, hint=TRAIN_GAP)
def test_train_gap(student: Student, rng: np.random.Generator) -> None:
    """Whatever else is wrong: more decay must bring smaller weights, and curves that lie closer together."""
    epochs, rate = 9, 0.1
    while True:
        split = some_split(rng, 6, 30, 9)
        plain, decayed = (
            Training(split, rate, decay, epochs, descend(split, rate, decay, epochs)) for decay in (0.0, 2.5)
        )
        gaps = [float(run.right.val[-2] - run.right.train[-2]) for run in (plain, decayed)]
        if gaps[0] - gaps[1] > 0.3 * gaps[0] > 0.3:
            break
    seen, sizes = [], []
    for training in (plain, decayed):
        w, train, val = ask_train(student, training)
        train_losses, val_losses = read_losses(train), read_losses(val)
        require(train_losses.size > 0 and val_losses.size > 0, hint=RECORD_LENGTH)
        seen.append(float(val_losses[-1] - train_losses[-1]))
        sizes.append(float(np.sum(numbers(w).astype(float) ** 2)))
    require(sizes[1] < sizes[0] and seen[1] < 0.95 * seen[0])


@task("train", weight=1, hint=TRAIN_FORM)
def test_train_form(student: Student, rng: np.random.Generator) -> None:
    for n, m, d, epochs in ((5, 3, int(rng.integers(2, 5)), 3), (2, 4, 1, 1)):
        split = some_split(rng, n, m, d)
        w, *records = ask_train(student, Training(split, 0.05, 0.5, epochs, descend(split, 0.05, 0.5, epochs)))
        require(w.kind != "ndarray", hint=NDARRAY)
        require(w.dtype != "float64", hint=FLOAT64)
        w.array(shape=(d, 1), dtype="float32", kind=("tensor", "variable"))
        for record in records:
            require(record.kind not in ("ndarray", "tensor", "variable"), hint=TRAIN_FORM)
            require(read_losses(record).size == epochs, hint=RECORD_LENGTH)
            for loss in record.items(epochs):
                require(loss.kind not in ("tensor", "variable"), hint=RECORD_TENSORS)
                loss.array(shape=(), dtype="float", kind=("number", "ndarray"))


# --- early_stopping --------------------------------------------------------------------------------------------------

STOP_BEST = Hint(
    "stop-best",
    ko="best는 멈추기 전까지 본 손실 가운데 가장 작은 것의 세대이며 0부터 셉니다. 멈춘 뒤의 손실은 보지 마십시오.",
    en="best is the epoch, counted from 0, of the least loss seen until training ends. Later losses don't count.",
)
STOP_COUNT = Hint(
    "stop-count",
    ko="count는 멈출 때까지 학습한 세대의 수입니다. 나아지지 않은 세대가 잇달아 patience번이 되는 세대까지 셉니다.",
    en="count is the number of epochs trained: up to and including the one in which `patience` epochs in a row have "
    "brought no improvement.",
)
STOP_TIES = Hint(
    "stop-ties",
    ko="지금까지의 가장 작은 값과 같은 손실은 나아진 것이 아닙니다. 다른 경우의 best도 함께 확인하십시오.",
    en="A loss equal to the least so far is no improvement. Check best in other cases too.",
)
STOP_FORM = Hint(
    "stop-form",
    ko="정수 두 개로 된 튜플 (best, count)인지, 끝까지 나아지거나 손실이 하나뿐일 때도 그런지 확인하십시오.",
    en="Is the result a tuple of two integers, (best, count), also when every loss is an improvement, or for a single "
    "loss?",
)
LOOKS_AHEAD = Hint(
    "looks-ahead",
    ko="모든 손실 가운데 가장 작은 것을 골랐습니다. 학습을 멈추면 그 뒤의 손실은 알 수 없습니다.",
    en="The least of all losses was chosen. Once training has ended, later losses can't be known.",
)
LATE = Hint(
    "patience-late",
    ko="한 세대를 더 기다렸습니다. 나아지지 않은 세대가 patience번이 되는 바로 그 세대에서 멈춥니다.",
    en="Training goes on for an epoch too long. It ends in the very epoch that is the `patience`-th without "
    "improvement.",
)
EARLY = Hint(
    "patience-early",
    ko="한 세대 일찍 멈추었습니다. 나아지지 않은 세대를 patience번 채워야 합니다.",
    en="Training ends an epoch too early. There have to be `patience` epochs without improvement.",
)
NOT_RESET = Hint(
    "not-reset",
    ko="나아지지 않은 세대를 처음부터 모두 세었습니다. 나아지면 다시 0부터 세어야 합니다.",
    en="All epochs without improvement were counted. After an improvement the count begins again at 0.",
)
PREVIOUS = Hint(
    "previous",
    ko="바로 앞 세대의 손실과 비교했습니다. 지금까지의 가장 작은 값과 비교하십시오.",
    en="Each loss was compared with the one before. Compare it with the least so far.",
)
ONE_BASED = Hint(
    "one-based",
    ko="best를 1부터 세었습니다. 세대의 번호는 0부터 셉니다.",
    en="best was counted from 1. Epochs are numbered from 0.",
)
LAST_EPOCH = Hint(
    "last-epoch",
    ko="멈춘 세대를 돌려주었습니다. 쓸 것은 멈춘 때가 아니라 검증 손실이 가장 작았던 때의 가중치입니다.",
    en="This is the epoch in which training ended. The weights to use are those of the least validation loss.",
)
ANY_LOSS = Hint(
    "largest",
    ko="손실이 커지는 것을 나아진 것으로 보았습니다. 손실은 작을수록 좋습니다.",
    en="A rising loss was taken for an improvement. Smaller losses are better.",
)
TIE_IMPROVES = Hint(
    "tie-improves",
    ko="가장 작은 값과 같은 손실을 나아진 것으로 보았습니다. 비교는 <=가 아니라 <입니다.",
    en="A loss equal to the least so far was taken for an improvement. The comparison is <, not <=.",
)
COUNT_EPOCH = Hint(
    "count-epoch",
    ko="마지막으로 학습한 세대의 번호입니다. 세대는 0부터 세므로 학습한 세대의 수는 그보다 하나 많습니다.",
    en="This is the last epoch's number. Epochs are counted from 0, so there is one more of them than that.",
)
COUNT_BEST = Hint(
    "count-best",
    ko="가장 좋은 세대까지만 세었습니다. 나아지지 않아 기다린 세대도 학습한 것입니다.",
    en="Only the epochs up to the best one were counted. Those spent waiting were trained too.",
)
UNBOUNDED = Hint(
    "count-unbounded",
    ko="손실의 개수보다 많이 세었습니다. 멈추기 전에 학습이 끝날 수도 있습니다.",
    en="More epochs were counted than there are losses. Training may come to its end before it is stopped.",
)
COUNT_ALL = Hint(
    "count-all",
    ko="언제나 모든 세대를 세었습니다. 멈춘 다음의 세대는 학습하지 않은 것입니다.",
    en="All epochs were always counted. Those after the stop were not trained.",
)

Stop = tuple[int, int]
Losses = Sequence[float]


def stopped(
    losses: Losses,
    patience: int,
    *,
    better: Callable[[float, float], bool] = lambda loss, least: loss < least,
    reset: bool = True,
    previous: bool = False,
) -> Stop:
    """The best epoch and how many were trained; the keywords are for misconceptions."""
    best, least, waited = 0, losses[0], 0
    for epoch in range(1, len(losses)):
        if better(losses[epoch], least):
            best, least, waited = epoch, losses[epoch], waited * (not reset)
        else:
            waited += 1
        least = losses[epoch] if previous else least
        if waited >= patience:
            return best, epoch + 1
    return best, len(losses)


def at_most(loss: float, least: float) -> bool:
    """The comparison that takes a tie for an improvement."""
    return loss <= least


def above(loss: float, least: float) -> bool:
    """The comparison for something that should be large."""
    return loss > least


MISTAKEN_STOPS: dict[Hint, Callable[[Losses, int], Stop]] = {
    LATE: lambda losses, patience: stopped(losses, patience + 1),
    EARLY: lambda losses, patience: stopped(losses, max(patience - 1, 1)),
    NOT_RESET: lambda losses, patience: stopped(losses, patience, reset=False),
    PREVIOUS: lambda losses, patience: stopped(losses, patience, previous=True),
    ANY_LOSS: lambda losses, patience: stopped(losses, patience, better=above),
    TIE_IMPROVES: lambda losses, patience: stopped(losses, patience, better=at_most),
}
MISTAKEN_BEST: dict[Hint, Callable[[Losses, int], int]] = {
    LOOKS_AHEAD: lambda losses, patience: int(np.argmin(losses)),
    ONE_BASED: lambda losses, patience: stopped(losses, patience)[0] + 1,
    LAST_EPOCH: lambda losses, patience: stopped(losses, patience)[1] - 1,
}
MISTAKEN_COUNT: dict[Hint, Callable[[Losses, int], int]] = {
    COUNT_EPOCH: lambda losses, patience: stopped(losses, patience)[1] - 1,
    COUNT_BEST: lambda losses, patience: stopped(losses, patience)[0] + 1,
    UNBOUNDED: lambda losses, patience: stopped(losses, patience)[0] + patience + 1,
    COUNT_ALL: lambda losses, patience: len(losses),
}


class Watched(NamedTuple):
    """A question to `early_stopping`."""

    losses: list[float]
    patience: int


def some_question(rng: np.random.Generator, *, ties: bool, sure: bool) -> Watched:
    """Losses that fall and rise, with equal ones or not; if sure, one more or less of patience changes no best."""
    while True:
        n = int(rng.integers(8, 14))
        falling = np.sort(rng.choice(np.arange(30, 90), size=n, replace=False))[::-1]
        losses = falling + rng.integers(0, 30, size=n)
        losses = losses // 10 if ties else 100 * losses + rng.permutation(n)
        question = Watched((losses / 128).tolist(), int(rng.integers(1 + sure, 5)))
        best = {stopped(question.losses, question.patience + more)[0] for more in ((-1, 0, 1) if sure else (0,))}
        if len(best) == 1:
            return question


def answered(questions: list[Watched], part: int) -> tuple[list[int], dict[Hint, list[int]]]:
    """One half of the right answers, and what misconceptions make of it."""
    right = [stopped(*question)[part] for question in questions]
    mistaken = {hint: [rule(*question)[part] for question in questions] for hint, rule in MISTAKEN_STOPS.items()}
    own = MISTAKEN_COUNT if part else MISTAKEN_BEST
    return right, mistaken | {hint: [rule(*question) for question in questions] for hint, rule in own.items()}


def some_questions(rng: np.random.Generator, part: int, *, ties: bool = False) -> list[Watched]:
    """Questions with and without a stop, that tell misconceptions from what is right and each other."""
    harmless = {*(() if ties else (TIE_IMPROVES,)), *((LATE, EARLY) if part == 0 else ())}
    while True:
        questions = [some_question(rng, ties=ties, sure=part == 0) for _ in range(8)]
        right, mistaken = answered(questions, part)
        ends = {stopped(*question)[1] < len(question.losses) for question in questions}
        wrong = [answers for hint, answers in mistaken.items() if hint not in harmless]
        if len(ends) == 2 and all_differ([right, *wrong]):
            return questions


def read_part(student: Student, question: Watched, part: int) -> float:
    """One of the two numbers that `early_stopping` gives."""
    return float(numbers(student.call("early_stopping", question.losses, question.patience).items(2)[part], ()))


def check_stops(student: Student, questions: list[Watched], part: int) -> None:
    """Ask all questions and fail, with the hint that fits, unless one half of the answers is right throughout."""
    check_series([read_part(student, question, part) for question in questions], *answered(questions, part))


@task("early_stopping", weight=3, hint=STOP_BEST)
def test_early_stopping_best(student: Student, rng: np.random.Generator) -> None:
    check_stops(student, some_questions(rng, 0), 0)


@task("early_stopping", weight=2, hint=STOP_COUNT)
def test_early_stopping_count(student: Student, rng: np.random.Generator) -> None:
    check_stops(student, some_questions(rng, 1), 1)


@task("early_stopping", weight=2, hint=STOP_TIES)
def test_early_stopping_ties(student: Student, rng: np.random.Generator) -> None:
    check_stops(student, some_questions(rng, 0, ties=True), 0)


@task("early_stopping", weight=1, hint=STOP_FORM)
def test_early_stopping_form(student: Student, rng: np.random.Generator) -> None:
    n = int(rng.integers(4, 8))
    for losses in (np.sort(rng.uniform(size=n))[::-1].tolist(), [float(rng.uniform())]):
        parts = student.call("early_stopping", losses, 2).items(2)
        assert_equal([part.integer() for part in parts], [len(losses) - 1, len(losses)])


# --- keep_mask -------------------------------------------------------------------------------------------------------

MASK_SHARE = Hint(
    "mask-share",
    ko="원소가 0이 될 확률이 rate인지 확인하십시오. 남길 확률은 1 - rate입니다.",
    en="Is each element 0 with probability rate? The probability of keeping it is 1 - rate.",
)
MASK_INDEPENDENT = Hint(
    "mask-independent",
    ko="원소마다 난수를 따로 뽑아 rate와 비교하는지 확인하십시오.",
    en="Is there a random number for each element, compared with rate?",
)
MASK_FRESH = Hint(
    "mask-fresh",
    ko="두 번 불렀을 때 같은 마스크가 나옵니다. 함수 안에서 시드를 정했는지 확인하십시오.",
    en="Two calls give the same mask. Is a seed set inside the function?",
)
MASK_FORM = Hint(
    "mask-form",
    ko="결과가 모양이 shape이고 0과 1로 된 float32 텐서인지, rate가 0이면 모두 1인지, 축이 하나이거나 셋일 때도 "
    "그런지 확인하십시오.",
    en="Is the result a float32 tensor of zeros and ones of the given shape, all ones for a rate of 0, with one or "
    "three axes too?",
)
KEPT_FOR_DROPPED = Hint(
    "kept-for-dropped",
    ko="rate가 남길 확률로 쓰였습니다. rate는 원소를 0으로 만들 확률입니다.",
    en="Here rate is the probability of keeping an element. It should be that of making it 0.",
)
HALF = Hint(
    "half",
    ko="rate와 상관없이 절반이 0입니다. 균일 난수를 rate와 비교하십시오.",
    en="Half of the elements are 0 whatever the rate. Compare uniform random numbers with rate.",
)
MASK_SCALED = Hint(
    "mask-scaled",
    ko="0과 1이 아닌 값이 있습니다. 1/(1 - rate)배로 키우는 것은 다음 문제에서 합니다.",
    en="There are values other than 0 and 1. Multiplying by 1/(1 - rate) is for the next task.",
)
SAME_ROWS = Hint(
    "same-rows",
    ko="행이나 열이 통째로 같습니다. 난수를 행이나 열마다 하나씩만 뽑지 말고 원소마다 뽑으십시오.",
    en="Whole rows or columns are alike. Draw a random number for each element, not for each row or column.",
)
FIXED_COUNT = Hint(
    "fixed-count",
    ko="0의 개수가 늘 똑같습니다. 정해진 수만큼 고르는 것이 아니라 원소마다 따로 뽑아야 합니다.",
    en="The number of zeros is always the same. Don't choose a given number of them; draw each element by itself.",
)
NOTHING_DROPPED = Hint(
    "nothing-dropped",
    ko="꺼진 원소가 하나도 없습니다.",
    en="No element is switched off.",
)


def some_rate(rng: np.random.Generator) -> float:
    """A probability that is clearly not one half, on either side."""
    return float(rng.uniform(0.25, 0.38) if rng.random() < 0.5 else rng.uniform(0.62, 0.75))


def is_share(seen: float, rate: float, count: int) -> bool:
    """Whether a share of so many independent draws fits the probability."""
    return abs(seen - rate) < DEVIATIONS * np.sqrt(rate * (1 - rate) / count)


def check_share(zeros: NDArray[np.bool_], rate: float) -> None:
    """Fail, with the hint that fits, unless about this share is zero."""
    seen, count = float(zeros.mean()), zeros.size
    if not is_share(seen, rate, count):
        require(seen > 0, hint=NOTHING_DROPPED)
        require(not is_share(seen, 1 - rate, count), hint=KEPT_FOR_DROPPED)
        require(not is_share(seen, 0.5, count), hint=HALF)
        fail()


def check_independent(zeros: NDArray[np.bool_]) -> None:
    """Fail if rows or columns are alike, or all hold the same number of zeros; for more than 100 of each."""
    for axis in (0, 1):
        counts = zeros.sum(axis=axis)
        require(counts.min() > 0 and counts.max() < zeros.shape[axis], hint=SAME_ROWS)
        require(bool(np.ptp(counts) > 0), hint=FIXED_COUNT)
    require(len(np.unique(np.packbits(zeros, axis=1), axis=0)) == len(zeros), hint=SAME_ROWS)


@task("keep_mask", weight=2, hint=MASK_SHARE)
def test_keep_mask_share(student: Student, rng: np.random.Generator) -> None:
    for rate in (float(rng.uniform(0.25, 0.38)), float(rng.uniform(0.62, 0.75))):
        shape = [int(side) for side in rng.integers(90, 140, size=2)]
        zeros = numbers(student.call("keep_mask", shape, rate), tuple(shape)) == 0
        check_share(zeros, rate)


@task("keep_mask", weight=2, hint=MASK_INDEPENDENT)
def test_keep_mask_independent(student: Student, rng: np.random.Generator) -> None:
    rate, drawn = some_rate(rng), []
    for shape in ([160, 150], [150, 160], [120, 200], [200, 120]):
        mask = numbers(student.call("keep_mask", shape, rate), tuple(shape))
        check_independent(mask == 0)
        drawn.append((mask == 0).ravel())
    require(not np.array_equal(drawn[0], drawn[1]), hint=MASK_FRESH)
    require(len({int(zeros.sum()) for zeros in drawn}) > 1, hint=FIXED_COUNT)  # by chance once in 10⁶


@task("keep_mask", weight=1, hint=MASK_FRESH)
def test_keep_mask_fresh(student: Student, rng: np.random.Generator) -> None:
    rate = float(rng.uniform(0.4, 0.6))
    # Two shapes of one size: a tf.function restarts its stream when the seed is set anew, but is traced once per shape.
    masks = [numbers(student.call("keep_mask", shape, rate), tuple(shape)).ravel() for shape in ([20, 30], [30, 20])]
    require(not np.array_equal(*masks))
    for mask in masks:
        require(mask.min() < mask.max())


@task("keep_mask", weight=1, hint=MASK_FORM)
def test_keep_mask_form(student: Student, rng: np.random.Generator) -> None:
    for shape in (some_sides(rng, 2), tuple(some_sides(rng, 3)), [int(rng.integers(30, 50))]):
        mask = read_tensor(student.call("keep_mask", shape, 0.5), tuple(shape))
        require(bool(np.isin(mask, (0, 1)).all()), hint=MASK_SCALED)
        assert_close(read_tensor(student.call("keep_mask", shape, 0.0), tuple(shape)), np.ones(shape, np.float32))


# --- dropout ---------------------------------------------------------------------------------------------------------

DROPOUT_VALUES = Hint(
    "dropout-values",
    ko="학습할 때 원소마다 rate의 확률로 0이 되고 나머지는 1/(1 - rate)배가 되는지 확인하십시오.",
    en="In training, does each element become 0 with probability rate, and is it multiplied by 1/(1 - rate) otherwise?",
)
DROPOUT_EXPECTATION = Hint(
    "dropout-expectation",
    ko="학습할 때 결과의 평균이 x의 평균과 같지 않거나 원소를 따로 뽑지 않았습니다. 설명의 기댓값을 다시 보십시오.",
    en="In training the mean of the result is not that of x, or elements are not drawn by themselves. Look at the "
    "expected value in the text again.",
)
DROPOUT_INFERENCE = Hint(
    "dropout-inference",
    ko="training이 False이면 x가 그대로 나오고, True이면 원소가 꺼지는지 확인하십시오.",
    en="Does x come out as it is when training is False, and are elements switched off when it is True?",
)
DROPOUT_FRESH = Hint(
    "dropout-fresh",
    ko="두 번 불렀을 때 같은 자리가 꺼집니다. 함수 안에서 시드를 정했는지 확인하십시오.",
    en="Two calls switch off the same places. Is a seed set inside the function?",
)
DROPOUT_FORM = Hint(
    "dropout-form",
    ko="결과가 모양이 x와 같은 float32 텐서인지, rate가 0이면 x와 같은지, 축이 하나이거나 셋일 때도 그런지 "
    "확인하십시오.",
    en="Is the result a float32 tensor of the shape of x, equal to x for a rate of 0, with one or three axes too?",
)
NOT_SCALED = Hint(
    "not-scaled",
    ko="살아남은 값이 본래 그대로입니다. 1/(1 - rate)배로 키워야 기댓값이 유지됩니다.",
    en="The surviving values are what they were. Multiply them by 1/(1 - rate) to keep the expected value.",
)
SCALED_DOWN = Hint(
    "scaled-down",
    ko="살아남은 값에 1 - rate를 곱했습니다. 곱하지 말고 나누십시오.",
    en="The surviving values were multiplied by 1 - rate. Divide by it instead.",
)
SCALED_BY_RATE = Hint(
    "scaled-by-rate",
    ko="살아남은 값을 rate로 나누었습니다. 살아남을 확률은 1 - rate이므로 그 수로 나누십시오.",
    en="The surviving values were divided by rate. The probability of surviving is 1 - rate: divide by that.",
)
SCALED_WHEN_PREDICTING = Hint(
    "scaled-when-predicting",
    ko="예측할 때 값에 배율을 곱했습니다. 역드롭아웃에서는 학습할 때 이미 키웠으므로 예측할 때는 그대로 둡니다.",
    en="Values were scaled when predicting. Inverted dropout has done so in training; nothing is left to do.",
)
DROPPED_WHEN_PREDICTING = Hint(
    "dropped-when-predicting",
    ko="예측할 때도 노드를 껐습니다. 드롭아웃은 학습할 때만 합니다.",
    en="Nodes were switched off when predicting. Dropout is for training only.",
)
RATE_ZERO = Hint(
    "rate-zero",
    ko="rate가 0이면 아무것도 꺼지지 않고 x가 그대로 나와야 합니다.",
    en="For a rate of 0 nothing is switched off, and x should come out as it is.",
)


def ask_dropout(student: Student, x: NDArray[np.float32], rate: float, *, training: bool) -> NDArray[np.float32]:
    """The outputs for a tensor, of its shape."""
    return numbers(student.call("dropout", tensor(x), rate, training), x.shape)


@task("dropout", weight=3, hint=DROPOUT_VALUES)
def test_dropout_values(student: Student, rng: np.random.Generator) -> None:
    for rate in (float(rng.uniform(0.25, 0.38)), float(rng.uniform(0.62, 0.75))):
        x = away_from_zero(rng, some_sides(rng, 2, 40, 60))
        outputs = ask_dropout(student, x, rate, training=True)
        kept = outputs != 0
        check_share(~kept, rate)
        expected = x[kept].astype(float)
        factors = {NOT_SCALED: 1.0, SCALED_DOWN: 1 - rate, SCALED_BY_RATE: 1 / rate}
        mistaken = {hint: expected * factor for hint, factor in factors.items()}
        assert_close(outputs[kept], np.float32(expected / (1 - rate)), mistaken=mistaken)


@task("dropout", weight=2, hint=DROPOUT_EXPECTATION)
def test_dropout_expectation(student: Student, rng: np.random.Generator) -> None:
    rate = some_rate(rng)
    x = away_from_zero(rng, (160, 150))
    outputs = ask_dropout(student, x, rate, training=True)
    ratio = outputs.astype(float) / x
    deviation = np.sqrt(rate / (1 - rate) / x.size)  # of the mean ratio, which is 1 on average
    require(abs(float(ratio.mean()) - 1) < DEVIATIONS * deviation)
    check_independent(outputs == 0)


@task("dropout", weight=1, hint=DROPOUT_INFERENCE)
def test_dropout_inference(student: Student, rng: np.random.Generator) -> None:
    rate = some_rate(rng)
    x = away_from_zero(rng, (int(rng.integers(7, 9)), 6))
    outputs = ask_dropout(student, x, rate, training=False)
    require(not (outputs == 0).any(), hint=DROPPED_WHEN_PREDICTING)
    mistaken = {SCALED_WHEN_PREDICTING: x * (1 - rate)}
    assert_close(outputs, x, mistaken=mistaken | {DROPPED_WHEN_PREDICTING: x / (1 - rate)})
    x = away_from_zero(rng, (200,))
    require(bool((ask_dropout(student, x, rate, training=True) == 0).any()), hint=NOTHING_DROPPED)


@task("dropout", weight=1, hint=DROPOUT_FRESH)
def test_dropout_fresh(student: Student, rng: np.random.Generator) -> None:
    rate, x = float(rng.uniform(0.4, 0.6)), away_from_zero(rng, (600,))
    # Two shapes of one size, as above.
    kept = [ask_dropout(student, x.reshape(shape), rate, training=True).ravel() != 0 for shape in ((20, 30), (30, 20))]
    require(not np.array_equal(*kept))
    for places in kept:
        require(bool(places.any() and not places.all()))


@task("dropout", weight=1, hint=DROPOUT_FORM)
def test_dropout_form(student: Student, rng: np.random.Generator) -> None:
    for shape in (some_sides(rng, 2), some_sides(rng, 3), some_sides(rng, 1)):
        x = away_from_zero(rng, shape)
        for training in (True, False):
            read_tensor(student.call("dropout", tensor(x), 0.5, training), x.shape)
        assert_close(read_tensor(student.call("dropout", tensor(x), 0.0, True), x.shape), x, hint=RATE_ZERO)


# --- shift -----------------------------------------------------------------------------------------------------------

SHIFT_VALUES = Hint(
    "shift-values",
    ko="dy만큼 아래로, dx만큼 오른쪽으로 옮기고 빈 자리를 0으로 채우는지, 음수일 때도 그런지 확인하십시오.",
    en="Are the images moved down by dy and to the right by dx, with zeros in the empty places, for negative numbers "
    "too?",
)
SHIFT_ZERO = Hint(
    "shift-zero",
    ko="dy나 dx가 0일 때의 결과가 다릅니다. images[:, :-0]은 빈 배열이라는 점에 주의하십시오.",
    en="The result for a dy or dx of 0 is wrong. Mind that images[:, :-0] is an empty array.",
)
SHIFT_FAR = Hint(
    "shift-far",
    ko="이미지의 높이나 너비만큼, 또는 그보다 더 옮기면 모든 화소가 0이 되어야 합니다.",
    en="Moved by as much as their height or width, or by more, images should become all zeros.",
)
SHIFT_FORM = Hint(
    "shift-form",
    ko="결과가 모양과 dtype이 images와 같은 ndarray 또는 텐서인지, images를 바꾸지 않았는지 확인하십시오.",
    en="Is the result an ndarray or tensor of the shape and dtype of images, and are images left as they were?",
)
ROLLED = Hint(
    "rolled",
    ko="밀려난 화소가 반대쪽에 다시 나타납니다(np.roll). 빈 자리는 0이어야 합니다.",
    en="Pixels that leave the frame come back on the other side (np.roll). Empty places should be 0.",
)
OPPOSITE = Hint(
    "opposite",
    ko="반대 방향으로 옮겼습니다. dy가 양수이면 아래로, dx가 양수이면 오른쪽으로 옮깁니다.",
    en="The images moved the opposite way. A positive dy moves down, a positive dx to the right.",
)
OPPOSITE_ONE = Hint(
    "opposite-one",
    ko="두 방향 가운데 하나가 반대입니다. dy가 양수이면 아래로, dx가 양수이면 오른쪽으로 옮깁니다.",
    en="One of the two directions is the opposite. A positive dy moves down, a positive dx to the right.",
)
AXES_SWAPPED = Hint(
    "axes-swapped",
    ko="dy와 dx가 서로 바뀌었습니다. 행의 축(위아래)이 먼저입니다.",
    en="dy and dx have changed places. The axis of the rows (up and down) comes first.",
)
EDGE_REPEATED = Hint(
    "edge-repeated",
    ko="빈 자리를 가장자리의 화소로 채웠습니다. 0으로 채우십시오.",
    en="Empty places were filled with the pixels at the edge. Fill them with 0.",
)
CROPPED = Hint(
    "cropped",
    ko="이미지의 크기가 달라졌습니다. 빈 자리를 0으로 채워 본래의 크기를 유지하십시오.",
    en="The size of the images has changed. Fill the empty places with 0 to keep it.",
)
DTYPE_CHANGED = Hint(
    "dtype-changed",
    ko="결과의 dtype이 받은 배열과 다릅니다. np.zeros의 기본은 float64이므로 dtype을 지정하거나 np.zeros_like를 "
    "쓰십시오.",
    en="The dtype is not that of the array passed in. np.zeros makes float64 unless told otherwise: give it a dtype, "
    "or use np.zeros_like.",
)


def some_images(rng: np.random.Generator, n: int, dtype: str = "uint8") -> NDArray:
    """Images that are not square, without a pixel of 0 and with different pixels throughout."""
    h, w = some_sides(rng, 2, 5, 8)
    pixels = 1 + rng.choice(250, size=(h * w,), replace=False)
    images = np.stack([rng.permutation(pixels) for _ in range(n)]).reshape(n, h, w)
    return images.astype(dtype) if dtype == "uint8" else (images / 256).astype(dtype)


def moved(images: NDArray, dy: int, dx: int, mode: str = "constant") -> NDArray:
    """The images moved by padding and cutting; another mode of padding fills the empty places otherwise."""
    _, h, w = images.shape
    down, right = abs(dy), abs(dx)
    wide = np.pad(images, ((0, 0), (down, down), (right, right)), mode=mode)
    return wide[:, down - dy : down - dy + h, right - dx : right - dx + w]


def mistaken_images(images: NDArray, dy: int, dx: int) -> dict[Hint, NDArray]:
    """What known misconceptions of a shift within the frame give."""
    return {
        ROLLED: np.roll(images, (dy, dx), axis=(1, 2)),
        OPPOSITE: moved(images, -dy, -dx),
        AXES_SWAPPED: moved(images, dx, dy),
        EDGE_REPEATED: moved(images, dy, dx, "edge"),
        OPPOSITE_ONE: moved(images, -dy, dx),
    }


def check_moved(answer: Answer, images: NDArray, dy: int, dx: int) -> None:
    """Fail, with the hint that fits, unless the answer is the images moved so."""
    pixels, right = numbers(answer), moved(images, dy, dx)
    require(pixels.ndim == 3, hint=SHIFT_FORM)
    require(pixels.shape == images.shape, hint=CROPPED)
    other = moved(images, dy, -dx)
    require(np.array_equal(other, right) or not np.array_equal(pixels, other), hint=OPPOSITE_ONE)
    assert_close(pixels, right.astype(np.float32), mistaken=mistaken_images(images, dy, dx))


def some_distances(rng: np.random.Generator) -> list[int]:
    """How far to move down and to the right: different, and well within the frame."""
    return [int(distance) for distance in rng.choice([1, 2, 3], size=2, replace=False)]


@task("shift", weight=3, hint=SHIFT_VALUES)
def test_shift_values(student: Student, rng: np.random.Generator) -> None:
    for sign_y, sign_x in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
        images = some_images(rng, int(rng.integers(2, 5)))
        dy, dx = some_distances(rng)
        check_moved(student.call("shift", images, sign_y * dy, sign_x * dx), images, sign_y * dy, sign_x * dx)


@task("shift", weight=2, hint=SHIFT_ZERO)
def test_shift_zero(student: Student, rng: np.random.Generator) -> None:
    for down, right in ((0, 1), (0, -1), (1, 0), (-1, 0), (0, 0)):
        images = some_images(rng, 2)
        assert_close(numbers(student.call("shift", images, down, right)), moved(images, down, right))


@task("shift", weight=2, hint=SHIFT_FAR)
def test_shift_far(student: Student, rng: np.random.Generator) -> None:
    """As far as the frame and further; one pixel less leaves a row or a column."""
    for sign in (1, -1):
        images = some_images(rng, 3)
        _, h, w = images.shape
        further = int(rng.integers(1, 4))
        for down, right in ((h, 1), (h + further, 0), (1, w), (-1, w + further), (h - 1, 0), (0, w - 1)):
            answer = student.call("shift", images, sign * down, sign * right)
            assert_close(numbers(answer), moved(images, sign * down, sign * right))


@task("shift", weight=1, hint=SHIFT_FORM)
def test_shift_form(student: Student, rng: np.random.Generator) -> None:
    for n, dtype in ((2, "uint8"), (3, "float32"), (1, "uint8")):
        images = some_images(rng, n, dtype)
        answer = student.call("shift", images, 1, -2, keep_arguments=True)
        require(answer.kind not in ("list", "tuple"), hint=LIST)
        require(answer.dtype in (None, dtype), hint=DTYPE_CHANGED)
        answer.array(shape=images.shape, dtype=dtype, kind=ARRAYS)
        assert_close(numbers(answer.arguments[0]), images.astype(np.float32), hint=ARGUMENT)


# --- augment ---------------------------------------------------------------------------------------------------------

AUGMENT_IMAGES = Hint(
    "augment-images",
    ko="원본 전체가 먼저 오고, 옮기는 방법마다 원본 전체를 옮긴 것이 차례로 뒤따르는지 확인하십시오.",
    en="Do all originals come first, and then, for each shift in turn, all originals moved by it?",
)
AUGMENT_LABELS = Hint(
    "augment-labels",
    ko="이미지마다 제 레이블이 같은 자리에 있는지 확인하십시오.",
    en="Does each image have its own label, in the same place?",
)
AUGMENT_EMPTY = Hint(
    "augment-empty",
    ko="shifts가 비어 있으면 원본만, 하나뿐이면 원본과 옮긴 것 한 벌을 돌려주어야 합니다.",
    en="For no shifts the originals alone are asked for, and for one shift the originals and one set of copies.",
)
AUGMENT_FORM = Hint(
    "augment-form",
    ko="(images, labels)를 돌려주는지, dtype이 각각 x, y와 같은지, x와 y를 바꾸지 않았는지 확인하십시오.",
    en="Is the result (images, labels), of the dtypes of x and y, and are x and y left as they were?",
)
NO_ORIGINALS = Hint(
    "no-originals",
    ko="옮긴 것만 있고 원본이 없습니다.",
    en="There are shifted copies only; the originals are missing.",
)
ORIGINALS_LAST = Hint(
    "originals-last",
    ko="원본이 맨 뒤에 있습니다. 원본이 먼저입니다.",
    en="The originals come last. They should come first.",
)
INTERLEAVED = Hint(
    "interleaved",
    ko="이미지마다 그 변형을 이어 놓았습니다. 원본 전체 다음에 옮긴 것 한 벌씩이 오는 차례를 지키십시오.",
    en="Each image is followed by its own copies. The order asked for is all originals, then one set of copies after "
    "the other.",
)
LABELS_REPEATED = Hint(
    "labels-repeated",
    ko="같은 레이블이 잇달아 놓여 이미지와 짝이 맞지 않습니다. np.repeat가 아니라 np.tile의 차례입니다.",
    en="Equal labels follow one another, out of step with the images. The order is that of np.tile, not np.repeat.",
)
LABELS_KEPT = Hint(
    "labels-kept",
    ko="레이블을 늘리지 않아 이미지보다 적습니다.",
    en="The labels were not multiplied, so there are fewer of them than images.",
)
ACCUMULATED = Hint(
    "accumulated",
    ko="이미 옮긴 것을 다시 옮겼습니다. 저마다 원본을 옮기십시오.",
    en="Images that had been moved were moved again. Move the originals each time.",
)


class DataSet(NamedTuple):
    """What is sent to `augment`."""

    x: NDArray
    y: NDArray[np.int64]
    shifts: list[tuple[int, int]]


def some_data(rng: np.random.Generator, k: int, dtype: str = "uint8") -> DataSet:
    """Some images with labels all different, and shifts within the frame, none of them the opposite of another."""
    n = int(rng.integers(3, 6))
    signs = rng.permutation([(1, 1), (1, -1), (-1, 1), (-1, -1)])[:k]
    shifts = [(int(dy), int(dx)) for dy, dx in signs * [some_distances(rng) for _ in range(k)]] if k else []
    return DataSet(some_images(rng, n, dtype), rng.permutation(10)[:n], shifts)


def augmented(data: DataSet) -> tuple[NDArray, NDArray]:
    """The right images and labels."""
    images = np.concatenate([data.x, *(moved(data.x, dy, dx) for dy, dx in data.shifts)])
    return images, np.tile(data.y, 1 + len(data.shifts))


def mistaken_augmented(data: DataSet) -> dict[Hint, NDArray]:
    """What known misconceptions make of the images."""
    images, _ = augmented(data)
    n = len(data.x)
    twice = [data.x]
    for dy, dx in data.shifts:
        twice.append(moved(twice[-1], dy, dx))
    return {
        NO_ORIGINALS: images[n:],
        ORIGINALS_LAST: np.concatenate([images[n:], data.x]),
        INTERLEAVED: images.reshape(-1, n, *images.shape[1:]).swapaxes(0, 1).reshape(images.shape),
        ACCUMULATED: np.concatenate(twice),
        ROLLED: np.concatenate([data.x, *(np.roll(data.x, s, axis=(1, 2)) for s in data.shifts)]),
        OPPOSITE: np.concatenate([data.x, *(moved(data.x, -dy, -dx) for dy, dx in data.shifts)]),
        AXES_SWAPPED: np.concatenate([data.x, *(moved(data.x, dx, dy) for dy, dx in data.shifts)]),
    }


def ask_augment(student: Student, data: DataSet) -> tuple[Answer, Answer]:
    """Ask for images and labels."""
    images, labels = student.call("augment", *data).items(2)
    return images, labels


@task("augment", weight=3, hint=AUGMENT_IMAGES)
def test_augment_images(student: Student, rng: np.random.Generator) -> None:
    for k in (2, 3):
        data = some_data(rng, k)
        images = numbers(ask_augment(student, data)[0])
        assert_close(images, augmented(data)[0].astype(np.float32), mistaken=mistaken_augmented(data))


@task("augment", weight=3, hint=AUGMENT_LABELS)
def test_augment_labels(student: Student, rng: np.random.Generator) -> None:
    for k in (2, 3):
        data = some_data(rng, k)
        images, labels = ask_augment(student, data)
        codes = numbers(labels).ravel()
        require(codes.size != len(data.y), hint=LABELS_KEPT)
        require(codes.size != k * len(data.y), hint=NO_ORIGINALS)
        require(numbers(images).shape[:1] == codes.shape)
        mistaken = {LABELS_REPEATED: np.repeat(data.y, k + 1)}
        assert_close(codes, augmented(data)[1].astype(np.float32), mistaken=mistaken)


@task("augment", weight=1, hint=AUGMENT_EMPTY)
def test_augment_empty(student: Student, rng: np.random.Generator) -> None:
    for k in (1, 0):
        data = some_data(rng, k)
        for said, right in zip(ask_augment(student, data), augmented(data), strict=True):
            assert_close(numbers(said), right.astype(np.float32))


@task("augment", weight=1, hint=AUGMENT_FORM)
def test_augment_form(student: Student, rng: np.random.Generator) -> None:
    for dtype, label_dtype in (("uint8", "int64"), ("float32", "uint8")):
        data = some_data(rng, 2, dtype)
        data = data._replace(y=data.y.astype(label_dtype))
        answer = student.call("augment", *data, keep_arguments=True)
        right = augmented(data)
        for said, wanted in zip(answer.items(2), right, strict=True):
            require(said.kind not in ("list", "tuple"), hint=LIST)
            require(said.dtype in (None, wanted.dtype.name), hint=DTYPE_CHANGED)
            said.array(shape=wanted.shape, dtype=wanted.dtype.name, kind=ARRAYS)
        for argument, before in zip(answer.arguments[:2], (data.x, data.y), strict=True):
            assert_close(numbers(argument), before.astype(np.float32), hint=ARGUMENT)
