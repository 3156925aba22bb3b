"""The state that methods change and people act upon, with the rules of who hears what."""

from datetime import datetime
from itertools import count
from typing import Any

from bot.core.clock import Clock
from tests.bot_api import shapes
from tests.bot_api.mail import Mail
from tests.bot_api.refusals import Refusal, bad, forbidden
from tests.bot_api.world import Answer, Chat, Person, Post, Press


class State:
    """One bot and the world around it. `sees_all` is privacy mode off."""

    def __init__(self, clock: Clock, token: str, *, sees_all: bool = False) -> None:
        self.clock = clock
        self.token = token
        self.me = Person(int(token.partition(":")[0]), "Ground", username="ground_bot", is_bot=True)
        self.sees_all = sees_all
        self.mail = Mail()
        self.people: dict[int, Person] = {self.me.id: self.me}
        self.chats: dict[int, Chat] = {}
        self.presses: dict[str, Press] = {}
        self.answers: list[Answer] = []
        self.menus: dict[tuple[str, str], list[dict[str, Any]]] = {}
        self.shared_ids = count(1)  # private chats and plain groups number messages together
        self.press_ids = count(880_000_001)
        self.files: dict[str, bytes] = {}

    def now(self) -> datetime:
        return self.clock.now()

    def chat(self, number: int | str) -> Chat:
        """Return a chat the bot knows; a group that became a supergroup is only an address."""
        chat = self.chats.get(number if isinstance(number, int) else 0)
        if chat is None or not self._known(chat):
            raise bad("chat not found")
        if chat.became:
            raise Refusal(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=chat.became.id,
            )
        return chat

    def may_write(self, chat: Chat) -> None:
        if chat.private:
            person = self.people[chat.id]
            if person.shut:
                raise forbidden("bot was blocked by the user")
            if not person.opened:
                raise forbidden("bot can't initiate conversation with a user")
            return
        seat = chat.seat(self.me.id, self.now())
        if seat.status == "kicked":
            raise forbidden(f"bot was kicked from the {chat.kind} chat")
        if not chat.holds(self.me.id, self.now()):
            raise forbidden(f"bot is not a member of the {chat.kind} chat")
        if seat.status == "restricted" and not seat.limits.get("can_send_messages"):
            raise bad("not enough rights to send text messages to the chat")

    def may(self, chat: Chat, right: str) -> bool:
        seat = chat.seat(self.me.id, self.now())
        return seat.status == "creator" or right in seat.rights

    def administers(self, chat: Chat) -> bool:
        return chat.seat(self.me.id, self.now()).status in ("creator", "administrator")

    def number(self, chat: Chat) -> int:
        return next(chat.ids if chat.kind == "supergroup" else self.shared_ids)

    def room(self, chat: Chat) -> dict[str, Any]:
        return shapes.chat(chat, self.people.get(chat.id))

    def stands(self, chat: Chat, number: int) -> Post | None:
        post = chat.posts.get(number)
        return None if post is None or post.removed else post

    def hears(self, chat: Chat, body: dict[str, Any]) -> bool:
        """Tell whether the bot is told of a message: its right to, or privacy mode's exceptions."""
        if chat.private:
            return not self.people[chat.id].shut
        if not chat.holds(self.me.id, self.now()):
            return False
        text = body.get("text", body.get("caption"))
        service = text is None and "photo" not in body
        if self.sees_all or self.administers(chat) or service:
            return True
        answered = body.get("reply_to_message", {}).get("from", {}).get("id")
        if answered == self.me.id:
            return True
        word = str(text).split(maxsplit=1)[0] if str(text).startswith("/") else ""
        name, at, addressed = word.partition("@")
        if at:
            return addressed.casefold() == self.me.username.casefold()
        return bool(name) and chat.last_bot in (0, self.me.id)

    def _known(self, chat: Chat) -> bool:
        """Tell whether the bot ever met a chat; a stranger's private chat it cannot name."""
        if not chat.private:
            return self.me.id in chat.seats
        person = self.people[chat.id]
        return person.opened or person.shut or any(
            other.seats.get(person.id) and self.me.id in other.seats
            for other in self.chats.values()
            if not other.private
        )  # fmt: skip
