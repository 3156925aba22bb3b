"""All that is logged while the tests run is looked through for what must never stand there."""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pytest
import structlog

from bot import logs

# Who lives in the streets of the tests, what they say there, their numbers and all tokens.
PRIVATE = re.compile(
    r"\b(?:Ana|Ben|Cem|Dot|Eve|bread|ladder|soup|milk|tomorrow)\b|[Ss]treet"
    r"|900[ .-]?\d{3}|555[ .-]?01\d\d|TEST-only|\b(?:syt|mat)_"
)


class Overheard(logging.Handler):
    """Keeps every line as the program would write it, redacted as the program does."""

    def __init__(self) -> None:
        super().__init__()
        self.setFormatter(logs.Redaction())
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))

    def listen(self, _logger: Any, method: str, event: Mapping[str, Any]) -> Mapping[str, Any]:
        """Hear what is said through structlog, on its way to wherever it goes."""
        level = logging.getLevelNamesMapping().get(method.upper(), logging.ERROR)
        self.emit(logging.LogRecord("bot", level, "", 0, dict(event), None, None))
        return event


def private(lines: Iterable[str]) -> list[str]:
    """Return the lines that tell who somebody is, what they said, a number or a token."""
    return [line for line in lines if PRIVATE.search(line)]


@pytest.fixture(autouse=True)
def overheard() -> Iterator[Overheard]:
    """Fail whatever test makes the program log what it must not."""
    heard, root = Overheard(), logging.getLogger()
    root.addHandler(heard)
    structlog.configure(processors=[heard.listen, *structlog.get_config()["processors"]])
    yield heard
    structlog.reset_defaults()
    root.removeHandler(heard)
    assert private(heard.lines) == []
