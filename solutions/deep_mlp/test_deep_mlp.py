"""Hidden tests of `deep_mlp`: counting parameters, widths within a budget, architectures, verdicts, and a training.

The trained model is rebuilt where no student's code runs, and asked there for images whose labels never enter the
sandbox; the ten classes are renamed at random. Budgets are drawn so that no fixed architecture keeps within all of them
and uses at least half of each.

In the tasks that compute numbers one test is strict about the form of the result; the others read it leniently.
"""

import itertools
from collections.abc import Mapping, Sequence
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
    assert_equal,
    fail,
    require,
    task,
)

ANY_KIND = ("tensor", "variable", "ndarray", "list", "tuple", "number")
ANY_DTYPE = ("float", "int", "bool")
PIXELS = 28 * 28
CLASSES = 10


def numbers(answer: Answer) -> NDArray[np.generic]:
    """An answer's numbers, whatever array or list holds them."""
    return answer.array(dtype=ANY_DTYPE, kind=ANY_KIND)


def counted(sizes: Sequence[int]) -> int:
    """How many parameters a network has."""
    return sum(before * after + after for before, after in itertools.pairwise(sizes))


def whole(answer: Answer) -> int:
    """A whole number, be it of a real type or in an array of one number."""
    value = numbers(answer)
    require(value.size == 1)
    number = float(value.item())
    require(number.is_integer())
    return int(number)


def check_whole(actual: int, right: int, mistaken: Mapping[Hint, int | None]) -> None:
    """Fail, with the hint that fits, unless the number is right."""
    if actual != right:
        fail(next((hint for hint, wrong in mistaken.items() if wrong == actual), None))


# --- count_parameters ------------------------------------------------------------------------------------------------

COUNT_VALUES = Hint(
    "count-values",
    ko="이웃한 두 층마다 가중치 n·m개와 뒤쪽 층의 바이어스 m개를 세었는지, 층의 수가 달라도 그런지 확인하십시오.",
    en="For each two neighbouring layers, are n·m weights and the m biases of the later one counted, whatever the "
    "number of layers?",
)
COUNT_LARGE = Hint(
    "count-large",
    ko="개수가 수십억을 넘을 때도 되는지 확인하십시오. 모델을 만들지 말고 파이썬의 정수로 계산하십시오.",
    en="Does it work for many billions? Calculate with Python's integers instead of building a model.",
)
COUNT_FORM = Hint(
    "count-form",
    ko="결과가 정수 하나인지 확인하십시오.",
    en="Is the result a single integer?",
)
NO_BIASES = Hint(
    "no-biases",
    ko="가중치만 세고 바이어스를 빠뜨렸습니다.",
    en="Only the weights were counted, without the biases.",
)
INPUT_BIASES = Hint(
    "input-biases",
    ko="입력에도 바이어스를 세었습니다. 입력은 계산하는 노드가 아니므로 바이어스가 없습니다.",
    en="Biases were counted for the inputs too. Inputs compute nothing and have none.",
)
EARLIER_BIASES = Hint(
    "earlier-biases",
    ko="바이어스를 앞쪽 층의 노드마다 세었습니다. 바이어스는 뒤쪽 층의 노드마다 하나씩 있습니다.",
    en="Biases were counted for the nodes of the earlier layer. They belong to those of the later one.",
)
ONE_BIAS = Hint(
    "one-bias",
    ko="바이어스를 층마다 하나만 세었습니다. 노드마다 하나씩 있습니다.",
    en="One bias was counted for each layer. There is one for each node.",
)
NODES = Hint(
    "nodes",
    ko="노드의 수입니다. 매개변수는 선과 바이어스마다 하나씩 있습니다.",
    en="This is the number of nodes. There is a parameter for each line and each bias.",
)
OVERFLOW = Hint(
    "overflow",
    ko="32비트 정수가 넘쳤습니다. 파이썬의 정수나 int64로 계산하십시오.",
    en="A 32-bit integer has overflowed. Calculate with Python's integers or int64.",
)


def mistaken_counts(sizes: Sequence[int]) -> dict[Hint, int]:
    """What known misconceptions give."""
    right = counted(sizes)
    weights = right - sum(sizes[1:])
    return {
        NO_BIASES: weights,
        INPUT_BIASES: right + sizes[0],
        EARLIER_BIASES: weights + sum(sizes[:-1]),
        ONE_BIAS: weights + len(sizes) - 1,
        NODES: sum(sizes),
        OVERFLOW: (right + 2**31) % 2**32 - 2**31,
    }


