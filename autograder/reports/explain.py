"""Why a submission scored what it did, for staff: tests, outcomes, seeds, digests. Never for students' eyes."""

import msgspec

from autograder.gradebook.attempts import Attempt, PreviousResult
from autograder.gradebook.late import Lateness
from autograder.model import Digests, TaskResult, TestResult
from autograder.reports.result import result_json


def explain_json(attempt: Attempt, late: Lateness | None = None) -> dict[str, object]:
    """Everything recorded of an attempt, and how late it was, in plain built-in types."""
    return {
        "student": attempt.student,
        "submission": attempt.submission,
        "received": attempt.received,
        "late": _late(late),
        "graded_at": attempt.graded_at,
        "by": attempt.by,
        "reason": attempt.reason,
        "transcript": attempt.transcript,
        "digests": _digests(attempt.digests),
        "result": result_json(attempt.result),
        "previous": [
            {**msgspec.to_builtins(previous), "digests": _digests(previous.digests)} for previous in attempt.previous
        ],
    }


def explain_text(attempt: Attempt, late: Lateness | None = None) -> str:
    """The same for a reader."""
    result = attempt.result
    lines = [
        f"{attempt.assignment} of {attempt.student}: {result.score:g} / {result.max_score:g}",
        f"received   {attempt.received or 'not recorded'}",
        *_late_lines(late),
        f"graded     {attempt.graded_at} by {attempt.by or 'unknown'} ({attempt.reason})",
        f"notebook   {result.notebook.outcome.value}"
        + (f", cell {result.notebook.cell}" if result.notebook.cell else ""),
    ]
    if result.notebook.message:
        lines.append(f"           {result.notebook.message.en}")
    lines += [f"note       {note.en}" for note in result.notes]
    lines += [f"data       {result.data}"] if result.data else []
    for name, task in result.tasks.items():
        lines += _task_lines(name, task, result.seeds)
    lines += [
        "",
        f"runs {result.resources.runs}, CPU {result.resources.cpu_seconds:.2f} s, wall {result.seconds.wall:.2f} s",
    ]
    lines += [f"sandbox    {result.sandbox}"] if result.sandbox else []
    lines += [f"{name:11}{digest}" for name, digest in _digests(attempt.digests).items() if digest]
    lines.append(f"transcript {attempt.transcript or 'none'}")
    return "\n".join([*lines, *map(_previous_line, attempt.previous)])


def _late(late: Lateness | None) -> dict[str, object] | None:
    if late is None:
        return None
    share = None if late.own is not None else late.share
    return {"due": late.due.isoformat(), "seconds": late.late.total_seconds(), "share": share}


def _late_lines(late: Lateness | None) -> list[str]:
    if late is None:
        return []
    cost = "what the course's own function says" if late.own is not None else f"{late.share:.4g} of the score"
    told = f"{late.late} late, which costs {cost}" if late.late else "on time"
    return [f"due        {late.due.isoformat()}: {told}"]


def _previous_line(previous: PreviousResult) -> str:
    score = f"{previous.score:g} / {previous.max_score:g}"
    return f"before     {score}, {previous.graded_at} by {previous.by or 'unknown'} ({previous.reason})"


def _task_lines(name: str, task: TaskResult, seeds: dict[str, int]) -> list[str]:
    score = "waits for a person" if task.score is None else f"{task.score:g}"
    return ["", f"{name}: {score} / {task.max_score:g}", *(_test_line(test, seeds) for test in task.tests)]


def _test_line(test: TestResult, seeds: dict[str, int]) -> str:
    told = " ".join(text.en for text in (test.reason, test.hint) if text is not None)
    seed = seeds.get(test.name, "unknown")
    line = f"  {test.name}: {test.outcome.value}, {test.earned:g} / {test.points:g}, seed {seed}"
    return f"{line}\n    {told}" if told else line


def _digests(digests: Digests) -> dict[str, str]:
    return {
        "notebook": digests.notebook,
        "assignment": digests.assignment,
        "solutions": digests.solutions,
        "environment": digests.environment,
        "data": digests.data,
        "thresholds": digests.thresholds,
    }
