"""From request to help on its way: who offers, who is chosen, who goes, who can't after all."""

from dataclasses import replace

from bot.core.events import KeptApart, Went
from bot.core.ids import Who
from bot.core.text import Text, text
from bot.features.blocks.public import apart
from bot.features.requests import rules, store, views
from bot.features.requests.acts import Choose, Confirm, Drop, NotMe, Pause, Resume, Take, Tell
from bot.features.requests.flow import by, get, inside, keep, lasts, notes, part, parts
from bot.features.requests.flow.ending import withdrawn
from bot.features.requests.rules import Request
from bot.features.requests.rules.helping import GOING, Part
from bot.features.requests.rules.states import State
from bot.features.requests.rules.thanking import addressee, others, passed_on
from bot.features.requests.settings import FIRST_COME
from bot.features.requests.store import participations
from bot.kernel.context import Context
from bot.kernel.roles import facilitators


def take(ctx: Context, act: Take) -> Text:
    """Whoever comes first is going; a private request and several offers let its asker choose."""
    person, request = inside(ctx), get(ctx, act.request)
    rules.may_help(request, person)
    part(ctx, request, person, "offer")
    if _asker_chooses(ctx, request):
        return _offered(ctx, request, person)
    part(ctx, request, person, "choose", "confirm")
    _go(ctx, rules.take(request, person, by(ctx, request, "first_come")), person)
    ctx.whisper(person, notes.for_helper(request))
    return text("requests-thank-you-going", who=views.asker(request))


def _asker_chooses(ctx: Context, request: Request) -> bool:
    """Whoever is kept apart from the asker offers like others, and is not shown to them."""
    if request.private or request.choosing or not ctx.param(FIRST_COME):
        return True
    return ctx.person.id in _apart(ctx, request) or len(_offers(ctx, request)) > 1


def _apart(ctx: Context, request: Request) -> frozenset[int]:
    return apart(ctx, request.asker)


def _offers(ctx: Context, request: Request) -> list[int]:
    """Return who waits to be chosen, as far as the asker may see them."""
    waiting = participations.waiting(ctx.tx, ctx.chat.group, request.number)
    return [each for each in waiting if each not in _apart(ctx, request)]


def _offered(ctx: Context, request: Request, person: int) -> Text:
    ctx.record("requests.offered", request=request.number, helper=Who(person))
    offers = _offers(ctx, request)
    if person in offers:
        ctx.whisper(request.asker, notes.choosing(request, offers), door=not request.private)
    return text("requests-thank-you-offer")


def choose(ctx: Context, act: Choose) -> None:
    """Let the asker take one of the offers; that person is asked whether they still go."""
    old = get(ctx, act.request)
    rules.only_asker(old, inside(ctx))
    rules.may_choose(old)
    part(ctx, old, act.helper, "choose")
    new = rules.take(old, act.helper, by(ctx, old, "chosen"))
    _go(ctx, new, act.helper)
    ctx.whisper(act.helper, notes.chosen(new))


def _go(ctx: Context, request: Request, helper: int) -> None:
    keep(ctx, request)
    ctx.record("requests.taken", request=request.number, helper=Who(helper), reason=request.reason)
    ctx.record(
        "requests.matched", request=request.number, one=Who(request.asker), other=Who(helper)
    )
    ctx.whisper(request.asker, notes.for_asker(request, helper), door=False)
    if request.state is State.ARRANGED:
        _thank_the_others(ctx, request)


def _thank_the_others(ctx: Context, request: Request) -> None:
    waiting = participations.waiting(ctx.tx, ctx.chat.group, request.number)
    parts(ctx, request, waiting, "decline")
    for each in waiting:
        ctx.whisper(each, text("requests-somebody-else", number=request.number), door=False)


def confirm(ctx: Context, act: Confirm) -> None:
    """Whoever was chosen says that they go."""
    person, request = inside(ctx), get(ctx, act.request)
    part(ctx, request, person, "confirm")
    ctx.whisper(person, notes.for_helper(request))
    ctx.whisper(
        request.asker,
        text("requests-confirmed", who=Who(person), number=request.number),
        door=False,
    )


