"""From what came in to the act it stands for."""

import json
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, select

from bot.core.act import Act, load_act
from bot.core.events import Confided, Heard
from bot.core.feature import Command, Where
from bot.core.incoming import Done, Incoming, Kind, Picked, Pressed, Said
from bot.core.text import Refused
from bot.kernel import people
from bot.kernel.answers import MOST_DIGITS, answer, lasting, shown
from bot.kernel.house import House
from bot.kernel.inner import ChooseGroup, Open
from bot.kernel.outbox import hangs
from bot.kernel.people import Chat
from bot.kernel.prepared import Prepared
from bot.kernel.scene import Scene
from bot.kernel.tables import outbox

BUTTONS_LIVE = timedelta(days=30)
BUTTONS = Prepared(
    select(
        outbox.c.group_id, outbox.c.chat_id, outbox.c.account_id, outbox.c.created, outbox.c.acts
    ).where(outbox.c.id == bindparam("row")),
    remember=True,
)
LONGEST_NUMBER = 16


@dataclass(frozen=True, slots=True)
class Meant:
    """What is to be done: an act somebody means, and events for those who watch."""

    act: Act | None = None
    heard: Act | None = None
    chat: Chat | None = None  # where the act happens, if elsewhere than where it was said
    command: Command | None = None
    pressed: str = ""  # what to acknowledge
    moved_home: bool = False  # a private word typed in the group
    answers: bool = False  # words that a question waited for


def resolve(tx: Connection, house: House, incoming: Incoming, scene: Scene, now: datetime) -> Meant:
    match incoming.what:
        case Said():
            return _said(tx, house, incoming, scene, now)
        case Pressed(row=row, index=index, press=press):
            act, group = pressed(tx, house, scene, row, index, now)
            return Meant(act, pressed=press, chat=_about(scene.chat, group))
        case Picked(message=ref, index=index, taken_back=back):
            found = shown(tx, scene.chat, ref)
            if found is None or index >= len(found.acts):
                return Meant()
            act = house.meant(found.acts[index])
            chat = _about(scene.chat, found.group_id)
            return Meant(act.undone() if back else act, pressed="-", chat=chat)
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
        return replace(_command(tx, house, said, scene, now), heard=heard)
    if not scene.person.id:
        return Meant(heard=heard)
    act, group = answer(tx, house, said, scene, now)
    answers = act is not None
    if act is None and scene.chat.private:
        act = lasting(house, said.text) or Confided(said.text, said.media, said.attached)
    return Meant(act, heard, chat=_about(scene.chat, group), answers=answers)


def _typed(command: Command, said: Said) -> Act:
    """Read a command; a file that has it for its words goes into the act's `media`."""
    act = command.read(said.line)
    if said.attached is None or "media" not in {each.name for each in fields(act)}:
        return act
    holding: dict[str, Any] = {"media": said.attached}
    return replace(act, **holding)


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
    act = _typed(command, said)
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
    if found is None or not _audience(tx, found, scene):
        raise Refused("kernel-button-unknown")
    old = found.created < now - BUTTONS_LIVE
    if index >= len(found.acts):  # never offered, or swept away
        raise Refused("kernel-button-old" if old else "kernel-button-unknown")
    if old and not _lasts(tx, house, row, load_act(house.acts, found.acts[index])):
        raise Refused("kernel-button-old")
    return house.meant(found.acts[index]), found.group_id


def _lasts(tx: Connection, house: House, row: int, act: Act) -> bool:
    """Tell whether a button never gets old: a lasting one, or of a card that still hangs."""
    lasting = any(act == button.act for button in house.lasting)
    return lasting or tx.scalar(select(outbox.c.id).where(outbox.c.id == row, hangs())) is not None


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


def _about(chat: Chat, group: int) -> Chat | None:
    return replace(chat, group=group) if group and group != chat.group else None