def some_sizes(rng: np.random.Generator, layers: int, most: int = 60) -> list[int]:
    """Layers of unequal sizes."""
    while True:
        sizes = [int(size) for size in rng.choice(np.arange(3, most), size=layers + 1, replace=False)]
        wrongs = [wrong for hint, wrong in mistaken_counts(sizes).items() if hint is not OVERFLOW]
        if len({counted(sizes), *wrongs}) == len(wrongs) + 1:
            return sizes


@task("count_parameters", weight=3, hint=COUNT_VALUES)
def test_count_values(student: Student, rng: np.random.Generator) -> None:
    for layers in (2, int(rng.integers(3, 6)), 1):
        sizes = some_sizes(rng, layers)
        check_whole(whole(student.call("count_parameters", sizes)), counted(sizes), mistaken_counts(sizes))


@task("count_parameters", weight=2, hint=COUNT_LARGE)
def test_count_large(student: Student, rng: np.random.Generator) -> None:
    sizes = [int(size) for size in rng.integers(100_000, 999_999, size=4)]
    answer = student.call("count_parameters", sizes)
    check_whole(whole(answer), counted(sizes), mistaken_counts(sizes))


@task("count_parameters", weight=1, hint=COUNT_FORM)
def test_count_form(student: Student, rng: np.random.Generator) -> None:
    sizes = some_sizes(rng, 2)
    assert_equal(student.call("count_parameters", sizes).integer(), counted(sizes))


# --- widest ----------------------------------------------------------------------------------------------------------

WIDEST_VALUES = Hint(
    "widest-values",
    ko="P(h)에 입력층, 은닉층 사이, 출력층의 매개변수가 모두 들어 있는지, 예산을 넘지 않는 가장 큰 h인지 확인하십시오.",
    en="Does P(h) have the parameters next to the input, between hidden layers and next to the output, and is h the "
    "largest that does not exceed the budget?",
)
WIDEST_EXACT = Hint(
    "widest-exact",
    ko="P(h)가 예산과 정확히 같거나 예산보다 1만 클 때를 확인하십시오. 실수의 반올림이 문제일 수도 있습니다.",
    en="Look at budgets that P(h) equals, or exceeds by just 1. Rounding of real numbers may be the trouble too.",
)
WIDEST_FORM = Hint(
    "widest-form",
    ko="결과가 정수 하나인지, 은닉층이 하나일 때와 너비가 1이나 5000일 때도 되는지 확인하십시오.",
    en="Is the result a single integer, with one hidden layer too, and for widths of 1 and 5000?",
)
NEXT_WIDTH = Hint(
    "next-width",
    ko="너비가 1만큼 커서 예산을 넘습니다. 처음으로 넘는 너비를 돌려주었거나 바이어스를 빠뜨렸을 수 있습니다.",
    en="The width is one too many and exceeds the budget. Is it the first that exceeds, or are biases left out?",
)
OUTPUT_COUNTED = Hint(
    "output-counted",
    ko="depth에 출력층까지 세었습니다. depth는 은닉층만의 수입니다.",
    en="The output layer is counted in depth here. depth is the number of hidden layers alone.",
)
ONE_LAYER_MORE = Hint(
    "one-layer-more",
    ko="은닉층 사이의 연결을 depth번 세었습니다. 은닉층이 D개이면 그 사이는 D − 1곳입니다.",
    en="Connections between hidden layers were counted depth times. Between D hidden layers there are D − 1.",
)
STRICTLY_LESS = Hint(
    "strictly-less",
    ko="예산과 정확히 같은 것을 버렸습니다. 같아도 됩니다.",
    en="A width that meets the budget exactly was refused. It may be equal.",
)


WIDEST = 5_000  # as the text has it


def network(n_inputs: int, width: int, depth: int, n_outputs: int) -> list[int]:
    """A network's sizes."""
    return [n_inputs, *[width] * depth, n_outputs]


def fitting(n_inputs: int, n_outputs: int, depth: int, budget: int, *, biases: bool = True, over: int = 0) -> int:
    """The largest width within a budget that `over` is added to; 0 where there is none."""

    def needed(width: int) -> int:
        sizes = network(n_inputs, width, depth, n_outputs)
        return counted(sizes) - (0 if biases else sum(sizes[1:]))

    low, high = 0, 10_000
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if needed(middle) <= budget + over else (low, middle)
    return low


class Design(NamedTuple):
    """The arguments of `widest` and `rivals`."""

    n_inputs: int
    n_outputs: int
    depth: int
    budget: int


def mistaken_widths(design: Design) -> dict[Hint, int | None]:
    """What known misconceptions give."""
    n_inputs, n_outputs, depth, budget = design
    right = fitting(*design)
    return {
        NEXT_WIDTH: right + 1,
        NO_BIASES: fitting(*design, biases=False),
        OUTPUT_COUNTED: fitting(n_inputs, n_outputs, depth - 1, budget) if depth > 1 else None,
        ONE_LAYER_MORE: fitting(n_inputs, n_outputs, depth + 1, budget),
    }


