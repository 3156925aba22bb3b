"""The real kernel and features through one seeded bad day, and what must hold at its end."""

import asyncio
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random  # noqa: TID251 - a seeded day is the same every time
from typing import Any

from sqlalchemy import Connection, func, select

from bot import app
from bot.core.clock import HandClock
from bot.core.incoming import Pressed
from bot.core.outgoing import Can
from bot.features.requests.store import requests
from bot.kernel import ledger, people, tables
from bot.kernel.engine import Engine
from bot.kernel.house import House
from bot.kernel.settle import GIVE_UP_AFTER
from bot.kernel.texts import Texts
from bot.platforms.sandbox.link import EVERYTHING
from bot.platforms.sandbox.square import Square
from bot.platforms.sandbox.things import Barred
from tests import afresh
from tests.kernel.alarms import ALARMS, RANG
from tests.kernel.rough import Died, Fuse, Moods, MortalDatabase, RoughInbox, RoughLink

PEOPLE = ("Ana", "Ben", "Cem", "Dot")
NUMBER = re.compile(r"07700[ -]?900[ -]?\d{3}")
LINES = (
    "/help",
    "/requests",
    "/mine",
    "hello all",
    "call me on 07700 900123 please",
    "/rules",
    "/settings",
    "/log",
    "/poll Shall we meet? | yes | no",
    "/propose request.expires_days 9",
    "/setup",
    "/nonsense",
    "2",
    "thanks everybody",
)
MOST_ASKS = 6
ANEW = "Ask again"  # the only button that asks for the same thing twice, and rightly so
NO_LOSS = ("newer", "gone")
STRANGER, ELSEWHERE = "Eve", "Their street"


@cache
def house(can: Can) -> House:
    """Read all texts once for all days."""
    abilities = RoughLink(Square(HandClock()), can).abilities
    return House.of((*app.FEATURES, ALARMS), Texts(app.TEXTS), (abilities,))


class Wrong(AssertionError):
    """Something that must hold does not."""


