"""`autograder new`, `overview`, `release`, `export`: how an assignment begins, and what leaves the grader's hands."""

import io
import sys
from pathlib import Path
from typing import Annotated

import typer

from autograder.authoring.new import create_assignment
from autograder.authoring.overview import overview as assignments_overview
from autograder.authoring.release import release as release_assignments
from autograder.authoring.source import Assignment, load_assignment, released
from autograder.cli.setup import (
    AssignmentsOption,
    CoursePath,
    LibraryOption,
    StudentsOption,
    known_assignments,
    library_folder,
)
from autograder.course import Course, is_course, load_course
from autograder.errors import ConfigError
from autograder.gradebook.penalties import refresh
from autograder.gradebook.registry import register_release
from autograder.model import Bilingual, Language
from autograder.reports.export import write_csv
from autograder.reports.lms import Layout, write_lms

_LAYOUTS = ("csv", *Layout)
_FOR_EXCEL = "utf-8-sig"  # with the mark by which Excel reads Hangul, which Canvas and Moodle skip; programs may not


def new(
    name: Annotated[str, typer.Argument(help="Lower-case letters, digits and _.")],
    *,
    title_ko: Annotated[str, typer.Option("--title-ko", help="The title in Korean.")] = "새 과제",
    title_en: Annotated[str, typer.Option("--title-en", help="The title in English.")] = "A new assignment",
    library: LibraryOption = None,
) -> None:
    """Write the skeleton of a new assignment into assignments/ and solutions/: a small one that is complete."""
    folder = library_folder(None, Course(), library)
    for path in create_assignment(folder, name, Bilingual(ko=title_ko, en=title_en)):
        typer.echo(path)
    typer.echo(f"Next: autograder prove {name}. How an assignment is written: docs/authoring.md.")


def overview(
    to: Annotated[Path | None, typer.Option("--to", help="A file, in place of the terminal.")] = None,
    *,
    library: LibraryOption = None,
) -> None:
    """Write the instructor's table of all assignments, as Markdown: tasks, points, minutes, and what was proved."""
    text = assignments_overview(library_folder(None, Course(), library))
    if to is None:
        typer.echo(text, nl=False)
    else:
        to.write_text(text, encoding="utf-8")


def release(
    names: Annotated[list[str] | None, typer.Argument(help="Assignments.", show_default="all")] = None,
    *,
    language: Annotated[Language | None, typer.Option("--language", help="Only this language.")] = None,
    to: Annotated[
        Path | None, typer.Option("--to", help="A folder, or an nbgrader course.", show_default="release/")
    ] = None,
    draft: Annotated[bool, typer.Option("--draft", help="Build without a proof, into draft/.")] = False,
    library: LibraryOption = None,
) -> None:
    """Build the students' notebooks from assignments/ alone.

    Into a course it builds one language, and makes the gradebook's rows. An assignment whose proof does not match is
    refused unless it is a draft.
    """
    target = to.resolve() if to else None
    directory = target if target and is_course(target) else None
    course = load_course(directory) if directory else Course()
    folder = library_folder(directory, course, library)
    chosen = known_assignments(folder, names)
    wanted = language or (course.language if directory else None)
    languages = (wanted,) if wanted else tuple(Language)
    assignments = tuple(load_assignment(folder, name) for name in chosen)
    written = release_assignments(
        assignments,
        languages,
        library=folder,
        to=target or folder / ("draft" if draft else "release"),
        draft=draft,
        warn=lambda warning: typer.echo(f"Warning: {warning}", err=True),
    )
    if directory:
        _register(directory, assignments, languages[0])
        refresh(directory, course)
    for path in written:
        typer.echo(path)


def _register(course: Path, assignments: tuple[Assignment, ...], language: Language) -> None:
    for assignment in assignments:
        register_release(course, assignment.name, released(assignment).cells(language))


def export(
    path: CoursePath = Path(),
    *,
    to: Annotated[str, typer.Option("--to", help="csv, canvas or moodle; or a file, for csv.")] = "csv",
    output: Annotated[
        Path | None, typer.Option("--output", help="The file to write.", show_default="standard output")
    ] = None,
    assignment: AssignmentsOption = None,
    student: StudentsOption = None,
) -> None:
    """Write the gradebook as CSV: nbgrader's columns, or those that Canvas or Moodle import.

    Late penalties and extra credit are included, and what a spreadsheet would run is made harmless, but not in the
    columns by which Canvas and Moodle find students and assignments.
    """
    if to not in _LAYOUTS and (output is not None or Path(to).name == Path(to).stem == to):
        raise ConfigError(f"There is no layout {to!r}. Allowed: {', '.join(_LAYOUTS)}, or a file such as grades.csv.")
    layout, file = (to, output) if to in _LAYOUTS else ("csv", Path(to))
    course = load_course(path)
    refresh(path, course)
    text = io.StringIO(newline="")
    if layout == "csv":
        write_csv(path, text, assignments=assignment, students=student)
    else:
        for warning in write_lms(path, course, text, Layout(layout), assignments=assignment, students=student):
            typer.echo(f"Warning: {warning}", err=True)
    if file is None:
        sys.stdout.write(text.getvalue())
        return
    try:
        file.write_text(text.getvalue(), encoding="utf-8" if layout == "csv" else _FOR_EXCEL, newline="")
    except OSError as error:
        raise ConfigError(f"Can't write {file}: {error.strerror or error}.") from error
    typer.echo(file)
