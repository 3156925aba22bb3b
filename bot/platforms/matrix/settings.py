"""What the Matrix platform is told when it is made."""

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """One account on one homeserver.

    `folder` keeps the device and its token between starts. `patience` is how long an
    invitation to a private room may wait for its person, `retry_s` the first pause after
    something did not work (each further one is twice as long). `key_patience` is how long
    sealed words may wait for their key before their sender is told.
    """

    homeserver: str
    user: str
    folder: Path
    password: str = field(default="", repr=False)
    access_token: str = field(default="", repr=False)
    poll_s: float = 30
    retry_s: float = 1.0
    patience: timedelta = timedelta(days=1)
    encrypt_direct: bool = True
    invite_from: tuple[str, ...] = ()  # people and servers that may invite; empty: everybody
    invites_per_hour: int = 60
    key_patience: timedelta = timedelta(minutes=2)
    at_once: int = 100  # so much of a room in one answer: the most a server gives

    @property
    def trusted_s(self) -> float:
        """For how long what was heard is taken as known; a quiet poll lasts less."""
        return self.poll_s * 1.5
