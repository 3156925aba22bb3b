"""What others may know of ground rules: what was done, what is agreed, rules from outside."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.core.text import Text, text
from bot.features.ground_rules import store
from bot.features.ground_rules.library import Rule
from bot.features.ground_rules.library.outside import Bring, Left, left_out
from bot.features.ground_rules.settings import BY_NAME, RULES
from bot.kernel.context import Context

MOST = 10

__all__ = [
    "Agreement",
    "Bring",
    "Left",
    "Seen",
    "agreed",
    "left_out",
    "of",
    "sentences",
    "step",
]


@dataclass(frozen=True, slots=True)
class Seen:
    """A step that was really taken: about whom, by which rule, when, and by which facilitators."""

    number: int
    person: int
    sentence: Text
    what: Text
    at: datetime
    by: int = 0
    second: int = 0


@dataclass(frozen=True, slots=True)
class Agreement:
    rule: str
    label: Text


def step(ctx: Context, number: int) -> Seen | None:
    row = store.get(ctx.tx, ctx.chat.group, number)
    return None if row is None or row.undone else _seen(ctx, row)


def of(ctx: Context, person: int) -> list[Seen]:
    """Return the newest steps about somebody that still hold."""
    rows = store.latest(ctx.tx, ctx.chat.group, MOST, person=person)
    return [_seen(ctx, row) for row in rows]


def agreed(ctx: Context) -> list[Agreement]:
    """Return the rules in force, and numbers, which always hold."""
    held = [rule for rule in RULES if rule.on is None or ctx.param(rule.on)]
    return [Agreement(rule.name, _label(ctx, rule)) for rule in held]


def sentence(ctx: Context, rule: Rule) -> Text:
    """Return a rule's sentence with what was agreed about it."""
    if rule.in_own_words and rule.on is not None:
        return text("ground_rules-own", words=ctx.param(rule.on))
    shown = {key: param.shown(ctx.param(param)) for key, param in rule.options.items()}
    variant = f"-{ctx.param(rule.options['allow'])}" if "allow" in rule.options else ""
    return Text(f"ground_rules-{rule.name}{variant}", tuple(sorted(shown.items())))


def _label(ctx: Context, rule: Rule) -> Text:
    return sentence(ctx, rule) if rule.in_own_words else Text(f"ground_rules-name-{rule.name}")


def _seen(ctx: Context, row: Any) -> Seen:
    rule = BY_NAME.get(row.rule)
    said = sentence(ctx, rule) if rule else text("ground_rules-name-pause")
    what = Text(f"ground_rules-step-{row.step}")
    return Seen(row.number, row.person_id, said, what, row.at, row.by, row.second)


def sentences(ctx: Context) -> list[Text]:
    """Return the sentences of the rules in force, for somebody new."""
    return [sentence(ctx, rule) for rule in RULES if rule.on is not None and ctx.param(rule.on)]
