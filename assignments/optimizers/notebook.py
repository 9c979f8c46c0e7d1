# %% [markdown] id="intro" lang="ko"
# # 옵티마이저
#
# 그레이디언트는 손실이 줄어드는 방향을 알려 줄 뿐, 얼마나 멀리 갈지는 알려 주지 않습니다. 그것을 정하는 알고리즘이 **옵티마이저**입니다.
# 이 과제에서는 SGD, 모멘텀, Adagrad, RMSprop, Adam을 직접 만들고, 같은 골짜기를 다섯 옵티마이저가 어떻게 내려가는지 비교합니다. 모든 식은 케라스의 것을 따르므로 케라스가 내는 값과 $10^{-6}$까지 같아야 합니다.
#
# 옵티마이저는 지난 그레이디언트를 **상태**로 기억합니다. 케라스는 상태를 객체 안에 숨겨 두지만, 이 과제의 함수는 상태를 인수로 받고 새 상태를 결과로 돌려줍니다. 그래서 숨은 것이 없습니다.
#
# **기호.** 배열은 모두 dtype이 `float64`인 NumPy 배열입니다. 가중치와 그레이디언트와 상태는 모양이 서로 같고, 모든 연산은 **원소마다** 따로 합니다.
#
# | 기호 | 매개변수 | 뜻 |
# | --- | --- | --- |
# | $\mathbf{w}$ | `w` | 가중치. 축의 수는 하나일 수도 있고 여럿일 수도 있습니다. |
# | $\mathbf{g}$ | `gradient` | 그레이디언트 |
# | $\rho$ | `learning_rate` | 학습률. 파이썬 실수입니다. |
# | $\varepsilon$ | `epsilon` | 0으로 나누는 일을 막는 양수. 파이썬 실수입니다. |
#
# **푸는 방법**
#
# * 문제마다 함수가 하나씩 있습니다. `raise NotImplementedError` 줄을 지우고 그 자리에 코드를 쓰십시오. 함수의 이름과 매개변수는 바꾸지 마십시오.
# * 바로 아래의 검사 셀을 실행하십시오. 아무것도 출력되지 않으면 통과한 것입니다.
# * 결과로 돌려주는 배열은 NumPy 배열이나 텐서플로 텐서 가운데 어느 것이어도 되지만, dtype은 `float64`여야 합니다.
# * **인수로 받은 배열의 내용을 바꾸지 마십시오.** `w -= ...`는 받은 배열을 고칩니다. `w = w - ...`는 새 배열을 만듭니다.
# * 앞 문제에서 만든 함수를 뒤 문제에서 불러 써도 되고, 쓰지 않아도 됩니다. 요구하는 결과만 나오면 어떤 방법으로 풀어도 됩니다.
# * 모두 60분 정도 걸립니다.
#
# **채점 방법**
#
# * 검사 셀은 일부만 확인합니다. 제출한 뒤에는 다른 데이터와 다른 크기로 더 자세히 검사하므로, 예제의 답을 그대로 적어 넣으면 통과하지 못합니다.
# * 문제마다 따로 채점하고, 일부만 맞아도 부분 점수가 있습니다. 비워 둔 문제는 그 함수를 쓰지 않는 다른 문제의 점수에 영향을 주지 않습니다.
# %% [markdown] id="intro" lang="en"
# # Optimizers
#
# A gradient tells in which direction the loss falls, but not how far to go. That is decided by an **optimizer**.
# In this assignment you build SGD, momentum, Adagrad, RMSprop and Adam, and compare how the five of them descend into the same valley. All formulas are those of Keras, so your numbers should agree with its own to $10^{-6}$.
#
# An optimizer remembers past gradients in its **state**. Keras hides the state inside an object. The functions of this assignment take it as an argument and return the new one, so that nothing is hidden.
#
# **Symbols.** All arrays are NumPy arrays of dtype `float64`. Weights, gradient and state have the same shape, and every operation is done **for each element** by itself.
#
# | symbol | parameter | meaning |
# | --- | --- | --- |
# | $\mathbf{w}$ | `w` | the weights, with one axis or several |
# | $\mathbf{g}$ | `gradient` | the gradient |
# | $\rho$ | `learning_rate` | the learning rate, a Python float |
# | $\varepsilon$ | `epsilon` | a positive number that prevents division by 0, a Python float |
#
# **How to work**
#
# * Each task asks for one function. Replace the line `raise NotImplementedError` with your code. Keep the function's name and parameters.
# * Then run the check cell right below it. If nothing is printed, the check has passed.
# * The arrays that you return may be NumPy arrays or TensorFlow tensors, but their dtype must be `float64`.
# * **Leave the arrays that are passed in as they are.** Writing `w -= ...` changes the array that was passed in; `w = w - ...` makes a new one.
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
# 먼저 아래 셀을 실행하십시오.
# %% [markdown] id="setup-text" lang="en"
# ## Getting ready
#
# Run the next cell first.
# %% setup="imports"
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf
# %% [markdown] id="sgd_step-text" lang="ko"
# ## 1. SGD의 한 걸음
#
# 가장 단순한 옵티마이저인 **SGD**(확률적 경사 하강법)는 그레이디언트의 반대 방향으로 학습률만큼 움직입니다. 기억하는 상태가 없습니다.
#
# $$\mathbf{w} \leftarrow \mathbf{w} - \rho\,\mathbf{g}$$
#
# **문제.** SGD의 한 걸음을 계산하는 함수 `sgd_step(w, gradient, learning_rate)`를 작성하십시오.
#
# * `w`, `gradient`: 모양이 서로 같은 `float64` 배열.
# * 결과: 새 가중치. `w`와 모양이 같은 `float64` 배열입니다. 인수로 받은 `w`의 내용은 그대로여야 합니다.
#
# **예.** `w`가 `[1, -2]`, `gradient`가 `[0.5, -1]`이고 학습률이 0.1이면 결과는 `[0.95, -1.9]`입니다.
# %% [markdown] id="sgd_step-text" lang="en"
# ## 1. One step of SGD
#
# The plainest optimizer, **SGD** (stochastic gradient descent), moves against the gradient by the learning rate. It has no state.
#
# $$\mathbf{w} \leftarrow \mathbf{w} - \rho\,\mathbf{g}$$
#
# **Task.** Write a function `sgd_step(w, gradient, learning_rate)` that computes one step of SGD.
#
# * `w`, `gradient`: `float64` arrays of the same shape.
# * Result: the new weights, a `float64` array of the shape of `w`. The contents of `w` itself stay as they are.
#
# **Example.** For `[1, -2]` as `w`, `[0.5, -1]` as `gradient` and a learning rate of 0.1, the result is `[0.95, -1.9]`.
# %% answer="sgd_step"
def sgd_step(w, gradient, learning_rate):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="sgd_step"
some_w = np.array([1.0, -2.0])
new_w = sgd_step(some_w, np.array([0.5, -1.0]), 0.1)
assert isinstance(new_w, (np.ndarray, tf.Tensor)) and new_w.dtype == "float64" and tuple(new_w.shape) == (2,), text(
    ko="결과는 모양이 w와 같은 float64 배열이어야 합니다.", en="The result should be a float64 array of the shape of w."
)
assert np.allclose(new_w, [0.95, -1.9], rtol=0, atol=1e-6), text(
    ko="설명의 예와 값이 다릅니다.", en="The values differ from the example in the text."
)
assert np.array_equal(some_w, [1.0, -2.0]), text(
    ko="인수로 받은 배열 w의 내용이 바뀌었습니다.", en="The contents of the array w that was passed in have changed."
)
# %% [markdown] id="descend-text" lang="ko"
# ## 2. 여러 걸음의 경로
#
# 걸음을 되풀이하면 경로가 됩니다. 이 과제에서는 그릇처럼 생긴 함수에서 내려가 봅니다. 곡률 $a_i$가 클수록 그 방향의 벽이 가파릅니다.
#
# $$f(\mathbf{w}) = \frac{1}{2}\sum_{i} a_i w_i^2, \qquad \frac{\partial f}{\partial w_i} = a_i w_i$$
#
# 최저점은 $\mathbf{w} = \mathbf{0}$입니다. 그레이디언트는 걸음마다 **지금 있는 곳에서** 새로 구합니다.
#
# **문제.** SGD의 경로를 구하는 함수 `descend(w, curvature, learning_rate, steps)`를 작성하십시오.
#
# * `w`: 출발점. 모양이 `(d,)`인 `float64` 배열. 내용을 바꾸지 마십시오.
# * `curvature`: 곡률 $a_i$. 모양이 `(d,)`인 `float64` 배열이고, 모두 양수입니다.
# * `steps`: 걸음의 수. 1 이상인 정수입니다.
# * 결과: 모양이 `(steps + 1, d)`인 `float64` 배열. 0번 행은 **출발점**이고, $t$번 행은 $t$걸음 뒤의 가중치입니다.
#
# **예.** `w`가 `[2, 1]`, `curvature`가 `[1, 3]`, 학습률이 0.5이고 두 걸음이면 결과는 `[[2, 1], [1, -0.5], [0.5, 0.25]]`입니다.
# %% [markdown] id="descend-text" lang="en"
# ## 2. A path of many steps
#
# Steps repeated make a path. In this assignment it leads down a function like a bowl. The larger the curvature $a_i$, the steeper the walls in that direction.
#
# $$f(\mathbf{w}) = \frac{1}{2}\sum_{i} a_i w_i^2, \qquad \frac{\partial f}{\partial w_i} = a_i w_i$$
#
# The lowest point is $\mathbf{w} = \mathbf{0}$. The gradient is found anew in every step, **at the present point**.
#
# **Task.** Write a function `descend(w, curvature, learning_rate, steps)` that finds the path of SGD.
#
# * `w`: the start, a `float64` array of shape `(d,)`. Leave its contents as they are.
# * `curvature`: the curvatures $a_i$, a `float64` array of shape `(d,)`; all are positive.
# * `steps`: the number of steps, an integer of at least 1.
# * Result: a `float64` array of shape `(steps + 1, d)`. Row 0 is **the start**, and row $t$ holds the weights after $t$ steps.
#
# **Example.** For `[2, 1]` as `w`, `[1, 3]` as `curvature`, a learning rate of 0.5 and two steps, the result is `[[2, 1], [1, -0.5], [0.5, 0.25]]`.
# %% answer="descend"
def descend(w, curvature, learning_rate, steps):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="descend"
some_w = np.array([2.0, 1.0])
my_path = descend(some_w, np.array([1.0, 3.0]), 0.5, 2)
assert isinstance(my_path, (np.ndarray, tf.Tensor)) and my_path.dtype == "float64", text(
    ko="결과는 float64 배열이어야 합니다.", en="The result should be a float64 array."
)
assert tuple(my_path.shape) == (3, 2), text(
    ko="두 걸음이면 출발점까지 세 행이어야 합니다.", en="Two steps should give three rows, the start among them."
)
assert np.allclose(my_path, [[2.0, 1.0], [1.0, -0.5], [0.5, 0.25]], rtol=0, atol=1e-6), text(
    ko="설명의 예와 값이 다릅니다.", en="The values differ from the example in the text."
)
assert np.array_equal(some_w, [2.0, 1.0]), text(
    ko="인수로 받은 배열 w의 내용이 바뀌었습니다.", en="The contents of the array w that was passed in have changed."
)
# %% [markdown] id="judge-text" lang="ko"
# ## 3. 너무 큰 학습률, 너무 작은 학습률
#
# 그림은 $f(w) = \frac{1}{2}w^2$에서 학습률만 바꾸어 여섯 걸음을 간 것입니다. 학습률이 작으면 아직 멀었고, 알맞으면 금방 도착하며, 크면 최저점을 건너뛰면서 오히려 멀어집니다.
# %% [markdown] id="judge-text" lang="en"
# ## 3. Learning rates too large and too small
#
# The figure shows six steps on $f(w) = \frac{1}{2}w^2$ with different learning rates. A small one has still far to go, a suitable one is there in no time, and a large one leaps over the lowest point and moves away from it.
# %% setup="figure"
walks = {
    0.1: [2.0, 1.8, 1.62, 1.458, 1.312, 1.181, 1.063],
    0.8: [2.0, 0.4, 0.08, 0.016, 0.003, 0.001, 0.0],
    2.1: [2.0, -2.2, 2.42, -2.662, 2.928, -3.221, 3.543],
}
grid = np.linspace(-4, 4, 101)
figure, panels = plt.subplots(1, 3, figsize=(10, 2.8), sharey=True)
for panel, (rate, walk) in zip(panels, walks.items()):
    panel.plot(grid, grid**2 / 2, color="lightgray")
    panel.plot(walk, np.square(walk) / 2, "o-", markersize=4)
    panel.set(xlabel="$w$", title=rf"$\rho = {rate}$")
