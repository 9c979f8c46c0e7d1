# %% [markdown] id="intro" lang="ko"
# # 텐서 다루기
#
# 신경망에 들어가는 데이터도, 학습으로 바뀌는 가중치도, 신경망이 내놓는 출력도 모두 **텐서**, 즉 다차원 배열입니다.
# 그래서 딥러닝 프로그램에서 만나는 오류의 많은 수는 신경망의 원리가 아니라 배열의 **모양**(shape), **자료형**(dtype),
# **종류**(텐서플로의 텐서인지 NumPy의 ndarray인지) 때문에 생깁니다. 이 과제에서는 작은 함수 여덟 개를 만들면서 이 세 가지를
# 분명하게 다루는 연습을 합니다. 뒤쪽의 세 문제는 MNIST 이미지를 신경망에 넣기 전에 실제로 거치는 단계입니다.
#
# **푸는 방법**
#
# * 문제마다 함수가 하나씩 있습니다. `raise NotImplementedError` 줄을 지우고 그 자리에 코드를 쓰십시오. 함수의 이름과 매개변수는 바꾸지 마십시오.
# * 바로 아래의 검사 셀을 실행하십시오. 아무것도 출력되지 않으면 통과한 것입니다.
# * 문제가 요구하는 결과만 나오면 어떤 방법으로 풀어도 됩니다. 텐서플로 함수, NumPy, 반복문 모두 괜찮습니다.
# * 쉬운 문제에서 어려운 문제 순서로 놓여 있으며, 모두 40분 정도 걸립니다.
#
# **채점 방법**
#
# * 검사 셀은 일부만 확인합니다. 제출한 뒤에는 다른 데이터와 다른 크기로 더 자세히 검사하므로, 예제의 답을 그대로 적어 넣으면 통과하지 못합니다.
# * 문제마다 따로 채점하고, 일부만 맞아도 부분 점수가 있습니다. 비워 둔 문제는 다른 문제의 점수에 영향을 주지 않습니다.
# %% [markdown] id="intro" lang="en"
# # Working with tensors
#
# The data that enters a neural network, the weights that training changes and the outputs that come out are all **tensors**:
# arrays with several axes. Much of what goes wrong in a deep-learning program has therefore nothing to do with neural networks.
# It comes from an array's **shape**, its **dtype**, or its **kind** (a TensorFlow tensor or a NumPy ndarray). In this assignment
# you write eight small functions and practise being definite about these three. The last three tasks are the very
# steps that MNIST images go through before a network sees them.
#
# **How to work**
#
# * Each task asks for one function. Replace the line `raise NotImplementedError` with your code. Keep the function's name and parameters.
# * Then run the check cell right below it. If nothing is printed, the check has passed.
# * Any way of getting the requested result is fine: TensorFlow functions, NumPy or plain loops.
# * The tasks go from easy to hard and take about 40 minutes together.
#
# **How it is graded**
#
# * The check cells look at a part only. After you hand in, your functions are tested more closely, with other data and other sizes, so an answer copied from the example will not pass.
# * Each task is graded by itself and gives part of its points for a partly right answer. A task left empty does not hurt the others.
# %% [markdown] id="setup-text" lang="ko"
# ## 준비
#
# 먼저 아래 셀을 실행하십시오. 텐서플로가 시작할 때 내는 안내 문구가 함께 보일 수 있지만, 오류가 아니므로 무시해도 됩니다.
# %% [markdown] id="setup-text" lang="en"
# ## Getting ready
#
# Run the next cell first. TensorFlow may print some notices as it starts; they are not errors and can be ignored.
# %% setup="imports"
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np
import tensorflow as tf

