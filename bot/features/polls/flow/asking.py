"""A question put to everybody: how it is answered, until when, by whom."""

from bot.core.text import Refused
from bot.features.polls.flow import motions, stages, terms
from bot.features.polls.rules import Item, Kind, Method, Poll, hours
from bot.features.polls.rules.reading import Asked
from bot.features.polls.store import ballots
from bot.kernel.context import Context
from bot.kernel.settings import GROUP_ZONE, zone


def ask_all(ctx: Context, asked: Asked, source: str = "") -> Poll:
    """Put a question to everybody; what is to be agreed on by consent binds."""
    terms.check_room(ctx)
    if asked.method is Method.CONSENT:
        return motions.move(ctx, asked, source)
    _check_times(ctx, asked)
    closes = ctx.now + asked.lasts if asked.lasts else terms.awake(ctx, ctx.now + hours.PLAIN)
    yes_no = asked.method is Method.YES_NO
    options = asked.options or (("", "") if yes_no else ())
    poll = Poll(
        0,
        Kind.PLAIN,
        asked.question,
        "",
        ctx.person.id,
        ctx.now,
        closes,
        method=asked.method,
        items=tuple(Item(number, words) for number, words in enumerate(options, 1)),
        ways=asked.ways,
        source=source,
    )
    made = stages.put_down(ctx, poll)
    ballots.begin(ctx.tx, made.id)
    stages.begin(ctx, made)
    return made


def _check_times(ctx: Context, asked: Asked) -> None:
    """Refuse times that nobody could be reminded of."""
    if asked.method is not Method.TIME:
        return
    where = zone(ctx.param(GROUP_ZONE))
    if any(hours.moment(words, ctx.now, where) is None for words in asked.options):
        raise Refused("polls-times")
