"""What a handler may touch while one act is under way: ten names and no more."""

import json
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, bindparam, delete, insert, select

from bot.core.act import Act
from bot.core.ids import AccountRef, ChatRef
from bot.core.outgoing import Can, Message, message
from bot.core.text import Text
from bot.kernel import ledger, outbox, people
from bot.kernel.agreed import Agreed
from bot.kernel.house import House
from bot.kernel.outbox import Slip
from bot.kernel.people import Chat, Person
from bot.kernel.prepared import Prepared
from bot.kernel.render import Target
from bot.kernel.tables import awaiting, timers

T = TypeVar("T")

TIMER = Prepared(
    select(timers.c.id).where(
        timers.c.group_id == bindparam("group"), timers.c.key == bindparam("key")
    )
)
ANSWER_WITHIN = timedelta(days=1)


@dataclass(slots=True)
class Context:
    """Everything an act may read and do, inside one transaction.

    `tx` a Core connection; `now` the time; `person` who acts; `chat` where. `say` happens
    once; `show` keeps one message up to date wherever it hangs; `whisper` reaches a person in
    private; `later` is a due act; `record` writes a fact; `param` the group's settings.
    """

    tx: Connection
    now: datetime
    person: Person
    chat: Chat
    _house: House
    unreached: list[tuple[int, int]] = field(default_factory=list)  # (person, outbox row)
    param: Agreed = field(init=False)
    _together: bool = False  # two members do this while nobody looks after the group

    def __post_init__(self) -> None:
        self.param = Agreed(self.tx, self.chat.group, self._house)

    def say(self, words: Message | Text, *, group: bool = False) -> None:
        """Say something once: here, or in every chat of the group."""
        said = words if isinstance(words, Message) else message(words)
        here = self._here() if not group else None
        for target in [here] if here else self._group_targets():
            reply = self.chat.message if here and not here.private else ""
            called = (*said.calls, self.person.id) if reply and self.person.id else said.calls
            slip = Slip(self.now, thread=self.chat.thread if here else "", reply_to=reply)
            meant = replace(said, calls=called)
            outbox.put_words(self.tx, self._house, target, meant, slip)
            self._await_answer(target, said, self.person.id)

    def show(self, card: str, words: Message, *, person: int = 0, beside: str = "") -> None:
        """Keep a card up to date in the group's chats, or in somebody's private chat.

        A new card hangs in the topic where this happens, or else where the card `beside` hangs.
        """
        targets = [self._private(person)] if person else self._group_targets()
        for target in targets:
            if target is None:
                continue
            thread = self.chat.thread if target.chat_id == self.chat.id else ""
            thread = thread or outbox.thread_of(self.tx, target, beside)
            outbox.put_card(self.tx, self._house, target, words, Slip(self.now, card, thread))
            self._await_answer(target, words, person)

    def whisper(self, person: int, words: Message | Text, *, door: bool = True) -> None:
        """Say something to a person alone.

        Whoever never opened the private chat finds it there later; with `door` the group is
        shown a button that opens it (never what it is about).
        """
        said = words if isinstance(words, Message) else message(words)
        target = self._private(person)
        if target is None:
            return
        self._await_answer(target, said, person)  # also of what is read later
        if self._reachable(target):
            outbox.put_words(self.tx, self._house, target, said, Slip(self.now))
            return
        held = Slip(self.now, state="refused", why="not_opened")
        row = outbox.put_words(self.tx, self._house, target, said, held)
        if door:
            self.unreached.append((person, row))

    def later(self, due: datetime | None, act: Act, *, key: str = "", keep: bool = False) -> None:
        """Do an act when it is due.

        The same key replaces (or with `keep` keeps) the former one; `due` None calls it off.
        Without a key the act itself is the key.
        """
        name = key or json.dumps(act.dump(), sort_keys=True)
        if keep and TIMER.first(self.tx, {"group": self.chat.group, "key": name}):
            return
        same = (timers.c.group_id == self.chat.group) & (timers.c.key == name)
        self.tx.execute(delete(timers).where(same))
        if due is not None:
            self.tx.execute(
                insert(timers).values(due=due, group_id=self.chat.group, key=name, act=act.dump())
            )

    def record(self, fact: str, **body: Any) -> None:
        """Write a fact and let those who answer to it do so. `Who(id)` becomes a pseudonym."""
        ledger.record(self.tx, self.chat.group, self.now, self.person.id, fact, body)
        for handler in self._house.on.get(fact, ()):
            handler(self, body)

    def _here(self) -> Target | None:
        if self.chat.private:
            return self._private(self.person.id)
        if not self.chat.id:
            return None
        ref = self.chat.ref
        return Target(
            ref.platform,
            str(ref),
            self.chat.group,
            chat_id=self.chat.id,
            language=self.chat.language,
        )

    def _group_targets(self) -> list[Target]:
        rows = people.chats_of(self.tx, self.chat.group)
        return [
            Target(
                row.platform,
                str(ChatRef(row.platform, row.key)),
                self.chat.group,
                chat_id=row.id,
                language=row.language,
            )
            for row in rows
            if row.platform in self._house.abilities
        ]

    def _private(self, person: int) -> Target | None:
        rows = [
            r for r in people.accounts_of(self.tx, person) if r.platform in self._house.abilities
        ]
        here = [r for r in rows if person == self.person.id and r.id == self.person.account_id]
        chosen = here or [r for r in rows if self._opens(r)] or rows
        if not chosen:
            return None
        row = chosen[0]
        dest = f"@{AccountRef(row.platform, row.key)}"
        return Target(
            row.platform,
            dest,
            self.chat.group,
            account_id=row.id,
            language=row.chosen or row.language,
        )

    def _opens(self, account: Row[Any]) -> bool:
        return account.opened or Can.WRITE_FIRST in self._house.abilities[account.platform].can

    def _reachable(self, target: Target) -> bool:
        rows = {row.id: row for row in people.accounts_of(self.tx, self._owner(target))}
        return self._opens(rows[target.account_id])

    def _owner(self, target: Target) -> int:
        return people.owner_of(self.tx, target.account_id)

    def _await_answer(self, target: Target, said: Message, person: int) -> None:
        if said.answer is None or not person:
            return
        same = (awaiting.c.dest == target.dest) & (awaiting.c.person_id == person)
        self.tx.execute(delete(awaiting).where(same))
        self.tx.execute(
            insert(awaiting).values(
                dest=target.dest,
                person_id=person,
                group_id=self.chat.group,
                act=said.answer.act.dump(),
                field=said.answer.field,
                media=said.answer.media,
                until=self.now + ANSWER_WITHIN,
            )
        )
