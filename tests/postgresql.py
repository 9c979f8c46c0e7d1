"""A PostgreSQL server of the tests' own: Debian's binaries, a cluster in a temporary folder, no network port."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OWNER = "postgres"
PASSWORD = "not-to-be-shown"


def binaries() -> Path | None:
    """The newest server's commands that Debian's packages put on this machine."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    return found[-1].parent if found else None


def missing() -> str | None:
    """What keeps the tests from running a server here."""
    if binaries() is None:
        return "PostgreSQL's server is not installed (apt-get install postgresql)"
    if os.geteuid() == 0 and not _has_owner():
        return f"PostgreSQL's server refuses to run as root, and there is no user {OWNER} to run it"
    return None


class Server:
    """A running server, reached by the socket in its folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made = 0

    def url(self, database: str) -> str:
        """The address of a database."""
        return f"postgresql+psycopg://grader:{PASSWORD}@/{database}?host={self._folder}"

    def new_database(self) -> str:
        """Make an empty database; gives its address."""
        self._made += 1
        name = f"course{self._made}"
        self._run("createdb", name)
        return self.url(name)

    def _run(self, command: str, *arguments: str) -> None:
        folder = binaries()
        assert folder is not None
        subprocess.run(
            [folder / command, f"--host={self._folder}", "--username=grader", *arguments], check=True, timeout=60
        )


@contextmanager
def running_server() -> Iterator[Server]:
    """Start a server; it and its folder are gone afterwards."""
    commands = binaries()
    assert commands is not None
    # Not under pytest's folder: a socket's path must be short, and the server's user must reach it.
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    data = folder / "data"
    data.mkdir(mode=0o700)
    user = OWNER if os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user)
        shutil.chown(data, user)
    try:
        initdb: list[str | Path] = [
            commands / "initdb",
            "-D",
            data,
            "-U",
            "grader",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "-N",
        ]
        _as(user, *initdb)
        settings = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
        control: list[str | Path] = [commands / "pg_ctl", "-D", data, "-w", "-l", folder / "log"]
        _as(user, *control, "-o", settings, "start")
        try:
            yield Server(folder)
        finally:
            _as(user, *control, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


def _as(user: str | None, *command: str | Path) -> None:
    subprocess.run(
        list(command), user=user, group=user, cwd="/", check=True, timeout=120, stdout=subprocess.DEVNULL, umask=0o077
    )


def _has_owner() -> bool:
    try:
        pwd.getpwnam(OWNER)
    except KeyError:
        return False
    return True
