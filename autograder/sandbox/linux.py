"""The system calls the walls are made of, by ctypes: each raises OSError with what was attempted."""

import ctypes
import os
import platform
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CLONE_NEWNS = 0x0002_0000
CLONE_NEWCGROUP = 0x0200_0000
CLONE_NEWUTS = 0x0400_0000
CLONE_NEWIPC = 0x0800_0000
CLONE_NEWUSER = 0x1000_0000
CLONE_NEWPID = 0x2000_0000
CLONE_NEWNET = 0x4000_0000

MS_RDONLY = 1
MS_NOSUID = 2
MS_NODEV = 4
MS_NOEXEC = 8
MS_BIND = 4096
MS_REC = 16384
MS_PRIVATE = 1 << 18
MNT_DETACH = 2

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_KEEPCAPS = 8
_PR_CAPBSET_DROP = 24
_PR_SET_CHILD_SUBREAPER = 36
_PR_SET_NO_NEW_PRIVS = 38
CAP_KILL = 5
CAP_SETGID = 6
CAP_SETUID = 7

_AT_FDCWD = -100
_AT_RECURSIVE = 0x8000
_MOUNT_ATTR_RDONLY = 0x1
_MOUNT_ATTR_NOSUID = 0x2
_MOUNT_ATTR_NODEV = 0x4
_CAPABILITY_VERSION_3 = 0x2008_0522

# mount_setattr has one number on every architecture; these two do not.
_NUMBERS = {"x86_64": {"pivot_root": 155, "capset": 126}, "aarch64": {"pivot_root": 41, "capset": 91}}
_MOUNT_SETATTR = 442

_libc = ctypes.CDLL(None, use_errno=True)


def number(name: str) -> int:
    """The number of a system call on this machine's architecture.

    Raises:
        OSError: on an architecture other than x86-64 and 64-bit Arm.
    """
    try:
        return _NUMBERS[platform.machine()][name]
    except KeyError as error:
        raise OSError(f"The walls know x86_64 and aarch64, not {platform.machine()!r}.") from error


def syscall(what: str, call: int, *arguments: object) -> int:
    """Make a raw system call; `what` names it in the error.

    Raises:
        OSError: when the kernel refuses.
    """
    return _checked(what, _libc.syscall(ctypes.c_long(call), *arguments))


def unshare(flags: int) -> None:
    """Enter new namespaces."""
    _checked("unshare", _libc.unshare(ctypes.c_int(flags)))


def mount(source: str, target: str, kind: str | None, flags: int, options: str = "") -> None:
    """Mount a file system, or change a mount."""
    result = _libc.mount(
        source.encode(), target.encode(), kind.encode() if kind else None, ctypes.c_ulong(flags), options.encode()
    )
    _checked(f"mount {kind or source} on {target}", result)


def unmount(target: str) -> None:
    """Detach a mount, with all below it."""
    _checked(f"unmount {target}", _libc.umount2(target.encode(), ctypes.c_int(MNT_DETACH)))


def bind(source: str, target: str) -> None:
    """Show a file or folder, with the mounts below it, in another place."""
    mount(source, target, None, MS_BIND | MS_REC)


def seal(path: str) -> None:
    """Make a mount and all mounts below it read-only, without devices and set-user-id programs."""
    attributes = struct.pack("QQQQ", _MOUNT_ATTR_RDONLY | _MOUNT_ATTR_NOSUID | _MOUNT_ATTR_NODEV, 0, 0, 0)
    _set_mount_attributes(path, attributes)


def seal_devices(path: str) -> None:
    """Make a mount read-only but let its device nodes work."""
    _set_mount_attributes(path, struct.pack("QQQQ", _MOUNT_ATTR_RDONLY | _MOUNT_ATTR_NOSUID, 0, 0, 0))


def _set_mount_attributes(path: str, attributes: bytes) -> None:
    syscall(
        f"mount_setattr {path}",
        _MOUNT_SETATTR,
        ctypes.c_int(_AT_FDCWD),
        ctypes.c_char_p(path.encode()),
        ctypes.c_uint(_AT_RECURSIVE),
        ctypes.c_char_p(attributes),
        ctypes.c_size_t(len(attributes)),
    )


