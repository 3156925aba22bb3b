"""On a real PostgreSQL: the same stories, and two programs at once that do each thing once."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection, delete, func, select, text
from structlog.testing import capture_logs

from bot.features.requests.store import requests
from bot.kernel import connections, lanes, ledger
from bot.kernel.connections import InUse, Unreachable
from bot.kernel.database import Database
from bot.kernel.engine import Engine
from bot.kernel.tables import accounts, facts, groups, inbox, outbox, timers
from tests import afresh
from tests.chat import Chat, open_chat

ASKS = 12


@pytest.fixture
async def chat(postgres_url: str) -> AsyncIterator[Chat]:
    async with open_chat(postgres_url) as street:
        yield street


async def told(chat: Chat, query: Callable[[Connection], object]) -> object:
    return await chat.engine.db.tx(query)


async def a_day(chat: Chat) -> list[str]:
    """Ask, help, decide, undo a number, and let the time pass; return all that was said."""
    await chat.says("Ana", "hello", private=True)
    await chat.says("Ana", "/ask bread")
    await chat.presses("Ben", "I can help")
    await chat.says("Cem", "/ask nappies | private", private=True)
    await chat.says("Ben", "Ring me on 07700 900123")
    await chat.says("Dot", "/propose request.expires_days 7")
    for who in ("Ana", "Ben", "Cem", "Dot"):
        await chat.presses(who, "Yes")
    await chat.says("Ana", "/thanks 1 well done")
    await chat.passes(days=9)
    await chat.says("Ana", "/settings request.expires_days")
    await chat.says("Ben", "/log")
    return [*chat.group, *(word for who in ("Ana", "Ben", "Cem") for word in chat.private(who))]


async def test_the_same_day_is_the_same_on_both_engines(
    chat: Chat, tmp_path_factory: pytest.TempPathFactory
) -> None:
    async with open_chat(f"sqlite:///{tmp_path_factory.mktemp('bot')}/bot.db") as other:
        expected = await a_day(other)

    assert await a_day(chat) == expected
    assert any("Now: 7" in said for said in expected)
    assert await told(chat, lambda tx: ledger.broken_at(tx, 1)) == 0


async def test_a_bug_is_set_aside_and_its_group_goes_on(chat: Chat) -> None:
    def buggy(*_: object) -> None:
        raise ZeroDivisionError

    house = chat.engine.dispatcher.house
    act = type(house.commands["mine"].read(""))
    object.__setattr__(house, "handlers", {**house.handlers, act: buggy})
    chat.square.says("Ana", "/mine")
    await chat.says("Ana", "/ask bread")

    assert chat.engine.dispatcher.parked == 1
    assert any("asks: bread" in said for said in chat.group)


@asynccontextmanager
async def a_second(chat: Chat) -> AsyncIterator[Engine]:
    """Another program's kernel on the same database."""
    house = afresh.house(chat.link.abilities.can)
    yield Engine.of(chat.engine.db, house, chat.clock, {"sandbox": chat.link})


async def together(*engines: Engine) -> None:
    """Let all of them work at once until none finds anything to do."""
    for _ in range(60):
        await asyncio.gather(*(engine.dispatcher.drain() for engine in engines))
        await asyncio.gather(*(engine.ticker.run_due() for engine in engines))
        await asyncio.gather(*(engine.postroom.drain() for engine in engines))
        if not sum(await asyncio.gather(*(engine.dispatcher.step() for engine in engines))):
            return
    raise AssertionError("they do not come to rest")


async def test_two_at_once_decide_everything_once_and_in_order(chat: Chat) -> None:
    for number in range(ASKS):
        chat.square.says("Ana", f"/ask thing{number}")
        chat.square.says("Ben", f"/poll {number}? | yes | no", private=bool(number % 2))
        chat.square.says("Cem", f"/ask mine{number} | private", private=True)
    async with a_second(chat) as second:
        with capture_logs() as logs:
            await chat.link.pump(chat.engine.inbox)
            await together(chat.engine, second)

    whats = await told(
        chat, lambda tx: list(tx.scalars(select(requests.c.what).order_by(requests.c.number)))
    )
    assert isinstance(whats, list)
    things = [what for what in whats if what.startswith("thing")]
    assert things == [f"thing{number}" for number in range(len(things))]
    assert len(things) >= 10
    assert len(set(whats)) == len(whats)
    assert await told(chat, lambda tx: ledger.broken_at(tx, 1)) == 0
    assert await told(chat, lambda tx: set(tx.scalars(select(inbox.c.state)))) == {"done"}
    assert [entry for entry in logs if entry["log_level"] == "error"] == []


