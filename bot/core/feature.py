"""What a feature declares about itself."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from bot.core.act import Act
from bot.core.incoming import Said
from bot.core.outgoing import Button
from bot.core.param import AnyParam
from bot.core.text import Text

# A handler takes the context (kernel/context.py) and the act. What it returns, if anything,
# is told quietly to whoever acted: on the pressed button, or as a short answer.
Handler = Callable[[Any, Any], Any]

# (words, regions of the group) -> JSON value; pure, run before the transaction.
Sense = Callable[[Said, Sequence[str]], Any]

# What a feature keeps of people, said by the settings in force; the context -> lines of text.
Holds = Callable[[Any], Sequence[Text]]

# (words the bot is about to say in a group, regions of the group) -> words it may say.
Guard = Callable[[str, Sequence[str]], str]


class Where(StrEnum):
    ANYWHERE = "anywhere"
    GROUP = "group"
    PRIVATE = "private"  # typed in a group it is taken down and answered in private


@dataclass(frozen=True, slots=True)
class Command:
    """A word people type. `menu` > 0 puts it in the members' menu at that place.

    Its texts are `command-<word>` (a menu line) and `.help` (one paragraph).
    """

    word: str
    read: Callable[[str], Act]
    where: Where = Where.ANYWHERE
    facilitator: bool = False
    group: bool = True  # it is about a group; in private the person may have to say which
    menu: int = 0


@dataclass(frozen=True, slots=True)
class Feature:
    """One slice.

    `watches` are called for events (core/events.py) without being asked; `on` answers facts
    of any feature, by their name, in the same transaction. `lasting` are the buttons that
    hang under every greeting and stand as keys in private chats. `senses` and `guards` are
    pure and named by the feature. `works` are heavy and pure, done in a process of their own and
    named by their place, `module:function`. `holds` says what is kept of people, and how long.
    """

    name: str
    acts: Mapping[type[Act], Handler]
    commands: tuple[Command, ...] = ()
    params: tuple[AnyParam, ...] = ()
    watches: Mapping[type[Act], Handler] = field(default_factory=dict)
    on: Mapping[str, Handler] = field(default_factory=dict)
    lasting: tuple[Button, ...] = ()
    sense: Sense | None = None
    guard: Guard | None = None
    works: Mapping[str, str] = field(default_factory=dict)
    holds: Holds | None = None
