"""Hidden tests of `tensors`: what the eight functions return on fresh random data, and in which shape, dtype and kind.

In each task one test is strict about the form of the result. The others read it leniently (an ndarray or list for a
tensor, float64 for float32), so that a right computation in the wrong form still earns most of the points.
"""

import numpy as np
from numpy.typing import NDArray

from autograder.grading import Answer, Hint, Student, assert_close, assert_equal, require, task, tensor

ANY_KIND = ("tensor", "variable", "ndarray", "list", "tuple")
ANY_DTYPE = ("float", "int", "bool")
BINS = 10
Numbers = NDArray[np.float32]

NDARRAY = Hint(
    "ndarray-for-tensor",
    ko="결과가 NumPy의 ndarray입니다. 이 문제는 텐서(tf.Tensor)를 요구합니다.",
    en="The result is a NumPy ndarray. This task asks for a tensor (tf.Tensor).",
)
TENSOR = Hint(
    "tensor-for-ndarray",
    ko="결과가 텐서입니다. 이 문제는 NumPy의 ndarray를 요구합니다. 텐서의 numpy 메서드를 찾아보십시오.",
    en="The result is a tensor. This task asks for a NumPy ndarray. A tensor has a method called numpy.",
)
LIST = Hint(
    "list",
    ko="결과가 파이썬 리스트나 튜플입니다. 배열이 필요한 자리에는 텐서나 ndarray를 돌려주어야 합니다.",
    en="The result is a Python list or tuple where an array is asked for.",
)
FLOAT64 = Hint(
    "float64",
    ko="결과의 dtype이 float64입니다. NumPy의 실수는 기본이 float64이므로 문제에서 요구한 dtype으로 바꾸어야 합니다.",
    en="The result is of dtype float64, NumPy's default for real numbers. Convert it to the dtype that is asked for.",
)
INTEGER = Hint(
    "integer-dtype",
    ko="결과의 dtype이 정수형입니다. 문제에서 요구한 dtype을 확인하십시오.",
    en="The result is of an integer dtype. Which dtype does the task ask for?",
)
TRANSPOSED = Hint(
    "transposed",
    ko="행과 열이 서로 바뀌었습니다. 표본 하나가 한 행입니다.",
    en="Rows and columns have changed places. Each sample is one row.",
)
ARGUMENT = Hint(
    "argument-changed",
    ko="인수로 받은 배열의 내용이나 모양을 함수가 바꾸었습니다. 새 배열에 계산하십시오.",
    en="The function changes the array that it was given. Compute in a new array.",
)


def numbers(answer: Answer, shape: tuple[int | None, ...] | None = None, *, finite: bool = True) -> NDArray[np.generic]:
    """An answer's numbers, whatever array or list holds them."""
    return answer.array(shape=shape, dtype=ANY_DTYPE, kind=ANY_KIND, finite=finite)


def read_strictly(answer: Answer, *, kind: str, shape: tuple[int, ...], dtype: str) -> None:
    """Fail, with the hint that fits, unless the answer is of this kind, shape and dtype."""
    require(answer.kind not in ("list", "tuple"), hint=LIST)
    if answer.kind in ("tensor", "ndarray") and answer.kind != kind:
        require(False, hint=NDARRAY if kind == "tensor" else TENSOR)
    if answer.kind == kind and answer.dtype != dtype:
        require(answer.dtype != "float64", hint=FLOAT64)
        require(not str(answer.dtype).startswith(("int", "uint")), hint=INTEGER)
    answer.array(shape=shape, dtype=dtype, kind=kind)


def float32(values: object) -> Numbers:
    """Expected values in single precision, so that answers in either precision are compared at its tolerance."""
    return np.asarray(values, dtype=np.float32)


# --- uniform ---------------------------------------------------------------------------------------------------------

UNIFORM_FORM = Hint(
    "uniform-form",
    ko="모양이 shape과 같은 float32 텐서를 돌려주는지, 축이 하나이거나 셋일 때도 그런지 확인하십시오.",
    en="Is the result a float32 tensor of the given shape, with one or three axes too?",
)
UNIFORM_RANGE = Hint(
    "uniform-range",
    ko="모든 수가 low 이상 high 미만이고, 그 범위를 빈틈없이 채우는지 확인하십시오.",
    en="Do all numbers lie from low up to high, and do they fill that range?",
)
RANGE_IGNORED = Hint(
    "range-ignored",
    ko="수가 항상 0과 1 사이에 있습니다. low와 high를 사용했는지 확인하십시오.",
    en="The numbers always lie between 0 and 1. Are low and high used?",
)
NOT_WIDTH = Hint(
    "high-for-width",
    ko="난수에 곱하는 것은 high가 아니라 범위의 너비입니다. 설명의 식을 다시 보십시오.",
    en="The random number is multiplied by the width of the range, not by high. Look at the formula again.",
)
UNIFORM_SPREAD = Hint(
    "uniform-spread",
    ko="수가 범위 안에 고르게 퍼져 있지 않습니다. 균일 분포에서 뽑았는지 확인하십시오.",
    en="The numbers do not spread evenly. Are they drawn from the uniform distribution?",
)
REPEATED = Hint(
    "repeated",
    ko="같은 수가 되풀이됩니다. 원소마다 난수를 따로 뽑아야 합니다.",
    en="Numbers repeat. Each element needs a random number of its own.",
)
UNIFORM_FRESH = Hint(
    "seed-fixed",
    ko="두 번 호출했을 때 같은 수가 나옵니다. 함수 안에서 시드를 고정했는지 확인하십시오.",
    en="Two calls give the same numbers. Is a seed fixed inside the function?",
)


