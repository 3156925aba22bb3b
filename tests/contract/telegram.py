"""A story on Telegram: the whole program over HTTP against the strict Bot API server."""

from datetime import timedelta

from tests.bot_api import BotApi, Post
from tests.contract.running import Running
from tests.contract.stage import PEOPLE, Stage, is_choice


class TelegramStage(Stage):
    platform = "telegram"

    def __init__(self, server: BotApi, program: Running) -> None:
        self.server = server
        self._program = program
        self.people = {name: server.person(name, opened=True) for name in PEOPLE}
        self.last = 0  # the number of the update of what somebody said last
        self.street = server.group("Our street", *self.people.values(), bot=False)

    async def opens(self) -> None:
        """Start the program and let the bot into the street."""
        await self._program.start()
        await self.server.until(lambda: "chat_member" in self.server.mail.wanted)
        self.server.bot_joins(self.street, self.people["Ana"])

    async def says(self, who: str, words: str, *, private: bool = False) -> None:
        person = self.people[who]
        chat = self.server.private(person) if private else self.street
        self.server.says(chat, person, words)
        self.last = int(self.server.mail.waiting[-1]["update_id"])

    async def presses(self, who: str, label: str) -> None:
        person = self.people[who]
        for post in self._offering(who):
            for shown in post.labels:
                if is_choice(shown, label):
                    self.server.presses(post, person, shown)
                    return
        raise AssertionError(f"{who} sees no button {label!r}")

    def _offering(self, who: str) -> list[Post]:
        """Return the messages this person may press on, the private and newest first."""
        home = self.server.messages(self.server.private(self.people[who]))
        return [*reversed(home), *reversed(self.server.messages(self.street))]

    async def group(self) -> list[str]:
        return [post.text for post in self.server.messages(self.street)]

    async def private(self, who: str) -> list[str]:
        person = self.people[who]
        told = [answer.text for answer in self.server.answers(person)]
        home = self.server.private(person)
        return [*(post.text for post in self.server.messages(home)), *told]

    async def choices(self, who: str = "") -> list[str]:
        chat = self.server.private(self.people[who]) if who else self.street
        return [label for post in self.server.messages(chat) for label in post.labels]

    async def noon(self) -> None:
        """Wait until it is noon or a little later: at night votes neither open nor end."""
        await self.passes(hours=(12 - self._program.clock.now().hour) % 24)

    def forward(self, by: timedelta) -> None:
        self._program.clock.forward(by)

    async def stops(self) -> None:
        await self._program.stop()

    async def starts(self) -> None:
        await self._program.start()
