"""Two people who were matched write to each other without seeing each other's account."""

from collections.abc import Sequence
from typing import Any

from bot.core import clean
from bot.core.events import Forgotten, KeptApart, Went
from bot.core.ids import Who
from bot.core.text import Refused, Text, text
from bot.features.phones import public as numbers
from bot.features.relay import rules, store, views
from bot.features.relay.acts import Arrived, Leave, Pass, ShareNumber, Worry, Write
from bot.features.relay.rules import Pair, State
from bot.kernel import roles, vault
from bot.kernel.context import Context
from bot.kernel.settings import GROUP_REGION

MASK = "[…]"
HOLD = rules.HOLD


def holds(ctx: Context) -> Sequence[Text]:  # noqa: ARG001 - it depends on no setting
    return (text("relay-held-count"),)


def begin(ctx: Context, body: dict[str, Any]) -> None:
    """Open the line between two people whom another feature matched."""
    pair = Pair(ctx.chat.group, body["one"].person, body["other"].person, body["request"])
    pair = rules.numbered(pair, store.add(ctx.tx, pair))
    for person in (pair.one, pair.other):
        ctx.whisper(person, views.opened(pair))


def part(ctx: Context, body: dict[str, Any]) -> None:
    """End the lines of a request, or only that of the helper who no longer goes."""
    for pair in store.open_for(ctx.tx, ctx.chat.group, body["request"]):
        if "helper" not in body or body["helper"].person in (pair.one, pair.other):
            _end(ctx, pair, State.ENDED)


def forget(ctx: Context, act: Forgotten) -> None:
    """End every line of a person; the other one is told no more than that it is closed."""
    for pair in store.open_of(ctx.tx, ctx.chat.group, act.person):
        _end(ctx, pair, State.ENDED)


def leave_group(ctx: Context, act: Went) -> None:
    """Close the lines of somebody who is no longer in this group."""
    for pair in store.open_of(ctx.tx, ctx.chat.group, act.person):
        _end(ctx, pair, State.ENDED)


def keep_apart(ctx: Context, act: KeptApart) -> None:
    for pair in store.open_of(ctx.tx, ctx.chat.group, act.person):
        if act.other in (pair.one, pair.other):
            _end(ctx, pair, State.ENDED)


def write(ctx: Context, act: Write) -> None:
    pair = _known(ctx, act.pair)
    rules.partner(pair, ctx.person.id)
    rules.may_pass(pair, "", None)
    ctx.whisper(ctx.person.id, views.question(pair))


def pass_on(ctx: Context, act: Pass) -> None:
    pair = _known(ctx, act.pair)
    to = rules.partner(pair, ctx.person.id)
    rules.may_pass(pair, act.words, act.media)
    regions = (ctx.param(GROUP_REGION),)
    words, held = numbers.without_numbers(clean.clean(act.words), regions, MASK)
    ctx.whisper(to, views.passed(pair, ctx.person.id, words, act.media))
    ctx.whisper(ctx.person.id, views.sent(pair))
    if held:
        field = f"held:{pair.id}"
        vault.put(ctx.tx, ctx.person.id, field, ", ".join(held), ctx.now, until=ctx.now + HOLD)
        ctx.whisper(ctx.person.id, views.held(pair, field))


def arrived(ctx: Context, act: Arrived) -> None:
    """Count what was delivered; tell the sender of what was not, or may not have been."""
    if act.result == "done":
        store.count(ctx.tx, act.pair)
        return
    key = "relay-doubtful" if act.result == "doubtful" else "relay-not-delivered"
    ctx.whisper(act.sender, text(key))


def share_number(ctx: Context, act: ShareNumber) -> Text:
    pair = _known(ctx, act.pair)
    to = rules.partner(pair, ctx.person.id)
    if not vault.get(ctx.tx, ctx.person.id, act.field, ctx.now):
        raise Refused("relay-number-gone")
    ctx.record("relay.held", owner=Who(ctx.person.id), to=Who(to), field=act.field)
    return text("relay-number-offered")


def leave(ctx: Context, act: Leave) -> Text:
    pair = _known(ctx, act.pair)
    rules.partner(pair, ctx.person.id)
    _end(ctx, pair, State.ENDED)
    return text("relay-ended")


def worry(ctx: Context, act: Worry) -> Text | None:
    """End it at once; who said so is told to nobody."""
    pair = _known(ctx, act.pair)
    to = rules.partner(pair, ctx.person.id)
    if pair.state is State.OPEN:
        _end(ctx, pair, State.WORRIED)
    if not act.words:
        ctx.whisper(ctx.person.id, views.worry_question(pair))
        return None
    for facilitator in roles.facilitators(ctx):
        if facilitator not in (pair.one, pair.other):
            ctx.whisper(facilitator, views.worried(to, act.words), door=False)
    return text("relay-worry-thanks")


def _end(ctx: Context, pair: Pair, state: State) -> None:
    store.put(ctx.tx, rules.end(pair, state))
    ctx.record("relay.ended", request=pair.request, one=Who(pair.one), other=Who(pair.other))
    for person in (pair.one, pair.other):
        if person != ctx.person.id:
            ctx.whisper(person, text("relay-over-now"), door=False)


def _known(ctx: Context, number: int) -> Pair:
    pair = store.get(ctx.tx, ctx.chat.group, number)
    if pair is None:
        raise Refused("relay-over")
    return pair
