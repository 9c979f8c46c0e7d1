# %% [markdown] id="intro" lang="ko"
# # 손실 함수
#
# 신경망은 **손실 함수**가 시키는 대로 배웁니다. 무엇을 얼마나 큰 잘못으로 볼지, 그 잘못을 얼마나 세게 고칠지가 모두 손실 함수에 들어 있습니다.
# 이 과제에서는 회귀와 분류에 쓰는 손실 함수를 직접 만들고, 출력층이 시그모이드일 때 왜 평균제곱오차 대신 교차 엔트로피를 쓰는지 자신이 구한 수로 확인합니다.
#
# **기호.** 텐서의 dtype은 모두 `float32`이고, $\log$는 자연로그입니다. 크기 $n$과 $k$는 호출할 때마다 다르며 1일 수도 있습니다.
#
# | 기호 | 뜻 |
# | --- | --- |
# | $n$, $k$ | 표본의 수, 부류의 수 |
# | $y$ | 참값. 분류에서는 확률로 적은 레이블 |
# | $o$ | 회귀에서 신경망의 출력 |
# | $p$ | 확률. 분류에서는 신경망이 예측한 확률 |
# | $z$ | 시그모이드를 지나기 전의 값(로짓). $p = \sigma(z) = \dfrac{1}{1 + e^{-z}}$ |
#
# **푸는 방법**
#
# * 문제마다 함수가 하나씩 있습니다. `raise NotImplementedError` 줄을 지우고 그 자리에 코드를 쓰십시오. 함수의 이름과 매개변수는 바꾸지 마십시오.
# * 바로 아래의 검사 셀을 실행하십시오. 아무것도 출력되지 않으면 통과한 것입니다.
# * 앞 문제에서 만든 함수를 뒤 문제에서 불러 써도 되고, 쓰지 않아도 됩니다. 요구하는 결과만 나오면 어떤 방법으로 풀어도 됩니다.
# * NumPy로 계산해도 됩니다. 다만 텐서를 돌려주라는 문제에서는 결과를 `float32` 텐서로 바꾸어 돌려주십시오.
# * 모두 60분 정도 걸립니다.
#
# **채점 방법**
#
# * 검사 셀은 일부만 확인합니다. 제출한 뒤에는 다른 데이터와 다른 크기로 더 자세히 검사하므로, 예제의 답을 그대로 적어 넣으면 통과하지 못합니다.
# * 문제마다 따로 채점하고, 일부만 맞아도 부분 점수가 있습니다. 비워 둔 문제는 그 함수를 쓰지 않는 다른 문제의 점수에 영향을 주지 않습니다.
# %% [markdown] id="intro" lang="en"
# # Loss functions
#
# A network learns what its **loss function** tells it to: what counts as a mistake, how bad it is, and how hard to pull at it. In this assignment
# you build the losses of regression and classification, and find out by numbers of your own why a sigmoid output is trained with cross entropy and not
# with the mean squared error.
#
# **Symbols.** Every tensor is of dtype `float32`, and $\log$ is the natural logarithm. The sizes $n$ and $k$ differ from call to call and may be 1.
#
# | symbol | meaning |
# | --- | --- |
# | $n$, $k$ | the number of samples, the number of classes |
# | $y$ | the true value; in classification, a label written as probabilities |
# | $o$ | the output of a network for regression |
# | $p$ | a probability; in classification, the one that the network predicts |
# | $z$ | the value before the sigmoid (the logit): $p = \sigma(z) = \dfrac{1}{1 + e^{-z}}$ |
#
# **How to work**
#
# * Each task asks for one function. Replace the line `raise NotImplementedError` with your code. Keep the function's name and parameters.
# * Then run the check cell right below it. If nothing is printed, the check has passed.
# * You may call the functions of earlier tasks in later ones, or not: any way of getting the requested result is fine.
# * Computing in NumPy is fine too. Where a tensor is asked for, convert the result to a `float32` tensor before you return it.
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
# %% [markdown] id="regression_errors-text" lang="ko"
# ## 1. 평균제곱오차와 평균절대오차
#
# 출력이 실수인 회귀에서는 참값과 출력의 차이를 평균합니다. **평균제곱오차**(MSE)는 차이의 제곱을, **평균절대오차**(MAE)는 차이의 절댓값을 평균합니다.
# 원소가 모두 $N$개이면 다음과 같습니다.
#
# $$\mathrm{MSE} = \frac{1}{N}\sum_{i=1}^{N}(y_i - o_i)^2, \qquad \mathrm{MAE} = \frac{1}{N}\sum_{i=1}^{N}\lvert y_i - o_i\rvert$$
#
# 제곱은 큰 차이를 더 크게 키웁니다. 그래서 유난히 벗어난 값 하나가 MSE는 크게 흔들고 MAE는 조금만 흔듭니다.
#
# **문제.** 두 오차를 함께 계산하는 함수 `regression_errors(y, o)`를 작성하십시오.
#
# * `y`, `o`: 모양이 서로 같은 텐서. 축의 수는 하나일 수도 있고 여럿일 수도 있습니다.
# * 결과: 튜플 `(MSE, MAE)`. 둘 다 **모든 원소에 걸친** 평균이며, 모양이 `()`인 `float32` 텐서입니다.
# * `tf.keras.losses.MSE(y, o)`와 같은 케라스의 함수는 마지막 축만 평균하여 표본마다의 손실을 돌려줍니다.
#
# **예.** `y`가 `[[1, 2, 3], [4, 5, 6]]`이고 `o`가 `[[1, 2, 2], [4, 7, 6]]`이면 차이는 $1$과 $-2$ 둘뿐이므로 MSE는 $(1 + 4)/6 \approx 0.8333$, MAE는 $(1 + 2)/6 = 0.5$입니다.
# %% [markdown] id="regression_errors-text" lang="en"
# ## 1. Mean squared and mean absolute error
#
# In regression, where outputs are real numbers, a loss averages how far they are from the true values: the **mean squared error** (MSE) averages the squared differences, the
# **mean absolute error** (MAE) their absolute values. With $N$ elements in all:
#
# $$\mathrm{MSE} = \frac{1}{N}\sum_{i=1}^{N}(y_i - o_i)^2, \qquad \mathrm{MAE} = \frac{1}{N}\sum_{i=1}^{N}\lvert y_i - o_i\rvert$$
#
# Squaring makes large differences larger still. So a single value that is far off shakes the MSE a lot and the MAE only a little.
#
# **Task.** Write a function `regression_errors(y, o)` that computes both.
#
# * `y`, `o`: tensors of the same shape, with one axis or several.
# * Result: a tuple `(MSE, MAE)`. Both are means **over all elements**, each a `float32` tensor of shape `()`.
# * Functions of Keras such as `tf.keras.losses.MSE(y, o)` average over the last axis only and return one loss for each sample.
#
# **Example.** For `[[1, 2, 3], [4, 5, 6]]` as `y` and `[[1, 2, 2], [4, 7, 6]]` as `o`, only two differences are not 0, namely $1$ and $-2$. So the MSE is $(1 + 4)/6 \approx 0.8333$ and the MAE is $(1 + 2)/6 = 0.5$.
# %% answer="regression_errors"
def regression_errors(y, o):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="regression_errors"
my_errors = regression_errors(
    tf.constant([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), tf.constant([[1.0, 2.0, 2.0], [4.0, 7.0, 6.0]])
)
assert isinstance(my_errors, (tuple, list)) and len(my_errors) == 2, text(
    ko="(MSE, MAE)를 돌려주어야 합니다.", en="The result should be (MSE, MAE)."
)
assert all(isinstance(part, tf.Tensor) and part.dtype == tf.float32 for part in my_errors), text(
    ko="두 값은 dtype이 float32인 텐서여야 합니다.", en="Both values should be tensors of dtype float32."
)
assert my_errors[0].shape == () and my_errors[1].shape == (), text(
    ko="모든 원소에 걸쳐 평균하면 모양이 ()이어야 합니다.", en="A mean over all elements should have the shape ()."
)
assert np.isclose(my_errors[0], 5 / 6) and np.isclose(my_errors[1], 0.5), text(
    ko="설명의 예와 값이 다릅니다.", en="The values differ from the example in the text."
)
# %% [markdown] id="entropy-text" lang="ko"
# ## 2. 엔트로피
#
# 분류에서는 출력이 확률 분포입니다. 확률 분포의 불확실한 정도를 재는 것이 **엔트로피**입니다. 부류가 $k$개인 분포 $p$의 엔트로피는 다음과 같습니다.
#
# $$H(p) = -\sum_{j=1}^{k} p_j \log p_j, \qquad 0\log 0 = 0$$
#
# 한 부류의 확률이 1이면 불확실한 것이 없으므로 엔트로피는 0입니다. 모든 부류의 확률이 같을 때 엔트로피는 가장 커서 $\log k$가 됩니다.
# $x$가 0에 다가가면 $x\log x$도 0에 다가가므로 $0\log 0$은 0으로 약속합니다. 컴퓨터는 이 약속을 모릅니다. `0.0 * tf.math.log(0.0)`을 실행해 보십시오.
#
# **문제.** 여러 분포의 엔트로피를 한꺼번에 계산하는 함수 `entropy(p)`를 작성하십시오.
#
# * `p`: 모양이 `(n, k)`인 텐서. 행마다 확률 분포가 하나씩 있습니다. 확률이 **정확히 0인 원소**가 있을 수 있습니다.
# * 결과: 행마다의 엔트로피를 담은, 모양이 `(n,)`인 `float32` 텐서. 0인 원소가 더하는 값은 0입니다.
#
# **예.** `p`가 `[[0.5, 0.25, 0.25], [0, 1, 0]]`이면 결과는 $[0.5\log 2 + 2\cdot 0.25\log 4,\ 0] \approx [1.0397, 0]$입니다.
# %% [markdown] id="entropy-text" lang="en"
# ## 2. Entropy
#
# In classification the output is a probability distribution. How uncertain a distribution is, its **entropy** measures. For a distribution $p$ over $k$ classes:
#
# $$H(p) = -\sum_{j=1}^{k} p_j \log p_j, \qquad 0\log 0 = 0$$
#
# If one class has probability 1, nothing is uncertain and the entropy is 0. It is largest, namely $\log k$, if all classes are equally likely.
# As $x$ goes to 0, so does $x\log x$; therefore $0\log 0$ is taken as 0. A computer does not know that: try `0.0 * tf.math.log(0.0)`.
#
# **Task.** Write a function `entropy(p)` that computes the entropies of several distributions at once.
#
# * `p`: a tensor of shape `(n, k)`. Each row is a probability distribution. Some elements may be **exactly 0**.
# * Result: a `float32` tensor of shape `(n,)` with the entropy of each row. An element that is 0 adds 0.
#
# **Example.** For `[[0.5, 0.25, 0.25], [0, 1, 0]]` as `p` the result is $[0.5\log 2 + 2\cdot 0.25\log 4,\ 0] \approx [1.0397, 0]$.
# %% answer="entropy"
def entropy(p):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="entropy"
my_entropies = entropy(tf.constant([[0.5, 0.25, 0.25], [0.0, 1.0, 0.0]]))
assert isinstance(my_entropies, tf.Tensor) and my_entropies.dtype == tf.float32, text(
    ko="결과는 dtype이 float32인 텐서여야 합니다.", en="The result should be a tensor of dtype float32."
)
assert my_entropies.shape == (2,), text(
    ko="분포가 두 개이면 결과의 모양은 (2,)이어야 합니다.", en="For two distributions the shape should be (2,)."
)
assert not np.any(np.isnan(my_entropies)), text(
    ko="결과에 NaN이 있습니다. 확률이 0인 원소를 확인하십시오.", en="There is a NaN. Look at the elements that are 0."
)
assert np.allclose(my_entropies, [1.5 * np.log(2), 0.0], atol=1e-4), text(
    ko="설명의 예와 값이 다릅니다.", en="The values differ from the example in the text."
)
# %% [markdown] id="cross_entropy-text" lang="ko"
# ## 3. 교차 엔트로피
#
# **교차 엔트로피**는 레이블의 분포 $y$에 비추어 예측한 분포 $p$가 얼마나 다른지를 잽니다. 여기서는 표본 $n$개의 평균을 손실로 씁니다.
#
# $$J = \frac{1}{n}\sum_{i=1}^{n}\left(-\sum_{j=1}^{k} y_{ij}\log p_{ij}\right)$$
#
# 레이블이 원핫이면 안쪽의 합에는 정답 부류의 $-\log p$만 남습니다. 정답에 준 확률이 1이면 0이고, 0에 가까울수록 한없이 커집니다.
# 레이블이 `[0.1, 0.9]`와 같은 **부드러운 레이블**일 때도 식은 같습니다. 두 분포의 자리는 바꿀 수 없습니다. 로그는 예측한 확률에만 취합니다.
#
# 정답에 준 확률이 0이면 손실이 무한대가 되어 학습이 멈춥니다. 그래서 로그를 취하기 전에 **$10^{-7}$보다 작은 확률은 $10^{-7}$으로** 바꿉니다. 케라스도 이렇게 합니다.
#
# **문제.** 교차 엔트로피를 계산하는 함수 `cross_entropy(y, p)`를 작성하십시오.
#
# * `y`: 레이블. 모양이 `(n, k)`인 텐서이고, 행마다 합이 1입니다. 원핫일 수도 있고 부드러울 수도 있습니다.
# * `p`: 예측한 확률. 모양이 `(n, k)`인 텐서이고, 행마다 합이 1입니다. **이미 확률이므로 소프트맥스를 다시 적용하지 마십시오.** 0이나 0에 아주 가까운 원소가 있을 수 있습니다.
# * 결과: 모양이 `()`인 `float32` 텐서. 무한대나 NaN이 나오지 않아야 합니다.
#
# **예.** `y`가 `[[0, 1, 0], [0.5, 0, 0.5]]`이고 `p`가 `[[0.25, 0.5, 0.25], [0.5, 0, 0.5]]`이면 두 표본의 교차 엔트로피가 모두 $\log 2$이므로 결과는 $\log 2 \approx 0.6931$입니다.
# `y`가 `[[1, 0]]`이고 `p`가 `[[0, 1]]`이면 결과는 $-\log 10^{-7} \approx 16.1181$입니다.
# %% [markdown] id="cross_entropy-text" lang="en"
# ## 3. Cross entropy
#
# **Cross entropy** measures how far the predicted distribution $p$ is from the one of the label, $y$. The loss is its mean over the $n$ samples:
#
# $$J = \frac{1}{n}\sum_{i=1}^{n}\left(-\sum_{j=1}^{k} y_{ij}\log p_{ij}\right)$$
#
# For a one-hot label only $-\log p$ of the right class is left of the inner sum. It is 0 if that class was given probability 1, and grows without bound as the probability goes to 0.
# The formula is the same for **soft labels** such as `[0.1, 0.9]`. The two distributions can't change places: only the predicted probabilities go under the logarithm.
#
# Probability 0 for the right class would make the loss infinite and end the training. So before taking the logarithm, **probabilities below $10^{-7}$ are replaced by $10^{-7}$**, as Keras does too.
#
# **Task.** Write a function `cross_entropy(y, p)` that computes the cross entropy.
#
# * `y`: the labels, a tensor of shape `(n, k)` whose rows add up to 1; one-hot or soft.
# * `p`: the predicted probabilities, a tensor of shape `(n, k)` whose rows add up to 1. **They are probabilities already: do not apply softmax again.** Elements may be 0 or very close to it.
# * Result: a `float32` tensor of shape `()`, never infinite and never NaN.
#
# **Example.** For `[[0, 1, 0], [0.5, 0, 0.5]]` as `y` and `[[0.25, 0.5, 0.25], [0.5, 0, 0.5]]` as `p`, the cross entropy of either sample is $\log 2$, and so is the result, about $0.6931$.
# For `[[1, 0]]` as `y` and `[[0, 1]]` as `p` the result is $-\log 10^{-7} \approx 16.1181$.
# %% answer="cross_entropy"
def cross_entropy(y, p):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="cross_entropy"
my_loss = cross_entropy(
    tf.constant([[0.0, 1.0, 0.0], [0.5, 0.0, 0.5]]), tf.constant([[0.25, 0.5, 0.25], [0.5, 0.0, 0.5]])
)
assert isinstance(my_loss, tf.Tensor) and my_loss.dtype == tf.float32, text(
    ko="결과는 dtype이 float32인 텐서여야 합니다.", en="The result should be a tensor of dtype float32."
)
assert my_loss.shape == (), text(
    ko="표본에 걸쳐 평균하면 모양이 ()이어야 합니다.", en="The mean over the samples should have the shape ()."
)
assert np.isfinite(my_loss), text(
    ko="결과가 유한하지 않습니다. 확률이 0인 원소를 확인하십시오.",
    en="The result is not finite. Look at the probabilities that are 0.",
)
assert np.isclose(my_loss, np.log(2), atol=1e-4), text(
    ko="설명의 첫째 예와 값이 다릅니다.", en="The value differs from the first example in the text."
)
assert np.isclose(cross_entropy(tf.constant([[1.0, 0.0]]), tf.constant([[0.0, 1.0]])), -np.log(1e-7), rtol=1e-3), text(
    ko="설명의 둘째 예와 값이 다릅니다.", en="The value differs from the second example in the text."
)
# %% [markdown] id="binary_cross_entropy-text" lang="ko"
# ## 4. 이진 교차 엔트로피
#
# 부류가 둘이면 출력 하나로 충분합니다. $p$를 부류 1의 확률이라고 하면 부류 0의 확률은 $1 - p$입니다. 이 두 항을 모두 적은 것이 **이진 교차 엔트로피**입니다.
#
# $$J = \frac{1}{n}\sum_{i=1}^{n}\bigl(-y_i\log p_i - (1 - y_i)\log(1 - p_i)\bigr)$$
#
# $y_i = 0$인 표본에서는 둘째 항만 남으므로 둘째 항을 빠뜨리면 그 표본에서는 아무것도 배우지 못합니다. 이번에는 $p$가 0일 때뿐 아니라 1일 때도 로그가 무한대가 됩니다.
# 그래서 로그를 취하기 전에 $p$를 **$10^{-7}$ 이상 $1 - 10^{-7}$ 이하**로 자릅니다.
#
# **문제.** 이진 교차 엔트로피를 계산하는 함수 `binary_cross_entropy(y, p)`를 작성하십시오.
#
# * `y`: 모양이 `(n, 1)`인 텐서. 0과 1 사이의 값이며, 0.8과 같은 부드러운 레이블도 있습니다.
# * `p`: 모양이 `(n, 1)`인 텐서. 0 이상 1 이하의 확률이며, 정확히 0이나 1일 수도 있습니다.
# * 결과: 모양이 `()`인 `float32` 텐서. 무한대나 NaN이 나오지 않아야 합니다.
# * `float32`에서는 $1 - 10^{-7}$이 반올림되므로, $p = 1$이 틀린 표본의 손실은 계산하는 순서에 따라 16.12나 15.94가 됩니다. 둘 다 정답으로 봅니다.
#
# **예.** `y`가 `[[1], [0]]`이고 `p`가 `[[0.5], [0.75]]`이면 결과는 $(-\log 0.5 - \log 0.25)/2 \approx 1.0397$입니다.
# %% [markdown] id="binary_cross_entropy-text" lang="en"
# ## 4. Binary cross entropy
#
# For two classes one output is enough. If $p$ is the probability of class 1, then that of class 0 is $1 - p$. Writing both terms out gives the **binary cross entropy**:
#
# $$J = \frac{1}{n}\sum_{i=1}^{n}\bigl(-y_i\log p_i - (1 - y_i)\log(1 - p_i)\bigr)$$
#
# Of a sample with $y_i = 0$ only the second term is left; without it, nothing would be learned from such samples. Now a logarithm can be infinite at $p = 1$ as well as at $p = 0$.
# So before taking logarithms, $p$ is clipped **to at least $10^{-7}$ and at most $1 - 10^{-7}$**.
#
# **Task.** Write a function `binary_cross_entropy(y, p)` that computes the binary cross entropy.
#
# * `y`: a tensor of shape `(n, 1)` of values between 0 and 1, among them soft labels such as 0.8.
# * `p`: a tensor of shape `(n, 1)` of probabilities from 0 to 1, some of them perhaps exactly 0 or 1.
# * Result: a `float32` tensor of shape `()`, never infinite and never NaN.
# * $1 - 10^{-7}$ is rounded in `float32`, so the loss of a sample for which $p = 1$ is wrong comes out as 16.12 or as 15.94, by the order of computing. Both count as right.
#
# **Example.** For `[[1], [0]]` as `y` and `[[0.5], [0.75]]` as `p` the result is $(-\log 0.5 - \log 0.25)/2 \approx 1.0397$.
# %% answer="binary_cross_entropy"
def binary_cross_entropy(y, p):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="binary_cross_entropy"
my_loss = binary_cross_entropy(tf.constant([[1.0], [0.0]]), tf.constant([[0.5], [0.75]]))
assert isinstance(my_loss, tf.Tensor) and my_loss.dtype == tf.float32, text(
    ko="결과는 dtype이 float32인 텐서여야 합니다.", en="The result should be a tensor of dtype float32."
)
assert my_loss.shape == (), text(
    ko="표본에 걸쳐 평균하면 모양이 ()이어야 합니다.", en="The mean over the samples should have the shape ()."
)
assert np.isclose(my_loss, 1.5 * np.log(2), atol=1e-4), text(
    ko="설명의 예와 값이 다릅니다.", en="The value differs from the example in the text."
)
assert np.isfinite(binary_cross_entropy(tf.constant([[1.0], [0.0]]), tf.constant([[1.0], [0.0]]))), text(
    ko="p가 정확히 0이나 1일 때도 결과가 유한해야 합니다.", en="The result should be finite for p of exactly 0 or 1, too."
)
# %% [markdown] id="gradients-text" lang="ko"
# ## 5. 시그모이드를 지나는 그레이디언트
#
# 출력이 $p = \sigma(z)$인 뉴런 하나를 봅니다. 가중치를 고치는 힘은 손실을 $z$로 미분한 값에 비례합니다. 표본 하나의 손실을 두 가지로 정합시다.
#
# $$E = (y - p)^2, \qquad C = -y\log p - (1 - y)\log(1 - p)$$
#
# 연쇄 법칙에 따라 두 미분에는 모두 시그모이드의 기울기가 곱해집니다.
#
# $$\frac{\partial E}{\partial z} = \frac{\partial E}{\partial p}\cdot\sigma'(z), \qquad \frac{\partial C}{\partial z} = \frac{\partial C}{\partial p}\cdot\sigma'(z), \qquad \sigma'(z) = p\,(1 - p)$$
#
# $|z|$가 크면 시그모이드가 **포화**되어 $\sigma'(z)$가 0에 가까워집니다. $C$에서는 나눗셈과 곱셈이 약분되므로 먼저 손으로 식을 정리해 보십시오.
# 정리하지 않고 그대로 계산하면 $z = 40$만 되어도 `float32`에서 $p$가 정확히 1로 반올림되어 NaN이 나옵니다. 앞 문제처럼 자르면 NaN은 없어지지만 미분이 0이 되어 버립니다.
# `tf.GradientTape`을 쓴다면 확률 대신 로짓을 받는 `tf.nn.sigmoid_cross_entropy_with_logits(labels=..., logits=...)`가 이 문제를 해결해 줍니다.
#
# **문제.** 표본마다 두 손실의 미분을 계산하는 함수 `gradients(y, z)`를 작성하십시오.
#
# * `y`: 모양이 `(n,)`인 텐서. 0과 1 사이의 값입니다. 0이나 1이 아닐 수도 있습니다.
# * `z`: 모양이 `(n,)`인 텐서. $-100$에서 $100$까지의 값이 들어옵니다.
# * 결과: 튜플 $\left(\dfrac{\partial E}{\partial z}, \dfrac{\partial C}{\partial z}\right)$. 둘 다 모양이 `(n,)`인 `float32` 텐서입니다. 손실이 표본마다 따로 있으므로 $n$으로 나누지 않습니다.
#
# **예.** `y`가 `[1, 0]`이고 `z`가 `[0, 0]`이면 $p$는 모두 0.5이고, 결과는 `[-0.25, 0.25]`와 `[-0.5, 0.5]`입니다. `y`가 `[0]`이고 `z`가 `[40]`이면 결과는 약 `[0]`과 `[1]`입니다.
# %% [markdown] id="gradients-text" lang="en"
# ## 5. Gradients through a sigmoid
#
# Take a single neuron with the output $p = \sigma(z)$. How hard its weights are corrected is proportional to the derivative of the loss by $z$. Let the loss of one sample be one of these two:
#
# $$E = (y - p)^2, \qquad C = -y\log p - (1 - y)\log(1 - p)$$
#
# By the chain rule, the slope of the sigmoid is a factor of both derivatives:
#
# $$\frac{\partial E}{\partial z} = \frac{\partial E}{\partial p}\cdot\sigma'(z), \qquad \frac{\partial C}{\partial z} = \frac{\partial C}{\partial p}\cdot\sigma'(z), \qquad \sigma'(z) = p\,(1 - p)$$
#
# If $|z|$ is large, the sigmoid is **saturated**, and $\sigma'(z)$ is close to 0. For $C$ it cancels out: simplify the formula by hand first.
# Computed as it stands, it gives NaN at $z = 40$ already, where `float32` rounds $p$ to exactly 1. Clipping as in the last task removes the NaN, but makes the derivative 0.
# With `tf.GradientTape`, the way out is `tf.nn.sigmoid_cross_entropy_with_logits(labels=..., logits=...)`, which takes the logit in place of the probability.
#
# **Task.** Write a function `gradients(y, z)` that computes the derivatives of both losses for each sample.
#
# * `y`: a tensor of shape `(n,)` of values between 0 and 1, not only 0 and 1 themselves.
# * `z`: a tensor of shape `(n,)` of values from $-100$ to $100$.
# * Result: a tuple $\left(\dfrac{\partial E}{\partial z}, \dfrac{\partial C}{\partial z}\right)$ of two `float32` tensors of shape `(n,)`. Each sample has a loss of its own, so nothing is divided by $n$.
#
# **Example.** For `[1, 0]` as `y` and `[0, 0]` as `z`, $p$ is 0.5 twice, and the result is `[-0.25, 0.25]` and `[-0.5, 0.5]`. For `[0]` as `y` and `[40]` as `z` it is about `[0]` and `[1]`.
# %% answer="gradients"
def gradients(y, z):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="gradients"
my_gradients = gradients(tf.constant([1.0, 0.0]), tf.constant([0.0, 0.0]))
assert isinstance(my_gradients, (tuple, list)) and len(my_gradients) == 2, text(
    ko="텐서 두 개로 된 튜플을 돌려주어야 합니다.", en="The result should be a tuple of two tensors."
)
assert all(isinstance(part, tf.Tensor) and part.dtype == tf.float32 for part in my_gradients), text(
    ko="두 값은 dtype이 float32인 텐서여야 합니다.", en="Both values should be tensors of dtype float32."
)
assert my_gradients[0].shape == (2,) and my_gradients[1].shape == (2,), text(
    ko="표본이 두 개이면 두 텐서의 모양은 (2,)이어야 합니다.", en="For two samples both shapes should be (2,)."
)
assert np.allclose(my_gradients[0], [-0.25, 0.25], atol=1e-4), text(
    ko="E의 미분이 설명의 예와 다릅니다.", en="The derivative of E differs from the example in the text."
)
assert np.allclose(my_gradients[1], [-0.5, 0.5], atol=1e-4), text(
    ko="C의 미분이 설명의 예와 다릅니다.", en="The derivative of C differs from the example in the text."
)
my_gradients = gradients(tf.constant([0.0]), tf.constant([40.0]))
assert np.allclose(my_gradients[0], [0.0], atol=1e-4) and np.allclose(my_gradients[1], [1.0], atol=1e-4), text(
    ko="시그모이드가 포화된 둘째 예와 값이 다릅니다.", en="The values differ from the second example, with a saturated sigmoid."
)
# %% [markdown] id="unfair_pair-text" lang="ko"
# ## 6. 불공정한 두 표본
#
# 시험을 더 많이 틀린 학생이 공부를 덜 해도 된다면 불공정합니다. 손실 함수에서도 그런 일이 일어날 수 있습니다. 한 표본의 오차가 다른 표본의 오차보다 **큰데** 그레이디언트는 오히려 **작은** 경우입니다.
#
# 출력이 시그모이드인 뉴런에서 $y = 1$일 때의 그림을 봅시다. 왼쪽은 오차 $|y - p|$이고, 오른쪽은 5번의 두 미분의 절댓값입니다. 미분은 식이 아니라 촘촘한 점 사이의 차이로 구했습니다.
# %% [markdown] id="unfair_pair-text" lang="en"
# ## 6. An unfair pair
#
# It would be unfair if whoever got more of a test wrong had to study less. A loss function can do just that: the error of one sample is **larger** than that of another, and yet its gradient is **smaller**.
#
# The figure shows a sigmoid neuron for $y = 1$: on the left the error $|y - p|$, on the right the absolute values of the two derivatives of task 5. These were found not by a formula but from the differences between many close points.
# %% setup="figure"
grid = np.linspace(-8, 8, 1601)
curve = 1 / (1 + np.exp(-grid))
figure, (left, right) = plt.subplots(1, 2, figsize=(10, 3))
left.plot(grid, 1 - curve)
left.set(xlabel="$z$", ylabel="$|y - p|$", title="$y = 1$")
right.plot(grid, np.abs(np.gradient((1 - curve) ** 2, grid)), label=r"$|\partial E / \partial z|$")
right.plot(grid, np.abs(np.gradient(-np.log(curve), grid)), label=r"$|\partial C / \partial z|$")
right.set(xlabel="$z$", title="$y = 1$")
right.legend()
left.grid()
right.grid()
plt.show()
# %% [markdown] id="unfair_pair-question" lang="ko"
# **문제.** 평균제곱오차 $E$가 불공정하게 다루는 두 표본을 찾는 함수 `unfair_pair(y)`를 작성하십시오.
#
# * `y`: 두 표본에 공통인 참값. 파이썬 실수 `0.0` 또는 `1.0`입니다. 그림은 $y = 1$일 때입니다. $y = 0$일 때는 어떻게 되는지 생각해 보십시오.
# * 결과: 수 두 개로 된 튜플 `(z_a, z_b)`. 두 표본의 로짓이며 다음 두 조건을 모두 만족해야 합니다. 만족하는 수이면 무엇이든 정답입니다.
#   * 표본 b의 오차 $|y - \sigma(z_b)|$는 표본 a의 오차 $|y - \sigma(z_a)|$보다 **0.2 이상 큽니다**.
#   * 표본 b의 $\left|\partial E/\partial z\right|$는 표본 a의 값의 **10분의 1 이하**입니다.
#
# **예.** $y = 1$일 때 `(0, -2)`는 정답이 아닙니다. 오차는 0.5와 0.881로 b가 충분히 크지만, 그레이디언트의 크기가 0.25와 0.185여서 b가 10분의 1 이하가 아닙니다.
# %% [markdown] id="unfair_pair-question" lang="en"
# **Task.** Write a function `unfair_pair(y)` that finds two samples which the squared error $E$ treats unfairly.
#
# * `y`: the true value of both samples, a Python float, `0.0` or `1.0`. The figure is for $y = 1$; think about what becomes of it for $y = 0$.
# * Result: a tuple of two numbers `(z_a, z_b)`, the logits of the two samples. They must meet both conditions below; any that do are right.
#   * The error $|y - \sigma(z_b)|$ of sample b is larger than the error $|y - \sigma(z_a)|$ of sample a **by at least 0.2**.
#   * $\left|\partial E/\partial z\right|$ of sample b is **at most a tenth** of that of sample a.
#
# **Example.** For $y = 1$, `(0, -2)` is not right. The errors are 0.5 and 0.881, so that of b is large enough; but the gradients have the sizes 0.25 and 0.185, so that of b is more than a tenth.
# %% answer="unfair_pair"
def unfair_pair(y):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="unfair_pair"
for some_y in (0.0, 1.0):
    my_pair = unfair_pair(some_y)
    assert isinstance(my_pair, (tuple, list)) and len(my_pair) == 2, text(
        ko="수 두 개로 된 튜플을 돌려주어야 합니다.", en="The result should be a tuple of two numbers."
    )
    error_a, error_b = [abs(some_y - 1 / (1 + np.exp(-float(z)))) for z in my_pair]
    assert error_b > error_a, text(
        ko="표본 b의 오차가 표본 a의 오차보다 커야 합니다. y가 0일 때와 1일 때를 모두 확인하십시오.",
        en="The error of sample b should be larger than that of sample a, both for y = 0 and for y = 1.",
    )
    assert error_b - error_a >= 0.2, text(
        ko="두 오차의 차이가 0.2보다 작습니다.", en="The errors differ by less than 0.2."
    )
    # ko: 미분 대신, 가까운 두 점 사이의 기울기를 봅니다.
    # en: In place of the derivative, this takes the slope between two close points.
    squares = [[(some_y - 1 / (1 + np.exp(-float(z) - h))) ** 2 for h in (-1e-4, 1e-4)] for z in my_pair]
    slope_a, slope_b = [abs(after - before) for before, after in squares]
    assert slope_b <= slope_a / 10, text(
        ko="표본 b의 그레이디언트가 표본 a의 10분의 1보다 큽니다.",
        en="The gradient of sample b is more than a tenth of that of sample a.",
    )
# %% [markdown] id="count_unfair-text" lang="ko"
# ## 7. 불공정한 쌍의 수
#
# 표본이 여럿이면 불공정한 쌍이 몇 개인지 세어 볼 수 있습니다. 표본 $i$와 $j$의 오차를 $e_i$, $e_j$, 그레이디언트를 $g_i$, $g_j$라고 할 때, 다음을 만족하는 쌍을 불공정하다고 합시다.
#
# $$e_i > e_j \quad\text{이고}\quad |g_i| < |g_j|$$
#
# 그레이디언트의 부호는 고치는 방향일 뿐이므로 **절댓값**으로 견줍니다. 오차가 서로 같은 쌍, 그레이디언트의 절댓값이 서로 같은 쌍은 불공정하지 않습니다.
#
# **문제.** 불공정한 쌍의 수를 세는 함수 `count_unfair(errors, gradients)`를 작성하십시오.
#
# * `errors`: 표본마다의 오차. 모양이 `(n,)`인 텐서이고, 모두 0 이상입니다.
# * `gradients`: 표본마다의 그레이디언트. 모양이 `(n,)`인 텐서이고, 음수도 있습니다.
# * 결과: 불공정한 쌍의 수. 파이썬 정수이거나, 모양이 `()`인 정수형 텐서 또는 배열입니다. 두 표본은 한 쌍이므로 **한 번만** 셉니다. 이웃한 표본뿐 아니라 **모든** 두 표본을 견줍니다.
#
# **예.** 오차가 `[0.2, 0.5, 0.9]`이고 그레이디언트가 `[-0.1, -0.3, 0.05]`이면 결과는 2입니다. 셋째 표본의 오차가 가장 큰데, 그레이디언트의 절댓값은 첫째보다도 둘째보다도 작기 때문입니다.
# %% [markdown] id="count_unfair-text" lang="en"
# ## 7. Counting unfair pairs
#
# With many samples, unfair pairs can be counted. Let samples $i$ and $j$ have the errors $e_i$ and $e_j$ and the gradients $g_i$ and $g_j$. The pair is unfair if
#
# $$e_i > e_j \quad\text{and}\quad |g_i| < |g_j|.$$
#
# The sign of a gradient only says which way to correct, so **absolute values** are compared. A pair with equal errors, or with gradients of equal absolute value, is not unfair.
#
# **Task.** Write a function `count_unfair(errors, gradients)` that counts the unfair pairs.
#
# * `errors`: the error of each sample, a tensor of shape `(n,)`; none is negative.
# * `gradients`: the gradient of each sample, a tensor of shape `(n,)`; some are negative.
# * Result: the number of unfair pairs, a Python int, or a tensor or array of an integer dtype and shape `()`. Two samples are one pair, to be counted **once**. Compare **all** samples with each other, not only neighbours.
#
# **Example.** For the errors `[0.2, 0.5, 0.9]` and the gradients `[-0.1, -0.3, 0.05]` the result is 2: the third sample has the largest error, but a gradient of smaller absolute value than the first and than the second.
# %% answer="count_unfair"
def count_unfair(errors, gradients):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="count_unfair"
my_count = count_unfair(tf.constant([0.2, 0.5, 0.9]), tf.constant([-0.1, -0.3, 0.05]))
assert my_count is not None and np.shape(my_count) == (), text(
    ko="수 하나를 돌려주어야 합니다.", en="The result should be a single number."
)
assert np.asarray(my_count).dtype.kind in "iu", text(
    ko="결과는 정수여야 합니다.", en="The result should be an integer."
)
assert my_count == 2, text(
    ko="설명의 예에서 결과는 2여야 합니다.", en="The example in the text should give 2."
)
# %% [markdown] id="cross_entropy_is_fairer-text" lang="ko"
# ## 8. 어느 손실이 더 공정한가
#
# 이제 결론을 낼 차례입니다. 출력이 시그모이드인 뉴런의 로짓을 여러 개 놓고, 평균제곱오차 $E$로 학습할 때와 교차 엔트로피 $C$로 학습할 때 불공정한 쌍이 각각 몇 개인지 견줍니다.
# 오차는 두 경우 모두 $e = |y - p|$이고, 그레이디언트는 5번의 두 미분입니다.
#
# 직접 여러 가지 로짓을 넣어 보고, 두 수가 언제 같고 언제 다른지, 교차 엔트로피에서는 왜 그런 수가 나오는지 생각해 보십시오. 5번에서 정리한 식에 답이 있습니다.
#
# **문제.** 주어진 표본에서 교차 엔트로피가 더 공정한지 답하는 함수 `cross_entropy_is_fairer(y, z)`를 작성하십시오.
#
# * `y`: 모양이 `(n,)`인 텐서. 0 또는 1입니다.
# * `z`: 모양이 `(n,)`인 텐서. $-8$에서 $8$까지의 로짓입니다.
# * 결과: 불공정한 쌍이 교차 엔트로피에서 평균제곱오차에서보다 **적으면** `True`, 그렇지 않으면 `False`. 두 수가 같으면 `False`입니다.
#
# **예.** `y`가 `[1, 1]`이고 `z`가 `[0, -6]`이면 평균제곱오차에서는 불공정한 쌍이 1개, 교차 엔트로피에서는 0개이므로 `True`입니다. `z`가 `[1, 2]`이면 둘 다 0개이므로 `False`입니다.
# %% [markdown] id="cross_entropy_is_fairer-text" lang="en"
# ## 8. Which loss is the fairer
#
# Time to conclude. Take several logits of a sigmoid neuron and compare how many pairs are unfair if it is trained with the squared error $E$, and if it is trained with cross entropy $C$.
# The errors are $e = |y - p|$ in both cases; the gradients are the two derivatives of task 5.
#
# Try logits of your own. When are the two numbers the same, when not, and why is it always that number for cross entropy? The formula that you simplified in task 5 has the answer.
#
# **Task.** Write a function `cross_entropy_is_fairer(y, z)` that says whether cross entropy is the fairer for the given samples.
#
# * `y`: a tensor of shape `(n,)` of zeros and ones.
# * `z`: a tensor of shape `(n,)` of logits from $-8$ to $8$.
# * Result: `True` if **fewer** pairs are unfair under cross entropy than under the squared error, else `False`. If the numbers are equal, the result is `False`.
#
# **Example.** For `[1, 1]` as `y` and `[0, -6]` as `z`, 1 pair is unfair under the squared error and 0 under cross entropy, so the result is `True`. For `[1, 2]` as `z` it is 0 for both, so the result is `False`.
# %% answer="cross_entropy_is_fairer"
def cross_entropy_is_fairer(y, z):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="cross_entropy_is_fairer"
first_answer = cross_entropy_is_fairer(tf.constant([1.0, 1.0]), tf.constant([0.0, -6.0]))
second_answer = cross_entropy_is_fairer(tf.constant([1.0, 1.0]), tf.constant([1.0, 2.0]))
for my_answer in (first_answer, second_answer):
    assert np.shape(my_answer) == () and np.asarray(my_answer).dtype == bool, text(
        ko="결과는 True 또는 False여야 합니다.", en="The result should be True or False."
    )
assert first_answer, text(
    ko="설명의 첫째 예에서 결과는 True여야 합니다.", en="The first example in the text should give True."
)
assert not second_answer, text(
    ko="설명의 둘째 예에서 결과는 False여야 합니다.", en="The second example in the text should give False."
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
