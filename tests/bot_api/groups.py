"""What happens to groups: people and the bot come and go, topics open, a group grows."""

from itertools import count

from tests.bot_api import shapes
from tests.bot_api.members import seat
from tests.bot_api.state import State
from tests.bot_api.world import ADMIN_RIGHTS, INSIDE, Chat, Person, Post, Seat

FIRST_GROUP = 4_001
SUPERGROUP = -1_000_000_000_000
ALL = frozenset(ADMIN_RIGHTS)


class Groups:
    """Groups and who is in them."""

    state: State

    def __init__(self) -> None:
        self._group_ids = count(FIRST_GROUP)

    def group(
        self, title: str, *people: Person, kind: str = "supergroup", admin: bool = True,
        rights: frozenset[str] = ALL, bot: bool = True,
    ) -> Chat:  # fmt: skip
        """Make a group of people, the first its owner, and let the bot join unless `bot=False`."""
        number = next(self._group_ids)
        chat = Chat(SUPERGROUP - number if kind == "supergroup" else -number, kind, title)
        self.state.chats[chat.id] = chat
        chat.seats = {person.id: Seat() for person in people}
        if people:
            chat.seats[people[0].id] = Seat("creator")
        if bot:
            self.bot_joins(chat, people[0] if people else self.state.me, admin=admin, rights=rights)
        return chat

    def bot_joins(
        self, chat: Chat, by: Person, *, admin: bool = True, rights: frozenset[str] = ALL
    ) -> None:
        """Let the bot in, or change what it may do there."""
        after = Seat("administrator", rights) if admin else Seat()
        self._sits(chat, self.state.me, after, by)

    def bot_leaves(self, chat: Chat, by: Person) -> None:
        """Put the bot out."""
        self._sits(chat, self.state.me, Seat("kicked"), by)

    def joins(self, chat: Chat, *people: Person) -> None:
        """Let people join, with the line that says so in the chat."""
        for person in people:
            self._sits(chat, person, Seat(), person)
        self._service(chat, people[0], new_chat_members=[shapes.user(p) for p in people])

    def leaves(self, chat: Chat, person: Person) -> None:
        self._sits(chat, person, Seat("left"), person)
        self._service(chat, person, left_chat_member=shapes.user(person))

    def appoints(self, chat: Chat, person: Person, by: Person) -> None:
        """Make somebody an administrator."""
        self._sits(chat, person, Seat("administrator", ALL), by)

    def opens_topic(self, chat: Chat, by: Person, name: str) -> int:
        """Open a topic and return its number, that of the message that opened it."""
        about = {"name": name, "icon_color": 7322096}
        post = self._service(chat, by, forum_topic_created=about)
        chat.topics[post.id] = True
        return post.id

    def closes_topic(self, chat: Chat, topic: int) -> None:
        chat.topics[topic] = False

    def deletes_topic(self, chat: Chat, topic: int) -> None:
        del chat.topics[topic]

    def grows(self, chat: Chat, by: Person) -> Chat:
        """Turn a group into a supergroup: a new chat; numbers of messages start again."""
        number = SUPERGROUP - next(self._group_ids)
        grown = Chat(number, "supergroup", chat.title, seats=dict(chat.seats))
        self.state.chats[grown.id] = grown
        self._service(chat, by, migrate_to_chat_id=grown.id)
        chat.became = grown
        self._service(grown, by, migrate_from_chat_id=chat.id)
        return grown

    def channel_says(self, chat: Chat, title: str, text: str) -> Post:
        """Let a channel write in a group, as its owner may."""
        channel = {"id": SUPERGROUP - next(self._group_ids), "type": "channel", "title": title}
        return self._put(chat, shapes.CHANNEL_BOT, {"sender_chat": channel, **shapes.worded(text)})

    def _sits(self, chat: Chat, person: Person, after: Seat, by: Person) -> None:
        seat(self.state, chat, person, chat.seat(person.id, self.state.now()), after, by.id)

    def _service(self, chat: Chat, by: Person, **what: object) -> Post:
        return self._put(chat, by, what)

    def _put(self, chat: Chat, by: Person, content: dict[str, object]) -> Post:
        number = self.state.number(chat)
        fields = {"from": shapes.user(by), **content}
        body = shapes.message(number, self.state.room(chat), self.state.now(), **fields)
        post = chat.posts[number] = Post(chat, number, by.id, self.state.now(), body)
        told = chat.seat(self.state.me.id, self.state.now()).status in INSIDE
        if told and self.state.hears(chat, body):
            self.state.mail.put("message", body)
        return post