def not_me(ctx: Context, act: NotMe) -> Text:
    participations.hide(ctx.tx, ctx.chat.group, inside(ctx), get(ctx, act.request).number)
    return text("requests-hidden", number=act.request)


def drop(ctx: Context, act: Drop) -> Text:
    person, request = inside(ctx), get(ctx, act.request)
    own = participations.one(ctx.tx, ctx.chat.group, request.number, person)
    if own.state is Part.OFFERED:
        part(ctx, request, person, "drop")
        return text("requests-offer-taken-back")
    free(ctx, request, person, "helper")
    return text("requests-dropped")


def free(ctx: Context, old: Request, helper: int, reason: str) -> None:
    """Let a helper go and open the request again, first to those who offered before."""
    moved = rules.By(ctx.person.id, rules.role(old, ctx.person.id or helper), ctx.now, reason)
    new = rules.free(old, helper, moved)
    part(ctx, old, helper, "drop")
    keep(ctx, replace(new, expires=rules.expires(ctx.now, new.due, lasts(ctx).days)))
    ctx.record("requests.dropped", request=new.number, helper=Who(helper), reason=reason)
    ctx.record("requests.parted", request=new.number, helper=Who(helper))
    if ctx.person.id != old.asker:
        ctx.whisper(old.asker, notes.open_again(new, helper), door=False)
    for each in participations.of(ctx.tx, ctx.chat.group, new.number):
        asked = each.state is Part.DECLINED and each.person not in (helper, *_apart(ctx, new))
        if asked:
            ctx.whisper(each.person, notes.once_more(new), door=False)


def leave(ctx: Context, went: Went) -> None:
    """Free what hung on somebody who left the group."""
    for request in store.of_person(ctx.tx, ctx.chat.group, went.person):
        own = participations.one(ctx.tx, ctx.chat.group, request.number, went.person)
        if own.state in GOING:
            free(ctx, request, went.person, "left")
        elif request.asker == went.person and request.state is not State.DONE:
            withdrawn(ctx, request, rules.as_it_is(request, went.person, ctx.now, "left"))


def keep_apart(ctx: Context, act: KeptApart) -> None:
    """End what the two have arranged, with words that could mean anything."""
    group = ctx.chat.group
    pairs = ((act.person, act.other), (act.other, act.person))
    for asker, helper in pairs:
        for number in participations.involved(ctx.tx, group, helper):
            request = store.get(ctx.tx, group, number)
            if request.asker == asker:
                _part_ways(ctx, request, helper)


def _part_ways(ctx: Context, request: Request, helper: int) -> None:
    if helper not in request.helpers:
        return
    free(ctx, request, helper, "asker")
    closed = text("requests-closed", number=request.number)
    if helper != ctx.person.id:
        ctx.whisper(helper, closed, door=False)


def pause(ctx: Context, act: Pause) -> Text:
    old = get(ctx, act.request)
    keep(ctx, rules.move(old, "pause", by(ctx, old)))
    ctx.record("requests.paused", request=old.number)
    return text("requests-paused-now", number=old.number)


def resume(ctx: Context, act: Resume) -> Text:
    old = get(ctx, act.request)
    keep(ctx, rules.move(old, "resume", by(ctx, old)))
    ctx.record("requests.resumed", request=old.number)
    return text("requests-resumed", number=old.number)


def tell(ctx: Context, act: Tell) -> Text | None:
    """Pass words between the two of a request, wherever each of them is."""
    request = get(ctx, act.request)
    to = addressee(others(request, inside(ctx), facilitators(ctx)), act.to)
    if not act.words.strip():
        ctx.whisper(ctx.person.id, notes.tell_question(request, to))
        return None
    ctx.whisper(to, notes.told(request, ctx.person.id, passed_on(act.words)))
    return text("requests-passed-on", who=Who(to))
