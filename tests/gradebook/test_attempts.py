"""The attempts store survives kills, odd names and damaged files, and keeps what a regrade replaced."""

import multiprocessing
import os
import stat
from pathlib import Path

import msgspec
import pytest

from autograder.errors import ConfigError, GradebookFault
from autograder.gradebook.attempts import SECRET_BYTES, Attempt, AttemptStore, CourseLock, digest
from autograder.model import (
    CellRecord,
    CellRole,
    Digests,
    GradingResult,
    Language,
    NotebookResult,
    NotebookStatus,
    TaskResult,
)

NOTEBOOK = b'{"cells": []}'


def attempt(student: str = "kim", score: float = 1.0, **changes: str) -> Attempt:
    result = GradingResult(
        assignment="tensors",
        language=Language.KO,
        notebook=NotebookResult(NotebookStatus.RAN),
        tasks={"uniform": TaskResult(score, 2.0)},
        cells=(CellRecord("code", CellRole.ANSWER, "pass"),),
    )
    made = Attempt(
        student=student,
        assignment="tensors",
        submission="",
        graded_at="2026-03-02T10:00:00+00:00",
        reason="new",
        result=result,
        digests=Digests(solutions="s1"),
    )
    return msgspec.structs.replace(made, **changes)


def grade(store: AttemptStore, made: Attempt, notebook: bytes = NOTEBOOK) -> Attempt:
    stored = store.save(made, notebook, b"transcript")
    store.mark_graded(stored)
    return stored


def test_a_saved_attempt_counts_only_once_it_is_marked(tmp_path: Path) -> None:
    store = AttemptStore(tmp_path)
    stored = store.save(attempt(), NOTEBOOK, b"transcript")
    found = store.find("kim", "tensors", digest(NOTEBOOK))
    assert found is not None
    assert not found.graded
    assert store.latest("kim", "tensors") is None
    store.mark_graded(stored)
    found = store.find("kim", "tensors", digest(NOTEBOOK))
    assert found is not None
    assert found.graded
    assert found.attempt == stored
    assert found.submission_path.read_bytes() == NOTEBOOK


def test_the_record_leaves_the_cells_to_the_transcript(tmp_path: Path) -> None:
    store = AttemptStore(tmp_path)
    stored = grade(store, attempt())
    assert stored.result.cells == ()
    assert store.transcript(stored) == b"transcript"


def test_a_changed_transcript_is_refused(tmp_path: Path) -> None:
    store = AttemptStore(tmp_path)
    stored = grade(store, attempt())
    next((store.root / "transcripts").iterdir()).write_bytes(b"other")
    with pytest.raises(GradebookFault, match="missing or damaged"):
        store.transcript(stored)


def test_nothing_found_is_none(tmp_path: Path) -> None:
    store = AttemptStore(tmp_path)
    assert store.find("kim", "tensors", digest(NOTEBOOK)) is None
    assert store.latest("kim", "tensors") is None
    assert list(store.all()) == []
    assert not store.root.exists()


def test_a_regrade_keeps_the_result_it_replaces_and_starts_unmarked(tmp_path: Path) -> None:
    store = AttemptStore(tmp_path)
    grade(store, attempt(score=1.0))
    again = store.save(attempt(score=2.0, reason="grader corrected", by="lee"), NOTEBOOK, b"transcript 2")
    found = store.find("kim", "tensors", digest(NOTEBOOK))
    assert found is not None
    assert not found.graded
    assert [(old.score, old.reason, old.digests.solutions) for old in again.previous] == [(1.0, "new", "s1")]


def test_a_regrade_cut_off_before_its_record_still_keeps_the_old_result(tmp_path: Path) -> None:
    store = AttemptStore(tmp_path)
    stored = grade(store, attempt(score=1.0))
    found = store.find("kim", "tensors", stored.submission)
    assert found is not None
    (found.folder / "graded").rename(found.folder / "regrading")
    again = grade(store, attempt(score=2.0))
    assert [old.score for old in again.previous] == [1.0]


def test_a_result_that_was_never_marked_is_not_history(tmp_path: Path) -> None:
    store = AttemptStore(tmp_path)
    store.save(attempt(score=1.0), NOTEBOOK, b"transcript")
    assert store.save(attempt(score=2.0), NOTEBOOK, b"transcript").previous == ()


def test_latest_is_the_one_received_last(tmp_path: Path) -> None:
    store = AttemptStore(tmp_path)
    late = grade(store, attempt(received="2026-03-02T09:30:00+09:00"), b"late")
    grade(store, attempt(received="2026-03-02T00:00:00+00:00", graded_at="2026-03-09T00:00:00+00:00"), b"early")
    found = store.latest("kim", "tensors")
    assert found is not None
    assert found.attempt == late


@pytest.mark.parametrize("damage", [b"", b'{"student": "kim", "assig', b'{"student": 3}', b"\xff\xfe", b"null"])
def test_a_damaged_record_is_reported_as_not_graded(tmp_path: Path, damage: bytes) -> None:
    store = AttemptStore(tmp_path)
    stored = grade(store, attempt())
    found = store.find("kim", "tensors", stored.submission)
    assert found is not None
    (found.folder / "attempt.json").write_bytes(damage)
    (damaged,) = store.all()
    assert (damaged.student, damaged.assignment, damaged.graded, damaged.attempt) == ("kim", "tensors", False, None)
    assert damaged.problem is not None
    assert "attempt.json" in damaged.problem
    store.save(attempt(), NOTEBOOK, b"transcript")
    assert [again.graded for again in store.all()] == [False]


