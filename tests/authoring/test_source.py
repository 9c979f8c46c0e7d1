"""An assignment's source is read into both languages, and every slip is named where it stands."""

from pathlib import Path

import pytest

from autograder.authoring.source import VARIABLE, Assignment, assignment_names, find_library, load_assignment, released
from autograder.errors import AuthoringError, ConfigError
from autograder.model import CellRole, Language
from tests.toy import make_library

WHY = """
# %% [markdown] answer="why" lang="en"
# Why?
# %% [markdown] answer="why" lang="ko"
# 왜?
"""
MANUAL = """
[[tasks]]
name = "why"
points = 1.5
manual = true
title = { ko = "이유", en = "Why" }
"""


def edited(folder: Path, *changes: tuple[str, str], more: str = "", tasks: str = "") -> Assignment:
    """The toy with changes made to either file."""
    library = make_library(folder)
    for name, end in (("assignment.toml", tasks), ("notebook.py", more)):
        path = library / "assignments" / "toy" / name
        text = path.read_text(encoding="utf-8")
        for old, new in changes:
            text = text.replace(old, new, 1)
        path.write_text(text + end, encoding="utf-8")
    return load_assignment(library, "toy")


def sources(assignment: Assignment, language: Language) -> dict[str, str]:
    return {row.grade_id: row.source for row in released(assignment).cells(language)}


def test_both_languages_come_from_one_source(tmp_path: Path) -> None:
    assignment = edited(tmp_path)
    ko, en = sources(assignment, Language.KO), sources(assignment, Language.EN)
    assert list(ko) == list(en) == ["intro", "imports", "double", "double-check", "greet", "greet-check"]
    assert (ko["intro"], en["intro"]) == ("# 장난감", "# Toy")
    assert ko["double"] == "def double(x):\n    # 여기에 쓰십시오.\n    raise NotImplementedError"
    assert en["double"] == "def double(x):\n    # Write here.\n    raise NotImplementedError"
    assert ko["double-check"] == 'assert double(2) == 4, "두 배가 아닙니다."'
    assert en["double-check"] == 'assert double(2) == 4, "Not twice."'
    assert ko["greet"] == en["greet"]


def test_a_manual_task_is_a_text_with_points(tmp_path: Path) -> None:
    block = edited(tmp_path, more=WHY, tasks=MANUAL).blocks[-1]
    assert (block.grade_id, block.role, block.points) == ("why", CellRole.MANUAL, 1.5)
    assert (block.texts.ko, block.texts.en) == ("왜?", "Why?")


def test_a_curve_is_a_variable_of_the_notebooks_own_cells(tmp_path: Path) -> None:
    change = ("assert greet()", "losses = greet()\nassert losses")
    curve = ("minutes = 5", 'minutes = 5\ncurve = "losses"')
    assert edited(tmp_path, change, curve).curve == "losses"


def test_limits_that_are_not_named_keep_their_defaults(tmp_path: Path) -> None:
    limits = edited(tmp_path).limits
    assert (limits.memory_mb, limits.processes) == (512, 256)


