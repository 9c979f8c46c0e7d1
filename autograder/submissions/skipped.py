"""Lines that belong to another place than the grader: installs, downloads, Colab. They are skipped with a note."""

import re

from autograder.model import Bilingual

_COMMANDS = "pip|pip3|conda|mamba|apt|apt-get|wget|curl|git|gdown|unzip|kaggle|nvidia-smi"
_MAGIC = re.compile(rf"^(?P<indent>\s*)[%!]{{1,2}}\s*(?:sudo\s+)?(?:{_COMMANDS})\b")
_CELL_MAGIC = re.compile(
    r"^\s*%%(?:bash|sh|shell|script|capture\s+!|html|javascript|js|latex|svg|perl|ruby|writefile\s+/)\b"
)
_COLAB_IMPORT = re.compile(
    r"^(?P<indent>\s*)(?:from\s+google\.colab\S*\s+import\s+(?P<names>[\w\s,]+)|import\s+google\.colab\S*(?:\s+as\s+(?P<alias>\w+))?)"
)
_SHOWN = 60


def without_foreign_lines(source: str) -> tuple[str, Bilingual | None]:
    """A cell's source with such lines replaced by `pass`, so that every other line keeps its number, and the note.

    The note is None when nothing was skipped.
    """
    if _CELL_MAGIC.match(source):
        first = source.strip().splitlines()[0]
        return "pass  # " + first, _note([first])
    foreign = _colab_names(source)
    skipped: list[str] = []
    kept: list[str] = []
    for line in source.splitlines():
        indent = _skips(line, foreign)
        if indent is None:
            kept.append(line)
        else:
            skipped.append(line.strip())
            kept.append(f"{indent}pass  # {line.strip()}")
    return ("\n".join(kept), _note(skipped)) if skipped else (source, None)


def _skips(line: str, foreign: frozenset[str]) -> str | None:
    """The indentation of a line that is to be skipped; None for any other."""
    for pattern in (_MAGIC, _COLAB_IMPORT):
        match = pattern.match(line)
        if match:
            return match["indent"]
    call = re.match(r"^(?P<indent>\s*)(?:[\w, ]+=\s*)?(?P<name>[A-Za-z_][\w.]*)\.\w+\(.*\)\s*;?\s*(?:#.*)?$", line)
    if call and (call["name"].split(".")[0] in foreign or call["name"].startswith("google.colab")):
        return call["indent"]
    return None


def _colab_names(source: str) -> frozenset[str]:
    names: set[str] = set()
    for line in source.splitlines():
        match = _COLAB_IMPORT.match(line)
        if match:
            listed = (match["names"] or match["alias"] or "").split(",")
            names |= {part.split(" as ")[-1].strip() for part in listed}
    return frozenset(names - {""}) | frozenset({"drive"} if "drive.mount(" in source else ())


def _note(lines: list[str]) -> Bilingual:
    shown = "; ".join(line[:_SHOWN] for line in lines[:3])
    return Bilingual(
        ko=f"채점 환경에는 필요 없는 줄이어서 건너뛰었습니다: {shown}",
        en=f"Skipped, since the grader has no use for it: {shown}",
    )
