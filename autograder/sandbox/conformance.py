"""What every kind of sandbox must hold, as probes that run inside it: one suite for tests and `doctor`."""

import time
from collections.abc import Callable
from pathlib import Path

import msgspec

import autograder
from autograder.model import Limits
from autograder.sandbox.client import Run, WarmWorker
from autograder.wire import frames
from autograder.wire.messages import Call, CellSource, Execute, Raised, Returned
from autograder.wire.values import Number, Text

_SECONDS = 20.0

# promise: body of a function that returns True when the promise holds; `hidden` is a folder that must not be seen
PROBES = {
    "no network": """
        import socket
        for address in (("192.0.2.1", 80), ("127.0.0.1", 22)):
            try:
                socket.create_connection(address, timeout=1).close()
                return False
            except OSError:
                pass
        return True
    """,
    "sees no network": """
        interfaces = [line.split(":")[0].strip() for line in open("/proc/net/dev") if ":" in line]
        return interfaces in ([], ["lo"])
    """,
    "no odd sockets": """
        import socket
        netlink, packet, vsock, crypto = 16, 17, 40, 38
        for family in (netlink, packet, vsock, crypto):
            try:
                socket.socket(family, socket.SOCK_RAW).close()
                return False
            except OSError:
                pass
        return True
    """,
    "sees only its own processes": """
        import os
        return os.getpid() == 1 and [name for name in os.listdir("/proc") if name.isdigit()] == ["1"]
    """,
    "can't look into other processes": """
        import os
        numbers = {os.getppid(), *range(1, 64)} - {0, os.getpid()}
        names = ("status", "cmdline", "environ", "mem")
        for path in (f"/proc/{number}/{name}" for number in numbers for name in names):
            try:
                os.close(os.open(path, os.O_RDONLY))
                return False
            except OSError:
                pass
        return os.path.exists(f"/proc/{os.getpid()}/status") and bool(open("/proc/self/status").read())
    """,
    "runs a program": """
        import subprocess
        return subprocess.run(["sh", "-c", "echo $((6 * 7))"], capture_output=True).stdout == b"42\\n"
    """,
    "can't act on other processes": """
        import os, resource
        other = os.getppid() or 2
        for attempt in (
            lambda: os.kill(other, 0),
            lambda: os.setpriority(os.PRIO_PROCESS, other, 19),
            lambda: os.sched_setaffinity(other, {0}),
            lambda: os.sched_setscheduler(other, os.SCHED_BATCH, os.sched_param(0)),
            lambda: resource.prlimit(other, resource.RLIMIT_NOFILE, (16, 16)),
        ):
            try:
                attempt()
                return False
            except OSError:
                pass
        return True
    """,
    "the repository and the course can't be read": """
        import os
        for folder in (hidden, "/var/log"):
            try:
                os.listdir(folder)
                return False
            except OSError:
                pass
        try:
            open("/etc/shadow").close()
            return False
        except OSError:
            return True
    """,
    "the repository and the course are hidden": """
        import os
        return not os.path.exists(hidden) and not os.path.exists("/etc/shadow") and not os.path.exists("/var/log")
    """,
    "writes only its scratch folders": """
        import os, sys, numpy
        libraries = (sys.prefix, os.path.dirname(numpy.__file__))
        for folder in ("/", "/usr", "/usr/bin", "/etc", "/dev", "/proc/sys/kernel", *libraries):
            try:
                with open(os.path.join(folder, "probe"), "w"):
                    return False
            except OSError:
                pass
        with open("/proc/sys/kernel/hostname") as file:
            file.read()
        import tempfile
        for folder in (tempfile.gettempdir(), os.path.expanduser("~"), os.getcwd()):
            path = os.path.join(folder, "probe")
            with open(path, "w") as file:
                file.write("x")
            os.remove(path)
        return True
    """,
    "writes to /tmp and /dev/shm": """
        for path in ("/tmp/probe", "/dev/shm/probe"):
            try:
                open(path, "w").close()
            except OSError:
                return False
        return True
    """,
    "locks of multiprocessing": """
        import multiprocessing
        try:
            return multiprocessing.Lock().acquire()
        except OSError:
            return False
    """,
    "kernel settings are read-only": """
        for name in ("/proc/sys/kernel/core_pattern", "/proc/sys/kernel/hostname", "/proc/sysrq-trigger"):
            try:
                with open(name, "w"):
                    return False
            except OSError:
                pass
        return True
    """,
    "scratch is a file system of its own": """
        import os
        usage = os.statvfs(".")
        return os.stat(".").st_dev != os.stat("..").st_dev and 0 < usage.f_blocks * usage.f_frsize <= 1 << 30
    """,
    "no capability, no privilege to gain": """
        fields = dict(line.split(":", 1) for line in open("/proc/self/status"))
        sets = ("CapInh", "CapPrm", "CapEff", "CapAmb")
        return all(int(fields[name], 16) == 0 for name in sets) and fields["NoNewPrivs"].strip() == "1"
    """,
    "no capability to be given": """
        fields = dict(line.split(":", 1) for line in open("/proc/self/status"))
        return int(fields["CapBnd"], 16) == 0
    """,
    "the first to be killed when memory runs out": """
        return open("/proc/self/oom_score_adj").read().strip() == "1000"
    """,
    "no GPU in use before the first cell": """
        return "/dev/nvidia" not in open("/proc/self/maps").read()
    """,
    "no GPU without a share of it": """
        import glob
        for path in glob.glob("/dev/nvidia*"):
            try:
                open(path, "rb").close()
                return False
            except OSError:
                pass
        return True
    """,
    "runs a shell command": """
        from IPython import get_ipython
        get_ipython().system("exit 42")
        return get_ipython().user_ns["_exit_code"] == 42
    """,
    "seccomp filter on": """
        fields = dict(line.split(":", 1) for line in open("/proc/self/status"))
        return fields["Seccomp"].strip() == "2"
    """,
    "not root": """
        import os
        return 0 not in (os.getuid(), os.geteuid(), os.getgid(), os.getegid())
    """,
    "no new namespaces, mounts, tracing or keys": """
        import ctypes, platform
        libc = ctypes.CDLL(None, use_errno=True)
        keyctl = {"x86_64": 250, "aarch64": 219}[platform.machine()]
        refused = [libc.unshare(0x10000000), libc.setns(0, 0), libc.ptrace(0, 0, 0, 0), libc.syscall(keyctl, 0, -3, 0)]
        refused += [libc.mount(b"none", b"/tmp", b"tmpfs", 0, None)]
        refused += [libc.shmget(0, 4096, 0o1600), libc.memfd_create(b"x", 0)]
        return all(result == -1 for result in refused)
    """,
    "no descriptor but its own": """
        import os
        links = [f"/proc/self/fd/{number}" for number in os.listdir("/proc/self/fd")]
        kinds = [os.readlink(link) for link in links if os.path.lexists(link)]
        known = all(kind.startswith(("/dev/null", "/tmp/", "socket:", "/proc/")) for kind in kinds)
        return known and sum(kind.startswith("socket:") for kind in kinds) == 1
    """,
    "environment holds nothing of the grader's": """
        import os
        known = {"PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "TERM", "PWD",
                 "MPLBACKEND", "MPLCONFIGDIR", "IPYTHONDIR", "OPENBLAS_NUM_THREADS", "PYTHONDONTWRITEBYTECODE"}
        frameworks = ("TF", "KMP", "TPU", "CUDA", "TENSORFLOW", "KERAS", "GRPC")
        return {name for name in os.environ if not name.startswith(frameworks)} <= known
    """,
    "processes, files and memory are limited": """
        import resource
        kinds = [getattr(resource, f"RLIMIT_{name}") for name in ("NPROC", "NOFILE", "FSIZE", "DATA", "CPU")]
        limited = all(resource.getrlimit(kind)[1] != resource.RLIM_INFINITY for kind in kinds)
        return limited and resource.getrlimit(resource.RLIMIT_CORE)[1] == 0
    """,
    "no terminal": """
        import os
        try:
            os.open("/dev/tty", os.O_RDWR)
            return False
        except OSError:
            return not os.isatty(0)
    """,
}  # fmt: skip


