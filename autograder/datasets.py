"""Data sets that assignments use: MNIST, or a stand-in for it, each with a part that no sandbox sees.

A data set is two files: what `keras.datasets.mnist.load_data()` returns inside the sandbox, and held-out images with
their labels, which stay with the grader. MNIST's held-out images are some of its test images; in the sandbox's copy
other test images stand in their place, so that all sizes are those a textbook gives. The stand-in is scikit-learn's
handwritten digits, 8 by 8 pixels, scaled up into MNIST's layout.
"""

import hashlib
import os
import secrets
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from autograder.errors import ConfigError

VARIABLE = "AUTOGRADER_DATA"
MNIST = "mnist"
DIGITS = "digits"
# The digest that Keras itself checks when it downloads the file.
MNIST_SHA256 = "731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1"

_ABOUT = "about.json"
_PUBLIC = "sandbox.npz"
_HIDDEN = "held-out.npz"
_HELD_OUT = {MNIST: 2_000, DIGITS: 397}
_DIGITS_TRAIN = 1_200
_SHUFFLE = 5  # which images are held out never changes
_SCALE, _BORDER = 3, 2  # 8 pixels become 24, and with a border 28
_KERAS = "import keras; keras.datasets.mnist.load_data()"

Images = NDArray[np.uint8]
Labels = NDArray[np.int64]
Parts = dict[str, NDArray[Any]]


class Labelled(msgspec.Struct, frozen=True):
    """Images of shape (n, 28, 28), 0 to 255, and their labels of shape (n,), 0 to 9."""

    images: Images
    labels: Labels


class About(msgspec.Struct, frozen=True):
    """What is written beside a data set's files once both are whole. `digest` is SHA-256 over both, in hex."""

    name: str
    digest: str
    train: int
    test: int
    held_out: int


class Data:
    """A data set as hidden tests use it.

    Args:
        folder: holds its files.
        about: what they are.
    """

    def __init__(self, folder: Path, about: About) -> None:
        self._folder = folder
        self._train: Labelled | None = None
        self._held_out: Labelled | None = None
        self.about = about

    @property
    def name(self) -> str:
        """`mnist`, or `digits` for the stand-in."""
        return self.about.name

    @property
    def public(self) -> Path:
        """The file that the sandbox sees."""
        return self._folder / _PUBLIC

    def train(self, n: int, rng: np.random.Generator) -> Labelled:
        """Up to `n` of the training images, drawn without putting back."""
        if self._train is None:
            with np.load(self.public, allow_pickle=False) as file:
                self._train = Labelled(file["x_train"], file["y_train"].astype(np.int64))
        chosen = rng.permutation(len(self._train.labels))[:n]
        return Labelled(self._train.images[chosen], self._train.labels[chosen])

    def held_out(self) -> Labelled:
        """All held-out images. Neither they nor their labels are in what a sandbox can load."""
        if self._held_out is None:
            with np.load(self._folder / _HIDDEN, allow_pickle=False) as file:
                self._held_out = Labelled(file["x"], file["y"].astype(np.int64))
        return self._held_out


def data_folder(setting: Path | None = None) -> Path:
    """Where data sets are kept: the setting, else AUTOGRADER_DATA, else the user's data directory."""
    if setting is not None:
        return setting
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named)
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "autograder"


def best_data(folder: Path) -> Data:
    """MNIST where it has been fetched, else the digits, which are made when first needed."""
    return find_data(folder, MNIST) or make_digits(folder)


def find_data(folder: Path, name: str) -> Data | None:
    """A data set that is whole; None where it is not there.

    Raises:
        ConfigError: when its description can't be read.
    """
    path = folder / name / _ABOUT
    try:
        return Data(path.parent, msgspec.json.decode(path.read_bytes(), type=About))
    except FileNotFoundError:
        return None
    except (OSError, msgspec.MsgspecError) as error:
        raise ConfigError(f"{path} can't be read: {error}. Delete {path.parent} and fetch the data again.") from error


def make_digits(folder: Path) -> Data:
    """The stand-in; made where it is missing."""
    found = find_data(folder, DIGITS)
    return found or _write(folder, DIGITS, *_digits())


def fetch_mnist(folder: Path, source: Path | None = None) -> Data:
    """Fetch MNIST with Keras's own download, or from a file that was fetched so before.

    Raises:
        ConfigError: when it can't be had, or is not the file that Keras knows.
    """
    with tempfile.TemporaryDirectory() as keras_home:
        path = source or _downloaded(Path(keras_home))
        _check(path)
        return _write(folder, MNIST, *_mnist(path))


