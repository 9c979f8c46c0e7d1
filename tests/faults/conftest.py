"""Fixtures of the fault drill: whatever is done to a batch, nothing of it is left on the machine."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from autograder.sandbox import linux
from tests.cli.conftest import command as command
from tests.faults.drill import traces, wait_until_gone

_CHILD_SUBREAPER = 36


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    """Orphans fall to this process while a test runs, and there are none when it ends; nor mounts, nor groups."""
    linux.prctl(_CHILD_SUBREAPER, 1)
    before = traces()
    yield
    try:
        wait_until_gone(before)
    finally:
        linux.prctl(_CHILD_SUBREAPER, 0)
        _reap()


def _reap() -> None:
    """Wait for orphans that have ended: they have no other parent now."""
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, IndexError, ValueError):
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            if fields[0] == "Z" and int(fields[1]) == os.getpid():
                os.waitpid(int(folder.name), os.WNOHANG)
