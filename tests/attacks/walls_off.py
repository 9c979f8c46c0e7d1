"""Class by wall: attacks that succeed once their wall is off. A corpus that cannot fail would prove nothing.

A wall is off in tests alone. Walls of a run are switched off inside of bubblewrap, walls of the grader and of the
reports in the process of the test. "One process" stands for graders elsewhere, which run student's code and tests
together: it runs inside of bubblewrap too.
"""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import msgspec
import numpy as np
import pytest

from autograder.grading import answers, session
from autograder.model import CellRecord
from autograder.submissions import match


class Row(msgspec.Struct, frozen=True):
    """A wall that is off, and what then succeeds.

    `off` are the switches of a run's walls; `naive` is what a grader in one process believes; `patch` switches a wall
    of the grader's off. With `twice` the attack is run once before: it looks for what another run has left.
    """

    wall: str
    how: str
    attacks: tuple[str, ...]
    off: tuple[str, ...] = ()
    naive: str = ""
    patch: str = ""
    shown: bool = False
    twice: bool = False


ROWS = (
    Row(
        "wire",
        "comparisons are made in the student's process",
        (
            "b_equals_everything",
            "b_reflected_arithmetic",
            "b_float_subclass",
            "b_numpy_scalar_subclass",
            "b_array_ufunc",
            "b_array_function",
            "b_mock_any",
            "b_text_subclass",
            "b_int_subclass",
            "c_numpy_comparisons",
            "c_builtins",
            "c_changed_arguments",
        ),
        naive="comparisons",
    ),
    Row(
        "keeper",
        "the exit status of the process is believed",
        ("a_sys_exit_at_import", "a_sys_exit_in_answer", "a_os_exit_at_import", "a_os_exit_in_answer", "a_exec_true"),
        naive="exit status",
    ),
    Row(
        "wire",
        "the last line that is printed is believed",
        ("e_printed_result", "a_exec_prints_pass"),
        naive="last line",
    ),
    Row("read", "numbers need not be finite", ("b_not_a_number",), patch="finite"),
    Row("seeds", "the inputs are those of the public example", ("k_hard_coded",), patch="seeds"),
    Row("match", "locked cells run as submitted", ("f_locked_cells_edited",), patch="locked"),
    Row("folder", "links are followed", ("i_link_to_another_student",), patch="links"),
    Row(
        "seccomp",
        "no filter of system calls",
        (
            "g_memory_files",
            "d_watches_files",
            "d_watches_folders",
            "h_user_namespace",
            "h_memory_of_others",
            "h_sysv_memory",
            "h_sysv_queue",
            "h_keyring",
            "h_execution_domain",
            "h_lock_on_shared_file",
            "h_lock_on_shared_part",
            "h_odd_sockets",
        ),
        off=("seccomp",),
    ),
    Row("seccomp", "no filter, and no cgroup", ("g_memory_in_no_table",), off=("seccomp", "cgroups")),
    Row("landlock", "no Landlock", ("h_listens",), off=("landlock",)),
    Row(
        "limits",
        "no resource limits",
        ("g_open_files", "g_large_file", "g_thread_bomb", "g_fork_bomb"),
        off=("limits",),
    ),
    Row("limits", "nobody watches the memory", ("g_shared_memory_balloon",), off=("watch",)),
    Row("capabilities", "capabilities are kept", ("h_capabilities",), off=("capabilities",)),
    Row(
        "capabilities",
        "capabilities are kept; no filter, no Landlock",
        ("h_mount", "h_root_of_its_own"),
        off=("capabilities", "seccomp", "landlock"),
    ),
    Row("descriptors", "inherited descriptors stay open", ("d_inherited_descriptors",), off=("descriptors",)),
    Row("environment", "the environment is the grader's", ("d_environment",), off=("environment",)),
    Row("namespaces", "no network namespace of its own", ("h_udp",), off=("network",)),
    Row("namespaces", "no process namespace of its own", ("d_list_of_processes", "d_processes"), off=("pid",)),
    Row("namespaces", "no IPC namespace, and no filter", ("h_sysv_memory",), off=("ipc", "seccomp"), twice=True),
    Row("namespaces", "no scratch folder of its own", ("h_files_left", "h_posix_memory"), off=("scratch",), twice=True),
    Row("mounts", "the sandbox shows the folder of hidden tests", ("d_files",), shown=True),
)

# Walls that stand behind another one, or whose absence would endanger the machine that the tests run on.
NOT_TRIED = {
    "blueprint": "a model that is loaded as a file would run its code in the grader, so in the tests",
    "feedback": "it leaves out what was said after the first question, so there is nothing to let through",
    "grader": "it is what compares; without it there is no grade",
    "tty": "the operator's terminal would get the letters; a run has none to begin with",
    "user": "being root of the machine is never tried; `h_capabilities` shows what would follow",
    "transcript": "no message has a place for what is printed after the first question",
    "harness": "it shares a process with the student's code, so nothing rests on it",
}


class _PublicExample:
    """Random numbers that are always those of the example in the notebook."""

    @staticmethod
    def normal(size: int) -> object:
        return np.arange(1.0, size + 1)

    @staticmethod
    def permutation(size: int) -> object:
        return np.arange(size)


def _believed(cell: object, row: object, _originals: object) -> CellRecord:
    """A locked cell as it was submitted."""
    return CellRecord("code", row.role, cell.source, row.grade_id, cell.position)  # type: ignore[attr-defined]  # theirs


PATCHES: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "finite": lambda patch: patch.setattr(answers, "math", SimpleNamespace(isfinite=lambda _: True)),
    "seeds": lambda patch: patch.setattr(
        session, "np", SimpleNamespace(random=SimpleNamespace(default_rng=lambda _: _PublicExample()))
    ),
    "locked": lambda patch: patch.setattr(match, "_locked", _believed),
    "links": lambda patch: patch.setattr(Path, "is_symlink", lambda self: False),
}
