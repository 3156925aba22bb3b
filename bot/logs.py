"""JSON logs without texts, names, numbers or tokens; redaction is the last step of all."""

import json
import logging
import re
import sys
import threading
import traceback
import unicodedata
import warnings
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, TextIO
from urllib.parse import quote

import structlog

# Numbers of our own making, exempt from redaction while they are numbers.
OWN_NUMBERS = frozenset({"row", "group", "person", "update", "count", "tries", "seconds", "port"})

# Inside JSON a line break is written \n: its letter must not hide what follows it.
GAP = r"(?:[\s()./·•_\-\u2010-\u2015]|\\[nrt]){0,3}"
PATTERNS = (
    (re.compile(r"(?<!\d)\d{6,12}:[\w-]{30,}"), "[token]"),
    (re.compile(r"\b(?:syt|mat|mct|MDA)_?[\w.-]{12,}"), "[token]"),
    (re.compile(r"(?i)\b(bearer|basic)\s+[\w.~+/=-]{8,}"), r"\1 [token]"),
    (
        re.compile(r"(?i)((?:token|secret|password)[\"']?\s?[=:]\s?[\"']?)[^&\s\"'\\,}]+"),
        r"\1[token]",
    ),
    (re.compile(r"(://[^/\s:@\"]*:)[^@\s\"]+@"), r"\1[password]@"),
    (re.compile(rf"\+?(?<!\d)(?:\d{GAP}){{6,}}\d"), "[number]"),
)
LONG = 7  # so many digits could be somebody's number
SHORTEST = 4  # a shorter secret would blank out half of every line
FRAMES = 12  # the innermost frames tell most


class Redaction(logging.Formatter):
    """Writes a record as one JSON line and takes out of it what must not stand there.

    Of an error it keeps the kinds and the places: a message may quote what somebody wrote.
    Of a library's message it keeps the template, without its arguments, for the same reason.
    """

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__()
        known = {form for secret in secrets if len(secret) >= SHORTEST for form in _forms(secret)}
        self._known = sorted(known, key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        event = _event(record)
        own = {k: v for k, v in event.items() if k in OWN_NUMBERS and type(v) in (int, float)}
        head = {"time": _moment(record.created), "level": record.levelname.lower()} | own
        rest = {str(k): _plain(v) for k, v in event.items() if k not in own}
        return f"{_json(head)[:-1]}, {self.redact(_json(rest))[1:]}"

    def redact(self, line: str) -> str:
        """Take secrets, tokens and numbers out of a rendered line."""
        for secret in self._known:
            line = line.replace(secret, "[secret]")
        for pattern, put in PATTERNS:
            line = pattern.sub(put, line)
        return line


def set_up(level: str, secrets: Iterable[str] = (), stream: TextIO | None = None) -> None:
    """Send all that is logged, warned and raised unseen to `stream` (standard error)."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(Redaction(secrets))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)  # httpx tells the token in the address of every request
    logging.getLogger("bot").setLevel(level.upper())
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    sys.excepthook = _raised
    threading.excepthook = _stopped
    sys.unraisablehook = _lost
    warnings.showwarning = _warned


def _raised(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
    logging.getLogger("bot").critical("stopped", exc_info=(kind, error, at))


def _stopped(args: threading.ExceptHookArgs) -> None:
    error = args.exc_value or args.exc_type()
    logging.getLogger("bot").error(
        "thread stopped", exc_info=(args.exc_type, error, args.exc_traceback)
    )


def _lost(args: "sys.UnraisableHookArgs") -> None:
    error = args.exc_value or args.exc_type()
    logging.getLogger("bot").error(
        "raised and lost", exc_info=(args.exc_type, error, args.exc_traceback)
    )


def _warned(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,  # noqa: ARG001 - Python's own signature
    line: str | None = None,  # noqa: ARG001 - it may quote what somebody wrote
) -> None:
    kind = type(message) if isinstance(message, Warning) else category
    logging.getLogger("bot").warning("warned: %s at %s:%d", kind.__name__, filename, lineno)


def _event(record: logging.LogRecord) -> dict[str, Any]:
    own = record.name.partition(".")[0] == "bot"
    event: dict[str, Any] = {"logger": record.name}
    if isinstance(record.msg, dict):  # as structlog hands it over
        event |= record.msg
    elif own:
        event["event"] = record.getMessage()
    else:
        template = str(record.msg)
        event["event"] = template if record.args else re.split(r"[:\n]", template, maxsplit=1)[0]
    return event | _error(event.pop("exc_info", None) or record.exc_info)


def _error(info: Any) -> dict[str, Any]:
    error = sys.exc_info()[1] if info is True else info[1] if isinstance(info, tuple) else info
    if not isinstance(error, BaseException):
        return {}
    chain = [error]
    while under := chain[-1].__cause__ or chain[-1].__context__:
        chain.append(under)
    frames = traceback.extract_tb(chain[-1].__traceback__)[-FRAMES:]
    return {
        "error": [f"{type(e).__module__}.{type(e).__qualname__}" for e in chain],
        "where": [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames],
    }


def _plain(value: Any) -> Any:
    """Make a value JSON can hold; of an object only its kind, since it may carry words."""
    match value:
        case bool() | None:
            return value
        case int() | float():
            return value if sum(c.isdigit() for c in str(value)) < LONG else str(value)
        case str():
            return _bare(value)
        case Mapping():
            return {_bare(str(k)): _plain(v) for k, v in value.items()}
        case list() | tuple() | set() | frozenset():
            return [_plain(item) for item in value]
    return type(value).__name__


def _bare(words: str) -> str:
    """Undo dress that hides digits from the patterns."""
    folded = unicodedata.normalize("NFKC", words)
    return "".join(c for c in folded if unicodedata.category(c) not in ("Cf", "Me", "Mn"))


def _forms(secret: str) -> set[str]:
    plain = {secret, _bare(secret)}
    quoted = {quote(form, safe="") for form in plain}
    return plain | quoted | {_json(form)[1:-1] for form in plain}


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
