"""What the harness claims is read within bounds."""

import msgspec
import pytest

from autograder.wire.messages import CallReply, CellReply

_DECODER: msgspec.msgpack.Decoder[CallReply | CellReply] = msgspec.msgpack.Decoder(CallReply | CellReply)
MESSAGES: dict[str, dict[str, object]] = {
    "cell done": {"index": 0, "ok": True, "outputs": []},
    "returned": {"value": {"type": "none"}},
    "raised": {"error": "ValueError", "message": ""},
}


@pytest.mark.parametrize("tag", MESSAGES)
@pytest.mark.parametrize("seconds", [float("nan"), float("inf"), float("-inf"), -1e300, 1e300])
def test_times_that_no_clock_measures_are_refused(tag: str, seconds: float) -> None:
    """A record with NaN in it could not be read back."""
    message = {"type": tag, "seconds": 0.5, **MESSAGES[tag]}
    assert _DECODER.decode(msgspec.msgpack.encode(message))
    with pytest.raises(msgspec.ValidationError):
        _DECODER.decode(msgspec.msgpack.encode({**message, "seconds": seconds}))
