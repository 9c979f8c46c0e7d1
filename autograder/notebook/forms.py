"""How the answer to a quiz item is read: by the check cells of a notebook, which hold this source, and by the grader.

Nothing but the standard library is used. A reader returns None for a value that is no answer of its form; how long a
value is comes before what is in it.
"""

import math
import re
import unicodedata
from decimal import Decimal
from fractions import Fraction
from typing import Any

LONGEST_TEXT = 1_000
MOST_PARTS = 64
NUMBER = r"[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]*)?|[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]{1,3})?"


def plain(value: Any) -> Any:
    """Python's own value of a fraction, or of a single number or string of NumPy or TensorFlow; else the value."""
    if type(value) in (Fraction, Decimal):
        return number_of(value)
    if type(value) in (type(None), bool, int, float, str, list, tuple, set, frozenset, dict):
        return value
    array = value.numpy() if hasattr(value, "numpy") else value
    return array.item() if hasattr(array, "item") and getattr(array, "size", 0) == 1 else value


def number_of(value: Any) -> float | None:
    """A float, or None where there is none so large."""
    try:
        return float(value)
    except (OverflowError, ValueError):
        return None


def normal(text: str) -> str:
    """One form of each character: full width, Hangul in pieces and capitals become the common ones."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text[:LONGEST_TEXT]).casefold())


def fold(text: str) -> str:
    """What two spellings of a word have in common: letters and digits, without case, spaces and punctuation."""
    folded = "".join(character for character in normal(text) if character.isalnum())
    while (again := "".join(character for character in normal(folded) if character.isalnum())) != folded:
        folded = again
    return folded


def words_of(value: object) -> list[str] | None:
    """The words of a string, or of the strings in a list, tuple or set."""
    value = plain(value)
    parts = [value] if type(value) is str else value
    if not isinstance(parts, list | tuple | set | frozenset) or len(parts) > MOST_PARTS:
        return None
    if not all(type(part) is str and len(part) <= LONGEST_TEXT for part in parts):
        return None
    words = [word for part in parts for word in re.findall(r"[^\W_]+", normal(part))]
    return list(words[0]) if len(words) == len(parts) == 1 else [word for word in words if word != "and"]


def letters_of(value: object) -> str | None:
    """Different letters in the order given, as capitals: "C, A", "ca" and ["C", "A"] are "CA"."""
    words = words_of(value)
    if not words or len(words) > 26 or len(set(words)) < len(words):
        return None
    return "".join(words).upper() if all(re.fullmatch("[a-z]", word) for word in words) else None


def read_choice(value: object) -> str | None:
    """The one letter chosen."""
    letters = letters_of(value)
    return letters if letters is not None and len(letters) == 1 else None


def read_choices(value: object) -> frozenset[str] | None:
    """All letters chosen."""
    letters = letters_of(value)
    return None if letters is None else frozenset(letters)


def read_ordering(value: object) -> str | None:
    """The letters in their order, which a set has not."""
    return None if isinstance(value, set | frozenset) else letters_of(value)


def read_number(value: object) -> float | None:
    """A finite number, also one written as text: "0.25", "1/4", "1,234"."""
    value = plain(value)
    if type(value) is str:
        value = number_in(value)
    if type(value) not in (int, float):
        return None
    number = number_of(value)
    return number if number is not None and math.isfinite(number) else None


def number_in(text: str) -> float | None:
    """The number or the fraction that a text is."""
    compact = re.sub(r"\s", "", normal(text)).replace("\u2212", "-")
    parts = re.fullmatch(f"({NUMBER})(?:/({NUMBER}))?", compact)
    if len(text) > LONGEST_TEXT or parts is None:
        return None
    above, below = (float((part or "1").replace(",", "")) for part in parts.groups())
    return above / below if below else None


def read_text(value: object) -> str | None:
    """A short text, folded."""
    value = plain(value)
    return (fold(value) or None) if type(value) is str and len(value) <= LONGEST_TEXT else None


def read_matching(value: object) -> dict[str, str] | None:
    """Which letter belongs to each number: "1c 2a", ["1c", "2a"] and {1: "c", 2: "a"} are the same."""
    value = plain(value)
    parts = list(value.items()) if type(value) is dict else [value] if type(value) is str else value
    if not isinstance(parts, list | tuple | set | frozenset) or len(parts) > MOST_PARTS:
        return None
    text = normal(" ".join(pair_text(part) for part in parts))
    if not re.fullmatch(r"[\W_]*(?:[1-9][\W_]*[a-z](?:[\W_]+|$|(?=[1-9])))+", text):
        return None
    pairs = re.findall(r"([1-9])[\W_]*([a-z])", text)
    return dict(pairs) if len({number for number, _ in pairs}) == len(pairs) else None


def pair_text(part: object) -> str:
    """A pair as text; "?a" for what is none, which no reader takes."""
    pieces = part if isinstance(part, list | tuple) and len(part) == 2 else [part]
    is_plain = all(type(piece) is str or (type(piece) is int and 0 < piece < 10) for piece in pieces)
    return " ".join(str(piece)[:LONGEST_TEXT] for piece in pieces) if is_plain else "?a"
