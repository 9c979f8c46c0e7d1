"""Lines that belong to another place than the grader: installs, downloads, Colab. They are skipped with a note."""

import ast
import re
from collections.abc import Iterator

import msgspec

from autograder.model import Bilingual
from autograder.submissions.parsed import bound_name, is_python, parse, source_lines, stored_names

_COMMANDS = "pip|pip3|conda|mamba|apt|apt-get|wget|curl|git|gdown|unzip|kaggle|nvidia-smi"
_COMMAND = re.compile(
    r"^(?P<indent>[ \t]*)(?:[%!]{1,2}[ \t]*(?:sudo[ \t]+)?"
    rf"(?:(?:\S*python[\d.]*|\{{sys\.executable\}})[\"']?[ \t]+-m[ \t]+)?(?:{_COMMANDS})\b"
    r"|%tensorflow_version\b|%load_ext[ \t]+google\.colab\b)"
)
_CELL_MAGIC = re.compile(r"^\s*%%(?:bash|sh|shell|script|html|javascript|js|latex|svg|perl|ruby)\b")
_COLAB = "google.colab"
_SHOWN = 60


class Kept(msgspec.Struct, frozen=True):
    """What is left of a cell. `note` is None where nothing was skipped.

    `foreign` are the names that only Colab could have given, for the cells that follow.
    """

    source: str
    note: Bilingual | None = None
    foreign: frozenset[str] = frozenset()


def without_foreign_lines(source: str, foreign: frozenset[str] = frozenset()) -> Kept:
    """Replace such lines by `pass`, so that every other line keeps its number.

    Args:
        source: a code cell's.
        foreign: names that earlier cells took from Colab.
    """
    if _CELL_MAGIC.match(source):
        head = source.strip().splitlines()[0]
        return Kept("pass  # " + head, _note([head]), foreign)
    lines = source_lines(source)
    commands = list(_command_spans(lines)) if _has_magics(lines) and not is_python(source) else []
    skipped = [lines[first].strip() for first, _ in commands]
    for span in commands:
        _comment_out(lines, *span)
    if "colab" in source or "drive.mount" in source or any(name in source for name in foreign):
        tree = parse("\n".join(lines))
        foreign = _foreign_names(tree, foreign)
        skipped += _skip_statements(lines, tree, foreign)
    if not skipped:
        return Kept(source, None, foreign)
    return Kept("\n".join(lines), _note(list(dict.fromkeys(skipped))), foreign)


def _has_magics(lines: list[str]) -> bool:
    return any(line.lstrip()[:1] in ("%", "!") for line in lines if line)


def _command_spans(lines: list[str]) -> Iterator[tuple[int, int]]:
    """First and last line of each command; a backslash at a line's end carries it on."""
    number = 0
    while number < len(lines):
        first = number
        if _COMMAND.match(lines[first]):
            while lines[number].endswith("\\") and number + 1 < len(lines):
                number += 1
            yield first, number
        number += 1


def _comment_out(lines: list[str], first: int, last: int) -> None:
    indent = lines[first][: len(lines[first]) - len(lines[first].lstrip())]
    lines[first] = f"{indent}pass  # {lines[first].strip()}"
    for number in range(first + 1, last + 1):
        lines[number] = f"{indent}# {lines[number].strip()}"


def _foreign_names(tree: ast.Module, before: frozenset[str]) -> frozenset[str]:
    """Colab's names after this cell; one that the student gives a meaning of their own is no longer Colab's."""
    taken: set[str] = {"drive"} if _mounts(tree) else set()
    own = set(stored_names(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            own.add(node.name)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            colab = _colab_aliases(node)
            taken |= {bound_name(alias) for alias in colab if alias.asname or isinstance(node, ast.ImportFrom)}
            own |= {bound_name(alias) for alias in node.names if alias not in colab}
    return (before | taken) - own


def _mounts(tree: ast.Module) -> bool:
    return any(isinstance(node, ast.Call) and _dotted(node.func) == "drive.mount" for node in ast.walk(tree))


def _colab_aliases(node: ast.Import | ast.ImportFrom) -> list[ast.alias]:
    base = f"{node.module or ''}." if isinstance(node, ast.ImportFrom) else ""
    return [alias for alias in node.names if f"{base}{alias.name}.".startswith(f"{_COLAB}.")]


def _skip_statements(lines: list[str], tree: ast.Module, foreign: frozenset[str]) -> list[str]:
    """Take Colab's imports and calls out of the lines; returns what was taken out.

    An import that a `try` guards stays: that it fails here is what the student asks with it.
    """
    guarded = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.Try) and node.handlers
        for statement in node.body
        for inner in ast.walk(statement)
    }
    found = [
        (node, instead)
        for node in ast.walk(tree)
        if isinstance(node, ast.stmt) and (instead := _instead(node, foreign, guarded=node in guarded)) is not None
    ]
    found.sort(key=lambda pair: (pair[0].lineno, pair[0].col_offset))
    said = [lines[node.lineno - 1].strip() for node, _ in found]
    for node, instead in reversed(found):
        _take_out(lines, node, instead)
    return said


def _instead(node: ast.stmt, foreign: frozenset[str], *, guarded: bool) -> str | None:
    """What stands in a statement's place; None for one that stays."""
    match node:
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            colab = _colab_aliases(node)
            rest = [alias for alias in names if alias not in colab]
            if not colab or guarded:
                return None
            node.names = rest or names
            return ast.unparse(node) if rest else "pass"
        case ast.Expr(value=ast.Call(func=func)) | ast.Assign(value=ast.Call(func=func)):
            name = _dotted(func)
            is_foreign = name.split(".")[0] in foreign or name.startswith(f"{_COLAB}.")
            return "pass" if is_foreign else None
    return None


def _dotted(node: ast.expr) -> str:
    """`a.b.c` as text; "" for any other expression."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return ".".join([node.id, *reversed(parts)]) if isinstance(node, ast.Name) else ""


def _take_out(lines: list[str], node: ast.stmt, instead: str) -> None:
    first, last = node.lineno - 1, (node.end_lineno or node.lineno) - 1
    before = lines[first].encode()[: node.col_offset].decode()
    after = lines[last].encode()[node.end_col_offset or 0 :].decode()
    is_alone = not before.strip() and after.strip(" \t;")[:1] in ("", "#")
    if is_alone and instead == "pass":
        _comment_out(lines, first, last)
    else:
        lines[first : last + 1] = [before + instead + after] + [""] * (last - first)


def _note(lines: list[str]) -> Bilingual:
    shown = "; ".join(line[:_SHOWN] for line in lines[:3])
    return Bilingual(
        ko=f"채점 환경에는 필요 없는 줄이어서 건너뛰었습니다: {shown}",
        en=f"Skipped, since the grader has no use for it: {shown}",
    )
