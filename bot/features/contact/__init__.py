"""People's own details: kept sealed, shown to one person for a time, by consent of both."""

from bot.core.events import Forgotten, Hid, KeptApart, Went
from bot.core.feature import Command, Feature, Where
from bot.features.contact import flow
from bot.features.contact.acts import (
    Agree,
    Decline,
    End,
    Gone,
    Keep,
    Look,
    ReadBack,
    Remove,
    Revoke,
    ShowContact,
)
from bot.features.contact.settings import HANDOVER_H

FEATURE = Feature(
    "contact",
    acts={
        Keep: flow.keep,
        Remove: flow.remove,
        ShowContact: flow.show_contact,
        ReadBack: flow.read_back,
        Gone: flow.gone,
        Agree: flow.agree,
        Decline: flow.decline,
        Look: flow.look,
        Revoke: flow.revoke,
        End: flow.end,
    },
    commands=(
        Command("number", lambda line: Keep("number", line), Where.PRIVATE),
        Command("address", lambda line: Keep("address", line), Where.PRIVATE),
        Command("codeword", lambda line: Keep("code", line), Where.PRIVATE),
        Command("contact", lambda _line: ShowContact(), Where.PRIVATE),
    ),
    params=(HANDOVER_H,),
    holds=flow.holds,
    watches={
        Hid: flow.hide,
        Forgotten: flow.forget,
        KeptApart: flow.keep_apart,
        Went: flow.leave,
    },
    on={"phones.asked_for": flow.start, "relay.held": flow.offer, "relay.ended": flow.part},
)