def some_design(rng: np.random.Generator, depth: int, least: int = 8, most: int = 90) -> Design:
    """A budget between the needs of two widths, for which every misconception gives another width."""
    while True:
        n_inputs, n_outputs = (int(side) for side in rng.choice(np.arange(3, 60), size=2, replace=False))
        width = int(rng.integers(least, most))
        below, above = (counted(network(n_inputs, some, depth, n_outputs)) for some in (width, width + 1))
        design = Design(n_inputs, n_outputs, depth, int(rng.integers(below + 1, above)))
        wrongs = [wrong for wrong in mistaken_widths(design).values() if wrong is not None]
        told = depth > 1 or len(set(wrongs)) == len(wrongs)  # in deep ones to forget the biases gives the next width
        if width not in wrongs and told:
            return design


@task("widest", weight=3, hint=WIDEST_VALUES)
def test_widest_values(student: Student, rng: np.random.Generator) -> None:
    for depth in (int(rng.integers(2, 4)), int(rng.integers(3, 7))):
        design = some_design(rng, depth, least=30)
        check_whole(whole(student.call("widest", *design)), fitting(*design), mistaken_widths(design))


@task("widest", weight=3, hint=WIDEST_EXACT)
def test_widest_exact(student: Student, rng: np.random.Generator) -> None:
    for depth in (2, int(rng.integers(3, 6))):
        n_inputs, n_outputs, _, _ = some_design(rng, depth)
        width = int(rng.integers(300, 1_000))
        exact = counted(network(n_inputs, width, depth, n_outputs))
        found = whole(student.call("widest", n_inputs, n_outputs, depth, exact))
        check_whole(found, width, {STRICTLY_LESS: width - 1, NEXT_WIDTH: width + 1})
        found = whole(student.call("widest", n_inputs, n_outputs, depth, exact - 1))
        check_whole(found, width - 1, {NEXT_WIDTH: width})


@task("widest", weight=2, hint=WIDEST_FORM)
def test_widest_form(student: Student, rng: np.random.Generator) -> None:
    design = some_design(rng, 1)
    check_whole(student.call("widest", *design).integer(), fitting(*design), mistaken_widths(design))
    for width in (1, WIDEST):
        design = design._replace(budget=counted(network(design.n_inputs, width, 2, design.n_outputs)), depth=2)
        check_whole(student.call("widest", *design).integer(), width, {STRICTLY_LESS: width - 1})


# --- rivals ----------------------------------------------------------------------------------------------------------

RIVALS_VALUES = Hint(
    "rivals-values",
    ko="얕은 신경망은 은닉층이 하나, 깊은 신경망은 depth개인지, 저마다 예산이 허락하는 만큼 넓은지 확인하십시오.",
    en="Has the shallow network one hidden layer and the deep one depth of them, each as wide as the budget allows?",
)
RIVALS_FORM = Hint(
    "rivals-form",
    ko="결과가 정수 리스트 두 개로 된 튜플인지 확인하십시오.",
    en="Is the result a tuple of two lists of integers?",
)
EXCHANGED = Hint(
    "exchanged",
    ko="두 신경망의 순서가 바뀌었습니다. 얕은 쪽이 먼저입니다.",
    en="The two networks have changed places. The shallow one comes first.",
)
SAME_WIDTH = Hint(
    "same-width",
    ko="두 신경망의 너비가 같습니다. 그러면 깊은 쪽이 매개변수를 더 많이 써서 공정하지 않습니다.",
    en="Both networks have the same width. Then the deep one has more parameters, which is not fair.",
)
HIDDEN_ONLY = Hint(
    "hidden-only",
    ko="은닉층만 들어 있습니다. 입력의 수와 출력의 수도 리스트에 담으십시오.",
    en="Only the hidden layers are listed. Put the inputs and the outputs into the lists too.",
)
OTHER_DEPTH = Hint(
    "other-depth",
    ko="깊은 신경망의 은닉층의 수가 depth와 다릅니다.",
    en="The number of hidden layers in the deep network is not depth.",
)


def sizes_in(answer: Answer) -> list[int]:
    """A network's sizes, from a list, a tuple or an array."""
    values = numbers(answer)
    require(values.ndim == 1)
    require(bool((values == np.round(values.astype(float))).all()))
    return [int(value) for value in values]


