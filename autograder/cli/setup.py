"""What several commands need first: where the course, the library and the walls are."""

import os
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from autograder.authoring.source import assignment_names, find_library
from autograder.batch.job import Library
from autograder.course import Course, is_course, load_course
from autograder.datasets import Data, best_data, data_folder
from autograder.errors import ConfigError
from autograder.sandbox.outer import OuterWall, outer_wall

CoursePath = Annotated[Path, typer.Argument(help="The course directory.", show_default="the current one")]
LibraryOption = Annotated[
    Path | None, typer.Option("--library", help="The folder that holds assignments/ and solutions/.")
]
SandboxOption = Annotated[str | None, typer.Option("--sandbox", help="auto, bubblewrap, podman, docker or none.")]
WorkersOption = Annotated[int | None, typer.Option("--workers", min=1, help="Submissions graded at once.")]
AssignmentsOption = Annotated[list[str] | None, typer.Option("--assignment", help="Only this assignment (repeatable).")]
StudentsOption = Annotated[list[str] | None, typer.Option("--student", help="Only this student (repeatable).")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]


class Setup(msgspec.Struct, frozen=True):
    """A course, or none, with its settings and what they lead to."""

    directory: Path | None
    course: Course
    library: Library
    wall: OuterWall
    workers: int


def set_up(directory: Path | None, *, library: Path | None, sandbox: str | None, workers: int | None) -> Setup:
    """Read the course's settings, with the command's options in their place.

    Raises:
        ConfigError: when a setting can't be used.
    """
    course = load_course(directory) if directory else Course()
    wall = outer_wall(sandbox or course.sandbox, course.container)
    if wall.warning:
        typer.echo(f"Warning: {wall.warning}", err=True)
    return Setup(
        directory=directory,
        course=course,
        library=Library(library_folder(directory, course, library), course.limits, course_data(directory, course)),
        wall=wall,
        workers=workers or course.workers or os.cpu_count() or 1,
    )


def course_data(directory: Path | None, course: Course) -> Data:
    """The data set that a course is graded with: MNIST where it was fetched, else the stand-in.

    Raises:
        ConfigError: when neither is there, and the stand-in can't be written.
    """
    return best_data(data_folder(directory / course.data if directory and course.data else None))


def library_folder(directory: Path | None, course: Course, library: Path | None) -> Path:
    """Where the assignments are: the option, else the course's setting, else found from the course or this folder.

    Raises:
        ConfigError: when there are none there.
    """
    if library is None and course.library and directory:
        library = directory / course.library
    if library is None:
        return find_library(directory or Path.cwd())
    if not (library / "assignments").is_dir():
        raise ConfigError(f"{library} holds no assignments/. Give the folder above it with --library.")
    return library.resolve()


def known_assignments(library: Path, wanted: list[str] | None) -> tuple[str, ...]:
    """The names that were asked for, or all there are.

    Raises:
        ConfigError: for a name that there is no assignment of.
    """
    names = assignment_names(library)
    unknown = [name for name in wanted or () if name not in names]
    if unknown:
        raise ConfigError(
            f"There is no assignment {unknown[0]!r} in {library}. There are: {', '.join(names) or 'none'}."
        )
    return tuple(wanted) if wanted else tuple(names)


def course_above(path: Path) -> Path | None:
    """The course that a path lies in, if any."""
    return next((folder for folder in path.resolve().parents if is_course(folder)), None)
