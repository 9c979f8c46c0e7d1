"""The keys of the quiz, with a hint for each known way to be wrong. No hint holds a student's number."""

import math

from autograder.grading import Hint
from autograder.grading.items import matching, multiple_choice, numeric, ordering, short_text, single_choice
from autograder.grading.variants import Parameters


def logistic(z: float) -> float:
    """The logistic sigmoid."""
    return 1 / (1 + math.exp(-z))


def squared(p: Parameters) -> float:
    """The sum of squared errors."""
    return sum((y - o) ** 2 for y, o in zip(p["y"], p["o"], strict=True))


def cross_entropy(y: list[float], o: list[float]) -> float:
    """Of a prediction `o` for labels `y`, in nats."""
    return -sum(label * math.log(output) for label, output in zip(y, o, strict=True))


def adam(p: Parameters, m: float, r: float) -> float:
    """The weight after a step of Adam with these moments, which it corrects."""
    return p["w"] - p["rho"] * m / (1 - 0.9 ** p["t"]) / math.sqrt(r / (1 - 0.999 ** p["t"]))


def moments(p: Parameters) -> tuple[float, float]:
    """Adam's moments, updated."""
    return 0.9 * p["m"] + 0.1 * p["g"], 0.999 * p["r"] + 0.001 * p["g"] ** 2


def adam_uncorrected(p: Parameters) -> float:
    """Without the correction of the moments."""
    m, r = moments(p)
    return p["w"] - p["rho"] * m / math.sqrt(r)


def adam_without_momentum(p: Parameters) -> float:
    """With the gradient where the first moment belongs."""
    return adam(p, p["g"] * (1 - 0.9 ** p["t"]), moments(p)[1])


def adam_without_root(p: Parameters) -> float:
    """Divided by the second moment itself."""
    m, r = moments(p)
    return p["w"] - p["rho"] * m / (1 - 0.9 ** p["t"]) / (r / (1 - 0.999 ** p["t"]))


# --- the three ways of learning --------------------------------------------------------------------------------------

test_label_pairs = single_choice(
    "label_pairs",
    "C",
    hint=Hint(
        "label_pairs",
        ko="학습 데이터에 맞혀야 할 답이 함께 들어 있는지 생각해 보십시오.",
        en="Do the training data hold the answers that the model shall give?",
    ),
    mistaken={
        "A": Hint(
            "price-is-a-label",
            ko="답이 부류의 이름이 아니라 값이어도 정답입니다. 팔린 값이 데이터에 있습니다.",
            en="A label may be a number, too: the price of each house is in the data.",
        ),
        "B": Hint(
            "no-reward-here",
            ko="환경에서 행동하고 보상을 받는 과정이 없습니다.",
            en="Nothing acts in an environment here, and nothing is rewarded.",
        ),
    },
)
test_ways_of_learning = matching(
    "ways_of_learning",
    "1b 2c 3a",
    hint=Hint(
        "ways_of_learning",
        ko="정답이 있는지, 보상이 있는지, 둘 다 없는지를 차례로 살펴보십시오.",
        en="Ask of each: are there answers, is there a reward, or is there neither?",
    ),
    mistaken={
        "2b": Hint(
            "labels-are-supervision",
            ko="숫자를 알려 주었으므로 정답이 있는 학습입니다.",
            en="The digits are told, so there are answers.",
        ),
        "2d": Hint(
            "formula-learns-nothing",
            ko="정해진 공식을 쓰는 것은 데이터로부터 학습하는 것이 아닙니다.",
            en="Using a fixed formula learns nothing from data.",
        ),
        "1c": Hint(
            "grouping-has-no-answers",
            ko="주제가 표시되지 않았으므로 정답이 없는 데이터입니다.",
            en="No topic is given, so these data have no answers.",
        ),
    },
)
test_action_result = short_text(
    "action_result",
    ko=("보상", "보상값", "리워드"),
    en=("reward", "the reward", "rewards", "a reward"),
    hint=Hint(
        "action_result",
        ko="상처럼 주어지는 것을 나타내는 낱말입니다.",
        en="It is what one gets for having done well.",
    ),
    mistaken={
        "정답": Hint(
            "reward-not-label",
            ko="옳은 행동이 무엇인지는 알려 주지 않습니다. 행동한 뒤에 받는 것을 쓰십시오.",
            en="Nobody tells the right action. What comes after the action?",
        ),
        "손실": Hint(
            "reward-not-loss",
            ko="손실은 작게 하는 값입니다. 여기서는 크게 하는 값을 묻습니다.",
            en="A loss is made small; this is made large.",
        ),
    },
)
test_regression_task = single_choice(
    "regression_task",
    "B",
    hint=Hint(
        "regression_task",
        ko="회귀는 연속인 값을 예측합니다.",
        en="Regression predicts a value on a continuous scale.",
    ),
    mistaken={
        "C": Hint(
            "digits-are-classes",
            ko="0부터 9까지의 숫자는 크기가 아니라 부류의 이름으로 쓰였습니다.",
            en="The digits 0 to 9 are names of classes here, not amounts.",
        ),
        "D": Hint(
            "groups-are-unsupervised",
            ko="정답이 없으므로 지도학습이 아니며, 값을 예측하지도 않습니다.",
            en="There are no answers, and no value is predicted.",
        ),
    },
)
test_labelled_tasks = multiple_choice(
    "labelled_tasks",
    "AC",
    hint=Hint(
        "labelled_tasks",
        ko="데이터에 사람이 붙인 정답이 있는 일만 고르십시오.",
        en="Pick just those whose data come with the answers.",
    ),
    mistaken={
        "D": Hint(
            "winning-is-reward",
            ko="이기고 지는 것은 정답이 아니라 보상입니다.",
            en="Winning and losing is a reward, not a label.",
        ),
        "B": Hint(
            "alike-is-unsupervised",
            ko="느낌의 이름이 주어지지 않았습니다. 비슷한 것끼리 묶는 데에는 정답이 필요 없습니다.",
            en="No names of groups are given; grouping by likeness needs no answers.",
        ),
    },
)
test_delayed_reward = single_choice(
    "delayed_reward",
    "D",
    hint=Hint(
        "delayed_reward",
        ko="게임에서 이겼는지는 언제 알 수 있는지 생각해 보십시오.",
        en="When in a game does one learn whether it is won?",
    ),
    mistaken={
        "A": Hint(
            "actions-are-not-given",
            ko="옳은 행동이 주어지면 지도학습입니다.",
            en="With the right actions given it would be supervised learning.",
        ),
        "B": Hint(
            "reward-is-there",
            ko="정답은 없지만 보상은 있습니다.",
            en="There are no answers, but there is a reward.",
        ),
    },
)

# --- ReLU, weight decay, dropout -------------------------------------------------------------------------------------

