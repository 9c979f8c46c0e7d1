"""Machine-made changes of an answer's source: what a slip of the hand, or a misunderstanding, would have made of it.

Each mutant differs in one place. What can't change an answer (docstrings, annotations, messages) is left alone, and so
are the arguments of functions in which their order means nothing.
"""

import ast
import difflib
import hashlib
import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

_ARITHMETIC = {
    ast.Add: ("+", "-"), ast.Sub: ("-", "+"), ast.Mult: ("*", "/"), ast.Div: ("/", "*"), ast.Pow: ("**", "*"),
    ast.FloorDiv: ("//", "*"), ast.Mod: ("%", "*"), ast.MatMult: ("@", "*"),
}  # fmt: skip
_COMPARISONS = {
    ast.Lt: ("<", ("<=", ">")), ast.LtE: ("<=", ("<", ">")), ast.Gt: (">", (">=", "<")), ast.GtE: (">=", (">", "<")),
    ast.Eq: ("==", ("!=",)), ast.NotEq: ("!=", ("==",)), ast.In: ("in", ("not in",)), ast.NotIn: ("not in", ("in",)),
    ast.Is: ("is", ("is not",)), ast.IsNot: ("is not", ("is",)),
}  # fmt: skip
_PAIRS = (
    "reduce_sum reduce_mean", "sum mean", "reduce_max reduce_min", "max min", "maximum minimum", "argmax argmin",
    "zeros ones", "zeros_like ones_like", "tanh sigmoid", "relu tanh", "softmax sigmoid", "assign_sub assign_add",
    "float32 float64", "int32 int64", "mse mae", "mean_squared_error mean_absolute_error", "SGD Adam",
)  # fmt: skip
_SWAPPED: dict[str, str] = {}
for _pair in _PAIRS:
    _one, _other = _pair.split()
    _SWAPPED.setdefault(_one, _other)
    _SWAPPED.setdefault(_other, _one)
_DTYPES = frozenset({"float32", "float64", "int32", "int64"})
_SYMMETRIC = frozenset(
    """
    add multiply maximum minimum equal not_equal logical_and logical_or max min isclose allclose hypot
    squared_difference mse mae mean_squared_error mean_absolute_error MeanSquaredError
    MeanAbsoluteError uniform RandomUniform
    """.split()
)
_TINY = 1e-3
_DROPPED = (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Expr, ast.For, ast.While, ast.If, ast.Delete)
_SIGNLESS = (ast.Constant, ast.JoinedStr, ast.Tuple, ast.List, ast.Dict, ast.Set, ast.Lambda)
_ID_DIGITS = 12


class Mutant(msgspec.Struct, frozen=True):
    """One changed answer to a task. `kind` says what was changed; `original` is the answer before it."""

    task: str
    kind: str
    original: str
    source: str

    @property
    def id(self) -> str:
        """The same for the same change of the same answer."""
        parts = "\0".join((self.task, self.original, self.source))
        return hashlib.sha256(parts.encode()).hexdigest()[:_ID_DIGITS]

    @property
    def diff(self) -> str:
        """The lines before and after."""
        lines = difflib.unified_diff(self.original.splitlines(), self.source.splitlines(), lineterm="", n=0)
        return "\n".join(line for line in lines if not line.startswith(("---", "+++", "@@")))


class _Edit(msgspec.Struct, frozen=True):
    """Bytes `begin` to `end` become `text`."""

    begin: int
    end: int
    text: str
    kind: str


def mutants_of(task: str, source: str) -> tuple[Mutant, ...]:
    """All mutants of an answer, each once, in the order of their places.

    Args:
        task: what is answered.
        source: the answer; lines of IPython's own are no Python, and have no mutants.
    """
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return ()
    data = source.encode()
    edits = sorted(_Finder(tree, data).edits(), key=lambda edit: (edit.begin, edit.end, edit.text))
    seen = {ast.dump(tree)}
    mutants = []
    for edit in edits:
        changed = (data[: edit.begin] + edit.text.encode() + data[edit.end :]).decode()
        meaning = _meaning(changed)
        if meaning is not None and meaning not in seen:
            seen.add(meaning)
            mutants.append(Mutant(task, edit.kind, source, changed))
    return tuple(mutants)


