"""From wish to request: one line, the private form, and words that sound like a wish."""

from dataclasses import replace
from datetime import datetime

from bot.core import clean
from bot.core.events import Heard
from bot.core.text import Refused, Text, text
from bot.features.requests import rules, store
from bot.features.requests.acts.dues import NextTime, Purge
from bot.features.requests.acts.wishes import Ask, Discard, Fill, Form, Hidden, PutUp, Wish
from bot.features.requests.flow import at_home, by, form, hang, inside, lasts, notes, set_clocks
from bot.features.requests.public import around
from bot.features.requests.rules import Request, detection, repeating, steps
from bot.features.requests.rules.detection import Asked
from bot.features.requests.rules.reading import Due
from bot.features.requests.rules.steps import Step
from bot.features.requests.settings import WITHOUT_NAME
from bot.kernel.consequences import Real
from bot.kernel.context import Context
from bot.kernel.outward import reachable, sayable


def wish(ctx: Context, act: Wish) -> None:
    if at_home(ctx, act):
        ctx.whisper(ctx.person.id, form.question(private=act.private))


def ask(ctx: Context, act: Ask) -> None:
    """Put a request up; without words the private form asks for them."""
    if not at_home(ctx, act):
        return
    asked = detection.read(
        sayable(ctx, act.what), around(ctx), Asked(private=act.private, media=act.media)
    )
    if asked.private and not ctx.chat.private:
        _hide(ctx, asked, act.what)
    elif not asked.what and asked.media is None:
        show_form(ctx, Form())
    else:
        detection.check_length(asked)
        publish(ctx, steps.drafted(ctx.person.id, asked, ctx.now))


def _hide(ctx: Context, asked: Asked, line: str) -> None:
    """Take a private request out of the group; it goes up once its asker can be told of it."""
    Real(ctx).take_down(ctx.chat.message, Hidden(ctx.person.id))
    if detection.is_fair(asked) and reachable(ctx, ctx.person.id):
        publish(ctx, steps.drafted(ctx.person.id, asked, ctx.now))
    else:
        ctx.whisper(ctx.person.id, form.not_yet(asked, sayable(ctx, line)))


def publish(ctx: Context, draft: Request, *, series: int = 0) -> Request:
    """Let a draft become a request that the group sees."""
    _check_named(ctx, draft)
    opened = rules.move(draft, "publish", by(ctx, draft))
    expires = rules.expires(ctx.now, draft.due, lasts(ctx).days)
    fresh = replace(opened, asked=ctx.now, expires=expires, series=series)
    request = store.add(ctx.tx, ctx.chat.group, fresh)
    _tell(ctx, request)
    if request.rrule:
        _repeat(ctx, request)
    return request


def _tell(ctx: Context, request: Request) -> None:
    """Write it down, hang it up and let its clocks run."""
    ctx.record("requests.asked", request=request.number, private=request.private)
    hang(ctx, request)
    set_clocks(ctx, request)
    ctx.later(ctx.now + lasts(ctx), Purge(), key="requests:purge", keep=True)
    if reachable(ctx, request.asker):
        again = next_due(ctx, request) if request.rrule else None
        ctx.whisper(request.asker, notes.is_up(request, again))


def _repeat(ctx: Context, request: Request) -> None:
    first = request.series or request.number
    due = next_due(ctx, request) if request.due is None else request.due
    ctx.later(due, NextTime(request.number), key=f"requests:{first}:next")


def next_due(ctx: Context, request: Request) -> datetime:
    return repeating.next_time(request.rrule, request.due or ctx.now, around(ctx).zone)


def next_time(ctx: Context, act: NextTime) -> None:
    """Ask again for what comes again, for its next day."""
    old = store.get(ctx.tx, ctx.chat.group, act.request)
    due = next_due(ctx, old)
    while due <= ctx.now:  # what was missed while the program was away is not asked for
        due = repeating.next_time(old.rrule, due, around(ctx).zone)
    asked = replace(steps.asked_in(old), due=Due(due, whole_day=old.whole_day))
    draft = steps.drafted(old.asker, asked, ctx.now)
    ctx.person = replace(ctx.person, id=old.asker)
    publish(ctx, draft, series=old.series or old.number)


def _check_named(ctx: Context, draft: Request) -> None:
    if draft.private and not ctx.param(WITHOUT_NAME):
        raise Refused("requests-names-here")


def hidden(ctx: Context, act: Hidden) -> None:
    """Tell honestly where the platform left a private request standing."""
    if act.result != "done":
        ctx.whisper(act.asker, text("requests-not-hidden"), door=False)


def show_form(ctx: Context, act: Form) -> None:
    """Begin a draft or go on with it; a draft stays until it is put up or thrown away."""
    if not at_home(ctx, act):
        return
    person, near = ctx.person.id, around(ctx)
    known = None if act.behalf else store.draft(ctx.tx, ctx.chat.group, person)
    draft = known or _begin(ctx, sayable(ctx, clean.name(act.behalf)))
    at = Step(act.step)
    begun = at is Step.PREVIEW or (act == Form() and (draft.what or draft.media))
    ctx.whisper(person, form.preview(draft, near) if begun else form.step(at, near))


def _begin(ctx: Context, behalf: str) -> Request:
    empty = steps.drafted(ctx.person.id, Asked(behalf=behalf), ctx.now)
    return store.add(ctx.tx, ctx.chat.group, empty)


def fill(ctx: Context, act: Fill) -> None:
    """Put an answer into the draft and show the next step; what cannot be read is asked again."""
    person, at, near = inside(ctx), Step(act.step), around(ctx)
    draft = store.draft(ctx.tx, ctx.chat.group, person) or _begin(ctx, "")
    begun = steps.asked_in(draft)
    begun = replace(begun, media=act.media or begun.media)
    try:
        asked = steps.fill(begun, at, sayable(ctx, act.words), near)
    except Refused as no:
        ctx.whisper(person, replace(form.step(at, near), lines=(no.text,)))
        return
    new = store.add(ctx.tx, ctx.chat.group, steps.drafted(person, asked, ctx.now))
    following = steps.after(at, near)
    shown = form.preview(new, near) if following is Step.PREVIEW else form.step(following, near)
    ctx.whisper(person, shown)


def put_up(ctx: Context, act: PutUp) -> None:  # noqa: ARG001 - the shape of a handler
    person = inside(ctx)
    draft = store.draft(ctx.tx, ctx.chat.group, person)
    if draft is None or not (draft.what or draft.media):
        raise Refused("requests-no-draft")
    publish(ctx, draft)
    store.discard(ctx.tx, ctx.chat.group, person)


def discard(ctx: Context, act: Discard) -> Text:  # noqa: ARG001 - the shape of a handler
    store.discard(ctx.tx, ctx.chat.group, ctx.person.id)
    return text("requests-form-gone")


def hear(ctx: Context, heard: Heard) -> None:
    """Ask somebody in private whether their words are a request, at most once a day."""
    person = ctx.person.id
    plain = not (heard.command or heard.edited or heard.forwarded or heard.links)
    wishes = plain and not heard.sensed.get("phones") and detection.looks_like_request(heard.text)
    if not (wishes and person and reachable(ctx, person)):
        return
    if store.hint(ctx.tx, ctx.chat.group, person, ctx.now):
        ctx.whisper(person, form.suggestion(sayable(ctx, heard.text)), door=False)
