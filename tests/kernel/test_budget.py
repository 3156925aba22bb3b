"""The bot speaks unasked seldom, together, and never at night."""

from datetime import UTC, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, select

from bot.core.outgoing import Button, message
from bot.core.text import text
from bot.kernel import budget, params
from bot.kernel.context import Context
from bot.kernel.hanging import redraw
from bot.kernel.help import Help
from bot.kernel.people import Chat as Room
from bot.kernel.people import Person
from bot.kernel.tables import accounts, chats
from tests.chat import Chat

NOON = datetime(2030, 1, 2, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def context(chat: Chat, tx: Connection) -> Context:
    group = tx.scalar(select(chats.c.group_id))
    assert group is not None
    return Context(tx, chat.clock.now(), Person(), Room(group), chat.engine.dispatcher.house)


async def nudge(chat: Chat, who: str, words: str, *, until: timedelta | None = None) -> None:
    def say(tx: Connection) -> None:
        ctx = context(chat, tx)
        person = tx.scalar(select(accounts.c.person_id).where(accounts.c.name == who)) or 0
        button = Button(text("members-named", name=f"see {words}"), Help(words))
        said = message(text("members-named", name=words), buttons=(button,))
        budget.nudge(ctx, person, said, until=ctx.now + until if until else None)

    await chat.engine.db.tx(say)
    await chat.settle()


async def nudge_as_card(chat: Chat, words: str) -> None:
    def say(tx: Connection) -> None:
        ben = tx.scalar(select(accounts.c.person_id).where(accounts.c.name == "Ben")) or 0
        budget.nudge(context(chat, tx), ben, message(text("members-named", name=words)), card=words)

    await chat.engine.db.tx(say)
    await chat.settle()


async def post(chat: Chat, words: str) -> None:
    def say(tx: Connection) -> None:
        budget.post(context(chat, tx), message(text("members-named", name=words)))

    await chat.engine.db.tx(say)
    await chat.settle()


async def agree(chat: Chat, name: str, value: int) -> None:
    def change(tx: Connection) -> None:
        ctx = context(chat, tx)
        param = chat.engine.dispatcher.house.params.find(name)
        params.put(tx, ctx.chat.group, param, value, ctx.now, cause="poll")

    await chat.engine.db.tx(change)


def heard(chat: Chat, *words: str) -> list[str]:
    return [each for each in chat.private("Ben") if any(word in each for word in words)]


async def test_the_first_is_said_at_once_and_the_rest_comes_together_a_day_later(
    chat: Chat,
) -> None:
    await chat.says("Ben", "hello")
    for words in ("milk", "bread", "rice"):
        await nudge(chat, "Ben", words)
    assert heard(chat, "milk", "bread", "rice") == ["milk"]

    await chat.passes(days=1)

    assert heard(chat, "milk", "bread", "rice") == ["milk", "bread\n\nrice"]
    seen = [label for label in chat.buttons("Ben") if label.startswith("see")]
    assert seen == ["see milk", "see bread", "see rice"]


async def test_nobody_is_woken(chat: Chat) -> None:
    await chat.says("Ben", "hello")
    await chat.passes(hours=11)
    await nudge(chat, "Ben", "milk")
    assert heard(chat, "milk") == []

    await chat.passes(hours=10)

    assert heard(chat, "milk") == ["milk"]


async def test_what_would_come_too_late_is_not_said(chat: Chat) -> None:
    await chat.says("Ben", "hello")
    await nudge(chat, "Ben", "milk")
    await nudge(chat, "Ben", "closes tonight", until=timedelta(hours=5))

    await chat.passes(days=2)

    assert heard(chat, "milk", "closes") == ["milk"]


async def test_who_wants_nothing_unasked_hears_nothing_unasked(chat: Chat) -> None:
    await chat.says("Ben", "/quiet never", private=True)
    await nudge(chat, "Ben", "milk")

    await chat.passes(days=2)

    assert heard(chat, "milk") == []


async def test_a_change_of_mind_counts_for_what_waits_already(chat: Chat) -> None:
    await chat.says("Ben", "hello")
    await nudge(chat, "Ben", "milk")
    await nudge(chat, "Ben", "bread")
    await chat.says("Ben", "/quiet never", private=True)

    await chat.passes(days=2)

    assert heard(chat, "milk", "bread") == ["milk"]


async def test_own_quiet_hours_hold(chat: Chat) -> None:
    await chat.says("Ben", "/quiet 11-14", private=True)
    await nudge(chat, "Ben", "milk")
    assert heard(chat, "milk") == []

    await chat.passes(hours=3)

    assert heard(chat, "milk") == ["milk"]


async def test_the_group_is_spoken_to_twice_a_day_and_no_more(chat: Chat) -> None:
    await chat.says("Ben", "hello")
    for words in ("one", "two", "three", "four"):
        await post(chat, words)
    assert chat.group[-2:] == ["one", "two"]

    await chat.passes(days=1)

    assert chat.group[-1] == "three\n\nfour"


async def test_what_the_group_decided_holds(chat: Chat) -> None:
    await chat.says("Ben", "hello")
    await agree(chat, "contact.private_per_day", 2)
    for words in ("milk", "bread", "rice"):
        await nudge(chat, "Ben", words)
    assert heard(chat, "milk", "bread", "rice") == ["milk", "bread"]

    await agree(chat, "contact.private_per_day", 0)
    await chat.passes(days=3)

    assert heard(chat, "milk", "bread", "rice") == ["milk", "bread"]


@given(st.lists(st.timedeltas(timedelta(0), timedelta(days=2)), max_size=20), st.integers(1, 6))
def test_never_more_than_agreed_in_any_day(gaps: list[timedelta], most: int) -> None:
    said: list[datetime] = []
    now = NOON
    for gap in gaps:
        now += gap
        moment = budget.next_moment(now, said, most, (time(22), time(8)), UTC)
        assert moment is not None
        now = max(now, moment)
        said.append(now)

    assert all(sum(first <= at < first + DAY for at in said) <= most for first in said)
    assert all(8 <= moment.hour < 22 for moment in said)


async def test_what_waits_for_its_moment_can_be_taken_back(chat: Chat) -> None:
    await nudge(chat, "Ben", "first")
    await nudge_as_card(chat, "second")
    await nudge_as_card(chat, "third")
    await chat.engine.db.tx(lambda tx: budget.take_back(context(chat, tx), "second"))
    await chat.passes(days=1, minutes=1)

    assert heard(chat, "first", "second", "third") == ["first", "third"]


async def test_said_alone_it_is_a_card_that_can_be_brought_up_to_date(chat: Chat) -> None:
    await nudge(chat, "Ben", "first")
    await nudge_as_card(chat, "second")
    await chat.passes(days=1, minutes=1)
    said = message(text("members-named", name="better"))
    await chat.engine.db.tx(lambda tx: redraw(context(chat, tx), "second", said))
    await chat.engine.db.tx(lambda tx: redraw(context(chat, tx), "unknown", said))
    await chat.settle()

    assert heard(chat, "first", "second", "better") == ["first", "better"]
