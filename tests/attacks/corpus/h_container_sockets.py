# /// attack
# does = "asks a container engine on this machine for a container"
# wall = "mounts"
# ///
# %%
import socket
for place in ("/var/run/docker.sock", "/run/podman/podman.sock", "/run/containerd/containerd.sock", "/run/dbus/system_bus_socket",
              "/tmp/.X11-unix/X0", "/run/systemd/private"):
    attempt(place, lambda: socket.socket(socket.AF_UNIX).connect(place) is None)
