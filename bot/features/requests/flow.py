"""From wish to request: how something is asked, listed, and asked again."""

from datetime import timedelta

from bot.core.act import Act
from bot.core.events import Heard
from bot.core.incoming import Standing
from bot.core.outgoing import Message
from bot.core.text import Refused, text
from bot.features.requests import detection, notes, rules, store, views
from bot.features.requests.acts import (
    Again,
    Ask,
    CanHelp,
    Expire,
    Hidden,
    ShowMine,
    ShowOpen,
    Wish,
)
from bot.features.requests.detection import Asked
from bot.features.requests.rules import Request
from bot.features.requests.settings import EXPIRES_DAYS, MAX_OPEN
from bot.kernel.consequences import Real
from bot.kernel.context import Context
from bot.kernel.inner import ChooseGroup, choose_group
from bot.kernel.outward import reachable, sayable
from bot.kernel.roles import facilitators


def wish(ctx: Context, act: Wish) -> None:
    if at_home(ctx, act):
        ctx.whisper(ctx.person.id, notes.question(private=act.private))


def ask(ctx: Context, act: Ask) -> None:
    """Put a request up; one without words is asked for in private."""
    if not at_home(ctx, act):
        return
    asked = detection.read(sayable(ctx, act.what), private=act.private)
    if asked.private and not ctx.chat.private:
        _hide(ctx, asked)
    elif not asked.what:
        ctx.whisper(ctx.person.id, notes.question(private=asked.private))
    else:
        detection.check_length(asked)
        _put_up(ctx, asked)


def _hide(ctx: Context, asked: Asked) -> None:
    """Take a private request out of the group; it goes up once its asker can be told of it."""
    Real(ctx).take_down(ctx.chat.message, Hidden(ctx.person.id))
    if detection.is_fair(asked) and reachable(ctx, ctx.person.id):
        _put_up(ctx, asked)
    else:
        ctx.whisper(ctx.person.id, notes.not_yet(asked))


def _put_up(ctx: Context, asked: Asked) -> None:
    expires = ctx.now + timedelta(days=ctx.param(EXPIRES_DAYS))
    request = store.add(ctx.tx, ctx.chat.group, ctx.person.id, asked, (ctx.now, expires))
    ctx.record("requests.asked", request=request.number, private=request.private)
    hang(ctx, request)
    ctx.later(request.expires, Expire(request.number), key=f"requests:{request.number}")
    if reachable(ctx, ctx.person.id):
        ctx.whisper(ctx.person.id, notes.is_up(request))


def hidden(ctx: Context, act: Hidden) -> None:
    """Tell honestly where the platform left a private request standing."""
    if act.result != "done":
        ctx.whisper(act.asker, text("requests-not-hidden"), door=False)


def can_help(ctx: Context, act: CanHelp) -> None:
    if at_home(ctx, act):
        ctx.whisper(ctx.person.id, _listing(ctx, "", reader=ctx.person.id))


def show_open(ctx: Context, act: ShowOpen) -> None:
    reader = ctx.person.id if ctx.chat.private else 0
    ctx.say(_listing(ctx, act.category.casefold().rstrip(":"), reader=reader))


def show_mine(ctx: Context, act: ShowMine) -> None:  # noqa: ARG001 - the shape of a handler
    person = ctx.person.id
    found = store.of_person(ctx.tx, ctx.chat.group, person)
    ctx.whisper(person, views.mine(found, ctx.param(MAX_OPEN), person))


def _listing(ctx: Context, category: str, *, reader: int) -> Message:
    found = store.open_ones(ctx.tx, ctx.chat.group, category)
    return views.listing(found, ctx.param(MAX_OPEN), ctx.now, reader=reader)


def expire(ctx: Context, act: Expire) -> None:
    old = store.get(ctx.tx, ctx.chat.group, act.request)
    new = rules.expire(old, ctx.now)
    if new is old:
        return
    keep(ctx, new)
    ctx.record("requests.expired", request=new.number, reason=new.reason)
    ctx.whisper(new.asker, notes.expired(new), door=not new.private)
    for each in store.offers(ctx.tx, ctx.chat.group, new.number):
        ctx.whisper(each, text("requests-closed", number=new.number), door=False)
    for each in facilitators(ctx):
        if each != new.asker and reachable(ctx, each):
            ctx.whisper(each, text("requests-nobody-took", number=new.number, what=new.what))


def again(ctx: Context, act: Again) -> None:
    old = rules.again(store.get(ctx.tx, ctx.chat.group, act.request), inside(ctx))
    store.put(ctx.tx, ctx.chat.group, old)
    _put_up(ctx, Asked(old.what, old.category, old.private))


def hear(ctx: Context, heard: Heard) -> None:
    """Ask somebody in private whether their words are a request, at most once a day."""
    person = ctx.person.id
    plain = not (heard.command or heard.edited or heard.forwarded or heard.links)
    wishes = plain and not heard.sensed.get("phones") and detection.looks_like_request(heard.text)
    if not (wishes and person and reachable(ctx, person)):
        return
    if store.hint(ctx.tx, ctx.chat.group, person, ctx.now):
        ctx.whisper(person, notes.suggestion(sayable(ctx, heard.text)), door=False)


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


def keep(ctx: Context, request: Request) -> None:
    store.put(ctx.tx, ctx.chat.group, request)
    hang(ctx, request)


def hang(ctx: Context, request: Request) -> None:
    ctx.show(f"requests:{request.number}", views.card(request))
