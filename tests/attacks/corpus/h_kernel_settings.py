# /// attack
# does = "writes to the kernel's settings"
# wall = "mounts"
# ///
# %%
for name in ("/proc/sys/kernel/core_pattern", "/proc/sysrq-trigger", "/proc/sys/kernel/hostname", "/proc/sys/vm/drop_caches",
             "/proc/sys/fs/binfmt_misc/register", "/proc/self/uid_map", "/proc/self/setgroups", "/sys/fs/cgroup/release_agent",
             "/sys/kernel/uevent_helper", "/proc/irq/0/smp_affinity"):
    attempt(name, lambda: open(name, "w").write("x"))
