"""The page of attacks."""

from tests.attacks.page import PAGE, page


def test_the_page_is_that_of_the_corpus() -> None:
    """`make attacks` writes it anew."""
    assert PAGE.read_text(encoding="utf-8") == page()
