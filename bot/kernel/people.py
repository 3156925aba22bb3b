"""Who and where: groups, chats, people and their accounts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from bot.core.answered import NO_ANSWER, Answers
from bot.core.ids import AccountRef, ChatRef
from bot.core.incoming import Right, Standing
from bot.kernel import bots
from bot.kernel.columns import EPOCH
from bot.kernel.prepared import Prepared
from bot.kernel.tables import accounts, chats, groups, memberships

NO_ACCOUNT = AccountRef("", "")
NO_CHAT = ChatRef("", "")
INSIDE = (Standing.OWNER, Standing.ADMIN, Standing.MEMBER)
ALONE = select(groups.c.id).where(groups.c.joined_to == 0)  # not part of another by now

MEMBERSHIP = Prepared(
    select(memberships).where(
        memberships.c.group_id == bindparam("group"),
        memberships.c.person_id == bindparam("person"),
    ),
    remember=True,
)

_mine = (chats.c.group_id == bindparam("group")) | (chats.c.former_group == bindparam("group"))
CHATS = Prepared(select(chats).where(_mine, chats.c.inside).order_by(chats.c.id), remember=True)
ACCOUNTS = Prepared(
    select(accounts)
    .where(accounts.c.person_id == bindparam("person"))
    .order_by(accounts.c.opened.desc(), accounts.c.id),
    remember=True,
)
OWNER = Prepared(
    select(accounts.c.person_id).where(accounts.c.id == bindparam("account")), remember=True
)
NAME = Prepared(
    select(accounts.c.name)
    .where(accounts.c.person_id == bindparam("person"), accounts.c.name != "")
    .order_by(accounts.c.id)
    .limit(1),
    remember=True,
)


@dataclass(frozen=True, slots=True)
class Person:
    """Who acts. `id` 0 is nobody: a timer, a channel, an anonymous admin."""

    id: int = 0
    account: AccountRef = NO_ACCOUNT
    account_id: int = 0
    language: str = ""
    opened: bool = False
    standing: Standing | None = None
    first_seen: datetime | None = None
    standing_at: datetime | None = None  # when the platform last said what the standing is
    seen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Chat:
    """Where an act happens. `id` is 0 in private and for timers; `group` 0 is none (yet)."""

    group: int = 0
    id: int = 0
    ref: ChatRef = NO_CHAT
    private: bool = False
    thread: str = ""
    language: str = ""
    message: str = ""
    rights: frozenset[Right] = frozenset()
    answers: Answers = NO_ANSWER


def membership(tx: Connection, group: int, person: int) -> Row[Any] | None:
    return MEMBERSHIP.first(tx, {"group": group, "person": person})


def set_standing(
    tx: Connection,
    group: int,
    person: int,
    standing: Standing,
    now: datetime,
    *,
    joined: bool = False,
) -> bool:
    """Keep what a person is in the group; true if they were not inside before.

    `joined` says that the bot saw the joining; somebody who comes back has joined anew.
    """
    row = membership(tx, group, person)
    new = {"standing": standing, "standing_at": now}
    if row is None:
        tx.execute(
            insert(memberships).values(
                group_id=group,
                person_id=person,
                pseudonym=token_hex(8),
                first_seen=now,
                seen_at=now,
                joined_seen=now if joined else None,
                **new,
            )
        )
        return standing.inside
    came = standing.inside and row.standing == Standing.OUTSIDE
    if came and joined:
        new["joined_seen"] = now
    where = (memberships.c.group_id == group) & (memberships.c.person_id == person)
    tx.execute(update(memberships).where(where).values(**new))
    return came


def take_for_member(tx: Connection, group: int, person: int, now: datetime) -> None:
    """Let somebody who speaks be a member; the platform is asked as soon as more matters."""
    set_standing(tx, group, person, Standing.MEMBER, now)
    where = (memberships.c.group_id == group) & (memberships.c.person_id == person)
    tx.execute(update(memberships).where(where).values(standing_at=EPOCH))


def pseudonym(tx: Connection, group: int, person: int, now: datetime) -> str:
    """Return the name a person has in this group's facts; "" for nobody."""
    if not person:
        return ""
    row = membership(tx, group, person)
    if row is None:
        set_standing(tx, group, person, Standing.OUTSIDE, now)
        row = membership(tx, group, person)
    return str(row.pseudonym) if row else ""


def display_name(tx: Connection, person: int) -> str:
    found = NAME.first(tx, {"person": person})
    return str(found.name) if found else ""


def groups_of(tx: Connection, person: int) -> list[int]:
    mine = (memberships.c.person_id == person) & memberships.c.standing.in_(INSIDE)
    query = select(memberships.c.group_id).where(mine, memberships.c.group_id.in_(ALONE))
    return list(tx.scalars(query.order_by(memberships.c.group_id)))


def inside(tx: Connection, group: int) -> list[Row[Any]]:
    """Return the memberships of everyone the bot knows in the group now."""
    here = (memberships.c.group_id == group) & memberships.c.standing.in_(INSIDE)
    return list(tx.execute(select(memberships).where(here).order_by(memberships.c.person_id)))


def administrators(tx: Connection, group: int) -> list[int]:
    query = select(memberships.c.person_id).where(
        memberships.c.group_id == group,
        memberships.c.standing.in_((Standing.OWNER, Standing.ADMIN)),
    )
    return list(tx.scalars(query.order_by(memberships.c.person_id)))


def chats_of(tx: Connection, group: int) -> list[Row[Any]]:
    """Return the chats of a group; of one that was joined to another, those it came with."""
    return CHATS.rows(tx, {"group": group})


def accounts_of(tx: Connection, person: int) -> list[Row[Any]]:
    """Return a person's accounts, those that opened the private chat first."""
    return ACCOUNTS.rows(tx, {"person": person})


def accounts_among(tx: Connection, persons: Iterable[int], platform: str) -> list[Row[Any]]:
    """Return these people's accounts on a platform."""
    wanted = list(persons)
    if not wanted:
        return []
    query = select(accounts).where(accounts.c.person_id.in_(wanted))
    return list(tx.execute(query.where(accounts.c.platform == platform).order_by(accounts.c.id)))


def counted(tx: Connection, group: int) -> int:
    """Return how many members the platforms count, less other bots; 0 where one does not say."""
    counts = [row.members for row in chats_of(tx, group)]
    return max(sum(counts) - bots.others(tx, group), 0) if counts and all(counts) else 0


def standing_of(tx: Connection, group: int, person: int) -> Standing:
    row = membership(tx, group, person)
    return Standing(row.standing) if row else Standing.OUTSIDE


def owner_of(tx: Connection, account: int) -> int:
    found = OWNER.first(tx, {"account": account})
    return int(found.person_id) if found else 0
