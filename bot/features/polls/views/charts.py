"""A picture of an outcome: bars to read on a phone, told apart without their colours."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from textwrap import wrap
from typing import Any
from warnings import catch_warnings, simplefilter

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

Bar = tuple[str, float, str, bool]  # label, number, how it is said, whether it won
WIDTH_IN, LINE_IN, DPI = 5.4, 0.32, 200  # 1,080 pixels: a phone's whole width
WIDEST = 34  # letters in a line
WON, REST, INK = "#0072b2", "#b5c7d3", "#1a1a1a"  # blue and grey also differ in brightness


def draw(body: Mapping[str, Any]) -> bytes:
    """Draw `title`, `note` and `bars`."""
    with catch_warnings():
        simplefilter("ignore")  # a letter the font lacks is drawn as a box; the words say it too
        return _png(str(body["title"]), str(body["note"]), body["bars"])


def _png(title: str, note: str, bars: Sequence[Bar]) -> bytes:
    heading = wrap(title, WIDEST) or [""]
    labels = [wrap(label, WIDEST + 6) or [""] for label, *_ in bars]
    height = 1.4 * len(heading) + sum(map(_height, labels)) + 2
    figure = Figure(figsize=(WIDTH_IN, LINE_IN * height), dpi=DPI, facecolor="white")
    axes = figure.add_axes((0.04, 0.02, 0.92, 0.96))
    axes.set_axis_off()
    axes.set_xlim(0, 1)
    axes.set_ylim(height, 0)
    axes.text(0, 0.2, _plain(heading), size=15, weight="bold", color=INK, va="top")
    _bars(axes, labels, bars, 1.4 * len(heading) + 0.6)
    axes.text(0, height - 0.5, _plain([note]), size=10, color=INK, va="center")
    kept = BytesIO()
    FigureCanvasAgg(figure)  # the one canvas that needs no screen
    figure.savefig(kept, format="png")
    return kept.getvalue()


def _bars(axes: Axes, labels: Sequence[list[str]], bars: Sequence[Bar], at: float) -> None:
    """Draw each bar under its words: the number and a tick say what the colour says."""
    most = max(value for _, value, *_ in bars) or 1
    for words, (_, value, said, won) in zip(labels, bars, strict=True):
        weight, colour, mark = ("bold", WON, " ✓") if won else ("normal", REST, "")
        long, middle = max(0.8 * value / most, 0.004), at + 0.95 * len(words) + 0.45
        axes.text(0, at, _plain(words), size=12, weight=weight, color=INK, va="top")
        axes.barh(middle, long, 0.62, color=colour)
        said_so = f"{said}{mark}"
        axes.text(long + 0.02, middle, said_so, size=12, weight=weight, color=INK, va="center")
        at += _height(words)


def _height(words: Sequence[str]) -> float:
    return 0.95 * len(words) + 1.3


def _plain(words: Sequence[str]) -> str:
    """Keep matplotlib from reading formulas into what people wrote."""
    return "\n".join(words).replace("$", r"\$")
