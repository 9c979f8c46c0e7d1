# %% [markdown] id="intro" lang="ko"
# # 깊은 다층 퍼셉트론
#
# 다층 퍼셉트론의 은닉층을 둘, 셋으로 늘리면 **깊은** 다층 퍼셉트론이 됩니다. 층이 많으면 앞 층이 찾은 작은 특징을 뒤 층이 조합하여 더 복잡한 특징을 만들 수 있습니다.
# 그러나 깊은 쪽이 언제나 나은 것은 아닙니다. 깊은 신경망이 얕은 신경망보다 그저 **더 크기** 때문에 이긴 것일 수도 있고, 차이가 **우연**일 수도 있습니다.
# 이 과제에서는 매개변수의 개수를 손으로 세고, 같은 예산으로 얕은 신경망과 깊은 신경망을 설계하여 공정하게 비교하고, 예산 안에서 깊은 신경망을 학습시킵니다.
#
# 이 과제에서 신경망의 모양은 층마다의 노드의 수로 된 리스트로 나타냅니다. 첫째는 입력의 수, 마지막은 출력의 수이고, 그 사이가 은닉층입니다. 이웃한 두 층은 완전연결이며, **입력을 뺀 모든 노드에 바이어스가 하나씩** 있습니다.
#
# $$[784,\; \underbrace{100,\; 100,\; 100}_{\text{은닉층 셋}},\; 10]$$
#
# **푸는 방법**
#
# * 문제마다 함수가 하나씩 있습니다. `raise NotImplementedError` 줄을 지우고 그 자리에 코드를 쓰십시오. 함수의 이름과 매개변수는 바꾸지 마십시오.
# * 바로 아래의 검사 셀을 실행하십시오. 오류가 나지 않으면 통과한 것입니다.
# * 앞 문제에서 만든 함수를 뒤 문제에서 불러 써도 되고, 쓰지 않아도 됩니다. 요구하는 결과만 나오면 어떤 방법으로 풀어도 됩니다.
# * 필요한 값은 모두 인수로 들어옵니다. 함수 밖의 전역 변수를 쓰지 말고 인수를 쓰십시오.
# * 모두 60분 정도 걸립니다.
#
# **채점 방법**
#
# * 검사 셀은 일부만 확인합니다. 제출한 뒤에는 다른 데이터와 다른 크기로 더 자세히 검사합니다.
# * 문제마다 따로 채점하고, 일부만 맞아도 부분 점수가 있습니다. 비워 둔 문제는 그 함수를 쓰지 않는 다른 문제의 점수에 영향을 주지 않습니다.
# * 4번과 6번은 돌려준 케라스 모델을 그 **구성과 가중치만으로 다시 만들어** 채점합니다. 그래서 `keras.layers`가 제공하는 층으로만 모델을 만들어야 합니다.
# %% [markdown] id="intro" lang="en"
# # Deep multilayer perceptrons
#
# Give a multilayer perceptron two, three or more hidden layers and it is a **deep** one. Later layers can combine the small features that earlier ones have found into more intricate ones.
# Yet deeper is not always better. A deep network may win merely because it is **larger** than the shallow one, or the difference may be **chance**.
# In this assignment you count parameters by hand, design a shallow and a deep network for the same budget, compare them fairly, and train a deep network within a budget.
#
# The shape of a network is given here as a list of the numbers of nodes in each layer: the inputs first, the outputs last, the hidden layers in between. Neighbouring layers are fully connected, and **each node but the inputs has a bias**.
#
# $$[784,\; \underbrace{100,\; 100,\; 100}_{\text{three hidden layers}},\; 10]$$
#
# **How to work**
#
# * Each task asks for one function. Replace the line `raise NotImplementedError` with your code. Keep the function's name and parameters.
# * Then run the check cell right below it. If it raises no error, the check has passed.
# * You may call the functions of earlier tasks in later ones, or not: any way of getting the requested result is fine.
# * All values come in as arguments. Use these, not global variables outside the function.
# * All tasks together take about 60 minutes.
#
# **How it is graded**
#
# * The check cells look at a part only. After you hand in, your functions are tested more closely, with other data and other sizes.
# * Each task is graded by itself and gives part of its points for a partly right answer. A task left empty does not hurt the others, unless they call it.
# * In tasks 4 and 6 you return a Keras model. It is graded after being **rebuilt from its configuration and weights alone**, so make your models only of layers that `keras.layers` provides.
# %% [markdown] id="setup-text" lang="ko"
# ## 준비
#
# 먼저 아래의 두 셀을 실행하십시오. 첫째 셀은 MNIST를 읽어 와서 신경망에 넣을 모양으로 바꿉니다. 채점하는 컴퓨터에는 MNIST 대신 모양만 같은 작은 숫자 데이터가 있을 수도 있으므로, 이미지가 몇 장인지를 코드에 적어 두지 마십시오.
# 둘째 셀의 `rebuild`는 검사 셀이 쓰는 함수입니다. 채점할 때처럼 모델을 구성과 가중치만으로 다시 만들어 보고, 안 되면 까닭을 알려 줍니다.
# %% [markdown] id="setup-text" lang="en"
# ## Getting ready
#
# Run the next two cells first. The first one loads MNIST and brings it into the shape that networks take. The computer that grades may hold, in place of MNIST, a smaller set of digits in the same layout, so never write the number of images into your code.
# The check cells use the function `rebuild` in the second one. It rebuilds a model from its configuration and weights, as grading does, and tells why where that fails.
# %% setup="imports"
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
import tensorflow as tf