test_relu_range = single_choice(
    "relu_range",
    "C",
    hint=Hint(
        "relu_range",
        ko="$\\max(0, z)$에 큰 양수와 음수를 넣어 보십시오.",
        en="Put a large positive and a negative number into $\\max(0, z)$.",
    ),
    mistaken={
        "B": Hint(
            "range-of-logistic",
            ko="로지스틱 시그모이드의 치역입니다. ReLU는 양수를 그대로 내보냅니다.",
            en="That is the range of the logistic sigmoid; ReLU passes positive numbers on as they are.",
        ),
        "A": Hint(
            "range-of-tanh",
            ko="tanh의 치역입니다.",
            en="That is the range of tanh.",
        ),
        "D": Hint(
            "range-of-identity",
            ko="음수는 0이 됩니다.",
            en="Negative numbers become 0.",
        ),
    },
)
test_relu_sum = numeric(
    "relu_sum",
    lambda p: sum(max(0.0, z) for z in p["z"]),
    hint=Hint(
        "relu_sum",
        ko="수마다 따로 ReLU를 적용한 뒤 더하십시오.",
        en="Apply ReLU to each number by itself, then add.",
    ),
    mistaken={
        Hint(
            "relu-not-applied",
            ko="음수를 0으로 바꾸지 않고 더했습니다.",
            en="The negative numbers were added as they are.",
        ): lambda p: sum(p["z"]),
        Hint(
            "relu-as-absolute",
            ko="음수의 부호를 바꾸었습니다. ReLU에서 음수는 0이 됩니다.",
            en="Negative numbers lost their sign; with ReLU they become 0.",
        ): lambda p: sum(abs(z) for z in p["z"]),
    },
)
test_relu_slope = single_choice(
    "relu_slope",
    "B",
    hint=Hint(
        "relu_slope",
        ko="양수에서 ReLU의 그래프는 어떤 직선인지 생각해 보십시오.",
        en="Which straight line is the graph of ReLU for positive numbers?",
    ),
    mistaken={
        "C": Hint(
            "value-for-slope",
            ko="함숫값입니다. 기울기를 물었습니다.",
            en="That is the value; the slope was asked for.",
        ),
        "D": Hint(
            "slope-of-logistic",
            ko="로지스틱 시그모이드의 기울기입니다.",
            en="The logistic sigmoid has such a slope.",
        ),
        "A": Hint(
            "slope-below-zero",
            ko="기울기가 0인 것은 음수일 때입니다.",
            en="The slope is 0 for negative numbers.",
        ),
    },
)
test_relu_facts = multiple_choice(
    "relu_facts",
    "ACE",
    hint=Hint(
        "relu_facts",
        ko="그래프를 그려 양수 쪽과 음수 쪽, 그리고 0을 따로 살펴보십시오.",
        en="Draw the graph and look at both sides, and at 0 by itself.",
    ),
    mistaken={
        "B": Hint(
            "relu-has-no-ceiling",
            ko="양수는 그대로 나가므로 위로 막혀 있지 않습니다.",
            en="Positive numbers pass as they are: there is no ceiling.",
        ),
        "D": Hint(
            "relu-has-a-corner",
            ko="0에서 그래프가 꺾여 있습니다.",
            en="The graph has a corner at 0.",
        ),
        "E": Hint(
            "relu-below-zero",
            ko="음수 쪽에서 그래프는 평평합니다.",
            en="On the negative side the graph is flat.",
        ),
    },
)
test_decay_idea = single_choice(
    "decay_idea",
    "A",
    hint=Hint(
        "decay_idea",
        ko="손실에 가중치의 크기를 더하면 무엇이 작아지는지 생각해 보십시오.",
        en="When the size of the weights is added to the loss, what gets small?",
    ),
    mistaken={
        "B": Hint(
            "decay-of-the-rate",
            ko="학습률을 줄이는 것은 다른 기법입니다.",
            en="Lowering the learning rate is another technique.",
        ),
        "C": Hint(
            "decay-is-no-pruning",
            ko="가중치의 수는 그대로입니다. 값이 작아집니다.",
            en="As many weights remain; their values get smaller.",
        ),
    },
)
test_decay_step = numeric(
    "decay_step",
    lambda p: p["w"] - p["rho"] * (p["g"] + 2 * p["lam"] * p["w"]),
    hint=Hint(
        "decay_step",
        ko="$\\lambda w^2$도 미분하여 그레이디언트에 더하십시오.",
        en="Differentiate $\\lambda w^2$ too, and add it to the gradient.",
    ),
    mistaken={
        Hint(
            "decay-left-out",
            ko="$\\lambda w^2$의 미분이 빠졌습니다.",
            en="The derivative of $\\lambda w^2$ is missing.",
        ): lambda p: p["w"] - p["rho"] * p["g"],
        Hint(
            "decay-without-two",
            ko="$\\lambda w^2$의 미분에는 2가 있습니다.",
            en="The derivative of $\\lambda w^2$ has a factor 2.",
        ): lambda p: p["w"] - p["rho"] * (p["g"] + p["lam"] * p["w"]),
        Hint(
            "decay-upwards",
            ko="그레이디언트의 방향으로 움직였습니다. 반대 방향이어야 합니다.",
            en="This moves along the gradient; it has to move against it.",
        ): lambda p: p["w"] + p["rho"] * (p["g"] + 2 * p["lam"] * p["w"]),
    },
)
test_dropout_when = single_choice(
    "dropout_when",
    "C",
    hint=Hint(
        "dropout_when",
        ko="같은 입력을 두 번 예측하면 같은 답이 나와야 합니다.",
        en="Asked twice for the same input, a trained network should answer the same.",
    ),
    mistaken={
        "B": Hint(
            "dropout-in-prediction",
            ko="예측할 때 노드를 끄면 답이 매번 달라집니다.",
            en="Switched off in prediction as well, the answers would differ each time.",
        ),
        "D": Hint(
            "dropout-each-batch",
            ko="어느 노드를 끄는지는 미니배치마다 새로 정합니다.",
            en="Which nodes are off is drawn anew for each mini-batch.",
        ),
        "A": Hint(
            "dropout-only-predicting",
            ko="드롭아웃은 학습을 방해하여 과잉 적합을 막는 기법입니다.",
            en="Dropout makes training harder, to keep it from overfitting.",
        ),
    },
)
test_dropout_scale = numeric(
    "dropout_scale",
    lambda p: p["value"] / (1 - p["rate"]),
    hint=Hint(
        "dropout_scale",
        ko="남을 확률과 남았을 때의 값을 곱하면 원래 값이 되어야 합니다.",
        en="The chance to stay times the value then should give the value from before.",
    ),
    mistaken={
        Hint(
            "dropout-unscaled",
            ko="끄지 않은 노드의 출력도 달라집니다. 꺼진 노드의 몫을 채워야 합니다.",
            en="The output of a node that stays changes too: it makes up for the others.",
        ): lambda p: p["value"],
        Hint(
            "dropout-shrunk",
            ko="출력을 줄였습니다. 학습할 때에는 키워야 합니다.",
            en="This makes the output smaller; in training it has to grow.",
        ): lambda p: p["value"] * (1 - p["rate"]),
        Hint(
            "dropout-by-rate",
            ko="끌 확률로 나누었습니다. 남을 확률이 아닙니다.",
            en="This divides by the chance to be switched off, not by that to stay.",
        ): lambda p: p["value"] / p["rate"],
    },
)
test_dropout_why = single_choice(
    "dropout_why",
    "D",
    hint=Hint(
        "dropout_why",
        ko="옆의 노드가 언제 꺼질지 모르면 노드는 무엇을 배우게 되는지 생각해 보십시오.",
        en="What does a node learn when its neighbours may be off at any time?",
    ),
    mistaken={
        "C": Hint(
            "dropout-slows-training",
            ko="드롭아웃을 쓰면 학습 손실은 오히려 천천히 줄어듭니다.",
            en="With dropout the training loss falls more slowly.",
        ),
        "A": Hint(
            "dropout-keeps-layers",
            ko="예측할 때에는 모든 노드를 씁니다.",
            en="When it predicts, all nodes are used.",
        ),
    },
)
test_technique_match = matching(
    "technique_match",
    "1d 2a 3b",
    hint=Hint(
        "technique_match",
        ko="노드, 가중치, 활성 함수 가운데 무엇에 작용하는지 살펴보십시오.",
        en="Does it act on nodes, on weights, or as the activation?",
    ),
    mistaken={
        "3a": Hint(
            "dropout-and-decay",
            ko="드롭아웃은 가중치의 크기가 아니라 노드를 다룹니다.",
            en="Dropout deals with nodes, not with the size of weights.",
        ),
        "2b": Hint(
            "decay-and-dropout",
            ko="가중치 감쇠는 노드를 끄지 않습니다.",
            en="Weight decay switches no nodes off.",
        ),
        "3c": Hint(
            "dropout-and-augmentation",
            ko="데이터를 늘리는 것은 데이터 증대입니다.",
            en="Making more data is data augmentation.",
        ),
    },
)

