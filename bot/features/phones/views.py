"""What is said when a number was seen; never the number."""

import re
from collections.abc import Sequence

from bot.core.ids import Who
from bot.core.outgoing import Button, Message, message
from bot.core.text import Text, text
from bot.features.phones.acts import (
    AskOwner,
    LeaveOut,
    LetStand,
    LookAgain,
    MakePublic,
    Share,
    TakeAway,
)
from bot.features.phones.detection import CARD, KEPT, MEDIA
from bot.features.phones.store import Slip, State

MARKS = re.compile(f"([{KEPT}{CARD}{MEDIA}])")


def card(slip: Slip) -> Message:
    """Return somebody's words, put back without the number."""
    said = text("phones-said", who=Who(slip.author), words=words(slip))
    match slip.state:
        case State.PUBLIC:
            look = Button(text("phones-look-again"), LookAgain(slip.id))
            return message(said, text("phones-is-public", who=Who(slip.author)), buttons=(look,))
        case State.LOOKED:
            return message(said, text("phones-looked"))
        case State.LEFT_OUT:
            return message(said)
        case State.SHARED:
            return message(said, buttons=(_ask(slip),))
    return message(said, buttons=(_ask(slip), *_choices(slip)) if slip.author else ())


def words(slip: Slip) -> Text:
    """Return the words with each mark told in the reader's language."""
    return _joined([_told(piece, slip.author) for piece in _pieces(slip.words)])


def kept_home(slip: Slip) -> Message:
    """Tell the author what became of a command with a number in it."""
    return message(text("phones-command", words=words(slip)))


def ask(slip: Slip) -> Message:
    """Ask the author in private what should become of their message, which still stands."""
    take = Button(text("phones-take-away"), TakeAway(slip.id))
    public = Button(text("phones-public"), MakePublic(slip.id))
    return message(text("phones-ask"), buttons=(take, public))


def choose(slip: Slip) -> Message:
    """Let the author choose in private what they can choose on the card."""
    return message(text("phones-choose"), buttons=_choices(slip))


def please_remove(slip: Slip) -> Message:
    public = Button(text("phones-public"), MakePublic(slip.id))
    return message(text("phones-please-remove"), buttons=(public,))


def was_private(slip: Slip, kind: str) -> Message:
    """Ask about a detail that the message shows; which one it is, its author sees there."""
    take = Button(text("phones-take-away"), TakeAway(slip.id))
    fine = Button(text("phones-let-stand"), LetStand(slip.id))
    return message(text(f"phones-was-private-{kind}"), buttons=(take, fine))


def _ask(slip: Slip) -> Button:
    return Button(text("phones-ask-owner", who=Who(slip.author)), AskOwner(slip.id))


def _choices(slip: Slip) -> tuple[Button, ...]:
    return (
        Button(text("phones-public"), MakePublic(slip.id)),
        Button(text("phones-share"), Share(slip.id)),
        Button(text("phones-leave-out"), LeaveOut(slip.id)),
    )


def _told(piece: str, author: int) -> Text | str:
    match piece:
        case _ if piece == KEPT and author:
            return text("phones-kept-ask", who=Who(author))
        case _ if piece == KEPT:
            return text("phones-kept")
        case _ if piece == CARD:
            return text("phones-contact-kept")
        case _ if piece == MEDIA:
            return text("phones-media-gone")
        case " ":
            return text("phones-space")
        case "\n":
            return text("phones-line")
    return piece


def _joined(pieces: Sequence[Text | str]) -> Text:
    """Join in halves, so that very many pieces do not nest very deep."""
    half = len(pieces) // 2
    if not half:
        return text("phones-join", first=pieces[0] if pieces else text("phones-kept"), then="")
    return text("phones-join", first=_joined(pieces[:half]), then=_joined(pieces[half:]))


def _pieces(said: str) -> list[str]:
    """Cut the words at the marks; white space beside a mark is a piece, so that it stays."""
    return [each for piece in MARKS.split(said) for each in _trimmed(piece)]


def _trimmed(piece: str) -> list[str]:
    """Return a piece with the white space at its ends as pieces of their own."""
    bare = piece.strip()
    if not bare:
        return ["\n" if "\n" in piece else " "] if piece else []
    head, tail = piece[: piece.index(bare[0])], piece[len(piece.rstrip()) :]
    return [*_trimmed(head), bare, *_trimmed(tail)]
