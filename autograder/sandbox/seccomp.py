"""A seccomp filter: system calls that no exercise needs fail, so that less of the kernel can be attacked.

It denies by name rather than allows by name, because frameworks use several hundred calls that change with every
release; the namespaces and Landlock are what confines a run. System V IPC and memfd are denied because their memory
belongs to no process and would escape the limit; file locks, watches and counts of pages that were read because runs
share the files that they read.
Without namespaces there are no sockets but pairs; and where a run shares its user id with others, it may name no
process but itself. Where no cgroup counts a run's memory, it has none that is shared without a file: such memory lasts
when its pages are in no process's tables, where a meter could see them.
"""

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Mapping

_PR_SET_SECCOMP = 22
_MODE_FILTER = 2

_LOAD = 0x20  # BPF_LD | BPF_W | BPF_ABS
_AND = 0x54  # BPF_ALU | BPF_AND | BPF_K
_EQUAL = 0x15  # BPF_JMP | BPF_JEQ | BPF_K
_AT_LEAST = 0x35  # BPF_JMP | BPF_JGE | BPF_K
_RETURN = 0x06

_ALLOW = 0x7FFF_0000
_KILL = 0x8000_0000
_ERRNO = 0x0005_0000

_NUMBER_AT, _ARCHITECTURE_AT, _ARGUMENTS_AT = 0, 4, 16
_X32 = 0x4000_0000

_ARCHITECTURES = {"x86_64": (0xC000_003E, 0), "aarch64": (0xC000_00B7, 1)}

_ALL_NAMESPACES = 0x7E02_0080
_FAMILIES = (1, 2, 10)  # Unix, IPv4 and IPv6
_TIOCSTI, _TIOCLINUX = 0x5412, 0x541C
_OWNING = (8, 10, 15)  # F_SETOWN, F_SETSIG and F_SETOWN_EX: a signal to whom a descriptor is made to belong
_LOCKS = (5, 6, 7, 36, 37, 38)  # F_GETLK, F_SETLK, F_SETLKW, and those of an open file description
_NOTIFY = 1026  # F_NOTIFY: a signal whenever somebody uses a file of a folder

# name: number on x86-64, number on 64-bit Arm (None where there is no such call)
DENIED: dict[str, tuple[int | None, int | None]] = {
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "fsopen": (430, 430),
    "fsconfig": (431, 431),
    "fsmount": (432, 432),
    "fspick": (433, 433),
    "mount_setattr": (442, 442),
    "unshare": (272, 97),
    "setns": (308, 268),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "pidfd_getfd": (438, 438),
    "kcmp": (312, 272),
    "kexec_load": (246, 104),
    "kexec_file_load": (320, 294),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "delete_module": (176, 106),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "fanotify_init": (300, 262),
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    "acct": (163, 89),
    "swapon": (167, 224),
    "swapoff": (168, 225),
    "reboot": (169, 142),
    "settimeofday": (164, 170),
    "clock_settime": (227, 112),
    "clock_adjtime": (305, 266),
    "adjtimex": (159, 171),
    "sethostname": (170, 161),
    "setdomainname": (171, 162),
    "iopl": (172, None),
    "ioperm": (173, None),
    "modify_ldt": (154, None),
    "quotactl": (179, 60),
    "vhangup": (153, 58),
    "syslog": (103, 116),
    "personality": (135, 92),
    "migrate_pages": (256, 238),
    "move_pages": (279, 239),
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "shmget": (29, 194),
    "shmat": (30, 196),
    "shmctl": (31, 195),
    "semget": (64, 190),
    "semop": (65, 193),
    "semctl": (66, 191),
    "semtimedop": (220, 192),
    "msgget": (68, 186),
    "msgsnd": (69, 189),
    "msgrcv": (70, 188),
    "msgctl": (71, 187),
    "mq_open": (240, 180),
    "inotify_init": (253, None),
    "inotify_init1": (294, 26),
    "cachestat": (451, 451),
}
# Calls that name a process, or a thread, in their first argument; 0 is the caller.
_NAMING: dict[str, tuple[int, int]] = {
    "kill": (62, 129),
    "tkill": (200, 130),
    "tgkill": (234, 131),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    "prlimit64": (302, 261),
    "sched_setparam": (142, 118),
    "sched_setscheduler": (144, 119),
    "sched_setaffinity": (203, 122),
    "sched_setattr": (314, 274),
}
# And those that no exercise needs at all.
_OF_OTHERS: dict[str, tuple[int, int]] = {
    "pidfd_open": (434, 434),
    "pidfd_send_signal": (424, 424),
    "process_madvise": (440, 440),
    "process_mrelease": (448, 448),
    "setpriority": (141, 140),
    "ioprio_set": (251, 30),
}
_CLONE = (56, 220)
_CLONE3 = (435, 435)
_SOCKET = (41, 198)
_IOCTL = (16, 29)
_FLOCK = (73, 32)
_FCNTL = (72, 25)
_MMAP = (9, 222)
_FLAGS = 3  # the argument of mmap
_SHARED_WITHOUT_FILE = 0x21  # MAP_SHARED | MAP_ANONYMOUS
_KIND_AND_SOURCE = 0x2F  # MAP_TYPE | MAP_ANONYMOUS
_HUGE = 0x4_0000  # MAP_HUGETLB


