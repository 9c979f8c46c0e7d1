# /// attack
# does = "forges a model nested a thousand times"
# wall = "blueprint"
# assignment = "nets"
# outcome = "not rebuildable"
# ///
# %% train
import autograder.harness.conversation as harness
from autograder.wire.values import Model
config = b'{"module": "keras", "class_name": "Sequential", "config": {"name": "m", "layers": [' * 1000 + b"]}}" * 1000
harness.describe = lambda value: Model(config, ()) if value is harness else None
def train(x, y): return harness