@task("uniform", weight=1, hint=UNIFORM_FORM)
def test_uniform_form(student: Student, rng: np.random.Generator) -> None:
    rows, columns, depth = (int(side) for side in rng.permutation([2, 3, 5]))
    for shape in ([rows, columns], (columns,), [depth, rows, columns]):
        answer = student.call("uniform", shape, -1.0, 1.0)
        read_strictly(answer, kind="tensor", shape=tuple(shape), dtype="float32")


@task("uniform", weight=2, hint=UNIFORM_RANGE)
def test_uniform_range(student: Student, rng: np.random.Generator) -> None:
    away = float(rng.uniform(2, 4))
    for low in (away, -away):
        width = float(rng.uniform(2.5, 6))
        high = low + width
        drawn = numbers(student.call("uniform", [500, 8], low, high), (500, 8)).astype(float)
        slack = 1e-5 * (away + width)
        inside = low - slack <= drawn.min() and drawn.max() <= high + slack
        filled = drawn.min() < low + 0.02 * width and drawn.max() > high - 0.02 * width
        if not (inside and filled):
            require(not 0 <= drawn.min() <= drawn.max() <= 1, hint=RANGE_IGNORED)
            ends = np.sort([low, low + high])
            require(not np.allclose([drawn.min(), drawn.max()], ends, atol=0.02 * abs(high)), hint=NOT_WIDTH)
            require(False)


@task("uniform", weight=1, hint=UNIFORM_FORM)
def test_uniform_spread(student: Student, rng: np.random.Generator) -> None:
    low = float(rng.uniform(1, 3))
    drawn = numbers(student.call("uniform", [200, 100], low, low + float(rng.uniform(1, 5))), (200, 100)).astype(float)
    require(np.unique(drawn).size > 0.9 * drawn.size, hint=REPEATED)
    counts, _ = np.histogram(drawn, bins=BINS)
    share = 1 / BINS
    deviation = np.sqrt(drawn.size * share * (1 - share))
    even = np.abs(counts - drawn.size * share).max() < 6.5 * deviation  # a fair draw fails once in 10⁹
    require(bool(even), hint=UNIFORM_SPREAD)


@task("uniform", weight=1, hint=UNIFORM_FORM)
def test_uniform_fresh(student: Student, rng: np.random.Generator) -> None:
    low = float(rng.uniform(-3, 0))
    # Two shapes of one size: a tf.function restarts its stream when the seed is set anew, but is traced once per shape.
    first = numbers(student.call("uniform", [6, 4], low, low + 2), (6, 4))
    second = numbers(student.call("uniform", [4, 6], low, low + 2), (4, 6))
    require(not np.allclose(first.ravel(), second.ravel()), hint=UNIFORM_FRESH)


# --- describe --------------------------------------------------------------------------------------------------------

DTYPES = ("float32", "float64", "int32", "uint8", "bool")
DESCRIBE_TENSOR = Hint(
    "describe-tensor",
    ko='텐서의 종류는 "Tensor"라는 문자열로 답해야 합니다. isinstance로 확인하는 방법을 생각해 보십시오.',
    en='The kind of a tensor is the string "Tensor". How would isinstance find out?',
)
EAGER = Hint(
    "eager",
    ko="type(a).__name__은 텐서플로 내부에서 쓰는 클래스의 이름입니다. 이름 대신 isinstance로 확인하십시오.",
    en="type(a).__name__ is the name of a class internal to TensorFlow. Ask isinstance instead of looking at the name.",
)
DESCRIBE_NDARRAY = Hint(
    "describe-ndarray",
    ko='NumPy 배열의 종류는 "ndarray"라는 문자열로 답해야 합니다. 텐서와 구별하고 있습니까?',
    en='The kind of a NumPy array is the string "ndarray". Do you tell it from a tensor?',
)
DESCRIBE_DTYPE = Hint(
    "describe-dtype",
    ko="dtype의 이름만 문자열로 답해야 합니다. dtype에는 name이라는 속성이 있습니다.",
    en="The answer is the bare name of the dtype, as a string. A dtype has an attribute called name.",
)
DTYPE_OBJECT = Hint(
    "dtype-object",
    ko="둘째 값이 문자열이 아니라 dtype 객체입니다. 비교하면 같다고 나오더라도 문자열은 아닙니다.",
    en="The second value is a dtype object, not a string, even if comparing the two says that they are equal.",
)
DTYPE_FIXED = Hint(
    "dtype-fixed",
    ko="dtype이 달라도 늘 같은 답이 나옵니다. 받은 배열에서 dtype을 읽어야 합니다.",
    en="The answer is the same whatever the dtype. Read it from the array that was passed in.",
)
PAIR_SWAPPED = Hint(
    "pair-swapped",
    ko="두 값의 순서가 바뀌었습니다. 종류가 먼저이고 dtype이 나중입니다.",
    en="The two values have changed places: first the kind, then the dtype.",
)


