"""What assignments, tasks and items may be called, and where a name stands in its file."""

import re
from pathlib import Path

NAME = re.compile(r"[a-z][a-z0-9_]*")


def line_with(pattern: str, path: Path) -> int:
    """The number of the first line that begins with a pattern, from 1; 1 where there is none."""
    wanted = re.compile(rf"\s*{pattern}")
    lines = path.read_text(encoding="utf-8").split("\n")
    return next((number for number, line in enumerate(lines, 1) if wanted.match(line)), 1)


def line_of(name: str, path: Path) -> int:
    """The number of the line of a TOML file that gives something this name."""
    return line_with(rf"name\s*=\s*[\"']{re.escape(name)}[\"']", path)
