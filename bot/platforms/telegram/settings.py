"""What the host says about the Telegram account."""

from dataclasses import dataclass, field

API_URL = "https://api.telegram.org"


@dataclass(frozen=True, slots=True)
class Settings:
    """`webhook_url` empty means long polling; otherwise Telegram posts updates there.

    `webhook_secret` is what every such post must carry (1-256 of A-Z a-z 0-9 _ -); empty
    means a new one at each start. `patience_s` is how long an answer may take beyond what was
    asked for, before it counts as lost.
    """

    token: str = field(repr=False)
    api_url: str = API_URL
    webhook_url: str = ""
    webhook_secret: str = field(default="", repr=False)
    max_connections: int = 40
    poll_s: int = 50
    patience_s: float = 10.0