def _meaning(source: str) -> str | None:
    """The same for sources that mean the same; None for what is no Python."""
    try:
        return ast.dump(ast.parse(source))
    except SyntaxError:
        return None


class _Finder:
    """Finds the places of one source that can be changed."""

    def __init__(self, tree: ast.Module, data: bytes) -> None:
        self._tree = tree
        self._data = data
        self._starts = [0]
        for line in data.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))
        self._ignored = _without_effect(tree)

    def edits(self) -> Iterator[_Edit]:
        for node in ast.walk(self._tree):
            if node not in self._ignored:
                yield from self._of(node)

    def _of(self, node: ast.AST) -> Iterator[_Edit]:  # noqa: C901 - one branch for each kind of node
        match node:
            case ast.BinOp() | ast.AugAssign():
                yield from self._arithmetic(node)
            case ast.Compare():
                yield from self._comparison(node)
            case ast.BoolOp(op, values):
                token, other = ("and", "or") if isinstance(op, ast.And) else ("or", "and")
                for left, right in pairwise(values):
                    yield from self._between(left, right, token, (other,), "operator")
            case ast.UnaryOp(ast.USub() | ast.Not(), operand):
                kind = "sign" if isinstance(node.op, ast.USub) else "operator"
                yield self._replaced(node, self._text(operand), kind)
            case ast.Constant():
                yield from self._constant(node)
            case ast.Name(id=name) | ast.Attribute(attr=name):
                yield from self._name(node, name)
            case ast.Call():
                yield from self._call(node)
            case ast.Slice():
                yield from self._slice(node)
            case ast.Return(ast.expr() as value) if not isinstance(value, _SIGNLESS):
                yield self._replaced(value, f"-({self._text(value)})", "sign")
            case ast.FunctionDef():
                yield from self._dropped_lines(node)

    def _arithmetic(self, node: ast.BinOp | ast.AugAssign) -> Iterator[_Edit]:
        token, other = _ARITHMETIC.get(type(node.op), ("", ""))
        if not token:
            return
        if isinstance(node, ast.BinOp):
            yield from self._between(node.left, node.right, token, (other,), "operator")
        else:
            yield from self._between(node.target, node.value, f"{token}=", (f"{other}=", "="), "operator")

    def _comparison(self, node: ast.Compare) -> Iterator[_Edit]:
        for (left, right), op in zip(pairwise([node.left, *node.comparators]), node.ops, strict=True):
            token, others = _COMPARISONS[type(op)]
            yield from self._between(left, right, token, others, "comparison")

    def _constant(self, node: ast.Constant) -> Iterator[_Edit]:
        value = node.value
        if isinstance(value, bool):
            yield self._replaced(node, str(not value), "constant")
        elif isinstance(value, int):
            yield self._replaced(node, str(value + 1), "constant")
            yield self._replaced(node, f"({value - 1})" if value < 1 else str(value - 1), "constant")
        elif isinstance(value, float):
            factor = 1_000 if abs(value) < _TINY else 2
            yield self._replaced(node, repr(float(f"{value * factor:g}")) if value else "1.0", "constant")
        elif isinstance(value, str) and value in _SWAPPED:
            yield self._replaced(node, repr(_SWAPPED[value]), "dtype" if value in _DTYPES else "constant")

    def _name(self, node: ast.expr, name: str) -> Iterator[_Edit]:
        end = self._end(node)
        if isinstance(node, ast.Attribute) and name == "T":
            yield self._replaced(node, self._text(node.value), "axis")
        elif name in _SWAPPED and isinstance(getattr(node, "ctx", None), ast.Load):
            kind = "dtype" if name in _DTYPES else "function"
            yield _Edit(end - len(name.encode()), end, _SWAPPED[name], kind)

    def _call(self, node: ast.Call) -> Iterator[_Edit]:
        called = _name_of(node)
        if called not in _SYMMETRIC and not any(isinstance(part, ast.Starred) for part in node.args):
            for left, right in pairwise(node.args):
                swapped = self._text(right) + self._slice_of(self._end(left), self._begin(right)) + self._text(left)
                yield _Edit(self._begin(left), self._end(right), swapped, "argument order")
        if called == "range" and len(node.args) == 1 and not isinstance(node.args[0], ast.Constant):
            yield from self._off_by_one(node.args[0])
        for keyword in node.keywords:
            if keyword.arg == "axis" and not (isinstance(keyword.value, ast.Constant) and keyword.value.value is None):
                yield self._replaced(keyword.value, "None", "axis")

    def _slice(self, node: ast.Slice) -> Iterator[_Edit]:
        for bound in (node.lower, node.upper):
            if bound is not None and not isinstance(bound, ast.Constant):
                yield from self._off_by_one(bound)

    def _off_by_one(self, node: ast.expr) -> Iterator[_Edit]:
        for change in ("- 1", "+ 1"):
            yield self._replaced(node, f"({self._text(node)}) {change}", "off by one")

    def _dropped_lines(self, function: ast.FunctionDef) -> Iterator[_Edit]:
        for node in ast.walk(function):
            if isinstance(node, _DROPPED) and node not in self._ignored:
                yield self._replaced(node, "pass", "dropped line")

    def _between(
        self, left: ast.expr, right: ast.expr, token: str, others: tuple[str, ...], kind: str
    ) -> Iterator[_Edit]:
        """Replace the operator that stands between two parts, also where parentheses or line ends do."""
        begin = self._end(left)
        found = re.search(re.escape(token), self._slice_of(begin, self._begin(right)))
        if found is not None:
            for other in others:
                yield _Edit(begin + found.start(), begin + found.end(), other, kind)

    def _replaced(self, node: ast.expr | ast.stmt, text: str, kind: str) -> _Edit:
        return _Edit(self._begin(node), self._end(node), text, kind)

    def _text(self, node: ast.expr) -> str:
        return self._slice_of(self._begin(node), self._end(node))

    def _slice_of(self, begin: int, end: int) -> str:
        return self._data[begin:end].decode()

    def _begin(self, node: ast.expr | ast.stmt) -> int:
        return self._starts[node.lineno - 1] + node.col_offset

    def _end(self, node: ast.expr | ast.stmt) -> int:
        return self._starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)