def some_array(rng: np.random.Generator, dtype: str) -> NDArray[np.generic]:
    """A small array of any number of axes, from none to three."""
    shape = tuple(int(side) for side in rng.integers(1, 4, size=rng.integers(0, 4)))
    return np.asarray(rng.integers(0, 2, size=shape)).astype(dtype)


def check_kind(answer: Answer, kind: str) -> None:
    """Fail unless the first part of the pair is this kind."""
    first, second = answer.items(2)
    said = first.text()
    require(said != "EagerTensor", hint=EAGER)
    require(not (second.kind == "text" and second.text() == kind), hint=PAIR_SWAPPED)
    assert_equal(said, kind)


def check_dtypes(answers: dict[str, Answer]) -> None:
    """Fail unless the second part of each pair names the dtype."""
    pairs = {dtype: answer.items(2) for dtype, answer in answers.items()}
    for dtype, (first, second) in pairs.items():
        require(second.kind != "other", hint=DTYPE_OBJECT)
        require(not (first.kind == "text" and first.text() == dtype), hint=PAIR_SWAPPED)
    said = {dtype: second.text() for dtype, (_, second) in pairs.items()}
    require(len(set(said.values())) > 1, hint=DTYPE_FIXED)
    for dtype, name in said.items():
        assert_equal(name, dtype)


@task("describe", weight=1, hint=DESCRIBE_TENSOR)
def test_describe_tensor(student: Student, rng: np.random.Generator) -> None:
    for dtype in DTYPES:
        check_kind(student.call("describe", tensor(some_array(rng, dtype))), "Tensor")


@task("describe", weight=1, hint=DESCRIBE_NDARRAY)
def test_describe_ndarray(student: Student, rng: np.random.Generator) -> None:
    for dtype in DTYPES:
        check_kind(student.call("describe", some_array(rng, dtype)), "ndarray")


@task("describe", weight=1, hint=DESCRIBE_DTYPE)
def test_describe_tensor_dtype(student: Student, rng: np.random.Generator) -> None:
    check_dtypes({dtype: student.call("describe", tensor(some_array(rng, dtype))) for dtype in DTYPES})


@task("describe", weight=1, hint=DESCRIBE_DTYPE)
def test_describe_ndarray_dtype(student: Student, rng: np.random.Generator) -> None:
    check_dtypes({dtype: student.call("describe", some_array(rng, dtype)) for dtype in DTYPES})


# --- add -------------------------------------------------------------------------------------------------------------

ADD_VALUES = Hint(
    "add-values",
    ko="같은 자리의 원소끼리 더하는지, 텐서가 float32이고 ndarray가 float64일 때도 계산되는지 확인하십시오.",
    en="Are the elements in the same place added, and does it work for a float32 tensor with a float64 ndarray?",
)
JOINED = Hint(
    "joined",
    ko="두 배열을 더하지 않고 이어 붙였습니다.",
    en="The two arrays were joined end to end, not added.",
)
ADD_FORM = Hint(
    "add-form",
    ko="결과가 텐서이고 dtype이 t와 같은지 확인하십시오.",
    en="Is the result a tensor, and of the same dtype as t?",
)
ADD_MIXED = Hint(
    "add-mixed",
    ko="결과의 dtype은 언제나 t의 dtype입니다. t가 float64이고 n이 float32나 정수일 때도 확인하십시오.",
    en="The result always has the dtype of t. Try a float64 tensor with a float32 or an integer ndarray.",
)


def some_shape(rng: np.random.Generator) -> tuple[int, int]:
    """Two different sides of at least 2."""
    rows, columns = rng.choice(np.arange(2, 8), size=2, replace=False)
    return int(rows), int(columns)


@task("add", weight=2, hint=ADD_VALUES)
def test_add_values(student: Student, rng: np.random.Generator) -> None:
    for shape in (some_shape(rng), (5,), (2, 3, 2)):
        t, n = rng.normal(size=shape).astype(np.float32), rng.normal(size=shape)
        added = numbers(student.call("add", tensor(t), n))
        assert_close(added, float32(t + n), mistaken={JOINED: float32(np.concatenate([t, n]))})


@task("add", weight=1, hint=ADD_FORM)
def test_add_form(student: Student, rng: np.random.Generator) -> None:
    shape = some_shape(rng)
    answer = student.call("add", tensor(rng.normal(size=shape).astype(np.float32)), rng.normal(size=shape))
    read_strictly(answer, kind="tensor", shape=shape, dtype="float32")


