"""Frames arrive whole or not at all, in time or not at all."""

import socket
import struct
import time
from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.wire import frames
from autograder.wire.messages import CallReply, Missing, Returned
from autograder.wire.values import Text

_REPLIES: msgspec.msgpack.Decoder[CallReply] = msgspec.msgpack.Decoder(CallReply)


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, socket.socket]]:
    """Two connected sockets."""
    ours, theirs = socket.socketpair()
    yield ours, theirs
    ours.close()
    theirs.close()


def test_a_message_arrives(pair: tuple[socket.socket, socket.socket]) -> None:
    """Whole and typed."""
    frames.send(pair[0], Returned(Text("안녕"), 0.5))
    assert frames.receive(pair[1], _REPLIES) == Returned(Text("안녕"), 0.5)


def test_a_message_of_another_type_is_refused(pair: tuple[socket.socket, socket.socket]) -> None:
    """Only what the decoder names is accepted."""
    pair[0].sendall(struct.pack(">I", 3) + msgspec.msgpack.encode([1, 2]))
    with pytest.raises(frames.BadFrame):
        frames.receive(pair[1], _REPLIES)


def test_an_announced_size_over_the_limit_is_refused_at_once(pair: tuple[socket.socket, socket.socket]) -> None:
    """Before a byte of it is waited for."""
    pair[0].sendall(struct.pack(">I", 2**31))
    with pytest.raises(frames.BadFrame, match="over the limit"):
        frames.receive(pair[1], _REPLIES)


def test_a_closed_connection_is_told_from_a_slow_one(pair: tuple[socket.socket, socket.socket]) -> None:
    """Gone in the middle of a frame: ended. Silent: the deadline passes."""
    with pytest.raises(frames.DeadlinePassed):
        frames.receive(pair[1], _REPLIES, deadline=time.monotonic() + 0.01)
    pair[0].sendall(struct.pack(">I", 10) + b"half")
    pair[0].close()
    with pytest.raises(frames.ConnectionEnded):
        frames.receive(pair[1], _REPLIES)


def test_a_reader_that_stops_reading_does_not_hold_the_sender(pair: tuple[socket.socket, socket.socket]) -> None:
    """Sending has a deadline too."""
    with pytest.raises(frames.DeadlinePassed):
        _fill(pair[0])


def _fill(connection: socket.socket) -> None:
    while True:
        frames.send(connection, Returned(Text("x" * 99_000), 0.0), deadline=time.monotonic() + 0.05)


@settings(max_examples=50)
@given(st.binary(max_size=300))
def test_arbitrary_bytes_are_a_bad_frame_or_an_end(data: bytes) -> None:
    """Nothing else is raised, whatever comes."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.sendall(data)
        ours.close()
        with pytest.raises((frames.BadFrame, frames.ConnectionEnded)):
            _drain(theirs)


def _drain(connection: socket.socket) -> None:
    while True:
        frames.receive(connection, _REPLIES, limit=1_000)


def test_messages_keep_their_tags() -> None:
    """A reply is told from another by its tag."""
    assert _REPLIES.decode(msgspec.msgpack.encode(Missing(defined=True))) == Missing(defined=True)
