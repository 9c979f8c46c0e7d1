"""Which student a name or a number in an LMS means: one of the course's, or a question to staff. Never a guess."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import msgspec
from nbgrader.api import Student
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from autograder.errors import GradebookFault
from autograder.gradebook.database import open_gradebook
from autograder.gradebook.roster import read_roster


class Known(msgspec.Struct, frozen=True):
    """A student of the course, as the roster and the gradebook have them."""

    identity: str
    first_name: str = ""
    last_name: str = ""
    lms_id: str = ""

    @property
    def name(self) -> str:
        """The name for messages."""
        return " ".join(filter(None, (self.first_name, self.last_name))) or self.identity


class Unidentified(msgspec.Struct, frozen=True):
    """Why nobody can be named, and what staff can do."""

    why: str
    todo: str


class Students:
    """The students of a course.

    Args:
        known: all of them.
        is_complete: whether they come from a roster, so that an id that is not among them is nobody's.
    """

    def __init__(self, known: Iterable[Known], *, is_complete: bool) -> None:
        self._by_id = {student.identity: student for student in known}
        self._by_plain_id: dict[str, list[Known]] = defaultdict(list)
        self._by_lms: dict[str, list[Known]] = defaultdict(list)
        self._by_name: dict[str, list[Known]] = defaultdict(list)
        self._is_complete = is_complete
        for student in self._by_id.values():
            self._by_plain_id[_plain(student.identity)].append(student)
            if student.lms_id:
                self._by_lms[student.lms_id].append(student)
            for form in _forms(student):
                self._by_name[form].append(student)

    def by_id(self, identity: str) -> str | Unidentified:
        """The student of an id that a person or nbgrader wrote; without a roster, any id that can be a folder."""
        alike = self._by_plain_id.get(_plain(identity), [])
        if identity in self._by_id or len(alike) == 1:
            return identity if identity in self._by_id else alike[0].identity
        if alike:
            return Unidentified(f"the id {identity!r} may be that of {_listed(alike)}", "Rename it.")
        if identity in {"", ".", ".."} or identity[0] == "." or "/" in identity or not identity.isprintable():
            return Unidentified(f"{identity!r} can't be a student's id", "Rename it.")
        if not self._is_complete:
            return unicodedata.normalize("NFC", identity)
        return Unidentified(f"the roster has no student {identity!r}", _ADD)

    def by_lms(self, lms_id: str | None, name: str | None) -> str | Unidentified:
        """The student of an LMS's own id, where it gives one, and of a name.

        The id counts. A name alone counts where it is one student's only, and no other LMS id is recorded of them.
        """
        named = self._by_name.get(_letters(name), []) if name else []
        found = self._by_lms.get(lms_id, []) if lms_id else []
        if len(found) > 1:
            return Unidentified(f"the LMS id {lms_id!r} is recorded of {_listed(found)}", "Correct the roster.")
        if found:
            return self._checked(found[0], named, name)
        if lms_id:
            named = [student for student in named if not student.lms_id]
        if len(named) == 1:
            return named[0].identity
        if named:
            return Unidentified(f"the name {name!r} is that of {_listed(named)}", _SAY)
        told = ", ".join(
            filter(None, (f"the LMS id {lms_id!r}" if lms_id else "", f"the name {name!r}" if name else ""))
        )
        return Unidentified(f"no student has {told}" if told else "nothing says whose it is", f"{_ADD} {_SAY}")

    def _checked(self, found: Known, named: list[Known], name: str | None) -> str | Unidentified:
        if len(named) == 1 and named[0] is not found and _letters(name or "") not in _forms(found):
            why = f"its LMS id is recorded of {found.identity} ({found.name}), its name of {named[0].identity}"
            return Unidentified(why, "Correct the roster.")
        return found.identity


_ADD = "Add the student with `autograder roster import`, LMS id and name included."
_SAY = "Or say whose it is: --match 'WHAT=STUDENT'."


def course_students(course_dir: Path, db_url: str | None = None) -> Students:
    """The students of the course's gradebook.

    Raises:
        ConfigError: when the roster is damaged.
        GradebookFault: when the database can't be read.
    """
    table = Student.__table__
    with open_gradebook(course_dir, db_url) as gradebook:
        try:
            rows = gradebook.db.execute(select(table)).all()
        except SQLAlchemyError as error:
            raise GradebookFault(f"The gradebook can't be read: {str(error).splitlines()[0]}.") from error
    known = [Known(row.id, row.first_name or "", row.last_name or "", row.lms_user_id or "") for row in rows]
    return Students(known, is_complete=bool(read_roster(course_dir).students))


def _forms(student: Known) -> set[str]:
    """The orders in which an LMS may write a name; a roster may have the whole of it in one column."""
    words = f"{student.first_name} {student.last_name}".split()
    forms = {f"{student.first_name} {student.last_name}", f"{student.last_name} {student.first_name}"}
    if len(words) > 1:
        forms |= {" ".join([words[-1], *words[:-1]])}
    return {letters for form in forms if (letters := _letters(form))}


def _letters(text: str) -> str:
    """A name without case, spaces and marks between the letters: LMSs take them out in different ways."""
    composed = unicodedata.normalize("NFC", text).casefold()
    return "".join(character for character in composed if character.isalnum() or unicodedata.combining(character))


def _plain(identity: str) -> str:
    return unicodedata.normalize("NFC", identity).casefold().strip()


def _listed(students: list[Known]) -> str:
    return " and ".join(f"{student.identity} ({student.name})" for student in students)
