"""The release: notebooks in `release/<language>/<name>/`, or in an nbgrader course's `source/` and `release/`."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from autograder.authoring.build import build_notebook, notebook_bytes
from autograder.authoring.proof import check_proof
from autograder.authoring.source import Assignment
from autograder.course import is_course
from autograder.model import Language

_CONFIG = "nbgrader_config.py"
_STARTER_KEPT = re.compile(r"^(c\.ClearSolutions\.enabled *= *False|formgrader\.configure\(c\))", re.MULTILINE)


def release(
    assignments: tuple[Assignment, ...],
    languages: tuple[Language, ...],
    *,
    library: Path,
    to: Path,
    draft: bool = False,
    warn: Callable[[str], object] = lambda _: None,
) -> tuple[Path, ...]:
    """Build assignments; returns the files written.

    Args:
        assignments: what to release.
        languages: in which languages; a course takes the first.
        library: holds `assignments/`, with the proofs.
        to: a folder that gets `<language>/<name>/<name>.ipynb`, or a course.
        draft: build without a proof.
        warn: told what is worth a look but no reason to refuse.

    Raises:
        AuthoringError: when an assignment's proof does not match, before anything is written.
    """
    if not draft:
        for warning in [check_proof(library, assignment.name) for assignment in assignments]:
            if warning:
                warn(warning)
    if is_course(to):
        if not _generate_is_safe(to):
            warn(
                "nbgrader's own generate_assignment would replace the starter code by '# YOUR CODE HERE'. "
                f"Write formgrader.configure(c) into {to / _CONFIG}, or at least c.ClearSolutions.enabled = False."
            )
        return tuple(path for assignment in assignments for path in _into_course(assignment, languages[0], to))
    return tuple(
        _write(to / language.value / assignment.name, assignment, build_notebook(assignment, language))
        for assignment in assignments
        for language in languages
    )


def _generate_is_safe(course: Path) -> bool:
    """Whether formgrader's Generate button makes what we make. Text is enough to look at: it is only for a warning."""
    config = course / _CONFIG
    return config.is_file() and bool(_STARTER_KEPT.search(config.read_text(encoding="utf-8", errors="replace")))


def _into_course(assignment: Assignment, language: Language, course: Path) -> Iterator[Path]:
    notebook = build_notebook(assignment, language)
    for step in ("source", "release"):
        yield _write(course / step / assignment.name, assignment, notebook)


def _write(folder: Path, assignment: Assignment, notebook: Any) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{assignment.name}.ipynb"
    data = notebook_bytes(notebook)
    if not (path.is_file() and path.read_bytes() == data):
        temporary = path.with_name(f".{path.name}.{os.getpid()}")
        temporary.write_bytes(data)
        temporary.replace(path)
    return path
