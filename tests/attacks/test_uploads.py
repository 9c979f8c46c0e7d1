"""A hostile zip, as an LMS hands it out: nothing leads out of it, nothing grows, and what is honest is collected."""

import json
import stat
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.attacks.vault import MARK, make_vault

WAIT = 120
HONEST = "ada_101_1_vault.ipynb"
LARGE = bytes(101 * 2**20)
# the name of an entry, and what it holds; each but the first must be refused by name
ENTRIES: dict[str, bytes] = {
    HONEST: b"{}",
    f"../{MARK}_101_2_vault.ipynb": b"slip",
    f"../../../../../../tmp/{MARK}_101_3_vault.ipynb": b"slip",
    f"/tmp/{MARK}_101_4_vault.ipynb": b"slip",
    f"a/../../{MARK}_101_5_vault.ipynb": b"slip",
    f"..\\..\\{MARK}_101_6_vault.ipynb": b"slip",
    f"C:{MARK}_101_7_vault.ipynb": b"slip",
    f"{MARK}\n_101_8_vault.ipynb": b"slip",
    f"{MARK}\u202e_101_9_vault.ipynb": b"slip",
    f"{MARK}-link_102_1_vault.ipynb": b"/etc/passwd",
    f"{MARK}-pipe_102_2_vault.ipynb": b"",
    f"{MARK}-device_102_3_vault.ipynb": b"",
    f"{MARK}-bomb_102_4_vault.ipynb": LARGE,
    f"{MARK}-encrypted_102_5_vault.ipynb": b"secret",
    f"{MARK}-twice_102_6_vault.ipynb": b"one",
}
KINDS_OF_FILE = {"-link_": stat.S_IFLNK, "-pipe_": stat.S_IFIFO, "-device_": stat.S_IFBLK}
_ENCRYPTED = 0x1


def hostile_zip(folder: Path) -> Path:
    """All entries in one zip; one of them stands in it twice."""
    path = folder / "download.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in ENTRIES.items():
            info = zipfile.ZipInfo(name)
            info.filename = name  # ZipInfo itself would turn backslashes around
            kind = next((kind for word, kind in KINDS_OF_FILE.items() if word in name), stat.S_IFREG)
            info.external_attr = kind << 16
            archive.writestr(info, data, zipfile.ZIP_DEFLATED)
            info.flag_bits |= _ENCRYPTED * ("-encrypted_" in name)
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr(next(name for name in ENTRIES if "-twice_" in name), b"two")
    return path


def _run(*arguments: object) -> tuple[int, str]:
    command = [sys.executable, "-m", "autograder.cli.main", *map(str, arguments)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=WAIT, check=False)
    return ended.returncode, ended.stdout


def test_a_hostile_zip_brings_in_what_is_honest_in_it(course: Path, tmp_path: Path) -> None:
    """Every other entry is listed with the reason; nothing is written outside of the course, or by an entry's name."""
    make_vault(course)
    (course / "course.toml").write_text('language = "en"\npreload = ["numpy"]\n')
    (course / "roster.csv").write_text("student_id,first_name,lms_id\nada,Ada,101\nbob,Bob,102\n")
    assert _run("roster", "import", course / "roster.csv", "--course", course)[0] == 0
    before = {path for path in tmp_path.rglob("*") if course not in path.parents}
    source = hostile_zip(tmp_path)
    status, output = _run("collect", source, "--course", course, "--assignment", "vault", "--json")
    found: dict[str, Any] = json.loads(output)
    assert status == 1
    assert {entry["what"] for entry in found["left"]} == ENTRIES.keys() - {HONEST}
    assert [path.relative_to(course).as_posix() for path in course.glob("submitted/*/*/*.ipynb")] == [
        "submitted/ada/vault/vault.ipynb"
    ]
    assert {path for path in tmp_path.rglob("*") if course not in path.parents} == before | {source}
    assert [path for path in course.rglob("*") if MARK in path.name] == []
