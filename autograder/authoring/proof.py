"""`proof.json`: what was proved of an assignment, bound to the bytes that it was proved of."""

import hashlib
import importlib.metadata
import os
import platform
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from autograder.errors import AuthoringError
from autograder.grading.thresholds import Threshold, Thresholds

FILE = "proof.json"
_PACKAGES = ("tensorflow", "keras", "numpy")
_IGNORED = frozenset({"__pycache__", ".ipynb_checkpoints", FILE})


class TestCalibration(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How the reference fared in one test: how often it failed, and with 95 % confidence at most how often it would.

    Where a share is measured, `shares` has one per run, of `n` samples each, and `none` and `full` are the thresholds.
    Where numbers must lie between limits, `places` says where they lay, from 0 to 1.
    """

    __test__ = False

    runs: int
    failures: int
    bound: float
    shares: tuple[float, ...] = ()
    n: int = 0
    places: tuple[float, ...] = ()
    none: float | None = None
    full: float | None = None


class Calibration(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was calibrated with one data set (None where the assignment uses none), and by which methods.

    `solutions` is the digest of the grader and the answers that it was done with.
    """

    data: str | None
    methods: dict[str, str]
    tests: dict[str, TestCalibration]
    solutions: str


class MutantCount(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many changed answers to a task were made, killed, no other answers, and as right as the original."""

    made: int
    killed: int
    equivalent: int
    right: int = 0

    @property
    def wrong(self) -> int:
        """How many are wrong answers, so far as is known: all that should be killed."""
        return self.made - self.equivalent - self.right

    @property
    def rate(self) -> float:
        """The share that was killed of those that should be; 1 where there is none."""
        return self.killed / self.wrong if self.wrong else 1.0

    def __add__(self, other: "MutantCount") -> "MutantCount":
        """Both counts together."""
        return MutantCount(
            self.made + other.made,
            self.killed + other.killed,
            self.equivalent + other.equivalent,
            self.right + other.right,
        )


NO_MUTANTS = MutantCount(0, 0, 0)


class Proof(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was proved: digests of both trees' folders and of the environment, and how many answers of each kind.

    `mutants` counts changed answers by task, `seconds` is what grading the reference took.
    """

    assignment: str
    solutions: str
    environment: dict[str, str]
    answers: dict[str, int]
    proved_at: str
    calibrations: tuple[Calibration, ...] = ()
    mutants: dict[str, MutantCount] = {}
    seconds: float | None = None
    format: int = 3

    @property
    def thresholds(self) -> Thresholds:
        """What measured shares are worth, by test and data set."""
        found: dict[str, dict[str, Threshold]] = {}
        for calibration in self.calibrations:
            for name, test in calibration.tests.items():
                if test.none is not None and test.full is not None:
                    found.setdefault(name, {})[calibration.data or ""] = Threshold(test.none, test.full)
        return found


def folder_digest(folder: Path) -> str:
    """SHA-256 over the names and contents of a folder's files, in hex; "" where there is no such folder."""
    if not folder.is_dir():
        return ""
    state = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.is_file() and _IGNORED.isdisjoint(name.parts):
            data = path.read_bytes()
            state.update(f"{name.as_posix()}\0{len(data)}\0".encode())
            state.update(data)
    return state.hexdigest()


def files_digest(paths: Iterable[Path]) -> str:
    """SHA-256 over the names and contents of files, whatever their order and folders, in hex."""
    state = hashlib.sha256()
    for path in sorted(paths):
        state.update(f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\0".encode())
    return state.hexdigest()


def environment() -> dict[str, str]:
    """The versions that a grade depends on; packages that are missing are left out."""
    versions = {"python": platform.python_version()}
    for package in _PACKAGES:
        try:
            versions[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            continue
    return versions


def environment_digest() -> str:
    """SHA-256 of the environment, in hex."""
    return hashlib.sha256(msgspec.json.encode(environment(), order="sorted")).hexdigest()


def read_proof(library: Path, name: str) -> Proof | None:
    """An assignment's proof; None where there is none.

    Raises:
        AuthoringError: when the file is no proof.
    """
    path = library / "assignments" / name / FILE
    try:
        return msgspec.json.decode(path.read_bytes(), type=Proof)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.MsgspecError) as error:
        raise AuthoringError(f"{path} is not a proof: {error}. {_again(name)}") from error


def _again(name: str) -> str:
    return f"Run: autograder prove {name} (or build it with --draft)."


def save_calibration(library: Path, name: str, calibration: Calibration) -> None:
    """Keep a calibration in place of an earlier one with the same data set. It proves nothing by itself."""
    proof = read_proof(library, name) or Proof("", "", environment(), {}, "")
    others = [other for other in proof.calibrations if other.data != calibration.data]
    calibrations = sorted([*others, calibration], key=lambda one: one.data or "")
    _write(library, name, msgspec.structs.replace(proof, calibrations=tuple(calibrations)))


def write_proof(
    library: Path,
    name: str,
    answers: Mapping[str, int],
    mutants: Mapping[str, MutantCount],
    seconds: float | None = None,
) -> Path:
    """Write an assignment's proof, for the folders and the environment as they are now; calibrations stay."""
    earlier = read_proof(library, name)
    proof = Proof(
        assignment=folder_digest(library / "assignments" / name),
        solutions=folder_digest(library / "solutions" / name),
        environment=environment(),
        answers=dict(answers),
        proved_at=datetime.now(UTC).isoformat(timespec="seconds"),
        calibrations=earlier.calibrations if earlier else (),
        mutants=dict(mutants),
        seconds=seconds,
    )
    return _write(library, name, proof)


def _write(library: Path, name: str, proof: Proof) -> Path:
    path = library / "assignments" / name / FILE
    temporary = path.with_name(f".{FILE}.{os.getpid()}")
    temporary.write_bytes(msgspec.json.format(msgspec.json.encode(proof), indent=1) + b"\n")
    temporary.replace(path)
    return path


def check_proof(library: Path, name: str) -> str | None:
    """Refuse an assignment that is not proved as it stands; returns a warning where only the environment differs.

    The solutions are compared where they are present: who releases need not hold them.

    Raises:
        AuthoringError: when there is no proof, or it is of other bytes.
    """
    path = library / "assignments" / name / FILE
    again = _again(name)
    proof = read_proof(library, name)
    if proof is None:
        raise AuthoringError(f"{name} is not proved: there is no {path}. {again}")
    if proof.assignment != folder_digest(path.parent):
        raise AuthoringError(f"{name} has changed since it was proved. {again}")
    solutions = folder_digest(library / "solutions" / name)
    if solutions and proof.solutions != solutions:
        raise AuthoringError(f"The grader or the answers of {name} have changed since it was proved. {again}")
    now = environment()
    changed = [
        f"{key} {value} then, {now.get(key, 'none')} now"
        for key, value in proof.environment.items()
        if now.get(key) != value
    ]
    return f"{name} was proved in another environment: {'; '.join(changed)}." if changed else None
