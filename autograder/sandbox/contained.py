"""The first process of a container: meets the grader at a socket, and becomes the warm worker.

Started as `python -I -m autograder.sandbox.contained SOCKET DESCRIPTOR FINGERPRINT` and the warm worker's arguments.
"""

import os
import socket
import sys

from autograder.sandbox import roots, warm
from autograder.sandbox.fingerprint import fingerprint


def main(meeting: str, descriptor: str, graders: str, *arguments: str) -> None:
    """Connect, and be the warm worker.

    Args:
        meeting: the path of the grader's socket.
        descriptor: the number that the connection to it is to have.
        graders: the grader's fingerprint.
        arguments: those of `warm.main`.

    Raises:
        SystemExit: when this is not the code, or not the versions, that the grader has.
    """
    if fingerprint() != graders:
        sys.exit("The image holds another version of the package, Python, TensorFlow, Keras or NumPy: build it anew")
    for name in os.environ.keys() - roots.environment().keys():
        del os.environ[name]  # the engine's and the image's own
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as control:
        control.connect(meeting)
        os.dup2(control.fileno(), int(descriptor), inheritable=False)
    warm.main(*arguments)


if __name__ == "__main__":
    main(*sys.argv[1:])
