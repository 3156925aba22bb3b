"""What people do in chats: the hands of a test."""

from itertools import count
from typing import Any

from tests.bot_api import files, shapes
from tests.bot_api.members import seat
from tests.bot_api.state import State
from tests.bot_api.world import Chat, Person, Post, Press, Seat

FIRST_PERSON = 5_000_001


class People:
    """Accounts and what they say and press. Each act puts the updates it causes in the mail."""

    state: State

    def __init__(self) -> None:
        self._ids = count(FIRST_PERSON)

    def person(
        self, name: str, *, language: str = "en", opened: bool = False, **more: Any
    ) -> Person:
        """Make an account; `opened` means it has pressed start in the bot's private chat."""
        someone = Person(next(self._ids), name, language=language, opened=opened, **more)
        self.state.people[someone.id] = someone
        self.state.chats[someone.id] = Chat(someone.id, "private", ids=self.state.shared_ids)
        return someone

    def private(self, person: Person) -> Chat:
        return self.state.chats[person.id]

    def says(self, chat: Chat, person: Person, text: str, **more: Any) -> Post:
        """Say something. `topic`, `reply_to` (a Post), `anonymous` as in `posts`."""
        return self.posts(chat, person, shapes.worded(text), **more)

    def posts(
        self, chat: Chat, person: Person, content: dict[str, Any], *,
        topic: int = 0, reply_to: Post | None = None, anonymous: bool = False,
    ) -> Post:  # fmt: skip
        """Put any content of a Message into a chat: a photo, a contact, a poll, a forward …"""
        number = self.state.number(chat)
        masked = {"from": shapes.user(shapes.GROUP_ANONYMOUS_BOT), "sender_chat": shapes.chat(chat)}
        fields: dict[str, Any] = masked if anonymous else {"from": shapes.user(person)}
        if topic:
            fields |= {"message_thread_id": topic, "is_topic_message": True}
        if reply_to:
            fields |= {"reply_to_message": _bare(reply_to)}
        body = shapes.message(number, self.state.room(chat), self.state.now(), **fields, **content)
        post = chat.posts[number] = Post(chat, number, person.id, self.state.now(), body)
        if self.state.hears(chat, body):
            self.state.mail.put("message", body)
        return post

    def sends_file(
        self, chat: Chat, person: Person, kind: str, given: bytes, caption: str = "", **more: Any
    ) -> Post:
        """Send a photo, voice, audio, video or document with these bytes."""
        words = files.captioned({"caption": caption})
        return self.posts(chat, person, files.content(self.state, kind, given) | words, **more)

    def edits(self, post: Post, text: str) -> Post:
        post.was.append(post.text)
        kept = {k: v for k, v in post.body.items() if k not in ("text", "entities")}
        post.body = kept | shapes.worded(text) | {"edit_date": int(self.state.now().timestamp())}
        if self.state.hears(post.chat, post.body):
            self.state.mail.put("edited_message", post.body)
        return post

    def takes_back(self, post: Post) -> None:
        """Delete an own message; bots are not told."""
        post.removed = True

    def presses(self, post: Post, person: Person, label: str) -> str:
        """Press a button by its label; returns the query's id, or "" for a link to the bot."""
        button = next(b for b in post.buttons if b["text"] == label)
        if "url" in button:
            word = button["url"].rpartition("?start=")[2]
            self.opens(person, word)
            return ""
        return self.sends_data(post, person, button["callback_data"])

    def sends_data(self, post: Post, person: Person, data: str) -> str:
        """Press with any data, also such that no button carries."""
        query = str(next(self.state.press_ids))
        self.state.presses[query] = Press(person.id, post, self.state.now())
        self.state.mail.put(
            "callback_query",
            {
                "id": query,
                "from": shapes.user(person),
                "message": _bare(post),
                "chat_instance": str(post.chat.id),
                "data": data,
            },
        )
        return query

    def opens(self, person: Person, word: str = "") -> Post:
        """Press start in the private chat, with the word of a deep link if there is one."""
        person.opened = True
        if person.shut:
            self._door(person, shut=False)
        return self.says(self.private(person), person, f"/start {word}".strip())

    def shuts(self, person: Person) -> None:
        """Block the bot."""
        self._door(person, shut=True)

    def shares_contact(
        self, chat: Chat, person: Person, number: str, *, of: Person | None = None, **more: Any
    ) -> Post:
        """Share a contact card, one's own unless `of` is somebody else."""
        shown = of or person
        card = {"phone_number": number, "first_name": shown.name, "user_id": shown.id}
        return self.posts(chat, person, {"contact": card}, **more)

    def _door(self, person: Person, *, shut: bool) -> None:
        before, after = (Seat(), Seat("kicked")) if shut else (Seat("kicked"), Seat())
        person.shut = shut
        seat(self.state, Chat(person.id, "private"), self.state.me, before, after, by=person.id)


def _bare(post: Post) -> dict[str, Any]:
    return {k: v for k, v in post.body.items() if k != "reply_to_message"}
