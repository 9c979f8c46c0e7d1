"""An IPython shell without kernel, history or terminal, whose outputs go to a recorder."""

import binascii
import builtins
import contextlib
import inspect
import io
import os
import subprocess
import sys
from typing import Any, NoReturn

from IPython.core.compilerop import CachingCompiler
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets import Type
from traitlets.config import Config

from autograder.harness.recorder import RecordedStream, Recorder

_MIME_TYPES = ["text/plain", "image/png"]


class _Publisher(DisplayPublisher):  # type: ignore[misc]  # IPython's traits are untyped
    recorder: Recorder | None = None

    def publish(self, data: dict[str, Any], *_: object, **__: object) -> None:
        if self.recorder is not None:
            text, png = _plain(data)
            self.recorder.display(text, png)

    def clear_output(self, wait: bool = False) -> None:
        """Nothing to clear: outputs are a record."""


class _Hook(DisplayHook):  # type: ignore[misc]  # IPython's traits are untyped
    recorder: Recorder | None = None

    def __call__(self, result: object = None) -> None:
        if result is None or self.recorder is None or self.quiet():
            return
        builtins._ = result  # type: ignore[attr-defined]  # as the interactive prompt does
        self.shell.user_ns["_"] = result
        data, _ = self.shell.display_formatter.format(result)
        text, png = _plain(data)
        self.recorder.display(text, png, is_result=True)

    def quiet(self) -> bool:
        return bool(self.semicolon_at_end_of_expression(self.shell.source))


class _Compiler(CachingCompiler):  # type: ignore[misc]  # IPython's types are incomplete
    def get_code_name(self, raw_code: str, transformed_code: str, number: int) -> str:
        """Name a cell's code, and tell `inspect` that it belongs to no file of a module.

        For a name that it does not know, `inspect.getmodule` looks at every module there is, each time: of a
        traceback's milliseconds, with TensorFlow's thousands of modules, that were nearly all.
        """
        name = str(super().get_code_name(raw_code, transformed_code, number))
        known: dict[str, str] = inspect.modulesbyfile
        known[name] = "__main__"
        with contextlib.suppress(OSError):  # a cell has removed the working directory
            known[os.path.normcase(os.path.abspath(name))] = "__main__"
        return name


def _plain(data: dict[str, Any]) -> tuple[str, bytes]:
    png = data.get("image/png", b"")
    if isinstance(png, str):
        png = binascii.a2b_base64(png)
    return str(data.get("text/plain", "")), bytes(png)


class Shell(InteractiveShell):  # type: ignore[misc]  # IPython's traits are untyped
    """Made once in the warm worker; each run attaches its own recorder to its own copy."""

    display_pub_class = Type(_Publisher)
    displayhook_class = Type(_Hook)
    compiler_class = Type(_Compiler)
    recorder: Recorder | None = None
    source = ""

    def execute(self, source: str) -> bool:
        """Run a cell; whether it ended without an error."""
        self.restore_streams()
        self.source = source  # without a history, IPython can't look up whether it ends with a semicolon
        return bool(self.run_cell(source, store_history=False).success)

    def attach(self, recorder: Recorder) -> None:
        """Send everything that is printed or displayed to the recorder."""
        self.recorder = recorder
        self.display_pub.recorder = recorder
        self.displayhook.recorder = recorder
        builtins.input = _no_input
        self.display_formatter.active_types = _MIME_TYPES
        self.restore_streams()

    def restore_streams(self) -> None:
        """Put the recorded streams back where a cell has closed or replaced them."""
        sys.stdin = io.StringIO()
        for number, name in ((1, "stdout"), (2, "stderr")):
            stream = RecordedStream(self.recorder, name, number)
            setattr(sys, name, stream)
            setattr(sys, f"__{name}__", stream)

    def system(self, cmd: str) -> None:
        """What `!` does: IPython's own way needs a pseudo-terminal, which not every sandbox has."""
        command = self.var_expand(cmd, depth=1)
        done = subprocess.run(
            command, shell=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
        sys.stdout.write(done.stdout.decode(errors="replace"))
        self.user_ns["_exit_code"] = done.returncode

    def enable_gui(self, gui: object = None) -> None:
        """No windows here: `%matplotlib inline` asks for none."""

    def _showtraceback(self, etype: type, evalue: object, stb: list[str] | str) -> None:
        if self.recorder is not None:
            lines = stb if isinstance(stb, list) else stb.splitlines()
            self.recorder.error(etype.__name__, _text(evalue), [_without_paths(line) for line in lines])


def make_shell() -> Shell:
    """The shell, made before the fork so that no run pays for it."""
    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "nocolor"
    shell: Shell = Shell.instance(config=config)
    shell.run_cell("raise RuntimeError")  # the first traceback imports much: let no run pay for it
    return shell


def _no_input(prompt: object = "") -> NoReturn:
    raise RuntimeError(f"input() is not available here: nobody can answer {str(prompt)[:100]!r}.")


def _text(value: object) -> str:
    try:
        return str(value)[:2_000]
    except Exception:  # noqa: BLE001 - the student's exception class may do anything
        return ""


def _without_paths(line: str) -> str:
    for prefix in {sys.prefix, sys.base_prefix}:
        line = line.replace(prefix, "…")
    return line[:5_000]
