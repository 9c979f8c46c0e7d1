# %% [markdown] id="intro" lang="ko"
# # 다층 퍼셉트론으로 MNIST 인식
#
# 사람이 손으로 쓴 숫자를 알아보는 신경망을 만듭니다. 퍼셉트론 하나는 직선 하나로 나눌 수 있는 문제만 풀지만, 은닉층을 하나 끼워 넣은
# **다층 퍼셉트론**은 열 가지 숫자의 모양을 구별할 수 있습니다. 케라스가 미분과 갱신을 맡아 주므로, 우리가 할 일은 데이터를
# 알맞은 모양으로 바꾸고, 구조를 정하고, 학습 방법을 고르는 것입니다. 이 과제에서는 그 과정을 다섯 개의 함수로 만듭니다.
#
# $$\text{이미지}\ (28 \times 28) \;\to\; \text{벡터}\ (784) \;\to\; \text{은닉층}\ (1024) \;\to\; \text{출력층}\ (10) \;\to\; \text{부류}\ 0, 1, \dots, 9$$
#
# **푸는 방법**
#
# * 문제마다 함수가 하나씩 있습니다. `raise NotImplementedError` 줄을 지우고 그 자리에 코드를 쓰십시오. 함수의 이름과 매개변수는 바꾸지 마십시오.
# * 바로 아래의 검사 셀을 실행하십시오. 아무것도 출력되지 않으면 통과한 것입니다.
# * 요구하는 결과만 나오면 어떤 방법으로 풀어도 됩니다. 케라스, 텐서플로, NumPy, 반복문 모두 괜찮습니다.
# * 필요한 데이터는 모두 인수로 들어옵니다. 함수 밖의 전역 변수를 쓰지 말고 인수를 쓰십시오.
# * 모두 60분 정도 걸립니다.
#
# **채점 방법**
#
# * 검사 셀은 일부만 확인합니다. 제출한 뒤에는 다른 데이터와 다른 크기로 더 자세히 검사합니다.
# * 문제마다 따로 채점하고, 일부만 맞아도 부분 점수가 있습니다. 비워 둔 문제는 그 함수를 쓰지 않는 다른 문제의 점수에 영향을 주지 않습니다.
# * 4번과 5번은 돌려준 케라스 모델을 그 **구성과 가중치만으로 다시 만들어** 채점합니다. 그래서 `keras.layers`가 제공하는 층으로만 모델을 만들어야 합니다.
# %% [markdown] id="intro" lang="en"
# # Recognising MNIST with a multilayer perceptron
#
# You are going to build a network that reads handwritten digits. A single perceptron solves only what one straight line can separate; a **multilayer
# perceptron**, with a hidden layer in between, can tell the shapes of all ten digits apart. Keras takes care of derivatives and updates. What is left to us
# is to bring the data into shape, to settle the architecture and to choose how to train. In this assignment you write that as five functions.
#
# $$\text{image}\ (28 \times 28) \;\to\; \text{vector}\ (784) \;\to\; \text{hidden layer}\ (1024) \;\to\; \text{output layer}\ (10) \;\to\; \text{class}\ 0, 1, \dots, 9$$
#
# **How to work**
#
# * Each task asks for one function. Replace the line `raise NotImplementedError` with your code. Keep the function's name and parameters.
# * Then run the check cell right below it. If nothing is printed, the check has passed.
# * Any way of getting the requested result is fine: Keras, TensorFlow, NumPy or plain loops.
# * All data come in as arguments. Use these, not global variables outside the function.
# * All tasks together take about 60 minutes.
#
# **How it is graded**
#
# * The check cells look at a part only. After you hand in, your functions are tested more closely, with other data and other sizes.
# * Each task is graded by itself and gives part of its points for a partly right answer. A task left empty does not hurt the others, unless they call it.
# * In tasks 4 and 5 you return a Keras model. It is graded after being **rebuilt from its configuration and weights alone**, so make your models only of layers that `keras.layers` provides.
# %% [markdown] id="setup-text" lang="ko"
# ## 준비
#
# 먼저 아래의 두 셀을 실행하십시오. 첫째 셀은 MNIST를 읽어 와서 앞쪽의 이미지 열 장을 보여 줍니다. 이미지의 화소는 0(검정)에서 255(하양)까지의 정수입니다.
# 채점하는 컴퓨터에는 MNIST 대신 모양만 같은 작은 숫자 데이터가 있을 수도 있습니다. 이미지가 몇 장인지를 코드에 적어 두지 마십시오.
# %% [markdown] id="setup-text" lang="en"
# ## Getting ready
#
# Run the next two cells first. The first one loads MNIST and shows its first ten images. A pixel is an integer from 0 (black) to 255 (white).
# The computer that grades may hold, in place of MNIST, a smaller set of digits in the same layout, so never write the number of images into your code.
# %% setup="imports"
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf

