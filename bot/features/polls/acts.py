"""What people and timers can do with polls."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need


@dataclass(frozen=True, slots=True)
class Ask(Act):
    """Open a plain poll: `question | option | option … | for 2 days`."""

    name: ClassVar[str] = "polls.ask"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    line: str = ""


@dataclass(frozen=True, slots=True)
class Propose(Act):
    """Put a change to the vote: `parameter value | why`; with less, choices are shown."""

    name: ClassVar[str] = "polls.propose"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER, Need.COUNT)
    line: str = ""


@dataclass(frozen=True, slots=True)
class Pick(Act):
    """Take or leave an option of a plain poll."""

    name: ClassVar[str] = "polls.pick"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    poll: int
    item: int


@dataclass(frozen=True, slots=True)
class Vote(Act):
    """Say yes, no or neither to one item of a binding poll."""

    name: ClassVar[str] = "polls.vote"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    poll: int
    item: int
    choice: str


@dataclass(frozen=True, slots=True)
class Redraw(Act):
    """Bring a poll's card up to date, some votes at once."""

    name: ClassVar[str] = "polls.redraw"
    poll: int


@dataclass(frozen=True, slots=True)
class Close(Act):
    """The time is over, or with `early` everybody has voted."""

    name: ClassVar[str] = "polls.close"
    needs: ClassVar[tuple[Need, ...]] = (Need.COUNT,)
    poll: int
    early: bool = False


@dataclass(frozen=True, slots=True)
class Enact(Act):
    """Let a decision take effect after its cooling-off."""

    name: ClassVar[str] = "polls.enact"
    poll: int


@dataclass(frozen=True, slots=True)
class Decide(Act):
    """The lasting button: the first evening, or what there is to decide."""

    name: ClassVar[str] = "polls.decide"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)


@dataclass(frozen=True, slots=True)
class Wonder(Act):
    """Be asked in private what would make this chat good."""

    name: ClassVar[str] = "polls.wonder"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)


@dataclass(frozen=True, slots=True)
class Wish(Act):
    name: ClassVar[str] = "polls.wish"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    words: str = ""


@dataclass(frozen=True, slots=True)
class Found(Act):
    """Open the founding card."""

    name: ClassVar[str] = "polls.found"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER, Need.COUNT)


@dataclass(frozen=True, slots=True)
class ListOpen(Act):
    name: ClassVar[str] = "polls.list"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)


@dataclass(frozen=True, slots=True)
class Look(Act):
    """See one open poll with its buttons."""

    name: ClassVar[str] = "polls.look"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    poll: int


@dataclass(frozen=True, slots=True)
class Decisions(Act):
    name: ClassVar[str] = "polls.decisions"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    word: str = ""