def right_rivals(design: Design) -> tuple[list[int], list[int]]:
    """The sizes of the shallow network and of the deep one."""
    shallow, deep = design._replace(depth=1), design
    first, second = (network(one.n_inputs, fitting(*one), one.depth, one.n_outputs) for one in (shallow, deep))
    return first, second


def some_exact_design(rng: np.random.Generator, depth: int, exact: int) -> Design:
    """A budget that the network with `exact` hidden layers meets; with inputs and outputs exchanged it would not."""
    n_inputs, n_outputs = int(rng.integers(30, 60)), int(rng.integers(3, 20))
    width = int(rng.integers(30, 90))
    return Design(n_inputs, n_outputs, depth, counted(network(n_inputs, width, exact, n_outputs)))


@task("rivals", weight=3, hint=RIVALS_VALUES)
def test_rivals_values(student: Student, rng: np.random.Generator) -> None:
    depth = int(rng.integers(3, 6))
    designs = (some_design(rng, 2), *(some_exact_design(rng, depth, exact) for exact in (1, depth)))
    for design in designs:
        shallow, deep = right_rivals(design)
        answered = [sizes_in(part) for part in student.call("rivals", *design).items(2)]
        if answered != [shallow, deep]:
            require(answered != [deep, shallow], hint=EXCHANGED)
            require(answered != [shallow[1:-1], deep[1:-1]], hint=HIDDEN_ONLY)
            require(len(answered[1]) == len(deep), hint=OTHER_DEPTH)
            same = set(answered[0][1:-1]) == set(answered[1][1:-1])
            fail(SAME_WIDTH if same and len(answered[0]) == 3 else None)


@task("rivals", weight=1, hint=RIVALS_FORM)
def test_rivals_form(student: Student, rng: np.random.Generator) -> None:
    answer = student.call("rivals", *some_design(rng, 3))
    require(answer.kind in ("tuple", "list"))
    for part, length in zip(answer.items(2), (3, 5), strict=True):
        require(part.kind == "list")
        part.array(shape=(length,), dtype="int", kind="list")


# --- build_deep ------------------------------------------------------------------------------------------------------

DEEP_LAYERS = Hint(
    "deep-layers",
    ko="은닉층의 수와 노드의 수가 hidden과 같은지, 입력과 출력의 수가 맞는지 summary()로 확인하십시오.",
    en="Are hidden layers and their nodes as hidden says, and inputs and outputs as asked? Look at summary().",
)
DEEP_HIDDEN = Hint(
    "deep-hidden",
    ko="모든 은닉층에 ReLU나 tanh와 같은 비선형 활성 함수가 있는지 확인하십시오.",
    en="Has each hidden layer a nonlinear activation function, such as ReLU or tanh?",
)
DEEP_OUTPUTS = Hint(
    "deep-outputs",
    ko="출력층의 활성 함수가 softmax여서 출력의 합이 1인지 확인하십시오.",
    en="Is softmax the output layer's activation function, so that the outputs add up to 1?",
)
INPUT_SHAPE = Hint(
    "input-shape",
    ko="입력의 모양이 다릅니다. keras.Input(shape=(n_inputs,))으로 시작하십시오.",
    en="The input has another shape. Begin with keras.Input(shape=(n_inputs,)).",
)
OUTPUT_SHAPE = Hint(
    "output-shape",
    ko="출력의 모양이 다릅니다. 출력층도 따로 필요합니다.",
    en="The output has another shape. An output layer is needed besides the hidden ones.",
)
DEPTH = Hint(
    "depth",
    ko="완전연결층의 수가 다릅니다. 은닉층은 hidden의 길이만큼 있고, 그 뒤에 출력층이 하나 있습니다.",
    en="The number of fully connected layers is another. There are as many hidden layers as hidden is long, and then "
    "one output layer.",
)
UNITS = Hint(
    "units",
    ko="은닉층의 노드의 수나 순서가 hidden과 다릅니다.",
    en="The nodes of the hidden layers, or their order, are not as hidden says.",
)
NO_BIAS = Hint(
    "no-bias",
    ko="바이어스가 없는 층이 있습니다.",
    en="A layer has no bias.",
)
EXTRA_WEIGHTS = Hint(
    "extra-weights",
    ko="은닉층과 출력층 말고도 가중치를 가진 층이 있습니다.",
    en="There is a layer with weights besides the hidden layers and the output layer.",
)
LINEAR_LAYER = Hint(
    "linear-layer",
    ko="활성 함수가 없는 은닉층이 있습니다. 그 층은 다음 층과 합쳐져 층 하나와 같아집니다.",
    en="A hidden layer has no activation function. It collapses into one layer with the next.",
)
OTHER_RANGE = Hint(
    "other-range",
    ko="출력에 음수나 1보다 큰 수가 있어 확률이 아닙니다. 출력층에 softmax를 쓰십시오.",
    en="Some outputs are negative or above 1: no probabilities. Use softmax in the output layer.",
)
SIGMOID = Hint(
    "sigmoid",
    ko="출력이 0과 1 사이이지만 합이 1이 아닙니다. 시그모이드는 출력을 따로따로 바꿉니다. softmax를 쓰십시오.",
    en="The outputs lie between 0 and 1 but don't add up to 1. A sigmoid treats each by itself; use softmax.",
)

