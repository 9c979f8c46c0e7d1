"""What formgrader shows beside an answer."""

from autograder.batch.record import comment
from autograder.model import Bilingual, Language, Outcome, TaskResult, TestResult


def text(word: str) -> Bilingual:
    """The same in both languages, told apart."""
    return Bilingual(ko=f"{word} ko", en=f"{word} en")


def test_a_comment_names_each_failed_tests_hint_once() -> None:
    """In the student's language, without the tests that passed."""
    failed = TestResult("a", Outcome.FAILED, 1, 0, hint=text("hint"), reason=text("reason"))
    task = TaskResult(0, 3, (failed, failed, TestResult("b", Outcome.PASSED, 1, 1, hint=text("passed"))))
    assert comment(task, Language.KO) == "reason ko hint ko"
    assert comment(task, Language.EN) == "reason en hint en"


def test_a_perfect_task_has_no_comment() -> None:
    """Nothing to say."""
    assert comment(TaskResult(1, 1, (TestResult("b", Outcome.PASSED, 1, 1),)), Language.EN) == ""
