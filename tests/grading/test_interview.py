"""A hang or crash ends a run, not the grading: the culprit costs its own test and the rest goes on."""

from pathlib import Path

import msgspec
import pytest

from autograder.model import CellStatus, GradingResult, NotebookStatus, Outcome, Series, Stream
from autograder.sandbox.client import WarmWorker
from tests.grading.graders import GRADER, SHORT, graded, hidden_tests

DOUBLE = "def double(x):\n    return 2 * x"
NAME = "def name():\n    return 'ada'"

HANG = "while True:\n    pass"
EXIT = "import os\nos._exit(0)"
SEGFAULT = "import ctypes\nctypes.string_at(0)"
PRINT = "while True:\n    print('x' * 10_000)"
WRITE = "import os\nwhile True:\n    os.write(1, b'x' * 10_000)"
BALLOON = "kept = []\nwhile True:\n    try:\n        kept.append(b'x' * 2**24)\n    except MemoryError:\n        pass"

ENDINGS = {
    "hang": (HANG, CellStatus.TIMED_OUT, Outcome.TIMED_OUT),
    "exit": (EXIT, CellStatus.CRASHED, Outcome.CRASHED),
    "segfault": (SEGFAULT, CellStatus.CRASHED, Outcome.CRASHED),
    "print": (PRINT, CellStatus.OUTPUT_LIMIT, Outcome.OUTPUT_LIMIT),
    "balloon": (BALLOON, CellStatus.OUT_OF_MEMORY, Outcome.OUT_OF_MEMORY),
}


def _result(worker: WarmWorker, folder: Path, *sources: str) -> GradingResult:
    return graded(worker, hidden_tests(folder), *sources).result


def _indented(source: str) -> str:
    return "\n".join(f"    {line}" for line in source.splitlines())


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_cell_that_ends_the_run_is_skipped(light_worker: WarmWorker, tmp_path: Path, ending: str) -> None:
    """All the other cells count, and the notebook's outcome names the cell."""
    source, status, _ = ENDINGS[ending]
    result = _result(light_worker, tmp_path, DOUBLE, source, NAME)
    assert result.score == 8.0
    assert [cell.status for cell in result.cells] == [CellStatus.OK, status, CellStatus.OK]
    assert (result.notebook.outcome.value, result.notebook.cell) == (status.value, 2)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_call_that_ends_the_run_costs_its_own_test(light_worker: WarmWorker, tmp_path: Path, ending: str) -> None:
    """The next test asks a fresh run."""
    source, _, outcome = ENDINGS[ending]
    result = _result(light_worker, tmp_path, f"def double(x):\n{_indented(source)}", NAME)
    assert [test.outcome for test in result.tasks["double"].tests] == [outcome, outcome]
    assert result.tasks["name"].score == 4.0


def test_a_cell_over_its_cpu_seconds_is_timed_out(light_worker: WarmWorker, tmp_path: Path) -> None:
    """The kernel kills it, and it is not called a crash, nor our fault."""
    limits = msgspec.structs.replace(SHORT, cpu_seconds=1, cell_seconds=60, notebook_seconds=60, total_seconds=90)
    result = graded(light_worker, hidden_tests(tmp_path), DOUBLE, HANG, NAME, limits=limits).result
    assert [cell.status for cell in result.cells] == [CellStatus.OK, CellStatus.TIMED_OUT, CellStatus.OK]


def test_c_code_that_floods_is_bounded(light_worker: WarmWorker, tmp_path: Path) -> None:
    """Writing to the descriptor directly hits the file limit or the output limit."""
    result = _result(light_worker, tmp_path, DOUBLE, f"try:\n{_indented(WRITE)}\nexcept OSError: pass", NAME)
    assert result.score == 8.0
    assert result.cells[1].status is CellStatus.OUTPUT_LIMIT


def test_an_error_in_a_cell_leaves_the_rest(light_worker: WarmWorker, tmp_path: Path) -> None:
    """It is shown, with the cell's place."""
    result = _result(light_worker, tmp_path, DOUBLE, "1 / 0", "def broken(:", NAME)
    assert result.score == 8.0
    assert (result.notebook.outcome, result.notebook.cell) == (NotebookStatus.ERROR, 2)
    assert "ZeroDivisionError" in str(result.cells[1].outputs)
    assert "SyntaxError" in str(result.cells[2].outputs)


def test_output_is_kept_from_before_the_first_question_only(light_worker: WarmWorker, tmp_path: Path) -> None:
    """What a function prints while it is asked is nowhere."""
    graded_now = graded(
        light_worker,
        hidden_tests(tmp_path),
        "print('early')",
        "def double(x):\n    print('LA' + 'TE', x)\n    return 2 * x",
    )
    assert graded_now.result.cells[0].outputs == (Stream("stdout", "early\n"),)
    assert "LATE" not in str(graded_now.result) + str(graded_now.transcript.cells)


def test_a_thread_cannot_smuggle_a_question_into_the_outputs(light_worker: WarmWorker, tmp_path: Path) -> None:
    """It prints into a cell's stream later, and the transcript does not change."""
    source = (
        "import threading, time\nseen = []\n"
        "def spy():\n    while True:\n        time.sleep(0.001)\n        print(seen)\n"
        "threading.Thread(target=spy, daemon=True).start()\n"
        "def double(x):\n    seen.append('LA' + 'TE')\n    time.sleep(0.02)\n    return 2 * x"
    )
    assert "LATE" not in str(graded(light_worker, hidden_tests(tmp_path), source).result)


