# /// attack
# does = "returns a model whose predict says what it likes"
# wall = "blueprint"
# assignment = "nets"
# outcome = "not rebuildable"
# ///
# %% train
import keras, numpy as np
class Lie(keras.Sequential):
    def predict(self, x, **_): return np.ones((len(x), 1), "float32")
    def call(self, x, **_): return keras.ops.ones((x.shape[0], 1))
    evaluate = lambda *_, **__: 1.0
def train(x, y): return Lie([keras.Input((2,)), keras.layers.Dense(1)])
