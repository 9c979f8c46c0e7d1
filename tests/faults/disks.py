"""Small and read-only file systems, mounted for a while where root runs the tests; elsewhere they are skipped."""

import errno
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

_BLOCK = 4096


@contextmanager
def small(place: Path, megabytes: int) -> Iterator[None]:
    """A file system of this size at a place."""
    place.mkdir(parents=True, exist_ok=True)
    _mount("-t", "tmpfs", "-o", f"size={megabytes}m,mode=0755", "tmpfs", str(place))
    try:
        yield
    finally:
        _unmount(place)


@contextmanager
def read_only(place: Path) -> Iterator[None]:
    """A file or folder that nobody can write to, root neither."""
    _mount("--bind", str(place), str(place))
    try:
        _mount("-o", "remount,bind,ro", str(place))
        yield
    finally:
        _unmount(place)


def fill(place: Path, *, leave: int) -> Path:
    """Fill a file system but for some bytes; returns the file that does."""
    filler = place / "filler"
    with filler.open("wb", buffering=0) as file:
        with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
            _write_for_ever(file)
        file.truncate(max(0, file.tell() - leave))
    return filler


def _write_for_ever(file: IO[bytes]) -> None:
    while True:
        file.write(bytes(_BLOCK))


def _mount(*arguments: str) -> None:
    if os.getuid() != 0:
        pytest.skip("only root may mount the small or read-only file systems that this needs")
    done = subprocess.run(["mount", *arguments], capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"nothing can be mounted here: {done.stderr.strip()}")


def _unmount(place: Path) -> None:
    subprocess.run(["umount", "--lazy", str(place)], check=True)
