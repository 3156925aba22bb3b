"""Where cards hang and what they show there: asked whenever one is brought up to date."""

from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from bot.kernel.prepared import Prepared
from bot.kernel.tables import cards, outbox

_this = (
    (cards.c.group_id == bindparam("group"))
    & (cards.c.card == bindparam("which"))
    & (cards.c.dest == bindparam("where"))
)
_waits = (
    (outbox.c.card == bindparam("which"))
    & (outbox.c.dest == bindparam("where"))
    & (outbox.c.state == "queued")
    & (outbox.c.group_id == bindparam("group"))
)
HANGING = Prepared(select(cards).where(_this))
SHOWS = Prepared(update(cards).where(_this).values(digest=bindparam("shows")))
STANDS = Prepared(update(cards).where(_this).values(ref=bindparam("stands")))
OUTDATED = Prepared(delete(outbox).where(_waits))
UNTRIED = Prepared(  # what was tried may stand there: it goes first, again
    delete(outbox).where(_waits, outbox.c.tries == 0, outbox.c.due == outbox.c.created)
)

Place = tuple[int, str, str]  # a group, a card, and where it hangs


def found(tx: Connection, place: Place) -> Row[Any] | None:
    """Return what is known of a card where it hangs: ref, thread, digest."""
    return HANGING.first(tx, _named(place))


def hang(tx: Connection, place: Place, thread: str, digest: str) -> None:
    group, card, dest = place
    row = {"group_id": group, "card": card, "dest": dest, "thread": thread, "digest": digest}
    tx.execute(insert(cards).values(row))


def show(tx: Connection, place: Place, digest: str) -> None:
    SHOWS.run(tx, {**_named(place), "shows": digest})


def stand(tx: Connection, place: Place, ref: str) -> None:
    """Note as which message it stands there."""
    STANDS.run(tx, {**_named(place), "stands": ref})


def drop_waiting(tx: Connection, place: Place, *, stands: bool) -> None:
    """Take a former version back that has not gone out; the newest one takes its place."""
    (OUTDATED if stands else UNTRIED).run(tx, _named(place))


def _named(place: Place) -> dict[str, Any]:
    return dict(zip(("group", "which", "where"), place, strict=True))