# What may stand between two layers without making the network nonlinear.
LINEAR = frozenset("ActivityRegularization Dropout Flatten GaussianNoise Identity Rescaling Reshape".split())


class Plan(NamedTuple):
    """The arguments of `build_deep`."""

    n_inputs: int
    hidden: list[int]
    n_outputs: int


def some_plan(rng: np.random.Generator, hidden: int) -> Plan:
    """A small network's sizes, all of them unequal."""
    first, *middle, last = some_sizes(rng, hidden + 1, most=30)
    return Plan(first, middle, last)


def dense_places(layers: tuple[Layer, ...]) -> list[int]:
    """Where the fully connected layers stand."""
    return [place for place, layer in enumerate(layers) if layer.kind == "Dense"]


def is_nonlinear(layer: Layer) -> bool:
    """Whether a layer, or the activation function that it has, is nonlinear."""
    if layer.kind in ("Dense", "Activation"):
        return layer.settings.get("activation") not in (None, "linear")
    return layer.kind not in LINEAR


def linear_layers(model: Model) -> int:
    """How many fully connected layers but the last are followed by no nonlinearity before the next."""
    places = dense_places(model.layers)
    return sum(
        not any(is_nonlinear(layer) for layer in model.layers[first:second])
        for first, second in itertools.pairwise(places)
    )


def asked(model: Model, inputs: NDArray[np.float32], n_outputs: int) -> NDArray[np.generic]:
    """The outputs of a network that must take such inputs and give so many outputs."""
    require(model.input_shape == inputs.shape[1:], hint=INPUT_SHAPE)
    outputs = model.predict(inputs)
    require(outputs.shape == (len(inputs), n_outputs), hint=OUTPUT_SHAPE)
    return outputs


def some_inputs(rng: np.random.Generator, n: int, width: int) -> NDArray[np.float32]:
    """Random inputs of a network."""
    return rng.normal(size=(n, width)).astype(np.float32)


@task("build_deep", weight=4, hint=DEEP_LAYERS)
def test_deep_layers(student: Student, rng: np.random.Generator) -> None:
    for hidden in (int(rng.integers(3, 5)), 2):
        plan = some_plan(rng, hidden)
        model = student.model("build_deep", *plan)
        asked(model, some_inputs(rng, 3, plan.n_inputs), plan.n_outputs)
        dense = [model.layers[place] for place in dense_places(model.layers)]
        require(len(dense) == hidden + 1, hint=DEPTH)
        require([layer.settings.get("units") for layer in dense[:-1]] == plan.hidden, hint=UNITS)
        require(all(layer.settings.get("use_bias") for layer in dense), hint=NO_BIAS)
        require(model.parameters == counted([plan.n_inputs, *plan.hidden, plan.n_outputs]), hint=EXTRA_WEIGHTS)


@task("build_deep", weight=2, hint=DEEP_HIDDEN)
def test_deep_hidden(student: Student, rng: np.random.Generator) -> None:
    plan = some_plan(rng, 3)
    model = student.model("build_deep", *plan)
    asked(model, some_inputs(rng, 3, plan.n_inputs), plan.n_outputs)
    require(len(dense_places(model.layers)) > 2, hint=DEPTH)
    require(linear_layers(model) == 0, hint=LINEAR_LAYER)


@task("build_deep", weight=2, hint=DEEP_OUTPUTS)
def test_deep_outputs(student: Student, rng: np.random.Generator) -> None:
    plan = some_plan(rng, 2)
    outputs = asked(student.model("build_deep", *plan), 3 * some_inputs(rng, 16, plan.n_inputs), plan.n_outputs)
    require(float(outputs.min()) >= 0 and float(outputs.max()) <= 1 + 1e-6, hint=OTHER_RANGE)
    require(np.allclose(outputs.sum(axis=1), 1, atol=1e-3), hint=SIGMOID)


# --- compare ---------------------------------------------------------------------------------------------------------

