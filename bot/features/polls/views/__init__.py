"""How polls look while they are proposed and open: the card in the group."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import tzinfo

from bot.core.ids import Who
from bot.core.outgoing import Button, Message
from bot.core.text import Text, When, text
from bot.features.polls.acts import AddOption, Object, OpenSlip, Pick, Vote
from bot.features.polls.acts.backs import Back, Talked, Withdraw
from bot.features.polls.rules import Choice, Kind, Method, Poll, State, Tally, Visible, bars, hours
from bot.features.polls.views import outcomes
from bot.features.polls.views.labels import CHOICES, Params, head, option

CHECKED = 12  # so much of the hash of what is asked rides on each button

BY = {
    Kind.PLAIN: "polls-asked-by",
    Kind.PARAM: "polls-proposed-by",
    Kind.MOTION: "polls-proposed-by",
}


@dataclass(frozen=True, slots=True)
class Around:
    """What a card says besides the poll: settings, numbers, what there is to work with."""

    params: Params
    tally: Tally
    lacking: int = 0
    constraints: tuple[str, ...] = ()
    zone: tzinfo | None = None
    too_new: int = 0


def name(poll: int) -> str:
    """Return the name of a poll's card."""
    return f"polls:{poll}"


def slip_name(poll: int) -> str:
    """Return the name of the card that is each person's own slip."""
    return f"polls:{poll}:slip"


def card(poll: Poll, around: Around) -> Message:
    match poll.state:
        case State.DRAFT | State.SPONSORED | State.DISCUSSION | State.OPENING:
            return _before(poll, around)
        case State.OPEN | State.EXTENDED:
            return _open(poll, around)
    return Message((head(poll, around.params), *outcomes.outcome(poll, around.params)))


def _before(poll: Poll, around: Around) -> Message:
    lines = [head(poll, around.params), *_asked(poll, around)]
    buttons: list[Button] = []
    if poll.state is State.DRAFT:
        lines.append(text("polls-lacking", count=around.lacking))
        buttons.append(Button(text("polls-back"), Back(poll.id), private=True))
    elif poll.state is State.OPENING:
        lines.append(text("polls-opening"))
    elif poll.kind is Kind.REMOVAL:
        lines.append(text("polls-talk-first"))
        buttons.append(Button(text("polls-talked"), Talked(poll.id)))
    else:
        lines.append(text("polls-opens", when=When(poll.opened)))
    if poll.state is not State.OPENING:
        buttons.append(Button(text("polls-withdraw"), Withdraw(poll.id)))
    return Message(tuple(lines), tuple(buttons))


def _open(poll: Poll, around: Around) -> Message:
    lines = [head(poll, around.params), *_asked(poll, around), *_takes(poll, around)]
    add = (Button(text("polls-add"), AddOption(poll.id), home=True),) if poll.ways.addable else ()
    return Message((*lines, *_until(poll, around)), (*_buttons(poll, around), *add))


def _asked(poll: Poll, around: Around) -> Iterator[Text]:
    """Say what is asked, by whom and why."""
    yield from outcomes.asked(poll, around.params)
    if poll.why:
        yield text("polls-why", why=poll.why)
    if poll.opener and poll.kind in BY:
        yield text(BY[poll.kind], who=Who(poll.opener))
    for words in around.constraints:
        yield text("polls-constraint", words=words)


def _takes(poll: Poll, around: Around) -> Iterator[Text]:
    """Say in one line how to answer or what passing takes."""
    if not poll.binding:
        yield text(_how(poll), budget=poll.ways.budget, unit=poll.ways.unit)
        return
    if poll.kind is Kind.REVIEW:
        return
    held = around.tally.eligible
    needed = bars.needed(poll.bars, bars.base(poll.base, held), held)
    if poll.kind is Kind.ELECTION:
        yield text(f"polls-elects-{poll.method}", needed=needed, seats=poll.ways.seats)
        return
    kind = "each" if poll.kind is Kind.FOUNDING else poll.cls.lower()
    kind = "consent" if poll.method is Method.CONSENT else kind
    yield text(f"polls-takes-{kind}", needed=needed, part=str(poll.bars[-1].part))
    if len(poll.bars) > 1:
        yield text("polls-takes-both")
    if poll.ways.cooling_h:
        yield text("polls-cools", hours=poll.ways.cooling_h)
    if poll.trial:
        yield text("polls-trial")


def _how(poll: Poll) -> str:
    if poll.either:
        return "polls-tap-one"
    if poll.ways.unit:
        return "polls-how-money"
    some = poll.method in (Method.APPROVAL, Method.TIME)
    return "polls-tap-some" if some else f"polls-how-{poll.method.value.replace('_', '-')}"


def _until(poll: Poll, around: Around) -> Iterator[Text]:
    key = "polls-closes-secret" if poll.binding else "polls-closes"
    yield text(key, when=When(poll.closes))
    if around.zone and hours.clocks_change(poll.opened, poll.closes, around.zone):
        yield text("polls-clocks-change")
    if poll.ways.named:
        yield text("polls-names-shown")
        yield from _names(poll, around.tally)
    if poll.binding and poll.ways.visible is Visible.LIVE:
        yes, no = (bars.at_least(around.tally.of(1, each)) for each in (Choice.YES, Choice.NO))
        yield text("polls-so-far", yes=yes, no=no)
    if poll.binding and around.too_new:
        yield text("polls-too-new", count=around.too_new)
    if poll.binding and (seen := bars.turnout(around.tally.voted, around.tally.eligible)):
        yield text("polls-turnout", voted=seen, eligible=around.tally.eligible)


def _names(poll: Poll, tally: Tally) -> Iterator[Text]:
    words = {str(each.number): option(each) for each in poll.items}
    words |= {choice.value: text(key) for choice, key in CHOICES.items()}
    for person, said in tally.names:
        yield text("polls-name", who=Who(person), label=words[said])


def _buttons(poll: Poll, around: Around) -> Iterator[Button]:
    mine = poll.hash[:CHECKED]
    if poll.private:
        yield Button(text("polls-fill-in"), OpenSlip(poll.id), private=True, home=True)
    elif poll.kind is Kind.FOUNDING:
        yield from _points(poll, mine)
    elif poll.method is Method.CONSENT:
        for choice, key in ((Choice.YES, "polls-agree"), (Choice.NONE, "polls-stand-aside")):
            yield Button(text(key), Vote(poll.id, 1, choice, mine), private=True)
        yield Button(text("polls-object"), Object(poll.id, mine), private=True, home=True)
    elif poll.kind in (Kind.PLAIN, Kind.REVIEW, Kind.ELECTION):
        yield from _options(poll, around.tally)
    else:
        for choice, key in CHOICES.items():
            yield Button(text(key), Vote(poll.id, 1, choice, mine), private=True)


def _points(poll: Poll, mine: str) -> Iterator[Button]:
    for each in poll.items:
        for choice, key in ((Choice.YES, "polls-point-yes"), (Choice.NO, "polls-point-no")):
            act = Vote(poll.id, each.number, choice, mine)
            yield Button(text(key, number=each.number), act, private=True)


def _options(poll: Poll, tally: Tally) -> Iterator[Button]:
    mine = "" if poll.ways.addable else poll.hash[:CHECKED]
    for each in poll.items:
        if poll.ways.visible is Visible.LIVE and not poll.binding:
            words = text(
                "polls-option", label=option(each), count=tally.of(each.number, Choice.YES)
            )
        else:
            words = text("polls-option-plain", label=option(each))
        hidden = poll.binding or poll.ways.visible is not Visible.LIVE
        yield Button(words, Pick(poll.id, each.number, mine), private=hidden)
