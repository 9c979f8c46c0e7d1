"""What the walls cost is measured against a bare fork, round by round."""

from walls import BARE, bare, measure

from autograder.harness.shell import make_shell


def test_each_kind_is_timed_in_every_round() -> None:
    done: list[str] = []
    report = measure({BARE: lambda: done.append("bare"), "walled": lambda: done.append("walled")}, rounds=3)
    assert done == ["bare", "walled"] * 3
    assert report[BARE]["over_bare_ms"] == 0
    assert report["walled"].keys() == {"median_ms", "over_bare_ms"}


def test_a_bare_run_executes_its_cell_and_ends() -> None:
    before = make_shell()
    bare(before)
    assert "x" not in before.user_ns
