"""Percent files are read with their lines, and an author's slip is named where it stands."""

from pathlib import Path

import pytest

from autograder.errors import AuthoringError
from autograder.notebook.percent import Expectation, read_answers, read_percent

HEAD = """\
# /// expect
# kind = "mistake"
# note = "the axis"
# [score]
# one_hot = 0.5
# [hint]
# one_hot = "transposed"
# ///
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "answers.py"
    path.write_text(text, encoding="utf-8")
    return path


def test_cells_have_their_heads_and_lines(tmp_path: Path) -> None:
    text = '# %% [markdown] id="a" lang="ko"\n# # 제목\n#%% setup="b"\n\nx = 1\n\n# %% c\n# %matplotlib inline\n'
    cells = read_percent(written(tmp_path, text))
    assert [(cell.cell_type, cell.line, cell.title, cell.metadata, cell.source) for cell in cells] == [
        ("markdown", 1, "", {"id": "a", "lang": "ko"}, "# 제목"),
        ("code", 3, "", {"setup": "b"}, "x = 1"),
        ("code", 7, "c", {}, "%matplotlib inline"),
    ]


def test_a_byte_order_mark_is_no_part_of_the_first_head(tmp_path: Path) -> None:
    assert read_percent(written(tmp_path, "\ufeff# %% a\nx = 1\n"))[0].title == "a"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xff\xfe", "can't be read"),
        (b"# %% a\nx = '''\n# %% b\n'''\n", "no line that starts with '# %%' inside of a string"),
    ],
)
def test_a_file_that_is_no_percent_file_is_refused(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "notebook.py"
    path.write_bytes(data)
    with pytest.raises(AuthoringError, match=said):
        read_percent(path)


def test_an_answer_file_says_what_it_must_get(tmp_path: Path) -> None:
    answers = read_answers(written(tmp_path, HEAD + "# %% one_hot\ndef one_hot():\n    return 1\n"))
    expect = Expectation("mistake", "the axis", {"one_hot": 0.5}, {"one_hot": "transposed"})
    assert answers.expect == expect
    assert answers.sources == {"one_hot": "def one_hot():\n    return 1"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# %% a\nx = 1\n", "answers.py:1: there is no head"),
        (HEAD.replace('"mistake"', '"wrong"') + "# %% a\nx\n", "kind is 'wrong'. Allowed: reference, right, mistake"),
        (HEAD.replace("note", "notes") + "# %% a\nx\n", "answers.py:3: the key 'notes' is not known. Allowed here: "),
        (HEAD.replace("0.5", '"half"') + "# %% a\nx\n", "Expected `float | array`, got `str`"),
        (HEAD + "# %% a\nx\n# %% a\ny\n", "answers.py:11: there is a second cell 'a'"),
        (HEAD, "answers no task"),
        (HEAD + "import os\n# %% a\nx\n", "answers.py:1: head the cell with its task's name"),
        (HEAD + "# %% a\nx\n# %%\ny = 1\n", "answers.py:11: head the cell with its task's name"),
        (HEAD + '# %% answer="a"\nx\n', "answers.py:9: head the cell with its task's name"),
    ],
)
def test_a_slip_is_named_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(AuthoringError) as error:
        read_answers(written(tmp_path, text))
    assert said in str(error.value)
