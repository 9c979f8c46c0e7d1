"""The plot of the comparison."""

from pathlib import Path

import pytest
from drawing import draw

REPORT = {
    "toy": {"own_compute_seconds": 0.2, "ours_seconds": 0.4, "nbgrader_seconds": 12.0, "ours_flowing_seconds": 0.3},
}


@pytest.mark.parametrize(("name", "head"), [("peers.png", b"\x89PNG"), ("peers.svg", b"<?xml")])
def test_a_plot_is_written_in_the_format_of_its_name(tmp_path: Path, name: str, head: bytes) -> None:
    draw(REPORT, tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(head)


def test_a_plot_names_graders_and_nothing_else(tmp_path: Path) -> None:
    draw(REPORT, tmp_path / "peers.svg")
    text = (tmp_path / "peers.svg").read_text(encoding="utf-8")
    assert "<!-- nbgrader -->" in text
    assert "flowing" not in text
