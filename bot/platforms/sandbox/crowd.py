"""Who comes, goes and may do what in the square."""

import re
from dataclasses import replace

from bot.core.incoming import BotEntered, BotGone, Entered, Gone, Kind, Knocking, Right, Standing
from bot.platforms.sandbox.state import State
from bot.platforms.sandbox.things import NAME_LIMIT, Barred, Group, Person


class Crowd:
    """Groups are named by key ("" is the first), people by key or name."""

    def __init__(self, state: State) -> None:
        self.state = state

    def opens(self, title: str, *names: str) -> str:
        """Open a group of people who know each other, then let the bot in; return its key.

        The first person administers. The bot is told who is there, but saw nobody join.
        """
        people = [self.knows(name) for name in names]
        owner, *others = people
        members = {owner.key: Standing.OWNER, **{p.key: Standing.MEMBER for p in others}}
        group = Group(f"g{len(self.state.groups) + 1}", title, members)
        self.state.groups[group.key] = group
        self.lets_bot_in(group.key)
        for person in people:
            entered = Entered(person.account, person.name, standing=members[person.key], seen=False)
            self.state.happens(person, entered, group.key)
        return group.key

    def knows(self, name: str) -> Person:
        """Find a person by key or name, or make a new one."""
        try:
            return self.state.person(name)
        except Barred:
            person = Person(self._key(name), _tidy(name))
            self.state.people[person.key] = person
            return person

    def arrives(self, name: str, group: str = "", *, seen: bool = True) -> str:
        """Make a new person, whoever else has that name, and put them in the group."""
        person = Person(self._key(name), _tidy(name))
        self.state.people[person.key] = person
        return self.joins(person.key, group, seen=seen)

    def joins(self, name: str, group: str = "", *, seen: bool = True) -> str:
        """Put somebody in the group; return their key. `seen` is false for an old member."""
        person, found = self.knows(name), self.state.group(group)
        standing = Standing.MEMBER if found.members else Standing.OWNER
        if found.standing(person.key).inside:
            return person.key
        if found.barred(person.key, self.state.clock.now()):
            raise Barred("outside")
        self._put(replace(found, members={**found.members, person.key: standing}))
        entered = Entered(person.account, person.name, standing=standing, seen=seen)
        self._tell(person, entered, found)
        return person.key

    def brings_bot(self, name: str, group: str = "") -> str:
        """Put another bot into the group; return its key."""
        person, found = self.knows(name), self.state.group(group)
        self._put(replace(found, members={**found.members, person.key: Standing.MEMBER}))
        self._tell(person, Entered(person.account, person.name, Kind.BOT), found)
        return person.key

    def knocks(self, name: str, group: str = "") -> str:
        """Let somebody ask to join; return their key."""
        person, found = self.knows(name), self.state.group(group)
        self._put(replace(found, knocking=(*found.knocking, person.key)))
        self._tell(person, Knocking(person.account, person.name), found)
        return person.key

    def leaves(self, who: str, group: str = "") -> None:
        person, found = self.state.person(who), self.state.group(group)
        if not found.standing(person.key).inside:
            raise Barred("outside")
        members = {key: s for key, s in found.members.items() if key != person.key}
        self._put(replace(found, members=members))
        self._tell(person, Gone(person.account), found)

    def appoints(self, who: str, standing: Standing, group: str = "") -> None:
        """Make a member an administrator, or an ordinary member again."""
        person, found = self.state.person(who), self.state.group(group)
        self._put(replace(found, members={**found.members, person.key: standing}))
        entered = Entered(person.account, person.name, standing=standing, seen=False)
        self._tell(person, entered, found)

    def allows(self, *rights: Right, group: str = "") -> None:
        """Let the bot do exactly this in the group."""
        self._put(replace(self.state.group(group), rights=rights))
        self.lets_bot_in(group)

    def lets_bot_in(self, group: str = "") -> None:
        found = replace(self.state.group(group), bot=True)
        self._put(found)
        entered = BotEntered(found.rights, len(found.members) + 1)
        self.state.happens(self._host(found), entered, found.key)

    def puts_bot_out(self, group: str = "") -> None:
        found = self.state.group(group)
        self._put(replace(found, bot=False))
        self._tell(self._host(found), BotGone(), found)

    def shuts(self, who: str) -> None:
        """Stop the bot in the private chat with a person; their next word opens it again."""
        person = self.state.person(who)
        self.state.people[person.key] = replace(person, door=False)
        self.state.happens(person, BotGone(), "@" + person.key)

    def speaks(self, who: str, language: str) -> None:
        """Set the language of a person's app (a BCP 47 tag)."""
        person = self.state.person(who)
        self.state.people[person.key] = replace(person, language=language)

    def _host(self, group: Group) -> Person:
        owners = [key for key, s in group.members.items() if s is Standing.OWNER]
        return self.state.person((owners or list(group.members))[0])

    def _put(self, group: Group) -> None:
        self.state.groups[group.key] = group

    def _tell(
        self, person: Person, what: Entered | Gone | BotGone | Knocking, group: Group
    ) -> None:
        if group.bot:
            self.state.happens(person, what, group.key)

    def _key(self, name: str) -> str:
        plain = re.sub(r"[^a-z0-9]+", "-", _tidy(name).lower()).strip("-") or "person"
        taken = [key for key in self.state.people if re.fullmatch(rf"{plain}(-\d+)?", key)]
        return f"{plain}-{len(taken) + 1}" if taken else plain


def _tidy(name: str) -> str:
    tidy = " ".join(name.split())
    if not 0 < len(tidy) <= NAME_LIMIT:
        raise Barred("name")
    return tidy