panels[0].set_ylabel("$f(w)$")
plt.show()
# %% [markdown] id="judge-question" lang="ko"
# $w_i$의 방향에서 한 걸음은 $w_i$에 $1 - \rho a_i$를 곱하는 것과 같습니다. 이 수의 절댓값이 1보다 큰 방향이 하나라도 있으면 그 방향으로 끝없이 멀어집니다. 그래서 가장 가파른 방향이 학습률을 제한하고,
# 그 학습률로는 완만한 방향이 느립니다. 뒤에 나올 옵티마이저들은 이 어려움을 덜려는 것입니다.
#
# **문제.** SGD로 `steps`걸음을 간 결과를 판정하는 함수 `judge(w, curvature, learning_rate, steps)`를 작성하십시오. 매개변수는 2번과 같습니다. 출발점에서의 $f$를 $f_0$, 마지막 점에서의 $f$를 $f_T$라고 하고, 다음 규칙을 **위에서부터** 적용합니다.
#
# 1. $f_T > f_0$이거나 $f_T$가 유한하지 않으면(무한대나 NaN이면) `"diverges"`
# 2. $f_T \le f_0/100$이면 `"converges"`
# 3. 그 밖에는 `"slow"`. $f_T$가 $f_0$과 정확히 같을 때도 여기에 듭니다.
#
# * 결과: 파이썬 문자열 `"diverges"`, `"converges"`, `"slow"` 가운데 하나.
# * 판정은 이 규칙으로만 합니다. 학습률이 아니라 $f$의 값을 보십시오. 발산하면 수가 `float64`의 범위를 넘을 수 있습니다. NaN은 어떤 수와 비교해도 거짓이라는 점에 주의하십시오.
#
# **예.** `w`가 `[2, 1]`, `curvature`가 `[1, 3]`이면 $f_0 = 3.5$입니다. 학습률 0.5로 두 걸음이면 $f_T = 0.21875$이므로 `"slow"`, 20걸음이면 `"converges"`입니다. 학습률 1로 한 걸음이면 $f_T = 6$이므로 `"diverges"`입니다.
# %% [markdown] id="judge-question" lang="en"
# In the direction of $w_i$, a step multiplies $w_i$ by $1 - \rho a_i$. If the absolute value of that is above 1 in any direction, the path leads ever further away there. So the steepest direction limits the learning rate,
# and at that rate the gentle directions are slow. The optimizers further down are meant to ease this.
#
# **Task.** Write a function `judge(w, curvature, learning_rate, steps)` that judges what `steps` steps of SGD arrive at. The parameters are those of task 2. Let $f_0$ be $f$ at the start, and $f_T$ be $f$ at the last point; the rules are applied **from the top**.
#
# 1. If $f_T > f_0$, or if $f_T$ is not finite (infinite or NaN): `"diverges"`
# 2. If $f_T \le f_0/100$: `"converges"`
# 3. Otherwise: `"slow"`. This includes an $f_T$ that exactly equals $f_0$.
#
# * Result: one of the Python strings `"diverges"`, `"converges"` and `"slow"`.
# * Nothing but these rules decides: look at the values of $f$, not at the learning rate. A path that diverges may leave the range of `float64`. Beware: comparing NaN with any number gives false.
#
# **Example.** For `[2, 1]` as `w` and `[1, 3]` as `curvature`, $f_0 = 3.5$. Two steps at a learning rate of 0.5 give $f_T = 0.21875$, so `"slow"`; 20 steps give `"converges"`. One step at a learning rate of 1 gives $f_T = 6$, so `"diverges"`.
# %% answer="judge"
def judge(w, curvature, learning_rate, steps):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="judge"
for rate, steps, word in ((0.5, 2, "slow"), (0.5, 20, "converges"), (1.0, 1, "diverges")):
    my_word = judge(np.array([2.0, 1.0]), np.array([1.0, 3.0]), rate, steps)
    assert isinstance(my_word, str) and my_word in ("diverges", "converges", "slow"), text(
        ko="결과는 세 문자열 가운데 하나여야 합니다.", en="The result should be one of the three strings."
    )
    assert my_word == word, text(
        ko="설명의 예와 판정이 다릅니다.", en="The judgement differs from the example in the text."
    )
