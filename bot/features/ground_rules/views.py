"""The ground rules in one message, and what can be asked about them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.core.act import Say
from bot.core.outgoing import Button, Message, message
from bot.core.text import Arg, Style, Text, When, text
from bot.features.ground_rules.acts import FIXED, PROPOSE, Halt, ShowRules, Suggest, Undo, Why
from bot.features.ground_rules.rules import Step

REASONS = (
    *("numbers", "secret", "notice", "consent", "leave", "log", "removal", "bounds", "terms"),
    "safety",
)
OFFERED = 8


@dataclass(frozen=True, slots=True)
class Standing:
    """How a rule stands in the group; `since` None: not agreed. `tried_until` None: upheld."""

    rule: str
    sentence: Text
    since: datetime | None = None
    review: datetime | None = None
    tried_until: datetime | None = None
    yes: int = 0
    elsewhere: str = ""


def rules(
    standings: Iterable[Standing], rungs: Sequence[str], fades_days: int, *, rests: bool
) -> Message:
    """Return all rules, the ladder and the way to what no vote can change."""
    listed = tuple(standings)
    held = [_held(each) for each in listed if each.since]
    always = [text("ground_rules-always", sentence=e.sentence) for e in listed if e.elsewhere]
    free = [named(e.rule) for e in listed if not e.since and not e.elsewhere]
    lines = [text("ground_rules-title"), *(held or [text("ground_rules-none")]), *always]
    lines += [text("ground_rules-resting")] if rests else []
    lines.append(text("ground_rules-could", number=len(free)))
    lines.append(_ladder(rungs, fades_days))
    buttons = (
        Button(text("ground_rules-suggest-button"), Suggest(), home=True),
        Button(text("ground_rules-fixed-button"), ShowRules(FIXED)),
        Button(text("ground_rules-halt-button"), Halt()),
    )
    return Message(tuple(lines), buttons if held else buttons[:2])


def fixed() -> Message:
    lines = [Text(f"ground_rules-fixed-{reason}") for reason in REASONS]
    return message(text("ground_rules-fixed"), *lines, text("ground_rules-fixed-why"))


def choose(free: Sequence[Standing]) -> Message:
    lines = [text("ground_rules-choose"), *(_free(each) for each in free)]
    offered = [Button(named(each.rule), Suggest(each.rule)) for each in free[:OFFERED]]
    own = Button(text("ground_rules-own-button"), Suggest("own"))
    return Message(tuple(lines), (*offered, own))


def ready(param: str, value: str, shuts: str, sentence: Text) -> Message:
    """Show what would be put to the vote, with one button that does it."""
    line = f"{param} {value} | ⚖ {shuts}"
    lines = (text("ground_rules-ready", sentence=sentence), text("ground_rules-may", shuts=shuts))
    return Message(lines, (Button(text("ground_rules-put"), Say(PROPOSE, line)),))


def why(standing: Standing, fades_days: int) -> Text:
    return text(
        "ground_rules-why-answer",
        sentence=standing.sentence,
        since=day(standing.since),
        days=fades_days,
    )


def replayed(met: Sequence[Standing]) -> Message:
    if not met:
        return message(text("ground_rules-replay-none"))
    return message(text("ground_rules-replay"), *(_met(each) for each in met))


def triable(standings: Sequence[Standing]) -> Message:
    listed = ", ".join(each.rule for each in standings)
    return message(text("ground_rules-try-which", rules=listed))


def tried(standing: Standing, examples: Sequence[Mapping[str, Any]], count: int) -> Message:
    """Tell what a rule would do, by its examples, and what it would have done here."""
    caught = [str(each["says"]) for each in examples if each["caught"]]
    let_be = [str(each["says"]) for each in examples if not each["caught"]]
    lines = [text("ground_rules-try", sentence=standing.sentence, number=count)]
    lines += [text("ground_rules-try-caught", says="; ".join(caught))] if caught else []
    lines += [text("ground_rules-try-let-be", says="; ".join(let_be))] if let_be else []
    return message(*lines, text("ground_rules-try-none"))


def steps(rows: Sequence[Any]) -> Message:
    """List the steps that can be taken back; members stay unnamed."""
    if not rows:
        return message(text("ground_rules-undo-none"))
    lines = [
        text(
            "ground_rules-step",
            number=row.number,
            what=step_name(row.step),
            rule=named(row.rule),
            at=When(row.at),
        )
        for row in rows
    ]
    buttons = tuple(
        Button(text("ground_rules-undo-button", number=row.number), Undo(row.number))
        for row in rows
    )
    return message(text("ground_rules-steps"), *lines, buttons=buttons)


def named(rule: str) -> Text:
    """Return what a rule is called in a few words."""
    known = "own" if rule.startswith("own") else rule
    return Text(f"ground_rules-name-{known}")


def step_name(step: str) -> Text:
    return Text(f"ground_rules-step-{Step(step).value}")


def _ladder(rungs: Sequence[str], fades_days: int) -> Text:
    """Say the agreed rungs in their order."""
    named_ = [Text(f"ground_rules-rung-{rung}") for rung in rungs]
    chain: Arg = named_[-1]
    for each in reversed(named_[:-1]):
        chain = text("ground_rules-then", first=each, rest=chain)
    return text("ground_rules-ladder", rungs=chain, days=fades_days)


def _held(standing: Standing) -> Text:
    state = text("ground_rules-upheld")
    if standing.tried_until:
        state = text("ground_rules-tried", until=When(standing.tried_until, Style.DAY))
    return text(
        "ground_rules-held",
        sentence=standing.sentence,
        since=day(standing.since),
        by=text("ground_rules-by", yes=standing.yes) if standing.yes else "",
        state=state,
        review=_review(standing.review),
    )


def _free(standing: Standing) -> Text:
    return text("ground_rules-free", sentence=standing.sentence)


def _met(standing: Standing) -> Text:
    holds = standing.since or standing.elsewhere
    key = "ground_rules-met" if holds else "ground_rules-met-free"
    return Text(key, args(sentence=standing.sentence))


def _review(review: datetime | None) -> Text:
    if review is None:
        return text("ground_rules-no-review")
    return text("ground_rules-review", at=When(review, Style.DAY))


def day(since: datetime | None) -> Arg:
    return When(since, Style.DAY) if since else text("ground_rules-earlier")


def why_button(rule: str) -> Button:
    return Button(text("ground_rules-why"), Why(rule))


def args(**given: Arg) -> tuple[tuple[str, Arg], ...]:
    return tuple(sorted(given.items()))
