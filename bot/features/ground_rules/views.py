"""The ground rules in one message, and what is said when one of them is touched."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.core.ids import Who
from bot.core.outgoing import Button, Message, message
from bot.core.text import Arg, Style, Text, When, text
from bot.features.ground_rules.acts import FIXED, ShowRules, Undo, Why
from bot.features.ground_rules.rules import Step

REASONS = (
    "numbers",
    "secret",
    "notice",
    "consent",
    "leave",
    "log",
    "removal",
    "bounds",
    "terms",
    "safety",
)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a rule stands in the group; `since` None: not agreed. `tried_until` None: upheld."""

    rule: str
    sentence: Text
    since: datetime | None = None
    review: datetime | None = None
    tried_until: datetime | None = None


def sentence(rule: str, **options: Arg) -> Text:
    return Text(f"ground_rules-{rule}", tuple(sorted(options.items())))


def rules(standings: Iterable[Standing], fades_days: int) -> Message:
    """Return all rules, the ladder and the way to what no vote can change."""
    listed = tuple(standings)
    held = [_held(each) for each in listed if each.since]
    free = [_free(each) for each in listed if not each.since]
    lines = [text("ground_rules-title"), *(held or [text("ground_rules-none")])]
    if free:
        lines += [text("ground_rules-could"), *free]
    lines.append(text("ground_rules-ladder", days=fades_days))
    more = Button(text("ground_rules-fixed-button"), ShowRules(FIXED))
    return message(*lines, buttons=(more,))


def fixed() -> Message:
    lines = [Text(f"ground_rules-fixed-{reason}") for reason in REASONS]
    return message(text("ground_rules-fixed"), *lines, text("ground_rules-fixed-why"))


def note(standing: Standing) -> Message:
    """Make the kind note: no harm done."""
    return message(
        text("ground_rules-note", sentence=standing.sentence), buttons=(_why(standing.rule),)
    )


def note_to(person: int, standing: Standing) -> Message:
    """Make the kind note where others can read it: short, and nothing but kind."""
    words = text("ground_rules-note-to", who=Who(person), sentence=standing.sentence)
    return message(words, buttons=(_why(standing.rule),))


def word(standing: Standing, *, taken_down: bool) -> Message:
    """Make the private word: which agreement, since when, what happens next, how to object."""
    lines = [text("ground_rules-word", sentence=standing.sentence, since=_day(standing.since))]
    if taken_down:
        lines.append(text("ground_rules-word-taken"))
    return message(*lines, text("ground_rules-word-object"), buttons=(_why(standing.rule),))


def why(standing: Standing, fades_days: int) -> Text:
    return text(
        "ground_rules-why-answer",
        sentence=standing.sentence,
        since=_day(standing.since),
        days=fades_days,
    )


def steps(rows: Sequence[Any]) -> Message:
    """List the steps that can be taken back; members stay unnamed."""
    if not rows:
        return message(text("ground_rules-undo-none"))
    lines = [
        text(
            "ground_rules-step",
            number=row.number,
            what=_what(row.step),
            rule=_name(row.rule),
            at=When(row.at),
        )
        for row in rows
    ]
    buttons = tuple(
        Button(text("ground_rules-undo-button", number=row.number), Undo(row.number))
        for row in rows
    )
    return message(text("ground_rules-steps"), *lines, buttons=buttons)


def _held(standing: Standing) -> Text:
    state = text("ground_rules-upheld")
    if standing.tried_until:
        state = text("ground_rules-tried", until=When(standing.tried_until, Style.DAY))
    return text(
        "ground_rules-held",
        sentence=standing.sentence,
        since=_day(standing.since),
        state=state,
        review=_review(standing.review),
    )


def _free(standing: Standing) -> Text:
    return text("ground_rules-free", sentence=standing.sentence, name=standing.rule)


def _review(review: datetime | None) -> Text:
    if review is None:
        return text("ground_rules-no-review")
    return text("ground_rules-review", at=When(review, Style.DAY))


def _day(since: datetime | None) -> Arg:
    return When(since, Style.DAY) if since else text("ground_rules-earlier")


def _why(rule: str) -> Button:
    return Button(text("ground_rules-why"), Why(rule))


def _what(step: str) -> Text:
    return Text(f"ground_rules-step-{Step(step).value}")


def _name(rule: str) -> Text:
    return Text(f"ground_rules-name-{rule}")
