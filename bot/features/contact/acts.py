"""What people can do with their own details, and to see somebody else's for a time."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need


@dataclass(frozen=True, slots=True)
class Keep(Act):
    """Put a detail in the vault; without words they are asked for."""

    name: ClassVar[str] = "contact.keep"
    field: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Remove(Act):
    name: ClassVar[str] = "contact.remove"
    field: str


@dataclass(frozen=True, slots=True)
class ShowContact(Act):
    """Tell what is kept of whoever asks, and who was shown what and when."""

    name: ClassVar[str] = "contact.show_contact"


@dataclass(frozen=True, slots=True)
class ReadBack(Act):
    """Show people their own details, for an hour."""

    name: ClassVar[str] = "contact.read_back"
    code: str = ""


@dataclass(frozen=True, slots=True)
class Agree(Act):
    name: ClassVar[str] = "contact.agree"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    handover: int


@dataclass(frozen=True, slots=True)
class Decline(Act):
    name: ClassVar[str] = "contact.decline"
    handover: int


@dataclass(frozen=True, slots=True)
class Look(Act):
    """See it, once both agreed; `code` is the code word of whoever looks."""

    name: ClassVar[str] = "contact.look"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    handover: int
    code: str = ""


@dataclass(frozen=True, slots=True)
class Revoke(Act):
    """Either of the two ends it."""

    name: ClassVar[str] = "contact.revoke"
    handover: int


@dataclass(frozen=True, slots=True)
class End(Act):
    """The time of a hand-over is over; only the clock does this."""

    name: ClassVar[str] = "contact.end"
    handover: int


@dataclass(frozen=True, slots=True)
class Gone(Act):
    """Wipe what people were shown of their own details; only the clock does this."""

    name: ClassVar[str] = "contact.gone"
    person: int
