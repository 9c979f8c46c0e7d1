"""`autograder data` says what is here and what to do about what is not."""

import json
from collections.abc import Callable
from pathlib import Path


def test_the_stand_in_is_made_and_said(command: Callable[..., tuple[str, str]], tmp_path: Path) -> None:
    output, _ = command("data", "list", "--to", tmp_path)
    assert "digits: 1200 training" in output
    assert "autograder data fetch mnist" in output
    output, _ = command("data", "list", "--to", tmp_path, "--json")
    assert [about["name"] for about in json.loads(output)] == ["digits"]


def test_a_wrong_file_is_one_line(command: Callable[..., tuple[str, str]], tmp_path: Path) -> None:
    (tmp_path / "mnist.npz").write_bytes(b"")
    _, errors = command("data", "fetch", "mnist", "--from", tmp_path / "mnist.npz", "--to", tmp_path, status=2)
    assert "is not Keras's mnist.npz" in errors
