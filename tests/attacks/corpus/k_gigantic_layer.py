# /// attack
# does = "forges a model of a million million weights"
# wall = "blueprint"
# assignment = "nets"
# outcome = "not rebuildable"
# raises = ["ResourceExhaustedError"]
# ///
# %% train
import json
import autograder.harness.conversation as harness
from autograder.wire.values import Model
layers = [{"module": "keras.layers", "class_name": "InputLayer", "config": {"name": "i", "batch_shape": [None, 2]}},
          {"module": "keras.layers", "class_name": "Dense", "config": {"name": "d", "units": 10**12}}]
spec = {"module": "keras", "class_name": "Sequential", "config": {"name": "m", "layers": layers}}
harness.describe = lambda value: Model(json.dumps(spec).encode(), ()) if value is harness else None
def train(x, y): return harness
