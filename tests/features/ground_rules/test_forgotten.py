"""Whoever is forgotten leaves nothing behind in the ground rules, second looks and arrivals."""

from collections.abc import Awaitable, Callable

from sqlalchemy import Connection, func, select

from bot.core.events import Forgotten
from bot.kernel import around, people
from bot.kernel.columns import metadata
from bot.kernel.context import Context
from bot.kernel.people import Chat as Place
from bot.kernel.people import Person
from tests.chat import Chat

Agree = Callable[..., Awaitable[None]]
PAGE = "https://quick-money.example/now"
TABLES = (
    *("ground_rules_recent", "ground_rules_steps", "appeals", "appeal_seats", "appeal_reports"),
    "arrivals",
)


def left(tx: Connection, person: int) -> int:
    tables = (metadata.tables[name] for name in TABLES)
    queries = (
        select(func.count()).select_from(each).where(each.c.person_id == person) for each in tables
    )
    return sum(int(tx.scalar(query) or 0) for query in queries)


async def test_nothing_is_left_of_whoever_is_forgotten(upheld: Chat, agree: Agree) -> None:
    await agree(rules__links__allow="listed")
    await upheld.says("Ben", "/start", private=True)
    for _ in range(2):
        await upheld.says("Ben", PAGE)
        await upheld.passes(minutes=5)
    await upheld.says("Ben", "/appeal 2", private=True)

    def forget(tx: Connection) -> tuple[int, int]:
        ben = next(
            row.person_id
            for row in people.inside(tx, 1)
            if people.display_name(tx, row.person_id) == "Ben"
        )
        before = left(tx, ben)
        house = upheld.engine.dispatcher.house
        ctx = Context(tx, upheld.clock.now(), Person(), Place(1), house)
        around.tell(ctx, Forgotten(ben))
        return before, left(tx, ben)

    before, after = await upheld.engine.db.tx(forget)

    assert before > 0
    assert after == 0
