"""`doctor` from the command line."""

import json
from collections.abc import Callable

from autograder.sandbox.outer import KINDS

Command = Callable[..., tuple[str, str]]


def test_doctor_tries_every_kind(command: Command) -> None:
    output, _ = command("doctor", "--json")
    kinds = {kind["kind"]: kind for kind in json.loads(output)["kinds"]}
    assert kinds.keys() == KINDS.keys()
    for kind in kinds.values():
        assert kind["problem"] is None or kind["remedy"] is not None or kind["kind"] == "none"
        assert all(finding["holds"] for finding in kind["findings"])
    assert "bubblewrap" in command("doctor")[0]