# %% [markdown] id="momentum_step-text" lang="ko"
# ## 4. 모멘텀
#
# 공이 굴러가듯 지금까지의 움직임을 이어 가면, 이리저리 흔들리는 방향의 움직임은 서로 지워지고 꾸준한 방향의 움직임은 쌓입니다. 이것이 **모멘텀**입니다. 상태는 속도 $\mathbf{v}$입니다.
#
# $$\mathbf{v} \leftarrow \beta\,\mathbf{v} - \rho\,\mathbf{g}, \qquad \mathbf{w} \leftarrow \mathbf{w} + \mathbf{v}$$
#
# 둘째 식의 $\mathbf{v}$는 **새** 속도입니다. 이것은 케라스의 약속입니다. 학습률과 음의 부호가 속도 안에 들어 있어 속도를 더합니다.
# 다른 책이나 라이브러리에는 $\mathbf{v} \leftarrow \beta\mathbf{v} + \mathbf{g}$, $\mathbf{w} \leftarrow \mathbf{w} - \rho\mathbf{v}$로 정한 것도 있으니 섞지 마십시오.
#
# **문제.** 모멘텀을 적용한 SGD의 한 걸음을 계산하는 함수 `momentum_step(w, gradient, velocity, learning_rate, momentum)`을 작성하십시오.
#
# * `w`, `gradient`, `velocity`: 모양이 서로 같은 `float64` 배열. 내용을 바꾸지 마십시오.
# * `momentum`: 지난 속도를 이어 가는 비율 $\beta$. 0 이상 1 미만인 파이썬 실수입니다.
# * 결과: 튜플 `(새 w, 새 velocity)`. 둘 다 `w`와 모양이 같은 `float64` 배열입니다.
#
# **예.** `w`가 `[1, -2]`, `gradient`가 `[0.5, -1]`, `velocity`가 `[0.2, 0]`이고 학습률이 0.1, $\beta$가 0.9이면 새 속도는 `[0.13, 0.1]`, 새 가중치는 `[1.13, -1.9]`입니다.
# %% [markdown] id="momentum_step-text" lang="en"
# ## 4. Momentum
#
# Keep on moving as before, like a rolling ball: then moves to and fro cancel out, and moves in a steady direction add up. This is **momentum**. The state is the velocity $\mathbf{v}$.
#
# $$\mathbf{v} \leftarrow \beta\,\mathbf{v} - \rho\,\mathbf{g}, \qquad \mathbf{w} \leftarrow \mathbf{w} + \mathbf{v}$$
#
# The $\mathbf{v}$ in the second formula is the **new** velocity. This is the convention of Keras: learning rate and minus sign are part of the velocity, which is then added.
# Other books and libraries write $\mathbf{v} \leftarrow \beta\mathbf{v} + \mathbf{g}$ and $\mathbf{w} \leftarrow \mathbf{w} - \rho\mathbf{v}$; do not mix the two.
#
# **Task.** Write a function `momentum_step(w, gradient, velocity, learning_rate, momentum)` that computes one step of SGD with momentum.
#
# * `w`, `gradient`, `velocity`: `float64` arrays of the same shape. Leave their contents as they are.
# * `momentum`: the share of the velocity that is kept, $\beta$, a Python float from 0 up to (not including) 1.
# * Result: a tuple `(new w, new velocity)` of two `float64` arrays of the shape of `w`.
#
# **Example.** For `[1, -2]` as `w`, `[0.5, -1]` as `gradient`, `[0.2, 0]` as `velocity`, a learning rate of 0.1 and 0.9 as $\beta$, the new velocity is `[0.13, 0.1]` and the new weights are `[1.13, -1.9]`.
# %% answer="momentum_step"
def momentum_step(w, gradient, velocity, learning_rate, momentum):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="momentum_step"
some_w, some_gradient, some_velocity = np.array([1.0, -2.0]), np.array([0.5, -1.0]), np.array([0.2, 0.0])
my_step = momentum_step(some_w, some_gradient, some_velocity, 0.1, 0.9)
assert isinstance(my_step, (tuple, list)) and len(my_step) == 2, text(
    ko="(새 w, 새 velocity)를 돌려주어야 합니다.", en="The result should be (new w, new velocity)."
)
assert all(isinstance(part, (np.ndarray, tf.Tensor)) and part.dtype == "float64" for part in my_step), text(
    ko="두 값은 float64 배열이어야 합니다.", en="Both values should be float64 arrays."
)
assert np.allclose(my_step[1], [0.13, 0.1], rtol=0, atol=1e-6), text(
    ko="새 속도가 설명의 예와 다릅니다.", en="The new velocity differs from the example in the text."
)
assert np.allclose(my_step[0], [1.13, -1.9], rtol=0, atol=1e-6), text(
    ko="새 가중치가 설명의 예와 다릅니다.", en="The new weights differ from the example in the text."
)
assert np.array_equal(some_w, [1.0, -2.0]) and np.array_equal(some_velocity, [0.2, 0.0]), text(
    ko="인수로 받은 배열의 내용이 바뀌었습니다.", en="The contents of an array that was passed in have changed."
)
# ko: 케라스의 옵티마이저로 두 걸음을 가고, 같은 곳에 도착하는지 봅니다.
# en: Two steps with the optimizer of Keras should arrive at the same point.
keras_w, keras_sgd = tf.Variable(some_w), tf.keras.optimizers.SGD(learning_rate=0.1, momentum=0.9)
keras_sgd.apply_gradients([(tf.constant(some_gradient), keras_w)])
keras_sgd.apply_gradients([(tf.constant([2.0, 3.0], tf.float64), keras_w)])
my_w, my_velocity = momentum_step(some_w, some_gradient, np.zeros(2), 0.1, 0.9)
my_w, my_velocity = momentum_step(my_w, np.array([2.0, 3.0]), my_velocity, 0.1, 0.9)
assert np.allclose(my_w, keras_w, rtol=0, atol=1e-6), text(
    ko="두 걸음 뒤의 가중치가 케라스의 SGD와 다릅니다.", en="After two steps the weights differ from those of Keras."
)
# %% [markdown] id="adagrad_step-text" lang="ko"
# ## 5. Adagrad
#
# 학습률 하나를 모든 가중치가 같이 쓰면, 가파른 방향에는 너무 크고 완만한 방향에는 너무 작습니다. **Adagrad**는 가중치마다 지금까지의 그레이디언트의 제곱을 $\mathbf{s}$에 쌓고, 많이 쌓인 가중치일수록 조금씩 움직입니다.
#
# $$\mathbf{s} \leftarrow \mathbf{s} + \mathbf{g}^2, \qquad \mathbf{w} \leftarrow \mathbf{w} - \frac{\rho\,\mathbf{g}}{\sqrt{\mathbf{s} + \varepsilon}}$$
#
# 제곱과 나눗셈과 제곱근은 원소마다 따로 합니다. 둘째 식의 $\mathbf{s}$는 **새** 상태이고, $\varepsilon$은 제곱근의 **안**에 있습니다. 케라스는 $\mathbf{s}$를 0이 아니라 **0.1**에서 시작합니다.
#
# **문제.** Adagrad의 한 걸음을 계산하는 함수 `adagrad_step(w, gradient, accumulator, learning_rate, epsilon)`을 작성하십시오.
#
# * `w`, `gradient`, `accumulator`: 모양이 서로 같은 `float64` 배열. `accumulator`가 지금의 $\mathbf{s}$이고, 음수는 없습니다. 내용을 바꾸지 마십시오.
# * 결과: 튜플 `(새 w, 새 accumulator)`. 둘 다 `w`와 모양이 같은 `float64` 배열입니다.
#
# **예.** `w`가 `[1, -2]`, `gradient`가 `[3, -1]`, `accumulator`가 `[16, 3]`이고 학습률이 0.1, $\varepsilon$이 0이면 새 상태는 `[25, 4]`, 새 가중치는 $[1 - 0.3/5,\ -2 + 0.1/2] = [0.94, -1.95]$입니다.
# %% [markdown] id="adagrad_step-text" lang="en"
# ## 5. Adagrad
#
# One learning rate for all weights is too large for steep directions and too small for gentle ones. **Adagrad** adds up the squares of all gradients so far, for each weight, in $\mathbf{s}$; the more has been added up for a weight, the less it moves.
#
# $$\mathbf{s} \leftarrow \mathbf{s} + \mathbf{g}^2, \qquad \mathbf{w} \leftarrow \mathbf{w} - \frac{\rho\,\mathbf{g}}{\sqrt{\mathbf{s} + \varepsilon}}$$
#
# Squares, quotient and root are taken for each element. The $\mathbf{s}$ in the second formula is the **new** state, and $\varepsilon$ stands **inside** the root. In Keras $\mathbf{s}$ starts at **0.1**, not at 0.
#
# **Task.** Write a function `adagrad_step(w, gradient, accumulator, learning_rate, epsilon)` that computes one step of Adagrad.
#
# * `w`, `gradient`, `accumulator`: `float64` arrays of the same shape. `accumulator` is the present $\mathbf{s}$, never negative. Leave their contents as they are.
# * Result: a tuple `(new w, new accumulator)` of two `float64` arrays of the shape of `w`.
#
# **Example.** For `[1, -2]` as `w`, `[3, -1]` as `gradient`, `[16, 3]` as `accumulator`, a learning rate of 0.1 and 0 as $\varepsilon$, the new state is `[25, 4]` and the new weights are $[1 - 0.3/5,\ -2 + 0.1/2] = [0.94, -1.95]$.
# %% answer="adagrad_step"
def adagrad_step(w, gradient, accumulator, learning_rate, epsilon):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="adagrad_step"
some_w, some_gradient, some_sums = np.array([1.0, -2.0]), np.array([3.0, -1.0]), np.array([16.0, 3.0])
my_step = adagrad_step(some_w, some_gradient, some_sums, 0.1, 0.0)
assert isinstance(my_step, (tuple, list)) and len(my_step) == 2, text(
    ko="(새 w, 새 accumulator)를 돌려주어야 합니다.", en="The result should be (new w, new accumulator)."
)
assert all(isinstance(part, (np.ndarray, tf.Tensor)) and part.dtype == "float64" for part in my_step), text(
    ko="두 값은 float64 배열이어야 합니다.", en="Both values should be float64 arrays."
)
assert np.allclose(my_step[1], [25.0, 4.0], rtol=0, atol=1e-6), text(
    ko="새 상태가 설명의 예와 다릅니다.", en="The new state differs from the example in the text."
)
assert np.allclose(my_step[0], [0.94, -1.95], rtol=0, atol=1e-6), text(
    ko="새 가중치가 설명의 예와 다릅니다.", en="The new weights differ from the example in the text."
)
assert np.array_equal(some_w, [1.0, -2.0]) and np.array_equal(some_sums, [16.0, 3.0]), text(
    ko="인수로 받은 배열의 내용이 바뀌었습니다.", en="The contents of an array that was passed in have changed."
)
# ko: 케라스의 옵티마이저로 두 걸음을 가고, 같은 곳에 도착하는지 봅니다.
# en: Two steps with the optimizer of Keras should arrive at the same point.
keras_w, keras_adagrad = tf.Variable(some_w), tf.keras.optimizers.Adagrad(learning_rate=0.1, epsilon=0.25)
keras_adagrad.apply_gradients([(tf.constant(some_gradient), keras_w)])
keras_adagrad.apply_gradients([(tf.constant([2.0, 0.5], tf.float64), keras_w)])
my_w, my_sums = adagrad_step(some_w, some_gradient, np.full(2, 0.1), 0.1, 0.25)
my_w, my_sums = adagrad_step(my_w, np.array([2.0, 0.5]), my_sums, 0.1, 0.25)
assert np.allclose(my_w, keras_w, rtol=0, atol=1e-6), text(
    ko="두 걸음 뒤의 가중치가 케라스의 Adagrad와 다릅니다.", en="After two steps the weights differ from those of Keras."
)
# %% [markdown] id="rmsprop_step-text" lang="ko"
# ## 6. RMSprop
#
# Adagrad의 $\mathbf{s}$는 커지기만 하므로 오래 학습하면 걸음이 0에 가까워집니다. **RMSprop**은 합 대신 **이동 평균**을 써서 오래된 그레이디언트를 조금씩 잊습니다. $\gamma$가 1에 가까울수록 오래 기억합니다.
#
# $$\mathbf{r} \leftarrow \gamma\,\mathbf{r} + (1 - \gamma)\,\mathbf{g}^2, \qquad \mathbf{w} \leftarrow \mathbf{w} - \frac{\rho\,\mathbf{g}}{\sqrt{\mathbf{r} + \varepsilon}}$$
#
# 둘째 식의 $\mathbf{r}$은 **새** 상태이고, $\varepsilon$은 제곱근의 **안**에 있습니다. 케라스는 $\mathbf{r}$을 0에서 시작하고, $\gamma$(케라스에서는 `rho`)는 따로 정하지 않으면 0.9입니다.
#
# **문제.** RMSprop의 한 걸음을 계산하는 함수 `rmsprop_step(w, gradient, average, learning_rate, decay, epsilon)`을 작성하십시오.
#
# * `w`, `gradient`, `average`: 모양이 서로 같은 `float64` 배열. `average`가 지금의 $\mathbf{r}$이고, 음수는 없습니다. 내용을 바꾸지 마십시오.
# * `decay`: 지난 평균의 비중 $\gamma$. 0과 1 사이의 파이썬 실수입니다.
# * 결과: 튜플 `(새 w, 새 average)`. 둘 다 `w`와 모양이 같은 `float64` 배열입니다.
#
# **예.** `w`가 `[1, -2]`, `gradient`가 `[3, -1]`, `average`가 `[23, 7]`이고 학습률이 0.1, $\gamma$가 0.5, $\varepsilon$이 0이면 새 상태는 `[16, 4]`, 새 가중치는 $[1 - 0.3/4,\ -2 + 0.1/2] = [0.925, -1.95]$입니다.
# %% [markdown] id="rmsprop_step-text" lang="en"
# ## 6. RMSprop
#
# The $\mathbf{s}$ of Adagrad only grows, so in a long training its steps come close to 0. **RMSprop** takes a **moving average** in place of the sum and forgets old gradients little by little. The closer $\gamma$ is to 1, the longer it remembers.
#
# $$\mathbf{r} \leftarrow \gamma\,\mathbf{r} + (1 - \gamma)\,\mathbf{g}^2, \qquad \mathbf{w} \leftarrow \mathbf{w} - \frac{\rho\,\mathbf{g}}{\sqrt{\mathbf{r} + \varepsilon}}$$
#
# The $\mathbf{r}$ in the second formula is the **new** state, and $\varepsilon$ stands **inside** the root. In Keras $\mathbf{r}$ starts at 0, and $\gamma$ (which Keras calls `rho`) is 0.9 unless you say otherwise.
#
# **Task.** Write a function `rmsprop_step(w, gradient, average, learning_rate, decay, epsilon)` that computes one step of RMSprop.
#
# * `w`, `gradient`, `average`: `float64` arrays of the same shape. `average` is the present $\mathbf{r}$, never negative. Leave their contents as they are.
# * `decay`: the weight of the past average, $\gamma$, a Python float between 0 and 1.
# * Result: a tuple `(new w, new average)` of two `float64` arrays of the shape of `w`.
#
# **Example.** For `[1, -2]` as `w`, `[3, -1]` as `gradient`, `[23, 7]` as `average`, a learning rate of 0.1, 0.5 as $\gamma$ and 0 as $\varepsilon$, the new state is `[16, 4]` and the new weights are $[1 - 0.3/4,\ -2 + 0.1/2] = [0.925, -1.95]$.
# %% answer="rmsprop_step"
def rmsprop_step(w, gradient, average, learning_rate, decay, epsilon):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="rmsprop_step"
some_w, some_gradient, some_average = np.array([1.0, -2.0]), np.array([3.0, -1.0]), np.array([23.0, 7.0])
my_step = rmsprop_step(some_w, some_gradient, some_average, 0.1, 0.5, 0.0)
assert isinstance(my_step, (tuple, list)) and len(my_step) == 2, text(
    ko="(새 w, 새 average)를 돌려주어야 합니다.", en="The result should be (new w, new average)."
)
assert all(isinstance(part, (np.ndarray, tf.Tensor)) and part.dtype == "float64" for part in my_step), text(
    ko="두 값은 float64 배열이어야 합니다.", en="Both values should be float64 arrays."
)
assert np.allclose(my_step[1], [16.0, 4.0], rtol=0, atol=1e-6), text(
    ko="새 상태가 설명의 예와 다릅니다.", en="The new state differs from the example in the text."
)
assert np.allclose(my_step[0], [0.925, -1.95], rtol=0, atol=1e-6), text(
    ko="새 가중치가 설명의 예와 다릅니다.", en="The new weights differ from the example in the text."
)
assert np.array_equal(some_w, [1.0, -2.0]) and np.array_equal(some_average, [23.0, 7.0]), text(
    ko="인수로 받은 배열의 내용이 바뀌었습니다.", en="The contents of an array that was passed in have changed."
)
# ko: 케라스의 옵티마이저로 두 걸음을 가고, 같은 곳에 도착하는지 봅니다.
# en: Two steps with the optimizer of Keras should arrive at the same point.
keras_w, keras_rmsprop = tf.Variable(some_w), tf.keras.optimizers.RMSprop(learning_rate=0.1, rho=0.8, epsilon=0.25)
keras_rmsprop.apply_gradients([(tf.constant(some_gradient), keras_w)])
keras_rmsprop.apply_gradients([(tf.constant([2.0, 0.5], tf.float64), keras_w)])
my_w, my_average = rmsprop_step(some_w, some_gradient, np.zeros(2), 0.1, 0.8, 0.25)
my_w, my_average = rmsprop_step(my_w, np.array([2.0, 0.5]), my_average, 0.1, 0.8, 0.25)
assert np.allclose(my_w, keras_w, rtol=0, atol=1e-6), text(
    ko="두 걸음 뒤의 가중치가 케라스의 RMSprop과 다릅니다.", en="After two steps the weights differ from those of Keras."
)
# %% [markdown] id="adam_step-text" lang="ko"
# ## 7. Adam
#
# **Adam**은 RMSprop에 모멘텀을 더한 것입니다. 그레이디언트의 이동 평균 $\mathbf{m}$과 그레이디언트의 제곱의 이동 평균 $\mathbf{v}$를 함께 기억합니다.
#
# $$\mathbf{m} \leftarrow \beta_1\mathbf{m} + (1 - \beta_1)\,\mathbf{g}, \qquad \mathbf{v} \leftarrow \beta_2\mathbf{v} + (1 - \beta_2)\,\mathbf{g}^2$$
#
# 둘 다 0에서 시작하므로 처음 몇 걸음에서는 평균이 너무 작습니다. 그래서 걸음의 번호 $t = 1, 2, 3, \dots$에 따라 크기를 바로잡습니다.
#
# $$\mathbf{w} \leftarrow \mathbf{w} - \rho\,\frac{\sqrt{1 - \beta_2^{\,t}}}{1 - \beta_1^{\,t}}\cdot\frac{\mathbf{m}}{\sqrt{\mathbf{v}} + \varepsilon}$$
#
# 이 식의 $\mathbf{m}$과 $\mathbf{v}$는 새 상태입니다. 바로잡는 것은 걸음뿐이고, 상태에는 **바로잡지 않은** $\mathbf{m}$과 $\mathbf{v}$를 그대로 남깁니다. Adagrad나 RMSprop과 달리 $\varepsilon$은 제곱근의 **바깥**에 있습니다.
# Adam을 소개한 논문에는 바로잡은 $\mathbf{v}$의 제곱근에 $\varepsilon$을 더한 식도 나옵니다. 이 과제에서는 위에 적은 케라스의 식을 쓰십시오.
#
# **문제.** Adam의 한 걸음을 계산하는 함수 `adam_step(w, gradient, m, v, t, learning_rate, beta_1, beta_2, epsilon)`을 작성하십시오.
#
# * `w`, `gradient`, `m`, `v`: 모양이 서로 같은 `float64` 배열. `v`에 음수는 없습니다. 내용을 바꾸지 마십시오.
# * `t`: 지금 걸음의 번호. **1부터** 세는 정수입니다.
# * `beta_1`, `beta_2`: $\beta_1$과 $\beta_2$. 0과 1 사이의 파이썬 실수입니다.
# * 결과: 튜플 `(새 w, 새 m, 새 v)`. 셋 다 `w`와 모양이 같은 `float64` 배열입니다.
#
# **예.** `w`가 `[1, -2]`, `gradient`가 `[3, -1]`, `m`과 `v`가 모두 0이고 $t = 1$, 학습률이 0.1, $\beta_1 = 0.9$, $\beta_2 = 0.999$, $\varepsilon = 0$이면 새 `m`은 `[0.3, -0.1]`, 새 `v`는 `[0.009, 0.001]`, 새 가중치는 `[0.9, -1.9]`입니다.
# 첫 걸음에서는 그레이디언트의 크기와 관계없이 모든 가중치가 학습률만큼 움직입니다.
# %% [markdown] id="adam_step-text" lang="en"
# ## 7. Adam
#
# **Adam** adds momentum to RMSprop. It remembers a moving average $\mathbf{m}$ of the gradients and another one, $\mathbf{v}$, of their squares.
#
# $$\mathbf{m} \leftarrow \beta_1\mathbf{m} + (1 - \beta_1)\,\mathbf{g}, \qquad \mathbf{v} \leftarrow \beta_2\mathbf{v} + (1 - \beta_2)\,\mathbf{g}^2$$
#
# Both start at 0, so in the first steps the averages are too small. Their sizes are corrected by the number of the step, $t = 1, 2, 3, \dots$
#
# $$\mathbf{w} \leftarrow \mathbf{w} - \rho\,\frac{\sqrt{1 - \beta_2^{\,t}}}{1 - \beta_1^{\,t}}\cdot\frac{\mathbf{m}}{\sqrt{\mathbf{v}} + \varepsilon}$$
#
# Here $\mathbf{m}$ and $\mathbf{v}$ are the new ones. Only the step is corrected: the state keeps $\mathbf{m}$ and $\mathbf{v}$ **uncorrected**. Other than in Adagrad and RMSprop, $\varepsilon$ stands **outside** the root.
# The paper that introduced Adam also has a form in which $\varepsilon$ is added to the root of the corrected $\mathbf{v}$. Use the formula above, which is that of Keras.
#
# **Task.** Write a function `adam_step(w, gradient, m, v, t, learning_rate, beta_1, beta_2, epsilon)` that computes one step of Adam.
#
# * `w`, `gradient`, `m`, `v`: `float64` arrays of the same shape; `v` is never negative. Leave their contents as they are.
# * `t`: the number of this step, an integer that counts **from 1**.
# * `beta_1`, `beta_2`: $\beta_1$ and $\beta_2$, Python floats between 0 and 1.
# * Result: a tuple `(new w, new m, new v)` of three `float64` arrays of the shape of `w`.
#
# **Example.** For `[1, -2]` as `w`, `[3, -1]` as `gradient`, zeros as `m` and `v`, $t = 1$, a learning rate of 0.1, $\beta_1 = 0.9$, $\beta_2 = 0.999$ and $\varepsilon = 0$, the new `m` is `[0.3, -0.1]`, the new `v` is `[0.009, 0.001]` and the new weights are `[0.9, -1.9]`.
# In the first step every weight moves by the learning rate, whatever the size of its gradient.
# %% answer="adam_step"
def adam_step(w, gradient, m, v, t, learning_rate, beta_1, beta_2, epsilon):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="adam_step"
some_w, some_gradient, zeros = np.array([1.0, -2.0]), np.array([3.0, -1.0]), np.zeros(2)
my_step = adam_step(some_w, some_gradient, zeros, zeros, 1, 0.1, 0.9, 0.999, 0.0)
assert isinstance(my_step, (tuple, list)) and len(my_step) == 3, text(
    ko="(새 w, 새 m, 새 v)를 돌려주어야 합니다.", en="The result should be (new w, new m, new v)."
)
assert all(isinstance(part, (np.ndarray, tf.Tensor)) and part.dtype == "float64" for part in my_step), text(
    ko="세 값은 float64 배열이어야 합니다.", en="All three values should be float64 arrays."
)
assert np.allclose(my_step[1], [0.3, -0.1], rtol=0, atol=1e-6), text(
    ko="새 m이 설명의 예와 다릅니다.", en="The new m differs from the example in the text."
)
assert np.allclose(my_step[2], [0.009, 0.001], rtol=0, atol=1e-6), text(
    ko="새 v가 설명의 예와 다릅니다.", en="The new v differs from the example in the text."
)
assert np.allclose(my_step[0], [0.9, -1.9], rtol=0, atol=1e-6), text(
    ko="새 가중치가 설명의 예와 다릅니다.", en="The new weights differ from the example in the text."
)
assert np.array_equal(some_w, [1.0, -2.0]) and not zeros.any(), text(
    ko="인수로 받은 배열의 내용이 바뀌었습니다.", en="The contents of an array that was passed in have changed."
)
# ko: 케라스의 옵티마이저로 두 걸음을 가고, 같은 곳에 도착하는지 봅니다.
# en: Two steps with the optimizer of Keras should arrive at the same point.
keras_w = tf.Variable(some_w)
keras_adam = tf.keras.optimizers.Adam(learning_rate=0.1, beta_1=0.75, beta_2=0.875, epsilon=0.25)
keras_adam.apply_gradients([(tf.constant(some_gradient), keras_w)])
keras_adam.apply_gradients([(tf.constant([2.0, 0.5], tf.float64), keras_w)])
my_w, my_m, my_v = adam_step(some_w, some_gradient, zeros, zeros, 1, 0.1, 0.75, 0.875, 0.25)
my_w, my_m, my_v = adam_step(my_w, np.array([2.0, 0.5]), my_m, my_v, 2, 0.1, 0.75, 0.875, 0.25)
assert np.allclose(my_w, keras_w, rtol=0, atol=1e-6), text(
    ko="두 걸음 뒤의 가중치가 케라스의 Adam과 다릅니다.", en="After two steps the weights differ from those of Keras."
)
# %% [markdown] id="trajectory-text" lang="ko"
# ## 8. 다섯 옵티마이저의 경로
#
# 이제 다섯 옵티마이저를 같은 골짜기에 풀어 놓습니다. 골짜기는 2번과 같이 $f(\mathbf{w}) = \frac{1}{2}\sum_i a_i w_i^2$이고, 걸음마다 지금 있는 곳의 그레이디언트를 씁니다. **상태는 앞 걸음의 것을 이어받습니다.** 상수와 처음 상태는 케라스가 따로 정하지 않았을 때 쓰는 것입니다.
#
# | 이름 | 옵티마이저 | 처음 상태 | 상수 |
# | --- | --- | --- | --- |
# | `"sgd"` | SGD | 없음 | 없음 |
# | `"momentum"` | 모멘텀을 적용한 SGD | $\mathbf{v} = 0$ | $\beta = 0.9$ |
# | `"adagrad"` | Adagrad | $\mathbf{s} = 0.1$ | $\varepsilon = 10^{-7}$ |
# | `"rmsprop"` | RMSprop | $\mathbf{r} = 0$ | $\gamma = 0.9$, $\varepsilon = 10^{-7}$ |
# | `"adam"` | Adam | $\mathbf{m} = 0$, $\mathbf{v} = 0$, $t$는 1부터 | $\beta_1 = 0.9$, $\beta_2 = 0.999$, $\varepsilon = 10^{-7}$ |
#
# 모멘텀의 0.9만은 `momentum=0.9`라고 적어야 하는 값입니다. 케라스의 SGD는 적지 않으면 모멘텀을 쓰지 않습니다.
#
# **문제.** 옵티마이저의 경로를 구하는 함수 `trajectory(name, w, curvature, learning_rate, steps)`를 작성하십시오.
#
# * `name`: 표에 있는 다섯 이름 가운데 하나. 파이썬 문자열입니다.
# * `w`, `curvature`, `learning_rate`, `steps`: 2번과 같습니다.
# * 결과: 모양이 `(steps + 1, d)`인 `float64` 배열. 0번 행은 출발점이고, $t$번 행은 $t$걸음 뒤의 가중치입니다.
#
# **예.** `w`가 `[2, -1]`, `curvature`가 `[1, 4]`, 학습률이 0.1이고 세 걸음이면 마지막 행은 다음과 같습니다. 케라스의 옵티마이저로 얻은 값입니다.
#
# | `"sgd"` | `"momentum"` | `"adagrad"` | `"rmsprop"` | `"adam"` |
# | --- | --- | --- | --- | --- |
# | `[1.458, -0.216]` | `[0.972, 0.54]` | `[1.7777, -0.7809]` | `[1.3087, -0.3692]` | `[1.7006, -0.7016]` |
# %% [markdown] id="trajectory-text" lang="en"
# ## 8. The paths of five optimizers
#
# Time to let all five into the same valley. As in task 2 it is $f(\mathbf{w}) = \frac{1}{2}\sum_i a_i w_i^2$, and each step uses the gradient at the present point. **The state is carried on from step to step.** Constants and first states are those that Keras uses unless told otherwise.
#
# | name | optimizer | first state | constants |
# | --- | --- | --- | --- |
# | `"sgd"` | SGD | none | none |
# | `"momentum"` | SGD with momentum | $\mathbf{v} = 0$ | $\beta = 0.9$ |
# | `"adagrad"` | Adagrad | $\mathbf{s} = 0.1$ | $\varepsilon = 10^{-7}$ |
# | `"rmsprop"` | RMSprop | $\mathbf{r} = 0$ | $\gamma = 0.9$, $\varepsilon = 10^{-7}$ |
# | `"adam"` | Adam | $\mathbf{m} = 0$, $\mathbf{v} = 0$, $t$ from 1 | $\beta_1 = 0.9$, $\beta_2 = 0.999$, $\varepsilon = 10^{-7}$ |
#
# Only the 0.9 of momentum has to be written out, as `momentum=0.9`: without it, the SGD of Keras uses no momentum.
#
# **Task.** Write a function `trajectory(name, w, curvature, learning_rate, steps)` that finds the path of an optimizer.
#
# * `name`: one of the five names in the table, a Python string.
# * `w`, `curvature`, `learning_rate`, `steps`: as in task 2.
# * Result: a `float64` array of shape `(steps + 1, d)`. Row 0 is the start, and row $t$ holds the weights after $t$ steps.
#
# **Example.** For `[2, -1]` as `w`, `[1, 4]` as `curvature`, a learning rate of 0.1 and three steps, these are the last rows. The numbers come from the optimizers of Keras.
#
# | `"sgd"` | `"momentum"` | `"adagrad"` | `"rmsprop"` | `"adam"` |
# | --- | --- | --- | --- | --- |
# | `[1.458, -0.216]` | `[0.972, 0.54]` | `[1.7777, -0.7809]` | `[1.3087, -0.3692]` | `[1.7006, -0.7016]` |
# %% answer="trajectory"
def trajectory(name, w, curvature, learning_rate, steps):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="trajectory"
last_rows = {
    "sgd": [1.458, -0.216],
    "momentum": [0.972, 0.54],
    "adagrad": [1.7777, -0.7809],
    "rmsprop": [1.3087, -0.3692],
    "adam": [1.7006, -0.7016],
}
for name, last_row in last_rows.items():
    my_path = trajectory(name, np.array([2.0, -1.0]), np.array([1.0, 4.0]), 0.1, 3)
    assert isinstance(my_path, (np.ndarray, tf.Tensor)) and my_path.dtype == "float64", text(
        ko="결과는 float64 배열이어야 합니다.", en="The result should be a float64 array."
    )
    assert tuple(my_path.shape) == (4, 2), text(
        ko="세 걸음이면 출발점까지 네 행이어야 합니다.", en="Three steps should give four rows, the start among them."
    )
    assert np.allclose(my_path[0], [2.0, -1.0], rtol=0, atol=1e-6), text(
        ko="0번 행은 출발점이어야 합니다.", en="Row 0 should be the start."
    )
    assert np.allclose(my_path[-1], last_row, rtol=0, atol=1e-4), name + text(
        ko=": 마지막 행이 설명의 표와 다릅니다.", en=": the last row differs from the table in the text."
    )