@task("add", weight=1, hint=ADD_MIXED)
def test_add_mixed(student: Student, rng: np.random.Generator) -> None:
    shape = some_shape(rng)
    floats, integers = rng.normal(size=shape).astype(np.float32), rng.integers(-9, 9, size=shape)
    for dtype, n in (("float64", floats), ("float64", integers), ("float32", integers)):
        t = rng.normal(size=shape).astype(dtype)
        added = student.call("add", tensor(t), n).array(shape=shape, dtype=dtype, kind=ANY_KIND)
        assert_close(added, (t + n).astype(dtype))


@task("add", weight=1, hint=ADD_VALUES)
def test_add_argument(student: Student, rng: np.random.Generator) -> None:
    shape = some_shape(rng)
    t, n = rng.normal(size=shape), rng.normal(size=shape)
    answer = student.call("add", tensor(t), n, keep_arguments=True)
    assert_close(numbers(answer), float32(t + n))
    assert_close(numbers(answer.arguments[1]), n, hint=ARGUMENT)


# --- products --------------------------------------------------------------------------------------------------------

MATRIX = Hint(
    "matrix-product",
    ko="첫째 값은 a와 b의 행렬 곱입니다. 행과 열을 곱해 더하는 식을 다시 보십시오.",
    en="The first value is the matrix product of a and b: rows times columns, added up. Look at the formula again.",
)
ELEMENTWISE_FOR_MATRIX = Hint(
    "elementwise-for-matrix",
    ko="행렬 곱의 자리에 원소별 곱이 있습니다. * 연산자는 원소별로 곱합니다.",
    en="Where the matrix product belongs stands the elementwise product. The operator * multiplies element by element.",
)
FACTOR_TRANSPOSED = Hint(
    "factor-transposed",
    ko="곱하기 전에 행렬 하나가 전치되었습니다. a의 행과 b의 열을 곱해야 합니다.",
    en="One matrix was transposed before multiplying. Rows of a meet columns of b.",
)
FACTORS_SWAPPED = Hint(
    "factors-swapped",
    ko="b에 a를 곱했습니다. 행렬 곱은 순서를 바꾸면 값이 달라집니다.",
    en="This is b times a. A matrix product changes with the order of its factors.",
)
ELEMENTWISE = Hint(
    "elementwise-product",
    ko="둘째 값은 같은 자리의 원소끼리 곱한 행렬입니다.",
    en="The second value is the matrix of the products of the elements in the same place.",
)
MATRIX_FOR_ELEMENTWISE = Hint(
    "matrix-for-elementwise",
    ko="원소별 곱의 자리에 행렬 곱이 있습니다.",
    en="Where the elementwise product belongs stands the matrix product.",
)
INNER = Hint(
    "added-up",
    ko="원소별 곱을 모두 더해 버렸습니다. 더하지 않은 행렬을 돌려주어야 합니다.",
    en="The products were added up. Return the matrix of the products themselves.",
)
PRODUCTS_FORM = Hint(
    "products-form",
    ko="텐서 두 개로 된 튜플인지, 두 텐서의 dtype이 a와 같은지 확인하십시오.",
    en="Is the result a tuple of two tensors, both of the dtype of a?",
)


def two_matrices(rng: np.random.Generator, dtype: str = "float32") -> tuple[Numbers, Numbers]:
    """Two square matrices of small whole numbers: exact in any precision, also on a GPU that rounds products."""
    size = int(rng.integers(4, 8))
    a, b = rng.integers(1, 9, size=(2, size, size)) * rng.choice([-1, 1], size=(2, size, size))
    return a.astype(dtype), b.astype(dtype)


