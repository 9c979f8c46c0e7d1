"""The feedback page: one self-contained HTML file per submission, in the student's language, safe to open.

It shows the score, what to look at again, and the notebook as run before the first question. Of the hidden tests it
knows outcomes, hints and reasons only; names, seeds and expected values never come here.
"""

import os
import stat
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from autograder.gradebook.files import (
    PRIVATE_FOLDER,
    SECRET_NAME,
    SHARED_FILE,
    make_directory,
    make_private,
    nbgrader_component,
    write_atomically,
)
from autograder.model import (
    Bilingual,
    CellRecord,
    CellRole,
    CellStatus,
    Display,
    ErrorOutput,
    GradingResult,
    Language,
    NotebookStatus,
    Outcome,
    Output,
    Series,
    Stream,
    Task,
    TaskResult,
    TestResult,
)
from autograder.reports.figure import FRAME, panels
from autograder.reports.markdown import code_html, markdown_html, png_uri
from autograder.reports.visible import cut, terminal_text, visible
from autograder.reports.words import CELL_ROLES, CELL_STATUSES, DATA, LABELS, NOTEBOOKS, OUTCOMES

_LONGEST_OUTPUT = 20_000
_LONGEST_SOURCE = 100_000
_MOST_CELLS = 500
_MOST_OUTPUTS = 100
_LARGEST_SECRET = 4096
_GOOD, _MIDDLING, _POOR, _WAITING = "good", "middling", "poor", "waiting"


class FeedbackPage(msgspec.Struct, frozen=True):
    """What one page is made of.

    `cells` and `curve` are those of the transcript, `tasks` those of the assignment. `comments` are a person's, by
    task; `penalty` is what lateness costs, in points; `waits` says that somebody must still look at it.
    """

    student: str
    title: Bilingual
    tasks: tuple[Task, ...]
    result: GradingResult
    cells: tuple[CellRecord, ...] = ()
    received: str | None = None
    graded_at: str | None = None
    submission: str = ""
    curve: tuple[Series, ...] = ()
    comments: Mapping[str, str] = {}
    penalty: float = 0.0
    waits: bool = False


class _Finding(msgspec.Struct, frozen=True):
    """Tests of one task that went wrong in the same way."""

    outcome: str
    count: str
    reason: str
    hint: str


class _TaskRow(msgspec.Struct, frozen=True):
    """One task in the table, and what to look at again in it."""

    name: str
    title: str
    score: str
    max_score: str
    percent: int
    tone: str
    passed: str
    findings: tuple[_Finding, ...]
    comment: str


class _OutputView(msgspec.Struct, frozen=True):
    """One output: text, or a figure as a data URI."""

    kind: str
    text: str = ""
    image: str = ""


class _CellView(msgspec.Struct, frozen=True):
    """One cell of the notebook, ready for the template."""

    kind: str
    place: str
    label: str
    status: str
    tone: str
    note: str
    body: Markup
    outputs: tuple[_OutputView, ...]
    anchor: str


def feedback_html(page: FeedbackPage) -> str:
    """The page as HTML."""
    language = page.result.language
    words = {name: text.text(language) for name, text in LABELS.items()}
    rows = [_task_row(task, page, language) for task in page.tasks]
    score = max(0.0, page.result.score - page.penalty)
    markup = _template().render(
        language=language.value,
        words=words,
        page=page,
        title=visible(page.title.text(language)),
        student=visible(page.student),
        facts=_facts(page, words),
        notebook=_notebook_words(page.result, language),
        is_calm=page.result.notebook.outcome is NotebookStatus.RAN,
        notes=[visible(note.text(language)) for note in page.result.notes],
        score=_number(score),
        max_score=_number(page.result.max_score),
        percent=_percent(score, page.result.max_score),
        tone=_tone(score, page.result.max_score),
        late=_late(page, words),
        is_provisional=page.waits or any(task.score is None for task in page.result.tasks.values()),
        is_perfect=_is_perfect(page.result),
        rows=rows,
        looked_at=[row for row in rows if row.findings or row.comment],
        frame=FRAME,
        panels=panels(page.curve, language),
        cells=[_cell(cell, language) for cell in page.cells[:_MOST_CELLS]],
        cut_cells=_count(words["cut_cells"], len(page.cells) - _MOST_CELLS),
    )
    return markup.encode("utf-8", "replace").decode()


