"""Landlock: whatever the mounts allow, a run reads what it is shown, and writes only its scratch folders and devices.

See https://docs.kernel.org/userspace-api/landlock.html. Rights that the running kernel doesn't know are left out.
"""

import ctypes
import os
import stat
import struct
from collections.abc import Iterable

from autograder.sandbox import linux

_CREATE_RULESET = 444
_ADD_RULE = 445
_RESTRICT_SELF = 446
_RULE_PATH_BENEATH = 1

_EXECUTE = 1 << 0
_WRITE_FILE = 1 << 1
_READ_FILE = 1 << 2
_READ_DIR = 1 << 3
_TRUNCATE = 1 << 14
_IOCTL_DEVICE = 1 << 15
_OF_A_FILE = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE | _IOCTL_DEVICE
_READ = _EXECUTE | _READ_FILE | _READ_DIR
_USE = _READ_FILE | _READ_DIR | _WRITE_FILE | _TRUNCATE | _IOCTL_DEVICE
_FILES_BY_ABI = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
_TCP_BIND_AND_CONNECT = 3
_SCOPE_SOCKETS_AND_SIGNALS = 3
SCOPES_SINCE = 6  # the version from which signals and abstract sockets end at the run's edge


def abi() -> int:
    """The version of Landlock that this kernel offers; 0 when there is none."""
    try:
        return linux.syscall("landlock version", _CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint(1))
    except OSError:
        return 0


def restrict(*, writable: Iterable[str], readable: Iterable[str] = ("/",), devices: Iterable[str] = ("/dev",)) -> None:
    """Restrict this process and all that it starts.

    Args:
        writable: folders where everything is allowed.
        readable: folders and files that may be read and executed.
        devices: device nodes, or folders of them, that may be used but not made.

    Raises:
        OSError: when a kernel that offers Landlock refuses it.
    """
    version = abi()
    if not version:
        return
    handled = max(mask for since, mask in _FILES_BY_ABI.items() if since <= version)
    ruleset = _create(handled, version)
    try:
        for paths, rights in ((readable, _READ), (devices, _USE), (writable, handled)):
            for path in paths:
                _allow(ruleset, path, handled & rights)
        linux.syscall("landlock_restrict_self", _RESTRICT_SELF, ctypes.c_int(ruleset), ctypes.c_uint(0))
    finally:
        os.close(ruleset)


def _create(files: int, version: int) -> int:
    network = _TCP_BIND_AND_CONNECT if version >= 4 else 0
    scopes = _SCOPE_SOCKETS_AND_SIGNALS if version >= SCOPES_SINCE else 0
    size = 24 if version >= SCOPES_SINCE else 16 if version >= 4 else 8
    attributes = struct.pack("QQQ", files, network, scopes)[:size]
    return linux.syscall(
        "landlock_create_ruleset",
        _CREATE_RULESET,
        ctypes.c_char_p(attributes),
        ctypes.c_size_t(size),
        ctypes.c_uint(0),
    )


def _allow(ruleset: int, path: str, rights: int) -> None:
    place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        if not stat.S_ISDIR(os.fstat(place).st_mode):
            rights &= _OF_A_FILE  # the kernel refuses a folder's rights on anything else
        linux.syscall(
            f"landlock_add_rule {path}",
            _ADD_RULE,
            ctypes.c_int(ruleset),
            ctypes.c_int(_RULE_PATH_BENEATH),
            ctypes.c_char_p(struct.pack("=Qi", rights, place)),
            ctypes.c_uint(0),
        )
    finally:
        os.close(place)