# ko: 첫 연산을 여기서 실행해 두면 텐서플로의 시작 안내가 검사 셀에 섞이지 않습니다.
# en: A first operation here keeps TensorFlow's start-up notices out of the check cells.
first_tensor = tf.constant(0)
# %% [markdown] id="uniform-text" lang="ko"
# ## 1. 균일 분포 난수 텐서
#
# 신경망의 학습은 보통 난수로 채운 가중치에서 시작합니다. $u$가 0 이상 1 미만의 균일 분포를 따르는 난수이면
#
# $$x = a + (b - a)\,u$$
#
# 는 $a$ 이상 $b$ 미만의 균일 분포를 따릅니다.
#
# **문제.** 난수로 채운 텐서를 돌려주는 함수 `uniform(shape, low, high)`를 작성하십시오.
#
# * `shape`: 결과의 모양. 정수의 리스트나 튜플이며 축의 개수는 정해져 있지 않습니다.
# * `low`, `high`: 범위의 양 끝. 파이썬 실수이고 항상 `low < high`입니다.
# * 결과: 모양이 `shape`이고 dtype이 `float32`인 텐서(`tf.Tensor`). 모든 원소를 `low` 이상 `high` 미만의 균일 분포에서 서로 독립으로 뽑습니다.
# * 호출할 때마다 새로운 난수가 나와야 합니다. 함수 안에서 시드(seed)를 고정하지 마십시오.
#
# **예.** `uniform([2, 3], -1.0, 1.0)`은 −1 이상 1 미만의 수 여섯 개가 2행 3열로 놓인 텐서입니다.
# %% [markdown] id="uniform-text" lang="en"
# ## 1. A tensor of uniform random numbers
#
# Training usually starts from weights filled with random numbers. If $u$ is uniformly distributed from 0 up to (not including) 1, then
#
# $$x = a + (b - a)\,u$$
#
# is uniformly distributed from $a$ up to (not including) $b$.
#
# **Task.** Write a function `uniform(shape, low, high)` that returns a tensor filled with random numbers.
#
# * `shape`: the shape of the result, a list or tuple of integers of any length.
# * `low`, `high`: the ends of the range, two Python floats with `low < high`.
# * Result: a tensor (`tf.Tensor`) of shape `shape` and dtype `float32`, each element drawn independently and uniformly from `low` up to (not including) `high`.
# * Every call must give new numbers: do not fix a seed inside the function.
#
# **Example.** `uniform([2, 3], -1.0, 1.0)` is a tensor of two rows and three columns that holds six numbers from −1 up to 1.
# %% answer="uniform"
def uniform(shape, low, high):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="uniform"
my_numbers = uniform([50, 4], -3.0, 5.0)
assert isinstance(my_numbers, tf.Tensor), text(
    ko="결과는 텐서(tf.Tensor)여야 합니다.", en="The result should be a tensor (tf.Tensor)."
)
assert my_numbers.shape == (50, 4), text(
    ko="shape이 [50, 4]이면 결과의 모양도 (50, 4)여야 합니다.", en="For shape [50, 4] the result's shape should be (50, 4)."
)
assert my_numbers.dtype == tf.float32, text(ko="dtype은 float32여야 합니다.", en="The dtype should be float32.")
assert np.min(my_numbers) >= -3.0 and np.max(my_numbers) <= 5.0, text(
    ko="low와 high 사이를 벗어난 수가 있습니다.", en="Some numbers lie outside the range from low to high."
)
assert np.min(my_numbers) < 0.0 and np.max(my_numbers) > 2.0, text(
    ko="수가 low와 high 사이에 고르게 퍼져 있지 않습니다.", en="The numbers do not spread over the range from low to high."
)
assert not np.allclose(my_numbers, uniform([50, 4], -3.0, 5.0)), text(
    ko="두 번 호출했는데 같은 수가 나왔습니다.", en="Two calls gave the same numbers."
)
# %% [markdown] id="describe-text" lang="ko"
# ## 2. 자료의 종류와 dtype
#
# 텐서플로로 만든 배열은 `tf.Tensor`형이고 NumPy로 만든 배열은 `ndarray`형입니다. 화면에 출력하면 비슷해 보이지만 쓸 수 있는 메서드가 다르고,
# 실수의 기본 dtype도 텐서플로는 `float32`, NumPy는 `float64`로 다릅니다. 그래서 낯선 배열을 받으면 이 두 가지부터 확인하는 것이 좋습니다.
#
# **문제.** 배열의 종류와 dtype을 알려 주는 함수 `describe(a)`를 작성하십시오.
#
# * `a`: 텐서 또는 ndarray. 모양과 dtype은 무엇이든 될 수 있습니다.
# * 결과: 문자열 두 개로 된 튜플 `(종류, dtype 이름)`.
#   * 종류는 `a`가 텐서이면 `"Tensor"`, ndarray이면 `"ndarray"`입니다.
#   * dtype 이름은 `"float32"`, `"int64"`, `"uint8"`, `"bool"`처럼 이름만 적은 문자열(`str`)입니다. `tf.float32` 같은 dtype 객체나 `"<dtype: 'float32'>"`와는 다릅니다.
#
# **예.** `describe(tf.constant([1.0, 2.0]))`은 `("Tensor", "float32")`이고 `describe(np.array([1.0, 2.0]))`은 `("ndarray", "float64")`입니다.
# %% [markdown] id="describe-text" lang="en"
# ## 2. What is it, and of which dtype?
#
# An array made by TensorFlow is a `tf.Tensor`, one made by NumPy is an `ndarray`. Printed, they look alike, but they have different methods, and
# their usual dtype for real numbers differs too: `float32` in TensorFlow, `float64` in NumPy. So these are the first two things to ask about
# an array you do not know.
#
# **Task.** Write a function `describe(a)` that tells an array's kind and dtype.
#
# * `a`: a tensor or an ndarray, of any shape and dtype.
# * Result: a tuple of two strings, `(kind, name of the dtype)`.
#   * The kind is `"Tensor"` for a tensor and `"ndarray"` for an ndarray.
#   * The name of the dtype is a string (`str`) with the bare name, such as `"float32"`, `"int64"`, `"uint8"` or `"bool"`: neither a dtype object such as `tf.float32` nor `"<dtype: 'float32'>"`.
#
# **Example.** `describe(tf.constant([1.0, 2.0]))` is `("Tensor", "float32")`, and `describe(np.array([1.0, 2.0]))` is `("ndarray", "float64")`.
# %% answer="describe"
def describe(a):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="describe"
my_pair = describe(tf.constant([1.0, 2.0]))
assert isinstance(my_pair, (tuple, list)) and len(my_pair) == 2, text(
    ko="값 두 개로 된 튜플을 돌려주어야 합니다.", en="The result should be a tuple of two values."
)
assert all(isinstance(part, str) for part in my_pair), text(
    ko="두 값 모두 문자열(str)이어야 합니다.", en="Both values should be strings (str)."
)
assert tuple(my_pair) == ("Tensor", "float32"), text(
    ko='tf.constant([1.0, 2.0])의 답은 ("Tensor", "float32")입니다.',
    en='The answer for tf.constant([1.0, 2.0]) is ("Tensor", "float32").',
)
assert tuple(describe(np.array([1.0, 2.0]))) == ("ndarray", "float64"), text(
    ko='np.array([1.0, 2.0])의 답은 ("ndarray", "float64")입니다.',
    en='The answer for np.array([1.0, 2.0]) is ("ndarray", "float64").',
)
assert tuple(describe(tf.constant([[True, False]]))) == ("Tensor", "bool"), text(
    ko='tf.constant([[True, False]])의 답은 ("Tensor", "bool")입니다.',
    en='The answer for tf.constant([[True, False]]) is ("Tensor", "bool").',
)
# %% [markdown] id="add-text" lang="ko"
# ## 3. 텐서와 ndarray의 덧셈
#
# 텐서플로와 NumPy의 배열은 한 식에 섞어 쓸 수 있습니다. 이때 두 배열의 dtype이 다르면 **누구의 dtype을 따르는지**가 중요합니다.
# `float32` 텐서에 NumPy가 만든 `float64` 배열을 더할 때 결과는 `float32` 텐서여야 뒤의 계산과 어긋나지 않습니다.
# 같은 덧셈이라도 쓰는 방법에 따라 결과의 종류나 dtype이 달라지거나 오류가 나기도 하므로, 결과를 직접 확인해 보십시오.
#
# **문제.** 텐서와 ndarray를 원소별로 더하는 함수 `add(t, n)`을 작성하십시오.
#
# * `t`: dtype이 `float32` 또는 `float64`인 텐서.
# * `n`: `t`와 모양이 같은 ndarray. dtype은 `float32`, `float64`, `int64` 가운데 하나이며 `t`와 다를 수 있습니다.
# * 결과: 같은 자리의 원소끼리 더한 텐서(`tf.Tensor`). dtype은 **`t`의 dtype**과 같습니다.
# * 인수 `n`의 내용은 바뀌지 않아야 합니다.
#
# **예.** `add(tf.constant([1.0, 2.0]), np.array([0.5, 0.25]))`는 값이 `[1.5, 2.25]`이고 dtype이 `float32`인 텐서입니다.
# %% [markdown] id="add-text" lang="en"
# ## 3. A tensor plus an ndarray
#
# TensorFlow's and NumPy's arrays can be mixed in one expression. When their dtypes differ, the question is **whose dtype the result has**.
# If a `float64` array from NumPy is added to a `float32` tensor, the result should be a `float32` tensor, or later computations will not fit.
# Written in one way or another, the same addition may give another kind, another dtype or an error, so look at what you get.
#
# **Task.** Write a function `add(t, n)` that adds a tensor and an ndarray element by element.
#
# * `t`: a tensor of dtype `float32` or `float64`.
# * `n`: an ndarray of the same shape as `t`. Its dtype is `float32`, `float64` or `int64` and may differ from that of `t`.
# * Result: a tensor (`tf.Tensor`) with the sums of the elements in the same place. Its dtype is **the dtype of `t`**.
# * The argument `n` must keep its contents.
#
# **Example.** `add(tf.constant([1.0, 2.0]), np.array([0.5, 0.25]))` is a tensor with the values `[1.5, 2.25]` and the dtype `float32`.
# %% answer="add"
def add(t, n):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="add"
my_array = np.array([[0.5, 0.25], [2.0, -1.0]])
my_sum = add(tf.constant([[1.0, 2.0], [3.0, 4.0]]), my_array)
assert isinstance(my_sum, tf.Tensor), text(
    ko="결과는 텐서(tf.Tensor)여야 합니다.", en="The result should be a tensor (tf.Tensor)."
)
assert my_sum.dtype == tf.float32, text(
    ko="t가 float32이면 결과의 dtype도 float32여야 합니다.", en="When t is float32, the result's dtype should be float32."
)
assert my_sum.shape == (2, 2) and np.allclose(my_sum, [[1.5, 2.25], [5.0, 3.0]]), text(
    ko="같은 자리의 원소끼리 더한 값이 아닙니다.", en="These are not the sums of the elements in the same place."
)
assert np.array_equal(my_array, [[0.5, 0.25], [2.0, -1.0]]), text(
    ko="인수로 받은 배열 n의 내용이 바뀌었습니다.", en="The array n that was passed in has changed."
)
assert add(tf.constant([0.5], tf.float64), np.array([2])).dtype == tf.float64, text(
    ko="t가 float64이면 결과의 dtype도 float64여야 합니다.", en="When t is float64, the result's dtype should be float64."
)
# %% [markdown] id="products-text" lang="ko"
# ## 4. 행렬 곱과 원소별 곱
#
# 퍼셉트론은 입력과 가중치를 **행렬 곱**으로 곱하고, 나중에 배울 드롭아웃은 노드의 값과 0 또는 1을 **원소별로** 곱합니다.
# 행렬 $A$와 $B$의 두 곱은 다음과 같이 전혀 다른 연산입니다.
#
# $$(AB)_{ij} = \sum_k a_{ik}\,b_{kj}, \qquad (A \odot B)_{ij} = a_{ij}\,b_{ij}$$
#
# 두 행렬이 모두 정사각 행렬이면 어느 쪽으로 계산해도 모양이 같아서, 잘못 골라도 오류가 나지 않습니다.
#
# **문제.** 두 곱을 모두 돌려주는 함수 `products(a, b)`를 작성하십시오.
#
# * `a`, `b`: 모양이 `(n, n)`으로 같고 dtype도 같은(`float32` 또는 `float64`) 텐서.
# * 결과: 텐서 두 개로 된 튜플 `(행렬 곱, 원소별 곱)`. 순서를 지키십시오. 두 텐서의 모양은 `(n, n)`이고 dtype은 `a`와 같습니다.
#
# **예.** `a`가 `[[1, 2], [3, 4]]`, `b`가 `[[0, 1], [1, 0]]`이면 행렬 곱은 `[[2, 1], [4, 3]]`, 원소별 곱은 `[[0, 2], [3, 0]]`입니다.
# %% [markdown] id="products-text" lang="en"
# ## 4. Matrix product and elementwise product
#
# A perceptron multiplies inputs and weights with the **matrix product**; dropout, which comes later, multiplies the values of the nodes by 0 or 1
# **element by element**. For matrices $A$ and $B$ the two are quite different operations:
#
# $$(AB)_{ij} = \sum_k a_{ik}\,b_{kj}, \qquad (A \odot B)_{ij} = a_{ij}\,b_{ij}$$
#
# With square matrices both have the same shape, so choosing the wrong one raises no error.
#
# **Task.** Write a function `products(a, b)` that returns both.
#
# * `a`, `b`: two tensors of the same shape `(n, n)` and the same dtype (`float32` or `float64`).
# * Result: a tuple of two tensors, `(matrix product, elementwise product)`, in this order. Both have the shape `(n, n)` and the dtype of `a`.
#
# **Example.** For `[[1, 2], [3, 4]]` as `a` and `[[0, 1], [1, 0]]` as `b`, the matrix product is `[[2, 1], [4, 3]]` and the elementwise product is `[[0, 2], [3, 0]]`.
# %% answer="products"
def products(a, b):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="products"
my_products = products(tf.constant([[1.0, 2.0], [3.0, 4.0]]), tf.constant([[0.0, 1.0], [1.0, 0.0]]))
assert isinstance(my_products, (tuple, list)) and len(my_products) == 2, text(
    ko="텐서 두 개로 된 튜플을 돌려주어야 합니다.", en="The result should be a tuple of two tensors."
)
assert all(isinstance(part, tf.Tensor) and part.dtype == tf.float32 for part in my_products), text(
    ko="두 값 모두 a와 dtype이 같은 텐서여야 합니다.", en="Both values should be tensors of the same dtype as a."
)
assert my_products[0].shape == (2, 2) and np.allclose(my_products[0], [[2.0, 1.0], [4.0, 3.0]]), text(
    ko="첫째 값이 행렬 곱과 다릅니다.", en="The first value is not the matrix product."
)
assert my_products[1].shape == (2, 2) and np.allclose(my_products[1], [[0.0, 2.0], [3.0, 0.0]]), text(
    ko="둘째 값이 원소별 곱과 다릅니다.", en="The second value is not the elementwise product."
)
# %% [markdown] id="reductions-text" lang="ko"
# ## 5. 축을 따라 요약하기
#
# 평균, 최댓값, 합처럼 여러 수를 하나로 줄이는 연산은 **어느 축을 없애는지**를 정해야 합니다. 모양이 `(n, m)`인 텐서에서 축 0은 행의 번호,
# 축 1은 열의 번호입니다. 축 0을 따라 요약하면 행 방향이 사라져 열마다 값이 하나씩, 모두 $m$개가 남습니다.
# 없앤 축을 크기 1로 남겨 두면 결과의 모양이 원래 텐서와 맞아 곧바로 나눗셈 등에 쓸 수 있습니다.
#
# **문제.** 세 가지 요약을 돌려주는 함수 `reductions(x)`를 작성하십시오.
#
# * `x`: 모양이 `(n, m)`인 텐서. dtype은 `float32` 또는 `int32`입니다.
# * 결과: 텐서 세 개로 된 튜플. 순서는 다음과 같습니다.
#   1. **열마다의 평균** $\frac{1}{n}\sum_{i} x_{ij}$: 모양 `(m,)`. `x`가 정수여도 평균은 소수점 아래까지 맞아야 하며, dtype은 항상 `float32`입니다.
#   2. **행마다의 최댓값** $\max_j x_{ij}$: 모양 `(n,)`
#   3. **행마다의 합** $\sum_j x_{ij}$: 축을 남긴 모양 `(n, 1)`
# * `x`가 `float32`이면 둘째와 셋째의 dtype도 `float32`입니다. `x`가 `int32`일 때 이 둘의 dtype은 따지지 않습니다.
#
# **예.** `x`가 `[[1, 2, 6], [3, 5, 4]]`이면 열마다의 평균은 `[2, 3.5, 5]`, 행마다의 최댓값은 `[6, 5]`, 행마다의 합은 `[[9], [12]]`입니다.
# %% [markdown] id="reductions-text" lang="en"
# ## 5. Reducing along an axis
#
# A mean, a maximum or a sum turns many numbers into one, so you have to say **which axis disappears**. In a tensor of shape `(n, m)`, axis 0 counts the
# rows and axis 1 counts the columns. Reducing along axis 0 makes the rows disappear: one value per column remains, $m$ in all.
# If the axis is kept with length 1 instead, the result still fits the original tensor, for example to divide by it.
#
# **Task.** Write a function `reductions(x)` that returns three of them.
#
# * `x`: a tensor of shape `(n, m)` and dtype `float32` or `int32`.
# * Result: a tuple of three tensors, in this order:
#   1. the **mean of each column**, $\frac{1}{n}\sum_{i} x_{ij}$, of shape `(m,)`. The mean must be right behind the decimal point even for integers in `x`; its dtype is always `float32`.
#   2. the **largest value of each row**, $\max_j x_{ij}$, of shape `(n,)`
#   3. the **sum of each row**, $\sum_j x_{ij}$, with the axis kept: shape `(n, 1)`
# * If `x` is `float32`, so are the second and the third. If `x` is `int32`, the dtype of these two does not matter.
#
# **Example.** For `[[1, 2, 6], [3, 5, 4]]` the means of the columns are `[2, 3.5, 5]`, the largest values of the rows are `[6, 5]`, and the sums of the rows are `[[9], [12]]`.
# %% answer="reductions"
def reductions(x):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="reductions"
my_reductions = reductions(tf.constant([[1.0, 2.0, 6.0], [3.0, 5.0, 4.0]]))
assert isinstance(my_reductions, (tuple, list)) and len(my_reductions) == 3, text(
    ko="텐서 세 개로 된 튜플을 돌려주어야 합니다.", en="The result should be a tuple of three tensors."
)
assert all(isinstance(part, tf.Tensor) and part.dtype == tf.float32 for part in my_reductions), text(
    ko="x가 float32이면 세 값 모두 float32 텐서여야 합니다.", en="When x is float32, all three values should be float32 tensors."
)
assert my_reductions[0].shape == (3,) and np.allclose(my_reductions[0], [2.0, 3.5, 5.0]), text(
    ko="첫째 값이 열마다의 평균과 다릅니다.", en="The first value is not the mean of each column."
)
assert my_reductions[1].shape == (2,) and np.allclose(my_reductions[1], [6.0, 5.0]), text(
    ko="둘째 값이 행마다의 최댓값과 다릅니다.", en="The second value is not the largest value of each row."
)
assert my_reductions[2].shape == (2, 1) and np.allclose(my_reductions[2], [[9.0], [12.0]]), text(
    ko="셋째 값이 행마다의 합과 다르거나 모양이 (2, 1)이 아닙니다.",
    en="The third value is not the sum of each row, or its shape is not (2, 1).",
)
assert np.allclose(reductions(tf.constant([[1, 2, 6], [3, 5, 4]]))[0], [2.0, 3.5, 5.0]), text(
    ko="x가 정수 텐서일 때 열마다의 평균이 틀립니다.", en="The mean of each column is wrong for a tensor of integers."
)
# %% [markdown] id="flatten-text" lang="ko"
# ## 6. 이미지를 벡터로 펼치기
#
# 다층 퍼셉트론은 표본 하나를 벡터 하나로 받습니다. 그래서 MNIST의 28×28 이미지는 화소 784개를 한 줄로 펼쳐서 넣습니다.
# 높이가 $h$, 너비가 $w$인 이미지를 행 순서대로 펼치면 $r$행 $c$열의 화소는 벡터의 $r\,w + c$번째(0부터 셈)로 갑니다.
#
# **문제.** 여러 장의 이미지를 한꺼번에 펼치는 함수 `flatten(images)`를 작성하십시오.
#
# * `images`: 모양이 `(n, h, w)`인 흑백 이미지 또는 `(n, h, w, c)`인 컬러 이미지 $n$장이 담긴 ndarray. 크기와 장수, dtype은 정해져 있지 않고, 한 장($n = 1$)일 수도 있습니다.
# * 결과: 이미지마다 한 행씩, 모양이 `(n, 이미지 한 장의 원소 수)`인 ndarray. 한 이미지의 원소는 원래 배열에 놓인 순서(뒤쪽 축부터 바뀌는 순서)를 지킵니다.
# * dtype은 `images`와 같습니다. 인수 `images`의 모양과 내용은 바뀌지 않아야 합니다.
#
# **예.** `[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]`(2×2 이미지 두 장)을 펼치면 `[[1, 2, 3, 4], [5, 6, 7, 8]]`이 됩니다.
# %% [markdown] id="flatten-text" lang="en"
# ## 6. From images to vectors
#
# A multilayer perceptron takes each sample as one vector, so the 28×28 images of MNIST are laid out as rows of 784 pixels.
# If an image of height $h$ and width $w$ is laid out row by row, the pixel in row $r$ and column $c$ goes to place $r\,w + c$ of the vector (counting from 0).
#
# **Task.** Write a function `flatten(images)` that does this for many images at once.
#
# * `images`: an ndarray with $n$ images, of shape `(n, h, w)` for grey images or `(n, h, w, c)` for colour images. Size, number and dtype may be anything; there may be just one image ($n = 1$).
# * Result: an ndarray with one row per image, of shape `(n, elements of one image)`. The elements of an image keep the order in which they stand in the array (the last axis changes fastest).
# * The dtype is that of `images`. The argument `images` must keep its shape and contents.
#
# **Example.** `[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]` (two images of 2×2) becomes `[[1, 2, 3, 4], [5, 6, 7, 8]]`.
# %% answer="flatten"
def flatten(images):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="flatten"
my_images = np.arange(24, dtype=np.uint8).reshape(2, 3, 4)
my_vectors = flatten(my_images)
assert isinstance(my_vectors, np.ndarray), text(ko="결과는 ndarray여야 합니다.", en="The result should be an ndarray.")
assert my_vectors.shape == (2, 12), text(
    ko="3×4 이미지 두 장을 펼치면 모양은 (2, 12)입니다.", en="Two images of 3×4 should give the shape (2, 12)."
)
assert my_vectors.dtype == np.uint8, text(
    ko="dtype은 images와 같은 uint8이어야 합니다.", en="The dtype should be uint8, as that of images."
)
assert np.array_equal(my_vectors, [list(range(12)), list(range(12, 24))]), text(
    ko="화소의 순서가 다릅니다. 이미지마다 행 순서대로 펼치십시오.",
    en="The pixels are not in order. Lay out each image row by row.",
)
assert my_images.shape == (2, 3, 4), text(
    ko="인수로 받은 images의 모양이 바뀌었습니다.", en="The shape of the argument images has changed."
)
assert flatten(np.zeros((5, 2, 2, 3))).shape == (5, 12), text(
    ko="모양이 (5, 2, 2, 3)인 컬러 이미지의 결과는 (5, 12)여야 합니다.",
    en="Colour images of shape (5, 2, 2, 3) should give the shape (5, 12).",
)
# %% [markdown] id="one_hot-text" lang="ko"
# ## 7. 레이블을 원핫 코드로
#
# 부류가 여럿인 분류 문제에서는 정답을 **원핫 코드**로 나타냅니다. 부류의 수가 $k$이고 $i$번째 표본의 레이블이 $l_i$이면
#
# $$y_{ij} = \begin{cases} 1 & (j = l_i) \\ 0 & (j \ne l_i) \end{cases} \qquad (j = 0, 1, \dots, k-1)$$
#
# 입니다. 표본마다 한 행이고, 레이블이 가리키는 자리만 1입니다.
#
# **문제.** 레이블을 원핫 코드로 바꾸는 함수 `one_hot(labels, depth)`를 작성하십시오.
#
# * `labels`: 0 이상 `depth` 미만의 정수가 $n$개 담긴 1차원 ndarray. dtype은 `int64`일 수도 있고, MNIST의 레이블처럼 `uint8`일 수도 있습니다.
# * `depth`: 부류의 수 $k$(파이썬 정수). 레이블에 나오지 않는 부류가 있어도 그 자리를 남겨야 합니다.
# * 결과: 모양이 `(n, depth)`이고 dtype이 `float32`인 텐서(`tf.Tensor`).
#
# **예.** `one_hot(np.array([2, 0]), 4)`는 `[[0, 0, 1, 0], [1, 0, 0, 0]]`입니다.
# %% [markdown] id="one_hot-text" lang="en"
# ## 7. Labels as one-hot codes
#
# Where there are several classes to choose from, the right answer is written as a **one-hot code**. With $k$ classes, and $l_i$ the label of sample $i$,
#
# $$y_{ij} = \begin{cases} 1 & (j = l_i) \\ 0 & (j \ne l_i) \end{cases} \qquad (j = 0, 1, \dots, k-1)$$
#
# There is one row per sample, with a 1 only in the place that the label names.
#
# **Task.** Write a function `one_hot(labels, depth)` that turns labels into one-hot codes.
#
# * `labels`: a one-dimensional ndarray of $n$ integers from 0 to `depth - 1`. Its dtype may be `int64`, or `uint8` like the labels of MNIST.
# * `depth`: the number of classes $k$, a Python integer. A class that no label names keeps its column all the same.
# * Result: a tensor (`tf.Tensor`) of shape `(n, depth)` and dtype `float32`.
#
# **Example.** `one_hot(np.array([2, 0]), 4)` is `[[0, 0, 1, 0], [1, 0, 0, 0]]`.
# %% answer="one_hot"
def one_hot(labels, depth):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="one_hot"
my_codes = one_hot(np.array([2, 0]), 4)
assert isinstance(my_codes, tf.Tensor), text(
    ko="결과는 텐서(tf.Tensor)여야 합니다.", en="The result should be a tensor (tf.Tensor)."
)
assert my_codes.shape == (2, 4), text(
    ko="레이블이 2개이고 depth가 4이면 모양은 (2, 4)입니다.", en="For 2 labels and depth 4 the shape should be (2, 4)."
)
assert my_codes.dtype == tf.float32, text(ko="dtype은 float32여야 합니다.", en="The dtype should be float32.")
assert np.array_equal(my_codes, [[0, 0, 1, 0], [1, 0, 0, 0]]), text(
    ko="레이블이 가리키는 자리만 1이어야 합니다.", en="Only the place that the label names should be 1."
)
assert np.array_equal(one_hot(np.array([1, 0, 1], dtype=np.uint8), 2), [[0, 1], [1, 0], [0, 1]]), text(
    ko="레이블의 dtype이 uint8일 때 결과가 다릅니다.", en="The result is wrong for labels of dtype uint8."
)
# %% [markdown] id="scale-text" lang="ko"
# ## 8. [0, 1] 범위로 정규화
#
# 값이 너무 크거나 범위가 제각각이면 학습이 잘되지 않으므로, 신경망에 넣기 전에 범위를 맞추는 **정규화**를 합니다.
# MNIST의 화소는 0과 255 사이라고 알려져 있어 255로 나누면 되지만, 범위를 미리 알 수 없는 데이터에는 최솟값과 최댓값을 써서
#
# $$x' = \frac{x - \min x}{\max x - \min x}$$
#
# 로 바꿉니다. 그러면 가장 작은 값은 0, 가장 큰 값은 1이 됩니다.
#
# **문제.** 배열 전체를 [0, 1] 범위로 바꾸는 함수 `scale(x)`를 작성하십시오.
#
# * `x`: dtype이 `float32`, `float64` 또는 `uint8`인 ndarray. 모양은 정해져 있지 않고 빈 배열은 없습니다. 음수가 있을 수도 있습니다.
# * 최솟값과 최댓값은 행이나 열마다가 아니라 **배열 전체**에서 구합니다.
# * 결과: `x`와 모양이 같고 dtype이 `float32`인 ndarray.
# * 모든 값이 같은 배열은 분모가 0이 됩니다. 이때는 **모든 원소가 0**인 배열을 돌려주십시오.
# * 인수 `x`의 내용은 바뀌지 않아야 합니다.
#
# **예.** `scale(np.array([10.0, 20.0, 15.0]))`은 `[0, 1, 0.5]`이고 `scale(np.array([7.0, 7.0]))`은 `[0, 0]`입니다.
# %% [markdown] id="scale-text" lang="en"
# ## 8. Scaling to [0, 1]
#
# Training suffers when the numbers are large or lie in just any range, so data are **normalised** before a network sees them.
# The pixels of MNIST are known to lie between 0 and 255, and dividing by 255 will do. For data whose range is not known beforehand, use the smallest and the largest value:
#
# $$x' = \frac{x - \min x}{\max x - \min x}$$
#
# Then the smallest value becomes 0 and the largest becomes 1.
#
# **Task.** Write a function `scale(x)` that maps a whole array to the range [0, 1].
#
# * `x`: an ndarray of dtype `float32`, `float64` or `uint8`, of any shape, never empty. It may hold negative numbers.
# * Take the smallest and the largest value of the **whole array**, not of each row or column.
# * Result: an ndarray of the same shape as `x`, of dtype `float32`.
# * If all values are equal, the denominator is 0. Return an array **of zeros** then.
# * The argument `x` must keep its contents.
#
# **Example.** `scale(np.array([10.0, 20.0, 15.0]))` is `[0, 1, 0.5]`, and `scale(np.array([7.0, 7.0]))` is `[0, 0]`.
# %% answer="scale"
def scale(x):
    # ko: 여기에 코드를 쓰십시오.
    # en: Write your code here.
    raise NotImplementedError
