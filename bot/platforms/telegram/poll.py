"""Long polling of our own: an update is on disk before the server may forget it."""

import asyncio
import time

import structlog
from telegram.error import Conflict, InvalidToken, TimedOut

from bot.core.clock import Clock
from bot.kernel.ports import Intake
from bot.platforms.telegram.client import Client
from bot.platforms.telegram.inbox import batch, following
from bot.platforms.telegram.names import Me
from bot.platforms.telegram.settings import Settings
from bot.platforms.telegram.transport import AskedToWait

FIRST_PAUSE_S = 0.5
LONGEST_PAUSE_S = 30.0


class Poller:
    """Asks for updates until cancelled. `polled` is when the last answer came, monotonic."""

    def __init__(self, client: Client, clock: Clock, settings: Settings) -> None:
        self._client = client
        self._clock = clock
        self._settings = settings
        self._pause = FIRST_PAUSE_S
        self._log = structlog.get_logger(__name__)
        self.polled = time.monotonic()

    async def run(self, intake: Intake, me: Me) -> None:
        """Go on from the cursor kept last; ends only when it is cancelled."""
        offset: int | None = None
        while True:
            try:
                if offset is None:
                    offset = int(await intake.cursor(str(me.id)) or 0)
                offset = await self._round(intake, me, offset)
            except Exception as error:  # noqa: BLE001 - nothing may end the listening
                await self._rest(error)

    async def _round(self, intake: Intake, me: Me, offset: int) -> int:
        """Fetch, keep, and only then move on: a crash in between fetches the same again."""
        wait_s, patience_s = self._settings.poll_s, self._settings.patience_s
        async with asyncio.timeout(wait_s + 2 * patience_s):  # whatever the transport thinks
            updates = await self._client.updates(offset, wait_s, patience_s)
        self.polled = time.monotonic()
        moved = following(updates, offset)
        if updates:
            await intake.keep(str(me.id), list(batch(updates, me, self._clock.now())), str(moved))
            if moved == offset:
                raise ValueError("updates without numbers")
        self._pause = FIRST_PAUSE_S
        return moved

    async def _rest(self, error: Exception) -> None:
        """Say what is wrong (the kind only: texts may hold addresses) and wait a while."""
        pause = self._pause
        match error:
            case Conflict():
                event = "telegram.poll.another_program_reads_with_this_token"
            case InvalidToken():
                event, pause = "telegram.poll.token_refused", LONGEST_PAUSE_S
            case AskedToWait():
                event, pause = "telegram.poll.asked_to_wait", error.seconds
            case TimedOut() | TimeoutError():
                event = "telegram.poll.silent"
                await self._client.reopen_poll()
            case _:
                event = "telegram.poll.stumbled"
        self._log.warning(event, error=type(error).__name__, pause_s=pause)
        self._pause = min(self._pause * 2, LONGEST_PAUSE_S)
        await asyncio.sleep(pause)  # noqa: TID251 - the edge: the server needs real time
