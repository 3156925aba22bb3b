"""What one heard message costs: read by ourselves, or parsed by matrix-nio first."""

import asyncio
import json
import time
from pathlib import Path
from statistics import median
from typing import Any

from nio import AsyncClient, SyncResponse

from bot.platforms.matrix.read import read
from bot.platforms.matrix.room import RoomState

ROOT = Path(__file__).resolve().parents[1]
RECORDED = ROOT / "tests" / "platforms" / "matrix" / "recorded" / "street.json"
ROOM, ME = "!street:test.local", "@bot:test.local"
BATCH, ROUNDS = 100, 30


def answer() -> str:
    """Make the body of a sync with a hundred messages, as a homeserver sends it."""
    events = {e["name"]: e["event"] for e in json.loads(RECORDED.read_text())["events"]}
    state = [events[name] for name in ("create", "join_ann", "power_levels", "join_bot")]
    timeline = [{**events["words"], "event_id": f"$e{place}"} for place in range(BATCH)]
    room = {"state": {"events": state}, "timeline": {"events": timeline, "prev_batch": "p"}}
    return json.dumps({"next_batch": "s2", "rooms": {"join": {ROOM: room}}})


def ours(body: str) -> None:
    seen: dict[str, Any] = json.loads(body)["rooms"]["join"][ROOM]
    room = RoomState(ROOM, ME)
    for event in seen["state"]["events"]:
        room.fold(event)
    for event in seen["timeline"]["events"]:
        room.fold(event)
        read(event, room)


async def theirs(body: str) -> None:
    client = AsyncClient("http://127.0.0.1", ME)
    await client.receive_response(SyncResponse.from_dict(json.loads(body)))


async def main() -> None:
    body = answer()
    taken: dict[str, list[float]] = {"ours": [], "matrix-nio": []}
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        ours(body)
        middle = time.perf_counter()
        await theirs(body)
        taken["ours"].append(middle - begun)
        taken["matrix-nio"].append(time.perf_counter() - middle)
    for name, times in taken.items():
        print(f"{name}: {median(times) / BATCH * 1e6:.0f} µs a message")


if __name__ == "__main__":
    asyncio.run(main())
