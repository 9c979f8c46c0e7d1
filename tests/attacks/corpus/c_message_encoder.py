# /// attack
# does = "changes the encoder of messages"
# wall = "wire"
# notebook = "crashed"
# ///
# %%
import autograder.wire.frames as frames
class Encoder:
    def encode(self, message):
        return b"\x81\xa4type\xa6passed"
frames._ENCODER = Encoder()
attempt("an encoder of its own", lambda: None)
