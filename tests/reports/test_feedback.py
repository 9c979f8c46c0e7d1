"""A feedback page tells the student what to look at, and nothing in it lives."""

from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.model import (
    Bilingual,
    CellRecord,
    CellRole,
    CellStatus,
    Display,
    ErrorOutput,
    GradingResult,
    Language,
    NotebookResult,
    NotebookStatus,
    Outcome,
    Output,
    Series,
    Stream,
    Task,
    TaskResult,
    TestResult,
)
from autograder.reports.feedback import FeedbackPage, feedback_html, write_feedback

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 8
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "![x](https://example.org/spy.png)",
    "</pre></style><script>alert(1)</script>",
    "\x1b]8;;javascript:alert(1)\x07x\x1b]8;;\x07",
    "$\\href{javascript:alert(1)}{x}$",
    "<!--",
    "{{ 7 * 7 }}",
)
LIVE_TAGS = {"script", "iframe", "object", "embed", "form", "input", "link", "base", "svg", "video", "audio", "button"}
TITLE = Bilingual(ko="텐서 다루기", en="Working with tensors")


def say(word: str) -> Bilingual:
    return Bilingual(ko=f"{word} (ko)", en=f"{word} (en)")


def page(
    *cells: CellRecord,
    language: Language = Language.EN,
    task: TaskResult | None = None,
    notebook: NotebookResult | None = None,
    student: str = "kim",
) -> FeedbackPage:
    result = GradingResult(
        assignment="tensors",
        language=language,
        notebook=notebook or NotebookResult(NotebookStatus.RAN),
        tasks={"one_hot": task or TaskResult(2.0, 2.0, (TestResult("test_secret_name", Outcome.PASSED, 2, 2),))},
        seeds={"test_secret_name": 271828182845},
    )
    return FeedbackPage(student, TITLE, (Task("one_hot", 2.0, say("One-hot")),), result, cells)


def code(*outputs: Output, source: str = "x = 1") -> CellRecord:
    return CellRecord("code", CellRole.EXTRA, source, position=1, status=CellStatus.OK, outputs=outputs)