(train_images, train_labels), (test_images, test_labels) = keras.datasets.mnist.load_data()

figure, axes = plt.subplots(1, 10, figsize=(10, 1.4))
for axis, image, label in zip(axes, train_images, train_labels):
    axis.imshow(image, cmap="gray", vmin=0, vmax=255)
    axis.set_title(str(label))
    axis.axis("off")
plt.show()
# %% [markdown] id="rebuild-text" lang="ko"
# 다음 셀의 `rebuild`는 4번과 5번의 검사 셀이 쓰는 함수입니다. 채점할 때처럼 모델을 구성과 가중치만으로 다시 만들어 보고, 안 되면 까닭을 알려 줍니다.
# %% [markdown] id="rebuild-text" lang="en"
# The check cells of tasks 4 and 5 use the function `rebuild` in the next cell. It rebuilds a model from its configuration and weights, as grading does, and tells why where that fails.
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
# %% [markdown] id="preprocess-text" lang="ko"
# ## 1. 이미지를 신경망의 입력으로
#
# 완전연결층은 벡터를 입력으로 받습니다. 그래서 28×28 이미지를 첫째 행부터 차례로 이어 붙여 길이가 784인 벡터로 만듭니다.
# 화소의 값도 바꾸어야 합니다. 0과 255 사이의 큰 수가 그대로 들어가면 tanh와 같은 활성 함수가 ±1 근처에 붙어 버려 기울기가 거의 0이 되고, 학습이 잘되지 않습니다.
#
# **문제.** 이미지를 신경망의 입력으로 바꾸는 함수 `preprocess(images)`를 작성하십시오.
#
# * `images`: 모양이 `(n, 28, 28)`이고 dtype이 `uint8`인 ndarray. 이미지의 수 `n`은 호출할 때마다 다르며 1일 수도 있습니다.
# * 결과: 모양이 `(n, 784)`이고 dtype이 `float32`인 ndarray 또는 텐서. 한 행이 이미지 한 장이며, 값은 화소를 255로 나눈 것입니다.
# * 나누는 수는 늘 **255**입니다. 이미지에 나오는 가장 큰 값이 아닙니다.
#
# **예.** 이미지의 0행 1열 화소가 255이고 1행 0열 화소가 51이면, 벡터의 1번 원소는 1.0이고 28번 원소는 0.2입니다.
#
# **도움말.** 배열의 `reshape`에서 길이 하나를 −1로 적으면 나머지에서 계산됩니다. dtype은 `astype`으로 바꿉니다.
# %% [markdown] id="preprocess-text" lang="en"
# ## 1. From images to the network's input
#
# A fully connected layer takes vectors. So the rows of an image of 28×28 pixels are put one after the other, from the top, to make a vector of length 784.
# The values have to change too. Large numbers between 0 and 255 would drive an activation function such as tanh close to ±1, where its slope is almost 0, and little would be learned.
#
# **Task.** Write a function `preprocess(images)` that turns images into the network's input.
#
# * `images`: an ndarray of shape `(n, 28, 28)` and dtype `uint8`. The number `n` of images differs from call to call and may be 1.
# * Result: an ndarray or a tensor of shape `(n, 784)` and dtype `float32`. Each row is one image; the values are the pixels divided by 255.
# * The divisor is always **255**, not the largest value that happens to occur.
#
# **Example.** If the pixel in row 0, column 1 of an image is 255 and that in row 1, column 0 is 51, then element 1 of the vector is 1.0 and element 28 is 0.2.
#
# **Help.** In `reshape`, one length may be −1 and is worked out from the others. `astype` changes the dtype.
# %% answer="preprocess"
def preprocess(images):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="preprocess"
some_images = np.zeros((3, 28, 28), dtype=np.uint8)
some_images[0, 0, 1], some_images[0, 1, 0], some_images[2, 27, 27] = 255, 51, 102
my_inputs = preprocess(some_images)
assert isinstance(my_inputs, (np.ndarray, tf.Tensor)), text(
    ko="결과는 ndarray 또는 텐서여야 합니다.", en="The result should be an ndarray or a tensor."
)
assert tuple(my_inputs.shape) == (3, 784), text(
    ko="이미지가 세 장이면 결과의 모양은 (3, 784)여야 합니다.", en="For three images the shape should be (3, 784)."
)
assert my_inputs.dtype in (np.float32, tf.float32), text(
    ko="결과의 dtype은 float32여야 합니다.", en="The dtype of the result should be float32."
)
my_inputs = np.array(my_inputs)
assert np.isclose(my_inputs[0, 1], 1.0) and np.isclose(my_inputs[2, 783], 0.4), text(
    ko="화소의 값을 255로 나눈 값이 들어 있어야 합니다.", en="The values should be the pixels divided by 255."
)
assert np.isclose(my_inputs[0, 28], 0.2), text(
    ko="화소의 순서가 다릅니다. 이미지의 행을 위에서부터 차례로 이어 붙여야 합니다.",
    en="The pixels are in another order. The rows of the image should follow one another from the top.",
)
assert np.isclose(my_inputs.sum(), 1.6, atol=1e-5), text(
    ko="0이어야 하는 자리에 다른 값이 있습니다.", en="Something else stands where there should be 0."
)
# %% [markdown] id="one_hot-text" lang="ko"
# ## 2. 레이블을 원핫 코드로
#
# 출력층에는 부류마다 노드가 하나씩, 모두 열 개 있습니다. 정답도 같은 꼴이어야 비교할 수 있으므로, 레이블 $l$을 $l$번 자리만 1이고
# 나머지는 0인 **원핫 코드**로 바꿉니다. 레이블은 이름일 뿐이어서 3이 2보다 1만큼 크다는 것은 아무 뜻이 없는데, 원핫 코드에서는 어느 두 부류 사이의 거리도 같습니다.
#
# **문제.** 레이블을 원핫 코드로 바꾸는 함수 `one_hot(labels)`를 작성하십시오.
#
# * `labels`: 0에서 9까지의 정수가 담긴 모양 `(n,)`의 ndarray. dtype은 MNIST와 같이 `uint8`입니다.
# * 결과: 모양이 **언제나** `(n, 10)`인 실수(`float32` 또는 `float64`) ndarray 또는 텐서. 레이블에 나오지 않는 부류의 자리도 남겨야 합니다.
#
# **예.** `one_hot(np.array([2, 0], dtype=np.uint8))`은 `[[0, 0, 1, 0, 0, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0, 0, 0, 0, 0]]`입니다.
# %% [markdown] id="one_hot-text" lang="en"
# ## 2. Labels as one-hot codes
#
# The output layer has ten nodes, one for each class. To be compared with the outputs, the right answers must look the same: a label $l$ becomes a **one-hot code**,
# with 1 in place $l$ and 0 elsewhere. A label is a mere name, and that 3 is one more than 2 means nothing; in one-hot codes any two classes are equally far apart.
#
# **Task.** Write a function `one_hot(labels)` that turns labels into one-hot codes.
#
# * `labels`: an ndarray of shape `(n,)` of integers from 0 to 9. Its dtype is `uint8`, as in MNIST.
# * Result: an ndarray or a tensor of real numbers (`float32` or `float64`), **always** of shape `(n, 10)`. A class that no label names keeps its column.
#
# **Example.** `one_hot(np.array([2, 0], dtype=np.uint8))` is `[[0, 0, 1, 0, 0, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0, 0, 0, 0, 0]]`.
# %% answer="one_hot"
def one_hot(labels):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="one_hot"
my_codes = one_hot(np.array([2, 0], dtype=np.uint8))
assert isinstance(my_codes, (np.ndarray, tf.Tensor)), text(
    ko="결과는 ndarray 또는 텐서여야 합니다.", en="The result should be an ndarray or a tensor."
)
assert tuple(my_codes.shape) == (2, 10), text(
    ko="레이블이 두 개이면 결과의 모양은 (2, 10)이어야 합니다.", en="For two labels the shape should be (2, 10)."
)
assert my_codes.dtype in (np.float32, np.float64, tf.float32, tf.float64), text(
    ko="결과의 dtype은 실수형이어야 합니다.", en="The result should be of a floating-point dtype."
)
assert np.array_equal(np.argmax(my_codes, axis=1), [2, 0]) and np.sum(my_codes) == 2, text(
    ko="레이블이 가리키는 자리만 1이고 나머지는 0이어야 합니다.", en="Only the place that the label names should be 1, all others 0."
)
# %% [markdown] id="accuracy-text" lang="ko"
# ## 3. 정확률
#
# 신경망이 이미지 한 장에 대해 내놓는 것은 수 열 개입니다. 그 가운데 **가장 큰 출력의 자리**를 예측한 부류로 봅니다. 예측이 정답과 같은 표본의 비율이 **정확률**입니다.
#
# $$\text{정확률} = \frac{\text{맞힌 표본의 수}}{\text{전체 표본의 수}}$$
#
# 케라스의 `evaluate`에 `metrics=["accuracy"]`를 주었을 때 나오는 값과 같습니다. 신경망이 얼마나 쓸모 있는지는 학습에 쓰지 않은 데이터의 정확률로 판단합니다.
#
# **문제.** 정확률을 계산하는 함수 `accuracy(outputs, y)`를 작성하십시오.
#
# * `outputs`: 신경망의 출력. 모양이 `(n, 10)`인 `float32` ndarray. 확률일 수도 있고, 음수나 1보다 큰 수가 섞여 있을 수도 있습니다. 한 행에서 가장 큰 값은 하나뿐입니다.
# * `y`: 정답의 원핫 코드. 모양이 `(n, 10)`인 `float32` ndarray.
# * 결과: **0과 1 사이의 수** 하나. 파이썬 실수나 모양이 `()`인 NumPy 또는 텐서플로의 값입니다.
#
# **예.** 표본 네 개 가운데 세 개를 맞혔으면 0.75입니다. 75가 아닙니다.
# %% [markdown] id="accuracy-text" lang="en"
# ## 3. The accuracy
#
# For each image the network gives ten numbers. **Where the largest output stands** is taken as the predicted class. The share of samples whose prediction is right is the **accuracy**:
#
# $$\text{accuracy} = \frac{\text{number of samples predicted rightly}}{\text{number of all samples}}$$
#
# It is what `evaluate` of Keras gives for `metrics=["accuracy"]`. How useful a network is shows in its accuracy on data that it was not trained with.
#
# **Task.** Write a function `accuracy(outputs, y)` that computes the accuracy.
#
# * `outputs`: the outputs of a network, a `float32` ndarray of shape `(n, 10)`. They may be probabilities, or be negative or above 1. No row holds its largest value twice.
# * `y`: the right answers as one-hot codes, a `float32` ndarray of shape `(n, 10)`.
# * Result: a single **number from 0 to 1**: a Python float, or a value of NumPy or TensorFlow of shape `()`.
#
# **Example.** For three right predictions out of four it is 0.75, not 75.
# %% answer="accuracy"
def accuracy(outputs, y):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="accuracy"
some_outputs = np.full((4, 10), -0.5, dtype=np.float32)
some_y = np.zeros((4, 10), dtype=np.float32)
for row, (predicted, right) in enumerate([(7, 7), (2, 2), (1, 0), (4, 4)]):
    some_outputs[row, predicted], some_y[row, right] = 0.2 + row, 1
