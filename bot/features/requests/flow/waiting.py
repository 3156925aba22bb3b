"""Nobody waits in silence: honest words while nobody goes, at the end, and after the time."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.core.outgoing import Message, message
from bot.core.text import Text, text
from bot.features.requests import rules, store, views
from bot.features.requests.acts import Escalate, Signpost, Went, Widen
from bot.features.requests.acts.dues import Expire, FollowUp, NoWord, Remind
from bot.features.requests.flow import (
    by,
    get,
    hang_anew,
    inside,
    keep,
    lasts,
    letters,
    notes,
    patience,
)
from bot.features.requests.flow.ending import finished, over
from bot.features.requests.flow.moves import free
from bot.features.requests.rules import Request, thanking
from bot.features.requests.rules.states import State
from bot.features.requests.rules.thanking import Answer
from bot.features.requests.settings import SIGNPOSTS, places_for
from bot.kernel.budget import nudge
from bot.kernel.context import Context
from bot.kernel.roles import facilitators


def remind(ctx: Context, act: Remind) -> None:
    """Bring the asker's own card up to date, tell facilitators, and let matching go on."""
    request = store.get(ctx.tx, ctx.chat.group, act.request)
    if request.state is not State.OPEN:
        return
    first = ctx.now - request.asked < 2 * patience(ctx, request)
    ctx.later(
        ctx.now + patience(ctx, request),
        Remind(request.number),
        key=f"requests:{request.number}:remind",
    )
    ctx.record("requests.waiting", request=request.number)
    time = views.how_long(request, ctx.now)
    places = bool(places_for(ctx.param(SIGNPOSTS), request.category))
    told = notes.still_waiting(request, time, places=places, asked=request.quietly)
    ctx.show(f"requests:{request.number}:waiting", told, person=request.asker)
    if first:
        _tell_facilitators(ctx, request, notes.nobody_yet(request, time))


def count_asked(ctx: Context, body: Mapping[str, Any]) -> None:
    """Remember how many are asked quietly, so that the asker can be told; never who."""
    request = store.get(ctx.tx, ctx.chat.group, body["request"])
    asked = replace(request, quietly=request.quietly + body["people"])
    store.put(ctx.tx, ctx.chat.group, asked)


def _tell_facilitators(ctx: Context, request: Request, told: Message) -> None:
    """Tell them in their turn: what they did not ask for comes together and not at night."""
    for each in facilitators(ctx):
        if each != request.asker:
            nudge(ctx, each, told)


def expire(ctx: Context, act: Expire) -> None:
    """Say honestly that nobody could, to the asker, to those who offered and to facilitators."""
    old = store.get(ctx.tx, ctx.chat.group, act.request)
    if old.state not in (State.OPEN, State.PAUSED) or ctx.now < old.expires:
        return
    failed = old.reason == "not_come" and old.state is State.OPEN
    new = rules.move(old, "fail" if failed else "expire", by(ctx, old, "time"))
    over(ctx, new, "requests.expired")
    ctx.whisper(new.asker, letters.over(new, "expired"), door=not new.private)
    lost = text("requests-nobody-took", number=new.number, what=views.what(new))
    _tell_facilitators(ctx, new, message(lost))


def widen(ctx: Context, act: Widen) -> Text:
    """Ask everywhere instead of near one place."""
    old = get(ctx, act.request)
    rules.only_asker(old, inside(ctx))
    new = replace(old, area="", round=old.round + 1, moved=ctx.now)
    keep(ctx, new)
    hang_anew(ctx, new)
    ctx.record("requests.widened", request=new.number)
    return text("requests-widened", number=new.number)


def escalate(ctx: Context, act: Escalate) -> Text:
    old = get(ctx, act.request)
    new = rules.move(old, "escalate", by(ctx, old))
    over(ctx, new, "requests.escalated")
    for each in facilitators(ctx):
        if each != new.asker:
            ctx.whisper(each, notes.with_facilitators(new), door=False)
    return text("requests-with-facilitators", number=new.number)


def signpost(ctx: Context, act: Signpost) -> Text | None:
    """Show the places that help; going there ends the request, if the asker says so."""
    old = get(ctx, act.request)
    rules.only_asker(old, inside(ctx))
    if not act.go:
        listed = places_for(ctx.param(SIGNPOSTS), old.category)
        ctx.whisper(ctx.person.id, notes.places(old, listed))
        return None
    over(ctx, rules.move(old, "signpost", by(ctx, old)), "requests.signposted")
    return text("requests-signposted", number=old.number)


def follow_up(ctx: Context, act: FollowUp) -> None:
    """Ask once how it went; a request that was thanked for is done and not asked about."""
    request = store.get(ctx.tx, ctx.chat.group, act.request)
    if request.state is State.ARRANGED:
        ctx.whisper(request.asker, letters.how_did_it_go(request), door=False)
        key = f"requests:{request.number}:no_word"
        ctx.later(ctx.now + lasts(ctx), NoWord(request.number), key=key)


def went(ctx: Context, act: Went) -> None:
    old = get(ctx, act.request)
    answer = thanking.answer(old, inside(ctx), act.answer)
    ctx.record("requests.went", request=old.number, answer=answer.value)
    match answer:
        case Answer.ALL | Answer.PART:
            _worked_out(ctx, old, whole=answer is Answer.ALL)
        case Answer.FIND:
            for each in old.helpers:
                free(ctx, get(ctx, old.number), each, "not_come")
        case _:
            _ask_helpers(ctx, old, known=answer is Answer.KEEP)


def _ask_helpers(ctx: Context, request: Request, *, known: bool) -> None:
    """Tell the helpers that they are counted on, or ask them where the asker does not know."""
    counts = message(text("requests-still-counts", number=request.number, who=views.asker(request)))
    told = counts if known else letters.did_it_work_out(request)
    for each in request.helpers:
        ctx.whisper(each, told, door=False)


def _worked_out(ctx: Context, old: Request, *, whole: bool) -> None:
    new = rules.move(old, "finish", by(ctx, old, "told" if whole else "told_part"))
    finished(ctx, new)
    ctx.whisper(new.asker, letters.thanks_question(new) if whole else letters.the_rest(new))
    for each in new.helpers:
        ctx.whisper(each, text("requests-done-helper", number=new.number), door=False)


def no_word(ctx: Context, act: NoWord) -> None:
    """Close what nobody said a word about; it is not counted as help."""
    old = store.get(ctx.tx, ctx.chat.group, act.request)
    if old.state is not State.ARRANGED:
        return
    over(ctx, rules.move(old, "fail", by(ctx, old, "no_word")), "requests.ended_unknown")
    ctx.whisper(old.asker, letters.over(old, "no-word"), door=False)
