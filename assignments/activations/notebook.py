# %% [markdown] id="intro" lang="ko"
# # 활성 함수
#
# 신경망의 노드는 입력의 가중합 $s$를 구한 다음 **활성 함수**를 거쳐 출력을 내놓습니다. 활성 함수가 없으면 층을 아무리 쌓아도 층 하나짜리 선형
# 모델과 같습니다. 이 과제에서는 가장 많이 쓰이는 네 함수 **ReLU, 로지스틱 시그모이드, tanh 시그모이드, 소프트맥스**가 무엇인지 알아보고, 각 함수와
# 그 미분을 NumPy로 직접 만듭니다. 미분은 학습할 때 그레이디언트에 그대로 곱해지는 값이므로 함수만큼이나 중요합니다.
#
# **시그모이드**(sigmoid)는 함수 하나의 이름이 아니라 S자 모양으로 매끄럽게 올라가며 양 끝에서 일정한 값에 다가가는 함수를 두루 부르는
# 말입니다. 로지스틱 시그모이드는 0과 1 사이를, tanh 시그모이드는 −1과 1 사이를 오갑니다. 그냥 시그모이드라고 하면 보통 로지스틱 시그모이드를 뜻합니다.
#
# **푸는 방법**
#
# * 문제마다 함수가 하나씩 있습니다. `raise NotImplementedError` 줄을 지우고 그 자리에 코드를 쓰십시오. 함수의 이름과 매개변수는 바꾸지 마십시오.
# * 바로 아래의 검사 셀을 실행하십시오. 아무것도 출력되지 않으면 통과한 것입니다.
# * 인수는 모두 dtype이 `float64`인 ndarray이고, **결과도 dtype이 `float64`인 ndarray**여야 합니다. 인수의 내용은 바꾸지 마십시오.
# * 1번부터 6번까지의 함수는 배열의 원소마다 따로 적용됩니다. 인수는 축이 하나일 수도, 둘이나 셋일 수도 있으며 결과의 모양은 인수와 같습니다.
# * **큰 수에도 답해야 합니다.** 원소가 −1000이나 1000이어도 NaN 없이 올바른 값이 나와야 합니다. 컴퓨터의 `exp`는 710쯤부터 무한대가 되고,
#   무한대를 무한대로 나누면 NaN이 됩니다. 경고(warning)만 나오고 값이 맞으면 점수에는 영향이 없습니다.
# * 요구하는 결과만 나오면 어떤 방법으로 풀어도 되고, 앞 문제의 함수를 불러 써도 됩니다. `tf.nn`에 완성된 함수가 있지만, 직접 만든 다음 비교하는 데 쓰는 편이 배우는 것이 많습니다.
# * 모두 60분 정도 걸립니다.
#
# **채점 방법**
#
# * 검사 셀은 일부만 확인합니다. 제출한 뒤에는 다른 데이터와 다른 크기로 더 자세히 검사하므로, 예제의 답을 그대로 적어 넣으면 통과하지 못합니다.
# * 문제마다 따로 채점하고, 일부만 맞아도 부분 점수가 있습니다. 비워 둔 문제는 그 함수를 쓰지 않는 다른 문제의 점수에 영향을 주지 않습니다.
# %% [markdown] id="intro" lang="en"
# # Activation functions
#
# A node of a neural network computes a weighted sum $s$ of its inputs and passes it through an **activation function**. Without one, any stack of layers
# is no more than a single linear layer. In this assignment you find out what the four most common ones are, **ReLU, the logistic sigmoid, the tanh
# sigmoid and softmax**, and build them and their derivatives in NumPy. The derivatives matter as much: in training they are factors of every gradient.
#
# A **sigmoid** is not one function. The word stands for any function that rises smoothly in the shape of an S and levels off at both ends: the
# logistic sigmoid goes from 0 to 1, the tanh sigmoid from −1 to 1. Just "the sigmoid" usually means the logistic one.
#
# **How to work**
#
# * Each task asks for one function. Replace the line `raise NotImplementedError` with your code. Keep the function's name and parameters.
# * Then run the check cell right below it. If nothing is printed, the check has passed.
# * All arguments are ndarrays of dtype `float64`, and **the results must be ndarrays of dtype `float64`** too. Leave the contents of the arguments as they are.
# * The functions of tasks 1 to 6 apply to each element by itself. The argument may have one axis, or two or three; the result has the same shape.
# * **Large numbers need an answer too.** With elements such as −1000 and 1000 the values must be right, without NaN. A computer's `exp` becomes infinite at
#   about 710, and infinity divided by infinity is NaN. A mere warning does not cost points where the value is right.
# * Any way of getting the requested result is fine, and you may call functions of earlier tasks. `tf.nn` has ready-made functions; you learn more by building your own and comparing.
# * All tasks together take about 60 minutes.
#
# **How it is graded**
#
# * The check cells look at a part only. After you hand in, your functions are tested more closely, with other data and other sizes, so an answer copied from the example will not pass.
# * Each task is graded by itself and gives part of its points for a partly right answer. A task left empty does not hurt the others, unless they call it.
# %% [markdown] id="setup-text" lang="ko"
# ## 준비
#
# 먼저 아래 셀을 실행하십시오. 원소별로 적용되는 세 함수와 그 미분을 텐서플로로 계산하여 그립니다. 오른쪽 그림에서 미분의 최댓값과, $s$가 0에서
# 멀어질 때 미분이 어떻게 되는지 눈여겨보십시오.
# %% [markdown] id="setup-text" lang="en"
# ## Getting ready
#
# Run the next cell first. It lets TensorFlow compute the three functions that apply element by element, and their derivatives, and plots them. In the
# right-hand figure, look for the largest value of each derivative, and at what happens to it as $s$ moves away from 0.
# %% setup="imports"
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf


