"""From request to thanks: who goes, who can't after all, what is done."""

from datetime import timedelta

from bot.core.events import Went
from bot.core.ids import Who
from bot.core.text import Refused, Text, text
from bot.features.requests import notes, rules, store
from bot.features.requests.acts import (
    AskThanks,
    Choose,
    Drop,
    Expire,
    Finish,
    Hidden,
    Take,
    Tell,
    Thank,
    Withdraw,
)
from bot.features.requests.flow import inside, keep
from bot.features.requests.rules import Part, Request, State
from bot.features.requests.settings import EXPIRES_DAYS, FIRST_COME
from bot.kernel.consequences import Real
from bot.kernel.context import Context
from bot.kernel.outward import sayable


def take(ctx: Context, act: Take) -> Text:
    """Whoever comes first is going; a private request lets its asker choose."""
    person, request = inside(ctx), _get(ctx, act.request)
    if request.private or not ctx.param(FIRST_COME):
        return _offer(ctx, request, person)
    _arrange(ctx, rules.take(request, person))
    return text("requests-thank-you-going", who=Who(request.asker))


def _offer(ctx: Context, request: Request, person: int) -> Text:
    group, number = ctx.chat.group, request.number
    rules.offer(request, person, store.offers(ctx.tx, group, number))
    store.set_part(ctx.tx, group, number, person, Part.OFFERED, ctx.now)
    ctx.record("requests.offered", request=number, helper=Who(person))
    offers = store.offers(ctx.tx, group, number)
    ctx.whisper(request.asker, notes.choosing(request, offers), door=not request.private)
    return text("requests-thank-you-offer")


def choose(ctx: Context, act: Choose) -> None:
    group, old = ctx.chat.group, _get(ctx, act.request)
    offers = store.offers(ctx.tx, group, old.number)
    new = rules.choose(old, inside(ctx), act.helper, offers)
    for each in offers:
        if each != act.helper:
            store.set_part(ctx.tx, group, new.number, each, Part.DECLINED, ctx.now)
            ctx.whisper(each, text("requests-somebody-else", number=new.number), door=False)
    _arrange(ctx, new)


def _arrange(ctx: Context, request: Request) -> None:
    keep(ctx, request)
    _part(ctx, request, request.helper, Part.CHOSEN)
    ctx.record(
        "requests.taken", request=request.number, helper=Who(request.helper), reason=request.reason
    )
    ctx.whisper(request.helper, notes.for_helper(request))
    ctx.whisper(request.asker, notes.for_asker(request), door=False)


def drop(ctx: Context, act: Drop) -> Text:
    _drop(ctx, _get(ctx, act.request), inside(ctx), "helper")
    return text("requests-dropped")


def _drop(ctx: Context, old: Request, helper: int, reason: str) -> None:
    expires = ctx.now + timedelta(days=ctx.param(EXPIRES_DAYS))
    new = rules.drop(old, helper, reason, expires)
    keep(ctx, new)
    _part(ctx, new, helper, Part.DROPPED)
    ctx.later(expires, Expire(new.number), key=f"requests:{new.number}")
    ctx.record("requests.dropped", request=new.number, helper=Who(helper), reason=reason)
    ctx.whisper(old.asker, notes.open_again(new, helper), door=False)


def withdraw(ctx: Context, act: Withdraw) -> Text:
    _withdraw(ctx, _get(ctx, act.request), inside(ctx), "asker")
    return text("requests-withdrawn", number=act.request)


def _withdraw(ctx: Context, old: Request, asker: int, reason: str) -> None:
    new = rules.withdraw(old, asker, reason)
    keep(ctx, new)
    _stop_clock(ctx, new)
    ctx.record("requests.withdrawn", request=new.number, reason=reason)
    waiting = store.offers(ctx.tx, ctx.chat.group, new.number)
    for each in [old.helper, *waiting] if old.helper else waiting:
        ctx.whisper(each, text("requests-closed", number=new.number), door=False)


def leave(ctx: Context, went: Went) -> None:
    """Free what hung on somebody who left the group."""
    for request in store.of_person(ctx.tx, ctx.chat.group, went.person):
        if request.helper == went.person and request.state is State.ARRANGED:
            _drop(ctx, request, went.person, "left")
        elif request.asker == went.person and request.state is not State.DONE:
            _withdraw(ctx, request, went.person, "left")


def finish(ctx: Context, act: Finish) -> Text | None:
    new = rules.finish(_get(ctx, act.request), inside(ctx))
    _finished(ctx, new)
    ctx.whisper(new.asker, notes.thanks_question(new), door=False)
    if ctx.person.id == new.helper:
        return text("requests-done-helper", number=new.number)
    ctx.whisper(new.helper, text("requests-done-helper", number=new.number), door=False)
    return None


def _finished(ctx: Context, request: Request) -> None:
    keep(ctx, request)
    _part(ctx, request, request.helper, Part.DID_IT)
    _stop_clock(ctx, request)
    ctx.record("requests.done", request=request.number, reason=request.reason)


def ask_thanks(ctx: Context, act: AskThanks) -> None:
    request = _get(ctx, act.request)
    rules.may_thank(request, inside(ctx))
    ctx.whisper(ctx.person.id, notes.thanks_words(request))


def thank(ctx: Context, act: Thank) -> Text | None:
    old = _get(ctx, act.request)
    new = rules.thank(old, inside(ctx), sayable(ctx, act.words))
    if old.state is State.DONE:
        keep(ctx, new)
    else:
        _finished(ctx, new)
    ctx.record("requests.thanked", request=new.number, helper=Who(new.helper))
    ctx.whisper(new.helper, notes.thanked(new), door=False)
    said = text("requests-thanks-said", who=Who(new.helper))
    if not new.private or ctx.chat.private:
        return said
    Real(ctx).take_down(ctx.chat.message, Hidden(new.asker))  # it would show who asked
    ctx.whisper(new.asker, said, door=False)
    return None


def tell(ctx: Context, act: Tell) -> Text | None:
    """Pass words between the two of a request, wherever each of them is."""
    request = _get(ctx, act.request)
    to = rules.other(request, inside(ctx))
    if not act.words.strip():
        ctx.whisper(ctx.person.id, notes.tell_question(request, to))
        return None
    ctx.whisper(to, notes.told(request, ctx.person.id, rules.passed_on(act.words)))
    return text("requests-passed-on", who=Who(to))


def _get(ctx: Context, number: int) -> Request:
    if not number:
        raise Refused("requests-which")
    return store.get(ctx.tx, ctx.chat.group, number)


def _part(ctx: Context, request: Request, person: int, part: Part) -> None:
    store.set_part(ctx.tx, ctx.chat.group, request.number, person, part, ctx.now)


def _stop_clock(ctx: Context, request: Request) -> None:
    ctx.later(None, Expire(request.number), key=f"requests:{request.number}")
