"""What a command answers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answers:
    """The message that a command answers: its name, whose it is, and its words, where known."""

    message: str = ""
    account: str = ""
    words: str = ""


NO_ANSWER = Answers()
