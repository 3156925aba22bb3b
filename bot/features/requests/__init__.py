"""Asking for help and giving it, from wish to thanks."""

from bot.core.events import Heard, Went
from bot.core.feature import Command, Feature
from bot.core.outgoing import Button
from bot.core.text import text
from bot.features.requests import flow, moves
from bot.features.requests.acts import (
    Again,
    Ask,
    AskThanks,
    CanHelp,
    Choose,
    Drop,
    Expire,
    Finish,
    Hidden,
    ShowMine,
    ShowOpen,
    Take,
    Tell,
    Thank,
    Wish,
    Withdraw,
)
from bot.features.requests.detection import number_and_words
from bot.features.requests.settings import SETTINGS

FEATURE = Feature(
    "requests",
    acts={
        Wish: flow.wish,
        Ask: flow.ask,
        Hidden: flow.hidden,
        CanHelp: flow.can_help,
        ShowOpen: flow.show_open,
        ShowMine: flow.show_mine,
        Expire: flow.expire,
        Again: flow.again,
        Take: moves.take,
        Choose: moves.choose,
        Drop: moves.drop,
        Withdraw: moves.withdraw,
        Finish: moves.finish,
        AskThanks: moves.ask_thanks,
        Thank: moves.thank,
        Tell: moves.tell,
    },
    commands=(
        Command("ask", Ask, menu=1),
        Command("requests", ShowOpen, menu=2),
        Command("mine", lambda _line: ShowMine(), menu=3),
        Command("thanks", lambda line: Thank(*number_and_words(line))),
    ),
    params=SETTINGS,
    watches={Heard: flow.hear, Went: moves.leave},
    lasting=(
        Button(text("requests-i-need"), Wish(), home=True),
        Button(text("requests-i-can"), CanHelp(), home=True),
    ),
)