# --- strategies of training ------------------------------------------------------------------------------------------

test_derivative_rule = short_text(
    "derivative_rule",
    ko=("연쇄 법칙", "연쇄 규칙", "연쇄법칙", "체인 룰", "합성함수의 미분법"),
    en=("chain rule", "the chain rule", "chain rule of calculus"),
    hint=Hint(
        "derivative_rule",
        ko="사슬처럼 이어진다는 뜻의 이름입니다.",
        en="Its name says that functions hang together like links.",
    ),
    mistaken={
        "역전파": Hint(
            "rule-behind-backpropagation",
            ko="그것은 이 규칙을 써서 그레이디언트를 구하는 알고리즘입니다. 규칙의 이름을 쓰십시오.",
            en="That is the algorithm which uses the rule; name the rule.",
        ),
        "곱의 미분법": Hint(
            "rule-of-nested-functions",
            ko="곱한 두 함수가 아니라, 안에 들어 있는 함수를 미분하는 규칙입니다.",
            en="This is about functions inside each other, not about their product.",
        ),
    },
)
test_slow_layers = single_choice(
    "slow_layers",
    "B",
    hint=Hint(
        "slow_layers",
        ko="그레이디언트가 어느 쪽에서 시작하여 어느 쪽으로 전해지는지 생각해 보십시오.",
        en="On which side do gradients start, and which way do they travel?",
    ),
    mistaken={
        "A": Hint(
            "gradients-start-at-the-output",
            ko="그레이디언트는 출력 쪽에서 시작합니다. 곱해진 횟수가 적은 곳입니다.",
            en="Gradients start at the output, where they have been multiplied least.",
        ),
        "D": Hint(
            "layers-differ",
            ko="층을 지날 때마다 곱해지므로 층마다 크기가 다릅니다.",
            en="Each layer multiplies them, so they differ from layer to layer.",
        ),
    },
)
test_sigmoid_steepest = numeric(
    "sigmoid_steepest",
    0.25,
    hint=Hint(
        "sigmoid_steepest",
        ko="미분은 $\\sigma(z)(1 - \\sigma(z))$입니다. 그래프가 가장 가파른 곳에서 계산하십시오.",
        en="The derivative is $\\sigma(z)(1 - \\sigma(z))$. Compute it where the graph is steepest.",
    ),
    mistaken={
        Hint(
            "steepest-value",
            ko="그곳에서의 함숫값입니다. 기울기를 물었습니다.",
            en="That is the value there; the slope was asked for.",
        ): 0.5,
        Hint(
            "steepest-of-tanh",
            ko="tanh의 가장 큰 기울기입니다.",
            en="That is the largest slope of tanh.",
        ): 1.0,
    },
)
test_layer_product = numeric(
    "layer_product",
    lambda p: (p["slope"] * p["weight"]) ** p["layers"],
    hint=Hint(
        "layer_product",
        ko="연쇄 법칙은 층마다 기울기와 가중치를 곱합니다.",
        en="By the chain rule each layer multiplies by its slope and its weight.",
    ),
    mistaken={
        Hint(
            "chain-added",
            ko="층마다 더했습니다. 연쇄 법칙에서는 곱합니다.",
            en="This adds from layer to layer; the chain rule multiplies.",
        ): lambda p: p["slope"] * p["weight"] * p["layers"],
        Hint(
            "chain-without-weights",
            ko="가중치가 빠졌습니다.",
            en="The weights are missing.",
        ): lambda p: p["slope"] ** p["layers"],
        Hint(
            "chain-without-slopes",
            ko="활성 함수의 기울기가 빠졌습니다.",
            en="The slopes of the activation are missing.",
        ): lambda p: p["weight"] ** p["layers"],
    },
)
test_sigmoid_gradient = numeric(
    "sigmoid_gradient",
    lambda p: p["g"] * logistic(p["z"]) * (1 - logistic(p["z"])),
    hint=Hint(
        "sigmoid_gradient",
        ko="$\\partial J/\\partial o$에 시그모이드의 기울기를 곱하십시오.",
        en="Multiply $\\partial J/\\partial o$ by the slope of the sigmoid.",
    ),
    mistaken={
        Hint(
            "sigmoid-of-z-left-out",
            ko="$o(1 - o)$에 $o$ 대신 $z$를 넣었습니다.",
            en="In $o(1 - o)$, $z$ was put where $o$ belongs.",
        ): lambda p: p["g"] * p["z"] * (1 - p["z"]),
        Hint(
            "sigmoid-value-for-slope",
            ko="기울기 대신 함숫값을 곱했습니다.",
            en="This multiplies by the value, not by the slope.",
        ): lambda p: p["g"] * logistic(p["z"]),
        Hint(
            "sigmoid-without-chain",
            ko="위층에서 온 그레이디언트를 곱하지 않았습니다.",
            en="The gradient from above was not multiplied in.",
        ): lambda p: logistic(p["z"]) * (1 - logistic(p["z"])),
    },
)
test_relu_remedy = single_choice(
    "relu_remedy",
    "A",
    hint=Hint(
        "relu_remedy",
        ko="층마다 곱해지는 기울기의 크기를 견주어 보십시오.",
        en="Compare the slopes that each layer multiplies by.",
    ),
    mistaken={
        "B": Hint(
            "remedy-range",
            ko="그것은 시그모이드이며, 소멸과 관계있는 것은 출력의 범위가 아니라 기울기입니다.",
            en="That is the sigmoid; and slopes matter here, not outputs.",
        ),
    },
)
test_parallel_word = short_text(
    "parallel_word",
    ko=("지피유", "그래픽 처리 장치", "그래픽 카드"),
    en=("GPU", "GPUs", "a GPU", "graphics processing unit"),
    hint=Hint(
        "parallel_word",
        ko="그래픽 처리 장치의 영어 약자입니다.",
        en="It is short for the unit that processes graphics.",
    ),
    mistaken={
        "CPU": Hint(
            "cpu-is-serial",
            ko="그것은 코어 몇 개로 여러 가지 일을 하는 중앙 처리 장치입니다.",
            en="That is the central unit, with a few cores for all kinds of work.",
        ),
        "TPU": Hint(
            "tpu-is-for-tensors",
            ko="그것은 처음부터 텐서 계산을 위해 만든 장치입니다.",
            en="That one was made for tensors from the start.",
        ),
    },
)
test_parallel_effect = single_choice(
    "parallel_effect",
    "D",
    hint=Hint(
        "parallel_effect",
        ko="하드웨어는 계산의 결과를 바꾸지 않고 속도를 바꿉니다.",
        en="Hardware changes how fast a result comes, not the result.",
    ),
    mistaken={
        "A": Hint(
            "hardware-changes-no-gradient",
            ko="같은 계산이므로 그레이디언트의 값은 같습니다.",
            en="The computation is the same, and so are the gradients.",
        ),
        "B": Hint(
            "hardware-and-overfitting",
            ko="빨리 학습하는 것과 처음 보는 데이터에서 잘하는 것은 다른 일입니다.",
            en="Training fast is one thing, doing well on new data another.",
        ),
    },
)
test_both_low = single_choice(
    "both_low",
    "C",
    hint=Hint(
        "both_low",
        ko="모델이 학습 데이터조차 맞히지 못하는 상태입니다.",
        en="The model does not even fit the data it was trained on.",
    ),
    mistaken={
        "A": Hint(
            "overfitting-fits-training",
            ko="과잉 적합이면 훈련 정확률은 높습니다.",
            en="With overfitting, accuracy on the training data is high.",
        ),
        "B": Hint(
            "good-fit-is-good",
            ko="알맞게 적합되었다면 두 정확률이 모두 높습니다.",
            en="With a good fit both accuracies are high.",
        ),
    },
)
test_overfitting_signs = multiple_choice(
    "overfitting_signs",
    "AD",
    hint=Hint(
        "overfitting_signs",
        ko="학습한 데이터와 처음 보는 데이터의 차이가 벌어지는 것을 찾으십시오.",
        en="Look for a gap between data seen and data never seen.",
    ),
    mistaken={
        "B": Hint(
            "both-low-is-underfitting",
            ko="둘 다 낮으면 과소 적합입니다.",
            en="Both low is underfitting.",
        ),
        "C": Hint(
            "both-falling-is-fine",
            ko="함께 줄어드는 동안에는 더 배우고 있는 것입니다.",
            en="As long as both fall, it is still learning.",
        ),
        "E": Hint(
            "validation-above",
            ko="훈련 데이터를 지나치게 외웠다면 훈련 쪽이 더 높습니다.",
            en="If the training data were learnt by heart, they would be ahead.",
        ),
    },
)
test_best_epoch = numeric(
    "best_epoch",
    lambda p: 1 + p["val_loss"].index(min(p["val_loss"])),
    hint=Hint(
        "best_epoch",
        ko="처음 보는 데이터에서 손실이 가장 작은 세대를 고르십시오.",
        en="Choose the epoch with the least loss on data not trained on.",
    ),
    rtol=0,
    mistaken={
        Hint(
            "epoch-from-zero",
            ko="0부터 세었습니다. 첫 세대가 1입니다.",
            en="This counts from 0; the first epoch is number 1.",
        ): lambda p: p["val_loss"].index(min(p["val_loss"])),
        Hint(
            "epoch-last",
            ko="마지막 세대에는 훈련 손실이 가장 작지만 검증 손실은 그렇지 않습니다.",
            en="The last epoch has the least training loss, not the least validation loss.",
        ): 7,
    },
)
test_fit_over_time = ordering(
    "fit_over_time",
    "CAB",
    hint=Hint(
        "fit_over_time",
        ko="과소 적합에서 시작하여 과잉 적합으로 갑니다.",
        en="It goes from underfitting to overfitting.",
    ),
    mistaken={
        "CBA": Hint(
            "best-comes-before",
            ko="검증 손실은 가장 작아진 뒤에 다시 커집니다.",
            en="The validation loss is at its least before it grows.",
        ),
        "BAC": Hint(
            "time-runs-forward",
            ko="나중에 나타나는 것부터 썼습니다.",
            en="This begins with what happens last.",
        ),
    },
)
test_fit_match = matching(
    "fit_match",
    "1c 2d 3a",
    hint=Hint(
        "fit_match",
        ko="먼저 훈련 정확률을, 다음으로 두 정확률의 차이를 보십시오.",
        en="Look at the training accuracy first, then at the gap.",
    ),
    mistaken={
        "2a": Hint(
            "high-training-is-no-proof",
            ko="훈련 정확률이 높아도 처음 보는 데이터에서 낮으면 좋은 모델이 아닙니다.",
            en="High accuracy in training is not enough when it is low on new data.",
        ),
        "3c": Hint(
            "low-is-underfitting",
            ko="훈련 데이터도 맞히지 못하고 있습니다.",
            en="This does not even fit the training data.",
        ),
        "1b": Hint(
            "accuracies-exchanged",
            ko="학습하지 않은 데이터만 맞히는 일은 실제로 생기지 않습니다.",
            en="To be right only on data never trained on does not happen.",
        ),
    },
)
test_overfitting_cures = multiple_choice(
    "overfitting_cures",
    "BDE",
    hint=Hint(
        "overfitting_cures",
        ko="모델이 데이터를 외우기 어려워지는 것을 고르십시오.",
        en="Pick what makes it harder to learn the data by heart.",
    ),
    mistaken={
        "A": Hint(
            "longer-fits-more",
            ko="더 오래 학습하면 학습 데이터에 더 맞추어집니다.",
            en="Longer training fits the training data even more.",
        ),
        "C": Hint(
            "capacity-fits-more",
            ko="용량이 커지면 데이터를 외우기 쉬워집니다.",
            en="More capacity makes it easier to learn the data by heart.",
        ),
    },
)
test_augmentation_label = single_choice(
    "augmentation_label",
    "B",
    hint=Hint(
        "augmentation_label",
        ko="바꾼 이미지에도 원래의 정답이 맞는지 살펴보십시오.",
        en="Does the changed image still have the same label?",
    ),
    mistaken={
        "C": Hint(
            "tilt-keeps-the-digit",
            ko="조금 기울여도 같은 숫자입니다.",
            en="Tilted a little, it is the same digit.",
        ),
        "A": Hint(
            "shift-keeps-the-digit",
            ko="옮겨도 같은 숫자입니다.",
            en="Shifted, it is the same digit.",
        ),
    },
)
test_augmentation_where = single_choice(
    "augmentation_where",
    "A",
    hint=Hint(
        "augmentation_where",
        ko="시험 점수는 실제로 만날 데이터에서 재야 합니다.",
        en="A test score should be measured on data as they really come.",
    ),
    mistaken={
        "D": Hint(
            "augmented-test-data",
            ko="섞은 뒤에 늘리면 같은 이미지의 변형이 훈련과 시험에 모두 들어갑니다.",
            en="Mixed first, variants of one image end up in both training and test.",
        ),
        "C": Hint(
            "test-data-stay",
            ko="시험 데이터는 바꾸지 않고 성능을 재는 데에만 씁니다.",
            en="Test data stay as they are; they only measure.",
        ),
    },
)

