"""What is said of who voted: newcomers, those too new, accounts nobody joined."""

from datetime import datetime

from sqlalchemy import Connection, Select, func, select, update

from bot.features.polls.store import rolls
from bot.features.polls.store.rolls import Roll
from bot.features.polls.store.tables import polls, voters
from bot.kernel import people
from bot.kernel.tables import accounts, memberships


def follow(tx: Connection, poll: int, person: int, into: int) -> None:
    """Take two on the list who turn out to be one as one: they have voted if either has."""
    query = select(voters.c.person_id, voters.c.voted).where(
        voters.c.poll_id == poll, voters.c.person_id.in_((person, into))
    )
    rows = list(tx.execute(query))
    if len(rows) < len((person, into)):
        return
    both = all(row.voted for row in rows)
    less = {"eligible": polls.c.eligible - 1, "base": polls.c.base - 1}
    less |= {"voted": polls.c.voted - 1} if both else {}
    tx.execute(update(polls).where(polls.c.id == poll).values(**less))
    same = (voters.c.poll_id == poll) & (voters.c.person_id == into)
    tx.execute(update(voters).where(same).values(voted=any(row.voted for row in rows)))


def waiting(tx: Connection, group: int, roll: Roll) -> int:
    """Return how many are in the group and too new to vote in this poll."""
    if roll.everyone:
        return 0
    query = select(func.count()).where(rolls.inside(group), memberships.c.joined_seen > roll.joined)
    return int(tx.scalar(query) or 0)


def new_voters(tx: Connection, poll: int, since: datetime) -> int:
    """Return how many of those who voted were seen coming since then."""
    came = _voted(poll).where(memberships.c.joined_seen >= since)
    return int(tx.scalar(came) or 0)


def unlinked(tx: Connection, group: int, poll: int) -> int:
    """Return how many voted with an account on one platform alone, where the group is on two."""
    if len({row.platform for row in people.chats_of(tx, group)}) < len(("one", "two")):
        return 0
    several = select(accounts.c.person_id).group_by(accounts.c.person_id)
    several = several.having(func.count(accounts.c.platform.distinct()) > 1)
    return int(tx.scalar(_voted(poll).where(voters.c.person_id.not_in(several))) or 0)


def _voted(poll: int) -> Select[int]:
    own = (memberships.c.group_id == voters.c.group_id) & (
        memberships.c.person_id == voters.c.person_id
    )
    query = select(func.count()).select_from(voters).join(memberships, own)
    return query.where(voters.c.poll_id == poll, voters.c.voted)
