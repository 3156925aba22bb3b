"""Acts are decided once, in order, by the right people; a bug stops nobody else."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection, event, insert, select
from sqlalchemy.exc import OperationalError

from bot.core.incoming import Incoming, Pressed, Removed, Room, Sender, Standing
from bot.features.polls.acts.dues import Redraw
from bot.kernel import ledger, levels
from bot.kernel.context import Context
from bot.kernel.dispatch import Dispatcher
from bot.kernel.tables import cards, facts, inbox, timers
from tests.chat import Chat


async def asked(chat: Chat) -> int:
    query = select(facts.c.id).where(facts.c.fact == "requests.asked")
    return len(await chat.engine.db.tx(lambda tx: tx.execute(query).all()))


async def test_what_is_told_twice_counts_once(chat: Chat) -> None:
    chat.square.says("Ana", "/ask bread")
    batch = chat.square.waiting()
    for _ in range(3):
        await chat.engine.inbox.keep("sandbox", batch, "")
    await chat.settle()

    assert await asked(chat) == 1


async def test_what_people_do_is_kept_and_decided_in_one_commit(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")
    commits: list[Connection] = []
    event.listen(chat.engine.db.engine, "commit", commits.append)
    chat.square.says("Ana", "/ask milk")
    await chat.engine.inbox.keep("sandbox", chat.square.waiting(), "")

    assert (await asked(chat), len(commits)) == (2, 2)  # one of them is the question


async def test_a_bug_is_set_aside_and_the_group_goes_on(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = []

    def buggy(*_: object) -> None:
        tries.append(1)
        raise ZeroDivisionError

    act = type(chat.engine.dispatcher.house.commands["mine"].read(""))
    handlers = {**chat.engine.dispatcher.house.handlers, act: buggy}
    object.__setattr__(chat.engine.dispatcher.house, "handlers", handlers)
    chat.square.says("Ana", "/mine")
    await chat.says("Ana", "/ask bread")

    assert (len(tries), chat.engine.dispatcher.parked, await asked(chat)) == (3, 1, 1)


async def test_what_people_said_is_not_in_the_reason_it_was_set_aside(chat: Chat) -> None:
    def buggy(*_: object) -> None:
        raise ValueError("Ana said bread")

    act = type(chat.engine.dispatcher.house.commands["mine"].read(""))
    handlers = {**chat.engine.dispatcher.house.handlers, act: buggy}
    object.__setattr__(chat.engine.dispatcher.house, "handlers", handlers)
    await chat.says("Ana", "/mine")

    errors = await chat.engine.db.tx(lambda tx: list(tx.scalars(select(inbox.c.error))))
    assert [error for error in errors if "bread" in error] == []


async def test_who_looks_after_a_group_is_known_as_such_at_their_first_word(chat: Chat) -> None:
    crowd = chat.square.crowd
    eve, street = crowd.knows("Eve"), crowd.state.group("")
    crowd._put(replace(street, members={**street.members, eve.key: Standing.ADMIN}))
    await chat.says("Eve", "Good morning")
    await chat.says("Eve", "/setup")

    assert chat.group[-1].startswith("All is well.")


async def test_a_card_that_somebody_took_away_is_put_up_anew(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")
    hangs = select(cards.c.ref).where(cards.c.card == "requests:1")
    ref = await chat.engine.db.tx(lambda tx: str(tx.scalar(hangs)))
    ana, street = chat.square.state.person("Ana"), chat.square.state.group("")
    gone = Incoming("sandbox:gone", chat.clock.now(), Room(street.chat),
                    Sender(ana.account, ana.name), Removed(ref))  # fmt: skip
    await chat.engine.inbox.keep("sandbox", [gone], "")
    await chat.presses("Ben", "I can help")

    assert await chat.engine.db.tx(lambda tx: str(tx.scalar(hangs))) not in ("", ref)


async def test_a_deadline_set_in_the_place_of_one_called_off_is_kept(chat: Chat) -> None:
    def first(ctx: Context, act: Redraw) -> None:
        if act.poll == 1:
            ctx.later(None, act, key="second")
            ctx.later(ctx.now + timedelta(days=1), Redraw(3), key="third")

    house = chat.engine.dispatcher.house
    object.__setattr__(house, "handlers", {**house.handlers, Redraw: first})
    rows = [{"due": chat.clock.now(), "group_id": 1, "key": key, "act": Redraw(poll).dump()}
            for poll, key in enumerate(("first", "second"), 1)]  # fmt: skip
    await chat.engine.db.tx(lambda tx: tx.execute(insert(timers), rows))
    await chat.engine.ticker.run_due()
    left = await chat.engine.db.tx(lambda tx: list(tx.scalars(select(timers.c.key))))

    assert left == ["third"]


async def test_a_decided_message_keeps_no_words(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")

    kept = await chat.engine.db.tx(lambda tx: set(tx.scalars(select(inbox.c.payload))))
    assert kept == {""}


async def test_requests_are_numbered_in_the_order_they_were_said(chat: Chat) -> None:
    for word in ("one", "two", "three"):
        chat.square.says("Ana", f"/ask {word}")
    await chat.settle()

    cards = [post for post in chat.group if post.startswith("#")]
    assert [card.split()[0] for card in cards] == ["#1", "#2", "#3"]
    assert [card.split()[-1] for card in cards] == ["one", "two", "three"]


async def test_a_button_nobody_offered_does_nothing(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")
    before = chat.group
    chat.square.says("Ben", "x")
    (said,) = chat.square.waiting()
    chat.square.heard([said])
    forged = replace(said, id="forged", what=Pressed(999_999, 0, "p:1"))
    await chat.engine.inbox.keep("sandbox", [forged], "")
    await chat.settle()

    assert chat.group[: len(before)] == before
    assert chat.engine.dispatcher.parked == 0


async def test_the_log_of_a_group_is_one_chain(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")
    await chat.presses("Ben", "I can help")

    assert await chat.engine.db.tx(ledger.broken_at, 1) == 0


async def test_a_changed_fact_breaks_the_chain(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")
    await chat.engine.db.tx(
        lambda tx: tx.execute(facts.update().where(facts.c.number == 1).values(actor="Eve"))
    )

    assert await chat.engine.db.tx(ledger.broken_at, 1) == 1


async def test_nothing_waits_once_all_is_said(chat: Chat) -> None:
    await chat.says("Ana", "/ask bread")

    found = await chat.engine.db.read(levels.levels, chat.clock.now())
    assert (found["outbox_pending"], found["quarantine_total"]) == (0, 0)


async def test_settings_that_were_never_kept_are_not_remembered(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(_: Dispatcher) -> int:
        raise OperationalError("", {}, OSError("no room"))

    house = chat.engine.dispatcher.house
    house.values[1] = (99, {"request.expires_days": 3})
    monkeypatch.setattr(Dispatcher, "step", full)
    await chat.engine.dispatcher._step_or_wait()

    assert house.values == {}