# --- losses ----------------------------------------------------------------------------------------------------------

test_loss_match = matching(
    "loss_match",
    "1b 2d 3c",
    hint=Hint(
        "loss_match",
        ko="회귀인지, 부류가 둘인지, 여럿인지를 보십시오.",
        en="Is it regression, two classes, or several?",
    ),
    mistaken={
        "2a": Hint(
            "accuracy-is-no-loss",
            ko="정확률은 조금씩 미분하여 줄일 수 없으므로 손실 함수로 쓰지 않습니다.",
            en="Accuracy has no useful derivative, so it is no loss.",
        ),
        "2b": Hint(
            "squares-for-classes",
            ko="부류에는 크고 작음이 없으므로 값의 차이를 재는 손실이 맞지 않습니다.",
            en="Classes have no size, so a difference of values does not fit.",
        ),
        "2c": Hint(
            "binary-for-ten",
            ko="이진은 부류가 둘일 때입니다.",
            en="Binary means two classes.",
        ),
    },
)
test_mse_value = numeric(
    "mse_value",
    lambda p: squared(p) / 3,
    hint=Hint(
        "mse_value",
        ko="차이를 제곱하여 더하고 표본의 수로 나누십시오.",
        en="Square the differences, add them, and divide by the number of samples.",
    ),
    mistaken={
        Hint(
            "squares-summed",
            ko="표본의 수로 나누지 않았습니다.",
            en="This is not divided by the number of samples.",
        ): lambda p: squared(p),
        Hint(
            "absolute-for-squared",
            ko="평균절댓값오차입니다. 차이를 제곱하십시오.",
            en="That is the mean absolute error; square the differences.",
        ): lambda p: sum(abs(y - o) for y, o in zip(p["y"], p["o"], strict=True)) / 3,
        Hint(
            "squares-halved",
            ko="값이 절반입니다. 이 정의에는 1/2이 없습니다.",
            en="This is half of it; the definition has no 1/2.",
        ): lambda p: squared(p) / 6,
        Hint(
            "squares-rooted",
            ko="제곱근을 구했습니다.",
            en="This is its square root.",
        ): lambda p: math.sqrt(squared(p) / 3),
    },
)
test_entropy_largest = single_choice(
    "entropy_largest",
    "C",
    hint=Hint(
        "entropy_largest",
        ko="어느 것이 나올지 가장 알기 어려운 분포를 고르십시오.",
        en="For which is it hardest to tell what will come?",
    ),
    mistaken={
        "A": Hint(
            "certain-has-none",
            ko="결과를 확실히 알므로 엔트로피가 0입니다.",
            en="The outcome is certain: its entropy is 0.",
        ),
        "D": Hint(
            "two-of-four",
            ko="두 부류는 나오지 않으므로 덜 불확실합니다.",
            en="Two classes never come, so it is less uncertain.",
        ),
    },
)
test_entropy_bits = numeric(
    "entropy_bits",
    lambda p: -sum(q * math.log2(q) for q in p["p"]),
    hint=Hint(
        "entropy_bits",
        ko="부류마다 $p_i \\log_2 p_i$를 구하여 더하고 부호를 바꾸십시오.",
        en="Add $p_i \\log_2 p_i$ over the classes and change the sign.",
    ),
    mistaken={
        Hint(
            "entropy-in-nats",
            ko="자연로그를 썼습니다. 비트는 밑이 2인 로그입니다.",
            en="This uses the natural logarithm; bits need base 2.",
        ): lambda p: -sum(q * math.log(q) for q in p["p"]),
        Hint(
            "entropy-negative",
            ko="부호가 반대입니다.",
            en="The sign is wrong.",
        ): lambda p: sum(q * math.log2(q) for q in p["p"]),
        Hint(
            "entropy-unweighted",
            ko="로그에 확률을 곱하지 않았습니다.",
            en="The logarithms are not weighted by the probabilities.",
        ): lambda p: -sum(math.log2(q) for q in p["p"]),
    },
)
ABSOLUTE_NOT_SQUARED = Hint(
    "absolute-not-squared",
    ko="그것은 차이를 제곱합니다.",
    en="That one squares the differences.",
)
test_regression_loss = short_text(
    "regression_loss",
    ko=("평균절댓값오차", "평균 절대 오차", "평균 절대값 오차", "평균 절댓값 오차 손실"),
    en=("mean absolute error", "MAE", "mean absolute error (MAE)", "L1 loss"),
    hint=Hint(
        "regression_loss",
        ko="평균과 절댓값이 이름에 들어 있습니다. 영어 약자 세 글자로 써도 됩니다.",
        en="Both averaging and absolute values are in its name; its three letters will do as well.",
    ),
    mistaken={
        "평균제곱오차": ABSOLUTE_NOT_SQUARED,
        "MSE": ABSOLUTE_NOT_SQUARED,
        "교차 엔트로피": Hint(
            "absolute-not-entropy",
            ko="그것은 확률 분포를 견주며 분류에 씁니다.",
            en="That compares distributions, for classes.",
        ),
    },
)
test_cross_entropy_class = numeric(
    "cross_entropy_class",
    lambda p: -math.log(p["o"][p["label"]]),
    hint=Hint(
        "cross_entropy_class",
        ko="정답이 원핫 코드이면 합에 항이 하나만 남습니다.",
        en="With a one-hot label just one term of the sum is left.",
    ),
    mistaken={
        Hint(
            "classes-from-one",
            ko="부류를 1부터 세었습니다. 번호는 0부터입니다.",
            en="This counts classes from 1; they are numbered from 0.",
        ): lambda p: -math.log(p["o"][p["label"] - 1]),
        Hint(
            "cross-entropy-in-bits",
            ko="밑이 2인 로그를 썼습니다.",
            en="This uses the logarithm to base 2.",
        ): lambda p: -math.log2(p["o"][p["label"]]),
        Hint(
            "cross-entropy-negative",
            ko="부호가 반대입니다. 손실은 음수가 되지 않습니다.",
            en="The sign is wrong: this loss is never negative.",
        ): lambda p: math.log(p["o"][p["label"]]),
        Hint(
            "one-minus-probability",
            ko="로그를 쓰지 않았습니다.",
            en="There is no logarithm in it.",
        ): lambda p: 1 - p["o"][p["label"]],
    },
)
test_cross_entropy_soft = numeric(
    "cross_entropy_soft",
    lambda p: cross_entropy(p["y"], p["o"]),
    hint=Hint(
        "cross_entropy_soft",
        ko="예측의 로그에 정답의 확률을 무게로 주어 더하십시오.",
        en="Add the logarithms of the prediction, weighted by the labels' probabilities.",
    ),
    mistaken={
        Hint(
            "distributions-exchanged",
            ko="두 분포가 바뀌었습니다.",
            en="The two distributions have changed places.",
        ): lambda p: cross_entropy(p["o"], p["y"]),
        Hint(
            "entropy-of-labels",
            ko="정답 분포의 엔트로피입니다. 예측이 들어 있지 않습니다.",
            en="That is the entropy of the labels: the prediction is not in it.",
        ): lambda p: cross_entropy(p["y"], p["y"]),
        Hint(
            "difference-of-entropies",
            ko="정답 분포의 엔트로피를 뺐습니다.",
            en="The entropy of the labels has been subtracted.",
        ): lambda p: cross_entropy(p["y"], p["o"]) - cross_entropy(p["y"], p["y"]),
        Hint(
            "soft-in-bits",
            ko="밑이 2인 로그를 썼습니다.",
            en="This uses the logarithm to base 2.",
        ): lambda p: cross_entropy(p["y"], p["o"]) / math.log(2),
    },
)
test_cross_entropy_facts = multiple_choice(
    "cross_entropy_facts",
    "ABE",
    hint=Hint(
        "cross_entropy_facts",
        ko="$-\\ln o$의 그래프를 $0 < o \\le 1$에서 그려 보십시오.",
        en="Draw $-\\ln o$ for $0 < o \\le 1$.",
    ),
    mistaken={
        "C": Hint(
            "loss-below-zero",
            ko="확률은 1을 넘지 않으므로 $-\\ln o$는 음수가 되지 않습니다.",
            en="A probability is at most 1, so $-\\ln o$ is never negative.",
        ),
        "D": Hint(
            "tanh-is-no-probability",
            ko="tanh의 출력은 음수가 될 수 있어 확률이 아닙니다. 오류 없이 실행되지만 학습이 되지 않습니다.",
            en="Outputs of tanh may be negative: no probabilities. It runs without an error and hardly learns.",
        ),
    },
)
test_confident_and_wrong = single_choice(
    "confident_and_wrong",
    "B",
    hint=Hint(
        "confident_and_wrong",
        ko="$-\\ln 10^{-1}$과 $-\\ln 10^{-3}$을 견주십시오.",
        en="Compare $-\\ln 10^{-1}$ and $-\\ln 10^{-3}$.",
    ),
    mistaken={
        "A": Hint(
            "loss-by-difference",
            ko="손실은 확률의 차이가 아니라 로그로 정해집니다.",
            en="The loss goes by logarithms, not by differences.",
        ),
        "C": Hint(
            "loss-by-ratio",
            ko="확률의 비는 백 배이지만 손실은 그 로그입니다.",
            en="The probabilities' ratio is a hundred; the loss takes its logarithm.",
        ),
        "D": Hint(
            "loss-upside-down",
            ko="정답의 확률이 낮을수록 손실이 큽니다.",
            en="The lower the right class's probability, the larger the loss.",
        ),
    },
)
test_mse_unfair = single_choice(
    "mse_unfair",
    "A",
    hint=Hint(
        "mse_unfair",
        ko="시그모이드가 평평한 곳에서 그레이디언트에 무엇이 곱해지는지 보십시오.",
        en="What multiplies the gradient where the sigmoid is flat?",
    ),
    mistaken={
        "B": Hint(
            "loss-itself-is-right",
            ko="손실은 크게 틀릴수록 큽니다. 그레이디언트가 문제입니다.",
            en="The loss does grow with the error; the gradient is the trouble.",
        ),
    },
)
test_cross_entropy_gradient = numeric(
    "cross_entropy_gradient",
    lambda p: logistic(p["z"]) - 1,
    hint=Hint(
        "cross_entropy_gradient",
        ko="$\\partial J/\\partial o$와 시그모이드의 기울기를 곱하여 간단히 하십시오.",
        en="Multiply $\\partial J/\\partial o$ by the slope of the sigmoid, and simplify.",
    ),
    mistaken={
        Hint(
            "gradient-sign",
            ko="부호가 반대입니다. $z$가 커지면 손실은 줄어듭니다.",
            en="The sign is wrong: the loss falls as $z$ grows.",
        ): lambda p: 1 - logistic(p["z"]),
        Hint(
            "gradient-at-the-output",
            ko="$\\partial J/\\partial o$입니다. 시그모이드를 더 지나야 합니다.",
            en="That is $\\partial J/\\partial o$; the sigmoid is still to come.",
        ): lambda p: -1 / logistic(p["z"]),
        Hint(
            "gradient-of-squares",
            ko="제곱오차의 그레이디언트입니다.",
            en="That is the gradient of a squared error.",
        ): lambda p: (logistic(p["z"]) - 1) * logistic(p["z"]) * (1 - logistic(p["z"])),
    },
)

