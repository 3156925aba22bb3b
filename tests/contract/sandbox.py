"""A story in the sandbox's square, with the kernel driven step by step."""

from datetime import timedelta

from tests.chat import Chat
from tests.contract.stage import Stage


class SandboxStage(Stage):
    platform = "sandbox"

    def __init__(self, chat: Chat) -> None:
        self._chat = chat

    async def says(self, who: str, words: str, *, private: bool = False) -> None:
        await self._chat.says(who, words, private=private)

    async def presses(self, who: str, label: str) -> None:
        await self._chat.presses(who, label)

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

    async def restarts(self) -> None:
        await self._chat.engine.postroom.recover()
        await self._chat.settle()

    async def hears_twice(self) -> None:
        raise NotImplementedError