def _downloaded(keras_home: Path) -> Path:
    """Have Keras load its file, in a process of its own: this one stays free of TensorFlow."""
    environment = {**os.environ, "KERAS_HOME": str(keras_home), "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", _KERAS]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    path = keras_home / "datasets" / "mnist.npz"
    if ended.returncode or not path.exists():
        reason = (ended.stderr.strip().splitlines() or ["it left no file"])[-1]
        raise ConfigError(
            f"MNIST can't be downloaded: {reason}. On a machine without internet, copy mnist.npz from one that has it "
            "(~/.keras/datasets/mnist.npz) and run: autograder data fetch mnist --from mnist.npz."
        )
    return path


def _check(path: Path) -> None:
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise ConfigError(f"{path} can't be read: {error.strerror or error}.") from error
    if digest != MNIST_SHA256:
        raise ConfigError(f"{path} is not Keras's mnist.npz: its SHA-256 is {digest}, not {MNIST_SHA256}.")


def _mnist(path: Path) -> tuple[Parts, Labelled]:
    with np.load(path, allow_pickle=False) as file:
        parts: Parts = {name: file[name] for name in ("x_train", "y_train", "x_test", "y_test")}
    rng = np.random.default_rng(_SHUFFLE)
    order = rng.permutation(len(parts["y_test"]))
    hidden, kept = np.split(order, [_HELD_OUT[MNIST]])
    held_out = Labelled(parts["x_test"][hidden], parts["y_test"][hidden])
    for name in ("x_test", "y_test"):
        parts[name] = parts[name].copy()
        parts[name][hidden] = parts[name][kept[: len(hidden)]]
    return parts, held_out


def _digits() -> tuple[Parts, Labelled]:
    from sklearn.datasets import load_digits  # noqa: PLC0415 - a second of imports, needed once per machine

    digits = load_digits()
    small = np.rint(digits.images * (255 / 16)).astype(np.uint8)
    images = np.pad(np.kron(small, np.ones((1, _SCALE, _SCALE), np.uint8)), ((0, 0), (_BORDER,) * 2, (_BORDER,) * 2))
    labels = digits.target.astype(np.uint8)
    order = np.random.default_rng(_SHUFFLE).permutation(len(labels))
    train, test, hidden = np.split(order, [_DIGITS_TRAIN, len(order) - _HELD_OUT[DIGITS]])
    parts: Parts = {"x_train": images[train], "y_train": labels[train], "x_test": images[test], "y_test": labels[test]}
    return parts, Labelled(images[hidden], labels[hidden])


def _write(folder: Path, name: str, parts: Parts, held_out: Labelled) -> Data:
    """Write both files, and last what says that they are whole."""
    place = folder / name
    try:
        place.mkdir(parents=True, exist_ok=True)
        hidden: Parts = {"x": held_out.images, "y": held_out.labels}
        digests = [_save(place / _PUBLIC, parts, 0o644), _save(place / _HIDDEN, hidden, 0o600)]
        whole = hashlib.sha256("".join(digests).encode()).hexdigest()
        about = About(name, whole, len(parts["y_train"]), len(parts["y_test"]), len(held_out.labels))
        _replace(place / _ABOUT, msgspec.json.format(msgspec.json.encode(about), indent=1), 0o644)
    except OSError as error:
        raise ConfigError(
            f"Can't write the data set into {place}: {error.strerror or error}. "
            f"Name another folder with {VARIABLE}, or `data` in course.toml."
        ) from error
    return Data(place, about)


def _save(path: Path, parts: Parts, mode: int) -> str:
    """Write arrays uncompressed, so that a run reads them in no time; returns their digest."""
    temporary = path.with_name(f".{secrets.token_hex(8)}.npz")
    try:
        np.savez(temporary, allow_pickle=False, **parts)
        temporary.chmod(mode)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    state = hashlib.sha256()
    for key, array in sorted(parts.items()):
        state.update(f"{key}\0{array.dtype}\0{array.shape}\0".encode() + array.tobytes())
    return state.hexdigest()


def _replace(path: Path, data: bytes, mode: int) -> None:
    temporary = path.with_name(f".{secrets.token_hex(8)}.tmp")
    temporary.write_bytes(data)
    temporary.chmod(mode)
    temporary.replace(path)
