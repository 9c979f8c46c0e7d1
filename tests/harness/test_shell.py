"""What a cell prints, displays and raises arrives in order; what would be live or hidden does not."""

import time

from autograder.model import Display, ErrorOutput, Limits, Output, Stream
from autograder.sandbox.client import WarmWorker
from autograder.wire.messages import CellDone, CellSource, Execute


def outputs(worker: WarmWorker, *cells: str) -> tuple[Output, ...]:
    """What the last of these cells puts out."""
    return executed(worker, *cells)[-1].outputs


def executed(worker: WarmWorker, *cells: str) -> list[CellDone]:
    """What became of each cell."""
    run = worker.start_run(Limits())
    run.wait_until_started()
    try:
        request = Execute(tuple(CellSource(index, cell) for index, cell in enumerate(cells)), 1, 2**20)
        replies = list(run.execute(request, overall=time.monotonic() + 60, each=60))
        return [reply for reply in replies if isinstance(reply, CellDone)]
    finally:
        run.close()


def test_prints_displays_results_and_errors_in_order(light_worker: WarmWorker) -> None:
    cell = "import sys\nprint('one')\ndisplay('two')\nprint('three', file=sys.stderr)\n1 / 0"
    one, two, three, error = outputs(light_worker, cell)
    assert (one, two, three) == (Stream("stdout", "one\n"), Display("'two'"), Stream("stderr", "three\n"))
    assert isinstance(error, ErrorOutput)
    assert (error.name, error.message) == ("ZeroDivisionError", "division by zero")


def test_the_last_value_is_a_result_and_is_kept_as_underscore(light_worker: WarmWorker) -> None:
    assert outputs(light_worker, "6 * 7", "_ + 1") == (Display("43", is_result=True),)
    assert outputs(light_worker, "None") == ()
    assert outputs(light_worker, "5;") == ()


def test_what_c_code_and_children_print_is_kept(light_worker: WarmWorker) -> None:
    cell = "import os, subprocess\nos.write(1, b'raw\\n')\nsubprocess.run(['echo', 'child'])\nos.write(2, b'err\\n');"
    assert outputs(light_worker, cell) == (Stream("stdout", "raw\nchild\n"), Stream("stderr", "err\n"))


def test_log_lines_of_the_framework_are_dropped(light_worker: WarmWorker) -> None:
    lines = (
        "WARNING: All log messages before absl::InitializeLog() is called are written to STDERR\\n"
        "I0000 00:00:1700000000.000000 42 port.cc:153] oneDNN custom operations are on.\\n"
        "2026-03-02 09:00:00.000000: I tensorflow/core/platform/cpu_feature_guard.cc:210] optimized\\n"
        "mine\\n"
    )
    assert outputs(light_worker, f"import os\nos.write(2, b'{lines}');") == (Stream("stderr", "mine\n"),)


def test_half_characters_are_question_marks(light_worker: WarmWorker) -> None:
    """No message can hold them."""
    printed, shown, error = outputs(light_worker, "print('\\ud83d')\ndisplay('\\ude00')\nraise ValueError('\\ud83d!')")
    assert (printed, shown) == (Stream("stdout", "?\n"), Display("'\\ude00'"))
    assert isinstance(error, ErrorOutput)
    assert error.message == "?!"


def test_magics_of_notebooks_run(light_worker: WarmWorker) -> None:
    cells = ("%time x = 1", "%%time\ny = 2", "%matplotlib inline", "!echo shell", "print(x + y)")
    assert outputs(light_worker, *cells) == (Stream("stdout", "3\n"),)


def test_commands_of_the_shell_run_in_every_sandbox(every_kind: WarmWorker) -> None:
    """IPython gives them a pseudo terminal, and so does the sandbox."""
    assert executed(every_kind, "!echo shell", "print(_exit_code)")[-1].outputs == (Stream("stdout", "0\n"),)


def test_live_html_is_left_out(light_worker: WarmWorker) -> None:
    cell = "from IPython.display import HTML, Javascript, SVG\nHTML('<script>alert(1)</script>')"
    (shown,) = outputs(light_worker, cell)
    assert isinstance(shown, Display)
    assert "script" not in shown.text


def test_input_is_refused_in_words(light_worker: WarmWorker) -> None:
    (error,) = outputs(light_worker, "input('name? ')")
    assert isinstance(error, ErrorOutput)
    assert "input() is not available here" in error.message


def test_tracebacks_do_not_name_the_machines_folders(light_worker: WarmWorker) -> None:
    (error,) = outputs(light_worker, "import json\njson.loads('{')")
    assert isinstance(error, ErrorOutput)
    assert "json/decoder.py" in "".join(error.traceback)
    assert "/lib/python3" not in "".join(error.traceback).replace("…/lib/python3", "")


def test_a_traceback_does_not_look_at_every_module(light_worker: WarmWorker) -> None:
    """With TensorFlow there are thousands of them, and it took most of a failing cell's time."""
    module = (
        "import sys, types\nlooks = []\n\nclass Watched(types.ModuleType):\n    def __getattribute__(self, name):\n"
        "        looks.append(name)\n        return super().__getattribute__(name)\n\n"
        "sys.modules['watched'] = Watched('watched')"
    )
    failing = "def f():\n    1 / 0\nf()"
    *_, (error,), (printed,) = (done.outputs for done in executed(light_worker, module, failing, "print(looks)"))
    assert isinstance(error, ErrorOutput)
    assert any("1 / 0" in line for line in error.traceback)
    assert printed == Stream("stdout", "[]\n")


def test_cells_run_after_the_working_directory_is_gone(light_worker: WarmWorker) -> None:
    cells = ("import os\nos.mkdir('gone')\nos.chdir('gone')\nos.rmdir('../gone')", "print(1)", "1 / 0")
    *_, (printed,), (error,) = (done.outputs for done in executed(light_worker, *cells))
    assert printed == Stream("stdout", "1\n")
    assert isinstance(error, ErrorOutput)
    assert error.name == "ZeroDivisionError"


def test_functions_keep_their_source(light_worker: WarmWorker) -> None:
    """As tf.function needs."""
    cells = ("def f(x):\n    return x + 1", "import inspect\nprint(inspect.getsource(f))")
    assert outputs(light_worker, *cells) == (Stream("stdout", "def f(x):\n    return x + 1\n\n"),)


def test_a_cell_after_a_closed_stream_prints_again(light_worker: WarmWorker) -> None:
    cells = ("import sys\nsys.stdout.close()\nsys.stderr = None", "print('again')")
    assert outputs(light_worker, *cells) == (Stream("stdout", "again\n"),)


def test_figures_are_shown_as_png(tensorflow_worker: WarmWorker) -> None:
    cell = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.title('한글')\nplt.show()"
    shown = [output for output in outputs(tensorflow_worker, cell) if isinstance(output, Display)]
    assert [output.png[:4] for output in shown] == [b"\x89PNG"]
