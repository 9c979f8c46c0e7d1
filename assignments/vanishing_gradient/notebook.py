# %% [markdown] id="intro" lang="ko"
# # 그레이디언트 소멸과 병렬 처리
#
# 층을 많이 쌓은 신경망이 오랫동안 잘 학습되지 않은 데에는 두 가지 까닭이 있었습니다. 첫째, 출력에서 입력 쪽으로 미분을 전달하다 보면 값이 층마다 줄어들어
# 앞쪽 층에는 거의 아무것도 도착하지 않습니다. 이것을 **그레이디언트 소멸**이라고 합니다. 둘째, 계산이 너무 오래 걸렸습니다.
# 이 과제에서는 먼저 미분이 왜, 얼마나 줄어드는지를 스스로 잰 수로 확인하고, 활성 함수를 ReLU로 바꾸면 어떻게 달라지는지 비교합니다.
# 그다음 연산을 장치에 배치하고 시간을 재어 봅니다. 빠른 하드웨어는 한 걸음에 드는 시간을 줄이지만 그레이디언트를 키우지는 않으므로, 두 처방은 서로를 대신하지 못합니다.
#
# **기호와 모양.** dtype은 모두 `float32`이고, 크기는 호출할 때마다 다를 수 있습니다.
#
# | 기호 | 뜻 | 모양 |
# | --- | --- | --- |
# | `x` | 표본 $n$개의 특징 $d$개 | `(n, d)` |
# | `y` | 표본마다의 참값 $m$개 | `(n, m)` |
# | `weights` | 층 $L$개의 가중치 행렬로 된 리스트. 앞의 것이 입력에 가깝습니다. | 저마다 `(입력의 수, 노드의 수)` |
# | `biases` | 층 $L$개의 바이어스로 된 리스트 | 저마다 `(노드의 수,)` |
# | `activation` | 은닉층의 활성 함수. 문자열 `"sigmoid"` 또는 `"relu"`입니다. | – |
#
# **푸는 방법**
#
# * 문제마다 함수가 하나씩 있습니다. `raise NotImplementedError` 줄을 지우고 그 자리에 코드를 쓰십시오. 함수의 이름과 매개변수는 바꾸지 마십시오.
# * 바로 아래의 검사 셀을 실행하십시오. 오류가 나지 않으면 통과한 것입니다. 3번과 8번의 검사 셀은 여러분이 얻은 수를 그림으로도 보여 줍니다.
# * 앞 문제에서 만든 함수를 뒤 문제에서 불러 써도 되고, 쓰지 않아도 됩니다. 요구하는 결과만 나오면 어떤 방법으로 풀어도 됩니다.
# * 필요한 데이터와 가중치는 모두 인수로 들어옵니다. 함수 밖의 전역 변수를 쓰지 말고 인수를 쓰십시오.
# * GPU가 있어도 없어도 똑같이 풀 수 있습니다. 모두 60분 정도 걸립니다.
#
# **채점 방법**
#
# * 검사 셀은 일부만 확인합니다. 제출한 뒤에는 다른 데이터와 다른 크기로 더 자세히 검사하므로, 예제의 답을 그대로 적어 넣으면 통과하지 못합니다.
# * 문제마다 따로 채점하고, 일부만 맞아도 부분 점수가 있습니다. 비워 둔 문제는 그 함수를 쓰지 않는 다른 문제의 점수에 영향을 주지 않습니다.
# %% [markdown] id="intro" lang="en"
# # Vanishing gradients and parallel hardware
#
# For a long time networks of many layers could hardly be trained, for two reasons. First, on the way from the output back to the input the derivatives
# get smaller in every layer, until almost nothing arrives at the first ones: the gradient **vanishes**. Second, the computation took far too long.
# In this assignment you first find out, by numbers of your own, why and how fast the derivatives shrink, and what changes with ReLU as the activation function.
# Then you place operations on devices and time them. Fast hardware makes each step shorter but no gradient larger, so neither remedy replaces the other.
#
# **Symbols and shapes.** Every dtype is `float32`, and sizes may differ from call to call.
#
# | symbol | meaning | shape |
# | --- | --- | --- |
# | `x` | $n$ samples with $d$ features each | `(n, d)` |
# | `y` | $m$ true values for each sample | `(n, m)` |
# | `weights` | a list of the weight matrices of $L$ layers, the one next to the input first | each `(inputs, nodes)` |
# | `biases` | a list of the biases of $L$ layers | each `(nodes,)` |
# | `activation` | the activation function of the hidden layers: the string `"sigmoid"` or `"relu"` | – |
#
# **How to work**
#
# * Each task asks for one function. Replace the line `raise NotImplementedError` with your code. Keep the function's name and parameters.
# * Then run the check cell right below it. If it raises no error, the check has passed. The checks of tasks 3 and 8 also draw the numbers that you got.
# * You may call the functions of earlier tasks in later ones, or not: any way of getting the requested result is fine.
# * All data and weights come in as arguments. Use these, not global variables outside the function.
# * Everything works the same with a GPU and without. All tasks together take about 60 minutes.
#
# **How it is graded**
#
# * The check cells look at a part only. After you hand in, your functions are tested more closely, with other data and other sizes, so an answer copied from the example will not pass.
# * Each task is graded by itself and gives part of its points for a partly right answer. A task left empty does not hurt the others, unless they call it.
# %% [markdown] id="setup-text" lang="ko"
# ## 준비
#
# 먼저 아래의 두 셀을 실행하십시오. 첫째 셀은 이 컴퓨터의 CPU를 **논리 장치 두 개**(`CPU:0`, `CPU:1`)로 나눕니다. 텐서플로는 이 둘을 서로 다른 장치로 다루므로,
# GPU가 없는 컴퓨터에서도 6번부터 8번까지를 실제로 해 볼 수 있습니다. 둘째 셀은 두 활성 함수와 그 기울기를 그립니다.
# %% [markdown] id="setup-text" lang="en"
# ## Getting ready
#
# Run the next two cells first. The first one splits the CPU of this computer into **two logical devices**, `CPU:0` and `CPU:1`. TensorFlow treats them as different devices,
# so that tasks 6 to 8 can be done for real on a computer without a GPU. The second cell draws both activation functions and their slopes.
# %% setup="imports"
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import time

