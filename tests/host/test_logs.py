"""What the logs must never hold, whichever way it comes."""

import asyncio
import gc
import io
import json
import logging
import subprocess
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

import httpx
import pytest
import structlog

from bot import logs

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
PASSWORD = 'corr"ect hørse/b+ttery'
NUMBER = "07700 900123"
DIGITS = "7700900123"
SECRETS = (TOKEN, PASSWORD)


@dataclass(frozen=True)
class Said:
    text: str


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], str]]:
    """Log as the program does, into a string; put everything back afterwards."""
    for place, name in (
        (sys, "excepthook"),
        (threading, "excepthook"),
        (sys, "unraisablehook"),
        (warnings, "showwarning"),
    ):
        monkeypatch.setattr(place, name, getattr(place, name))
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    stream = io.StringIO()
    logs.set_up("info", SECRETS, stream)
    yield stream.getvalue
    root.handlers[:], root.level = handlers, level
    logging.getLogger("bot").setLevel(logging.NOTSET)
    structlog.reset_defaults()


def fail(words: str) -> None:
    raise ValueError(words)


def in_a_message(secret: str) -> None:
    structlog.get_logger("bot.kernel").info(f"sent with {secret}")


def in_an_argument(secret: str) -> None:
    structlog.get_logger("bot.kernel").info("sent", url=f"https://api.example/bot{secret}/getMe")


def deep_inside(secret: str) -> None:
    structlog.get_logger("bot.kernel").info("sent", body={"a": [{secret: (secret, {secret})}]})


def in_an_object(secret: str) -> None:
    structlog.get_logger("bot.kernel").info("heard", said=Said(secret), raw=secret.encode())


def in_an_error(secret: str) -> None:
    try:
        fail(secret)
    except ValueError:
        structlog.get_logger("bot.kernel").exception("broke")


def below_an_error(secret: str) -> None:
    try:
        try:
            fail(secret)
        except ValueError as error:
            raise RuntimeError(secret) from error
    except RuntimeError:
        logging.getLogger("nio").exception("broke %s", secret)


def through_the_standard_library(secret: str) -> None:
    logging.getLogger("bot.platforms").warning("cannot reach %s", secret)


def from_a_library(secret: str) -> None:
    logging.getLogger("nio.events").error(f"Error validating event: {secret}")  # noqa: G004 - nio does


def from_a_library_with_arguments(secret: str) -> None:
    logging.getLogger("telegram.request").error('Can not load JSON: "%s"', secret)


def in_a_warning(secret: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.showwarning = logs._warned
        warnings.warn(secret, stacklevel=1)


def in_a_thread(secret: str) -> None:
    thread = threading.Thread(target=fail, args=(secret,))
    hook, threading.excepthook = threading.excepthook, logs._stopped
    thread.start()
    thread.join()
    threading.excepthook = hook


def in_a_lost_task(secret: str) -> None:
    async def lose() -> None:
        async def broken() -> None:
            fail(secret)

        task = asyncio.ensure_future(broken())
        await asyncio.wait([task])

    asyncio.run(lose())
    gc.collect()


def at_the_very_top(secret: str) -> None:
    try:
        fail(secret)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


WAYS = [
    in_a_message,
    in_an_argument,
    deep_inside,
    in_an_object,
    in_an_error,
    below_an_error,
    through_the_standard_library,
    from_a_library,
    from_a_library_with_arguments,
    in_a_warning,
    in_a_thread,
    in_a_lost_task,
    at_the_very_top,
]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("secret", [TOKEN, PASSWORD, NUMBER], ids=["token", "password", "number"])
def test_no_secret_reaches_the_log(
    written: Callable[[], str], way: Callable[[str], None], secret: str
) -> None:
    way(secret)
    lines = written().splitlines()

    assert lines, "the way itself must be heard of"
    for line in lines:
        json.loads(line)
        for form in (secret, quote(secret, safe=""), json.dumps(secret)[1:-1], DIGITS):
            assert form not in line


@pytest.mark.parametrize(
    "dressed",
    [
        "+447700900123",
        "0044 7700 900123",
        "(07700) 900-123",
        "07700.900.123",
        "07700\n900\t123",
        "call\n07700900123\nnow",
        "０７７００９００１２３",
        "0\u200b7\u200b7\u200b0\u200b0\u200b9\u200b0\u200b0\u200b1\u200b2\u200b3",
        "0️⃣7️⃣7️⃣0️⃣0️⃣9️⃣0️⃣0️⃣1️⃣2️⃣3️⃣",
        "٠٧٧٠٠٩٠٠١٢٣",
        "tel:07700900123",
        "x07700900123x",
        "07700–900–123",
    ],
)
def test_no_number_reaches_the_log_however_it_is_dressed(
    written: Callable[[], str], dressed: str
) -> None:
    structlog.get_logger("bot").warning("odd", what=dressed, deep=[dressed])
    event = json.loads(written())

    assert sum(c.isdigit() for c in event["what"] + event["deep"][0]) == 0


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("987654321:" + "x" * 35, "[token]"),
        ("/bot987654321:" + "x" * 35 + "/getMe", "/bot[token]/getMe"),
        ("syt_Z3JvdW5k_aBcDeFgHiJkLmNoPqRsT_0aBcDe", "[token]"),
        ("Authorization: Bearer abcdef.123-x", "Authorization: Bearer [token]"),
        ("/sync?access_token=abcdef&since=s1", "/sync?access_token=[token]&since=s1"),
        ("postgresql://me:sesame@db/ground", "postgresql://me:[password]@db/ground"),
    ],
)
def test_what_looks_like_a_token_goes_also_when_nobody_configured_it(
    written: Callable[[], str], words: str, left: str
) -> None:
    structlog.get_logger("bot").info("sent", url=words)

    assert json.loads(written())["url"] == left


def test_our_own_numbers_stay(written: Callable[[], str]) -> None:
    structlog.get_logger("bot").info("sent", row=12345678901, update=987654321)
    event = json.loads(written())

    assert (event["row"], event["update"]) == (12345678901, 987654321)


def test_only_numbers_pass_as_our_own_numbers(written: Callable[[], str]) -> None:
    structlog.get_logger("bot").info("sent", row=NUMBER, other=447700900123)
    event = json.loads(written())

    assert (event["row"], event["other"]) == ("[number]", "[number]")


def test_an_error_tells_its_kind_and_place(written: Callable[[], str]) -> None:
    in_an_error("words of somebody")
    event = json.loads(written())

    assert event["error"] == ["builtins.ValueError"]
    assert event["where"][-1].endswith(" fail")


def test_a_librarys_whispers_are_not_logged(written: Callable[[], str]) -> None:
    for name in ("httpx", "httpcore", "nio", "aiohttp.access", "telegram"):
        logging.getLogger(name).info("HTTP Request: POST https://api.example/bot%s", TOKEN)

    assert written() == ""


async def test_a_real_request_leaves_no_token(written: Callable[[], str]) -> None:
    with pytest.raises(httpx.ConnectError):
        async with httpx.AsyncClient() as client:
            await client.post(f"http://127.0.0.1:1/bot{TOKEN}/getMe")

    assert TOKEN not in written()


def test_a_program_that_dies_tells_it_in_one_line_of_json() -> None:
    program = f"from bot import logs\nlogs.set_up('info')\nraise ValueError('{NUMBER}')"
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    event = json.loads(ended.stderr)

    assert (event["event"], event["error"]) == ("stopped", ["builtins.ValueError"])