# %% check="scale"
my_data = np.array([[10.0, 20.0], [15.0, -20.0]])
my_scaled = scale(my_data)
assert isinstance(my_scaled, np.ndarray), text(ko="결과는 ndarray여야 합니다.", en="The result should be an ndarray.")
assert my_scaled.shape == (2, 2), text(ko="모양은 x와 같아야 합니다.", en="The shape should be that of x.")
assert my_scaled.dtype == np.float32, text(ko="dtype은 float32여야 합니다.", en="The dtype should be float32.")
assert np.allclose(my_scaled, [[0.75, 1.0], [0.875, 0.0]]), text(
    ko="식으로 계산한 값과 다릅니다. 배열 전체의 최솟값과 최댓값을 쓰십시오.",
    en="The values differ from the formula. Use the smallest and the largest value of the whole array.",
)
assert np.array_equal(my_data, [[10.0, 20.0], [15.0, -20.0]]), text(
    ko="인수로 받은 배열 x의 내용이 바뀌었습니다.", en="The array x that was passed in has changed."
)
with np.errstate(all="ignore"):
    my_zeros = scale(np.array([7.0, 7.0]))
assert np.array_equal(my_zeros, [0.0, 0.0]), text(
    ko="모든 값이 같은 배열의 결과는 0이어야 합니다.", en="An array whose values are all equal should give zeros."
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
