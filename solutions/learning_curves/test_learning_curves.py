"""Hidden tests of `learning_curves`: what figures show, what is read from a history, what a training was judged by.

A figure is tried in parts: its curves, its legend, its words, its grid, each in a test of its own. A curve is known by
its values, so a figure whose curves are partly wrong can still have a true legend. What a line is called is what
stands in the legend beside the sample that looks like it.

Histories are drawn so that no two curves resemble each other, and no known mistake gives what is right.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from autograder.grading import (
    Answer,
    Axes,
    Credit,
    Hint,
    Line,
    Student,
    assert_close,
    assert_equal,
    fail,
    require,
    task,
)
from autograder.grading.verdicts import Failed

History = dict[str, list[float]]

ANY_KIND = ("tensor", "variable", "ndarray", "list", "tuple")
ANY_DTYPE = ("float", "int")

TRAINING = ("train", "학습", "훈련")
VALIDATION = ("val", "검증")
TESTING = ("test", "시험", "테스트")
WORDS = {"accuracy": ("acc", "정확률", "정확도"), "loss": ("loss", "손실")}
EPOCH = ("epoch", "세대", "에포크", "에폭")


def numbers(answer: Answer) -> NDArray[np.float64]:
    """An answer's numbers, whatever array or list holds them."""
    return answer.array(dtype=ANY_DTYPE, kind=ANY_KIND).astype(float)


def some_length(rng: np.random.Generator) -> int:
    """How many epochs: not as many as in the example, nor a number that one would write down without counting."""
    return int(rng.choice([7, 9, 11, 12, 13]))


def some_history(rng: np.random.Generator, metrics: tuple[str, ...] = ("accuracy", "loss")) -> History:
    """Curves of random numbers in bands of their own: none is like another one, also at other epochs."""
    bands = rng.permutation(2 * len(metrics))
    names = [prefix + metric for metric in metrics for prefix in ("", "val_")]
    wide = 0.9 / len(bands)
    n = some_length(rng)
    return {
        name: np.round(rng.uniform(0.05 + wide * band, 0.05 + wide * (band + 0.8), size=n), 4).tolist()
        for name, band in zip(names, bands, strict=True)
    }


# --- pair ------------------------------------------------------------------------------------------------------------

PAIR_VALUES = Hint(
    "pair-values",
    ko="키가 metric인 리스트와 키가 'val_' + metric인 리스트를 이 순서로 돌려주는지 확인하십시오.",
    en="Are these the list under the key metric and the one under the key 'val_' + metric, in this order?",
)
PAIR_FORM = Hint(
    "pair-form",
    ko="결과가 리스트 두 개로 된 튜플인지 확인하십시오.",
    en="Is the result a tuple of two lists?",
)
PAIR_SWAPPED = Hint(
    "pair-swapped",
    ko="순서가 바뀌었습니다. 학습 데이터의 값이 먼저이고 검증 데이터의 값이 나중입니다.",
    en="The order is the other way round: first the values on the training data, then those on the validation data.",
)
METRIC_IGNORED = Hint(
    "metric-ignored",
    ko="인수 metric을 쓰지 않고 언제나 같은 키의 값을 꺼냈습니다.",
    en="The argument metric is not used: the values are always those of the same key.",
)
SAME_TWICE = Hint(
    "same-twice",
    ko="두 값이 모두 학습 데이터의 값입니다. 검증 데이터의 값은 앞에 'val_'이 붙은 키에 있습니다.",
    en="Both are the values on the training data. Those on the validation data have the key with 'val_' before it.",
)
LAST_VALUES = Hint(
    "last-values",
    ko="마지막 세대의 값만 꺼냈습니다. 곡선은 모든 세대의 값으로 된 리스트입니다.",
    en="Only the values of the last epoch were taken. A curve is the list of the values of all epochs.",
)


def check_pair(first: NDArray[np.float64], second: NDArray[np.float64], history: History, metric: str) -> None:
    """Fail, with the hint that fits, unless these are the two curves of a metric."""
    training, validation = (np.asarray(history[key]) for key in (metric, f"val_{metric}"))
    got = [first, second]
    require(not all(part.ndim == 0 for part in got), hint=LAST_VALUES)
    for other in [name for name in history if not name.startswith("val_") and name != metric]:
        require(not is_same(got, [history[other], history[f"val_{other}"]]), hint=METRIC_IGNORED)
    require(not is_same(got, [validation, training]), hint=PAIR_SWAPPED)
    require(not is_same(got, [training, training]), hint=SAME_TWICE)
    require(is_same(got, [training, validation]))


def is_same(got: list[NDArray[np.float64]], wanted: list) -> bool:
    """Whether two pairs of curves are the same."""
    return all(is_close(part, np.asarray(other, float)) for part, other in zip(got, wanted, strict=True))


def is_close(values: NDArray[np.float64], wanted: NDArray[np.float64]) -> bool:
    """Whether two curves are of one length and their values equal, in single precision at least."""
    return values.shape == wanted.shape and bool(np.allclose(values, wanted, rtol=1e-5, atol=1e-6))


def lenient(answer: Answer) -> NDArray[np.float64]:
    """The numbers of an array, a list or a single number."""
    return answer.array(dtype=ANY_DTYPE, kind=(*ANY_KIND, "number")).astype(float)


@task("pair", weight=3, hint=PAIR_VALUES)
def test_pair_values(student: Student, rng: np.random.Generator) -> None:
    metrics = ("loss", "accuracy", str(rng.choice(["mse", "mae", "precision"])))
    history = some_history(rng, metrics)
    for metric in rng.permutation(metrics).tolist():
        first, second = student.call("pair", history, metric).items(2)
        check_pair(lenient(first), lenient(second), history, metric)


@task("pair", weight=1, hint=PAIR_FORM)
def test_pair_form(student: Student, rng: np.random.Generator) -> None:
    history = some_history(rng)
    for metric in ("accuracy", "loss"):
        answer = student.call("pair", history, metric)
        require(answer.kind == "tuple")
        for part in answer.items(2):
            part.array(shape=(len(history["loss"]),), kind="list", dtype="float")


# --- figures ---------------------------------------------------------------------------------------------------------

