"""What a large group costs: `python -m benchmarks.deciding`, opening a vote and voting in it."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Connection, insert, select

from bot import app
from bot.core.act import Act, load_act
from bot.core.incoming import Standing
from bot.features.polls.acts import Propose, Vote
from bot.features.polls.store.tables import ballots, polls
from bot.features.polls.views import CHECKED
from bot.kernel.columns import metadata
from bot.kernel.context import Context
from bot.kernel.database import Database
from bot.kernel.house import House
from bot.kernel.people import Chat, Person
from bot.kernel.tables import groups, memberships, people, timers
from bot.platforms.sandbox.link import EVERYTHING, SandboxLink
from bot.platforms.sandbox.square import Square

NOW = datetime(2030, 1, 2, 12, tzinfo=UTC)
MANY, FEW, OLD = 100_000, 10, 1_000_000
VOTES, AT_ONCE = 2_000, 10_000
OPEN_S, SLICE_S, TIMES = 5.0, 0.05, 1.2
CHANGE = Propose("request.expires_days 7")


class Clock:
    def now(self) -> datetime:
        return NOW


def main() -> None:
    with TemporaryDirectory() as folder:
        town, village = Town(Path(folder) / "town", MANY), Town(Path(folder) / "village", FEW)
        village.do(1, CHANGE)
        village.due()
        begun = time.perf_counter()
        longest = max(town.do(1, CHANGE), town.due())
        opened = time.perf_counter() - begun
        town.old_ballots(OLD)
        many, few = _votes(town, village)
    print(f"{_met(opened, OPEN_S)} opening for {MANY:,}: {opened:.2f} s (wanted {OPEN_S:g})")
    print(f"{_met(longest, SLICE_S)} longest at once: {longest * 1000:.0f} ms (wanted 50)")
    print(f"{_met(many / few, TIMES)} a vote among {MANY:,} with {OLD:,} old ones: "
          f"{many * 1e6:.0f} µs, among {FEW}: {few * 1e6:.0f} µs, {many / few:.2f} ×")  # fmt: skip


def _met(value: float, wanted: float) -> str:
    return "met   " if value <= wanted else "MISSED"


def _votes(*towns: "Town") -> list[float]:
    """Return the median time of a vote in each town, measured in turns."""
    times: list[list[float]] = [[] for _ in towns]
    for number in range(VOTES):
        for town, held in zip(towns, times, strict=True):
            took = town.vote(number // 2, "yes" if number % 2 else "no")
            if number % 2:  # the first vote of each is not the same work in both
                held.append(took)
    return [median(held) for held in times]


class Town:
    """A group of so many people over a database of its own."""

    def __init__(self, path: Path, size: int) -> None:
        self.size, self.path = size, path / "bot.db"
        self.house = self._house()
        self.db = Database(f"sqlite:///{path}/bot.db", inline=True)
        self.run(metadata.create_all)
        self.run(self._people)

    def run(self, do: Callable[[Connection], Any]) -> float:
        """Return how long the writer was held up, the commit included."""
        begun = time.perf_counter()
        with self.db.engine.begin() as tx:
            do(tx)
        return time.perf_counter() - begun

    def do(self, who: int, act: Act) -> float:
        return self.run(lambda tx: self._handle(tx, Person(who, standing=Standing.MEMBER), act))

    def due(self) -> float:
        """Do what has come due, each in a transaction of its own; return the longest."""
        longest = 0.0
        while True:
            with self.db.engine.begin() as tx:
                row = tx.execute(select(timers).where(timers.c.due <= NOW).limit(1)).one_or_none()
            if row is None:
                return longest
            act = load_act(self.house.acts, row.act)
            longest = max(longest, self.run(partial(self._due, row=row, act=act)))

    def vote(self, number: int, choice: str) -> float:
        """Return how long one person's vote takes, without the commit it shares with others."""
        person = Person(number % self.size + 1, standing=Standing.MEMBER)
        with self.db.engine.begin() as tx:
            asked = tx.execute(select(polls.c.id, polls.c.hash).where(polls.c.state == "open"))
            poll, text = asked.one()
            begun = time.perf_counter()
            self._handle(tx, person, Vote(poll, 1, choice, text[:CHECKED]))
            return time.perf_counter() - begun

    def old_ballots(self, count: int) -> None:
        """Leave ballots of votes long ago in the way."""
        for number in range(0, count, AT_ONCE):
            poll = {"id": 1000 + number, "group_id": 1, "kind": "plain", "method": "approval"}
            poll |= {"opened": NOW, "closes": NOW + timedelta(days=1), "state": "void"}
            rows = [
                {"poll_id": poll["id"], "slot": f"{each:064x}", "marks": '{"1":"yes"}'}
                for each in range(AT_ONCE)
            ]

            def add(tx: Connection, poll: Any = poll, rows: Any = rows) -> None:
                tx.execute(insert(polls).values(**poll, bars=[], ways={}))
                tx.execute(insert(ballots), rows)

            self.run(add)
        with closing(sqlite3.connect(self.path)) as beside:
            beside.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _handle(self, tx: Connection, person: Person, act: Act) -> None:
        self.house.handlers[type(act)](Context(tx, NOW, person, Chat(1), self.house), act)

    def _due(self, tx: Connection, row: Any, act: Act) -> None:
        tx.execute(timers.delete().where(timers.c.id == row.id))
        self._handle(tx, Person(), act)

    def _house(self) -> House:
        return app.house((SandboxLink(Square(Clock()), can=EVERYTHING).abilities,))

    def _people(self, tx: Connection) -> None:
        tx.execute(insert(groups).values(id=1, created=NOW - timedelta(days=99)))
        everybody = range(1, self.size + 1)
        tx.execute(insert(people), [{"id": each, "created": NOW} for each in everybody])
        row = {"group_id": 1, "first_seen": NOW - timedelta(days=99), "standing": "member"}
        row |= {"standing_at": NOW, "seen_at": NOW}
        rows = [{**row, "person_id": each, "pseudonym": f"{each:016x}"} for each in everybody]
        tx.execute(insert(memberships), rows)


if __name__ == "__main__":
    main()
