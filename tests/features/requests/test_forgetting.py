"""What is long over is forgotten, and who goes takes everything along."""

from sqlalchemy import Connection, select

from bot.core.events import Forgotten
from bot.features.requests import store
from bot.features.requests.store import participations
from bot.kernel import around
from bot.kernel.context import Context
from bot.kernel.people import Chat as Place
from bot.kernel.people import Person
from bot.kernel.tables import accounts, groups
from tests.chat import Chat


async def forgets(chat: Chat, who: str) -> None:
    """Let the house forget somebody, as the command will."""
    now, house = chat.clock.now(), chat.engine.dispatcher.house

    def forget(tx: Connection) -> None:
        person = tx.scalar(select(accounts.c.person_id).where(accounts.c.name == who)) or 0
        ctx = Context(tx, now, Person(), Place(tx.scalar(select(groups.c.id)) or 0), house)
        around.tell(ctx, Forgotten(person))

    await chat.engine.db.tx(forget)
    await chat.settle()


async def test_after_the_days_the_group_set_the_words_are_gone(chat: Chat) -> None:
    await chat.says("Ben", "/ask a ladder")
    await chat.presses("Ben", "Withdraw", private=True)
    await chat.says("Cem", "/ask a saw")
    await chat.presses("Dot", "I can help", private=False)
    await chat.says("Cem", "/thanks 2 splendid saw")
    await chat.says("Dot", "/ask", private=True)
    await chat.says("Dot", "an old thought", private=True)

    for _ in range(106):
        await chat.passes(days=1)

    assert not [words for words in chat.group if "#2" in words and "saw" in words]
    rows = await chat.engine.db.tx(
        lambda tx: [(row.what, row.thanks) for row in tx.execute(select(store.requests))]
    )
    assert rows == [("", ""), ("", "")]


async def test_who_is_forgotten_leaves_no_request_and_frees_what_they_go_for(chat: Chat) -> None:
    await chat.says("Ben", "/ask a ladder")
    await chat.says("Ana", "/ask bread")
    await chat.presses("Ben", "I can help", private=False)

    await forgets(chat, "Ben")

    assert "#1 is over." in chat.group
    assert "#2 Ana asks: bread" in chat.group
    held = await chat.engine.db.tx(
        lambda tx: (
            [row.asker for row in tx.execute(select(store.requests))],
            list(tx.execute(select(participations.participations))),
        )
    )
    assert held[0][0] == 0
    assert held[1] == []
