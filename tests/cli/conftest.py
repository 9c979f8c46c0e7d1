"""The command line, run to its end in this process."""

import sys
from collections.abc import Callable

import pytest

from autograder.cli.main import app_main


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[str, str]]:
    """Takes arguments and the exit status to expect; gives output and errors."""

    def run(*arguments: object, status: int = 0) -> tuple[str, str]:
        monkeypatch.setattr(sys, "argv", ["autograder", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            app_main()
        output, errors = capsys.readouterr()
        assert (ended.value.code or 0) == status, output + errors
        return output, errors

    return run
