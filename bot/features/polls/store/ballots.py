"""What people chose, under a key that is erased when the poll is counted."""

import hmac
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, and_, bindparam, delete, func, insert, or_, select, update

from bot.core.codec import load
from bot.features.polls.rules import VOTING, Item, Kind, Method, Poll, State, Ways, marks
from bot.features.polls.rules.marks import Held
from bot.features.polls.store.tables import ballots, items, polls, voters
from bot.kernel import keystore
from bot.kernel.prepared import Prepared
from bot.kernel.remembered import recall

PURPOSE = "ballots"
AT_ONCE = 1000  # rows in one act; everybody else waits for it
ABOUT = (polls.name, items.name)  # the tables that say what is asked

_mine = and_(ballots.c.poll_id == bindparam("poll"), ballots.c.slot == bindparam("slot"))
_named = and_(voters.c.poll_id == bindparam("poll"), voters.c.person_id == bindparam("person"))
_open = or_(*(polls.c.state == state.value for state in VOTING))
FIXED = Prepared(
    select(
        polls.c.kind,
        polls.c.question,
        polls.c.about,
        polls.c.method,
        polls.c.state,
        polls.c.opened,
        polls.c.closes,
        polls.c.ways,
        polls.c.hash,
        items.c.number,
        items.c.label,
        items.c.new,
    )
    .outerjoin(items, items.c.poll_id == polls.c.id)
    .where(polls.c.id == bindparam("poll"), polls.c.group_id == bindparam("group"), _open)
    .order_by(items.c.number)
)
# These run for every tap.
MINE = Prepared(select(ballots.c.marks, ballots.c.words).where(_mine))
LISTED = Prepared(select(voters.c.voted).where(_named))
CAST = Prepared(insert(ballots), "poll_id", "slot", "person_id", "marks", "words")
CHANGE = Prepared(
    update(ballots).where(_mine).values(marks=bindparam("new"), words=bindparam("said"))
)
TAKE_BACK = Prepared(delete(ballots).where(_mine))
PILES = Prepared(
    select(ballots.c.marks, func.count().label("number"))
    .where(ballots.c.poll_id == bindparam("poll"))
    .group_by(ballots.c.marks)
    .order_by(ballots.c.marks)
)
BLANK = Poll(0, Kind.PLAIN, "", "", 0, datetime.min, datetime.min)  # noqa: DTZ901 - never shown


@dataclass(frozen=True, slots=True)
class Slip:
    """One person's vote as it stands, and what a tap must know of the poll."""

    poll: Poll
    slot: str
    marks: Held
    words: str
    cast: bool  # there is a ballot
    listed: bool  # is among those who may vote
    voted: bool


def slip(tx: Connection, group: int, poll: int, person: int) -> Slip | None:
    """Read what a tap needs; None if there is no such open poll."""
    slot = slot_of(tx, poll, person)
    asked = recall(tx, ABOUT, (group, poll), lambda: _fixed(tx, group, poll)) if slot else None
    if asked is None:
        return None
    mine = MINE.first(tx, {"poll": poll, "slot": slot})
    listed = LISTED.first(tx, {"poll": poll, "person": person}) if asked.binding else None
    return Slip(
        asked,
        slot,
        marks.load(mine.marks) if mine else {},
        mine.words if mine else "",
        mine is not None,
        listed is not None,
        bool(listed and listed.voted),
    )


def _fixed(tx: Connection, group: int, poll: int) -> Poll | None:
    rows = FIXED.rows(tx, {"poll": poll, "group": group})
    if not rows:
        return None
    first = rows[0]
    return replace(
        BLANK,
        id=poll,
        kind=Kind(first.kind),
        question=first.question,
        about=first.about,
        method=Method(first.method),
        state=State(first.state),
        opened=first.opened,
        closes=first.closes,
        ways=load(Ways, first.ways),
        hash=first.hash,
        items=tuple(Item(row.number, row.label, new=row.new) for row in rows if row.number),
    )


def begin(tx: Connection, poll: int) -> None:
    """Make the key under which the ballots of a poll are kept."""
    keystore.create(tx, PURPOSE, str(poll))


def slot_of(tx: Connection, poll: int, person: int) -> str:
    """Return where a person's ballot lies; "" once nobody can say any more."""
    key = keystore.get(tx, PURPOSE, str(poll))
    if key is None:
        return ""
    return hmac.digest(key, str(person).encode(), "sha256").hex()


def cast(tx: Connection, slip: Slip, person: int, new: Held, words: str = "") -> None:
    """Keep a ballot in the place of the former one; an empty one is taken away."""
    poll = slip.poll.id
    if not new and not words:
        TAKE_BACK.run(tx, {"poll": poll, "slot": slip.slot})
        return
    written = marks.dump(new)
    if slip.cast:
        CHANGE.run(tx, {"poll": poll, "slot": slip.slot, "new": written, "said": words})
        return
    row = {"poll_id": poll, "slot": slip.slot, "marks": written, "words": words}
    CAST.run(tx, {**row, "person_id": person if slip.poll.ways.named else None})


def take_away(tx: Connection, poll: int, person: int) -> None:
    """Erase one person's ballot in a poll that is still open."""
    TAKE_BACK.run(tx, {"poll": poll, "slot": slot_of(tx, poll, person)})


def follow(tx: Connection, poll: int, person: int, into: int) -> None:
    """Let a ballot be another person's, unless they have one."""
    old, new = slot_of(tx, poll, person), slot_of(tx, poll, into)
    here = ballots.c.poll_id == poll
    if tx.scalar(select(ballots.c.slot).where(here, ballots.c.slot == new)) is not None:
        take_away(tx, poll, person)
    tx.execute(update(ballots).where(here, ballots.c.slot == old).values(slot=new))


def piles(tx: Connection, poll: int) -> list[tuple[int, Held]]:
    """Return equal ballots of an open poll together: how many, and what they say."""
    return [(row.number, marks.load(row.marks)) for row in PILES.rows(tx, {"poll": poll})]


def named(tx: Connection, poll: int) -> list[tuple[int, str]]:
    """Return who chose what, where names are shown: an option's number, or yes, no or none."""
    query = select(ballots.c.person_id, ballots.c.marks).where(
        ballots.c.poll_id == poll, ballots.c.person_id.is_not(None)
    )
    rows = list(tx.execute(query.order_by(ballots.c.person_id)))
    kind = tx.scalar(select(polls.c.kind).where(polls.c.id == poll))
    return [
        (row.person_id, str(item) if kind == Kind.PLAIN else str(mark))
        for row in rows
        for item, mark in marks.load(row.marks).items()
    ]


def forget(tx: Connection, poll: int) -> None:
    """Erase the key, so that no ballot, not even in a backup, leads back to anybody."""
    keystore.drop(tx, PURPOSE, str(poll))


def erase(tx: Connection, poll: int) -> None:
    """Erase all ballots of a poll that will not be counted."""
    tx.execute(delete(ballots).where(ballots.c.poll_id == poll))
