"""The gradebook is found where nbgrader finds it, and a fresh one is whole."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from autograder.errors import ConfigError, GradebookFault
from autograder.gradebook.database import course_database, open_gradebook


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


def test_a_url_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="not the URL"), open_gradebook(tmp_path, "grades"):
        pass
