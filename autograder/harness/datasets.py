"""`keras.datasets.mnist.load_data()` without a network: it returns the file that the sandbox shows."""

import importlib
import sys
from typing import Any

import numpy as np
from numpy.typing import NDArray

_MODULES = ("keras.src.datasets.mnist", "keras.datasets.mnist", "keras._tf_keras.keras.datasets.mnist")

Pair = tuple[NDArray[Any], NDArray[Any]]


def serve_mnist(shown: str) -> None:
    """Let Keras, where it is loaded, load a file that need not be MNIST itself, whose digest Keras would check."""
    if "keras" not in sys.modules:
        return

    def load_data(path: str = "mnist.npz") -> tuple[Pair, Pair]:
        """Load the MNIST dataset."""
        with np.load(shown, allow_pickle=False) as file:
            return (file["x_train"], file["y_train"]), (file["x_test"], file["y_test"])

    for name in _MODULES:
        importlib.import_module(name).load_data = load_data  # type: ignore[attr-defined]  # it has one
