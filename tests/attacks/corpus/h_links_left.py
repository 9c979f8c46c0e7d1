# /// attack
# does = "leaves links that lead out, for whoever tidies up after it"
# wall = "namespaces"
# ///
# %%
import os
os.symlink("/etc/passwd", "/tmp/vault-mark-link")
os.symlink("/", os.path.expanduser("~/vault-mark-root"))
attempt("a link to a file that is not its own", lambda: os.link("/usr/bin/env", "/tmp/vault-mark-hard") is None)
