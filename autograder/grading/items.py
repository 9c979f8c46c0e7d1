"""Hidden tests of quiz items, made from their keys: one line of a grader for each item.

An answer is read as its public check reads it (`notebook.forms`), so that the two can't differ on its form. Points: a
choice, a number, a text and an order are right or wrong; of several choices each right one counts, and each wrong one
takes one back: max(0, right - wrong) / all right ones; of a matching each right pair counts.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from autograder.grading import words
from autograder.grading.marks import Hint, task
from autograder.grading.student import Student
from autograder.grading.variants import Parameters, Variant
from autograder.grading.verdicts import Credit, Failed
from autograder.model import Bilingual
from autograder.notebook import forms

RTOL = 0.01  # a number given to three significant digits is closer
STUDENT_ID = "student_id"  # the variable in which a notebook states whose it is
Test = Callable[..., None]
Amount = float | Callable[[Parameters], float]
Read = TypeVar("Read")

OTHER_ID = Hint(
    "other-id",
    ko="노트북의 student_id가 명단의 학번과 다릅니다. 나의 학번을 쓰고 그 아래의 셀을 다시 실행하여, 그때 나온 수로 "
    "계산하십시오.",
    en="The student_id in the notebook is not the one on the roster. Write yours, run the cells below it again, and "
    "compute with the numbers that they show then.",
)


def single_choice(name: str, key: str, *, hint: Hint, mistaken: Mapping[str, Hint] | None = None) -> Test:
    """One letter. `mistaken` has hints for wrong letters."""

    @task(name, hint=hint)
    def test(student: Student) -> None:
        letter = _read(student, name, forms.read_choice, words.NO_CHOICE)
        if letter != key:
            raise Failed(hint=(mistaken or {}).get(letter))

    return test


def multiple_choice(name: str, key: str, *, hint: Hint, mistaken: Mapping[str, Hint] | None = None) -> Test:
    """Several letters, as in "AC". `mistaken` has hints for letters that were picked, or left out, by mistake."""

    @task(name, hint=hint)
    def test(student: Student, credit: Credit) -> None:
        picked, right = _read(student, name, forms.read_choices, words.NO_CHOICES), frozenset(key)
        credit.award(max(0, len(picked & right) - len(picked - right)) / len(right))
        credit.hint = _first(mistaken, sorted(picked ^ right))

    return test


def ordering(name: str, key: str, *, hint: Hint, mistaken: Mapping[str, Hint] | None = None) -> Test:
    """All letters in the right order, as in "CAB". `mistaken` has hints for wrong orders."""

    @task(name, hint=hint)
    def test(student: Student) -> None:
        letters = _read(student, name, forms.read_ordering, words.NO_ORDERING)
        if letters != key:
            raise Failed(hint=(mistaken or {}).get(letters))

    return test


def matching(name: str, key: str, *, hint: Hint, mistaken: Mapping[str, Hint] | None = None) -> Test:
    """A letter for each number, as in "1c 2a 3b". `mistaken` has hints for wrong pairs, such as "1a"."""
    right = forms.read_matching(key)
    assert right is not None

    @task(name, hint=hint)
    def test(student: Student, credit: Credit) -> None:
        pairs = _read(student, name, forms.read_matching, words.NO_MATCHING)
        credit.award(sum(pairs.get(number) == letter for number, letter in right.items()) / len(right))
        wrong = [f"{number}{letter}" for number, letter in sorted(pairs.items()) if right.get(number) != letter]
        credit.hint = _first(mistaken, wrong)

    return test


def short_text(
    name: str, *, ko: tuple[str, ...], en: tuple[str, ...], hint: Hint, mistaken: Mapping[str, Hint] | None = None
) -> Test:
    """A few words: any accepted form of either language. `mistaken` has hints for wrong words."""
    accepted = {forms.fold(form) for form in (*ko, *en)}
    known = {forms.fold(form): known_hint for form, known_hint in (mistaken or {}).items()}

    @task(name, hint=hint)
    def test(student: Student) -> None:
        text = _read(student, name, forms.read_text, words.NO_TEXT)
        if text not in accepted:
            raise Failed(hint=known.get(text))

    return test


def numeric(
    name: str,
    key: Amount,
    *,
    hint: Hint,
    rtol: float = RTOL,
    atol: float = 0.0,
    mistaken: Mapping[Hint, Amount] | None = None,
) -> Test:
    """A number within a tolerance: of a drawn item where `key` is a function of the student's parameters.

    Args:
        name: the item's.
        key: the number, or how it follows from the parameters.
        hint: for a wrong number.
        rtol: how far off it may be, as a share of the key; 0 for a whole number.
        atol: how far off it may be besides.
        mistaken: what known misconceptions lead to.
    """

    def is_close(number: float, wanted: Amount, parameters: Parameters) -> bool:
        amount = wanted(parameters) if callable(wanted) else wanted
        return abs(number - amount) <= atol + rtol * abs(amount)

    def judge(number: float, parameters: Parameters, other: Callable[[], Parameters | None]) -> None:
        if is_close(number, key, parameters):
            return
        theirs = other()
        if theirs is not None and is_close(number, key, theirs):
            raise Failed(hint=OTHER_ID)
        for known, amount in (mistaken or {}).items():
            if is_close(number, amount, parameters):
                raise Failed(hint=known)
        raise Failed(hint=None if theirs is None else OTHER_ID)

    @task(name, hint=hint)
    def test(student: Student) -> None:
        judge(_number(student, name), {}, lambda: None)

    @task(name, hint=hint)
    def drawn_test(student: Student, variant: Variant) -> None:
        judge(_number(student, name), variant[name], lambda: _claimed(student, variant, name))

    return drawn_test if callable(key) else test


def _number(student: Student, name: str) -> float:
    return _read(student, name, forms.read_number, words.NO_NUMBER)


def _read(student: Student, name: str, form: Callable[[Any], Read | None], unreadable: Bilingual) -> Read:
    answer = student.value(name)
    if answer.kind == "none":
        raise Failed(words.NOT_ANSWERED, show_hint=False)
    value = form(answer.plain())
    if value is None:
        raise Failed(unreadable, show_hint=False)
    return value


def _claimed(student: Student, variant: Variant, name: str) -> Parameters | None:
    """The item's parameters for the id that the notebook states; None where it states this student's."""
    try:
        stated = student.value(STUDENT_ID).plain()
    except Failed:
        stated = None
    other = variant.claimed(stated if isinstance(stated, str) else "")
    return None if other is None else other[name]


def _first(hints: Mapping[str, Hint] | None, mistakes: list[str]) -> Hint | None:
    return next((hint for mistake, hint in (hints or {}).items() if mistake in mistakes), None)
