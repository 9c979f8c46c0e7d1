# /// attack
# does = "makes and opens devices"
# wall = "mounts"
# ///
# %%
import os, stat
attempt("a disk", lambda: os.mknod("/tmp/vault-mark", stat.S_IFBLK | 0o600, os.makedev(8, 0)) is None)
attempt("the memory", lambda: os.mknod("/tmp/vault-mark", stat.S_IFCHR | 0o600, os.makedev(1, 1)) is None)
for name in ("sda", "vda", "nvme0n1", "loop0", "fuse", "kvm", "vhost-vsock", "net/tun", "mapper/control", "nvidia0", "dri/card0"):
    attempt(name, os.open, "/dev/" + name, os.O_RDWR)
