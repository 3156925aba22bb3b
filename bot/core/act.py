"""What a person can do: typed, pressed, scheduled or simulated, it is one kind of thing."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar

from bot.core.codec import dump, load


class Need(StrEnum):
    """What must be known of the platform before an act is decided."""

    MEMBER = "member"  # is the person who acts in the group (known within the last hour)
    STANDING = "standing"  # what may the person do there, now (known within a minute)
    RIGHTS = "rights"  # what the bot itself may do in the chat, now
    COUNT = "count"  # how many members the platform counts in the chat


@dataclass(frozen=True, slots=True)
class Act:
    """Base of every act. Subclasses are frozen dataclasses of fields the codec knows.

    `name` is "<feature>.<verb>" and never changes once released: buttons of old messages
    and timers carry it. New fields get defaults for the same reason.
    """

    name: ClassVar[str]
    needs: ClassVar[tuple[Need, ...]] = ()

    def undone(self) -> "Act | None":
        """Return what it means when whoever did this takes it back, None where nothing."""
        return None

    def dump(self) -> dict[str, Any]:
        return {"act": self.name, **{k: v for k, v in dump(self).items() if k != "is"}}


@dataclass(frozen=True, slots=True)
class Say(Act):
    """What a typed command would do, as a button: features are strangers, words are not."""

    name: ClassVar[str] = "kernel.say"
    word: str
    line: str = ""


Acts = Mapping[str, type[Act]]


def load_act(acts: Acts, data: Mapping[str, Any]) -> Act:
    """Read an act back by its name; raises `KeyError` for an act nobody has."""
    return load(acts[data["act"]], {k: v for k, v in data.items() if k != "act"})