NO_CURVE = Hint(
    "no-curve",
    ko="기록의 곡선이 그래프에 없습니다. history에서 꺼낸 리스트를 plot으로 그렸는지 확인하십시오.",
    en="The curves of the history are not in the figure. Are they the lists from history, drawn by plot?",
)
ONE_CURVE = Hint(
    "one-curve",
    ko="두 곡선 가운데 하나만 있습니다. 학습 데이터의 곡선과 검증 데이터의 곡선을 한 축에 모두 그리십시오.",
    en="Only one of the two curves is there. Draw training and validation into the same axes.",
)
APART = Hint(
    "apart",
    ko="학습 곡선과 검증 곡선이 서로 다른 축에 있습니다. 비교할 수 있도록 한 축에 그리십시오.",
    en="The training curve and the validation curve are in different axes. To be compared they must share one.",
)
WRONG_METRIC = Hint(
    "wrong-metric",
    ko="다른 값의 곡선을 그렸습니다. 정확률과 손실의 키를 확인하십시오.",
    en="These are the curves of something else. Look at the keys of accuracy and loss.",
)
SAME_AXES = Hint(
    "same-axes",
    ko="정확률과 손실이 한 축에 겹쳐 있습니다. 손실을 그리기 전에 새 그래프나 새 축을 만드십시오.",
    en="Accuracy and loss are in the same axes. Make a new figure or new axes before you draw the loss.",
)
OTHER_CURVES = Hint(
    "other-curves",
    ko="두 곡선 말고 다른 선도 그려져 있습니다.",
    en="There are other lines besides the two curves.",
)
FIXED_EPOCHS = Hint(
    "fixed-epochs",
    ko="곡선의 점이 세대의 수와 다릅니다. 세대의 수를 코드에 고정하지 말고 리스트의 길이를 쓰십시오.",
    en="A curve has more or fewer points than there are epochs. Don't fix their number: take the length of the list.",
)
REPEATED = Hint(
    "repeated",
    ko="리스트에 100을 곱해서 곡선이 100번 되풀이되었습니다. 리스트의 곱은 반복입니다.",
    en="The curve is repeated 100 times: a list times 100 is the list, repeated.",
)
PERCENT = Hint(
    "percent",
    ko="값에 100을 곱했습니다. 이 그래프에서는 값을 그대로 그립니다.",
    en="The values are multiplied by 100. This figure shows them as they are.",
)
EPOCH_AXIS = Hint(
    "epoch-axis",
    ko="가로축의 값이 세대의 번호가 아닙니다. 0이나 1부터 하나씩 세어야 합니다.",
    en="The horizontal values are not the epochs' numbers: count by ones from 0 or from 1.",
)
CUT_OFF = Hint(
    "cut-off",
    ko="축의 범위가 고정되어 곡선의 일부가 그래프 밖으로 나갔습니다. xlim과 ylim을 확인하십시오.",
    en="The limits of the axes are fixed, and part of a curve lies outside. Look at xlim and ylim.",
)
NO_LEGEND = Hint(
    "no-legend",
    ko="범례가 없습니다. 선마다 label을 주고 legend()를 부르십시오.",
    en="There is no legend. Give each line a label, and call legend().",
)
LEGEND_SWAPPED = Hint(
    "legend-swapped",
    ko="범례가 거꾸로입니다. 학습 곡선을 검증이라고 부릅니다. legend의 이름은 선을 그은 순서대로 붙습니다.",
    en="The legend has it the wrong way round: it calls the training curve validation. "
    "The names in legend go to the lines in the order in which they were drawn.",
)
LEGEND_TEST = Hint(
    "legend-test",
    ko="검증 곡선을 시험(test)이라고 불렀습니다. 검증 데이터와 시험 데이터는 다릅니다.",
    en="The validation curve is called test. Validation data and test data are not the same.",
)
LEGEND_WORDS = Hint(
    "legend-words",
    ko="범례의 이름만 보고는 어느 선이 학습이고 어느 선이 검증인지 알 수 없습니다.",
    en="From the names in the legend one can't tell which line is training and which one is validation.",
)
SAME_LOOK = Hint(
    "same-look",
    ko="범례가 어느 선을 가리키는지 알 수 없습니다. 선마다 색이나 모양을 다르게 하고 범례에 이름을 하나씩 주십시오.",
    en="One can't tell which line the legend means. Give the lines different colours or styles, and each one a name.",
)
FIGURE_LEGEND = Hint(
    "figure-legend",
    ko="범례가 두 곡선을 모두, 맞게 알려 주는지 확인하십시오.",
    en="Does the legend name both curves, and truly?",
)
FIGURE_LABELS = Hint(
    "figure-labels",
    ko="제목, 가로축의 이름, 세로축의 이름이 모두 있고 문제에서 말한 낱말이 들어 있는지 확인하십시오.",
    en="Are there a title and a label for each axis, with the words that the task names?",
)
NO_TITLE = Hint(
    "no-title",
    ko="제목이 없거나, 무엇을 그렸는지 알리는 낱말이 제목에 없습니다.",
    en="There is no title, or it lacks the word for what is shown.",
)
LABELS_EXCHANGED = Hint(
    "labels-exchanged",
    ko="두 축의 이름이 서로 바뀌었습니다. 가로축이 세대입니다.",
    en="The labels of the two axes have changed places: the horizontal one is the epoch.",
)
LABEL_MISSING = Hint(
    "label-missing",
    ko="축의 이름이 없거나, 가로축에는 세대를, 세로축에는 잰 값을 뜻하는 낱말이 없습니다.",
    en="A label is missing or lacks its word: the epoch horizontally, what was measured vertically.",
)
NO_GRID = Hint(
    "no-grid",
    ko="격자가 보이지 않습니다. grid()를 부르되, 두 번 불러 다시 끄지 않았는지 확인하십시오.",
    en="No grid can be seen. Call grid(), and not twice, which turns it off again.",
)


class Part(NamedTuple):
    """Axes, and the title over the whole figure that they are in."""

    over_all: str
    axes: Axes

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines that can be seen in the axes."""
        return self.axes.lines


def drawn(student: Student, name: str, history: History) -> list[Part]:
    """All axes with lines that a function draws."""
    return [Part(figure.title, axes) for figure in student.figures(name, history) for axes in figure.axes]


def is_curve(line: Line, values: list[float]) -> bool:
    """Whether a line's values are these."""
    return is_close(line.y, np.asarray(values))


def resembles(line: Line, values: list[float]) -> bool:
    """Whether a line is meant to be this curve: too short, too long or in percent, it begins as that does."""
    begin = np.asarray(values[: line.y.size])
    start = line.y[: begin.size]
    return begin.size >= 2 and (is_close(start, begin) or is_close(start, 100 * begin))


