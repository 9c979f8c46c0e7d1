"""What a cell defines is seen whatever else stands in it, and no cell breaks the parser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.submissions.parsed import MAX_PARSED, defined_names, source_lines


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("def f(): pass\nclass C: pass", {"f", "C"}),
        ("a = b = 1\n(c, [d, *e]) = 1, [2]\nf: int = 3", {"a", "b", "c", "d", "e", "f"}),
        ("import numpy as np\nfrom math import pi", {"np", "pi"}),
        ("if True:\n    hidden = 1", set()),
        ("def broken(:", set()),
        ("x" + "(" * 5_000, set()),
        ("\0", set()),
    ],
)
def test_defined_names(source: str, names: set[str]) -> None:
    """Those of the top level; none of what is no Python."""
    assert defined_names(source) == names


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("%%time\ndef f(): pass", {"f"}),
        ("!ls\nfiles = !ls\nhelp?\nif True:\n    %matplotlib inline\ndef f(): pass", {"files", "f"}),
        ("x = (7\n% 3)", {"x"}),
        ("a.b = c[d] = 1", set()),
        ("f: int", set()),
        ("f = 1" + " " * MAX_PARSED, set()),
        ("1" + "+1" * 45_000, set()),
        ("pattern = '\\d'", {"pattern"}),
    ],
)
def test_names_between_what_only_ipython_takes(source: str, names: set[str]) -> None:
    """Magics, shell lines and questions hide nothing; code too long or too deep defines nothing."""
    assert defined_names(source) == names


@given(st.text(alphabet="ab=%!?()\n \t\\'\"#:\r\x0c\u2028", max_size=60))
def test_any_text_is_parsed_or_not(source: str) -> None:
    """Without an exception, and with Python's own count of lines."""
    defined_names(source)
    assert len(source_lines(source)) == 1 + source.replace("\r\n", "\n").replace("\r", "\n").count("\n")