def draw_functions():
    figure, (left, right) = plt.subplots(1, 2, figsize=(9.5, 3))
    for name, function in {"ReLU": tf.nn.relu, r"logistic: $\sigma(s)$": tf.sigmoid, r"$\tanh(s)$": tf.tanh}.items():
        points = tf.Variable(tf.linspace(-4.0, 4.0, 201))
        with tf.GradientTape() as tape:
            values = function(points)
        left.plot(points.numpy(), values, label=name)
        right.plot(points.numpy(), tape.gradient(values, points), label=name)
    left.set(xlabel="$s$", ylim=(-1.2, 2.2), title="$f(s)$")
    right.set(xlabel="$s$", ylim=(-0.1, 1.1), title="$f'(s)$")
    for axes in (left, right):
        axes.grid(alpha=0.3)
        axes.legend()
    plt.show()


draw_functions()
# %% [markdown] id="relu-text" lang="ko"
# ## 1. ReLU
#
# **ReLU란?** 0보다 큰 입력은 그대로 내보내고 나머지는 0으로 만드는 함수입니다. 이름은 rectified linear unit의 머리글자입니다.
#
# $$\operatorname{ReLU}(s) = \max(0, s)$$
#
# 비교 한 번이면 계산이 끝나서 빠르고, 양수 쪽에서는 기울기가 줄어들지 않아 깊은 신경망의 은닉층에 널리 쓰입니다.
#
# **문제.** ReLU를 계산하는 함수 `relu(s)`를 작성하십시오.
#
# * `s`: 모양이 정해져 있지 않은 배열.
# * 결과: `s`와 모양이 같은 배열.
#
# **예.** `relu(np.array([-2.0, 0.0, 3.0]))`은 `[0, 0, 3]`입니다.
# %% [markdown] id="relu-text" lang="en"
# ## 1. ReLU
#
# **What is ReLU?** A function that passes inputs greater than 0 on as they are and turns all others into 0. The name is short for rectified linear unit.
#
# $$\operatorname{ReLU}(s) = \max(0, s)$$
#
# One comparison is all it takes, so it is fast; and as its slope does not shrink on the positive side, it is the usual choice for the hidden layers of deep networks.
#
# **Task.** Write a function `relu(s)` that computes ReLU.
#
# * `s`: an array of any shape.
# * Result: an array of the same shape as `s`.
#
# **Example.** `relu(np.array([-2.0, 0.0, 3.0]))` is `[0, 0, 3]`.
# %% answer="relu"
def relu(s):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="relu"
some_s = np.array([-2.0, 0.0, 3.0])
my_relu = relu(some_s)
assert isinstance(my_relu, np.ndarray) and my_relu.dtype == np.float64, text(
    ko="결과는 dtype이 float64인 ndarray여야 합니다.", en="The result should be an ndarray of dtype float64."
)
assert my_relu.shape == (3,), text(ko="모양은 s와 같아야 합니다.", en="The shape should be that of s.")
assert np.allclose(my_relu, [0.0, 0.0, 3.0]), text(
    ko="설명의 예와 값이 다릅니다.", en="The values differ from the example in the text."
)
assert np.array_equal(some_s, [-2.0, 0.0, 3.0]), text(
    ko="인수로 받은 배열 s의 내용이 바뀌었습니다.", en="The array s that was passed in has changed."
)
# %% [markdown] id="relu_derivative-text" lang="ko"
# ## 2. ReLU의 미분
#
# ReLU의 그래프는 0에서 꺾인 두 직선이므로 미분은 두 값뿐입니다. $s = 0$에서는 미분할 수 없어서 값을 약속으로 정하며, 텐서플로와 마찬가지로 **0**으로 합니다.
#
# $$\operatorname{ReLU}'(s) = \begin{cases} 1 & (s > 0) \\ 0 & (s \le 0) \end{cases}$$
#
# 입력이 양수인 한 미분이 1이므로 층을 여럿 거슬러 가며 곱해도 그레이디언트가 작아지지 않습니다.
#
# **문제.** ReLU의 미분을 계산하는 함수 `relu_derivative(s)`를 작성하십시오.
#
# * `s`: 모양이 정해져 있지 않은 배열. 원소가 정확히 0일 수도 있습니다.
# * 결과: `s`와 모양이 같은 배열. `True`와 `False`가 아니라 `float64`인 1과 0입니다.
#
# **예.** `relu_derivative(np.array([-2.0, 0.0, 3.0]))`은 `[0, 0, 1]`입니다.
# %% [markdown] id="relu_derivative-text" lang="en"
# ## 2. The derivative of ReLU
#
# The graph of ReLU is two straight lines that meet at 0, so the derivative takes two values only. At $s = 0$ there is none; what to use there is a
# convention, and ours is that of TensorFlow: **0**.
#
# $$\operatorname{ReLU}'(s) = \begin{cases} 1 & (s > 0) \\ 0 & (s \le 0) \end{cases}$$
#
# For positive inputs the derivative is 1, so a gradient does not shrink however many such layers it goes back through.
#
# **Task.** Write a function `relu_derivative(s)` that computes the derivative of ReLU.
#
# * `s`: an array of any shape. Elements may be exactly 0.
# * Result: an array of the same shape as `s`, which holds 1 and 0 as `float64`, not `True` and `False`.
#
# **Example.** `relu_derivative(np.array([-2.0, 0.0, 3.0]))` is `[0, 0, 1]`.
# %% answer="relu_derivative"
def relu_derivative(s):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="relu_derivative"
my_derivative = relu_derivative(np.array([-2.0, 0.0, 3.0]))
assert isinstance(my_derivative, np.ndarray) and my_derivative.dtype == np.float64, text(
    ko="결과는 dtype이 float64인 ndarray여야 합니다.", en="The result should be an ndarray of dtype float64."
)
assert my_derivative.shape == (3,), text(ko="모양은 s와 같아야 합니다.", en="The shape should be that of s.")
assert np.allclose(my_derivative, [0.0, 0.0, 1.0]), text(
    ko="설명의 예와 값이 다릅니다.", en="The values differ from the example in the text."
)
# %% [markdown] id="logistic-text" lang="ko"
# ## 3. 로지스틱 시그모이드
#
# **로지스틱 시그모이드란?** 어떤 실수든 0과 1 사이로 옮기는 S자 모양의 함수입니다.
#
# $$\sigma(s) = \frac{1}{1 + e^{-s}} = \frac{e^{s}}{1 + e^{s}}$$
#
# $\sigma(0) = 0.5$이고 $\sigma(-s) = 1 - \sigma(s)$입니다. 출력을 확률로 읽을 수 있어서 두 부류를 가르는 출력 노드에 씁니다.
#
# 두 식은 같은 값을 나타내지만 컴퓨터에서는 다르게 움직입니다. 둘째 식은 $s = 1000$에서 무한대를 무한대로 나누게 됩니다. `exp`에 들어가는
# 수가 언제나 0 이하가 되도록 계산하면 넘침(overflow)이 생기지 않습니다.
#
# **문제.** 로지스틱 시그모이드를 계산하는 함수 `logistic(s)`를 작성하십시오.
#
# * `s`: 모양이 정해져 있지 않은 배열. 원소가 −1000이나 1000처럼 클 수도 있습니다.
# * 결과: `s`와 모양이 같은 배열. $s = -1000$이면 0, $s = 1000$이면 1입니다(0, 1과의 차이가 `float64`로 나타낼 수 없을 만큼 작습니다).
#
# **예.** `logistic(np.array([-1000.0, 0.0, 2.0]))`은 `[0, 0.5, 0.8808]`입니다.
# %% [markdown] id="logistic-text" lang="en"
# ## 3. The logistic sigmoid
#
# **What is the logistic sigmoid?** A function in the shape of an S that takes any real number to one between 0 and 1.
#
# $$\sigma(s) = \frac{1}{1 + e^{-s}} = \frac{e^{s}}{1 + e^{s}}$$
#
# $\sigma(0) = 0.5$, and $\sigma(-s) = 1 - \sigma(s)$. The output can be read as a probability, so it serves in output nodes that tell two classes apart.
#
# The two formulas mean the same and behave differently in a computer: at $s = 1000$ the second divides infinity by infinity. Nothing overflows if what goes
# into `exp` is never greater than 0.
#
# **Task.** Write a function `logistic(s)` that computes the logistic sigmoid.
#
# * `s`: an array of any shape. Elements may be as large as −1000 or 1000.
# * Result: an array of the same shape as `s`. It is 0 for $s = -1000$ and 1 for $s = 1000$ (what is missing is too small for `float64`).
#
# **Example.** `logistic(np.array([-1000.0, 0.0, 2.0]))` is `[0, 0.5, 0.8808]`.
# %% answer="logistic"
def logistic(s):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="logistic"
with np.errstate(all="ignore"):
    my_logistic = logistic(np.array([-1000.0, 0.0, 2.0]))
