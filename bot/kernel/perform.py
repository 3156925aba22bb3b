"""One act decided: the right person, in the right place, in one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from bot.core.act import Act, Need
from bot.core.delivery import Ack
from bot.core.events import Heard
from bot.core.incoming import Done, Incoming, Kind, Picked, Pressed, Said, Standing
from bot.core.text import Refused, Text
from bot.kernel import answers, around, lanes, people, tell
from bot.kernel.context import Context
from bot.kernel.house import House
from bot.kernel.inner import ChooseGroup
from bot.kernel.resolve import Meant, resolve
from bot.kernel.roles import permit
from bot.kernel.scene import Scene, set_scene, unmet
from bot.kernel.writing import undone_alone


@dataclass(frozen=True, slots=True)
class Ask:
    """What the platform must be asked before this row can be decided."""

    needs: tuple[Need, ...]
    scene: Scene


@dataclass(frozen=True, slots=True)
class Decided:
    """The row is done; `ack` is the tick that the presser should see."""

    platform: str = ""
    ack: Ack | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """What was sensed in an event, and the needs that no platform could answer."""

    sensed: Mapping[str, Any]
    unknown: frozenset[Need] = frozenset()
    locked: lanes.Locked = None


def perform(
    tx: Connection, house: House, job: Job, incoming: Incoming, now: datetime
) -> Ask | Decided:
    """Decide one inbox row."""
    sensed, unknown = job.sensed, job.unknown
    if incoming.sender.kind is Kind.BOT and isinstance(incoming.what, Said):
        return Decided()
    scene = set_scene(tx, incoming, now)
    if not isinstance(incoming.what, Said | Pressed | Picked | Done):
        around.happen(_context(tx, house, now, scene), incoming)
        return Decided()
    try:
        meant = resolve(tx, house, incoming, scene, now)
    except Refused as no:
        meant = Meant(pressed=getattr(incoming.what, "press", ""))
        _watch(tx, house, now, scene, _overheard(incoming), sensed)
        ack = tell.no(_context(tx, house, now, scene), no.text, meant)
        return Decided(scene.chat.ref.platform, ack)
    scene = _where(tx, job, meant, scene)
    ask = _needs(meant, scene)
    missing = tuple(n for n in unmet(tx, ask, scene, now) if n not in unknown)
    if missing:
        return Ask(missing, scene)
    _watch(tx, house, now, scene, meant.heard, sensed)
    ack = _do(tx, house, now, scene, meant, unknown)
    return Decided(scene.chat.ref.platform, ack)


def _overheard(incoming: Incoming) -> Heard | None:
    said = incoming.what
    if incoming.room.private or not isinstance(said, Said):
        return None
    return Heard.of(said)


def _where(tx: Connection, job: Job, meant: Meant, scene: Scene) -> Scene:
    """Go where the act happens; its group's row is locked before anything is read there."""
    scene = replace(scene, chat=meant.chat) if meant.chat else scene
    chosen = meant.act.group if isinstance(meant.act, ChooseGroup) else 0
    for group in (scene.chat.group, chosen):
        lanes.expect(job.locked, group)
    return _in_group(tx, scene) if meant.chat or scene.chat.private else scene


def _in_group(tx: Connection, scene: Scene) -> Scene:
    """Let an act know what the person is in the group it is about."""
    if not scene.chat.group or not scene.person.id:
        return scene
    row = people.membership(tx, scene.chat.group, scene.person.id)
    person = replace(
        scene.person,  # what is known of the person in another group says nothing here
        standing=Standing(row.standing) if row else None,
        first_seen=row.first_seen if row else None,
        standing_at=row.standing_at if row else None,
        seen_at=row.seen_at if row else None,
    )
    return replace(scene, person=person)


def _needs(meant: Meant, scene: Scene) -> tuple[Need, ...]:
    needs = meant.act.needs if meant.act else ()
    if meant.command and meant.command.facilitator:
        needs = (*needs, Need.STANDING)
    if scene.chat.private:  # what a chat allows is asked where the group is
        needs = tuple(need for need in needs if need is not Need.RIGHTS)
    return tuple(dict.fromkeys(needs))


def _context(tx: Connection, house: House, now: datetime, scene: Scene) -> Context:
    return Context(tx, now, scene.person, scene.chat, house)


def _watch(
    tx: Connection,
    house: House,
    now: datetime,
    scene: Scene,
    heard: Act | None,
    sensed: Mapping[str, Any],
) -> None:
    if heard is None:
        return
    event = replace(heard, sensed=dict(sensed)) if isinstance(heard, Heard) else heard
    for handler in house.watches.get(type(event), ()):
        ctx = _context(tx, house, now, scene)
        handler(ctx, event)
        tell.doors(ctx, pressed="")


def _do(
    tx: Connection,
    house: House,
    now: datetime,
    scene: Scene,
    meant: Meant,
    unknown: frozenset[Need],
) -> Ack | None:
    if meant.act is None:
        return Ack(meant.pressed) if meant.pressed else None
    ctx = _context(tx, house, now, scene)
    if meant.moved_home:
        tell.take_home(ctx)
    try:
        with undone_alone(tx):
            told = _permit(ctx, meant, meant.act, unknown)
            if meant.answers:
                answers.answered(tx, scene)
            told = told or call(ctx, house, meant.act)
    except Refused as no:
        if meant.answers:
            answers.again(tx, scene, now)
        return tell.no(_context(tx, house, now, scene), no.text, meant)
    return tell.quietly(ctx, told, meant)


def _permit(ctx: Context, meant: Meant, act: Act, unknown: frozenset[Need]) -> Text | None:
    """Refuse what somebody may not do; return words if it waits for a second member."""
    if unknown:
        raise Refused("kernel-could-not-look")
    if meant.command and meant.command.facilitator:
        return permit(ctx, act)
    return None


def call(ctx: Context, house: House, act: Act) -> Text | None:
    """Let the feature that owns an act handle it, or those who watch for such an event."""
    handler = house.handlers.get(type(act))
    if handler is not None:
        told: Text | None = handler(ctx, act)
        return told
    for watcher in house.watches.get(type(act), ()):
        watcher(ctx, act)
    return None
