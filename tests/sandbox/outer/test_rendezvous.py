"""Only one connection, only while it is awaited, and no waiting for a process that has ended."""

import socket
import stat
import subprocess
from collections.abc import Iterator

import pytest

from autograder.sandbox.outer.rendezvous import SOCKET, Rendezvous

Process = subprocess.Popen[bytes]


@pytest.fixture
def process() -> Iterator[Process]:
    with subprocess.Popen(["sleep", "600"]) as started:
        yield started
        started.kill()


def test_the_worker_is_let_in_and_nobody_after_it(process: Process) -> None:
    meeting = Rendezvous()
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as worker:
        worker.connect(str(meeting.folder / SOCKET))
        with meeting.accept(process, 10) as connection:
            worker.send(b"ready")
            assert connection.recv(10) == b"ready"
    assert not meeting.folder.exists()


def test_others_of_this_machine_cannot_get_to_it() -> None:
    meeting = Rendezvous()
    assert stat.S_IMODE(meeting.folder.parent.stat().st_mode) == 0o700
    meeting.close()
    assert not meeting.folder.parent.exists()


def test_a_container_that_ends_is_not_waited_for(process: Process) -> None:
    meeting = Rendezvous()
    process.kill()
    with pytest.raises(ConnectionAbortedError):
        meeting.accept(process, 600)
    meeting.close()


def test_waiting_has_an_end(process: Process) -> None:
    meeting = Rendezvous()
    with pytest.raises(TimeoutError):
        meeting.accept(process, 0.01)
    meeting.close()
