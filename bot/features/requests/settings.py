"""What the group decides about requests."""

from bot.core.param import NO, Class, Param, flag, whole, words
from bot.core.text import Refused, Text, text

CATEGORIES_AT_FIRST = (
    *("food", "medicine", "company", "transport", "phone credit and data"),
    *("childcare", "repairs", "paperwork", "money", "other"),
)
URGENT = frozenset({"food", "medicine", "phone credit and data"})
MOST_PLACES = 40
LONGEST_PLACE = 160

EXPIRES_DAYS = whole(
    "request.expires_days", Class.O, 14, low=1, high=60, choices=(3, 7, 14, 30), everyday=True
)
FIRST_COME = flag("request.first_come", Class.R, default=True)
MAX_OPEN = whole("request.max_open", Class.O, 10, low=3, high=30, choices=(5, 10, 20, 30))
NUDGE_H = whole("request.nudge_h", Class.O, 12, low=1, high=96, choices=(6, 12, 24, 48))
URGENT_H = whole("request.nudge_urgent_h", Class.O, 3, low=1, high=96, choices=(1, 3, 6, 12))
REOPEN_DAYS = whole("request.reopen_days", Class.O, 7, low=1, high=60, choices=(3, 7, 14))
WITHOUT_NAME = flag("request.relayed_without_name", Class.R, default=True)
SAFETY_QUESTION = flag("request.safety_question", Class.R, default=False)
RETENTION_DAYS = whole("retention.days", Class.R, 90, low=7, high=365, choices=(30, 90, 180))
CATEGORIES = words(
    "request.categories",
    Class.O,
    fold=lambda word: word.strip().casefold(),
    default=CATEGORIES_AT_FIRST,
)
AREAS = words("group.areas", Class.O)


def _places(raw: str) -> list[str]:
    """Read "food: Food bank, High Street; debts: …": places with semicolons between them."""
    if raw.strip().casefold() in NO | {"none", "-"}:
        return []
    parts = [" ".join(part.split()) for part in raw.split(";") if part.strip()]
    if not parts or len(parts) > MOST_PLACES or any(len(part) > LONGEST_PLACE for part in parts):
        raise Refused("requests-places", most=MOST_PLACES)
    return parts


def _shown(value: list[str]) -> str | Text:
    return "; ".join(value) if value else text("param-none")


SIGNPOSTS: Param[list[str]] = Param("signposts", Class.O, [], _places, _shown, (), "≤40")
SETTINGS = (
    *(EXPIRES_DAYS, FIRST_COME, MAX_OPEN, NUDGE_H, URGENT_H, REOPEN_DAYS, WITHOUT_NAME),
    *(SAFETY_QUESTION, RETENTION_DAYS, CATEGORIES, AREAS, SIGNPOSTS),
)


def places_for(places: list[str], category: str) -> list[str]:
    """Return the places for a category, and those for everything."""
    pairs = [place.partition(": ") for place in places]
    return [rest or head for head, _, rest in pairs if not rest or head.casefold() == category]