# --- optimizers ------------------------------------------------------------------------------------------------------

test_sgd_step = numeric(
    "sgd_step",
    lambda p: p["w"] - p["rho"] * p["g"],
    hint=Hint(
        "sgd_step",
        ko="그레이디언트의 반대 방향으로 학습률만큼 움직이십시오.",
        en="Move against the gradient, by the learning rate.",
    ),
    mistaken={
        Hint(
            "sgd-upwards",
            ko="그레이디언트의 방향으로 움직여 손실이 커집니다.",
            en="This moves along the gradient, and the loss grows.",
        ): lambda p: p["w"] + p["rho"] * p["g"],
        Hint(
            "sgd-without-rate",
            ko="학습률을 곱하지 않았습니다.",
            en="The learning rate is missing.",
        ): lambda p: p["w"] - p["g"],
    },
)
test_updates_per_epoch = numeric(
    "updates_per_epoch",
    lambda p: -(-p["samples"] // p["batch"]),
    hint=Hint(
        "updates_per_epoch",
        ko="미니배치마다 한 번 갱신합니다. 미니배치가 몇 개인지 세십시오.",
        en="There is one update for each mini-batch: how many are there?",
    ),
    rtol=0,
    mistaken={
        Hint(
            "last-batch-dropped",
            ko="남은 표본으로 된 마지막 미니배치가 빠졌습니다.",
            en="The last mini-batch, of the samples left over, is missing.",
        ): lambda p: p["samples"] // p["batch"],
        Hint(
            "updates-per-sample",
            ko="표본마다 갱신하는 것이 아닙니다.",
            en="There is no update for each single sample.",
        ): lambda p: p["samples"],
    },
)
test_rate_too_large = single_choice(
    "rate_too_large",
    "B",
    hint=Hint(
        "rate_too_large",
        ko="한 걸음이 골짜기의 너비보다 클 때를 생각해 보십시오.",
        en="Think of a step that is wider than the valley.",
    ),
    mistaken={
        "A": Hint(
            "rate-too-small-instead",
            ko="학습률이 너무 작을 때의 일입니다.",
            en="That happens with too small a learning rate.",
        ),
        "C": Hint(
            "large-steps-overshoot",
            ko="최저점에 닿지 않고 지나칩니다.",
            en="It does not land on the lowest point but passes it.",
        ),
    },
)
test_rate_limit = numeric(
    "rate_limit",
    lambda p: 2 / p["a"],
    hint=Hint(
        "rate_limit",
        ko="한 걸음은 $w$에 $1 - \\rho a$를 곱합니다. 언제 작아지는지 보십시오.",
        en="A step multiplies $w$ by $1 - \\rho a$. When does that make it smaller?",
    ),
    mistaken={
        Hint(
            "rate-of-one-step",
            ko="한 걸음에 0에 닿는 학습률입니다. 조금 지나쳐도 수렴합니다.",
            en="With that rate one step lands on 0; it may overshoot a little and still converge.",
        ): lambda p: 1 / p["a"],
        Hint(
            "rate-upside-down",
            ko="분수가 뒤집혔습니다.",
            en="The fraction is upside down.",
        ): lambda p: p["a"] / 2,
        Hint(
            "rate-with-half",
            ko="$f$의 미분은 $aw$입니다.",
            en="The derivative of $f$ is $aw$.",
        ): lambda p: 4 / p["a"],
    },
)
test_momentum_why = single_choice(
    "momentum_why",
    "D",
    hint=Hint(
        "momentum_why",
        ko="굴러가던 공은 방향을 쉽게 바꾸지 않습니다.",
        en="A rolling ball does not easily change its direction.",
    ),
    mistaken={
        "A": Hint(
            "momentum-is-not-adaptive",
            ko="그것은 적응적 학습률입니다.",
            en="That is an adaptive learning rate.",
        ),
        "C": Hint(
            "momentum-is-no-decay",
            ko="그것은 가중치 감쇠입니다.",
            en="That is weight decay.",
        ),
    },
)
test_momentum_step = numeric(
    "momentum_step",
    lambda p: p["w"] + p["alpha"] * p["v"] - p["rho"] * p["g"],
    hint=Hint(
        "momentum_step",
        ko="먼저 속도를 갱신하고, 새 속도만큼 움직이십시오.",
        en="Update the velocity first, then move by the new velocity.",
    ),
    mistaken={
        Hint(
            "momentum-forgotten",
            ko="지금까지의 속도가 들어 있지 않습니다.",
            en="The velocity so far is not in it.",
        ): lambda p: p["w"] - p["rho"] * p["g"],
        Hint(
            "momentum-velocity-only",
            ko="새 속도입니다. 가중치를 물었습니다.",
            en="That is the new velocity; the weight was asked for.",
        ): lambda p: p["alpha"] * p["v"] - p["rho"] * p["g"],
        Hint(
            "momentum-old-velocity",
            ko="갱신하기 전의 속도로 움직였습니다.",
            en="This moves by the velocity from before the update.",
        ): lambda p: p["w"] + p["v"],
        Hint(
            "momentum-undamped",
            ko="속도에 $\\alpha$를 곱하지 않았습니다.",
            en="The velocity is not multiplied by $\\alpha$.",
        ): lambda p: p["w"] + p["v"] - p["rho"] * p["g"],
    },
)
test_adagrad_step = numeric(
    "adagrad_step",
    lambda p: p["w"] - p["rho"] * p["g"] / math.sqrt(p["r"] + p["g"] ** 2),
    hint=Hint(
        "adagrad_step",
        ko="$r$을 먼저 갱신하고, 그 제곱근으로 나누십시오.",
        en="Update $r$ first, then divide by its square root.",
    ),
    mistaken={
        Hint(
            "adagrad-old-sum",
            ko="갱신하기 전의 $r$을 썼습니다.",
            en="This uses $r$ from before the update.",
        ): lambda p: p["w"] - p["rho"] * p["g"] / math.sqrt(p["r"]),
        Hint(
            "adagrad-without-root",
            ko="제곱근이 빠졌습니다.",
            en="The square root is missing.",
        ): lambda p: p["w"] - p["rho"] * p["g"] / (p["r"] + p["g"] ** 2),
        Hint(
            "adagrad-plain",
            ko="SGD의 한 걸음입니다. $\\sqrt{r}$로 나누십시오.",
            en="That is a step of SGD; divide by $\\sqrt{r}$.",
        ): lambda p: p["w"] - p["rho"] * p["g"],
    },
)
test_adagrad_weakness = single_choice(
    "adagrad_weakness",
    "C",
    hint=Hint(
        "adagrad_weakness",
        ko="$r$에는 음수가 더해지지 않습니다.",
        en="Nothing negative is ever added to $r$.",
    ),
    mistaken={
        "A": Hint(
            "sum-never-shrinks",
            ko="제곱은 음수가 아니므로 합은 줄어들지 않습니다.",
            en="Squares are not negative, so the sum never shrinks.",
        ),
        "B": Hint(
            "rates-stay-apart",
            ko="$r$은 가중치마다 따로 쌓입니다.",
            en="Each weight has an $r$ of its own.",
        ),
    },
)
test_optimizer_match = matching(
    "optimizer_match",
    "1b 2d 3a 4c",
    hint=Hint(
        "optimizer_match",
        ko="잊는지, 방향을 이어 가는지의 두 가지를 따로 보십시오.",
        en="Look at two things by themselves: does it forget, and does it keep its direction?",
    ),
    mistaken={
        "2a": Hint(
            "adagrad-forgets-nothing",
            ko="Adagrad는 아무것도 잊지 않습니다.",
            en="Adagrad forgets nothing.",
        ),
        "4a": Hint(
            "adam-has-momentum",
            ko="Adam에는 모멘텀도 있습니다.",
            en="Adam has momentum besides.",
        ),
        "3c": Hint(
            "rmsprop-has-no-momentum",
            ko="RMSprop은 모멘텀 없이 학습률만 조절합니다.",
            en="RMSprop adapts the rate only, without momentum.",
        ),
        "1e": Hint(
            "momentum-is-no-dropout",
            ko="노드를 끄는 것은 드롭아웃이며 옵티마이저가 아닙니다.",
            en="Switching nodes off is dropout, which is no optimizer.",
        ),
    },
)
test_optimizer_order = ordering(
    "optimizer_order",
    "BDCA",
    hint=Hint(
        "optimizer_order",
        ko="기본에서 시작하여, 제곱을 모으고, 잊고, 모멘텀을 더합니다.",
        en="Start plain; then collect squares, then forget, then add momentum.",
    ),
    mistaken={
        "BCDA": Hint(
            "forgetting-came-later",
            ko="RMSprop은 Adagrad가 잊지 않는 것을 고친 것입니다.",
            en="RMSprop repairs that Adagrad forgets nothing.",
        ),
        "ACDB": Hint(
            "plain-comes-first",
            ko="반대 차례입니다. 기본이 되는 것부터 쓰십시오.",
            en="This is the reverse: begin with the plain one.",
        ),
    },
)
test_adam_step = numeric(
    "adam_step",
    lambda p: adam(p, *moments(p)),
    hint=Hint(
        "adam_step",
        ko="두 모멘트를 먼저 갱신하고, 각각 보정한 뒤 나누십시오.",
        en="Update both moments first, correct each, then divide.",
    ),
    mistaken={
        Hint(
            "adam-uncorrected",
            ko="모멘트를 보정하지 않았습니다. $1 - \\beta^t$으로 나누십시오.",
            en="The moments are not corrected; divide by $1 - \\beta^t$.",
        ): adam_uncorrected,
        Hint(
            "adam-without-momentum",
            ko="분자에 1차 모멘트 대신 그레이디언트를 썼습니다.",
            en="The gradient stands where the first moment belongs.",
        ): adam_without_momentum,
        Hint(
            "adam-old-moments",
            ko="갱신하기 전의 모멘트를 썼습니다.",
            en="This uses the moments from before the update.",
        ): lambda p: adam(p, p["m"], p["r"]),
        Hint(
            "adam-without-root",
            ko="제곱근이 빠졌습니다.",
            en="The square root is missing.",
        ): adam_without_root,
    },
)
test_keras_update = single_choice(
    "keras_update",
    "C",
    hint=Hint(
        "keras_update",
        ko="그레이디언트를 적용한다는 뜻의 메서드입니다.",
        en="The method's name says that gradients are applied.",
    ),
    mistaken={
        "A": Hint(
            "minimize-is-gone",
            ko="지금의 케라스 옵티마이저에는 minimize가 없습니다.",
            en="Optimizers of today's Keras have no minimize.",
        ),
        "D": Hint(
            "compile-is-a-models",
            ko="compile은 모델의 메서드입니다.",
            en="compile is a method of models.",
        ),
    },
)

# --- the glossary ----------------------------------------------------------------------------------------------------

test_activation_role = single_choice(
    "activation_role",
    "A",
    hint=Hint(
        "activation_role",
        ko="행렬을 두 번 곱하는 것을 행렬 하나로 쓸 수 있는지 생각해 보십시오.",
        en="Can two matrix products be written as one?",
    ),
    mistaken={
        "C": Hint(
            "no-squashing",
            ko="값을 일정한 범위로 모으는 것이 활성 함수의 일입니다.",
            en="Squeezing values into a range is what activation functions do.",
        ),
    },
)
test_activation_match = matching(
    "activation_match",
    "1d 2a 3c 4b",
    hint=Hint(
        "activation_match",
        ko="$z = -5$, $z = 5$를 넣어 보고, 합이 정해져 있는 것을 찾으십시오.",
        en="Try $z = -5$ and $z = 5$, and find the one whose sum is fixed.",
    ),
    mistaken={
        "1b": Hint(
            "logistic-has-no-sum",
            ko="로지스틱 시그모이드는 노드마다 따로 계산하므로 합이 정해져 있지 않습니다.",
            en="A logistic sigmoid looks at one node only, so the sum is not fixed.",
        ),
        "1a": Hint(
            "logistic-is-positive",
            ko="로지스틱 시그모이드는 음수를 내지 않습니다.",
            en="A logistic sigmoid puts out nothing negative.",
        ),
        "2d": Hint(
            "tanh-can-be-negative",
            ko="tanh는 음수도 냅니다.",
            en="tanh may be negative.",
        ),
    },
)
test_softmax_value = numeric(
    "softmax_value",
    lambda p: math.exp(p["z"][p["label"]]) / sum(map(math.exp, p["z"])),
    hint=Hint(
        "softmax_value",
        ko="로짓마다 지수 함수를 적용하고, 모두 더한 것으로 나누십시오.",
        en="Take the exponential of each logit and divide by their sum.",
    ),
    mistaken={
        Hint(
            "softmax-without-exp",
            ko="지수 함수를 쓰지 않았습니다.",
            en="There is no exponential in it.",
        ): lambda p: p["z"][p["label"]] / sum(p["z"]),
        Hint(
            "softmax-as-logistic",
            ko="로지스틱 시그모이드입니다. 다른 부류의 로짓이 들어 있지 않습니다.",
            en="That is the logistic sigmoid: the other logits are not in it.",
        ): lambda p: logistic(p["z"][p["label"]]),
        Hint(
            "softmax-from-one",
            ko="부류를 1부터 세었습니다. 번호는 0부터입니다.",
            en="This counts classes from 1; they are numbered from 0.",
        ): lambda p: math.exp(p["z"][p["label"] - 1]) / sum(map(math.exp, p["z"])),
    },
)
test_one_hot_code = single_choice(
    "one_hot_code",
    "B",
    hint=Hint(
        "one_hot_code",
        ko="0부터 세어 그 자리에만 1을 둡니다.",
        en="Count from 0 and put a 1 at that place alone.",
    ),
    mistaken={
        "A": Hint(
            "one-hot-from-one",
            ko="자리를 1부터 세었습니다.",
            en="This counts places from 1.",
        ),
        "C": Hint(
            "one-hot-counts",
            ko="1이 하나만 있어야 합니다.",
            en="There is just a single 1.",
        ),
        "D": Hint(
            "one-hot-is-zero-one",
            ko="자리의 값은 부류의 번호가 아니라 1입니다.",
            en="The place holds a 1, not the number of the class.",
        ),
    },
)
test_network_parameters = numeric(
    "network_parameters",
    lambda p: (p["inputs"] + 1) * p["hidden"] + (p["hidden"] + 1) * p["outputs"],
    hint=Hint(
        "network_parameters",
        ko="층마다 가중치의 수와 바이어스의 수를 더하십시오.",
        en="For each layer add the weights and the biases.",
    ),
    rtol=0,
    mistaken={
        Hint(
            "biases-left-out",
            ko="바이어스를 세지 않았습니다.",
            en="The biases are not counted.",
        ): lambda p: p["inputs"] * p["hidden"] + p["hidden"] * p["outputs"],
        Hint(
            "output-biases-left-out",
            ko="출력층의 바이어스가 빠졌습니다.",
            en="The biases of the output layer are missing.",
        ): lambda p: (p["inputs"] + 1) * p["hidden"] + p["hidden"] * p["outputs"],
        Hint(
            "layers-multiplied",
            ko="층의 가중치의 수는 곱하지 않고 더합니다.",
            en="The layers' counts are added, not multiplied.",
        ): lambda p: p["inputs"] * p["hidden"] * p["outputs"],
    },
)
test_hidden_numbers = numeric(
    "hidden_numbers",
    lambda p: p["samples"] * p["nodes"],
    hint=Hint(
        "hidden_numbers",
        ko="행렬 곱에서는 가운데의 두 크기가 사라집니다.",
        en="In a matrix product the two inner sizes disappear.",
    ),
    rtol=0,
    mistaken={
        Hint(
            "shape-of-input",
            ko="입력에 있는 수의 개수입니다.",
            en="That is how many numbers the input holds.",
        ): lambda p: p["samples"] * p["features"],
        Hint(
            "shape-of-weights",
            ko="가중치의 수입니다.",
            en="That is how many weights there are.",
        ): lambda p: p["features"] * p["nodes"],
        Hint(
            "all-sizes",
            ko="가운데의 크기까지 곱했습니다.",
            en="The inner size was multiplied in.",
        ): lambda p: p["samples"] * p["features"] * p["nodes"],
    },
)
test_backprop_what = single_choice(
    "backprop_what",
    "D",
    hint=Hint(
        "backprop_what",
        ko="갱신에 필요한 것은 가중치마다 손실에 얼마나 기여했는지입니다.",
        en="An update needs to know how much each weight adds to the loss.",
    ),
    mistaken={
        "A": Hint(
            "rate-is-chosen",
            ko="학습률은 사람이나 옵티마이저가 정합니다.",
            en="The learning rate is chosen by a person or an optimizer.",
        ),
        "C": Hint(
            "accuracy-is-measured",
            ko="정확률은 전방 계산만으로 잽니다.",
            en="Accuracy is measured by forward computation alone.",
        ),
    },
)
test_backprop_order = ordering(
    "backprop_order",
    "DBCA",
    hint=Hint(
        "backprop_order",
        ko="출력이 있어야 손실을, 손실이 있어야 그레이디언트를 구합니다.",
        en="The loss needs outputs, and gradients need the loss.",
    ),
    mistaken={
        "DBAC": Hint(
            "update-needs-gradients",
            ko="그레이디언트를 구하기 전에는 갱신할 수 없습니다.",
            en="There is no update before there are gradients.",
        ),
        "ACBD": Hint(
            "steps-reversed",
            ko="반대 차례입니다.",
            en="This is the reverse order.",
        ),
    },
)
test_verbose_where = single_choice(
    "verbose_where",
    "C",
    hint=Hint(
        "verbose_where",
        ko="학습을 시작하는 메서드를 찾으십시오.",
        en="Find the method that starts training.",
    ),
    mistaken={
        "A": Hint(
            "verbose-not-in-compile",
            ko="compile은 손실과 옵티마이저를 정할 뿐 학습하지 않습니다.",
            en="compile sets loss and optimizer; it does not train.",
        ),
        "D": Hint(
            "verbose-not-in-the-optimizer",
            ko="옵티마이저는 아무것도 출력하지 않습니다.",
            en="An optimizer prints nothing.",
        ),
    },
)
test_verbose_match = matching(
    "verbose_match",
    "1d 2b 3a",
    hint=Hint(
        "verbose_match",
        ko="수가 크다고 더 많이 출력하는 것은 아닙니다.",
        en="A larger number does not mean that more is printed.",
    ),
    mistaken={
        "3b": Hint(
            "more-is-not-more",
            ko="진행 막대는 1일 때 나옵니다.",
            en="The bar comes with 1.",
        ),
        "2a": Hint(
            "one-has-the-bar",
            ko="한 줄씩 나오는 것은 2일 때입니다.",
            en="Single lines come with 2.",
        ),
        "3c": Hint(
            "verbose-prints-no-weights",
            ko="가중치의 값은 출력하지 않습니다.",
            en="Weights are never printed.",
        ),
    },
)
MINSKY_CRITICISED = Hint(
    "minsky-criticised",
    ko="그는 퍼셉트론의 한계를 보인 사람입니다.",
    en="He is the one who showed what a perceptron can't do.",
)
test_perceptron_who = short_text(
    "perceptron_who",
    ko=(
        "로젠블라트",
        "로젠블랫",
        "로젠블렛",
        "로젠블럿",
        "로젠블래트",
        "프랑크 로젠블라트",
        "프랭크 로젠블라트",
        "프랭크 로젠블랫",
    ),
    en=("Rosenblatt", "Frank Rosenblatt", "F. Rosenblatt"),
    hint=Hint(
        "perceptron_who",
        ko="이름은 프랑크이고, 성은 R로 시작합니다.",
        en="The first name is Frank, and the last name begins with R.",
    ),
    mistaken={
        "민스키": MINSKY_CRITICISED,
        "Minsky": MINSKY_CRITICISED,
        "Hinton": Hint(
            "hinton-came-later",
            ko="그는 뒤에 오류 역전파를 널리 알린 사람입니다.",
            en="He made backpropagation known, much later.",
        ),
    },
)
test_single_layer = single_choice(
    "single_layer",
    "D",
    hint=Hint(
        "single_layer",
        ko="단층의 한 층은 출력층입니다.",
        en="The single layer is the output layer.",
    ),
    mistaken={
        "A": Hint(
            "single-layer-is-output",
            ko="은닉층이 하나 있으면 다층 퍼셉트론입니다.",
            en="With one hidden layer it would be a multi-layer perceptron.",
        ),
    },
)
test_perceptron_gates = multiple_choice(
    "perceptron_gates",
    "BCE",
    hint=Hint(
        "perceptron_gates",
        ko="네 점을 그리고 직선 하나로 참과 거짓을 나눌 수 있는지 보십시오.",
        en="Draw the four points: does one straight line separate true from false?",
    ),
    mistaken={
        "A": Hint(
            "xor-is-not-separable",
            ko="XOR은 직선 하나로 나눌 수 없습니다.",
            en="No single line separates XOR.",
        ),
        "D": Hint(
            "xnor-is-not-separable",
            ko="XNOR은 XOR을 뒤집은 것이어서 마찬가지로 나눌 수 없습니다.",
            en="XNOR is XOR turned around, and just as impossible.",
        ),
        "E": Hint(
            "nand-is-separable",
            ko="NAND는 AND의 부호를 바꾼 것입니다.",
            en="NAND is AND with its sign changed.",
        ),
    },
)
