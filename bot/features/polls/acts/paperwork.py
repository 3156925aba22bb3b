"""What people can do for a vote on paper: write one down, have it read back, say it is right."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need

MEMBER = (Need.MEMBER,)


@dataclass(frozen=True, slots=True)
class PaperVote(Act):
    """Write down the vote of somebody with no phone; what is missing is asked for."""

    name: ClassVar[str] = "polls.paper_vote"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    called: str
    poll: int = 0
    line: str = ""


@dataclass(frozen=True, slots=True)
class ReadBack(Act):
    """Be shown a vote on paper, to read it back to whose it is."""

    name: ClassVar[str] = "polls.read_back"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    paper: int


@dataclass(frozen=True, slots=True)
class Right(Act):
    """Say that I read it back, and it is right; `marks` is what was read."""

    name: ClassVar[str] = "polls.right"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    paper: int
    marks: str


@dataclass(frozen=True, slots=True)
class Delegate(Act):
    """Trust a member with my vote when I do not vote; bare, see whom; or stop it."""

    name: ClassVar[str] = "polls.delegate"
    needs: ClassVar[tuple[Need, ...]] = MEMBER
    to: str = ""
    stop: bool = False
