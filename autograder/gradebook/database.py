"""Opening nbgrader's database of a course: where it is, and how a fresh one comes to be whole."""

import os
import re
import shutil
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from nbgrader.api import Base, Course, Gradebook, get_alembic_version
from nbgrader.coursedir import CourseDirectory
from sqlalchemy import create_engine, func, insert, inspect, select, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import NullPool
from traitlets import TraitError
from traitlets.config.loader import Config, ConfigFileNotFound, PyFileConfigLoader

from autograder.errors import ConfigError, GradebookFault

_CONFIG_NAME = "nbgrader_config.py"
_BUSY_SECONDS = "60"
_PASSWORD = re.compile(r"(?<=:)[^:@]*(?=@)")
_CREATION = 0x6E62_6772  # the number of our advisory lock; any will do that nobody else takes


class CourseDatabase(msgspec.Struct, frozen=True):
    """Where a course's grades are, as nbgrader itself would find them."""

    url: str
    course_id: str


def course_database(course_dir: Path) -> CourseDatabase:
    """Read `c.CourseDirectory` from the course's nbgrader_config.py; without one, nbgrader's defaults.

    Raises:
        ConfigError: The configuration file does not run or holds a wrong value.
    """
    config = nbgrader_config(course_dir)
    try:
        directory = CourseDirectory(config=config)
        return CourseDatabase(directory.db_url, directory.course_id or "default_course")
    except TraitError as error:
        raise ConfigError(f"{course_dir / _CONFIG_NAME}: {error} Correct c.CourseDirectory there.") from error


def nbgrader_config(course_dir: Path) -> Config:
    """What the course's nbgrader_config.py sets, with the course as its root.

    Raises:
        ConfigError: The configuration file does not run.
    """
    path = course_dir / _CONFIG_NAME
    try:
        config = PyFileConfigLoader(_CONFIG_NAME, path=str(course_dir.resolve())).load_config()
    except ConfigFileNotFound:
        config = Config()
    except Exception as error:  # the file is the instructor's own program and may raise anything
        raise ConfigError(f"{path} can't be loaded: {type(error).__name__}: {error}. Correct the file.") from error
    config.CourseDirectory.root = str(course_dir.resolve())
    return config


@contextmanager
def open_gradebook(course_dir: Path, db_url: str | None = None) -> Iterator[Gradebook]:
    """Open a course's gradebook, creating it where there is none, and close it at the end.

    Raises:
        GradebookFault: The database can't be opened.
    """
    database = course_database(course_dir)
    url = _parsed(db_url or database.url)
    with _alembic_on_path():
        _create_whole(url, database.course_id)
        try:
            _create_on_server(url, database.course_id)
            gradebook = Gradebook(_patient(url), database.course_id)
        except (SQLAlchemyError, OSError, ImportError) as error:
            raise _cannot_open(url, error) from error
    try:
        yield gradebook
    finally:
        gradebook.close()


def _parsed(text: str) -> URL:
    try:
        url = make_url(text)
    except ArgumentError as error:
        raise ConfigError(
            f"{_PASSWORD.sub('***', text)!r} is not the URL of a database. "
            "Write one such as sqlite:////srv/course/gradebook.db or postgresql+psycopg://user@host/database."
        ) from error
    if url.host and "@" in url.host:  # half of the password would be shown wherever the host is
        raise ConfigError("The URL of the gradebook has more than one @. Write an @ of the password as %40.")
    return url


def _patient(url: URL) -> URL:
    """Let SQLite wait for formgrader's own writes instead of failing after five seconds."""
    is_sqlite = url.get_backend_name() == "sqlite"
    return url.update_query_dict({"timeout": _BUSY_SECONDS}) if is_sqlite and "timeout" not in url.query else url


def _create_whole(url: URL, course_id: str) -> None:
    """Build a fresh SQLite file aside and move it into place.

    nbgrader makes the tables first and the version row a second later; killed in between, it would leave a database
    that `nbgrader db upgrade` refuses for ever.
    """
    path = Path(url.database or "") if url.get_backend_name() == "sqlite" else None
    if path is None or not url.database or url.database == ":memory:" or path.exists():
        return
    temporary = path.with_name(f".{path.name}.{uuid.uuid4().hex}.tmp")
    try:
        Gradebook(url.set(database=str(temporary)), course_id).close()
        os.link(temporary, path)
    except FileExistsError:
        pass
    except (SQLAlchemyError, OSError, ImportError) as error:
        raise _cannot_open(url, error) from error
    finally:
        temporary.unlink(missing_ok=True)


def _create_on_server(url: URL, course_id: str) -> None:
    """Make the tables of a fresh PostgreSQL database in one transaction, with the version row and the course.

    Two processes that start together make them once, and one that is killed leaves nothing half made.
    """
    if url.get_backend_name() != "postgresql":
        return
    engine = create_engine(url, poolclass=NullPool)
    with engine.begin() as connection:
        if inspect(connection).get_table_names():
            return
        connection.execute(select(func.pg_advisory_xact_lock(_CREATION)))
        if inspect(connection).get_table_names():
            return
        Base.metadata.create_all(connection)
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"))
        connection.execute(text("INSERT INTO alembic_version VALUES (:version)"), {"version": get_alembic_version()})
        connection.execute(insert(Course).values(id=course_id))


@contextmanager
def _alembic_on_path() -> Iterator[None]:
    """nbgrader asks the `alembic` command for the version of a fresh database; it stands beside this interpreter."""
    before = os.environ.get("PATH", os.defpath)
    os.environ["PATH"] = os.pathsep.join((str(Path(sys.executable).parent), before))
    try:
        if shutil.which("alembic") is None:
            raise GradebookFault(
                f"nbgrader needs the alembic command, which is not in {Path(sys.executable).parent} nor on PATH. "
                "Install the package alembic beside nbgrader."
            )
        yield
    finally:
        os.environ["PATH"] = before


def _cannot_open(url: URL, error: Exception) -> GradebookFault:
    shown = url.render_as_string(hide_password=True)
    reason = str(error).splitlines()[0]
    return GradebookFault(f"Can't open the gradebook {shown}: {reason}. {_remedy(url, error)}")


def _remedy(url: URL, error: Exception) -> str:
    if isinstance(error, ImportError | NoSuchModuleError):
        if url.get_backend_name().startswith("postgres"):
            return "Write postgresql+psycopg://… and install autograder with its extra [postgresql]."
        return "Install the database's driver, or use SQLite or PostgreSQL."
    if url.get_backend_name() == "sqlite":
        return "Check that it exists and may be written."
    if re.search('database ".*" does not exist', str(error)):
        return f"Make it as the server's administrator, for example: createdb --owner USER {url.database}"
    return "Check that the server runs, and the URL's host, port, user and password."
