"""What a feature declares about itself."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from bot.core.act import Act
from bot.core.incoming import Said
from bot.core.param import AnyParam

# A handler takes the context (kernel/context.py) and the act. What it returns, if anything,
# is told quietly to whoever acted: on the pressed button, or as a short answer.
Handler = Callable[[Any, Any], Any]

# (words, regions of the group) -> JSON value; pure, run before the transaction.
Sense = Callable[[Said, Sequence[str]], Any]

# (words the bot is about to say in a group, regions, listed numbers) -> words it may say.
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
    menu: int = 0


@dataclass(frozen=True, slots=True)
class Feature:
    """One slice. `watches` hear every ordinary message of a group (core.acts.Heard); `on`
    answers facts of any feature, by name, in the same transaction."""

    name: str
    acts: Mapping[type[Act], Handler]
    commands: tuple[Command, ...] = ()
    params: tuple[AnyParam, ...] = ()
    watches: tuple[Handler, ...] = ()
    on: Mapping[str, tuple[Handler, ...]] = field(default_factory=dict)
    senses: Mapping[str, Sense] = field(default_factory=dict)
    guards: tuple[Guard, ...] = ()
