"""Who is forgotten leaves nothing behind: not that they stood, trusted, helped or were one."""

from datetime import UTC, datetime

from sqlalchemy import Connection, func, select

from bot.core.events import Forgotten
from bot.features.accounts.store import codes
from bot.features.facilitators.store import voices
from bot.features.polls.settings import DELEGATION
from bot.features.polls.store.delegates import delegates
from bot.features.polls.store.papers import papers
from bot.kernel import around, params
from bot.kernel.context import Context
from bot.kernel.people import Chat as Room
from bot.kernel.people import Person
from bot.kernel.tables import accounts
from tests.chat import Chat

NOW = datetime(2030, 1, 1, tzinfo=UTC)
HELD = (codes, voices, delegates, papers)


def wanted(tx: Connection) -> None:
    params.put(tx, 1, DELEGATION, True, NOW, cause="test")


def held(tx: Connection) -> int:
    return sum(tx.scalar(select(func.count()).select_from(table)) or 0 for table in HELD)


async def test_a_forgotten_person_is_nowhere_any_more(chat: Chat) -> None:
    def forget(tx: Connection) -> None:
        ben = tx.scalar(select(accounts.c.person_id).where(accounts.c.name == "Ben")) or 0
        house = chat.engine.dispatcher.house
        around.tell(Context(tx, chat.clock.now(), Person(), Room(1), house), Forgotten(ben))

    await chat.engine.db.tx(wanted)
    for who in ("Ana", "Ben"):
        await chat.says(who, "Hello")
    await chat.says("Ben", "/stand")
    await chat.says("Ben", "/link", private=True)
    await chat.says("Ben", "/delegate Ana", private=True)
    await chat.says("Ana", "/poll Soup or bread? | Soup | Bread | for 1 day")
    await chat.says("Ben", "/onbehalf Rosa", private=True)
    await chat.presses("Ben", "A vote", private=True)
    label = next(each for each in reversed(chat.buttons("Ben")) if each.startswith("#1"))
    await chat.presses("Ben", label, private=True)
    await chat.says("Ben", "2", private=True)
    before = await chat.engine.db.read(held)

    await chat.engine.db.tx(forget)

    assert before == len(HELD)
    assert await chat.engine.db.read(held) == 0
