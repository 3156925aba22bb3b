"""People who are new: greeted with one button, let in, never hurried, and counted in a rush."""

from bot.core.events import Came, Forgotten, Knocked, Went
from bot.core.feature import Feature
from bot.features.arrivals import flow
from bot.features.arrivals.acts import Agree, LetIn, Read, Welcome

FEATURE = Feature(
    "arrivals",
    acts={Agree: flow.agree, LetIn: flow.let_in, Read: flow.read, Welcome: flow.welcome},
    watches={Came: flow.come, Knocked: flow.knock, Went: flow.go, Forgotten: flow.forget},
)
