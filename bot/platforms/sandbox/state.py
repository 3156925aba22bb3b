"""What stands in the square at a moment, and what happened there that the bot has not heard."""

from collections.abc import Iterable
from dataclasses import replace

from bot.core.clock import Clock
from bot.core.ids import ChatRef
from bot.core.incoming import Incoming, Room, Said, Sender, What
from bot.core.outgoing import Menu
from bot.platforms.sandbox.ledger import Ledger
from bot.platforms.sandbox.things import NAME, Barred, Carried, File, Group, Person, Post, Toast

TOASTS = 50


class State:
    """Shelves of people, groups, posts and events. Ids come from counting, time from `clock`.

    A place is a group's key, or "@" and a person's key for the private chat with them.
    """

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.ledger = Ledger()
        self.people = self.ledger.shelf("person", Person)
        self.groups = self.ledger.shelf("group", Group)
        self.posts = self.ledger.shelf("post", Post)
        self.menus = self.ledger.shelf("menu", Menu)
        self.toasts = self.ledger.shelf("toast", Toast)
        self.events = self.ledger.shelf("event", Incoming)
        self.carried = self.ledger.shelf("row", Carried)
        self.numbers = self.ledger.shelf("number", int)
        self.files = self.ledger.shelf("file", File)

    def person(self, who: str) -> Person:
        """Find somebody by key or name; raises `Barred("unknown")`."""
        if who in self.people:
            return self.people[who]
        for person in self.people.values():
            if person.name == who:
                return person
        raise Barred("unknown")

    def group(self, key: str = "") -> Group:
        """Find a group, the first by default; raises `Barred("unknown")`."""
        found = self.groups.get(key or next(iter(self.groups), ""))
        if found is None:
            raise Barred("unknown")
        return found

    def standing_posts(self, place: str) -> list[Post]:
        return [post for post in self.posts.values() if post.place == place]

    def answering(self, said: Said) -> Said:
        """Say whose message a message answers, and its words, as far as it still stands."""
        post = self.posts.get(said.reply_to)
        if post is None or post.gone or not post.author:
            return said
        return replace(said, answered=str(self.people[post.author].account), quoted=post.text)

    def sees(self, person: Person, post: Post) -> bool:
        if post.private:
            return post.place == "@" + person.key
        return self.group(post.place).standing(person.key).inside

    def count(self, letters: str) -> str:
        """Return the next id: the letters given and a number that is used once."""
        self.numbers["next"] = self.numbers.get("next", 0) + 1
        return f"{letters}{self.numbers['next']}"

    def wipe(self, message: str) -> None:
        """Take a message away, and its words with it."""
        post = self.posts[message]
        self.files.pop(post.file, None)
        bare = Post(post.id, post.place, post.author, post.at, thread=post.thread, gone=True)
        self.posts[message] = bare

    def toast(self, person: str, press: str, text: str) -> None:
        self.toasts[self.count("t")] = Toast(person, press, text)
        while len(self.toasts) > TOASTS:
            del self.toasts[next(iter(self.toasts))]

    def happens(self, person: Person, what: What, place: str, thread: str = "") -> Incoming:
        """Queue an event of a person in a place, for the bot to hear."""
        sender = Sender(person.account, person.name, person.language)
        room = self._room(place, thread)
        event = Incoming(self.count(f"{NAME}/"), self.clock.now(), room, sender, what)
        self.events[event.id] = event
        return event

    def heard(self, events: Iterable[Incoming]) -> None:
        """Forget events that the bot has kept."""
        for event in events:
            self.events.pop(event.id, None)

    def _room(self, place: str, thread: str) -> Room:
        if place.startswith("@"):
            return Room(ChatRef(NAME, place[1:]), private=True)
        group = self.group(place)
        return Room(group.chat, thread=thread, title=group.title)
