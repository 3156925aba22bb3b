"""The square: group chats and private chats made of lists, where people act and the bot hears.

    square = Square(HandClock())
    square.crowd.opens("Our street", "Ana", "Ben")   # Ana administers; the bot comes last
    ref = square.says("Ana", "/ask milk")            # the message's id
    square.presses("Ben", card.id, "I can help")     # by the label's words or its index
    square.waiting()                                 # what the bot has not heard: [Incoming]
    square.group_posts(), square.private_posts("Ana"), square.state.toasts

People are named by key or by name; groups by key, "" being the first. What the platform does
not let somebody do raises `Barred`.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import TypedDict, Unpack

from bot.core.clock import Clock
from bot.core.incoming import Incoming, Picked, Pressed, Removed, Right, Said, What
from bot.core.media import Media
from bot.core.outgoing import Span
from bot.platforms.sandbox import files
from bot.platforms.sandbox.crowd import Crowd
from bot.platforms.sandbox.read import said
from bot.platforms.sandbox.state import State
from bot.platforms.sandbox.things import Barred, Person, Post

LONGEST = 4096


class Saying(TypedDict, total=False):
    """What else a message may have: where it goes, what it answers, what it carries."""

    private: bool
    group: str
    reply_to: str
    thread: str
    forwarded: bool
    media: str
    carriers: tuple[str, ...]
    own_contact: str
    attached: Media
    data: bytes


class Square:
    """What people say and press. Who comes, goes and may do what is in `crowd`."""

    def __init__(self, clock: Clock) -> None:
        self.state = State(clock)
        self.crowd = Crowd(self.state)

    def group_posts(self, group: str = "") -> list[Post]:
        return self.state.standing_posts(self.state.group(group).key)

    def private_posts(self, who: str) -> list[Post]:
        return self.state.standing_posts("@" + self.state.person(who).key)

    def waiting(self) -> list[Incoming]:
        """Return what happened and was not handed to the bot yet, oldest first."""
        return list(self.state.events.values())

    def heard(self, events: Iterable[Incoming]) -> None:
        """Forget events that the bot has kept."""
        self.state.heard(events)

    @property
    def ahead(self) -> timedelta:
        """How far the people here have moved the clock."""
        return timedelta(seconds=self.state.numbers.get("ahead", 0))

    def passes(self, by: timedelta) -> None:
        """Note that the clock was moved, so that it can be moved again after a start."""
        self.state.numbers["ahead"] = int((self.ahead + by).total_seconds())

    def says(self, who: str, words: str, **more: Unpack[Saying]) -> str:
        """Post a message; return its id. Without words, a media post shows its carriers."""
        person = self.state.person(who)
        alone = more.get("private", False)
        place = "@" + person.key if alone else self._speaks(person, more.get("group", ""))
        attached = files.enclosed(self.state, more.get("attached"), more.get("data", b""))
        media = attached.kind.value if attached else more.get("media", "")
        reply_to, carriers = more.get("reply_to", ""), more.get("carriers", ())
        post = Post(
            self.state.count("m"),
            place,
            person.key,
            self.state.clock.now(),
            () if attached and not words.strip() else _spans(words or "\n".join(carriers)),
            thread=more.get("thread", ""),
            reply_to=reply_to,
            media=media,
            file=attached.ref if attached else "",
        )
        heard = replace(
            said(post.id, words.strip(), reply_to),
            carriers=carriers,
            forwarded=more.get("forwarded", False),
            media=media,
            own_contact=more.get("own_contact", ""),
            attached=attached,
        )
        self._stands(person, post, self.state.answering(heard))
        return post.id

    def edits(self, who: str, message: str, words: str) -> None:
        """Change the words of an own message."""
        person, post = self.state.person(who), self._own(who, message)
        if not post.private:
            self._speaks(person, post.place)
        new = replace(post, spans=_spans(words), edited=True)
        self._stands(person, new, said(post.id, new.text, post.reply_to, edited=True))

    def removes(self, who: str, message: str) -> None:
        """Take an own message away."""
        post = self._own(who, message)
        self.state.wipe(message)
        self.state.happens(self.state.person(who), Removed(message), post.place, post.thread)

    def shares_contact(self, who: str, name: str, number: str, **more: Unpack[Saying]) -> str:
        """Post a contact card. A person's own number comes under their own name."""
        more["own_contact"] = number if name == self.state.person(who).name else ""
        more["media"], more["carriers"] = "contact", (name, number)
        return self.says(who, "", **more)

    def presses(self, who: str, message: str, label: str | int) -> str:
        """Press a button by its words or index; return the press that its toast will name.

        A home button opens the private chat and says the start command there. On a numbered
        post a press is a reaction that everybody sees.
        """
        person, post = self.state.person(who), self.state.posts.get(message)
        if post is None or not self.state.sees(person, post):
            raise Barred("gone")
        found = post.offers(label)
        if post.numbered:
            return self._reacts(person, post, found.index)
        if found.home:
            return self.starts(who, f"{post.row}-{found.index}")
        press = f"{person.key}:{self.state.count('p')}"
        what = Pressed(post.row, found.index, press, post.id)
        self.state.happens(person, what, post.place, post.thread)
        return press

    def starts(self, who: str, word: str = "") -> str:
        """Open the private chat with a start word, or none; return the message's id."""
        person = self.state.person(who)
        self.state.people[person.key] = replace(person, door=True)
        return self.says(person.key, f"/start {word}".strip(), private=True)

    def happens(self, who: str, what: What, place: str = "") -> Incoming:
        """Queue anything at all, also what no honest person can do (a forged press)."""
        return self.state.happens(self.state.person(who), what, place or self.state.group().key)

    def _speaks(self, person: Person, group: str) -> str:
        found = self.state.group(group)
        if not found.standing(person.key).inside:
            raise Barred("outside")
        if found.silent(person.key, self.state.clock.now()):
            raise Barred("silent")
        return found.key

    def _stands(self, person: Person, post: Post, heard: Said) -> None:
        self.state.posts[post.id] = post
        if post.private:
            self.state.people[person.key] = replace(self.state.people[person.key], door=True)
        elif not self._audible(post, heard):
            return
        self.state.happens(person, heard, post.place, post.thread)

    def _audible(self, post: Post, heard: Said) -> bool:
        """Without the right to read all, the bot hears commands and answers to itself."""
        group = self.state.group(post.place)
        answered = self.state.posts.get(post.reply_to)
        to_bot = answered is not None and not answered.author
        return group.bot and (Right.READ_ALL in group.rights or bool(heard.command) or to_bot)

    def _reacts(self, person: Person, post: Post, index: int) -> str:
        picks = dict.fromkeys((*post.picks, (person.key, index)))
        self.state.posts[post.id] = replace(post, picks=tuple(picks))
        self.state.happens(person, Picked(post.id, index), post.place, post.thread)
        return ""

    def _own(self, who: str, message: str) -> Post:
        post = self.state.posts.get(message)
        if post is None or post.gone:
            raise Barred("gone")
        if post.author != self.state.person(who).key:
            raise Barred("not-yours")
        return post


def _spans(words: str) -> tuple[Span, ...]:
    text = words.strip()
    if not text:
        raise Barred("empty")
    if len(text) > LONGEST:
        raise Barred("long")
    return (Span(text),)
