"""Whatever reads a stranger's bytes, for nearly valid ones: a short form of `make fuzz`."""

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.mutations import mutated
from fuzz.oracles import ORACLES
from fuzz.seeds import SEEDS

TARGETS = sorted(SEEDS)


def odd(target: str) -> st.SearchStrategy[bytes]:
    """Valid bytes of a target a few steps away from what they were, or any bytes."""
    seeds = SEEDS[target]
    steps = st.builds(lambda seed, number: mutated(seed, Random(number), seeds), st.sampled_from(seeds), st.integers())
    return steps | st.binary(max_size=200)


@pytest.mark.parametrize("target", TARGETS)
def test_seeds_are_valid(target: str) -> None:
    """At least their own oracle takes them."""
    for seed in SEEDS[target]:
        ORACLES[target](seed)


@pytest.mark.parametrize("target", TARGETS)
def test_odd_bytes_are_read_or_refused(target: str) -> None:
    """Nothing else is raised, and what is read is within its bounds."""

    @settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(odd(target))
    def check(data: bytes) -> None:
        ORACLES[target](data)

    check()


def test_mutations_of_a_tree_stay_readable() -> None:
    """Else fuzzing would not get past the first bracket."""
    seed = SEEDS["model"][0]
    random = Random(1)
    found = [mutated(seed, random) for _ in range(200)]
    assert sum(data.startswith(b"{") and data.endswith(b"}") for data in found) > 80
    assert len(set(found)) > 150
