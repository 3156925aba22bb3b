"""What every move of a request shares: who may, what is kept, what hangs, what is due."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.act import Act
from bot.core.incoming import Standing
from bot.core.outgoing import Message
from bot.core.text import Refused
from bot.features.requests import rules, store, views
from bot.features.requests.acts.dues import Expire, FollowUp, NoWord, Remind
from bot.features.requests.acts.wishes import CanHelp, ShowMine, ShowOpen
from bot.features.requests.flow import lists
from bot.features.requests.rules import Request, helping
from bot.features.requests.rules.states import ENDS, State
from bot.features.requests.settings import (
    EXPIRES_DAYS,
    MAX_OPEN,
    NUDGE_H,
    URGENT,
    URGENT_H,
)
from bot.features.requests.store import participations
from bot.kernel.context import Context
from bot.kernel.hanging import take_off
from bot.kernel.inner import ChooseGroup, choose_group

BOARD = "board:open"  # where it hangs, new requests hang
AFTERWARDS = timedelta(hours=2)  # from the agreed time until "How did it go?"
WITHOUT_A_TIME = timedelta(days=1)


def at_home(ctx: Context, act: Act) -> bool:
    """Check that a member acts; who is in several groups says first which one it is about."""
    if not ctx.chat.group:
        choose_group(ctx, ChooseGroup(act.dump()))
        return False
    inside(ctx)
    return True


def inside(ctx: Context) -> int:
    """Return who acts; refuses whoever is not in the group."""
    if not (ctx.person.standing or Standing.OUTSIDE).inside:
        raise Refused("kernel-only-members")
    return ctx.person.id


def get(ctx: Context, number: int) -> Request:
    if not number:
        raise Refused("requests-which")
    return store.get(ctx.tx, ctx.chat.group, number)


def keep(ctx: Context, request: Request) -> None:
    store.put(ctx.tx, ctx.chat.group, request)
    hang(ctx, request)
    set_clocks(ctx, request)


def hang(ctx: Context, request: Request) -> None:
    name = _card(request.number, request.round)
    ctx.show(name, views.card(request), beside=BOARD)
    if request.media is None:
        return
    if request.state in ENDS:
        take_off(ctx, f"requests:{request.number}:media")
    else:
        media = Message((), media=request.media)
        ctx.show(f"requests:{request.number}:media", media, beside=BOARD)


def hang_anew(ctx: Context, request: Request) -> None:
    """Show it at the end of the talk; the former card says that it goes on there."""
    ctx.show(_card(request.number, request.round - 1), views.moved_on(request))
    hang(ctx, request)


def blank(ctx: Context, request: Request) -> None:
    """Let every card of a request say only that it is over."""
    take_off(ctx, f"requests:{request.number}:media")
    for turn in range(request.round + 1):
        ctx.show(_card(request.number, turn), views.gone(request))


def go_on_elsewhere(ctx: Context, request: Request, words: Message) -> None:
    """Let the cards of a request say where it goes on; nothing of it is due here any more."""
    take_off(ctx, f"requests:{request.number}:media")
    for turn in range(request.round + 1):
        ctx.show(_card(request.number, turn), words)
    set_clocks(ctx, request)


def _card(number: int, turn: int) -> str:
    return f"requests:{number}:{turn}" if turn else f"requests:{number}"


def set_clocks(ctx: Context, request: Request) -> None:
    """Let exactly those deadlines run that the state has."""
    number, live = request.number, request.state in (State.OPEN, State.PAUSED)
    arranged = request.state is State.ARRANGED
    ctx.later(request.expires if live else None, Expire(number), key=f"requests:{number}")
    waits = request.state is State.OPEN
    due = ctx.now + patience(ctx, request) if waits else None
    ctx.later(due, Remind(number), key=f"requests:{number}:remind", keep=waits)
    agreed = agreed_over(ctx, request)
    ctx.later(
        agreed if arranged else None,
        FollowUp(number),
        key=f"requests:{number}:follow_up",
        keep=arranged,
    )
    if not arranged:
        ctx.later(None, NoWord(number), key=f"requests:{number}:no_word")


def agreed_over(ctx: Context, request: Request) -> datetime:
    """Return when the agreed time is over; without one a day is given."""
    if request.due is not None and request.due > ctx.now:
        return request.due + AFTERWARDS
    return ctx.now + WITHOUT_A_TIME


def patience(ctx: Context, request: Request) -> timedelta:
    """Return after how long without help a word is owed."""
    urgent = request.category in URGENT
    return timedelta(hours=ctx.param(URGENT_H if urgent else NUDGE_H))


def lasts(ctx: Context) -> timedelta:
    return timedelta(days=ctx.param(EXPIRES_DAYS))


def part(ctx: Context, request: Request, person: int, *verbs: str) -> None:
    """Move somebody's part along the table, one verb after the other."""
    group, number = ctx.chat.group, request.number
    for verb in verbs:
        old = participations.one(ctx.tx, group, number, person)
        participations.put(ctx.tx, group, number, helping.step(old, verb, ctx.now, number=number))


def parts(ctx: Context, request: Request, people: Sequence[int], verb: str) -> None:
    for each in people:
        part(ctx, request, each, verb)


def by(ctx: Context, request: Request, reason: str = "") -> rules.By:
    return rules.as_it_is(request, ctx.person.id, ctx.now, reason)


def can_help(ctx: Context, act: CanHelp) -> None:
    if not at_home(ctx, act):
        return
    person, group, most = ctx.person.id, ctx.chat.group, ctx.param(MAX_OPEN)
    hidden = participations.hidden(ctx.tx, group, person)
    near = store.open_ones(ctx.tx, group, after=act.after, most=most + len(hidden) + 1)
    found = [each for each in near if each.number not in hidden]
    more = len(found) > most
    left = store.count_open(ctx.tx, group) - len(hidden) - most if more else 0
    listed = lists.listing(
        found[:most], max(left, int(more)), ctx.now, reader=person, hidden=bool(near)
    )
    ctx.whisper(person, listed)


def show_open(ctx: Context, act: ShowOpen) -> None:
    category, most = act.category.strip().casefold().rstrip(":"), ctx.param(MAX_OPEN)
    found = store.open_ones(ctx.tx, ctx.chat.group, category=category, most=most)
    more = store.count_open(ctx.tx, ctx.chat.group, category) - len(found)
    reader = ctx.person.id if ctx.chat.private else 0
    ctx.say(lists.listing(found, more, ctx.now, reader=reader))


def show_mine(ctx: Context, act: ShowMine) -> None:  # noqa: ARG001 - the shape of a handler
    person = ctx.person.id
    found = store.of_person(ctx.tx, ctx.chat.group, person)
    ctx.whisper(person, lists.mine(found, ctx.param(MAX_OPEN), person))
