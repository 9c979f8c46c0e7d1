"""Medians of what was measured."""

from measuring import medians


def test_each_column_has_its_own_median() -> None:
    rows = [{"a": 1.0, "b": 9.0}, {"a": 3.0, "b": 7.0}, {"a": 2.0, "b": 50.0}]
    assert medians(rows) == {"a": 2.0, "b": 9.0}
