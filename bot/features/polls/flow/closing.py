"""How a poll ends: counted once, and what was decided takes effect by itself."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.core.outgoing import Message
from bot.core.text import Text, When, text
from bot.features.polls import views
from bot.features.polls.acts.dues import Close, Enact, Gather, Happens
from bot.features.polls.flow import answers, deciding, delegating, elections, stages, terms
from bot.features.polls.flow.following import everybody
from bot.features.polls.flow.stages import go, key
from bot.features.polls.rules import VOTING, Kind, Method, Poll, State, hours, results
from bot.features.polls.store import archive, backing, ballots, counted, electorate, papers
from bot.features.polls.views.labels import head
from bot.features.polls.views.outcomes import enacted, outcome
from bot.kernel.context import Context
from bot.kernel.settings import GROUP_ZONE, zone

NEW = timedelta(days=60)  # who came since is a newcomer in what is said of a vote
ENDED = ("close", "early", "late", "remind0", "remind1", "remind2", "redraw")


def close(ctx: Context, act: Close) -> None:
    poll = archive.get(ctx.tx, ctx.chat.group, act.poll)
    if poll is None or poll.state not in VOTING:
        return
    if act.early and not everybody(ctx, poll):
        return
    due = terms.awake(ctx, ctx.now)
    if poll.binding and poll.kind is not Kind.FOUNDING and due > ctx.now:
        ctx.later(due, act, key=key(poll.id, "early" if act.early else "close"))
        return
    for what in ENDED:
        ctx.later(None, act, key=key(poll.id, what))
    backing.drop_cards(ctx.tx, ctx.chat.group, views.slip_name(poll.id))
    poll = delegating.apply(ctx, poll)
    _gather(ctx, go(ctx, poll, State.CLOSED, "everybody" if act.early else "time"))


def gather(ctx: Context, act: Gather) -> None:
    poll = archive.get(ctx.tx, ctx.chat.group, act.poll)
    if poll is not None and poll.state is State.CLOSED:
        _gather(ctx, poll)


def enact(ctx: Context, act: Enact) -> None:
    poll = archive.get(ctx.tx, ctx.chat.group, act.poll)
    if poll is not None and poll.state is State.COOLING_OFF:
        announce(ctx, deciding.enact(ctx, poll, "cooled"))


def _gather(ctx: Context, poll: Poll) -> None:
    """Put ballots where nobody can say whose they were; a great many in slices."""
    if counted.gather(ctx.tx, poll.id):
        ctx.later(ctx.now, Gather(poll.id), key=key(poll.id, "gather"))
        return
    ballots.forget(ctx.tx, poll.id)
    papers.forget(ctx.tx, poll.id)
    _count(ctx, poll)


def _count(ctx: Context, poll: Poll) -> None:
    if poll.method is Method.OPEN:
        poll = replace(poll, voted=len(counted.said(ctx.tx, poll.id)))
        archive.keep(ctx.tx, poll.id, voted=poll.voted)
    piles = counted.piles(ctx.tx, poll.id)
    seed, _ = archive.seed(ctx.tx, poll.id)
    done = go(ctx, results.counted(poll, piles, ctx.now, seed), State.COUNTED, "counted")
    archive.keep(ctx.tx, poll.id, count_hash=results.sealed(done, piles))
    ctx.record(
        "polls.closed",
        poll=poll.id,
        kind=poll.kind.value,
        voted=poll.voted,
        counts=[[item.yes, item.no, item.none] for item in done.items],
        ballots=results.sealed(done, piles),
        seed=seed,
    )
    if done.kind is Kind.PLAIN:
        announce(ctx, done)
        _remember(ctx, done)
    elif done.kind is Kind.ELECTION:
        announce(ctx, elections.settle(ctx, done))
    else:
        announce(ctx, deciding.settle(ctx, done))


def announce(ctx: Context, poll: Poll) -> None:
    """Say in the group what came out, and let the card say it too."""
    around = stages.around(ctx, poll)
    ctx.show(views.name(poll.id), views.card(poll, around))
    lines: list[Text] = [head(poll, around.params), *outcome(poll, around.params)]
    if poll.state is State.ENACTED:
        lines.extend(enacted(poll, around.params))
    if poll.state is State.COOLING_OFF:
        ctx.later(deciding.starts(poll), Enact(poll.id), key=key(poll.id, "enact"))
        lines.append(text("polls-may-challenge"))
    lines.extend(_who_voted(ctx, poll))
    said = [(row.number, row.words, row.theme) for row in counted.said(ctx.tx, poll.id)]
    if poll.method is not Method.OPEN:
        lines.extend(text("polls-objection-line", words=words) for _, words, _ in said)
    if hours.missed(poll.closes, ctx.now) and poll.state is not State.ENACTED:
        lines.append(text("polls-was-away", when=When(poll.closes)))
    ctx.say(Message(tuple(lines)), group=True)
    if poll.method is Method.OPEN and said:
        ctx.show(f"polls:{poll.id}:themes", answers.themes(poll, said))


def _who_voted(ctx: Context, poll: Poll) -> Iterator[Text]:
    """Say how many newcomers voted, and how many whom we cannot know to be one person."""
    paper = papers.counted(ctx.tx, poll.id)
    if paper:
        yield text("polls-paper-counted", count=paper)
    if not poll.binding:
        return
    new = electorate.new_voters(ctx.tx, poll.id, poll.opened - NEW)
    if new:
        yield text("polls-new-voters", count=new, voted=poll.voted)
    apart = electorate.unlinked(ctx.tx, ctx.chat.group, poll.id)
    if apart:
        yield text("polls-unlinked", count=apart, voted=poll.voted)


def _remember(ctx: Context, poll: Poll) -> None:
    """Let a time that was found come back as a reminder."""
    if poll.method is not Method.TIME or not poll.winners:
        return
    words = next(each.label for each in poll.items if each.number == poll.winners[0])
    at = hours.moment(words, poll.opened, zone(ctx.param(GROUP_ZONE)))
    if at is not None and at - hours.BEFORE > ctx.now:
        ctx.later(at - hours.BEFORE, Happens(poll.id), key=key(poll.id, "happens"))


def happens(ctx: Context, act: Happens) -> None:
    poll = archive.get(ctx.tx, ctx.chat.group, act.poll)
    if poll is None or not poll.winners:
        return
    words = next(each.label for each in poll.items if each.number == poll.winners[0])
    lines = [text("polls-happens", question=poll.question, when=words)]
    if poll.ways.dial_in:
        lines.append(text("polls-dial-in", words=poll.ways.dial_in))
    ctx.say(Message(tuple(lines)), group=True)
