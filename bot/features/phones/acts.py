"""What can be done about a number that was seen."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need


@dataclass(frozen=True, slots=True)
class TakenDown(Act):
    """What became of taking a message away; `result` is "done" or why not."""

    name: ClassVar[str] = "phones.taken_down"
    slip: int
    result: str = ""


@dataclass(frozen=True, slots=True)
class MakePublic(Act):
    """The author says that the number is there for everybody."""

    name: ClassVar[str] = "phones.make_public"
    slip: int


@dataclass(frozen=True, slots=True)
class Share(Act):
    """The author shares the number with who asks, one by one, and says yes each time."""

    name: ClassVar[str] = "phones.share"
    slip: int


@dataclass(frozen=True, slots=True)
class AskOwner(Act):
    """Anybody in the group asks the author for the number."""

    name: ClassVar[str] = "phones.ask_owner"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    slip: int


@dataclass(frozen=True, slots=True)
class LeaveOut(Act):
    """The author leaves the number out for good."""

    name: ClassVar[str] = "phones.leave_out"
    slip: int


@dataclass(frozen=True, slots=True)
class TakeAway(Act):
    """The author wants their message with the number taken away."""

    name: ClassVar[str] = "phones.take_away"
    slip: int


@dataclass(frozen=True, slots=True)
class LetStand(Act):
    """The author says that nothing private is in their message."""

    name: ClassVar[str] = "phones.let_stand"
    slip: int


@dataclass(frozen=True, slots=True)
class LookAgain(Act):
    """Any member asks the facilitators to look at a number that was called public."""

    name: ClassVar[str] = "phones.look_again"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    slip: int


@dataclass(frozen=True, slots=True)
class Forget(Act):
    """After a day nothing is kept of a message that was taken down."""

    name: ClassVar[str] = "phones.forget"
    slip: int


@dataclass(frozen=True, slots=True)
class ForgetParts(Act):
    """After two minutes nothing is kept of what might have been a part of a number."""

    name: ClassVar[str] = "phones.forget_parts"
