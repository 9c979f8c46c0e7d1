# %% [markdown] id="intro" lang="ko"
# # 케라스로 만드는 퍼셉트론
#
# 텐서플로만으로 학습을 프로그래밍하려면 전방 계산, 손실, 미분, 갱신을 모두 식 그대로 써야 합니다. **케라스**는 이 일을 네 단계로 줄여 줍니다.
#
# | 단계 | 하는 일 |
# | --- | --- |
# | 모델 만들기 | 어떤 층을 어떻게 이을지 정합니다. |
# | `compile` | 손실 함수와 옵티마이저를 정합니다. |
# | `fit` | 데이터로 학습합니다. |
# | `predict` | 학습한 모델로 예측합니다. |
#
# 단계마다 한두 줄이지만, 그 한 줄이 정확히 무엇을 계산하는지 알아야 틀렸을 때 알아챌 수 있습니다. 이 과제에서는 노드가 하나뿐인 가장 작은 신경망,
# 퍼셉트론 $\mathbf{o} = \tanh(\mathbf{x}\mathbf{w} + b)$로 네 단계를 하나씩 확인합니다.
#
# **기호와 모양.** $n$과 $d$는 호출할 때마다 다를 수 있습니다.
#
# | 기호 | 뜻 | 모양 |
# | --- | --- | --- |
# | `x` | 표본 $n$개의 특징 $d$개. 표본 하나가 한 행입니다. | `(n, d)` |
# | `y` | 표본마다의 참값 | `(n, 1)` |
# | `w`, `b` | 가중치와 바이어스 | `(d, 1)`, `(1,)` |
# | `o` | 표본마다의 출력 | `(n, 1)` |
#
# **푸는 방법**
#
# * 문제마다 함수가 하나씩 있습니다. `raise NotImplementedError` 줄을 지우고 그 자리에 코드를 쓰십시오. 함수의 이름과 매개변수는 바꾸지 마십시오.
# * 바로 아래의 검사 셀을 실행하십시오. 아무것도 출력되지 않으면 통과한 것입니다.
# * 앞 문제에서 만든 함수를 뒤 문제에서 불러 써도 되고, 쓰지 않아도 됩니다.
# * 필요한 데이터는 모두 인수로 들어옵니다. 모델과 옵티마이저도 함수 밖에 두지 말고 **부를 때마다 새로** 만드십시오.
#   옵티마이저 하나를 두 모델에 쓰면 두 번째 학습에서 `Unknown variable` 오류가 납니다.
# * 모두 50분 정도 걸립니다.
#
# **채점 방법**
#
# * 검사 셀은 일부만 확인합니다. 제출한 뒤에는 다른 데이터와 다른 크기로 더 자세히 검사하므로, 예제의 답을 그대로 적어 넣으면 통과하지 못합니다.
# * 문제마다 따로 채점하고, 일부만 맞아도 부분 점수가 있습니다. 비워 둔 문제는 그 함수를 쓰지 않는 다른 문제의 점수에 영향을 주지 않습니다.
# * 돌려준 모델은 그 **구성과 가중치만으로 다시 만들어** 채점합니다. 그래서 `keras.layers`가 제공하는 층만 쓰고, 활성 함수는 `"tanh"`와 같이 이름으로 적으십시오.
# %% [markdown] id="intro" lang="en"
# # The perceptron in Keras
#
# To program training in TensorFlow alone, you have to spell out the forward computation, the loss, the derivatives and the updates. **Keras** makes four stages of it:
#
# | stage | what it does |
# | --- | --- |
# | making a model | says which layers there are and how they are joined |
# | `compile` | settles the loss function and the optimizer |
# | `fit` | trains with data |
# | `predict` | predicts with the trained model |
#
# Each stage takes a line or two. But only who knows what exactly such a line computes will notice when it goes wrong. In this assignment you look at the four stages one by one, with
# the smallest network there is, a single node: the perceptron $\mathbf{o} = \tanh(\mathbf{x}\mathbf{w} + b)$.
#
# **Symbols and shapes.** $n$ and $d$ may differ from call to call.
#
# | symbol | meaning | shape |
# | --- | --- | --- |
# | `x` | $n$ samples with $d$ features each; each sample is one row | `(n, d)` |
# | `y` | the true value of each sample | `(n, 1)` |
# | `w`, `b` | the weights and the bias | `(d, 1)`, `(1,)` |
# | `o` | the output for each sample | `(n, 1)` |
#
# **How to work**
#
# * Each task asks for one function. Replace the line `raise NotImplementedError` with your code. Keep the function's name and parameters.
# * Then run the check cell right below it. If nothing is printed, the check has passed.
# * You may call the functions of earlier tasks in later ones, or not.
# * All data come in as arguments. Make models and optimizers **anew in every call**, inside the function: an optimizer that is used for a second model raises the error `Unknown variable`.
# * All tasks together take about 50 minutes.
#
# **How it is graded**
#
# * The check cells look at a part only. After you hand in, your functions are tested more closely, with other data and other sizes, so an answer copied from the example will not pass.
# * Each task is graded by itself and gives part of its points for a partly right answer. A task left empty does not hurt the others, unless they call it.
# * Models that you return are graded after being **rebuilt from their configuration and weights alone**. So use only layers that `keras.layers` provides, and give activation functions by name, as in `"tanh"`.
# %% [markdown] id="setup-text" lang="ko"
# ## 준비
#
# 먼저 아래 셀을 실행하십시오. 검사 셀이 쓰는 OR 데이터와 함수 `rebuild`를 만듭니다. `rebuild`는 채점할 때처럼 모델을 구성과 가중치만으로 다시 만들어 보고, 안 되면 까닭을 알려 줍니다.
# %% [markdown] id="setup-text" lang="en"
# ## Getting ready
#
# Run the next cell first. It makes the OR data and the function `rebuild`, which the check cells use. `rebuild` makes a model again from its configuration and weights, as grading does, and tells why where that fails.
# %% setup="imports"
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
import tensorflow as tf

