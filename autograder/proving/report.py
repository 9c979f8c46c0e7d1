"""A proof as a page: what right and wrong answers got, how sure that is, and which changes no hidden test noticed."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from autograder.authoring.proof import NO_MUTANTS, Calibration, MutantCount
from autograder.authoring.source import Assignment
from autograder.model import Language
from autograder.proving.mutants import Mutation, Tried
from autograder.proving.plots import draw_calibrations, draw_mutants
from autograder.proving.prove import Surprise


class Evidence(msgspec.Struct, frozen=True):
    """All that came of proving an assignment; `tests` names each task's hidden tests."""

    assignment: Assignment
    counts: dict[str, int]
    mutation: Mutation
    surprises: tuple[Surprise, ...]
    calibrations: tuple[Calibration, ...]
    tests: dict[str, tuple[str, ...]]
    seconds: float | None
    is_complete: bool


class _TaskRow(msgspec.Struct, frozen=True):
    name: str
    title: str
    points: float
    tests: int
    mutants: MutantCount


class _TestRow(msgspec.Struct, frozen=True):
    name: str
    data: str
    failed: str
    interval: str
    thresholds: str


class _MutantView(msgspec.Struct, frozen=True):
    id: str
    answer: str
    task: str
    kind: str
    said: str
    diff: str


def write_report(evidence: Evidence, path: Path) -> Path:
    """Write the page; it needs no other file and no network."""
    mutation = evidence.mutation
    counts = mutation.counts()
    name = evidence.assignment.name
    calibrations = evidence.calibrations
    html = _template().render(
        name=name,
        title=evidence.assignment.title.text(Language.EN),
        verdict=_verdict(evidence),
        is_good=not evidence.surprises,
        counts=evidence.counts,
        total=sum(counts.values(), NO_MUTANTS),
        seconds=evidence.seconds,
        surprises=evidence.surprises,
        tasks=list(_task_rows(evidence, counts)),
        tests=[row for calibration in calibrations for row in _test_rows(calibration)],
        methods=sorted({f"{kind}: {how}" for one in calibrations for kind, how in one.methods.items()}),
        survivors=[_view(one) for one in mutation.survivors],
        equivalent=[_view(one) for one in mutation.tried if one.is_equivalent],
        right=[_view(one) for one in mutation.tried if one.is_right],
        mutants_figure=_figure(draw_mutants(name, counts)) if counts else "",
        calibrations_figure=_figure(draw_calibrations(name, calibrations)) if calibrations else "",
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, encoding="utf-8")
    return path


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("autograder.proving"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("proof.html")


def _verdict(evidence: Evidence) -> str:
    if evidence.surprises:
        return "not proved"
    return "proved" if evidence.is_complete else "as it must be, so far as was looked"


def _task_rows(evidence: Evidence, counts: dict[str, MutantCount]) -> Iterator[_TaskRow]:
    for task in evidence.assignment.tasks:
        tests = len(evidence.tests.get(task.name, ()))
        title = task.title.text(Language.EN)
        yield _TaskRow(task.name, title, task.points, tests, counts.get(task.name, NO_MUTANTS))


def _test_rows(calibration: Calibration) -> Iterator[_TestRow]:
    for name, test in calibration.tests.items():
        failed = "by thresholds" if test.shares else f"{test.failures} of {test.runs:,}"
        thresholds = f"{test.none:g} to {test.full:g}" if test.none is not None and test.full is not None else ""
        yield _TestRow(name, calibration.data or "", failed, f"0 to {test.bound:.2g}", thresholds)


def _view(one: Tried) -> _MutantView:
    said = (
        one.equivalent
        or one.right
        or (f"differs in {one.differs_in} on other inputs" if one.differs_in else "answers alike")
    )
    return _MutantView(one.mutant.id, one.answer, one.mutant.task, one.mutant.kind, said, one.mutant.diff)


def _figure(svg: str) -> Markup:
    """A drawing of our own, to stand inside of a page: without the head that a file has."""
    return Markup(svg[svg.index("<svg") :])