# What walls can't promise, and why: which workers it is about, the promises, the reason.
EXCUSED: tuple[tuple[Callable[[WarmWorker], bool], tuple[str, ...], str], ...] = (
    (
        lambda worker: worker.ready.inner == "landlock",
        ("sees only its own processes",),
        "Without a PID namespace a run can tell that other processes exist, not what they are.",
    ),
    (
        lambda worker: worker.ready.inner == "landlock",
        ("writes to /tmp and /dev/shm", "locks of multiprocessing", "scratch is a file system of its own"),
        "Without a mount namespace these folders are shared, so a run may write its own folder only (TMPDIR, HOME).",
    ),
    (
        lambda worker: worker.ready.inner == "landlock" and not worker.ready.own_users,
        ("no capability to be given",),
        "The bounding set can't be emptied without privileges. No program gains from it: no new privileges.",
    ),
    (
        lambda worker: not worker.ready.own_root,
        ("the repository and the course are hidden",),
        "Without a root of its own a run can tell that files exist, and can read none of them.",
    ),
    (
        lambda worker: worker.ready.inner == "landlock" and worker.kind == "none",
        ("sees no network",),
        "Without an outer wall or a network namespace a run can tell which interfaces exist, and make no socket.",
    ),
)


def excuses(worker: WarmWorker) -> dict[str, str]:
    """The promises that a worker's walls can't keep, each with the reason."""
    return {promise: reason for applies, promises, reason in EXCUSED if applies(worker) for promise in promises}