my_accuracy = accuracy(some_outputs, some_y)
assert my_accuracy is not None and np.shape(my_accuracy) == (), text(
    ko="수 하나를 돌려주어야 합니다.", en="The result should be a single number."
)
assert np.isclose(my_accuracy, 0.75), text(
    ko="네 개 가운데 세 개를 맞혔으므로 결과는 0.75여야 합니다.", en="Three of four are right, so the result should be 0.75."
)
# %% [markdown] id="build_network-text" lang="ko"
# ## 4. 신경망의 구조
#
# 입력 $\mathbf{x}$의 원소는 784개, 은닉층의 노드는 1024개, 출력층의 노드는 10개이고, 이웃한 두 층의 노드는 모두 연결되어 있습니다(완전연결).
#
# $$\mathbf{z} = \tau(\mathbf{x}\mathbf{W}_1 + \mathbf{b}_1), \qquad \mathbf{o} = \text{softmax}(\mathbf{z}\mathbf{W}_2 + \mathbf{b}_2), \qquad \text{softmax}(\mathbf{s})_k = \frac{e^{s_k}}{\sum_{j} e^{s_j}}$$
#
# * 은닉층의 활성 함수 $\tau$는 tanh나 ReLU처럼 **비선형**이어야 합니다. 활성 함수가 없으면 층을 아무리 쌓아도 선형 변환 하나와 같습니다.
# * 출력층의 활성 함수는 **softmax**입니다. 열 개의 출력이 모두 0보다 크고 합이 1이어서 부류의 확률로 볼 수 있습니다.
#   출력층에 tanh를 쓰기도 하지만, 출력이 모두 ±1에 붙어 버리면 그레이디언트가 사라져 학습이 멈춥니다.
#
# | 층 | 가중치 | 바이어스 |
# | --- | --- | --- |
# | 은닉층 | 784 × 1024 = 802,816개 | 1,024개 |
# | 출력층 | 1024 × 10 = 10,240개 | 10개 |
#
# **문제.** 이 구조의 신경망을 새로 만들어 돌려주는 함수 `build_network()`를 작성하십시오.
#
# * 결과: 케라스 모델. 입력의 모양은 `(784,)`, 출력의 모양은 `(10,)`이고, 가중치를 가진 층은 위의 두 층뿐입니다. 아직 학습하지 않아도 됩니다.
# * `keras.Sequential`로 만들어도 되고 함수형 API(`keras.Model(inputs, outputs)`)로 만들어도 됩니다. 활성 함수는 `Dense`에 주어도 되고 층으로 따로 두어도 됩니다.
# * 채점할 때 모델을 다시 만들므로 **`keras.layers`가 제공하는 층만** 쓰십시오. `Lambda` 층, 직접 만든 층, `keras.Model`을 상속한 클래스는 다시 만들 수 없습니다.
# * 맨 앞에 `keras.Input(shape=(784,))`를 두십시오. 그래야 모델이 데이터를 보기 전에 가중치의 모양을 알 수 있습니다.
# %% [markdown] id="build_network-text" lang="en"
# ## 4. The network's architecture
#
# The input $\mathbf{x}$ has 784 elements, the hidden layer has 1024 nodes and the output layer has 10; every node is connected with every node of the next layer (fully connected).
#
# $$\mathbf{z} = \tau(\mathbf{x}\mathbf{W}_1 + \mathbf{b}_1), \qquad \mathbf{o} = \text{softmax}(\mathbf{z}\mathbf{W}_2 + \mathbf{b}_2), \qquad \text{softmax}(\mathbf{s})_k = \frac{e^{s_k}}{\sum_{j} e^{s_j}}$$
#
# * The hidden layer's activation function $\tau$ must be **nonlinear**, such as tanh or ReLU. Without one, any number of layers amounts to a single linear map.
# * The output layer's activation function is **softmax**: all ten outputs are above 0 and they add up to 1, so they can be read as the probabilities of the classes.
#   Tanh can be found in output layers too, but when all outputs get stuck at ±1 the gradient vanishes and training stops.
#
# | layer | weights | biases |
# | --- | --- | --- |
# | hidden | 784 × 1024 = 802,816 | 1,024 |
# | output | 1024 × 10 = 10,240 | 10 |
#
# **Task.** Write a function `build_network()` that makes and returns a new network of this architecture.
#
# * Result: a Keras model. Its input has the shape `(784,)`, its output `(10,)`, and the two layers above are the only ones with weights. It need not be trained.
# * Make it with `keras.Sequential` or with the functional API, `keras.Model(inputs, outputs)`. An activation may be given to `Dense` or be a layer of its own.
# * The model is rebuilt for grading, so use **only layers that `keras.layers` provides**. `Lambda` layers, layers of your own and subclasses of `keras.Model` can't be rebuilt.
# * Begin with `keras.Input(shape=(784,))`: then the model knows the shapes of its weights before it has seen any data.
# %% answer="build_network"
def build_network():
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="build_network"
my_network = build_network()
rebuild(my_network)
assert my_network.input_shape == (None, 784) and my_network.output_shape == (None, 10), text(
    ko="입력의 모양은 (784,), 출력의 모양은 (10,)이어야 합니다.",
    en="The shape of the input should be (784,) and that of the output (10,).",
)
assert my_network.count_params() == 802_816 + 1_024 + 10_240 + 10, text(
    ko="가중치와 바이어스의 개수가 설명의 표와 다릅니다. my_network.summary()를 실행해 보십시오.",
    en="The numbers of weights and biases differ from the table in the text. Run my_network.summary().",
)
my_outputs = np.array(my_network(np.random.uniform(size=(5, 784)).astype("float32")))
assert my_outputs.min() >= 0 and np.allclose(my_outputs.sum(axis=1), 1, atol=1e-3), text(
    ko="한 이미지에 대한 열 개의 출력은 음수가 아니고 합이 1이어야 합니다.",
    en="The ten outputs for an image should not be negative and should add up to 1.",
)
# %% [markdown] id="train-text" lang="ko"
# ## 5. 신경망의 학습
#
# 학습은 `compile`로 손실 함수와 옵티마이저를 정하고 `fit`으로 실행합니다. 출력이 확률일 때 알맞은 손실 함수는 **교차 엔트로피**입니다.
# 원핫 코드에서는 정답의 자리만 남으므로, 정답 부류의 확률이 1에 가까울수록 손실이 0에 가깝습니다.
#
# $$J = -\frac{1}{n}\sum_{i=1}^{n}\sum_{k=0}^{9} y_{ik}\log o_{ik}$$
#
# 교차 엔트로피는 출력이 확률이라고 믿고 로그를 취합니다. softmax가 아닌 출력(tanh, ReLU)에 쓰면 오류 없이 실행되지만 엉뚱한 방향으로 학습합니다.
# 손실 함수와 출력층이 맞는지가 이 문제에서 가장 중요합니다.
#
# **문제.** 신경망을 만들어 학습시킨 뒤 돌려주는 함수 `train(x, y)`를 작성하십시오.
#
# * `x`: 학습할 이미지. 모양이 `(n, 784)`이고 값이 0과 1 사이인 `float32` ndarray. **이미 255로 나눈 값입니다.**
# * `y`: 정답의 원핫 코드. 모양이 `(n, 10)`인 `float32` ndarray.
# * 결과: 학습을 마친 **케라스 모델**. `fit`이 돌려주는 기록(`History`)이 아닙니다. 입력의 모양은 `(784,)`, 출력의 모양은 `(10,)`이고, `keras.layers`의 층만 씁니다.
# * 신경망은 4번의 것을 써도 되고 다르게 만들어도 됩니다. 옵티마이저, 학습률, 세대의 수, 미니배치의 크기도 자유롭게 정하십시오.
#   은닉층 하나에 `Adam`과 학습률 0.001, 미니배치 64, 10세대 정도면 충분합니다.
# * 부를 때마다 **새 신경망**에서 시작하십시오.
# * 채점할 때는 이미지 3000장 안팎을 보내며, 학습은 **10초 안에** 끝나는 것이 좋습니다. 1분이 지나면 중단합니다.
#
# **점수.** 학습에 쓰지 않은 이미지에 대한 정확률로 정합니다. MNIST라면 0.9에 가까우면 만점이고, 그보다 낮으면 부분 점수입니다.
# 보내는 레이블은 열 부류의 **이름을 새로 섞은 것**이어서, 이를테면 0을 쓴 그림의 레이블이 모두 7일 수도 있습니다. 인수 `x`와 `y`로 학습하면 아무 차이가 없지만,
# 미리 학습해 둔 신경망이나 다른 데이터로 학습한 신경망은 맞히지 못합니다.
# %% [markdown] id="train-text" lang="en"
# ## 5. Training the network
#
# To train, settle the loss function and the optimizer by `compile`, then run `fit`. For outputs that are probabilities the fitting loss is the **cross entropy**.
# In a one-hot code only the place of the right class counts: the closer its probability is to 1, the closer the loss is to 0.
#
# $$J = -\frac{1}{n}\sum_{i=1}^{n}\sum_{k=0}^{9} y_{ik}\log o_{ik}$$
#
# The cross entropy takes it on trust that the outputs are probabilities, and takes their logarithm. With outputs that are not those of a softmax (tanh, ReLU) it runs without an error
# and leads astray. That the loss fits the output layer is what matters most in this task.
#
# **Task.** Write a function `train(x, y)` that makes a network, trains it and returns it.
#
# * `x`: the images to learn from, a `float32` ndarray of shape `(n, 784)` with values from 0 to 1. **They have been divided by 255 already.**
# * `y`: the right answers as one-hot codes, a `float32` ndarray of shape `(n, 10)`.
# * Result: the trained **Keras model**, not the record (`History`) that `fit` returns. Its input has the shape `(784,)`, its output `(10,)`; use only layers from `keras.layers`.
# * The network may be that of task 4 or another one. Optimizer, learning rate, number of epochs and size of the mini-batches are yours to choose as well.
#   A single hidden layer, `Adam` with a learning rate of 0.001, mini-batches of 64 and about 10 epochs will do.
# * Start from a **new network** in every call.
# * Grading sends about 3000 images. Training should take **at most 10 seconds**; it is stopped after a minute.
#
# **Points.** What counts is the accuracy on images that were not used for training. With MNIST, an accuracy close to 0.9 earns all points and a lower one a part of them.
# The labels that are sent have the ten classes **renamed at random**: all images of a 0 may be labelled 7, for instance. For a network trained with the arguments `x` and `y` this makes
# no difference, but one that was trained beforehand or with other data will be wrong.
# %% answer="train"
def train(x, y):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="train"
# ko: 이 검사는 1번과 2번의 함수로 데이터를 만듭니다. 채점할 때는 그 함수들을 쓰지 않습니다.
# en: This check makes its data with the functions of tasks 1 and 2. Grading does not use them.
my_x = np.array(preprocess(train_images[:800]))
my_y = np.array(one_hot(train_labels[:800]), dtype="float32")
my_model = train(my_x, my_y)
copied_model = rebuild(my_model)
assert my_model.input_shape == (None, 784) and my_model.output_shape == (None, 10), text(
    ko="입력의 모양은 (784,), 출력의 모양은 (10,)이어야 합니다.",
    en="The shape of the input should be (784,) and that of the output (10,).",
)
other_outputs = np.array(copied_model(np.array(preprocess(train_images[800:1100]))))
my_share = np.mean(np.argmax(other_outputs, axis=1) == train_labels[800:1100])
assert my_share > 0.7, text(
    ko="이미지 800장으로 학습했을 때 다른 이미지의 정확률이 0.7을 넘지 못합니다. 800장이면 보통 0.8을 넘습니다.",
    en="Trained with 800 images, the accuracy on other images is not above 0.7. With 800 images it usually exceeds 0.8.",
)
my_record = getattr(my_model, "history", None)
my_curve = my_record.history if my_record is not None else {}
# %% [markdown] id="hand-in" lang="ko"
# ## 제출하기
#
# 여유가 있으면 새 셀을 만들어 MNIST 전체로 학습하고 `test_images`로 정확률을 구해 보십시오. 이 구조의 신경망은 0.98 가까이 맞힙니다.
# 다만 오래 걸리는 셀은 제출하기 전에 지우십시오. 채점할 때는 노트북의 모든 셀을 처음부터 실행합니다.
#
# 메뉴에서 커널을 다시 시작하고 모든 셀을 처음부터 실행해 보십시오. 셀을 순서 없이 실행하면서 생긴 문제는 이때 드러납니다.
# 확인이 끝나면 저장한 뒤 제출하십시오. 풀지 못한 문제는 그대로 두어도 됩니다.
# %% [markdown] id="hand-in" lang="en"
# ## Handing in
#
# If you have time, add a cell that trains with all of MNIST and finds the accuracy on `test_images`: this architecture gets close to 0.98.
# But delete cells that take long before you hand in, for grading runs all cells of the notebook from the top.
#
# Restart the kernel from the menu and run all cells from the top: that shows what only worked because cells were run out of order.
# Then save the notebook and hand it in. Tasks that you could not solve may stay as they are.
