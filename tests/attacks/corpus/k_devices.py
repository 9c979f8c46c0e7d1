# /// attack
# does = "looks for a graphics card, and for what others left in its memory"
# wall = "mounts"
# assignment = "nets"
# ///
# %%
import glob, tensorflow as tf
attempt("a card", lambda: tf.config.list_physical_devices("GPU") or glob.glob("/dev/nvidia*") or glob.glob("/dev/dri/*"))
