"""The instructor's table says what was proved, and nothing of what was not."""

from pathlib import Path

from autograder.authoring.overview import overview
from autograder.authoring.proof import Calibration, MutantCount, TestCalibration, save_calibration, write_proof
from tests.toy import make_library

ROOT = Path(__file__).resolve().parents[2]


def row(library: Path) -> list[str]:
    """The cells of the table's only row but the last, which adds up."""
    return [cell.strip() for cell in overview(library).splitlines()[-2].strip("|").split("|")]


def test_what_is_not_proved_is_a_dash(tmp_path: Path) -> None:
    assert row(make_library(tmp_path)) == ["`toy`", "Toy · 장난감", "2", "6", "5", "–", "–", "–"]


def test_a_proof_gives_its_figures(tmp_path: Path) -> None:
    library = make_library(tmp_path)
    tests = {"test_a": TestCalibration(3_000, 0, 0.000998), "test_b": TestCalibration(50, 1, 0.0914)}
    tests["test_c"] = TestCalibration(50, 50, 0.001, shares=(0.9,) * 50, n=2_000, none=0.5, full=0.8)
    save_calibration(library, "toy", Calibration(None, {}, tests, ""))
    counts = {"double": MutantCount(40, 37, 2), "greet": MutantCount(10, 10, 0)}
    write_proof(library, "toy", {}, counts, 0.14)
    assert row(library)[5:] == ["0.1", "97.9% of 48", "1 of 3,050 (9.1%)"]
    assert overview(library).endswith("| all |  | 2 | 6 | 5 | 0.1 |  |  |\n")


def test_the_page_of_the_repository_is_this_table() -> None:
    assert (ROOT / "docs" / "assignments.md").read_text(encoding="utf-8") == overview(ROOT), "Run: make overview"