COMPARE_ACCURACIES = Hint(
    "compare-accuracies",
    ko="가장 큰 출력의 자리가 정답과 같은 표본의 비율을, 얕은 신경망의 것부터 돌려주는지 확인하십시오.",
    en="Are these the shares of samples whose largest output stands at the label, the shallow network's first?",
)
COMPARE_VERDICT = Hint(
    "compare-verdict",
    ko="두 정확률의 차이를 2E와 비교했는지, E의 식이 맞는지 확인하십시오.",
    en="Is the difference of the accuracies compared with 2E, and is E as in the formula?",
)
COMPARE_FORM = Hint(
    "compare-form",
    ko="수 두 개와 문자열 deep, shallow, unclear 가운데 하나로 된 튜플인지 확인하십시오.",
    en="Is it a tuple of two numbers and one of the strings deep, shallow and unclear?",
)
PERCENT = Hint(
    "percent",
    ko="정확률이 퍼센트입니다. 0과 1 사이의 수로 나타내십시오.",
    en="The accuracies are percentages. Give numbers from 0 to 1.",
)
COUNTS = Hint(
    "counts",
    ko="맞힌 표본의 수입니다. 표본의 수로 나누십시오.",
    en="These are numbers of samples. Divide them by how many there are.",
)
ERROR_RATES = Hint(
    "error-rates",
    ko="틀린 표본의 비율입니다.",
    en="These are the shares of wrong predictions.",
)
ACCURACIES_EXCHANGED = Hint(
    "accuracies-exchanged",
    ko="두 정확률의 순서가 바뀌었습니다. 얕은 신경망의 것이 먼저입니다.",
    en="The accuracies have changed places. The shallow network's comes first.",
)
NEVER_UNCLEAR = Hint(
    "never-unclear",
    ko="조금이라도 큰 쪽을 골랐습니다. 차이가 2E를 넘지 않으면 unclear입니다.",
    en="Whichever is larger was chosen. Where the difference does not exceed 2E it is unclear.",
)
ONE_ERROR = Hint(
    "one-error",
    ko="차이를 2E가 아니라 E와 비교했습니다.",
    en="The difference was compared with E, not with 2E.",
)
ALWAYS_UNCLEAR = Hint(
    "always-unclear",
    ko="언제나 unclear입니다. E를 구할 때 표본의 수 n으로 나누었는지 확인하십시오.",
    en="It is always unclear. Is E divided by the number of samples n, inside the root?",
)
ONE_TERM = Hint(
    "one-term",
    ko="E에 한 신경망의 항만 들어 있습니다. 두 정확률이 모두 흔들리므로 두 항을 더합니다.",
    en="E has the term of one network only. Both accuracies vary, so both terms are added.",
)
REVERSED = Hint(
    "verdict-reversed",
    ko="deep과 shallow가 서로 바뀌었습니다.",
    en="deep and shallow have changed places.",
)

VERDICTS = ("deep", "shallow", "unclear")


class Contest(NamedTuple):
    """The outputs of two networks, and the labels."""

    shallow: NDArray[np.float32]
    deep: NDArray[np.float32]
    labels: NDArray[np.uint8]


def verdict(first: float, second: float, n: int, times: float = 2.0, terms: str = "both") -> str:
    """The verdict on two accuracies."""
    parts = {"both": (first, second), "first": (first,), "second": (second,)}[terms]
    error = np.sqrt(sum(share * (1 - share) for share in parts) / n)
    if abs(second - first) <= times * error:
        return "unclear"
    return "deep" if second > first else "shallow"


def outputs_with(rng: np.random.Generator, labels: NDArray, right: int) -> NDArray[np.float32]:
    """Outputs of any sign of which so many are right."""
    wrong = (labels.astype(int) + rng.integers(1, CLASSES, size=len(labels))) % CLASSES
    predicted = np.where(rng.permutation(len(labels)) < right, labels, wrong)
    outputs = rng.uniform(-1, 1, size=(len(labels), CLASSES))
    outputs[np.arange(len(labels)), predicted] += 2.5
    return outputs.astype(np.float32)


