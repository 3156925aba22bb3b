"""Uphold what the group agreed, gently: look at each message, take the smallest step due."""

from datetime import timedelta

from bot.core.events import Heard
from bot.core.ids import Who
from bot.core.text import Refused, Text, text
from bot.features.ground_rules import rules, store, views
from bot.features.ground_rules.acts import FIXED, Fade, ShowRules, TakenDown, Undo, Why
from bot.features.ground_rules.rules import Links, Step
from bot.features.ground_rules.settings import (
    DRY_RUN_DAYS,
    FADES_DAYS,
    FLOOD,
    FLOOD_ON,
    FLOOD_PER_MINUTE,
    LINKS,
    LINKS_AFTER_DAYS,
    LINKS_ALLOW,
    LINKS_LIST,
    LINKS_ON,
    RULES,
    Rule,
)
from bot.features.ground_rules.views import Standing
from bot.kernel.consequences import Consequences, Real, Simulated
from bot.kernel.context import Context
from bot.kernel.roles import only_facilitators

LISTED_STEPS = 5


def hear(ctx: Context, act: Heard) -> None:
    """Look at a message. Commands, edits and whoever is not a person never count."""
    if not ctx.person.id or act.edited or act.command:
        return
    if ctx.param(FLOOD_ON) and _floods(ctx):
        _step(ctx, FLOOD, act)
    if bool(act.links) and ctx.param(LINKS_ON) and _strays(ctx, act):
        _step(ctx, LINKS, act)


def show_rules(ctx: Context, act: ShowRules) -> None:
    if act.part == FIXED:
        ctx.say(views.fixed())
        return
    if not ctx.chat.group:
        raise Refused("kernel-no-group")
    ctx.say(views.rules([_standing(ctx, rule) for rule in RULES], ctx.param(FADES_DAYS)))


def tell_why(ctx: Context, act: Why) -> Text:
    for rule in RULES:
        if rule.name == act.rule:
            return views.why(_standing(ctx, rule), ctx.param(FADES_DAYS))
    raise Refused("kernel-button-unknown")


def undo(ctx: Context, act: Undo) -> Text | None:
    """Take a step back for good: it counts no more, and the person is told."""
    only_facilitators(ctx)
    if not act.step:
        ctx.whisper(ctx.person.id, views.steps(store.latest(ctx.tx, ctx.chat.group, LISTED_STEPS)))
        return None
    row = store.get(ctx.tx, ctx.chat.group, act.step)
    if row is None:
        raise Refused("ground_rules-undo-unknown", number=act.step)
    store.remove(ctx.tx, ctx.chat.group, act.step)
    ctx.record("ground_rules.undone", step=act.step, rule=row.rule, member=Who(row.person_id))
    ctx.whisper(row.person_id, text("ground_rules-undone-you"), door=False)
    return text("ground_rules-undone", number=act.step)


def settle(ctx: Context, act: TakenDown) -> None:
    """Write down what really became of the message."""
    ctx.record("ground_rules.taken_down", step=act.step, why=act.result)


def fade(ctx: Context, _: Fade) -> None:
    store.fade(ctx.tx, ctx.chat.group, ctx.now - timedelta(days=ctx.param(FADES_DAYS)))


def _floods(ctx: Context) -> bool:
    times = store.speak(ctx.tx, ctx.chat.group, ctx.person.id, ctx.now)
    return rules.flood(times, ctx.now, ctx.param(FLOOD_PER_MINUTE))


def _strays(ctx: Context, act: Heard) -> bool:
    listed = ctx.param(LINKS_LIST)
    agreed = Links(ctx.param(LINKS_ALLOW), ctx.param(LINKS_AFTER_DAYS), listed)
    return rules.links(act.links, ctx.person.first_seen, ctx.now, agreed)


def _step(ctx: Context, rule: Rule, act: Heard) -> None:
    """Take the step that is due, or in the first days only say what it would have been."""
    standing = _standing(ctx, rule)
    dry = standing.tried_until is not None or standing.since is None
    earlier = store.earlier(ctx.tx, ctx.chat.group, ctx.person.id, rule.name, dry=dry)
    step = rules.next_step(earlier, ctx.now, ctx.param(FADES_DAYS))
    if step is None:
        return
    number = store.add(ctx.tx, ctx.chat.group, ctx.person.id, rule.name, step, ctx.now, dry=dry)
    days = ctx.param(FADES_DAYS)
    ctx.later(ctx.now + timedelta(days=days), Fade(), key=f"ground_rules:fade:{number}")
    port: Consequences = Simulated(ctx, rule.name) if dry else Real(ctx)
    takes = step is Step.WORD and rule.takes_down
    if takes:
        port.take_down(act.message, TakenDown(number))
    if dry:
        if not takes:
            ctx.record("consequences.simulated", rule=rule.name, deed=step.value)
        return
    _tell(ctx, standing, step, taken_down=takes)
    fact = "ground_rules.noted" if step is Step.NOTE else "ground_rules.worded"
    ctx.record(fact, rule=rule.name, step=number, member=Who(ctx.person.id))


def _tell(ctx: Context, standing: Standing, step: Step, *, taken_down: bool) -> None:
    if step is Step.WORD:
        ctx.whisper(ctx.person.id, views.word(standing, taken_down=taken_down))
    elif ctx.person.opened:
        ctx.whisper(ctx.person.id, views.note(standing))
    else:
        ctx.say(views.note_to(ctx.person.id, standing))


def _standing(ctx: Context, rule: Rule) -> Standing:
    sentence = _sentence(ctx, rule)
    changes = ctx.param.history(rule.on)
    since = rules.adopted((row.value, row.at) for row in changes)
    if since is None:
        return Standing(rule.name, sentence)
    days = ctx.param(DRY_RUN_DAYS)
    until = rules.tried_until(since, days) if rules.dry(since, ctx.now, days) else None
    return Standing(rule.name, sentence, since, changes[-1].review, until)


def _sentence(ctx: Context, rule: Rule) -> Text:
    if rule is FLOOD:
        return views.sentence("flood", number=ctx.param(FLOOD_PER_MINUTE))
    allow = ctx.param(LINKS_ALLOW)
    places = LINKS_LIST.shown(ctx.param(LINKS_LIST))
    return views.sentence(f"links-{allow}", days=ctx.param(LINKS_AFTER_DAYS), places=places)
