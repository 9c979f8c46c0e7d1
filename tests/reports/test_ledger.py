"""The ledger knows which page a student has, and which one the exchange has."""

from pathlib import Path

import pytest

from autograder.errors import GradebookFault
from autograder.reports.ledger import Ledger


def test_only_the_same_page_in_its_place_is_released(tmp_path: Path) -> None:
    ledger, path = Ledger(tmp_path), tmp_path / "page.html"
    assert not ledger.is_released("kim", "toy", "one", path)
    path.write_text("one")
    ledger.released("kim", "toy", "one", submission="0" * 64, provisional=True)
    assert ledger.is_released("kim", "toy", "one", path)
    assert not ledger.is_released("kim", "toy", "two", path)
    assert not ledger.is_released("lee", "toy", "one", path)
    path.write_text("touched")
    assert not ledger.is_released("kim", "toy", "one", path)


def test_every_release_is_kept(tmp_path: Path) -> None:
    """With when it was, and of which submission."""
    ledger = Ledger(tmp_path)
    ledger.released("김", "toy", "one", submission="a", provisional=True)
    ledger.released("김", "toy", "two", submission="b", provisional=False)
    record = ledger.record("김", "toy")
    assert [(release.submission, release.provisional) for release in record.releases] == [("a", True), ("b", False)]
    assert all(release.at.endswith("+00:00") for release in record.releases)


def test_a_new_page_is_not_in_the_exchange(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    assert not ledger.in_exchange("kim", "toy")
    ledger.released("kim", "toy", "one", submission="a", provisional=False)
    ledger.exchanged("kim", "toy")
    assert ledger.in_exchange("kim", "toy")
    ledger.released("kim", "toy", "two", submission="a", provisional=False)
    assert not ledger.in_exchange("kim", "toy")


def test_a_damaged_record_is_named(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    ledger.released("kim", "toy", "one", submission="a", provisional=False)
    (path,) = (tmp_path / ".autograder" / "feedback").rglob("*.json")
    path.write_text("{")
    with pytest.raises(GradebookFault, match=r"kim\.json can't be read"):
        ledger.record("kim", "toy")
    assert path.stat().st_mode & 0o077 == 0