class Finding(msgspec.Struct, frozen=True):
    """Whether one promise holds; `detail` says what happened where it does not.

    `excuse` says why these walls can't keep it, where that is known.
    """

    promise: str
    holds: bool
    detail: str = ""
    excuse: str = ""


def check(worker: WarmWorker, limits: Limits | None = None) -> tuple[Finding, ...]:
    """Try every promise in one run each.

    Raises:
        SandboxFault: when runs can't be started at all.
    """
    hidden = str(Path(autograder.__file__).resolve().parent.parent / "solutions")
    excused = excuses(worker)
    findings = (_probe(worker, promise, body, hidden, limits or Limits()) for promise, body in PROBES.items())
    return tuple(msgspec.structs.replace(finding, excuse=excused.get(finding.promise, "")) for finding in findings)


def _probe(worker: WarmWorker, promise: str, body: str, hidden: str, limits: Limits) -> Finding:
    run = worker.start_run(limits)
    run.wait_until_started()
    try:
        return _ask(run, promise, f"def probe(hidden):{body}", hidden)
    except (frames.ConnectionEnded, frames.DeadlinePassed, frames.BadFrame) as broken:
        return Finding(promise, False, f"the run ended: {type(broken).__name__}")
    finally:
        run.close()


def _ask(run: Run, promise: str, source: str, hidden: str) -> Finding:
    request = Execute((CellSource(0, source),), seed=0, output_bytes=10_000)
    for _ in run.execute(request, overall=time.monotonic() + _SECONDS, each=_SECONDS):
        pass
    reply = run.call(Call("probe", (Text(hidden),), {}, seed=0), seconds=_SECONDS)
    if isinstance(reply, Returned) and isinstance(reply.value, Number):
        return Finding(promise, reply.value.number is True)
    return Finding(promise, False, f"{reply.error}: {reply.message}" if isinstance(reply, Raised) else str(reply))
