# %% [markdown] id="intro" lang="ko"
# # 퍼셉트론의 학습
#
# 퍼셉트론의 가중치를 사람이 정하지 않고 **데이터로부터 학습**합니다. 손실 함수가 작아지는 방향, 곧 그레이디언트의 반대 방향으로 가중치를 조금씩
# 옮기는 일을 되풀이하면 됩니다. 수천만 개의 가중치를 가진 신경망도 바로 이 방법으로 학습합니다. 케라스에서는 `fit` 한 줄로 끝나지만,
# 이 과제에서는 그 한 줄이 하는 일을 여섯 개의 함수로 직접 만듭니다.
#
# 퍼셉트론은 입력 $\mathbf{x}$를 받아 $s = \mathbf{x}\mathbf{w} + b$를 계산하고, 활성 함수 tanh를 거쳐 $o = \tanh(s)$를 출력합니다.
#
# **기호와 모양.** 모든 문제에서 다음과 같고, dtype은 모두 `float32`입니다. $n$과 $d$는 호출할 때마다 다를 수 있습니다.
#
# | 기호 | 뜻 | 모양 |
# | --- | --- | --- |
# | `x` | 표본 $n$개의 특징 $d$개. 표본 하나가 한 행입니다. | `(n, d)` |
# | `y` | 표본마다의 참값. 부류를 나타낼 때는 1 또는 −1입니다. | `(n, 1)` |
# | `w` | 가중치 | `(d, 1)` |
# | `b` | 바이어스 | `(1,)` |
# | `o` | 표본마다의 출력 | `(n, 1)` |
#
# **푸는 방법**
#
# * 문제마다 함수가 하나씩 있습니다. `raise NotImplementedError` 줄을 지우고 그 자리에 코드를 쓰십시오. 함수의 이름과 매개변수는 바꾸지 마십시오.
# * 바로 아래의 검사 셀을 실행하십시오. 아무것도 출력되지 않으면 통과한 것입니다.
# * 앞 문제에서 만든 함수를 뒤 문제에서 불러 써도 되고, 쓰지 않아도 됩니다. 요구하는 결과만 나오면 어떤 방법으로 풀어도 됩니다.
# * 필요한 데이터와 가중치는 모두 인수로 들어옵니다. 함수 밖의 전역 변수를 쓰지 말고 인수를 쓰십시오.
# * 모두 60분 정도 걸립니다.
#
# **채점 방법**
#
# * 검사 셀은 일부만 확인합니다. 제출한 뒤에는 다른 데이터와 다른 크기로 더 자세히 검사하므로, 예제의 답을 그대로 적어 넣으면 통과하지 못합니다.
# * 문제마다 따로 채점하고, 일부만 맞아도 부분 점수가 있습니다. 비워 둔 문제는 그 함수를 쓰지 않는 다른 문제의 점수에 영향을 주지 않습니다.
# %% [markdown] id="intro" lang="en"
# # Training a perceptron
#
# Nobody sets the weights of this perceptron: it **learns them from data**. Move the weights a little in the direction in which the loss falls,
# against the gradient, and do so again and again. Networks with tens of millions of weights are trained in just this way. In Keras it takes one line,
# `fit`; in this assignment you build what that line does, as six functions.
#
# A perceptron takes an input $\mathbf{x}$, computes $s = \mathbf{x}\mathbf{w} + b$ and outputs $o = \tanh(s)$, with tanh as its activation function.
#
# **Symbols and shapes.** They are the same in all tasks, and every dtype is `float32`. $n$ and $d$ may differ from call to call.
#
# | symbol | meaning | shape |
# | --- | --- | --- |
# | `x` | $n$ samples with $d$ features each; each sample is one row | `(n, d)` |
# | `y` | the true value of each sample; 1 or −1 where it stands for a class | `(n, 1)` |
# | `w` | the weights | `(d, 1)` |
# | `b` | the bias | `(1,)` |
# | `o` | the output for each sample | `(n, 1)` |
#
# **How to work**
#
# * Each task asks for one function. Replace the line `raise NotImplementedError` with your code. Keep the function's name and parameters.
# * Then run the check cell right below it. If nothing is printed, the check has passed.
# * You may call the functions of earlier tasks in later ones, or not: any way of getting the requested result is fine.
# * All data and weights come in as arguments. Use these, not global variables outside the function.
# * All tasks together take about 60 minutes.
#
# **How it is graded**
#
# * The check cells look at a part only. After you hand in, your functions are tested more closely, with other data and other sizes, so an answer copied from the example will not pass.
# * Each task is graded by itself and gives part of its points for a partly right answer. A task left empty does not hurt the others, unless they call it.
# %% [markdown] id="setup-text" lang="ko"
# ## 준비
#
# 먼저 아래 셀을 실행하십시오. 뒤의 검사 셀이 쓰는 OR 데이터도 여기서 만듭니다.
# %% [markdown] id="setup-text" lang="en"
# ## Getting ready
#
# Run the next cell first. It also makes the OR data that the check cells use.
# %% setup="imports"
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np
import tensorflow as tf

