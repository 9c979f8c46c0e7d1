# /// attack
# does = "returns files of models, which run code where they are loaded"
# wall = "wire"
# assignment = "nets"
# ///
# %% train
import keras
def train(x, y):
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    model.save("vault-mark.keras")
    return [open("vault-mark.keras", "rb").read(), "/student/vault-mark.keras"]
