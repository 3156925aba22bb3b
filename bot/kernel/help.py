"""What the bot is for and which words it knows: the greeting, /start, /help and an open ear."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from bot.core.act import Act
from bot.core.events import BotCame, Confided
from bot.core.feature import Command, Feature, Where
from bot.core.outgoing import Button, Message, message
from bot.core.text import Refused, Text, text
from bot.kernel import people
from bot.kernel.context import Context
from bot.kernel.house import House
from bot.kernel.inner import ChooseGroup, OpenDoor, choose_group, open_door
from bot.kernel.roles import leads

FEW = 5  # what a group is shown; the rest is for the private chat
WORD_LIMIT = 40


@dataclass(frozen=True, slots=True)
class Start(Act):
    name: ClassVar[str] = "help.start"


@dataclass(frozen=True, slots=True)
class Help(Act):
    """Tell what works here, or what one word does."""

    name: ClassVar[str] = "help.help"
    word: str = ""


@dataclass(frozen=True, slots=True)
class HelpAtHome(Act):
    """Tell everything that works, in the private chat."""

    name: ClassVar[str] = "help.help_at_home"


def greet(ctx: Context, _: BotCame) -> None:
    if not ctx.chat.private:
        ctx.say(_welcome(pin=True))


def start(ctx: Context, _: Start) -> None:
    if not ctx.chat.private:
        ctx.say(_welcome(pin=False))
        return
    open_door(ctx, OpenDoor(ctx.person.id))  # who comes by themselves finds what was kept
    _at_home(ctx, _welcome(pin=False))


def listen(ctx: Context, _: Confided) -> None:
    """Answer plain words that nothing waited for: here is where they could go."""
    _at_home(ctx, Message((text("help-confided"),), lasting=True))


def show_help(ctx: Context, act: Help) -> None:
    word = act.word.strip().lstrip("/!").casefold()
    if word:
        ctx.say(_about(ctx._house, word))  # noqa: SLF001 - the kernel knows every command
    elif ctx.chat.private:
        ctx.say(_everything(ctx))
    else:
        ctx.say(_few(ctx))


def help_at_home(ctx: Context, _: HelpAtHome) -> None:
    if not ctx.person.id:
        raise Refused("kernel-not-a-person")
    ctx.whisper(ctx.person.id, _everything(ctx))


def _at_home(ctx: Context, words: Message) -> None:
    """Say it where a group is known; ask which one, or tell how to begin, where none is."""
    if ctx.chat.group:
        ctx.say(words)
    elif people.groups_of(ctx.tx, ctx.person.id):
        choose_group(ctx, ChooseGroup(Start().dump()))
    else:
        ctx.say(message(text("help-hello"), text("help-begin")))


def _welcome(*, pin: bool) -> Message:
    lines = (text("help-hello"), text("help-three"), text("help-promise"))
    return Message(lines, pin=pin, lasting=True)


def _about(house: House, word: str) -> Text:
    if word not in house.commands:
        return text("help-unknown", word=word[:WORD_LIMIT])
    return text("help-word", word=word, does=Text(f"command-{word}.help"))


def _few(ctx: Context) -> Message:
    """Return the members' menu alone: a group's talk is not pushed up by a long list."""
    commands = ctx._house.commands.values()  # noqa: SLF001 - the kernel knows every command
    shown = [c for c in _in_order(commands) if c.menu and c.where is not Where.PRIVATE]
    more = Button(text("help-more"), HelpAtHome(), home=True)
    return message(text("help-few"), *map(_line, shown[:FEW]), buttons=(more,))


def _everything(ctx: Context) -> Message:
    """Return what this person can say in private, who runs the bot and what they could see."""
    house = ctx._house  # noqa: SLF001 - the kernel knows every command
    known = _in_order(house.commands.values())
    mine = [c for c in known if c.where is not Where.GROUP and not c.facilitator]
    lines = [text("help-here"), *map(_line, mine)]
    there = [c for c in known if c.where is Where.GROUP and not c.facilitator]
    if there:
        lines += [text("help-in-group"), *map(_line, there)]
    if leads(ctx):
        theirs = [c for c in known if c.facilitator]
        lines += [text("help-facilitators"), *map(_line, theirs)] if theirs else []
    if not people.groups_of(ctx.tx, ctx.person.id):
        lines = [text("help-begin"), *map(_line, [c for c in mine if not c.group])]
    return Message((*lines, text("help-one-word"), *_host(house)), lasting=bool(ctx.chat.group))


def _in_order(commands: Iterable[Command]) -> list[Command]:
    """Return the members' menu first, in its order, then the rest as it was declared."""
    return sorted(commands, key=lambda c: (not c.menu, c.menu))


def _line(command: Command) -> Text:
    return text("help-line", word=command.word, does=Text(f"command-{command.word}"))


def _host(house: House) -> tuple[Text, ...]:
    who = text("help-host", host=house.host) if house.host else text("help-host-unnamed")
    return who, text("help-host-sees")


HELP = Feature(
    "help",
    acts={Start: start, Help: show_help, HelpAtHome: help_at_home},
    commands=(
        Command("start", lambda _: Start(), group=False),
        Command("help", Help, group=False, menu=5),
    ),
    watches={BotCame: greet, Confided: listen},
)
