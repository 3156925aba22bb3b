"""What the bot may do to a message or a person, with twins that only say or note what it would."""

from dataclasses import dataclass, field
from typing import Protocol

from bot.core.act import Act
from bot.core.measures import Admit, Ban, Hush, Kick, Unban, Unhush
from bot.core.outgoing import Deed, Release, Restrict, TakeDown
from bot.kernel import outbox
from bot.kernel.context import Context
from bot.kernel.people import Chat
from bot.kernel.render import Target

NAMES: dict[type[Deed], str] = {
    TakeDown: "take_down",
    Restrict: "restrict",
    Release: "release",
    Ban: "ban",
    Unban: "unban",
    Kick: "kick",
    Admit: "admit",
    Hush: "hush",
    Unhush: "unhush",
}


class Consequences(Protocol):
    def order(self, deed: Deed, then: Act | None = None, chat: Chat | None = None) -> None:
        """Have it done in `chat`, or here.

        `then` is an act with a field `result`, "done" or why the platform did not do it, and
        perhaps `former`, how things stood before.
        """


@dataclass(frozen=True, slots=True)
class Real:
    """Every consequence is an outbox row; it is done after the commit, before any words."""

    ctx: Context

    def order(self, deed: Deed, then: Act | None = None, chat: Chat | None = None) -> None:
        there = chat or self.ctx.chat
        target = Target(there.ref.platform, str(there.ref), self.ctx.chat.group, chat_id=there.id)
        outbox.put_deed(self.ctx.tx, target, deed, then, self.ctx.now)

    def take_down(self, message: str, then: Act | None = None) -> None:
        self.order(TakeDown(message), then)


@dataclass(frozen=True, slots=True)
class Simulated:
    """The dry run: nothing leaves the machine, a fact says what would have been done."""

    ctx: Context
    rule: str

    def order(self, deed: Deed, then: Act | None = None, chat: Chat | None = None) -> None:  # noqa: ARG002 - the port's shape
        self.ctx.record("consequences.simulated", rule=self.rule, deed=NAMES[type(deed)])


@dataclass(frozen=True, slots=True)
class Recording:
    """For trials and tests: a list of what would have been done, and nothing else."""

    done: list[Deed] = field(default_factory=list)

    def order(self, deed: Deed, then: Act | None = None, chat: Chat | None = None) -> None:  # noqa: ARG002 - the port's shape
        self.done.append(deed)
