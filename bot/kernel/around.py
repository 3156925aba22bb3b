"""What happens around people: who comes and goes, what the bot may do, rooms that move."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, delete, select, update

from bot.core import clean
from bot.core.act import Act
from bot.core.events import (
    BotAround,
    BotCame,
    Came,
    HandsAsked,
    HandsLowered,
    HandsRaised,
    Knocked,
    RightsChanged,
    Went,
)
from bot.core.ids import AccountRef, ChatRef
from bot.core.incoming import (
    BotEntered,
    BotGone,
    Entered,
    Gone,
    Incoming,
    Kind,
    Knocking,
    Moved,
    Removed,
    Right,
    Sender,
    Standing,
    What,
)
from bot.core.polled import PollAnswered, PollBegun, PollEnded
from bot.kernel import arrivals, bots, people
from bot.kernel.context import Context
from bot.kernel.tables import accounts, cards, chats, outbox


def happen(ctx: Context, incoming: Incoming) -> None:
    """Keep the tables true to what happened, and tell those who watch."""
    if incoming.room.private:
        _door(ctx, opened=isinstance(incoming.what, BotEntered))
        return
    match incoming.what:
        case Entered() | Knocking():
            _enter(ctx, incoming.what)
        case Gone(account=account):
            _leave(ctx, account)
        case PollBegun() | PollAnswered() | PollEnded():
            tell(ctx, _by_hands(incoming.what))
        case what:
            _itself(ctx, what)


def _itself(ctx: Context, what: What) -> None:
    """Keep what happens to the bot, and to the room it is in."""
    match what:
        case BotEntered(rights=rights, members=members):
            _bot(ctx, rights, members)
        case BotGone():
            _put_out(ctx)
        case Moved(to=to):
            _move(ctx, to)
        case Removed(message=ref):
            _fall(ctx, ref)


def _by_hands(what: PollBegun | PollAnswered | PollEnded) -> Act:
    match what:
        case PollBegun():
            return HandsAsked(what.message, what.question, what.options, what.most)
        case PollAnswered():
            return HandsRaised(what.message, what.places)
    return HandsLowered(what.message)


def _enter(ctx: Context, entered: Entered | Knocking) -> None:
    if isinstance(entered, Knocking):
        _knock(ctx, entered)
        return
    if entered.kind is Kind.BOT:
        bots.seen(ctx.tx, ctx.chat.id, (entered.account,))
    if entered.kind is not Kind.PERSON:
        if entered.kind is Kind.BOT and entered.standing.inside:
            tell(ctx, BotAround(str(entered.account), clean.name(entered.name)))
        return
    row = arrivals.ensure_account(ctx.tx, Sender(entered.account, entered.name), ctx.now)
    came = people.set_standing(
        ctx.tx, ctx.chat.group, row.person_id, entered.standing, ctx.now, joined=entered.seen
    )
    if came:
        tell(ctx, Came(row.person_id, entered.seen))


def _leave(ctx: Context, account: AccountRef) -> None:
    if bots.gone(ctx.tx, ctx.chat.id, account):
        return
    row = arrivals.ensure_account(ctx.tx, Sender(account), ctx.now)
    people.set_standing(ctx.tx, ctx.chat.group, row.person_id, Standing.OUTSIDE, ctx.now)
    tell(ctx, Went(row.person_id))


def _knock(ctx: Context, knocking: Knocking) -> None:
    """Let who asks to join be written to: the platform opens that door for a while."""
    row = arrivals.ensure_account(ctx.tx, Sender(knocking.account, knocking.name), ctx.now)
    ctx.tx.execute(update(accounts).where(accounts.c.id == row.id).values(opened=True))
    tell(ctx, Knocked(row.person_id))


def _bot(ctx: Context, rights: Iterable[Right], members: int) -> None:
    same = chats.c.id == ctx.chat.id
    row = ctx.tx.execute(select(chats).where(same)).one()
    held = sorted(rights)
    new: dict[str, Any] = {"rights": held, "rights_at": ctx.now, "inside": True}
    if members:
        new |= {"members": members, "members_at": ctx.now}
    ctx.tx.execute(update(chats).where(same).values(**new))
    ctx.chat = replace(ctx.chat, rights=frozenset(Right(right) for right in held))
    if row.rights is None or not row.inside:
        tell(ctx, BotCame())
    elif row.rights != held:
        tell(ctx, RightsChanged(tuple(held)))


def _put_out(ctx: Context) -> None:
    gone = update(chats).where(chats.c.id == ctx.chat.id).values(inside=False)
    ctx.tx.execute(gone)
    waiting = (outbox.c.chat_id == ctx.chat.id) & (outbox.c.state == "queued")
    ctx.tx.execute(update(outbox).where(waiting).values(state="refused", why="gone"))


def _fall(ctx: Context, ref: str) -> None:
    """Let a card that somebody took away be put up anew when there is something new to show."""
    here = (cards.c.group_id == ctx.chat.group) & (cards.c.dest == str(ctx.chat.ref))
    fallen = update(cards).where(here, cards.c.ref == ref)
    ctx.tx.execute(fallen.values(ref="", digest=""))


def _door(ctx: Context, *, opened: bool) -> None:
    same = accounts.c.id == ctx.person.account_id
    ctx.tx.execute(update(accounts).where(same).values(opened=opened))


def _move(ctx: Context, to: ChatRef) -> None:
    """Take every row to the id under which the room goes on; old messages stay behind."""
    move_chat(ctx, ctx.chat.ref, to)


def move_chat(ctx: Context, old: ChatRef, to: ChatRef) -> None:
    there = (chats.c.platform == to.platform) & (chats.c.key == to.key)
    taken = ctx.tx.execute(select(chats).where(there)).one_or_none()
    here = (chats.c.platform == old.platform) & (chats.c.key == old.key)
    mine = ctx.tx.execute(select(chats).where(here)).one_or_none()
    if mine is None or (taken is not None and taken.id == mine.id):
        return
    if taken is not None:  # the new room spoke first: what it began is empty of decisions
        _set_aside(ctx, taken)
    ctx.tx.execute(update(chats).where(chats.c.id == mine.id).values(key=to.key))
    arrivals.remember_key(ctx.tx, mine.id, old, to)
    queued = (outbox.c.dest == str(old)) & (outbox.c.state == "queued")
    ctx.tx.execute(update(outbox).where(queued).values(dest=str(to)))
    group = cards.c.group_id == mine.group_id
    ctx.tx.execute(delete(cards).where(group, cards.c.dest == str(to)))
    ctx.tx.execute(
        update(cards).where(group, cards.c.dest == str(old)).values(dest=str(to), ref="", digest="")
    )


def _set_aside(ctx: Context, row: Row[Any]) -> None:
    aside = {"key": f"{row.key} (before it was joined)", "inside": False}
    ctx.tx.execute(update(chats).where(chats.c.id == row.id).values(**aside))


def tell(ctx: Context, event: Act) -> None:
    """Tell those who watch for such an event."""
    for handler in ctx._house.watches.get(type(event), ()):  # noqa: SLF001 - the kernel tells
        handler(ctx, event)