@pytest.mark.parametrize(
    ("check", "korean"),
    [
        (
            '"é", text(ko="가", en="b"), text(\n    ko="나"\n    "다",\n    en="c",\n), "é"  # é',
            '"é", "가", "나다", "é"  # é',
        ),
        (r'text(ko="\"인용\"\\\n끝\r", en="x")', r'"\"인용\"\\\n끝\r"'),
        ('context(ko="a", en="b")', 'context(ko="a", en="b")'),
        ("%matplotlib inline", "%matplotlib inline"),
    ],
)
def test_messages_are_replaced_and_all_else_stays(tmp_path: Path, check: str, korean: str) -> None:
    assignment = edited(tmp_path, ("assert greet()", check))
    assert sources(assignment, Language.KO)["greet-check"] == korean


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "minutes = 5",
            "minute = 5",
            "assignment.toml:1: the key 'minute' is not known. Allowed here: curve, data, limits, minutes",
        ),
        ("minutes = 5", 'minutes = "5"', "assignment.toml:1: minutes"),
        ("minutes = 5", "minutes = 0", "assignment.toml:1: minutes"),
        ("memory_mb = 512", "memory = 512", "assignment.toml:10: the key 'memory' is not known. Allowed here: call_"),
        ("memory_mb = 512", "memory_mb = -1", "assignment.toml:10: limits.memory_mb"),
        ('name = "greet"', 'name = "Greet!"', "assignment.toml:17: a task is named 'Greet!'"),
        ('name = "greet"', 'name = "double"', "there are 2 tasks 'double'"),
        ("points = 2", "points = 0", "assignment.toml:17: task 'greet' has 0.0 points"),
        ("points = 2", "points = inf", "assignment.toml:17: task 'greet' has inf points"),
        ("points = 2", "points = nan", "assignment.toml:17: task 'greet' has nan points"),
        (
            "minutes = 5",
            'minutes = 5\ncurve = "hist"',
            "assignment.toml:2: curve is 'hist', which no setup or check cell",
        ),
        (
            "minutes = 5",
            'minutes = 5\ncurve = "doub"',
            "assignment.toml:2: curve is 'doub', which no setup or check cell",
        ),
        ('en = "Greeting"', 'en = " "', "assignment.toml:17: the title of task 'greet' is empty"),
        ('en = "Greeting"', 'fr = "Salut"', "the key 'fr' is not known"),
        ('# %% [markdown] id="intro" lang="en"\n# # Toy\n', "", "notebook.py:1: the text 'intro' must be followed"),
        ('id="intro" lang="en"', 'id="intro" lang="ko"', "notebook.py:1: the texts 'intro' need lang=\"ko\""),
        ('id="intro" lang="en"', 'id="other" lang="en"', "notebook.py:1: the text 'intro' must be followed"),
        ('# %% answer="double"', "# %% double", "notebook.py:7: a code cell's head needs one of setup="),
        ('# %% answer="double"', "# %% answer=double", "notebook.py:7: a code cell's head needs one of setup="),
        ('# %% answer="double"', '# %% answer="double" tag="x"', "notebook.py:7: the head has 'tag'"),
        ('# %% answer="double"', '# %% answer="double" tags="x"', "notebook.py is no percent file: 'x' is not of type"),
        (
            '# %% answer="double"',
            '# %% answer="duble"',
            "'duble' is no task of assignment.toml. There are: double, greet",
        ),
        ('# %% setup="imports"', '# %% setup="im ports"', "'im ports' can't be a cell's name"),
        ('# %% setup="imports"', '# %% [raw] setup="imports"', "notebook.py:5: a raw cell means nothing here"),
        ('# %% setup="imports"', '# %% setup="double"', "two cells are named 'double'"),
        ('# %% check="greet"\nassert greet()\n', "", "task 'greet' has no cell 'greet-check'"),
        ("assert greet()", "assert greet(", "notebook.py:17: "),
        ("assert greet()", 'assert greet(), text(ko="가")', 'notebook.py:17: line 1 of the cell: write text(ko="…"'),
        (
            "assert greet()",
            "assert greet(), text(ko=a, en=b)",
            "notebook.py:17: line 1 of the cell: text(…) takes plain",
        ),
        ("assert greet()", "f\"{text(ko='a', en='b')}\"", "notebook.py:17: line 1 of the cell: text(…) can't stand"),
    ],
)
def test_a_slip_is_named_where_it_stands(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(AuthoringError) as error:
        edited(tmp_path, (old, new))
    assert said in str(error.value)


@pytest.mark.parametrize(
    ("tasks", "more", "said"),
    [
        (MANUAL.replace("manual = true\n", ""), WHY, "task 'why' is answered in text, so it needs manual = true"),
        (MANUAL, '# %% answer="why"\nx = 1\n', "task 'why' has manual = true"),
        (MANUAL.replace("why", "late").replace("manual = true\n", ""), None, "the check of task 'late' stands above"),
    ],
)
def test_a_task_has_the_cells_of_its_kind(tmp_path: Path, tasks: str, more: str | None, said: str) -> None:
    late = '# %% check="late"\nassert late\n# %% answer="late"\nlate = 1\n'
    with pytest.raises(AuthoringError) as error:
        edited(tmp_path, more=late if more is None else more, tasks=tasks)
    assert said in str(error.value)


@pytest.mark.parametrize("name", ["nothing", "../toy", "", "toy/../toy"])
def test_an_assignment_that_is_not_there_is_refused_with_those_that_are(tmp_path: Path, name: str) -> None:
    with pytest.raises(AuthoringError, match=r"There are: toy\."):
        load_assignment(make_library(tmp_path), name)


def test_the_library_is_named_or_above_or_the_packages_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = make_library(tmp_path / "library")
    (inner := library / "course" / "submitted").mkdir(parents=True)
    monkeypatch.delenv(VARIABLE, raising=False)
    assert find_library(inner) == library
    assert assignment_names(find_library(inner)) == ("toy",)
    assert "tensors" in assignment_names(find_library(tmp_path))
    monkeypatch.setenv(VARIABLE, str(library))
    assert find_library(tmp_path) == library
    monkeypatch.setenv(VARIABLE, str(inner))
    with pytest.raises(ConfigError, match="holds no assignments/"):
        find_library(library)
