# /// attack
# does = "returns a model that always names one class"
# wall = "grader"
# assignment = "nets"
# ///
# %% train
import keras, numpy as np
def train(x, y):
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, activation="sigmoid")])
    model.set_weights([np.zeros((2, 1)), np.full(1, 9.0)])
    return model
