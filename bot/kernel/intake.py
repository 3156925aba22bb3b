"""What platforms tell us: kept before they are told so, and decided as soon as can be."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection, select

from bot.core.clock import Clock
from bot.core.incoming import Incoming
from bot.kernel import inbox
from bot.kernel.database import Database
from bot.kernel.inbox import New
from bot.kernel.perform import Decided
from bot.kernel.ports import Unread
from bot.kernel.tables import cursors
from bot.kernel.turns import Parked, Turn

NO_HOLDS: frozenset[str] = frozenset()


class Deciding(Protocol):
    """What decides events in the very commit that keeps them."""

    def take_in(self, tx: Connection, new: Sequence[New]) -> Turn:
        """Decide events in order, each lane as far as it can go."""

    def decided(self, turn: Turn) -> None:
        """Go on with what is on disk now."""

    def lost(self, lanes: Iterable[str]) -> None:
        """Forget what was not kept after all."""


@dataclass(slots=True)
class Inbox:
    """The `Intake` that platforms know. `wake` is called when something waits.

    With one writer, and nothing waiting, an event is kept and decided in one commit. It waits
    in its row where something must be found out first, and on PostgreSQL always.
    """

    db: Database
    clock: Clock
    wake: Callable[[], None]
    parked: Callable[[], None]
    heard: Callable[[Sequence[Incoming | Unread]], None]
    deciding: Deciding

    async def cursor(self, account: str) -> str:
        query = select(cursors.c.value).where(cursors.c.account == account)
        return str(await self.db.tx(lambda tx: tx.scalar(query)) or "")

    async def keep(self, account: str, batch: Sequence[Incoming | Unread], cursor: str) -> int:
        self.heard(batch)
        taken: set[str] = set()
        try:
            new, turn = await self.db.tx(self._keep, account, batch, cursor, taken)
        except BaseException:
            self.deciding.lost(taken)
            raise
        for each in batch:
            if isinstance(each, Unread):
                self.parked()
        if turn is not None:
            self.deciding.decided(turn)
        if turn is None or not all(isinstance(each, Decided) for each in turn.results):
            self.wake()
        return new

    def _keep(
        self,
        tx: Connection,
        account: str,
        batch: Sequence[Incoming | Unread],
        cursor: str,
        taken: set[str],
    ) -> tuple[int, Turn | None]:
        inbox.move(tx, account, cursor)
        now = self.clock.now()
        if not self.db.sqlite or inbox.waiting(tx, 1, NO_HOLDS):
            return inbox.keep(tx, batch, now), None
        number, new = inbox.note(tx, batch, now)
        taken.update(each.lane for each in new)
        turn = self.deciding.take_in(tx, new)
        for each, result in zip(new, turn.results, strict=True):
            if isinstance(result, Parked):
                inbox.put_off(tx, each, "parked", result.error)
            elif not isinstance(result, Decided):
                inbox.put_off(tx, each)
        return number, turn
