"""The steps of the form, their order, and what an answer to one does to the draft."""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from bot.core.text import Refused
from bot.features.requests.rules import Request, reading, repeating
from bot.features.requests.rules.detection import (
    MOST_WORDS,
    Around,
    Asked,
    category,
    helpers,
    place,
    read,
)
from bot.features.requests.rules.reading import Due
from bot.features.requests.rules.states import State


class Step(StrEnum):
    WHAT = "what"
    KIND = "kind"
    WHEN = "when"
    NEAR = "near"
    HELPERS = "helpers"
    OFTEN = "often"
    NAME = "name"
    PREVIEW = "preview"


def order(around: Around) -> list[Step]:
    """Return the steps there are; one without anything to choose from is left out."""
    empty = {Step.NEAR: not around.areas, Step.KIND: not around.categories}
    return [each for each in Step if not empty.get(each)]


def after(at: Step, around: Around) -> Step:
    steps = order(around)
    return steps[min(steps.index(at) + 1, len(steps) - 1)]


def before(at: Step, around: Around) -> Step:
    steps = order(around)
    return steps[max(steps.index(at) - 1, 0)]


def fill(asked: Asked, at: Step, words: str, around: Around) -> Asked:
    """Put an answer into the draft, or refuse with words what cannot be read."""
    match at:
        case Step.WHAT:
            return what(asked, words, around)
        case Step.KIND:
            return replace(asked, category=_kind(words, around))
        case Step.WHEN:
            return replace(asked, due=_when(words, around))
        case Step.NEAR:
            return replace(asked, area=_near(words, around))
        case Step.HELPERS:
            return replace(asked, needed=helpers(words))
        case Step.OFTEN:
            return _often(asked, words, around)
    return _name(asked, words)


def what(asked: Asked, words: str, around: Around) -> Asked:
    told = read(words, around, replace(asked, what=""))
    if len(told.what) > MOST_WORDS:
        raise Refused("requests-long", most=MOST_WORDS)
    return told


def _kind(words: str, around: Around) -> str:
    found = category(f"{words}: x", around.categories)
    if not found:
        raise Refused("requests-form-kind-unknown", listed=", ".join(around.categories))
    return found


def _when(words: str, around: Around) -> Due:
    found = reading.due(words, around.now, around.zone, around.language)
    if found is None:
        raise Refused("requests-form-when-unknown")
    return found


def _near(words: str, around: Around) -> str:
    found = place(words.casefold().removeprefix("near "), around.areas)
    if not found:
        raise Refused("requests-form-near-unknown", listed=", ".join(around.areas))
    return found


def _often(asked: Asked, words: str, around: Around) -> Asked:
    if words.strip().casefold() == "once":
        return replace(asked, rrule="")
    found = repeating.every(words, around.now, around.zone, around.language)
    if not found:
        raise Refused("requests-form-often-unknown")
    return replace(asked, rrule=found.rule, due=asked.due or found.first)


def _name(asked: Asked, words: str) -> Asked:
    said = words.strip().casefold()
    return replace(asked, private=said == "private", choosing=said == "choosing")


def drafted(asker: int, asked: Asked, now: datetime, state: State = State.DRAFT) -> Request:
    """Make a request of what was asked; its number and its end come later."""
    return Request(
        0,
        asker,
        asked.what,
        now,
        now,
        asked.category,
        asked.area,
        asked.private,
        asked.choosing,
        asked.needed,
        asked.due.at if asked.due else None,
        whole_day=asked.due is not None and asked.due.whole_day,
        rrule=asked.rrule,
        behalf=asked.behalf,
        media=asked.media,
        state=state,
    )


def asked_in(draft: Request) -> Asked:
    """Return what a draft asks for, to go on with."""
    due = None if draft.due is None else Due(draft.due, draft.whole_day)
    return Asked(
        draft.what,
        draft.category,
        draft.area,
        draft.private,
        draft.choosing,
        draft.needed,
        due,
        draft.rrule,
        draft.behalf,
        draft.media,
    )
