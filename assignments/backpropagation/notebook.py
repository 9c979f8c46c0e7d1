# %% [markdown] id="intro" lang="ko"
# # 오류 역전파
#
# 신경망을 학습하려면 손실을 모든 가중치로 미분해야 합니다. 가중치를 하나씩 건드려 보는 방법으로는 가중치가 백만 개일 때 손실을 백만 번 넘게 계산해야
# 합니다. **오류 역전파**는 출력에서 입력 쪽으로 한 번 거슬러 가며 모든 미분을 한꺼번에 구합니다. `tf.GradientTape`과 케라스의 `fit`도 속에서 이
# 일을 합니다. 이 과제에서는 층이 두 개인 신경망의 역전파를 NumPy로 한 단계씩 직접 만듭니다.
#
# 은닉층의 활성 함수는 tanh, 출력층의 활성 함수는 로지스틱 시그모이드 $\sigma(s) = 1/(1 + e^{-s})$입니다.
#
# $$h = \tanh(\underbrace{x W_1 + b_1}_{s_1}), \qquad o = \sigma(\underbrace{h W_2 + b_2}_{s_2}), \qquad J = \frac{1}{nk}\sum_{i=1}^{n}\sum_{j=1}^{k}(y_{ij} - o_{ij})^2$$
#
# **기호와 모양.** 모든 문제에서 다음과 같고, 배열은 모두 dtype이 `float64`인 ndarray입니다. $n$, $d$, $m$, $k$는 호출할 때마다 다를 수 있고 1일 수도 있습니다.
#
# | 기호 | 뜻 | 모양 |
# | --- | --- | --- |
# | `x` | 표본 $n$개의 특징 $d$개. 표본 하나가 한 행입니다. | `(n, d)` |
# | `y` | 표본마다의 참값 $k$개. 0 이상 1 이하입니다. | `(n, k)` |
# | `w1`, `b1` | 은닉층의 가중치와 바이어스. 은닉 노드가 $m$개입니다. | `(d, m)`, `(m,)` |
# | `w2`, `b2` | 출력층의 가중치와 바이어스 | `(m, k)`, `(k,)` |
# | `h` | 은닉층의 출력 | `(n, m)` |
# | `o` | 신경망의 출력 | `(n, k)` |
# | `delta2` | 출력층의 델타 $\delta_2 = \partial J/\partial s_2$ | `(n, k)` |
#
# **푸는 방법**
#
# * 문제마다 함수가 하나씩 있습니다. `raise NotImplementedError` 줄을 지우고 그 자리에 코드를 쓰십시오. 함수의 이름과 매개변수는 바꾸지 마십시오.
# * 바로 아래의 검사 셀을 실행하십시오. 아무것도 출력되지 않으면 통과한 것입니다.
# * 결과로 배열이 필요한 자리에는 dtype이 `float64`인 ndarray를 돌려주십시오.
# * **인수로 받은 배열의 내용은 바꾸지 마십시오.** `w1 -= ...`나 `w1[0, 0] = ...`은 함수를 부른 쪽의 배열을 바꿉니다. 필요하면 `w1.copy()`로 사본을 만드십시오.
# * 앞 문제에서 만든 함수를 뒤 문제에서 불러 써도 되고, 쓰지 않아도 됩니다. 요구하는 결과만 나오면 어떤 방법으로 풀어도 됩니다.
# * 모두 60분 정도 걸립니다.
#
# **채점 방법**
#
# * 검사 셀은 일부만 확인합니다. 제출한 뒤에는 다른 데이터와 다른 크기로 더 자세히 검사하므로, 예제의 답을 그대로 적어 넣으면 통과하지 못합니다.
# * 문제마다 따로 채점하고, 일부만 맞아도 부분 점수가 있습니다. 비워 둔 문제는 그 함수를 쓰지 않는 다른 문제의 점수에 영향을 주지 않습니다.
# %% [markdown] id="intro" lang="en"
# # Backpropagation
#
# To train a network, the loss must be differentiated by every weight. Nudging one weight after the other would mean computing the loss more than a
# million times for a million weights. **Backpropagation** goes back once, from the output towards the input, and finds all derivatives on the way.
# `tf.GradientTape` and the `fit` of Keras do just this inside. In this assignment you build it for a network of two layers, step by step, in NumPy.
#
# The hidden layer has tanh as its activation function, the output layer the logistic sigmoid $\sigma(s) = 1/(1 + e^{-s})$:
#
# $$h = \tanh(\underbrace{x W_1 + b_1}_{s_1}), \qquad o = \sigma(\underbrace{h W_2 + b_2}_{s_2}), \qquad J = \frac{1}{nk}\sum_{i=1}^{n}\sum_{j=1}^{k}(y_{ij} - o_{ij})^2$$
#
# **Symbols and shapes.** They are the same in all tasks, and every array is an ndarray of dtype `float64`. $n$, $d$, $m$ and $k$ may differ from call to call, and may be 1.
#
# | symbol | meaning | shape |
# | --- | --- | --- |
# | `x` | $n$ samples with $d$ features each; each sample is one row | `(n, d)` |
# | `y` | the $k$ true values of each sample, from 0 to 1 | `(n, k)` |
# | `w1`, `b1` | weights and biases of the hidden layer, which has $m$ nodes | `(d, m)`, `(m,)` |
# | `w2`, `b2` | weights and biases of the output layer | `(m, k)`, `(k,)` |
# | `h` | the outputs of the hidden layer | `(n, m)` |
# | `o` | the outputs of the network | `(n, k)` |
# | `delta2` | the delta of the output layer, $\delta_2 = \partial J/\partial s_2$ | `(n, k)` |
#
# **How to work**
#
# * Each task asks for one function. Replace the line `raise NotImplementedError` with your code. Keep the function's name and parameters.
# * Then run the check cell right below it. If nothing is printed, the check has passed.
# * Where the result is an array, return an ndarray of dtype `float64`.
# * **Leave the contents of the arrays that are passed in as they are.** `w1 -= ...` and `w1[0, 0] = ...` change the caller's array. Where you need one to change, take a copy: `w1.copy()`.
# * You may call the functions of earlier tasks in later ones, or not: any way of getting the requested result is fine.
# * All tasks together take about 60 minutes.
#
# **How it is graded**
#
# * The check cells look at a part only. After you hand in, your functions are tested more closely, with other data and other sizes, so an answer copied from the example will not pass.
# * Each task is graded by itself and gives part of its points for a partly right answer. A task left empty does not hurt the others, unless they call it.
# %% [markdown] id="setup-text" lang="ko"
# ## 준비
#
# 먼저 아래 셀을 실행하십시오. 여러 문제의 예에 나오는 작은 신경망도 여기서 만듭니다.
# %% [markdown] id="setup-text" lang="en"
# ## Getting ready
#
# Run the next cell first. It also makes the small network that several examples use.
# %% setup="imports"
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf


