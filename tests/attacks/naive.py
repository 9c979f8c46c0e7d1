"""How graders elsewhere grade: student's code and tests in one process. Runs inside bubblewrap alone.

Started as `python -I naive.py KIND`, with the student's cells as JSON on standard input: a list of sources. Prints
`PASSED` for a pass. KIND says what is believed: "comparisons" made in the student's process, the "exit status" of a
process, or the "last line" that it printed.
"""

import contextlib
import io
import json
import os
import sys

import numpy as np


def run(sources: list[str]) -> dict[str, object]:
    """Run the cells; returns their names."""
    names: dict[str, object] = {"np": np, "attempt": lambda *_: None}
    for source in sources:
        exec(compile(source, "cell", "exec"), names)
    return names


def compared(sources: list[str]) -> bool:
    """Whether any test of the vault holds, each with comparisons made here, beside the student's code."""
    names = run(sources)
    x = np.array([0.5, -1.5, 2.5, 7.25])

    def double() -> bool:
        return bool(np.allclose(names["double"](x, "label"), 2 * x))  # type: ignore[operator]  # a student's function

    def total() -> bool:
        return not abs(names["total"](x) - x.sum()) > 1e-6  # type: ignore[operator]  # a student's function

    def name() -> bool:
        return bool(names["name"]("label") == "LABEL")  # type: ignore[operator]  # a student's function

    def pick() -> bool:
        return bool(names["pick"](x) == 3)  # type: ignore[operator]  # a student's function

    held = []
    for test in (double, total, name, pick):
        with contextlib.suppress(Exception):
            held.append(test())
    return any(held)


def in_a_child(sources: list[str]) -> tuple[int, str]:
    """Exit status and output of a process that runs the cells, and asserts what it must."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(write, 1)
        names = run(sources)
        for name in ("double", "total", "name"):
            names[name](np.zeros(4), "label")  # type: ignore[operator]  # a student's function
        os._exit(1)
    os.close(write)
    output = os.fdopen(read).read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), output


def last_line_says_so(output: str) -> bool:
    """Whether the last line is a result with points."""
    for line in reversed(output.splitlines()):
        with contextlib.suppress(ValueError):
            return bool(json.loads(line).get("score"))
    return False


def main(kind: str) -> None:
    """Grade what comes on standard input."""
    sources = json.loads(sys.stdin.read())
    if kind == "comparisons":
        with contextlib.redirect_stdout(io.StringIO()):
            passed = compared(sources)
    else:
        status, output = in_a_child(sources)
        passed = status == 0 if kind == "exit status" else last_line_says_so(output)
    sys.stdout.write("PASSED" if passed else "failed")


if __name__ == "__main__":
    main(sys.argv[1])
