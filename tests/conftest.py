"""Fixtures that start real sandboxes, and a course with a fresh nbgrader database, once per test session."""

import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.course import Course
from autograder.datasets import VARIABLE, Data, make_digits
from autograder.gradebook.database import open_gradebook
from autograder.sandbox.client import WarmWorker
from autograder.sandbox.outer import KINDS
from tests import containers
from tests.postgresql import Server, missing, running_server
from tests.sandbox.running import LIGHT, WALLS, worker_of
from tests.sandbox.running import missing as missing_walls


def pytest_configure() -> None:
    """Let Ctrl-C stop what tests start: a shell has what it runs in the background ignore it, and that is inherited."""
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Data]:
    """The stand-in, in a folder of the tests' own: what a user has fetched changes no test."""
    folder = tmp_path_factory.mktemp("data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(folder))
        yield make_digits(folder)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what starts containers unless its mark was asked for, as `make test-containers` does."""
    if "containers" not in config.getoption("markexpr"):
        left_out = [item for item in items if item.get_closest_marker("containers")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in set(left_out)]


@pytest.fixture(scope="session")
def docker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The command docker: the machine's own where its daemon answers, else podman by that name."""
    with pytest.MonkeyPatch.context() as patch:
        containers.provide_docker(tmp_path_factory.mktemp("docker"), patch)
        yield


@pytest.fixture(scope="session", params=containers.KINDS_OF_SANDBOX)
def every_kind(request: pytest.FixtureRequest) -> Iterator[WarmWorker]:
    """A light warm worker (NumPy only) of every kind of sandbox."""
    with WarmWorker(containers.usable(request.param, request), LIGHT) as worker:
        yield worker


@pytest.fixture(scope="session", params=[*sorted(WALLS), *containers.CONTAINED])
def every_wall(request: pytest.FixtureRequest) -> Iterator[WarmWorker]:
    """A light warm worker (NumPy only) behind every kind of wall, on every kind of host."""
    if request.param not in WALLS:
        worker = WarmWorker(containers.usable(request.param, request), LIGHT)
    elif lacking := missing_walls(request.param):
        pytest.skip(lacking)
    else:
        worker = worker_of(request.param)
    with worker:
        yield worker


@pytest.fixture(scope="session")
def light_worker() -> Iterator[WarmWorker]:
    """A light warm worker (NumPy only) of the best kind here."""
    kind = "bubblewrap" if KINDS["bubblewrap"].missing() is None else "none"
    with WarmWorker(KINDS[kind], LIGHT) as worker:
        yield worker


@pytest.fixture(scope="session")
def tensorflow_worker() -> Iterator[WarmWorker]:
    """A warm worker with everything that a course's notebooks import."""
    kind = "bubblewrap" if KINDS["bubblewrap"].missing() is None else "none"
    with WarmWorker(KINDS[kind], Course().preload) as worker:
        yield worker


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[Server]:
    """A PostgreSQL server with a socket and no port."""
    if reason := missing():
        pytest.skip(reason)
    with running_server() as server:
        yield server


@pytest.fixture
def postgresql(postgresql_server: Server) -> str:
    """The address of an empty PostgreSQL database."""
    return postgresql_server.new_database()


@pytest.fixture(scope="session")
def _fresh_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    course = tmp_path_factory.mktemp("fresh")
    with open_gradebook(course):
        pass
    return course


@pytest.fixture
def course(_fresh_course: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(_fresh_course, tmp_path / "course"))
