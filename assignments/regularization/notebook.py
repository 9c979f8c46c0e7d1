# %% [markdown] id="intro" lang="ko"
# # 과잉 적합과 규제
#
# 신경망은 학습 데이터를 통째로 외울 수 있을 만큼 큽니다. 그러나 우리가 바라는 것은 처음 보는 데이터도 잘 맞히는 신경망, 곧 **일반화**하는 신경망입니다.
# 학습 데이터의 손실은 작은데 다른 데이터의 손실이 크면 **과잉 적합**입니다. 이 과제에서는 학습 곡선에서 과잉 적합을 알아보고,
# 그것을 줄이는 네 가지 방법인 가중치 감쇠, 조기 종료, 드롭아웃, 데이터 증대를 직접 만듭니다. 만들 함수는 모두 여덟 개입니다.
#
# **기호.** 모든 문제에서 다음과 같습니다.
#
# | 기호 | 뜻 | 코드에서 |
# | --- | --- | --- |
# | $\rho$ | 학습률 | `learning_rate` |
# | $\lambda$ | 가중치 감쇠의 세기. 0이면 감쇠가 없습니다. | `decay` |
# | $p$ | 드롭아웃으로 노드를 끌 확률. 0 이상 1 미만입니다. | `rate` |
# | $n$ | 표본 또는 이미지의 수. 호출할 때마다 다를 수 있습니다. | |
#
# **푸는 방법**
#
# * 문제마다 함수가 하나씩 있습니다. `raise NotImplementedError` 줄을 지우고 그 자리에 코드를 쓰십시오. 함수의 이름과 매개변수는 바꾸지 마십시오.
# * 바로 아래의 검사 셀을 실행하십시오. 아무것도 출력되지 않으면 통과한 것입니다.
# * 앞 문제에서 만든 함수를 뒤 문제에서 불러 써도 되고, 쓰지 않아도 됩니다. 요구하는 결과만 나오면 어떤 방법으로 풀어도 됩니다.
# * 필요한 데이터는 모두 인수로 들어옵니다. 함수 밖의 전역 변수를 쓰지 말고 인수를 쓰십시오. 인수로 받은 배열의 내용은 바꾸지 마십시오.
# * 모두 60분 정도 걸립니다.
#
# **채점 방법**
#
# * 검사 셀은 일부만 확인합니다. 제출한 뒤에는 다른 데이터와 다른 크기로 더 자세히 검사하므로, 예제의 답을 그대로 적어 넣으면 통과하지 못합니다.
# * 문제마다 따로 채점하고, 일부만 맞아도 부분 점수가 있습니다. 비워 둔 문제는 그 함수를 쓰지 않는 다른 문제의 점수에 영향을 주지 않습니다.
# %% [markdown] id="intro" lang="en"
# # Overfitting and regularization
#
# A neural network is large enough to learn its training data by heart. What we want, though, is a network that also does well on data it has never seen: one that **generalises**.
# When the loss is small on the training data and large on other data, the network **overfits**. In this assignment you learn to see that in the learning curves, and you
# build four remedies yourself: weight decay, early stopping, dropout and data augmentation. There are eight functions in all.
#
# **Symbols.** They are the same in all tasks.
#
# | symbol | meaning | in code |
# | --- | --- | --- |
# | $\rho$ | the learning rate | `learning_rate` |
# | $\lambda$ | the strength of weight decay; 0 means none | `decay` |
# | $p$ | the probability that dropout switches a node off; from 0 up to (not including) 1 | `rate` |
# | $n$ | the number of samples or images; it may differ from call to call | |
#
# **How to work**
#
# * Each task asks for one function. Replace the line `raise NotImplementedError` with your code. Keep the function's name and parameters.
# * Then run the check cell right below it. If nothing is printed, the check has passed.
# * You may call the functions of earlier tasks in later ones, or not: any way of getting the requested result is fine.
# * All data come in as arguments. Use these, not global variables outside the function, and leave the contents of the arrays you are given as they are.
# * All tasks together take about 60 minutes.
#
# **How it is graded**
#
# * The check cells look at a part only. After you hand in, your functions are tested more closely, with other data and other sizes, so an answer copied from the example will not pass.
# * Each task is graded by itself and gives part of its points for a partly right answer. A task left empty does not hurt the others, unless they call it.
# %% [markdown] id="setup-text" lang="ko"
# ## 준비
#
# 먼저 아래의 두 셀을 실행하십시오. 첫째 셀은 3번의 검사 셀이 쓰는 작은 데이터를 만듭니다. 특징 열 개 가운데 앞의 세 개만 참값과 관계가 있고, 참값에는 잡음이 섞여 있습니다.
# 학습 표본이 열두 개뿐이어서 잡음까지 외우기 쉽습니다. 둘째 셀은 1번에서 이야기할 학습 곡선 세 쌍을 그립니다.
# 그림의 training은 학습 데이터의 손실, validation은 검증 데이터의 손실이고, 가로축은 세대(epoch)입니다.
# %% [markdown] id="setup-text" lang="en"
# ## Getting ready
#
# Run the next two cells first. The first one makes a small set of data for the check of task 3. Of its ten features only the first three have to do with the true values, which are noisy.
# With no more than twelve samples to train with, it is easy to learn the noise by heart. The second one draws three pairs of learning curves that task 1 talks about.
# %% setup="imports"
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf

# ko: 학습 표본 12개와 검증 표본 60개. 앞의 세 특징만 쓸모가 있고 나머지는 잡음입니다.
# en: 12 samples to train with and 60 to validate with. Only the first three features matter.
generator = np.random.default_rng(5)
data_x, data_x_val = generator.normal(size=(12, 10)), generator.normal(size=(60, 10))
useful = np.zeros((10, 1))
useful[:3] = [[1.0], [-1.0], [0.5]]
data_y = data_x @ useful + generator.normal(size=(12, 1))
data_y_val = data_x_val @ useful + generator.normal(size=(60, 1))
data_x, data_y, data_x_val, data_y_val = (
    tf.constant(part, tf.float32) for part in (data_x, data_y, data_x_val, data_y_val)
)
# %% setup="curves"
epoch_numbers = np.arange(1, 31)
pairs = {
    "under": (0.72 + 0.25 * np.exp(-epoch_numbers / 6), 0.76 + 0.25 * np.exp(-epoch_numbers / 6)),
    "over": (0.05 + 0.9 * np.exp(-epoch_numbers / 7), 0.3 + 0.7 * np.exp(-epoch_numbers / 4) + 0.013 * epoch_numbers),
    "good": (0.12 + 0.85 * np.exp(-epoch_numbers / 6), 0.18 + 0.82 * np.exp(-epoch_numbers / 6)),
}
figure, axes = plt.subplots(1, 3, figsize=(10, 2.8), sharey=True)
for axis, (name, (train_curve, val_curve)) in zip(axes, pairs.items()):
    axis.plot(epoch_numbers, train_curve, label="training")
    axis.plot(epoch_numbers, val_curve, label="validation")
    axis.set_title(name)
    axis.set_xlabel("epoch")
    axis.set_ylim(0, 1.05)
    axis.grid(True)
