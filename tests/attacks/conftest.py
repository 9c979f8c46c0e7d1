"""The class of attackers, graded once per kind of sandbox."""

from collections.abc import Iterator

import pytest

from autograder.sandbox import linux
from tests.attacks.attack import ATTACKS
from tests.attacks.classroom import BLANK, HALF_RIGHT, Classroom
from tests.containers import usable

_PR_SET_CHILD_SUBREAPER = 36


@pytest.fixture(scope="session", params=["bubblewrap", "none", pytest.param("podman", marks=pytest.mark.containers)])
def classroom(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Classroom]:
    """All attacks with honest work between them, graded in one batch.

    They are in blank and in half-right submissions; in "none", for time, in half-right ones: what a half is worth
    depends on the grader, not on the outer wall.
    """
    usable(request.param, request)
    linux.prctl(_PR_SET_CHILD_SUBREAPER, 1)  # what a batch leaves running becomes a child of this process
    injected = (HALF_RIGHT,) if request.param == "none" else (BLANK, HALF_RIGHT)
    yield Classroom(tmp_path_factory.mktemp("attacks") / "course", request.param, ATTACKS, injected)
    linux.prctl(_PR_SET_CHILD_SUBREAPER, 0)