# ko: OR 데이터: 파이썬 리스트이고, 참값은 정수입니다.
# en: The OR data: Python lists, with integers as true values.
or_x = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]
or_y = [[-1], [1], [1], [1]]


def rebuild(model):
    assert isinstance(model, keras.Model), text(
        ko="케라스 모델을 돌려주어야 합니다.", en="The result should be a Keras model."
    )
    assert type(model) in (keras.Sequential, keras.Model) or type(model).__module__.startswith("keras."), text(
        ko="keras.Model을 상속한 클래스입니다. keras.Sequential이나 keras.Model(inputs, outputs)로 만드십시오.",
        en="This is a subclass of keras.Model. Use keras.Sequential or keras.Model(inputs, outputs).",
    )
    assert model.built, text(
        ko="모델이 입력의 모양을 아직 모릅니다. 맨 앞에 keras.Input(shape=(d,))를 두십시오.",
        en="The model does not know the shape of its input yet. Begin it with keras.Input(shape=(d,)).",
    )
    for layer in model.layers:
        assert type(layer).__module__.startswith("keras.") and not isinstance(layer, keras.layers.Lambda), text(
            ko="Lambda 층이나 직접 만든 층이 있습니다. keras.layers의 층으로 바꾸십시오.",
            en="There is a Lambda layer or a layer of your own. Use layers from keras.layers instead.",
        )
    try:
        copy = type(model).from_config(model.get_config())
        copy.set_weights(model.get_weights())
    except Exception:
        raise AssertionError(text(
            ko="모델을 다시 만들 수 없습니다. 활성 함수는 'tanh'와 같은 이름으로 쓰십시오.",
            en="The model can't be rebuilt. Give activation functions by name, as in 'tanh'.",
        ))
    return copy
