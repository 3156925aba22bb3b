"""Who looks after a group: everybody asks here, so that nobody asks the platform's own admins."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, ClassVar

from sqlalchemy import Column, Connection, ForeignKey, Index, Table, select

from bot.core.act import Act, Need, load_act
from bot.core.answered import Answers
from bot.core.ids import Who
from bot.core.outgoing import Button, message
from bot.core.text import Refused, Text, text
from bot.kernel import people
from bot.kernel.columns import BigId, UtcTime, metadata
from bot.kernel.context import Context
from bot.kernel.outward import sayable
from bot.kernel.people import INSIDE
from bot.kernel.settings import CARETAKER_DAYS
from bot.kernel.tables import groups, memberships

# Who was chosen for how long; `ended` before its time if they left or were asked to stop.
terms = Table(
    "terms",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", BigId, ForeignKey("groups.id"), nullable=False),
    Column("person_id", BigId, ForeignKey("people.id"), nullable=False, index=True),
    Column("since", UtcTime, nullable=False),
    Column("until", UtcTime, nullable=False),
    Column("ended", UtcTime),
    Index("ix_terms_group_id_until", "group_id", "until"),
)


@dataclass(frozen=True, slots=True)
class Second(Act):
    """A second member stands behind a facilitator's act while nobody looks after the group."""

    name: ClassVar[str] = "kernel.second"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    wish: dict[str, Any]
    first: int
    message: str = ""  # what the first one answered, and whose it is
    account: str = ""


def facilitators(ctx: Context) -> list[int]:
    """Return the people who may do facilitators' acts in the group now.

    They are those chosen for a term. Until the first were, the platform's own admins take care
    for some days; after that it is nobody alone.
    """
    chosen = _chosen(ctx)
    if chosen or not _caretaking(ctx):
        return chosen
    return people.administrators(ctx.tx, ctx.chat.group)


def leads(ctx: Context, person: int = 0) -> bool:
    """Say whether somebody, or whoever acts, may do facilitators' acts in the group now."""
    if ctx._together and person in (0, ctx.person.id):  # noqa: SLF001 - set here alone
        return True
    return (person or ctx.person.id) in facilitators(ctx)


def permit(ctx: Context, act: Act) -> Text | None:
    """Let a facilitator's act be done, or refuse it with words.

    While nobody looks after the group, it waits for a second member.
    """
    if ctx.person.id and leads(ctx):
        return None
    standing = ctx.person.standing
    if _looked_after(ctx) or standing is None or not standing.inside:
        raise Refused("kernel-facilitators-only")
    about = ctx.chat.answers
    second = Second(act.dump(), ctx.person.id, about.message, about.account)
    line = text("kernel-two-together", who=Who(ctx.person.id))
    button = Button(text("kernel-second"), second)
    ctx.say(message(line, _wish(ctx, act), buttons=(button,)), group=True)
    return text("kernel-waits-for-second")


def _wish(ctx: Context, act: Act) -> Text:
    """Say what it is that two are to do together."""
    said = (str(each) for key, each in act.dump().items() if key != "act" and each)
    key = f"wish-{act.name}".replace(".", "-").replace("_", "-")
    return Text(key, (("line", sayable(ctx, " ".join(said))),))


def second(ctx: Context, act: Second) -> Text | None:
    """Do what two members want together."""
    standing = ctx.person.standing
    if standing is None or not standing.inside or _looked_after(ctx):
        raise Refused("kernel-facilitators-only")
    first = people.standing_of(ctx.tx, ctx.chat.group, act.first)
    if act.first == ctx.person.id or not first.inside:
        raise Refused("kernel-another-member")
    house = ctx._house  # noqa: SLF001 - the kernel goes on with the act that waited
    wished = load_act(house.acts, act.wish)
    ctx.record("kernel.seconded", first=Who(act.first), what=wished.name)
    ctx.chat = replace(ctx.chat, answers=Answers(act.message, act.account))
    ctx._together = True  # noqa: SLF001 - for this one act
    told: Text | None = house.handlers[type(wished)](ctx, wished)
    return told


def _looked_after(ctx: Context) -> bool:
    """Say whether somebody looks after the group, also an admin the bot has not met yet."""
    return bool(facilitators(ctx)) or _caretaking(ctx)


def _chosen(ctx: Context) -> list[int]:
    inside = (memberships.c.group_id == terms.c.group_id) & (
        memberships.c.person_id == terms.c.person_id
    )
    query = select(terms.c.person_id).join(memberships, inside)
    query = query.where(
        terms.c.group_id == ctx.chat.group,
        terms.c.ended.is_(None),
        terms.c.since <= ctx.now,
        terms.c.until > ctx.now,
        memberships.c.standing.in_(INSIDE),
    )
    return list(ctx.tx.scalars(query.distinct().order_by(terms.c.person_id)))


def _caretaking(ctx: Context) -> bool:
    """Say whether the group is young and has not chosen anybody yet."""
    if _ever_chosen(ctx.tx, ctx.chat.group):
        return False
    created = ctx.tx.scalar(select(groups.c.created).where(groups.c.id == ctx.chat.group))
    return created is not None and ctx.now < created + timedelta(days=ctx.param(CARETAKER_DAYS))


def _ever_chosen(tx: Connection, group: int) -> bool:
    return tx.scalar(select(terms.c.id).where(terms.c.group_id == group).limit(1)) is not None
