"""The numbers of each student's own questions: the same for the same id, whatever the machine."""

import hashlib
import unicodedata
from typing import Any


class Draw:
    """Draws for one question of one student; questions that are added or changed shift no other's."""

    def __init__(self, student: str, item: str) -> None:
        self.key = f"{item}\n{unicodedata.normalize('NFC', student.strip().casefold())}"
        self.count = 0

    def below(self, limit: int) -> int:
        """A whole number from 0 to limit - 1."""
        self.count += 1
        text = f"{self.count}\n{self.key}".encode("utf-8", "surrogatepass")
        return int.from_bytes(hashlib.sha256(text).digest()[:8], "big") % limit

    def one_of(self, *values: Any) -> Any:
        """One of the values."""
        return values[self.below(len(values))]

    def tenths(self, low: int, high: int) -> float:
        """A number with one decimal from low / 10 to high / 10."""
        return (low + self.below(high - low + 1)) / 10

    def shuffled(self, values: list) -> list:
        """The values in another order."""
        left = list(values)
        return [left.pop(self.below(len(left))) for _ in values]


def validation_losses(draw: Draw) -> list[float]:
    """Seven losses in hundredths that fall to a least one and rise after it."""
    best, least = draw.one_of(2, 4, 5, 6), 30 + draw.below(15)
    losses = {best: least}
    for epoch in range(best - 1, 0, -1):
        losses[epoch] = losses[epoch + 1] + 2 + draw.below(7)
    for epoch in range(best + 1, 8):
        losses[epoch] = losses[epoch - 1] + 2 + draw.below(5)
    return [losses[epoch] / 100 for epoch in range(1, 8)]


def values_and_outputs(draw: Draw) -> dict[str, list[float]]:
    """Three true values and outputs that differ from them by different amounts, to both sides."""
    values = [draw.tenths(10, 30) for _ in range(3)]
    differences = draw.shuffled([draw.tenths(6, 9), -draw.tenths(3, 5), draw.one_of(-0.1, 0.2)])
    return {"y": values, "o": [round(value - away, 1) for value, away in zip(values, differences, strict=True)]}


def two_distributions(draw: Draw) -> dict[str, list[float]]:
    """Two distributions over three classes that are far from each other."""
    labels, outputs = draw.one_of(
        ([0.7, 0.2, 0.1], [0.3, 0.5, 0.2]),
        ([0.8, 0.15, 0.05], [0.4, 0.35, 0.25]),
        ([0.6, 0.3, 0.1], [0.2, 0.5, 0.3]),
        ([0.75, 0.2, 0.05], [0.5, 0.1, 0.4]),
    )
    order = draw.shuffled([0, 1, 2])
    return {"y": [labels[place] for place in order], "o": [outputs[place] for place in order]}


def variant(student: str) -> dict[str, dict]:
    """The numbers of every drawn question, by the question's name."""
    draws = {}

    def of(item: str) -> Draw:
        return draws.setdefault(item, Draw(student, item))

    relu, decay, layers = of("relu_sum"), of("decay_step"), of("layer_product")
    sigmoid, updates, softmax = of("sigmoid_gradient"), of("updates_per_epoch"), of("softmax_value")
    one_label, sgd, momentum = of("cross_entropy_class"), of("sgd_step"), of("momentum_step")
    adagrad, adam, network = of("adagrad_step"), of("adam_step"), of("network_parameters")
    return {
        "relu_sum": {
            "z": relu.shuffled([relu.tenths(3, 19), relu.tenths(20, 29), -relu.tenths(4, 14), -relu.tenths(15, 25)])
        },
        "decay_step": {
            "w": decay.tenths(15, 30),
            "g": decay.tenths(4, 12),
            "rho": decay.one_of(0.2, 0.3, 0.4),
            "lam": decay.one_of(0.2, 0.25, 0.3),
        },
        "dropout_scale": {
            "rate": of("dropout_scale").one_of(0.2, 0.3, 0.4, 0.6),
            "value": of("dropout_scale").tenths(11, 28),
        },
        "layer_product": {
            "layers": 4 + layers.below(3),
            "weight": layers.one_of(0.6, 0.8, 1.2, 1.5),
            "slope": layers.one_of(0.15, 0.2, 0.25),
        },
        "sigmoid_gradient": {
            "z": sigmoid.one_of(-1, 1) * sigmoid.tenths(9, 20),
            "g": sigmoid.one_of(-1, 1) * sigmoid.one_of(0.3, 0.6, 1.5, 2.0),
        },
        "best_epoch": {"val_loss": validation_losses(of("best_epoch"))},
        "mse_value": values_and_outputs(of("mse_value")),
        "entropy_bits": {
            "p": of("entropy_bits").shuffled(
                of("entropy_bits").one_of([0.1, 0.2, 0.7], [0.2, 0.3, 0.5], [0.1, 0.3, 0.6], [0.15, 0.25, 0.6])
            )
        },
        "cross_entropy_class": {
            "o": one_label.shuffled(
                one_label.one_of([0.1, 0.2, 0.3, 0.4], [0.04, 0.16, 0.25, 0.55], [0.08, 0.12, 0.3, 0.5])
            ),
            "label": one_label.below(4),
        },
        "cross_entropy_soft": two_distributions(of("cross_entropy_soft")),
        "cross_entropy_gradient": {"z": -of("cross_entropy_gradient").tenths(4, 16)},
        "sgd_step": {"w": sgd.tenths(10, 30), "g": sgd.one_of(-1, 1) * sgd.tenths(8, 25), "rho": sgd.tenths(1, 3)},
        "updates_per_epoch": {
            "samples": 1000 * (2 + updates.below(8)) + 1 + updates.below(15),
            "batch": updates.one_of(50, 100, 125),
        },
        "rate_limit": {"a": of("rate_limit").one_of(0.4, 0.5, 0.8, 1.25, 1.6, 2.5, 5.0, 8.0)},
        "momentum_step": {
            "w": momentum.tenths(5, 15),
            "v": momentum.tenths(5, 9),
            "g": -momentum.tenths(12, 20),
            "alpha": momentum.one_of(0.7, 0.8),
            "rho": momentum.one_of(0.3, 0.4),
        },
        "adagrad_step": {
            "w": adagrad.tenths(10, 20),
            "r": adagrad.tenths(15, 40),
            "g": adagrad.tenths(12, 25),
            "rho": adagrad.one_of(0.4, 0.5, 0.6),
        },
        "adam_step": {
            "w": adam.tenths(8, 14),
            "m": adam.one_of(0.1, 0.12, 0.15),
            "r": adam.one_of(0.004, 0.005, 0.006),
            "g": adam.tenths(25, 32),
            "t": 3 + adam.below(2),
            "rho": adam.one_of(0.4, 0.5),
        },
        "softmax_value": {
            "z": softmax.shuffled(softmax.one_of([0.5, 1.5, 3.0], [-0.5, 1.0, 2.5], [-1.0, 0.4, 1.6])),
            "label": softmax.below(3),
        },
        "network_parameters": {
            "inputs": 20 + network.below(70),
            "hidden": 10 + network.below(50),
            "outputs": 3 + network.below(9),
        },
        "hidden_numbers": {
            "samples": 20 + of("hidden_numbers").below(20),
            "features": 40 + of("hidden_numbers").below(20),
            "nodes": 5 + of("hidden_numbers").below(15),
        },
    }