assert isinstance(my_logistic, np.ndarray) and my_logistic.dtype == np.float64, text(
    ko="결과는 dtype이 float64인 ndarray여야 합니다.", en="The result should be an ndarray of dtype float64."
)
assert my_logistic.shape == (3,), text(ko="모양은 s와 같아야 합니다.", en="The shape should be that of s.")
assert not np.any(np.isnan(my_logistic)), text(
    ko="결과에 NaN이 있습니다. 무한대를 무한대로 나누었는지 확인하십시오.", en="There is a NaN. Is infinity divided by infinity?"
)
assert np.allclose(my_logistic, [0.0, 0.5, 0.8808], atol=1e-4), text(
    ko="설명의 예와 값이 다릅니다.", en="The values differ from the example in the text."
)
# %% [markdown] id="logistic_derivative-text" lang="ko"
# ## 4. 로지스틱 시그모이드의 미분
#
# 로지스틱 시그모이드는 미분을 자기 자신으로 나타낼 수 있습니다.
#
# $$\sigma'(s) = \sigma(s)\,\bigl(1 - \sigma(s)\bigr)$$
#
# 가장 큰 값이 $s = 0$에서의 0.25입니다. 층을 거슬러 갈 때마다 많아야 0.25가 곱해지므로, 시그모이드를 여러 층 쌓으면 그레이디언트가 빠르게 작아집니다.
#
# **문제.** 로지스틱 시그모이드의 미분을 계산하는 함수 `logistic_derivative(s)`를 작성하십시오.
#
# * `s`: 모양이 정해져 있지 않은 배열. **활성 함수를 거치기 전의** 값입니다. 원소가 −1000이나 1000처럼 클 수도 있습니다.
# * 결과: `s`와 모양이 같은 배열. $s = \pm 1000$에서는 0입니다.
#
# **예.** `logistic_derivative(np.array([-1000.0, 0.0, 2.0]))`은 `[0, 0.25, 0.1050]`입니다.
# %% [markdown] id="logistic_derivative-text" lang="en"
# ## 4. The derivative of the logistic sigmoid
#
# The derivative of the logistic sigmoid can be written with the function itself:
#
# $$\sigma'(s) = \sigma(s)\,\bigl(1 - \sigma(s)\bigr)$$
#
# Its largest value is 0.25, at $s = 0$. Each layer on the way back multiplies by 0.25 at most, so in a stack of sigmoid layers gradients soon become small.
#
# **Task.** Write a function `logistic_derivative(s)` that computes the derivative of the logistic sigmoid.
#
# * `s`: an array of any shape, with the values **before** the activation function. Elements may be as large as −1000 or 1000.
# * Result: an array of the same shape as `s`. It is 0 at $s = \pm 1000$.
#
# **Example.** `logistic_derivative(np.array([-1000.0, 0.0, 2.0]))` is `[0, 0.25, 0.1050]`.
# %% answer="logistic_derivative"
def logistic_derivative(s):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="logistic_derivative"
with np.errstate(all="ignore"):
    my_derivative = logistic_derivative(np.array([-1000.0, 0.0, 2.0]))
