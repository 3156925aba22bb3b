"""What other features may know of requests: read-only questions, and how one is shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.outgoing import Button, Message
from bot.core.text import Text, text
from bot.features.requests import store, views
from bot.features.requests.acts import NotMe, Take
from bot.features.requests.acts.wishes import CanHelp, Form, Wish
from bot.features.requests.rules import Request, detection, reading
from bot.features.requests.rules.detection import Around
from bot.features.requests.rules.states import ENDS, State
from bot.features.requests.settings import AREAS, CATEGORIES, MAX_OPEN, RETENTION_DAYS
from bot.features.requests.store import archive, participations
from bot.kernel.context import Context
from bot.kernel.settings import GROUP_ZONE, zone

__all__ = ["MAX_OPEN", "RETENTION_DAYS", "Around", "Standing", "around", "headline", "standing"]


@dataclass(frozen=True, slots=True)
class Standing:
    """A request as others may know it."""

    number: int
    asker: int
    category: str
    area: str
    open: bool
    over: bool
    private: bool
    asked: datetime
    helpers: tuple[int, ...]
    shown: Request


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it is counted."""

    number: int
    asker: int
    category: str
    private: bool
    met: bool
    asked: datetime
    first_answer: datetime | None
    words: str


def asked_since(ctx: Context, since: datetime) -> list[Asked]:
    """Return what was asked since a moment, with when the first one answered."""
    first = participations.first_offers(ctx.tx, ctx.chat.group, since)
    return [
        Asked(
            each.number,
            each.asker,
            each.category,
            each.private,
            each.state is State.DONE,
            each.asked,
            first.get(each.number),
            each.what,
        )
        for each in archive.asked_since(ctx.tx, ctx.chat.group, since)
    ]


def around(ctx: Context) -> Around:
    """Return what words are read by in this group."""
    categories, areas = ctx.param(CATEGORIES), ctx.param(AREAS)
    tag = ctx.chat.language or ctx.person.language or "en"
    return Around(
        ctx.now,
        zone(ctx.param(GROUP_ZONE)),
        tag.partition("-")[0].lower(),
        tuple(categories),
        tuple(areas),
    )


def due(words: str, near: Around) -> datetime | None:
    found = reading.due(words, near.now, near.zone, near.language)
    return found.at if found else None


def category(words: str, known: Sequence[str]) -> str:
    return detection.category(words, known)


def place(words: str, areas: Sequence[str]) -> str:
    return detection.place(words, areas)


def standing(ctx: Context, number: int) -> Standing:
    return _standing(store.get(ctx.tx, ctx.chat.group, number))


def open_ones(ctx: Context, most: int) -> tuple[list[Standing], int]:
    """Return what has waited longest, and how many are open in all."""
    tx, group = ctx.tx, ctx.chat.group
    found = store.open_ones(tx, group, most=most)
    return [_standing(each) for each in found], store.count_open(tx, group)


def fitting(ctx: Context, category: str, area: str, person: int, most: int) -> list[Standing]:
    """Return what is open and may be something for somebody who offers this."""
    tx, group = ctx.tx, ctx.chat.group
    hidden = participations.hidden(tx, group, person)
    found = store.open_ones(tx, group, category=category, area=area, most=most + len(hidden) + 1)
    able = [each for each in found if each.number not in hidden and each.asker != person]
    return [_standing(each) for each in able[:most]]


def helped_before(ctx: Context, asker: int, most: int) -> list[int]:
    """Return who helped this person before, the last one first."""
    tx, group = ctx.tx, ctx.chat.group
    return participations.helped(tx, group, archive.numbers_of(tx, group, asker, most))


def helped_since(ctx: Context, people: Iterable[int], since: datetime) -> dict[int, int]:
    """Count how often people helped, or said that they go, since a moment."""
    return participations.helped_since(ctx.tx, ctx.chat.group, list(people), since)


def took_part_or_hid(ctx: Context, number: int) -> set[int]:
    """Return who has answered to a request already, with yes or with no."""
    tx, group = ctx.tx, ctx.chat.group
    part = {each.person for each in participations.of(tx, group, number)}
    return part | participations.hidden_by(tx, group, number)


def on_behalf(name: str) -> Button:
    """Make the button that begins a request for somebody who has no phone."""
    return Button(text("requests-on-behalf"), Form(behalf=name))


def at_home() -> tuple[Button, ...]:
    """Make the buttons that lead from the group to one's own private chat."""
    can = Button(text("requests-i-can"), CanHelp(), home=True)
    return can, Button(text("requests-i-need"), Wish(), home=True)


def card(request: Standing) -> Message:
    return views.card(request.shown)


def headline(request: Standing) -> Text:
    return views.headline(request.shown)


def waiting(request: Standing, now: datetime) -> Text:
    return views.waiting(views.headline(request.shown), request.shown, now)


def can_buttons(request: Standing, *, numbered: bool) -> list[Button]:
    """Make the buttons of somebody who may help; with several requests they say which."""
    number = request.number
    if not numbered:
        take = Button(text("requests-i-can-help"), Take(number))
        return [take, Button(text("requests-not-for-me"), NotMe(number))]
    take = Button(text("requests-help-with", number=number), Take(number))
    return [take, Button(text("requests-not-me", number=number), NotMe(number))]


def _standing(request: Request) -> Standing:
    return Standing(
        request.number,
        request.asker,
        request.category,
        request.area,
        request.state is State.OPEN,
        request.state in ENDS,
        request.private,
        request.asked,
        request.helpers,
        request,
    )
