"""What asking a rebuilt model costs over the model's own time: 10,000 images through the network of mnist_mlp.

The model crosses the wall, is rebuilt in a clean run, and predicts batch by batch; its own time is what the harness
reports for the predictions. Medians of several rounds are printed, with --json as an object.

    python benchmarks/predictions.py [--images N] [--rounds N] [--sandbox KIND] [--json]
"""

import argparse
import json
import statistics
import time

import numpy as np

from autograder.course import Course
from autograder.grading.interview import Interview
from autograder.grading.seeds import Seeds
from autograder.grading.student import Student
from autograder.model import CellRecord, CellRole, Limits
from autograder.sandbox.client import WarmWorker
from autograder.sandbox.outer import outer_wall

_NOTEBOOK = """
import keras
def network():
    return keras.Sequential([
        keras.Input((784,)), keras.layers.Dense(1024, activation="tanh"), keras.layers.Dense(10, activation="softmax")
    ])
"""

Row = dict[str, float]


def main() -> None:
    """Measure and print."""
    options = _options()
    images = np.random.default_rng(1).uniform(size=(options.images, 784)).astype(np.float32)
    with WarmWorker(outer_wall(options.sandbox), Course().preload) as worker:
        rows = [_round(worker, images) for _ in range(options.rounds)]
    report = {name: round(statistics.median(row[name] for row in rows), 4) for name in rows[0]}
    shown = {"images": options.images, "rounds": options.rounds, **report}
    if options.json:
        print(json.dumps(shown, indent=1))  # noqa: T201 - a script's output
        return
    for name, value in shown.items():
        print(f"{name:20}{value:>12}")  # noqa: T201 - a script's output


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Seconds that predictions of a rebuilt model cost.")
    parser.add_argument("--images", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sandbox", default="auto")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def _round(worker: WarmWorker, images: np.ndarray) -> Row:
    seeds = Seeds(bytes(32), "ada", "predictions")
    cells = (CellRecord("code", CellRole.EXTRA, _NOTEBOOK, position=1),)
    interview = Interview(worker, cells, Limits(), seeds)
    try:
        interview.run_notebook()
        begun = time.perf_counter()
        model = Student(interview, "test", seeds).model("network")
        rebuilt = time.perf_counter()
        own_before = interview.timing.own_compute
        model.predict(images)
        seconds = time.perf_counter() - rebuilt
        own = interview.timing.own_compute - own_before
    finally:
        interview.close()
    return {
        "rebuild_seconds": rebuilt - begun,
        "predict_seconds": seconds,
        "own_seconds": own,
        "overhead_seconds": seconds - own,
    }


if __name__ == "__main__":
    main()
