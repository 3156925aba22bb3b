"""A proposal on its way to the vote: backed, talked about, opened for whoever may vote then."""

from dataclasses import replace
from datetime import timedelta

from bot.core.text import Text
from bot.features.polls import views
from bot.features.polls.acts.dues import Close, Enroll, Redraw, Remind, Start
from bot.features.polls.flow import terms
from bot.features.polls.rules import Kind, Poll, State, Tally, hours, machine
from bot.features.polls.settings import REMINDERS
from bot.features.polls.store import archive, backing, ballots, electorate, rolls
from bot.features.polls.store.rolls import Roll
from bot.kernel.context import Context
from bot.kernel.settings import GROUP_ZONE, zone

EVENING = timedelta(hours=6)  # a reminder comes so long before the end
TWICE = 2


def key(poll: int, what: str) -> str:
    """Return the name of a deadline."""
    return f"polls:{poll}:{what}"


def go(ctx: Context, poll: Poll, new: State, cause: str) -> Poll:
    """Move a poll on, and write down that it did, from where, and why."""
    moved = replace(poll, state=machine.moved(poll.state, new))
    archive.put(ctx.tx, moved)
    ctx.record("polls.moved", poll=poll.id, old=poll.state.value, new=new.value, cause=cause)
    return moved


def put_down(ctx: Context, poll: Poll) -> Poll:
    """Write a new poll; what it asks is fixed from here on."""
    made = archive.add(ctx.tx, ctx.chat.group, poll)
    ctx.record("polls.moved", poll=made.id, old="", new=made.state.value, cause=made.kind.value)
    return made


def propose(ctx: Context, poll: Poll) -> Poll:
    """Begin a proposal with its proposer behind it."""
    made = put_down(ctx, poll)
    if ctx.person.id:
        backing.back(ctx.tx, ctx.chat.group, made.id, ctx.person.id, backing.SPONSOR)
    advance(ctx, made)
    return made


def advance(ctx: Context, poll: Poll) -> None:
    """Go as far as a proposal can go now."""
    if poll.state is State.DRAFT and not terms.lacking(ctx, poll):
        poll = go(ctx, poll, State.SPONSORED, "backed")
        poll = go(ctx, poll, State.DISCUSSION, "talk")
    if poll.state is State.DISCUSSION and _talked(ctx, poll):
        due = terms.opens(ctx, poll)
        if due <= ctx.now:
            _open(ctx, poll)
            return
        ctx.later(due, Start(poll.id), key=key(poll.id, "start"))
        poll = replace(poll, opened=due)
    show(ctx, poll)


def start(ctx: Context, act: Start) -> None:
    poll = archive.get(ctx.tx, ctx.chat.group, act.poll)
    if poll is not None and poll.state is State.DISCUSSION:
        advance(ctx, poll)


def enroll(ctx: Context, act: Enroll) -> None:
    poll = archive.get(ctx.tx, ctx.chat.group, act.poll)
    if poll is not None and poll.state is State.OPENING:
        _enroll(ctx, poll, terms.roll(ctx, poll.opened), act.after)


def begin(ctx: Context, poll: Poll) -> None:
    """Show an open poll, and set its deadlines."""
    ctx.later(poll.closes, Close(poll.id), key=key(poll.id, "close"))
    ctx.record(
        "polls.opened",
        poll=poll.id,
        kind=poll.kind.value,
        params=[item.param for item in poll.items if item.param],
        commit=archive.seed(ctx.tx, poll.id)[1],
        text=poll.hash,
    )
    if poll.binding:
        _remind_later(ctx, poll)
    if poll.kind not in (Kind.PLAIN, Kind.FOUNDING):
        late = hours.late(poll.opened, poll.closes)
        ctx.later(late, Redraw(poll.id), key=key(poll.id, "late"))
    show(ctx, poll)


def show(ctx: Context, poll: Poll, tally: Tally | None = None) -> None:
    """Bring the card of a proposal or of an open poll up to date."""
    ctx.show(views.name(poll.id), views.card(poll, around(ctx, poll, tally)))


def around(ctx: Context, poll: Poll, tally: Tally | None = None) -> views.Around:
    """Gather what a card says besides the poll itself."""
    return views.Around(
        {param.name: param for param in ctx.param.all()},
        tally or Tally({}, poll.voted, poll.eligible),
        terms.lacking(ctx, poll) if poll.state is State.DRAFT else 0,
        tuple(row.words for row in backing.noted(ctx.tx, poll.id, "constraint")),
        zone(ctx.param(GROUP_ZONE)),
        electorate.waiting(ctx.tx, ctx.chat.group, terms.roll(ctx, poll.opened))
        if poll.binding
        else 0,
    )


def stop(ctx: Context, poll: Poll, new: State, cause: str, said: Text) -> None:
    """End a poll before it is counted; nobody's vote is kept."""
    ended = go(ctx, replace(poll, cause=cause, closed=ctx.now), new, cause)
    for what in (
        "start",
        "enroll",
        "close",
        "early",
        "late",
        "remind0",
        "remind1",
        "remind2",
        "redraw",
    ):
        ctx.later(None, Start(poll.id), key=key(poll.id, what))
    ballots.erase(ctx.tx, poll.id)
    ballots.forget(ctx.tx, poll.id)
    backing.drop_cards(ctx.tx, ctx.chat.group, views.slip_name(poll.id))
    ctx.record(f"polls.{new.value}", poll=poll.id, why=cause)
    show(ctx, ended)
    ctx.say(said, group=True)


def _open(ctx: Context, poll: Poll) -> None:
    """Fix who may vote and until when; a large group is listed in slices."""
    frozen = terms.frozen(ctx, poll)
    ballots.begin(ctx.tx, poll.id)
    frozen = go(ctx, frozen, State.OPENING, "awake")
    _enroll(ctx, frozen, terms.roll(ctx, ctx.now), 0)


def _enroll(ctx: Context, poll: Poll, roll: Roll, after: int) -> None:
    some = rolls.fill(ctx.tx, ctx.chat.group, poll.id, roll, after)
    listed = replace(poll, eligible=poll.eligible + some.listed, base=poll.base + some.active)
    if not some.more:
        begin(ctx, go(ctx, listed, State.OPEN, "listed"))
        return
    archive.keep(ctx.tx, poll.id, eligible=listed.eligible, base=listed.base)
    ctx.later(ctx.now, Enroll(poll.id, some.last), key=key(poll.id, "enroll"))
    if not after:
        show(ctx, listed)


def _talked(ctx: Context, poll: Poll) -> bool:
    """Say whether the talk with a person has been had before their removal is voted on."""
    return poll.kind is not Kind.REMOVAL or bool(backing.noted(ctx.tx, poll.id, "talk"))


def _remind_later(ctx: Context, poll: Poll) -> None:
    """One reminder comes before the close, a second one at half-time.

    What stood still twice for want of yes is put before everybody as soon as it opens.
    """
    moments = [poll.closes - EVENING, hours.halfway(poll.opened, poll.closes)]
    moments = moments[: ctx.param(REMINDERS)] + ([ctx.now] if poll.round > TWICE else [])
    for number, moment in enumerate(moments):
        due = terms.awake(ctx, max(moment, ctx.now))
        if due < poll.closes:
            ctx.later(due, Remind(poll.id), key=key(poll.id, f"remind{number}"))
