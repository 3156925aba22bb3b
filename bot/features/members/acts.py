"""What people can say about themselves."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act


@dataclass(frozen=True, slots=True)
class Speak(Act):
    """Choose a language by its tag; "" asks which, "-" follows the chat app again."""

    name: ClassVar[str] = "members.speak"
    language: str = ""


@dataclass(frozen=True, slots=True)
class Quiet(Act):
    """Say in which hours the bot is silent: "22-8", "always" or "never"; "" asks."""

    name: ClassVar[str] = "members.quiet"
    hours: str = ""
