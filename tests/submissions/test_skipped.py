"""Lines for Colab and installers are skipped with a note; all else stays as it is, line for line."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.submissions.skipped import Kept, without_foreign_lines


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
        ("!{sys.executable} -m pip install -q keras", "pass  # !{sys.executable} -m pip install -q keras"),
        ("!python3 -m pip install a \\\n  b\nx = 1", "pass  # !python3 -m pip install a \\\n# b\nx = 1"),
        ("%tensorflow_version 2.x\nx = 1", "pass  # %tensorflow_version 2.x\nx = 1"),
        (
            "from google.colab import (\n    drive,\n    files,\n)\nx = 1",
            "pass  # from google.colab import (\n# drive,\n# files,\n# )\nx = 1",
        ),
        ("if x:\n    drive.mount(\n        '/c')  # mine", "if x:\n    pass  # drive.mount(\n    # '/c')  # mine"),
        ("from google import colab\ncolab.drive.mount('/c');", None),
        ("import google.colab\ngoogle.colab.drive.mount('/c')", None),
        ("from google.colab.patches import cv2_imshow\ncv2_imshow(image)", None),
        ("from google.colab import drive; y = '한'; drive.mount('/c')", "pass; y = '한'; pass"),
        ("import os, google.colab\nx = os", "import os\nx = os"),
        (
            "!ls\nfrom google.colab import drive\nfiles = !ls",
            "!ls\npass  # from google.colab import drive\nfiles = !ls",
        ),
    ],
)
def test_foreign_lines_are_skipped(source: str, left: str) -> None:
    """In place, with a note that names them."""
    kept = without_foreign_lines(source)
    assert kept.source == (left or "\n".join(f"pass  # {line}" for line in source.splitlines()))
    assert kept.note is not None
    assert kept.source.count("\n") == source.count("\n") or source.startswith("%%")


@pytest.mark.parametrize(
    "source",
    [
        "%matplotlib inline\nx = 1",
        "%%time\nx = 1",
        "!ls",
        "files = 1\nfiles.append(2)",
        "",
        "text = '''\n!pip install a\n'''",
        "pip = 3\nx = (7\n% pip)",
        "try:\n    import google.colab\n    here = True\nexcept ImportError:\n    here = False",
        "from google.colab import drive (",
        "# google.colab\nfrom google import protobuf",
        "drive = Disk()\ndrive.mount('/c')",
    ],
)
def test_other_lines_stay(source: str) -> None:
    """Magics that IPython runs, and names that only look like Colab's."""
    assert without_foreign_lines(source) == Kept(source)


def test_names_from_colab_are_known_in_later_cells_until_they_mean_something_else() -> None:
    """As a student spreads import and call over two cells."""
    foreign = without_foreign_lines("from google.colab import files, drive as d").foreign
    assert foreign == {"files", "d"}
    assert without_foreign_lines("up = files.upload()", foreign).source == "pass  # up = files.upload()"
    again = without_foreign_lines("files = []\nfiles.append(1)", foreign)
    assert again == Kept("files = []\nfiles.append(1)", None, frozenset({"d"}))
    assert without_foreign_lines("profiles.append(1)", foreign).note is None


@pytest.mark.parametrize(
    "line", ["a.b()" + " " * 90_000 + "x", "%" + " " * 900_000, "!" + "python " * 100_000, "drive.mount(" * 9_000]
)
def test_no_line_takes_long(line: str) -> None:
    """One that makes a pattern try again and again would stop the whole batch."""
    begun = time.perf_counter()
    without_foreign_lines(line, frozenset({"a"}))
    assert time.perf_counter() - begun < 1


@given(st.text(max_size=100))
def test_any_text_is_taken(source: str) -> None:
    """And nothing is noted unless something changed."""
    kept = without_foreign_lines(source)
    assert (kept.note is None) == (kept.source == source)
