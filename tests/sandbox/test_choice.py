"""The best inner wall that a host allows is chosen, or the one that is asked for, or there is none."""

import pytest

from autograder.errors import SandboxFault
from autograder.sandbox.choice import refusal
from autograder.sandbox.doctor import diagnose
from autograder.wire.messages import Ready
from tests.sandbox.hosts import HOSTS
from tests.sandbox.running import WALLS, missing, worker_of


def _usable(name: str) -> str:
    if reason := missing(name):
        pytest.skip(reason)
    return name


def _ready(name: str, *, inner: str = "auto") -> Ready:
    with worker_of(_usable(name), inner=inner) as worker:
        return worker.ready


@pytest.mark.parametrize("host", HOSTS)
def test_a_host_without_user_namespaces_gets_landlock(host: str) -> None:
    """And is told why."""
    ready = _ready(host)
    assert ready.inner == "landlock"
    assert "unshare" in ready.lacking
    assert ready.own_users == ("nobody" not in host)
    assert ready.own_root == ("container" not in host)


@pytest.mark.parametrize("host", HOSTS)
def test_namespaces_are_refused_where_they_can_not_be(host: str) -> None:
    with pytest.raises(SandboxFault, match="The inner wall of namespaces can't be built: .*unshare"):
        _ready(host, inner="namespaces")


def test_landlock_can_be_asked_for() -> None:
    assert _ready("none", inner="landlock").inner == "landlock"


def test_a_worker_names_its_walls() -> None:
    with worker_of(_usable("bubblewrap, watched"), inner="landlock") as worker:
        assert worker.walls == "bubblewrap, landlock, watched"


def test_doctor_names_what_would_allow_a_better_wall() -> None:
    """A usable kind, with the reason and the remedy."""
    diagnosis = diagnose(WALLS[_usable("user namespaces are switched off")])
    assert diagnosis.usable
    assert "unshare" in diagnosis.lacking
    assert "landlock" in diagnosis.walls
    assert {finding.promise for finding in diagnosis.findings if finding.excuse} >= {"sees only its own processes"}


def test_what_a_fork_was_refused_is_told() -> None:
    def fail() -> None:
        raise OSError("no such luck")

    assert refusal(fail) == "no such luck"
    assert refusal(lambda: None) is None
