"""Steps do on each platform what they say, and taking them back gives back what was before."""

from datetime import datetime
from typing import Any, cast

from sqlalchemy import Connection

from bot.app import App
from bot.features.ground_rules.settings import SETTINGS
from bot.kernel import params
from bot.kernel.database import Database
from bot.platforms.sandbox.things import Barred
from tests.bot_api.world import PERMISSIONS, Seat
from tests.contract.matrix import MatrixStage
from tests.contract.sandbox import SandboxStage
from tests.contract.stage import Stage
from tests.contract.telegram import TelegramStage
from tests.homeserver.api import RejectedError

DECLARED = params.Params.of(SETTINGS)
PAGE = "https://quick-money.example/now"
AGREED = {
    "rules.links.enabled": True,
    "rules.links.allow": "listed",
    "rules.dry_run_days": 0,
    "ladder.steps": ["note", "pause"],
}


def _store(stage: Stage) -> tuple[Database, datetime]:
    if isinstance(stage, SandboxStage):
        return stage._chat.engine.db, stage._chat.clock.now()
    program = cast(TelegramStage | MatrixStage, stage)._program
    engine = cast(App, program.app)._engine
    assert engine is not None
    return engine.db, program.clock.now()


async def agreed(stage: Stage) -> None:
    """Let the values come into force, as votes of the group would."""
    db, now = _store(stage)
    await db.tx(_put, now)


def _put(tx: Connection, now: datetime) -> None:
    for name, value in AGREED.items():
        params.put(tx, 1, DECLARED.find(name), value, now, cause="poll")


async def permissions(stage: Stage) -> Any:
    """Return what Ben may do in the street, in the platform's own words."""
    match stage:
        case SandboxStage():
            return dict(stage._chat.square.state.group().restricted)
        case TelegramStage():
            return stage.street.seat(stage.people["Ben"].id, stage.server.state.now())
        case MatrixStage():
            ana = stage._people["Ana"]
            return (await ana.state(stage._street, "m.room.power_levels"))["users"]
    raise AssertionError(stage)


async def silent(stage: Stage) -> bool:
    """Tell whether the platform keeps Ben from writing."""
    if isinstance(stage, TelegramStage):
        seat = stage.street.seat(stage.people["Ben"].id, stage.server.state.now())
        return seat.status == "restricted" and not seat.limits["can_send_messages"]
    try:
        await stage.says("Ben", "may I?")
    except (Barred, RejectedError):
        return True
    return False


async def becomes_silent(stage: Stage) -> None:
    for _ in range(200):
        if await silent(stage):
            return
        await stage.rests()
    raise AssertionError("Ben can still write")


async def comes_back(stage: Stage, before: Any) -> None:
    for _ in range(200):
        if await permissions(stage) == before:
            return
        await stage.rests()
    assert await permissions(stage) == before


async def test_a_pause_is_real_and_taking_it_back_gives_back_what_was_before(
    stage: Stage,
) -> None:
    await stage.greeted()
    if isinstance(stage, MatrixStage):
        await stage._people["Ana"].empowers(stage._street, stage._bot, 100)
    await agreed(stage)
    if isinstance(stage, TelegramStage):  # somebody has limited Ben a little before
        limits = dict.fromkeys(PERMISSIONS, True) | {"can_send_polls": False}
        stage.street.seats[stage.people["Ben"].id] = Seat("restricted", limits=limits)
    await stage.says("Ben", "/start", private=True)
    await stage.shows("Hello, I am Common Ground", "Ben")
    before = await permissions(stage)

    await stage.says("Ben", PAGE)
    await stage.shows("No harm done.", "Ben")
    await stage.passes(hours=25)
    await stage.says("Ben", PAGE)
    await stage.shows("Please pause for a while", "Ben")
    await becomes_silent(stage)
    await stage.says("Ana", "/undo 2")
    await stage.shows("took back what I told you", "Ben")

    await comes_back(stage, before)
    assert not await silent(stage)
