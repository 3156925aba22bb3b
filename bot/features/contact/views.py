"""What is said about details; the details themselves to one person alone."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.ids import Who
from bot.core.outgoing import Answer, Button, Message, message
from bot.core.text import Text, When, text
from bot.features.contact.acts import Agree, Decline, Keep, Look, ReadBack, Remove, Revoke
from bot.features.contact.rules import OWN, Handover, State
from bot.kernel.vault import Kept

NAMELESS = "held:"  # a number that stood in words passed on


def what(field: str) -> Text:
    """Name a detail for people; what was seen in the group is a number too."""
    kind = field.partition(":")[0]
    return text(f"contact-what-{kind if kind in OWN else 'number'}")


def question(field: str) -> Message:
    return message(text(f"contact-type-{field}"), answer=Answer(Keep(field), "words"))


def kept(field: str) -> Message:
    return message(text("contact-kept", what=what(field)), buttons=(_remove(field),))


def _partner(handover: Handover, person: int) -> Who | Text:
    """Name the other one, unless the two write to each other without names."""
    return text("contact-other") if handover.field.startswith(NAMELESS) else Who(person)


def asked(handover: Handover, hours: int) -> Message:
    """Ask the owner, in private, whether one person may see it."""
    who = Who(handover.asker)
    return message(
        text("contact-asked", who=who, what=what(handover.field), hours=hours),
        buttons=(
            Button(text("contact-yes", who=who), Agree(handover.id)),
            Button(text("contact-no"), Decline(handover.id)),
        ),
    )


def agreed(handover: Handover) -> Message:
    """Tell the asker that it can be seen; the detail itself comes only when they look."""
    return message(
        text("contact-agreed", who=_partner(handover, handover.owner)),
        buttons=(Button(text("contact-look"), Look(handover.id)), _end(handover)),
    )


def stands(handover: Handover) -> Message:
    words = text("contact-you-agreed", who=Who(handover.asker), what=what(handover.field))
    return message(words, buttons=(_end(handover),))


def shown(handover: Handover, value: str) -> Message:
    until = When(handover.until) if handover.until else ""
    who = _partner(handover, handover.owner)
    words = text("contact-shown", who=who, value=value, until=until)
    return replace(message(words, buttons=(_end(handover),)), protect=True)


def code(act: Look | ReadBack) -> Message:
    return message(text("contact-code"), answer=Answer(act, "code"))


def own(values: Sequence[tuple[str, str]]) -> Message:
    lines = [text("contact-value", what=what(field), value=value) for field, value in values]
    return replace(message(*lines), protect=True)


def contact(held: Sequence[Kept], seen: Sequence[Handover], open_: Sequence[Handover]) -> Message:
    fields = [each.field for each in held if each.field in OWN]
    lines = [text("contact-have", what=what(field)) for field in fields]
    lines += [_seen(each) for each in seen]
    buttons = (
        *((Button(text("contact-read"), ReadBack()),) if fields else ()),
        *map(_remove, fields),
        *map(_end_with, (each for each in open_ if each.state is not State.ASKED)),
    )
    return message(*(lines or [text("contact-nothing")]), text("contact-how"), buttons=buttons)


def _seen(handover: Handover) -> Text:
    at = When(handover.shown_at) if handover.shown_at else ""
    until = When(handover.until) if handover.until else ""
    key = "contact-sees" if handover.state is State.SHOWN else "contact-saw"
    return text(
        key, who=_partner(handover, handover.asker), what=what(handover.field), at=at, until=until
    )


def _remove(field: str) -> Button:
    return Button(text("contact-remove", what=what(field)), Remove(field))


def _end(handover: Handover) -> Button:
    return Button(text("contact-end"), Revoke(handover.id))


def _end_with(handover: Handover) -> Button:
    who = _partner(handover, handover.asker)
    return Button(text("contact-end-with", who=who), Revoke(handover.id))
