"""Plain words that stand for something: what a question waits for, a number, a lasting key."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, select, update

from bot.core.act import Act
from bot.core.codec import dump
from bot.core.incoming import Said
from bot.core.outgoing import Can
from bot.kernel.house import House
from bot.kernel.people import Chat
from bot.kernel.scene import Scene
from bot.kernel.tables import awaiting, outbox

MOST_DIGITS = 2
AGAIN_WITHIN = timedelta(minutes=10)


def answer(
    tx: Connection, house: House, said: Said, scene: Scene, now: datetime
) -> tuple[Act | None, int]:
    """Words that a question waits for, or the number of a choice; it waits until `answered`."""
    picked = _numbered(tx, house, said, scene)
    if picked is not None:
        return house.meant(picked[0]), picked[1]
    if not scene.chat.private and not said.reply_to:
        return None, 0
    waits = select(awaiting).where(_mine(scene), awaiting.c.until > now)
    row = tx.execute(waits).one_or_none()
    if row is None or not (said.text.strip() or said.media):
        return None, 0
    answered = {**row.act, row.field: said.text}
    if row.media:
        answered[row.media] = dump(said.attached)
    return house.meant(answered), row.group_id


def answered(tx: Connection, scene: Scene) -> None:
    """Wait no longer: what somebody means is being done, whether it answers or not."""
    tx.execute(delete(awaiting).where(_mine(scene)))


def again(tx: Connection, scene: Scene, now: datetime) -> None:
    """Let words that would not do be said anew, but not for long."""
    soon = now + AGAIN_WITHIN
    late = _mine(scene) & (awaiting.c.until > soon)
    tx.execute(update(awaiting).where(late).values(until=soon))


def _mine(scene: Scene) -> ColumnElement[bool]:
    dest = f"@{scene.person.account}" if scene.chat.private else str(scene.chat.ref)
    return (awaiting.c.dest == dest) & (awaiting.c.person_id == scene.person.id)


def _numbered(
    tx: Connection, house: House, said: Said, scene: Scene
) -> tuple[dict[str, Any], int] | None:
    digits = said.text.strip().rstrip(".")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= MOST_DIGITS):
        return None
    if Can.BUTTONS in house.abilities[scene.chat.ref.platform].can:
        return None
    if not scene.chat.private and not said.reply_to:
        return None
    row = shown(tx, scene.chat, said.reply_to) if said.reply_to else _newest(tx, scene)
    place = int(digits) - 1
    if row is None or not 0 <= place < len(row.acts):
        return None
    return row.acts[place], row.group_id


def shown(tx: Connection, chat: Chat, ref: str) -> Row[Any] | None:
    """Return the newest row that stands in this chat as the message `ref`."""
    dest = f"@{chat.ref}" if chat.private else str(chat.ref)
    query = select(outbox).where(outbox.c.ref == ref, outbox.c.dest == dest)
    return tx.execute(query.order_by(outbox.c.id.desc()).limit(1)).one_or_none()


def _newest(tx: Connection, scene: Scene) -> Row[Any] | None:
    query = select(outbox).where(
        outbox.c.account_id == scene.person.account_id, outbox.c.state == "sent"
    )
    row = tx.execute(query.order_by(outbox.c.id.desc()).limit(1)).one_or_none()
    return row if row is not None and row.acts else None


def lasting(house: House, words: str) -> Act | None:
    """Find the key under the input field that sends these words."""
    for language in house.texts.languages:
        for button in house.lasting:
            if house.texts.format(language, "/", button.label.key, {}) == words.strip():
                return button.act
    return None
