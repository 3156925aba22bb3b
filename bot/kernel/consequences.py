"""What the bot may do to a message or a person, with a twin that only says what it would do."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.act import Act
from bot.core.ids import AccountRef, ChatRef
from bot.core.outgoing import Order, Release, Restrict, TakeDown
from bot.kernel import outbox
from bot.kernel.context import Context
from bot.kernel.render import Target


class Consequences(Protocol):
    """`then` is an act with a field `result`: "done", or why the platform did not do it."""

    def take_down(self, message: str, then: Act | None = None) -> None: ...

    def restrict(self, account: AccountRef, until: datetime, then: Act | None = None) -> None: ...

    def release(self, account: AccountRef, then: Act | None = None) -> None: ...


@dataclass(frozen=True, slots=True)
class Real:
    """Every consequence is an outbox row; it is done after the commit, before any words."""

    ctx: Context

    def take_down(self, message: str, then: Act | None = None) -> None:
        self._order(TakeDown(message), then)

    def restrict(self, account: AccountRef, until: datetime, then: Act | None = None) -> None:
        self._order(Restrict(account, until), then)

    def release(self, account: AccountRef, then: Act | None = None) -> None:
        self._order(Release(account), then)

    def _order(self, order: Order, then: Act | None) -> None:
        chat: ChatRef = self.ctx.chat.ref
        target = Target(chat.platform, str(chat), self.ctx.chat.group, chat_id=self.ctx.chat.id)
        outbox.put_deed(self.ctx.tx, target, order, then, self.ctx.now)


@dataclass(frozen=True, slots=True)
class Simulated:
    """The dry run: nothing leaves the machine, a fact says what would have been done."""

    ctx: Context
    rule: str

    def take_down(self, message: str, then: Act | None = None) -> None:  # noqa: ARG002 - the port's shape
        self._note("take_down")

    def restrict(self, account: AccountRef, until: datetime, then: Act | None = None) -> None:  # noqa: ARG002 - the port's shape
        self._note("restrict")

    def release(self, account: AccountRef, then: Act | None = None) -> None:  # noqa: ARG002 - the port's shape
        self._note("release")

    def _note(self, deed: str) -> None:
        self.ctx.record("consequences.simulated", rule=self.rule, deed=deed)
