"""Figures with Hangul: a font for it behind matplotlib's own, also under the names that other systems' fonts have."""

import dataclasses
import importlib
import sys

_KNOWN = (
    "NanumGothic", "NanumBarunGothic", "Noto Sans CJK KR", "Noto Sans KR", "Source Han Sans K", "UnDotum",
    "Baekmuk Dotum", "Malgun Gothic", "AppleGothic",
)  # fmt: skip
_ASKED_FOR = (
    "NanumGothic",
    "NanumBarunGothic",
    "Malgun Gothic",
    "AppleGothic",
    "Apple SD Gothic Neo",
    "Gulim",
    "Dotum",
)


def prepare_figures() -> None:
    """Once per worker, where matplotlib is among what it imports: load what figures need, and set fonts.

    A glyph that matplotlib's own font lacks is then taken from the first font for Hangul that is here. Notebooks
    written on Windows or macOS name that system's font: the same font answers to those names.
    """
    if "matplotlib" not in sys.modules:
        return
    importlib.import_module("autograder.harness.figures")
    _set_fonts()


def _set_fonts() -> None:
    matplotlib = importlib.import_module("matplotlib")
    fonts = importlib.import_module("matplotlib.font_manager").fontManager.ttflist
    present = {entry.name for entry in fonts}
    found = next((name for name in _KNOWN if name in present), None)
    if found is None:
        return  # boxes will stand in place of letters
    own = [entry for entry in fonts if entry.name == found]
    fonts += [dataclasses.replace(entry, name=name) for name in _ASKED_FOR if name not in present for entry in own]
    for settings in (matplotlib.rcParams, matplotlib.rcParamsDefault):  # the latter are what a style sheet begins with
        settings["font.family"] = ["sans-serif", found]
