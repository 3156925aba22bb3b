"""What somebody may do in a group of the square, what everybody may, and how it was before."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.core.delivery import Declined, Outcome, Sent, Why
from bot.core.incoming import Entered, Gone, Right
from bot.core.measures import Admit, Ban, Hush, Kick, Unban, Unhush
from bot.core.outgoing import Deed, Release, Restrict
from bot.platforms.sandbox.state import State
from bot.platforms.sandbox.things import Group

NO_RIGHT = Declined(Why.NO_RIGHT, Right.RESTRICT)
Until = Mapping[str, datetime]


def limit(state: State, group: Group, deed: Deed) -> Outcome:
    """Do one of the deeds that concern what people may do, and say what became of it."""
    if Right.RESTRICT not in group.rights:
        return NO_RIGHT
    match deed:
        case Hush() | Unhush():
            state.groups[group.key] = replace(group, hushed=isinstance(deed, Hush))
            return Sent()
        case Admit(account=account):
            return _admit(state, group, account.key)
        case Restrict(account=account) | Release(account=account):
            return _restrict(state, group, account.key, deed)
        case Ban(account=account) | Kick(account=account) | Unban(account=account):
            return _door(state, group, account.key, deed)
    return Declined(Why.INVALID)


def _restrict(state: State, group: Group, key: str, deed: Restrict | Release) -> Outcome:
    if group.standing(key).administers:
        return Declined(Why.NO_RIGHT)
    if key not in state.people:
        return Declined(Why.GONE)
    before = group.restricted.get(key)
    until = deed.until if isinstance(deed, Restrict) else _moment(deed.former)
    restricted = _without(group.restricted, key) | ({key: until} if until else {})
    state.groups[group.key] = replace(group, restricted=restricted)
    ours = isinstance(deed, Restrict) and before == until
    return Sent(former=before.isoformat() if before and not ours else "")


def _door(state: State, group: Group, key: str, deed: Ban | Kick | Unban) -> Outcome:
    if group.standing(key).administers:
        return Declined(Why.NO_RIGHT)
    banned = _without(group.banned, key) | ({key: deed.until} if isinstance(deed, Ban) else {})
    inside = group.standing(key).inside and not isinstance(deed, Unban)
    members = {k: v for k, v in group.members.items() if not (inside and k == key)}
    state.groups[group.key] = replace(group, banned=banned, members=members)
    if inside:
        person = state.person(key)
        state.happens(person, Gone(person.account), group.key)
    return Sent()


def _admit(state: State, group: Group, key: str) -> Outcome:
    if key not in group.knocking:
        return Declined(Why.GONE)
    person = state.person(key)
    entered = Entered(person.account, person.name)
    knocking = tuple(each for each in group.knocking if each != key)
    members = {**group.members, key: entered.standing}
    state.groups[group.key] = replace(group, members=members, knocking=knocking)
    state.happens(person, entered, group.key)
    return Sent()


def _without(untils: Until, key: str) -> dict[str, datetime]:
    return {each: until for each, until in untils.items() if each != key}


def _moment(former: str) -> datetime | None:
    return datetime.fromisoformat(former) if former else None
