"""What people can ask of the ground rules, and what the bot is told about its own deeds."""

from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act, Need
from bot.core.text import Refused

FIXED = "fixed"
PROPOSE = "propose"
DIGITS = 9


@dataclass(frozen=True, slots=True)
class ShowRules(Act):
    """Show the ground rules, or what no vote can change."""

    name: ClassVar[str] = "ground_rules.show"
    part: str = ""


@dataclass(frozen=True, slots=True)
class Suggest(Act):
    """Put a rule to the vote: which one, how, and who it might shut out."""

    name: ClassVar[str] = "ground_rules.suggest"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER, Need.COUNT)
    rule: str = ""
    words: str = ""
    shuts: str = ""


@dataclass(frozen=True, slots=True)
class Why(Act):
    """Tell why there was a note: which agreement, since when, what comes next."""

    name: ClassVar[str] = "ground_rules.why"
    rule: str


@dataclass(frozen=True, slots=True)
class Replay(Act):
    """Tell which rules words, or the message answered to, would meet."""

    name: ClassVar[str] = "ground_rules.replay"
    words: str = ""


@dataclass(frozen=True, slots=True)
class TryOut(Act):
    """Show what a rule would have done, adopted or not."""

    name: ClassVar[str] = "ground_rules.try_out"
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Undo(Act):
    """A facilitator takes a step back; 0 shows which ones there are."""

    name: ClassVar[str] = "ground_rules.undo"
    needs: ClassVar[tuple[Need, ...]] = (Need.STANDING,)
    step: int = 0


@dataclass(frozen=True, slots=True)
class Halt(Act):
    """A member asks that the rules rest for a day; the second one makes it so."""

    name: ClassVar[str] = "ground_rules.halt"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)


@dataclass(frozen=True, slots=True)
class Pause(Act):
    """A facilitator asks somebody to pause, or with `step` a second one agrees."""

    name: ClassVar[str] = "ground_rules.pause"
    needs: ClassVar[tuple[Need, ...]] = (Need.STANDING,)
    line: str = ""
    step: int = 0


@dataclass(frozen=True, slots=True)
class Unpause(Act):
    """A facilitator ends a pause; 0 shows which ones there are."""

    name: ClassVar[str] = "ground_rules.unpause"
    needs: ClassVar[tuple[Need, ...]] = (Need.STANDING,)
    step: int = 0


@dataclass(frozen=True, slots=True)
class PutOut(Act):
    """A facilitator puts another bot out; bots are nobody, so it takes no vote."""

    name: ClassVar[str] = "ground_rules.put_out"
    needs: ClassVar[tuple[Need, ...]] = (Need.STANDING,)
    account: str


@dataclass(frozen=True, slots=True)
class LetBack(Act):
    """A member undoes what was done at once to an account nobody knew."""

    name: ClassVar[str] = "ground_rules.let_back"
    needs: ClassVar[tuple[Need, ...]] = (Need.MEMBER,)
    step: int


@dataclass(frozen=True, slots=True)
class Removal(Act):
    """A facilitator asks everybody to decide about somebody, once the steps are at their end."""

    name: ClassVar[str] = "ground_rules.removal"
    needs: ClassVar[tuple[Need, ...]] = (Need.STANDING, Need.COUNT)
    step: int


def read_rules(line: str) -> Act:
    word, _, rest = line.strip().partition(" ")
    match word.casefold():
        case "fixed":
            return ShowRules(FIXED)
        case "propose":
            name, _, words = rest.strip().partition(" ")
            return Suggest(name.casefold(), words.strip())
        case "stop":
            return Halt()
    return ShowRules()


def read_undo(line: str) -> Act:
    return Undo(_number(line))


def read_unpause(line: str) -> Act:
    return Unpause(_number(line))


def _number(line: str) -> int:
    number = line.strip().lstrip("#")
    if not number:
        return 0
    if not (number.isascii() and number.isdecimal() and len(number) <= DIGITS):
        raise Refused("ground_rules-undo-number")
    return int(number)
