"""The typed messages between the grader and the sandbox, and how they travel over a socket.

Everything that crosses the wall is one of the structs in `values` and `messages`, framed by `frames`. Decoding is
strict and of static depth: no message can nest deeper than its type, and sizes are checked before memory is taken.
"""
