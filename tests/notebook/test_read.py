"""Whatever is handed in is read, or refused in words a student understands; nothing else happens."""

import json
import tracemalloc
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.model import Language
from autograder.notebook.read import MAX_CELLS, UnreadableNotebook, read_notebook

KEYS = [
    "nbformat",
    "cells",
    "cell_type",
    "source",
    "metadata",
    "nbgrader",
    "grade_id",
    "autograder",
    "language",
    "worksheets",
    "input",
    "outputs",
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=20,
)


def notebook(*cells: object, **more: object) -> bytes:
    """A notebook of format 4 with these cells."""
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": list(cells), **more}).encode()


def code(source: object, **more: object) -> dict[str, Any]:
    """A code cell."""
    return {"cell_type": "code", "source": source, "metadata": {}, "outputs": [], **more}


def refused(data: bytes) -> str:
    """Why a file is refused, in English."""
    with pytest.raises(UnreadableNotebook) as error:
        read_notebook(data)
    assert error.value.reason.ko
    return error.value.reason.en


@given(st.binary(max_size=300) | JSON.map(lambda value: json.dumps(value).encode()))
def test_anything_is_read_or_refused(data: bytes) -> None:
    """No other exception, whatever comes."""
    try:
        read_notebook(data)
    except UnreadableNotebook:
        return


@given(JSON, JSON, JSON)
def test_metadata_of_any_shape_never_makes_a_notebook_unreadable(
    metadata: object, cell: object, source: object
) -> None:
    """Other tools write what they like there."""
    data = notebook(code(source, metadata=cell), metadata=metadata)
    assert len(read_notebook(data).cells) == 1


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "can't be read as JSON"),
        (b"%PDF-1.7", "can't be read as JSON"),
        (notebook(code("x"))[:-10], "can't be read as JSON"),
        (b"\xff\xfe{}", "can't be read as JSON"),
        (b"[]", "not a Jupyter notebook"),
        (b'{"nbformat": 4}', "not a Jupyter notebook"),
        (b'{"nbformat": 4, "cells": {}}', "not a Jupyter notebook"),
        (b'{"nbformat": 5, "cells": []}', "format 5"),
        (b'{"nbformat": 4, "x": ' + b"[" * 100_000, "nested too deeply"),
        (notebook(*[code("x")] * (MAX_CELLS + 1)), "too many cells"),
        (notebook(code("x" * 1_000_001)), "text of the cells is too large"),
        (notebook(*[code("x" * 900_000)] * 18), "text of the cells is too large"),
        (b'{"nbformat": 99999999999999999999, "cells": []}', "format ?"),
    ],
)
def test_what_is_no_notebook_is_refused(data: bytes, said: str) -> None:
    """With what to do."""
    assert said in refused(data)


def test_claims_are_read_and_checked() -> None:
    """Grade ids, language, assignment and kernel; a claim of an odd form is none."""
    read = read_notebook(
        notebook(
            code(["a = 1\n", "b = 2"], metadata={"nbgrader": {"grade_id": "one_hot", "points": 99}}),
            code("x", metadata={"nbgrader": {"grade_id": "../../etc"}}),
            {"cell_type": "markdown", "source": "text"},
            metadata={
                "autograder": {"language": "ko", "assignment": "tensors"},
                "kernelspec": {"name": "ir", "language": "R"},
            },
        )
    )
    assert [(cell.cell_type, cell.source, cell.grade_id) for cell in read.cells] == [
        ("code", "a = 1\nb = 2", "one_hot"),
        ("code", "x", None),
        ("markdown", "text", None),
    ]
    assert (read.language, read.assignment, read.kernel) == (Language.KO, "tensors", "R")
    assert read_notebook(notebook(metadata={"autograder": {"language": "fr"}})).language is None


def test_format_3_is_read() -> None:
    """Worksheets and inputs."""
    old = {"nbformat": 3, "metadata": {}, "worksheets": [{"cells": [{"cell_type": "code", "input": ["x = 1"]}]}]}
    assert read_notebook(json.dumps(old).encode()).cells[0].source == "x = 1"


def test_a_byte_order_mark_and_lone_surrogates_do_no_harm() -> None:
    """Windows writes the one, broken emoji are the other."""
    assert read_notebook(b"\xef\xbb\xbf" + notebook(code("x"))).cells[0].source == "x"
    assert read_notebook(notebook(code("'\ud800'"))).cells[0].source == "'\ufffd'"
    assert read_notebook(notebook(code("'😀'"))).cells[0].source == "'😀'"


def test_what_jupyters_own_json_holds_beyond_the_standard_is_read() -> None:
    """NaN and Infinity outside of strings; inside they are the student's text."""
    data = b'{"nbformat": 4, "x": [NaN, -Infinity, -1, "\\" NaN"], "cells": [{"cell_type": "code", "source": "-NaN"}]}'
    assert read_notebook(data).cells[0].source == "-NaN"


def test_source_in_another_encoding_keeps_what_can_be_read() -> None:
    """A comment saved in an old Korean encoding costs nothing but itself."""
    data = notebook(code("x = 1  # KO")).replace(b"KO", "텐서".encode("cp949"))
    assert read_notebook(data).cells[0].source.startswith("x = 1  # ")


def test_pictures_pasted_into_a_text_are_left_out_of_a_long_one() -> None:
    """Colab writes a screenshot into the cell's own text."""
    picture = f"data:image/png;base64,{'iVBOR' * 500_000}"
    text = {"cell_type": "markdown", "source": f"my plot ![]({picture}) shows it"}
    assert read_notebook(notebook(text)).cells[0].source == "my plot ![](data:,) shows it"


@pytest.mark.parametrize(
    "data",
    [
        b'{"nbformat": 4, "cells": [' + b"{}," * 2_000_000 + b"{}]}",
        b'{"nbformat": 3, "worksheets": [' + b"{}," * 2_000_000 + b"{}]}",
        b'{"nbformat": 4, "cells": [], "x": NaN, "outputs": [' + b"{}," * 2_000_000 + b"{}]}",
        b'{"nbformat": 4, "cells": [], "metadata": {' + b",".join(b'"%d":0' % n for n in range(600_000)) + b"}}",
    ],
)
def test_small_pieces_in_great_number_take_no_memory(data: bytes) -> None:
    """What would be many times the file's size, if it were built."""
    tracemalloc.start()
    with suppress(UnreadableNotebook):
        read_notebook(data)
    assert tracemalloc.get_traced_memory()[1] < 2 * len(data)
    tracemalloc.stop()


def test_a_hundred_megabytes_of_outputs_cost_neither_time_nor_memory() -> None:
    """They are skipped, not built."""
    data = notebook(code("x = 1", outputs=[{"output_type": "stream", "text": ["x" * 1000] * 100_000}]))
    assert len(data) > 100_000_000
    tracemalloc.start()
    assert read_notebook(data).cells[0].source == "x = 1"
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()
