"""Phone numbers stay private: taken down, put back masked, never said by the bot."""

from collections.abc import Sequence
from typing import Any

from bot.core.events import Heard
from bot.core.feature import Feature
from bot.core.incoming import Said
from bot.features.phones import detection, flow
from bot.features.phones.acts import (
    Forget,
    LeaveOut,
    LookAgain,
    MakePublic,
    TakeAway,
    TakenDown,
)
from bot.features.phones.settings import WHEN_SEEN


def sense(said: Said, regions: Sequence[str]) -> dict[str, Any] | None:
    """Return where numbers stand in the words, {"spans": [[start, end], …]}, if there are any.

    The list is empty where a number hides elsewhere: in a contact card, a link, a file's name.
    """
    found = detection.find_numbers(said.text, regions, detection.LANGUAGES)
    hidden = (said.own_contact, *said.carriers, *said.links)
    if not found and not any(
        detection.find_numbers(e, regions, detection.LANGUAGES) for e in hidden
    ):
        return None
    return {"spans": [[each.start, each.end] for each in found]}


def guard(words: str, regions: Sequence[str]) -> str:
    return detection.hide_all(words, regions, "[number kept safe]")


FEATURE = Feature(
    "phones",
    acts={
        TakenDown: flow.settle,
        MakePublic: flow.make_public,
        LeaveOut: flow.leave_out,
        TakeAway: flow.take_away,
        LookAgain: flow.look_again,
        Forget: flow.forget,
    },
    params=(WHEN_SEEN,),
    watches={Heard: flow.hear},
    sense=sense,
    guard=guard,
)