FORGERIES = {
    "frames of the harness": (
        "import msgspec, os, socket, struct\n"
        "for number in range(3, 10):\n"
        "    try: talk = socket.socket(fileno=os.dup(number))\n"
        "    except OSError: continue\n"
        "    done = {'type': 'cell done', 'index': 1, 'ok': True, 'seconds': 0.0, 'outputs': []}\n"
        "    for message in (done, {'type': 'executed'}):\n"
        "        data = msgspec.msgpack.encode(message)\n"
        "        talk.sendall(struct.pack('>I', len(data)) + data)\n"
    ),
    "garbage": (
        "import os\nfor number in range(3, 10):\n    try: os.write(number, b'\\xff' * 100)\n    except OSError: pass\n"
    ),
    "an endless frame": (
        "import os\n"
        "for number in range(3, 10):\n"
        "    try: os.write(number, b'\\x05\\x00\\x00\\x00')\n"
        "    except OSError: pass\n"
        "os._exit(0)\n"
    ),
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_forged_messages_gain_nothing(light_worker: WarmWorker, tmp_path: Path, forgery: str) -> None:
    """What the code writes to the harness's socket is at worst its own crash."""
    result = _result(light_worker, tmp_path, NAME, FORGERIES[forgery])
    assert result.tasks["double"].score == 0.0
    assert result.score <= 4.0


def test_a_function_that_hung_twice_is_not_asked_again(light_worker: WarmWorker, tmp_path: Path) -> None:
    """So that it can't use up everybody's time."""
    third = (
        "\n\n@task('double', weight=1, hint=Hint('third', ko='', en=''))\n"
        "def test_third(student):\n    student.call('double', 1)\n"
    )
    result = graded(
        light_worker, hidden_tests(tmp_path, GRADER + third), f"def double(x):\n{_indented(HANG)}", NAME
    ).result
    last = result.tasks["double"].tests[-1]
    assert last.outcome is Outcome.TIMED_OUT
    assert last.seconds < 0.5
    assert result.tasks["name"].score == 4.0


def test_no_cells_is_a_notebook_too(light_worker: WarmWorker, tmp_path: Path) -> None:
    """It scores nothing."""
    result = _result(light_worker, tmp_path)
    assert result.score == 0.0
    assert result.notebook.outcome is NotebookStatus.RAN


def test_forged_outputs_are_bounded(light_worker: WarmWorker, tmp_path: Path) -> None:
    """A harness that was told to send more than the output limit is cut off."""
    source = (
        "import msgspec, os, socket, struct\n"
        "talk = next(socket.socket(fileno=os.dup(n)) for n in range(3, 10) if os.path.exists(f'/proc/self/fd/{n}')\n"
        "            and os.readlink(f'/proc/self/fd/{n}').startswith('socket'))\n"
        "outputs = [{'type': 'stream', 'name': 'stdout', 'text': 'x' * 1_000_000} for _ in range(90)]\n"
        "done = {'type': 'cell done', 'index': 1, 'ok': True, 'seconds': 0.0, 'outputs': outputs}\n"
        "data = msgspec.msgpack.encode(done)\n"
        "talk.sendall(struct.pack('>I', len(data)) + data)\n"
    )
    result = _result(light_worker, tmp_path, DOUBLE, source, NAME)
    assert result.score == 8.0
    assert result.cells[1].status is CellStatus.CRASHED
    assert result.cells[1].outputs == ()


def test_large_answers_are_not_all_kept(light_worker: WarmWorker, tmp_path: Path) -> None:
    """The transcript stays small, whatever is returned."""
    source = "import numpy\ndef double(x):\n    return numpy.zeros(2**20)\ndef name():\n    return 'a' * 90_000"
    transcript = graded(light_worker, hidden_tests(tmp_path), source).transcript
    assert [call.reply is None for call in transcript.calls] == [True, True, True]


CURVE = (Series("loss", (0, 1), (2.0, 1.0)),)


def test_the_curve_is_what_it_was_before_the_first_question(light_worker: WarmWorker, tmp_path: Path) -> None:
    """What a call, or a later run, puts into the variable is nowhere."""
    source = "history = [2.0, 1.0]\ndef double(x):\n    global history\n    history = list(x)\n    return 2 * x"
    assert graded(light_worker, hidden_tests(tmp_path), source, curve="history").transcript.curve == CURVE
    assert graded(light_worker, hidden_tests(tmp_path), source).transcript.curve == ()
    assert graded(light_worker, hidden_tests(tmp_path), source, EXIT, curve="history").transcript.curve == CURVE


LOOKED_AT = "    @property\n    def history(self):\n"


@pytest.mark.parametrize(
    "source",
    [
        "pass",
        "history = 'hidden'",
        f"class Odd:\n{LOOKED_AT}        import os\n        os._exit(0)\nhistory = Odd()",
        f"class Odd:\n{LOOKED_AT}        while True: print('x' * 10_000)\nhistory = Odd()",
    ],
)
def test_a_variable_that_is_no_curve_costs_nothing(light_worker: WarmWorker, tmp_path: Path, source: str) -> None:
    """The questions are asked all the same, of a fresh run where looking at it has ended one."""
    graded_now = graded(light_worker, hidden_tests(tmp_path), DOUBLE, NAME, source, curve="history")
    assert graded_now.transcript.curve == ()
    assert graded_now.result.score == 8.0
