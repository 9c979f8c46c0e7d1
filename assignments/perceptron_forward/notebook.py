# %% [markdown] id="intro" lang="ko"
# # 퍼셉트론의 동작
#
# **퍼셉트론**은 가장 작은 신경망입니다. 입력에 가중치를 곱해 더하고, 그 합이 0보다 작은지만 보고 답을 정합니다. 이 과제에서는 학습을 하지 않습니다.
# 퍼셉트론이 무엇을 계산하는지 코드로 쓰고, 가중치를 손으로 정해 논리 연산을 시켜 본 다음, 하나로는 안 되는 일과 두 층이면 되는 일을 직접 확인합니다.
#
# **기호와 모양.** $n$과 $d$는 호출할 때마다 다를 수 있습니다.
#
# | 기호 | 뜻 | 모양 |
# | --- | --- | --- |
# | `x` | 표본 $n$개의 특징 $d$개. 표본 하나가 한 행입니다. | `(n, d)` |
# | `y` | 표본마다의 참값. 참은 1, 거짓은 −1입니다. | `(n, 1)` |
# | `w` | 가중치 | `(d, 1)` |
# | `b` | 바이어스 | `(1,)` |
# | `s` | 표본마다의 가중합 | `(n, 1)` |
# | `o` | 표본마다의 출력. 1 또는 −1입니다. | `(n, 1)` |
#
# **푸는 방법**
#
# * 문제마다 함수가 하나씩 있습니다. `raise NotImplementedError` 줄을 지우고 그 자리에 코드를 쓰십시오. 함수의 이름과 매개변수는 바꾸지 마십시오.
# * 바로 아래의 검사 셀을 실행하십시오. 아무것도 출력되지 않으면 통과한 것입니다.
# * 앞 문제에서 만든 함수를 뒤 문제에서 불러 써도 되고, 쓰지 않아도 됩니다. 요구하는 결과만 나오면 어떤 방법으로 풀어도 됩니다.
# * 계산에 필요한 데이터와 가중치는 모두 인수로 들어옵니다. 함수 밖의 전역 변수를 쓰지 말고 인수를 쓰십시오.
# * 쉬운 문제에서 어려운 문제 순서로 놓여 있으며, 모두 50분 정도 걸립니다.
#
# **채점 방법**
#
# * 검사 셀은 일부만 확인합니다. 제출한 뒤에는 다른 데이터와 다른 크기로 더 자세히 검사하므로, 예제의 답을 그대로 적어 넣으면 통과하지 못합니다.
# * 문제마다 따로 채점하고, 일부만 맞아도 부분 점수가 있습니다. 비워 둔 문제는 그 함수를 쓰지 않는 다른 문제의 점수에 영향을 주지 않습니다.
# %% [markdown] id="intro" lang="en"
# # How a perceptron works
#
# A **perceptron** is the smallest neural network. It multiplies its inputs by weights, adds them up, and all that decides its answer is whether the sum is
# below 0. Nothing is trained in this assignment. You write down in code what a perceptron computes, choose weights by hand that make it a logic gate, and
# then see for yourself what a single one can't do and what two layers can.
#
# **Symbols and shapes.** $n$ and $d$ may differ from call to call.
#
# | symbol | meaning | shape |
# | --- | --- | --- |
# | `x` | $n$ samples with $d$ features each; each sample is one row | `(n, d)` |
# | `y` | the true value of each sample: 1 for true, −1 for false | `(n, 1)` |
# | `w` | the weights | `(d, 1)` |
# | `b` | the bias | `(1,)` |
# | `s` | the weighted sum for each sample | `(n, 1)` |
# | `o` | the output for each sample: 1 or −1 | `(n, 1)` |
#
# **How to work**
#
# * Each task asks for one function. Replace the line `raise NotImplementedError` with your code. Keep the function's name and parameters.
# * Then run the check cell right below it. If nothing is printed, the check has passed.
# * You may call the functions of earlier tasks in later ones, or not: any way of getting the requested result is fine.
# * All data and weights that you compute with come in as arguments. Use these, not global variables outside the function.
# * The tasks go from easy to hard and take about 50 minutes together.
#
# **How it is graded**
#
# * The check cells look at a part only. After you hand in, your functions are tested more closely, with other data and other sizes, so an answer copied from the example will not pass.
# * Each task is graded by itself and gives part of its points for a partly right answer. A task left empty does not hurt the others, unless they call it.
# %% [markdown] id="setup-text" lang="ko"
# ## 준비
#
# 먼저 아래 셀을 실행하십시오. 입력이 둘인 네 가지 논리 연산을 그림으로 보여 줍니다. 가로축이 $x_1$, 세로축이 $x_2$이고, 채워진 점이 참(1), 빈 점이 거짓(−1)입니다.
#
# | $x_1$ | $x_2$ | OR | AND | NAND | XOR |
# | --- | --- | --- | --- | --- | --- |
# | 0 | 0 | −1 | −1 | 1 | −1 |
# | 0 | 1 | 1 | −1 | 1 | 1 |
# | 1 | 0 | 1 | −1 | 1 | 1 |
# | 1 | 1 | 1 | 1 | −1 | −1 |
#
# OR의 그림에는 직선이 하나 있습니다. 이 과제의 이야기는 모두 이런 직선에 관한 것입니다.
# %% [markdown] id="setup-text" lang="en"
# ## Getting ready
#
# Run the next cell first. It draws four logic gates with two inputs. $x_1$ runs to the right and $x_2$ upwards; a filled point is true (1), an empty one is false (−1).
#
# | $x_1$ | $x_2$ | OR | AND | NAND | XOR |
# | --- | --- | --- | --- | --- | --- |
# | 0 | 0 | −1 | −1 | 1 | −1 |
# | 0 | 1 | 1 | −1 | 1 | 1 |
# | 1 | 0 | 1 | −1 | 1 | 1 |
# | 1 | 1 | 1 | 1 | −1 | −1 |
#
# There is a straight line in the picture of OR. This whole assignment is about such lines.
# %% setup="imports"
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf

