"""Several chats, one group: joined by a code that both sides confirm."""

from bot.core.feature import Command, Feature, Where
from bot.features.connect import flow
from bot.features.connect.acts import Agree, Connect, Refuse, read_connect
from bot.features.connect.settings import JOINED_WITH

FEATURE = Feature(
    "connect",
    acts={Connect: flow.connect, Agree: flow.agree, Refuse: flow.refuse},
    commands=(Command("connect", read_connect, where=Where.GROUP, facilitator=True),),
    params=(JOINED_WITH,),
    on={"polls.enacted": flow.voted},
)