(train_images, train_labels), (test_images, test_labels) = keras.datasets.mnist.load_data()
train_x = train_images.reshape(-1, 784).astype("float32") / 255
train_y = np.eye(10, dtype="float32")[train_labels]
test_x = test_images.reshape(-1, 784).astype("float32") / 255
# %% setup="rebuild"
def rebuild(model):
    assert isinstance(model, keras.Model), text(
        ko="케라스 모델을 돌려주어야 합니다.", en="The result should be a Keras model."
    )
    assert type(model) in (keras.Sequential, keras.Model) or type(model).__module__.startswith("keras."), text(
        ko="keras.Model을 상속한 클래스입니다. keras.Sequential이나 keras.Model(inputs, outputs)로 만드십시오.",
        en="This is a subclass of keras.Model. Use keras.Sequential or keras.Model(inputs, outputs).",
    )
    assert model.built, text(
        ko="모델이 입력의 모양을 아직 모릅니다. 첫 층으로 keras.Input(shape=(784,))를 두십시오.",
        en="The model does not know the shape of its input yet. Begin it with keras.Input(shape=(784,)).",
    )
    for layer in model.layers:
        assert type(layer).__module__.startswith("keras.") and not isinstance(layer, keras.layers.Lambda), text(
            ko="Lambda 층이나 직접 만든 층이 있습니다. keras.layers의 층으로 바꾸십시오.",
            en="There is a Lambda layer or a layer of your own. Use layers from keras.layers instead.",
        )
    try:
        with keras.utils.custom_object_scope({"softmax_v2": tf.nn.softmax}):
            copy = type(model).from_config(model.get_config())
        copy.set_weights(model.get_weights())
    except Exception:
        raise AssertionError(text(
            ko="모델을 다시 만들 수 없습니다. 활성 함수는 'tanh'와 같은 이름으로 쓰십시오.",
            en="The model can't be rebuilt. Give activation functions by name, as in 'tanh'.",
        ))
    some_inputs = np.random.uniform(size=(4, *model.input_shape[1:])).astype("float32")
    assert np.allclose(copy(some_inputs), model(some_inputs), atol=1e-4), text(
        ko="다시 만든 모델의 출력이 원래 모델과 다릅니다.", en="The rebuilt model gives other outputs than the original."
    )
    return copy