def write_feedback(course_dir: Path, page: FeedbackPage, html: str) -> Path:
    """Write the page, and beside it the two files by which nbgrader releases it to its student.

    Args:
        course_dir: the course.
        page: whose page it is.
        html: the page, made by `feedback_html`.

    Raises:
        GradebookFault: A name can't be a folder, or the disk refuses.
    """
    path = feedback_path(course_dir, page)
    folder = path.parent
    make_directory(folder)
    write_atomically(path, html.encode(), mode=SHARED_FILE)
    if page.received is not None:
        write_atomically(folder / "timestamp.txt", page.received.encode(), mode=SHARED_FILE)
    secret = _submission_secret(course_dir / "submitted" / page.student / page.result.assignment / SECRET_NAME)
    if secret is not None:
        write_atomically(folder / SECRET_NAME, secret)
    return path


def feedback_path(course_dir: Path, page: FeedbackPage) -> Path:
    """Where nbgrader releases a page from.

    Raises:
        GradebookFault: A name can't be a folder.
    """
    student = nbgrader_component(page.student, "The student")
    assignment = nbgrader_component(page.result.assignment, "The assignment")
    return course_dir / "feedback" / student / assignment / f"{assignment}.html"


def write_preview(folder: Path, page: FeedbackPage, html: str) -> Path:
    """Write the page for staff, where no other user may read it.

    Raises:
        GradebookFault: A name can't be a folder, or the disk refuses.
    """
    make_directory(folder, mode=PRIVATE_FOLDER)
    student = folder / nbgrader_component(page.student, "The student")
    make_private(student)
    path = student / f"{nbgrader_component(page.result.assignment, 'The assignment')}.html"
    write_atomically(path, html.encode())
    return path


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("autograder.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("feedback.html")


def _submission_secret(path: Path) -> bytes | None:
    """nbgrader's secret of a submission. The folder is the student's, so a link or a large file there is left alone."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return None
    with os.fdopen(descriptor, "rb") as stream:
        about = os.fstat(stream.fileno())
        if not stat.S_ISREG(about.st_mode) or about.st_size > _LARGEST_SECRET:
            return None
        return stream.read(_LARGEST_SECRET)


def _facts(page: FeedbackPage, words: dict[str, str]) -> list[tuple[str, str]]:
    facts = [(words["student"], visible(page.student))]
    facts += [
        (words[name], _moment(text)) for name, text in (("received", page.received), ("graded", page.graded_at)) if text
    ]
    if page.result.data in DATA:
        facts.append((words["data"], DATA[page.result.data].text(page.result.language)))
    return [*facts, (words["submission"], page.submission[:8])] if page.submission else facts


def _notebook_words(result: GradingResult, language: Language) -> list[str]:
    sentence = NOTEBOOKS[result.notebook.outcome].text(language)
    if result.notebook.cell is not None:
        place = LABELS["cell"].text(language).format(number=result.notebook.cell)
        sentence = f"{sentence.removesuffix('.')} ({place})."
    message = result.notebook.message
    return [sentence, visible(message.text(language))] if message is not None else [sentence]


def _late(page: FeedbackPage, words: dict[str, str]) -> str:
    if not page.penalty:
        return ""
    return words["late"].format(points=_number(page.penalty), before=_number(page.result.score))


def _task_row(task: Task, page: FeedbackPage, language: Language) -> _TaskRow:
    result = page.result.tasks.get(task.name) or TaskResult(0.0, task.points)
    passed = sum(test.outcome is Outcome.PASSED for test in result.tests)
    return _TaskRow(
        name=task.name,
        title=visible(task.title.text(language)),
        score="–" if result.score is None else _number(result.score),
        max_score=_number(result.max_score),
        percent=_percent(result.score or 0.0, result.max_score),
        tone=_WAITING if result.score is None else _tone(result.score, result.max_score),
        passed=f"{passed} / {len(result.tests)}" if result.tests else "",
        findings=_findings(result.tests, language),
        comment=visible(page.comments.get(task.name, "")),
    )


def _findings(tests: Iterable[TestResult], language: Language) -> tuple[_Finding, ...]:
    """Tests that were not passed, those alike told once."""
    counts: dict[tuple[str, str, str], int] = {}
    for test in tests:
        if test.outcome is not Outcome.PASSED:
            told = (OUTCOMES[test.outcome].text(language), _told(test.reason, language), _told(test.hint, language))
            counts[told] = counts.get(told, 0) + 1
    return tuple(
        _Finding(outcome, LABELS["times"].text(language).format(count=count) if count > 1 else "", reason, hint)
        for (outcome, reason, hint), count in counts.items()
    )


def _told(text: Bilingual | None, language: Language) -> str:
    return visible(text.text(language)) if text is not None else ""


def _cell(cell: CellRecord, language: Language) -> _CellView:
    words = {name: text.text(language) for name, text in LABELS.items()}
    is_code = cell.cell_type == "code"
    source = cut(cell.source, _LONGEST_SOURCE, f"\n{_count(words['cut'], len(cell.source) - _LONGEST_SOURCE)}\n")
    is_failed = is_code and cell.status not in {CellStatus.OK, CellStatus.SKIPPED, CellStatus.NOT_RUN}
    status = CELL_STATUSES.get(cell.status) if is_code else None
    role = CELL_ROLES.get(cell.role)
    return _CellView(
        kind=cell.role.value if is_code or cell.role is CellRole.MANUAL else "text",
        place=f"[{cell.position}]" if cell.position is not None else words["restored"],
        label=role.text(language) if role is not None else "",
        status=status.text(language) if status is not None else "",
        tone=_POOR if is_failed else _WAITING,
        note=_told(cell.note, language),
        body=_body(source, is_code=is_code),
        outputs=_outputs(cell.outputs, words) if is_code else (),
        anchor=cell.grade_id if cell.role in {CellRole.ANSWER, CellRole.MANUAL} and cell.grade_id else "",
    )


def _body(source: str, *, is_code: bool) -> Markup:
    if not source.strip():
        return Markup("")
    return Markup("<pre>{}</pre>").format(code_html(source)) if is_code else markdown_html(source)


def _outputs(outputs: Sequence[Output], words: dict[str, str]) -> tuple[_OutputView, ...]:
    shown = [_output(output, words) for output in _joined(outputs[:_MOST_OUTPUTS])]
    rest = _count(words["cut_outputs"], len(outputs) - _MOST_OUTPUTS)
    return (*shown, _OutputView("note", rest)) if rest else tuple(shown)


def _joined(outputs: Iterable[Output]) -> list[Output]:
    """Streams in a row are one text, so that a progress bar written in many pieces ends as one line."""
    joined: list[Output] = []
    for output in outputs:
        last = joined[-1] if joined else None
        if isinstance(output, Stream) and isinstance(last, Stream) and last.name == output.name:
            joined[-1] = Stream(last.name, last.text + output.text)
        else:
            joined.append(output)
    return joined


def _output(output: Output, words: dict[str, str]) -> _OutputView:
    if isinstance(output, Stream):
        return _OutputView("stderr" if output.name == "stderr" else "stdout", _bounded(output.text, words))
    if isinstance(output, ErrorOutput):
        text = "\n".join(output.traceback) or f"{output.name}: {output.message}"
        return _OutputView("error", _bounded(text, words))
    return _display(output, words)


def _display(output: Display, words: dict[str, str]) -> _OutputView:
    text = _bounded(output.text, words)
    if not output.png:
        return _OutputView("result", text)
    uri = png_uri(output.png)
    return _OutputView("figure", text, uri) if uri else _OutputView("note", words["no_figure"])


def _bounded(text: str, words: dict[str, str]) -> str:
    shown = terminal_text(text).rstrip("\n")
    return cut(shown, _LONGEST_OUTPUT, f"\n{_count(words['cut'], len(shown) - _LONGEST_OUTPUT)}\n")


def _count(words: str, count: int) -> str:
    return words.format(count=f"{count:,}") if count > 0 else ""


def _is_perfect(result: GradingResult) -> bool:
    return bool(result.tasks) and all(
        task.score is not None and task.score >= task.max_score for task in result.tasks.values()
    )


def _percent(score: float, max_score: float) -> int:
    return round(100 * min(1.0, max(0.0, score / max_score))) if max_score > 0 else 0


def _tone(score: float, max_score: float) -> str:
    if score >= max_score:
        return _GOOD
    return _MIDDLING if score > 0 else _POOR


def _number(points: float) -> str:
    """Points as a person writes them: 2, 1.5, 0.33."""
    return f"{points:.2f}".rstrip("0").rstrip(".")


def _moment(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return visible(text)
    return f"{moment:%Y-%m-%d %H:%M} {moment.tzname() or ''}".strip()