def pivot_root(new_root: str) -> None:
    """Make a mount the root, and let go of the old one."""
    os.chdir(new_root)
    syscall("pivot_root", number("pivot_root"), ctypes.c_char_p(b"."), ctypes.c_char_p(b"."))
    unmount(".")
    os.chdir("/")


def enter_user_namespace(flags: int, inside_uid: int) -> None:
    """Enter a new user namespace, with those of `flags`: be `inside_uid` there, and who one was outside."""
    uid, gid = os.getuid(), os.getgid()
    unshare(CLONE_NEWUSER | flags)
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{inside_uid} {uid} 1")
    Path("/proc/self/gid_map").write_text(f"{inside_uid} {gid} 1")


def become(uid: int, *, keep: tuple[int, ...] = ()) -> None:
    """Be another user for good, with the capabilities of `keep` alone."""
    prctl(_PR_SET_KEEPCAPS, bool(keep))
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)
    if keep:
        _set_capabilities(keep)
    prctl(_PR_SET_DUMPABLE, 1)  # else /proc/self stays root's, and no user namespace could be mapped


def hide() -> None:
    """Let no other process of the same user look into this one."""
    prctl(_PR_SET_DUMPABLE, 0)


def show() -> None:
    """Undo `hide`, which a fork inherits: /proc/self is this process's own again."""
    prctl(_PR_SET_DUMPABLE, 1)


def effective_capabilities() -> frozenset[int]:
    """The capabilities that this process may use."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("CapEff:"):
            held = int(line.split()[1], 16)
            return frozenset(bit for bit in range(64) if held >> bit & 1)
    raise OSError("/proc/self/status has no CapEff line.")


def adopt_orphans() -> None:
    """Become the parent of every descendant whose own parent ends."""
    prctl(_PR_SET_CHILD_SUBREAPER, 1)


@contextmanager
def files_as(uid: int) -> Iterator[None]:
    """Reach files as another user would, in this thread; only who may set user ids can do it."""
    before = os.getuid(), os.getgid()
    try:
        _libc.setfsgid(ctypes.c_uint(uid))
        _libc.setfsuid(ctypes.c_uint(uid))
        yield
    finally:
        _libc.setfsuid(ctypes.c_uint(before[0]))
        _libc.setfsgid(ctypes.c_uint(before[1]))


def prctl(option: int, value: int) -> None:
    """Set an attribute of this process."""
    zero = ctypes.c_ulong(0)
    _checked(f"prctl {option}", _libc.prctl(ctypes.c_int(option), ctypes.c_ulong(value), zero, zero, zero))


def die_with_parent(signal: int) -> None:
    """Have the kernel signal this process when its parent ends."""
    prctl(_PR_SET_PDEATHSIG, signal)


def no_new_privileges() -> None:
    """No program started from here on gains a privilege."""
    prctl(_PR_SET_NO_NEW_PRIVS, 1)


def drop_capabilities() -> None:
    """Drop every capability."""
    _set_capabilities(())


def bound_capabilities() -> None:
    """See to it that no program started from here on is given a capability."""
    last = int(Path("/proc/sys/kernel/cap_last_cap").read_text())
    for capability in range(last + 1):
        prctl(_PR_CAPBSET_DROP, capability)


def _set_capabilities(held: tuple[int, ...]) -> None:
    bits = sum(1 << capability for capability in held)
    low, high = bits & 0xFFFF_FFFF, bits >> 32
    header = struct.pack("Ii", _CAPABILITY_VERSION_3, 0)
    sets = struct.pack("IIIIII", low, low, 0, high, high, 0)  # effective, permitted, inheritable
    syscall("capset", number("capset"), ctypes.c_char_p(header), ctypes.c_char_p(sets))


def _checked(what: str, result: int) -> int:
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{what}: {os.strerror(code)}")
    return int(result)
