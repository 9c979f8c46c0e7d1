"""Figures with Hangul have no boxes, also where a notebook names another system's font."""

import time
from pathlib import Path

import pytest

from autograder.model import Display, Limits, Output
from autograder.sandbox.client import WarmWorker
from autograder.wire.messages import CellDone, CellSource, Execute

FONTS = Path("/usr/share/fonts")
needs_hangul = pytest.mark.skipif(not list(FONTS.rglob("NanumGothic.ttf")), reason="needs Debian's fonts-nanum")


def outputs(worker: WarmWorker, source: str) -> tuple[Output, ...]:
    """What a cell puts out."""
    run = worker.start_run(Limits())
    run.wait_until_started()
    try:
        request = Execute((CellSource(0, source),), 1, 2**22)
        replies = list(run.execute(request, overall=time.monotonic() + 60, each=60))
        return next(reply for reply in replies if isinstance(reply, CellDone)).outputs
    finally:
        run.close()


@needs_hangul
@pytest.mark.parametrize(
    "settings",
    [
        "",
        "plt.rc('font', family='Malgun Gothic')",
        "plt.rcParams['font.family'] = 'AppleGothic'",
        "plt.style.use('default')",
        "plt.style.use('ggplot')",
        "plt.rcdefaults()",
    ],
)
def test_hangul_is_written_without_boxes(drawing_worker: WarmWorker, settings: str) -> None:
    """matplotlib warns of each glyph that it lacks, and of each font."""
    shown = outputs(
        drawing_worker, f"import matplotlib.pyplot as plt\n{settings}\nplt.plot([1, 2])\nplt.title('한글');"
    )
    assert [type(output) for output in shown] == [Display], shown
    assert isinstance(shown[0], Display)
    assert shown[0].png.startswith(b"\x89PNG")
