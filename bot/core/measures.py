"""Further consequences: being put out, let in, and a whole chat kept quiet for a while."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.ids import AccountRef


@dataclass(frozen=True, slots=True)
class Ban:
    """An account is put out and may come back after a moment."""

    account: AccountRef
    until: datetime


@dataclass(frozen=True, slots=True)
class Unban:
    """An account may come back."""

    account: AccountRef


@dataclass(frozen=True, slots=True)
class Kick:
    """An account is put out and may come back at once."""

    account: AccountRef


@dataclass(frozen=True, slots=True)
class Admit:
    """Somebody who asked to join is let in."""

    account: AccountRef


@dataclass(frozen=True, slots=True)
class Hush:
    """Nobody but those who look after the chat may write in it; `former` once it was looked at."""

    former: str = ""


@dataclass(frozen=True, slots=True)
class Unhush:
    """Everybody may write as before; `former` is what the platform said when it was hushed."""

    former: str = ""
