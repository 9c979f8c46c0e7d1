"""No attack gains a point, learns what is hidden, harms another run or stops the batch."""

import json
import random
from collections.abc import Callable
from html.parser import HTMLParser

import numpy as np
import pytest

from autograder.gradebook.attempts import AttemptStore
from autograder.grading.seeds import Seeds
from autograder.reports.export import is_formula
from autograder.wire.messages import Raised
from tests.attacks.attack import CLASSES, EVERY, GAINED, Attack
from tests.attacks.canaries import leaked
from tests.attacks.classroom import BLANK, FIRST, HALF_RIGHT, LAYOUTS, NEXT, Classroom
from tests.attacks.lessons import LESSONS
from tests.attacks.vault import HIDDEN


@pytest.fixture(params=EVERY, ids=[attack.name for attack in EVERY])
def attack(request: pytest.FixtureRequest) -> Attack:
    """One attack after the other."""
    found: Attack = request.param
    return found


@pytest.fixture
def attacked(attack: Attack, classrooms: Callable[[str], Classroom]) -> Classroom:
    """The classroom in which it was handed in."""
    return classrooms(attack.expect.assignment)


def test_the_corpus_is_large_and_of_every_class() -> None:
    """A hundred and twenty at least, and several of each class."""
    assert len(EVERY) >= 120
    counts = {letter: sum(attack.letter == letter for attack in EVERY) for letter in CLASSES}
    assert min(counts.values()) >= 10
    assert len({attack.expect.does for attack in EVERY}) == len(EVERY)
    assert {attack.expect.assignment for attack in EVERY} == LESSONS.keys()


def test_it_earns_what_it_should(attacked: Classroom, attack: Attack) -> None:
    """Nothing in a blank submission, and in a half-right one what the half is worth."""
    worth = {BLANK: attack.expect.points, HALF_RIGHT: attack.expect.half}
    assert {right: attacked.results[attacked.student(attack, right)]["score"] for right in worth} == worth


def test_it_comes_to_the_stated_end(attacked: Classroom, attack: Attack) -> None:
    """The notebook, and the tests of what it answers: one that fails otherwise than meant would prove nothing."""
    for student in attacked.students(attack):
        result = attacked.results[student]
        assert result["notebook"]["outcome"] == attack.expect.notebook
        tests = {test["name"]: test["outcome"] for task in result["tasks"].values() for test in task["tests"]}
        assert {tests[f"test_{name}"] for name in attack.answers} <= {attack.expect.outcome}
        calls = attacked.transcript(student).calls
        raised = {call.reply.error for call in calls if isinstance(call.reply, Raised)} - {"NotImplementedError"}
        assert attack.expect.raises == ("*",) or raised == set(attack.expect.raises)


def test_it_is_tried_and_gains_nothing(attacked: Classroom, attack: Attack) -> None:
    """What runs before the questions says of itself what it gained; a run that was ended says nothing."""
    said = [attacked.outputs(student) for student in attacked.students(attack)]
    assert not any(GAINED in text for text in said), said
    is_tried = any(kind == "code" and "attempt(" in source for kind, source in attack.cells)
    if is_tried and attack.expect.notebook == "ran":
        assert all("refused" in text or "nothing" in text for text in said), said


def test_it_tells_its_student_nothing_hidden(attacked: Classroom, attack: Attack) -> None:
    """Neither in the result, the page, the executed notebook nor in what a run said before the questions."""
    for student in attacked.students(attack):
        shown = [json.dumps(attacked.results[student], ensure_ascii=False)]
        shown += [attacked.page(student), attacked.executed(student)]
        assert [word for text in shown for word in leaked(text)] == []
        assert HIDDEN not in str(attacked.transcript(student))


def test_the_next_run_is_as_if_it_had_never_been(attacked: Classroom, attack: Attack) -> None:
    """Every honest student has full marks, and sees around them what the first one saw."""
    student = attacked.student(attack, NEXT)
    result = attacked.results[student]
    assert result["score"] == attacked.lesson.honest.expect.points
    assert result["notebook"]["outcome"] == "ran"
    first, seen = (_witness(attacked, name) for name in (FIRST, student))
    assert [line for line in seen if line not in first] == []
    assert len(seen) == len(first) >= 26


def _witness(classroom: Classroom, student: str) -> list[str]:
    """What an honest run saw, without its dice, which are its own."""
    return [line for line in classroom.outputs(student).splitlines() if not line.startswith("dice")]


