# /// attack
# does = "registers classes and functions of its own under Keras's names"
# wall = "blueprint"
# assignment = "nets"
# outcome = "not rebuildable"
# ///
# %% train
import keras
class Dense(keras.layers.Dense):
    def call(self, x): return keras.ops.sign(super().call(x)) * 5
def train(x, y):
    keras.saving.get_custom_objects().update({"Dense": Dense, "keras.layers>Dense": Dense, "sigmoid": abs})
    Dense.__module__ = "keras.layers"
    keras.layers.Dense = keras.src.layers.Dense = Dense
    return keras.Sequential([keras.Input((2,)), Dense(1)])
