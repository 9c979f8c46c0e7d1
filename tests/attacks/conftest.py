"""The class of attackers, graded once per kind of sandbox."""

from collections.abc import Iterator

import pytest

from autograder.sandbox import linux
from autograder.sandbox.outer import KINDS
from tests.attacks.attack import ATTACKS
from tests.attacks.classroom import Classroom

_PR_SET_CHILD_SUBREAPER = 36


@pytest.fixture(scope="session", params=sorted(KINDS))
def classroom(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Classroom]:
    """All attacks with honest work between them, graded in one batch."""
    missing = KINDS[request.param].missing()
    if missing:
        pytest.skip(missing)
    linux.prctl(_PR_SET_CHILD_SUBREAPER, 1)  # what a batch leaves running becomes a child of this process
    yield Classroom(tmp_path_factory.mktemp("attacks") / "course", request.param, ATTACKS)
    linux.prctl(_PR_SET_CHILD_SUBREAPER, 0)
