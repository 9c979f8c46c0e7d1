"""Lines for Colab and installers are skipped with a note; all else stays as it is, line for line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.submissions.skipped import without_foreign_lines


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("%pip install tensorflow\nx = 1", "pass  # %pip install tensorflow\nx = 1"),
        ("!wget http://example.org/a", "pass  # !wget http://example.org/a"),
        ("if True:\n    !pip install a", "if True:\n    pass  # !pip install a"),
        ("!sudo apt-get install x", "pass  # !sudo apt-get install x"),
        ("%%bash\nrm -rf x", "pass  # %%bash"),
        (
            "from google.colab import drive\ndrive.mount('/content')\nx = 1",
            "pass  # from google.colab import drive\npass  # drive.mount('/content')\nx = 1",
        ),
        (
            "import google.colab as gc\nup = gc.files.upload()",
            "pass  # import google.colab as gc\npass  # up = gc.files.upload()",
        ),
    ],
)
def test_foreign_lines_are_skipped(source: str, left: str) -> None:
    """In place, with a note that names them."""
    kept, note = without_foreign_lines(source)
    assert kept == left
    assert note is not None
    assert source.splitlines()[-1 if source.startswith("if") else 0].strip() in note.en


@pytest.mark.parametrize(
    "source", ["%matplotlib inline\nx = 1", "%%time\nx = 1", "!ls", "files = 1\nfiles.append(2)", ""]
)
def test_other_lines_stay(source: str) -> None:
    """Magics that IPython runs, and names that only look like Colab's."""
    assert without_foreign_lines(source) == (source, None)


@given(st.text(max_size=100))
def test_any_text_is_taken(source: str) -> None:
    """And nothing is noted unless something changed."""
    kept, note = without_foreign_lines(source)
    assert (note is None) == (kept == source)
