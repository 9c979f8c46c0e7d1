"""Where a worker in a container meets the grader: a socket in a folder that is mounted into the container.

An engine hands on no descriptors (podman can, docker can't), but sockets are the kernel's: over a connection that was
made once, the descriptors of every run travel as between any two processes.
"""

import os
import select
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

SOCKET = "grader"


class Rendezvous:
    """A listening socket that only the container which its folder is mounted into can reach, for one connection."""

    def __init__(self) -> None:
        # Below a folder that is closed to all others: who is not in the container can't get to the socket.
        self._closed = Path(tempfile.mkdtemp(prefix="autograder-"))
        self.folder = self._closed / "open"
        self.folder.mkdir()
        self.folder.chmod(0o755)
        self.listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        path = self.folder / SOCKET
        self.listener.bind(str(path))
        path.chmod(0o666)  # the worker is another user than the grader
        self.listener.listen(1)

    def accept(self, process: "subprocess.Popen[bytes]", seconds: float) -> socket.socket:
        """The worker's connection. Afterwards there is nothing left to connect to.

        Raises:
            TimeoutError: when it does not come.
            ConnectionAbortedError: when the process that was to bring it about ends before.
        """
        handle = os.pidfd_open(process.pid)
        try:
            poll = select.poll()
            poll.register(self.listener, select.POLLIN)
            poll.register(handle, select.POLLIN)
            ready = {number for number, _ in poll.poll(seconds * 1000)}
        finally:
            os.close(handle)
        if not ready:
            raise TimeoutError(f"The worker did not connect within {seconds:.0f} s.")
        if self.listener.fileno() not in ready:
            raise ConnectionAbortedError("The container ended before the worker connected.")
        connection, _ = self.listener.accept()
        self.close()
        return connection

    def close(self) -> None:
        """Let nobody in any more."""
        self.listener.close()
        shutil.rmtree(self._closed, ignore_errors=True)
