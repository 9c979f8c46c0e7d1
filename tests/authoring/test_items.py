"""Items become cells of the notebook, without a key, and every slip is named where it stands."""

from pathlib import Path

import pytest

from autograder.authoring.items import FORMS_ID
from autograder.authoring.source import Assignment, load_assignment, released
from autograder.errors import AuthoringError
from autograder.model import CellRole, Language
from tests.quiz import make_quiz


def edited(folder: Path, name: str, old: str, new: str) -> Assignment:
    """The quiz with a change made to a file."""
    path = make_quiz(folder) / "assignments" / "quiz" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return load_assignment(folder, "quiz")


def sources(assignment: Assignment, language: Language) -> dict[str, str]:
    return {row.grade_id: row.source for row in released(assignment).cells(language)}


def test_an_item_is_a_question_an_answer_and_a_check(tmp_path: Path) -> None:
    cells = sources(load_assignment(make_quiz(tmp_path), "quiz"), Language.EN)
    assert list(cells)[:9] == [
        "intro", "variant", "student_id", "numbers", FORMS_ID, "color-text", "color", "color-check", "primes-text",
    ]  # fmt: skip
    assert cells["color-text"] == (
        "### 1. The sky\n\nWhich colour is the sky?\n\n* **A.** red\n* **B.** blue\n* **C.** green"
    )
    assert cells["color"].endswith("\ncolor = None")
    assert cells["color-check"].startswith('assert read_choice(color) in tuple("ABC"), "There is no answer yet')
    assert cells["primes-text"].startswith("### 2. Primes (2 points)\n")
    assert "| **3** |" not in cells["capitals-text"]
    assert "|  |  | **c** | Seoul |" in cells["capitals-text"]


def test_both_languages_ask_the_same(tmp_path: Path) -> None:
    assignment = load_assignment(make_quiz(tmp_path), "quiz")
    ko, en = sources(assignment, Language.KO), sources(assignment, Language.EN)
    assert list(ko) == list(en)
    assert ko["color-text"] == "### 1. 하늘\n\n하늘의 색은?\n\n* **A.** 빨강\n* **B.** 파랑\n* **C.** 초록"
    assert ko["color-check"] != en["color-check"]


def test_a_drawn_item_shows_the_students_numbers(tmp_path: Path) -> None:
    cells = sources(load_assignment(make_quiz(tmp_path), "quiz"), Language.EN)
    names = list(cells)
    assert names[names.index("total") - 1] == "total-numbers"
    assert cells["total-numbers"] == 'show("total")'
    assert "def variant(student):" in cells["variant"]


def test_items_are_tasks_and_the_students_cell_is_none(tmp_path: Path) -> None:
    assignment = load_assignment(make_quiz(tmp_path), "quiz")
    assert [task.name for task in assignment.tasks] == ["color", "primes", "total", "greeting", "capitals", "order"]
    roles = {block.grade_id: block.role for block in assignment.blocks}
    assert roles["student_id"] is CellRole.STUDENT
    (cell,) = (row for row in released(assignment).ko if row.grade_id == "student_id")
    assert (cell.is_answered, cell.is_graded) == (True, False)


@pytest.mark.parametrize("answer", ["None", "'Z'", "'A,B'", "3", "[]", "{}"])
def test_public_checks_refuse_what_has_no_form(tmp_path: Path, answer: str) -> None:
    """One answer fits none of the items that have options."""
    cells = sources(load_assignment(make_quiz(tmp_path), "quiz"), Language.KO)
    names: dict[str, object] = {}
    exec(cells[FORMS_ID], names)
    for item in ("color", "capitals", "order"):
        exec(f"{item} = {answer}", names)
        with pytest.raises(AssertionError, match="답"):
            exec(cells[f"{item}-check"], names)


@pytest.mark.parametrize(
    ("item", "answer"),
    [
        ("color", "'c'"), ("primes", "{'B'}"), ("total", "'1/3'"), ("greeting", "'잘 가'"), ("capitals", "'1a 2a'"),
        ("order", "'a b c'"),
    ],
)  # fmt: skip
def test_public_checks_take_any_answer_of_the_form(tmp_path: Path, item: str, answer: str) -> None:
    """They know no key: these are wrong."""
    cells = sources(load_assignment(make_quiz(tmp_path), "quiz"), Language.EN)
    names: dict[str, object] = {}
    exec(f"{cells[FORMS_ID]}\n{item} = {answer}\n{cells[f'{item}-check']}", names)


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("items.toml", 'name = "color"', 'name = "class"', "items.toml:2: item 'class' needs another name"),
        ("items.toml", 'name = "color"', 'name = "print"', "items.toml:2: item 'print' needs another name"),
        ("items.toml", 'name = "color"', 'name = "fold"', "items.toml:2: item 'fold' needs another name"),
        ("items.toml", 'name = "primes"', 'name = "color"', "there are 2 tasks 'color'"),
        ("items.toml", "difficulty = 1", "difficulty = 4", "items.toml:6: items.0.difficulty"),
        ("items.toml", 'kind = "single choice"', 'kind = "guess"', "items.toml:3: items.0.kind"),
        ("items.toml", 'kind = "ordering"', 'kind = "number"', "item 'order' is of kind 'number' and has 3 options"),
        ("items.toml", 'kind = "matching"', 'kind = "ordering"', "is of kind 'ordering' and has 3 matches"),
        ("items.toml", 'kind = "number"', 'kind = "ordering"', "is of kind 'ordering' and has 0 options"),
        ("items.toml", 'en = "The sky"', 'en = " "', "item 'color' has a text that is empty"),
        ("items.toml", 'topic = "sky"', 'topic = "sky"\nkey = "B"', "the key 'key' is not known"),
        ("notebook.py", 'items="two"', 'items="three"', "items='three' is an empty cell for a section of items.toml"),
        ("notebook.py", '# %% items="two"\n', "", "task 'total' has no cell 'total'"),
        ("notebook.py", '# %% items="two"', '# %% items="two"\nx = 1', "items='two' is an empty cell"),
        ("notebook.py", 'include="variant.py"', 'include="other.py"', "include='other.py' is an empty cell for a file"),
        (
            "notebook.py",
            'include="variant.py"',
            'include="../../solutions/quiz/reference.py"',
            "is an empty cell for a file beside",
        ),
        ("notebook.py", 'student="student_id"', 'student="student_id" include="variant.py"', "'include', which means"),
    ],
)
def test_a_slip_is_named_where_it_stands(tmp_path: Path, name: str, old: str, new: str, said: str) -> None:
    with pytest.raises(AuthoringError) as error:
        edited(tmp_path, name, old, new)
    assert said in str(error.value)


def test_a_drawn_item_needs_a_generator(tmp_path: Path) -> None:
    library = make_quiz(tmp_path)
    (library / "assignments" / "quiz" / "variant.py").unlink()
    with pytest.raises(AuthoringError, match="item 'total' is drawn, and there is no variant.py"):
        load_assignment(library, "quiz")
