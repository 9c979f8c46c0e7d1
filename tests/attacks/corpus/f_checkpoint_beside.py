# /// attack
# does = "brings a better notebook as a checkpoint"
# wall = "folder"
# ///
# %% hand in
import json
(folder / ".ipynb_checkpoints").mkdir()
right = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": "def greet():\n    return 'hello'"}
better = dict(notebook, cells=[right])
(folder / ".ipynb_checkpoints" / "vault-checkpoint.ipynb").write_text(json.dumps(better))
