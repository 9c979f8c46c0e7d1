# /// attack
# does = "writes files that Python, IPython and Matplotlib read at their start"
# wall = "namespaces"
# ///
# %%
import os, site
for name in (".ipython/profile_default/startup/00.py", ".local/lib/python3.11/site-packages/usercustomize.py", ".pythonrc",
             ".config/matplotlib/matplotlibrc", ".keras/keras.json", ".bashrc", ".netrc", ".pydistutils.cfg"):
    path = os.path.expanduser("~/" + name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    open(path, "w").write("print('GAINED a start')")
attempt("what another run wrote", lambda: [n for n in os.listdir("/tmp") if n.startswith("vault-mark")])
