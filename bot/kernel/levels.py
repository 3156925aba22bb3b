"""How the kernel stands: what waits, for how long, and what was set aside."""

from datetime import datetime

from sqlalchemy import Connection, func, select

from bot.core.delivery import Why
from bot.kernel.tables import inbox, outbox


def levels(tx: Connection, now: datetime) -> dict[str, float]:
    """Return the figures for /metrics; ages are seconds."""
    oldest_in = tx.scalar(select(func.min(inbox.c.at)).where(inbox.c.state == "waiting"))
    queued = outbox.c.state == "queued"
    oldest_out = tx.scalar(select(func.min(outbox.c.created)).where(queued))
    return {
        "inbox_oldest_seconds": _age(oldest_in, now),
        "outbox_oldest_seconds": _age(oldest_out, now),
        "outbox_pending": _count(tx, queued),
        "outbox_doubtful": _count(tx, outbox.c.state == "doubtful"),
        "leak_gate_blocks": _count(tx, outbox.c.why == Why.NUMBER.value),
        "quarantine_total": float(
            tx.scalar(select(func.count()).select_from(inbox).where(inbox.c.state == "parked")) or 0
        ),
    }


def _age(since: datetime | None, now: datetime) -> float:
    return max(0.0, (now - since).total_seconds()) if since else 0.0


def _count(tx: Connection, where: object) -> float:
    query = select(func.count()).select_from(outbox).where(where)  # type: ignore[arg-type]  # a Core clause
    return float(tx.scalar(query) or 0)