async def test_two_tickers_at_once_close_everything_once(chat: Chat) -> None:
    for number in range(ASKS):
        await chat.says("Ana", f"/ask thing{number}")
    before = await told(chat, lambda tx: tx.scalar(select(func.count()).select_from(timers)))
    chat.clock.forward(timedelta(days=60))
    for number in range(ASKS):  # people go on while it comes due
        chat.square.says("Ben", f"/ask other{number}")
        chat.square.says("Cem", "/mine", private=True)
    async with a_second(chat) as second:
        with capture_logs() as logs:
            await chat.link.pump(chat.engine.inbox)
            await asyncio.gather(
                chat.engine.ticker.run_due(), second.ticker.run_due(),
                chat.engine.dispatcher.drain(), second.dispatcher.drain(),
            )  # fmt: skip
            await together(chat.engine, second)

    ended = select(facts.c.body).where(facts.c.fact == "requests.expired")
    numbers = await told(chat, lambda tx: [str(body) for body in tx.scalars(ended)])
    assert isinstance(numbers, list)
    assert isinstance(before, int)
    assert len(numbers) == len(set(numbers)) > 0
    assert [entry for entry in logs if entry["log_level"] == "error"] == []


async def test_two_that_hear_of_the_same_room_make_it_once(chat: Chat) -> None:
    chat.square.says("Ana", "good morning")
    (said,) = chat.square.waiting()
    room = replace(said.room, chat=replace(said.room.chat, key="new"))
    eve = replace(said.sender, account=replace(said.sender.account, key="eve"))
    batch = [replace(said, id=f"new/{n}", room=room, sender=eve) for n in range(8)]
    await asyncio.gather(*(chat.engine.inbox.keep("sandbox", [one], "") for one in batch))
    async with a_second(chat) as second:
        await together(chat.engine, second)

    rooms = await told(chat, lambda tx: tx.scalar(select(func.count()).select_from(groups)))
    eves = select(func.count()).select_from(accounts).where(accounts.c.key == "eve")
    assert (rooms, await told(chat, lambda tx: tx.scalar(eves))) == (2, 1)


async def test_two_postrooms_send_each_message_once(chat: Chat) -> None:
    for number in range(6):
        chat.square.says("Ana", f"/help {number}")
    await chat.link.pump(chat.engine.inbox)
    await chat.engine.dispatcher.drain()
    async with a_second(chat) as second:
        for _ in range(40):
            await asyncio.gather(chat.engine.postroom.drain(), second.postroom.drain())
            chat.clock.forward(timedelta(seconds=3))

    sent = await told(chat, lambda tx: list(tx.scalars(select(outbox.c.ref))))
    assert isinstance(sent, list)
    assert len(sent) == len(set(sent))


async def test_one_database_has_one_program(postgres_url: str) -> None:
    first = Database(postgres_url)
    with pytest.raises(InUse):
        Database(postgres_url)
    await first.close()
    with connections.alone(postgres_url), pytest.raises(InUse):
        Database(postgres_url)
    second = Database(postgres_url)
    await second.close()


def test_a_server_that_is_away_is_told_by_kind_only() -> None:
    with pytest.raises(Unreachable, match=r"^OperationalError|^ConnectionTimeout"):
        Database("postgresql://ana:secret@127.0.0.1:9/x")


async def test_a_deadline_waits_for_the_group_before_it_takes_its_row(chat: Chat) -> None:
    """An act that holds the group calls the deadline off while the deadline wants to run."""
    await chat.says("Ana", "/ask bread")
    chat.clock.forward(timedelta(days=60))
    holds = asyncio.Event()
    loop = asyncio.get_running_loop()

    def call_off(tx: Connection) -> None:
        lanes.lock(tx, 1)
        loop.call_soon_threadsafe(holds.set)
        waits = text("SELECT count(*), pg_sleep(0.02) FROM pg_locks WHERE NOT granted")
        while not tx.execute(waits).one()[0]:
            continue
        tx.execute(delete(timers))

    async def come_due() -> int:
        await holds.wait()
        return await chat.engine.ticker.run_due()

    await asyncio.gather(chat.engine.db.tx(call_off), come_due())

    expired = select(func.count()).select_from(facts).where(facts.c.fact == "requests.expired")
    assert await told(chat, lambda tx: tx.scalar(expired)) == 0