@dataclass
class Simulation:
    """`Simulation(path, seed).run()` raises `Wrong` if a promise was broken."""

    path: Path
    seed: int
    can: Can = EVERYTHING
    moods: Moods = field(default_factory=lambda: Moods(0.1, 0.08, 0.08, 0.1, 0.3))
    lives: int = 0
    asked: list[str] = field(default_factory=list)
    happened: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.dice, self.clock, self.fuse = Random(self.seed), HandClock(), Fuse()
        self.square = Square(self.clock)
        self.square.crowd.opens("Our street", *PEOPLE)
        self.elsewhere = self.square.crowd.opens(ELSEWHERE, STRANGER)
        self.alarms = self.forged = 0
        self.link = RoughLink(self.square, self.can)
        self.link.fuse, self.link.dice, self.link.moods = self.fuse, self.dice, self.moods
        afresh.put_empty(self.path)
        self.db = MortalDatabase(f"sqlite:///{self.path}", self.fuse)
        self.told: list[Any] = []

    async def run(self, actions: int = 30) -> None:
        try:
            await self._start()
            for _ in range(actions):
                self._act()
                await self._live()
            await self._rest()
            await self.db.tx(self._judge)
        finally:
            self.fuse.left = 10**9
            await self.db.close()

    async def _start(self) -> None:
        """Begin a new life on what the last one left; every life may end anywhere."""
        self.lives += 1
        self.fuse.left = 10**9
        engine = Engine.of(
            self.db,
            replace(house(self.can), values={}, derived={}),
            self.clock,
            {"sandbox": self.link},
        )
        self.engine = engine
        whole = engine.inbox
        self.inbox = RoughInbox(
            self.db, self.clock, whole.wake, whole.parked, whole.heard, whole.deciding
        )
        self.inbox.fuse, self.inbox.dice, self.inbox.moods = self.fuse, self.dice, self.moods
        self.inbox.told = self.told
        await engine.postroom.recover()
        if self.dice.random() < 0.8:
            self.fuse.left = self.dice.randrange(1, 80)

    async def _live(self) -> None:
        try:
            self.happened |= {each.id for each in self.square.waiting()}
            await self.link.pump(self.inbox)
            self.fuse.burn()
            await self.engine.settle()
        except Died:
            self.fuse.left = 0
        if self.fuse.dead:
            await self._bury()
            await self._start()

    async def _bury(self) -> None:
        """What the dead program had begun ends without doing anything."""
        rest = asyncio.all_tasks() - {asyncio.current_task()}
        await asyncio.gather(*rest, return_exceptions=True)

    async def _rest(self) -> None:
        """Twenty quiet minutes, in which all that waits gets its turn."""
        self.link.moods = self.inbox.moods = Moods()
        for who in PEOPLE:
            self.square.starts(who)
        for _ in range(12):
            self.fuse.left = 10**9
            await self._live()
            self.clock.forward(timedelta(seconds=90))

    def _act(self) -> None:
        try:
            self._do(self.dice.random(), self.dice.choice(PEOPLE))
        except Barred:
            return

    def _do(self, roll: float, who: str) -> None:
        if roll < 0.08:
            self._do_something_rare(roll / 0.08, who)
        elif roll < 0.2 and len(self.asked) < MOST_ASKS:
            what = f"thing{len(self.asked)}"
            self.square.says(who, f"/ask {what} 07700 900{len(self.asked):03}")
            self.asked.append(what)
        elif roll < 0.35:
            line = self.dice.choice(LINES)
            alone = line.startswith("/") and self.dice.random() < 0.4
            self.square.says(who, line, private=alone)
        elif roll < 0.85:
            self._press(who)
        else:
            hours = self.dice.choice([0.001, 0.1, 1, 30, 24 * 8])
            self.clock.forward(timedelta(hours=hours))

    def _do_something_rare(self, roll: float, who: str) -> None:
        if roll < 0.3:
            self.alarms += 1
            self.square.says(who, f"alarm {self.alarms}")
        elif roll < 0.5:
            self.square.crowd.shuts(who)
        elif roll < 0.65:
            self.square.starts(who)
        else:
            self._press_from_elsewhere(private=roll < 0.8)

    def _press_from_elsewhere(self, *, private: bool) -> None:
        """Somebody who is not of our street presses what only our street was offered."""
        posts = [*self.square.group_posts(), *self.square.private_posts("Ana")]
        offers = [(post, each) for post in posts if not post.gone for each in post.labels]
        if offers:
            post, label = self.dice.choice(offers)
            eve = self.square.state.person(STRANGER)
            press = f"{eve.key}:{self.square.state.count('p')}"
            what = Pressed(post.row, label.index, press, post.id)
            self.square.happens(eve.key, what, f"@{eve.key}" if private else self.elsewhere)
            self.forged += 1

    def _press(self, who: str) -> None:
        posts = [*self.square.group_posts(), *self.square.private_posts(who)]
        offers = [(post, each) for post in posts if not post.gone for each in post.labels]
        if offers:
            post, label = self.dice.choice(offers)
            if label.text == ANEW:
                return
            self.square.presses(who, post.id, label.index)

    def _judge(self, tx: Connection) -> None:
        for promise in (
            self._all_heard,
            self._asked_once,
            self._all_said,
            self._said_once,
            self._chains_hold,
            self._nothing_late,
            self._cards_are_true,
            self._no_numbers,
            self._closed_once,
            self._rang_once,
            self._strangers_do_nothing,
        ):
            if broken := promise(tx):
                raise Wrong(f"seed {self.seed}: {promise.__name__}: {broken}")

    def _all_heard(self, tx: Connection) -> Any:
        rows = {row.event: row.state for row in tx.execute(select(tables.inbox))}
        left = [event for event, state in rows.items() if state != "done"]
        return sorted(self.happened - set(rows)) or left

    def _asked_once(self, tx: Connection) -> Any:
        whats = [what.split() for what in tx.scalars(select(requests.c.what))]
        kept = Counter(words[0] for words in whats if words)
        facts = tables.facts.c
        query = select(func.count()).where(facts.fact == "requests.asked")
        told = tx.scalar(query.select_from(tables.facts))
        wrong = {what: kept[what] for what in self.asked if kept[what] > 1}
        lost = sum(not kept[what] for what in self.asked) - whats.count([])  # long done: erased
        return (
            wrong or lost > 0 or (told != len(self.asked) and f"{told} facts of {len(self.asked)}")
        )

    def _all_said(self, tx: Connection) -> Any:
        rows = list(tx.execute(select(tables.outbox)))
        stuck = [row.id for row in rows if row.state in ("queued", "sending")]
        old = self.clock.now() - GIVE_UP_AFTER
        told = [r for r in rows if r.state == "refused" and r.why not in NO_LOSS]
        lost = [(r.id, r.why) for r in told if r.why != "too_late" or r.created > old]
        shown = set(self.square.state.posts)
        ghosts = [r.id for r in rows if r.state == "sent" and r.priority and r.ref not in shown]
        doubted = [r.id for r in rows if r.state == "doubtful"] if self._once else []
        return stuck or lost or ghosts or doubted or (not rows and "nothing was ever said")

    @property
    def _once(self) -> bool:
        return Can.SEND_ONCE in self.can

    def _said_once(self, _tx: Connection) -> Any:
        rows = Counter(post.row for post in self.square.state.posts.values() if post.row)
        return self._once and [row for row, count in rows.items() if count > 1]

    def _chains_hold(self, tx: Connection) -> Any:
        groups = list(tx.execute(select(tables.groups.c.id, tables.groups.c.fact_count)))
        counted = Counter(tx.scalars(select(tables.facts.c.group_id)))
        broken = [row.id for row in groups if ledger.broken_at(tx, row.id)]
        return broken or [r.id for r in groups if counted[r.id] != r.fact_count]

    def _nothing_late(self, tx: Connection) -> Any:
        late = select(tables.timers.c.act).where(tables.timers.c.due <= self.clock.now())
        return list(tx.scalars(late))

    def _cards_are_true(self, tx: Connection) -> Any:
        """Every card hangs once, and shows what was said of it last."""
        wrong = []
        for card in tx.execute(select(tables.cards)):
            out = tables.outbox.c
            mine = (out.card == card.card) & (out.dest == card.dest) & (out.state == "sent")
            sent = list(tx.execute(select(out.id, out.ref).where(mine).order_by(out.id)))
            places = {row.ref for row in sent if not self._is_gone(row.ref)} - {""}
            post = self.square.state.posts.get(card.ref)
            if self._once and len(places) > 1:
                wrong.append((card.card, "hangs twice"))
            elif post is not None and not post.gone and sent and post.row != sent[-1].id:
                wrong.append((card.card, "is old"))
        return wrong

    def _is_gone(self, ref: str) -> bool:
        post = self.square.state.posts.get(ref)
        return post is not None and post.gone

    def _no_numbers(self, _tx: Connection) -> Any:
        posts = self.square.state.posts.values()
        ours = [post for post in posts if not post.author and not post.place.startswith("@")]
        return [post.text for post in ours if NUMBER.search(post.text)]

    def _closed_once(self, tx: Connection) -> Any:
        """What ends, ends once: a fact that closes something is not told of it again."""
        facts = tx.execute(select(tables.facts.c.fact, tables.facts.c.body))
        ends = Counter(f"{f.fact} {f.body}" for f in facts if f.fact.endswith((".closed", ".done")))
        return [end for end, count in ends.items() if count > 1]

    def _rang_once(self, tx: Connection) -> Any:
        bodies = tx.scalars(select(tables.facts.c.body).where(tables.facts.c.fact == RANG))
        rang = Counter(body["number"] for body in bodies)
        wanted = dict.fromkeys(range(1, self.alarms + 1), 1)
        return rang != wanted and dict(rang)

    def _strangers_do_nothing(self, tx: Connection) -> Any:
        """Whoever presses what was not offered to them is told so, and nothing else happens."""
        eve, told = self.square.state.person(STRANGER).key, house(self.can).texts
        no = told.format("en", "/", "kernel-button-unknown", {})
        toasts = [t.text for t in self.square.state.toasts.values() if t.person == eve]
        query = select(tables.accounts.c.person_id).where(tables.accounts.c.key == eve)
        person = tx.scalar(query) or 0
        inside = [group for group in people.groups_of(tx, person) if group == 1]
        return inside or [text for text in toasts if text not in ("", no)]
