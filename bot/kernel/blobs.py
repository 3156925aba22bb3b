"""Files we made, kept until they were surely sent: pictures, papers, lists."""

from datetime import datetime, timedelta

from sqlalchemy import Column, Connection, LargeBinary, String, Table, delete, insert, select

from bot.core.media import Media, MediaKind
from bot.kernel.columns import BigId, UtcTime, metadata, new_id

KEEP = timedelta(days=7)

blobs = Table(
    "blobs",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("made", UtcTime, nullable=False, index=True),
    Column("data", LargeBinary, nullable=False),
    Column("name", String, nullable=False),
)


def put(tx: Connection, now: datetime, data: bytes, name: str, mime: str, kind: MediaKind) -> Media:
    """Keep a file and return it as something a message can carry."""
    row = new_id(tx.execute(insert(blobs).values(made=now, data=data, name=name)))
    return Media(kind, name=name, mime=mime, size=len(data), blob=row)


def get(tx: Connection, blob: int) -> bytes | None:
    return tx.scalar(select(blobs.c.data).where(blobs.c.id == blob))


def sweep(tx: Connection, now: datetime) -> int:
    """Forget what was made more than a week ago; it stands where it was sent."""
    return tx.execute(delete(blobs).where(blobs.c.made < now - KEEP)).rowcount


def drop(tx: Connection, blob: int) -> None:
    tx.execute(delete(blobs).where(blobs.c.id == blob))