# %% [markdown] id="build_perceptron-text" lang="ko"
# ## 1. Sequential 모델
#
# `keras.Sequential`은 층을 한 줄로 쌓은 모델입니다. 앞 층의 출력이 그대로 다음 층의 입력이 됩니다. 층을 리스트로 한꺼번에 주거나 `add`로 하나씩 더합니다.
#
# * `keras.Input(shape=(d,))`: 입력의 모양입니다. 표본의 수는 적지 않습니다. 이 줄이 없으면 데이터를 보기 전까지 가중치가 없습니다. 오래된 책은 `Dense(..., input_shape=(d,))`라고 쓰지만 지금은 경고가 나옵니다.
# * `keras.layers.Dense(units, activation=...)`: **완전연결층**입니다. 노드가 `units`개이고, 노드마다 모든 입력에 대한 가중치와 바이어스를 가지며, 가중합에 활성 함수를 적용합니다.
#
# 처음 가중치도 층에 적어 줍니다. `kernel_initializer="random_uniform"`은 가중치를 **−0.05와 0.05 사이의 균일 분포**에서 뽑고, `bias_initializer="zeros"`는 바이어스를 0으로 합니다.
# 바이어스는 적지 않아도 0이지만, 가중치는 적지 않으면 다른 분포(`glorot_uniform`)에서 뽑습니다.
#
# **문제.** 퍼셉트론을 새로 만들어 돌려주는 함수 `build_perceptron(d)`를 작성하십시오.
#
# * `d`: 특징의 수. 1 이상인 정수입니다.
# * 결과: 입력의 모양이 `(d,)`, 출력의 모양이 `(1,)`이고 활성 함수가 tanh인 완전연결층 **하나**로 된 `keras.Sequential` 모델.
# * 처음 가중치는 −0.05와 0.05 사이의 균일 분포에서 뽑고 바이어스는 0입니다. 부를 때마다 새로 뽑습니다.
#
# **예.** `d`가 2이면 `get_weights()`가 돌려주는 배열의 모양은 `(2, 1)`과 `(1,)`이고, 매개변수는 모두 3개입니다.
# %% [markdown] id="build_perceptron-text" lang="en"
# ## 1. A Sequential model
#
# `keras.Sequential` is a model whose layers stand in a row: the output of each is the input of the next. Give the layers in a list, or `add` them one by one.
#
# * `keras.Input(shape=(d,))` is the shape of the input, without the number of samples. Leave it out, and there are no weights until the model has seen data. Older books write `Dense(..., input_shape=(d,))`, which brings a warning today.
# * `keras.layers.Dense(units, activation=...)` is a **fully connected layer**. It has `units` nodes, each with a weight for every input and a bias, and applies the activation function to the weighted sums.
#
# The layer is also told what weights to begin with. `kernel_initializer="random_uniform"` draws the weights **uniformly between −0.05 and 0.05**, and `bias_initializer="zeros"` makes the bias 0.
# Without them the bias is 0 too, but the weights come from another distribution (`glorot_uniform`).
#
# **Task.** Write a function `build_perceptron(d)` that makes and returns a new perceptron.
#
# * `d`: the number of features, an integer of at least 1.
# * Result: a `keras.Sequential` model of **one** fully connected layer with tanh as its activation function, with an input of shape `(d,)` and an output of shape `(1,)`.
# * The first weights are drawn uniformly between −0.05 and 0.05, anew in every call; the bias is 0.
#
# **Example.** For 2 as `d`, the arrays that `get_weights()` returns are of shapes `(2, 1)` and `(1,)`, which makes 3 parameters.
# %% answer="build_perceptron"
def build_perceptron(d):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="build_perceptron"
my_perceptron = build_perceptron(2)
rebuild(my_perceptron)
assert isinstance(my_perceptron, keras.Sequential), text(
    ko="keras.Sequential 모델이어야 합니다.", en="The model should be a keras.Sequential."
)
assert [weight.shape for weight in my_perceptron.get_weights()] == [(2, 1), (1,)], text(
    ko="가중치의 모양이 (2, 1)과 (1,)이어야 합니다. my_perceptron.summary()를 실행해 보십시오.",
    en="The shapes of the weights should be (2, 1) and (1,). Run my_perceptron.summary().",
)
assert np.abs(my_perceptron.get_weights()[0]).max() <= 0.05 and not np.any(my_perceptron.get_weights()[1]), text(
    ko="처음 가중치는 -0.05와 0.05 사이이고 바이어스는 0이어야 합니다.",
    en="The first weights should lie between -0.05 and 0.05, and the bias should be 0.",
)
my_perceptron.set_weights([np.array([[3.0], [0.0]]), np.array([0.0])])
assert np.allclose(my_perceptron(np.array([[1.0, 1.0]])), np.tanh(3.0), atol=1e-5), text(
    ko="활성 함수가 tanh가 아닙니다.", en="The activation function is not tanh."
)
# %% [markdown] id="predict-text" lang="ko"
# ## 2. 가중치를 넣고 예측하기
#
# 모델의 가중치는 `get_weights()`로 꺼내고 `set_weights([...])`로 넣습니다. 배열의 순서는 층의 순서이고, 한 층 안에서는 가중치가 먼저, 바이어스가 나중입니다.
# 이미 학습된 가중치를 새 모델에 넣으면 학습하지 않고도 같은 예측을 할 수 있습니다.
#
# 출력은 `model.predict(x, verbose=0)`로 구하거나 `model(x)`처럼 모델을 함수로 불러 구합니다. `predict`의 결과는 ndarray이고, `model(x)`의 결과는 텐서입니다.
# 어느 쪽이든 `x`는 **배열**이어야 합니다. 파이썬 리스트는 오류가 나거나 입력이 여러 개라는 뜻이 되므로, `np.array(x)`로 바꾸십시오.
#
# **문제.** 주어진 가중치를 가진 케라스 퍼셉트론의 출력을 돌려주는 함수 `predict(x, w, b)`를 작성하십시오.
#
# * `x`: 행 `n`개로 된 **파이썬 리스트**. 행마다 실수 `d`개의 리스트입니다.
# * `w`, `b`: 모양이 `(d, 1)`, `(1,)`이고 dtype이 `float32`인 ndarray.
# * 결과: 출력 $\tanh(\mathbf{x}\mathbf{w} + b)$. 모양이 `(n, 1)`이고 dtype이 `float32`인 **ndarray** 입니다.
#
# **예.** `x`가 `[[1.0, 1.0], [0.0, 0.0]]`, `w`가 `[[0.5], [0.25]]`, `b`가 `[-0.25]`이면 결과는 약 `[[0.4621], [-0.2449]]`입니다.
# %% [markdown] id="predict-text" lang="en"
# ## 2. Setting weights and predicting
#
# `get_weights()` takes the weights out of a model and `set_weights([...])` puts them in. The arrays come in the order of the layers; within a layer the weights come first, then the bias.
# With weights that were trained elsewhere, a new model predicts the same without any training.
#
# For the outputs, call `model.predict(x, verbose=0)`, or the model itself like a function, `model(x)`. `predict` gives an ndarray, `model(x)` a tensor.
# Either way `x` has to be an **array**. A Python list is an error, or means that there are several inputs; turn it into an array by `np.array(x)`.
#
# **Task.** Write a function `predict(x, w, b)` that returns the outputs of a Keras perceptron that has the given weights.
#
# * `x`: a **Python list** of `n` rows; each row is a list of `d` real numbers.
# * `w`, `b`: ndarrays of shapes `(d, 1)` and `(1,)` and dtype `float32`.
# * Result: the outputs $\tanh(\mathbf{x}\mathbf{w} + b)$, an **ndarray** of shape `(n, 1)` and dtype `float32`.
#
# **Example.** For `[[1.0, 1.0], [0.0, 0.0]]` as `x`, `[[0.5], [0.25]]` as `w` and `[-0.25]` as `b`, the result is about `[[0.4621], [-0.2449]]`.
# %% answer="predict"
def predict(x, w, b):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="predict"
some_w, some_b = np.array([[0.5], [0.25]], dtype=np.float32), np.array([-0.25], dtype=np.float32)
my_outputs = predict([[1.0, 1.0], [0.0, 0.0]], some_w, some_b)
assert isinstance(my_outputs, np.ndarray) and my_outputs.dtype == np.float32, text(
    ko="결과는 dtype이 float32인 ndarray여야 합니다.", en="The result should be an ndarray of dtype float32."
)
assert my_outputs.shape == (2, 1), text(
    ko="표본이 두 개이면 결과의 모양은 (2, 1)이어야 합니다.", en="For two samples the shape should be (2, 1)."
)
assert np.allclose(my_outputs, np.tanh([[0.5], [-0.25]]), atol=1e-5), text(
    ko="설명의 예와 값이 다릅니다.", en="The values differ from the example in the text."
)
# %% [markdown] id="compile_perceptron-text" lang="ko"
# ## 3. 학습 방법 정하기
#
# `compile`은 아무것도 계산하지 않고, 어떻게 학습할지를 모델에 적어 둘 뿐입니다.
#
# ```python
# model.compile(loss=손실 함수, optimizer=옵티마이저)
# ```
#
# * 손실 함수는 이름(`"mse"`)이나 객체로 줍니다. `mse`는 평균제곱오차 $\frac{1}{n}\sum_i (y_i - o_i)^2$입니다.
# * 옵티마이저 `SGD`는 경사 하강법입니다. `"sgd"`라는 **이름만 주면 학습률이 기본값 0.01**이 되므로, 학습률을 정하려면 `keras.optimizers.SGD(learning_rate=...)`로 만든 **객체**를 주어야 합니다.
#   예전의 `lr=`은 이제 없고, 클래스 `SGD` 자체를 주어도 오류입니다.
# * 그 밖의 설정(모멘텀 등)은 기본값 그대로 둡니다.
#
# **문제.** 퍼셉트론을 만들고 `compile`하여 돌려주는 함수 `compile_perceptron(d, learning_rate)`를 작성하십시오.
#
# * `d`: 특징의 수. `learning_rate`: 학습률. 파이썬 실수입니다.
# * 결과: 1번과 같은 구조이고, 손실 함수가 평균제곱오차, 옵티마이저가 학습률이 `learning_rate`인 SGD인 모델. 학습은 하지 않습니다.
#
# **예.** `compile_perceptron(2, 0.1)`이 돌려준 모델의 `optimizer.learning_rate`는 0.1입니다.
# %% [markdown] id="compile_perceptron-text" lang="en"
# ## 3. How to train it: compile
#
# `compile` computes nothing. It only notes down how the model is to be trained.
#
# ```python
# model.compile(loss=a loss function, optimizer=an optimizer)
# ```
#
# * A loss is given by name (`"mse"`) or as an object. `mse` is the mean squared error, $\frac{1}{n}\sum_i (y_i - o_i)^2$.
# * The optimizer `SGD` is gradient descent. **The mere name** `"sgd"` **brings the default learning rate, 0.01**. For another one, pass an **object** made by `keras.optimizers.SGD(learning_rate=...)`.
#   The `lr=` of earlier times is gone, and the class `SGD` itself is an error too.
# * All other settings (such as the momentum) keep their defaults.
#
# **Task.** Write a function `compile_perceptron(d, learning_rate)` that makes a perceptron, compiles it and returns it.
#
# * `d`: the number of features. `learning_rate`: the learning rate, a Python float.
# * Result: a model built as in task 1, with the mean squared error as its loss, and SGD with a learning rate of `learning_rate` as its optimizer. It is not trained.
#
# **Example.** The model that `compile_perceptron(2, 0.1)` returns has an `optimizer.learning_rate` of 0.1.
# %% answer="compile_perceptron"
def compile_perceptron(d, learning_rate):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="compile_perceptron"
my_compiled = compile_perceptron(2, 0.1)
assert isinstance(my_compiled, keras.Model), text(
    ko="모델을 돌려주어야 합니다. compile 자체는 아무것도 돌려주지 않습니다.",
    en="The result should be the model. What compile itself returns is nothing.",
)
rebuild(my_compiled)
assert getattr(my_compiled, "optimizer", None) is not None, text(
    ko="compile하지 않은 모델입니다.", en="The model has not been compiled."
)
assert isinstance(my_compiled.optimizer, keras.optimizers.SGD), text(
    ko="옵티마이저가 SGD가 아닙니다.", en="The optimizer is not SGD."
)
assert np.isclose(float(my_compiled.optimizer.learning_rate), 0.1), text(
    ko="옵티마이저의 학습률이 인수로 받은 값과 다릅니다.", en="The optimizer's learning rate is not the one passed in."
)
# %% [markdown] id="train-text" lang="ko"
# ## 4. fit으로 학습하기
#
# `fit`은 데이터를 **미니배치**로 나누어, 미니배치마다 한 번씩 가중치를 갱신합니다. 데이터를 모두 한 번 쓰면 한 세대(epoch)가 끝납니다.
#
# $$\text{한 세대의 갱신 횟수} = \left\lceil \frac{n}{\text{batch\_size}} \right\rceil$$
#
# `batch_size`를 적지 않으면 **32**입니다. 표본이 32개를 넘으면 저절로 나뉘므로, 데이터 전체로 한 번에 갱신하려면 `batch_size=len(x)`라고 적어야 합니다.
#
# `fit`은 학습 기록(`History`)을 돌려줍니다. `history.history["loss"]`는 세대마다의 손실을 담은 리스트입니다. 데이터 전체로 갱신할 때는 그 세대에서 **갱신하기 전**의 손실입니다.
#
# 오래된 책은 `fit`에 파이썬 리스트를 그대로 넣지만, 지금의 케라스는 `Unrecognized data type` 오류를 냅니다. **배열로 바꾸어** 넣으십시오.
#
# **문제.** 주어진 가중치에서 시작하여 퍼셉트론을 학습하는 함수 `train(x, y, w, b, epochs, learning_rate)`를 작성하십시오.
#
# * `x`, `y`: 데이터. 행 `n`개로 된 **파이썬 리스트**이며, 한 행은 `x`에서 실수 `d`개, `y`에서 수 하나의 리스트입니다. `n`은 32보다 클 수도 있습니다.
# * `w`, `b`: 처음 가중치와 바이어스. 모양이 `(d, 1)`, `(1,)`인 `float32` ndarray입니다.
# * `epochs`: 세대의 수. `learning_rate`: 학습률. 손실 함수와 옵티마이저는 3번과 같습니다.
# * 한 세대에 **데이터 전체로 한 번** 갱신합니다.
# * 결과: `(model, losses)`인 튜플. `model`은 학습을 마친 케라스 모델, `losses`는 세대마다의 손실인 실수 `epochs`개의 리스트입니다.
#
# **예.** `x`가 `[[1.0, 2.0], [4.0, -2.0]]`, `y`가 `[[1.0], [-0.5]]`이고 `w`와 `b`가 0이면, 학습률 0.1로 2세대 학습할 때 `losses`는 약 `[0.625, 0.1535]`입니다.
# 첫 세대가 끝났을 때의 가중치는 `[[-0.1], [0.3]]`, 바이어스는 `[0.05]`입니다.
# %% [markdown] id="train-text" lang="en"
# ## 4. Training with fit
#
# `fit` cuts the data into **mini-batches** and updates the weights once for each of them. When all data have been used once, an epoch is over.
#
# $$\text{updates in an epoch} = \left\lceil \frac{n}{\text{batch\_size}} \right\rceil$$
#
# If `batch_size` is not given it is **32**. More than 32 samples are therefore cut up; to update once, by all of the data, write `batch_size=len(x)`.
#
# `fit` returns a record of the training (`History`). `history.history["loss"]` is a list of the losses, one for each epoch. When all data are used at once, it is the loss **before the update** in that epoch.
#
# Older books pass Python lists to `fit`. Today's Keras then raises `Unrecognized data type`: **turn them into arrays** first.
#
# **Task.** Write a function `train(x, y, w, b, epochs, learning_rate)` that trains a perceptron, starting from given weights.
#
# * `x`, `y`: the data, **Python lists** of `n` rows. A row is a list, of `d` real numbers in `x` and of one number in `y`. `n` may be more than 32.
# * `w`, `b`: the weights and the bias to start from, `float32` ndarrays of shapes `(d, 1)` and `(1,)`.
# * `epochs`: the number of epochs. `learning_rate`: the learning rate. Loss and optimizer are those of task 3.
# * Each epoch updates **once, by all of the data**.
# * Result: a tuple `(model, losses)`: the trained Keras model, and a list of `epochs` numbers, the loss of each epoch.
#
# **Example.** For `[[1.0, 2.0], [4.0, -2.0]]` as `x`, `[[1.0], [-0.5]]` as `y` and zeros in `w` and `b`, two epochs at a learning rate of 0.1 give about `[0.625, 0.1535]` as `losses`.
# After the first epoch the weights are `[[-0.1], [0.3]]` and the bias is `[0.05]`.
# %% answer="train"
def train(x, y, w, b, epochs, learning_rate):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="train"
my_result = train([[1.0, 2.0], [4.0, -2.0]], [[1.0], [-0.5]], np.zeros((2, 1), "float32"), np.zeros(1, "float32"), 2, 0.1)
assert isinstance(my_result, (tuple, list)) and len(my_result) == 2, text(
    ko="(model, losses)를 돌려주어야 합니다.", en="The result should be (model, losses)."
)
my_model, my_losses = my_result
rebuild(my_model)
assert isinstance(my_losses, list) and len(my_losses) == 2, text(
    ko="losses는 세대마다 수가 하나씩 있는 리스트여야 합니다.", en="losses should be a list of one number for each epoch."
)
assert np.allclose(my_losses, [0.625, 0.1535], atol=1e-3), text(
    ko="손실이 설명의 예와 다릅니다.", en="The losses differ from the example in the text."
)
my_model, _ = train(or_x, or_y, np.array([[0.5], [-0.5]], "float32"), np.zeros(1, "float32"), 20, 0.5)
assert np.array_equal(np.sign(my_model(np.array(or_x))), or_y), text(
    ko="OR 데이터를 학습률 0.5로 20세대 학습하면 네 표본의 부호를 모두 맞혀야 합니다.",
    en="After 20 epochs on the OR data at a learning rate of 0.5, the signs of all four outputs should be right.",
)
# %% [markdown] id="which_verbose-text" lang="ko"
# ## 5. verbose가 출력하는 것
#
# `fit`이 학습하면서 무엇을 출력할지는 인수 `verbose`로 정합니다. `compile`이 아니라 **`fit`의 인수**입니다(`predict`와 `evaluate`에도 있습니다). 같은 학습을 세 가지로 출력해 보면 다음과 같습니다.
#
# `verbose=0`은 아무것도 출력하지 않습니다.
#
# `verbose=1`은 진행 막대를 그립니다. 오래 걸리는 학습을 지켜볼 때 좋습니다. 적지 않았을 때의 값 `"auto"`도 보통 이것입니다.
#
# ```text
# Epoch 1/2
# 3/3 ━━━━━━━━━━━━━━━━━━━━ 0s 8ms/step - loss: 0.9367
# Epoch 2/2
# 3/3 ━━━━━━━━━━━━━━━━━━━━ 0s 5ms/step - loss: 0.9104
# ```
#
# `verbose=2`는 막대 없이 세대마다 한 줄씩 씁니다. 출력을 파일에 남길 때 좋습니다.
#
# ```text
# Epoch 1/2
# 3/3 - 0s - 37ms/step - loss: 0.9367
# Epoch 2/2
# 3/3 - 0s - 12ms/step - loss: 0.9104
# ```
#
# 세대가 하나뿐이면 `Epoch`으로 시작하는 줄은 어느 쪽에도 나오지 않습니다. `metrics`나 검증 데이터를 주면 줄 끝에 값이 더 붙습니다.
#
# **문제.** `fit`이 출력한 글을 보고 `verbose`가 무엇이었는지 돌려주는 함수 `which_verbose(printed)`를 작성하십시오.
#
# * `printed`: 출력된 글 전체인 문자열. 화면에 보이는 글자와 줄바꿈만 있고, 색이나 커서를 다루는 제어 문자는 없습니다. 학습은 한 세대 이상 했습니다.
# * 결과: 정수 0, 1, 2 가운데 하나.
#
# **예.** 위의 첫째 글에 대한 결과는 1, 둘째 글에 대한 결과는 2, 빈 문자열에 대한 결과는 0입니다.
# %% [markdown] id="which_verbose-text" lang="en"
# ## 5. What verbose prints
#
# The argument `verbose` says what `fit` prints while it trains. It is an argument **of `fit`**, not of `compile` (`predict` and `evaluate` have it too). This is one training, printed in three ways.
#
# `verbose=0` prints nothing.
#
# `verbose=1` draws a progress bar, good for watching a training that takes long. `"auto"`, which is used when nothing is given, usually means this.
#
# ```text
# Epoch 1/2
# 3/3 ━━━━━━━━━━━━━━━━━━━━ 0s 8ms/step - loss: 0.9367
# Epoch 2/2
# 3/3 ━━━━━━━━━━━━━━━━━━━━ 0s 5ms/step - loss: 0.9104
# ```
#
# `verbose=2` writes one line for each epoch, without a bar, good for keeping the output in a file.
#
# ```text
# Epoch 1/2
# 3/3 - 0s - 37ms/step - loss: 0.9367
# Epoch 2/2
# 3/3 - 0s - 12ms/step - loss: 0.9104
# ```
#
# With a single epoch, neither prints a line that begins with `Epoch`. With `metrics` or validation data there are more values at the end of a line.
#
# **Task.** Write a function `which_verbose(printed)` that looks at what `fit` has printed and returns what `verbose` was.
#
# * `printed`: all that was printed, a string. It holds just the characters and line breaks that are seen, no control characters for colours or the cursor. There was at least one epoch.
# * Result: one of the integers 0, 1 and 2.
#
# **Example.** The result is 1 for the first text above, 2 for the second, and 0 for an empty string.
# %% answer="which_verbose"
def which_verbose(printed):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="which_verbose"
some_texts = [
    "",
    "Epoch 1/2\n3/3 ━━━━━━━━━━━━━━━━━━━━ 0s 8ms/step - loss: 0.9367\n"
    "Epoch 2/2\n3/3 ━━━━━━━━━━━━━━━━━━━━ 0s 5ms/step - loss: 0.9104\n",
    "Epoch 1/2\n3/3 - 0s - 37ms/step - loss: 0.9367\nEpoch 2/2\n3/3 - 0s - 12ms/step - loss: 0.9104\n",
]
for some_verbose, some_text in enumerate(some_texts):
    my_verbose = which_verbose(some_text)
    assert type(my_verbose) is int, text(ko="정수를 돌려주어야 합니다.", en="The result should be an integer.")
    assert my_verbose == some_verbose, text(
        ko="설명에 있는 글인데 verbose의 값이 다릅니다.", en="For a text in the explanation, another verbose was meant."
    )
