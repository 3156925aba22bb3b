"""What is said when a number was seen; never the number."""

import re

from bot.core.ids import Who
from bot.core.outgoing import Button, Message, message
from bot.core.text import Text, text
from bot.features.phones.acts import LeaveOut, LookAgain, MakePublic, TakeAway
from bot.features.phones.detection import KEPT
from bot.features.phones.store import Slip, State

PIECES = re.compile(rf"({KEPT}|\n|\s)")


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
    return message(said, buttons=_choices(slip) if slip.author else ())


def words(slip: Slip) -> Text:
    """Return the words with each mark told in the reader's language."""
    told = text("phones-nothing")
    for piece in _pieces(slip.words):
        match piece:
            case " ":
                told = text("phones-join", first=told, then=text("phones-space"))
            case "\n":
                told = text("phones-join", first=told, then=text("phones-line"))
            case _ if piece == KEPT:
                told = text("phones-join", first=told, then=_kept(slip.author))
            case _:
                told = text("phones-join", first=told, then=piece)
    return told if slip.words.strip() else text("phones-contact-kept")


def kept_home(slip: Slip) -> Message:
    """Tell the author what became of a command with a number in it."""
    return message(text("phones-command", words=words(slip)))


def ask(slip: Slip) -> Message:
    """Ask the author in private what should become of their message, which still stands."""
    take = Button(text("phones-take-away"), TakeAway(slip.id))
    public = Button(text("phones-public"), MakePublic(slip.id))
    return message(text("phones-ask"), buttons=(take, public))


def please_remove(slip: Slip) -> Message:
    public = Button(text("phones-public"), MakePublic(slip.id))
    return message(text("phones-please-remove"), buttons=(public,))


def _choices(slip: Slip) -> tuple[Button, ...]:
    return (
        Button(text("phones-public"), MakePublic(slip.id)),
        Button(text("phones-leave-out"), LeaveOut(slip.id)),
    )


def _kept(author: int) -> Text:
    return text("phones-kept-ask", who=Who(author)) if author else text("phones-kept")


def _pieces(said: str) -> list[str]:
    """Cut the words at the marks; white space beside a mark is a piece, so that it stays."""
    pieces: list[str] = []
    for part in PIECES.split(said):
        if part and part != KEPT and pieces and _joins(pieces[-1], part):
            pieces[-1] += part
        elif part:
            pieces.append(part)
    return [each for piece in pieces for each in _trimmed(piece)]


def _joins(before: str, part: str) -> bool:
    return KEPT not in {before, part}


def _trimmed(piece: str) -> list[str]:
    """Return a piece with the white space at its ends as pieces of their own."""
    bare = piece.strip()
    if not bare:
        return ["\n" if "\n" in piece else " "] if piece else []
    head, tail = piece[: piece.index(bare[0])], piece[len(piece.rstrip()) :]
    return [*_trimmed(head), bare, *_trimmed(tail)]
