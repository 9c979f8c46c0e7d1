"""Makes text that a student controls fit to be read: terminal codes resolved, trick characters shown, length bounded.

The result is still text: whoever puts it into HTML escapes it there.
"""

import re

_RAW_LIMIT = 400_000
_TERMINAL_CODE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # colours and cursor movements
    r"|(?:\x1b\]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"  # titles and hyperlinks
    r"|\x1b[ -/]*[0-~]"
)
_OVERWRITE = re.compile(r"\r|\x08+|[^\r\x08]+")
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_KEPT_CONTROLS = "\n\t"


def _shown() -> dict[int, str]:
    table = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in _KEPT_CONTROLS}
    table |= {code: f"⟨U+{code:04X}⟩" for code in (*range(0x7F, 0xA0), *map(ord, _BIDI))}
    table |= dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")
    return table | {0x2028: "\n", 0x2029: "\n"}


_SHOWN = _shown()


def visible(text: str) -> str:
    """The text with control and direction-changing characters made visible and lone surrogates replaced."""
    return text.replace("\r\n", "\n").translate(_SHOWN)


def terminal_text(text: str) -> str:
    """What a terminal would show in the end: colours dropped, progress bars at their last state."""
    bounded = cut(text, _RAW_LIMIT, "\n…\n")
    plain = _TERMINAL_CODE.sub("", bounded).replace("\r\n", "\n")
    return visible("\n".join(map(_overwritten, plain.split("\n"))))


def cut(text: str, limit: int, mark: str) -> str:
    """The beginning and the end of a text longer than `limit` characters, with `mark` between them."""
    if len(text) <= limit:
        return text
    tail = limit // 5
    return text[: limit - tail] + mark + text[-tail:]


def _overwritten(line: str) -> str:
    if "\r" not in line and "\x08" not in line:
        return line
    shown: list[str] = []
    cursor = 0
    for part in _OVERWRITE.findall(line):
        if part == "\r":
            cursor = 0
        elif part[0] == "\x08":
            cursor = max(0, cursor - len(part))
        else:
            shown[cursor : cursor + len(part)] = part
            cursor += len(part)
    return "".join(shown).rstrip()
