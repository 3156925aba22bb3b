"""How a poll begins: a plain question, a change of a setting, the first evening."""

from datetime import datetime, timedelta
from typing import Any

from bot.core.outgoing import Answer, Button, Message, message
from bot.core.param import AnyParam, Class
from bot.core.text import Refused, Text, text
from bot.features.polls import archive, ballots, counting, reading, rules, store, views
from bot.features.polls.acts import Ask, Close, Found, Propose
from bot.features.polls.rules import Item, Kind, Poll, Tally
from bot.features.polls.settings import DURATION, ELIGIBLE_AFTER, FOUNDING, QUIET
from bot.kernel import people
from bot.kernel.context import Context
from bot.kernel.outward import sayable
from bot.kernel.settings import GROUP_ZONE, zone

FOUNDING_OPEN = timedelta(hours=24)


def ask(ctx: Context, act: Ask) -> Text | None:
    rules.inside(ctx.person.standing)
    if not act.line.strip():
        ctx.whisper(ctx.person.id, message(text("polls-ask-how"), answer=Answer(act, "line")))
        return None if ctx.chat.private else text("polls-asked-in-private")
    asked = reading.asked(sayable(ctx, act.line))
    closes = ctx.now + asked.lasts if asked.lasts else awake(ctx, ctx.now + rules.PLAIN)
    options = asked.options or ("", "")
    items = tuple(Item(number, words) for number, words in enumerate(options, 1))
    poll = Poll(0, Kind.PLAIN, asked.question, "", ctx.person.id, ctx.now, closes, items=items)
    _open(ctx, poll, ())
    return text("polls-hangs") if ctx.chat.private else None


def propose(ctx: Context, act: Propose) -> Text | None:
    rules.inside(ctx.person.standing)
    name, value, why = reading.proposed(act.line)
    if not name:
        return _offer(
            ctx,
            text("polls-propose-what"),
            [
                Button(param.label, Propose(param.name))
                for param in ctx.param.all()
                if param.everyday
            ],
        )
    param = ctx.param.find(name)
    if param.cls is Class.M:
        raise Refused("polls-rules-about-rules")
    if not value:
        now = text(
            "polls-propose-which",
            label=param.label,
            question=param.question,
            value=param.shown(ctx.param(param)),
            bounds=param.bounds,
            name=param.name,
        )
        return _offer(
            ctx,
            now,
            [
                Button(_label(param, each), Propose(f"{param.name} {reading.typed(each)}"))
                for each in param.choices
                if each != ctx.param(param)
            ],
        )
    _open_change(ctx, param, param.read(value), sayable(ctx, why))
    return text("polls-hangs") if ctx.chat.private else None


def found(ctx: Context, act: Found) -> Text | None:  # noqa: ARG001 - the shape of a handler
    """Open the founding card: a handful of things, each with its own yes and no.

    An hour after the open question nobody needs to press for it.
    """
    if ctx.person.id:
        rules.inside(ctx.person.standing)
    if archive.founding(ctx.tx, ctx.chat.group):
        raise Refused("polls-founded")
    declared = {param.name: param for param in ctx.param.all()}
    named = [(declared[name], words) for name, words in FOUNDING if name in declared]
    items = tuple(
        Item(number, param=param.name, old=ctx.param(param), new=param.read(words), cls=param.cls)
        for number, (param, words) in enumerate(named, 1)
    )
    closes = ctx.now + FOUNDING_OPEN
    poll = Poll(0, Kind.FOUNDING, "", "", ctx.person.id, ctx.now, closes, items=items)
    _open(ctx, poll, _electorate(ctx))
    return text("polls-hangs") if ctx.chat.private else None


def awake(ctx: Context, at: datetime) -> datetime:
    """Return the first moment from `at` on that is not within the group's quiet hours."""
    quiet = reading.quiet_span(ctx.param(QUIET))
    return rules.awake(at, quiet, zone(ctx.param(GROUP_ZONE)))


def wait(ctx: Context, known: int) -> timedelta:
    """Return how long newcomers of this group wait until they may vote."""
    size = max(known, ballots.members(ctx.tx, ctx.chat.group))
    chosen = ctx.param.latest(ELIGIBLE_AFTER) is not None
    return rules.waiting(ctx.param(ELIGIBLE_AFTER), size, chosen=chosen)


def _open_change(ctx: Context, param: AnyParam, new: Any, why: str) -> None:
    old = ctx.param(param)
    if new == old:
        raise Refused("polls-same", value=param.shown(old))
    if archive.disputed(ctx.tx, ctx.chat.group, param.name):
        raise Refused("polls-already-open", label=param.label)
    closes = awake(ctx, ctx.now + rules.hours(param.cls, ctx.param(DURATION)))
    item = Item(1, param=param.name, old=old, new=new, cls=param.cls)
    poll = Poll(0, Kind.PARAM, "", why, ctx.person.id, ctx.now, closes, items=(item,))
    _open(ctx, poll, _electorate(ctx))


def _electorate(ctx: Context) -> tuple[int, ...]:
    """Freeze who may vote; where too few are in the group at all, nothing binds."""
    group = ctx.chat.group
    joined = {row.person_id: row.joined_seen for row in people.inside(ctx.tx, group)}
    begun = ballots.begun(ctx.tx, group)
    listed = rules.electorate(joined, ctx.now, wait(ctx, len(joined)), begun)
    if max(len(listed), ballots.members(ctx.tx, group)) < counting.FEWEST:
        raise Refused("polls-too-few", least=counting.FEWEST)
    return listed


def _open(ctx: Context, poll: Poll, electorate: tuple[int, ...]) -> None:
    opened = store.open_poll(ctx.tx, ctx.chat.group, poll)
    ballots.list_voters(ctx.tx, ctx.chat.group, opened.id, electorate)
    ctx.later(opened.closes, Close(opened.id), key=f"polls:{opened.id}:close")
    ctx.record(
        "polls.opened",
        poll=opened.id,
        kind=opened.kind.value,
        params=[item.param for item in opened.items if item.param],
    )
    params = {param.name: param for param in ctx.param.all()}
    ctx.show(views.name(opened.id), views.card(opened, params, Tally({}, 0, len(electorate))))


def _offer(ctx: Context, line: Text, buttons: list[Button]) -> Text | None:
    ctx.whisper(ctx.person.id, Message((line,), tuple(buttons)))
    return None if ctx.chat.private else text("polls-asked-in-private")


def _label(param: AnyParam, value: Any) -> Text:
    return text("polls-value", value=param.shown(value))
