"""How records reach the disk: whole files or none, and names of students and assignments as path components."""

import ctypes
import errno
import hashlib
import os
import secrets
import urllib.parse
from pathlib import Path

from autograder.errors import GradebookFault

PRIVATE_FILE = 0o600
SHARED_FILE = 0o666
PRIVATE_FOLDER = 0o700
SECRET_NAME = "submission_secret.txt"  # by which nbgrader gives feedback to the one who submitted
_LONGEST_COMPONENT = 200
_DIGEST_HEX = 16
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def write_atomically(path: Path, data: bytes, *, mode: int = PRIVATE_FILE) -> None:
    """Write a file so that a reader, or a restart after a kill, sees the old bytes or the new ones, never a part.

    `mode` is narrowed by the process's umask, as for any new file.
    """
    temporary = write_temporary(path, data, mode=mode)
    try:
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise _cannot_write(path, error) from error


def write_temporary(path: Path, data: bytes, *, mode: int = PRIVATE_FILE) -> Path:
    """Write bytes, synced, to a new file beside `path` and return its path."""
    temporary = path.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, mode)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise _cannot_write(path, error) from error
    return temporary


def make_directory(path: Path, *, mode: int = 0o777) -> None:
    """Create a directory and the ones above it; an existing one is left as it is."""
    try:
        path.mkdir(mode=mode, parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot_write(path, error) from error


def make_private(path: Path) -> None:
    """Create a folder that only its owner may enter; an existing one is closed to the others."""
    make_directory(path, mode=PRIVATE_FOLDER)
    if path.stat().st_mode & 0o077:
        try:
            path.chmod(PRIVATE_FOLDER)
        except OSError as error:
            raise _cannot_write(path, error) from error


def open_lock(path: Path) -> int:
    """Open a file that is there to be locked, making it where there is none.

    Raises:
        GradebookFault: when the disk refuses.
    """
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, PRIVATE_FILE)
    except OSError as error:
        raise _cannot_write(path, error) from error


def sync_directory(path: Path) -> None:
    """Make the renames and removals done in a directory outlast a power cut."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise _cannot_write(path, error) from error


def replace_directory(new: Path, place: Path) -> None:
    """Put a directory in another's place; what was there then stands where `new` stood.

    In one step where the file system can exchange two names; elsewhere there is none at `place` for a moment.

    Raises:
        OSError: when the file system refuses; `place` is as it was.
    """
    if not place.exists():
        new.rename(place)
        return
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.renameat2(_AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(place), _RENAME_EXCHANGE) == 0:
        return
    reason = ctypes.get_errno()
    if reason not in (errno.EINVAL, errno.ENOSYS):
        raise OSError(reason, os.strerror(reason), str(place))
    old = new.with_name(f"{new.name}.old.tmp")
    place.rename(old)
    new.rename(place)
    old.rename(new)


def path_component(name: str) -> str:
    """A file name that stands for any name: the name itself where it is harmless, percent-encoded where it is not.

    Different names get different components. Names too long for a file system end in their digest.
    """
    encoded = "".join(character if _is_harmless(character) else _percent(character) for character in name)
    if encoded.startswith("."):
        encoded = "%2E" + encoded[1:]
    if not encoded:
        return "%"
    if len(encoded.encode()) <= _LONGEST_COMPONENT:
        return encoded
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST_HEX]
    room = _LONGEST_COMPONENT - _DIGEST_HEX - 2
    return encoded.encode()[:room].decode("utf-8", "ignore") + "%~" + digest


def component_name(component: str) -> str:
    """The name behind a component made by `path_component`; a shortened one stays shortened."""
    return "" if component == "%" else urllib.parse.unquote(component)


def nbgrader_component(name: str, what: str) -> str:
    """A name as nbgrader uses it in its own folders, where nothing may be encoded.

    Raises:
        GradebookFault: The name can't be one path component.
    """
    if name in {"", ".", ".."} or "/" in name or "\0" in name:
        raise GradebookFault(f"{what} {name!r} can't be the name of a folder. Rename it.")
    return name


def _is_harmless(character: str) -> bool:
    return character.isprintable() and character not in '%/\\:*?"<>|'


def _percent(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "surrogatepass"))


def _cannot_write(path: Path, error: OSError) -> GradebookFault:
    return GradebookFault(
        f"Can't write {path}: {error.strerror or error}. Free space or fix the folder's rights, then run again."
    )
