"""Phone numbers stay private: taken down, put back masked, never said by the bot."""

from collections.abc import Sequence
from typing import Any

from bot.core.events import Came, Forgotten, Heard
from bot.core.feature import Feature
from bot.core.incoming import Said
from bot.features.phones import detection, flow
from bot.features.phones.acts import (
    AskOwner,
    Forget,
    ForgetParts,
    LeaveOut,
    LetStand,
    LookAgain,
    MakePublic,
    Share,
    TakeAway,
    TakenDown,
)
from bot.features.phones.detection import LANGUAGES
from bot.features.phones.flow import forgetting, moves
from bot.features.phones.rules.signs import private_detail
from bot.features.phones.settings import ASK_DETAILS, WHEN_SEEN


def sense(said: Said, regions: Sequence[str]) -> dict[str, Any] | None:
    """Return where numbers stand in the words, and which they are, if there are any.

    {"spans": [[start, end], …], "numbers": […]}; no spans where a number hides elsewhere, in a
    contact card, a link, a file's name. {"part": "alone"} if it may be a part of a number, and
    {"part": "goes on"} if of one that was begun before. {"detail": …} if something else may be
    private.
    """
    found = detection.find_numbers(said.text, regions, LANGUAGES)
    numbers = list(detection.keys(said.text, found))
    for words in (said.own_contact, *said.carriers, *said.links):
        numbers += detection.keys(words, detection.find_numbers(words, regions, LANGUAGES))
    if numbers:
        return {"spans": [[e.start, e.end] for e in found], "numbers": list(dict.fromkeys(numbers))}
    if kind := private_detail(said.text):
        return {"detail": kind}
    if not detection.may_be_part(said.text):
        return None
    return {"part": "goes on" if detection.goes_on(said.text) else "alone"}


def guard(words: str, regions: Sequence[str]) -> str:
    return detection.hide_all(words, regions, "[number kept safe]")


FEATURE = Feature(
    "phones",
    acts={
        TakenDown: flow.settle,
        MakePublic: moves.make_public,
        Share: moves.share,
        AskOwner: moves.ask_owner,
        LeaveOut: moves.leave_out,
        TakeAway: moves.take_away,
        LetStand: moves.let_stand,
        LookAgain: moves.look_again,
        Forget: flow.forget,
        ForgetParts: flow.forget_parts,
    },
    params=(WHEN_SEEN, ASK_DETAILS),
    watches={Heard: flow.hear, Came: flow.come, Forgotten: forgetting.forget},
    sense=sense,
    holds=flow.holds,
    guard=guard,
)
