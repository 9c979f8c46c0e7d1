"""Late submissions, from course.toml to the export and the explanation."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

from tests.toy import DOUBLE, answers, hand_in, make_library

SETTINGS = """
language = "en"
preload = ["numpy"]
timezone = "Asia/Seoul"
[late]
policy = "per day"
penalty = 0.25
[assignments.toy]
due = 2026-03-02T18:00:00
extensions = EXTENSIONS
"""


def exported(command: Callable[..., tuple[str, str]], course: Path) -> dict[str, tuple[str, str, str]]:
    """Due date, penalty and score by student."""
    output, _ = command("export", course)
    columns = ("duedate", "late_submission_penalty", "score")
    return {row["student_id"]: tuple(row[name] for name in columns) for row in csv.DictReader(io.StringIO(output))}  # type: ignore[misc]  # three of them


def test_penalties_follow_the_settings(command: Callable[..., tuple[str, str]], tmp_path: Path) -> None:
    """An extension after grading takes the penalty away, without grading again."""
    course = make_library(tmp_path / "course")
    (course / "course.toml").write_text(SETTINGS.replace("EXTENSIONS", "{}"))
    for student, received in {"ada": "2026-03-02T09:00:00Z", "bob": "2026-03-02 18:00:01 Asia/Seoul"}.items():
        hand_in(course, student, answers(DOUBLE)).with_name("timestamp.txt").write_text(received)
    command("grade", course)
    due = "2026-03-02 09:00:00"
    assert exported(command, course) == {"ada": (due, "0.0", "4.0"), "bob": (due, "1.0", "3.0")}
    told, _ = command("explain", "bob", "toy", "--course", course)
    assert "due        2026-03-02T18:00:00+09:00: 0:00:01 late, which costs 0.25 of the score" in told
    (course / "course.toml").write_text(SETTINGS.replace("EXTENSIONS", "{ bob = 0.5 }"))
    assert exported(command, course) == {"ada": (due, "0.0", "4.0"), "bob": (due, "0.0", "4.0")}
    told, _ = command("explain", "bob", "toy", "--course", course, "--json")
    assert json.loads(told)["late"] == {"due": "2026-03-02T18:30:00+09:00", "seconds": 0.0, "share": 0.0}
