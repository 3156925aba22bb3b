"""What is kept for a time goes when the time is over; then it is looked whether all of it went."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

import structlog
from sqlalchemy import Connection, String, func, not_, null, or_, select, update
from sqlalchemy import cast as as_type

from bot.kernel import blobs, budget, inbox, keystore, vault
from bot.kernel.house import House
from bot.kernel.outbox import hangs
from bot.kernel.tables import inbox as letters
from bot.kernel.tables import outbox

Counts = Mapping[str, int]


def purge(tx: Connection, house: House, now: datetime) -> tuple[Counts, int]:
    """Forget what is over; return how much of each kind went, and how much should have but did not.

    What features keep for a time has timers of its own.
    """
    went = {
        "letters": inbox.sweep(tx, now),
        "keys": keystore.sweep(tx, now),
        "details": vault.sweep(tx, now),
        "files": blobs.sweep(tx, now),
        "nudges": budget.sweep(tx, now),
        "buttons": tx.execute(
            update(outbox).where(_worn(house, now)).values(acts=[], body=None)
        ).rowcount,
    }
    return went, overdue(tx, house, now)


def overdue(tx: Connection, house: House, now: datetime) -> int:
    """Count what is still there although its time is over, by looking again."""
    unread = (letters.c.state == "parked") & (letters.c.payload != "")
    over = (
        (outbox, _worn(house, now)),
        (vault.vault, vault.vault.c.until <= now),
        (blobs.blobs, blobs.blobs.c.made < now - blobs.KEEP),
        (letters, unread & (letters.c.at < now - inbox.KEEP_PARKED)),
    )
    counts = [tx.scalar(select(func.count()).select_from(t).where(where)) for t, where in over]
    return sum(cast("list[int]", counts))


def report(went: Counts, left: int) -> None:
    """Tell the host, in counts alone; it is an error that something stayed."""
    log = structlog.get_logger(__name__)
    if any(went.values()):
        log.info("purge.done", **went, left=left)
    if left:
        log.error("purge.left_over", count=left)


def _worn(house: House, now: datetime) -> Any:
    """Choose messages of ours whose buttons have had their time, and hang nowhere any more."""
    old = outbox.c.created < now - inbox.KEEP_KEYS
    over = outbox.c.state.in_(("sent", "refused", "doubtful"))
    held = as_type(outbox.c.acts, String)  # as JSON, on both engines
    keeps = [held.contains(f'"{button.act.name}"') for button in house.lasting]
    said = as_type(outbox.c.body, String)
    full = (held != "[]") | (outbox.c.body.is_not(null()) & (said != "null"))
    return old & over & full & not_(or_(hangs(), *keeps))
