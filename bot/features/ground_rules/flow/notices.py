"""What is said when a rule was touched: to the person, and to the others what they must know."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.act import Say
from bot.core.ids import Who
from bot.core.outgoing import Button, Message, message
from bot.core.text import Text, When, text
from bot.features.ground_rules.acts import Halt, LetBack, Pause, PutOut, Removal
from bot.features.ground_rules.rules import Step
from bot.features.ground_rules.views import Standing, args, day, why_button

Until = datetime | None


@dataclass(frozen=True, slots=True)
class Notice:
    """A step and all that must be said with it."""

    standing: Standing
    step: Step
    number: int
    taken_down: bool = False
    until: Until = None


def note_to(person: int, standing: Standing) -> Message:
    """Make the kind note where others can read it: short, and nothing but kind."""
    words = text("ground_rules-note-to", who=Who(person), sentence=standing.sentence)
    return message(words, buttons=(why_button(standing.rule),))


def notice(said: Notice) -> Message:
    """Say what is said in private: which agreement, since when, what comes next, how to object.

    The kind note is only kind: nothing of what comes next.
    """
    standing, why = said.standing, why_button(said.standing.rule)
    if said.step is Step.NOTE:
        return message(text("ground_rules-note", sentence=standing.sentence), buttons=(why,))
    since = day(standing.since)
    lines = [Text(f"ground_rules-{said.step}", args(sentence=standing.sentence, since=since))]
    if said.until is not None:
        lines.append(text("ground_rules-until", until=When(said.until)))
    if said.taken_down:
        lines.append(text("ground_rules-word-taken"))
    lines.append(Text(f"ground_rules-next-{said.step}"))
    lines.append(text("ground_rules-object", number=str(said.number)))
    return message(*lines, buttons=(second_look(said.number), why))


def second_look(step: int) -> Button:
    return Button(text("ground_rules-second-look"), Say("appeal", str(step)))


def shut(said: Notice) -> Message:
    back = Button(text("ground_rules-let-back-button"), LetBack(said.number))
    until = When(said.until) if said.until else ""
    return message(text("ground_rules-shut-told", until=until), buttons=(back,))


def vote_asked(person: int, said: Notice) -> Message:
    words = text("ground_rules-vote-asked", who=Who(person), sentence=said.standing.sentence)
    ask = Button(text("ground_rules-removal-ask"), Removal(said.number))
    return message(words, buttons=(ask,))


def bot_came(account: str, name: str, standing: Standing) -> Message:
    words = text("ground_rules-bot-came", name=name, sentence=standing.sentence)
    return message(words, buttons=(Button(text("ground_rules-bot-put-out"), PutOut(account)),))


def pause_asked(member: int, number: int, hours: int) -> Message:
    agree = Button(text("ground_rules-pause-agree"), Pause(str(hours), number))
    return message(text("ground_rules-pause-asked", who=Who(member), hours=hours), buttons=(agree,))


def paused_by_hand(number: int, until: datetime) -> Message:
    lines = text("ground_rules-paused-by-hand", until=When(until))
    object_ = text("ground_rules-object", number=str(number))
    return message(lines, object_, buttons=(second_look(number),))


def removed(number: int) -> Message:
    object_ = text("ground_rules-object", number=str(number))
    return message(text("ground_rules-removed"), object_, buttons=(second_look(number),))


def halt_asked() -> Message:
    agree = Button(text("ground_rules-halt-agree"), Halt())
    return message(text("ground_rules-halt-asked"), buttons=(agree,))


def halted(until: datetime) -> Text:
    return text("ground_rules-halted", until=When(until))
