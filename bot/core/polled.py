"""Polls of the platform itself, where everybody sees who chose what: asked for, drawn, answered."""

from dataclasses import dataclass

from bot.core.text import Text


@dataclass(frozen=True, slots=True)
class PollBegun:
    """Somebody began a poll of the platform itself, in which everybody sees who chose what."""

    message: str
    question: str
    options: tuple[str, ...]
    most: int = 1  # how many of them one may choose


@dataclass(frozen=True, slots=True)
class PollAnswered:
    """The whole choice of an account in a poll of the platform, by place; () takes it back."""

    message: str
    places: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PollEnded:
    """A poll of the platform was ended by its author or by who may take messages away."""

    message: str


Polled = PollBegun | PollAnswered | PollEnded


@dataclass(frozen=True, slots=True)
class Hands:
    """A show of hands: everybody sees who chose what, and it binds nothing.

    Where a platform has polls of its own, it draws this in place of lines and buttons; what
    people choose there comes as events. `over`: it ends, and the lines say what came out.
    """

    question: Text
    options: tuple[Text, ...]
    most: int = 1  # how many of them one may choose
    over: bool = False


@dataclass(frozen=True, slots=True)
class Show:
    """A show of hands in somebody's words."""

    question: str
    options: tuple[str, ...]
    most: int = 1
    over: bool = False