def keys(metric: str) -> tuple[str, str]:
    """The keys of a metric's two curves."""
    return metric, f"val_{metric}"


def parts_with(parts: list[Part], history: History, metric: str) -> list[Part]:
    """The axes that hold what is meant to be a curve of a metric."""
    return [part for part in parts if any(resembles(line, history[key]) for line in part.lines for key in keys(metric))]


def check_curves(parts: list[Part], history: History, metric: str) -> None:
    """Fail, with the hint that fits, unless some axes hold the two curves of a metric and nothing else."""
    other = "loss" if metric == "accuracy" else "accuracy"
    meant = parts_with(parts, history, metric)
    if not meant:
        fail(WRONG_METRIC if parts_with(parts, history, other) else NO_CURVE)
    lines = meant[0].lines
    curves = [line for line in lines if any(resembles(line, history[key]) for key in keys(metric))]
    for key in keys(metric):
        if not any(resembles(line, history[key]) for line in curves):
            fail(APART if len(meant) > 1 else ONE_CURVE)
    require(not parts_with(meant[:1], history, other), hint=SAME_AXES)
    require(len(curves) == len(lines), hint=OTHER_CURVES)
    for line in curves:
        check_points(line, [history[key] for key in keys(metric)])


def check_points(line: Line, curves: list[list[float]]) -> None:
    """Fail, with the hint that fits, unless a line is one of the curves as it stands."""
    n = len(curves[0])
    require(line.y.size != 100 * n, hint=REPEATED)
    require(line.y.size == n, hint=FIXED_EPOCHS)
    require(any(is_curve(line, values) for values in curves), hint=PERCENT)
    require(any(is_close(line.x, first + np.arange(n)) for first in (0, 1)), hint=EPOCH_AXIS)
    require(line.is_whole, hint=CUT_OFF)


def check_legend(parts: list[Part], history: History, metric: str) -> None:
    """Fail, with the hint that fits, unless a legend says truly which curve is training and which one is validation."""
    meant = parts_with(parts, history, metric)
    require(bool(meant), hint=NO_CURVE)
    require(bool(meant[0].axes.legend), hint=NO_LEGEND)
    training, validation = (
        [line.name for line in meant[0].lines if resembles(line, history[key])] for key in keys(metric)
    )
    require(bool(training and validation), hint=ONE_CURVE)
    require(all(training + validation), hint=SAME_LOOK)
    swapped = says(training, VALIDATION, TRAINING) and says(validation, TRAINING, VALIDATION)
    require(not swapped, hint=LEGEND_SWAPPED)
    require(not has_word(" ".join(validation), TESTING), hint=LEGEND_TEST)
    require(says(training, TRAINING, VALIDATION) and says(validation, VALIDATION, TRAINING), hint=LEGEND_WORDS)