@task("products", weight=2, hint=MATRIX)
def test_products_matrix(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        a, b = two_matrices(rng)
        product = numbers(student.call("products", tensor(a), tensor(b)).items(2)[0])
        mistaken = {
            ELEMENTWISE_FOR_MATRIX: a * b,
            FACTORS_SWAPPED: b @ a,
            FACTOR_TRANSPOSED: a @ b.T,
        }
        assert_close(product, a @ b, mistaken=mistaken)


@task("products", weight=2, hint=ELEMENTWISE)
def test_products_elementwise(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        a, b = two_matrices(rng)
        product = numbers(student.call("products", tensor(a), tensor(b)).items(2)[1])
        assert_close(product, a * b, mistaken={MATRIX_FOR_ELEMENTWISE: a @ b, INNER: np.sum(a * b)})


@task("products", weight=1, hint=PRODUCTS_FORM)
def test_products_form(student: Student, rng: np.random.Generator) -> None:
    for dtype in ("float32", "float64"):
        a, b = two_matrices(rng, dtype)
        for part in student.call("products", tensor(a), tensor(b)).items(2):
            read_strictly(part, kind="tensor", shape=a.shape, dtype=dtype)


# --- reductions ------------------------------------------------------------------------------------------------------

MEANS = Hint(
    "column-means",
    ko="첫째 값은 열마다의 평균입니다. 모양이 (m,)인지 확인하십시오.",
    en="The first value is the mean of each column. Is its shape (m,)?",
)
AXIS = Hint(
    "axis",
    ko="축이 서로 바뀌었습니다. axis는 남기는 축이 아니라 없애는 축입니다.",
    en="This is the other axis: axis names the one that disappears, not the one that stays.",
)
SUMMED = Hint(
    "summed",
    ko="평균을 구해야 할 자리에서 합을 구했습니다.",
    en="Did you add up where the mean is asked for?",
)
NO_AXIS = Hint(
    "no-axis",
    ko="모든 원소를 한꺼번에 요약했습니다. 어느 축을 따라 요약할지 지정하십시오.",
    en="All elements were reduced at once. Name the axis to reduce along.",
)
MAXIMA = Hint(
    "row-maxima",
    ko="둘째 값은 행마다의 최댓값입니다. 모양이 (n,)인지 확인하십시오.",
    en="The second value is the largest value of each row. Is its shape (n,)?",
)
ARGMAX = Hint(
    "argmax",
    ko="최댓값이 아니라 최댓값이 있는 자리를 구했습니다.",
    en="This is the place of the largest value, not the value.",
)
SUMS = Hint(
    "row-sums",
    ko="셋째 값은 행마다의 합이며, 축을 남겨 모양이 (n, 1)입니다.",
    en="The third value is the sum of each row with the axis kept: shape (n, 1).",
)
AXIS_DROPPED = Hint(
    "axis-dropped",
    ko="합의 값은 맞지만 축이 없어져 모양이 (n,)이 되었습니다. keepdims를 찾아보십시오.",
    en="The sums are right, but the axis is gone and the shape is (n,). Look for keepdims.",
)
INTEGER_MEAN = Hint(
    "integer-mean",
    ko="정수 텐서의 평균에서 소수 부분이 버려졌습니다. 평균을 구하기 전에 실수로 바꾸십시오.",
    en="The mean of integers lost its fraction. Convert to real numbers before taking the mean.",
)
REDUCTIONS_INTEGERS = Hint(
    "reductions-integers",
    ko="x가 int32일 때도 열마다의 평균이 float32로 정확한지 확인하십시오.",
    en="When x is int32, is the mean of each column still right, and float32?",
)
REDUCTIONS_FORM = Hint(
    "reductions-form",
    ko="텐서 세 개로 된 튜플인지, 모양이 (m,), (n,), (n, 1)인지, dtype이 float32인지 확인하십시오.",
    en="Is the result a tuple of three tensors of shapes (m,), (n,) and (n, 1), all float32?",
)


def reduced(student: Student, x: NDArray[np.generic], place: int) -> NDArray[np.generic]:
    """One of the three numbers that `reductions` gives."""
    return numbers(student.call("reductions", tensor(x)).items(3)[place])


@task("reductions", weight=2, hint=MEANS)
def test_reductions_means(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        x = rng.normal(3, 2, size=some_shape(rng)).astype(np.float32)
        mistaken = {AXIS: x.mean(axis=1), SUMMED: x.sum(axis=0), NO_AXIS: x.mean()}
        assert_close(reduced(student, x, 0), x.mean(axis=0), mistaken=mistaken)


@task("reductions", weight=1, hint=MAXIMA)
def test_reductions_maxima(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        x = rng.normal(-3, 2, size=some_shape(rng)).astype(np.float32)
        mistaken = {AXIS: x.max(axis=0), ARGMAX: x.argmax(axis=1), NO_AXIS: x.max()}
        assert_close(reduced(student, x, 1), x.max(axis=1), mistaken=mistaken)


@task("reductions", weight=1, hint=SUMS)
def test_reductions_sums(student: Student, rng: np.random.Generator) -> None:
    for _ in range(2):
        x = rng.normal(3, 2, size=some_shape(rng)).astype(np.float32)
        answer = reduced(student, x, 2)
        require(answer.shape not in ((x.shape[1],), (1, x.shape[1])), hint=AXIS)
        mistaken = {NO_AXIS: x.sum(), AXIS_DROPPED: x.sum(axis=1)}
        assert_close(answer, x.sum(axis=1, keepdims=True), mistaken=mistaken)


@task("reductions", weight=1, hint=REDUCTIONS_INTEGERS)
def test_reductions_integers(student: Student, rng: np.random.Generator) -> None:
    x = rng.integers(0, 50, size=some_shape(rng)).astype(np.int32)
    x[0] += (1 - x.sum(axis=0) % len(x)).astype(np.int32)  # no column's mean is whole
    means = student.call("reductions", tensor(x)).items(3)[0]
    mistaken = {INTEGER_MEAN: x.sum(axis=0) // len(x), AXIS: float32(x.mean(axis=1)), SUMMED: x.sum(axis=0)}
    assert_close(numbers(means), float32(x.mean(axis=0)), mistaken=mistaken)
    means.array(dtype="float32", kind=ANY_KIND)


@task("reductions", weight=1, hint=REDUCTIONS_FORM)
def test_reductions_form(student: Student, rng: np.random.Generator) -> None:
    rows, columns = (side + 2 for side in some_shape(rng))  # not the shape of the text's example
    parts = student.call("reductions", tensor(rng.normal(size=(rows, columns)).astype(np.float32))).items(3)
    for part, shape in zip(parts, ((columns,), (rows,), (rows, 1)), strict=True):
        read_strictly(part, kind="tensor", shape=shape, dtype="float32")


# --- flatten ---------------------------------------------------------------------------------------------------------

FLATTEN_VALUES = Hint(
    "flatten-values",
    ko="이미지마다 한 행인지, 28×28이 아닌 크기에서도 되는지 확인하십시오.",
    en="Is there one row per image, for sizes other than 28×28 too?",
)
ONE_VECTOR = Hint(
    "one-vector",
    ko="모든 이미지가 벡터 하나로 이어졌습니다. 이미지의 축은 그대로 두어야 합니다.",
    en="All images ended up in a single vector. The axis that counts the images has to stay.",
)
PIXELS_MIXED = Hint(
    "pixels-mixed",
    ko="모양은 맞지만 한 행에 여러 이미지의 화소가 섞였습니다. 전치가 필요한 계산이 아닙니다.",
    en="The shape is right, but each row mixes pixels of several images. Nothing needs to be transposed here.",
)
COLUMN_FIRST = Hint(
    "column-first",
    ko="이미지를 열 순서대로 펼쳤습니다. 행 순서대로 펼쳐야 합니다.",
    en="The images were laid out column by column; row by row is asked for.",
)
FLATTEN_SINGLE = Hint(
    "flatten-single",
    ko="이미지가 한 장일 때도 결과는 행이 하나인 2차원 배열입니다.",
    en="For a single image the result is still two-dimensional, with one row.",
)
FLATTEN_CHANNELS = Hint(
    "flatten-channels",
    ko="컬러 이미지처럼 축이 네 개인 배열도 이미지마다 한 행으로 펼쳐야 합니다.",
    en="Arrays with four axes, such as colour images, should become one row per image as well.",
)
FLATTEN_FORM = Hint(
    "flatten-form",
    ko="결과가 2차원 ndarray이고 dtype이 images와 같은지 확인하십시오.",
    en="Is the result a two-dimensional ndarray of the same dtype as images?",
)
DTYPE_CHANGED = Hint(
    "dtype-changed",
    ko="펼치기만 해야 하는데 dtype도 바뀌었습니다.",
    en="The dtype has changed; only the shape should.",
)


def some_images(rng: np.random.Generator, count: int, *channels: int) -> NDArray[np.uint8]:
    """Images of two different sides, as they come from a data set."""
    return rng.integers(0, 256, size=(count, *some_shape(rng), *channels), dtype=np.uint8)


@task("flatten", weight=2, hint=FLATTEN_VALUES)
def test_flatten_values(student: Student, rng: np.random.Generator) -> None:
    for count in rng.choice(np.arange(2, 9), size=2, replace=False):
        images = some_images(rng, int(count))
        mistaken = {
            ONE_VECTOR: images.ravel(),
            PIXELS_MIXED: images.reshape(-1, count).T,
            COLUMN_FIRST: images.transpose(0, 2, 1).reshape(count, -1),
            TRANSPOSED: images.reshape(count, -1).T,
        }
        assert_close(numbers(student.call("flatten", images)), images.reshape(count, -1), mistaken=mistaken)


@task("flatten", weight=1, hint=FLATTEN_SINGLE)
def test_flatten_single(student: Student, rng: np.random.Generator) -> None:
    image = some_images(rng, 1)
    assert_close(numbers(student.call("flatten", image)), image.reshape(1, -1))


@task("flatten", weight=1, hint=FLATTEN_CHANNELS)
def test_flatten_channels(student: Student, rng: np.random.Generator) -> None:
    images = some_images(rng, 4, 3)
    assert_close(numbers(student.call("flatten", images)), images.reshape(4, -1))


@task("flatten", weight=1, hint=FLATTEN_FORM)
def test_flatten_form(student: Student, rng: np.random.Generator) -> None:
    for dtype in ("uint8", "float32"):
        images = some_images(rng, 3).astype(dtype)
        answer = student.call("flatten", images)
        require(answer.kind != "ndarray" or answer.dtype == dtype, hint=DTYPE_CHANGED)
        read_strictly(answer, kind="ndarray", shape=(3, images[0].size), dtype=dtype)


@task("flatten", weight=1, hint=FLATTEN_VALUES)
def test_flatten_argument(student: Student, rng: np.random.Generator) -> None:
    images = some_images(rng, 5)
    answer = student.call("flatten", images, keep_arguments=True)
    assert_close(numbers(answer), images.reshape(5, -1))
    assert_close(numbers(answer.arguments[0]), images, hint=ARGUMENT)


# --- one_hot ---------------------------------------------------------------------------------------------------------

ONE_HOT_VALUES = Hint(
    "one_hot-values",
    ko="행마다 레이블이 가리키는 자리만 1이고 나머지는 0인지 확인하십시오.",
    en="Does each row hold a single 1, in the place that the label names, and 0 elsewhere?",
)
OFF_BY_ONE = Hint(
    "off-by-one",
    ko="1의 자리가 한 칸씩 밀렸습니다. 부류는 1이 아니라 0부터 셉니다.",
    en="Each 1 is one place off. Classes are counted from 0, not from 1.",
)
ONE_HOT_DEPTH = Hint(
    "one_hot-depth",
    ko="레이블에 나오지 않는 부류도 열을 차지해야 합니다. 열의 수는 레이블이 아니라 depth가 정합니다.",
    en="A class that no label names keeps its column: depth sets the number of columns, not the labels.",
)
ONE_HOT_UINT8 = Hint(
    "one_hot-uint8",
    ko="레이블의 dtype이 uint8일 때도 되는지 확인하십시오.",
    en="Does it work for labels of dtype uint8?",
)
ONE_HOT_SINGLE = Hint(
    "one_hot-single",
    ko="레이블이 하나뿐이어도 결과는 행이 하나인 2차원 배열입니다.",
    en="For a single label the result is still two-dimensional, with one row.",
)
ONE_HOT_FORM = Hint(
    "one_hot-form",
    ko="결과가 모양이 (n, depth)인 float32 텐서인지 확인하십시오.",
    en="Is the result a float32 tensor of shape (n, depth)?",
)


def all_labels(rng: np.random.Generator, depth: int) -> NDArray[np.int64]:
    """Labels in which each class appears, in any order; never as many as there are classes."""
    return rng.permutation(np.concatenate([np.arange(depth), rng.integers(0, depth, size=depth - 1)]))


def coded(labels: NDArray[np.integer], depth: int) -> Numbers:
    """The right answer."""
    return float32(np.eye(depth)[labels])


@task("one_hot", weight=2, hint=ONE_HOT_VALUES)
def test_one_hot_values(student: Student, rng: np.random.Generator) -> None:
    for depth in rng.choice([3, 4, 6, 7, 9], size=2, replace=False):
        labels = all_labels(rng, int(depth))
        right = coded(labels, int(depth))
        shifted = np.roll(right, -1, axis=1)
        shifted[labels == 0] = 0  # class "-1" has no place
        codes = numbers(student.call("one_hot", labels, int(depth)))
        assert_close(codes, right, mistaken={TRANSPOSED: right.T, OFF_BY_ONE: shifted})


@task("one_hot", weight=1, hint=ONE_HOT_DEPTH)
def test_one_hot_depth(student: Student, rng: np.random.Generator) -> None:
    depth = int(rng.integers(5, 9))
    labels = rng.integers(0, depth - 2, size=6)
    assert_close(numbers(student.call("one_hot", labels, depth)), coded(labels, depth))


@task("one_hot", weight=1, hint=ONE_HOT_UINT8)
def test_one_hot_uint8(student: Student, rng: np.random.Generator) -> None:
    depth = int(rng.choice([5, 8, 12]))
    labels = all_labels(rng, depth).astype(np.uint8)
    assert_close(numbers(student.call("one_hot", labels, depth)), coded(labels, depth))


@task("one_hot", weight=1, hint=ONE_HOT_SINGLE)
def test_one_hot_single(student: Student, rng: np.random.Generator) -> None:
    depth = int(rng.integers(3, 7))
    labels = np.array([depth - 1])
    assert_close(numbers(student.call("one_hot", labels, depth)), coded(labels, depth))


@task("one_hot", weight=1, hint=ONE_HOT_FORM)
def test_one_hot_form(student: Student, rng: np.random.Generator) -> None:
    depth = int(rng.integers(3, 7))
    labels = all_labels(rng, depth)
    answer = student.call("one_hot", labels, depth)
    read_strictly(answer, kind="tensor", shape=(labels.size, depth), dtype="float32")


# --- scale -----------------------------------------------------------------------------------------------------------

SCALE_VALUES = Hint(
    "scale-values",
    ko="가장 작은 값은 0, 가장 큰 값은 1이 되는지, 그 사이의 값은 식대로인지 확인하십시오.",
    en="Does the smallest value become 0 and the largest 1, with the formula for those between?",
)
FIXED_255 = Hint(
    "fixed-255",
    ko="범위를 모르는 데이터를 255로 나누었습니다. 최솟값과 최댓값을 배열에서 구하십시오.",
    en="Data of unknown range were divided by 255. Find the smallest and the largest value in the array.",
)
MINIMUM_KEPT = Hint(
    "minimum-kept",
    ko="최댓값으로 나누기만 했습니다. 최솟값을 먼저 빼야 가장 작은 값이 0이 됩니다.",
    en="The values were only divided by the largest. Subtract the smallest first, so that it becomes 0.",
)
RANGE_NOT_SUBTRACTED = Hint(
    "maximum-for-range",
    ko="분모가 최댓값입니다. 최댓값에서 최솟값을 뺀 값으로 나누어야 합니다.",
    en="The denominator is the largest value; it should be the largest minus the smallest.",
)
BY_COLUMN = Hint(
    "by-column",
    ko="최솟값과 최댓값을 행이나 열마다 구했습니다. 이 문제에서는 배열 전체에서 구합니다.",
    en="The smallest and the largest value were taken of each row or column; this task takes them of the whole array.",
)
STANDARDISED = Hint(
    "standardised",
    ko="평균을 빼고 표준편차로 나누었습니다. 그것도 정규화이지만 결과가 [0, 1] 범위에 들지 않습니다.",
    en="The mean was subtracted and the standard deviation divided by. That normalises too, but not to [0, 1].",
)
TRUNCATED = Hint(
    "truncated",
    ko="소수 부분이 버려져 0과 1만 남았습니다. 정수 나눗셈을 하거나 정수 dtype으로 바꾸었는지 확인하십시오.",
    en="The fractions were cut off: only 0 and 1 are left. Is there an integer division, or a conversion to integers?",
)
SCALE_INTEGERS = Hint(
    "scale-integers",
    ko="x의 dtype이 uint8일 때도 같은 식으로 계산되는지 확인하십시오.",
    en="Does the same formula work when x is of dtype uint8?",
)
ZERO_RANGE = Hint(
    "zero-range",
    ko="모든 값이 같으면 0으로 나누게 되어 NaN이 생깁니다. 이 경우를 따로 처리하십시오.",
    en="When all values are equal, the division by 0 gives NaN. Treat that case by itself.",
)
SCALE_CONSTANT = Hint(
    "scale-constant",
    ko="모든 값이 같은 배열의 결과는 모양이 같고 모든 원소가 0인 배열입니다.",
    en="An array whose values are all equal should give an array of the same shape, full of zeros.",
)
SCALE_FORM = Hint(
    "scale-form",
    ko="결과가 x와 모양이 같은 float32 ndarray인지, x의 dtype이 무엇이든 그런지 확인하십시오.",
    en="Is the result a float32 ndarray of the shape of x, whatever the dtype of x?",
)


def scaled(x: NDArray[np.generic]) -> Numbers:
    """The right answer."""
    wide = x.astype(float)
    return float32((wide - wide.min()) / (wide.max() - wide.min()))


def mistaken_scales(x: NDArray[np.generic]) -> dict[Hint, Numbers]:
    """What known misconceptions make of a two-dimensional array whose columns and rows are not constant."""
    wide = x.astype(float)
    low, high = wide.min(axis=0), wide.max(axis=0)
    return {
        FIXED_255: float32(wide / 255),
        MINIMUM_KEPT: float32(wide / wide.max()),
        RANGE_NOT_SUBTRACTED: float32((wide - wide.min()) / wide.max()),
        BY_COLUMN: float32((wide - low) / (high - low)),
        STANDARDISED: float32((wide - wide.mean()) / wide.std()),
        TRUNCATED: np.floor(scaled(x)),
    }


def some_pixels(rng: np.random.Generator) -> NDArray[np.uint8]:
    """Two dimensions of different bytes that stop short of 0 and 255."""
    rows, columns = some_shape(rng)
    return rng.permutation(np.arange(20, 230, dtype=np.uint8))[: rows * columns].reshape(rows, columns)


@task("scale", weight=2, hint=SCALE_VALUES)
def test_scale_values(student: Student, rng: np.random.Generator) -> None:
    for dtype, centre in (("float64", 20.0), ("float32", -5.0)):
        x = rng.normal(centre, 10, size=some_shape(rng)).astype(dtype)
        assert_close(numbers(student.call("scale", x), finite=False), scaled(x), mistaken=mistaken_scales(x))
    for shape, spread in (((9,), 1.0), ((2, 3, 4), 0.01)):
        x = rng.normal(0, spread, size=shape)
        assert_close(numbers(student.call("scale", x), finite=False), scaled(x))


@task("scale", weight=1, hint=SCALE_INTEGERS)
def test_scale_integers(student: Student, rng: np.random.Generator) -> None:
    x = some_pixels(rng)
    assert_close(numbers(student.call("scale", x), finite=False), scaled(x), mistaken=mistaken_scales(x))


@task("scale", weight=1, hint=SCALE_CONSTANT)
def test_scale_constant(student: Student, rng: np.random.Generator) -> None:
    value = int(rng.integers(1, 200))
    for x in (np.full((2, 3), float(value)), np.zeros(4, dtype=np.float32), np.full((3, 2), value, dtype=np.uint8)):
        answer = numbers(student.call("scale", x), x.shape, finite=False)
        require(bool(np.isfinite(answer).all()), hint=ZERO_RANGE)
        assert_close(answer, np.zeros(x.shape, dtype=np.float32))


@task("scale", weight=1, hint=SCALE_FORM)
def test_scale_form(student: Student, rng: np.random.Generator) -> None:
    for x in (rng.normal(size=some_shape(rng)), rng.normal(size=6).astype(np.float32), some_pixels(rng)):
        read_strictly(student.call("scale", x), kind="ndarray", shape=x.shape, dtype="float32")


@task("scale", weight=1, hint=SCALE_VALUES)
def test_scale_argument(student: Student, rng: np.random.Generator) -> None:
    for dtype in ("float32", "float64"):
        x = rng.normal(3, 5, size=some_shape(rng)).astype(dtype)
        answer = student.call("scale", x, keep_arguments=True)
        assert_close(numbers(answer, finite=False), scaled(x))
        assert_close(numbers(answer.arguments[0], finite=False), x, hint=ARGUMENT)
