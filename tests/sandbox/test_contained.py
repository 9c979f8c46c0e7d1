"""An image of another version is refused before anything is run in it."""

import os

import pytest

from autograder.sandbox import contained
from autograder.sandbox.fingerprint import fingerprint


def test_an_image_of_another_version_is_refused() -> None:
    with pytest.raises(SystemExit, match="another version of the package.*build it anew"):
        contained.main("/nowhere", "100", "0" * 64)


def test_one_of_the_same_version_goes_on_to_the_grader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.environ", {"PATH": "/bin", "SECRET": "of the engine"})
    with pytest.raises(FileNotFoundError):
        contained.main("/nowhere", "100", fingerprint())
    assert os.environ.keys() == {"PATH"}
