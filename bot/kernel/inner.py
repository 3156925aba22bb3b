"""The kernel's own acts: opening a private chat, choosing a group, telling the host's words."""

from dataclasses import dataclass, replace
from typing import Any, ClassVar

from sqlalchemy import select, update

from bot.core.act import Act, Say, load_act
from bot.core.feature import Feature
from bot.core.ids import Who
from bot.core.outgoing import Button, Message, message
from bot.core.text import Refused, text
from bot.kernel import budget, held, people
from bot.kernel import outbox as post
from bot.kernel.context import Context
from bot.kernel.render import GoPrivate
from bot.kernel.roles import Second, second
from bot.kernel.settings import SETTINGS
from bot.kernel.tables import accounts, chats, outbox
from bot.kernel.wiping import Wiped, wiped


@dataclass(frozen=True, slots=True)
class Open(Act):
    """Hand out what was kept for a person until they opened their private chat."""

    name: ClassVar[str] = "kernel.open"
    row: int


@dataclass(frozen=True, slots=True)
class OpenDoor(Act):
    """The button in the group that opens the private chat; everything kept comes then.

    It is `person`'s alone, or with 0 of whoever presses it.
    """

    name: ClassVar[str] = "kernel.open_door"
    person: int


@dataclass(frozen=True, slots=True)
class ChooseGroup(Act):
    """A person in several groups says which one an act, kept as `wish`, is about."""

    name: ClassVar[str] = "kernel.choose_group"
    wish: dict[str, Any]
    group: int = 0


def open_kept(ctx: Context, act: Open) -> None:
    row = ctx.tx.execute(select(outbox).where(outbox.c.id == act.row)).one_or_none()
    if row is None or people.owner_of(ctx.tx, row.account_id) != ctx.person.id:
        raise Refused("kernel-button-unknown")
    _release(ctx)


def open_door(ctx: Context, act: OpenDoor) -> None:
    if act.person not in (0, ctx.person.id):
        raise Refused("kernel-not-your-door")
    _release(ctx)


def _release(ctx: Context) -> None:
    """Queue again, in order, all that waits for this person to open the private chat."""
    mine = [row.id for row in people.accounts_of(ctx.tx, ctx.person.id)]
    kept = outbox.c.account_id.in_(mine) & (outbox.c.state == "refused")
    kept &= outbox.c.why == "not_opened"
    new = {"state": "queued", "why": "", "due": ctx.now, "tries": 0}
    post.queued(ctx.tx)
    ctx.tx.execute(
        update(outbox)
        .where(kept)
        .values(**new, account_id=ctx.person.account_id, dest=f"@{ctx.person.account}")
    )


def choose_group(ctx: Context, act: ChooseGroup) -> None:
    inside = people.groups_of(ctx.tx, ctx.person.id)
    if not inside:
        raise Refused("kernel-no-group")
    if act.group not in inside:
        ctx.say(
            Message(
                (text("kernel-which-group"),),
                tuple(
                    Button(
                        text("kernel-group-name", title=_title(ctx, group), id=group),
                        replace(act, group=group),
                    )
                    for group in inside[:8]
                ),
            )
        )
        return
    same = accounts.c.id == ctx.person.account_id
    ctx.tx.execute(update(accounts).where(same).values(group_id=act.group))
    house = ctx._house  # noqa: SLF001 - the kernel goes on with the act that waited
    chosen = load_act(house.acts, act.wish)
    ctx.chat = replace(ctx.chat, group=act.group)
    row = people.membership(ctx.tx, act.group, ctx.person.id)
    if row is not None:
        standing = people.standing_of(ctx.tx, act.group, ctx.person.id)
        ctx.person = replace(ctx.person, standing=standing, first_seen=row.first_seen)
    ctx.param = type(ctx.param)(ctx.tx, act.group, house)
    house.handlers[type(chosen)](ctx, chosen)


def go_private(ctx: Context, act: GoPrivate) -> None:
    """Show the choices that others must not see to the person alone."""
    house = ctx._house  # noqa: SLF001 - acts are read back by the kernel only
    buttons = tuple(
        Button(label, load_act(house.acts, dumped))
        for label, dumped in zip(act.labels, act.acts, strict=True)
    )
    ctx.whisper(ctx.person.id, Message(act.lines, buttons))


def say_again(ctx: Context, act: Say) -> None:
    """Do what a command would, where a button of it comes back unread."""
    house = ctx._house  # noqa: SLF001 - acts are read back by the kernel only
    meant = house.meant(act.dump())
    house.handlers[type(meant)](ctx, meant)


def door(person: int) -> Message:
    """Make the note in the group that opens somebody's private chat; 0 names nobody."""
    buttons = (Button(text("kernel-door-open"), OpenDoor(person), home=True),)
    if not person:
        return message(text("kernel-door-any"), buttons=buttons)
    words = message(text("kernel-door", who=Who(person)), buttons=buttons)
    return replace(words, calls=(person,))


def _title(ctx: Context, group: int) -> str:
    query = select(chats.c.title).where(chats.c.group_id == group).order_by(chats.c.id)
    return str(ctx.tx.scalar(query.limit(1)) or "")


KERNEL = Feature(
    "kernel",
    acts={
        Open: open_kept,
        OpenDoor: open_door,
        ChooseGroup: choose_group,
        GoPrivate: go_private,
        Say: say_again,
        budget.Bundle: budget.bundle,
        Second: second,
        Wiped: wiped,
    },
    params=(*SETTINGS, *budget.SETTINGS),
    holds=held.lines,
)