import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf

the_cpu = tf.config.list_physical_devices("CPU")[0]
try:
    tf.config.set_logical_device_configuration(the_cpu, [tf.config.LogicalDeviceConfiguration()] * 2)
except RuntimeError:
    raise RuntimeError(text(
        ko="텐서플로가 이미 실행 중입니다. 커널을 다시 시작하고 이 셀을 가장 먼저 실행하십시오.",
        en="TensorFlow is running already. Restart the kernel and run this cell first.",
    )) from None
# %% setup="picture"
some_s = np.linspace(-6, 6, 241)
some_sigmoid = 1 / (1 + np.exp(-some_s))
figure, axes = plt.subplots(1, 2, figsize=(8, 2.6))
axes[0].plot(some_s, some_sigmoid, label="sigmoid")
axes[0].plot(some_s, np.maximum(some_s, 0), label="ReLU")
axes[0].set(title="f(s)", xlabel="s", ylim=(-0.1, 2))
axes[1].plot(some_s, some_sigmoid * (1 - some_sigmoid), label="sigmoid")
axes[1].plot(some_s, some_s > 0, label="ReLU")
axes[1].set(title="f'(s)", xlabel="s")
axes[1].legend()
plt.show()
# %% [markdown] id="slope-text" lang="ko"
# ## 1. 활성 함수의 기울기
#
# 미분이 층 하나를 거꾸로 지날 때마다 그 층 활성 함수의 **기울기**가 곱해집니다. 두 함수의 기울기는 위의 오른쪽 그림과 같습니다.
#
# $$\sigma(s) = \frac{1}{1 + e^{-s}}, \quad \sigma'(s) = \sigma(s)\,(1 - \sigma(s)) \le \frac{1}{4}, \qquad \text{ReLU}(s) = \max(0, s), \quad \text{ReLU}'(s) = \begin{cases} 1 & s > 0 \\ 0 & s \le 0 \end{cases}$$
#
# 시그모이드의 기울기는 가장 클 때도 $1/4$이고 양쪽 끝에서는 거의 0입니다. ReLU의 기울기는 양수 쪽에서 언제나 1입니다. $s = 0$에서는 ReLU를 미분할 수 없으므로 약속으로 0을 씁니다.
#
# **문제.** 활성 함수의 기울기를 구하는 함수 `slope(s, activation)`을 작성하십시오.
#
# * `s`: 활성 함수에 들어가는 값. 축의 수가 몇이든 상관없는 `float32` 텐서입니다.
# * `activation`: `"sigmoid"` 또는 `"relu"`.
# * 결과: `s`와 모양이 같은 `float32` 텐서. 원소마다 $f'(s)$입니다.
# * `s`의 절댓값이 1000이어도 결과에 NaN이 없어야 합니다. 그곳에서 시그모이드의 기울기는 `float32`로 0입니다. $e^{-s}$를 직접 계산하면 무한대가 될 수 있습니다.
#
# **예.** `s`가 `[-2, 0, 2]`이면 시그모이드의 기울기는 약 `[0.105, 0.25, 0.105]`, ReLU의 기울기는 `[0, 0, 1]`입니다.
# %% [markdown] id="slope-text" lang="en"
# ## 1. The slope of an activation function
#
# Each time a derivative passes a layer on its way back, it is multiplied by the **slope** of that layer's activation function. The right half of the picture above shows both slopes.
#
# $$\sigma(s) = \frac{1}{1 + e^{-s}}, \quad \sigma'(s) = \sigma(s)\,(1 - \sigma(s)) \le \frac{1}{4}, \qquad \text{ReLU}(s) = \max(0, s), \quad \text{ReLU}'(s) = \begin{cases} 1 & s > 0 \\ 0 & s \le 0 \end{cases}$$
#
# The slope of the sigmoid is $1/4$ at best and almost 0 towards both ends. That of ReLU is 1 wherever $s$ is positive. At $s = 0$ ReLU has no derivative, and 0 is taken by convention.
#
# **Task.** Write a function `slope(s, activation)` that finds the slope of an activation function.
#
# * `s`: what goes into the activation function, a `float32` tensor with any number of axes.
# * `activation`: `"sigmoid"` or `"relu"`.
# * Result: a `float32` tensor of the shape of `s` with $f'(s)$ for each element.
# * There must be no NaN even where `s` is 1000 or −1000. The slope of the sigmoid is 0 there, in `float32`. Computing $e^{-s}$ by itself may give infinity.
#
# **Example.** For `[-2, 0, 2]` as `s`, the slope of the sigmoid is about `[0.105, 0.25, 0.105]`, and that of ReLU is `[0, 0, 1]`.
# %% answer="slope"
def slope(s, activation):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="slope"
three_sums = tf.constant([-2.0, 0.0, 2.0])
my_slopes = slope(three_sums, "sigmoid")
assert isinstance(my_slopes, tf.Tensor) and my_slopes.dtype == tf.float32 and my_slopes.shape == (3,), text(
    ko="결과는 s와 모양이 같은 float32 텐서여야 합니다.", en="The result should be a float32 tensor of the shape of s."
)
assert np.allclose(my_slopes, [0.10499, 0.25, 0.10499], atol=1e-4), text(
    ko="시그모이드의 기울기가 설명의 예와 다릅니다.", en="The slope of the sigmoid differs from the example in the text."
)
assert np.allclose(slope(three_sums, "relu"), [0.0, 0.0, 1.0]), text(
    ko="ReLU의 기울기가 설명의 예와 다릅니다. s가 정확히 0일 때는 0입니다.",
    en="The slope of ReLU differs from the example in the text. At exactly 0 it is 0.",
)
# %% [markdown] id="chain-text" lang="ko"
# ## 2. 연쇄 법칙의 곱
#
# 노드가 하나뿐인 층 $L$개를 한 줄로 이은 가장 단순한 신경망을 봅시다. $a_0 = x$에서 시작하여 층마다 $s_l = w_l\,a_{l-1}$, $a_l = f(s_l)$을 계산하고, 마지막 $a_L$이 출력입니다.
#
# $$x = a_0 \;\xrightarrow{\;w_1\;}\; s_1 \to a_1 \;\xrightarrow{\;w_2\;}\; s_2 \to a_2 \;\to\; \cdots \;\xrightarrow{\;w_L\;}\; s_L \to a_L$$
#
# 출력 $a_L$을 $s_l$로 미분한 값을 $g_l$이라고 하면, 연쇄 법칙에 따라 오른쪽에서 왼쪽으로 다음과 같이 구합니다.
#
# $$g_L = f'(s_L), \qquad g_l = g_{l+1}\cdot w_{l+1}\cdot f'(s_l)$$
#
# 층 하나를 지날 때마다 $w_{l+1} f'(s_l)$이 곱해집니다. 그 크기가 1보다 작으면 왼쪽으로 갈수록 **거듭제곱으로** 작아집니다.
#
# **문제.** 모든 $g_l$을 구하는 함수 `chain(x, w, activation)`을 작성하십시오.
#
# * `x`: 입력. 파이썬 실수입니다.
# * `w`: 가중치 $w_1, \dots, w_L$. 모양이 `(L,)`인 `float32` 텐서이고, $L$은 1일 수도 있습니다. 음수도 있습니다.
# * `activation`: `"sigmoid"` 또는 `"relu"`. 모든 층의 활성 함수입니다.
# * 결과: $g_1, \dots, g_L$을 **이 순서로** 담은, 모양이 `(L,)`인 `float32` 텐서.
#
# **예.** `x`가 0.5이고 `w`가 `[2, 3, -1]`이면, ReLU에서는 $s = 1, 3, -3$이므로 셋째 층의 기울기가 0이고 결과는 `[0, 0, 0]`입니다.
# `w`가 `[2, 3, 4]`이면 기울기가 모두 1이므로 결과는 `[12, 4, 1]`입니다. 시그모이드에서 `w`가 `[0, 2]`이면 $s_1 = 0$, $a_1 = 0.5$, $s_2 = 1$이므로
# $g_2 = \sigma'(1) \approx 0.1966$, $g_1 = 0.1966 \cdot 2 \cdot 0.25 \approx 0.0983$입니다.
# %% [markdown] id="chain-text" lang="en"
# ## 2. The product of the chain rule
#
# Take the simplest of all deep networks: $L$ layers of one node each, in a row. Beginning with $a_0 = x$, each layer computes $s_l = w_l\,a_{l-1}$ and $a_l = f(s_l)$; the last one, $a_L$, is the output.
#
# $$x = a_0 \;\xrightarrow{\;w_1\;}\; s_1 \to a_1 \;\xrightarrow{\;w_2\;}\; s_2 \to a_2 \;\to\; \cdots \;\xrightarrow{\;w_L\;}\; s_L \to a_L$$
#
# Let $g_l$ be the derivative of the output $a_L$ with respect to $s_l$. The chain rule gives them from right to left:
#
# $$g_L = f'(s_L), \qquad g_l = g_{l+1}\cdot w_{l+1}\cdot f'(s_l)$$
#
# Every layer on the way multiplies by $w_{l+1} f'(s_l)$. Where that is smaller than 1, the derivatives shrink **like a power** towards the left.
#
# **Task.** Write a function `chain(x, w, activation)` that finds all $g_l$.
#
# * `x`: the input, a Python float.
# * `w`: the weights $w_1, \dots, w_L$, a `float32` tensor of shape `(L,)`. $L$ may be 1, and weights may be negative.
# * `activation`: `"sigmoid"` or `"relu"`, the activation function of all layers.
# * Result: a `float32` tensor of shape `(L,)` that holds $g_1, \dots, g_L$ **in this order**.
#
# **Example.** For 0.5 as `x` and `[2, 3, -1]` as `w`, ReLU has $s = 1, 3, -3$, so the slope in the third layer is 0 and the result is `[0, 0, 0]`.
# For `[2, 3, 4]` as `w` all slopes are 1 and the result is `[12, 4, 1]`. For the sigmoid and `[0, 2]` as `w` we have $s_1 = 0$, $a_1 = 0.5$ and $s_2 = 1$, so
# $g_2 = \sigma'(1) \approx 0.1966$ and $g_1 = 0.1966 \cdot 2 \cdot 0.25 \approx 0.0983$.
# %% answer="chain"
def chain(x, w, activation):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="chain"
my_chain = chain(0.5, tf.constant([2.0, 3.0, 4.0]), "relu")
assert isinstance(my_chain, tf.Tensor) and my_chain.dtype == tf.float32 and my_chain.shape == (3,), text(
    ko="결과는 모양이 (L,)인 float32 텐서여야 합니다. 리스트는 tf.stack으로 텐서가 됩니다.",
    en="The result should be a float32 tensor of shape (L,). tf.stack makes one of a list.",
)
assert np.allclose(my_chain, [12.0, 4.0, 1.0], atol=1e-4), text(
    ko="ReLU의 예와 값이 다릅니다.", en="The values differ from the example for ReLU."
)
assert not np.any(chain(0.5, tf.constant([2.0, 3.0, -1.0]), "relu")), text(
    ko="셋째 층의 기울기가 0이면 모든 미분이 0이어야 합니다.",
    en="Where the slope in the third layer is 0, all derivatives should be 0.",
)
assert np.allclose(chain(0.5, tf.constant([0.0, 2.0]), "sigmoid"), [0.0983, 0.1966], atol=1e-3), text(
    ko="시그모이드의 예와 값이 다릅니다.", en="The values differ from the example for the sigmoid."
)
# %% [markdown] id="gradient_norms-text" lang="ko"
# ## 3. 층마다의 그레이디언트
#
# 이제 노드가 여럿인 신경망에서 같은 일을 봅니다. 은닉층에는 활성 함수 $f$가 있고, **마지막 층(출력층)에는 활성 함수가 없습니다.**
#
# $$\mathbf{A}_0 = \mathbf{x}, \qquad \mathbf{A}_l = f(\mathbf{A}_{l-1}\mathbf{W}_l + \mathbf{b}_l)\ \ (l < L), \qquad \mathbf{O} = \mathbf{A}_{L-1}\mathbf{W}_L + \mathbf{b}_L$$
#
# 손실은 모든 표본과 모든 출력에 걸친 평균제곱오차입니다.
#
# $$J = \frac{1}{nm}\sum_{i=1}^{n}\sum_{k=1}^{m}(y_{ik} - o_{ik})^2$$
#
# 층 $l$이 얼마나 세게 고쳐지는지는 그 층의 그레이디언트 $\partial J / \partial \mathbf{W}_l$이 얼마나 큰지에 달려 있습니다. 행렬의 크기는 모든 원소를 제곱하여 더한 것의 제곱근, 곧 **노름**으로 잽니다.
#
# $$\lVert \mathbf{G} \rVert = \sqrt{\sum_{i}\sum_{j} G_{ij}^2}$$
#
# **문제.** 층마다 가중치의 그레이디언트의 노름을 구하는 함수 `gradient_norms(x, y, weights, biases, activation)`을 작성하십시오.
#
# * `x`, `y`: 모양이 `(n, d)`, `(n, m)`인 텐서.
# * `weights`, `biases`: `tf.Variable` $L$개로 된 리스트. 층의 수 $L$과 노드의 수는 호출할 때마다 다르고, $L$은 1일 수도 있습니다. 값을 바꾸지 마십시오.
# * `activation`: `"sigmoid"` 또는 `"relu"`.
# * 결과: 모양이 `(L,)`인 `float32` 텐서. 첫째 층의 노름이 맨 앞에 있습니다. 바이어스의 그레이디언트는 넣지 않습니다.
#
# **도움말.** `tf.GradientTape`으로 미분합니다. `tape.gradient(loss, weights)`는 리스트를 받아 같은 순서의 리스트를 돌려줍니다. 노름은 `tf.norm`으로 구할 수 있습니다.
#
# **예.** 층이 하나이고 `x`가 `[[1, 2]]`, `y`가 `[[2]]`, 가중치 `[[1], [2]]`, 바이어스 `[0]`이면 출력은 5, $\partial J / \partial \mathbf{W} = 2(5 - 2)\,(1, 2)^\top = (6, 12)^\top$이므로 결과는 `[13.416]`입니다.
# %% [markdown] id="gradient_norms-text" lang="en"
# ## 3. The gradient, layer by layer
#
# Now for the same in networks with many nodes. The hidden layers have the activation function $f$; **the last layer, the output layer, has none.**
#
# $$\mathbf{A}_0 = \mathbf{x}, \qquad \mathbf{A}_l = f(\mathbf{A}_{l-1}\mathbf{W}_l + \mathbf{b}_l)\ \ (l < L), \qquad \mathbf{O} = \mathbf{A}_{L-1}\mathbf{W}_L + \mathbf{b}_L$$
#
# The loss is the mean squared error over all samples and all outputs:
#
# $$J = \frac{1}{nm}\sum_{i=1}^{n}\sum_{k=1}^{m}(y_{ik} - o_{ik})^2$$
#
# How strongly layer $l$ is corrected depends on the size of its gradient $\partial J / \partial \mathbf{W}_l$. The size of a matrix is measured by its **norm**, the root of the sum of all squared elements:
#
# $$\lVert \mathbf{G} \rVert = \sqrt{\sum_{i}\sum_{j} G_{ij}^2}$$
#
# **Task.** Write a function `gradient_norms(x, y, weights, biases, activation)` that finds, for each layer, the norm of the gradient with respect to its weights.
#
# * `x`, `y`: tensors of shapes `(n, d)` and `(n, m)`.
# * `weights`, `biases`: lists of $L$ instances of `tf.Variable`. The number of layers and of nodes differs from call to call, and $L$ may be 1. Leave their values as they are.
# * `activation`: `"sigmoid"` or `"relu"`.
# * Result: a `float32` tensor of shape `(L,)`, with the norm for the first layer first. The gradients of the biases have no part in it.
#
# **Help.** Differentiate by `tf.GradientTape`. `tape.gradient(loss, weights)` takes a list and gives a list in the same order. `tf.norm` finds a norm.
#
# **Example.** For a single layer with `[[1, 2]]` as `x`, `[[2]]` as `y`, weights `[[1], [2]]` and bias `[0]`, the output is 5 and $\partial J / \partial \mathbf{W} = 2(5 - 2)\,(1, 2)^\top = (6, 12)^\top$, so the result is `[13.416]`.
# %% answer="gradient_norms"
def gradient_norms(x, y, weights, biases, activation):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="gradient_norms"
my_norms = gradient_norms(
    tf.constant([[1.0, 2.0]]), tf.constant([[2.0]]), [tf.Variable([[1.0], [2.0]])], [tf.Variable([0.0])], "sigmoid"
)
assert isinstance(my_norms, tf.Tensor) and my_norms.dtype == tf.float32 and my_norms.shape == (1,), text(
    ko="결과는 층의 수만큼 원소가 있는 float32 텐서여야 합니다.",
    en="The result should be a float32 tensor with one element for each layer.",
)
assert np.allclose(my_norms, [13.416], atol=1e-2), text(
    ko="설명의 예와 값이 다릅니다. 출력층에는 활성 함수가 없습니다.",
    en="The value differs from the example in the text. The output layer has no activation function.",
)
# ko: 노드 16개인 은닉층 아홉 개와 출력층에서, 여러분의 함수로 얻은 노름을 그립니다. 세로축은 로그 눈금입니다.
# en: Draws what your function finds in nine hidden layers of 16 nodes and an output layer. The vertical axis is logarithmic.
some_draws = np.random.default_rng(6)
some_sides = [8] + [16] * 9 + [2]
some_weights = [
    tf.Variable(some_draws.normal(0, (2 / n) ** 0.5, (n, m)).astype("float32")) for n, m in zip(some_sides, some_sides[1:])
]
some_biases = [tf.Variable(tf.zeros(m)) for m in some_sides[1:]]
some_x = tf.constant(some_draws.normal(size=(32, 8)).astype("float32"))
some_y = tf.constant(some_draws.normal(size=(32, 2)).astype("float32"))
figure, axis = plt.subplots(figsize=(6, 2.8))
for some_name in ("sigmoid", "relu"):
    axis.semilogy(range(1, 11), gradient_norms(some_x, some_y, some_weights, some_biases, some_name), "o-", label=some_name)
