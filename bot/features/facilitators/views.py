"""Who stands, who was chosen, and petitions, in words."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.core.ids import Who
from bot.core.outgoing import Button, Message, message
from bot.core.text import Style, Text, When, text
from bot.features.facilitators import rules
from bot.features.facilitators.acts import Challenge, Recall, Sign, Stand, StepBack
from bot.features.facilitators.rules import Matter, Stage, Term, What

# Facilitators' acts that can be asked about, and what they are called.
DEEDS = {
    "ground_rules.undone": "facilitators-deed-undone",
    "ground_rules.paused_by_hand": "facilitators-deed-paused",
    "ground_rules.bot_put_out": "facilitators-deed-put-out",
    "appeals.handled": "facilitators-deed-handled",
    "connect.agreed": "facilitators-deed-connected",
    "connect.refused": "facilitators-deed-not-connected",
    "month.table_given": "facilitators-deed-table",
    "polls.constrained": "facilitators-deed-constrained",
    "polls.concluded": "facilitators-deed-concluded",
    "facilitation.placed": "facilitators-deed-placed",
}


def name(matter: Matter) -> str:
    return f"facilitators:{matter.id}"


def standing(matter: Matter, who: Sequence[int], free: int) -> Message:
    """Draw the card of those who stand."""
    lines = [
        text("facilitators-standing", free=free),
        *(text("facilitators-stands", who=Who(person)) for person in who),
    ]
    if matter.stage is not Stage.GATHERING:
        return message(*lines, text("facilitators-no-more"))
    until = When((matter.opened or datetime.min) + rules.STANDING)  # noqa: DTZ901 - always set
    return message(
        *lines,
        text("facilitators-until", until=until),
        buttons=(
            Button(text("facilitators-i-stand"), Stand()),
            Button(text("facilitators-not-me"), StepBack(matter.id)),
        ),
    )


def petition(matter: Matter, person: int, needed: int, until: datetime) -> Message:
    """Draw a petition: how many are needed is said, who and how many asked is not."""
    if matter.what is What.RECALL:
        line = text("facilitators-recall", who=Who(person), needed=needed)
    else:
        line = text("facilitators-challenge", number=matter.number, needed=needed)
    if matter.stage is not Stage.GATHERING:
        return message(line, text("facilitators-enough"))
    return message(
        line,
        text("facilitators-sign-until", until=When(until)),
        buttons=(Button(text("facilitators-sign"), Sign(matter.id), private=True),),
    )


def whom(terms: Iterable[Term]) -> Message:
    buttons = tuple(
        Button(text("facilitators-name", who=Who(term.person)), Recall(term.id)) for term in terms
    )
    key = "facilitators-recall-whom" if buttons else "facilitators-recall-nobody"
    return message(text(key), buttons=buttons)


def deeds(found: Iterable[tuple[int, str, datetime]]) -> Message:
    buttons = tuple(
        Button(text("facilitators-act", number=number, deed=text(DEEDS[fact])), Challenge(number))
        for number, fact, _ in found
    )
    key = "facilitators-which-act" if buttons else "facilitators-no-acts"
    return message(text(key), buttons=buttons)


def chosen(who: Sequence[int], until: datetime) -> Message:
    if not who:
        return message(text("facilitators-nobody-chosen"))
    lines = (text("facilitators-chosen", who=Who(person)) for person in who)
    return message(*lines, text("facilitators-term", until=When(until, Style.DAY)))


def welcome(until: datetime) -> Text:
    return text("facilitators-welcome", until=When(until, Style.DAY))


def nearly(term: Term) -> Message:
    day = When(term.until, Style.DAY)
    return message(
        text("facilitators-nearly", who=Who(term.person), until=day),
        buttons=(Button(text("facilitators-i-stand"), Stand()),),
    )


def handed_over(term: Term, others: Sequence[int]) -> Message:
    """Thank one who stops; say who goes on, and what they find."""
    lines = [text("facilitators-thanks", who=Who(term.person))]
    lines += [text("facilitators-goes-on", who=Who(person)) for person in others]
    if not others:
        lines.append(text("facilitators-two-together"))
    return message(*lines)


def signing(matter: Matter) -> datetime:
    span: timedelta = rules.SIGNING
    return (matter.opened or datetime.min) + span  # noqa: DTZ901 - always set