axes[0].set_ylabel("loss")
axes[0].legend(loc="lower left")
plt.show()
# %% [markdown] id="diagnose-text" lang="ko"
# ## 1. 학습 곡선으로 진단하기
#
# 세대마다 학습 데이터의 손실과 검증 데이터의 손실을 기록하면 신경망의 상태를 진단할 수 있습니다.
#
# * **과소 적합**(under): 학습 데이터의 손실조차 큽니다. 모델이 너무 작거나 학습이 모자랍니다.
# * **과잉 적합**(over): 학습 손실은 작은데 검증 손실이 그보다 훨씬 큽니다. 두 곡선이 벌어집니다.
# * **알맞음**(good): 학습 손실이 작고 두 곡선이 가깝습니다.
#
# 한 세대의 손실은 들쭉날쭉하므로 **마지막 세 세대의 평균**을 봅니다. 학습 손실의 평균을 $a$, 검증 손실의 평균을 $b$라고 하면, 다음 규칙을 **이 순서로** 적용합니다.
#
# 1. $a$가 `high`보다 크면 `"under"`입니다.
# 2. 그렇지 않고 $b - a$가 `gap`보다 크면 `"over"`입니다.
# 3. 그렇지 않으면 `"good"`입니다.
#
# 값이 `high`나 `gap`과 **똑같으면 크지 않은 것**입니다. 검증 손실이 학습 손실보다 작은 것은 과잉 적합이 아닙니다.
#
# **문제.** 위의 규칙으로 진단하는 함수 `diagnose(train_losses, val_losses, high, gap)`를 작성하십시오.
#
# * `train_losses`, `val_losses`: 세대마다의 손실. 길이가 같고 3 이상인 파이썬 실수 리스트입니다.
# * `high`, `gap`: 0보다 큰 파이썬 실수.
# * 결과: 소문자로 된 파이썬 문자열 `"under"`, `"over"`, `"good"` 가운데 하나.
#
# **예.** 학습 손실이 `[0.9, 0.4, 0.2, 0.3, 0.1]`, 검증 손실이 `[1.0, 0.5, 0.6, 0.8, 0.7]`이면 $a = 0.2$, $b = 0.7$입니다.
# `high`가 0.25이고 `gap`이 0.3이면 `"over"`, `high`가 0.25이고 `gap`이 0.6이면 `"good"`, `high`가 0.15이면 `gap`이 얼마든 `"under"`입니다.
# %% [markdown] id="diagnose-text" lang="en"
# ## 1. Naming the fit from the curves
#
# Record the loss on the training data and on validation data in every epoch, and you can tell how a network is doing.
#
# * **Underfitting** (under): the loss is large even on the training data. The model is too small, or was not trained enough.
# * **Overfitting** (over): the training loss is small, but the validation loss is much larger. The two curves part.
# * **A good fit** (good): the training loss is small and the two curves are close to each other.
#
# The loss of a single epoch jumps about, so look at the **mean over the last three epochs**. Call that of the training losses $a$ and that of the validation losses $b$, and apply these rules **in this order**:
#
# 1. If $a$ is greater than `high`, it is `"under"`.
# 2. Otherwise, if $b - a$ is greater than `gap`, it is `"over"`.
# 3. Otherwise it is `"good"`.
#
# A value **equal** to `high` or `gap` **is not greater**. A validation loss below the training loss is no overfitting.
#
# **Task.** Write a function `diagnose(train_losses, val_losses, high, gap)` that names the fit by these rules.
#
# * `train_losses`, `val_losses`: the loss of each epoch, lists of Python floats of the same length, which is at least 3.
# * `high`, `gap`: Python floats above 0.
# * Result: one of the Python strings `"under"`, `"over"` and `"good"`, in lower case.
#
# **Example.** For training losses of `[0.9, 0.4, 0.2, 0.3, 0.1]` and validation losses of `[1.0, 0.5, 0.6, 0.8, 0.7]`, $a = 0.2$ and $b = 0.7$.
# With 0.25 as `high` and 0.3 as `gap` it is `"over"`; with 0.25 as `high` and 0.6 as `gap` it is `"good"`; with 0.15 as `high` it is `"under"`, whatever the `gap`.
# %% answer="diagnose"
def diagnose(train_losses, val_losses, high, gap):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="diagnose"
some_losses = [0.9, 0.4, 0.2, 0.3, 0.1], [1.0, 0.5, 0.6, 0.8, 0.7]
assert type(diagnose(*some_losses, 0.25, 0.3)) is str, text(
    ko="결과는 파이썬 문자열(str)이어야 합니다.", en="The result should be a Python string (str)."
)
assert diagnose(*some_losses, 0.25, 0.3) == "over", text(
    ko='high가 0.25, gap이 0.3인 예는 "over"여야 합니다.', en='The example with 0.25 as high and 0.3 as gap should be "over".'
)
assert diagnose(*some_losses, 0.25, 0.6) == "good", text(
    ko='high가 0.25, gap이 0.6인 예는 "good"이어야 합니다.', en='The example with 0.25 as high and 0.6 as gap should be "good".'
)
assert diagnose(*some_losses, 0.15, 0.3) == "under", text(
    ko='high가 0.15인 예는 gap과 상관없이 "under"여야 합니다.', en='The example with 0.15 as high should be "under", whatever the gap.'
)
# %% [markdown] id="decay_step-text" lang="ko"
# ## 2. 가중치 감쇠
#
# 과잉 적합한 모델은 잡음까지 맞추느라 가중치가 커지는 경향이 있습니다. **가중치 감쇠**는 가중치가 커지는 것에 벌점을 매깁니다. 손실 $J$에 가중치의 제곱합을 더한 것을 새 목적 함수로 삼습니다.
#
# $$J_\lambda(\mathbf{w}) = J(\mathbf{w}) + \frac{\lambda}{2}\sum_i w_i^2, \qquad \frac{\partial J_\lambda}{\partial \mathbf{w}} = \frac{\partial J}{\partial \mathbf{w}} + \lambda\mathbf{w}$$
#
# 그래서 경사 하강법의 한 걸음은 다음과 같습니다. 오른쪽의 꼴을 보면 가중치를 $1 - \rho\lambda$배로 줄이고 나서 옮기는 셈입니다. 이름이 감쇠인 까닭입니다.
#
# $$\mathbf{w} \leftarrow \mathbf{w} - \rho\left(\frac{\partial J}{\partial \mathbf{w}} + \lambda\mathbf{w}\right) = (1 - \rho\lambda)\,\mathbf{w} - \rho\,\frac{\partial J}{\partial \mathbf{w}}$$
#
# 케라스에서는 `keras.optimizers.SGD(learning_rate=..., weight_decay=λ)`가 같은 일을 합니다. 예전의 `decay=` 인수는 이름만 비슷할 뿐 학습률을 줄이는 것이었고, 지금은 경고만 남기고 무시됩니다.
# 층에 `kernel_regularizer=keras.regularizers.L2(c)`를 주면 손실에 $c\sum w^2$을 더하므로, 위의 식과 같게 하려면 $c = \lambda/2$입니다.
#
# **문제.** 가중치 감쇠를 넣어 가중치를 한 번 갱신하는 함수 `decay_step(w, gradient, learning_rate, decay)`를 작성하십시오.
#
# * `w`: 지금의 가중치, `gradient`: 벌점이 없는 손실 $J$의 미분. 모양이 서로 같은 `float32` 텐서이며, 축의 수는 하나 이상입니다.
# * `learning_rate`, `decay`: 파이썬 실수.
# * 결과: 갱신한 가중치. 모양이 `w`와 같은 `float32` 텐서입니다.
#
# **예.** `w`가 `[1, -2]`, `gradient`가 `[0.5, 1]`, 학습률이 0.1, `decay`가 0.5이면 결과는 $[1 - 0.1(0.5 + 0.5),\ -2 - 0.1(1 - 1)] = [0.9, -2]$입니다.
# 둘째 가중치는 미분과 감쇠가 맞비겨 그대로입니다.
# %% [markdown] id="decay_step-text" lang="en"
# ## 2. Weight decay
#
# A model that overfits tends to have large weights, since it bends to fit the noise. **Weight decay** puts a price on large weights: what is minimised is the loss $J$ plus the sum of the squared weights.
#
# $$J_\lambda(\mathbf{w}) = J(\mathbf{w}) + \frac{\lambda}{2}\sum_i w_i^2, \qquad \frac{\partial J_\lambda}{\partial \mathbf{w}} = \frac{\partial J}{\partial \mathbf{w}} + \lambda\mathbf{w}$$
#
# One step of gradient descent then reads as follows. In its second form the weights shrink by the factor $1 - \rho\lambda$ before they move; hence the name.
#
# $$\mathbf{w} \leftarrow \mathbf{w} - \rho\left(\frac{\partial J}{\partial \mathbf{w}} + \lambda\mathbf{w}\right) = (1 - \rho\lambda)\,\mathbf{w} - \rho\,\frac{\partial J}{\partial \mathbf{w}}$$
#
# In Keras, `keras.optimizers.SGD(learning_rate=..., weight_decay=λ)` does the same. The old argument `decay=` sounds alike but lowered the learning rate; today it is ignored with a mere warning.
# `kernel_regularizer=keras.regularizers.L2(c)` in a layer adds $c\sum w^2$ to the loss, so it takes $c = \lambda/2$ to match the formula above.
#
# **Task.** Write a function `decay_step(w, gradient, learning_rate, decay)` that updates the weights once, with weight decay.
#
# * `w`: the present weights; `gradient`: the derivative of the loss $J$ without the penalty. Both are `float32` tensors of the same shape, with one axis or more.
# * `learning_rate`, `decay`: Python floats.
# * Result: the updated weights, a `float32` tensor of the shape of `w`.
#
# **Example.** For `[1, -2]` as `w`, `[0.5, 1]` as `gradient`, a learning rate of 0.1 and a `decay` of 0.5 the result is $[1 - 0.1(0.5 + 0.5),\ -2 - 0.1(1 - 1)] = [0.9, -2]$.
# The second weight stays where it is, because derivative and decay cancel out.
# %% answer="decay_step"
def decay_step(w, gradient, learning_rate, decay):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="decay_step"
my_weights = decay_step(tf.constant([1.0, -2.0]), tf.constant([0.5, 1.0]), 0.1, 0.5)
assert isinstance(my_weights, tf.Tensor) and my_weights.dtype == tf.float32, text(
    ko="결과는 dtype이 float32인 텐서여야 합니다.", en="The result should be a tensor of dtype float32."
)
assert my_weights.shape == (2,), text(
    ko="결과의 모양은 w와 같아야 합니다.", en="The result should have the shape of w."
)
assert np.allclose(my_weights, [0.9, -2.0], atol=1e-5), text(
    ko="설명의 예와 값이 다릅니다.", en="The values differ from the example in the text."
)
# %% [markdown] id="train-text" lang="ko"
# ## 3. 가중치 감쇠로 학습하기
#
# 이제 가중치 감쇠가 정말로 두 곡선의 틈을 줄이는지 봅시다. 가장 간단한 모델인 선형 모델 $\mathbf{o} = \mathbf{x}\mathbf{w}$를 씁니다. 바이어스도 활성 함수도 없습니다. 손실은 평균제곱오차입니다.
#
# $$J = \frac{1}{n}\sum_{i=1}^{n}(y_i - o_i)^2, \qquad \frac{\partial J}{\partial \mathbf{w}} = \frac{2}{n}\,\mathbf{x}^{\mathsf T}(\mathbf{x}\mathbf{w} - \mathbf{y})$$
#
# 미분은 위의 식으로 계산해도 되고 `tf.GradientTape`으로 구해도 됩니다. 옵티마이저를 쓴다면 `minimize`가 아니라 `apply_gradients`입니다.
#
# **문제.** 가중치를 학습하고 손실을 기록하는 함수 `train(x, y, x_val, y_val, learning_rate, decay, epochs)`를 작성하십시오.
#
# * `x`, `y`: 학습 데이터. 모양이 `(n, d)`, `(n, 1)`인 `float32` 텐서.
# * `x_val`, `y_val`: 검증 데이터. 모양이 `(m, d)`, `(m, 1)`인 `float32` 텐서. `m`은 `n`과 다를 수 있습니다. **가중치를 갱신하는 데 써서는 안 됩니다.**
# * `learning_rate`, `decay`: 파이썬 실수. `epochs`: 세대의 수. 1 이상인 정수입니다.
# * 가중치는 **0에서** 시작합니다. 한 세대마다 학습 데이터 전체로 미분을 한 번 구해, 2번의 식으로 한 번 갱신합니다.
# * 결과: 셋으로 된 튜플 `(w, train_losses, val_losses)`.
#   * `w`: 학습을 마친 가중치. 모양이 `(d, 1)`인 `float32` 텐서 또는 `tf.Variable`입니다.
#   * `train_losses`, `val_losses`: 실수 `epochs`개로 된 **리스트**. 각 세대에서 **갱신하기 전의** 가중치로 계산한 학습 데이터와 검증 데이터의 평균제곱오차입니다.
#     견주어 볼 수 있도록 **벌점은 넣지 않습니다.** 손실이 텐서이면 `float(loss)`로 수를 꺼내어 담으십시오.
#
# **예.** `x`가 `[[1], [2]]`, `y`가 `[[1], [4]]`, `x_val`이 `[[3]]`, `y_val`이 `[[5]]`, 학습률이 0.1, `decay`가 0.5, 세대가 둘이면
# 가중치는 $0 \to 0.9 \to 1.305$로 바뀌고, 학습 손실은 `[8.5, 2.425]`, 검증 손실은 `[25, 5.29]`입니다.
#
# 준비 셀의 데이터를 학습률 0.1로 200세대 학습하면 마지막 손실은 다음과 같습니다. 감쇠가 없으면 학습 데이터는 거의 완벽하게 맞히지만 검증 손실이 크고,
# 감쇠가 세어지면 틈이 줄어듭니다. 그러나 너무 세면 학습 손실이 커져 과소 적합 쪽으로 갑니다.
#
# | `decay` | 학습 손실 | 검증 손실 | 틈 |
# | --- | --- | --- | --- |
# | 0 | 0.04 | 5.91 | 5.87 |
# | 0.3 | 0.23 | 2.10 | 1.87 |
# | 1 | 0.46 | 2.29 | 1.83 |
# | 3 | 0.75 | 2.87 | 2.12 |
# %% [markdown] id="train-text" lang="en"
# ## 3. Training with weight decay
#
# Does weight decay really close the gap between the two curves? Try it with the simplest of models, the linear model $\mathbf{o} = \mathbf{x}\mathbf{w}$, without bias and activation function. The loss is the mean squared error.
#
# $$J = \frac{1}{n}\sum_{i=1}^{n}(y_i - o_i)^2, \qquad \frac{\partial J}{\partial \mathbf{w}} = \frac{2}{n}\,\mathbf{x}^{\mathsf T}(\mathbf{x}\mathbf{w} - \mathbf{y})$$
#
# Compute the derivative by this formula or find it with `tf.GradientTape`. If you use an optimizer, it is `apply_gradients`, not `minimize`.
#
# **Task.** Write a function `train(x, y, x_val, y_val, learning_rate, decay, epochs)` that trains the weights and records the losses.
#
# * `x`, `y`: the training data, `float32` tensors of shapes `(n, d)` and `(n, 1)`.
# * `x_val`, `y_val`: the validation data, `float32` tensors of shapes `(m, d)` and `(m, 1)`; `m` need not equal `n`. **They must not be used for updating the weights.**
# * `learning_rate`, `decay`: Python floats. `epochs`: the number of epochs, an integer of at least 1.
# * The weights start **from 0**. Each epoch finds the derivative once, over all of the training data, and updates the weights once, by the formula of task 2.
# * Result: a tuple of three, `(w, train_losses, val_losses)`.
#   * `w`: the trained weights, a `float32` tensor or `tf.Variable` of shape `(d, 1)`.
#   * `train_losses`, `val_losses`: **lists** of `epochs` numbers, the mean squared errors on the training and on the validation data, computed in each epoch **before** the weights are updated.
#     So that they can be compared, they come **without the penalty**. If a loss is a tensor, take the number out by `float(loss)`.
#
# **Example.** For `[[1], [2]]` as `x`, `[[1], [4]]` as `y`, `[[3]]` as `x_val`, `[[5]]` as `y_val`, a learning rate of 0.1, a `decay` of 0.5 and two epochs,
# the weight goes $0 \to 0.9 \to 1.305$; the training losses are `[8.5, 2.425]` and the validation losses `[25, 5.29]`.
#
# Trained for 200 epochs at a learning rate of 0.1, the data of the first cell above end with these losses. Without decay the training data are fitted almost perfectly and the validation loss is large.
# With stronger decay the gap closes. With too much of it the training loss rises, towards underfitting.
#
# | `decay` | training loss | validation loss | gap |
# | --- | --- | --- | --- |
# | 0 | 0.04 | 5.91 | 5.87 |
# | 0.3 | 0.23 | 2.10 | 1.87 |
# | 1 | 0.46 | 2.29 | 1.83 |
# | 3 | 0.75 | 2.87 | 2.12 |
# %% answer="train"
def train(x, y, x_val, y_val, learning_rate, decay, epochs):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="train"
some_data = tf.constant([[1.0], [2.0]]), tf.constant([[1.0], [4.0]]), tf.constant([[3.0]]), tf.constant([[5.0]])
my_training = train(*some_data, 0.1, 0.5, 2)
assert isinstance(my_training, (tuple, list)) and len(my_training) == 3, text(
    ko="(w, train_losses, val_losses)를 돌려주어야 합니다.", en="The result should be (w, train_losses, val_losses)."
)
trained_w, my_train_losses, my_val_losses = my_training
assert isinstance(trained_w, (tf.Tensor, tf.Variable)) and trained_w.shape == (1, 1), text(
    ko="특징이 하나이면 w는 모양이 (1, 1)인 텐서여야 합니다.", en="For one feature w should be a tensor of shape (1, 1)."
)
for my_losses in (my_train_losses, my_val_losses):
    assert isinstance(my_losses, list) and len(my_losses) == 2, text(
        ko="손실의 기록은 세대마다 수가 하나씩 담긴 리스트여야 합니다.", en="Each record of losses should be a list with one number for each epoch."
    )
    assert not any(isinstance(loss, (tf.Tensor, tf.Variable)) for loss in my_losses), text(
        ko="손실의 기록에는 텐서가 아니라 수를 담아야 합니다.", en="The records should hold numbers, not tensors."
    )