assert isinstance(my_derivative, np.ndarray) and my_derivative.dtype == np.float64, text(
    ko="결과는 dtype이 float64인 ndarray여야 합니다.", en="The result should be an ndarray of dtype float64."
)
assert my_derivative.shape == (3,), text(ko="모양은 s와 같아야 합니다.", en="The shape should be that of s.")
assert not np.any(np.isnan(my_derivative)), text(
    ko="결과에 NaN이 있습니다. 무한대를 무한대로 나누었는지 확인하십시오.", en="There is a NaN. Is infinity divided by infinity?"
)
assert np.allclose(my_derivative, [0.0, 0.25, 0.1050], atol=1e-4), text(
    ko="설명의 예와 값이 다릅니다.", en="The values differ from the example in the text."
)
# %% [markdown] id="tanh-text" lang="ko"
# ## 5. tanh 시그모이드
#
# **tanh 시그모이드란?** 쌍곡탄젠트 함수이며, 어떤 실수든 −1과 1 사이로 옮기는 S자 모양의 함수입니다.
#
# $$\tanh(s) = \frac{e^{s} - e^{-s}}{e^{s} + e^{-s}} = 2\,\sigma(2s) - 1$$
#
# 오른쪽 등식에서 보듯이 tanh는 로지스틱 시그모이드를 가로로 절반으로 줄이고 세로로 두 배 늘인 다음 1만큼 내린 것입니다. 출력이 0을 중심으로 퍼지므로 은닉층에는 로지스틱 시그모이드보다 tanh를 더 많이 씁니다.
#
# **문제.** tanh 시그모이드를 계산하는 함수 `tanh(s)`를 작성하십시오.
#
# * `s`: 모양이 정해져 있지 않은 배열. 원소가 −1000이나 1000처럼 클 수도 있습니다.
# * 결과: `s`와 모양이 같은 배열.
#
# **예.** `tanh(np.array([-1000.0, 0.0, 0.5]))`는 `[-1, 0, 0.4621]`입니다.
# %% [markdown] id="tanh-text" lang="en"
# ## 5. The tanh sigmoid
#
# **What is the tanh sigmoid?** The hyperbolic tangent: a function in the shape of an S that takes any real number to one between −1 and 1.
#
# $$\tanh(s) = \frac{e^{s} - e^{-s}}{e^{s} + e^{-s}} = 2\,\sigma(2s) - 1$$
#
# As the equation on the right says, tanh is the logistic sigmoid at half the width and twice the height, moved down by 1. Its outputs spread around 0, which is why hidden layers have it more often than the logistic sigmoid.
#
# **Task.** Write a function `tanh(s)` that computes the tanh sigmoid.
#
# * `s`: an array of any shape. Elements may be as large as −1000 or 1000.
# * Result: an array of the same shape as `s`.
#
# **Example.** `tanh(np.array([-1000.0, 0.0, 0.5]))` is `[-1, 0, 0.4621]`.
# %% answer="tanh"
def tanh(s):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="tanh"
with np.errstate(all="ignore"):
    my_tanh = tanh(np.array([-1000.0, 0.0, 0.5]))
