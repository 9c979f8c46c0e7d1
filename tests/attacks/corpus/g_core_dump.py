# /// attack
# does = "leaves a core dump"
# wall = "limits"
# ///
# %%
import resource
attempt("a core", lambda: resource.getrlimit(resource.RLIMIT_CORE)[1])
attempt("a pattern for cores", lambda: open("/proc/sys/kernel/core_pattern", "w").write("|/tmp/vault-mark"))
