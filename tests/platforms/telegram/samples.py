"""Updates as the Bot API sends them, and who the bot is in them."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.core.incoming import Incoming
from bot.platforms.telegram.names import Me
from bot.platforms.telegram.read import read

RECORDED = Path(__file__).parent / "recorded"
ME = Me(700100200, "ground_bot")
NOW = datetime(2030, 1, 2, 12, tzinfo=UTC)


def recorded(name: str) -> dict[str, Any]:
    update: dict[str, Any] = json.loads((RECORDED / f"{name}.json").read_text(encoding="utf-8"))
    return update


def heard(name: str, me: Me = ME) -> Incoming:
    """Read a recorded update that says one thing."""
    (only,) = read(recorded(name), me, NOW)
    return only


def message(**fields: Any) -> dict[str, Any]:
    """Make an update with a plain message from Dot in the group."""
    plain = recorded("sticker")["message"]
    del plain["sticker"]
    return {"update_id": 7, "message": plain | fields}
