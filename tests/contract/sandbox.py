"""A story in the sandbox's square, with the kernel driven step by step."""

from datetime import timedelta

from bot.kernel.engine import Engine
from tests import afresh
from tests.chat import Chat
from tests.contract.stage import Stage, is_choice


class SandboxStage(Stage):
    platform = "sandbox"

    def __init__(self, chat: Chat) -> None:
        self._chat = chat
        self._stopped = False

    async def says(self, who: str, words: str, *, private: bool = False) -> None:
        self._chat.square.says(who, words, private=private)
        if not self._stopped:
            await self._chat.settle()

    async def presses(self, who: str, label: str) -> None:
        standing = [*await self.choices(), *await self.choices(who)]
        shown = [each for each in standing if is_choice(each, label)]
        assert shown, f"{who} sees no button {label!r} but {standing}"
        await self._chat.presses(who, shown[-1])

    async def group(self) -> list[str]:
        return self._chat.group

    async def private(self, who: str) -> list[str]:
        return [*self._chat.private(who), *self._chat.toasts]

    async def choices(self, who: str = "") -> list[str]:
        return self._chat.buttons(who)

    def forward(self, by: timedelta) -> None:
        self._chat.clock.forward(by)

    async def rests(self) -> None:
        await self._chat.settle()

    async def stops(self) -> None:
        self._stopped = True

    async def starts(self) -> None:
        """Go on with a new kernel over the same database and square."""
        chat, self._stopped = self._chat, False
        house = afresh.house(chat.link.abilities.can)
        chat.engine = Engine.of(chat.engine.db, house, chat.clock, {"sandbox": chat.link})
        await chat.engine.postroom.recover()
        await chat.settle()
