"""What the bot knows of one room, kept up to date from its state events."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.core.incoming import Right, Room, Standing
from bot.platforms.matrix.levels import Levels
from bot.platforms.matrix.names import chat_ref

Event = Mapping[str, Any]
JOINED, INVITED = "join", "invite"


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody's membership; `at` is when it became so, in milliseconds since 1970."""

    membership: str
    name: str = ""
    at: int = 0


@dataclass(slots=True)
class RoomState:
    """One room. `me` is the bot's account.

    `direct_with` is the person of a room that the account's own data calls direct.
    """

    id: str
    me: str
    direct_with: str = ""
    levels: Levels = field(default_factory=Levels)
    members: dict[str, Member] = field(default_factory=dict)
    encrypted: bool = False
    keys: bool = False  # the bot has keys of its own: it can read and write where it is encrypted
    hidden_before_joining: bool = False  # who comes may not read what was said before
    title: str = ""
    creator: str = ""
    space: bool = False
    came_from: str = ""  # the room that goes on here
    followed_by: str = ""  # the room in which it goes on
    spoken: int = 0  # when somebody else spoke here last, in milliseconds since 1970

    def fold(self, event: Event) -> None:
        """Take in a state event; whatever makes no sense changes nothing."""
        content, key = event.get("content"), event.get("state_key")
        if not isinstance(content, dict) or not isinstance(key, str):
            return
        if event.get("type") == "m.room.member":
            self._fold_member(key, content, event)
        elif not key:
            self._fold_own(content, event)

    def _fold_own(self, content: Event, event: Event) -> None:
        match event.get("type"):
            case "m.room.power_levels":
                self.levels = Levels(content, self.levels.creators, self.levels.version)
            case "m.room.create":
                self._fold_create(content, event)
            case "m.room.encryption":
                self.encrypted = True  # once on, it cannot be turned off
            case "m.room.history_visibility":
                self.hidden_before_joining = content.get("history_visibility") == "joined"
            case "m.room.name":
                self.title = str(content.get("name") or "")
            case "m.room.tombstone":
                self.followed_by = str(content.get("replacement_room") or "")

    def _fold_member(self, user: str, content: Event, event: Event) -> None:
        at = event.get("origin_server_ts")
        self.members[user] = Member(
            str(content.get("membership")),
            str(content.get("displayname") or ""),
            at if isinstance(at, int) else 0,
        )

    def _fold_create(self, content: Event, event: Event) -> None:
        self.creator = str(event.get("sender") or content.get("creator") or "")
        self.space = content.get("type") == "m.space"
        former = content.get("predecessor")
        self.came_from = str(former.get("room_id") or "") if isinstance(former, dict) else ""
        version = str(content.get("room_version") or "1")
        more = content.get("additional_creators")
        creators = {self.creator, *map(str, more if isinstance(more, list) else [])}
        number = int(version) if re.fullmatch(r"[0-9]{1,4}", version) else 1
        self.levels = Levels(self.levels.content, frozenset(creators), number)

    @property
    def locked(self) -> bool:
        """Tell whether it is closed to the bot: encrypted, and the bot has no keys."""
        return self.encrypted and not self.keys

    @property
    def direct(self) -> bool:
        """Tell whether it is meant for two: so called, or made by the bot, who makes no other."""
        return bool(self.direct_with) or self.creator == self.me

    @property
    def peer(self) -> str:
        """The person of a direct room; "" for a room where anybody else ever was or may come."""
        others = self.members.keys() - {self.me}
        named = {self.direct_with} if self.direct_with else others
        return min(others) if self.direct and len(others) == 1 and others == named else ""

    def was_for_two(self, newcomer: str) -> bool:
        """Tell whether a direct room ceased to be one when somebody was brought along."""
        return self.direct and not self.peer and len(self.members.keys() - {self.me, newcomer}) == 1

    def inside(self) -> list[str]:
        return [user for user, each in self.members.items() if each.membership == JOINED]

    def membership(self, user: str) -> str:
        return self.members[user].membership if user in self.members else "leave"

    def name(self, user: str) -> str:
        """Return what others call somebody: the display name or the first part of the id."""
        known = self.members.get(user)
        return (known.name if known else "") or user[1:].partition(":")[0]

    def standing(self, user: str) -> Standing:
        if self.membership(user) != JOINED:
            return Standing.OUTSIDE
        return self.levels.standing(user)

    def rights(self) -> tuple[Right, ...]:
        return self.levels.rights(self.me)

    def place(self, thread: str = "") -> Room:
        """Return the room in our own words; a direct room is named by its person."""
        if self.peer:
            return Room(chat_ref(self.peer), private=True)
        return Room(chat_ref(self.id), thread=thread, title=self.title)
