"""Standing offers, and quiet matching of what is asked with who may be able to help."""

from bot.core.events import Forgotten, Went
from bot.core.feature import Command, Feature
from bot.features.offers import flow
from bot.features.offers.acts import EndOffer, Match, MyOffers, Offer
from bot.features.offers.flow import matching

SETTLED = (
    *("taken", "withdrawn", "expired", "escalated", "signposted"),
    *("done", "ended_unknown", "paused", "resumed"),
)

FEATURE = Feature(
    "offers",
    acts={
        Offer: flow.offer,
        MyOffers: flow.my_offers,
        EndOffer: flow.end_offer,
        Match: matching.match,
    },
    commands=(Command("offer", Offer),),
    watches={Forgotten: flow.forget, Went: flow.leave},
    on={
        "requests.asked": matching.begin,
        "requests.reopened": matching.begin_again,
        "requests.widened": matching.begin_again,
        "requests.dropped": matching.begin_again,
        **{f"requests.{move}": matching.settle for move in SETTLED},
    },
)
