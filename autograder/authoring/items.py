"""Quiz items: data in `assignments/<name>/items.toml`, and the notebook's cells that come from it.

An item's name is its task's and its answer's variable. Keys stand in `solutions/` alone.
"""

import builtins
import json
import keyword
import string
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from autograder.authoring.block import Block
from autograder.authoring.naming import NAME, line_of
from autograder.errors import AuthoringError
from autograder.model import Bilingual, CellRole, Task
from autograder.notebook import forms
from autograder.settings import read_toml

FILE = "items.toml"
FORMS_ID = "answer-forms"
_MOST_OPTIONS = 9
_TAKEN = (keyword.kwlist, keyword.softkwlist, vars(builtins), vars(forms))

Kind = Literal["single choice", "multiple choice", "number", "short text", "matching", "ordering"]
_HAS_OPTIONS = frozenset({"single choice", "multiple choice", "matching", "ordering"})


class Item(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One question.

    `options` are a choice's, an ordering's parts, or the left sides of a matching, whose right sides are `matches`.
    `drawn` says that its numbers are the student's own, by the assignment's `variant.py`.
    """

    name: str
    kind: Kind
    section: str
    topic: Annotated[str, msgspec.Meta(min_length=1)]
    difficulty: Annotated[int, msgspec.Meta(ge=1, le=3)]
    title: Bilingual
    text: Bilingual
    points: float = 1
    options: tuple[Bilingual, ...] = ()
    matches: tuple[Bilingual, ...] = ()
    drawn: bool = False

    @property
    def task(self) -> Task:
        """The task that the item is."""
        return Task(self.name, self.points, self.title)


class _File(msgspec.Struct, forbid_unknown_fields=True):
    items: tuple[Item, ...]


def read_items(folder: Path) -> tuple[Item, ...]:
    """The items of an assignment's folder; none where it has no such file.

    Raises:
        AuthoringError: when one is not as it should be, with file and line.
    """
    path = folder / FILE
    if not path.is_file():
        return ()
    items = read_toml(path, _File, error=AuthoringError).items
    for item in items:
        what = _slip(item, folder)
        if what:
            raise AuthoringError(f"{path}:{line_of(item.name, path)}: item {item.name!r} {what}.")
    return items


def _slip(item: Item, folder: Path) -> str | None:
    """What is wrong with an item, if anything."""
    texts = (item.title, item.text, *item.options, *item.matches)
    if not NAME.fullmatch(item.name) or any(item.name in names for names in _TAKEN):
        return "needs another name: of lower-case letters, digits and _, a letter first, and not Python's or a form's"
    if not all(text.ko.strip() and text.en.strip() for text in texts):
        return "has a text that is empty in one language"
    if (item.kind in _HAS_OPTIONS) != (2 <= len(item.options) <= _MOST_OPTIONS):
        return f"is of kind {item.kind!r} and has {len(item.options)} options"
    if (item.kind == "matching") != (len(item.matches) >= 2):
        return f"is of kind {item.kind!r} and has {len(item.matches)} matches"
    if item.drawn and not (folder / "variant.py").is_file():
        return "is drawn, and there is no variant.py"
    return None


def forms_block() -> Block:
    """The locked cell with the functions that read answers, which the items' checks call."""
    source = Path(forms.__file__).read_text(encoding="utf-8")
    code = source.partition('"""\n\n')[2].rstrip("\n")
    heads = Bilingual(
        ko="# 답을 읽는 함수들입니다. 아래의 검사 셀들이 쓰고, 채점할 때도 똑같이 읽습니다. 살펴보지 않아도 됩니다.",
        en="# Functions that read answers: the check cells below use them, and grading reads in the same way.",
    )
    texts = Bilingual(ko=f"{heads.ko}\n{code}", en=f"{heads.en}\n{code}")
    return Block(FORMS_ID, CellRole.SETUP, "code", texts)


def item_blocks(item: Item, number: int) -> Iterator[Block]:
    """An item's cells: the question, a drawn item's numbers, the answer, and the check of its form."""
    heading = f"### {number}. "
    asked = Bilingual(
        ko=f"{heading}{item.title.ko}{_points(item, '({}점)')}\n\n{_question(item, 'ko')}",
        en=f"{heading}{item.title.en}{_points(item, '({} points)')}\n\n{_question(item, 'en')}",
    )
    yield Block(f"{item.name}-text", CellRole.TEXT, "markdown", asked)
    if item.drawn:
        shown = f'show("{item.name}")'
        yield Block(f"{item.name}-numbers", CellRole.SETUP, "code", Bilingual(ko=shown, en=shown))
    form = _FORMS[item.kind]
    starter = Bilingual(ko=f"# {form.ko}\n{item.name} = None", en=f"# {form.en}\n{item.name} = None")
    yield Block(item.name, CellRole.ANSWER, "code", starter)
    condition = _condition(item)
    refused = Bilingual(
        ko=f"아직 답이 없거나, 답을 읽을 수 없습니다. {form.ko}",
        en=f"There is no answer yet, or it can't be read. {form.en}",
    )
    check = Bilingual(
        ko=f"assert {condition}, {_literal(refused.ko)}", en=f"assert {condition}, {_literal(refused.en)}"
    )
    yield Block(f"{item.name}-check", CellRole.CHECK, "code", check, item.points)


def _points(item: Item, form: str) -> str:
    return "" if item.points == 1 else f" {form.format(f'{item.points:g}')}"


def _question(item: Item, language: Literal["ko", "en"]) -> str:
    options = [option.ko if language == "ko" else option.en for option in item.options]
    matches = [match.ko if language == "ko" else match.en for match in item.matches]
    text = (item.text.ko if language == "ko" else item.text.en).strip()
    if item.kind == "matching":
        return f"{text}\n\n{_table(options, matches)}"
    if not options:
        return text
    listed = (f"* **{letter}.** {option}" for letter, option in zip(string.ascii_uppercase, options, strict=False))
    return f"{text}\n\n" + "\n".join(listed)


def _table(left: Sequence[str], right: Sequence[str]) -> str:
    rows = ["| | | | |", "| --- | --- | --- | --- |"]
    for place in range(max(len(left), len(right))):
        number, one = (f"**{place + 1}**", left[place]) if place < len(left) else ("", "")
        letter, other = (f"**{string.ascii_lowercase[place]}**", right[place]) if place < len(right) else ("", "")
        rows.append(f"| {number} | {one} | {letter} | {other} |")
    return "\n".join(rows)


def _condition(item: Item) -> str:
    """What the public check asks: the form alone."""
    letters = string.ascii_uppercase[: len(item.options)]
    match item.kind:
        case "single choice":
            return f'read_choice({item.name}) in tuple("{letters}")'
        case "multiple choice":
            return f'set() < (read_choices({item.name}) or set()) <= set("{letters}")'
        case "ordering":
            return f'sorted(read_ordering({item.name}) or "") == list("{letters}")'
        case "matching":
            numbers = string.digits[1 : len(item.options) + 1]
            right = string.ascii_lowercase[: len(item.matches)]
            pairs = f"read_matching({item.name})"
            return f'sorted({pairs} or "") == list("{numbers}") and set({pairs}.values()) <= set("{right}")'
        case "number":
            return f"read_number({item.name}) is not None"
        case "short text":
            return f"read_text({item.name}) is not None"


def _literal(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


_FORMS: dict[Kind, Bilingual] = {
    "single choice": Bilingual(
        ko='보기의 글자 하나를 따옴표 안에 쓰십시오. 예: "A"',
        en='Write the letter of one option in quotes, as in: "A"',
    ),
    "multiple choice": Bilingual(
        ko='맞는 보기의 글자를 모두 따옴표 안에 쓰십시오. 예: "A, B"',
        en='Write the letters of all that are right in quotes, as in: "A, B"',
    ),
    "number": Bilingual(
        ko="수나 식을 쓰십시오. 예: 0.25, -np.log(0.5)",
        en="Write a number or an expression, as in: 0.25, -np.log(0.5)",
    ),
    "short text": Bilingual(
        ko='한국어나 영어로 따옴표 안에 쓰십시오. 예: "낱말"',
        en='Write it in English or Korean, in quotes, as in: "word"',
    ),
    "matching": Bilingual(
        ko='왼쪽의 번호마다 오른쪽의 글자를 붙여 쓰십시오. 예: "1a 2b 3c"',
        en='Give each number on the left a letter from the right, as in: "1a 2b 3c"',
    ),
    "ordering": Bilingual(
        ko='글자를 순서대로 모두 쓰십시오. 예: "A B C"',
        en='Write all letters in their order, as in: "A B C"',
    ),
}
