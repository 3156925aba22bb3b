"""Keys for what must be forgotten for good: made before they are used, erased after it is said.

The keys lie in `keys.db`, the list of who has one in the data; the two do not commit together.
A key is on disk before the act that needs it commits; what a failed act leaves is swept. An
erasure is a row in the data first; the key goes after that commit, again at each start if need be.
"""

import hmac
from datetime import datetime, timedelta

from sqlalchemy import Boolean, Column, Connection, String, Table, bindparam, delete, insert, select
from sqlalchemy import update as sql_update

from bot.kernel.columns import EPOCH, metadata
from bot.kernel.keyfile import KeyFile
from bot.kernel.prepared import Prepared

KEEP_UNUSED = timedelta(days=7)  # a newer backup may still be put back that needs them
KEEP_ERASED = timedelta(days=400)  # no copy of the data that is older should be put back
MARK_DIGITS = 32
HOUSE = "house"
ERASED = "erased"  # no key: who was forgotten, to be written beside the keys
KEYS, ERASING = "keys", "erasing"  # what a connection carries in its `info`

owners = Table(
    "key_owners",
    metadata,
    Column("purpose", String, primary_key=True),
    Column("owner", String, primary_key=True),
    Column("erasing", Boolean, nullable=False, default=False),
)
OWNER = Prepared(
    select(owners.c.erasing).where(
        owners.c.purpose == bindparam("of"), owners.c.owner == bindparam("whose")
    ),
    remember=True,
)


def create(tx: Connection, purpose: str, owner: str) -> bytes:
    """Return the key of an owner for a purpose, made if there is none."""
    listed = OWNER.first(tx, {"of": purpose, "whose": owner})
    if listed is not None and listed.erasing:
        raise LookupError("this key is being erased")
    key = _keys(tx).put(purpose, owner)
    if listed is None:
        tx.execute(insert(owners).values(purpose=purpose, owner=owner, erasing=False))
    return key


def house(tx: Connection, name: str) -> bytes:
    """Return a key of the house itself, which belongs to nobody and is never erased."""
    return _keys(tx).put(HOUSE, name)


def get(tx: Connection, purpose: str, owner: str) -> bytes | None:
    """Return the key of an owner for a purpose, None where there is none or no more."""
    listed = OWNER.first(tx, {"of": purpose, "whose": owner})
    if listed is None or listed.erasing:
        return None
    return _keys(tx).find(purpose, owner)


def drop(tx: Connection, purpose: str, owner: str) -> None:
    """Erase a key once this transaction is on disk; from now on nobody gets it."""
    same = (owners.c.purpose == purpose) & (owners.c.owner == owner)
    if tx.execute(sql_update(owners).where(same).values(erasing=True)).rowcount:
        tx.info[ERASING] = True


def bury(tx: Connection, who: str, now: datetime) -> None:
    """Note beside the keys, once this transaction is on disk, that somebody was forgotten."""
    owner = f"{mark(tx, ERASED, who)} {_second(now)}"
    tx.execute(insert(owners).values(purpose=ERASED, owner=owner, erasing=True))
    tx.info[ERASING] = True


def buried(tx: Connection, now: datetime) -> dict[str, int]:
    """Return the marks of those who were forgotten, and in which second."""
    return _keys(tx).buried(_second(now - KEEP_ERASED))


def buried_as(tx: Connection, who: str) -> str:
    return mark(tx, ERASED, who)


def clean_up(tx: Connection) -> None:
    """Leave no former page of the data on disk, once this transaction is."""
    tx.info[ERASING] = True


def settle(conn: Connection) -> None:
    """Erase what was dropped in the transactions that are on disk now, in the log of pages too."""
    if not conn.info.pop(ERASING, False):
        return
    with conn.begin():
        replay(conn)
    driver = conn.connection.driver_connection
    if conn.dialect.name == "sqlite" and driver is not None:
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def replay(tx: Connection) -> None:
    """Erase every key whose erasure is on disk, and write down there who was forgotten."""
    for row in list(tx.execute(select(owners).where(owners.c.erasing))):
        if row.purpose == ERASED:
            known, _, second = row.owner.partition(" ")
            _keys(tx).bury(known, int(second))
        _keys(tx).erase(row.purpose, row.owner)
        same = (owners.c.purpose == row.purpose) & (owners.c.owner == row.owner)
        tx.execute(delete(owners).where(same))


def sweep(tx: Connection, now: datetime) -> int:
    """Finish erasures; erase keys that belonged to nothing in the data for a week."""
    replay(tx)
    used = {(row.purpose, row.owner) for row in tx.execute(select(owners))}
    second, erased = _second(now), 0
    for purpose, owner, since in _keys(tx).owners():
        if (purpose, owner) in used or purpose == HOUSE:
            if since is not None:
                _keys(tx).mark(purpose, owner, None)
        elif since is None:
            _keys(tx).mark(purpose, owner, second)
        elif second - since > KEEP_UNUSED.total_seconds():
            _keys(tx).erase(purpose, owner)
            erased += 1
    return erased


def wrapped(tx: Connection) -> bool:
    """Tell whether the keys can be read only with the host's own."""
    return _keys(tx).wrapped


def _second(now: datetime) -> int:
    return int((now - EPOCH).total_seconds())


def _keys(tx: Connection) -> KeyFile:
    found: KeyFile = tx.info[KEYS]
    return found


def mark(tx: Connection, label: str, value: str) -> str:
    """Return a name for a value that only this house can make: the same one for the same value."""
    pepper = house(tx, f"pepper {label}")
    return hmac.digest(pepper, value.encode(), "sha256").hex()[:MARK_DIGITS]
