"""Which containers are left over, and that only these are removed."""

import pytest

from autograder.errors import SandboxFault
from autograder.sandbox.client import WarmWorker
from autograder.sandbox.outer import engine
from tests.containers import CONTAINERS, usable


@pytest.mark.containers
@pytest.mark.parametrize("kind", CONTAINERS)
def test_what_dead_graders_left_is_removed(kind: str, request: pytest.FixtureRequest) -> None:
    wall = usable(kind, request)
    own = engine.new_name()
    _, namespace, process, _, _ = own.split("-")
    left = f"autograder-{namespace}-{process}-1-ab"
    with WarmWorker(wall, ()):
        for name in (own, left):
            engine.ask(kind, "create", "--name", name, "autograder-host-files", "/nothing")
    engine.remove_leftovers(kind)
    assert left not in _names(kind)
    assert own in _names(kind)
    engine.ask(kind, "rm", own)


def test_only_what_a_dead_grader_left_is_left_over() -> None:
    own = engine.new_name()
    _, namespace, process, started, _ = own.split("-")
    assert not engine.is_leftover(own)
    assert engine.is_leftover(f"autograder-{namespace}-{process}-{int(started) + 1}-ab")
    assert engine.is_leftover(f"autograder-{namespace}-{2**22 + 1}-5-ab")
    assert not engine.is_leftover(f"autograder-{int(namespace) + 1}-{2**22 + 1}-5-ab")
    assert not engine.is_leftover("autograder-web")


def _names(engine_name: str) -> list[str]:
    return engine.ask(engine_name, "ps", "--all", "--format", "{{.Names}}").split()


def test_a_failing_engine_is_a_fault_in_its_words() -> None:
    with pytest.raises(SandboxFault, match="ls /no-such-folder failed: .*No such file"):
        engine.ask("ls", "/no-such-folder")
    assert engine.refusal("ls", "/") is None


def test_an_engine_that_is_not_there_is_a_fault() -> None:
    with pytest.raises(SandboxFault, match="no-such-engine does not answer"):
        engine.ask("no-such-engine", "ps")
