"""The files of a folder or a zip, as named streams. A zip is a stranger's: nothing in it is unpacked by its own names.

Refused are names that lead elsewhere, links, encrypted and repeated entries, and files or sums beyond the limits.
"""

import io
import lzma
import os
import stat
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO

import msgspec

from autograder.errors import ConfigError

MAX_ENTRIES = 50_000
MAX_FILE_BYTES = 100 * 2**20
MAX_TOTAL_BYTES = 4 * 2**30
_UTF8_FLAG = 0x800
_ENCRYPTED_FLAG = 0x1
# All that zipfile and its decompressors raise on damaged bytes: a name that is no UTF-8 is a ValueError.
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    ValueError,
    OverflowError,
)
_IGNORED = frozenset({"__MACOSX", ".DS_Store", "Thumbs.db", ".ipynb_checkpoints"})


class Entry(msgspec.Struct, frozen=True):
    """One file: its path within the source, with `/`, its size, and how to read it."""

    name: str
    size: int
    open: Callable[[], IO[bytes]]

    @property
    def parts(self) -> tuple[str, ...]:
        """The folders and the file's own name."""
        return PurePosixPath(self.name).parts

    @property
    def is_notebook(self) -> bool:
        """Whether it is named as a notebook."""
        return self.name.lower().endswith(".ipynb")


class Refused(msgspec.Struct, frozen=True):
    """A file that is not read, and why."""

    name: str
    why: str


class Entries(msgspec.Struct, frozen=True):
    """What a folder or a zip holds."""

    files: tuple[Entry, ...]
    refused: tuple[Refused, ...] = ()


@contextmanager
def open_entries(path: Path) -> Iterator[Entries]:
    """The files of a folder or a zip; a zip's can be read until the end of the block.

    Raises:
        ConfigError: when it is neither, can't be read, or is larger than any class's.
    """
    if path.is_dir():
        yield _of_folder(path)
        return
    try:
        archive = zipfile.ZipFile(path)
    except (OSError, *_DAMAGED) as error:
        raise ConfigError(f"{path} is neither a folder nor a zip that can be read: {error}.") from error
    with archive:
        yield _of_zip(path, archive)


def _of_folder(folder: Path) -> Entries:
    files: list[Entry] = []
    refused: list[Refused] = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if _is_ignored(name) or (path.is_dir() and not path.is_symlink()):
            continue
        if not name.isprintable():
            refused.append(Refused(os.fsencode(name).decode("utf-8", "replace"), "its name is no readable text"))
        elif path.is_symlink() or not path.is_file():
            refused.append(Refused(name, "it is a link or no regular file"))
        elif path.stat().st_size > MAX_FILE_BYTES:
            refused.append(Refused(name, _too_large(path.stat().st_size)))
        else:
            files.append(Entry(name, path.stat().st_size, _opener(path)))
    return Entries(tuple(files), tuple(refused))


def _opener(path: Path) -> Callable[[], IO[bytes]]:
    def opened() -> IO[bytes]:
        # The folder may be a student's own, who could put a link there meanwhile.
        return os.fdopen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC), "rb")

    return opened


def _of_zip(path: Path, archive: zipfile.ZipFile) -> Entries:
    found = [info for info in archive.infolist() if not info.filename.endswith("/")]
    total = sum(info.file_size for info in found)
    if len(found) > MAX_ENTRIES or total > MAX_TOTAL_BYTES:
        raise ConfigError(
            f"{path} holds {len(found)} files of {total} bytes. The most are {MAX_ENTRIES} and {MAX_TOTAL_BYTES}. "
            "Unpack what is trustworthy of it, and collect that folder."
        )
    names = _decoded([info.filename for info in found], [bool(info.flag_bits & _UTF8_FLAG) for info in found])
    times = Counter(names)
    files: list[Entry] = []
    refused: list[Refused] = []
    for info, name in zip(found, names, strict=True):
        if _is_ignored(name):
            continue
        why = "the zip holds it more than once" if times[name] > 1 else _objection(info, name)
        if why:
            refused.append(Refused(name, why))
        else:
            files.append(Entry(name, info.file_size, _zip_opener(archive, info)))
    return Entries(tuple(files), tuple(refused))


def _zip_opener(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[], IO[bytes]]:
    def opened() -> IO[bytes]:
        try:
            return io.BytesIO(archive.read(info))
        except _DAMAGED as error:
            raise OSError(f"the zip is damaged at {info.filename}: {error}") from error

    return opened


def _objection(info: zipfile.ZipInfo, name: str) -> str | None:
    path = PurePosixPath(name)
    mode = info.external_attr >> 16
    odd = not path.parts or path.is_absolute() or ".." in path.parts or "\\" in name or not name.isprintable()
    if odd or ":" in path.parts[0]:
        return "its name leads out of the zip or can't be a file's"
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return "it is a link or no regular file"
    if info.flag_bits & _ENCRYPTED_FLAG:
        return "it is encrypted"
    if info.file_size > MAX_FILE_BYTES:
        return _too_large(info.file_size)
    return None


def _too_large(size: int) -> str:
    return f"its {size} bytes are more than {MAX_FILE_BYTES}"


def _is_ignored(name: str) -> bool:
    """Whether it is what an operating system or Jupyter leaves beside files."""
    path = PurePosixPath(name)
    return not _IGNORED.isdisjoint(path.parts) or path.name.startswith("._")


def _decoded(names: list[str], are_utf8: list[bool]) -> list[str]:
    """Names as meant: without its UTF-8 flag a name is UTF-8 all the same, or Korean, or CP437 as zipfile read it.

    One encoding for the whole zip, since few bytes could be anything.
    """
    raw = [None if is_utf8 else name.encode("cp437") for name, is_utf8 in zip(names, are_utf8, strict=True)]
    encoding = _encoding(b"\n".join(data for data in raw if data is not None))
    return [name if data is None else data.decode(encoding) for name, data in zip(names, raw, strict=True)]


def _encoding(data: bytes) -> str:
    for encoding in ("utf-8", "cp949"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8" or _is_korean(text):
            return encoding
    return "cp437"


def _is_korean(text: str) -> bool:
    """Whether most of what is not ASCII are everyday Hangul syllables, those that EUC-KR has."""
    foreign = [character for character in text if not character.isascii()]
    everyday = [character for character in foreign if "가" <= character <= "힣" and _in_euc_kr(character)]
    return 2 * len(everyday) > len(foreign)


def _in_euc_kr(character: str) -> bool:
    try:
        return len(character.encode("euc_kr")) == 2
    except UnicodeEncodeError:
        return False
