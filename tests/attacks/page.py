"""Writes docs/attacks.md from the corpus: `make attacks`, which first runs it, so that each line was seen to hold."""

from collections.abc import Iterator
from pathlib import Path

from tests.attacks.attack import CLASSES, EVERY, Attack
from tests.attacks.walls_off import NOT_TRIED, ROWS, Row

PAGE = Path(__file__).resolve().parents[2] / "docs" / "attacks.md"

_BEGIN = """# Attacks

> Written by `make attacks`, which runs all of them first. Do not edit it.

No submission gains a point that it did not earn, learns what is hidden, harms another run, or stops a batch. This page
lists what was tried: {count} attacks, one file each in [tests/attacks/corpus](../tests/attacks/corpus), on every kind
of sandbox that a machine has.

Each is handed in twice: in a blank submission, and in one whose task `greet` is right, which is worth 2 points.
`autograder grade` grades them in one batch, in a warm worker that grades an honest submission before the first attack
and after each pair; those by models are a batch of their own, on TensorFlow. Tests then see that

- it earned what its file says: nothing, and what the half is worth. Where even the half is lost, the attack has harmed
  itself alone;
- its notebook and its answers came to the stated end, and it was really tried;
- no hidden word is in its result, feedback page, executed notebook or transcript: not from the hidden tests, the
  answers, the environment or the disk, nor a hidden input after it was asked;
- the honest submission after it has full marks, starts from its own seeds, and sees around itself to the letter what
  the first one saw: environment, files, processes, descriptors, sockets, IPC, limits, signals, modules, settings;
- nothing outside has changed, nothing is left running or lying about, and the batch has no fault;
- no page, executed notebook or export holds anything that a browser, formgrader or a spreadsheet would run.

Two runs at once see nothing of each other either: `tests/attacks/test_together.py` lists the channels. A hostile zip
from an LMS is tried in `tests/attacks/test_uploads.py`.

## Classes and walls

How many attacks of each class each wall stops. Where several would, it is the first that the attack meets.

"""

_OFF = """
## With a wall off

A corpus that cannot fail proves nothing. Each of these succeeds once its wall is off; walls are switched off by the
tests alone, and those of a run inside of another sandbox.

| wall | off | attacks that then succeed |
| --- | --- | --- |
"""

_ELSEWHERE = """
With markup put into the page as it is, `j_script_in_text` is live; with names written as they are, the names of class
J are formulas.

Not tried with the wall off:

"""


_HEADING = "| attack | what it does | wall | comes to | blank | half |\n| --- | --- | --- | --- | --- | --- |\n"


def page() -> str:
    """The page's text."""
    parts = [_BEGIN.format(count=len(EVERY)), _classes(), _OFF]
    parts += [_row(row) for row in ROWS]
    parts += [_ELSEWHERE, *(f"- {wall}: {why}.\n" for wall, why in sorted(NOT_TRIED.items()))]
    return "".join([*parts, *_lists()])


def _classes() -> str:
    walls = sorted({attack.expect.wall for attack in EVERY})
    lines = [f"| wall | {' | '.join(letter.upper() for letter in CLASSES)} |", "| --- |" + " --- |" * len(CLASSES)]
    for wall in walls:
        counts = [sum(attack.letter == letter and attack.expect.wall == wall for attack in EVERY) for letter in CLASSES]
        lines.append(f"| {wall} | {' | '.join(str(count or '') for count in counts)} |")
    return "\n".join([*lines, ""])


def _row(row: Row) -> str:
    return f"| {row.wall} | {row.how} | {', '.join(f'`{name}`' for name in row.attacks)} |\n"


def _lists() -> Iterator[str]:
    for letter, title in CLASSES.items():
        yield f"\n## {letter.upper()}. {title}\n\n{_HEADING}"
        yield from (_line(attack) for attack in EVERY if attack.letter == letter)


def _line(attack: Attack) -> str:
    expect = attack.expect
    ends = [f"notebook {expect.notebook}"] if expect.notebook != "ran" else []
    ends += [f"answer {expect.outcome}"] if attack.answers else []
    points = f"{expect.points:g} | {expect.half:g}"
    return f"| `{attack.name}` | {expect.does} | {expect.wall} | {', '.join(ends) or 'no effect'} | {points} |\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