def says(names: list[str], words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether each name holds one of the words and none of the others."""
    return all(has_word(name, words) and not has_word(name, others) for name in names)


def has_word(text: str, words: tuple[str, ...]) -> bool:
    """Whether a text holds one of the words, in upper or lower case."""
    return any(word in text.lower() for word in words)


def check_labels(part: Part, metric: str) -> None:
    """Fail, with the hint that fits, unless the axes say epoch and what was measured."""
    x, y = part.axes.x_label, part.axes.y_label
    require(not (has_word(x, WORDS[metric]) and has_word(y, EPOCH)), hint=LABELS_EXCHANGED)
    require(has_word(x, EPOCH) and has_word(y, WORDS[metric]), hint=LABEL_MISSING)


def some_part(parts: list[Part], history: History, metric: str) -> Part:
    """The axes of a metric; where none of its curves is to be seen, any: labels and grid are graded by themselves."""
    found = parts_with(parts, history, metric) or parts
    require(bool(found), hint=NO_CURVE)
    return found[0]


# --- draw_accuracy ---------------------------------------------------------------------------------------------------


@task("draw_accuracy", weight=4, hint=NO_CURVE)
def test_draw_accuracy_curves(student: Student, rng: np.random.Generator) -> None:
    history = some_history(rng)
    check_curves(drawn(student, "draw_accuracy", history), history, "accuracy")


@task("draw_accuracy", weight=3, hint=FIGURE_LEGEND)
def test_draw_accuracy_legend(student: Student, rng: np.random.Generator) -> None:
    history = some_history(rng)
    check_legend(drawn(student, "draw_accuracy", history), history, "accuracy")


@task("draw_accuracy", weight=2, hint=FIGURE_LABELS)
def test_draw_accuracy_labels(student: Student, rng: np.random.Generator) -> None:
    history = some_history(rng)
    part = some_part(drawn(student, "draw_accuracy", history), history, "accuracy")
    check_labels(part, "accuracy")
    require(has_word(part.axes.title, WORDS["accuracy"]), hint=NO_TITLE)


@task("draw_accuracy", weight=1, hint=NO_GRID)
def test_draw_accuracy_grid(student: Student, rng: np.random.Generator) -> None:
    history = some_history(rng)
    require(some_part(drawn(student, "draw_accuracy", history), history, "accuracy").axes.has_grid)


# --- draw_curves -----------------------------------------------------------------------------------------------------


def share(checks: list[Callable[[], object]], credit: Credit) -> None:
    """Give the part of the points that the checks which hold are of all, with the hint of the first that doesn't.

    Figures are slow to make: what one figure shows is looked at in one test, though each part earns points by itself.

    Raises:
        Failed: as the first check does, when none holds.
    """
    failed = []
    for check in checks:
        try:
            check()
        except Failed as error:
            failed.append(error)
    if len(failed) == len(checks):
        raise failed[0]
    if failed:
        credit.award(1 - len(failed) / len(checks))
        credit.hint = failed[0].hint


@task("draw_curves", weight=6, hint=NO_CURVE)
def test_draw_curves_curves(student: Student, rng: np.random.Generator, credit: Credit) -> None:
    history = some_history(rng)
    parts = drawn(student, "draw_curves", history)
    share([partial(check_curves, parts, history, metric) for metric in ("accuracy", "loss")], credit)


@task("draw_curves", weight=2, hint=FIGURE_LEGEND)
def test_draw_curves_legend(student: Student, rng: np.random.Generator) -> None:
    history = some_history(rng)
    parts = drawn(student, "draw_curves", history)
    for metric in ("accuracy", "loss"):
        check_legend(parts, history, metric)


@task("draw_curves", weight=2, hint=FIGURE_LABELS)
def test_draw_curves_labels(student: Student, rng: np.random.Generator, credit: Credit) -> None:
    history = some_history(rng)
    parts = drawn(student, "draw_curves", history)
    found = {metric: some_part(parts, history, metric) for metric in ("accuracy", "loss")}

    def check_words() -> None:
        for metric, part in found.items():
            check_labels(part, metric)
            require(bool((part.axes.title + part.over_all).strip()), hint=NO_TITLE)

    share([check_words, lambda: require(all(part.axes.has_grid for part in found.values()), hint=NO_GRID)], credit)


# --- best_epoch ------------------------------------------------------------------------------------------------------

BEST_VALUES = Hint(
    "best-values",
    ko="val_loss가 가장 작은 세대를 찾고, 1부터 센 번호를 돌려주는지 확인하십시오.",
    en="Is it the epoch with the lowest val_loss, counted from 1?",
)
BEST_TIES = Hint(
    "best-ties",
    ko="가장 작은 값이 여럿일 때는 그 가운데 첫째 세대입니다.",
    en="Where several epochs have the lowest value, it is the first of these.",
)
BEST_FORM = Hint(
    "best-form",
    ko="결과가 정수 하나인지 확인하십시오.",
    en="Is the result a single integer?",
)
ZERO_BASED = Hint(
    "zero-based",
    ko="0부터 센 번호입니다. 리스트의 인덱스에 1을 더해야 세대의 번호가 됩니다.",
    en="This is counted from 0. An epoch's number is its list index plus 1.",
)
BY_TRAINING = Hint(
    "by-training",
    ko="학습 손실로 골랐습니다. 학습 손실은 오래 학습할수록 작아지므로 val_loss로 골라야 합니다.",
    en="This was chosen by the training loss, which falls the longer one trains. Choose by val_loss.",
)
BY_ACCURACY = Hint(
    "by-accuracy",
    ko="검증 정확률로 골랐습니다. 이 문제는 검증 손실로 고릅니다.",
    en="This was chosen by the validation accuracy. The task asks for the validation loss.",
)
LARGEST = Hint(
    "largest",
    ko="손실이 가장 큰 세대입니다. 손실은 작을수록 좋습니다.",
    en="This is the epoch with the largest loss. Of losses, the lowest is the best.",
)
THE_LOSS = Hint(
    "the-loss",
    ko="가장 작은 손실의 값을 돌려주었습니다. 구하는 것은 그 세대의 번호입니다.",
    en="This is the lowest loss itself. What is asked for is the number of its epoch.",
)
LAST_EPOCH = Hint(
    "last-epoch",
    ko="마지막 세대를 돌려주었습니다. 마지막 세대가 언제나 가장 좋은 것은 아닙니다.",
    en="This is the last epoch, which is not always the best one.",
)


def mistaken_best(history: History) -> dict[Hint, float]:
    """What known misconceptions of the best epoch give."""
    best = int(np.argmin(history["val_loss"])) + 1
    return {
        ZERO_BASED: best - 1,
        BY_TRAINING: int(np.argmin(history["loss"])) + 1,
        BY_ACCURACY: int(np.argmax(history["val_accuracy"])) + 1,
        LARGEST: int(np.argmax(history["val_loss"])) + 1,
        LAST_EPOCH: len(history["val_loss"]),
        THE_LOSS: min(history["val_loss"]),
    }


def some_best(rng: np.random.Generator, lowest: int, highest: int) -> tuple[History, int]:
    """A history and its best epoch, from the lowest to the highest allowed, where every mistake gives another one."""
    while True:
        history = some_history(rng)
        best = int(np.argmin(history["val_loss"])) + 1
        wrong = list(mistaken_best(history).values())
        is_clear = history["val_loss"].count(min(history["val_loss"])) == 1 and len(set(wrong)) == len(wrong)
        if lowest <= best <= highest and best not in wrong and is_clear:
            return history, best


@task("best_epoch", weight=3, hint=BEST_VALUES)
def test_best_epoch_values(student: Student, rng: np.random.Generator) -> None:
    for lowest, highest in ((2, 3), (4, 7), (2, 12)):
        history, best = some_best(rng, lowest, highest)
        assert_close(student.call("best_epoch", history).number(), best, mistaken=mistaken_best(history))
    short = {key: values[:1] for key, values in some_history(rng).items()}
    assert_close(student.call("best_epoch", short).number(), 1)


@task("best_epoch", weight=1, hint=BEST_TIES)
def test_best_epoch_ties(student: Student, rng: np.random.Generator) -> None:
    for lowest, highest in ((2, 3), (4, 6)):
        history, best = some_best(rng, lowest, highest)
        history["val_loss"].append(history["val_loss"][best - 1])
        for name in ("loss", "accuracy", "val_accuracy"):
            history[name].append(history[name][-1])
        mistaken = {ZERO_BASED: best - 1}
        assert_close(student.call("best_epoch", history).number(), best, mistaken=mistaken)


@task("best_epoch", weight=1, hint=BEST_FORM)
def test_best_epoch_form(student: Student, rng: np.random.Generator) -> None:
    for lowest, highest in ((2, 3), (6, 12)):  # counted from 0 or from 1, no number fits both
        history, best = some_best(rng, lowest, highest)
        require(student.call("best_epoch", history).integer() in (best - 1, best))


# --- gap -------------------------------------------------------------------------------------------------------------

GAP_VALUES = Hint(
    "gap-values",
    ko="세대 epoch의 학습 정확률에서 검증 정확률을 빼고 100을 곱했는지 확인하십시오.",
    en="Is it the training accuracy minus the validation accuracy in that epoch, times 100?",
)
GAP_LAST = Hint(
    "gap-last",
    ko="마지막 세대의 간격을 확인하십시오. 세대 epoch의 값은 인덱스 epoch - 1에 있습니다.",
    en="Check the gap in the last epoch. The value of an epoch stands at index epoch - 1.",
)
GAP_SIGN = Hint(
    "gap-sign",
    ko="검증 정확률이 더 높은 세대의 간격을 확인하십시오. 이때는 음수입니다.",
    en="Check an epoch in which the validation accuracy is the higher one: the gap is negative there.",
)
NOT_PERCENT = Hint(
    "not-percent",
    ko="값이 100배가 되지 않았습니다. 리스트에 100을 곱하면 리스트가 되풀이될 뿐이므로 값을 꺼낸 뒤에 곱하십시오.",
    en="The values are not a hundred times as large. A list times 100 is merely repeated: take the values out first.",
)
INVERTED = Hint(
    "inverted",
    ko="부호가 반대입니다. 학습 정확률에서 검증 정확률을 뺍니다.",
    en="The sign is the opposite: take the validation accuracy away from the training accuracy.",
)
ABSOLUTE = Hint(
    "absolute",
    ko="절댓값을 취했습니다. 검증 정확률이 더 높으면 간격은 음수입니다.",
    en="The absolute value was taken. Where the validation accuracy is the higher one, the gap is negative.",
)
OF_LOSS = Hint(
    "of-loss",
    ko="정확률이 아니라 손실의 간격입니다.",
    en="This is the gap between the losses, not the accuracies.",
)
EPOCH_OFF = Hint(
    "epoch-off",
    ko="다른 세대의 간격입니다. 세대는 1부터, 리스트의 인덱스는 0부터 셉니다.",
    en="This is the gap in another epoch. Epochs are counted from 1, list indices from 0.",
)
EPOCH_IGNORED = Hint(
    "epoch-ignored",
    ko="인수 epoch을 쓰지 않고 언제나 같은 세대의 간격을 구했습니다.",
    en="The argument epoch is not used: the gap is always that of the same epoch.",
)


def gaps(history: History, metric: str = "accuracy") -> NDArray[np.float64]:
    """The gap in each epoch."""
    return 100 * (np.asarray(history[metric]) - np.asarray(history[f"val_{metric}"]))


def some_gaps(rng: np.random.Generator) -> History:
    """A history whose gaps are large, of either sign and all of different sizes."""
    while True:
        history = some_history(rng)
        mix = rng.uniform(size=len(history["accuracy"])) < 0.5
        high, low = (np.where(mix, *pair) for pair in both_ways(history["accuracy"], history["val_accuracy"]))
        history["accuracy"], history["val_accuracy"] = high.tolist(), low.tolist()
        sizes = np.sort(np.abs([*gaps(history), *gaps(history, "loss")]))
        if (
            4 <= gaps_above(history) <= mix.size - 2
            and gaps(history)[-1] > 0
            and sizes[0] > 1
            and np.diff(sizes).min() > 0.05
        ):
            return history


def gaps_above(history: History) -> int:
    """In how many epochs the training accuracy is the higher one."""
    return int((gaps(history) > 0).sum())


def both_ways(first: list[float], second: list[float]) -> Iterator[tuple[list[float], list[float]]]:
    """Two lists in either order."""
    yield first, second
    yield second, first


def check_gap(student: Student, history: History, epoch: int) -> None:
    """Fail, with the hint that fits, unless the gap is right."""
    right = gaps(history)
    answer = student.call("gap", history, epoch)
    mistaken = {
        NOT_PERCENT: right[epoch - 1] / 100,
        ABSOLUTE: abs(right[epoch - 1]),
        INVERTED: -right[epoch - 1],
        OF_LOSS: gaps(history, "loss")[epoch - 1],
        EPOCH_IGNORED: right[-1],
        EPOCH_OFF: right[epoch % len(right)],
    }
    assert_close(answer.number(), right[epoch - 1], mistaken=mistaken, rtol=1e-4, atol=1e-3)


@task("gap", weight=2, hint=GAP_VALUES)
def test_gap_values(student: Student, rng: np.random.Generator) -> None:
    history = some_gaps(rng)
    above = np.flatnonzero(gaps(history)[:-2] > 0) + 1
    for epoch in rng.permutation(above)[:2].tolist():
        check_gap(student, history, epoch)


@task("gap", weight=1, hint=GAP_SIGN)
def test_gap_sign(student: Student, rng: np.random.Generator) -> None:
    history = some_gaps(rng)
    check_gap(student, history, int(gaps(history).argmax()) + 1)
    check_gap(student, history, int(rng.choice(np.flatnonzero(gaps(history) < 0))) + 1)


@task("gap", weight=1, hint=GAP_LAST)
def test_gap_last(student: Student, rng: np.random.Generator) -> None:
    history = some_gaps(rng)
    check_gap(student, history, len(history["loss"]))


# --- smooth ----------------------------------------------------------------------------------------------------------

SMOOTH_VALUES = Hint(
    "smooth-values",
    ko="첫째 값은 그대로이고, 그다음부터는 앞의 다듬은 값과 지금의 값을 weight와 1 - weight로 섞는지 확인하십시오.",
    en="Is the first value as it is, and each later one weight times the last smoothed value plus 1 - weight times the "
    "present value?",
)
SMOOTH_FORM = Hint(
    "smooth-form",
    ko="결과가 길이가 같은 실수의 리스트인지, 값이 하나뿐일 때도 그런지 확인하십시오.",
    en="Is the result a list of floats of the same length, also for a single value?",
)
SMOOTH_ARGUMENT = Hint(
    "smooth-argument",
    ko="결과의 값이 맞고, 인수로 받은 리스트는 그대로인지 확인하십시오.",
    en="Are the values right, and is the list that was passed in as it was?",
)
FROM_ZERO = Hint(
    "from-zero",
    ko="0에서 시작했습니다. 첫째 다듬은 값은 첫째 값 그대로입니다.",
    en="This starts from 0. The first smoothed value is the first value itself.",
)
WEIGHTS_SWAPPED = Hint(
    "weights-swapped",
    ko="두 무게가 바뀌었습니다. weight는 앞의 다듬은 값에 곱합니다.",
    en="The two weights have changed places: weight belongs to the last smoothed value.",
)
RAW_BEFORE = Hint(
    "raw-before",
    ko="앞의 원래 값을 섞었습니다. 앞의 다듬은 값을 섞어야 합니다.",
    en="The value before was mixed in as it was. It should be the smoothed one.",
)
NOT_SMOOTHED = Hint(
    "not-smoothed",
    ko="다듬지 않은 원래의 값입니다.",
    en="These are the values themselves, not smoothed.",
)
CHANGED = Hint(
    "changed",
    ko="인수로 받은 리스트가 바뀌었습니다. 새 리스트에 담으십시오.",
    en="The list that was passed in has changed. Collect the results in a new list.",
)


def smoothed(values: NDArray[np.float64], weight: float, start: float | None = None) -> NDArray[np.float64]:
    """The exponential moving average, from the first value on or from another start."""
    last = values[0] if start is None else start
    found = []
    for value in values:
        last = weight * last + (1 - weight) * value
        found.append(last)
    return np.array(found)


def some_values(rng: np.random.Generator) -> tuple[NDArray[np.float64], float]:
    """Values that jump up and down, and a weight that is far from a half."""
    return rng.uniform(0.3, 0.9, size=some_length(rng)), float(rng.uniform(0.6, 0.9))


def check_smooth(answer: Answer, values: NDArray[np.float64], weight: float) -> None:
    """Fail, with the hint that fits, unless the answer is the smoothed curve."""
    before = np.concatenate([values[:1], values[:-1]])
    mistaken = {
        FROM_ZERO: smoothed(values, weight, 0.0),
        WEIGHTS_SWAPPED: smoothed(values, 1 - weight),
        RAW_BEFORE: weight * before + (1 - weight) * values,
        NOT_SMOOTHED: values,
    }
    assert_close(numbers(answer), smoothed(values, weight), mistaken=mistaken, rtol=1e-4, atol=1e-5)


@task("smooth", weight=3, hint=SMOOTH_VALUES)
def test_smooth_values(student: Student, rng: np.random.Generator) -> None:
    for _ in range(3):
        values, weight = some_values(rng)
        check_smooth(student.call("smooth", values.tolist(), weight), values, weight)
    check_smooth(student.call("smooth", values.tolist(), 0.0), values, 0.0)


@task("smooth", weight=1, hint=SMOOTH_FORM)
def test_smooth_form(student: Student, rng: np.random.Generator) -> None:
    values, weight = some_values(rng)
    for sent in (values.tolist(), values[:1].tolist()):
        student.call("smooth", sent, weight).array(shape=(len(sent),), kind="list", dtype="float")


@task("smooth", weight=1, hint=SMOOTH_ARGUMENT)
def test_smooth_argument(student: Student, rng: np.random.Generator) -> None:
    values, weight = some_values(rng)
    answer = student.call("smooth", values.tolist(), weight, keep_arguments=True)
    check_smooth(answer, values, weight)
    assert_close(answer.arguments[0].array(kind="list"), values, hint=CHANGED)


# --- overfits_from ---------------------------------------------------------------------------------------------------

OVERFIT_VALUES = Hint(
    "overfit-values",
    ko="지금까지의 가장 작은 값과 비교하는지, 신기록이 나오면 다시 세는지, 맨 처음 그런 곳인지 확인하십시오.",
    en="Is each loss compared with the lowest so far, does a new low restart the count, and does the first time count?",
)
OVERFIT_NEVER = Hint(
    "overfit-never",
    ko="신기록이 아닌 세대가 연달아 patience개 나온 적이 없으면 None입니다.",
    en="If there never are patience epochs in a row without a new low, the result is None.",
)
OVERFIT_TIES = Hint(
    "overfit-ties",
    ko="가장 작은 값과 같은 손실은 신기록이 아닙니다.",
    en="A loss that equals the lowest so far is no new low.",
)
OVERFIT_END = Hint(
    "overfit-end",
    ko="기록의 끝에서 patience가 꼭 채워지는 경우와 patience가 1인 경우를 확인하십시오.",
    en="Check a history at whose end the patience is just reached, and a patience of 1.",
)
WHEN_NOTICED = Hint(
    "when-noticed",
    ko="판정이 내려진 세대입니다. 구하는 것은 과잉 적합이 시작된 세대, 곧 마지막 신기록의 다음 세대입니다.",
    en="This is the epoch in which it was noticed. Overfitting began right after the last new low.",
)
LAST_LOW = Hint(
    "last-low",
    ko="마지막 신기록의 세대이거나 0부터 센 번호입니다. 구하는 것은 그다음 세대이고, 1부터 셉니다.",
    en="This is the epoch of the last new low, or counted from 0. It is the epoch after that, counted from 1.",
)
AFTER_BEST = Hint(
    "after-best",
    ko="전체에서 가장 작은 손실의 다음 세대입니다. 그보다 먼저 patience개가 연달아 나온 곳이 있습니다.",
    en="This is the epoch after the lowest loss of all. Before it, patience epochs in a row had no new low.",
)
BY_PREVIOUS = Hint(
    "by-previous",
    ko="바로 앞 세대와 비교했습니다. 지금까지의 가장 작은 값과 비교해야 합니다.",
    en="Each loss was compared with the one before it. Compare with the lowest so far.",
)
NOT_RESET = Hint(
    "not-reset",
    ko="신기록이 나와도 세던 수를 0으로 되돌리지 않았습니다. 연달아 나온 세대만 셉니다.",
    en="The count goes on after a new low. Only epochs in a row count.",
)
PATIENCE_IGNORED = Hint(
    "patience-ignored",
    ko="신기록이 아닌 첫 세대를 돌려주었습니다. patience만큼 기다려야 합니다.",
    en="This is the first epoch without a new low. Wait for patience of them.",
)
NEVER_NUMBER = Hint(
    "never-number",
    ko="과잉 적합이 시작되지 않았는데 번호를 돌려주었습니다. 이때는 None입니다.",
    en="A number was returned though overfitting did not begin. The result is None then.",
)
TIE_IS_LOW = Hint(
    "tie-is-low",
    ko="가장 작은 값과 같은 손실을 신기록으로 보았습니다. 더 작아야 신기록입니다.",
    en="A loss that equals the lowest so far was taken for a new low. It must be less.",
)


def begun(losses: list[float], patience: int) -> int | None:
    """The epoch in which overfitting begins, counted from 1."""
    lowest, waited = np.inf, 0
    for place, loss in enumerate(losses):
        waited = 0 if loss < lowest else waited + 1
        lowest = min(lowest, loss)
        if waited == patience:
            return place + 2 - patience
    return None


def begun_by_previous(losses: list[float], patience: int) -> int | None:
    """As if each loss were compared with the one before it."""
    rises = [place > 0 and loss >= losses[place - 1] for place, loss in enumerate(losses)]
    for place in range(len(rises) - patience + 1):
        if all(rises[place : place + patience]):
            return place + 1
    return None


def begun_without_reset(losses: list[float], patience: int) -> int | None:
    """As if the count went on after a new low."""
    lows = [place for place in range(1, len(losses)) if losses[place] >= min(losses[:place])]
    return lows[patience - 1] + 2 - patience if len(lows) >= patience else None


def losses_with(rng: np.random.Generator, runs: list[int], most: int = 2) -> list[float]:
    """Validation losses: a new low or two (at most), then as many without one as the first number says, and so on.

    Of two without a new low in a row the second is below the first, but not the lowest.
    """
    lowest, found = float(rng.uniform(1.5, 2.0)), []
    for run in runs:
        for _ in range(int(rng.integers(1, most + 1))):
            lowest -= float(rng.uniform(0.05, 0.1))
            found.append(lowest)
        above = np.sort(rng.uniform(0.02, 0.4, size=run))[::-1]
        found += (lowest + above).tolist()
    return np.round(found, 4).tolist()


def with_losses(rng: np.random.Generator, losses: list[float]) -> History:
    """A history with these validation losses, in which the training loss falls all the time."""
    n = len(losses)
    falling = np.round(np.sort(rng.uniform(0.1, 2.0, size=n))[::-1], 4)
    return {
        "accuracy": np.round(np.sort(rng.uniform(0.3, 0.99, size=n)), 4).tolist(),
        "loss": falling.tolist(),
        "val_accuracy": np.round(rng.uniform(0.3, 0.9, size=n), 4).tolist(),
        "val_loss": losses,
    }


def mistaken_begin(losses: list[float], patience: int) -> dict[Hint, int | None]:
    """What known misconceptions give."""
    right = begun(losses, patience)
    assert right is not None
    return {
        WHEN_NOTICED: right + patience - 1,
        LAST_LOW: right - 1,
        AFTER_BEST: int(np.argmin(losses)) + 2,
        PATIENCE_IGNORED: begun(losses, 1),
        BY_PREVIOUS: begun_by_previous(losses, patience),
        NOT_RESET: begun_without_reset(losses, patience),
    }


def some_losses(rng: np.random.Generator, patience: int, more: int) -> list[float]:
    """Losses with shorter stretches first, one that is long enough, and a new low after it; no mistake is right.

    The stretch that is long enough has `more` epochs more than it needs.
    """
    while True:
        shorter = [int(run) for run in rng.integers(1, patience, size=int(rng.integers(1, 3)))]
        losses = losses_with(rng, [*shorter, patience + more, int(rng.integers(0, 2))])
        if begun(losses, patience) not in mistaken_begin(losses, patience).values():
            return losses


def check_begin(answer: Answer, right: int, mistaken: dict[Hint, int | None]) -> None:
    """Fail, with the hint that fits, unless the answer is the epoch in which overfitting begins."""
    if answer.kind == "none":
        fail(next((hint for hint, wrong in mistaken.items() if wrong is None), None))
    numbered = {hint: wrong for hint, wrong in mistaken.items() if wrong is not None}
    assert_close(answer.number(), right, mistaken=numbered)


@task("overfits_from", weight=4, hint=OVERFIT_VALUES)
def test_overfits_from_values(student: Student, rng: np.random.Generator) -> None:
    for patience, more in zip((2, 3, 4), rng.permutation([0, 0, 1]).tolist(), strict=True):
        losses = some_losses(rng, patience, more)
        answer = student.call("overfits_from", with_losses(rng, losses), patience)
        right = begun(losses, patience)
        assert right is not None
        check_begin(answer, right, mistaken_begin(losses, patience))


@task("overfits_from", weight=1, hint=OVERFIT_END)
def test_overfits_from_end(student: Student, rng: np.random.Generator) -> None:
    for patience, before in ((1, []), (3, [2])):
        losses = losses_with(rng, [*before, patience], most=1)
        value = student.call("overfits_from", with_losses(rng, losses), patience).integer()
        right = len(losses) - patience + 1
        assert_equal(value, right, hint=LAST_LOW if value == right - 1 else None)


@task("overfits_from", weight=2, hint=OVERFIT_NEVER)
def test_overfits_from_never(student: Student, rng: np.random.Generator) -> None:
    patience = int(rng.integers(2, 5))
    losses = losses_with(rng, [patience - 1, 1, patience - 1])
    answer = student.call("overfits_from", with_losses(rng, losses), patience)
    if answer.kind != "none":
        value = answer.number()
        require(value != begun_without_reset(losses, patience), hint=NOT_RESET)
        fail(NEVER_NUMBER)
    require(student.call("overfits_from", with_losses(rng, losses[:1]), 1).kind == "none", hint=NEVER_NUMBER)
    long = losses_with(rng, [patience])  # so that nobody passes who always answers None
    again = student.call("overfits_from", with_losses(rng, long), patience)
    require(again.kind != "none")
    again.number()


@task("overfits_from", weight=1, hint=OVERFIT_TIES)
def test_overfits_from_ties(student: Student, rng: np.random.Generator) -> None:
    for patience, before in ((2, []), (3, [1])):
        losses = losses_with(rng, [*before, patience + 1, 0], most=1)
        first = losses.index(min(losses[:-1])) + 1
        losses[first + 1] = losses[first - 1]  # as low as the lowest so far
        answer = student.call("overfits_from", with_losses(rng, losses), patience)
        right = first + 1
        check_begin(answer, right, {TIE_IS_LOW: None, LAST_LOW: right - 1, WHEN_NOTICED: right + patience - 1})


# --- train -----------------------------------------------------------------------------------------------------------

TRAIN_HISTORY = Hint(
    "train-history",
    ko="history가 fit의 기록인 딕셔너리이고, 네 키가 있으며, 리스트의 길이가 모두 epochs인지 확인하십시오.",
    en="Is history the dict that fit recorded, with the four keys, and lists of length epochs?",
)
TRAIN_VALIDATION = Hint(
    "train-validation",
    ko="학습 데이터의 뒤 20%로 검증하고 앞 80%로만 학습하는지 확인하십시오.",
    en="Is the last 20 % of the training data for validation, and only the first 80 % for training?",
)
TRAIN_PERCENT = Hint(
    "train-percent",
    ko="percent가 시험 데이터의 정확률을 퍼센트로 나타낸 수 하나인지 확인하십시오.",
    en="Is percent a single number, the accuracy on the test data in percent?",
)
HISTORY_OBJECT = Hint(
    "history-object",
    ko="fit이 돌려준 객체를 그대로 돌려주었습니다. 딕셔너리는 그 객체의 history입니다.",
    en="This is the object that fit returns. The dict is the history of that object.",
)
NO_VALIDATION = Hint(
    "no-validation",
    ko="기록에 val_로 시작하는 키가 없습니다. fit에 validation_split이나 validation_data를 주십시오.",
    en="The history has no keys that begin with val_. Pass validation_split or validation_data to fit.",
)
NO_ACCURACY = Hint(
    "no-accuracy",
    ko="기록에 accuracy라는 키가 없습니다. compile에 metrics=['accuracy']를 주십시오. 'acc'이면 키도 acc입니다.",
    en="The history has no key accuracy. Pass metrics=['accuracy'] to compile; with 'acc' the key is acc, too.",
)
WRONG_EPOCHS = Hint(
    "wrong-epochs",
    ko="리스트의 길이가 epochs와 다릅니다. 인수로 받은 epochs를 fit에 주었는지 확인하십시오.",
    en="The lists are not of length epochs. Is the argument epochs what fit gets?",
)
TEST_AS_VALIDATION = Hint(
    "test-as-validation",
    ko="시험 데이터로 검증했습니다. 그러면 시험 성적이 실제보다 좋게 나옵니다. 학습 데이터에서 떼어 내십시오.",
    en="The test data were used for validation, which makes the test result look better than it is. Hold out a part of "
    "the training data instead.",
)
TRAINED_ON_ALL = Hint(
    "trained-on-all",
    ko="검증 데이터까지 학습에 썼습니다. 떼어 둔 데이터로는 학습하지 않아야 합니다.",
    en="The validation data were trained on as well. What is held out must not be trained on.",
)
FRACTION = Hint(
    "fraction",
    ko="0과 1 사이의 값입니다. 퍼센트로 나타내려면 100을 곱하십시오.",
    en="This is a value from 0 to 1. Multiply it by 100 for percent.",
)
EVALUATE_LIST = Hint(
    "evaluate-list",
    ko="percent가 리스트입니다. evaluate는 [손실, 정확률]을 돌려주므로 정확률을 꺼낸 뒤에 100을 곱하십시오.",
    en="percent is a list. evaluate returns [loss, accuracy]: take the accuracy out, then multiply it by 100.",
)

HELD_OUT = (4, 2, 1)  # how many of each class are among the last 20 % of the training data
TESTED = (2, 3, 4)  # and among the test data


class Sent(NamedTuple):
    """Data of three classes. Within the held-out part, and within the test data, all inputs are the same.

    So whatever a network has learned, it gives one class to all of them, and its accuracy there tells which data these
    were: a share that the counts of that part allow, and those of no other part.
    """

    x_train: NDArray[np.float32]
    y_train: NDArray[np.float32]
    x_test: NDArray[np.float32]
    y_test: NDArray[np.float32]


def some_data(rng: np.random.Generator) -> Sent:
    """35 samples to train on and 9 to test with, of four features: so codes can't stand in for inputs."""
    counts = ((10, 9, 9), HELD_OUT, TESTED)
    labels = [rng.permutation(np.repeat(np.arange(3), count)) for count in counts]
    spread, held_out, tested = rng.normal(size=(28, 4)), rng.normal(size=(1, 4)), rng.normal(size=(1, 4))
    x = np.concatenate([spread, np.repeat(held_out, 7, axis=0), np.repeat(tested, 9, axis=0)]).astype(np.float32)
    y = np.eye(3, dtype=np.float32)[np.concatenate(labels)]
    return Sent(x[:35], y[:35], x[35:], y[35:])


def trained(student: Student, rng: np.random.Generator, epochs: int) -> tuple[Answer, Answer]:
    """The two parts of what a training returns."""
    history, percent = student.call("train", *some_data(rng), epochs).items(2)
    return history, percent


def measured(entries: dict[str, Answer], key: str) -> NDArray[np.float64]:
    """The values under a key of a history."""
    require(key in entries, hint=NO_ACCURACY if "val_loss" in entries else NO_VALIDATION)
    return numbers(entries[key])


def are_shares(values: NDArray[np.float64], counts: tuple[int, ...] | range, total: int) -> bool:
    """Whether each value is one of the counts, divided by the total."""
    return bool(np.isclose(values[:, None], np.asarray(counts) / total, rtol=0, atol=1e-4).any(axis=1).all())


def entries_of(history: Answer) -> dict[str, Answer]:
    """A history's entries; fails, with the hint that fits, when it is no dict."""
    require(history.type_name != "History", hint=HISTORY_OBJECT)
    return history.entries()


@task("train", weight=2, hint=TRAIN_HISTORY, trains=True)
def test_train_history(student: Student, rng: np.random.Generator) -> None:
    epochs = int(rng.integers(2, 5))
    history, _ = trained(student, rng, epochs)
    entries = entries_of(history)
    require("accuracy" in entries, hint=NO_ACCURACY)
    require("val_loss" in entries and "val_accuracy" in entries, hint=NO_VALIDATION)
    for key in ("loss", "accuracy", "val_loss", "val_accuracy"):
        require(key in entries)
        values = entries[key].array(shape=(None,), kind="list", dtype="float", finite=False)
        require(values.size == epochs, hint=WRONG_EPOCHS)


@task("train", weight=2, hint=TRAIN_VALIDATION, trains=True)
def test_train_validation(student: Student, rng: np.random.Generator) -> None:
    history, _ = trained(student, rng, 5)
    entries = entries_of(history)
    validation = measured(entries, "val_accuracy").reshape(-1)
    require(validation.size > 0)
    require(not are_shares(validation, TESTED, 9), hint=TEST_AS_VALIDATION)
    training = measured(entries, "accuracy").reshape(-1)
    require(not (are_shares(training, range(36), 35) and not are_shares(training, range(29), 28)), hint=TRAINED_ON_ALL)
    require(are_shares(validation, HELD_OUT, 7))
    require(training.size > 0 and are_shares(training, range(29), 28))


@task("train", weight=1, hint=TRAIN_PERCENT, trains=True)
def test_train_percent(student: Student, rng: np.random.Generator) -> None:
    _, percent = trained(student, rng, 2)
    require(percent.kind != "list", hint=EVALUATE_LIST)
    value = np.array([percent.number()])
    require(not are_shares(value, TESTED, 9), hint=FRACTION)
    require(are_shares(value / 100, TESTED, 9))