# ko: OR 데이터: 둘 가운데 하나라도 1이면 참(1), 아니면 거짓(-1)입니다.
# en: The OR data: true (1) if at least one of the two is 1, else false (-1).
or_x = tf.constant([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
or_y = tf.constant([[-1.0], [1.0], [1.0], [1.0]])
# %% [markdown] id="forward-text" lang="ko"
# ## 1. 전방 계산
#
# 학습은 지금의 가중치로 출력을 계산하는 일에서 시작합니다. 이것을 **전방 계산**이라고 합니다. 표본 $n$개를 행렬 곱 한 번으로 한꺼번에 처리합니다.
#
# $$\mathbf{o} = \tanh(\mathbf{x}\mathbf{w} + b)$$
#
# 계단 함수는 어디에서나 기울기가 0이어서 학습에 쓸 수 없습니다. 그래서 모양이 비슷하면서 매끄러운 tanh를 씁니다.
#
# **문제.** 퍼셉트론의 출력을 계산하는 함수 `forward(x, w, b)`를 작성하십시오.
#
# * `x`: 모양이 `(n, d)`인 텐서.
# * `w`, `b`: 모양이 `(d, 1)`, `(1,)`인 텐서 또는 `tf.Variable`.
# * 결과: 모양이 `(n, 1)`이고 dtype이 `float32`인 텐서.
#
# **예.** `w`가 `[[0.5], [0.25]]`이고 `b`가 `[-0.25]`이면 표본 `[1, 1]`의 출력은 $\tanh(0.5 + 0.25 - 0.25) = \tanh(0.5) \approx 0.4621$입니다.
# %% [markdown] id="forward-text" lang="en"
# ## 1. The forward computation
#
# Training begins with computing the outputs for the present weights: the **forward computation**. One matrix product handles all $n$ samples at once:
#
# $$\mathbf{o} = \tanh(\mathbf{x}\mathbf{w} + b)$$
#
# The step function has slope 0 everywhere, so nothing can be learned through it. Tanh looks much like it and is smooth.
#
# **Task.** Write a function `forward(x, w, b)` that computes the outputs of the perceptron.
#
# * `x`: a tensor of shape `(n, d)`.
# * `w`, `b`: tensors or instances of `tf.Variable`, of shapes `(d, 1)` and `(1,)`.
# * Result: a tensor of shape `(n, 1)` and dtype `float32`.
#
# **Example.** For `[[0.5], [0.25]]` as `w` and `[-0.25]` as `b`, the output for the sample `[1, 1]` is $\tanh(0.5 + 0.25 - 0.25) = \tanh(0.5) \approx 0.4621$.
# %% answer="forward"
def forward(x, w, b):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="forward"
my_outputs = forward(or_x, tf.constant([[0.5], [0.25]]), tf.constant([-0.25]))
assert isinstance(my_outputs, tf.Tensor) and my_outputs.dtype == tf.float32, text(
    ko="결과는 dtype이 float32인 텐서여야 합니다.", en="The result should be a tensor of dtype float32."
)
assert my_outputs.shape == (4, 1), text(
    ko="표본이 네 개이면 결과의 모양은 (4, 1)이어야 합니다.", en="For four samples the shape should be (4, 1)."
)
assert np.allclose(my_outputs, np.tanh([[-0.25], [0.0], [0.25], [0.5]]), atol=1e-5), text(
    ko="출력이 tanh(xw + b)와 다릅니다.", en="The outputs differ from tanh(xw + b)."
)
# %% [markdown] id="mean_squared_error-text" lang="ko"
# ## 2. 평균제곱오차
#
# 손실 함수는 출력이 참값과 얼마나 다른지를 수 하나로 나타냅니다. 여기서는 **평균제곱오차**를 씁니다.
#
# $$J = \frac{1}{n}\sum_{i=1}^{n}(y_i - o_i)^2$$
#
# 모양이 `(n,)`인 배열과 `(n, 1)`인 배열을 빼면 오류가 나지 않고 **브로드캐스팅**이 일어나 `(n, n)` 배열이 됩니다. 그러면 모든 참값을 모든 출력과
# 비교하게 되어 학습이 되지 않는데, 겉으로는 드러나지 않습니다. 이 함수에서 한 번에 막아 둡시다.
#
# **문제.** 평균제곱오차를 계산하는 함수 `mean_squared_error(y, o)`를 작성하십시오.
#
# * `y`: 참값. 이 문제에서는 모양이 **`(n, 1)` 또는 `(n,)`** 인 텐서입니다. 어느 쪽이든 결과가 같아야 합니다.
# * `o`: 모양이 `(n, 1)`인 텐서.
# * 결과: 축이 없는, 곧 모양이 `()`인 `float32` 텐서.
#
# **예.** `y`가 `[[-1], [1], [1], [1]]`이고 `o`가 `[[-0.5], [0.5], [0.5], [1]]`이면 결과는 $(0.25 + 0.25 + 0.25 + 0)/4 = 0.1875$입니다. `y`가 `[-1, 1, 1, 1]`이어도 같습니다.
# %% [markdown] id="mean_squared_error-text" lang="en"
# ## 2. The mean squared error
#
# A loss function says in one number how far the outputs are from the true values. Here it is the **mean squared error**:
#
# $$J = \frac{1}{n}\sum_{i=1}^{n}(y_i - o_i)^2$$
#
# Subtracting an array of shape `(n, 1)` from one of shape `(n,)` raises no error: **broadcasting** makes it an array of shape `(n, n)`. Every true
# value is then compared with every output, and training fails without a word. This function is the place to rule that out.
#
# **Task.** Write a function `mean_squared_error(y, o)` that computes the mean squared error.
#
# * `y`: the true values. In this task a tensor of shape **`(n, 1)` or `(n,)`**; the result must be the same for both.
# * `o`: a tensor of shape `(n, 1)`.
# * Result: a `float32` tensor without axes, that is, of shape `()`.
#
# **Example.** For `[[-1], [1], [1], [1]]` as `y` and `[[-0.5], [0.5], [0.5], [1]]` as `o` the result is $(0.25 + 0.25 + 0.25 + 0)/4 = 0.1875$; likewise for `[-1, 1, 1, 1]` as `y`.
# %% answer="mean_squared_error"
def mean_squared_error(y, o):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="mean_squared_error"
some_o = tf.constant([[-0.5], [0.5], [0.5], [1.0]])
my_error = mean_squared_error(or_y, some_o)
assert isinstance(my_error, tf.Tensor) and my_error.shape == (), text(
    ko="결과는 모양이 ()인 텐서여야 합니다.", en="The result should be a tensor of shape ()."
)
assert np.isclose(my_error, 0.1875), text(
    ko="설명의 예에서 결과는 0.1875여야 합니다.", en="The example in the text should give 0.1875."
)
assert np.isclose(mean_squared_error(tf.constant([-1.0, 1.0, 1.0, 1.0]), some_o), 0.1875), text(
    ko="y의 모양이 (4,)일 때도 결과는 0.1875여야 합니다. y - o의 모양을 출력해 보십시오.",
    en="With y of shape (4,) the result should be 0.1875 too. Print the shape of y - o.",
)
# %% [markdown] id="gradients-text" lang="ko"
# ## 3. 손실 함수의 그레이디언트
#
# 가중치를 어느 쪽으로 옮겨야 손실이 줄어드는지는 **그레이디언트**가 알려 줍니다. 텐서플로는 미분을 자동으로 계산합니다. `tf.GradientTape` 안에서
# 계산을 하면 그 과정이 기록되고, 기록을 거꾸로 따라가며 미분을 구합니다. 예를 들어 $v^2$의 $v = 3$에서의 미분은 다음과 같이 구합니다.
#
# ```python
# v = tf.Variable(3.0)
# with tf.GradientTape() as tape:
#     square = v ** 2
# tape.gradient(square, v)  # 6.0
# ```
#
# 변수가 여럿이면 `tape.gradient(loss, [w, b])`처럼 리스트로 주고, 결과도 같은 순서의 리스트로 받습니다. 손실에 이르는 계산은 모두 `with` 안에서,
# 텐서플로의 연산으로 해야 합니다.
#
# **문제.** 평균제곱오차 $J$를 `w`와 `b`로 미분한 값을 돌려주는 함수 `gradients(x, y, w, b)`를 작성하십시오. 출력은 1번과 같이 $\mathbf{o} = \tanh(\mathbf{x}\mathbf{w} + b)$입니다.
#
# * `x`, `y`: 모양이 `(n, d)`, `(n, 1)`인 텐서.
# * `w`, `b`: 모양이 `(d, 1)`, `(1,)`인 `tf.Variable`. 값을 바꾸지 마십시오.
# * 결과: 텐서 두 개로 된 튜플 $\left(\dfrac{\partial J}{\partial \mathbf{w}}, \dfrac{\partial J}{\partial b}\right)$. 모양은 `w`, `b`와 같습니다.
#
# **예.** `x`가 `[[1, 2], [4, -2]]`, `y`가 `[[1], [-0.5]]`이고 `w`와 `b`가 모두 0이면, 출력은 0이고 그곳에서 tanh의 기울기는 1이므로 결과는 `[[1], [-3]]`과 `[-0.5]`입니다.
# %% [markdown] id="gradients-text" lang="en"
# ## 3. The gradient of the loss
#
# Which way must the weights move so that the loss falls? The **gradient** tells. TensorFlow differentiates by itself: what is computed inside a
# `tf.GradientTape` is recorded, and the record is followed backwards to find the derivatives. The derivative of $v^2$ at $v = 3$, for example:
#
# ```python
# v = tf.Variable(3.0)
# with tf.GradientTape() as tape:
#     square = v ** 2
# tape.gradient(square, v)  # 6.0
# ```
#
# For several variables pass a list, as in `tape.gradient(loss, [w, b])`, and get a list in the same order. All of the computation that leads to the
# loss must stand inside the `with`, in operations of TensorFlow.
#
# **Task.** Write a function `gradients(x, y, w, b)` that returns the derivatives of the mean squared error $J$ with respect to `w` and `b`. The outputs are $\mathbf{o} = \tanh(\mathbf{x}\mathbf{w} + b)$ as in task 1.
#
# * `x`, `y`: tensors of shapes `(n, d)` and `(n, 1)`.
# * `w`, `b`: instances of `tf.Variable` of shapes `(d, 1)` and `(1,)`. Leave their values as they are.
# * Result: a tuple of two tensors, $\left(\dfrac{\partial J}{\partial \mathbf{w}}, \dfrac{\partial J}{\partial b}\right)$, of the shapes of `w` and `b`.
#
# **Example.** For `[[1, 2], [4, -2]]` as `x`, `[[1], [-0.5]]` as `y` and zeros in `w` and `b`, the outputs are 0, where tanh has slope 1, and the result is `[[1], [-3]]` and `[-0.5]`.
# %% answer="gradients"
def gradients(x, y, w, b):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="gradients"
some_x, some_y = tf.constant([[1.0, 2.0], [4.0, -2.0]]), tf.constant([[1.0], [-0.5]])
my_w, my_b = tf.Variable([[0.0], [0.0]]), tf.Variable([0.0])
my_gradients = gradients(some_x, some_y, my_w, my_b)
assert isinstance(my_gradients, (tuple, list)) and len(my_gradients) == 2, text(
    ko="텐서 두 개로 된 튜플을 돌려주어야 합니다.", en="The result should be a tuple of two tensors."
)
assert all(part is not None for part in my_gradients), text(
    ko="미분이 None입니다. 손실을 with 안에서 텐서플로의 연산으로 계산했는지 확인하십시오.",
    en="A derivative is None. Is the loss computed inside the with, in operations of TensorFlow?",
)
assert tuple(my_gradients[0].shape) == (2, 1) and tuple(my_gradients[1].shape) == (1,), text(
    ko="두 미분의 모양은 w, b의 모양과 같아야 합니다.", en="The derivatives should have the shapes of w and b."
)
assert np.allclose(my_gradients[0], [[1.0], [-3.0]], atol=1e-4) and np.allclose(my_gradients[1], [-0.5], atol=1e-4), text(
    ko="설명의 예와 값이 다릅니다.", en="The values differ from the example in the text."
)
assert not np.any(my_w) and not np.any(my_b), text(
    ko="w나 b의 값이 바뀌었습니다.", en="The value of w or b has changed."
)
# %% [markdown] id="step-text" lang="ko"
# ## 4. 경사 하강법의 한 걸음
#
# 그레이디언트를 구했으면 그 반대 방향으로 학습률 $\rho$만큼 옮깁니다.
#
# $$\mathbf{w} \leftarrow \mathbf{w} - \rho\,\frac{\partial J}{\partial \mathbf{w}}, \qquad b \leftarrow b - \rho\,\frac{\partial J}{\partial b}$$
#
# 두 미분은 모두 **옮기기 전의** 가중치에서 구한 값입니다. `tf.Variable`이 가진 값은 다음 가운데 한 가지 방법으로 바꿉니다.
#
# * 변수의 메서드: `w.assign_sub(learning_rate * gradient)`는 변수에서 값을 뺍니다.
# * 옵티마이저: `tf.keras.optimizers.SGD(learning_rate=...)`로 만든 옵티마이저의 `apply_gradients([(미분, 변수), ...])`. 학습률은 옵티마이저가 곱합니다.
#
# `w = w - ...`라고 쓰면 변수의 값이 바뀌는 것이 아니라 `w`라는 이름이 새 텐서를 가리키게 될 뿐입니다. 오래된 책에 나오는 `opt.minimize(loss, var_list=[w, b])`는
# 지금의 케라스 옵티마이저에는 없으므로, `GradientTape`으로 미분을 구한 뒤 위의 방법을 쓰십시오.
#
# **문제.** 가중치를 한 번 갱신하는 함수 `step(x, y, w, b, learning_rate)`를 작성하십시오.
#
# * `x`, `y`: 모양이 `(n, d)`, `(n, 1)`인 텐서.
# * `w`, `b`: 모양이 `(d, 1)`, `(1,)`인 `tf.Variable`. **이 두 변수의 값을** 갱신합니다.
# * `learning_rate`: 학습률. 파이썬 실수입니다.
# * 결과: 갱신하기 **전의** 가중치로 계산한 평균제곱오차. 모양이 `()`인 텐서이거나 파이썬 실수입니다.
#
# **예.** 3번의 예에서 학습률이 0.1이면 `step`은 0.625를 돌려주고, `w`는 `[[-0.1], [0.3]]`, `b`는 `[0.05]`가 됩니다.
# %% [markdown] id="step-text" lang="en"
# ## 4. One step of gradient descent
#
# With the gradient at hand, move against it, by the learning rate $\rho$:
#
# $$\mathbf{w} \leftarrow \mathbf{w} - \rho\,\frac{\partial J}{\partial \mathbf{w}}, \qquad b \leftarrow b - \rho\,\frac{\partial J}{\partial b}$$
#
# Both derivatives are those at the weights **before the move**. There are two ways to change the value that a `tf.Variable` holds; take one of them:
#
# * The variable's own method: `w.assign_sub(learning_rate * gradient)` subtracts from the variable.
# * An optimizer: `apply_gradients([(derivative, variable), ...])` of one made by `tf.keras.optimizers.SGD(learning_rate=...)`. The optimizer multiplies by the learning rate.
#
# Writing `w = w - ...` does not change the variable: it only makes the name `w` stand for a new tensor. Older books write `opt.minimize(loss, var_list=[w, b])`,
# which the optimizers of today's Keras no longer have; find the derivatives with `GradientTape`, then use one of the ways above.
#
# **Task.** Write a function `step(x, y, w, b, learning_rate)` that updates the weights once.
#
# * `x`, `y`: tensors of shapes `(n, d)` and `(n, 1)`.
# * `w`, `b`: instances of `tf.Variable` of shapes `(d, 1)` and `(1,)`. Update **the values of these two variables**.
# * `learning_rate`: the learning rate, a Python float.
# * Result: the mean squared error at the weights **before** the update, as a tensor of shape `()` or a Python float.
#
# **Example.** In the example of task 3, with a learning rate of 0.1, `step` returns 0.625; `w` becomes `[[-0.1], [0.3]]` and `b` becomes `[0.05]`.
# %% answer="step"
def step(x, y, w, b, learning_rate):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="step"
some_x, some_y = tf.constant([[1.0, 2.0], [4.0, -2.0]]), tf.constant([[1.0], [-0.5]])
my_w, my_b = tf.Variable([[0.0], [0.0]]), tf.Variable([0.0])
my_loss = step(some_x, some_y, my_w, my_b, 0.1)
assert np.any(my_w) and np.any(my_b), text(
    ko="변수 w나 b의 값이 바뀌지 않았습니다.", en="The value of the variable w or b has not changed."
)
assert np.allclose(my_w, [[-0.1], [0.3]], atol=1e-5) and np.allclose(my_b, [0.05], atol=1e-5), text(
    ko="갱신한 값이 설명의 예와 다릅니다.", en="The updated values differ from the example in the text."
)
assert my_loss is not None and np.shape(my_loss) == () and np.isclose(my_loss, 0.625), text(
    ko="갱신하기 전의 손실 0.625를 돌려주어야 합니다.", en="The result should be the loss before the update, 0.625."
)
# %% [markdown] id="train-text" lang="ko"
# ## 5. 학습
#
# 이제 한 걸음을 되풀이하면 학습이 됩니다. 데이터 전체를 한 번 쓰는 것을 한 **세대**(epoch)라고 합니다. 이 과제에서는 한 세대마다 데이터 전체로
# 그레이디언트를 한 번 구해 가중치를 한 번 갱신합니다.
#
# **문제.** 퍼셉트론을 처음부터 학습하는 함수 `train(x, y, epochs, learning_rate)`를 작성하십시오.
#
# * `x`, `y`: 모양이 `(n, d)`, `(n, 1)`인 텐서. `d`는 1이나 2가 아닐 수도 있습니다.
# * `epochs`: 세대의 수. 1 이상인 정수입니다. `learning_rate`: 학습률. 파이썬 실수입니다.
# * 부를 때마다 **새 가중치**에서 시작합니다. `w`는 모양이 `(d, 1)`이고 −0.5 이상 0.5 미만의 균일 분포에서 뽑은 난수, `b`는 모양이 `(1,)`이고 0입니다.
# * 결과: 셋으로 된 튜플 `(w, b, history)`.
#   * `w`, `b`: 학습을 마친 가중치와 바이어스. 텐서 또는 `tf.Variable`입니다.
#   * `history`: 손실의 기록. 실수 `epochs`개로 된 **리스트**이며, `history[i]`는 세대 `i`에서 가중치를 **갱신하기 전에** 계산한 평균제곱오차입니다.
#     따라서 `history[0]`은 처음 가중치의 손실입니다. 손실이 텐서이면 `float(loss)`나 `loss.numpy()`로 수를 꺼내어 담으십시오.
# * 학습 도중에 출력을 하더라도 결과에는 영향이 없지만, 세대마다 출력하면 느려집니다.
#
# **예.** OR 데이터를 학습률 0.1로 500세대 학습하면 손실이 대략 다음과 같이 줄어듭니다. 처음 가중치가 난수이므로 값은 할 때마다 조금씩 다릅니다.
#
# | 세대 | 100 | 200 | 300 | 400 |
# | --- | --- | --- | --- | --- |
# | 손실 | 0.098 | 0.044 | 0.027 | 0.019 |
# %% [markdown] id="train-text" lang="en"
# ## 5. Training
#
# Repeat the step, and the perceptron learns. Using all of the data once is called an **epoch**. In this assignment each epoch finds the gradient
# once, over all of the data, and updates the weights once.
#
# **Task.** Write a function `train(x, y, epochs, learning_rate)` that trains a perceptron from the start.
#
# * `x`, `y`: tensors of shapes `(n, d)` and `(n, 1)`. `d` need not be 1 or 2.
# * `epochs`: the number of epochs, an integer of at least 1. `learning_rate`: the learning rate, a Python float.
# * Every call starts from **new weights**: `w` of shape `(d, 1)` holds random numbers drawn uniformly from −0.5 up to (not including) 0.5; `b` of shape `(1,)` is 0.
# * Result: a tuple of three, `(w, b, history)`.
#   * `w`, `b`: the trained weights and bias, tensors or instances of `tf.Variable`.
#   * `history`: the record of the loss, a **list** of `epochs` numbers. `history[i]` is the mean squared error computed in epoch `i` **before** the weights
#     are updated, so `history[0]` is the loss of the first weights. If the loss is a tensor, take the number out by `float(loss)` or `loss.numpy()`.
# * Printing during the training does not change the result, but printing in every epoch makes it slow.
#
# **Example.** Trained on the OR data for 500 epochs at a learning rate of 0.1, the loss falls about like this. The first weights are random, so the values differ a little each time.
#
# | epoch | 100 | 200 | 300 | 400 |
# | --- | --- | --- | --- | --- |
# | loss | 0.098 | 0.044 | 0.027 | 0.019 |
# %% answer="train"
def train(x, y, epochs, learning_rate):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="train"
my_training = train(or_x, or_y, 401, 0.1)
assert isinstance(my_training, (tuple, list)) and len(my_training) == 3, text(
    ko="(w, b, history)를 돌려주어야 합니다.", en="The result should be (w, b, history)."
)
trained_w, trained_b, my_history = my_training
assert tuple(trained_w.shape) == (2, 1) and tuple(trained_b.shape) == (1,), text(
    ko="w의 모양은 (2, 1), b의 모양은 (1,)이어야 합니다.", en="The shapes of w and b should be (2, 1) and (1,)."
)
assert isinstance(my_history, list) and len(my_history) == 401, text(
    ko="history는 길이가 401인 리스트여야 합니다.", en="history should be a list of length 401."
)
assert not any(isinstance(loss, (tf.Tensor, tf.Variable)) for loss in my_history), text(
    ko="history에는 텐서가 아니라 수를 담아야 합니다.", en="history should hold numbers, not tensors."
)
assert all(now < before for before, now in zip(my_history, my_history[1:])), text(
    ko="손실이 세대마다 줄어들어야 합니다.", en="The loss should fall in every epoch."
)
for epoch, low, high in ((100, 0.07, 0.12), (200, 0.035, 0.05), (300, 0.024, 0.03), (400, 0.0175, 0.021)):
    assert low < my_history[epoch] < high, text(
        ko="손실이 줄어드는 정도가 설명의 표와 너무 다릅니다.",
        en="The loss falls too differently from the table in the text.",
    )
# %% [markdown] id="predict-text" lang="ko"
# ## 6. 예측
#
# 학습한 퍼셉트론의 출력은 −1과 1 사이의 실수입니다. 두 부류 가운데 하나를 고르려면 출력의 부호를 봅니다.
#
# **문제.** 표본마다의 부류를 예측하는 함수 `predict(x, w, b)`를 작성하십시오.
#
# * `x`: 모양이 `(n, d)`인 텐서. `w`, `b`: 모양이 `(d, 1)`, `(1,)`인 텐서 또는 `tf.Variable`.
# * 결과: 모양이 `(n, 1)`이고 dtype이 `float32`인 텐서. 퍼셉트론의 출력이 0 이상이면 1, 0보다 작으면 −1입니다.
# * 출력이 **정확히 0일 때도 1**입니다. `tf.sign`은 이때 0을 돌려줍니다.
#
# **예.** `w`가 `[[1], [1]]`이고 `b`가 `[-1]`이면 OR 데이터의 네 표본에 대한 예측은 `[[-1], [1], [1], [1]]`입니다. 둘째와 셋째 표본의 출력이 정확히 0입니다.
# %% [markdown] id="predict-text" lang="en"
# ## 6. Prediction
#
# The outputs of a trained perceptron are real numbers between −1 and 1. To choose one of two classes, look at the sign.
#
# **Task.** Write a function `predict(x, w, b)` that predicts the class of each sample.
#
# * `x`: a tensor of shape `(n, d)`. `w`, `b`: tensors or instances of `tf.Variable`, of shapes `(d, 1)` and `(1,)`.
# * Result: a tensor of shape `(n, 1)` and dtype `float32`: 1 where the perceptron's output is 0 or more, −1 where it is less than 0.
# * An output of **exactly 0 gives 1** too; `tf.sign` would give 0 there.
#
# **Example.** For `[[1], [1]]` as `w` and `[-1]` as `b`, the predictions for the four samples of the OR data are `[[-1], [1], [1], [1]]`. The outputs for the second and third sample are exactly 0.
# %% answer="predict"
def predict(x, w, b):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="predict"
my_classes = predict(or_x, tf.constant([[1.0], [1.0]]), tf.constant([-1.0]))
assert isinstance(my_classes, tf.Tensor) and my_classes.dtype == tf.float32, text(
    ko="결과는 dtype이 float32인 텐서여야 합니다.", en="The result should be a tensor of dtype float32."
)
assert my_classes.shape == (4, 1), text(
    ko="표본이 네 개이면 결과의 모양은 (4, 1)이어야 합니다.", en="For four samples the shape should be (4, 1)."
)
assert np.array_equal(my_classes, [[-1.0], [1.0], [1.0], [1.0]]), text(
    ko="설명의 예와 값이 다릅니다.", en="The values differ from the example in the text."
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
