"""A page or more to print: a heading and points, in letters of many languages."""

from collections.abc import Mapping
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

FONT, LARGE, PLAIN, HIGH = "Page", 18, 12, 7


def page(body: Mapping[str, Any]) -> bytes:
    """Make a PDF of `heading` and `lines`, dated `at`; runs in the worker process."""
    from fpdf import FPDF  # noqa: PLC0415 - only the worker needs it, and it is slow to load

    paper = FPDF(format="A4")
    paper.set_creation_date(datetime.fromisoformat(body["at"]))
    paper.add_font(FONT, fname=_font())
    paper.add_page()
    paper.set_font(FONT, size=LARGE)
    paper.multi_cell(0, HIGH + 3, body["heading"], new_x="LMARGIN", new_y="NEXT")
    paper.set_font(FONT, size=PLAIN)
    for line in body["lines"]:
        paper.ln(2)
        paper.multi_cell(0, HIGH, line, new_x="LMARGIN", new_y="NEXT")
    return bytes(paper.output())


def _font() -> Path:
    """Return a font that comes with the drawing library and knows most alphabets."""
    found = find_spec("matplotlib")
    if found is None or found.origin is None:
        raise LookupError("the drawing library is not there")
    return Path(found.origin).parent / "mpl-data" / "fonts" / "ttf" / "DejaVuSans.ttf"
