"""What those who asked, those who were drawn and those who look at a report read."""

from collections.abc import Iterable, Sequence
from typing import Any

from bot.core.act import Say
from bot.core.ids import Who
from bot.core.outgoing import Button, Message, message
from bot.core.text import Text, When, text
from bot.features.appeals.acts import Answered, Handle, Meant
from bot.features.appeals.rules import Answer, State
from bot.features.ground_rules.public import Agreement, Seen

NOTE, NOTHING = "note", "nothing"


def which(steps: Sequence[Seen]) -> Message:
    if not steps:
        return message(text("appeals-none"))
    lines = [
        text("appeals-step", number=str(each.number), what=each.what, at=When(each.at))
        for each in steps
    ]
    buttons = (
        Button(text("appeals-look", number=str(each.number)), Say("appeal", str(each.number)))
        for each in steps
    )
    return Message((text("appeals-which"), *lines), tuple(buttons))


def ask(number: int, seen: Seen, words: str) -> Message:
    """Ask somebody drawn by lot; they, and nobody else, read whom it is about."""
    about = text(
        "appeals-ask", who=Who(seen.person), what=seen.what, rule=seen.sentence, at=When(seen.at)
    )
    own = [text("appeals-their-words", words=words)] if words else []
    buttons = tuple(
        Button(text(key), Answered(number, answer))
        for key, answer in (
            ("appeals-undo", Answer.UNDO),
            ("appeals-stand", Answer.STAND),
            ("appeals-cannot", Answer.CANNOT),
        )
    )
    return Message((text("appeals-drawn"), about, *own, text("appeals-how")), buttons)


def decided(state: State, reasons: Iterable[str]) -> Message:
    lines = [Text(f"appeals-{state.value}")]
    lines += [text("appeals-reason", why=why) for why in reasons] if state is State.STANDS else []
    return message(*lines)


def agreements(number: int, agreed: Sequence[Agreement]) -> Message:
    """Ask which agreement is meant; not to know is fine."""
    listed = tuple(Button(each.label, Meant(number, each.rule)) for each in agreed)
    unsure = Button(text("appeals-unsure"), Meant(number))
    return Message((text("appeals-which-rule"),), (*listed, unsure))


def told(row: Any, label: Text) -> Message:
    """Hand on what was told; by whom is not known here, and not to be guessed."""
    who = text("appeals-about", who=Who(row.person_id)) if row.person_id else ""
    lines = [text("appeals-report", number=str(row.id), who=who, rule=label)]
    lines += [text("appeals-their-words", words=row.words)] if row.words else []
    nothing = Button(text("appeals-nothing"), Handle(row.id, NOTHING))
    note = Button(text("appeals-note"), Handle(row.id, NOTE))
    hint = text("appeals-report-how")
    return Message((*lines, hint), (note, nothing) if row.person_id and row.rule else (nothing,))
