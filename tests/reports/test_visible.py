"""Text that a student controls becomes text that a person can trust to be what it looks like."""

from hypothesis import given
from hypothesis import strategies as st

from autograder.reports.visible import cut, terminal_text, visible


def test_terminal_codes_are_resolved() -> None:
    assert terminal_text("\x1b[31mred\x1b[0m") == "red"
    assert terminal_text("10%\r99%") == "99%"
    assert terminal_text("ab\x08c") == "ac"
    assert terminal_text("\x1b]0;title\x07x") == "x"


def test_tricks_are_shown() -> None:
    assert visible("a\u202eb") == "a⟨U+202E⟩b"
    assert visible("\x00") == "␀"
    assert visible("\ud800") == "\N{REPLACEMENT CHARACTER}"
    assert visible("a\r\nb\tc") == "a\nb\tc"


def test_long_text_keeps_both_ends() -> None:
    assert cut("a" * 50 + "b" * 50, 10, "…") == "a" * 8 + "…" + "bb"
    assert cut("short", 10, "…") == "short"


@given(st.text(alphabet=st.characters(codec=None), max_size=80))
def test_what_is_left_is_printable(text: str) -> None:
    shown = terminal_text(text)
    assert all(character in "\n\t" or ord(character) >= 0x20 for character in shown)
    assert "\x1b" not in shown
    shown.encode()
