"""What people can do with a request that stands. `request` is the number on the card."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need

MEMBER = (Need.MEMBER,)


@dataclass(frozen=True, slots=True)
class About(Act):
    """Base of what concerns one request."""

    needs: ClassVar[tuple[Need, ...]] = MEMBER
    request: int


@dataclass(frozen=True, slots=True)
class Take(About):
    """Offer to help; where first come holds, the person is going."""

    name: ClassVar[str] = "requests.take"

    def undone(self) -> "Drop":
        return Drop(self.request)


@dataclass(frozen=True, slots=True)
class NotMe(About):
    """Do not show me this one again."""

    name: ClassVar[str] = "requests.not_me"


@dataclass(frozen=True, slots=True)
class Choose(About):
    name: ClassVar[str] = "requests.choose"
    helper: int


@dataclass(frozen=True, slots=True)
class Confirm(About):
    """Whoever was chosen says that they go."""

    name: ClassVar[str] = "requests.confirm"


@dataclass(frozen=True, slots=True)
class Drop(About):
    name: ClassVar[str] = "requests.drop"


@dataclass(frozen=True, slots=True)
class Pause(About):
    name: ClassVar[str] = "requests.pause"


@dataclass(frozen=True, slots=True)
class Resume(About):
    name: ClassVar[str] = "requests.resume"


@dataclass(frozen=True, slots=True)
class Withdraw(About):
    name: ClassVar[str] = "requests.withdraw"


@dataclass(frozen=True, slots=True)
class Finish(About):
    name: ClassVar[str] = "requests.finish"


@dataclass(frozen=True, slots=True)
class AskThanks(About):
    """Ask the person for words of thanks."""

    name: ClassVar[str] = "requests.ask_thanks"
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Thank(About):
    """Thanks; with `alone` they stay between the two."""

    name: ClassVar[str] = "requests.thank"
    words: str = ""
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Tell(About):
    """Pass words on to the other one of the two; without words they are asked for.

    `to` is 0 where only one can be meant.
    """

    name: ClassVar[str] = "requests.tell"
    words: str = ""
    to: int = 0


@dataclass(frozen=True, slots=True)
class Again(About):
    """Ask anew for what is over."""

    name: ClassVar[str] = "requests.again"


@dataclass(frozen=True, slots=True)
class Widen(About):
    """Ask beyond the area."""

    name: ClassVar[str] = "requests.widen"


@dataclass(frozen=True, slots=True)
class Escalate(About):
    """Ask the facilitators, who then see the name."""

    name: ClassVar[str] = "requests.escalate"


@dataclass(frozen=True, slots=True)
class Signpost(About):
    """Show the places that help; with `go` the request ends there."""

    name: ClassVar[str] = "requests.signpost"
    go: bool = False


@dataclass(frozen=True, slots=True)
class Went(About):
    """How did it go? all, part, keep, find or unknown."""

    name: ClassVar[str] = "requests.went"
    answer: str = ""


@dataclass(frozen=True, slots=True)
class StopRepeating(About):
    name: ClassVar[str] = "requests.stop_repeating"


@dataclass(frozen=True, slots=True)
class Worry(About):
    """Something not right; without a kind it asks what it was."""

    name: ClassVar[str] = "requests.worry"
    kind: str = ""
    about: int = 0


@dataclass(frozen=True, slots=True)
class Fine(About):
    """The answer to the question after a favour that all was well."""

    name: ClassVar[str] = "requests.fine"
