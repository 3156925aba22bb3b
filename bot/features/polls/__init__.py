"""Deciding together: plain polls, changes of settings, the first evening."""

from bot.core.events import Heard
from bot.core.feature import Command, Feature
from bot.core.outgoing import Button
from bot.core.text import text
from bot.features.polls import closing, flow, opening, voting
from bot.features.polls.acts import (
    Ask,
    Close,
    Decide,
    Decisions,
    Enact,
    Found,
    ListOpen,
    Look,
    Pick,
    Propose,
    Redraw,
    Vote,
    Wish,
    Wonder,
)
from bot.features.polls.settings import SETTINGS

FEATURE = Feature(
    "polls",
    acts={
        Ask: opening.ask,
        Propose: opening.propose,
        Found: opening.found,
        Pick: voting.pick,
        Vote: voting.vote,
        Redraw: voting.redraw,
        Close: closing.close,
        Enact: closing.enact,
        Decide: flow.decide,
        Wonder: flow.wonder,
        Wish: flow.wish,
        ListOpen: flow.list_open,
        Look: flow.look,
        Decisions: flow.decisions,
    },
    commands=(
        Command("poll", Ask, menu=4),
        Command("propose", Propose),
        Command("polls", lambda _line: ListOpen(), menu=5),
        Command("decisions", Decisions),
    ),
    params=SETTINGS,
    watches={Heard: flow.heard},
    lasting=(Button(text("polls-lets-decide"), Decide()),),
)