# %% [markdown] id="count_parameters-text" lang="ko"
# ## 1. 매개변수의 개수
#
# 노드가 $n_{l-1}$개인 층과 $n_l$개인 층을 완전연결하면, 선마다 가중치가 하나씩 $n_{l-1} n_l$개 있고 뒤쪽 노드마다 바이어스가 하나씩 $n_l$개 있습니다. 학습으로 정해지는 수, 곧 **매개변수**의 개수는 모두 다음과 같습니다.
#
# $$P = \sum_{l=1}^{L} (n_{l-1}\,n_l + n_l)$$
#
# 신경망의 기억 용량, 저장에 드는 메모리, 계산 시간이 모두 대략 $P$에 비례합니다.
#
# **문제.** 신경망의 매개변수의 개수를 세는 함수 `count_parameters(sizes)`를 작성하십시오.
#
# * `sizes`: 층마다의 노드의 수로 된 정수의 리스트 $[n_0, n_1, \dots, n_L]$. 길이는 2 이상이고, 은닉층이 없을 수도 있습니다.
# * 결과: 매개변수의 개수. **정수**(파이썬의 `int` 또는 모양이 `()`인 정수형 값)입니다.
# * 개수가 수십억을 넘을 수도 있습니다. 그런 신경망은 컴퓨터의 메모리에 들어가지 않으므로, 모델을 만들지 말고 **계산**하십시오. 파이썬의 정수는 아무리 커도 되지만 `int32`는 약 21억에서 넘칩니다.
#
# **예.** `[3, 5, 2]`이면 $(3\cdot5 + 5) + (5\cdot2 + 2) = 32$입니다. `[784, 1024, 10]`이면 814090입니다.
# %% [markdown] id="count_parameters-text" lang="en"
# ## 1. The number of parameters
#
# Between a layer of $n_{l-1}$ nodes and one of $n_l$ nodes, fully connected, there are $n_{l-1} n_l$ weights, one for each line, and $n_l$ biases, one for each node of the later layer. The numbers that training has to settle, the **parameters**, are this many in all:
#
# $$P = \sum_{l=1}^{L} (n_{l-1}\,n_l + n_l)$$
#
# What a network can remember, the memory it takes and the time to compute it are all roughly in proportion to $P$.
#
# **Task.** Write a function `count_parameters(sizes)` that counts the parameters of a network.
#
# * `sizes`: a list of integers, the numbers of nodes $[n_0, n_1, \dots, n_L]$. It has at least two; there may be no hidden layer.
# * Result: the number of parameters, an **integer** (a Python `int`, or a value of an integer type and of shape `()`).
# * There may be many billions. No computer would hold such a network, so **calculate** instead of building a model. A Python integer may be of any size, but `int32` overflows at about 2.1 billion.
#
# **Example.** For `[3, 5, 2]` it is $(3\cdot5 + 5) + (5\cdot2 + 2) = 32$. For `[784, 1024, 10]` it is 814090.
# %% answer="count_parameters"
def count_parameters(sizes):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="count_parameters"
my_count = count_parameters([3, 5, 2])
assert not isinstance(my_count, float) and np.shape(my_count) == (), text(
    ko="정수 하나를 돌려주어야 합니다.", en="The result should be a single integer."
)
assert my_count == 32, text(
    ko="[3, 5, 2]의 매개변수는 32개입니다.", en="[3, 5, 2] has 32 parameters."
)
assert count_parameters([784, 1024, 10]) == 814_090, text(
    ko="[784, 1024, 10]의 매개변수는 814090개입니다.", en="[784, 1024, 10] has 814090 parameters."
)
# %% [markdown] id="widest-text" lang="ko"
# ## 2. 예산에 맞는 너비
#
# 두 신경망을 공정하게 비교하려면 매개변수의 개수를 비슷하게 맞추어야 합니다. 이번에는 거꾸로, 매개변수를 많아야 $B$개 쓸 수 있을 때 은닉층을 얼마나 넓게 할 수 있는지 구합니다.
# 은닉층 $D$개의 너비가 모두 $h$이면 매개변수의 개수는 다음과 같고, $h$가 커지면 늘어납니다.
#
# $$P(h) = (n_{\text{in}} h + h) + (D - 1)(h^2 + h) + (h\, n_{\text{out}} + n_{\text{out}})$$
#
# **문제.** $P(h) \le B$인 **가장 큰** 정수 $h$를 구하는 함수 `widest(n_inputs, n_outputs, depth, budget)`을 작성하십시오.
#
# * `n_inputs`, `n_outputs`: 입력과 출력의 수. `depth`: **은닉층의 수** $D$로, 1 이상입니다. 출력층은 세지 않습니다.
# * `budget`: 예산 $B$. $P(h)$가 예산과 **같아도** 됩니다.
# * 결과: 너비 $h$. 정수입니다. 예산은 $h$가 1 이상 5000 이하가 되도록 주어집니다.
#
# **도움말.** 이차방정식을 풀 수도 있고, $h$를 1부터 하나씩 늘려 볼 수도 있습니다.
#
# **예.** 입력 4개, 출력 3개, 은닉층 2개이면 $P(h) = h^2 + 9h + 3$입니다. $P(3) = 39$, $P(4) = 55$이므로 예산이 50이면 3, 55이면 4, 54이면 3입니다.
# %% [markdown] id="widest-text" lang="en"
# ## 2. The width that a budget allows
#
# To compare two networks fairly, give them about the same number of parameters. Now for the question the other way round: with at most $B$ parameters to spend, how wide can the hidden layers be?
# If all $D$ hidden layers have the width $h$, the number of parameters is as follows, and it grows with $h$:
#
# $$P(h) = (n_{\text{in}} h + h) + (D - 1)(h^2 + h) + (h\, n_{\text{out}} + n_{\text{out}})$$
#
# **Task.** Write a function `widest(n_inputs, n_outputs, depth, budget)` that finds the **largest** integer $h$ with $P(h) \le B$.
#
# * `n_inputs`, `n_outputs`: the numbers of inputs and outputs. `depth`: the number $D$ of **hidden layers**, at least 1. The output layer is not counted.
# * `budget`: the budget $B$. $P(h)$ may also be **equal** to it.
# * Result: the width $h$, an integer. Budgets are such that $h$ is at least 1 and at most 5000.
#
# **Help.** Solve the quadratic equation, or try $h$ from 1 upwards.
#
# **Example.** With 4 inputs, 3 outputs and 2 hidden layers, $P(h) = h^2 + 9h + 3$. As $P(3) = 39$ and $P(4) = 55$, the result is 3 for a budget of 50, 4 for 55 and 3 for 54.
# %% answer="widest"
def widest(n_inputs, n_outputs, depth, budget):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="widest"
assert widest(4, 3, 2, 50) == 3, text(
    ko="설명의 예에서 예산이 50이면 결과는 3이어야 합니다.", en="In the example the result for a budget of 50 should be 3."
)
assert widest(4, 3, 2, 55) == 4, text(
    ko="예산이 55이면 P(4)가 예산과 같으므로 결과는 4여야 합니다.",
    en="For a budget of 55 the result should be 4, as P(4) is equal to it.",
)
assert widest(4, 3, 2, 54) == 3, text(
    ko="예산이 54이면 P(4)가 예산을 넘으므로 결과는 3이어야 합니다.",
    en="For a budget of 54 the result should be 3, as P(4) exceeds it.",
)
# %% [markdown] id="rivals-text" lang="ko"
# ## 3. 얕은 신경망과 깊은 신경망
#
# 같은 예산으로 두 신경망을 설계합니다. 하나는 은닉층이 하나인 얕은 신경망이고, 다른 하나는 은닉층이 여럿인 깊은 신경망입니다. 둘 다 예산이 허락하는 한 넓게 하되, 한 신경망의 은닉층은 모두 너비가 같습니다.
#
# $$\text{얕은 신경망: } [n_{\text{in}},\; h_1,\; n_{\text{out}}] \qquad \text{깊은 신경망: } [n_{\text{in}},\; \underbrace{h_2,\; \dots,\; h_2}_{D},\; n_{\text{out}}]$$
#
# **문제.** 두 신경망의 모양을 돌려주는 함수 `rivals(n_inputs, n_outputs, depth, budget)`을 작성하십시오.
#
# * 매개변수의 뜻은 2번과 같습니다. `depth`는 깊은 신경망의 은닉층의 수로, 2 이상입니다.
# * 결과: 튜플 `(shallow, deep)`. 둘 다 1번의 `sizes`처럼 입력과 출력까지 담은 정수의 **리스트**입니다.
#
# **예.** `rivals(4, 3, 2, 50)`은 `([4, 5, 3], [4, 3, 3, 3])`입니다. 매개변수는 43개와 39개이고, 너비를 하나만 늘려도 둘 다 50을 넘습니다.
# %% [markdown] id="rivals-text" lang="en"
# ## 3. A shallow network and a deep one
#
# Design two networks for the same budget: a shallow one with a single hidden layer, and a deep one with several. Both are as wide as the budget allows, and all hidden layers of one network have the same width.
#
# $$\text{shallow: } [n_{\text{in}},\; h_1,\; n_{\text{out}}] \qquad \text{deep: } [n_{\text{in}},\; \underbrace{h_2,\; \dots,\; h_2}_{D},\; n_{\text{out}}]$$
#
# **Task.** Write a function `rivals(n_inputs, n_outputs, depth, budget)` that returns the shapes of both networks.
#
# * The parameters mean what they do in task 2. `depth` is the number of hidden layers of the deep network, at least 2.
# * Result: a tuple `(shallow, deep)`, both **lists** of integers like `sizes` in task 1, inputs and outputs included.
#
# **Example.** `rivals(4, 3, 2, 50)` is `([4, 5, 3], [4, 3, 3, 3])`. They have 43 and 39 parameters, and one node more in each hidden layer would exceed 50 in both.
# %% answer="rivals"
def rivals(n_inputs, n_outputs, depth, budget):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="rivals"
my_rivals = rivals(4, 3, 2, 50)
assert isinstance(my_rivals, (tuple, list)) and len(my_rivals) == 2, text(
    ko="(shallow, deep)을 돌려주어야 합니다.", en="The result should be (shallow, deep)."
)
assert all(isinstance(sizes, list) for sizes in my_rivals), text(
    ko="두 모양은 리스트여야 합니다.", en="Both shapes should be lists."
)
assert list(my_rivals[0]) == [4, 5, 3], text(
    ko="설명의 예에서 얕은 신경망은 [4, 5, 3]입니다.", en="In the example the shallow network is [4, 5, 3]."
)
assert list(my_rivals[1]) == [4, 3, 3, 3], text(
    ko="설명의 예에서 깊은 신경망은 [4, 3, 3, 3]입니다.", en="In the example the deep network is [4, 3, 3, 3]."
)
# %% [markdown] id="build_deep-text" lang="ko"
# ## 4. 깊은 신경망의 구조
#
# 이제 케라스로 깊은 신경망을 만듭니다. 은닉층 사이에 활성 함수가 없으면 층을 아무리 쌓아도 소용이 없습니다. 선형 변환을 이어 붙인 것은 선형 변환 하나와 같기 때문입니다.
#
# $$(\mathbf{x}\mathbf{W}_1 + \mathbf{b}_1)\mathbf{W}_2 + \mathbf{b}_2 = \mathbf{x}(\mathbf{W}_1\mathbf{W}_2) + (\mathbf{b}_1\mathbf{W}_2 + \mathbf{b}_2)$$
#
# 깊은 신경망의 은닉층에는 그레이디언트가 덜 사라지는 ReLU를 흔히 씁니다.
#
# **문제.** 주어진 모양의 신경망을 만드는 함수 `build_deep(n_inputs, hidden, n_outputs)`를 작성하십시오.
#
# * `n_inputs`, `n_outputs`: 입력과 출력의 수. `hidden`: 은닉층마다의 노드의 수로 된 리스트. 길이는 호출할 때마다 다르고, 너비가 서로 다를 수도 있습니다.
# * 은닉층은 순서대로 `hidden`에 적힌 수만큼의 노드를 가진 완전연결층이고, 층마다 비선형 활성 함수(ReLU, tanh 따위)가 있습니다.
# * 출력층은 노드 `n_outputs`개인 완전연결층이고, 활성 함수는 softmax입니다.
# * 결과: 케라스 모델. 모든 완전연결층에 바이어스가 있고, 그 밖에 가중치를 가진 층은 없습니다. 학습하지 않아도 됩니다.
# * `keras.Sequential`이나 함수형 API(`keras.Model(inputs, outputs)`)로 만들고, `keras.Input(shape=(n_inputs,))`으로 시작하십시오.
#   `Lambda` 층, 직접 만든 층, `keras.Model`을 상속한 클래스는 다시 만들 수 없으므로 쓰지 마십시오.
#
# **예.** `build_deep(784, [30, 20, 15], 10)`의 매개변수는 24645개이고, 같은 입력에 대한 열 개의 출력은 모두 더하면 1입니다.
# %% [markdown] id="build_deep-text" lang="en"
# ## 4. The deep network's architecture
#
# Now build a deep network with Keras. Without an activation function in between, any number of layers is no better than one, for linear maps in a row are just one linear map:
#
# $$(\mathbf{x}\mathbf{W}_1 + \mathbf{b}_1)\mathbf{W}_2 + \mathbf{b}_2 = \mathbf{x}(\mathbf{W}_1\mathbf{W}_2) + (\mathbf{b}_1\mathbf{W}_2 + \mathbf{b}_2)$$
#
# Hidden layers of deep networks often have ReLU, with which the gradient vanishes less.
#
# **Task.** Write a function `build_deep(n_inputs, hidden, n_outputs)` that makes a network of the given shape.
#
# * `n_inputs`, `n_outputs`: the numbers of inputs and outputs. `hidden`: a list of the numbers of nodes in each hidden layer. Its length differs from call to call, and so may the widths.
# * The hidden layers are fully connected, with as many nodes as `hidden` says, in its order; each has a nonlinear activation function, such as ReLU or tanh.
# * The output layer is fully connected, with `n_outputs` nodes and softmax as its activation function.
# * Result: a Keras model. All fully connected layers have a bias, and no other layer has weights. It need not be trained.
# * Make it with `keras.Sequential` or with the functional API, `keras.Model(inputs, outputs)`, and begin with `keras.Input(shape=(n_inputs,))`.
#   `Lambda` layers, layers of your own and subclasses of `keras.Model` can't be rebuilt, so do not use them.
#
# **Example.** `build_deep(784, [30, 20, 15], 10)` has 24645 parameters, and its ten outputs for an input add up to 1.
# %% answer="build_deep"
def build_deep(n_inputs, hidden, n_outputs):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="build_deep"
my_network = build_deep(784, [30, 20, 15], 10)
rebuild(my_network)
assert my_network.input_shape == (None, 784) and my_network.output_shape == (None, 10), text(
    ko="입력의 모양은 (784,), 출력의 모양은 (10,)이어야 합니다.",
    en="The shape of the input should be (784,) and that of the output (10,).",
)
assert my_network.count_params() == 24_645, text(
    ko="매개변수가 24645개가 아닙니다. my_network.summary()를 실행해 보십시오.",
    en="The number of parameters is not 24645. Run my_network.summary().",
)
my_outputs = np.array(my_network(np.random.uniform(size=(5, 784)).astype("float32")))
assert my_outputs.min() >= 0 and np.allclose(my_outputs.sum(axis=1), 1, atol=1e-3), text(
    ko="한 입력에 대한 출력은 음수가 아니고 합이 1이어야 합니다.",
    en="The outputs for an input should not be negative and should add up to 1.",
)
assert build_deep(6, [5, 4], 3).count_params() == 74, text(
    ko="은닉층이 둘인 [6, 5, 4, 3]의 매개변수는 74개입니다. 층의 수를 코드에 적어 두지 않았습니까?",
    en="[6, 5, 4, 3], with two hidden layers, has 74 parameters. Is the number of layers written into the code?",
)
# %% [markdown] id="compare-text" lang="ko"
# ## 5. 어느 쪽이 나은가
#
# 시험 이미지 $n$장으로 잰 정확률 $a$는 우연에 따라 흔들립니다. 다른 이미지 $n$장으로 재면 조금 다른 값이 나옵니다. 정확률 $a_1$과 $a_2$의 차이가 흔들리는 정도(표준오차)는 대략 다음과 같습니다.
#
# $$E = \sqrt{\frac{a_1(1 - a_1) + a_2(1 - a_2)}{n}}$$
#
# 차이가 $2E$를 넘지 않으면 우연일 수 있으므로 어느 쪽이 낫다고 말하지 않기로 합시다. 정확률이 0.95 근처이고 $n = 1000$이면 $2E$는 약 0.02입니다. 곧 95.0 %와 96.0 %는 구별되지 않습니다.
#
# **문제.** 두 신경망의 출력으로부터 어느 쪽이 나은지 판단하는 함수 `compare(shallow_outputs, deep_outputs, labels)`를 작성하십시오.
#
# * `shallow_outputs`, `deep_outputs`: 얕은 신경망과 깊은 신경망의 출력. 모양이 `(n, 10)`인 `float32` ndarray입니다. 가장 큰 출력의 자리가 예측한 부류입니다.
# * `labels`: 정답. 0에서 9까지의 정수가 담긴 모양 `(n,)`의 ndarray입니다. 원핫 코드가 아닙니다.
# * 결과: 튜플 `(shallow_accuracy, deep_accuracy, verdict)`.
#   * 두 정확률은 0과 1 사이의 수입니다. 파이썬 실수이거나 모양이 `()`인 NumPy 또는 텐서플로의 값입니다.
#   * `verdict`: 문자열. 깊은 쪽의 정확률이 $2E$보다 더 크면 `"deep"`, 얕은 쪽이 그만큼 더 크면 `"shallow"`, 어느 쪽도 아니면 `"unclear"`. 여러분이 돌려주는 두 정확률로 판단하십시오.
#
# **예.** 이미지 60장에서 정확률이 0.8과 0.9이면 $2E = 2\sqrt{(0.16 + 0.09)/60} \approx 0.13$이고 차이가 이것을 넘지 않으므로 `"unclear"`입니다. 이미지가 400장이면 $2E = 0.05$이므로 `"deep"`입니다.
# %% [markdown] id="compare-text" lang="en"
# ## 5. Which one is better?
#
# An accuracy $a$ measured on $n$ test images is subject to chance: $n$ other images would give a slightly different one. The difference of two accuracies $a_1$ and $a_2$ varies by about this much (its standard error):
#
# $$E = \sqrt{\frac{a_1(1 - a_1) + a_2(1 - a_2)}{n}}$$
#
# A difference that does not exceed $2E$ may be chance, so let us not call either network better then. For accuracies near 0.95 and $n = 1000$, $2E$ is about 0.02: 95.0 % and 96.0 % can't be told apart.
#
# **Task.** Write a function `compare(shallow_outputs, deep_outputs, labels)` that judges by the outputs of two networks which one is better.
#
# * `shallow_outputs`, `deep_outputs`: the outputs of the shallow and of the deep network, `float32` ndarrays of shape `(n, 10)`. Where the largest output stands is the predicted class.
# * `labels`: the right answers, an ndarray of shape `(n,)` of integers from 0 to 9. They are not one-hot codes.
# * Result: a tuple `(shallow_accuracy, deep_accuracy, verdict)`.
#   * Both accuracies are numbers from 0 to 1, Python floats or values of NumPy or TensorFlow of shape `()`.
#   * `verdict`: a string. `"deep"` if the deep network's accuracy is larger by more than $2E$, `"shallow"` if the shallow one's is larger by as much, else `"unclear"`. Judge by the two accuracies that you return.
#
# **Example.** For accuracies of 0.8 and 0.9 on 60 images, $2E = 2\sqrt{(0.16 + 0.09)/60} \approx 0.13$, which the difference does not exceed: `"unclear"`. On 400 images $2E = 0.05$, hence `"deep"`.
# %% answer="compare"
def compare(shallow_outputs, deep_outputs, labels):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="compare"
def outputs_with(share, labels):
    # ko: 앞에서부터 share만큼만 맞히는 출력을 만듭니다.
    # en: Makes outputs that are right for the first part of the labels, a share of them.
    shifted = np.where(np.arange(len(labels)) < round(share * len(labels)), labels, (labels + 1) % 10)
    return np.eye(10, dtype="float32")[shifted] - 0.5


