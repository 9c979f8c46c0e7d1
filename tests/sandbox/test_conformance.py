"""Every kind of sandbox, on every kind of host, keeps every promise that its walls can keep."""

import time

import pytest

from autograder.sandbox import processes
from autograder.sandbox.client import WarmWorker
from autograder.sandbox.conformance import PROBES, check
from autograder.wire.messages import Call, Returned
from autograder.wire.values import Nothing
from tests.sandbox.running import answer, begun, ended, text_of

DAEMON = """
import os, time
for _ in range(3):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            while True:
                time.sleep(1)
        os._exit(0)
os._exit(0)
"""


def test_every_promise_is_kept(every_wall: WarmWorker) -> None:
    """Each in a run of its own; what a wall is excused from is just what it does not keep."""
    findings = check(every_wall)
    assert len(findings) == len(PROBES)
    assert [finding for finding in findings if finding.holds == bool(finding.excuse)] == []


def test_nothing_is_left_for_the_next_run(every_wall: WarmWorker) -> None:
    """No file, no changed module."""
    left = begun(
        every_wall,
        "import builtins, os, tempfile, numpy\n"
        "numpy.ones = None\nbuiltins.left = 1\n"
        "os.makedirs('a/b'); open('a/b/left', 'w').write('x'); os.chmod('a/b', 0)\n"
        "open(os.path.join(tempfile.gettempdir(), 'left'), 'w').write('x')\n"
        "def place(): return os.getcwd()",
    )
    place = text_of(left.call(Call("place", (), {}, 1), seconds=20))
    left.close()
    body = (
        "import builtins, os, tempfile, numpy\n"
        "files = [*os.listdir(tempfile.gettempdir()), *os.listdir()]\n"
        f"seen = os.path.exists({place!r}) and {place!r} != os.getcwd()\n"
        "return str(('left' in files, 'a' in files, seen, hasattr(builtins, 'left'), numpy.ones is None))"
    )
    assert text_of(answer(every_wall, body)) == "(False, False, False, False, False)"


def test_no_process_is_left(every_wall: WarmWorker) -> None:
    """Not even one that left its parents, its group and its session."""
    before = processes.descendants(every_wall.pid)
    ended(every_wall, DAEMON)
    give_up = time.monotonic() + 10
    while set(processes.descendants(every_wall.pid)) - set(before) and time.monotonic() < give_up:
        time.sleep(0.01)  # the keeper itself ends a moment after it has told
    assert set(processes.descendants(every_wall.pid)) <= set(before)


def test_two_runs_do_not_see_each_other(every_wall: WarmWorker) -> None:
    """At the same time, in the same worker: neither file nor process."""
    source = (
        "import os\nopen('secret', 'w').write('x')\ndef me(): return f'{os.getpid()} {os.path.abspath(\"secret\")}'"
    )
    first = begun(every_wall, source)
    process, _, path = text_of(first.call(Call("me", (), {}, 1), seconds=20)).partition(" ")
    body = (
        "import os\nseen = []\n"
        f"for attempt in (lambda: open({path!r}), lambda: {process} == os.getpid() or os.kill({process}, 0)):\n"
        "    try: seen.append(attempt() is not True)\n"
        "    except OSError: seen.append(False)\n"
        "return str(seen)"
    )
    assert text_of(answer(every_wall, body)) == "[False, False]"
    first.close()


def test_a_run_answers_none(every_wall: WarmWorker) -> None:
    """The plainest answer."""
    reply = answer(every_wall, "return None")
    assert isinstance(reply, Returned)
    assert reply.value == Nothing()


@pytest.mark.parametrize("code", [0, 3])
def test_an_exit_is_seen_from_outside(light_worker: WarmWorker, code: int) -> None:
    """With its status, whatever the code claims."""
    run = ended(light_worker, f"import os\nos._exit({code})")
    assert (run.reason, run.status) == ("exited", code)
