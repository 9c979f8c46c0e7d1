"""The fingerprint tells versions apart."""

import importlib.metadata

import pytest

from autograder.sandbox import fingerprint as module
from autograder.sandbox.fingerprint import fingerprint


def test_it_depends_on_the_versions_that_a_grade_depends_on(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint()
    real = importlib.metadata.version
    monkeypatch.setattr(importlib.metadata, "version", lambda name: "0" if name == "numpy" else real(name))
    assert module.fingerprint.__wrapped__() != before
    monkeypatch.undo()
    assert module.fingerprint.__wrapped__() == before