def some_contest(rng: np.random.Generator, n: int, errors: tuple[float, float]) -> Contest:
    """Two networks whose accuracies differ by so many standard errors: positive where the deep one is better."""
    labels = rng.integers(0, CLASSES, size=n).astype(np.uint8)
    while True:
        first, second = (int(count) for count in rng.integers(n * 6 // 10, n * 95 // 100, size=2))
        a, b = first / n, second / n
        difference = (b - a) / np.sqrt((a * (1 - a) + b * (1 - b)) / n)
        if errors[0] < difference < errors[1]:
            return Contest(outputs_with(rng, labels, first), outputs_with(rng, labels, second), labels)


def share_of(outputs: NDArray, labels: NDArray) -> float:
    """The accuracy."""
    return float(np.mean(outputs.argmax(axis=1) == labels))


def shares_of(contest: Contest) -> NDArray[np.float64]:
    """Both accuracies."""
    return np.array([share_of(outputs, contest.labels) for outputs in (contest.shallow, contest.deep)])


def mistaken_shares(contest: Contest) -> dict[Hint, NDArray]:
    """What known misconceptions of the accuracies give."""
    right, n = shares_of(contest), len(contest.labels)
    return {PERCENT: 100 * right, COUNTS: n * right, ERROR_RATES: 1 - right, ACCURACIES_EXCHANGED: right[::-1]}


def scalar(answer: Answer) -> np.float32:
    """An answer that is one number, perhaps in an array."""
    value = numbers(answer)
    require(value.size == 1)
    return np.float32(value.item())


@task("compare", weight=2, hint=COMPARE_ACCURACIES)
def test_compare_accuracies(student: Student, rng: np.random.Generator) -> None:
    for n, errors in ((int(rng.integers(120, 180)), (0.5, 1.5)), (int(rng.integers(60, 90)), (-4.0, -1.5))):
        contest = some_contest(rng, n, errors)
        shares = np.array([scalar(part) for part in student.call("compare", *contest).items(3)[:2]])
        assert_close(shares, shares_of(contest), mistaken=mistaken_shares(contest))


@task("compare", weight=3, hint=COMPARE_VERDICT)
def test_compare_verdict(student: Student, rng: np.random.Generator) -> None:
    contests = [
        some_contest(rng, int(rng.integers(100, 160)), (1.76, 1.95)),
        some_contest(rng, int(rng.integers(100, 160)), (-1.95, -1.76)),
        some_contest(rng, int(rng.integers(200, 400)), (-0.8, -0.3)),
        some_contest(rng, int(rng.integers(1_500, 2_000)), (2.05, 2.2)),
        some_contest(rng, int(rng.integers(600, 900)), (-2.2, -2.05)),
    ]
    seen: list[tuple[float, float, int]] = []
    said: list[str] = []
    for place in rng.permutation(len(contests)):
        first, second, text = student.call("compare", *contests[place]).items(3)
        own = float(scalar(first)), float(scalar(second))
        require(all(0 <= share <= 1 for share in own), hint=PERCENT)
        seen.append((*own, len(contests[place].labels)))
        said.append(text.text().strip().lower())
    if said != [verdict(*numbers_seen) for numbers_seen in seen]:
        fail(explained(seen, said))
    require(len({shares[:2] for shares in seen}) > 1, hint=COMPARE_ACCURACIES)


def explained(seen: list[tuple[float, float, int]], said: list[str]) -> Hint | None:
    """The misconception that leads from a student's own accuracies to these verdicts, if one does."""
    exchanged = {"deep": "shallow", "shallow": "deep"}
    if set(said) == {"unclear"}:
        return ALWAYS_UNCLEAR
    if said == [verdict(*own, 0) for own in seen]:
        return NEVER_UNCLEAR
    if said == [verdict(*own, 1) for own in seen]:
        return ONE_ERROR
    if said == [exchanged.get(verdict(*own), "unclear") for own in seen]:
        return REVERSED
    if any(said == [verdict(*own, terms=terms) for own in seen] for terms in ("first", "second")):
        return ONE_TERM
    return None


@task("compare", weight=1, hint=COMPARE_FORM)
def test_compare_form(student: Student, rng: np.random.Generator) -> None:
    contest = some_contest(rng, int(rng.integers(50, 80)), (0.3, 1.5))
    answer = student.call("compare", *contest)
    require(answer.kind in ("tuple", "list"))
    first, second, text = answer.items(3)
    require(all(0 <= part.number() <= 1 for part in (first, second)), hint=PERCENT)
    require(text.text() in VERDICTS)


# --- train -----------------------------------------------------------------------------------------------------------

TRAIN_RULES = Hint(
    "train-rules",
    ko="완전연결층이 출력층 말고 셋 이상인지, 너비를 budget에 맞추어 정했는지 확인하십시오.",
    en="Are there three or more fully connected layers besides the output layer, as wide as budget allows?",
)
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
TOO_SHALLOW = Hint(
    "too-shallow",
    ko="은닉층이 셋보다 적습니다. 출력층 말고 완전연결층이 셋 이상이어야 합니다.",
    en="There are fewer than three hidden layers. Three fully connected layers are needed besides the output layer.",
)
OVER_BUDGET = Hint(
    "over-budget",
    ko="매개변수가 budget보다 많습니다. 너비를 인수 budget에서 계산했는지, 바이어스도 세었는지 확인하십시오.",
    en="There are more parameters than budget. Are the widths computed from that argument, biases included?",
)
UNDER_HALF = Hint(
    "under-half",
    ko="매개변수가 budget의 절반도 되지 않습니다. 너비를 인수 budget에서 계산하십시오.",
    en="There are fewer parameters than half of budget. Compute the widths from that argument.",
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
    ko="어떤 이미지를 주어도 출력이 같습니다. 은닉층이 시그모이드이면 층이 많을수록 그레이디언트가 사라집니다. ReLU를 "
    "쓰고, 학습률이 너무 크거나 작지 않은지 확인하십시오.",
    en="The outputs are the same whatever the image. With sigmoids in many hidden layers the gradient vanishes: use "
    "ReLU. Is the learning rate far too large or too small?",
)
DIVERGED = Hint(
    "diverged",
    ko="출력에 NaN이나 무한대가 있습니다. 학습률이 너무 커서 발산했을 수 있습니다.",
    en="Some outputs are NaN or infinite. Perhaps the learning rate was so large that training diverged.",
)
UNTRAINED = Hint(
    "untrained",
    ko="학습에 쓴 이미지도 맞히지 못합니다. 돌려준 바로 그 모델로 fit을 실행했는지, 학습률과 세대 수가 충분한지 "
    "확인하십시오.",
    en="Not even the images used for training are recognised. Was fit run on the very model that is returned, with a "
    "large enough learning rate and enough epochs?",
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
LEAST_HIDDEN = 3
# 22,000 is less than half of 45,000, so a network of fixed size can't keep to both budgets.
SMALL_BUDGETS = (16_000, 22_000)
LARGE_BUDGETS = (45_000, 58_000)
HOPELESS = 0.5  # below this share of right predictions there is a mistake to be named, whatever the data set
CHANCE = 0.25  # what guessing hardly ever exceeds


class Task(NamedTuple):
    """What is sent to be learned, and what is asked afterwards: inputs, and classes by their old names and new."""

    x: NDArray[np.float32]
    y: NDArray[np.float32]
    held_x: NDArray[np.float32]
    held_labels: NDArray[np.int64]
    names: NDArray[np.int64]


def coded(labels: NDArray) -> NDArray[np.float32]:
    """One-hot codes of shape (n, 10)."""
    return np.eye(CLASSES, dtype=np.float32)[labels]


def flattened(images: NDArray) -> NDArray[np.float32]:
    """The network's input: shape (n, 784), from 0 to 1."""
    return images.reshape(len(images), PIXELS).astype(np.float32) / np.float32(255)


def some_task(rng: np.random.Generator, data: Data) -> Task:
    """Random training images with renamed labels, none of which keeps its name, and the held-out images."""
    names = np.arange(CLASSES)
    while (names == np.arange(CLASSES)).any():
        names = rng.permutation(CLASSES)
    sample, held_out = data.train(TRAINED_WITH, rng), data.held_out()
    y = coded(names[sample.labels])
    return Task(flattened(sample.images), y, flattened(held_out.images), held_out.labels, names)


def trained(student: Student, x: NDArray, y: NDArray, budget: int) -> Model:
    """Ask for a training, and fail, with the hint that fits, unless the network keeps the rules."""
    answer = student.call("train", x, y, budget)
    require(answer.type_name != "History", hint=HISTORY)
    model = student.rebuilt(answer)
    asked(model, x[:3], CLASSES)
    require(len(dense_places(model.layers)) > LEAST_HIDDEN, hint=TOO_SHALLOW)
    require(linear_layers(model) == 0, hint=LINEAR_LAYER)
    require(model.parameters <= budget, hint=OVER_BUDGET)
    require(2 * model.parameters >= budget, hint=UNDER_HALF)
    return model


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


@task("train", weight=1, trains=True, hint=TRAIN_RULES)
def test_train_rules(student: Student, rng: np.random.Generator) -> None:
    x = rng.uniform(size=(100, PIXELS)).astype(np.float32)
    trained(student, x, coded(rng.integers(0, CLASSES, size=100)), int(rng.integers(*SMALL_BUDGETS)))


@task("train", weight=3, trains=True, hint=TRAIN_ACCURACY)
def test_train_accuracy(student: Student, rng: np.random.Generator, data: Data, credit: Credit) -> None:
    sent = some_task(rng, data)
    model = trained(student, sent.x, sent.y, int(rng.integers(*LARGE_BUDGETS)))
    outputs = asked(model, sent.held_x, CLASSES)
    right = sent.names[sent.held_labels]
    hopeless = share_of(outputs, right) < HOPELESS
    credit.accuracy(outputs, right, hint=mistake(model, outputs, sent) if hopeless else None)