assert isinstance(my_tanh, np.ndarray) and my_tanh.dtype == np.float64, text(
    ko="결과는 dtype이 float64인 ndarray여야 합니다.", en="The result should be an ndarray of dtype float64."
)
assert my_tanh.shape == (3,), text(ko="모양은 s와 같아야 합니다.", en="The shape should be that of s.")
assert not np.any(np.isnan(my_tanh)), text(
    ko="결과에 NaN이 있습니다. 무한대를 무한대로 나누었는지 확인하십시오.", en="There is a NaN. Is infinity divided by infinity?"
)
assert np.allclose(my_tanh, [-1.0, 0.0, 0.4621], atol=1e-4), text(
    ko="설명의 예와 값이 다릅니다.", en="The values differ from the example in the text."
)
# %% [markdown] id="tanh_derivative-text" lang="ko"
# ## 6. tanh 시그모이드의 미분
#
# $$\tanh'(s) = 1 - \tanh^2(s)$$
#
# 가장 큰 값은 $s = 0$에서의 1이어서 로지스틱 시그모이드의 네 배입니다. 그러나 $|s|$가 커지면 역시 0에 가까워집니다.
#
# **문제.** tanh 시그모이드의 미분을 계산하는 함수 `tanh_derivative(s)`를 작성하십시오.
#
# * `s`: 모양이 정해져 있지 않은 배열. **활성 함수를 거치기 전의** 값입니다. 원소가 −1000이나 1000처럼 클 수도 있습니다.
# * 결과: `s`와 모양이 같은 배열.
#
# **예.** `tanh_derivative(np.array([-1000.0, 0.0, 0.5]))`는 `[0, 1, 0.7864]`입니다.
# %% [markdown] id="tanh_derivative-text" lang="en"
# ## 6. The derivative of the tanh sigmoid
#
# $$\tanh'(s) = 1 - \tanh^2(s)$$
#
# Its largest value is 1, at $s = 0$: four times that of the logistic sigmoid. But for large $|s|$ it, too, approaches 0.
#
# **Task.** Write a function `tanh_derivative(s)` that computes the derivative of the tanh sigmoid.
#
# * `s`: an array of any shape, with the values **before** the activation function. Elements may be as large as −1000 or 1000.
# * Result: an array of the same shape as `s`.
#
# **Example.** `tanh_derivative(np.array([-1000.0, 0.0, 0.5]))` is `[0, 1, 0.7864]`.
# %% answer="tanh_derivative"
def tanh_derivative(s):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="tanh_derivative"
with np.errstate(all="ignore"):
    my_derivative = tanh_derivative(np.array([-1000.0, 0.0, 0.5]))
