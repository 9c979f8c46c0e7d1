"""Odd values that a student's function may return. No grader may break on one, and none may earn a point."""

from autograder.authoring.source import Assignment
from autograder.model import Language
from autograder.proving.answers import NOTHING, Case

_LIAR = """type("Liar", (), {
    "__eq__": lambda self, other: True, "__ne__": lambda self, other: False, "__hash__": lambda self: 0,
    "__lt__": lambda self, other: True, "__gt__": lambda self, other: True, "__bool__": lambda self: True,
    "__sub__": lambda self, other: 0, "__rsub__": lambda self, other: 0, "__abs__": lambda self: 0,
    "__len__": lambda self: 1, "__getattr__": lambda self, name: self, "__call__": lambda self, *a, **k: self,
    "__float__": lambda self: 0.0, "__iter__": lambda self: iter([self]), "__array__": lambda self, *a, **k: self,
})()"""

VALUES = {
    "none": "None",
    "text": "'text'",
    "empty-text": "''",
    "true": "True",
    "number": "3",
    "huge-number": "10 ** 400",
    "complex": "1j",
    "nan": "float('nan')",
    "nan-array": "np.full((3, 3), np.nan)",
    "nan-tensor": "tf.fill((3, 3), float('nan'))",
    "infinite-tensor": "tf.fill((3, 3), float('inf'))",
    "empty-array": "np.array([])",
    "empty-list": "[]",
    "ragged-list": "[[1, 2], [3]]",
    "nested-list": "[[[[[[[[[[1]]]]]]]]]]",
    "deep-list": "__import__('functools').reduce(lambda inner, _: [inner], range(100_000), [])",
    "circular-list": "(lambda part: (part.append(part), part)[1])([])",
    "long-list": "list(range(1_000_000))",
    "list-of-texts": "['a'] * 1_000",
    "tuple-of-tensors": "(tf.zeros(2), tf.ones(2))",
    "dictionary": "{'answer': 1}",
    "set": "{1, 2}",
    "bytes": "b'bytes'",
    "long-text": "'x' * 10_000_000",
    "generator": "(number for number in range(3))",
    "endless-iterator": "iter(int, 1)",
    "function": "len",
    "class": "int",
    "module": "np",
    "exception": "ValueError('not raised')",
    "not-implemented": "NotImplemented",
    "always-equal": _LIAR,
    "list-of-liars": f"[{_LIAR}]",
    "object-array": "np.array([1, 'a', None], dtype=object)",
    "array-of-liars": f"np.array([{_LIAR}], dtype=object)",
    "text-array": "np.array(['a', 'b'])",
    "date-array": "np.array(['2023-06-13'], dtype='datetime64[D]')",
    "record-array": "np.zeros(2, dtype=[('a', 'i4'), ('b', 'f4')])",
    "masked-array": "np.ma.masked_all((2, 2))",
    "big-endian-array": "np.full((2, 2), np.nan).astype('>f8')",
    "virtual-terabyte": "np.broadcast_to(np.float32(0), (10 ** 6, 10 ** 6))",
    "many-axes": "np.zeros((1,) * 32)",
    "text-tensor": "tf.constant(['a', 'b'])",
    "ragged-tensor": "tf.ragged.constant([[1, 2], [3]])",
    "sparse-tensor": "tf.sparse.from_dense([[0, 1], [0, 0]])",
    "half-precision": "tf.cast(tf.fill((2, 2), float('nan')), tf.bfloat16)",
    "symbolic-tensor": "tf.keras.Input((2,))",
    "model": "tf.keras.Sequential([tf.keras.layers.Dense(1)])",
    "dataset": "tf.data.Dataset.range(3)",
    "empty-figure": "__import__('matplotlib.pyplot').pyplot.figure()",
    "figure-of-nan": "__import__('matplotlib.pyplot').pyplot.plot([float('nan')] * 3, label='nan')",
    "figure-without-points": "__import__('matplotlib.pyplot').pyplot.plot([], [], label='nothing', color='none')",
    "dictionary-of-lists": "{'loss': [], 'accuracy': [[1.0]], 'val_loss': [None], 'val_accuracy': 'text'}",
}  # fmt: skip


_FUNCTION = "def {task}(*args, **kwargs):\n    return {value}"
_ITEM = "try:\n    {task} = odd\nexcept NameError:\n    {task} = odd = {value}"  # made once: some are large


def zoo_cases(assignment: Assignment) -> tuple[Case, ...]:
    """One case per odd value: every task's function returns it, whatever it is asked, and every item's answer is it."""
    tasks = [task.name for task in assignment.tasks if not task.manual]
    items = {item.name for item in assignment.items}
    return tuple(
        Case(
            name=f"zoo-{name}",
            kind="zoo",
            language=Language.EN,
            sources={task: (_ITEM if task in items else _FUNCTION).format(task=task, value=value) for task in tasks},
            scores=dict.fromkeys(tasks, NOTHING),
        )
        for name, value in VALUES.items()
    )
