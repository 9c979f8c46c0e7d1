"""A proof holds for the bytes and versions that it was made of, and for no others."""

import re
from pathlib import Path

import msgspec
import pytest

from autograder.authoring.proof import FILE, Proof, check_proof, environment, folder_digest, write_proof
from autograder.authoring.source import assignment_names
from autograder.errors import AuthoringError
from tests.toy import make_library

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = make_library(tmp_path)
    write_proof(folder, "toy", {"right": 1, "mistake": 1}, {})
    return folder


def test_what_was_proved_is_proved(library: Path) -> None:
    assert check_proof(library, "toy") is None
    proof = msgspec.json.decode((library / "assignments" / "toy" / FILE).read_bytes(), type=Proof)
    assert proof.answers == {"right": 1, "mistake": 1}
    assert {"python", "tensorflow", "keras", "numpy"} <= proof.environment.keys()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("assignments/toy/notebook.py", "toy has changed since it was proved"),
        ("assignments/toy/data.csv", "toy has changed since it was proved"),
        ("solutions/toy/test_toy.py", "The grader or the answers of toy have changed"),
    ],
)
def test_what_changed_is_not(library: Path, path: str, said: str) -> None:
    with (library / path).open("a", encoding="utf-8") as file:
        file.write("# more\n")
    with pytest.raises(AuthoringError, match=rf"{said}.*autograder prove toy"):
        check_proof(library, "toy")


@pytest.mark.parametrize("text", [None, "", "{}", '{"assignment": 1}', "[" * 10_000])
def test_what_is_no_proof_proves_nothing(library: Path, text: str | None) -> None:
    path = library / "assignments" / "toy" / FILE
    path.unlink() if text is None else path.write_text(text)
    with pytest.raises(AuthoringError, match=re.escape(f"{path}")):
        check_proof(library, "toy")


def test_who_releases_need_not_hold_the_solutions(library: Path) -> None:
    (library / "solutions").rename(library / "elsewhere")
    assert check_proof(library, "toy") is None


def test_another_environment_is_a_warning(library: Path) -> None:
    path = library / "assignments" / "toy" / FILE
    proof = msgspec.json.decode(path.read_bytes(), type=Proof)
    older = msgspec.structs.replace(proof, environment={**environment(), "numpy": "1.0"})
    path.write_bytes(msgspec.json.encode(older))
    assert f"numpy 1.0 then, {environment()['numpy']} now" in (check_proof(library, "toy") or "")


def test_the_digest_is_of_names_and_contents_alone(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    (folder / "inner").mkdir(parents=True)
    (folder / "inner" / "one").write_text("1")
    before = folder_digest(folder)
    for ignored in ("__pycache__/one.pyc", ".ipynb_checkpoints/one", FILE):
        (folder / ignored).parent.mkdir(exist_ok=True)
        (folder / ignored).write_text("x")
    assert folder_digest(folder) == before
    assert folder_digest(folder.rename(tmp_path / "b")) == before
    (tmp_path / "b" / "inner" / "one").rename(tmp_path / "b" / "inner" / "two")
    assert folder_digest(tmp_path / "b") != before
    assert folder_digest(tmp_path / "nothing") == ""


@pytest.mark.parametrize("name", assignment_names(ROOT))
def test_the_repositorys_assignments_are_proved(name: str) -> None:
    """In another environment too: only what is committed must match."""
    check_proof(ROOT, name)
