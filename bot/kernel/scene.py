"""Before an act: who acts and where, as the tables know it, brought up to date."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, update

from bot.core.act import Need
from bot.core.answered import NO_ANSWER, Answers
from bot.core.ids import AccountRef, ChatRef
from bot.core.incoming import Incoming, Kind, Right, Said, Standing, What
from bot.core.polled import PollAnswered, PollBegun
from bot.kernel import arrivals, bots, lanes, people
from bot.kernel.people import Chat, Person
from bot.kernel.ports import Known
from bot.kernel.tables import accounts, chats, memberships

FRESH = {
    Need.MEMBER: timedelta(hours=1),
    Need.STANDING: timedelta(minutes=1),
    Need.RIGHTS: timedelta(minutes=1),
    Need.COUNT: timedelta(minutes=10),
}
SPEAKING = (Said, PollBegun, PollAnswered)  # what only somebody inside can do
TOUCH = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Scene:
    person: Person
    chat: Chat


def set_scene(tx: Connection, incoming: Incoming, now: datetime) -> Scene:
    """Find the sender and the chat; seeing somebody speak in a group makes them known in it."""
    if incoming.room.private:
        return _private(tx, incoming, now)
    row = arrivals.ensure_chat(tx, incoming.room, now)
    chat = Chat(
        row.group_id,
        row.id,
        ChatRef(row.platform, row.key),  # as it is called now
        thread=incoming.room.thread,
        language=row.language,
        message=getattr(incoming.what, "message", ""),
        rights=frozenset(Right(right) for right in row.rights or ()),
        answers=_answers(incoming.what),
    )
    if incoming.sender.kind is not Kind.PERSON:
        return Scene(Person(), chat)
    account = arrivals.ensure_account(tx, incoming.sender, now)
    spoke = isinstance(incoming.what, SPEAKING)
    return Scene(_seen(tx, account, row.group_id, now, spoke=spoke), chat)


def _answers(what: What) -> Answers:
    if not isinstance(what, Said) or not what.answered:
        return NO_ANSWER
    return Answers(what.reply_to, what.answered, what.quoted)


def _private(tx: Connection, incoming: Incoming, now: datetime) -> Scene:
    account = arrivals.ensure_account(tx, incoming.sender, now)
    if not account.opened:
        tx.execute(update(accounts).where(accounts.c.id == account.id).values(opened=True))
    inside = people.groups_of(tx, account.person_id)
    chosen = account.group_id if account.group_id in inside else 0
    group = inside[0] if len(inside) == 1 else chosen or 0
    chat = Chat(
        group,
        0,
        incoming.room.chat,
        private=True,
        language=account.chosen or account.language,
        message=getattr(incoming.what, "message", ""),
    )
    return Scene(person_in(tx, account, group, opened=True), chat)


def person_in(tx: Connection, account: Row[Any], group: int, *, opened: bool = False) -> Person:
    row = people.membership(tx, group, account.person_id) if group else None
    return _person(account, row, opened=opened)


def _person(account: Row[Any], row: Row[Any] | None, *, opened: bool = False) -> Person:
    return Person(
        account.person_id,
        AccountRef(account.platform, account.key),
        account.id,
        account.chosen or account.language,
        opened or account.opened,
        Standing(row.standing) if row else None,
        row.first_seen if row else None,
        row.standing_at if row else None,
        row.seen_at if row else None,
    )


def _seen(tx: Connection, account: Row[Any], group: int, now: datetime, *, spoke: bool) -> Person:
    """Only speaking shows that somebody is in the group; a button can be pressed from outside."""
    row = people.membership(tx, group, account.person_id)
    if not spoke:
        return _person(account, row)
    if row is None or row.standing == Standing.OUTSIDE:
        people.take_for_member(tx, group, account.person_id, now)
        row = people.membership(tx, group, account.person_id)
    elif now - row.seen_at > TOUCH:
        same = (memberships.c.group_id == group) & (memberships.c.person_id == account.person_id)
        tx.execute(update(memberships).where(same).values(seen_at=now))
        row = people.membership(tx, group, account.person_id)
    return _person(account, row)


def unmet(tx: Connection, needs: tuple[Need, ...], scene: Scene, now: datetime) -> tuple[Need, ...]:
    """Return which needs the tables cannot answer freshly enough."""
    return tuple(need for need in needs if not _fresh(tx, need, scene, now))


def _fresh(tx: Connection, need: Need, scene: Scene, now: datetime) -> bool:
    since = now - FRESH[need]
    if need in (Need.MEMBER, Need.STANDING):
        if not scene.chat.group or not scene.person.id:
            return True
        said, seen = scene.person.standing_at, scene.person.seen_at
        if said is None or seen is None:
            return False
        return (said if need is Need.STANDING else max(said, seen)) >= since
    for row in people.chats_of(tx, scene.chat.group):
        at = row.rights_at if need is Need.RIGHTS else row.members_at
        if at is None or at < since:
            return False
    return True


def learn(tx: Connection, room: Row[Any], person: int, known: Known, now: datetime) -> None:
    """Note what the platform answered about a person or a room."""
    lanes.lock(tx, room.group_id)
    same = chats.c.id == room.id
    if known.standing is not None and person:
        people.set_standing(tx, room.group_id, person, known.standing, now)
    if known.rights is not None:
        tx.execute(update(chats).where(same).values(rights=sorted(known.rights), rights_at=now))
    if known.count is not None:
        tx.execute(update(chats).where(same).values(members=known.count, members_at=now))
        bots.seen(tx, room.id, known.bots)
