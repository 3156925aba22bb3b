"""How often the bot speaks unasked: little, together, and never while people sleep.

Relay, answers and steps about oneself are no part of it; neither are cards brought up to date.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Any, ClassVar

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    Index,
    Table,
    delete,
    insert,
    select,
)

from bot.core import hours
from bot.core.act import Act, load_act
from bot.core.codec import dump, load
from bot.core.outgoing import Button, Message
from bot.core.param import Class, whole
from bot.core.text import Text, text
from bot.kernel import manners
from bot.kernel.columns import BigId, UtcTime, metadata, text_column
from bot.kernel.context import Context
from bot.kernel.outward import reachable
from bot.kernel.settings import GROUP_ZONE, zone

PRIVATE_PER_DAY = whole("contact.private_per_day", Class.R, 1, low=0, high=3, choices=(0, 1, 2, 3))
GROUP_PER_DAY = whole("contact.group_per_day", Class.R, 2, low=0, high=6, choices=(0, 1, 2, 4))
SETTINGS = (PRIVATE_PER_DAY, GROUP_PER_DAY)
DAY = timedelta(days=1)
EVERYBODY = 0  # stands for the group where a person would stand

unasked = Table(
    "unasked",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", BigId, nullable=False),
    Column("person_id", BigId, nullable=False),
    Column("until", UtcTime),  # pointless after that
    Column("words", JSON, nullable=False),
    text_column("card"),  # what it hangs as where it is said alone
    Index("ix_unasked_person_id", "group_id", "person_id", "id"),
)

contacts = Table(
    "contacts",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", BigId, nullable=False),
    Column("person_id", BigId, nullable=False),
    Column("at", UtcTime, nullable=False),
    Index("ix_contacts_person_id", "person_id", "at"),
)


@dataclass(frozen=True, slots=True)
class _Unasked:
    """What nobody asked to hear: until when it is worth saying, and as which card."""

    words: Message
    until: datetime | None
    card: str = ""


@dataclass(frozen=True, slots=True)
class Bundle(Act):
    """Say together what has waited for its moment; only the clock does this."""

    name: ClassVar[str] = "kernel.bundle"
    person: int


def nudge(
    ctx: Context, person: int, words: Message, *, until: datetime | None = None, card: str = ""
) -> datetime | None:
    """Say something to a person that they did not ask for; return when, None if never.

    It waits for its turn, its day and the person's waking hours, and is dropped after `until`
    or where the person wants none of it or never opened the private chat. As a `card` it can be
    brought up to date, and taken back while it waits.
    """
    return _offer(ctx, person, _Unasked(words, until, card))


def post(ctx: Context, words: Message, *, until: datetime | None = None) -> datetime | None:
    """Say something in the group that nobody asked for, within the same manners."""
    return _offer(ctx, EVERYBODY, _Unasked(words, until))


def take_back(ctx: Context, card: str) -> None:
    """Say no more what still waits for its moment."""
    mine = (unasked.c.group_id == ctx.chat.group) & (unasked.c.card == card)
    ctx.tx.execute(delete(unasked).where(mine))


def bundle(ctx: Context, act: Bundle) -> None:
    mine = (unasked.c.group_id == ctx.chat.group) & (unasked.c.person_id == act.person)
    rows = list(ctx.tx.execute(select(unasked).where(mine).order_by(unasked.c.id)))
    kept = [row for row in rows if row.until is None or row.until > ctx.now]
    moment = _moment(ctx, act.person)
    if kept and moment is not None and moment > ctx.now:
        ctx.later(moment, act, key=_key(act.person))
        return
    ctx.tx.execute(delete(unasked).where(mine))
    if kept and moment is not None:
        card = kept[0].card if len(kept) == 1 else ""
        _say(ctx, act.person, together([_read(ctx, row.words) for row in kept]), card)


def together(said: Sequence[Message]) -> Message:
    """Make one message of several, with a gap between them and all their buttons below."""
    lines: list[Text] = []
    for each in said:
        lines += [*([text("kernel-gap")] if lines else []), *each.lines]
    return Message(tuple(lines), tuple(button for each in said for button in each.buttons))


def next_moment(
    now: datetime,
    said: Sequence[datetime],
    most: int,
    quiet: hours.Span | None,
    zone_: tzinfo,
) -> datetime | None:
    """Return when something may be said unasked, None for never; `said` is the last day's."""
    if most <= 0:
        return None
    recent = sorted(at for at in said if at > now - DAY)
    free = now if len(recent) < most else recent[-most] + DAY
    return hours.awake(free, quiet, zone_)


def sweep(tx: Connection, now: datetime) -> int:
    return tx.execute(delete(contacts).where(contacts.c.at < now - DAY)).rowcount


def _offer(ctx: Context, person: int, said: _Unasked) -> datetime | None:
    moment = _moment(ctx, person)
    if moment is None or (person and not reachable(ctx, person)):
        return None
    if moment <= ctx.now:
        _say(ctx, person, said.words, said.card)
        return ctx.now
    if said.until is not None and moment >= said.until:
        return None
    values = {"until": said.until, "words": _written(said.words), "card": said.card}
    key = {"group_id": ctx.chat.group, "person_id": person}
    ctx.tx.execute(insert(unasked).values(**key, **values))
    ctx.later(moment, Bundle(person), key=_key(person), keep=True)
    return moment


def _moment(ctx: Context, person: int) -> datetime | None:
    wish = manners.wish(ctx.tx, person)
    if wish == manners.NEVER:
        return None
    most = ctx.param(PRIVATE_PER_DAY if person else GROUP_PER_DAY)
    said = contacts.c.person_id == person
    if not person:  # a person is one person, whichever group speaks to them
        said &= contacts.c.group_id == ctx.chat.group
    times = ctx.tx.scalars(select(contacts.c.at).where(said, contacts.c.at > ctx.now - DAY)).all()
    return next_moment(ctx.now, times, most, manners.span(wish), zone(ctx.param(GROUP_ZONE)))


def _say(ctx: Context, person: int, words: Message, card: str = "") -> None:
    ctx.tx.execute(insert(contacts).values(group_id=ctx.chat.group, person_id=person, at=ctx.now))
    if person and card:
        ctx.show(card, words, person=person)
    elif person:
        ctx.whisper(person, words, door=False)
    else:
        ctx.say(words, group=True)


def _key(person: int) -> str:
    return f"kernel:bundle:{person}"


def _written(words: Message) -> dict[str, Any]:
    return {
        "lines": dump(words.lines),
        "labels": [dump(button.label) for button in words.buttons],
        "acts": [button.act.dump() for button in words.buttons],
    }


def _read(ctx: Context, data: dict[str, Any]) -> Message:
    acts = ctx._house.acts  # noqa: SLF001 - acts are read back by the kernel only
    buttons = tuple(
        Button(load(Text, label), load_act(acts, act))
        for label, act in zip(data["labels"], data["acts"], strict=True)
    )
    return Message(tuple(load(Text, line) for line in data["lines"]), buttons)
