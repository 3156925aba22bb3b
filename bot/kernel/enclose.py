"""Put into a parcel what is in the file that goes with it, from wherever the file lies."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace

from bot.core.delivery import Parcel, Wait
from bot.core.media import Media, MediaKind
from bot.core.outgoing import Rendered
from bot.kernel import blobs
from bot.kernel.cleaning import cleaned
from bot.kernel.database import Database
from bot.kernel.ports import Fetcher, FileGone, LookFailed

LATER_S = 10.0


async def enclose(
    db: Database, fetchers: Mapping[str, Fetcher], platform: str, parcel: Parcel
) -> Parcel | Wait:
    """Return the parcel with its file, without one that is nowhere any more, or `Wait`."""
    order = parcel.order
    if not isinstance(order, Rendered) or order.media is None or parcel.replacing:
        return parcel
    media = order.media
    by_reference = media.platform == platform and not (media.blob or media.anew)
    if media.kind is MediaKind.PLACE or by_reference:
        return parcel
    try:
        data = await _bytes(db, fetchers, media)
    except LookFailed:
        return Wait(LATER_S)
    if data is not None and media.anew:
        data = await asyncio.to_thread(cleaned, media.kind, data)
    if data is None:
        return replace(parcel, order=replace(order, media=None))
    return replace(parcel, data=data)


async def _bytes(db: Database, fetchers: Mapping[str, Fetcher], media: Media) -> bytes | None:
    if media.blob:
        return await db.read(blobs.get, media.blob)
    fetcher = fetchers.get(media.platform)
    if fetcher is None:
        return None
    try:
        return await fetcher.fetch(media)
    except FileGone:
        return None