# %% [markdown] id="build_shortcut-text" lang="ko"
# ## 6. 함수형 API
#
# `Sequential`로는 한 줄로 이어진 모델만 만들 수 있습니다. 한 층의 출력을 **두 곳에서** 쓰거나 둘을 합치려면 **함수형 API**를 씁니다. 층을 함수처럼 불러 입력에서 출력까지 식을 쓰듯이 이은 다음,
# 처음과 끝을 `keras.Model`에 알려 주면 됩니다. 1번의 퍼셉트론이라면 다음과 같습니다.
#
# ```python
# inputs = keras.Input(shape=(2,))
# outputs = keras.layers.Dense(1, activation="tanh")(inputs)
# model = keras.Model(inputs, outputs)
# ```
#
# 이번에 만들 것은 **지름길**이 있는 신경망입니다. 출력 노드가 은닉층의 출력뿐 아니라 입력도 직접 봅니다.
#
# $$\mathbf{h} = \tanh(\mathbf{x}\mathbf{W}_1 + \mathbf{b}_1), \qquad \mathbf{o} = \tanh([\mathbf{x}, \mathbf{h}]\,\mathbf{W}_2 + b_2)$$
#
# $[\mathbf{x}, \mathbf{h}]$는 $\mathbf{x}$의 뒤에 $\mathbf{h}$를 이어 붙인 것으로, `keras.layers.Concatenate()([..., ...])`가 해 줍니다. 은닉층의 노드가 $p$개이면 이어 붙인 벡터의 길이는 $d + p$입니다.
# 지름길은 아주 깊은 신경망에서 그레이디언트가 사라지지 않게 하는 데에도 쓰입니다.
#
# **문제.** 이 구조의 신경망을 새로 만들어 돌려주는 함수 `build_shortcut(d, p)`를 작성하십시오.
#
# * `d`: 특징의 수. `p`: 은닉층의 노드 수. 둘 다 1 이상인 정수입니다.
# * 결과: 입력의 모양이 `(d,)`, 출력의 모양이 `(1,)`인 케라스 모델. 완전연결층은 은닉층과 출력층 **둘뿐**이고, 활성 함수는 둘 다 tanh입니다.
# * 이어 붙이는 순서는 **입력이 먼저, 은닉층의 출력이 나중**입니다. 처음 가중치는 무엇이든 괜찮고, `compile`하지 않아도 됩니다.
#
# **예.** `d`가 2이고 `p`가 3이면 `get_weights()`가 돌려주는 배열의 모양은 `(2, 3)`, `(3,)`, `(5, 1)`, `(1,)`입니다.
# %% [markdown] id="build_shortcut-text" lang="en"
# ## 6. The functional API
#
# `Sequential` can only make models whose layers stand in a row. To use the output of a layer **in two places**, or to join two outputs, take the **functional API**: call layers like functions, writing from the input
# to the output as in a formula, and tell `keras.Model` the two ends. For the perceptron of task 1:
#
# ```python
# inputs = keras.Input(shape=(2,))
# outputs = keras.layers.Dense(1, activation="tanh")(inputs)
# model = keras.Model(inputs, outputs)
# ```
#
# What you are to make now is a network with a **shortcut**: its output node sees not only the outputs of the hidden layer, but the input as well.
#
# $$\mathbf{h} = \tanh(\mathbf{x}\mathbf{W}_1 + \mathbf{b}_1), \qquad \mathbf{o} = \tanh([\mathbf{x}, \mathbf{h}]\,\mathbf{W}_2 + b_2)$$
#
# $[\mathbf{x}, \mathbf{h}]$ is $\mathbf{x}$ followed by $\mathbf{h}$; `keras.layers.Concatenate()([..., ...])` joins them. With $p$ hidden nodes it is of length $d + p$.
# Shortcuts also help very deep networks, where gradients would vanish without them.
#
# **Task.** Write a function `build_shortcut(d, p)` that makes and returns a new network of this architecture.
#
# * `d`: the number of features. `p`: the number of nodes in the hidden layer. Both are integers of at least 1.
# * Result: a Keras model with an input of shape `(d,)` and an output of shape `(1,)`. It has **just two** fully connected layers, the hidden one and the output, both with tanh.
# * They are joined **input first, hidden outputs second**. Any first weights will do, and it need not be compiled.
#
# **Example.** For 2 as `d` and 3 as `p`, the arrays that `get_weights()` returns are of shapes `(2, 3)`, `(3,)`, `(5, 1)` and `(1,)`.
# %% answer="build_shortcut"
def build_shortcut(d, p):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="build_shortcut"
my_shortcut = build_shortcut(2, 3)
rebuild(my_shortcut)
assert my_shortcut.input_shape == (None, 2) and my_shortcut.output_shape == (None, 1), text(
    ko="입력의 모양은 (2,), 출력의 모양은 (1,)이어야 합니다.",
    en="The shape of the input should be (2,) and that of the output (1,).",
)
assert [weight.shape for weight in my_shortcut.get_weights()] == [(2, 3), (3,), (5, 1), (1,)], text(
    ko="가중치의 모양이 설명의 예와 다릅니다. my_shortcut.summary()를 실행해 보십시오.",
    en="The shapes of the weights differ from the example in the text. Run my_shortcut.summary().",
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
