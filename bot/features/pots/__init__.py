"""Pots: small sums promised, handed over between people, and shared out by a vote."""

from bot.core.events import Forgotten, KeptApart, Went
from bot.core.feature import Command, Feature
from bot.features.pots import acts, flow
from bot.features.pots.flow import moves

OVER = ("done", "withdrawn", "expired", "escalated", "signposted", "ended_unknown", "left")

FEATURE = Feature(
    "pots",
    acts={
        acts.Open: flow.open_pot,
        acts.Look: flow.look,
        acts.Close: flow.close,
        acts.Divide: flow.divide,
        acts.Purge: flow.purge,
        acts.Promise: moves.promise,
        acts.Give: moves.give,
        acts.Get: moves.get,
        acts.NotYet: moves.not_yet,
        acts.TakeBack: moves.take_back,
    },
    commands=(Command("pot", acts.Open),),
    watches={Forgotten: moves.forget, Went: moves.leave, KeptApart: moves.keep_apart},
    on={
        "requests.asked": flow.suggest,
        "polls.closed": flow.share_out,
        **{f"requests.{end}": flow.end for end in OVER},
    },
)
