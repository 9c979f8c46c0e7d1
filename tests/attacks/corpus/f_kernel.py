# /// attack
# does = "names a kernel of its own to be run by"
# wall = "match"
# ///
# %% hand in
notebook["metadata"]["kernelspec"] = {"name": "bash", "display_name": "x", "language": "bash",
                                      "argv": ["touch", "/tmp/vault-mark-kernel"]}
