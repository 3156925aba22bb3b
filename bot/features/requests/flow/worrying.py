"""Something not right: always one tap away, seen by two facilitators as a pattern only."""

from bot.core.text import Text, text
from bot.features.requests.acts import Fine, Worry
from bot.features.requests.flow import get, inside, letters
from bot.features.requests.rules import thanking
from bot.features.requests.rules.thanking import Kind
from bot.features.requests.store import patterns
from bot.kernel.context import Context
from bot.kernel.roles import facilitators

ENOUGH = 2  # people, until it is a pattern
SEEN_BY = 2


def worry(ctx: Context, act: Worry) -> Text | None:
    """Ask what was not right, keep it, and tell what happens with it."""
    request, person = get(ctx, act.request), inside(ctx)
    about = thanking.addressee(thanking.others(request, person), act.about)
    if not act.kind:
        ctx.whisper(person, letters.which_worry(request, about))
        return None
    before = _people(ctx, about)
    word = patterns.Word(about, person, request.number, Kind(act.kind))
    patterns.add(ctx.tx, ctx.chat.group, word, ctx.now)
    if len(_people(ctx, about)) >= ENOUGH and person not in before:
        _show_pattern(ctx, about)
    return text("requests-worry-kept")


def _people(ctx: Context, about: int) -> set[int]:
    found = patterns.said(ctx.tx, ctx.chat.group, about, ctx.now - patterns.REMEMBERED)
    return {person for person, _ in found}


def _show_pattern(ctx: Context, about: int) -> None:
    """Tell two facilitators whom it does not concern."""
    found = patterns.said(ctx.tx, ctx.chat.group, about, ctx.now - patterns.REMEMBERED)
    people = {person for person, _ in found}
    concerned = {about, *people}
    readers = [each for each in facilitators(ctx) if each not in concerned][:SEEN_BY]
    told = letters.pattern(about, tuple(kind for _, kind in found), len(people))
    for each in readers:
        ctx.whisper(each, told, door=False)
    ctx.record("requests.pattern_seen", readers=len(readers))


def fine(ctx: Context, act: Fine) -> Text:
    get(ctx, act.request)
    return text("requests-glad")
