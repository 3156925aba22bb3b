"""Greet who is new with one button, let in who asked, and notice when a crowd comes at once."""

from datetime import datetime

from bot.core.events import Came, Forgotten, Knocked, Went
from bot.core.ids import ChatRef
from bot.core.measures import Admit
from bot.core.text import Refused, Text, text
from bot.features.arrivals import rules, store, views
from bot.features.arrivals.acts import Agree, LetIn, Read, Welcome
from bot.features.ground_rules import public as ground_rules
from bot.kernel import people, roles
from bot.kernel.consequences import Real
from bot.kernel.context import Context
from bot.kernel.people import Chat
from bot.kernel.settings import GROUP_ZONE, zone

QUIET = "poll.quiet_hours"
CARD = "arrivals:welcome"


def come(ctx: Context, act: Came) -> None:
    """Greet somebody whose joining was seen; at night the greeting waits for the morning."""
    if not act.seen:
        return
    store.come(ctx.tx, ctx.chat.group, act.person, ctx.now)
    joined = store.moments(ctx.tx, ctx.chat.group, ctx.now - rules.HOUR)
    if rules.wave(joined, ctx.now):
        _wave(ctx, len(joined))
        return
    ctx.later(_awake(ctx), Welcome(), key=CARD, keep=True)


def welcome(ctx: Context, _: Welcome) -> None:
    """Keep one card for all who came today; without rules there is nothing to agree to."""
    new = store.lately(ctx.tx, ctx.chat.group, ctx.now - rules.GREETED_FOR)
    waiting = [row.person_id for row in new if row.agreed is None]
    if waiting and ground_rules.sentences(ctx):
        day = f"{CARD}:{ctx.now:%Y-%m-%d}"
        ctx.show(day, views.welcome(waiting[-rules.MOST_NAMED :], len(waiting)))


def agree(ctx: Context, act: Agree) -> Text:  # noqa: ARG001 - the shape of a handler
    if ctx.person.standing is None or not ctx.person.standing.inside:
        raise Refused("arrivals-members-only")
    if store.agree(ctx.tx, ctx.chat.group, ctx.person.id, ctx.now):
        ctx.record("arrivals.agreed")
        welcome(ctx, Welcome())
    return text("arrivals-thanks")


def read(ctx: Context, act: Read) -> Text | None:  # noqa: ARG001 - the shape of a handler
    ctx.whisper(ctx.person.id, views.alone(ground_rules.sentences(ctx)))
    return None if ctx.chat.private else text("arrivals-in-private")


def knock(ctx: Context, act: Knocked) -> None:
    """Ask whoever wants to join for one tap; no puzzles, and nobody is refused for slowness."""
    sentences = ground_rules.sentences(ctx)
    ctx.whisper(act.person, views.door(ctx.chat.id, sentences), door=False)
    ctx.record("arrivals.knocked")


def let_in(ctx: Context, act: LetIn) -> Text:
    row = next((r for r in people.chats_of(ctx.tx, ctx.chat.group) if r.id == act.chat), None)
    if row is None:
        raise Refused("kernel-button-unknown")
    chat = Chat(ctx.chat.group, row.id, ChatRef(row.platform, row.key))
    Real(ctx).order(Admit(ctx.person.account), None, chat)
    ctx.record("arrivals.agreed")
    return text("arrivals-come-in")


def go(ctx: Context, act: Went) -> None:
    store.go(ctx.tx, ctx.chat.group, act.person)


def forget(ctx: Context, act: Forgotten) -> None:
    store.go(ctx.tx, ctx.chat.group, act.person)


def _awake(ctx: Context) -> datetime:
    declared = {param.name: param for param in ctx.param.all()}
    span = str(ctx.param(declared[QUIET])) if QUIET in declared else "off"
    return rules.morning(ctx.now, span, zone(ctx.param(GROUP_ZONE)))


def _wave(ctx: Context, number: int) -> None:
    """Say once that many come at once; votes about rules open again when it is over."""
    if number > rules.A_WAVE + 1:
        return
    ctx.record("arrivals.wave", number=number)
    ctx.say(views.wave(), group=True)
    for person in roles.facilitators(ctx):
        ctx.whisper(person, text("arrivals-wave-lead", number=number), door=False)
