"""Who may vote and what they chose, while a poll is open and no longer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, bindparam, delete, func, insert, select, update

from bot.features.polls.rules import Choice, Kind, State
from bot.features.polls.store import ballots, items, polls, voters
from bot.kernel import people
from bot.kernel.tables import groups

_mine = and_(
    ballots.c.poll_id == bindparam("poll"),
    ballots.c.person_id == bindparam("person"),
    ballots.c.item == items.c.number,
)
_named = and_(voters.c.poll_id == bindparam("poll"), voters.c.person_id == bindparam("person"))
SLIP = (  # made once: this runs for every tap, and making it costs more than running it
    select(
        polls.c.kind,
        polls.c.opened,
        polls.c.closes,
        items.c.number,
        items.c.label,
        ballots.c.choice,
        voters.c.voted,
    )
    .join(items, items.c.poll_id == polls.c.id)
    .outerjoin(ballots, _mine)
    .outerjoin(voters, _named)
    .where(
        polls.c.id == bindparam("poll"),
        polls.c.group_id == bindparam("group"),
        polls.c.state == State.OPEN,
    )
    .order_by(items.c.number)
)
CAST = insert(ballots)
TAKE_BACK = delete(ballots).where(
    ballots.c.poll_id == bindparam("poll"),
    ballots.c.person_id == bindparam("person"),
    ballots.c.item == bindparam("number"),
)


@dataclass(frozen=True, slots=True)
class Slip:
    """One person's vote as it stands. `chosen` maps items to choices, `labels` to words."""

    poll: int
    kind: Kind
    opened: datetime
    closes: datetime
    labels: dict[int, str]
    chosen: dict[int, str]
    listed: bool  # is among those who may vote
    voted: bool

    @property
    def either(self) -> bool:
        return self.kind is Kind.PLAIN and not self.labels[1]


def slip(tx: Connection, group: int, poll: int, person: int) -> Slip | None:
    """Read all that a tap needs at once; None if there is no such open poll."""
    rows = tx.execute(SLIP, {"poll": poll, "group": group, "person": person}).all()
    if not rows:
        return None
    first = rows[0]
    return Slip(
        poll,
        Kind(first.kind),
        first.opened,
        first.closes,
        {row.number: row.label for row in rows},
        {row.number: row.choice for row in rows if row.choice},
        first.voted is not None,
        bool(first.voted),
    )


def choose(tx: Connection, group: int, slip: Slip, person: int, item: int, choice: Choice) -> None:
    same = (ballots.c.poll_id == slip.poll) & (ballots.c.person_id == person)
    if item in slip.chosen:
        tx.execute(update(ballots).where(same, ballots.c.item == item).values(choice=choice))
        return
    if slip.either and slip.chosen:
        tx.execute(delete(ballots).where(same))
    row = {"poll_id": slip.poll, "person_id": person, "item": item, "group_id": group}
    tx.execute(CAST, {**row, "choice": choice})


def unchoose(tx: Connection, poll: int, person: int, item: int) -> None:
    tx.execute(TAKE_BACK, {"poll": poll, "person": person, "number": item})


def list_voters(
    tx: Connection, group: int, poll: int, who: Iterable[int], *, late: bool = False
) -> None:
    rows = [
        {"poll_id": poll, "person_id": person, "group_id": group, "late": late, "voted": False}
        for person in who
    ]
    if rows:
        tx.execute(insert(voters), rows)


def mark_voted(tx: Connection, poll: int, person: int) -> None:
    same = (voters.c.poll_id == poll) & (voters.c.person_id == person)
    tx.execute(update(voters).where(same).values(voted=True))


def count(tx: Connection, poll: int) -> dict[tuple[int, str], int]:
    """Return how many chose what: (item, choice) to number."""
    query = select(ballots.c.item, ballots.c.choice, func.count()).where(ballots.c.poll_id == poll)
    rows = tx.execute(query.group_by(ballots.c.item, ballots.c.choice))
    return {(item, choice): number for item, choice, number in rows}


def turnout(tx: Connection, poll: int) -> tuple[int, int]:
    """Return (how many have voted, how many may)."""
    query = select(voters.c.voted, func.count()).where(voters.c.poll_id == poll)
    found = {bool(voted): number for voted, number in tx.execute(query.group_by(voters.c.voted))}
    return found.get(True, 0), sum(found.values())


def apart(tx: Connection, group: int, poll: int) -> int:
    """Return how many whom the bot knows inside may not vote in this poll."""
    listed = set(tx.scalars(select(voters.c.person_id).where(voters.c.poll_id == poll)))
    return sum(row.person_id not in listed for row in people.inside(tx, group))


def members(tx: Connection, group: int) -> int:
    """Return how many people the platforms count, less this bot in each chat; 0 if unsaid."""
    return max(people.counted(tx, group) - len(people.chats_of(tx, group)), 0)


def begun(tx: Connection, group: int) -> datetime:
    """Return since when the bot is in the group."""
    created: datetime = tx.execute(
        select(groups.c.created).where(groups.c.id == group)
    ).scalar_one()
    return created


def has_chosen(tx: Connection, group: int, person: int) -> set[int]:
    """Return the open polls in which a person has chosen something."""
    query = select(ballots.c.poll_id).where(
        ballots.c.group_id == group, ballots.c.person_id == person
    )
    return set(tx.scalars(query.distinct()))


def forget(tx: Connection, poll: int) -> None:
    """Delete who chose what; who has voted stays."""
    tx.execute(delete(ballots).where(ballots.c.poll_id == poll))
