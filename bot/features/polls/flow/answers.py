"""What one person is told about polls: their own vote, what is open, what was decided."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from bot.core.outgoing import Button, Message
from bot.core.text import Style, Text, When, text
from bot.features.polls.acts import Look
from bot.features.polls.acts.backs import Theme
from bot.features.polls.rules import Choice, Kind, Method, Poll, State, marks
from bot.features.polls.rules.marks import Held
from bot.features.polls.views.labels import CHOICES, Params, option, what
from bot.features.polls.views.outcomes import again, outcome


def your_choice(poll: Poll, held: Held) -> Text:
    """Say which options are theirs after this tap."""
    until = When(poll.closes)
    taken = [option(each) for each in poll.items if each.number in held]
    if not taken:
        return text("polls-chosen-none", until=until)
    if len(taken) == 1:
        return text("polls-chosen", choice=taken[0], until=until)
    return text("polls-chosen", choice=", ".join(str(words) for words in taken), until=until)


def so_far(poll: Poll) -> Text:
    """Say how it stands to somebody who has voted."""
    told = ", ".join(f"{each.label or each.number} {each.yes}" for each in poll.items)
    return text("polls-stands", counts=told)


def your_vote(poll: Poll, item: int, choice: Choice) -> Text:
    until, chosen = When(poll.closes), text(CHOICES[choice])
    if poll.method is Method.CONSENT:
        chosen = text("polls-agree" if choice is Choice.YES else "polls-stand-aside")
    if poll.kind is Kind.FOUNDING:
        return text("polls-voted-point", number=item, choice=chosen, until=until)
    return text("polls-voted", choice=chosen, until=until)


def your_slip(poll: Poll, held: Held) -> Text:
    """Say in one line what is on somebody's slip."""
    if not held:
        return text("polls-chosen-none", until=When(poll.closes))
    known = {each.number: each.label for each in poll.items}
    if poll.method is Method.RANKED:
        said = " > ".join(known[item] for item in marks.order(held))
    elif poll.method in (Method.SCORE, Method.DOTS):
        said = ", ".join(f"{known[item]} {held[item]}" for item in sorted(held))
    else:
        return your_choice(poll, held)
    return text("polls-chosen", choice=said, until=When(poll.closes))


def listing(polls: Iterable[Poll], params: Params, mine: Collection[int]) -> Message:
    """List what is open, with a button for each; `mine` are those they have voted in."""
    lines, buttons = [text("polls-open-now")], []
    for poll in polls:
        key = "polls-open-voted" if poll.id in mine else "polls-open-line"
        lines.append(text(key, number=poll.id, what=what(poll, params), when=When(poll.closes)))
        buttons.append(Button(text("polls-look", number=poll.id), Look(poll.id), home=True))
    return Message(tuple(lines), tuple(buttons))


def decision(poll: Poll, params: Params, notes: Iterable[str] = ()) -> Iterator[Text]:
    """Tell one former poll: when, what came out, why, and when it is looked at again."""
    closed = When(poll.closed or poll.closes, Style.DAY)
    yield text("polls-decision", number=poll.id, what=what(poll, params), when=closed)
    yield from outcome(poll, params)[: None if poll.binding else 1]
    if poll.why:
        yield text("polls-why", why=poll.why)
    for words in notes:
        yield text("polls-outcome", words=words)
    if poll.state in (State.ENACTED, State.KEPT, State.COOLING_OFF):
        yield from again(poll)


def themes(poll: Poll, said: Sequence[tuple[int, str, str]]) -> Message:
    """Show the answers to an open question under the themes that people named."""
    lines = [text("polls-themes", number=poll.id, question=poll.question)]
    for theme in dict.fromkeys(each[2] for each in sorted(said, key=lambda each: not each[2])):
        if theme:
            lines.append(text("polls-theme", theme=theme))
        elif len(lines) > 1:
            lines.append(text("polls-theme-none"))
        for number, words, named in said:
            if named == theme:
                lines.append(text("polls-answer-line", number=number, words=words))
    button = Button(text("polls-theme-name"), Theme(poll.id), home=True)
    return Message(tuple(lines), (button,))