def example_network():
    # ko: 표본 하나, 은닉 노드 하나, 출력 둘인 신경망: x, y, w1, b1, w2, b2
    # en: A network of one sample, one hidden node and two outputs: x, y, w1, b1, w2, b2
    data = np.array([[1.0, 2.0]]), np.array([[1.0, 0.0]])
    return *data, np.array([[0.5], [-0.25]]), np.array([0.5]), np.array([[2.0, -1.0]]), np.array([0.0, 1.0])
# %% [markdown] id="picture-text" lang="ko"
# 아래 셀은 계산의 흐름을 그립니다. 파란 화살표가 전방 계산이고, 빨간 화살표가 손실에서 거꾸로 돌아오는 역전파입니다. 거꾸로 한 칸 갈 때마다 그
# 칸에서의 미분을 곱합니다. 합성 함수를 미분하는 **연쇄 법칙**이 그대로 알고리즘이 된 것입니다.
# %% [markdown] id="picture-text" lang="en"
# The next cell draws how the computation flows: blue arrows for the forward computation, red arrows for the way back from the loss. Each step back
# multiplies by the derivative of that step. It is the **chain rule** for functions of functions, turned into an algorithm.
# %% setup="picture"
def draw_flow():
    figure, axes = plt.subplots(figsize=(9.5, 2.2))
    nodes = ["$x$", "$s_1$", "$h$", "$s_2$", "$o$", "$J$"]
    for place, name in enumerate(nodes):
        axes.text(place, 0, name, ha="center", va="center", fontsize=15, bbox={"boxstyle": "circle", "fc": "white"})
    for place, name in enumerate(["$xW_1 + b_1$", r"$\tanh$", "$hW_2 + b_2$", r"$\sigma$", "$(y - o)^2$"]):
        arrow = {"arrowstyle": "->", "color": "tab:blue"}
        axes.annotate("", (place + 0.8, 0.12), (place + 0.2, 0.12), arrowprops=arrow)
        axes.text(place + 0.5, 0.28, name, ha="center", color="tab:blue")
    for place, name in enumerate([r"$\times\,(1 - h^2)$", r"$\times\,W_2$", r"$\times\,o(1 - o)$", r"$\partial J/\partial o$"], 1):
        arrow = {"arrowstyle": "->", "color": "tab:red"}
        axes.annotate("", (place + 0.2, -0.12), (place + 0.8, -0.12), arrowprops=arrow)
        axes.text(place + 0.5, -0.42, name, ha="center", color="tab:red")
    for place, name in ((1, r"$\delta_1$"), (3, r"$\delta_2$")):
        axes.text(place, -0.75, name, ha="center", color="tab:red", fontsize=15)
    axes.set(xlim=(-0.4, 5.4), ylim=(-0.9, 0.6))
    axes.axis("off")
    plt.show()


