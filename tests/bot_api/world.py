"""What the server knows: people, chats, who sits where, and every message with its fate."""

from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any

ADMIN_RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories", "can_pin_messages", "can_manage_topics",
    "can_send_welcome_messages",
)  # fmt: skip
PERMISSIONS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos",
    "can_send_videos", "can_send_video_notes", "can_send_voice_notes", "can_send_polls",
    "can_send_other_messages", "can_add_web_page_previews", "can_react_to_messages",
    "can_edit_tag", "can_change_info", "can_invite_users", "can_pin_messages",
    "can_manage_topics",
)  # fmt: skip
INSIDE = ("creator", "administrator", "member")


@dataclass
class Person:
    """An account. `opened`: pressed start in the bot's private chat; `shut`: blocked the bot."""

    id: int
    name: str
    last_name: str = ""
    language: str = ""
    username: str = ""
    is_bot: bool = False
    opened: bool = False
    shut: bool = False


@dataclass
class Seat:
    """What somebody is in a chat; `limits` are what a restricted member may still do."""

    status: str = "member"
    rights: frozenset[str] = frozenset()
    limits: dict[str, bool] = field(default_factory=dict)
    until: int = 0
    inside: bool = True  # of a restricted member


@dataclass
class Post:
    """A message in a chat. `body` is the Message as last shown; `was` its earlier texts."""

    chat: "Chat"
    id: int
    author: int
    at: datetime
    body: dict[str, Any]
    was: list[str] = field(default_factory=list)
    removed: bool = False
    pinned: bool = False

    @property
    def text(self) -> str:
        return str(self.body.get("text", self.body.get("caption", "")))

    @property
    def buttons(self) -> list[dict[str, Any]]:
        rows = self.body.get("reply_markup", {}).get("inline_keyboard", [])
        return [button for row in rows for button in row]

    @property
    def labels(self) -> list[str]:
        return [button["text"] for button in self.buttons]

    @property
    def topic(self) -> int:
        return int(self.body.get("message_thread_id", 0))

    @property
    def edits(self) -> int:
        return len(self.was)


@dataclass
class Chat:
    """A room. `topics` are open (True) or closed (False); `became` is its supergroup."""

    id: int
    kind: str
    title: str = ""
    seats: dict[int, Seat] = field(default_factory=dict)
    posts: dict[int, Post] = field(default_factory=dict)
    topics: dict[int, bool] = field(default_factory=dict)
    ids: "count[int]" = field(default_factory=lambda: count(1))
    became: "Chat | None" = None
    last_bot: int = 0  # the bot that wrote last, for privacy mode
    permissions: dict[str, bool] = field(default_factory=lambda: dict.fromkeys(PERMISSIONS, True))
    knocking: dict[int, Person] = field(default_factory=dict)  # who asked to join

    @property
    def private(self) -> bool:
        return self.kind == "private"

    def seat(self, person: int, now: datetime) -> Seat:
        """Return what somebody is here now; a limit that has ended is lifted."""
        seat = self.seats.get(person, Seat("left"))
        if seat.status == "restricted" and 0 < seat.until <= now.timestamp():
            seat = self.seats[person] = Seat("member" if seat.inside else "left")
        return seat

    def holds(self, person: int, now: datetime) -> bool:
        seat = self.seat(person, now)
        return seat.status in INSIDE or (seat.status == "restricted" and seat.inside)


@dataclass(frozen=True)
class Answer:
    """What a pressed button told the presser."""

    person: int
    text: str
    url: str
    alert: bool
    took_s: float = 0.0  # since the press


@dataclass(frozen=True)
class Press:
    """A callback query waiting for its answer."""

    person: int
    post: Post
    at: datetime
