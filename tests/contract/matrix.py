"""A story on Matrix: the whole program against a real Synapse, people with ordinary clients."""

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from tests.contract.running import Running
from tests.contract.stage import Stage, is_choice
from tests.homeserver.member import Member
from tests.homeserver.timeline import Message

CHOICE = re.compile(r"^(\d+)\. (.+)$", re.MULTILINE)
KEYCAP = "\ufe0f\u20e3"
POLL, TEXT = "org.matrix.msc3381.poll", "org.matrix.msc1767.text"
LOOKS = 300
GO_PRIVATE = "Choose in private"


class MatrixStage(Stage):
    platform = "matrix"

    def __init__(self, bot: str, people: Mapping[str, Member], program: Running) -> None:
        self._bot = bot
        self._people = people
        self._program = program
        self._homes: dict[str, str] = {}
        self._street = ""

    async def opens(self) -> None:
        """Start the program and let the bot into the street."""
        ana, *others = self._people.values()
        self._street = await ana.creates("Our street", *(one.user for one in others))
        for one in others:
            await one.joins(self._street)
        await ana.empowers(self._street, self._bot, 50)
        await self._program.start()
        await ana.invites(self._street, self._bot)

    async def says(self, who: str, words: str, *, private: bool = False) -> None:
        person = self._people[who]
        if private and who not in self._homes:
            self._homes[who] = await person.direct(self._bot)
        said = "!" + words[1:] if words.startswith("/") else words
        await person.says(self._homes[who] if private else self._street, said)

    async def presses(self, who: str, label: str) -> None:
        """Reply with a number in the private room; hang a reaction on what stands in the street."""
        person = self._people[who]
        if await self._replies(who, label):
            return
        for message in reversed(await person.messages(self._street)):
            if number := _number(message, label):
                await person.reacts(message, f"{number}{KEYCAP}")
                return
        if not await self._raises_hand(person, label):
            await self._goes_private(who, label)

    async def _replies(self, who: str, label: str) -> bool:
        for message in reversed(await self._at_home(who)):
            if number := _number(message, label):
                await self._people[who].replies(message, str(number))
                return True
        return False

    async def hears_poll(self, words: str) -> None:
        """Wait until a poll of the app itself stands in the street."""
        for _ in range(LOOKS):
            events = await self._people["Ana"].timeline(self._street)
            if any(words in str(event["content"].get(f"{POLL}.start")) for event in events):
                return
            await self.rests()
        raise AssertionError(f"no poll asks {words!r}")

    async def _raises_hand(self, person: Member, label: str) -> bool:
        """Answer a poll of the app itself, if one offers this."""
        for event in reversed(await person.timeline(self._street)):
            start = event["content"].get(f"{POLL}.start", {})
            for option in start.get("answers", []):
                if is_choice(option[TEXT], label):
                    about = {"rel_type": "m.reference", "event_id": event["event_id"]}
                    said = {f"{POLL}.response": {"answers": [option["id"]]}}
                    answer = {"m.relates_to": about, **said}
                    await person.sends(self._street, f"{POLL}.response", answer)
                    return True
        return False

    async def _goes_private(self, who: str, label: str) -> None:
        """Ask for the choices that are for one's own eyes, and choose there."""
        for message in reversed(await self._people[who].messages(self._street)):
            if number := _number(message, GO_PRIVATE):
                await self._people[who].reacts(message, f"{number}{KEYCAP}")
                for _ in range(LOOKS):
                    if await self._replies(who, label):
                        return
                    await self.rests()
        raise AssertionError(f"{who} sees no choice {label!r}")

    async def moves(self) -> None:
        """Let the street go on in a new room, as its owner decides."""
        ana, *others = self._people.values()
        where = ("rooms", self._street, "upgrade")
        made = await ana.api.post(*where, body={"new_version": "12"})
        self._street = made["replacement_room"]
        for user in (*(one.user for one in others), self._bot):
            await ana.invites(self._street, user)
        for one in others:
            await one.joins(self._street)

    async def group(self) -> list[str]:
        return [m.text for m in await self._people["Ana"].messages(self._street)]

    async def events(self) -> list[dict[str, Any]]:
        """Return what the homeserver holds of the street."""
        return await self._people["Ana"].timeline(self._street)

    async def private(self, who: str) -> list[str]:
        return [message.text for message in await self._at_home(who)]

    async def choices(self, who: str = "") -> list[str]:
        texts = await (self.private(who) if who else self.group())
        return [label for text in texts for _, label in CHOICE.findall(text)]

    def forward(self, by: timedelta) -> None:
        self._program.clock.forward(by)

    async def stops(self) -> None:
        await self._program.stop()

    async def starts(self) -> None:
        await self._program.start()

    async def _at_home(self, who: str) -> list[Message]:
        person = self._people[who]
        if who not in self._homes:
            if not await person.invitations():
                return []
            self._homes[who] = await person.direct(self._bot)
        return await person.messages(self._homes[who])


def _number(message: Message, label: str) -> int:
    """Return the number a message gives a choice, 0 if it does not offer it."""
    return next((int(n) for n, text in CHOICE.findall(message.text) if is_choice(text, label)), 0)
