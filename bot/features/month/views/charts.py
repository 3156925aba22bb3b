"""The month as a picture: bars with their numbers, told apart without their colours."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any
from warnings import catch_warnings, simplefilter

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

WIDTH_IN, LINE_IN, DPI = 5.4, 0.62, 160  # read on a phone held upright
ASKED, MET, INK = "#b5c7d3", "#0072b2", "#1a1a1a"  # they differ in brightness too


def draw(body: Mapping[str, Any]) -> bytes:
    """Draw `title` and `bars`, each a label, what was asked and what was met, as a PNG."""
    bars = list(reversed(body["bars"]))
    figure = Figure(figsize=(WIDTH_IN, LINE_IN * (len(bars) + 2)), dpi=DPI, facecolor="white")
    axes = figure.add_subplot()
    for place, (label, asked, met) in enumerate(bars):
        axes.barh(place, asked, 0.7, color=ASKED)
        axes.barh(place, met, 0.35, color=MET)
        axes.text(asked, place, f" {label.replace('$', ' ')}", size=10, color=INK, va="center")
    most = max((asked for _, asked, _ in bars), default=1)
    axes.set_xlim(0, 2.4 * max(most, 1))  # room for the words behind the longest bar
    axes.set_axis_off()
    axes.set_title(body["title"].replace("$", " "), size=12, weight="bold", color=INK, loc="left")
    kept = BytesIO()
    with catch_warnings():
        simplefilter("ignore")  # a letter the font lacks is drawn as a box; the words say it too
        FigureCanvasAgg(figure)
        figure.savefig(kept, format="png")
    return kept.getvalue()