for n, shares, right_verdict in ((60, (0.8, 0.9), "unclear"), (400, (0.8, 0.9), "deep"), (400, (0.9, 0.7), "shallow")):
    some_labels = np.arange(n) % 10
    my_comparison = compare(outputs_with(shares[0], some_labels), outputs_with(shares[1], some_labels), some_labels)
    assert isinstance(my_comparison, (tuple, list)) and len(my_comparison) == 3, text(
        ko="(shallow_accuracy, deep_accuracy, verdict)를 돌려주어야 합니다.",
        en="The result should be (shallow_accuracy, deep_accuracy, verdict).",
    )
    assert np.allclose([float(share) for share in my_comparison[:2]], shares, atol=1e-5), text(
        ko="두 정확률이 맞지 않습니다. 얕은 신경망의 것이 먼저입니다.",
        en="The accuracies are not right. That of the shallow network comes first.",
    )
    assert my_comparison[2] == right_verdict, text(
        ko="판단이 맞지 않습니다. 표준오차 E를 구하여 차이를 2E와 비교하십시오.",
        en="The verdict is not right. Find the standard error E and compare the difference with 2E.",
    )
# %% [markdown] id="train-text" lang="ko"
# ## 6. 예산 안에서 학습하기
#
# 마지막으로 깊은 신경망을 실제로 학습시킵니다. 매개변수의 예산은 호출할 때마다 다르므로, 너비를 예산에 맞추어 정해야 합니다. 깊은 신경망을 학습하는 데 필요한 것은 얕은 신경망과 같습니다.
# 출력이 확률이면 손실 함수는 교차 엔트로피가 알맞고, 은닉층의 ReLU와 옵티마이저 Adam이 무난합니다.
#
# **문제.** 깊은 신경망을 만들어 학습시킨 뒤 돌려주는 함수 `train(x, y, budget)`을 작성하십시오.
#
# * `x`: 학습할 이미지. 모양이 `(n, 784)`이고 값이 0과 1 사이인 `float32` ndarray. **이미 255로 나눈 값입니다.** `y`: 정답의 원핫 코드. 모양이 `(n, 10)`인 `float32` ndarray.
# * `budget`: 매개변수의 예산. 15000에서 100000 사이의 정수입니다.
# * 결과: 학습을 마친 **케라스 모델**. `fit`이 돌려주는 기록(`History`)이 아닙니다. 입력의 모양은 `(784,)`, 출력의 모양은 `(10,)`이고 `keras.layers`의 층만 씁니다. 다음 규칙을 지켜야 합니다.
#   * **깊이**: 출력층 말고도 완전연결층(`Dense`)이 **셋 이상** 있고, 층마다 뒤에 비선형 활성 함수가 있습니다.
#   * **예산**: 매개변수의 개수(`model.count_params()`)가 `budget` **이하**이고, 그 **절반 이상**입니다.
# * 옵티마이저, 학습률, 세대의 수, 미니배치의 크기는 자유롭게 정하십시오. `Adam`과 학습률 0.001, 미니배치 32, 15세대 정도면 충분합니다.
# * 부를 때마다 **새 신경망**에서 시작하십시오.
# * 채점할 때는 이미지 3000장 안팎을 보내며, 학습은 **10초 안에** 끝나는 것이 좋습니다. 1분이 지나면 중단합니다.
#
# **점수.** 4분의 1은 규칙을 지켰는지로, 나머지는 학습에 쓰지 않은 이미지에 대한 정확률로 정합니다. 규칙을 어긴 신경망의 정확률은 점수가 되지 않습니다. MNIST라면 0.89에 가까우면 만점이고, 그보다 낮으면 부분 점수입니다.
# 보내는 레이블은 열 부류의 **이름을 새로 섞은 것**이므로, 미리 학습해 둔 신경망이나 다른 데이터로 학습한 신경망은 맞히지 못합니다.
# %% [markdown] id="train-text" lang="en"
# ## 6. Training within a budget
#
# At last, train a deep network for real. The budget of parameters differs from call to call, so the widths have to be chosen by it. Otherwise a deep network needs what a shallow one needs:
# for outputs that are probabilities the cross entropy is the fitting loss, and ReLU in the hidden layers with Adam as the optimizer is a safe choice.
#
# **Task.** Write a function `train(x, y, budget)` that makes a deep network, trains it and returns it.
#
# * `x`: the images to learn from, a `float32` ndarray of shape `(n, 784)` with values from 0 to 1. **They have been divided by 255 already.** `y`: the right answers as one-hot codes, a `float32` ndarray of shape `(n, 10)`.
# * `budget`: the budget of parameters, an integer from 15000 to 100000.
# * Result: the trained **Keras model**, not the record (`History`) that `fit` returns. Its input has the shape `(784,)`, its output `(10,)`; use only layers from `keras.layers`. It keeps two rules:
#   * **Depth**: besides the output layer there are **three or more** fully connected layers (`Dense`), and a nonlinear activation function after each.
#   * **Budget**: the number of parameters (`model.count_params()`) is **at most** `budget`, and **at least half** of it.
# * Optimizer, learning rate, number of epochs and size of the mini-batches are yours to choose. `Adam` with a learning rate of 0.001, mini-batches of 32 and about 15 epochs will do.
# * Start from a **new network** in every call.
# * Grading sends about 3000 images. Training should take **at most 10 seconds**; it is stopped after a minute.
#
# **Points.** A quarter is for keeping the rules, the rest for the accuracy on images that were not used for training. The accuracy of a network that breaks the rules earns nothing. With MNIST, an accuracy close to 0.89 earns all points and a lower one a part of them.
# The labels that are sent have the ten classes **renamed at random**, so a network that was trained beforehand or with other data will be wrong.
# %% answer="train"
def train(x, y, budget):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="train"
my_model = train(train_x[:800], train_y[:800], 50_000)
copied_model = rebuild(my_model)
assert my_model.input_shape == (None, 784) and my_model.output_shape == (None, 10), text(
    ko="입력의 모양은 (784,), 출력의 모양은 (10,)이어야 합니다.",
    en="The shape of the input should be (784,) and that of the output (10,).",
)
assert copied_model.to_json().count('"class_name": "Dense"') >= 4, text(
    ko="출력층 말고도 Dense 층이 셋 이상 있어야 합니다.", en="Besides the output layer there should be three or more Dense layers."
)
assert 25_000 <= my_model.count_params() <= 50_000, text(
    ko="예산이 50000이면 매개변수는 25000개 이상 50000개 이하여야 합니다.",
    en="For a budget of 50000 there should be from 25000 to 50000 parameters.",
)
my_share = np.mean(np.argmax(copied_model(train_x[800:1100]), axis=1) == train_labels[800:1100])
assert my_share > 0.65, text(
    ko="이미지 800장으로 학습했을 때 다른 이미지의 정확률이 0.65를 넘지 못합니다. 800장이면 보통 0.8 안팎입니다.",
    en="Trained with 800 images, the accuracy on other images is not above 0.65. With 800 images it is usually about 0.8.",
)
my_record = getattr(my_model, "history", None)
my_curve = my_record.history if my_record is not None else {}
# %% [markdown] id="hand-in" lang="ko"
# ## 제출하기
#
# 여유가 있으면 새 셀에서 `rivals(784, 10, 3, 50_000)`의 두 신경망을 `build_deep`으로 만들어 같은 이미지로 학습시키고, `test_x`의 출력으로 `compare`를 실행해 보십시오. 깊은 쪽이 정말 나은지, 아니면 구별되지 않는지 여러분의 수로 판단할 수 있습니다.
# 다만 오래 걸리는 셀은 제출하기 전에 지우십시오. 채점할 때는 노트북의 모든 셀을 처음부터 실행합니다.
#
# 메뉴에서 커널을 다시 시작하고 모든 셀을 처음부터 실행해 보십시오. 셀을 순서 없이 실행하면서 생긴 문제는 이때 드러납니다.
# 확인이 끝나면 저장한 뒤 제출하십시오. 풀지 못한 문제는 그대로 두어도 됩니다.
# %% [markdown] id="hand-in" lang="en"
# ## Handing in
#
# If you have time, add a cell that makes both networks of `rivals(784, 10, 3, 50_000)` by `build_deep`, trains them with the same images and runs `compare` on their outputs for `test_x`. Your own numbers then tell whether the deep one is really better, or whether they can't be told apart.
# But delete cells that take long before you hand in, for grading runs all cells of the notebook from the top.
#
# Restart the kernel from the menu and run all cells from the top: that shows what only worked because cells were run out of order.
# Then save the notebook and hand it in. Tasks that you could not solve may stay as they are.
