"""The square as the kernel's platform: hands events to the inbox, carries parcels out."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from bot.core.act import Need
from bot.core.delivery import Ack, Outcome, Parcel
from bot.core.ids import AccountRef, ChatRef
from bot.core.incoming import Standing
from bot.core.media import Media
from bot.core.outgoing import Abilities, Can, Menu, Pace
from bot.kernel.ports import FileGone, Intake, Known, LookFailed
from bot.platforms.sandbox.files import known
from bot.platforms.sandbox.orders import carry
from bot.platforms.sandbox.read import PREFIX
from bot.platforms.sandbox.square import Square
from bot.platforms.sandbox.things import NAME

EVERYTHING = (
    Can.BUTTONS
    | Can.EDIT
    | Can.SEND_ONCE
    | Can.TOAST
    | Can.PRIVATE_PRESS
    | Can.LINKS_HOME
    | Can.THREADS
    | Can.WRITE_FIRST
)
BRISK = Pace(
    overall_per_s=1000,
    chat_every_s=0,
    chat_per_minute=100_000,
    edit_every_s=0.2,
    private_every_s=0,
)


async def _nothing_to_save() -> None:
    """Stand in where the square is not kept between starts."""


class SandboxLink:
    """Speaks for the bot in a square.

    `can` takes abilities away (no buttons: reactions by number; no send-once: a repeated row
    is posted again). `save` puts the square on disk and returns when it is there.
    """

    def __init__(
        self,
        square: Square,
        can: Can = EVERYTHING,
        pace: Pace = BRISK,
        save: Callable[[], Awaitable[None]] = _nothing_to_save,
    ) -> None:
        self.square = square
        self.abilities = Abilities(NAME, can, pace, PREFIX)
        self._save = save

    async def run(self, intake: Intake) -> None:
        """Hand over what happens in the square, as it happens, until cancelled."""
        await self.catch_up(intake)
        bell = asyncio.Event()
        quiet = self.square.state.ledger.watch(bell.set)
        try:
            while True:
                bell.clear()
                await self.pump(intake)
                await bell.wait()
        finally:
            quiet()

    async def catch_up(self, intake: Intake) -> None:
        """Make our counting agree with what the inbox remembers of us.

        An inbox that knows nothing is new: its rows start again. One that knows more than we
        do has outlived our state: ids go on after its last.
        """
        cursor, state = await intake.cursor(NAME), self.square.state
        if not cursor:
            state.carried.clear()
        counted = max(int(cursor or 0), state.numbers.get("next", 0))
        state.numbers["next"] = counted

    async def pump(self, intake: Intake) -> int:
        """Hand over what waits; return how many events that were."""
        batch = self.square.waiting()
        if batch:
            await self._save()
            await intake.keep(NAME, batch, str(self.square.state.numbers["next"]))
            self.square.heard(batch)
            await self._save()
        return len(batch)

    async def deliver(self, parcel: Parcel) -> Outcome:
        outcome = carry(self.square.state, parcel, self.abilities.can)
        await self._save()
        return outcome

    async def look(self, need: Need, chat: ChatRef, account: AccountRef) -> Known:
        state = self.square.state
        if chat.key in state.people:
            return Known(Standing.MEMBER, (), 2)
        group = state.groups.get(chat.key)
        if group is None or not group.bot:
            raise LookFailed(need)
        if need is Need.RIGHTS:
            return Known(rights=group.rights)
        if need is Need.COUNT:
            return Known(count=len(group.members) + 1)
        return Known(standing=group.standing(account.key))

    async def acknowledge(self, ack: Ack) -> None:
        person, _, press = ack.press.partition(":")
        if person not in self.square.state.people:
            return
        if Can.TOAST in self.abilities.can:
            self.square.state.toast(person, press, ack.text)
        if ack.home:
            self.square.starts(person, ack.home)

    async def fetch(self, media: Media) -> bytes:
        found = known(self.square.state, media)
        if found is None:
            raise FileGone(media.kind)
        return found

    async def publish(self, menus: Sequence[Menu]) -> None:
        for menu in menus:
            self.square.state.menus[f"{menu.scope} {menu.language}"] = menu

    def home(self, word: str) -> str:
        """Return "": a home button opens the private chat by itself."""
        return ""

    async def close(self) -> None:
        await self._save()
