"""The features there are: a line here for each, and nothing else knows them all."""

from bot.core.feature import Feature
from bot.features import (
    accounts,
    agreements,
    appeals,
    arrivals,
    blocks,
    board,
    connect,
    contact,
    facilitation,
    facilitators,
    ground_rules,
    members,
    month,
    offers,
    onbehalf,
    phones,
    polls,
    pots,
    relay,
    requests,
    rights,
    straw,
)
from bot.kernel.help import HELP
from bot.kernel.inner import KERNEL

SLICES = (
    *(requests, offers, board, onbehalf, month, blocks),
    *(
        polls,
        pots,
        agreements,
        phones,
        contact,
        relay,
        rights,
        ground_rules,
        appeals,
        arrivals,
        facilitation,
        facilitators,
        accounts,
        members,
        connect,
        straw,
    ),
)
FEATURES: tuple[Feature, ...] = (KERNEL, HELP, *(each.FEATURE for each in SLICES))
