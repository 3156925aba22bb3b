"""How a person's own settings are asked and told."""

from collections.abc import Mapping

from bot.core.outgoing import Answer, Button, Message
from bot.core.text import Text, text
from bot.features.members.acts import Quiet, Speak
from bot.features.members.rules import AS_THE_APP

OFTEN = ("22:00-08:00", "20:00-09:00", "always", "never")
HOLDS = {"always": "members-quiet-always", "never": "members-quiet-never"}


def languages(known: Mapping[str, str]) -> Message:
    buttons = [Button(text("members-named", name=name), Speak(tag)) for tag, name in known.items()]
    follow = Button(text("members-as-the-app"), Speak(AS_THE_APP))
    return Message((text("members-which-language"),), (*buttons, follow))


def quiet(wish: str) -> Message:
    buttons = tuple(Button(_choice(each), Quiet(each)) for each in OFTEN if each != wish)
    return Message((holds(wish), text("members-quiet-ask")), buttons, Answer(Quiet(), "hours"))


def holds(wish: str) -> Text:
    if wish in HOLDS:
        return text(HOLDS[wish])
    return text("members-quiet-hours", hours=wish.replace("-", "–"))


def _choice(wish: str) -> Text:
    if wish in HOLDS:
        return text(f"{HOLDS[wish]}-button")
    return text("members-named", name=wish.replace("-", "–"))
