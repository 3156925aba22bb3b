"""From what came in to the act it stands for."""

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, select

from bot.core.act import Act, load_act
from bot.core.codec import dump
from bot.core.events import Confided, Heard
from bot.core.feature import Command, Where
from bot.core.incoming import Done, Incoming, Kind, Picked, Pressed, Said
from bot.core.outgoing import Can
from bot.core.text import Refused
from bot.kernel import people
from bot.kernel.house import House
from bot.kernel.inner import ChooseGroup, Open
from bot.kernel.people import Chat
from bot.kernel.prepared import Prepared
from bot.kernel.scene import Scene
from bot.kernel.tables import awaiting, outbox

BUTTONS_LIVE = timedelta(days=30)
BUTTONS = Prepared(
    select(
        outbox.c.group_id, outbox.c.chat_id, outbox.c.account_id, outbox.c.created, outbox.c.acts
    ).where(outbox.c.id == bindparam("row"))
)
LONGEST_NUMBER = 16
MOST_DIGITS = 2


@dataclass(frozen=True, slots=True)
class Meant:
    """What is to be done: an act somebody means, and events for those who watch."""

    act: Act | None = None
    heard: Act | None = None
    chat: Chat | None = None  # where the act happens, if elsewhere than where it was said
    command: Command | None = None
    pressed: str = ""  # what to acknowledge
    moved_home: bool = False  # a private word typed in the group


def resolve(tx: Connection, house: House, incoming: Incoming, scene: Scene, now: datetime) -> Meant:
    match incoming.what:
        case Said():
            return _said(tx, house, incoming, scene, now)
        case Pressed(row=row, index=index, press=press):
            act, group = pressed(tx, house, scene, row, index, now)
            return Meant(act, pressed=press, chat=_about(scene.chat, group))
        case Picked(message=ref, index=index):
            found = _shown(tx, scene.chat, ref)
            if found is None or index >= len(found.acts):
                return Meant()
            return Meant(load_act(house.acts, found.acts[index]), pressed="-")
        case Done(act=dumped):
            return Meant(load_act(house.acts, json.loads(dumped)))
    return Meant()


def _said(tx: Connection, house: House, incoming: Incoming, scene: Scene, now: datetime) -> Meant:
    said = incoming.what
    assert isinstance(said, Said)  # noqa: S101 - matched by the caller
    heard = None if scene.chat.private else Heard.of(said)
    if said.edited or incoming.sender.kind is Kind.BOT:
        return Meant(heard=heard if said.edited else None)
    if said.command:
        meant = _command(tx, house, said, scene, now)
        return replace(meant, heard=heard)
    if not scene.person.id:
        return Meant(heard=heard)
    act, group = _answer(tx, house, said, scene, now)
    if act is None and scene.chat.private:
        act = _lasting(house, said.text) or Confided(said.text, said.media, said.attached)
    return Meant(act, heard, chat=_about(scene.chat, group))


def _command(tx: Connection, house: House, said: Said, scene: Scene, now: datetime) -> Meant:
    command = house.commands.get(said.command)
    if said.command == "start" and said.line and scene.chat.private:
        act, group = _started(tx, house, scene, said.line, now)
        return Meant(act, chat=_about(scene.chat, group))
    if command is None:
        if scene.chat.private:
            raise Refused("kernel-unknown-command", word=said.command[:40])
        return Meant()
    if not scene.person.id:
        raise Refused("kernel-not-a-person")
    act = command.read(said.line)
    if scene.chat.private and command.group and not scene.chat.group:
        return Meant(ChooseGroup(act.dump()), command=command)
    if command.where is Where.GROUP and scene.chat.private:
        raise Refused("kernel-in-the-group", word=said.command)
    home = command.where is Where.PRIVATE and not scene.chat.private
    chat = replace(scene.chat, private=True, id=0, thread="") if home else None
    return Meant(act, command=command, chat=chat, moved_home=home)


def pressed(
    tx: Connection, house: House, scene: Scene, row: int, index: int, now: datetime
) -> tuple[Act, int]:
    """Return what a button does and the group it concerns; only its audience may press it."""
    found = BUTTONS.first(tx, {"row": row})
    if found is None or index >= len(found.acts) or not _audience(tx, found, scene):
        raise Refused("kernel-button-unknown")
    if found.created < now - BUTTONS_LIVE:
        raise Refused("kernel-button-old")
    return load_act(house.acts, found.acts[index]), found.group_id


def _audience(tx: Connection, row: Any, scene: Scene) -> bool:
    if row.account_id:
        return bool(row.account_id == scene.person.account_id)
    if scene.chat.private:  # through a link that opened the private chat
        return people.standing_of(tx, row.group_id, scene.person.id).inside
    return bool(row.chat_id == scene.chat.id)


def _started(
    tx: Connection, house: House, scene: Scene, line: str, now: datetime
) -> tuple[Act, int]:
    """Read the word of a deep link: "<row>-<index>" is that button, "w<row>" a kept message."""
    word = line.split(maxsplit=1)[0]
    row, _, index = word.removeprefix("w").partition("-")
    if not (row.isascii() and row.isdecimal() and len(row) < LONGEST_NUMBER):
        raise Refused("kernel-button-unknown")
    if word.startswith("w"):
        group = tx.scalar(select(outbox.c.group_id).where(outbox.c.id == int(row)))
        return Open(int(row)), group or 0
    place = (
        int(index) if index.isascii() and index.isdecimal() and len(index) <= MOST_DIGITS else 99
    )
    return pressed(tx, house, scene, int(row), place, now)


def _answer(
    tx: Connection, house: House, said: Said, scene: Scene, now: datetime
) -> tuple[Act | None, int]:
    """Words that a question waits for, or the number of a choice."""
    picked = _numbered(tx, house, said, scene)
    if picked is not None:
        return load_act(house.acts, picked[0]), picked[1]
    if not scene.chat.private and not said.reply_to:
        return None, 0
    dest = f"@{scene.person.account}" if scene.chat.private else str(scene.chat.ref)
    mine = (awaiting.c.dest == dest) & (awaiting.c.person_id == scene.person.id)
    row = tx.execute(select(awaiting).where(mine, awaiting.c.until > now)).one_or_none()
    if row is None or not (said.text.strip() or said.media):
        return None, 0
    tx.execute(delete(awaiting).where(mine))
    answered = {**row.act, row.field: said.text}
    if row.media:
        answered[row.media] = dump(said.attached)
    return load_act(house.acts, answered), row.group_id


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
    row = _shown(tx, scene.chat, said.reply_to) if said.reply_to else _newest(tx, scene)
    place = int(digits) - 1
    if row is None or not 0 <= place < len(row.acts):
        return None
    return row.acts[place], row.group_id


def _shown(tx: Connection, chat: Chat, ref: str) -> Row[Any] | None:
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


def _lasting(house: House, words: str) -> Act | None:
    """Find the key under the input field that sends these words."""
    for language in house.texts.languages:
        for button in house.lasting:
            if house.texts.format(language, "/", button.label.key, {}) == words.strip():
                return button.act
    return None


def _about(chat: Chat, group: int) -> Chat | None:
    return replace(chat, group=group) if chat.private and group and group != chat.group else None
