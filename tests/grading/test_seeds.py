"""Seeds depend on what they are for and on nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from autograder.grading.seeds import Seeds

NAMES = st.text(max_size=10)


@given(NAMES, NAMES, NAMES)
def test_a_seed_is_repeatable_and_in_range(student: str, assignment: str, test: str) -> None:
    """The same purpose, the same seed."""
    seed = Seeds(b"secret", student, assignment).seed(test, 0)
    assert seed == Seeds(b"secret", student, assignment).seed(test, 0)
    assert 0 <= seed < 2**63


def test_seeds_differ_by_everything_they_depend_on() -> None:
    """Also where joined names would be alike."""
    seeds = {
        Seeds(b"secret", "ab", "c").seed("t"),
        Seeds(b"secret", "a", "bc").seed("t"),
        Seeds(b"other", "ab", "c").seed("t"),
        Seeds(b"secret", "ab", "c").seed("u"),
        Seeds(b"secret", "ab", "c").seed("t", 1),
    }
    assert len(seeds) == 5
