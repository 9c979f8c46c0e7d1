"""What the sandbox may load and what stays held out never overlap, and only Keras's own file passes for MNIST."""

import hashlib
from pathlib import Path

import numpy as np
import pytest

from autograder import datasets
from autograder.datasets import Data, best_data, data_folder, fetch_mnist, find_data, make_digits
from autograder.errors import ConfigError


@pytest.fixture(scope="module")
def digits(tmp_path_factory: pytest.TempPathFactory) -> Data:
    return make_digits(tmp_path_factory.mktemp("data"))


@pytest.fixture
def mnist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Data:
    """A file in MNIST's layout and sizes, whose digest is taken for Keras's."""
    rng = np.random.default_rng(1)
    parts = {
        "x_train": rng.integers(0, 256, (60_000, 28, 28), dtype=np.uint8),
        "y_train": rng.integers(0, 10, 60_000, dtype=np.uint8),
        "x_test": rng.integers(0, 256, (10_000, 28, 28), dtype=np.uint8),
        "y_test": rng.integers(0, 10, 10_000, dtype=np.uint8),
    }
    path = tmp_path / "mnist.npz"
    np.savez(path, **parts)  # type: ignore[arg-type]  # its stub takes the arrays for its flag
    monkeypatch.setattr(datasets, "MNIST_SHA256", hashlib.sha256(path.read_bytes()).hexdigest())
    return fetch_mnist(tmp_path / "data", path)


def _images(data: Data) -> set[bytes]:
    with np.load(data.public) as file:
        return {image.tobytes() for name in ("x_train", "x_test") for image in file[name]}


def test_held_out_images_of_mnist_are_in_nothing_that_is_shown(mnist: Data) -> None:
    held_out = mnist.held_out()
    assert held_out.images.shape == (2_000, 28, 28)
    assert not _images(mnist) & {image.tobytes() for image in held_out.images}


def test_mnist_keeps_its_sizes(mnist: Data) -> None:
    with np.load(mnist.public) as file:
        assert {name: file[name].shape for name in file} == {
            "x_train": (60_000, 28, 28),
            "y_train": (60_000,),
            "x_test": (10_000, 28, 28),
            "y_test": (10_000,),
        }


def test_the_digits_are_in_the_layout_of_mnist(digits: Data) -> None:
    """28 by 28 bytes from 0 to 255 with an empty border, every digit in each part."""
    held_out, train = digits.held_out(), digits.train(10_000, np.random.default_rng(1))
    for part, count in ((held_out, 397), (train, 1_200)):
        assert part.images.shape == (count, 28, 28)
        assert (part.images.dtype.name, part.images.max(), part.images[:, :2].max()) == ("uint8", 255, 0)
        assert set(part.labels) == set(range(10))
    assert not _images(digits) & {image.tobytes() for image in held_out.images}


def test_training_images_are_drawn_with_their_labels(digits: Data) -> None:
    one, other = (digits.train(200, np.random.default_rng(seed)) for seed in (1, 2))
    labels = {image.tobytes(): label for image, label in zip(one.images, one.labels, strict=True)}
    shared = [(image.tobytes(), label) for image, label in zip(other.images, other.labels, strict=True)]
    found = [labels[image] == label for image, label in shared if image in labels]
    assert found
    assert all(found)
    assert len(found) < 100


def test_the_best_data_set_is_mnist_once_it_is_fetched(mnist: Data, tmp_path: Path, digits: Data) -> None:
    assert best_data(tmp_path / "data").name == "mnist"
    assert best_data(digits.public.parent.parent).name == "digits"


def test_another_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "mnist.npz"
    path.write_bytes(b"PK")
    with pytest.raises(ConfigError, match="is not Keras's mnist.npz: its SHA-256 is"):
        fetch_mnist(tmp_path / "data", path)
    with pytest.raises(ConfigError, match="can't be read: No such file"):
        fetch_mnist(tmp_path / "data", tmp_path / "missing.npz")
    assert find_data(tmp_path / "data", "mnist") is None


def test_a_data_set_without_its_description_is_none(digits: Data, tmp_path: Path) -> None:
    """It is written last: killed before, the next start makes the files anew."""
    (tmp_path / "digits").mkdir()
    (tmp_path / "digits" / "sandbox.npz").write_bytes(b"half")
    assert make_digits(tmp_path).about == digits.about
    (tmp_path / "digits" / "about.json").write_text("{")
    with pytest.raises(ConfigError, match="can't be read"):
        find_data(tmp_path, "digits")


def test_the_folder_is_the_setting_else_the_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUTOGRADER_DATA", "/named")
    assert data_folder(tmp_path) == tmp_path
    assert data_folder() == Path("/named")
    monkeypatch.delenv("AUTOGRADER_DATA")
    monkeypatch.setenv("XDG_DATA_HOME", "/xdg")
    assert data_folder() == Path("/xdg/autograder")