def _name_of(call: ast.Call) -> str:
    """What is called: a function's name, or that of the class whose new instance it is."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Call() as maker:
            return _name_of(maker)
    return ""


def _is_print(node: ast.stmt) -> bool:
    match node:
        case ast.Expr(ast.Call(ast.Name("print"))):
            return True
        case ast.If(body=body, orelse=[]):
            return all(map(_is_print, body))
    return False


def _without_effect(tree: ast.Module) -> set[ast.AST]:
    """Nodes that no answer depends on: docstrings, annotations, decorators, and what is only said."""
    found: set[ast.AST] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Raise() | ast.Assert() | ast.Import() | ast.ImportFrom() | ast.Pass():
                found |= set(ast.walk(node))
            case ast.Expr(ast.Constant()):
                found |= set(ast.walk(node))
            case ast.stmt() if _is_print(node):
                found |= set(ast.walk(node))
            case ast.keyword(arg="verbose"):
                found |= set(ast.walk(node))
            case ast.arg(annotation=ast.expr() as annotation) | ast.AnnAssign(annotation=annotation):
                found |= set(ast.walk(annotation))
            case ast.FunctionDef(returns=returns, decorator_list=decorators):
                for part in (*decorators, *([returns] if returns else [])):
                    found |= set(ast.walk(part))
    return found
