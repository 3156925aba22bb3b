"""What people can do with polls: ask, propose, answer, look."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need

LONG = 10
MEMBER = (Need.MEMBER,)
COUNTED = (Need.MEMBER, Need.COUNT)


@dataclass(frozen=True, slots=True)
class Ask(Act):
    """Open a plain poll: `question | option | option … | for 2 days`; bare, a private form."""

    name: ClassVar[str] = "polls.ask"
    needs: ClassVar[tuple[Need, ...]] = COUNTED
    line: str = ""


@dataclass(frozen=True, slots=True)
class Propose(Act):
    """Put a change to the vote: `parameter value | why`; with less, choices are shown."""

    name: ClassVar[str] = "polls.propose"
    needs: ClassVar[tuple[Need, ...]] = COUNTED
    line: str = ""


@dataclass(frozen=True, slots=True)
class Pick(Act):
    """Take or leave an option of a plain poll. `text` is the hash of what was asked."""

    name: ClassVar[str] = "polls.pick"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    poll: int
    item: int
    text: str = ""

    def undone(self) -> "Leave":
        return Leave(self.poll, self.item, self.text)


@dataclass(frozen=True, slots=True)
class Leave(Act):
    """Take an option of a plain poll back, where it is still chosen."""

    name: ClassVar[str] = "polls.leave"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    poll: int
    item: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Vote(Act):
    """Say yes, no or neither to one item of a binding poll."""

    name: ClassVar[str] = "polls.vote"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    poll: int
    item: int
    choice: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class OpenSlip(Act):
    """See one's own slip in private, to fill it in there."""

    name: ClassVar[str] = "polls.open_slip"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    poll: int


@dataclass(frozen=True, slots=True)
class Mark(Act):
    """Tap on one's own slip: the next place, a score, a dot; `item` 0 begins again."""

    name: ClassVar[str] = "polls.mark"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    poll: int
    item: int
    value: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Fill(Act):
    """Fill in a whole slip with one line, or answer in one's own words."""

    name: ClassVar[str] = "polls.fill"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    poll: int
    text: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class Object(Act):
    """Say why something must not be done as it stands; without words, be asked for them."""

    name: ClassVar[str] = "polls.object"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    poll: int
    text: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class AddOption(Act):
    """Add an option of one's own where the asker allowed it."""

    name: ClassVar[str] = "polls.add_option"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    poll: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Decide(Act):
    """The lasting button: the first evening, or what there is to decide."""

    name: ClassVar[str] = "polls.decide"
    needs: ClassVar[tuple[Need, ...]] = MEMBER


@dataclass(frozen=True, slots=True)
class Wonder(Act):
    """Be asked in private what would make this chat good."""

    name: ClassVar[str] = "polls.wonder"
    needs: ClassVar[tuple[Need, ...]] = MEMBER


@dataclass(frozen=True, slots=True)
class Wish(Act):
    name: ClassVar[str] = "polls.wish"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    words: str = ""


@dataclass(frozen=True, slots=True)
class Found(Act):
    """Open the founding card."""

    name: ClassVar[str] = "polls.found"
    needs: ClassVar[tuple[Need, ...]] = COUNTED


@dataclass(frozen=True, slots=True)
class ListOpen(Act):
    name: ClassVar[str] = "polls.list"
    needs: ClassVar[tuple[Need, ...]] = MEMBER


@dataclass(frozen=True, slots=True)
class Look(Act):
    """See one open poll with its buttons."""

    name: ClassVar[str] = "polls.look"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    poll: int


@dataclass(frozen=True, slots=True)
class Recount(Act):
    """See a count step by step, and the ballots without names."""

    name: ClassVar[str] = "polls.recount"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    poll: int = 0


@dataclass(frozen=True, slots=True)
class Decisions(Act):
    name: ClassVar[str] = "polls.decisions"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    word: str = ""


def read_recount(line: str) -> Recount:
    number = line.strip().lstrip("#")
    known = number.isascii() and number.isdecimal() and len(number) < LONG
    return Recount(int(number) if known else 0)