assert isinstance(my_derivative, np.ndarray) and my_derivative.dtype == np.float64, text(
    ko="결과는 dtype이 float64인 ndarray여야 합니다.", en="The result should be an ndarray of dtype float64."
)
assert my_derivative.shape == (3,), text(ko="모양은 s와 같아야 합니다.", en="The shape should be that of s.")
assert np.allclose(my_derivative, [0.0, 1.0, 0.7864], atol=1e-4), text(
    ko="설명의 예와 값이 다릅니다.", en="The values differ from the example in the text."
)
# %% [markdown] id="to_logistic-text" lang="ko"
# ## 7. tanh 은닉층을 로지스틱 은닉층으로
#
# $\tanh(s) = 2\sigma(2s) - 1$은 두 시그모이드가 사실상 같은 것임을 말해 줍니다. 은닉층이 tanh인 신경망이 하는 계산이라면, 은닉층이 로지스틱
# 시그모이드인 신경망도 가중치만 바꾸어 똑같이 할 수 있습니다. 출력층에는 활성 함수가 없는 다음 두 신경망을 생각합니다.
#
# $$f(x) = \tanh(x W_1 + b_1)\,W_2 + b_2, \qquad g(x) = \sigma(x V_1 + c_1)\,V_2 + c_2$$
#
# **모든** $x$에서 $f(x) = g(x)$가 되게 하는 $V_1, c_1, V_2, c_2$를 찾으십시오. $f$의 tanh를 위의 등식으로 바꾸어 쓰고 정리하면 나옵니다. 마지막의
# $-1$이 은닉 노드마다 어디로 가는지 주의하십시오.
#
# **문제.** 그런 가중치와 바이어스를 돌려주는 함수 `to_logistic(w1, b1, w2, b2)`를 작성하십시오.
#
# * `w1`, `b1`, `w2`, `b2`: 모양이 `(d, m)`, `(m,)`, `(m, k)`, `(k,)`인 배열. 은닉 노드가 $m$개, 출력이 $k$개입니다.
# * 결과: 튜플 `(v1, c1, v2, c2)`. 모양은 `w1`, `b1`, `w2`, `b2`와 같습니다. 답이 여럿이면 어느 것이든 됩니다.
#
# **예.** `w1`이 `[[1, -0.5]]`, `b1`이 `[0.5, 0]`, `w2`가 `[[2], [3]]`, `b2`가 `[1]`일 때 답 하나는 `[[2, -1]]`, `[1, 0]`, `[[4], [6]]`, `[-4]`입니다.
# 예를 들어 $x = 1$에서 두 신경망의 출력은 모두 $2\tanh(1.5) + 3\tanh(-0.5) + 1 \approx 1.4239$입니다.
# %% [markdown] id="to_logistic-text" lang="en"
# ## 7. From a tanh layer to a logistic one
#
# $\tanh(s) = 2\sigma(2s) - 1$ says that the two sigmoids are much the same thing: whatever a network with a tanh hidden layer computes, one with a logistic
# hidden layer can compute as well, with other weights. Take these two networks, whose output layers have no activation function:
#
# $$f(x) = \tanh(x W_1 + b_1)\,W_2 + b_2, \qquad g(x) = \sigma(x V_1 + c_1)\,V_2 + c_2$$
#
# Find $V_1, c_1, V_2, c_2$ such that $f(x) = g(x)$ for **every** $x$. Put the equation above in the place of tanh in $f$ and collect the terms. Mind where the
# $-1$ at the end goes, once for each hidden node.
#
# **Task.** Write a function `to_logistic(w1, b1, w2, b2)` that returns such weights and biases.
#
# * `w1`, `b1`, `w2`, `b2`: arrays of shapes `(d, m)`, `(m,)`, `(m, k)` and `(k,)`, for $m$ hidden nodes and $k$ outputs.
# * Result: a tuple `(v1, c1, v2, c2)`, of the shapes of `w1`, `b1`, `w2`, `b2`. If there is more than one answer, any will do.
#
# **Example.** For `[[1, -0.5]]` as `w1`, `[0.5, 0]` as `b1`, `[[2], [3]]` as `w2` and `[1]` as `b2`, one answer is `[[2, -1]]`, `[1, 0]`, `[[4], [6]]` and `[-4]`.
# At $x = 1$, for one, both networks give $2\tanh(1.5) + 3\tanh(-0.5) + 1 \approx 1.4239$.
# %% answer="to_logistic"
def to_logistic(w1, b1, w2, b2):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="to_logistic"
some_weights = np.array([[1.0, -0.5]]), np.array([0.5, 0.0]), np.array([[2.0], [3.0]]), np.array([1.0])
my_weights = to_logistic(*some_weights)
assert isinstance(my_weights, (tuple, list)) and len(my_weights) == 4, text(
    ko="배열 네 개로 된 튜플을 돌려주어야 합니다.", en="The result should be a tuple of four arrays."
)
assert all(isinstance(part, np.ndarray) and part.dtype == np.float64 for part in my_weights), text(
    ko="네 값 모두 dtype이 float64인 ndarray여야 합니다.", en="All four should be ndarrays of dtype float64."
)
assert [part.shape for part in my_weights] == [(1, 2), (2,), (2, 1), (1,)], text(
    ko="네 배열의 모양은 w1, b1, w2, b2의 모양과 같아야 합니다.", en="The shapes should be those of w1, b1, w2 and b2."
)
my_network = tf.sigmoid(np.array([[1.0], [-2.0]]) @ my_weights[0] + my_weights[1]) @ my_weights[2] + my_weights[3]
assert np.allclose(my_network[0], 1.4239, atol=1e-3), text(
    ko="예의 신경망은 x = 1에서 1.4239를 내놓아야 합니다.", en="The network of the example should give 1.4239 at x = 1."
)
assert np.allclose(my_network[1], 1.4745, atol=1e-3), text(
    ko="예의 신경망은 x = -2에서 1.4745를 내놓아야 합니다.", en="The network of the example should give 1.4745 at x = -2."
)
# %% [markdown] id="softmax-text" lang="ko"
# ## 8. 소프트맥스
#
# **소프트맥스란?** 수 $k$개를 받아 모두 0보다 크고 합이 1인 수 $k$개로 바꾸는 함수입니다. 부류가 $k$개일 때 출력층에 두면 부류마다의 확률로 읽을
# 수 있습니다. 앞의 세 함수와 달리 원소마다 따로 계산하지 않고 **한 표본의 모든 출력을 함께** 봅니다.
#
# $$p_i = \frac{e^{s_i}}{\sum_{j=1}^{k} e^{s_j}} = \frac{e^{s_i - c}}{\sum_{j=1}^{k} e^{s_j - c}}$$
#
# 가장 큰 $s_i$의 확률이 가장 크고, 모든 $s_i$에 같은 수를 더하거나 빼도 결과는 변하지 않습니다. 그래서 오른쪽 식처럼 **그 표본에서** 가장 큰 값
# $c$를 빼고 계산하면 `exp`가 넘치지 않습니다.
#
# **문제.** 여러 표본의 소프트맥스를 한꺼번에 계산하는 함수 `softmax(s)`를 작성하십시오.
#
# * `s`: 모양이 `(n, k)`인 배열. 표본 하나가 한 행입니다. $n$과 $k$는 같을 수도 있고, $n$은 1일 수도 있습니다.
#   원소가 −1000이나 1000처럼 클 수도 있고, 표본끼리 크기가 아주 다를 수도 있습니다.
# * 결과: 모양이 `(n, k)`인 배열. **행마다** 합이 1입니다.
#
# **예.** `softmax(np.array([[0.0, np.log(3.0)], [1000.0, 1000.0]]))`은 `[[0.25, 0.75], [0.5, 0.5]]`입니다.
# %% [markdown] id="softmax-text" lang="en"
# ## 8. Softmax
#
# **What is softmax?** A function that turns $k$ numbers into $k$ others that are all positive and add up to 1. In the output layer of a network for $k$
# classes they can be read as the probabilities of the classes. Unlike the three functions before, it does not treat each element by itself but looks at **all outputs of a sample together**:
#
# $$p_i = \frac{e^{s_i}}{\sum_{j=1}^{k} e^{s_j}} = \frac{e^{s_i - c}}{\sum_{j=1}^{k} e^{s_j - c}}$$
#
# The largest $s_i$ has the largest probability. Adding the same number to all $s_i$, or subtracting it, changes nothing. So subtract the largest value $c$
# **of the sample**, as on the right, and `exp` does not overflow.
#
# **Task.** Write a function `softmax(s)` that computes softmax for many samples at once.
#
# * `s`: an array of shape `(n, k)`; each sample is one row. $n$ and $k$ may be equal, and $n$ may be 1. Elements may be as large as −1000 or 1000,
#   and one sample may hold much larger numbers than another.
# * Result: an array of shape `(n, k)`, in which **each row** adds up to 1.
#
# **Example.** `softmax(np.array([[0.0, np.log(3.0)], [1000.0, 1000.0]]))` is `[[0.25, 0.75], [0.5, 0.5]]`.
# %% answer="softmax"
def softmax(s):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="softmax"
some_s = np.array([[0.0, np.log(3.0)], [1000.0, 1000.0]])
with np.errstate(all="ignore"):
    my_softmax = softmax(some_s)
