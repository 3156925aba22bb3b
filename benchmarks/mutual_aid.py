"""What asking, listing and matching cost: alone, and beside 100,000 open requests of others.

Run it with `python -m benchmarks.mutual_aid`; it takes about a minute.
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import Connection, create_engine, insert

from bot import app
from bot.core.incoming import Standing
from bot.core.outgoing import Abilities
from bot.features.offers.flow import matching
from bot.features.offers.store import offers
from bot.features.requests import public
from bot.features.requests.acts import wishes
from bot.features.requests.store import requests
from bot.kernel import people
from bot.kernel.columns import metadata
from bot.kernel.context import Context
from bot.kernel.people import Chat, Person
from bot.kernel.perform import call
from bot.kernel.tables import accounts, chats, groups
from bot.kernel.tables import people as persons
from bot.platforms.sandbox.link import EVERYTHING

NOW = datetime(2030, 1, 2, 12, tzinfo=UTC)
HOUSE = app.house((Abilities("sandbox", EVERYTHING),))
TIMES, MATCH_MS = 1.2, 20.0
FEW, MANY, OTHERS, OFFERS, ROUNDS, WARM = 10, 100_000, 100, 1_000, 60, 10


def street(tx: Connection, others: int, offering: int) -> None:
    """Fill a database: our group, and open requests in a hundred others."""
    metadata.create_all(tx)
    numbers = range(1, OTHERS + 2)
    tx.execute(insert(groups), [{"id": each, "created": NOW} for each in numbers])
    tx.execute(insert(chats).values(platform="sandbox", key="g1", group_id=1))
    for each in range(1, offering + 3):
        tx.execute(insert(persons).values(id=each, created=NOW))
        row = {"platform": "sandbox", "key": f"p{each}", "person_id": each, "name": f"P{each}"}
        tx.execute(insert(accounts).values(id=each, opened=True, **row))
        people.set_standing(tx, 1, each, Standing.MEMBER, NOW)
    rows = [
        {"group_id": 2 + place % OTHERS, "number": 1 + place // OTHERS, "asker": 1, "what": "x",
         "asked": NOW, "expires": NOW, "category": "food"}
        for place in range(others)
    ]  # fmt: skip
    tx.execute(insert(requests), rows)
    if offering:
        tx.execute(insert(offers), [_offer(each) for each in range(offering)])


def _offer(place: int) -> dict[str, Any]:
    return {"group_id": 1, "number": place + 1, "person": place + 3, "what": "bread",
            "category": ("food", "", "company")[place % 3], "per_month": place % 4}  # fmt: skip


def context(tx: Connection) -> Context:
    person = Person(1, account_id=1, standing=Standing.MEMBER, opened=True)
    return Context(tx, NOW, person, Chat(1, private=True), HOUSE)


def median_ms(took: list[float]) -> float:
    """Return the processor milliseconds of the median round; the first ones warm up."""
    return median(took[WARM:])


def timed_ms(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


def works(ctx: Context) -> dict[str, Callable[[], object]]:
    return {
        "asking": lambda: call(ctx, HOUSE, wishes.Ask("food: bread")),
        "listing": lambda: call(ctx, HOUSE, wishes.CanHelp()),
        "matching": lambda: matching.candidates(ctx, public.standing(ctx, 1)),
    }


@contextmanager
def opened(
    folder: str, others: int, offering: int = 0
) -> Iterator[dict[str, Callable[[], object]]]:
    engine = create_engine(f"sqlite:///{Path(folder) / f'{others}-{offering}.db'}")
    with engine.begin() as tx:
        street(tx, others, offering)
    with engine.begin() as tx:
        tx.exec_driver_sql("ANALYZE")
        yield works(context(tx))


def main() -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        opened(folder, FEW) as few,
        opened(folder, MANY) as many,
        opened(folder, FEW, OFFERS) as crowd,
    ):
        for what, alone in few.items():  # turn by turn, so that a busy machine is so for both
            rounds = [(timed_ms(alone), timed_ms(many[what])) for _ in range(ROUNDS)]
            here, beside = (median_ms(list(each)) for each in zip(*rounds, strict=True))
            times = beside / here
            print(
                f"{_met(times, TIMES)} {what}: {here:.2f} ms alone, "
                f"{beside:.2f} ms beside {MANY}: {times:.2f} × (wanted {TIMES:g})"
            )
        timed_ms(crowd["asking"])
        took = median_ms([timed_ms(crowd["matching"]) for _ in range(ROUNDS)])
        met = _met(took, MATCH_MS)
        print(f"{met} matching {OFFERS} offers: {took:.2f} ms (wanted {MATCH_MS:g})")


def _met(value: float, wanted: float) -> str:
    return "met   " if value <= wanted else "MISSED"


if __name__ == "__main__":
    main()