axis.set(xlabel="layer", ylabel="norm")
axis.legend()
plt.show()
# %% [markdown] id="shrinkage-text" lang="ko"
# ## 4. 얼마나 줄어드는가
#
# 그림의 시그모이드 곡선은 로그 눈금에서 거의 직선입니다. 층마다 비슷한 **비율**로 줄어든다는 뜻입니다. 이것을 수 두 개로 나타냅시다.
# 노름이 $v_1, \dots, v_L$일 때, 첫째 층과 마지막 층의 비 $r$과, 왼쪽으로 한 층 갈 때마다 평균적으로 곱해지는 값 $q$는 다음과 같습니다.
#
# $$r = \frac{v_1}{v_L}, \qquad q^{\,L-1} = r$$
#
# 층이 $L$개이면 걸음은 $L - 1$번입니다. $q$가 1보다 작으면 그레이디언트가 줄어들고, 1보다 크면 오히려 커집니다(그레이디언트 폭발).
#
# **문제.** $r$과 $q$를 구하는 함수 `shrinkage(norms)`를 작성하십시오.
#
# * `norms`: 모양이 `(L,)`인 `float32` 텐서. $L$은 2 이상이고, 모든 원소가 양수입니다.
# * 결과: 튜플 `(r, q)`. 둘은 저마다 파이썬 실수이거나 모양이 `()`인 NumPy 또는 텐서플로의 값입니다.
#
# **예.** `norms`가 `[0.002, 0.01, 0.5, 2]`이면 $r = 0.001$이고, 걸음이 세 번이므로 $q = 0.1$입니다.
# %% [markdown] id="shrinkage-text" lang="en"
# ## 4. How fast it shrinks
#
# In the figure the curve of the sigmoid is almost straight, on a logarithmic axis: the norm falls by a similar **factor** in every layer. Two numbers tell it.
# For norms $v_1, \dots, v_L$, let $r$ be the ratio of the first layer to the last one, and $q$ the average factor for each step to the left:
#
# $$r = \frac{v_1}{v_L}, \qquad q^{\,L-1} = r$$
#
# With $L$ layers there are $L - 1$ steps. If $q$ is below 1 the gradient shrinks; above 1 it grows instead, and is said to explode.
#
# **Task.** Write a function `shrinkage(norms)` that finds $r$ and $q$.
#
# * `norms`: a `float32` tensor of shape `(L,)`. $L$ is at least 2, and all elements are positive.
# * Result: a tuple `(r, q)`, each a Python float or a value of NumPy or TensorFlow of shape `()`.
#
# **Example.** For `[0.002, 0.01, 0.5, 2]` as `norms`, $r = 0.001$; there are three steps, so $q = 0.1$.
# %% answer="shrinkage"
def shrinkage(norms):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="shrinkage"
my_shrinkage = shrinkage(tf.constant([0.002, 0.01, 0.5, 2.0]))
assert isinstance(my_shrinkage, (tuple, list)) and len(my_shrinkage) == 2, text(
    ko="(r, q)를 돌려주어야 합니다.", en="The result should be (r, q)."
)
assert np.isclose(my_shrinkage[0], 0.001, rtol=1e-3), text(
    ko="설명의 예에서 r은 0.001이어야 합니다.", en="The example in the text should give 0.001 as r."
)
assert np.isclose(my_shrinkage[1], 0.1, rtol=1e-3), text(
    ko="설명의 예에서 q는 0.1이어야 합니다. 걸음은 세 번입니다.",
    en="The example in the text should give 0.1 as q. There are three steps.",
)
# %% [markdown] id="compare-text" lang="ko"
# ## 5. 시그모이드와 ReLU의 비교
#
# 활성 함수만 바꾸어 **같은 신경망**을 두 번 재면 무엇이 그레이디언트를 없애는지 알 수 있습니다. 대개는 시그모이드입니다. 그러나 언제나 그런 것은 아닙니다.
# 바이어스가 크게 음수여서 어느 층의 ReLU가 거의 모두 꺼져 있으면, 기울기 0이 곱해져서 ReLU 쪽의 그레이디언트가 더 작아집니다('죽은 ReLU').
# 그러므로 결론은 들은 말이 아니라 **자기가 잰 수**에서 나와야 합니다.
#
# **문제.** 같은 신경망을 두 활성 함수로 재어 비교하는 함수 `compare(x, y, weights, biases)`를 작성하십시오.
#
# * `x`, `y`, `weights`, `biases`: 3번과 같습니다. $L$은 3 이상입니다.
# * 결과: 튜플 `(sigmoid_ratio, relu_ratio, conclusion)`.
#   * `sigmoid_ratio`, `relu_ratio`: 은닉층에 시그모이드, ReLU를 썼을 때의 비 $r$(첫째 층의 노름을 마지막 층의 노름으로 나눈 값). 파이썬 실수이거나 모양이 `()`인 값입니다.
#   * `conclusion`: 비가 **더 작은** 쪽, 곧 그레이디언트가 더 심하게 사라지는 쪽의 이름. 문자열 `"sigmoid"` 또는 `"relu"`입니다.
# * 비는 0일 수도 있습니다. 두 비가 같은 신경망은 보내지 않고, 마지막 층의 노름은 0이 아닙니다.
#
# **예.** 두 비가 0.003과 0.8이면 결론은 `"sigmoid"`이고, 0.02와 0.0005이면 `"relu"`입니다.
# %% [markdown] id="compare-text" lang="en"
# ## 5. Sigmoid against ReLU
#
# Measure **the same network** twice, with the activation function as the only difference, and you see which one makes the gradient vanish. Mostly it is the sigmoid, but not always.
# If biases are so negative that the ReLUs of some layer are off almost everywhere, the slope 0 is multiplied in, and the gradient with ReLU becomes the smaller one ("dead ReLUs").
# So the conclusion should not repeat what you heard: it should follow from **the numbers that you measured**.
#
# **Task.** Write a function `compare(x, y, weights, biases)` that measures the same network with both activation functions.
#
# * `x`, `y`, `weights`, `biases`: as in task 3. $L$ is at least 3.
# * Result: a tuple `(sigmoid_ratio, relu_ratio, conclusion)`.
#   * `sigmoid_ratio`, `relu_ratio`: the ratio $r$ (norm of the first layer divided by that of the last) with the sigmoid and with ReLU in the hidden layers, each a Python float or a value of shape `()`.
#   * `conclusion`: the name of the function whose ratio is **smaller**, with which the gradient vanishes more: the string `"sigmoid"` or `"relu"`.
# * A ratio may be 0. No network is sent for which both ratios are equal, and the norm of the last layer is never 0.
#
# **Example.** If the ratios are 0.003 and 0.8, the conclusion is `"sigmoid"`; if they are 0.02 and 0.0005, it is `"relu"`.
# %% answer="compare"
def compare(x, y, weights, biases):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="compare"
three_weights = [tf.Variable([[1.0]]), tf.Variable([[2.0]]), tf.Variable([[1.0]])]
my_comparison = compare(tf.constant([[1.0]]), tf.constant([[0.0]]), three_weights, [tf.Variable([0.0]) for _ in range(3)])
assert isinstance(my_comparison, (tuple, list)) and len(my_comparison) == 3, text(
    ko="(sigmoid_ratio, relu_ratio, conclusion)을 돌려주어야 합니다.",
    en="The result should be (sigmoid_ratio, relu_ratio, conclusion).",
)
assert np.isclose(my_comparison[0], 0.07398, rtol=1e-2), text(
    ko="노드가 하나씩인 세 층에 가중치가 1, 2, 1이고 x가 1이면 시그모이드의 비는 0.0740이어야 합니다.",
    en="For three layers of one node, weights 1, 2, 1 and 1 as x, the ratio with the sigmoid should be 0.0740.",
)
assert np.isclose(my_comparison[1], 1.0, rtol=1e-2), text(
    ko="같은 신경망에서 ReLU의 비는 1이어야 합니다.", en="For the same network the ratio with ReLU should be 1."
)
assert my_comparison[2] == "sigmoid", text(
    ko="두 비가 0.0740과 1이므로 결론은 'sigmoid'여야 합니다.",
    en="The ratios are 0.0740 and 1, so the conclusion should be 'sigmoid'.",
)
# %% [markdown] id="devices-text" lang="ko"
# ## 6. 컴퓨터의 장치
#
# 신경망 계산의 대부분은 행렬 곱이고, 행렬 곱의 원소는 서로를 기다리지 않고 따로 계산할 수 있습니다. 그래서 수천 개의 연산기가 함께 일하는 GPU나 TPU에서 빨라집니다.
# 텐서플로는 쓸 수 있는 장치를 저마다 이름으로 부릅니다. `tf.config.list_logical_devices(kind)`는 종류가 `kind`인 장치의 리스트를 돌려주고, 장치마다
# `name`(예: `"/device:CPU:0"`)과 `device_type`(예: `"CPU"`)이 있습니다.
#
# 비슷한 이름의 `list_physical_devices`는 컴퓨터에 **꽂혀 있는** 장치를 셉니다. 우리는 준비 셀에서 하나뿐인 CPU를 논리 장치 둘로 나누었으므로 두 함수의 답이 다릅니다. 연산을 배치하는 곳은 **논리 장치**입니다.
#
# **문제.** 장치의 이름을 나열하는 함수 `devices(kind)`를 작성하십시오.
#
# * `kind`: 장치의 종류. `"CPU"`, `"GPU"`, `"TPU"` 가운데 하나입니다.
# * 결과: 그 종류의 논리 장치의 **짧은 이름**(`"종류:번호"`)으로 된 문자열의 **리스트**. 순서는 텐서플로가 알려 준 대로이고, 그런 장치가 없으면 빈 리스트입니다.
#
# **예.** 이 노트북에서 `devices("CPU")`는 `["CPU:0", "CPU:1"]`입니다. `devices("GPU")`는 GPU가 하나 있는 컴퓨터에서는 `["GPU:0"]`, 없는 컴퓨터에서는 `[]`입니다.
# %% [markdown] id="devices-text" lang="en"
# ## 6. The devices of a computer
#
# Most of a network's computation is matrix products, and the elements of a product need not wait for one another. That is why GPUs and TPUs, with thousands of units at work at once, are so much faster.
# TensorFlow has a name for each device that it can use. `tf.config.list_logical_devices(kind)` gives a list of the devices of a kind, each with
# a `name`, such as `"/device:CPU:0"`, and a `device_type`, such as `"CPU"`.
#
# The similar `list_physical_devices` counts what is **built into** the computer. The setup cell has split the single CPU into two logical devices, so the two functions give different answers. Operations are placed on **logical devices**.
#
# **Task.** Write a function `devices(kind)` that lists devices by name.
#
# * `kind`: the kind of device: `"CPU"`, `"GPU"` or `"TPU"`.
# * Result: a **list** of strings, the **short names** (`"kind:number"`) of the logical devices of this kind, in TensorFlow's order. Where there is none, the list is empty.
#
# **Example.** In this notebook `devices("CPU")` is `["CPU:0", "CPU:1"]`. `devices("GPU")` is `["GPU:0"]` on a computer with one GPU, and `[]` on one without.
# %% answer="devices"
def devices(kind):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="devices"
my_devices = devices("CPU")
assert isinstance(my_devices, list) and all(isinstance(name, str) for name in my_devices), text(
    ko="문자열의 리스트를 돌려주어야 합니다.", en="The result should be a list of strings."
)
assert my_devices == ["CPU:0", "CPU:1"], text(
    ko="이 노트북에서 CPU의 짧은 이름은 'CPU:0'과 'CPU:1'입니다.",
    en="In this notebook the short names of the CPUs are 'CPU:0' and 'CPU:1'.",
)
assert all(name.startswith("GPU:") for name in devices("GPU")), text(
    ko="GPU를 물었을 때 다른 종류의 장치가 나왔습니다.", en="Asked for GPUs, the function lists other devices."
)
# %% [markdown] id="place-text" lang="ko"
# ## 7. 연산을 장치에 배치하기
#
# `with tf.device(이름):` 안에서 실행한 연산은 그 장치에서 계산되고, 결과도 그 장치에 놓입니다. 텐서가 놓인 곳은 `device` 속성이 알려 줍니다.
#
# ```python
# with tf.device("CPU:1"):
#     t = tf.constant([1.0]) + 1
# t.device  # '/job:localhost/replica:0/task:0/device:CPU:1'
# ```
#
# 없는 장치를 적으면 어떻게 될까요? 텐서플로는 오류를 내지 않고 조용히 **다른 장치에** 배치합니다. 그래서 GPU 이름을 적은 코드가 GPU 없는 컴퓨터에서도 돌아가지만,
# GPU를 쓰는 줄 알고 며칠을 기다리는 일도 생깁니다. 어디에 놓았는지는 부탁한 이름이 아니라 **결과가 가진 이름**으로 확인해야 합니다.
#
# **문제.** 행렬 곱을 주어진 장치에서 계산하고, 결과가 실제로 놓인 곳을 함께 돌려주는 함수 `place(a, b, device)`를 작성하십시오.
#
# * `a`, `b`: 모양이 `(n, k)`, `(k, m)`인 `float32` 텐서.
# * `device`: 장치의 짧은 이름. 이 컴퓨터에 **없는** 장치일 수도 있습니다.
# * 결과: 튜플 `(product, where)`. `product`는 행렬 곱(모양이 `(n, m)`인 `float32` 텐서), `where`는 그 텐서가 **실제로 놓인** 장치의 짧은 이름(문자열)입니다.
# * `tf.function`으로 감싼 함수 안에서는 `device` 속성을 읽을 수 없습니다. 보통의 함수로 쓰십시오.
#
# **예.** `place(a, b, "CPU:1")`의 `where`는 `"CPU:1"`입니다. GPU가 없는 컴퓨터에서 `place(a, b, "GPU:0")`의 `where`는 `"CPU:0"`입니다.
# %% [markdown] id="place-text" lang="en"
# ## 7. Placing an operation on a device
#
# An operation that is run inside `with tf.device(name):` is computed on that device, and its result lies there. Where a tensor lies is told by its attribute `device`:
#
# ```python
# with tf.device("CPU:1"):
#     t = tf.constant([1.0]) + 1
# t.device  # '/job:localhost/replica:0/task:0/device:CPU:1'
# ```
#
# What if there is no such device? TensorFlow raises no error and quietly takes **another one**. So code that names a GPU runs on a computer without one, too;
# but some have waited for days in the belief that a GPU was at work. Do not trust the name that you asked for: look at **the name that the result has**.
#
# **Task.** Write a function `place(a, b, device)` that computes a matrix product on the given device, and also tells where the result really lies.
#
# * `a`, `b`: `float32` tensors of shapes `(n, k)` and `(k, m)`.
# * `device`: the short name of a device, perhaps of one that this computer does **not** have.
# * Result: a tuple `(product, where)`: the matrix product, a `float32` tensor of shape `(n, m)`, and the short name (a string) of the device on which that tensor **really lies**.
# * Inside a function wrapped in `tf.function` the attribute `device` can't be read. Write an ordinary function.
#
# **Example.** For `place(a, b, "CPU:1")`, `where` is `"CPU:1"`. On a computer without a GPU, `where` is `"CPU:0"` for `place(a, b, "GPU:0")`.
# %% answer="place"
def place(a, b, device):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="place"
some_a, some_b = tf.constant([[1.0, 2.0], [3.0, 4.0]]), tf.constant([[5.0], [6.0]])
my_placement = place(some_a, some_b, "CPU:1")
assert isinstance(my_placement, (tuple, list)) and len(my_placement) == 2, text(
    ko="(product, where)를 돌려주어야 합니다.", en="The result should be (product, where)."
)
assert isinstance(my_placement[0], tf.Tensor) and np.allclose(my_placement[0], [[17.0], [39.0]]), text(
    ko="행렬 곱이 [[17], [39]]인 텐서여야 합니다.", en="The product should be the tensor [[17], [39]]."
)
assert my_placement[0].device.endswith("device:CPU:1"), text(
    ko="행렬 곱이 CPU:1에 놓여 있지 않습니다. with 안에서 계산했는지 확인하십시오.",
    en="The product does not lie on CPU:1. Is it computed inside the with?",
)
assert my_placement[1] == "CPU:1", text(
    ko="where는 짧은 이름 'CPU:1'이어야 합니다.", en="where should be the short name 'CPU:1'."
)
# %% [markdown] id="time_matmul-text" lang="ko"
# ## 8. 행렬 곱의 시간 재기
#
# $n \times n$ 행렬 두 개를 곱하는 데에는 곱셈과 덧셈이 약 $2n^3$번 필요합니다. 크기를 두 배로 하면 일은 여덟 배가 됩니다. 그러나 작은 행렬에서는 연산을 부르는 데 드는 시간이 대부분이어서, 빠른 장치를 써도 이득이 없습니다.
# 어디서부터 이득이 있는지는 재어 보아야 압니다.
#
# 시간을 제대로 재려면 주의할 것이 있습니다.
#
# * `time.perf_counter()`를 연산의 앞과 뒤에서 불러 뺍니다. 단위는 초입니다.
# * 첫 실행은 준비 때문에 느리고, 다른 프로그램이 끼어들어 느려질 때도 있습니다. 여러 번 재어 **중앙값**을 씁니다(`np.median`). 평균은 튀는 값 하나에 끌려갑니다.
# * GPU는 계산이 끝나기 전에 파이썬으로 돌아옵니다. 결과를 `.numpy()`로 꺼내면 끝날 때까지 기다립니다.
# * 행렬을 만드는 시간은 재지 않습니다.
#
# **문제.** 크기마다 행렬 곱에 걸린 시간의 중앙값을 돌려주는 함수 `time_matmul(sizes, repeats, device)`를 작성하십시오.
#
# * `sizes`: 행렬의 크기 $n$으로 된 정수의 리스트. 작은 것부터 있다는 법은 없습니다. 크기마다 $n \times n$ 행렬을 스스로 만들어 `tf.matmul`로 곱하십시오. 내용은 자유입니다.
# * `repeats`: 크기마다 재는 횟수. 1 이상의 정수입니다.
# * `device`: 행렬을 만들고 곱할 장치의 짧은 이름.
# * 결과: 초로 나타낸 중앙값으로 된 **리스트**. 파이썬이나 NumPy의 실수가 `sizes`와 **같은 순서로** 하나씩 있습니다.
# * 채점에서는 시간의 절댓값을 보지 않습니다. 모두 양수인지, 정말로 잰 것인지, 함수가 실행된 시간 안에 드는지, 그리고 크기가 수십 배 차이 날 때 큰 행렬이 더 오래 걸리는지만 봅니다.
#
# **예.** `time_matmul([512, 64], 5, "CPU:0")`은 이를테면 `[0.0031, 0.00005]`입니다.
# %% [markdown] id="time_matmul-text" lang="en"
# ## 8. Timing a matrix product
#
# The product of two $n \times n$ matrices takes about $2n^3$ multiplications and additions: double the size, and there is eight times the work. With small matrices, though, most of the time goes into starting the operation, and a faster device gains nothing.
# Where the gain begins is a thing to be measured.
#
# There are some points to note about timing.
#
# * Call `time.perf_counter()` before and after the operation, and subtract. The unit is the second.
# * The first run is slower, for it prepares things, and at times another program gets in the way. Measure several times and take the **median** (`np.median`); a mean is dragged along by a single outlier.
# * A GPU hands control back to Python before it has finished. Fetching the result by `.numpy()` waits for it.
# * The time to make the matrices is not measured.
#
# **Task.** Write a function `time_matmul(sizes, repeats, device)` that returns, for each size, the median time of a matrix product.
#
# * `sizes`: a list of integers, the sizes $n$, in any order. For each of them make $n \times n$ matrices of your own and multiply them by `tf.matmul`. What they hold does not matter.
# * `repeats`: how many times to measure for each size, an integer of at least 1.
# * `device`: the short name of the device on which matrices are made and multiplied.
# * Result: a **list** of the medians in seconds, real numbers of Python or NumPy, one for each size and **in the order of** `sizes`.
# * Grading does not look at absolute times. It only looks whether all are positive, whether they were really measured and fit into the time that the call took, and whether large matrices take longer than ones dozens of times smaller.
#
# **Example.** `time_matmul([512, 64], 5, "CPU:0")` may be `[0.0031, 0.00005]`.
# %% answer="time_matmul"
def time_matmul(sizes, repeats, device):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="time_matmul"
some_sizes = [8, 16, 32, 64, 128, 256, 512]
my_times = time_matmul(some_sizes, 7, "CPU:0")
assert isinstance(my_times, list) and len(my_times) == 7, text(
    ko="크기마다 수가 하나씩 있는 리스트를 돌려주어야 합니다.", en="The result should be a list with a number for each size."
)
assert all(isinstance(seconds, float) and seconds > 0 for seconds in my_times), text(
    ko="모든 시간이 양의 실수여야 합니다.", en="All times should be positive real numbers."
)
assert my_times[0] < my_times[-1], text(
    ko="512×512 행렬의 곱이 8×8 행렬의 곱보다 오래 걸려야 합니다.",
    en="The product of 512×512 matrices should take longer than that of 8×8 matrices.",
)
# ko: 여러분이 잰 시간과, 연산의 수 2n³에 비례하는 직선을 그립니다. 어디까지가 연산을 부르는 시간입니까?
# en: Draws your times and a line in proportion to the 2n³ operations. Up to which size is it the time to start an operation?
figure, axis = plt.subplots(figsize=(6, 2.8))
axis.loglog(some_sizes, my_times, "o-", label="measured")
axis.loglog(some_sizes, [my_times[-1] * (n / 512) ** 3 for n in some_sizes], "--", label="$2n^3$")
axis.set(xlabel="n", ylabel="seconds", ylim=(min(my_times) / 3, None))
axis.legend()
plt.show()
# %% [markdown] id="hand-in" lang="ko"
# ## 제출하기
#
# 메뉴에서 커널을 다시 시작하고 모든 셀을 처음부터 실행해 보십시오. 셀을 순서 없이 실행하면서 생긴 문제는 이때 드러납니다.
# 확인이 끝나면 저장한 뒤 제출하십시오. 풀지 못한 문제는 그대로 두어도 됩니다.
#
# GPU가 있는 컴퓨터나 Colab을 쓸 수 있으면 `time_matmul(some_sizes, 7, "GPU:0")`도 실행하여 두 곡선을 견주어 보십시오.
# %% [markdown] id="hand-in" lang="en"
# ## Handing in
#
# Restart the kernel from the menu and run all cells from the top: that shows what only worked because cells were run out of order.
# Then save the notebook and hand it in. Tasks that you could not solve may stay as they are.
#
# If you have a computer with a GPU, or Colab, run `time_matmul(some_sizes, 7, "GPU:0")` as well and compare the two curves.
