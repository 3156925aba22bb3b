"""What ground rules cost: `python -m benchmarks.upholding`, an ordinary message and a raid.

A group has every rule of the library in force, in its own countries' words, and twenty in all.
"""

import asyncio
import resource
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Connection, func, select

from bot import app
from bot.core.act import Need
from bot.core.clock import HandClock
from bot.core.delivery import Ack, Outcome, Parcel, Sent
from bot.core.events import Heard
from bot.core.ids import AccountRef, ChatRef
from bot.core.incoming import Entered, Incoming, Room, Said, Sender, Standing, What
from bot.core.media import Media
from bot.features.ground_rules import flow
from bot.features.ground_rules.flow import adopting
from bot.features.ground_rules.flow.adopting import Active
from bot.features.ground_rules.settings import RULES
from bot.features.ground_rules.store.lately import recent
from bot.kernel import params
from bot.kernel.columns import metadata
from bot.kernel.context import Context
from bot.kernel.database import Database
from bot.kernel.engine import Engine
from bot.kernel.people import Chat, Person
from bot.kernel.ports import Intake, Known
from bot.platforms.telegram.link import ABILITIES

NOON = datetime(2030, 1, 2, 12, tzinfo=UTC)
STREET = Room(ChatRef("telegram", "-100"), title="Elm Street")
THROUGH, SPEAKERS, MESSAGES = 20, 50, 2_000
RAIDERS, RAID, RAID_S, AT_ONCE = 250, 5_000, 10, 100
FIRST_RAIDER = 1_000
COST_MS, GROWN_MB = 0.2, 5.0
WORDS = "The bins are collected on Thursday this week because of the holiday, tell your neighbours"


class Ears:
    """A platform that does everything at once and counts what it was asked to do."""

    abilities = ABILITIES

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()

    async def deliver(self, parcel: Parcel) -> Outcome:
        self.asked[type(parcel.order).__name__] += 1
        return Sent(f"-100:{9_000_000 + parcel.row}")

    async def look(self, need: Need, chat: ChatRef, account: AccountRef) -> Known:  # noqa: ARG002 - the port's shape
        return Known(Standing.MEMBER, (), 300)

    async def fetch(self, media: Media) -> bytes:
        raise NotImplementedError(media)

    async def run(self, intake: Intake) -> None:
        raise NotImplementedError(intake)

    async def acknowledge(self, ack: Ack) -> None: ...

    async def publish(self, menus: Any) -> None: ...

    def home(self, word: str) -> str:
        return word

    async def close(self) -> None: ...


def main() -> None:
    with TemporaryDirectory() as folder:
        asyncio.run(_measure(Path(folder)))


async def _measure(folder: Path) -> None:
    clock, ears = HandClock(NOON), Ears()
    db = Database(f"sqlite:///{folder}/bot.db", inline=True)
    await db.tx(metadata.create_all)
    engine = Engine.of(db, app.house((ABILITIES,)), clock, {"telegram": ears})
    await _keep(engine, [_said(clock, each, "hello") for each in range(1, SPEAKERS + 1)])
    await db.tx(_agree, engine)
    cost = await db.tx(_ordinary, engine)
    print(f"{_met(cost, COST_MS)} an ordinary message through {THROUGH} rules: {cost:.3f} ms "
          f"of processor time (wanted {COST_MS})")  # fmt: skip
    await _raid(engine, clock, ears)
    await db.close()


def _met(value: float, wanted: float) -> str:
    return "met   " if value <= wanted else "MISSED"


def _agree(tx: Connection, engine: Engine) -> None:
    """Put every rule into force, as votes would, and nothing into a dry run."""
    find = engine.dispatcher.house.params.find
    params.put(tx, 1, find("rules.dry_run_days"), 0, NOON, cause="poll")
    for rule in RULES:
        if rule.on is not None and not rule.in_own_words:
            params.put(tx, 1, rule.on, True, NOON, cause="poll")


