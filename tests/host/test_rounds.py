"""What is done again and again is quiet, never doubled, and ends in good order."""

import asyncio
import logging

import pytest
from structlog.testing import capture_logs

from bot.rounds import Rounds

OFTEN_S = 0.01


async def test_a_slow_round_is_not_begun_twice_and_nobody_is_told_off(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    begun, goes_on = list[int](), asyncio.Event()

    async def slow() -> None:
        begun.append(1)
        await goes_on.wait()

    rounds = Rounds()
    rounds.every(OFTEN_S, slow)
    rounds.start()
    await asyncio.sleep(OFTEN_S * 20)  # noqa: TID251 - the rounds go by real time
    goes_on.set()
    await rounds.stop()

    assert begun == [1]
    assert [r for r in caplog.records if r.levelno >= logging.WARNING] == []


async def test_a_round_under_way_ends_before_the_program_does() -> None:
    ended, started = list[str](), asyncio.Event()

    async def work() -> None:
        started.set()
        await asyncio.sleep(0.05)  # noqa: TID251 - a round that takes its time
        ended.append("whole")

    rounds = Rounds()
    rounds.every(OFTEN_S, work)
    rounds.start()
    await started.wait()
    await rounds.stop()

    assert ended[-1] == "whole"


async def test_a_round_that_hangs_is_ended_without_a_word(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.rounds.END_WITHIN_S", 0.05)
    started = asyncio.Event()

    async def hangs() -> None:
        started.set()
        await asyncio.Event().wait()

    rounds = Rounds()
    rounds.every(OFTEN_S, hangs)
    rounds.start()
    await started.wait()
    await asyncio.wait_for(rounds.stop(), 2)

    assert [r for r in caplog.records if r.levelno >= logging.WARNING] == []


async def test_a_round_that_fails_is_told_by_kind_and_tried_again() -> None:
    tries, twice = list[int](), asyncio.Event()

    async def fails() -> None:
        tries.append(1)
        if len(tries) > 1:
            twice.set()
        raise ValueError("Ana said bread")

    rounds = Rounds()
    rounds.every(OFTEN_S, fails)
    with capture_logs() as logs:
        rounds.start()
        await asyncio.wait_for(twice.wait(), 5)
        await rounds.stop()

    assert {entry["event"] for entry in logs} == {"round.failed"}
    assert "bread" not in str(logs)


async def nothing() -> None:
    """Do what there is to do: nothing."""


async def test_rounds_that_were_never_started_can_be_stopped() -> None:
    rounds = Rounds()
    rounds.every(OFTEN_S, nothing)

    await rounds.stop()
