"""The outcome of a vote as a picture: asked for when it is counted, sent when it is drawn."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.core.outgoing import Message
from bot.core.text import Style, When, text
from bot.features.polls.acts.dues import Illustrate
from bot.features.polls.rules import Kind, Method, Poll, results
from bot.features.polls.settings import PICTURES
from bot.features.polls.store import archive, counted
from bot.features.polls.views import labels
from bot.kernel import works
from bot.kernel.context import Context
from bot.kernel.outward import plainly

FEWEST = 3  # a picture of two options says no more than its words
BARS = (Method.APPROVAL, Method.SINGLE, Method.SCORE, Method.RANKED, Method.DOTS, Method.TIME)


def draw(ctx: Context, body: Mapping[str, Any]) -> None:
    """Ask for a picture of what has just been counted: of nothing that its words do not say."""
    poll = archive.get(ctx.tx, ctx.chat.group, body["poll"])
    if poll is None or not _shows(poll) or not ctx.param(PICTURES):
        return
    bars = results.bars_of(poll, counted.piles(ctx.tx, poll.id))
    if not any(value for value in bars.values()):
        return
    works.ask(ctx, "polls.chart", _body(ctx, poll, bars), Illustrate(poll.id))


def illustrate(ctx: Context, act: Illustrate) -> None:
    poll = archive.get(ctx.tx, ctx.chat.group, act.poll)
    if poll is not None and act.media is not None:
        line = text("polls-picture", number=poll.id, what=labels.what(poll, {}))
        ctx.say(Message((line,), media=act.media), group=True)


def _shows(poll: Poll) -> bool:
    asked = poll.kind in (Kind.PLAIN, Kind.ELECTION)
    return asked and len(poll.items) >= FEWEST and poll.method in BARS


def _body(ctx: Context, poll: Poll, bars: Mapping[int, int]) -> dict[str, Any]:
    closed = When(poll.closed or poll.closes, Style.DAY)
    words = [labels.head(poll, {}), text(_note(poll), closed=closed)]
    words += [text("polls-option-plain", label=labels.option(each)) for each in poll.items]
    title, note, *named = plainly(ctx, words)
    return {"title": title, "note": note, "bars": _bars(poll, bars, named)}


def _bars(poll: Poll, bars: Mapping[int, int], named: Sequence[str]) -> list[list[Any]]:
    won = poll.winners if poll.kind is Kind.ELECTION else poll.winners[:1]
    return [
        [words, bars[each.number], str(bars[each.number]), each.number in won]
        for each, words in zip(poll.items, named, strict=True)
    ]


def _note(poll: Poll) -> str:
    match poll.method:
        case Method.RANKED if poll.kind is Kind.ELECTION:
            return "polls-picture-first"
        case Method.RANKED:
            return "polls-picture-beats"
        case Method.SCORE:
            return "polls-picture-points"
    return "polls-picture-dots" if poll.method is Method.DOTS else "polls-picture-taps"
