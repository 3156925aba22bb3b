"""Look at each message with the rules the group agreed on; show them; keep what is known short."""

from datetime import timedelta

from bot.core.events import BotAround, Heard
from bot.core.outgoing import message
from bot.core.text import Refused, Text, text
from bot.features.ground_rules import rules, store, views
from bot.features.ground_rules.acts import FIXED, ShowRules, Why
from bot.features.ground_rules.acts.dues import Fade, Sum, Sweep, TakenDown
from bot.features.ground_rules.flow import adopting, limiting, notices
from bot.features.ground_rules.flow.adopting import Active
from bot.features.ground_rules.flow.upholding import uphold
from bot.features.ground_rules.library import trying
from bot.features.ground_rules.rules.signs import Breach, History, Spoken
from bot.features.ground_rules.settings import BY_NAME, FADES_DAYS, RULES
from bot.features.ground_rules.store import lately, resting
from bot.kernel import outward
from bot.kernel.context import Context

SWEEP_AFTER = timedelta(hours=1, minutes=1)
OF_THE_MESSAGE = "phones"  # the sense that finds numbers


def hear(ctx: Context, act: Heard) -> None:
    """Look at a message. Commands, edits and whoever is not a person never count."""
    if not ctx.person.id or act.edited or act.command:
        return
    active = adopting.active(ctx)
    if not active:
        return
    mark = outward.keyed(ctx, trying.marked(act.text))
    heard = lately.speak(ctx.tx, ctx.chat.group, ctx.person.id, ctx.now, mark)
    if heard.first:
        ctx.later(ctx.now + SWEEP_AFTER, Sweep(), key="ground_rules:sweep", keep=True)
    if heard.slow:
        limiting.silence(ctx, heard.slow, ctx.person.id, ctx.now + rules.SLOW_BETWEEN)
    said = spoken(ctx, act)
    for each in active:
        if touches(ctx, each, said, heard.history) is not None:
            uphold(ctx, act, each)


def touches(ctx: Context, each: Active, said: Spoken, history: History) -> Breach | None:
    """Ask one rule; a rule that breaks is set aside, and everybody is told."""
    assert each.rule.catch is not None  # noqa: S101 - only such rules are active
    try:
        return each.rule.catch(said, history, each.options)
    except Exception as error:  # noqa: BLE001 - a stranger's rule may do anything: it fails closed
        _set_aside(ctx, each, type(error).__name__)
        return None


def _set_aside(ctx: Context, each: Active, why: str) -> None:
    if each.rule.on is not None and ctx.param(each.rule.on):
        ctx.param.put(each.rule.on, False, ctx.now, cause="safe mode")
        ctx.record("ground_rules.broke", rule=each.rule.name, why=why)
        ctx.say(text("ground_rules-broke", rule=views.named(each.rule.name)), group=True)


def spoken(ctx: Context, act: Heard) -> Spoken:
    return Spoken(
        ctx.now,
        act.text,
        act.links,
        act.media,
        act.forwarded,
        OF_THE_MESSAGE in act.sensed,
        here_since=ctx.person.first_seen,
        joined=outward.joined(ctx),
        room=ctx.chat.thread,
    )


def meet_bot(ctx: Context, act: BotAround) -> None:
    """Another bot has come: ask those who look after the chat, where the group agreed so."""
    said = Spoken(ctx.now, bot=True)
    for each in adopting.active(ctx):
        standing = adopting.standing(ctx, each.rule)
        if standing.tried_until is None and touches(ctx, each, said, ()) == Breach("bot"):
            ctx.say(notices.bot_came(act.account, act.title, standing))


def show_rules(ctx: Context, act: ShowRules) -> None:
    if act.part == FIXED:
        ctx.say(views.fixed())
        return
    if not ctx.chat.group:
        raise Refused("kernel-no-group")
    listed = [adopting.standing(ctx, rule) for rule in RULES]
    rungs = adopting.ladder(ctx, BY_NAME["flood"])
    rests = resting.resting(ctx.tx, ctx.chat.group, ctx.now)
    ctx.say(views.rules(listed, rungs, ctx.param(FADES_DAYS), rests=rests))


def tell_why(ctx: Context, act: Why) -> Text:
    rule = BY_NAME.get(act.rule)
    if rule is None:
        raise Refused("kernel-button-unknown")
    return views.why(adopting.standing(ctx, rule), ctx.param(FADES_DAYS))


def settle(ctx: Context, act: TakenDown) -> None:
    """Write down what really became of the message."""
    ctx.record("ground_rules.taken_down", step=act.step, why=act.result)


def fade(ctx: Context, _: Fade) -> None:
    store.fade(ctx.tx, ctx.chat.group, ctx.now - timedelta(days=ctx.param(FADES_DAYS)))


def sweep(ctx: Context, _: Sweep) -> None:
    if lately.sweep(ctx.tx, ctx.chat.group, ctx.now):
        ctx.later(ctx.now + SWEEP_AFTER, Sweep(), key="ground_rules:sweep")


def sum_up(ctx: Context, _: Sum) -> None:
    """Say in one card how much was held back this hour, instead of a message for each."""
    row = resting.halt(ctx.tx, ctx.chat.group)
    if row is not None and row.held_back:
        ctx.record("ground_rules.held_back", number=row.held_back)
        card = message(text("ground_rules-held-back", number=row.held_back))
        ctx.show(f"ground_rules:raid:{row.held_hour}", card)