@pytest.mark.parametrize(
    "name",
    [
        "..",
        ".",
        "a/b",
        "../../etc",
        "a\0b",
        "김하늘",
        "a b",
        "%2E",
        "",
        "line\nbreak",
        "é" * 120,
        "x" * 300,
        "\u202eabc",
    ],
)
def test_any_name_stays_inside_the_store_and_comes_back(tmp_path: Path, name: str) -> None:
    course = tmp_path / "course"
    course.mkdir()
    store = AttemptStore(course)
    stored = grade(store, attempt(student=name))
    found = store.latest(name, "tensors")
    assert found is not None
    assert found.attempt == stored
    assert found.folder.resolve().is_relative_to((store.root / "attempts" / "tensors").resolve())
    assert len(found.folder.relative_to(store.root / "attempts").parts) == 3
    assert [path.name for path in tmp_path.iterdir()] == ["course"]


def test_names_that_look_alike_do_not_meet(tmp_path: Path) -> None:
    store = AttemptStore(tmp_path)
    names = ["a/b", "a%2Fb", "..", "%2E.", "x" * 300, "x" * 301, "", "%"]
    for name in names:
        grade(store, attempt(student=name))
    assert sorted(found.student for found in store.all()) == sorted(names)


def test_only_the_owner_may_enter(tmp_path: Path) -> None:
    old = os.umask(0o002)
    try:
        store = AttemptStore(tmp_path)
        grade(store, attempt())
        store.secret()
    finally:
        os.umask(old)
    assert stat.S_IMODE(store.root.stat().st_mode) == 0o700
    assert stat.S_IMODE((store.root / "secret.key").stat().st_mode) == 0o600
    assert [path for path in store.root.rglob("*") if path.is_file() and path.stat().st_mode & 0o077] == []


def test_no_temporary_file_is_left(tmp_path: Path) -> None:
    store = AttemptStore(tmp_path)
    grade(store, attempt())
    store.secret()
    store.record_fault("kim", "tensors", "ab", "disk full")
    assert list(tmp_path.rglob("*.tmp")) == []


def test_a_course_that_is_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="not a folder"):
        AttemptStore(tmp_path / "missing")


def test_faults_count_tries_for_the_same_bytes(tmp_path: Path) -> None:
    store = AttemptStore(tmp_path)
    assert [store.record_fault("kim", "tensors", "ab", "wall broke").tries for _ in range(3)] == [1, 2, 3]
    assert store.record_fault("kim", "tensors", "cd", "wall broke").tries == 1
    assert [(fault.student, fault.reason) for fault in store.faults()] == [("kim", "wall broke")]


def test_success_clears_a_fault(tmp_path: Path) -> None:
    store = AttemptStore(tmp_path)
    store.record_fault("kim", "tensors", "ab", "wall broke")
    store.record_fault("lee", "tensors", "ab", "wall broke")
    grade(store, attempt())
    assert [fault.student for fault in store.faults()] == ["lee"]


def test_a_damaged_fault_still_shows(tmp_path: Path) -> None:
    store = AttemptStore(tmp_path)
    store.record_fault("김", "tensors", "ab", "wall broke")
    next((store.root / "faults").glob("*/*.json")).write_bytes(b"{")
    (fault,) = store.faults()
    assert (fault.student, fault.assignment) == ("김", "tensors")
    assert "can't be read" in fault.reason


def test_marking_what_was_never_saved_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GradebookFault, match="Save the attempt first"):
        AttemptStore(tmp_path).mark_graded(attempt(submission=digest(NOTEBOOK)))


def test_the_secret_is_made_once(tmp_path: Path) -> None:
    secret = AttemptStore(tmp_path).secret()
    assert len(secret) == SECRET_BYTES
    assert AttemptStore(tmp_path).secret() == secret


def test_a_cut_secret_is_never_replaced(tmp_path: Path) -> None:
    store = AttemptStore(tmp_path)
    store.secret()
    (store.root / "secret.key").write_bytes(b"short")
    with pytest.raises(GradebookFault, match="5 bytes where 32 belong"):
        store.secret()


def _secret_of(course: Path) -> bytes:
    return AttemptStore(course).secret()


def test_processes_that_start_together_agree_on_the_secret(tmp_path: Path) -> None:
    with multiprocessing.get_context("fork").Pool(4) as pool:
        assert len(set(pool.map(_secret_of, [tmp_path] * 16, chunksize=1))) == 1


def test_a_held_lock_names_its_holder(tmp_path: Path) -> None:
    with CourseLock(tmp_path), pytest.raises(GradebookFault, match=f"Process {os.getpid()} is already"):
        CourseLock(tmp_path).__enter__()
    with CourseLock(tmp_path):
        pass


def test_graders_share_the_lock_and_keep_out_what_wants_it_alone(tmp_path: Path) -> None:
    with CourseLock(tmp_path, shared=True), CourseLock(tmp_path, shared=True):
        with pytest.raises(GradebookFault, match=f"Process {os.getpid()} is already"):
            CourseLock(tmp_path).__enter__()
    with CourseLock(tmp_path), pytest.raises(GradebookFault, match="already at work"):
        CourseLock(tmp_path, shared=True).__enter__()