draw_flow()
# %% [markdown] id="forward-text" lang="ko"
# ## 1. 전방 계산
#
# 역전파는 전방 계산이 남긴 값을 다시 씁니다. 그래서 최종 출력 $o$뿐 아니라 중간 결과인 $h$도 돌려주어 뒤에서 쓸 수 있게 합니다.
#
# $$h = \tanh(x W_1 + b_1), \qquad o = \sigma(h W_2 + b_2), \qquad \sigma(s) = \frac{1}{1 + e^{-s}}$$
#
# **문제.** 두 층의 출력을 계산하는 함수 `forward(x, w1, b1, w2, b2)`를 작성하십시오.
#
# * `x`, `w1`, `b1`, `w2`, `b2`: 위의 표와 같은 배열.
# * 결과: 튜플 `(h, o)`. 모양은 `(n, m)`과 `(n, k)`입니다.
#
# **예.** `x`가 `[[1, 2]]`, `w1`이 `[[0.5], [-0.25]]`, `b1`이 `[0.5]`이면 $s_1 = 0.5 - 0.5 + 0.5 = 0.5$이므로 `h`는 `[[0.4621]]`입니다.
# `w2`가 `[[2, -1]]`, `b2`가 `[0, 1]`이면 $s_2$는 `[[0.9242, 0.5379]]`이고 `o`는 `[[0.7159, 0.6313]]`입니다.
# %% [markdown] id="forward-text" lang="en"
# ## 1. The forward computation
#
# Backpropagation uses again what the forward computation leaves behind. So return not only the final outputs $o$ but also $h$, which comes in between:
#
# $$h = \tanh(x W_1 + b_1), \qquad o = \sigma(h W_2 + b_2), \qquad \sigma(s) = \frac{1}{1 + e^{-s}}$$
#
# **Task.** Write a function `forward(x, w1, b1, w2, b2)` that computes the outputs of both layers.
#
# * `x`, `w1`, `b1`, `w2`, `b2`: arrays as in the table above.
# * Result: a tuple `(h, o)`, of shapes `(n, m)` and `(n, k)`.
#
# **Example.** For `[[1, 2]]` as `x`, `[[0.5], [-0.25]]` as `w1` and `[0.5]` as `b1`, $s_1 = 0.5 - 0.5 + 0.5 = 0.5$ and `h` is `[[0.4621]]`.
# With `[[2, -1]]` as `w2` and `[0, 1]` as `b2`, $s_2$ is `[[0.9242, 0.5379]]` and `o` is `[[0.7159, 0.6313]]`.
# %% answer="forward"
def forward(x, w1, b1, w2, b2):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="forward"
some_x, some_y, *some_weights = example_network()
my_outputs = forward(some_x, *some_weights)
assert isinstance(my_outputs, (tuple, list)) and len(my_outputs) == 2, text(
    ko="배열 두 개로 된 튜플 (h, o)를 돌려주어야 합니다.", en="The result should be a tuple of two arrays, (h, o)."
)
assert all(isinstance(part, np.ndarray) and part.dtype == np.float64 for part in my_outputs), text(
    ko="h와 o는 dtype이 float64인 ndarray여야 합니다.", en="h and o should be ndarrays of dtype float64."
)
assert my_outputs[0].shape == (1, 1) and my_outputs[1].shape == (1, 2), text(
    ko="예에서 h의 모양은 (1, 1), o의 모양은 (1, 2)여야 합니다.", en="In the example the shapes of h and o should be (1, 1) and (1, 2)."
)
assert np.allclose(my_outputs[0], [[0.4621]], atol=1e-4), text(
    ko="h의 값이 설명의 예와 다릅니다.", en="The values of h differ from the example in the text."
)
assert np.allclose(my_outputs[1], [[0.7159, 0.6313]], atol=1e-4), text(
    ko="o의 값이 설명의 예와 다릅니다.", en="The values of o differ from the example in the text."
)
# %% [markdown] id="loss-text" lang="ko"
# ## 2. 손실
#
# 손실은 **평균제곱오차**입니다. 케라스의 `"mse"`처럼, 표본 $n$개의 출력 $k$개, 곧 모두 $nk$개의 제곱오차를 평균합니다.
#
# $$J = \frac{1}{nk}\sum_{i=1}^{n}\sum_{j=1}^{k}(y_{ij} - o_{ij})^2$$
#
# 무엇으로 나누는지는 사소해 보이지만, 미분에도 그대로 곱해지므로 뒤의 모든 문제에 영향을 줍니다.
#
# **문제.** 손실을 계산하는 함수 `loss(y, o)`를 작성하십시오.
#
# * `y`, `o`: 모양이 `(n, k)`로 같은 배열. 참값과 출력입니다.
# * 결과: 수 하나. 파이썬 실수(`float`)이거나 NumPy의 `float64` 스칼라입니다.
#
# **예.** `y`가 `[[1, 0], [0, 1]]`이고 `o`가 `[[0.5, 0.5], [0, 0.6]]`이면 결과는 $(0.25 + 0.25 + 0 + 0.16)/4 = 0.165$입니다.
# %% [markdown] id="loss-text" lang="en"
# ## 2. The loss
#
# The loss is the **mean squared error**. Like `"mse"` in Keras, it averages over the $k$ outputs of all $n$ samples, that is, over $nk$ squared errors:
#
# $$J = \frac{1}{nk}\sum_{i=1}^{n}\sum_{j=1}^{k}(y_{ij} - o_{ij})^2$$
#
# What the sum is divided by may look like a detail, but it is a factor of every derivative as well, and so matters in all tasks that follow.
#
# **Task.** Write a function `loss(y, o)` that computes the loss.
#
# * `y`, `o`: arrays of the same shape `(n, k)`, the true values and the outputs.
# * Result: a single number, a Python float or a NumPy scalar of dtype `float64`.
#
# **Example.** For `[[1, 0], [0, 1]]` as `y` and `[[0.5, 0.5], [0, 0.6]]` as `o` the result is $(0.25 + 0.25 + 0 + 0.16)/4 = 0.165$.
# %% answer="loss"
def loss(y, o):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="loss"
some_y, some_o = np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([[0.5, 0.5], [0.0, 0.6]])
my_loss = loss(some_y, some_o)
assert my_loss is not None and np.shape(my_loss) == (), text(
    ko="결과는 수 하나여야 합니다.", en="The result should be a single number."
)
assert np.isclose(my_loss, 0.165), text(
    ko="설명의 예에서 결과는 0.165여야 합니다.", en="The example in the text should give 0.165."
)
assert np.array_equal(some_y, [[1.0, 0.0], [0.0, 1.0]]) and np.array_equal(some_o, [[0.5, 0.5], [0.0, 0.6]]), text(
    ko="인수로 받은 배열의 내용이 바뀌었습니다.", en="An array that was passed in has changed."
)
# %% [markdown] id="slope-text" lang="ko"
# ## 3. 차분으로 구하는 기울기
#
# 역전파를 만들기 전에, 답을 확인할 방법부터 마련합시다. 가중치 하나를 조금 늘렸을 때와 조금 줄였을 때의 손실을 비교하면 그 가중치에 대한 기울기를 알 수
# 있습니다. 이것을 **중앙 차분**이라고 합니다. 여기서는 `w1`의 원소 하나를 $w$라고 하고, 나머지 가중치는 모두 그대로 둡니다.
#
# $$\frac{\partial J}{\partial w} \approx \frac{J(w + \varepsilon) - J(w - \varepsilon)}{2\varepsilon}$$
#
# 느리지만 틀리기 어려운 방법입니다. 역전파 프로그램은 틀려도 오류 없이 돌아가는 일이 많으므로, 만들고 나면 이렇게 확인하는 것이 좋습니다.
#
# **문제.** `w1`의 원소 하나에 대한 중앙 차분을 구하는 함수 `slope(x, y, w1, b1, w2, b2, row, column, distance)`를 작성하십시오.
#
# * `x`, `y`, `w1`, `b1`, `w2`, `b2`: 위의 표와 같은 배열. 함수가 끝났을 때 **내용이 처음과 같아야** 합니다.
# * `row`, `column`: 건드릴 원소의 자리. `w1[row, column]`입니다.
# * `distance`: 위 식의 $\varepsilon$. 0보다 큰 파이썬 실수이며, 작지 않을 수도 있습니다. 늘 이 값을 쓰십시오.
# * 결과: 위 식의 오른쪽 값. 파이썬 실수이거나 NumPy의 `float64` 스칼라입니다.
# * `other = w1`은 사본을 만들지 않습니다. 두 이름이 같은 배열을 가리킬 뿐입니다.
#
# **예.** 1번의 예에 참값 `[[1, 0]]`을 더한 신경망에서 `w1[1, 0]`을 0.5만큼 늘리면 손실이 0.1470, 줄이면 0.5858이므로 `slope(..., 1, 0, 0.5)`는 $(0.1470 - 0.5858)/1 = -0.4388$입니다.
# %% [markdown] id="slope-text" lang="en"
# ## 3. A slope by differences
#
# Before building backpropagation, have a way to check it. Compare the loss with one weight made a little larger and a little smaller, and you know the
# slope in that weight: the **central difference**. Here $w$ is one element of `w1`, while all other weights stay as they are.
#
# $$\frac{\partial J}{\partial w} \approx \frac{J(w + \varepsilon) - J(w - \varepsilon)}{2\varepsilon}$$
#
# It is slow and hard to get wrong. Backpropagation often runs without any error although it is wrong, so check it in this way once it is written.
#
# **Task.** Write a function `slope(x, y, w1, b1, w2, b2, row, column, distance)` that finds the central difference for one element of `w1`.
#
# * `x`, `y`, `w1`, `b1`, `w2`, `b2`: arrays as in the table above. When the function ends, **their contents must be what they were**.
# * `row`, `column`: the place of that element, `w1[row, column]`.
# * `distance`: the $\varepsilon$ of the formula, a Python float above 0. It need not be small; always use the one given.
# * Result: the right-hand side of the formula, a Python float or a NumPy scalar of dtype `float64`.
# * `other = w1` makes no copy: both names then stand for the same array.
#
# **Example.** Take the network of task 1 with `[[1, 0]]` as the true values. With `w1[1, 0]` larger by 0.5 the loss is 0.1470, with it smaller by 0.5 it is 0.5858, so `slope(..., 1, 0, 0.5)` is $(0.1470 - 0.5858)/1 = -0.4388$.
# %% answer="slope"
def slope(x, y, w1, b1, w2, b2, row, column, distance):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="slope"
some_network = example_network()
my_slope = slope(*some_network, 1, 0, 0.5)
assert my_slope is not None and np.shape(my_slope) == (), text(
    ko="결과는 수 하나여야 합니다.", en="The result should be a single number."
)
assert np.isclose(my_slope, -0.4388, atol=1e-4), text(
    ko="설명의 예에서 결과는 -0.4388이어야 합니다.", en="The example in the text should give -0.4388."
)
assert all(np.array_equal(now, before) for now, before in zip(some_network, example_network())), text(
    ko="인수로 받은 배열의 내용이 바뀌었습니다. 사본을 바꾸십시오.", en="An array that was passed in has changed. Change a copy."
)
# %% [markdown] id="output_delta-text" lang="ko"
# ## 4. 출력층의 델타
#
# 활성 함수에 들어가기 직전의 값으로 손실을 미분한 것을 **델타**라고 합니다. 출력층에서는 연쇄 법칙으로 두 미분을 곱하면 됩니다.
#
# $$\delta_2 = \frac{\partial J}{\partial s_2} = \frac{\partial J}{\partial o} \odot \sigma'(s_2), \qquad \frac{\partial J}{\partial o_{ij}} = \frac{2}{nk}(o_{ij} - y_{ij})$$
#
# $\odot$는 같은 자리의 원소끼리 곱하는 연산입니다. 시그모이드의 미분은 출력만 알면 구할 수 있습니다. $o = \sigma(s)$이면 $\sigma'(s) = o(1 - o)$입니다.
# 이때 $o$는 이미 시그모이드를 거친 값이므로 다시 시그모이드에 넣지 않습니다.
#
# **문제.** 출력층의 델타를 구하는 함수 `output_delta(y, o)`를 작성하십시오.
#
# * `y`, `o`: 모양이 `(n, k)`인 배열. 참값과 신경망의 출력입니다.
# * 결과: 모양이 `(n, k)`인 배열 $\delta_2$. 손실은 2번의 평균제곱오차입니다.
#
# **예.** `y`가 `[[1, 0]]`, `o`가 `[[0.5, 0.2]]`이면 $\partial J/\partial o$는 `[[-0.5, 0.2]]`, 시그모이드의 미분은 `[[0.25, 0.16]]`이므로 결과는 `[[-0.125, 0.032]]`입니다.
# %% [markdown] id="output_delta-text" lang="en"
# ## 4. The delta of the output layer
#
# The derivative of the loss by what enters an activation function is called a **delta**. In the output layer the chain rule makes it a product of two derivatives:
#
# $$\delta_2 = \frac{\partial J}{\partial s_2} = \frac{\partial J}{\partial o} \odot \sigma'(s_2), \qquad \frac{\partial J}{\partial o_{ij}} = \frac{2}{nk}(o_{ij} - y_{ij})$$
#
# $\odot$ multiplies the elements in the same place. The derivative of the sigmoid follows from its output alone: if $o = \sigma(s)$, then $\sigma'(s) = o(1 - o)$.
# Here $o$ has gone through the sigmoid already, so it does not go through it again.
#
# **Task.** Write a function `output_delta(y, o)` that finds the delta of the output layer.
#
# * `y`, `o`: arrays of shape `(n, k)`, the true values and the outputs of the network.
# * Result: $\delta_2$, an array of shape `(n, k)`. The loss is the mean squared error of task 2.
#
# **Example.** For `[[1, 0]]` as `y` and `[[0.5, 0.2]]` as `o`, $\partial J/\partial o$ is `[[-0.5, 0.2]]` and the sigmoid's derivative is `[[0.25, 0.16]]`, so the result is `[[-0.125, 0.032]]`.
# %% answer="output_delta"
def output_delta(y, o):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="output_delta"
some_y, some_o = np.array([[1.0, 0.0]]), np.array([[0.5, 0.2]])
my_delta = output_delta(some_y, some_o)
assert isinstance(my_delta, np.ndarray) and my_delta.dtype == np.float64, text(
    ko="결과는 dtype이 float64인 ndarray여야 합니다.", en="The result should be an ndarray of dtype float64."
)
assert my_delta.shape == (1, 2), text(
    ko="결과의 모양은 y의 모양과 같아야 합니다.", en="The shape of the result should be that of y."
)
assert np.allclose(my_delta, [[-0.125, 0.032]]), text(
    ko="설명의 예와 값이 다릅니다.", en="The values differ from the example in the text."
)
assert np.array_equal(some_y, [[1.0, 0.0]]) and np.array_equal(some_o, [[0.5, 0.2]]), text(
    ko="인수로 받은 배열의 내용이 바뀌었습니다.", en="An array that was passed in has changed."
)
# %% [markdown] id="output_gradients-text" lang="ko"
# ## 5. 출력층의 그레이디언트
#
# 델타를 알면 그 층의 가중치와 바이어스에 대한 미분은 쉽게 나옵니다. $s_2 = h W_2 + b_2$이므로 모든 표본의 기여를 **더합니다**.
#
# $$\frac{\partial J}{\partial (W_2)_{aj}} = \sum_{i=1}^{n} h_{ia}\,\delta_{2,ij}, \qquad \frac{\partial J}{\partial (b_2)_j} = \sum_{i=1}^{n} \delta_{2,ij}$$
#
# 앞의 식은 반복문 없이 행렬 곱 한 번으로 쓸 수 있습니다. 어느 쪽을 어떻게 놓아야 결과의 모양이 `w2`와 같아지는지 생각해 보십시오. 행과 열을 바꾸는
# 것은 전치(`.T`)이며, `reshape`은 모양만 맞출 뿐 수를 엉뚱한 자리에 놓습니다. 평균을 내는 데 필요한 $1/(nk)$은 이미 $\delta_2$에 들어 있습니다.
#
# **문제.** 출력층의 그레이디언트를 구하는 함수 `output_gradients(h, delta2)`를 작성하십시오.
#
# * `h`, `delta2`: 모양이 `(n, m)`, `(n, k)`인 배열.
# * 결과: 튜플 $\left(\dfrac{\partial J}{\partial W_2}, \dfrac{\partial J}{\partial b_2}\right)$. 모양은 `(m, k)`와 `(k,)`입니다.
#
# **예.** `h`가 `[[1, 2, 3], [0, 1, -1]]`, `delta2`가 `[[1, -1], [2, 0.5]]`이면 결과는 `[[1, -1], [4, -1.5], [1, -3.5]]`와 `[3, -0.5]`입니다.
# %% [markdown] id="output_gradients-text" lang="en"
# ## 5. The gradients of the output layer
#
# Once delta is known, the derivatives by the weights and biases of its layer are easy. As $s_2 = h W_2 + b_2$, the contributions of all samples are **added up**:
#
# $$\frac{\partial J}{\partial (W_2)_{aj}} = \sum_{i=1}^{n} h_{ia}\,\delta_{2,ij}, \qquad \frac{\partial J}{\partial (b_2)_j} = \sum_{i=1}^{n} \delta_{2,ij}$$
#
# The first can be written as a single matrix product, without a loop. Which factor goes where, so that the result has the shape of `w2`? It is the
# transpose (`.T`) that exchanges rows and columns; `reshape` gets the shape right and the numbers in the wrong places. The $1/(nk)$ of the mean is in $\delta_2$ already.
#
# **Task.** Write a function `output_gradients(h, delta2)` that finds the gradients of the output layer.
#
# * `h`, `delta2`: arrays of shapes `(n, m)` and `(n, k)`.
# * Result: a tuple $\left(\dfrac{\partial J}{\partial W_2}, \dfrac{\partial J}{\partial b_2}\right)$, of shapes `(m, k)` and `(k,)`.
#
# **Example.** For `[[1, 2, 3], [0, 1, -1]]` as `h` and `[[1, -1], [2, 0.5]]` as `delta2` the result is `[[1, -1], [4, -1.5], [1, -3.5]]` and `[3, -0.5]`.
# %% answer="output_gradients"
def output_gradients(h, delta2):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="output_gradients"
some_h, some_delta = np.array([[1.0, 2.0, 3.0], [0.0, 1.0, -1.0]]), np.array([[1.0, -1.0], [2.0, 0.5]])
my_gradients = output_gradients(some_h, some_delta)
assert isinstance(my_gradients, (tuple, list)) and len(my_gradients) == 2, text(
    ko="배열 두 개로 된 튜플을 돌려주어야 합니다.", en="The result should be a tuple of two arrays."
)
assert all(isinstance(part, np.ndarray) and part.dtype == np.float64 for part in my_gradients), text(
    ko="두 값 모두 dtype이 float64인 ndarray여야 합니다.", en="Both should be ndarrays of dtype float64."
)
assert my_gradients[0].shape == (3, 2) and my_gradients[1].shape == (2,), text(
    ko="예에서 두 결과의 모양은 (3, 2)와 (2,)여야 합니다.", en="In the example the two shapes should be (3, 2) and (2,)."
)
assert np.allclose(my_gradients[0], [[1.0, -1.0], [4.0, -1.5], [1.0, -3.5]]), text(
    ko="가중치에 대한 미분이 설명의 예와 다릅니다.", en="The derivatives by the weights differ from the example in the text."
)
assert np.allclose(my_gradients[1], [3.0, -0.5]), text(
    ko="바이어스에 대한 미분이 설명의 예와 다릅니다.", en="The derivatives by the biases differ from the example in the text."
)
# %% [markdown] id="hidden_delta-text" lang="ko"
# ## 6. 은닉층의 델타
#
# 이제 한 층 더 거슬러 갑니다. 은닉 노드 $a$의 출력 $h_{ia}$는 모든 출력 노드에 영향을 주므로, 출력층의 델타가 **전방 계산 때와 같은 가중치**를 타고
# 거꾸로 모입니다. 여기에 tanh의 미분을 곱하면 은닉층의 델타 $\delta_1 = \partial J/\partial s_1$이 됩니다.
#
# $$\frac{\partial J}{\partial h_{ia}} = \sum_{j=1}^{k} \delta_{2,ij}\,(W_2)_{aj}, \qquad \delta_{1,ia} = \frac{\partial J}{\partial h_{ia}}\,(1 - h_{ia}^2)$$
#
# tanh의 미분도 출력만 알면 됩니다. $h = \tanh(s)$이면 $\tanh'(s) = 1 - h^2$입니다. 시그모이드의 미분 $o(1 - o)$와는 다릅니다.
# 층이 더 많은 신경망에서는 이 식을 층마다 되풀이합니다.
#
# **문제.** 은닉층의 델타를 구하는 함수 `hidden_delta(h, w2, delta2)`를 작성하십시오.
#
# * `h`, `w2`, `delta2`: 모양이 `(n, m)`, `(m, k)`, `(n, k)`인 배열.
# * 결과: 모양이 `(n, m)`인 배열 $\delta_1$.
#
# **예.** `h`가 `[[0.5, 0, -0.5]]`, `w2`가 `[[1, 2], [3, -1], [0, 4]]`, `delta2`가 `[[1, 0.5]]`이면 $\partial J/\partial h$는 `[[2, 2.5, 2]]`이고 결과는 `[[1.5, 2.5, 1.5]]`입니다.
# %% [markdown] id="hidden_delta-text" lang="en"
# ## 6. The delta of the hidden layer
#
# Now one layer further back. The output $h_{ia}$ of hidden node $a$ acts on every output node, so the deltas of the output layer come back together along
# **the same weights as in the forward computation**. Times the derivative of tanh, they make the delta of the hidden layer, $\delta_1 = \partial J/\partial s_1$:
#
# $$\frac{\partial J}{\partial h_{ia}} = \sum_{j=1}^{k} \delta_{2,ij}\,(W_2)_{aj}, \qquad \delta_{1,ia} = \frac{\partial J}{\partial h_{ia}}\,(1 - h_{ia}^2)$$
#
# The derivative of tanh, too, follows from its output alone: if $h = \tanh(s)$, then $\tanh'(s) = 1 - h^2$. It is not the sigmoid's $o(1 - o)$.
# In a network with more layers this formula is applied again for each.
#
# **Task.** Write a function `hidden_delta(h, w2, delta2)` that finds the delta of the hidden layer.
#
# * `h`, `w2`, `delta2`: arrays of shapes `(n, m)`, `(m, k)` and `(n, k)`.
# * Result: $\delta_1$, an array of shape `(n, m)`.
#
# **Example.** For `[[0.5, 0, -0.5]]` as `h`, `[[1, 2], [3, -1], [0, 4]]` as `w2` and `[[1, 0.5]]` as `delta2`, $\partial J/\partial h$ is `[[2, 2.5, 2]]` and the result is `[[1.5, 2.5, 1.5]]`.
# %% answer="hidden_delta"
def hidden_delta(h, w2, delta2):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="hidden_delta"
some_h, some_delta = np.array([[0.5, 0.0, -0.5]]), np.array([[1.0, 0.5]])
some_w2 = np.array([[1.0, 2.0], [3.0, -1.0], [0.0, 4.0]])
my_delta = hidden_delta(some_h, some_w2, some_delta)
assert isinstance(my_delta, np.ndarray) and my_delta.dtype == np.float64, text(
    ko="결과는 dtype이 float64인 ndarray여야 합니다.", en="The result should be an ndarray of dtype float64."
)
assert my_delta.shape == (1, 3), text(
    ko="결과의 모양은 h의 모양과 같아야 합니다.", en="The shape of the result should be that of h."
)
assert np.allclose(my_delta, [[1.5, 2.5, 1.5]]), text(
    ko="설명의 예와 값이 다릅니다.", en="The values differ from the example in the text."
)
assert np.array_equal(some_h, [[0.5, 0.0, -0.5]]) and np.array_equal(some_delta, [[1.0, 0.5]]), text(
    ko="인수로 받은 배열의 내용이 바뀌었습니다.", en="An array that was passed in has changed."
)
# %% [markdown] id="backward-text" lang="ko"
# ## 7. 역전파
#
# 조각이 모두 모였습니다. 은닉층의 그레이디언트는 5번과 같은 꼴이고, $h$ 자리에 그 층의 입력인 $x$가, $\delta_2$ 자리에 $\delta_1$이 들어갑니다.
#
# $$x \;\rightarrow\; h \;\rightarrow\; o \;\rightarrow\; \delta_2 \;\rightarrow\; \frac{\partial J}{\partial W_2},\ \frac{\partial J}{\partial b_2} \;\rightarrow\; \delta_1 \;\rightarrow\; \frac{\partial J}{\partial W_1},\ \frac{\partial J}{\partial b_1}$$
#
# **문제.** 손실을 모든 가중치와 바이어스로 미분하는 함수 `backward(x, y, w1, b1, w2, b2)`를 작성하십시오.
#
# * `x`, `y`, `w1`, `b1`, `w2`, `b2`: 위의 표와 같은 배열.
# * 결과: 배열 네 개로 된 튜플 $\left(\dfrac{\partial J}{\partial W_1}, \dfrac{\partial J}{\partial b_1}, \dfrac{\partial J}{\partial W_2}, \dfrac{\partial J}{\partial b_2}\right)$. 순서와 모양은 인수 `w1`, `b1`, `w2`, `b2`와 같습니다.
#
# **예.** 1번의 예에 참값 `[[1, 0]]`을 더한 신경망의 결과는 `[[-0.2064], [-0.4129]]`, `[-0.2064]`, `[[-0.0267, 0.0679]]`, `[-0.0578, 0.1469]`입니다.
#
# 다 만든 다음 3번의 `slope`를 `distance=1e-5`로 불러 첫째 배열의 원소들과 비교해 보십시오. 소수점 아래 여러 자리까지 같아야 합니다.
# %% [markdown] id="backward-text" lang="en"
# ## 7. Backpropagation
#
# All the pieces are there. The gradients of the hidden layer look like those of task 5, with the layer's input $x$ in the place of $h$ and $\delta_1$ in the place of $\delta_2$.
#
# $$x \;\rightarrow\; h \;\rightarrow\; o \;\rightarrow\; \delta_2 \;\rightarrow\; \frac{\partial J}{\partial W_2},\ \frac{\partial J}{\partial b_2} \;\rightarrow\; \delta_1 \;\rightarrow\; \frac{\partial J}{\partial W_1},\ \frac{\partial J}{\partial b_1}$$
#
# **Task.** Write a function `backward(x, y, w1, b1, w2, b2)` that differentiates the loss by all weights and biases.
#
# * `x`, `y`, `w1`, `b1`, `w2`, `b2`: arrays as in the table above.
# * Result: a tuple of four arrays, $\left(\dfrac{\partial J}{\partial W_1}, \dfrac{\partial J}{\partial b_1}, \dfrac{\partial J}{\partial W_2}, \dfrac{\partial J}{\partial b_2}\right)$, in the order and the shapes of the arguments `w1`, `b1`, `w2`, `b2`.
#
# **Example.** The network of task 1 with `[[1, 0]]` as the true values gives `[[-0.2064], [-0.4129]]`, `[-0.2064]`, `[[-0.0267, 0.0679]]` and `[-0.0578, 0.1469]`.
#
# When it is done, call `slope` of task 3 with `distance=1e-5` and compare with the elements of the first array: many decimals should agree.
# %% answer="backward"
def backward(x, y, w1, b1, w2, b2):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="backward"
some_network = example_network()
my_gradients = backward(*some_network)
assert isinstance(my_gradients, (tuple, list)) and len(my_gradients) == 4, text(
    ko="배열 네 개로 된 튜플을 돌려주어야 합니다.", en="The result should be a tuple of four arrays."
)
assert all(isinstance(part, np.ndarray) and part.dtype == np.float64 for part in my_gradients), text(
    ko="네 값 모두 dtype이 float64인 ndarray여야 합니다.", en="All four should be ndarrays of dtype float64."
)
assert [part.shape for part in my_gradients] == [(2, 1), (1,), (1, 2), (2,)], text(
    ko="네 배열의 모양은 w1, b1, w2, b2의 모양과 같아야 합니다.", en="The shapes should be those of w1, b1, w2 and b2."
)
for my_part, its_name, its_values in zip(
    my_gradients, ("w1", "b1", "w2", "b2"), ([[-0.2064], [-0.4129]], [-0.2064], [[-0.0267, 0.0679]], [-0.0578, 0.1469])
):
    assert np.allclose(my_part, its_values, atol=1e-4), its_name + text(
        ko="에 대한 미분이 설명의 예와 다릅니다.", en=": its derivatives differ from the example in the text."
    )