def _instruction(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, if_true, if_false, value)


def _refuse(code: int) -> bytes:
    return _instruction(_RETURN, _ERRNO | code)


def program(
    machine: str,
    *,
    denied: Mapping[str, tuple[int | None, int | None]] = DENIED,
    sockets: bool = True,
    itself: int | None = None,
    shared_memory: bool = True,
) -> bytes:
    """The filter as BPF instructions. New namespaces are always refused.

    Args:
        machine: an architecture, "x86_64" or "aarch64".
        denied: the calls to refuse whatever their arguments.
        sockets: whether sockets may be made; pairs of them always may.
        itself: the only process that may be named in calls that act on one; None where any may.
        shared_memory: whether memory may be shared without a file.

    Raises:
        OSError: for another architecture.
    """
    if machine not in _ARCHITECTURES:
        raise OSError(f"The seccomp filter knows x86_64 and aarch64, not {machine!r}.")
    architecture, column = _ARCHITECTURES[machine]
    parts = [
        _instruction(_LOAD, _ARCHITECTURE_AT),
        _instruction(_EQUAL, architecture, 1, 0),
        _instruction(_RETURN, _KILL),
        _instruction(_LOAD, _NUMBER_AT),
        _instruction(_AT_LEAST, _X32, 0, 1),
        _refuse(errno.ENOSYS),
    ]
    for numbers in denied.values():
        if numbers[column] is not None:
            parts += [_instruction(_EQUAL, numbers[column] or 0, 0, 1), _refuse(errno.EPERM)]
    # glibc falls back to clone, whose flags a filter can read; those of clone3 are behind a pointer.
    parts += [_instruction(_EQUAL, _CLONE3[column], 0, 1), _refuse(errno.ENOSYS)]
    if itself is not None:
        parts += _only_itself(column, itself)
    parts += _no_namespaces(_CLONE[column])
    parts += _only_arguments(_SOCKET[column], 0, _FAMILIES if sockets else (), errno.EAFNOSUPPORT)
    # A lock on a file that every run can read is a sign from one run to another. HDF5 goes on where there are none.
    parts += [_instruction(_EQUAL, _FLOCK[column], 0, 1), _refuse(errno.ENOSYS)]
    parts += _not_arguments(_FCNTL[column], 1, (*_LOCKS, _NOTIFY, *(() if itself is None else _OWNING)))
    parts += _not_arguments(_IOCTL[column], 1, (_TIOCSTI, _TIOCLINUX))
    parts += _only_counted(_MMAP[column], shared_memory=shared_memory)
    parts.append(_instruction(_RETURN, _ALLOW))
    return b"".join(parts)


