"""Which rules are in force, since when, and how a rule comes to the vote."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.core.outgoing import Answer, Message, message
from bot.core.text import Refused, Text, text
from bot.features.ground_rules import public, rules, views
from bot.features.ground_rules.acts import Suggest
from bot.features.ground_rules.library import Rule, compiled
from bot.features.ground_rules.settings import BY_NAME, DRY_RUN_DAYS, PAUSE_MAX_H, RULES, STEPS
from bot.features.ground_rules.views import Standing
from bot.features.polls.public import who_decided
from bot.kernel.agreed import Agreeing
from bot.kernel.context import Context
from bot.kernel.outward import sayable
from bot.kernel.settings import GROUP_ZONE, zone

YES = "yes"


@dataclass(frozen=True, slots=True)
class Active:
    """A rule in force with what was agreed about it, as its catcher wants it."""

    rule: Rule
    options: Mapping[str, Any]


def active(ctx: Context) -> tuple[Active, ...]:
    """Return the rules in force that can catch something; made anew only after a decision."""
    return ctx.param.derived("ground_rules", _active)


def _active(value: Agreeing) -> tuple[Active, ...]:
    here = {"zone": zone(value(GROUP_ZONE))}
    return tuple(
        Active(rule, compiled(rule, value) | here)
        for rule in RULES
        if rule.catch is not None and rule.on is not None and value(rule.on)
    )


def every(ctx: Context) -> tuple[Active, ...]:
    """Return every rule of the library that can catch something, in force or not."""
    here = {"zone": zone(ctx.param(GROUP_ZONE))}
    return tuple(
        Active(rule, compiled(rule, ctx.param) | here) for rule in RULES if rule.catch is not None
    )


def ladder(ctx: Context, rule: Rule) -> list[str]:
    """Return the rungs for a rule; a gentle one knows only the kind note."""
    if rule.gentle:
        return [rules.Step.NOTE]
    without = rules.Step.PAUSE if not ctx.param(PAUSE_MAX_H) else None
    return [step for step in ctx.param(STEPS) if step != without]


def standing(ctx: Context, rule: Rule) -> Standing:
    """Return since when a rule is agreed, by how many, and how far it is."""
    said = public.sentence(ctx, rule)
    if rule.on is None:
        return Standing(rule.name, said, elsewhere=rule.elsewhere)
    changes = ctx.param.history(rule.on)
    since = rules.adopted((row.value, row.at) for row in changes)
    if since is None:
        return Standing(rule.name, said)
    days = ctx.param(DRY_RUN_DAYS)
    until = rules.tried_until(since, days) if rules.dry(since, ctx.now, days) else None
    if rule.catch is None:
        until = None  # people uphold it; there is nothing to try out
    begun = next(row for row in changes if row.at == since)
    decided = who_decided(ctx.tx, begun.decision, rule.on.name) if begun.decision else None
    yes = decided.yes if decided else 0
    return Standing(rule.name, said, since, changes[-1].review, until, yes)


def suggest(ctx: Context, act: Suggest) -> Text | None:
    """Ask which rule, then who it might shut out, then show what would be put to the vote."""
    if not ctx.chat.group:
        raise Refused("kernel-no-group")
    ctx.whisper(ctx.person.id, _next(ctx, act))
    return None if ctx.chat.private else text("ground_rules-asked-in-private")


def _next(ctx: Context, act: Suggest) -> Message:
    rule = _rule(ctx, act.rule)
    if rule is None or rule.on is None:
        free = [each for each in RULES if each.on and not each.in_own_words]
        return views.choose([standing(ctx, each) for each in free if not _holds(ctx, each)])
    held = _holds(ctx, rule) and not rule.in_own_words
    if rule.in_own_words and not act.words:
        return message(text("ground_rules-own-words"), answer=Answer(act, "words"))
    if not act.shuts:
        said = text("ground_rules-shuts", sentence=_meant(ctx, rule, act), ending=int(held))
        return message(said, answer=Answer(act, "shuts"))
    value = act.words if rule.in_own_words else "no" if held else YES
    shuts = sayable(ctx, act.shuts)
    return views.ready(rule.on.name, value, shuts, _meant(ctx, rule, act))


def _rule(ctx: Context, named: str) -> Rule | None:
    if named == "own":
        return next((each for each in RULES if each.in_own_words and not _holds(ctx, each)), None)
    return BY_NAME.get(named)


def _holds(ctx: Context, rule: Rule) -> bool:
    return rule.on is not None and bool(ctx.param(rule.on))


def _meant(ctx: Context, rule: Rule, act: Suggest) -> Text:
    if rule.in_own_words:
        return text("ground_rules-own", words=sayable(ctx, act.words))
    return public.sentence(ctx, rule)
