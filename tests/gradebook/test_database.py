"""The gradebook is found where nbgrader finds it, and a fresh one is whole."""

import multiprocessing
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from autograder.errors import ConfigError, GradebookFault
from autograder.gradebook.database import course_database, open_gradebook
from tests.postgresql import PASSWORD, Server


def test_without_configuration_the_database_is_nbgraders_default(tmp_path: Path) -> None:
    found = course_database(tmp_path)
    assert found.url == f"sqlite:///{tmp_path.resolve()}/gradebook.db"
    assert found.course_id == "default_course"


def test_the_courses_configuration_decides(tmp_path: Path) -> None:
    text = "c = get_config()\nc.CourseDirectory.db_url = 'sqlite:////srv/x.db'\nc.CourseDirectory.course_id = 'dl'\n"
    (tmp_path / "nbgrader_config.py").write_text(text)
    found = course_database(tmp_path)
    assert (found.url, found.course_id) == ("sqlite:////srv/x.db", "dl")


@pytest.mark.parametrize("text", ["c = get_config(", "1 / 0", "c.CourseDirectory.db_url = 3"])
def test_a_broken_configuration_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "nbgrader_config.py").write_text(text)
    with pytest.raises(ConfigError, match=r"nbgrader_config\.py"):
        course_database(tmp_path)


def test_a_fresh_database_knows_its_version_without_alembic_on_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    with open_gradebook(tmp_path) as gradebook:
        assert gradebook.assignments == []
    with closing(sqlite3.connect(tmp_path / "gradebook.db")) as connection:
        assert len(connection.execute("SELECT version_num FROM alembic_version").fetchall()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["gradebook.db"]


def test_without_alembic_no_half_made_database_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(GradebookFault, match="alembic"), open_gradebook(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "url", ["sqlite:////nowhere/at/all/gradebook.db", "postgresql+psycopg2://u:secret@127.0.0.1:1/x"]
)
def test_a_database_that_cannot_be_opened_is_our_fault(tmp_path: Path, url: str) -> None:
    with pytest.raises((GradebookFault, ConfigError)) as caught, open_gradebook(tmp_path, url):
        pass
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "url", ["postgresql//u:secret@host/x", "postgresql+psycopg://u:sec@ret@host/x", "postgresql+psycopg:u:secret@host"]
)
def test_a_wrong_url_is_refused_without_showing_the_password(tmp_path: Path, url: str) -> None:
    with pytest.raises(ConfigError) as caught, open_gradebook(tmp_path, url):
        pass
    assert not re.search("sec|ret@", str(caught.value))


def test_a_missing_driver_is_named_with_what_to_install(tmp_path: Path) -> None:
    with (
        pytest.raises(GradebookFault, match=r"psycopg2.*Write postgresql\+psycopg://.* extra \[postgresql\]"),
        open_gradebook(tmp_path, "postgresql+psycopg2://u:secret@127.0.0.1:1/x"),
    ):
        pass


def test_a_missing_postgresql_database_is_named_with_how_to_make_it(tmp_path: Path, postgresql_server: Server) -> None:
    with (
        pytest.raises(GradebookFault, match="grader:.*/none.* does not exist.*createdb") as caught,
        open_gradebook(tmp_path, postgresql_server.url("none")),
    ):
        pass
    assert PASSWORD not in str(caught.value)


def test_a_fresh_postgresql_database_is_whole(tmp_path: Path, postgresql: str) -> None:
    """nbgrader's own upgrade finds its version row, and has nothing to do."""
    with open_gradebook(tmp_path, postgresql) as gradebook:
        assert gradebook.assignments == []
        (version,) = gradebook.db.execute(text("SELECT version_num FROM alembic_version")).scalars()
    (tmp_path / "nbgrader_config.py").write_text(f"c = get_config()\nc.CourseDirectory.db_url = {postgresql!r}\n")
    command = [sys.executable, "-m", "nbgrader", "db", "upgrade"]
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "HOME": str(tmp_path)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    with open_gradebook(tmp_path) as gradebook:
        assert gradebook.db.execute(text("SELECT version_num FROM alembic_version")).scalars().all() == [version]


def _open(url: str) -> int:
    with open_gradebook(Path.cwd(), url) as gradebook:
        return len(gradebook.assignments)


def test_processes_that_start_together_make_a_postgresql_database_once(postgresql: str) -> None:
    with multiprocessing.get_context("fork").Pool(4) as pool:
        assert pool.map(_open, [postgresql] * 4, chunksize=1) == [0] * 4


def test_a_url_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="not the URL"), open_gradebook(tmp_path, "grades"):
        pass
