"""One target under atheris: `python fuzz/run.py TARGET [libFuzzer's options]`. `make fuzz` runs them all.

The corpus stands in `.fuzz/corpus/TARGET/`, what failed in `.fuzz/found/`: such a file in the place
of the options is run again.
"""

import hashlib
import sys
from pathlib import Path
from random import Random

import atheris

with atheris.instrument_imports(include=["autograder", "zipfile"]):
    from fuzz.mutations import mutated
    from fuzz.oracles import ORACLES
    from fuzz.seeds import SEEDS

_FOLDER = Path(".fuzz")
_RSS_MB = 2_048
_LONGEST = 65_536


def main() -> None:
    """Fuzz until libFuzzer's own options say that it is enough."""
    target, *options = sys.argv[1:]
    corpus, found = _FOLDER / "corpus" / target, _FOLDER / "found"
    corpus.mkdir(parents=True, exist_ok=True)
    found.mkdir(parents=True, exist_ok=True)
    for seed in SEEDS[target]:
        (corpus / hashlib.sha256(seed).hexdigest()).write_bytes(seed)
    defaults = [
        f"-rss_limit_mb={_RSS_MB}",
        f"-max_len={_LONGEST}",
        "-timeout=10",
        f"-artifact_prefix={found}/{target}-",
    ]

    def mutate(data: bytes, longest: int, seed: int) -> bytes:
        """Half of them by libFuzzer, which follows coverage; half of them so that they stay readable."""
        random = Random(seed)
        if random.random() < 0.5:
            return bytes(atheris.Mutate(data, longest))
        return mutated(data, random, SEEDS[target])[:longest]

    places = [] if any(not option.startswith("-") for option in options) else [str(corpus)]
    atheris.Setup([sys.argv[0], *defaults, *options, *places], ORACLES[target], custom_mutator=mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
