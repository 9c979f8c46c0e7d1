# /// attack
# does = "raises its own limits"
# wall = "limits"
# ///
# %%
import resource
for name in ("AS", "DATA", "NPROC", "NOFILE", "FSIZE", "CPU", "CORE", "MEMLOCK", "RTPRIO", "NICE"):
    kind = getattr(resource, "RLIMIT_" + name, None)
    if kind is not None and resource.getrlimit(kind)[1] != resource.RLIM_INFINITY:
        attempt(name, lambda: resource.setrlimit(kind, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)) is None)