def _only_itself(column: int, itself: int) -> list[bytes]:
    """Refuse whatever acts on another process. A thread is not the process: only the kernel tells whose it is."""
    parts: list[bytes] = []
    for numbers in _OF_OTHERS.values():
        parts += [_instruction(_EQUAL, numbers[column], 0, 1), _refuse(errno.EPERM)]
    for numbers in _NAMING.values():
        parts += _only_arguments(numbers[column], 0, (0, itself), errno.EPERM)
    return parts


def _no_namespaces(clone: int) -> list[bytes]:
    return [
        _instruction(_EQUAL, clone, 0, 5),
        _instruction(_LOAD, _ARGUMENTS_AT),
        _instruction(_AND, _ALL_NAMESPACES),
        _instruction(_EQUAL, 0, 1, 0),
        _refuse(errno.EPERM),
        _instruction(_RETURN, _ALLOW),
    ]


def _only_counted(mmap: int, *, shared_memory: bool) -> list[bytes]:
    """Refuse memory that no limit of ours would see: the machine's reserved huge pages never count as a run's."""
    refused = [(_HUGE, _HUGE)]
    if not shared_memory:
        refused.append((_KIND_AND_SOURCE, _SHARED_WITHOUT_FILE))
    parts = []
    for mask, bits in refused:
        parts += [
            _instruction(_LOAD, _ARGUMENTS_AT + 8 * _FLAGS),
            _instruction(_AND, mask),
            _instruction(_EQUAL, bits, 0, 1),
            _refuse(errno.EPERM),
        ]
    return [_instruction(_EQUAL, mmap, 0, len(parts) + 1), *parts, _instruction(_RETURN, _ALLOW)]


def _only_arguments(call: int, position: int, allowed: tuple[int, ...], error: int) -> list[bytes]:
    """Refuse a call whose argument in a position is none of these. Ends the program for this call."""
    tests = [_instruction(_EQUAL, value, len(allowed) - index, 0) for index, value in enumerate(allowed)]
    return [
        _instruction(_EQUAL, call, 0, len(allowed) + 3),
        _instruction(_LOAD, _ARGUMENTS_AT + 8 * position),
        *tests,
        _refuse(error),
        _instruction(_RETURN, _ALLOW),
    ]


def _not_arguments(call: int, position: int, denied: tuple[int, ...]) -> list[bytes]:
    """Refuse a call whose argument in a position is one of these. Ends the program for this call."""
    tests = [_instruction(_EQUAL, value, len(denied) - index, 0) for index, value in enumerate(denied)]
    return [
        _instruction(_EQUAL, call, 0, len(denied) + 3),
        _instruction(_LOAD, _ARGUMENTS_AT + 8 * position),
        *tests,
        _instruction(_RETURN, _ALLOW),
        _refuse(errno.EPERM),
    ]


def restrict(*, sockets: bool = True, only_itself: bool = False, shared_memory: bool = True) -> None:
    """Put the filter on this process and all that it starts; `linux.no_new_privileges` must come first.

    Args:
        sockets: whether sockets may be made.
        only_itself: whether this process may act on no other, such as signal it.
        shared_memory: whether memory may be shared without a file.

    Raises:
        OSError: when the kernel refuses.
    """
    itself = os.getpid() if only_itself else None
    load(program(platform.machine(), sockets=sockets, itself=itself, shared_memory=shared_memory))


def load(code: bytes) -> None:
    """Put a filter on this process and all that it starts.

    Raises:
        OSError: when the kernel refuses.
    """
    buffer = ctypes.create_string_buffer(code, len(code))
    header = struct.pack("HxxxxxxP", len(code) // 8, ctypes.addressof(buffer))
    holder = ctypes.create_string_buffer(header, len(header))
    libc = ctypes.CDLL(None, use_errno=True)
    result = libc.prctl(
        ctypes.c_int(_PR_SET_SECCOMP),
        ctypes.c_ulong(_MODE_FILTER),
        ctypes.byref(holder),
        ctypes.c_ulong(0),
        ctypes.c_ulong(0),
    )
    if result != 0:
        raise OSError(ctypes.get_errno(), "The kernel refused the seccomp filter.")