def test_chance_is_each_students_own(classroom: Classroom) -> None:
    """The generators start from the student's seed, whatever the run before did with its own."""
    secret = AttemptStore(classroom.folder).secret()
    for student in classroom.honest:
        seed = Seeds(secret, student, classroom.lesson.name).seed("notebook")
        numbers = random.Random(seed).random(), np.random.RandomState(seed % 2**32).random_sample()
        assert f"dice {numbers[0]} {numbers[1]}" in classroom.outputs(student)


def test_no_attack_stops_the_batch(classroom: Classroom) -> None:
    """Everything is graded, none of it with a fault of ours."""
    assert classroom.faults == []
    assert classroom.status == 0, classroom.errors
    assert len(classroom.results) == len(classroom.attackers) + len(classroom.attacks) + 1
    assert len(classroom.honest) == len(classroom.attacks) + 1


def test_nothing_outside_has_changed(classroom: Classroom) -> None:
    """Library, submissions and settings are as they were, and nothing is left on the machine."""
    assert classroom.before == classroom.after
    assert classroom.left_behind == set()


class _Live(HTMLParser):
    """Collects what a browser would run, fetch or follow."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in _RUNS:
            self.found.append(tag)
        for name, value in attributes:
            if name.startswith("on") or name in _FETCHES or not _is_harmless(tag, name, value or ""):
                self.found.append(f"{tag} {name}={value}")


_RUNS = {
    "script",
    "iframe",
    "object",
    "embed",
    "form",
    "input",
    "base",
    "link",
    "frame",
    "applet",
    "video",
    "audio",
    "foreignobject",
}
_FETCHES = {"srcset", "action", "formaction", "poster", "background", "ping", "srcdoc", "xlink:href"}


def _is_harmless(tag: str, name: str, value: str) -> bool:
    if name == "src":
        return value.startswith("data:image/png;base64,")
    if name == "href":
        return value.startswith(("https://", "http://", "mailto:", "#"))
    return name != "style" or value.startswith("width: ")


def live(page: str) -> list[str]:
    """What is live in a page."""
    parser = _Live()
    parser.feed(page)
    return parser.found


def test_every_page_can_do_nothing_but_be_read(classroom: Classroom) -> None:
    """No script, no frame, no picture from elsewhere, no template computed."""
    for student in classroom.attackers:
        page = classroom.page(student)
        assert live(page) == [], student
        assert page.count("<style") == 1
        assert "22962963" not in page  # what the templates of `j_templates` would come to
        assert not set(page) & {"\x1b", "\x07", "\x9b", "\u202e", "\u2066"}
        assert "default-src 'none'" in page


def test_what_is_live_would_be_found() -> None:
    """The search itself."""
    live_ones = ("<script>", "<img src=x>", "<a href='javascript:x'>", "<p onclick=x>", "<p style='color: red'>")
    assert all(live(page) for page in live_ones)
    assert live("<p>x</p><a href='https://example.com'>y</a>") == []


def test_markdown_of_the_executed_notebooks_holds_no_markup(classroom: Classroom) -> None:
    """Formgrader shows it live, to a person who may change grades."""
    for student in classroom.results:
        cells = json.loads(classroom.executed(student))["cells"]
        written = [cell["source"] for cell in cells if cell["cell_type"] == "markdown"]
        assert not any(live(text) for text in written), student
        kinds = {kind for cell in cells for output in cell.get("outputs", ()) for kind in output.get("data", ())}
        assert kinds <= {"text/plain", "image/png"}
        assert {cell["metadata"]["nbgrader"]["points"] for cell in cells if _is_check(cell)} <= {2, 4}


def _is_check(cell: dict[str, dict[str, dict[str, object]]]) -> bool:
    return "points" in cell["metadata"].get("nbgrader", {})


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_cell_of_the_exported_gradebook_is_a_formula(classroom: Classroom, layout: str) -> None:
    """Whatever a student is called."""
    rows = classroom.exported(layout)
    assert len(rows) >= len(classroom.results)
    assert [value for row in rows for value in (*row, *row.values()) if is_formula(value)] == []


def test_the_exported_scores_are_those_that_were_graded(classroom: Classroom) -> None:
    scores = {row["student_id"]: float(row["score"]) for row in classroom.exported("csv")}
    assert scores == {student: result["score"] for student, result in classroom.results.items()}


def test_every_task_is_asked(classroom: Classroom) -> None:
    """No score without proof that its tests ran."""
    for student, result in classroom.results.items():
        if result["notebook"]["outcome"] != "unreadable":
            tests = {name: len(task["tests"]) for name, task in result["tasks"].items()}
            assert tests == dict.fromkeys(classroom.lesson.tasks, 1), student