# ko: 네 점과, 논리 연산마다의 참값입니다. 검사 셀이 씁니다.
# en: The four points, and the true values for each gate. The check cells use them.
gate_x = tf.constant([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
gate_y = {
    "OR": tf.constant([[-1.0], [1.0], [1.0], [1.0]]),
    "AND": tf.constant([[-1.0], [-1.0], [-1.0], [1.0]]),
    "NAND": tf.constant([[1.0], [1.0], [1.0], [-1.0]]),
    "XOR": tf.constant([[-1.0], [1.0], [1.0], [-1.0]]),
}

figure, axes = plt.subplots(1, 4, figsize=(10, 2.6))
for axis, (gate, values) in zip(axes, gate_y.items()):
    for (x1, x2), value in zip(gate_x.numpy(), values.numpy()[:, 0]):
        axis.plot(x1, x2, "o", markersize=10, color="tab:blue", fillstyle="full" if value > 0 else "none")
    axis.set(title=gate, xlabel="$x_1$", ylabel="$x_2$", xlim=(-0.5, 1.5), ylim=(-0.5, 1.5), aspect="equal")
axes[0].plot([-0.5, 1.0], [1.0, -0.5], color="tab:red")
axes[0].text(0.32, 0.3, "$x_1 + x_2 - 0.5 = 0$", color="tab:red", fontsize=8)
figure.tight_layout()
plt.show()
# %% [markdown] id="weighted_sum-text" lang="ko"
# ## 1. 가중합
#
# 퍼셉트론은 먼저 특징마다 가중치를 곱해 더하고 바이어스를 더합니다. 이것을 **가중합**이라고 합니다. 표본 하나라면 $s = x_1 w_1 + \dots + x_d w_d + b$이고,
# 표본 $n$개는 행렬 곱 한 번으로 함께 계산합니다.
#
# $$\mathbf{s} = \mathbf{x}\mathbf{w} + b$$
#
# 텐서플로는 dtype을 저절로 맞추어 주지 않습니다. 논리 연산의 입력을 `[[0, 1], [1, 1]]`처럼 정수로 적으면 `int32` 텐서가 되고, 이것을 `float32`인 가중치와 곱하면 오류가 납니다.
# 이럴 때는 `tf.cast(x, tf.float32)`로 dtype을 바꿉니다.
#
# **문제.** 가중합을 계산하는 함수 `weighted_sum(x, w, b)`를 작성하십시오.
#
# * `x`: 모양이 `(n, d)`인 텐서. dtype은 `float32` **또는 `int32`** 입니다.
# * `w`, `b`: 모양이 `(d, 1)`, `(1,)`이고 dtype이 `float32`인 텐서 또는 `tf.Variable`.
# * 결과: 모양이 `(n, 1)`이고 dtype이 `float32`인 텐서.
#
# **예.** `w`가 `[[1], [-0.5]]`이고 `b`가 `[0.25]`이면 표본 `[1, 1]`의 가중합은 $1 - 0.5 + 0.25 = 0.75$입니다.
# %% [markdown] id="weighted_sum-text" lang="en"
# ## 1. The weighted sum
#
# A perceptron first multiplies each feature by its weight, adds these up and adds the bias: the **weighted sum**. For one sample it is $s = x_1 w_1 + \dots + x_d w_d + b$;
# a single matrix product does it for all $n$ samples together:
#
# $$\mathbf{s} = \mathbf{x}\mathbf{w} + b$$
#
# TensorFlow does not match dtypes by itself. Inputs of a gate written as whole numbers, as in `[[0, 1], [1, 1]]`, make an `int32` tensor, and to multiply that by weights of
# dtype `float32` is an error. `tf.cast(x, tf.float32)` changes the dtype.
#
# **Task.** Write a function `weighted_sum(x, w, b)` that computes the weighted sums.
#
# * `x`: a tensor of shape `(n, d)`, of dtype `float32` **or `int32`**.
# * `w`, `b`: tensors or instances of `tf.Variable`, of shapes `(d, 1)` and `(1,)` and dtype `float32`.
# * Result: a tensor of shape `(n, 1)` and dtype `float32`.
#
# **Example.** For `[[1], [-0.5]]` as `w` and `[0.25]` as `b`, the weighted sum for the sample `[1, 1]` is $1 - 0.5 + 0.25 = 0.75$.
# %% answer="weighted_sum"
def weighted_sum(x, w, b):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="weighted_sum"
for some_x in (gate_x, tf.cast(gate_x, tf.int32)):
    my_sums = weighted_sum(some_x, tf.constant([[1.0], [-0.5]]), tf.constant([0.25]))
    assert isinstance(my_sums, tf.Tensor) and my_sums.dtype == tf.float32, text(
        ko="결과는 dtype이 float32인 텐서여야 합니다.", en="The result should be a tensor of dtype float32."
    )
    assert my_sums.shape == (4, 1), text(
        ko="표본이 네 개이면 결과의 모양은 (4, 1)이어야 합니다.", en="For four samples the shape should be (4, 1)."
    )
    assert np.allclose(my_sums, [[0.25], [-0.25], [1.25], [0.75]]), text(
        ko="가중합이 xw + b와 다릅니다.", en="The weighted sums differ from xw + b."
    )
# %% [markdown] id="perceptron-text" lang="ko"
# ## 2. 계단 함수와 퍼셉트론
#
# 퍼셉트론은 가중합을 **계단 함수** $\tau$에 넣어 출력을 정합니다.
#
# $$\mathbf{o} = \tau(\mathbf{x}\mathbf{w} + b), \qquad \tau(s) = \begin{cases} 1 & s \ge 0 \\ -1 & s < 0 \end{cases}$$
#
# 그래서 직선 $x_1 w_1 + x_2 w_2 + b = 0$의 한쪽은 모두 1이고 다른 쪽은 모두 −1입니다. 준비 셀의 첫 그림은 `w`가 `[[1], [1]]`이고 `b`가 `[-0.5]`일 때의 직선이며,
# 이 퍼셉트론은 OR의 네 점에 대해 −1, 1, 1, 1을 냅니다.
#
# 점이 **직선 위에 정확히** 있을 때, 곧 $s = 0$일 때는 약속이 필요합니다. 이 과제에서는 **1**입니다. `tf.sign`은 이때 0을 돌려주어 출력이 세 가지가 됩니다.
#
# **문제.** 퍼셉트론의 출력을 계산하는 함수 `perceptron(x, w, b)`를 작성하십시오.
#
# * `x`: 모양이 `(n, d)`인 `float32` 텐서. `w`, `b`: 모양이 `(d, 1)`, `(1,)`인 `float32` 텐서 또는 `tf.Variable`.
# * 결과: 모양이 `(n, 1)`이고 dtype이 `float32`인 텐서. 값은 1 또는 −1뿐입니다.
#
# **예.** `w`가 `[[1], [1]]`이고 `b`가 `[-1]`이면 네 점에 대한 출력은 `[[-1], [1], [1], [1]]`입니다. 가운데 두 점의 가중합이 정확히 0입니다.
# %% [markdown] id="perceptron-text" lang="en"
# ## 2. The step function and the perceptron
#
# The weighted sum goes through a **step function** $\tau$, which gives the output:
#
# $$\mathbf{o} = \tau(\mathbf{x}\mathbf{w} + b), \qquad \tau(s) = \begin{cases} 1 & s \ge 0 \\ -1 & s < 0 \end{cases}$$
#
# So all points on one side of the straight line $x_1 w_1 + x_2 w_2 + b = 0$ get 1, and all on the other get −1. The first picture above has the line for `[[1], [1]]` as `w` and
# `[-0.5]` as `b`; for the four points this perceptron gives −1, 1, 1, 1, which is OR.
#
# For a point **exactly on the line**, where $s = 0$, there must be an agreement. In this assignment it gets **1**. `tf.sign` would return 0, a third kind of output.
#
# **Task.** Write a function `perceptron(x, w, b)` that computes the outputs of a perceptron.
#
# * `x`: a `float32` tensor of shape `(n, d)`. `w`, `b`: `float32` tensors or instances of `tf.Variable`, of shapes `(d, 1)` and `(1,)`.
# * Result: a tensor of shape `(n, 1)` and dtype `float32` that holds only 1 and −1.
#
# **Example.** For `[[1], [1]]` as `w` and `[-1]` as `b`, the outputs for the four points are `[[-1], [1], [1], [1]]`. The weighted sums of the two points in the middle are exactly 0.
# %% answer="perceptron"
def perceptron(x, w, b):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="perceptron"
my_outputs = perceptron(gate_x, tf.constant([[1.0], [1.0]]), tf.constant([-0.5]))
assert isinstance(my_outputs, tf.Tensor) and my_outputs.dtype == tf.float32, text(
    ko="결과는 dtype이 float32인 텐서여야 합니다.", en="The result should be a tensor of dtype float32."
)
assert my_outputs.shape == (4, 1), text(
    ko="표본이 네 개이면 결과의 모양은 (4, 1)이어야 합니다.", en="For four samples the shape should be (4, 1)."
)
assert np.array_equal(my_outputs, gate_y["OR"]), text(
    ko="OR의 가중치를 주었을 때의 출력은 -1, 1, 1, 1이어야 합니다.",
    en="With the weights for OR the outputs should be -1, 1, 1, 1.",
)
my_outputs = perceptron(gate_x, tf.constant([[1.0], [1.0]]), tf.constant([-1.0]))
assert np.array_equal(my_outputs, gate_y["OR"]), text(
    ko="가중합이 정확히 0인 표본의 출력은 1이어야 합니다.",
    en="A sample whose weighted sum is exactly 0 should get 1.",
)
# %% [markdown] id="and_weights-text" lang="ko"
# ## 3. AND의 가중치
#
# 이번에는 여러분이 가중치를 정합니다. **AND**는 입력이 모두 1일 때만 참입니다. 그림에서는 점 $(1, 1)$ 하나를 나머지 세 점과 갈라 놓는 직선을 찾는 일입니다.
# 입력이 $d$개이면 점은 $2^d$개이고, 직선 대신 평면(초평면)이 공간을 둘로 나눕니다.
#
# 입력은 측정한 값이어서 조금씩 틀릴 수 있습니다. 입력마다 오차의 크기가 **0.1 미만**이면 가중합은 다음보다 적게 달라집니다.
#
# $$0.1 \times (|w_1| + |w_2| + \dots + |w_d|)$$
#
# 그러므로 직선이 어느 점과도 너무 가까워서는 안 됩니다. 네 점을 간신히 나누는 것으로는 모자라고, **두 부류의 가운데**를 지나는 것이 안전합니다.
#
# **문제.** 입력이 `d`개인 AND를 하는 퍼셉트론의 가중치와 바이어스를 돌려주는 함수 `and_weights(d)`를 작성하십시오.
#
# * `d`: 입력의 수. 2, 3, 4 가운데 하나인 정수입니다.
# * 결과: `(w, b)`인 튜플. 모양은 `(d, 1)`과 `(1,)`이고, 실수 dtype(`float32` 또는 `float64`)의 텐서, `tf.Variable` 또는 ndarray입니다.
# * 0과 1로 된 $2^d$개의 점에 대해, 그리고 좌표마다 크기가 0.1 미만인 오차를 더한 점에 대해 2번의 퍼셉트론이 모두 맞아야 합니다.
# * 이 조건을 지키면 어떤 값이어도 됩니다.
#
# **예.** OR라면 `d`가 2일 때 `w`가 `[[1], [1]]`이고 `b`가 `[-0.5]`인 답이 있습니다. 오차 때문에 가중합이 달라지는 크기는 $0.1 \times (1 + 1) = 0.2$보다 작고,
# 네 점의 가중합 −0.5, 0.5, 0.5, 1.5는 모두 0에서 0.5 이상 떨어져 있습니다.
# %% [markdown] id="and_weights-text" lang="en"
# ## 3. Weights for AND
#
# Now you choose the weights. **AND** is true only if all inputs are 1. In the picture: find a line with the point $(1, 1)$ on one side and the other three on the other.
# With $d$ inputs there are $2^d$ points, and in place of a line it is a (hyper)plane that cuts the space in two.
#
# Inputs may be measured, and a little off. If each input is off by **less than 0.1**, the weighted sum is off by less than
#
# $$0.1 \times (|w_1| + |w_2| + \dots + |w_d|)$$
#
# So the line must not come too close to any of the points. To separate them by a hair will not do; to run **midway between the two classes** is safe.
#
# **Task.** Write a function `and_weights(d)` that returns weights and a bias with which a perceptron computes AND of `d` inputs.
#
# * `d`: the number of inputs, one of the integers 2, 3 and 4.
# * Result: a tuple `(w, b)`, of shapes `(d, 1)` and `(1,)`: tensors, instances of `tf.Variable` or ndarrays, of a floating-point dtype (`float32` or `float64`).
# * The perceptron of task 2 has to be right for all $2^d$ points of zeros and ones, and also when each of their coordinates is off by less than 0.1.
# * Any numbers that do this are right.
#
# **Example.** For OR and 2 as `d`, one answer is `[[1], [1]]` as `w` and `[-0.5]` as `b`. The weighted sums can be off by less than $0.1 \times (1 + 1) = 0.2$,
# and those of the four points, −0.5, 0.5, 0.5 and 1.5, are all at least 0.5 away from 0.
# %% answer="and_weights"
def and_weights(d):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="and_weights"
my_weights = and_weights(2)
assert isinstance(my_weights, (tuple, list)) and len(my_weights) == 2, text(
    ko="(w, b)를 돌려주어야 합니다.", en="The result should be (w, b)."
)
assert np.shape(my_weights[0]) == (2, 1) and np.shape(my_weights[1]) == (1,), text(
    ko="d가 2이면 w의 모양은 (2, 1), b의 모양은 (1,)이어야 합니다.",
    en="For 2 as d the shapes of w and b should be (2, 1) and (1,).",
)
my_sums = gate_x.numpy() @ np.array(my_weights[0]) + np.array(my_weights[1])
assert np.array_equal(my_sums >= 0, gate_y["AND"].numpy() > 0), text(
    ko="네 점 가운데 AND와 다른 점이 있습니다. 가중합을 손으로 계산해 보십시오.",
    en="At some of the four points this is not AND. Work out the weighted sums by hand.",
)
# %% [markdown] id="nand_weights-text" lang="ko"
# ## 4. NAND의 가중치
#
# **NAND**는 AND의 반대입니다. 입력이 모두 1일 때만 거짓이고 나머지는 모두 참입니다. 나누는 직선은 AND와 같아도 되고, 어느 쪽이 1인지만 다릅니다.
# NAND만 여러 개 이으면 어떤 논리 연산이든 만들 수 있으므로, 퍼셉트론 여러 개로 계산하지 못하는 논리 연산은 없습니다.
#
# **문제.** 입력이 `d`개인 NAND를 하는 퍼셉트론의 가중치와 바이어스를 돌려주는 함수 `nand_weights(d)`를 작성하십시오.
#
# * `d`: 입력의 수. 2, 3, 4 가운데 하나인 정수입니다.
# * 결과: 3번과 같은 조건의 `(w, b)`. 좌표마다 크기가 0.1 미만인 오차가 있어도 맞아야 합니다.
#
# **예.** `d`가 2이면 퍼셉트론은 네 점에 대해 1, 1, 1, −1을 내야 합니다.
# %% [markdown] id="nand_weights-text" lang="en"
# ## 4. Weights for NAND
#
# **NAND** is the opposite of AND: false only if all inputs are 1, and true otherwise. The line may be that of AND; which of its sides is 1 is what changes.
# Any logic gate can be put together from NAND alone, so there is no gate that several perceptrons could not compute.
#
# **Task.** Write a function `nand_weights(d)` that returns weights and a bias with which a perceptron computes NAND of `d` inputs.
#
# * `d`: the number of inputs, one of the integers 2, 3 and 4.
# * Result: `(w, b)` under the same conditions as in task 3, also when each coordinate is off by less than 0.1.
#
# **Example.** For 2 as `d`, the perceptron has to give 1, 1, 1, −1 for the four points.
# %% answer="nand_weights"
def nand_weights(d):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="nand_weights"
my_weights = nand_weights(2)
assert isinstance(my_weights, (tuple, list)) and len(my_weights) == 2, text(
    ko="(w, b)를 돌려주어야 합니다.", en="The result should be (w, b)."
)
assert np.shape(my_weights[0]) == (2, 1) and np.shape(my_weights[1]) == (1,), text(
    ko="d가 2이면 w의 모양은 (2, 1), b의 모양은 (1,)이어야 합니다.",
    en="For 2 as d the shapes of w and b should be (2, 1) and (1,).",
)
my_sums = gate_x.numpy() @ np.array(my_weights[0]) + np.array(my_weights[1])
assert np.array_equal(my_sums >= 0, gate_y["NAND"].numpy() > 0), text(
    ko="네 점 가운데 NAND와 다른 점이 있습니다. 가중합을 손으로 계산해 보십시오.",
    en="At some of the four points this is not NAND. Work out the weighted sums by hand.",
)
# %% [markdown] id="best_score-text" lang="ko"
# ## 5. 퍼셉트론 하나의 한계
#
# 그림의 **XOR**를 직선 하나로 나눌 수 있습니까? 네 점을 모두 맞히려면 다음 네 식이 함께 성립해야 합니다.
#
# $$b < 0, \qquad w_2 + b \ge 0, \qquad w_1 + b \ge 0, \qquad w_1 + w_2 + b < 0$$
#
# 가운데 두 식을 더하면 $w_1 + w_2 + 2b \ge 0$이고, 바깥의 두 식을 더하면 $w_1 + w_2 + 2b < 0$입니다. 둘은 함께 성립할 수 없으므로, **어떤 가중치로도 네 점을 모두 맞힐 수 없습니다.**
# 그렇다면 몇 점까지 맞힐 수 있습니까? 후보를 모두 시험해 보면 알 수 있습니다.
#
# **문제.** 가중치의 후보를 모두 시험하여, 퍼셉트론 하나가 **가장 많이 맞힐 때 몇 개를 맞히는지** 돌려주는 함수 `best_score(x, y, values)`를 작성하십시오.
#
# * `x`: 모양이 `(n, 2)`인 `float32` 텐서. 표본의 수 $n$은 4가 아닐 수도 있고, 좌표도 0과 1이 아닐 수 있습니다.
# * `y`: 참값. 모양이 `(n, 1)`이고 1과 −1로 된 `float32` 텐서.
# * `values`: 후보가 되는 수의 파이썬 리스트. $w_1$, $w_2$, $b$가 **저마다 따로** 이 가운데 하나가 됩니다. 따라서 후보가 $k$개이면 퍼셉트론은 $k^3$개입니다.
# * 결과: 맞힌 표본의 수 가운데 가장 큰 값. 파이썬 정수이거나, 정수 dtype이고 모양이 `()`인 NumPy 또는 텐서플로의 값입니다. 비율이 아닙니다.
# * 출력은 2번의 약속을 따릅니다. 가중합이 정확히 0이면 1입니다. $k$는 6을 넘지 않습니다.
#
# **예.** `values`가 `[-1, -0.5, 0.5, 1]`이면 퍼셉트론 64개를 시험하게 되고, XOR의 결과는 3입니다. AND라면 4입니다. `w`가 `[[0.5], [0.5]]`이고 `b`가 `[-1]`일 때 네 점을 모두 맞힙니다.
#
# **도움말.** `itertools.product(values, repeat=3)`은 세 수의 조합을 모두 만들어 줍니다. 후보를 늘려 가며 XOR의 결과를 다시 구해 보면 4가 되는 일이 없음을 확인할 수 있습니다.
# %% [markdown] id="best_score-text" lang="en"
# ## 5. What one perceptron can't do
#
# Is there a straight line that separates **XOR**? To be right at all four points, these four have to hold at once:
#
# $$b < 0, \qquad w_2 + b \ge 0, \qquad w_1 + b \ge 0, \qquad w_1 + w_2 + b < 0$$
#
# The two in the middle add up to $w_1 + w_2 + 2b \ge 0$, and the two outer ones to $w_1 + w_2 + 2b < 0$. These contradict each other, so **no weights are right at all four points.**
# How many points can be right, then? Trying all candidates will tell.
#
# **Task.** Write a function `best_score(x, y, values)` that tries all candidates for the weights and returns **how many samples the best single perceptron gets right**.
#
# * `x`: a `float32` tensor of shape `(n, 2)`. The number $n$ of samples need not be 4, nor need the coordinates be 0 and 1.
# * `y`: the true values, a `float32` tensor of shape `(n, 1)` that holds 1 and −1.
# * `values`: a Python list of candidate numbers. Each of $w_1$, $w_2$ and $b$ is one of them, **independently of the others**; so $k$ candidates make $k^3$ perceptrons.
# * Result: the largest number of samples that are right: a Python integer, or a value of NumPy or TensorFlow of an integer dtype and shape `()`. It is not a share.
# * Outputs are as agreed in task 2: a weighted sum of exactly 0 gives 1. $k$ is at most 6.
#
# **Example.** For `[-1, -0.5, 0.5, 1]` as `values` there are 64 perceptrons to try, and the result for XOR is 3. For AND it is 4: with `[[0.5], [0.5]]` as `w` and `[-1]` as `b`, all four points are right.
#
# **Help.** `itertools.product(values, repeat=3)` makes all combinations of three numbers. Try XOR again with more and more candidates: the result never becomes 4.
# %% answer="best_score"
def best_score(x, y, values):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="best_score"
my_score = best_score(gate_x, gate_y["XOR"], [-1.0, -0.5, 0.5, 1.0])
assert my_score is not None and np.shape(my_score) == (), text(
    ko="수 하나를 돌려주어야 합니다.", en="The result should be a single number."
)
assert np.asarray(my_score).dtype.kind in "iu", text(
    ko="결과는 맞힌 표본의 수이므로 정수여야 합니다.",
    en="The result is a number of samples, so it should be an integer.",
)
assert my_score == 3, text(ko="XOR의 결과는 3이어야 합니다.", en="The result for XOR should be 3.")
my_score = best_score(gate_x, gate_y["AND"], [-1.0, -0.5, 0.5, 1.0])
assert my_score == 4, text(
    ko="AND의 결과는 4여야 합니다. w1, w2, b를 저마다 따로 바꾸는지, 가중합이 0일 때 1인지 확인하십시오.",
    en="The result for AND should be 4. Are w1, w2 and b varied independently, and does a sum of 0 give 1?",
)
# %% [markdown] id="two_layers-text" lang="ko"
# ## 6. 두 층 신경망의 전방 계산
#
# 하나로 안 되면 여럿을 씁니다. 퍼셉트론 $p$개가 같은 입력을 보고 저마다 답을 내면, 그 답 $p$개를 다음 층의 퍼셉트론이 입력으로 받습니다. 이렇게 층을 쌓은 것이 **다층 퍼셉트론**입니다.
#
# $$\mathbf{h} = \tau(\mathbf{x}\mathbf{W}_1 + \mathbf{b}_1), \qquad \mathbf{o} = \tau(\mathbf{h}\mathbf{w}_2 + b_2)$$
#
# $\mathbf{W}_1$의 **열 하나가 은닉층의 퍼셉트론 하나의 가중치**입니다. 그래서 행렬 곱 한 번으로 $p$개를 함께 계산할 수 있습니다. 은닉층의 출력 $\mathbf{h}$도 1과 −1로 되어 있습니다.
# 은닉층에서 계단 함수를 빠뜨리면 두 번의 행렬 곱이 한 번의 행렬 곱과 같아져서, 층을 쌓은 보람이 없어집니다.
#
# **문제.** 두 층 신경망의 출력을 계산하는 함수 `two_layers(x, w1, b1, w2, b2)`를 작성하십시오.
#
# * `x`: 모양이 `(n, d)`인 텐서.
# * `w1`, `b1`: 은닉층의 가중치와 바이어스. 모양은 `(d, p)`, `(p,)`입니다. `w2`, `b2`: 출력층의 것. 모양은 `(p, 1)`, `(1,)`입니다. 모두 텐서이고, dtype은 `x`와 같이 `float32`입니다.
# * 결과: 모양이 `(n, 1)`이고 1과 −1로 된 `float32` 텐서. 두 층 모두에서 가중합이 정확히 0이면 1입니다.
#
# **예.** `x`가 `[[1, 1]]`, `w1`이 `[[1, -1], [2, 1]]`, `b1`이 `[-0.5, 0.5]`이면 은닉층의 가중합은 `[[2.5, 0.5]]`이고 은닉층의 출력은 `[[1, 1]]`입니다.
# `w2`가 `[[1], [-2]]`, `b2`가 `[0.5]`이면 출력층의 가중합은 $1 - 2 + 0.5 = -0.5$이고 결과는 `[[-1]]`입니다.
# %% [markdown] id="two_layers-text" lang="en"
# ## 6. The forward computation of two layers
#
# Where one is not enough, take several. $p$ perceptrons look at the same input and give an answer each, and a perceptron in the next layer takes these $p$ answers as its input.
# Layers stacked like this make a **multilayer perceptron**:
#
# $$\mathbf{h} = \tau(\mathbf{x}\mathbf{W}_1 + \mathbf{b}_1), \qquad \mathbf{o} = \tau(\mathbf{h}\mathbf{w}_2 + b_2)$$
#
# **Each column of $\mathbf{W}_1$ holds the weights of one perceptron** of the hidden layer, so one matrix product computes all $p$ of them. The hidden outputs $\mathbf{h}$ are 1 and −1 too.
# Leave out the step function in the hidden layer, and two matrix products amount to a single one: nothing is gained by the second layer.
#
# **Task.** Write a function `two_layers(x, w1, b1, w2, b2)` that computes the outputs of a network of two layers.
#
# * `x`: a tensor of shape `(n, d)`.
# * `w1`, `b1`: weights and biases of the hidden layer, of shapes `(d, p)` and `(p,)`. `w2`, `b2`: those of the output layer, of shapes `(p, 1)` and `(1,)`. All are tensors; their dtype is `float32`, as is that of `x`.
# * Result: a `float32` tensor of shape `(n, 1)` that holds 1 and −1. In both layers a weighted sum of exactly 0 gives 1.
#
# **Example.** For `[[1, 1]]` as `x`, `[[1, -1], [2, 1]]` as `w1` and `[-0.5, 0.5]` as `b1`, the weighted sums of the hidden layer are `[[2.5, 0.5]]` and its outputs `[[1, 1]]`.
# With `[[1], [-2]]` as `w2` and `[0.5]` as `b2`, the weighted sum of the output layer is $1 - 2 + 0.5 = -0.5$ and the result is `[[-1]]`.
# %% answer="two_layers"
def two_layers(x, w1, b1, w2, b2):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="two_layers"
some_w1, some_b1 = tf.constant([[1.0, -1.0], [2.0, 1.0]]), tf.constant([-0.5, 0.5])
my_outputs = two_layers(gate_x, some_w1, some_b1, tf.constant([[1.0], [-2.0]]), tf.constant([0.5]))
assert isinstance(my_outputs, tf.Tensor) and my_outputs.dtype == tf.float32, text(
    ko="결과는 dtype이 float32인 텐서여야 합니다.", en="The result should be a tensor of dtype float32."
)
assert my_outputs.shape == (4, 1), text(
    ko="표본이 네 개이면 결과의 모양은 (4, 1)이어야 합니다.", en="For four samples the shape should be (4, 1)."
)
assert my_outputs[3, 0] == -1, text(
    ko="설명의 예에서 결과는 -1이어야 합니다. 두 층 모두에 계단 함수를 적용했는지 확인하십시오.",
    en="The example in the text should give -1. Is the step function applied in both layers?",
)
assert np.array_equal(my_outputs, [[-1.0], [-1.0], [1.0], [-1.0]]), text(
    ko="설명의 예의 가중치로 네 점을 계산하면 -1, -1, 1, -1이어야 합니다.",
    en="With the weights of the example the outputs for the four points should be -1, -1, 1, -1.",
)
# %% [markdown] id="xor_weights-text" lang="ko"
# ## 7. XOR를 푸는 신경망
#
# XOR는 두 입력이 다를 때만 참입니다. 직선 하나로는 안 되지만, **두 직선 사이의 띠**라면 참인 두 점만 담을 수 있습니다. 두 직선은 은닉층의 퍼셉트론 두 개이고,
# 띠 안에 있는지는 두 퍼셉트론의 답을 보고 출력층이 정합니다. 3번과 4번에서 만든 연산들이 좋은 재료가 됩니다. 다음 표를 채워 보십시오.
#
# | $x_1$ | $x_2$ | OR | NAND | XOR |
# | --- | --- | --- | --- | --- |
# | 0 | 0 | −1 | 1 | −1 |
# | 0 | 1 | 1 | ? | 1 |
# | 1 | 0 | 1 | ? | 1 |
# | 1 | 1 | 1 | ? | −1 |
#
# 출력층이 받는 것은 0과 1이 아니라 **−1과 1**이라는 점에 주의하십시오. 같은 논리 연산이어도 입력이 −1과 1이면 바이어스가 달라질 수 있습니다.
#
# **문제.** 6번의 신경망이 XOR를 계산하게 하는 가중치를 돌려주는 함수 `xor_weights()`를 작성하십시오.
#
# * 결과: `(w1, b1, w2, b2)`인 튜플. 모양은 `(2, p)`, `(p,)`, `(p, 1)`, `(1,)`이고, 실수 dtype(`float32` 또는 `float64`)의 텐서, `tf.Variable` 또는 ndarray입니다.
# * 은닉층의 퍼셉트론 수 $p$는 2면 충분하지만 10까지 써도 됩니다. 조건을 지키면 어떤 값이어도 됩니다.
# * 네 점에 대해, 그리고 좌표마다 크기가 0.1 미만인 오차를 더한 점에 대해 모두 맞아야 합니다.
#
# **예.** 점 $(1, 0)$에서도, 조금 어긋난 점 $(0.95, -0.08)$에서도 신경망의 출력은 1이어야 합니다. $(0.95, 0.93)$에서는 −1이어야 합니다.
# %% [markdown] id="xor_weights-text" lang="en"
# ## 7. A network for XOR
#
# XOR is true only if its two inputs differ. One straight line can't do it, but **a strip between two lines** can hold just the two true points. The two lines are two perceptrons in the
# hidden layer; the output layer decides by their answers whether a point lies in the strip. The gates of tasks 3 and 4 are good material. Fill in this table:
#
# | $x_1$ | $x_2$ | OR | NAND | XOR |
# | --- | --- | --- | --- | --- |
# | 0 | 0 | −1 | 1 | −1 |
# | 0 | 1 | 1 | ? | 1 |
# | 1 | 0 | 1 | ? | 1 |
# | 1 | 1 | 1 | ? | −1 |
#
# Keep in mind that the output layer gets **−1 and 1**, not 0 and 1. For inputs of −1 and 1 the same gate may need another bias.
#
# **Task.** Write a function `xor_weights()` that returns weights with which the network of task 6 computes XOR.
#
# * Result: a tuple `(w1, b1, w2, b2)`, of shapes `(2, p)`, `(p,)`, `(p, 1)` and `(1,)`: tensors, instances of `tf.Variable` or ndarrays, of a floating-point dtype (`float32` or `float64`).
# * 2 is enough for $p$, the number of perceptrons in the hidden layer; you may use up to 10. Any numbers that meet the conditions are right.
# * The network has to be right for the four points, and also when each of their coordinates is off by less than 0.1.
#
# **Example.** The network has to give 1 at the point $(1, 0)$, and also at $(0.95, -0.08)$, which is a little off. At $(0.95, 0.93)$ it has to give −1.
# %% answer="xor_weights"
def xor_weights():
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="xor_weights"
my_weights = xor_weights()
assert isinstance(my_weights, (tuple, list)) and len(my_weights) == 4, text(
    ko="(w1, b1, w2, b2)를 돌려주어야 합니다.", en="The result should be (w1, b1, w2, b2)."
)
my_w1, my_b1, my_w2, my_b2 = (np.array(part) for part in my_weights)
assert my_w1.ndim == 2 and len(my_w1) == 2, text(
    ko="w1의 모양은 (2, p)여야 합니다.", en="The shape of w1 should be (2, p)."
)
my_p = my_w1.shape[1]
assert my_b1.shape == (my_p,) and my_w2.shape == (my_p, 1) and my_b2.shape == (1,), text(
    ko="w1의 열이 p개이면 b1, w2, b2의 모양은 (p,), (p, 1), (1,)이어야 합니다.",
    en="With p columns in w1, the shapes of b1, w2 and b2 should be (p,), (p, 1) and (1,).",
)
my_hidden = np.where(gate_x.numpy() @ my_w1 + my_b1 >= 0, 1.0, -1.0)
assert np.array_equal(my_hidden @ my_w2 + my_b2 >= 0, gate_y["XOR"].numpy() > 0), text(
    ko="네 점 가운데 XOR와 다른 점이 있습니다. 은닉층의 출력부터 손으로 계산해 보십시오.",
    en="At some of the four points this is not XOR. Work out the outputs of the hidden layer by hand first.",
)
# %% [markdown] id="hand-in" lang="ko"
# ## 제출하기
#
# 메뉴에서 커널을 다시 시작하고 모든 셀을 처음부터 실행해 보십시오. 셀을 순서 없이 실행하면서 생긴 문제는 이때 드러납니다.
# 확인이 끝나면 저장한 뒤 제출하십시오. 풀지 못한 문제는 그대로 두어도 됩니다.
# %% [markdown] id="hand-in" lang="en"
# ## Handing in
#
# Restart the kernel from the menu and run all cells from the top: that shows what only worked because cells were run out of order.
# Then save the notebook and hand it in. Tasks that you could not solve may stay as they are.
