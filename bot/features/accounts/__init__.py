"""Several accounts of one person, on one platform or on several, are one member with one vote."""

from bot.core.events import Forgotten
from bot.core.feature import Command, Feature, Where
from bot.features.accounts import flow
from bot.features.accounts.acts import Accept, Link, Refuse, Unlink

FEATURE = Feature(
    "accounts",
    acts={Link: flow.link, Accept: flow.accept, Refuse: flow.refuse, Unlink: flow.unlink},
    commands=(
        Command("link", Link, where=Where.PRIVATE, group=False),
        Command("unlink", lambda _line: Unlink(), where=Where.PRIVATE, group=False),
    ),
    watches={Forgotten: flow.forget},
)
