"""Deadlines are rows; every tick does what has come due, each once."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    bindparam,
    delete,
    select,
)
from sqlalchemy.exc import OperationalError

from bot.core.act import Act, load_act
from bot.core.clock import Clock
from bot.core.text import Refused
from bot.kernel import bugs, lanes, purge, tell
from bot.kernel.context import Context
from bot.kernel.database import Database
from bot.kernel.house import House
from bot.kernel.people import Chat, Person
from bot.kernel.perform import call
from bot.kernel.prepared import Prepared
from bot.kernel.tables import timers
from bot.kernel.writing import undone_alone

TRIES = 3
AT_ONCE = 64
DUE = Prepared(
    select(timers)
    .where(timers.c.due <= bindparam("now"), timers.c.tries < TRIES)
    .order_by(timers.c.due, timers.c.id)
    .limit(AT_ONCE)
)
SAME = ("id", "group_id", "key", "due")  # SQLite gives a freed number to the next row
OVER = Prepared(
    delete(timers).where(*(timers.c[name] == bindparam(name) for name in SAME)),
)


@dataclass(frozen=True, slots=True)
class Ticker:
    db: Database
    house: House
    clock: Clock

    async def run_due(self) -> int:
        """Do every act that is due, oldest first; return how many."""
        done = 0
        while rows := await self.db.tx(_due, self.clock.now()):
            for row in rows:
                await self.db.long_tx(self._run, row)
                done += 1
        return done

    def _run(self, tx: Connection, row: Row[Any]) -> None:
        """Do one deadline; a bug in it is tried three times and then set aside."""
        lanes.lock(tx, row.group_id)
        if not OVER.run(tx, {name: getattr(row, name) for name in SAME}):
            return
        try:
            with undone_alone(tx):
                act = load_act(self.house.acts, row.act)
                _act(tx, self.house, row.group_id, act, self.clock.now())
        except OperationalError:  # the database's trouble is no bug of the act's
            raise
        except Exception as bug:  # noqa: BLE001 - one deadline must not stop the others
            values = {**row._mapping, "tries": row.tries + 1}  # noqa: SLF001 - its public name
            tx.execute(timers.insert().values(**values))
            bugs.tell("timer.bug", bug)

    async def sweep(self) -> None:
        """Forget what is no longer needed, and tell the host what went and whether all did."""
        purge.report(*await self.db.long_tx(purge.purge, self.house, self.clock.now()))


def _act(tx: Connection, house: House, group: int, act: Act, now: datetime) -> None:
    """Do an act that has come due; a refusal in it is said to nobody."""
    ctx = Context(tx, now, Person(), Chat(group), house)
    try:
        with undone_alone(tx):
            call(ctx, house, act)
    except Refused:
        return
    tell.doors(ctx, "")


def _due(tx: Connection, now: datetime) -> list[Row[Any]]:
    return DUE.rows(tx, {"now": now})


def next_due(tx: Connection) -> datetime | None:
    query = select(timers.c.due).where(timers.c.tries < TRIES).order_by(timers.c.due).limit(1)
    due: datetime | None = tx.scalar(query)
    return due
