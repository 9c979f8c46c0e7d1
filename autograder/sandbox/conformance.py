"""What every kind of sandbox must hold, as probes that run inside it: one suite for tests and `doctor`."""

import time
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
        for family, address in ((socket.AF_INET, ("192.0.2.1", 80)), (socket.AF_INET, ("127.0.0.1", 22))):
            try:
                socket.create_connection(address, timeout=1).close()
                return False
            except OSError:
                pass
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
    "can't signal others": """
        import os
        try:
            os.kill(os.getppid() or 2, 0)
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
        for folder in ("/tmp", "/dev/shm", os.path.expanduser("~")):
            path = os.path.join(folder, "probe")
            with open(path, "w") as file:
                file.write("x")
            os.remove(path)
        return True
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
    "scratch is bounded": """
        import os
        usage = os.statvfs("/tmp")
        return 0 < usage.f_blocks * usage.f_frsize <= 1 << 30
    """,
    "no capability, no privilege to gain": """
        fields = dict(line.split(":", 1) for line in open("/proc/self/status"))
        sets = ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb")
        return all(int(fields[name], 16) == 0 for name in sets) and fields["NoNewPrivs"].strip() == "1"
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
        known = all(kind.startswith(("/dev/null", "/tmp/#", "socket:", "/proc/")) for kind in kinds)
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


class Finding(msgspec.Struct, frozen=True):
    """Whether one promise holds; `detail` says what happened where it does not."""

    promise: str
    holds: bool
    detail: str = ""


def check(worker: WarmWorker, limits: Limits | None = None) -> tuple[Finding, ...]:
    """Try every promise in one run each.

    Raises:
        SandboxFault: when runs can't be started at all.
    """
    hidden = str(Path(autograder.__file__).resolve().parent.parent / "solutions")
    return tuple(_probe(worker, promise, body, hidden, limits or Limits()) for promise, body in PROBES.items())


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
