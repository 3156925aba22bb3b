"""An event of a room, as plain JSON, in our own words."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from bot.core.incoming import (
    BotEntered,
    BotGone,
    Entered,
    Gone,
    Incoming,
    Kind,
    Moved,
    Picked,
    Removed,
    Room,
    Said,
    Sender,
    What,
)
from bot.core.polled import PollBegun
from bot.platforms.matrix.levels import Levels
from bot.platforms.matrix.messages import POLLS, changes, poll, polled, said, thread
from bot.platforms.matrix.names import PLATFORM, account_ref, chat_ref, choice, message_ref
from bot.platforms.matrix.room import JOINED, Event, RoomState

MESSAGES = ("m.room.message", "m.sticker")
KINDS = (Kind.PERSON, Kind.BOT)
TOMBSTONE = "m.room.tombstone"
SERVER_NOTICE = "m.server_notice"
END_OF_TIME = 4_000_000_000  # beyond it a clock is wrong
OUT = ("leave", "ban")
_DIGITS = re.compile(r"(?:\d\D*){5}")


def read(event: Event, room: RoomState, author: str = "") -> tuple[Incoming, ...]:
    """Return what an event says: mostly one thing, nothing when it does not concern us.

    `room` has the event folded in; `author` wrote the message that an edit changes.
    Raises whatever comes of what no honest client sends: the caller sets the event aside.
    """
    kind, mine = event["type"], event["sender"] == room.me
    if room.space or (room.followed_by and kind != TOMBSTONE):
        return ()  # a place for rooms, not for words; or one whose words are elsewhere now
    if room.locked:
        return _locked(event, room)
    if kind == "m.room.member":
        return _membership(event, room)
    if mine or "redacted_because" in event.get("unsigned", {}):
        return ()
    if kind == TOMBSTONE and event.get("state_key") == "":
        return tell(event, room, Moved(chat_ref(event["content"]["replacement_room"])))
    if kind == "m.room.power_levels" and event.get("state_key") == "":
        return _powers(event, room)
    return _words(event, room, author)


def arrived(event: Event, room: RoomState) -> tuple[Incoming, ...]:
    """Say that the bot is in a room, and who else; of a direct room once both are in it."""
    alone = room.direct and len(room.inside()) == 1
    if room.locked or room.space or alone:
        return ()
    name, at = _name(event, room), _moment(event)
    ours = BotEntered(room.rights(), len(room.inside()))
    first = Incoming(name, at, room.place(), _sender(event, room), ours)
    others = [user for user in room.inside() if user not in (room.me, room.peer)]
    return (first, *(_known(f"{name}+{user}", at, user, room) for user in others))


def _words(event: Event, room: RoomState, author: str) -> tuple[Incoming, ...]:
    match event["type"]:
        case kind if kind in MESSAGES and event["content"]:
            if event["content"].get("msgtype") == SERVER_NOTICE:
                return ()  # the server itself speaks, and wants no answer
            edited = bool(changes(event)) and author == event["sender"]
            return tell(event, room, said(event, room.me, room.id, edited=edited))
        case kind if kind in POLLS and event["content"]:
            return _polled(event, room)
        case "m.reaction" if event["content"]:
            return _reaction(event, room)
        case "m.room.redaction":
            target = event.get("redacts") or event["content"]["redacts"]
            return tell(event, room, Removed(message_ref(room.id, target)))
    return ()


def _polled(event: Event, room: RoomState) -> tuple[Incoming, ...]:
    """Say what words a poll shows, and that it was begun."""
    begun, ref = poll(event["content"]), message_ref(room.id, event["event_id"])
    asked = PollBegun(ref, begun.question, begun.options, begun.most)
    (words,) = tell(event, room, polled(begun, ref))
    if room.peer:
        return (words,)  # nobody else sees it
    return (words, replace(words, id=f"{words.id}+poll", what=asked))


def _reaction(event: Event, room: RoomState) -> tuple[Incoming, ...]:
    relation = event["content"]["m.relates_to"]
    place = choice(relation["key"])
    if place is not None:
        return tell(event, room, Picked(message_ref(room.id, relation["event_id"]), place))
    if _DIGITS.search(relation["key"]):  # a number is no less open to all as a reaction
        words = Said(message_ref(room.id, event["event_id"]), text=relation["key"])
        return tell(event, room, words)
    return ()


def _locked(event: Event, room: RoomState) -> tuple[Incoming, ...]:
    """Leave off where a room turns encrypted: we can no longer work there."""
    before = event.get("unsigned", {}).get("prev_content")
    if event["type"] == "m.room.encryption" and not before:
        return tell(event, room, BotGone())
    return ()


def _membership(event: Event, room: RoomState) -> tuple[Incoming, ...]:
    user, now = event["state_key"], event["content"]["membership"]
    before = (event.get("unsigned", {}).get("prev_content") or {}).get("membership", "")
    if not before and room.was_for_two(user):
        return arrived(event, room)  # somebody was brought along: it is a group from now on
    if now == JOINED != before:
        return _entered(event, room, user)
    if now in OUT and before == JOINED:
        ours = user in (room.me, room.peer)
        return tell(event, room, BotGone() if ours else Gone(account_ref(user)))
    return ()


def _entered(event: Event, room: RoomState, user: str) -> tuple[Incoming, ...]:
    if user in (room.me, room.peer):
        return arrived(event, room)
    what = Entered(account_ref(user), room.name(user), standing=room.standing(user))
    return tell(event, room, what)


def _powers(event: Event, room: RoomState) -> tuple[Incoming, ...]:
    """Say what the bot may do now, and who stands elsewhere than before."""
    if room.peer or room.membership(room.me) != JOINED:
        return ()
    before = event.get("unsigned", {}).get("prev_content") or {}
    old = Levels(before, room.levels.creators, room.levels.version)
    new = Levels(event["content"], room.levels.creators, room.levels.version)
    name, at = _name(event, room), _moment(event)
    told: list[Incoming] = []
    if old.rights(room.me) != new.rights(room.me):
        ours = BotEntered(new.rights(room.me), len(room.inside()))
        told = [Incoming(name, at, room.place(), _sender(event, room), ours)]
    moved = [user for user in room.inside() if old.standing(user) != new.standing(user)]
    others = _standings(moved, new, room)
    return (
        *told,
        *(Incoming(f"{name}+{s.account.key}", at, room.place(), s, w) for s, w in others),
    )


def _standings(
    users: Iterable[str], levels: Levels, room: RoomState
) -> Iterable[tuple[Sender, Entered]]:
    for user in users:
        if user != room.me:
            who = Sender(account_ref(user), room.name(user))
            yield who, Entered(who.account, who.name, standing=levels.standing(user), seen=False)


def _known(name: str, at: datetime, user: str, room: RoomState) -> Incoming:
    who = Sender(account_ref(user), room.name(user))
    what = Entered(who.account, who.name, standing=room.standing(user), seen=False)
    return Incoming(name, at, room.place(), who, what)


def tell(event: Event, room: RoomState, what: What) -> tuple[Incoming, ...]:
    """Say what an event means, with its name, its moment, its place and who did it."""
    place: Room = room.place(thread(event["content"]))
    return (Incoming(_name(event, room), _moment(event), place, _sender(event, room), what),)


def _sender(event: Event, room: RoomState) -> Sender:
    """Return who did it; whatever happens in a direct room is the person's."""
    user = room.peer or event["sender"]
    return Sender(account_ref(user), room.name(user), kind=KINDS[user == room.me])


def _name(event: Event, room: RoomState) -> str:
    return f"{PLATFORM}:{room.me}:{event['event_id']}"


def _moment(event: Event) -> datetime:
    """Return when it was said; a server whose clock makes no sense is taken to say nothing."""
    at = event["origin_server_ts"] / 1000
    return datetime.fromtimestamp(at if 0 <= at < END_OF_TIME else 0, UTC)
