"""The JSON of a result has the promised keys, in the student's language."""

import json

from autograder.model import (
    Bilingual,
    GradingResult,
    Language,
    NotebookResult,
    NotebookStatus,
    Outcome,
    TaskResult,
    TestResult,
)
from autograder.reports.result import result_json


def test_keys_and_language() -> None:
    """All plain types, so that it can be dumped."""
    hint = Bilingual(ko="힌트", en="hint")
    test = TestResult("test_a", Outcome.TIMED_OUT, 2, 0, "name", hint, hint, 0.123456)
    tasks = {"a": TaskResult(0.0, 2.0, (test,))}
    result = GradingResult(
        "tensors",
        Language.KO,
        NotebookResult(NotebookStatus.ERROR, 3, hint),
        tasks,
        seeds={"test_a": 5},
    )
    told = json.loads(json.dumps(result_json(result)))
    assert told["notebook"] == {"outcome": "error", "cell": 3, "message": "힌트"}
    (shown,) = told["tasks"]["a"]["tests"]
    assert (shown["name"], shown["outcome"], shown["seconds"]) == ("test_a", "timed out", 0.1235)
    assert (shown["points"], shown["earned"], shown["hint"], shown["reason"]) == (2, 0, "힌트", "힌트")
    assert (told["score"], told["max_score"], told["seeds"], told["faults"]) == (0.0, 2.0, {"test_a": 5}, [])


def test_a_task_for_a_person_counts_nothing_yet() -> None:
    """Its score is null, and its points count in the maximum."""
    result = GradingResult("t", Language.EN, NotebookResult(NotebookStatus.RAN), {"why": TaskResult(None, 3.0)})
    told = result_json(result)
    assert (told["score"], told["max_score"]) == (0.0, 3.0)
