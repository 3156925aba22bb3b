"""What becomes due with polls by itself."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need
from bot.core.media import Media


@dataclass(frozen=True, slots=True)
class Start(Act):
    """Open a proposal for votes, now that people are awake."""

    name: ClassVar[str] = "polls.start"
    poll: int


@dataclass(frozen=True, slots=True)
class Enroll(Act):
    """List the next of those who may vote."""

    name: ClassVar[str] = "polls.enroll"
    poll: int
    after: int


@dataclass(frozen=True, slots=True)
class Redraw(Act):
    """Bring a poll's card up to date, some votes at once, unless it still shows `drawn`."""

    name: ClassVar[str] = "polls.redraw"
    poll: int
    drawn: str = ""


@dataclass(frozen=True, slots=True)
class Remind(Act):
    """Remind those who have not voted, some at a time."""

    name: ClassVar[str] = "polls.remind"
    poll: int
    after: int = 0


@dataclass(frozen=True, slots=True)
class Close(Act):
    """The time is over, or with `early` everybody has voted."""

    name: ClassVar[str] = "polls.close"
    needs: ClassVar[tuple[Need, ...]] = (Need.COUNT,)
    poll: int
    early: bool = False


@dataclass(frozen=True, slots=True)
class Gather(Act):
    """Put the next ballots of a closed poll together."""

    name: ClassVar[str] = "polls.gather"
    poll: int


@dataclass(frozen=True, slots=True)
class Enact(Act):
    """Let a decision take effect after its cooling-off."""

    name: ClassVar[str] = "polls.enact"
    poll: int


@dataclass(frozen=True, slots=True)
class Review(Act):
    """Ask again about what was decided before."""

    name: ClassVar[str] = "polls.review"
    poll: int


@dataclass(frozen=True, slots=True)
class Happens(Act):
    """Remind the group of a time it found."""

    name: ClassVar[str] = "polls.happens"
    poll: int


@dataclass(frozen=True, slots=True)
class Illustrate(Act):
    """Send the picture of an outcome, now that it is drawn."""

    name: ClassVar[str] = "polls.illustrate"
    poll: int
    media: Media | None = None
