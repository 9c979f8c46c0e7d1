"""One submission's result as a JSON object, for programs."""

from autograder.model import Bilingual, GradingResult, Language, TaskResult, TestResult


def result_json(result: GradingResult) -> dict[str, object]:
    """The result in plain built-in types, texts in the student's language."""
    language = result.language
    notebook = result.notebook
    return {
        "assignment": result.assignment,
        "language": language.value,
        "score": result.score,
        "max_score": result.max_score,
        "notebook": {
            "outcome": notebook.outcome.value,
            "cell": notebook.cell,
            "message": _text(notebook.message, language),
        },
        "tasks": {name: _task(task, language) for name, task in result.tasks.items()},
        "seconds": {name: round(value, 4) for name, value in _seconds(result).items()},
        "resources": {
            "cpu_seconds": round(result.resources.cpu_seconds, 4),
            "peak_memory_mb": round(result.resources.peak_memory_mb, 2),
            "runs": result.resources.runs,
        },
        "seeds": result.seeds,
        "data": result.data,
        "sandbox": result.sandbox,
        "notes": [note.text(language) for note in result.notes],
        "faults": list(result.faults),
    }


def _task(task: TaskResult, language: Language) -> dict[str, object]:
    return {
        "score": task.score,
        "max_score": task.max_score,
        "tests": [_test(test, language) for test in task.tests],
    }


def _test(test: TestResult, language: Language) -> dict[str, object]:
    return {
        "name": test.name,
        "outcome": test.outcome.value,
        "points": test.points,
        "earned": test.earned,
        "hint": _text(test.hint, language),
        "reason": _text(test.reason, language),
        "seconds": round(test.seconds, 4),
    }


def _seconds(result: GradingResult) -> dict[str, float]:
    seconds = result.seconds
    return {
        "wall": seconds.wall,
        "own_compute": seconds.own_compute,
        "start": seconds.start,
        "notebook": seconds.notebook,
        "questions": seconds.questions,
    }


def _text(text: Bilingual | None, language: Language) -> str | None:
    return text.text(language) if text is not None else None
