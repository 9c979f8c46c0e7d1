"""The honest submission: right answers, and a cell that says what it sees around it.

What it sees must be the same to the letter before and after every attack: that is what no run may leave to another.
"""

from tests.attacks.attack import Attack, Expected

WITNESS = """
import numpy as np
import builtins, decimal, gc, hashlib, locale, os, random, resource, signal, socket, sys, threading, warnings

def digest(value):
    return hashlib.sha256(repr(value).encode()).hexdigest()[:16]

def listed(folder):
    return sorted(name for name in os.listdir(folder) if not name.startswith("tmp"))

def lines(path):
    with open(path) as file:
        return [line for line in file if "VmFlags" not in line]

WITNESS = {
    "environment": sorted(os.environ.items()),
    "scratch": [listed(folder) for folder in ("/tmp", "/dev/shm", os.path.expanduser("~"))],
    "root": [listed(folder) for folder in ("/", "/dev")],
    "folder and mask": (os.getcwd(), os.umask(0o077)),
    "processes": [name for name in os.listdir("/proc") if name.isdigit()],
    "threads": threading.active_count(),
    "descriptors": sorted(os.path.basename(os.readlink(f"/proc/self/fd/{n}")).split(":")[0][:4] for n in range(3)),
    "sockets": lines("/proc/net/unix")[1:],
    "segments": [lines(f"/proc/sysvipc/{kind}")[1:] for kind in ("shm", "msg", "sem")],
    "host name": socket.gethostname(),
    "limits": [resource.getrlimit(kind) for kind in range(16) if kind != resource.RLIMIT_DATA],
    "signals": [str(signal.getsignal(n)).split(" at ")[0] for n in range(1, 65) if n not in (32, 33)],
    "path": sys.path,
    "modules": digest(sorted(sys.modules)),
    "builtins": digest(sorted(vars(builtins))),
    "numpy": digest(sorted(vars(np))),
    "numpy settings": (np.geterr(), sorted(np.get_printoptions().items())),
    "numbers": (decimal.getcontext().prec, sys.getrecursionlimit(), sys.getswitchinterval(), gc.isenabled()),
    "time": (os.environ.get("TZ"), __import__("time").tzname, socket.getdefaulttimeout()),
    "locale": locale.setlocale(locale.LC_ALL),
    "warnings": len(warnings.filters),
    "priority": (os.getpriority(os.PRIO_PROCESS, 0), os.sched_getscheduler(0), sorted(os.sched_getaffinity(0))),
    "names": sorted(name for name in globals() if not name.startswith("_")),
    "meta path": [type(finder).__name__ for finder in sys.meta_path],
    "trace": (sys.gettrace(), sys.getprofile(), sys.excepthook.__name__),
}
for name, seen in WITNESS.items():
    print(name, seen)
honest = "a name that no other student may see"
"""
DICE = "print('dice', random.random(), np.random.random())"


def honest(assignment: str, right: dict[str, str], full: float, *more: str) -> Attack:
    """The honest submission of an assignment, with the right answers to all of its tasks.

    `more` are further cells that say what a run sees.
    """
    expect = Expected(does="answers", wall="grader", outcome="passed", points=full, half=full, assignment=assignment)
    return Attack("honest", expect, tuple(("code", source) for source in (WITNESS, DICE, *more)), right)
