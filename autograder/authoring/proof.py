"""`proof.json`: what was proved of an assignment, bound to the bytes that it was proved of."""

import hashlib
import importlib.metadata
import platform
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from autograder.errors import AuthoringError

FILE = "proof.json"
_PACKAGES = ("tensorflow", "keras", "numpy")
_IGNORED = frozenset({"__pycache__", ".ipynb_checkpoints", FILE})


class Proof(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was proved: digests of both trees' folders and of the environment, and how many answers of each kind."""

    assignment: str
    solutions: str
    environment: dict[str, str]
    answers: dict[str, int]
    proved_at: str
    format: int = 1


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


def write_proof(library: Path, name: str, answers: Mapping[str, int]) -> Path:
    """Write an assignment's proof, for the folders and the environment as they are now."""
    proof = Proof(
        assignment=folder_digest(library / "assignments" / name),
        solutions=folder_digest(library / "solutions" / name),
        environment=environment(),
        answers=dict(answers),
        proved_at=datetime.now(UTC).isoformat(timespec="seconds"),
    )
    path = library / "assignments" / name / FILE
    path.write_bytes(msgspec.json.format(msgspec.json.encode(proof), indent=2) + b"\n")
    return path


def check_proof(library: Path, name: str) -> str | None:
    """Refuse an assignment that is not proved as it stands; returns a warning where only the environment differs.

    The solutions are compared where they are present: who releases need not hold them.

    Raises:
        AuthoringError: when there is no proof, or it is of other bytes.
    """
    path = library / "assignments" / name / FILE
    again = f"Run: autograder prove {name} (or build it with --draft)."
    if not path.is_file():
        raise AuthoringError(f"{name} is not proved: there is no {path}. {again}")
    try:
        proof = msgspec.json.decode(path.read_bytes(), type=Proof)
    except msgspec.MsgspecError as error:
        raise AuthoringError(f"{path} is not a proof: {error}. {again}") from error
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
