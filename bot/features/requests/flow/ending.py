"""How a request ends, what is said then, and how it is opened again."""

from dataclasses import replace
from datetime import timedelta

from bot.core.ids import Who
from bot.core.text import Refused, Text, text
from bot.features.requests import rules, store, views
from bot.features.requests.acts import (
    Again,
    AskThanks,
    Finish,
    StopRepeating,
    Thank,
    Withdraw,
)
from bot.features.requests.acts.dues import NextTime
from bot.features.requests.acts.wishes import Hidden
from bot.features.requests.flow import (
    by,
    get,
    hang_anew,
    inside,
    keep,
    lasts,
    letters,
    parts,
    set_clocks,
)
from bot.features.requests.rules import By, Request, thanking
from bot.features.requests.rules.states import ENDS, State
from bot.features.requests.settings import REOPEN_DAYS, SAFETY_QUESTION
from bot.features.requests.store import participations
from bot.kernel.consequences import Real
from bot.kernel.context import Context
from bot.kernel.outward import sayable

BETWEEN_RAISES = timedelta(hours=12)


def withdraw(ctx: Context, act: Withdraw) -> Text:
    request = get(ctx, act.request)
    withdrawn(ctx, request, by(ctx, request))
    return text("requests-withdrawn", number=act.request)


def withdrawn(ctx: Context, old: Request, moved: By) -> None:
    new = rules.move(old, "withdraw", moved)
    over(ctx, new, "requests.withdrawn")


def over(ctx: Context, request: Request, fact: str) -> None:
    """Keep an end without help, and tell those who offered or were going."""
    keep(ctx, request)
    ctx.record(fact, request=request.number, reason=request.reason)
    waiting = participations.waiting(ctx.tx, ctx.chat.group, request.number)
    going = [*request.helpers, *waiting]
    if request.helpers:
        ctx.record("requests.parted", request=request.number)
    parts(ctx, request, going, "decline")
    for each in going:
        ctx.whisper(each, text("requests-closed", number=request.number), door=False)


def finish(ctx: Context, act: Finish) -> Text | None:
    old = get(ctx, act.request)
    inside(ctx)
    new = rules.move(old, "finish", by(ctx, old))
    finished(ctx, new)
    ctx.whisper(new.asker, letters.thanks_question(new), door=False)
    said = text("requests-done-helper", number=new.number)
    for each in new.helpers:
        if each != ctx.person.id:
            ctx.whisper(each, said, door=False)
    return said if ctx.person.id in new.helpers else None


def finished(ctx: Context, request: Request) -> None:
    keep(ctx, request)
    parts(ctx, request, request.helpers, "do")
    ctx.record("requests.done", request=request.number, reason=request.reason)
    ctx.record("requests.parted", request=request.number)
    if ctx.param(SAFETY_QUESTION):
        for each in (request.asker, *request.helpers):
            ctx.whisper(each, letters.was_all_well(request), door=False)


def ask_thanks(ctx: Context, act: AskThanks) -> None:
    request = get(ctx, act.request)
    thanking.may_thank(request, inside(ctx))
    ctx.whisper(ctx.person.id, letters.thanks_words(request, alone=act.alone))


def thank(ctx: Context, act: Thank) -> Text | None:
    old = get(ctx, act.request)
    inside(ctx)
    alone = act.alone or old.private
    new = thanking.thank(old, by(ctx, old), sayable(ctx, act.words), alone=alone)
    finished(ctx, new) if old.state is not State.DONE else keep(ctx, new)
    ctx.record("requests.thanked", request=new.number, helper=Who(new.helpers[0]))
    for each in new.helpers:
        ctx.whisper(each, letters.thanked(new), door=False)
    said = text("requests-thanks-said", who=views.names(new.helpers))
    if not new.private or ctx.chat.private:
        return said
    Real(ctx).take_down(ctx.chat.message, Hidden(new.asker))  # it would show who asked
    ctx.whisper(new.asker, said, door=False)
    return None


def again(ctx: Context, act: Again) -> Text:
    """Open a request anew after an end, or raise one that waits once more."""
    old = get(ctx, act.request)
    rules.only_asker(old, inside(ctx))
    if old.state in ENDS:
        _reopen(ctx, old)
    else:
        _raise(ctx, old)
    return text("requests-asked-again", number=old.number)


def _reopen(ctx: Context, old: Request) -> None:
    new = rules.reopen(old, by(ctx, old), timedelta(days=ctx.param(REOPEN_DAYS)))
    fresh = replace(new, expires=rules.expires(ctx.now, new.due, lasts(ctx).days))
    store.put(ctx.tx, ctx.chat.group, fresh)
    set_clocks(ctx, fresh)
    hang_anew(ctx, fresh)
    ctx.record("requests.reopened", request=new.number, former=old.state.value)


def _raise(ctx: Context, old: Request) -> None:
    """Hang it up anew, at most every twelve hours."""
    if old.state is not State.OPEN:
        raise Refused("requests-not-again", number=old.number)
    if ctx.now < (old.moved or old.asked) + BETWEEN_RAISES and old.round:
        raise Refused("requests-again-soon", number=old.number)
    new = replace(old, round=old.round + 1, moved=ctx.now)
    store.put(ctx.tx, ctx.chat.group, new)
    hang_anew(ctx, new)
    ctx.record("requests.raised", request=new.number)


def stop_repeating(ctx: Context, act: StopRepeating) -> Text:
    old = get(ctx, act.request)
    rules.only_asker(old, inside(ctx))
    first = old.series or old.number
    ctx.later(None, NextTime(old.number), key=f"requests:{first}:next")
    keep(ctx, replace(old, rrule=""))
    return text("requests-no-longer-repeats", number=old.number)