assert np.allclose(my_train_losses, [8.5, 2.425], atol=1e-4), text(
    ko="학습 손실이 설명의 예와 다릅니다.", en="The training losses differ from the example in the text."
)
assert np.allclose(my_val_losses, [25.0, 5.29], atol=1e-4), text(
    ko="검증 손실이 설명의 예와 다릅니다.", en="The validation losses differ from the example in the text."
)
assert np.allclose(trained_w, [[1.305]], atol=1e-4), text(
    ko="학습한 가중치가 설명의 예와 다릅니다.", en="The trained weight differs from the example in the text."
)
my_data = data_x, data_y, data_x_val, data_y_val
_, my_train_losses, my_val_losses = train(*my_data, 0.1, 0.0, 200)
_, decayed_train_losses, decayed_val_losses = train(*my_data, 0.1, 0.3, 200)
assert np.isclose(my_val_losses[-1], 5.91, atol=0.02) and np.isclose(decayed_val_losses[-1], 2.10, atol=0.02), text(
    ko="마지막 검증 손실이 설명의 표와 다릅니다.", en="The last validation losses differ from the table in the text."
)
my_curve = {
    "train": my_train_losses,
    "validation": my_val_losses,
    "train, decay 0.3": decayed_train_losses,
    "validation, decay 0.3": decayed_val_losses,
}
# %% [markdown] id="early_stopping-text" lang="ko"
# ## 4. 조기 종료
#
# 감쇠 없이 학습한 위의 예에서 검증 손실은 처음에 줄어들다가 세대 20에서 1.98로 가장 작아진 뒤 다시 커져 5.91이 됩니다. 더 학습할수록 잡음을 외운 것입니다.
# 그렇다면 그 무렵에 멈추고, 검증 손실이 가장 작았던 때의 가중치를 쓰면 됩니다. 이것이 **조기 종료**입니다. 다만 손실은 들쭉날쭉하므로 한 번 커졌다고 바로 멈추지 않고 참을성 있게 기다려 봅니다.
#
# 세대 0부터 차례로 검증 손실을 보면서 다음을 되풀이합니다.
#
# * 지금까지의 가장 작은 값**보다 작으면** 나아진 것입니다. 이 세대가 지금까지의 가장 좋은 세대입니다. 첫 세대는 언제나 나아진 것으로 칩니다.
# * 같거나 크면 나아지지 않은 것입니다. 나아지지 않은 세대가 **잇달아** `patience`번이 되면 그 세대를 끝으로 학습을 멈춥니다. **그 뒤의 손실은 알 수 없는 값**이므로 보지 않습니다.
#
# 케라스의 `keras.callbacks.EarlyStopping(patience=..., restore_best_weights=True)`가 하는 일입니다.
#
# **문제.** 조기 종료의 결과를 구하는 함수 `early_stopping(val_losses, patience)`를 작성하십시오.
#
# * `val_losses`: 끝까지 학습했을 때의 검증 손실. 길이가 1 이상인 파이썬 실수 리스트이며, `val_losses[i]`가 세대 `i`의 손실입니다.
# * `patience`: 1 이상인 정수.
# * 결과: 정수 두 개로 된 튜플 `(best, count)`. `best`는 0부터 센 가장 좋은 세대의 번호이고, `count`는 멈출 때까지 **학습한 세대의 수**입니다. 멈추지 않고 끝났으면 `count`는 `val_losses`의 길이입니다.
#
# **예.** 손실이 `[0.9, 0.7, 0.8, 0.6, 0.65, 0.6, 0.7, 0.5]`이고 `patience`가 3이면, 세대 3에서 0.6으로 가장 작고 세대 4, 5, 6에서 나아지지 않으므로(0.6은 0.6보다 작지 않습니다)
# 세대 6을 끝으로 멈춥니다. 세대 0에서 6까지 일곱 세대를 학습했으므로 결과는 `(3, 7)`이고, 0.5는 끝내 보지 못합니다.
# %% [markdown] id="early_stopping-text" lang="en"
# ## 4. Early stopping
#
# In the example above without decay, the validation loss falls at first, is smallest in epoch 20, at 1.98, and then rises to 5.91: from there on the noise is learned by heart.
# So stop about there, and use the weights of the epoch with the smallest validation loss. This is **early stopping**. As losses jump about, don't stop at the first rise, but have some patience.
#
# Look at the validation losses one after the other, from epoch 0:
#
# * If a loss is **less than** the least so far, it is an improvement, and this epoch is the best so far. The first epoch always counts as an improvement.
# * If it is equal or greater, it is none. As soon as `patience` epochs **in a row** brought no improvement, training ends with that epoch. **Later losses can't be known** then, so don't look at them.
#
# This is what `keras.callbacks.EarlyStopping(patience=..., restore_best_weights=True)` does in Keras.
#
# **Task.** Write a function `early_stopping(val_losses, patience)` that finds what early stopping leads to.
#
# * `val_losses`: the validation losses of a training that goes to its end, a list of one or more Python floats; `val_losses[i]` is the loss of epoch `i`.
# * `patience`: an integer of at least 1.
# * Result: a tuple of two integers, `(best, count)`. `best` is the best epoch, counted from 0. `count` is the **number of epochs trained** until it stops; if it never stops, that is the length of `val_losses`.
#
# **Example.** For losses of `[0.9, 0.7, 0.8, 0.6, 0.65, 0.6, 0.7, 0.5]` and a `patience` of 3, the loss is least in epoch 3, at 0.6, and epochs 4, 5 and 6 bring no improvement (0.6 is not less than 0.6).
# So training ends with epoch 6. Epochs 0 to 6 are seven epochs: the result is `(3, 7)`, and the 0.5 is never seen.
# %% answer="early_stopping"
def early_stopping(val_losses, patience):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="early_stopping"
some_losses = [0.9, 0.7, 0.8, 0.6, 0.65, 0.6, 0.7, 0.5]
my_stop = early_stopping(some_losses, 3)
assert isinstance(my_stop, (tuple, list)) and len(my_stop) == 2, text(
    ko="(best, count)를 돌려주어야 합니다.", en="The result should be (best, count)."
)
assert my_stop[0] == 3, text(
    ko="설명의 예에서 가장 좋은 세대는 3이어야 합니다.", en="In the example of the text the best epoch should be 3."
)
assert my_stop[1] == 7, text(
    ko="설명의 예에서 학습한 세대의 수는 7이어야 합니다.", en="In the example of the text the number of epochs should be 7."
)
# %% [markdown] id="keep_mask-text" lang="ko"
# ## 5. 드롭아웃의 마스크
#
# **드롭아웃**은 학습하는 동안 노드를 아무렇게나 골라 꺼 버립니다. 어느 노드가 꺼질지 모르므로 신경망은 몇몇 노드에만 의지할 수 없게 되고, 여러 노드가 일을 나누어 맡습니다.
# 어떤 노드를 남길지는 0과 1로 된 **마스크**로 나타냅니다. 1이면 남기고 0이면 끕니다.
#
# $$m_i = \begin{cases} 0 & \text{확률}\ p \\ 1 & \text{확률}\ 1 - p \end{cases}$$
#
# 원소마다 **따로** 뽑습니다. 그래서 꺼지는 노드의 수는 부를 때마다 조금씩 다르고, 행마다 꺼지는 자리도 다릅니다. 0과 1 사이의 균일 난수를 $p$와 비교하면 됩니다.
#
# **문제.** 드롭아웃의 마스크를 뽑는 함수 `keep_mask(shape, rate)`를 작성하십시오.
#
# * `shape`: 마스크의 모양. 정수로 된 리스트 또는 튜플이며 길이는 1 이상입니다.
# * `rate`: 원소가 **0이 될** 확률 $p$. 0 이상 1 미만인 파이썬 실수이며, 0이면 마스크는 모두 1입니다.
# * 결과: 모양이 `shape`이고 0과 1로 된 `float32` 텐서. 부를 때마다 **새로** 뽑으며, 함수 안에서 시드를 정하지 마십시오.
#
# **예.** `keep_mask([2, 3], 0.5)`는 이를테면 `[[1, 0, 0], [1, 1, 0]]`입니다. 0의 개수는 여섯 개 가운데 세 개가 아닐 수도 있습니다.
# %% [markdown] id="keep_mask-text" lang="en"
# ## 5. The mask of dropout
#
# While a network is trained, **dropout** switches nodes off at random. As any node may be gone, the network can't rely on a few of them, and the work gets shared.
# Which nodes are kept is written down as a **mask** of zeros and ones: 1 keeps a node, 0 switches it off.
#
# $$m_i = \begin{cases} 0 & \text{with probability}\ p \\ 1 & \text{with probability}\ 1 - p \end{cases}$$
#
# Each element is drawn **by itself**. So the number of nodes that are off differs a little from call to call, and other places are off in other rows. Comparing uniform random numbers between 0 and 1 with $p$ will do.
#
# **Task.** Write a function `keep_mask(shape, rate)` that draws a mask for dropout.
#
# * `shape`: the shape of the mask, a list or tuple of one or more integers.
# * `rate`: the probability $p$ that an element **becomes 0**, a Python float from 0 up to (not including) 1. For 0 the mask is all ones.
# * Result: a `float32` tensor of this shape, of zeros and ones. Draw it **anew** in every call, and set no seed inside the function.
#
# **Example.** `keep_mask([2, 3], 0.5)` may be `[[1, 0, 0], [1, 1, 0]]`. The zeros need not be three out of six.
# %% answer="keep_mask"
def keep_mask(shape, rate):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="keep_mask"
my_mask = keep_mask([50, 40], 0.25)
assert isinstance(my_mask, tf.Tensor) and my_mask.dtype == tf.float32, text(
    ko="결과는 dtype이 float32인 텐서여야 합니다.", en="The result should be a tensor of dtype float32."
)
assert my_mask.shape == (50, 40), text(
    ko="shape이 [50, 40]이면 결과의 모양은 (50, 40)이어야 합니다.", en="For [50, 40] the shape of the result should be (50, 40)."
)
assert set(np.unique(my_mask)) == {0.0, 1.0}, text(
    ko="마스크에는 0과 1이 모두 있고 다른 값은 없어야 합니다.", en="There should be zeros and ones in the mask, and nothing else."
)
assert 0.18 < np.mean(np.equal(my_mask, 0)) < 0.32, text(
    ko="rate가 0.25이면 원소의 1/4 정도가 0이어야 합니다.", en="For a rate of 0.25 about a quarter of the elements should be 0."
)
# %% [markdown] id="dropout-text" lang="ko"
# ## 6. 드롭아웃
#
# 노드를 끄면 다음 층이 받는 합이 작아집니다. $p = 0.5$라면 절반이 됩니다. 그러나 학습을 마치고 예측할 때는 노드를 끄지 않으므로, 다음 층은 학습할 때의 두 배나 되는 값을 받게 됩니다.
# 이를 막으려고 학습할 때 **살아남은 값을 $1/(1 - p)$배로 키웁니다.** 이것을 **역드롭아웃**(inverted dropout)이라고 하며, 케라스의 `Dropout` 층도 이렇게 합니다.
#
# $$d_i = \frac{m_i\,x_i}{1 - p}, \qquad \mathbb{E}[d_i] = p \cdot 0 + (1 - p)\cdot\frac{x_i}{1 - p} = x_i$$
#
# 기댓값이 본래의 값과 같으므로 예측할 때는 **아무것도 하지 않으면** 됩니다.
#
# **문제.** 드롭아웃을 적용하는 함수 `dropout(x, rate, training)`를 작성하십시오. 마스크는 5번의 함수로 뽑아도 되고 새로 뽑아도 됩니다.
#
# * `x`: 층의 출력. 모양이 무엇이든 될 수 있는, 축이 하나 이상인 `float32` 텐서. 음수도 있습니다.
# * `rate`: 원소를 끌 확률 $p$. 0 이상 1 미만인 파이썬 실수.
# * `training`: 학습하는 중이면 `True`, 예측하는 중이면 `False`.
# * 결과: 모양이 `x`와 같은 `float32` 텐서. `training`이 `False`이거나 `rate`가 0이면 `x`와 같은 값입니다. 그 밖에는 원소마다 따로, 부를 때마다 새로 뽑아 끄거나 $1/(1 - p)$배로 키웁니다.
#
# **예.** `x`가 `[2, -4, 6, 1]`이고 `rate`가 0.5이면 학습할 때의 결과는 이를테면 `[4, 0, 12, 0]`이고, 예측할 때의 결과는 `[2, -4, 6, 1]`입니다.
# %% [markdown] id="dropout-text" lang="en"
# ## 6. Dropout
#
# With nodes switched off, the sums that the next layer gets are smaller: for $p = 0.5$, half of what they were. But when the trained network predicts, no node is off, and the next layer would get twice what it is used to.
# To prevent that, the values that survive in training are **multiplied by $1/(1 - p)$**. This is **inverted dropout**; the `Dropout` layer of Keras works this way too.
#
# $$d_i = \frac{m_i\,x_i}{1 - p}, \qquad \mathbb{E}[d_i] = p \cdot 0 + (1 - p)\cdot\frac{x_i}{1 - p} = x_i$$
#
# As the expected value is what it was, **nothing at all** needs to be done when predicting.
#
# **Task.** Write a function `dropout(x, rate, training)` that applies dropout. Draw the mask with your function of task 5 or in another way.
#
# * `x`: the outputs of a layer, a `float32` tensor of any shape, with one axis or more. Some of them are negative.
# * `rate`: the probability $p$ that an element is switched off, a Python float from 0 up to (not including) 1.
# * `training`: `True` while training, `False` while predicting.
# * Result: a `float32` tensor of the shape of `x`. It holds the values of `x` if `training` is `False` or if `rate` is 0. Otherwise each element by itself, drawn anew in every call, is switched off or multiplied by $1/(1 - p)$.
#
# **Example.** For `[2, -4, 6, 1]` as `x` and a `rate` of 0.5 the result may be `[4, 0, 12, 0]` in training; it is `[2, -4, 6, 1]` when predicting.
# %% answer="dropout"
def dropout(x, rate, training):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="dropout"
some_outputs = tf.constant([2.0, -4.0, 6.0, 1.0])
my_outputs = dropout(some_outputs, 0.5, False)
assert isinstance(my_outputs, tf.Tensor) and my_outputs.dtype == tf.float32 and my_outputs.shape == (4,), text(
    ko="결과는 모양이 x와 같은 float32 텐서여야 합니다.", en="The result should be a float32 tensor of the shape of x."
)
assert np.array_equal(my_outputs, some_outputs), text(
    ko="예측할 때는 x가 그대로 나와야 합니다.", en="When predicting, x should come out as it is."
)
my_outputs = dropout(tf.fill([50, 40], 3.0), 0.25, True)
assert isinstance(my_outputs, tf.Tensor) and my_outputs.shape == (50, 40), text(
    ko="학습할 때도 결과는 모양이 x와 같은 텐서여야 합니다.", en="In training too the result should be a tensor of the shape of x."
)
my_outputs = np.array(my_outputs)
assert 0.18 < np.mean(my_outputs == 0) < 0.32, text(
    ko="rate가 0.25이면 학습할 때 원소의 1/4 정도가 꺼져야 합니다.", en="For a rate of 0.25 about a quarter should be off in training."
)
assert np.allclose(my_outputs[my_outputs != 0], 4.0), text(
    ko="rate가 0.25이면 살아남은 3은 3 / 0.75 = 4가 되어야 합니다.", en="For a rate of 0.25 a 3 that survives should become 3 / 0.75 = 4."
)
# %% [markdown] id="shift-text" lang="ko"
# ## 7. 이미지 이동
#
# 과잉 적합을 막는 가장 확실한 길은 데이터를 늘리는 것입니다. 새로 모을 수 없다면 있는 데이터를 조금씩 바꾸어 늘립니다. 이것이 **데이터 증대**입니다.
# 숫자 그림을 한두 화소 옮겨도 같은 숫자이므로, 옮긴 그림에 같은 레이블을 붙여 학습에 쓸 수 있습니다.
#
# 아래로 $dy$, 오른쪽으로 $dx$ 옮긴 그림 $I'$은 다음과 같습니다. 틀 밖으로 나간 화소는 사라지고, 빈 자리는 0으로 채웁니다.
#
# $$I'_{r,\,c} = \begin{cases} I_{r - dy,\; c - dx} & 0 \le r - dy < h\ \text{이고}\ 0 \le c - dx < w \\ 0 & \text{그 밖} \end{cases}$$
#
# `np.roll`은 밀려난 화소를 반대쪽에 다시 넣으므로 이 식과 다릅니다.
#
# **문제.** 이미지들을 옮기는 함수 `shift(images, dy, dx)`를 작성하십시오.
#
# * `images`: 모양이 `(n, h, w)`인 ndarray. dtype은 `uint8` 또는 `float32`이고, `h`와 `w`는 다를 수 있습니다.
# * `dy`, `dx`: 아래쪽과 오른쪽으로 옮길 화소의 수. 정수이며, **음수**이면 위쪽과 왼쪽으로 옮깁니다. **0**일 수도 있고, 이미지의 크기만큼이거나 **더 클** 수도 있습니다. 그때는 모든 화소가 0이 됩니다.
# * 결과: 모양과 dtype이 `images`와 같은 ndarray 또는 텐서.
#
# **예.** 이미지 한 장을 아래로 1, 왼쪽으로 1 옮기면(`dy`는 1, `dx`는 −1) 다음과 같습니다.
#
# $$\begin{pmatrix} 1 & 2 & 3 \\ 4 & 5 & 6 \end{pmatrix} \;\to\; \begin{pmatrix} 0 & 0 & 0 \\ 2 & 3 & 0 \end{pmatrix}$$
# %% [markdown] id="shift-text" lang="en"
# ## 7. Shifting images
#
# The surest way not to overfit is more data. Where no more can be collected, take what there is and change it a little: **data augmentation**.
# The image of a digit moved by a pixel or two shows the same digit, so it can be used for training with the same label.
#
# Moved down by $dy$ and to the right by $dx$, an image $I$ becomes $I'$. Pixels that leave the frame are lost, and empty places are filled with 0.
#
# $$I'_{r,\,c} = \begin{cases} I_{r - dy,\; c - dx} & 0 \le r - dy < h\ \text{and}\ 0 \le c - dx < w \\ 0 & \text{otherwise} \end{cases}$$
#
# `np.roll` is something else: it puts the pixels that leave the frame back in on the other side.
#
# **Task.** Write a function `shift(images, dy, dx)` that shifts images.
#
# * `images`: an ndarray of shape `(n, h, w)` and dtype `uint8` or `float32`; `h` and `w` may differ.
# * `dy`, `dx`: by how many pixels to move down and to the right, integers. **Negative** numbers move up and to the left. They may be **0**, and as large as the image or **larger**: then all pixels become 0.
# * Result: an ndarray or tensor of the shape and dtype of `images`.
#
# **Example.** Moved down by 1 and to the left by 1 (`dy` is 1, `dx` is −1), a single image changes like this:
#
# $$\begin{pmatrix} 1 & 2 & 3 \\ 4 & 5 & 6 \end{pmatrix} \;\to\; \begin{pmatrix} 0 & 0 & 0 \\ 2 & 3 & 0 \end{pmatrix}$$
# %% answer="shift"
def shift(images, dy, dx):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="shift"
some_images = np.array([[[1, 2, 3], [4, 5, 6]]], dtype=np.uint8)
my_images = shift(some_images, 1, -1)
assert isinstance(my_images, (np.ndarray, tf.Tensor)) and tuple(my_images.shape) == (1, 2, 3), text(
    ko="결과는 모양이 (1, 2, 3)인 ndarray 또는 텐서여야 합니다.", en="The result should be an ndarray or tensor of shape (1, 2, 3)."
)
assert my_images.dtype in (np.uint8, tf.uint8), text(
    ko="결과의 dtype은 images와 같은 uint8이어야 합니다.", en="The dtype of the result should be that of images, uint8."
)
assert np.array_equal(my_images, [[[0, 0, 0], [2, 3, 0]]]), text(
    ko="설명의 예와 값이 다릅니다.", en="The values differ from the example in the text."
)
assert np.array_equal(shift(some_images, 0, 1), [[[0, 1, 2], [0, 4, 5]]]), text(
    ko="dy가 0이고 dx가 1이면 결과는 [[0, 1, 2], [0, 4, 5]]여야 합니다.",
    en="For 0 as dy and 1 as dx the result should be [[0, 1, 2], [0, 4, 5]].",
)
assert not np.any(shift(some_images, 0, -4)), text(
    ko="너비가 3인 이미지를 4만큼 옮기면 모두 0이어야 합니다.", en="Moved by 4, an image of width 3 should be all zeros."
)
# %% [markdown] id="augment-text" lang="ko"
# ## 8. 데이터 증대
#
# 이제 데이터 집합 전체를 늘립니다. 이미지만 늘리고 레이블을 늘리지 않거나, 이미지와 레이블의 차례가 어긋나면 신경망은 틀린 답을 배우게 됩니다. **이미지와 레이블의 짝을 지키는 것**이 이 문제의 핵심입니다.
#
# 원본 $n$장과 옮기는 방법 $k$가지가 있으면 결과는 모두 $n(1 + k)$장이고, 차례는 다음과 같습니다.
#
# $$\underbrace{x_1, \dots, x_n}_{\text{원본}},\quad \underbrace{x_1, \dots, x_n}_{\text{첫째 방법으로 옮긴 것}},\quad \dots,\quad \underbrace{x_1, \dots, x_n}_{k\text{째 방법으로 옮긴 것}}$$
#
# 증대는 학습 데이터에만 합니다. 검증 데이터는 실제로 만날 데이터를 대신하는 것이므로 그대로 둡니다.
#
# **문제.** 원본과 옮긴 이미지를 레이블과 함께 돌려주는 함수 `augment(x, y, shifts)`를 작성하십시오.
#
# * `x`: 이미지. 모양이 `(n, h, w)`이고 dtype이 `uint8` 또는 `float32`인 ndarray.
# * `y`: 레이블. 모양이 `(n,)`인 정수 ndarray.
# * `shifts`: 옮기는 방법의 리스트. 원소는 튜플 `(dy, dx)`이며, 저마다 **원본을** 7번과 같이 옮깁니다. 리스트가 비어 있으면 원본만 돌려줍니다.
# * 결과: 튜플 `(images, labels)`. `images`는 모양이 `(n(1 + k), h, w)`이고 dtype이 `x`와 같은 ndarray 또는 텐서, `labels`는 모양이 `(n(1 + k),)`이고 dtype이 `y`와 같은 ndarray 또는 텐서입니다.
#
# **예.** 이미지가 두 장, 레이블이 `[7, 3]`, `shifts`가 `[(0, 1), (-1, 0)]`이면 이미지는 여섯 장이고 레이블은 `[7, 3, 7, 3, 7, 3]`입니다. 셋째 이미지는 첫째 이미지를 오른쪽으로 한 화소 옮긴 것입니다.
# %% [markdown] id="augment-text" lang="en"
# ## 8. Data augmentation
#
# Now enlarge a whole data set. If only the images grow in number and the labels don't, or if they get out of step, the network is taught wrong answers. **Keeping images and labels paired** is the point of this task.
#
# From $n$ originals and $k$ shifts come $n(1 + k)$ images, in this order:
#
# $$\underbrace{x_1, \dots, x_n}_{\text{originals}},\quad \underbrace{x_1, \dots, x_n}_{\text{moved by the first shift}},\quad \dots,\quad \underbrace{x_1, \dots, x_n}_{\text{moved by the last shift}}$$
#
# Only training data are augmented. Validation data stand for the data that will really come, and stay as they are.
#
# **Task.** Write a function `augment(x, y, shifts)` that returns the originals and shifted copies, with their labels.
#
# * `x`: images, an ndarray of shape `(n, h, w)` and dtype `uint8` or `float32`.
# * `y`: labels, an ndarray of integers of shape `(n,)`.
# * `shifts`: a list of tuples `(dy, dx)`. Each of them moves **the originals** as in task 7. For an empty list return the originals alone.
# * Result: a tuple `(images, labels)`. `images` is an ndarray or tensor of shape `(n(1 + k), h, w)` and the dtype of `x`; `labels` is an ndarray or tensor of shape `(n(1 + k),)` and the dtype of `y`.
#
# **Example.** For two images with the labels `[7, 3]` and `[(0, 1), (-1, 0)]` as `shifts` there are six images, with the labels `[7, 3, 7, 3, 7, 3]`. The third image is the first one moved to the right by one pixel.
# %% answer="augment"
def augment(x, y, shifts):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="augment"
some_images = np.array([[[1, 2], [3, 4]], [[5, 6], [7, 8]]], dtype=np.uint8)
my_augmented = augment(some_images, np.array([7, 3]), [(0, 1), (-1, 0)])
assert isinstance(my_augmented, (tuple, list)) and len(my_augmented) == 2, text(
    ko="(images, labels)를 돌려주어야 합니다.", en="The result should be (images, labels)."
)
my_images, my_labels = my_augmented
assert np.shape(my_images) == (6, 2, 2) and np.shape(my_labels) == (6,), text(
    ko="이미지 두 장을 두 가지로 옮기면 이미지도 레이블도 여섯 개여야 합니다.",
    en="With two images and two shifts there should be six images and six labels.",
)
assert np.array_equal(my_labels, [7, 3, 7, 3, 7, 3]), text(
    ko="레이블은 [7, 3, 7, 3, 7, 3]이어야 합니다.", en="The labels should be [7, 3, 7, 3, 7, 3]."
)
assert np.array_equal(my_images[:2], some_images), text(
    ko="원본이 맨 앞에 있어야 합니다.", en="The originals should come first."
)
assert np.array_equal(my_images[2], [[0, 1], [0, 3]]) and np.array_equal(my_images[5], [[7, 8], [0, 0]]), text(
    ko="옮긴 이미지가 설명과 다릅니다. 저마다 원본을 옮긴 것이어야 합니다.",
    en="The shifted images differ from the text. Each of them should come from an original.",
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