# %% [markdown] id="race-text" lang="ko"
# 아래 셀은 여러분의 `trajectory`로 다섯 경로를 그립니다. 곡률이 $[1, 15]$이고 학습률이 0.12인 골짜기에서 어느 경로가 가파른 방향으로 흔들리고 어느 경로가 곧게 가는지, 누가 가장 멀리 갔는지 보십시오. 채점과는 관계가 없습니다.
# %% [markdown] id="race-text" lang="en"
# The next cell draws the five paths by your own `trajectory`, in a valley of curvatures $[1, 15]$ at a learning rate of 0.12. Which path swings to and fro in the steep direction, which goes straight, and which gets furthest? This is not graded.
# %% setup="race"
try:
    start, valley = np.array([2.0, 0.5]), np.array([1.0, 15.0])
    paths = {name: np.asarray(trajectory(name, start, valley, 0.12, 12)) for name in last_rows}
    figure, panels = plt.subplots(1, 5, figsize=(12, 2.6), sharex=True, sharey=True)
    across, along = np.meshgrid(np.linspace(-1.5, 2.5, 60), np.linspace(-0.9, 0.9, 60))
    for panel, (name, path) in zip(panels, paths.items()):
        panel.contour(across, along, across**2 / 2 + 7.5 * along**2, levels=8, colors="lightgray")
        panel.plot(path[:, 0], path[:, 1], "o-", markersize=3)
        panel.set(title=name, xlim=(-1.5, 2.5), ylim=(-0.9, 0.9))
    plt.show()
except Exception:
    plt.close()  # there is nothing to draw before the task is solved
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