assert all(np.array_equal(now, before) for now, before in zip(some_network, example_network())), text(
    ko="인수로 받은 배열의 내용이 바뀌었습니다.", en="An array that was passed in has changed."
)
# %% [markdown] id="step-text" lang="ko"
# ## 8. 가중치 갱신
#
# 마지막으로 그레이디언트의 반대 방향으로 학습률 $\rho$만큼 모든 가중치와 바이어스를 옮깁니다.
#
# $$W_1 \leftarrow W_1 - \rho\,\frac{\partial J}{\partial W_1}, \qquad b_1 \leftarrow b_1 - \rho\,\frac{\partial J}{\partial b_1}, \qquad W_2 \leftarrow W_2 - \rho\,\frac{\partial J}{\partial W_2}, \qquad b_2 \leftarrow b_2 - \rho\,\frac{\partial J}{\partial b_2}$$
#
# 네 그레이디언트는 모두 **옮기기 전의** 가중치에서 구한 값입니다. 출력층을 먼저 옮긴 다음 그 새 가중치로 은닉층의 델타를 구하면, 손실은 그럴듯하게
# 줄어들지만 그레이디언트가 아닌 방향으로 움직이게 됩니다.
#
# **문제.** 가중치와 바이어스를 한 번 갱신하는 함수 `step(x, y, w1, b1, w2, b2, learning_rate)`를 작성하십시오.
#
# * `x`, `y`, `w1`, `b1`, `w2`, `b2`: 위의 표와 같은 배열. 내용을 바꾸지 마십시오.
# * `learning_rate`: 학습률. 파이썬 실수입니다.
# * 결과: 갱신된 `w1`, `b1`, `w2`, `b2`를 이 순서로 담은 튜플. 모두 **새 배열**입니다.
#
# **예.** 7번의 예에서 학습률이 1이면 결과는 `[[0.7064], [0.1629]]`, `[0.7064]`, `[[2.0267, -1.0679]]`, `[0.0578, 0.8531]`입니다.
# %% [markdown] id="step-text" lang="en"
# ## 8. Updating the weights
#
# At last, move all weights and biases against the gradient, by the learning rate $\rho$:
#
# $$W_1 \leftarrow W_1 - \rho\,\frac{\partial J}{\partial W_1}, \qquad b_1 \leftarrow b_1 - \rho\,\frac{\partial J}{\partial b_1}, \qquad W_2 \leftarrow W_2 - \rho\,\frac{\partial J}{\partial W_2}, \qquad b_2 \leftarrow b_2 - \rho\,\frac{\partial J}{\partial b_2}$$
#
# All four gradients are those at the weights **before the move**. If the output layer moves first and its new weights then serve to find the delta of the
# hidden layer, the loss may well fall, but the direction is no longer the gradient's.
#
# **Task.** Write a function `step(x, y, w1, b1, w2, b2, learning_rate)` that updates the weights and biases once.
#
# * `x`, `y`, `w1`, `b1`, `w2`, `b2`: arrays as in the table above. Leave their contents as they are.
# * `learning_rate`: the learning rate, a Python float.
# * Result: a tuple of the updated `w1`, `b1`, `w2`, `b2`, in this order, all of them **new arrays**.
#
# **Example.** In the example of task 7, with a learning rate of 1, the result is `[[0.7064], [0.1629]]`, `[0.7064]`, `[[2.0267, -1.0679]]` and `[0.0578, 0.8531]`.
# %% answer="step"
def step(x, y, w1, b1, w2, b2, learning_rate):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="step"
some_network = example_network()
my_weights = step(*some_network, 1.0)
assert isinstance(my_weights, (tuple, list)) and len(my_weights) == 4, text(
    ko="배열 네 개로 된 튜플을 돌려주어야 합니다.", en="The result should be a tuple of four arrays."
)
assert all(isinstance(part, np.ndarray) and part.dtype == np.float64 for part in my_weights), text(
    ko="네 값 모두 dtype이 float64인 ndarray여야 합니다.", en="All four should be ndarrays of dtype float64."
)
assert [part.shape for part in my_weights] == [(2, 1), (1,), (1, 2), (2,)], text(
    ko="네 배열의 모양은 w1, b1, w2, b2의 모양과 같아야 합니다.", en="The shapes should be those of w1, b1, w2 and b2."
)
for my_part, its_name, its_values in zip(
    my_weights, ("w1", "b1", "w2", "b2"), ([[0.7064], [0.1629]], [0.7064], [[2.0267, -1.0679]], [0.0578, 0.8531])
):
    assert np.allclose(my_part, its_values, atol=1e-4), its_name + text(
        ko="의 새 값이 설명의 예와 다릅니다.", en=": its new values differ from the example in the text."
    )
assert all(np.array_equal(now, before) for now, before in zip(some_network, example_network())), text(
    ko="인수로 받은 배열의 내용이 바뀌었습니다. 새 배열을 만들어 돌려주십시오.",
    en="An array that was passed in has changed. Make new arrays and return them.",
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
