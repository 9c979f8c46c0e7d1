"""A course's settings: due times in any zone, and every slip named with its line."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from autograder.course import Course, load_course
from autograder.errors import ConfigError


def course(folder: Path, text: str) -> Course:
    (folder / "course.toml").write_text(text, encoding="utf-8")
    return load_course(folder)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type]  # the parts of a date, in order


@pytest.mark.parametrize(
    ("zone", "written", "meant"),
    [
        ("UTC", "2026-03-02T18:00:00", utc(2026, 3, 2, 18)),
        ("Asia/Seoul", "2026-03-02T18:00:00", utc(2026, 3, 2, 9)),
        ("Asia/Seoul", "2026-03-02T18:00:00-05:00", utc(2026, 3, 2, 23)),
        ("Europe/Berlin", "2026-03-28T23:59:00", utc(2026, 3, 28, 22, 59)),
        ("Europe/Berlin", "2026-03-29T23:59:00", utc(2026, 3, 29, 21, 59)),
        # The clock skips 02:30, and shows it twice in autumn: the later moment each time.
        ("Europe/Berlin", "2026-03-29T02:30:00", utc(2026, 3, 29, 1, 30)),
        ("Europe/Berlin", "2026-10-25T02:30:00", utc(2026, 10, 25, 1, 30)),
    ],
)
def test_due_times_have_a_zone(tmp_path: Path, zone: str, written: str, meant: datetime) -> None:
    """An offset of their own, else the course's, with summer time."""
    assert course(tmp_path, f'timezone = "{zone}"\n[assignments.a]\ndue = {written}').due("a") == meant


def test_extensions_are_for_one_student(tmp_path: Path) -> None:
    """As hours or as a time; an hour over a change of the clock is an hour."""
    settings = course(
        tmp_path,
        'timezone = "Europe/Berlin"\n[assignments.a]\ndue = 2026-03-29T01:30:00\n'
        'extensions = { kim = 24, "한글" = 2026-04-01T12:00:00, lee = 0.5, pak = "2026-04-01T12:00:00Z" }',
    )
    assert settings.due("a") == settings.due("a", "nobody") == utc(2026, 3, 29, 0, 30)
    assert settings.due("a", "kim") == utc(2026, 3, 30, 0, 30)
    assert settings.due("a", "lee") == utc(2026, 3, 29, 1, 0)
    assert settings.due("a", "한글") == utc(2026, 4, 1, 10)
    assert settings.due("a", "pak") == utc(2026, 4, 1, 12)
    assert settings.due("other", "kim") is None


def test_an_assignment_may_count_otherwise_than_the_course(tmp_path: Path) -> None:
    settings = course(tmp_path, 'counts = "best"\n[assignments.a]\ncounts = "last"\n[assignments.b]\n')
    assert [settings.counts_of(name) for name in ("a", "b", "c")] == ["last", "best", "best"]
    assert course(tmp_path, "").counts_of("a") == "last"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('timezone = "Asia/Seol"', ":1: timezone: there is no time zone 'Asia/Seol'"),
        ('timezone = "../../etc/passwd"', ":1: timezone: there is no time zone"),
        ("[assignments.a]\ndue = 2026-03-02", ":2: assignments.a.due: Expected `datetime | null`, got `date`"),
        (
            "[assignments.a]\ndue = 2026-03-02T18:00:00\n\n[assignments.b]\ndue = 3",
            ":5: assignments.b.due: Expected `datetime | null`, got `int`",
        ),
        (
            "[assignments.a]\n[assignments.b]\ndeu = 3",
            ":3: the key 'deu' is not known. Allowed here: counts, due, extensions, lms_name",
        ),
        (
            "[assignments.a]\ndue = 2026-03-02T18:00:00\n[assignments.a.extensions]\nkim = 1\nlee = -1",
            ":5: assignments.a.extensions.lee: Expected `float` >= 0.0",
        ),
        ("[assignments.a]\nextensions = { kim = 1 }", ":1: assignments.a: the extension of 'kim' is hours after due"),
        ("[assignments.a]\ndue = 0001-01-01T00:00:00+09:00", ":1: assignments.a: due is in the year 1"),
        ("[assignments.a]\ndue = 2026-03-02T18:00:00\nextensions = { kim = nan }", ":3: assignments.a.extensions.kim"),
        ('[late]\npolicy = "weekly"', ":2: late.policy: Invalid enum value 'weekly'. Allowed: none, per hour, per day"),
        ('[late]\npolicy = "per day"', ":1: late: the policy 'per day' needs a penalty"),
        ('[late]\npolicy = "cut off"\npenalty = 0.1', ":1: late: the policy 'cut off' takes no penalty"),
        ('counts = "first"', ":1: counts: Invalid enum value 'first'. Allowed: last, best"),
        (
            '[assignments.a]\n[assignments.b]\ncounts = "most"',
            ":3: assignments.b.counts: Invalid enum value 'most'. Allowed: last, best",
        ),
        ('[container]\nimage = "--privileged"', ":2: container.image: Expected `str` matching regex"),
        ("[container]\nmemory_mb = -1", ":2: container.memory_mb: Expected `int` >= 0"),
        ("[container]\ncpus = 2", ":2: the key 'cpus' is not known. Allowed here: arguments, gpus, image, memory_mb"),
        ('[late]\npolicy = "own function"', ":1: late: the policy 'own function' needs a function"),
        ('[late]\npolicy = "none"\nfunction = "a.py:b"', ":1: late: the policy 'none' takes no function"),
        ('[late]\npolicy = "own function"\nfunction = "late.py"', ":3: late.function: Expected `str` matching regex"),
        ('[late]\npolicy = "per day"\npenalty = 10', ":3: late.penalty: Expected `float` <= 1.0"),
    ],
)
def test_slips_are_named_with_their_line(tmp_path: Path, text: str, said: str) -> None:
    """The right table's line, where several are alike."""
    with pytest.raises(ConfigError) as caught:
        course(tmp_path, text)
    assert f"course.toml{said}" in str(caught.value)
