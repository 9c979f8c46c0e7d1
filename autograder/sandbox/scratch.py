"""A run's own folder, where no file system of its own bounds and removes it: what it takes, and its removal.

The student's code has made what is in it: links, names of any bytes, folders that deny their owner, folders ten
thousand deep. Links are never followed, and removal enters no folder but those at the top.
"""

import contextlib
import os
import stat
from collections.abc import Callable
from itertools import count

MOST_FILES = 16_384  # as many as the scratch memory of a run with namespaces holds
BEYOND = 1 << 62  # more bytes than any limit
_BLOCK = 512
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


def bytes_below(folder: str) -> int:
    """Bytes that the files below a folder take; `BEYOND` where they are too many, or too deep, to be counted.

    A folder that denies its owner is opened again: nothing may be hidden in it.
    """
    total = seen = 0
    unseen = [folder]
    while unseen:
        try:
            for size, inner in _entries_opened(unseen.pop()):
                total += size
                seen += 1
                if inner:
                    unseen.append(inner)
                if seen > MOST_FILES:
                    return BEYOND
        except FileNotFoundError:
            continue  # the run has removed it meanwhile
        except OSError:
            return BEYOND
    return total


def remove(folder: str) -> None:
    """Remove a folder of a run that has ended.

    Raises:
        OSError: when something in it can't be removed.
    """
    top = os.open(folder, _FOLDER)
    try:
        names = (f"{number}-{os.urandom(8).hex()}" for number in count())
        while found := os.listdir(top):
            for name in found:
                if not _unlinked(name, top):
                    _empty(name, top, lambda: next(names))
                    os.rmdir(name, dir_fd=top)
    finally:
        os.close(top)
    os.rmdir(folder)


def _entries_opened(folder: str) -> list[tuple[int, str | None]]:
    """The entries of a folder, which is opened to its owner where it is not."""
    try:
        return _entries(folder)
    except PermissionError:
        os.chmod(folder, 0o700)
        return _entries(folder)


def _entries(folder: str) -> list[tuple[int, str | None]]:
    """Bytes of each entry of a folder, and its path where it is a folder itself."""
    found: list[tuple[int, str | None]] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            with contextlib.suppress(FileNotFoundError):
                size = entry.stat(follow_symlinks=False).st_blocks * _BLOCK
                found.append((size, entry.path if entry.is_dir(follow_symlinks=False) else None))
            if len(found) > MOST_FILES:
                break
    return found


def _unlinked(name: str, folder: int) -> bool:
    """Unlink what is not a folder; whether it was none."""
    if stat.S_ISDIR(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode):
        os.chmod(name, 0o700, dir_fd=folder)
        return False
    os.unlink(name, dir_fd=folder)
    return True


def _empty(name: str, top: int, new_name: Callable[[], str]) -> None:
    """Empty a folder: files go, folders move up to the top, so that no depth needs more than two descriptors."""
    inner = os.open(name, _FOLDER, dir_fd=top)
    try:
        for entry in os.listdir(inner):
            if not _unlinked(entry, inner):
                os.rename(entry, new_name(), src_dir_fd=inner, dst_dir_fd=top)
    finally:
        os.close(inner)
