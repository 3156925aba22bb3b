"""Votes of people with no phone: one writes it down, others read it back, then it counts."""

from bot.core.ids import Who
from bot.core.outgoing import Answer, Button, Message, message
from bot.core.param import Class
from bot.core.text import Refused, Text, When, text
from bot.features.polls import rules
from bot.features.polls.acts.dues import Redraw
from bot.features.polls.acts.paperwork import PaperVote, ReadBack, Right
from bot.features.polls.flow.stages import key
from bot.features.polls.flow.voting import SOON
from bot.features.polls.rules import VOTING, Choice, Kind, Method, Poll, marks
from bot.features.polls.settings import PAPER, READERS
from bot.features.polls.store import archive, ballots, papers, rolls
from bot.features.polls.store.papers import Paper
from bot.features.polls.views import labels
from bot.kernel.context import Context
from bot.kernel.outward import sayable

MOST = 2  # so many papers may one member bring to a vote
TWO = 2
LONGEST = 40


def paper_vote(ctx: Context, act: PaperVote) -> Text | None:
    rules.inside(ctx.person.standing)
    if not ctx.param(PAPER):
        raise Refused("polls-paper-off")
    poll = _open(ctx, act.poll) if act.poll else None
    if poll is None:
        ctx.say(_which(ctx, act))
        return None
    if not act.line.strip():
        ctx.say(_how(poll, act))
        return None
    paper = _written(ctx, poll, act)
    button = Button(text("polls-paper-read"), ReadBack(paper.id), private=True, home=True)
    line = text("polls-paper", number=paper.number, poll=poll.id, who=Who(ctx.person.id))
    need = text("polls-paper-needs", count=_needed(ctx, poll))
    ctx.say(Message((line, need), (button,)), group=True)
    ctx.record("polls.paper", poll=poll.id, paper=paper.number)
    return text("polls-paper-kept", number=paper.number)


def read_back(ctx: Context, act: ReadBack) -> Text | None:
    """Show a vote on paper to somebody who then reads it back to whose it is."""
    paper, poll = _readable(ctx, act.paper)
    lines = (
        text("polls-paper-says", number=paper.number, poll=poll.id, name=paper.name),
        *_said(poll, marks.load(paper.marks)),
        text("polls-paper-is-right"),
    )
    button = Button(text("polls-paper-right"), Right(paper.id, paper.marks))
    ctx.whisper(ctx.person.id, Message(lines, (button,)))
    return None if ctx.chat.private else text("polls-asked-in-private")


def right(ctx: Context, act: Right) -> Text:
    paper, poll = _readable(ctx, act.paper)
    if act.marks != paper.marks:
        raise Refused("polls-text-changed")
    missing = _needed(ctx, poll) - papers.read_by(ctx.tx, paper.id, ctx.person.id)
    if missing > 0:
        return text("polls-paper-more", count=missing)
    papers.count(ctx.tx, paper, ballots.slot_of(ctx.tx, poll.id, paper.voter))
    ctx.later(ctx.now + SOON, Redraw(poll.id), key=key(poll.id, "redraw"), keep=True)
    return text("polls-paper-counts", number=paper.number)


def _open(ctx: Context, number: int) -> Poll:
    poll = archive.get(ctx.tx, ctx.chat.group, number)
    if poll is None or poll.state not in VOTING or poll.closes <= ctx.now:
        raise Refused("polls-over")
    if poll.method is Method.OPEN or poll.kind is Kind.FOUNDING:
        raise Refused("polls-paper-not")
    return poll


def _which(ctx: Context, act: PaperVote) -> Message:
    params = {param.name: param for param in ctx.param.all()}
    going = archive.among(ctx.tx, ctx.chat.group, VOTING)
    able = (each for each in going if each.method is not Method.OPEN)
    buttons = tuple(
        Button(
            text("polls-paper-poll", number=each.id, what=labels.what(each, params)),
            PaperVote(act.called, each.id),
        )
        for each in able
        if each.kind is not Kind.FOUNDING
    )
    return Message((text("polls-paper-which" if buttons else "polls-none-open"),), buttons)


def _how(poll: Poll, act: PaperVote) -> Message:
    """Ask for the vote in one line, or offer yes and no."""
    if _says_yes_no(poll):
        buttons = tuple(
            Button(text(words), PaperVote(act.called, poll.id, choice.value))
            for choice, words in labels.CHOICES.items()
        )
        return Message((text("polls-paper-yes-no", name=act.called),), buttons)
    options = (
        text("polls-recount-option", number=each.number, label=labels.option(each))
        for each in poll.items
    )
    how = text(f"polls-paper-{poll.method}", name=act.called)
    return message(how, *options, answer=Answer(act, "line"))


def _written(ctx: Context, poll: Poll, act: PaperVote) -> Paper:
    """Put a vote on paper: a new one, or in the place of the same person's former one."""
    chosen = {1: Choice(act.line).value} if _says_yes_no(poll) else marks.typed(poll, act.line)
    name = sayable(ctx, act.called)[:LONGEST]
    there = papers.of(ctx.tx, poll.id)
    same = next((each for each in there if each.name.casefold() == name.casefold()), None)
    brought = sum(each.helper == ctx.person.id for each in there if each is not same)
    if brought >= MOST:
        raise Refused("polls-paper-enough", most=MOST)
    number = same.number if same else len(there) + 1
    new = Paper(
        same.id if same else 0,
        poll.id,
        ctx.person.id,
        number,
        name,
        marks.dump(chosen),
        counted=same.counted if same else False,
    )
    return papers.write(ctx.tx, ctx.chat.group, new)


def _readable(ctx: Context, number: int) -> tuple[Paper, Poll]:
    """Return a paper that whoever acts may read back: a member who votes here, not its helper."""
    rules.inside(ctx.person.standing)
    paper = papers.get(ctx.tx, ctx.chat.group, number)
    if paper is None or not paper.marks:
        raise Refused("polls-paper-done")
    poll = _open(ctx, paper.poll)
    if paper.helper == ctx.person.id:
        raise Refused("polls-paper-other")
    if poll.binding and not rolls.may_vote(ctx.tx, poll.id, ctx.person.id):
        raise Refused("polls-paper-other")
    return paper, poll


def _needed(ctx: Context, poll: Poll) -> int:
    """Return how many must read it back: two where a rule, a rule about rules or a person is."""
    weighty = poll.binding and poll.cls is not Class.O
    return max(ctx.param(READERS), TWO if weighty else 1)


def _says_yes_no(poll: Poll) -> bool:
    return poll.binding and poll.method in (Method.YES_NO, Method.CONSENT)


def _said(poll: Poll, held: marks.Held) -> list[Text]:
    if _says_yes_no(poll):
        return [text("polls-voted", choice=text(labels.CHOICES[Choice(held[1])]), until=_end(poll))]
    names = {each.number: labels.option(each) for each in poll.items}
    plain = poll.method in (Method.APPROVAL, Method.SINGLE, Method.TIME)
    order = sorted(held) if plain or poll.method is not Method.RANKED else marks.order(held)
    return [
        text(
            "polls-slip-given",
            number=item,
            label=names[item],
            given="✓" if plain else str(held[item]),
        )
        for item in order
    ]


def _end(poll: Poll) -> When:
    return When(poll.closes)