class Tags(HTMLParser):
    """Everything in a page that could act: tags, event handlers, addresses."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in LIVE_TAGS:
            self.found.append(tag)
        for name, value in attributes:
            address = name in {"href", "src", "action", "data", "xlink:href"}
            if name.startswith("on") or (
                address and not str(value).startswith(("#", "https://", "http://", "data:image/png;"))
            ):
                self.found.append(f"{tag} {name}={value}")
            if name == "src" and not str(value).startswith("data:image/png;base64,"):
                self.found.append(f"{tag} {name}={value}")


def alive(html: str) -> list[str]:
    return Tags(html).found


@pytest.mark.parametrize("text", HOSTILE)
def test_student_text_is_inert_wherever_it_stands(text: str) -> None:
    html = feedback_html(
        page(
            code(
                Stream("stdout", text),
                Stream("stderr", text),
                Display(text),
                ErrorOutput(text, text, (text,)),
                source=text,
            ),
            CellRecord("markdown", CellRole.TEXT, text),
            CellRecord("markdown", CellRole.MANUAL, text, "why"),
            CellRecord("raw", CellRole.TEXT, text, note=say(text)),
            student=text,
        )
    )
    assert alive(html) == []
    assert "49" not in html.split("<body>")[1] or text != "{{ 7 * 7 }}"


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="<>&\"'/=`[]()!$\\{}#*_-~|\n abcjs:\x1b\x00\u202e", max_size=60))
def test_no_markdown_comes_alive(text: str) -> None:
    assert alive(feedback_html(page(CellRecord("markdown", CellRole.TEXT, text), code(Stream("stdout", text))))) == []


def test_the_page_forbids_what_it_does_not_need() -> None:
    html = feedback_html(page())
    assert "default-src 'none'" in html
    assert "<script" not in html


@pytest.mark.parametrize("language", list(Language))
def test_a_failed_test_shows_hint_and_reason_in_the_students_language(language: Language) -> None:
    failed = TestResult("test_secret_name", Outcome.FAILED, 2, 0, "axis", say("hint"), say("reason"), 1.5)
    html = feedback_html(page(language=language, task=TaskResult(0.0, 2.0, (failed,))))
    other = Language.EN if language is Language.KO else Language.KO
    assert f"hint ({language})" in html
    assert f"reason ({language})" in html
    assert f"hint ({other})" not in html
    assert TITLE.text(language) in html


def test_nothing_hidden_is_shown() -> None:
    failed = TestResult("test_secret_name", Outcome.TIMED_OUT, 2, 0, "secret-hint-name", say("hint"))
    html = feedback_html(page(task=TaskResult(0.0, 2.0, (failed,))))
    for hidden in ("test_secret_name", "secret-hint-name", "271828182845"):
        assert hidden not in html


def test_figures_are_shown_only_when_they_are_png() -> None:
    html = feedback_html(page(code(Display("<Figure>", PNG), Display("odd", b"<svg onload=alert(1)>"))))
    assert html.count("data:image/png;base64,") == 1
    assert "svg onload" not in html


def test_long_output_is_cut_and_a_progress_bar_shows_its_end() -> None:
    html = feedback_html(page(code(Stream("stdout", "x" * 1_000_000), Stream("stdout", "\n 1%\r 50%\r100%\n"))))
    assert len(html) < 200_000
    assert "100%" in html
    assert " 50%" not in html


def test_an_unreadable_submission_is_told_why() -> None:
    html = feedback_html(page(notebook=NotebookResult(NotebookStatus.UNREADABLE, None, say("not a notebook"))))
    assert "not a notebook (en)" in html


@pytest.mark.parametrize(("language", "title"), [(Language.EN, "Loss by epoch"), (Language.KO, "세대에 따른 손실")])
def test_the_curve_is_a_figure_with_its_words(language: Language, title: str) -> None:
    """In the student's language; a page without a curve has no figure."""
    curve = (Series("loss", (0, 1), (2.0, 1.0)), Series("val_loss", (0, 1), (2.5, 1.5)))
    html = feedback_html(msgspec.structs.replace(page(language=language), curve=curve))
    assert f'<title id="curve-1">{title}</title>' in html
    assert html.count('<desc id="curve-1-text">') == 1
    assert "<svg" not in feedback_html(page(language=language))


@pytest.mark.parametrize("text", HOSTILE)
def test_the_name_of_a_curve_is_inert(text: str) -> None:
    html = feedback_html(msgspec.structs.replace(page(), curve=(Series(text, (0, 1), (2.0, 1.0)),)))
    assert alive(html) == ["svg"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_persons_comment_is_text(text: str) -> None:
    html = feedback_html(msgspec.structs.replace(page(), comments={"one_hot": text}))
    assert alive(html) == []
    assert "Your teacher" in html


def test_lateness_is_taken_off_and_said() -> None:
    html = feedback_html(msgspec.structs.replace(page(), penalty=0.5))
    assert "<strong>1.5</strong> / 2" in html
    assert "0.5 points were taken off for handing in late; before that the score was 2." in html


def test_formulas_become_mathml() -> None:
    html = feedback_html(page(CellRecord("markdown", CellRole.TEXT, "$x^2$ and $\\undefinedcommand{")))
    assert "<msup>" in html


def test_it_is_written_where_nbgrader_releases_it(tmp_path: Path) -> None:
    path = write_feedback(tmp_path, page(), feedback_html(page()))
    assert path == tmp_path / "feedback" / "kim" / "tensors" / "tensors.html"
    assert path.read_text(encoding="utf-8") == feedback_html(page())


@pytest.mark.parametrize(
    ("language", "said"), [(Language.EN, "in place of MNIST"), (Language.KO, "MNIST를 대신한 손글씨 숫자")]
)
def test_a_stand_in_for_mnist_is_said(language: Language, said: str) -> None:
    shown = page(language=language)
    assert said not in feedback_html(shown)
    judged = msgspec.structs.replace(shown, result=msgspec.structs.replace(shown.result, data="digits"))
    assert said in feedback_html(judged)
