"""Zips as strangers make them: nothing leads out of one, nothing grows without bound, and names are read as meant."""

import stat
import struct
import zipfile
from pathlib import Path

import pytest

from autograder.errors import ConfigError
from autograder.submissions import archive
from autograder.submissions.archive import open_entries


def zipped(folder: Path, files: dict[str, bytes], *, links: tuple[str, ...] = ()) -> Path:
    path = folder / "download.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in files.items():
            info = zipfile.ZipInfo(name)
            info.external_attr = (stat.S_IFLNK if name in links else stat.S_IFREG) << 16
            file.writestr(info, data, zipfile.ZIP_DEFLATED)
    return path


def held(path: Path) -> tuple[list[str], dict[str, str]]:
    with open_entries(path) as entries:
        return [entry.name for entry in entries.files], {refused.name: refused.why for refused in entries.refused}


@pytest.mark.parametrize("name", ["../a.ipynb", "/a.ipynb", "a/../../b.ipynb", "C:/a.ipynb", "a\\..\\b.ipynb", "a\nb"])
def test_a_name_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    assert held(zipped(tmp_path, {name: b"x", "good.ipynb": b"y"})) == (
        ["good.ipynb"],
        {name: "its name leads out of the zip or can't be a file's"},
    )


def test_links_and_repeated_names_are_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path, {"link.ipynb": b"/etc/passwd", "twice.ipynb": b"1"}, links=("link.ipynb",))
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(path, "a") as file:
        file.writestr("twice.ipynb", b"2")
    names, refused = held(path)
    assert names == []
    assert refused == {
        "link.ipynb": "it is a link or no regular file",
        "twice.ipynb": "the zip holds it more than once",
    }


def test_sizes_are_bounded_before_anything_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = zipped(tmp_path, {"a.ipynb": bytes(900), "b.ipynb": bytes(1100)})
    monkeypatch.setattr(archive, "MAX_FILE_BYTES", 1000)
    assert held(path) == (["a.ipynb"], {"b.ipynb": "its 1100 bytes are more than 1000"})
    monkeypatch.setattr(archive, "MAX_TOTAL_BYTES", 1999)
    with pytest.raises(ConfigError, match="holds 2 files of 2000 bytes"):
        held(path)
    monkeypatch.setattr(archive, "MAX_TOTAL_BYTES", 10**9)
    monkeypatch.setattr(archive, "MAX_ENTRIES", 1)
    with pytest.raises(ConfigError, match="holds 2 files"):
        held(path)


def test_a_file_that_lies_about_its_size_is_damaged(tmp_path: Path) -> None:
    """The bytes that are read are never more than the size that was checked."""
    path = zipped(tmp_path, {"a.ipynb": bytes(5000)})
    data = bytearray(path.read_bytes())
    for signature, place in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        struct.pack_into("<I", data, data.index(signature) + place, 10)
    path.write_bytes(data)
    with open_entries(path) as entries:
        (entry,) = entries.files
        assert entry.size == 10
        with pytest.raises(OSError, match=r"damaged at a\.ipynb"):
            entry.open()


def _without_flag(path: Path, replaced: dict[str, bytes]) -> None:
    """Names as an old program writes them: raw bytes in some code page, without the UTF-8 flag."""
    data = path.read_bytes()
    for placeholder, raw in replaced.items():
        assert len(placeholder) == len(raw)
        data = data.replace(placeholder.encode(), raw)
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("raw", "meant"),
    [
        ("김하늘.ipynb".encode("cp949"), "김하늘.ipynb"),
        ("김하늘.ipynb".encode(), "김하늘.ipynb"),
        ("똠방각하.ipynb".encode("cp949"), "똠방각하.ipynb"),
        ("Andrés.ipynb".encode("cp437"), "Andrés.ipynb"),
        (b"plain.ipynb", "plain.ipynb"),
    ],
)
def test_names_without_the_utf8_flag_are_read_as_meant(tmp_path: Path, raw: bytes, meant: str) -> None:
    placeholder = "x" * len(raw)
    path = zipped(tmp_path, {placeholder: b"1"})
    _without_flag(path, {placeholder: raw})
    assert held(path)[0] == [meant]


def test_names_with_the_flag_need_no_guess(tmp_path: Path) -> None:
    assert held(zipped(tmp_path, {"김하늘.ipynb": b"1", "Andrés.ipynb": b"2"}))[0] == ["김하늘.ipynb", "Andrés.ipynb"]


def test_what_systems_leave_is_passed_over(tmp_path: Path) -> None:
    files = {
        "__MACOSX/._a.ipynb": b"",
        "a.ipynb": b"1",
        ".DS_Store": b"",
        "b/.ipynb_checkpoints/b-checkpoint.ipynb": b"",
    }
    assert held(zipped(tmp_path, files)) == (["a.ipynb"], {})


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 not a zip", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_zip_is_refused_or_empty(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(data)
    if data.startswith(b"PK\x05\x06"):
        assert held(path) == ([], {})
    else:
        with pytest.raises(ConfigError, match="neither a folder nor a zip"):
            held(path)


def test_links_in_a_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "kim").mkdir()
    (tmp_path / "kim" / "toy.ipynb").write_bytes(b"1")
    (tmp_path / "kim" / "secret.ipynb").symlink_to("/etc/passwd")
    (tmp_path / "lee").symlink_to("/etc")
    names, refused = held(tmp_path)
    assert names == ["kim/toy.ipynb"]
    assert set(refused) == {"kim/secret.ipynb", "lee"}


def test_an_entry_without_a_name_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path, {"a": b"x", "good.ipynb": b"y"})
    data = path.read_bytes()
    place = data.index(b"PK\x01\x02") + 28  # the length of the name, then the name itself
    data = data[:place] + b"\0\0" + data[place + 2 : place + 18] + data[place + 19 :]
    path.write_bytes(data[:-10] + struct.pack("<I", struct.unpack("<I", data[-10:-6])[0] - 1) + data[-6:])
    names, refused = held(path)
    assert names == ["good.ipynb"]
    assert list(refused) == [""]


def test_a_name_that_is_no_utf8_though_it_says_so_is_damage(tmp_path: Path) -> None:
    path = zipped(tmp_path, {"김.ipynb": b"x"})
    data = bytearray(path.read_bytes())
    data[30] = 0xFF  # in the file's own head; the directory at the end has the name as it was
    path.write_bytes(data)
    with open_entries(path) as entries:
        (entry,) = entries.files
        with pytest.raises(OSError, match="damaged"):
            entry.open()
