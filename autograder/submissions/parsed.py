"""A cell's code as Python's statements, also where lines stand between them that only IPython takes."""

import ast
import re
import warnings

MAX_PARSED = 100_000
_IPYTHON_LINE = re.compile(r"^([ \t]*)(?:[%!?].*|[\w.]+[ \t]*\?{1,2}[ \t]*)$", re.MULTILINE)
_IPYTHON_VALUE = re.compile(r"=[ \t]*[%!].*$", re.MULTILINE)
_LINE_END = re.compile(r"\r\n|\r|\n")


def source_lines(source: str) -> list[str]:
    """The lines as Python's parser counts them; `str.splitlines` knows more line ends than it does."""
    return _LINE_END.split(source)


def is_python(source: str) -> bool:
    """Whether Python itself takes the code, without IPython."""
    return _tree(source) is not None


def parse(source: str) -> ast.Module:
    """The code's statements, at their places in the source; none where it is no Python, or too long to look at."""
    tree = _tree(source)
    if tree is None:
        plain = _IPYTHON_VALUE.sub("= None", _IPYTHON_LINE.sub(r"\1pass", "\n".join(source_lines(source))))
        tree = _tree(plain)
    return tree or ast.Module([], [])


def defined_names(source: str) -> frozenset[str]:
    """The names that a cell defines or assigns at its top level."""
    return frozenset(name for statement in parse(source).body for name in _names(statement))


def _tree(source: str) -> ast.Module | None:
    if len(source) > MAX_PARSED:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # "\d" in a student's string is no concern of ours
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _names(statement: ast.stmt) -> frozenset[str]:
    match statement:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return frozenset({name})
        case ast.Assign(targets=targets):
            return frozenset().union(*(stored_names(target) for target in targets))
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr()):
            return frozenset({name})
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            return frozenset(bound_name(alias) for alias in names)
    return frozenset()


def stored_names(node: ast.AST) -> frozenset[str]:
    """The names assigned anywhere in a piece of code."""
    return frozenset(
        inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store)
    )


def bound_name(alias: ast.alias) -> str:
    """The name that an import binds."""
    return alias.asname or alias.name.split(".")[0]
