"""What a host's log would hold of what happens meanwhile: the real log, into a string."""

import logging
import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO

import structlog

from bot import logs


@contextmanager
def logged() -> Iterator[StringIO]:
    root = logging.getLogger()
    kept = (root.handlers[:], root.level, sys.excepthook, threading.excepthook)
    unraisable, shown = sys.unraisablehook, warnings.showwarning
    lines = StringIO()
    logs.set_up("debug", (), lines)
    try:
        yield lines
    finally:
        structlog.reset_defaults()
        root.handlers[:], level, sys.excepthook, threading.excepthook = kept
        root.setLevel(level)
        sys.unraisablehook, warnings.showwarning = unraisable, shown
