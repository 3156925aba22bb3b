"""What the whole suite logs is heard and looked through."""

import logging

import pytest
import structlog

from tests.overheard import Overheard, private


@pytest.mark.parametrize(
    "told",
    [
        *("Ana asks: bread", "our Street", "on 900-123", "7009:TEST-only_token", "syt_abc"),
        *("+1 212 555 0123".replace(" ", "."), "soup"),
    ],
)
def test_what_is_private_is_found_in_a_line(told: str) -> None:
    assert private(["all is well", f'{{"event": "{told}"}}']) == [f'{{"event": "{told}"}}']


def test_both_ways_of_logging_are_heard_as_they_would_be_written(overheard: Overheard) -> None:
    structlog.get_logger("bot").warning("inbox.parked", error="KeyError", row=7)
    logging.getLogger("nio").warning("broke %s", "Ana")

    assert [line.partition("logger")[2] for line in overheard.lines] == [
        '": "bot", "error": "KeyError", "event": "inbox.parked"}',
        '": "nio", "event": "broke %s"}',
    ]


def test_a_line_with_a_name_is_found_before_the_test_ends(overheard: Overheard) -> None:
    structlog.get_logger("bot").info("said", words="Ana asks for help")

    assert private(overheard.lines) == overheard.lines
    overheard.lines.clear()
