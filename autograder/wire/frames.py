"""Length-prefixed msgpack frames over a stream socket, read against a deadline and a limit of size."""

import socket
import struct
import time
from typing import TypeVar

import msgspec

T = TypeVar("T")

_HEADER = struct.Struct(">I")
MAX_FRAME = 96 * 2**20
_ENCODER = msgspec.msgpack.Encoder()


class ConnectionEnded(Exception):
    """The other side has gone, in good order or in the middle of a frame."""


class DeadlinePassed(Exception):
    """The other side has not answered in time."""


class BadFrame(Exception):
    """Bytes that are not a message of the expected type, or too many of them."""


def send(connection: socket.socket, message: msgspec.Struct, *, deadline: float | None = None) -> None:
    """Send one message.

    Args:
        connection: a connected stream socket.
        message: the struct to send.
        deadline: `time.monotonic()` after which to give up (the other side may have stopped reading).

    Raises:
        ConnectionEnded: when the other side has gone.
        DeadlinePassed: when it does not read in time.
        BadFrame: when the message is larger than a frame may be.
    """
    payload = _ENCODER.encode(message)
    if len(payload) > MAX_FRAME:
        raise BadFrame(f"a message of {len(payload)} bytes is over the limit of {MAX_FRAME}")
    _set_timeout(connection, deadline)
    try:
        connection.sendall(_HEADER.pack(len(payload)) + payload)
    except TimeoutError as error:
        raise DeadlinePassed from error
    except OSError as error:
        raise ConnectionEnded from error


def receive(
    connection: socket.socket,
    decoder: msgspec.msgpack.Decoder[T],
    *,
    deadline: float | None = None,
    limit: int = MAX_FRAME,
) -> T:
    """Receive one message of the decoder's type.

    Args:
        connection: a connected stream socket.
        decoder: the only types that are accepted.
        deadline: `time.monotonic()` after which to give up.
        limit: the most bytes a frame may announce.

    Raises:
        ConnectionEnded, DeadlinePassed, BadFrame: as their names say.
    """
    (size,) = _HEADER.unpack(_read(connection, _HEADER.size, deadline))
    if size > limit:
        raise BadFrame(f"a frame of {size} bytes is over the limit of {limit}")
    return decoded(_read(connection, size, deadline), decoder)


def decoded(payload: bytes | bytearray, decoder: msgspec.msgpack.Decoder[T]) -> T:
    """The message that a frame holds.

    Raises:
        BadFrame: when it holds none of the decoder's type.
    """
    try:
        return decoder.decode(payload)
    except (msgspec.MsgspecError, ValueError, RecursionError, OverflowError) as error:
        raise BadFrame(f"not a message: {error}") from error


def _read(connection: socket.socket, size: int, deadline: float | None) -> bytearray:
    # One buffer, whose pages the system provides as they are filled: neither a size that is merely announced nor a
    # frame that comes byte by byte takes more memory than what was sent.
    buffer = bytearray(size)
    filled = 0
    while filled < size:
        _set_timeout(connection, deadline)
        try:
            count = connection.recv_into(memoryview(buffer)[filled:])
        except TimeoutError as error:
            raise DeadlinePassed from error
        except OSError as error:
            raise ConnectionEnded from error
        if not count:
            raise ConnectionEnded
        filled += count
    return buffer


def _set_timeout(connection: socket.socket, deadline: float | None) -> None:
    if deadline is None:
        connection.settimeout(None)
        return
    left = deadline - time.monotonic()
    if left <= 0:
        raise DeadlinePassed
    connection.settimeout(left)