assert isinstance(my_softmax, np.ndarray) and my_softmax.dtype == np.float64, text(
    ko="결과는 dtype이 float64인 ndarray여야 합니다.", en="The result should be an ndarray of dtype float64."
)
assert my_softmax.shape == (2, 2), text(ko="모양은 s와 같아야 합니다.", en="The shape should be that of s.")
assert np.allclose(my_softmax[0], [0.25, 0.75]), text(
    ko="첫째 표본의 결과는 [0.25, 0.75]여야 합니다.", en="The result for the first sample should be [0.25, 0.75]."
)
assert np.allclose(my_softmax[1], [0.5, 0.5]), text(
    ko="둘째 표본의 결과는 [0.5, 0.5]여야 합니다.", en="The result for the second sample should be [0.5, 0.5]."
)
assert np.array_equal(some_s, [[0.0, np.log(3.0)], [1000.0, 1000.0]]), text(
    ko="인수로 받은 배열 s의 내용이 바뀌었습니다.", en="The array s that was passed in has changed."
)
# %% [markdown] id="softmax_jacobian-text" lang="ko"
# ## 9. 소프트맥스의 야코비 행렬
#
# 소프트맥스에서는 $s_j$ 하나가 바뀌면 분모를 거쳐 $k$개의 출력이 모두 바뀝니다. 그래서 미분은 수 하나가 아니라 $k \times k$ **야코비 행렬**입니다.
#
# $$\frac{\partial p_i}{\partial s_j} = \begin{cases} p_i(1 - p_i) & (i = j) \\ -p_i\,p_j & (i \ne j) \end{cases}$$
#
# 대각선만 보면 로지스틱 시그모이드의 미분과 닮았습니다. 대각선 밖의 원소는 음수입니다. 확률의 합이 1이므로 하나가 오르면 다른 것은 내려가야 합니다.
#
# **문제.** 표본 하나의 야코비 행렬을 구하는 함수 `softmax_jacobian(s)`를 작성하십시오.
#
# * `s`: 모양이 `(k,)`인 배열. 소프트맥스를 **거치기 전의** 값입니다. 원소가 −1000이나 1000처럼 클 수도 있습니다.
# * 결과: 모양이 `(k, k)`인 배열. `[i, j]`의 원소가 $\partial p_i/\partial s_j$입니다.
#
# **예.** `softmax_jacobian(np.array([0.0, np.log(3.0)]))`은 `[[0.1875, -0.1875], [-0.1875, 0.1875]]`입니다.
# %% [markdown] id="softmax_jacobian-text" lang="en"
# ## 9. The Jacobian matrix of softmax
#
# When a single $s_j$ changes, all $k$ outputs of softmax change, through the denominator. So the derivative is not a number but a **Jacobian matrix** of $k \times k$:
#
# $$\frac{\partial p_i}{\partial s_j} = \begin{cases} p_i(1 - p_i) & (i = j) \\ -p_i\,p_j & (i \ne j) \end{cases}$$
#
# The diagonal looks like the derivative of the logistic sigmoid. The elements off the diagonal are negative: as probabilities add up to 1, one can rise only if others fall.
#
# **Task.** Write a function `softmax_jacobian(s)` that finds the Jacobian matrix for one sample.
#
# * `s`: an array of shape `(k,)`, with the values **before** softmax. Elements may be as large as −1000 or 1000.
# * Result: an array of shape `(k, k)`, whose element `[i, j]` is $\partial p_i/\partial s_j$.
#
# **Example.** `softmax_jacobian(np.array([0.0, np.log(3.0)]))` is `[[0.1875, -0.1875], [-0.1875, 0.1875]]`.
# %% answer="softmax_jacobian"
def softmax_jacobian(s):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="softmax_jacobian"
my_jacobian = softmax_jacobian(np.array([0.0, np.log(3.0)]))
assert isinstance(my_jacobian, np.ndarray) and my_jacobian.dtype == np.float64, text(
    ko="결과는 dtype이 float64인 ndarray여야 합니다.", en="The result should be an ndarray of dtype float64."
)
assert my_jacobian.shape == (2, 2), text(
    ko="s의 모양이 (2,)이면 결과의 모양은 (2, 2)여야 합니다.", en="For s of shape (2,) the shape should be (2, 2)."
)
assert np.allclose(my_jacobian, [[0.1875, -0.1875], [-0.1875, 0.1875]]), text(
    ko="설명의 예와 값이 다릅니다.", en="The values differ from the example in the text."
)
# %% [markdown] id="softmax_backward-text" lang="ko"
# ## 10. 소프트맥스를 거슬러 가기
#
# 역전파에서는 야코비 행렬 자체가 아니라, 뒤에서 온 그레이디언트 $g_i = \partial J/\partial p_i$와 야코비 행렬의 곱이 필요합니다. 9번의 식을 넣어 정리하면 행렬을 만들지 않고도 구할 수 있습니다.
#
# $$\frac{\partial J}{\partial s_j} = \sum_{i=1}^{k} g_i\,\frac{\partial p_i}{\partial s_j} = p_j\Bigl(g_j - \sum_{i=1}^{k} g_i\,p_i\Bigr)$$
#
# 괄호 안의 합은 표본마다 하나씩 나오는 수입니다.
#
# **문제.** 여러 표본에 대해 $\partial J/\partial s$를 구하는 함수 `softmax_backward(s, g)`를 작성하십시오.
#
# * `s`: 모양이 `(n, k)`인 배열. 소프트맥스를 **거치기 전의** 값이며 표본 하나가 한 행입니다. 8번에서와 같이 원소가 클 수도 있고, $n$과 $k$가 같을 수도 있습니다.
# * `g`: 모양이 `(n, k)`인 배열. 소프트맥스의 출력에 대한 손실의 미분이며 어떤 수든 될 수 있습니다.
# * 결과: 모양이 `(n, k)`인 배열.
#
# **예.** `s`가 `[[0, log 3]]`이면 $p$는 `[[0.25, 0.75]]`입니다. `g`가 `[[4, 8]]`이면 $\sum g_i p_i = 7$이므로 결과는 `[[-0.75, 0.75]]`입니다.
# %% [markdown] id="softmax_backward-text" lang="en"
# ## 10. Back through softmax
#
# What backpropagation needs is not the Jacobian matrix itself but its product with the gradient that arrives from behind, $g_i = \partial J/\partial p_i$. Put in
# the formula of task 9 and collect the terms, and no matrix need be made:
#
# $$\frac{\partial J}{\partial s_j} = \sum_{i=1}^{k} g_i\,\frac{\partial p_i}{\partial s_j} = p_j\Bigl(g_j - \sum_{i=1}^{k} g_i\,p_i\Bigr)$$
#
# The sum in the brackets is one number for each sample.
#
# **Task.** Write a function `softmax_backward(s, g)` that finds $\partial J/\partial s$ for many samples.
#
# * `s`: an array of shape `(n, k)`, with the values **before** softmax; each sample is one row. As in task 8, elements may be large, and $n$ and $k$ may be equal.
# * `g`: an array of shape `(n, k)`, the derivatives of the loss by the outputs of softmax. They may be any numbers.
# * Result: an array of shape `(n, k)`.
#
# **Example.** For `[[0, log 3]]` as `s`, $p$ is `[[0.25, 0.75]]`. With `[[4, 8]]` as `g`, $\sum g_i p_i = 7$ and the result is `[[-0.75, 0.75]]`.
# %% answer="softmax_backward"
def softmax_backward(s, g):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="softmax_backward"
some_s, some_g = np.array([[0.0, np.log(3.0)]]), np.array([[4.0, 8.0]])
my_gradient = softmax_backward(some_s, some_g)
assert isinstance(my_gradient, np.ndarray) and my_gradient.dtype == np.float64, text(
    ko="결과는 dtype이 float64인 ndarray여야 합니다.", en="The result should be an ndarray of dtype float64."
)
assert my_gradient.shape == (1, 2), text(ko="모양은 s와 같아야 합니다.", en="The shape should be that of s.")
assert np.allclose(my_gradient, [[-0.75, 0.75]]), text(
    ko="설명의 예와 값이 다릅니다.", en="The values differ from the example in the text."
)
assert np.array_equal(some_s, [[0.0, np.log(3.0)]]) and np.array_equal(some_g, [[4.0, 8.0]]), text(
    ko="인수로 받은 배열의 내용이 바뀌었습니다.", en="An array that was passed in has changed."
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