def _ordinary(tx: Connection, engine: Engine) -> float:
    """Return the processor milliseconds a message costs in the rules alone, the median round's."""
    house = engine.dispatcher.house
    ctx = Context(tx, NOON, Person(1), Chat(1, 1, STREET.chat), house)
    active = adopting.active(ctx)
    twenty: tuple[Active, ...] = (*active, *active)[:THROUGH]
    held = house.derived[1, "ground_rules"]
    house.derived[1, "ground_rules"] = (held[0], twenty)
    rounds = []
    for number in range(10):
        begun = time.process_time()
        for place in range(MESSAGES // 10):
            at = NOON + timedelta(seconds=number * 600 + place * 3)
            who = Person(place % SPEAKERS + 1, first_seen=NOON - timedelta(days=99))
            said = Heard(f"{number}.{place}", f"{WORDS} {at:%H:%M:%S}")
            flow.hear(replace(ctx, now=at, person=who), said)
        rounds.append((time.process_time() - begun) / (MESSAGES // 10) * 1000)
    house.derived[1, "ground_rules"] = held
    return median(rounds)


async def _raid(engine: Engine, clock: HandClock, ears: Ears) -> None:
    """Let 250 new accounts write 5,000 messages within ten seconds."""
    await _keep(engine, [_came(clock, FIRST_RAIDER + each) for each in range(RAIDERS)])
    await _some(engine, clock, RAID // 10)  # what memory takes once, it has taken then
    before, begun = _most_mb(), time.process_time()
    await _some(engine, clock, RAID)
    spent, grown = time.process_time() - begun, _most_mb() - before
    await engine.settle()
    rows, longest = await engine.db.tx(_remembered)
    print(f"{_met(spent, RAID_S)} {RAID} messages of {RAIDERS} newcomers in {RAID_S} s: "
          f"handled in {spent:.1f} s of processor time (wanted {RAID_S})")  # fmt: skip
    print(f"{_met(grown, GROWN_MB)} memory grew by {grown:.1f} MB (wanted {GROWN_MB:g})")
    print(f"       kept of who spoke: {rows} rows, the longest {longest} signs")
    print(f"       asked of the platform so far: {dict(ears.asked)}")


async def _some(engine: Engine, clock: HandClock, number: int) -> None:
    """Write so many messages at the raid's pace, a batch at a time as a platform hands them out."""
    for start in range(0, number, AT_ONCE):
        await _keep(engine, list(_shouts(clock, start, AT_ONCE)))
        clock.forward(timedelta(seconds=RAID_S * AT_ONCE / RAID))


def _shouts(clock: HandClock, start: int, number: int) -> Iterator[Incoming]:
    for place in range(start, start + number):
        words = f"Join now t.me/+free{place % 7} best prices"
        yield _said(clock, FIRST_RAIDER + place % RAIDERS, words, links=("https://t.me/+free",))


async def _keep(engine: Engine, batch: list[Incoming]) -> None:
    await engine.inbox.keep("99", batch, "")
    await engine.settle()


def _said(clock: HandClock, who: int, words: str, links: tuple[str, ...] = ()) -> Incoming:
    number = next(NUMBERS)
    return _incoming(clock, who, Said(f"-100:{number}", words, links=links), number)


def _came(clock: HandClock, who: int) -> Incoming:
    return _incoming(
        clock, who, Entered(AccountRef("telegram", str(who)), f"P{who}"), next(NUMBERS)
    )


def _incoming(clock: HandClock, who: int, what: What, number: int) -> Incoming:
    sender = Sender(AccountRef("telegram", str(who)), f"P{who}", "en")
    return Incoming(f"telegram:99:{number}", clock.now(), STREET, sender, what)


def _remembered(tx: Connection) -> tuple[int, int]:
    query = select(func.count(), func.max(func.length(recent.c.seen)))
    rows, longest = tx.execute(query).one()
    return int(rows), int(longest or 0)


def _most_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


NUMBERS = iter(range(1, 10**9))

if __name__ == "__main__":
    main()
