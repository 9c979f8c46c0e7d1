"""Which files of the machine a sandbox sees, and the root of read-only binds that shows just these.

Never the repository, the course or the home directory: only the interpreter, its environment, this package's own
folder, system libraries, fonts and a few files of /etc.
"""

import glob
import os
import stat
import sys
from pathlib import Path

import autograder
from autograder.sandbox import linux

HOME = "/student"  # not below /home: an operator whose name is student keeps the environment there
DATA = "/data/mnist.npz"  # where a run sees the course's data set
SCRATCH = ("/tmp", HOME, "/dev/shm")
INSIDE_UID = 1000
UNPRIVILEGED_UID = 62_000  # whom the worker becomes when the grader is started by root

_SYSTEM = (
    "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32",
    "/usr/bin", "/usr/sbin", "/usr/lib", "/usr/lib32", "/usr/lib64", "/usr/libexec", "/usr/local/cuda",
    "/usr/share/fonts", "/usr/share/fontconfig", "/usr/share/zoneinfo", "/usr/local/share/fonts",
    "/etc/alternatives", "/etc/fonts", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/localtime",
    "/etc/mime.types",
)  # fmt: skip
DEVICES = ("null", "full", "random", "urandom")
ZERO = "/dev/zero"  # only to read: what is mapped to be written is shared memory, of no file that a meter could see


def visible_paths() -> tuple[str, ...]:
    """Files and folders to show read-only, outer ones first, none of them below another."""
    base = Path(sys.base_prefix)
    python = [str(base / part) for part in ("bin", "lib")] if base == Path("/usr/local") else [str(base)]
    package = str(Path(autograder.__file__).resolve().parent)
    wanted = [*_SYSTEM, *([] if base == Path("/usr") else python), sys.prefix, package]
    kept: list[str] = []
    for path in sorted({path for path in wanted if os.path.lexists(path)}, key=lambda path: (len(path), path)):
        if not any(path == outer or path.startswith(outer + "/") for outer in kept):
            kept.append(path)
    return tuple(kept)


def gpu_nodes() -> tuple[str, ...]:
    """The device nodes, and folders of them, by which programs reach NVIDIA's GPUs, where there are any."""
    return tuple(sorted(glob.glob("/dev/nvidia*")))


def devices(*, gpu: bool) -> tuple[str, ...]:
    """What a run may read and write of /dev: nearly all that is shown there, and GPUs where it may use one."""
    shown = (entry.path for entry in os.scandir("/dev") if not entry.is_symlink() and entry.path != ZERO)
    return tuple(path for path in sorted(shown) if gpu or not path.startswith("/dev/nvidia"))


def environment(gpu: str | None = "") -> dict[str, str]:
    """The environment variables of a worker and its runs: nothing of the grader's own.

    `gpu` is the UUID of the device that it may use, "" for none; None leaves that to a container, which has no other.
    """
    hidden = {} if gpu is None else {"CUDA_VISIBLE_DEVICES": gpu or "-1"}
    return {
        "PATH": f"{sys.prefix}/bin:/usr/bin:/bin",
        "HOME": HOME,
        "USER": "student",
        "LOGNAME": "student",
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "TZ": os.environ.get("TZ", "UTC"),
        "TMPDIR": "/tmp",
        "TERM": "dumb",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "MPLCONFIGDIR": "/tmp/matplotlib",
        "IPYTHONDIR": "/tmp/ipython",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        **hidden,
        # One thread: a BLAS that has started its own could not be forked or moved into a user namespace.
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def enter_own_root(data: str = "", *, gpu: bool = False) -> None:
    """Move this process into a new root made of the visible paths, with scratch mount points and a few devices.

    The caller is in a mount namespace of its own, with the right to mount. `data` is a file to show as `DATA`;
    `gpu` shows the nodes of GPUs.

    Raises:
        OSError: when a mount is refused.
    """
    linux.mount("none", "/", None, linux.MS_REC | linux.MS_PRIVATE)
    root = _unused_folder()
    linux.mount("tmpfs", str(root), "tmpfs", linux.MS_NOSUID | linux.MS_NODEV, "mode=0755,size=1m")
    for path in SCRATCH:
        target = root / path.lstrip("/")
        target.mkdir(parents=True)
        linux.mount("tmpfs", str(target), "tmpfs", linux.MS_NOSUID | linux.MS_NODEV, "mode=1777,size=1g")
    for path in visible_paths():
        _show(path, root)
    if data:
        _bind_sealed(Path(data), root / DATA.lstrip("/"))
    for device in (*(f"/dev/{name}" for name in DEVICES), ZERO, *(gpu_nodes() if gpu else ())):
        node = root / device.lstrip("/")
        if os.path.isdir(device):
            node.mkdir()
        else:
            node.touch()
        linux.bind(device, str(node))
    (root / "dev" / "pts").mkdir()  # each run mounts its own pseudo terminals
    (root / "dev" / "ptmx").symlink_to("pts/ptmx")
    (root / "proc").mkdir()
    linux.bind("/proc", str(root / "proc"))
    linux.pivot_root(str(root))


def below(folder: str) -> tuple[str, ...]:
    """The visible paths below a folder, such as an environment that was made in /tmp."""
    return tuple(path for path in visible_paths() if path.startswith(folder + "/"))


def _unused_folder() -> Path:
    """A folder to mount the new root on: nothing that is to be shown lies below it."""
    for folder in ("/mnt", "/media", "/srv", "/opt", "/var", "/sys"):
        if os.path.isdir(folder) and not below(folder):
            return Path(folder)
    raise OSError("No folder is free for the sandbox's root: tried /mnt, /media, /srv, /opt, /var and /sys.")


def _show(path: str, root: Path) -> None:
    source, target = Path(path), root / path.lstrip("/")
    target.parent.mkdir(parents=True, exist_ok=True)
    mode = source.lstat().st_mode
    if stat.S_ISLNK(mode) and len(source.parts) == 2:  # /bin -> usr/bin
        target.symlink_to(source.readlink())
        return
    _bind_sealed(source, target)


def _bind_sealed(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        target.mkdir(exist_ok=True)
    else:
        target.touch()
    linux.bind(str(source), str(target))
    linux.seal(str(target))
