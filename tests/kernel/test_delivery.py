"""What is said arrives: waiting, doubted, replaced or kept until the door is open."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select
from structlog.testing import capture_logs

from bot.core.delivery import Doubtful, Outcome, Parcel, Wait
from bot.core.outgoing import Can, Rendered
from bot.features.requests.acts.dues import Expire
from bot.kernel.tables import outbox, timers
from bot.platforms.sandbox.link import EVERYTHING, SandboxLink
from tests.chat import Chat, open_chat

ONCE_LESS = EVERYTHING & ~Can.SEND_ONCE


async def states(chat: Chat) -> dict[str, int]:
    query = select(outbox.c.state, func.count()).group_by(outbox.c.state)
    rows = await chat.engine.db.tx(lambda tx: tx.execute(query).all())
    return {row[0]: row[1] for row in rows}


def answers(patch: pytest.MonkeyPatch, *outcomes: Outcome) -> None:
    """The platform gives these answers first, doing nothing, and then is itself again."""
    left, deliver = list(outcomes), SandboxLink.deliver

    async def moody(link: SandboxLink, parcel: Parcel) -> Outcome:
        return left.pop(0) if left else await deliver(link, parcel)

    patch.setattr(SandboxLink, "deliver", moody)


async def test_who_is_told_to_wait_waits_and_then_says_it(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch, Wait(3))
    await chat.says("Ana", "/help")

    assert any("words I know" in post for post in chat.group)


async def test_words_in_doubt_are_said_again_where_repeats_are_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_chat(f"sqlite:///{tmp_path}/bot.db", ONCE_LESS) as chat:
        answers(monkeypatch, Doubtful())
        await chat.says("Ana", "/help")

        assert (await states(chat))["doubtful"] == 1
        assert any("words I know" in post for post in chat.group)


async def test_words_in_doubt_are_no_doubt_where_repeats_are_dropped(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch, Doubtful())
    await chat.says("Ana", "/help")

    assert "doubtful" not in await states(chat)


async def test_a_bug_in_a_link_leaves_a_doubt_and_is_told_by_kind_only(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    deliver, left = SandboxLink.deliver, [1]

    async def buggy(link: SandboxLink, parcel: Parcel) -> Outcome:
        if left:
            left.pop()
            raise KeyError("words I know")
        return await deliver(link, parcel)

    monkeypatch.setattr(SandboxLink, "deliver", buggy)
    with capture_logs() as logs:
        await chat.says("Ana", "/help")

    (told,) = [entry for entry in logs if entry["event"] == "deliver.bug"]
    assert told["error"].startswith("KeyError buggy:")
    assert "words" not in str(logs)
    assert any("words I know" in post for post in chat.group)


async def test_a_removal_waits_for_no_words_that_are_still_on_their_way(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrives, deliver = asyncio.Event(), SandboxLink.deliver

    async def slow(link: SandboxLink, parcel: Parcel) -> Outcome:
        if isinstance(parcel.order, Rendered):
            await arrives.wait()
        return await deliver(link, parcel)

    monkeypatch.setattr(SandboxLink, "deliver", slow)
    chat.square.says("Ana", "/help")
    await chat.link.pump(chat.engine.inbox)
    await chat.engine.dispatcher.drain()
    await chat.engine.postroom.step()
    chat.square.says("Ben", "Ring me on 07700 900123")
    await chat.link.pump(chat.engine.inbox)
    await chat.engine.dispatcher.drain()
    await chat.engine.postroom.step()
    for _ in range(9):
        await asyncio.sleep(0)  # noqa: TID251 - turns of the loop, no time
    standing = chat.group[-1]
    arrives.set()
    await chat.settle()

    assert standing == "/help"


async def test_a_card_hangs_once_however_often_it_changes(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")
    await chat.presses("Ben", "I can help")

    assert len([post for post in chat.group if post.startswith("#1")]) == 1


async def test_a_deadline_with_a_bug_is_tried_three_times_and_set_aside(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = []

    def buggy(*_: object) -> None:
        tries.append(1)
        raise ZeroDivisionError

    house = chat.engine.ticker.house
    object.__setattr__(house, "handlers", {**house.handlers, Expire: buggy})
    await chat.says("Ana", "/ask bread")
    await chat.passes(days=61)
    await chat.passes(days=1)

    query = select(timers.c.tries).where(timers.c.tries > 0)
    assert await chat.engine.db.tx(lambda tx: list(tx.scalars(query))) == [3]
    assert len(tries) == 3


async def test_what_came_due_while_nobody_ran_is_done_late_and_once(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")
    chat.clock.forward(timedelta(days=200))
    await chat.settle()

    late = select(func.count()).select_from(timers).where(timers.c.due <= chat.clock.now())
    assert await chat.engine.db.tx(lambda tx: tx.scalar(late)) == 0
