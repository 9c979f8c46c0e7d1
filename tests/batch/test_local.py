"""The local engine goes on when a worker or a grader process is killed, and gives up on a job after a bound."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np
import pytest

from autograder.batch import local
from autograder.batch.job import Done, Ended, Fault, Grader, Job, Library
from autograder.batch.local import MAX_TRIES, LocalEngine, _Queue
from autograder.course import Course
from autograder.sandbox.outer import outer_wall
from tests.toy import DOUBLE, GRADER, GREET, answers, make_library

LIGHT = Course(preload=("numpy",))
NAP = "import time\ntime.sleep(0.2)"


def engine_of(library: Path) -> LocalEngine:
    """An engine of two grader processes."""
    return LocalEngine(Library(library), outer_wall("auto"), LIGHT, workers=2, secret=b"secret")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """The toy library."""
    return make_library(tmp_path / "library")


@pytest.fixture
def jobs(tmp_path: Path) -> list[Job]:
    """Six right submissions."""
    path = tmp_path / "toy.ipynb"
    path.write_bytes(answers(NAP, DOUBLE, GREET))
    return [Job(f"student-{number}", "toy", "digest", str(path)) for number in range(6)]


def scores(finished: Iterator[tuple[Job, object]]) -> dict[str, float]:
    """What each student got."""
    return {job.student: done.graded.result.score for job, done in finished if isinstance(done, Done)}


def test_jobs_are_graded_and_nothing_is_left(library: Path, jobs: list[Job]) -> None:
    """All right, and no process remains."""
    with engine_of(library) as engine:
        assert scores(engine.run(jobs)) == {job.student: 6.0 for job in jobs}
    assert multiprocessing.active_children() == []


def test_a_killed_warm_worker_is_replaced(library: Path, jobs: list[Job]) -> None:
    """The submissions in flight are graded again, none is lost."""
    with engine_of(library) as engine:
        finished = engine.run(jobs)
        first, done = next(finished)
        assert isinstance(done, Done)
        os.kill(engine.worker_pid, signal.SIGKILL)
        assert {first.student, *scores(finished)} == {job.student for job in jobs}


def test_a_killed_grader_process_is_replaced(library: Path, jobs: list[Job]) -> None:
    """Likewise."""
    with engine_of(library) as engine:
        finished = engine.run(jobs)
        first, _ = next(finished)
        for process in multiprocessing.active_children():
            os.kill(process.pid or 0, signal.SIGKILL)
        assert {first.student, *scores(finished)} == {job.student for job in jobs}


def test_a_grader_that_kills_its_process_is_a_fault_after_a_bound(library: Path, jobs: list[Job]) -> None:
    """And the other assignments' jobs would go on."""
    tries = library / "tries"
    crash = f"open({str(tries)!r}, 'a').write('x'); import os; os._exit(1)"
    module = library / "solutions" / "toy" / "test_toy.py"
    module.write_text(GRADER.replace("x = rng.normal(size=4)\n", f"{crash}\n", 1))
    with engine_of(library) as engine:
        ((job, finished),) = engine.run(jobs[:1])
    assert job == jobs[0]
    assert isinstance(finished, Fault)
    assert "ended in the middle" in finished.reason
    assert len(tries.read_text()) == MAX_TRIES


def test_a_grader_process_that_was_killed_while_it_waited_is_replaced(library: Path, jobs: list[Job]) -> None:
    """Nothing is lost, and nothing stops."""
    with engine_of(library) as engine:
        list(engine.run(jobs[:2]))
        for process in multiprocessing.active_children():
            os.kill(process.pid or 0, signal.SIGKILL)
            process.join()
        assert scores(engine.run(jobs[2:])) == {job.student: 6.0 for job in jobs[2:]}


class _Careless(Grader):
    """One whose hidden tests leave a NumPy number in a result, and half of an emoji in a fault."""

    def finish(self, job: Job) -> Ended:
        if job.student == "student-1":
            return Fault("\ud800")
        ended = super().finish(job)
        assert isinstance(ended, Done)
        resources = msgspec.structs.replace(ended.graded.result.resources, cpu_seconds=np.float32(1))
        result = msgspec.structs.replace(ended.graded.result, resources=resources)
        return Done(msgspec.structs.replace(ended.graded, result=result))


def test_a_result_that_cannot_be_written_is_a_fault_that_says_so(
    library: Path, jobs: list[Job], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The grader process goes on."""
    monkeypatch.setattr(local, "Grader", _Careless)
    with engine_of(library) as engine:
        reasons = {job.student: ended.reason for job, ended in engine.run(jobs[:2]) if isinstance(ended, Fault)}
    assert "can't be written: TypeError" in reasons["student-0"]
    assert "can't be written: UnicodeEncodeError" in reasons["student-1"]


KILLS_THE_WORKER = """
    import os, signal
    from pathlib import Path

    if student.call("greet").text() == "poison":
        for number in Path(f"/proc/{os.getppid()}/task/{os.getppid()}/children").read_text().split():
            if number not in SPARED and b"autograder.sandbox.warm" in Path(f"/proc/{number}/cmdline").read_bytes():
                os.kill(int(number), signal.SIGKILL)
        while True:  # what is killed is not yet gone: one more answer may come
            student.call("greet")
"""


def children() -> str:
    """The numbers of this process's children: workers of other tests are among them."""
    return Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text()


ODD, HONEST, COMING = (Job(name, "toy", "digest", None) for name in ("odd", "honest", "coming"))


def queue_with_a_last_try(*coming: Job) -> _Queue:
    queue = _Queue(coming)
    for _ in range(MAX_TRIES - 1):
        assert queue.try_again(ODD)
    return queue


def test_a_last_try_waits_for_what_is_in_hand() -> None:
    queue = queue_with_a_last_try()
    assert queue.take([HONEST]) is None
    assert queue.take([]) == ODD


def test_nothing_begins_beside_a_last_try() -> None:
    queue = queue_with_a_last_try(COMING)
    assert queue.take([ODD]) is None
    assert not queue.try_again(ODD)
    assert queue.take([]) == COMING


def test_a_submission_that_breaks_every_worker_takes_no_other_with_it(
    library: Path, jobs: list[Job], tmp_path: Path
) -> None:
    """Its last try is made alone, and so is that of whatever was beside it."""
    module = library / "solutions" / "toy" / "test_toy.py"
    kills = KILLS_THE_WORKER.replace("SPARED", repr(children().split()))
    module.write_text(GRADER.replace("def test_greet_text(student):\n", "def test_greet_text(student):" + kills))
    poison = tmp_path / "poison.ipynb"
    poison.write_bytes(answers(DOUBLE, GREET.replace("hello", "poison")))
    bad = Job("poison", "toy", "digest", str(poison))
    with engine_of(library) as engine:
        finished = dict(engine.run([jobs[0], bad, *jobs[1:3]]))
    assert isinstance(finished.pop(bad), Fault)
    assert scores(iter(finished.items())) == {job.student: 6.0 for job in jobs[:3]}
